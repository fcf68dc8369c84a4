// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/tierchart.h"

#include "ui/common/theme.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QPainter>

namespace siyu::ui {

using groups::TierCounts;

namespace {

constexpr int figuresHeight = 56;
constexpr int barHeight = 12;
constexpr int historyHeight = 64;
constexpr int captionHeight = 20;

struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
};

struct Part {
    QString name;
    std::optional<qint64> people; // nothing where nobody is measured
    QColor color;
};

// One hue from strong to weak, then grey for those who are not judged.
QList<Part> partsOf(const TierCounts &counts, const Tokens &t)
{
    const auto faded = [&t](qreal share) {
        QColor color = t.accent;
        const auto mix = [share](int of, int with) { return int(of * share + with * (1 - share)); };
        color.setRgb(mix(color.red(), t.surface.red()), mix(color.green(), t.surface.green()), mix(color.blue(), t.surface.blue()));
        return color;
    };
    const bool isMeasured = counts.judged() + counts.observing > 0 || counts.missing == 0;
    const auto known = [isMeasured](qint64 people) { return isMeasured ? std::optional(people) : std::nullopt; };
    return {{text::name(Tier::Super), known(counts.superActive), faded(1.0)}, {text::name(Tier::Normal), known(counts.normal), faded(0.6)},
        {text::name(Tier::Never), known(counts.never), faded(0.25)}, {text::name(Tier::Observing), known(counts.observing), t.border},
        {ChartWords::tr("No data"), counts.missing, t.raised}};
}

qint64 peopleOf(const TierCounts &counts) { return counts.judged() + counts.observing + counts.missing; }

} // namespace

TierChart::TierChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TierChart::setCounts(const TierCounts &counts)
{
    m_counts = counts;
    QStringList words;
    for (const Part &part : partsOf(counts, tokens(this)))
        words.append(QStringLiteral("%1 %2").arg(part.name, text::number(part.people)));
    setAccessibleName(text::listed(words));
    update();
}

void TierChart::setHistory(QList<TierCounts> history)
{
    m_history = std::move(history);
    update();
}

QSize TierChart::sizeHint() const { return {480, figuresHeight + barHeight + captionHeight + historyHeight + 2 * space::s}; }
QSize TierChart::minimumSizeHint() const { return {360, sizeHint().height()}; }

void TierChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = 0;
    paintFigures(painter, {0, top, width(), figuresHeight});
    top += figuresHeight;
    paintBar(painter, {0, top, width(), barHeight});
    top += barHeight + space::s;
    paintHistory(painter, {0, top, width(), captionHeight + historyHeight});
}

void TierChart::paintFigures(QPainter &painter, const QRect &area) const
{
    const Tokens &t = tokens(this);
    const QList<Part> parts = partsOf(m_counts, t);
    const int each = area.width() / int(parts.size());
    for (int i = 0; i < parts.size(); ++i) {
        const Part &part = parts.at(i);
        const QRect cell(area.left() + i * each, area.top(), each - space::s, area.height());
        painter.setFont(figureFont());
        painter.setPen(t.text);
        painter.drawText(cell.adjusted(0, 0, 0, -24), Qt::AlignLeft | Qt::AlignVCenter, text::number(part.people));
        painter.setPen(t.border);
        painter.setBrush(part.color);
        painter.drawRoundedRect(QRect(cell.left(), cell.bottom() - 17, 10, 10), 2, 2);
        painter.setPen(t.muted);
        painter.setFont(smallFont());
        painter.drawText(cell.adjusted(16, cell.height() - 22, 0, -2), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(part.name, Qt::ElideRight, cell.width() - 16));
    }
}

void TierChart::paintBar(QPainter &painter, const QRect &area) const
{
    const Tokens &t = tokens(this);
    const qint64 people = peopleOf(m_counts);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.raised);
    painter.drawRoundedRect(area, 3, 3);
    qint64 before = 0;
    for (const Part &part : partsOf(m_counts, t)) {
        if (people == 0)
            break;
        const int left = area.left() + int(before * area.width() / people);
        before += part.people.value_or(0);
        const int right = area.left() + int(before * area.width() / people);
        painter.fillRect(QRect(left, area.top(), right - left, area.height()), part.color);
    }
}

void TierChart::paintHistory(QPainter &painter, const QRect &area) const
{
    if (m_history.isEmpty())
        return;
    const Tokens &t = tokens(this);
    painter.setFont(smallFont());
    painter.setPen(t.muted);
    painter.drawText(QRect(area.left(), area.top(), area.width(), captionHeight), Qt::AlignLeft | Qt::AlignVCenter,
        tr("People by tier, %1").arg(text::period({m_history.first().day, m_history.last().day})));
    const QRect plot = area.adjusted(0, captionHeight, 0, 0);
    qint64 most = 1;
    for (const TierCounts &counts : m_history)
        most = std::max(most, peopleOf(counts));
    for (int i = 0; i < m_history.size(); ++i) {
        const int left = plot.left() + int(qint64(i) * plot.width() / m_history.size());
        const int right = plot.left() + int(qint64(i + 1) * plot.width() / m_history.size());
        qint64 before = 0;
        for (const Part &part : partsOf(m_history.at(i), t)) {
            const int bottom = plot.bottom() + 1 - int(before * plot.height() / most);
            before += part.people.value_or(0);
            const int top = plot.bottom() + 1 - int(before * plot.height() / most);
            painter.fillRect(QRect(left, top, std::max(1, right - left - 1), bottom - top), part.color);
        }
    }
}

} // namespace siyu::ui
