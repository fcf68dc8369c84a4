// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/moveschart.h"

#include "ui/common/theme.h"
#include "ui/text/format.h"

#include <QPainter>

namespace siyu::ui {

namespace {

constexpr int captionHeight = 18;
constexpr int numberHeight = 16;

} // namespace

MovesChart::MovesChart(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void MovesChart::setSteps(QList<groups::MovesStep> steps)
{
    m_steps = std::move(steps);
    QStringList words;
    for (const groups::MovesStep &step : std::as_const(m_steps))
        words.append(tr("%1: %2 rose, %3 fell").arg(text::day(step.to), text::number(step.moves.risen()), text::number(step.moves.fallen())));
    setAccessibleName(words.join(QStringLiteral("; ")));
    update();
}

void MovesChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    painter.setFont(smallFont());
    painter.setPen(t.muted);
    painter.drawText(QRect(0, 0, width(), captionHeight), Qt::AlignLeft | Qt::AlignVCenter, tr("People who rose (up) and fell (down) between tiers, by week"));
    qint64 most = 1;
    for (const groups::MovesStep &step : m_steps)
        most = std::max({most, step.moves.risen(), step.moves.fallen()});
    if (m_steps.isEmpty())
        return;
    const int each = width() / int(m_steps.size());
    for (int i = 0; i < m_steps.size(); ++i)
        paintStep(painter, QRect(i * each, captionHeight, each, height() - captionHeight), m_steps.at(i), most);
}

void MovesChart::paintStep(QPainter &painter, const QRect &area, const groups::MovesStep &step, qint64 most) const
{
    const Tokens &t = tokens(this);
    const int room = (area.height() - captionHeight - 2 * numberHeight) / 2, middle = area.top() + numberHeight + room;
    const int up = int(step.moves.risen() * room / most), down = int(step.moves.fallen() * room / most);
    const int width = std::min(28, area.width() - 8), left = area.left() + (area.width() - width) / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    painter.drawRect(left, middle - up, width, up);
    painter.setBrush(t.warning);
    painter.drawRect(left, middle + 1, width, down);
    painter.setPen(t.border);
    painter.drawLine(area.left(), middle, area.right(), middle);
    painter.setPen(t.text);
    painter.drawText(QRect(area.left(), middle - up - numberHeight, area.width(), numberHeight), Qt::AlignCenter, text::number(step.moves.risen()));
    painter.drawText(QRect(area.left(), middle + 1 + down, area.width(), numberHeight), Qt::AlignCenter, text::number(step.moves.fallen()));
    painter.setPen(t.muted);
    painter.drawText(QRect(area.left(), area.bottom() - captionHeight + 1, area.width(), captionHeight), Qt::AlignCenter, step.to.toString(QStringLiteral("MM-dd")));
}

} // namespace siyu::ui
