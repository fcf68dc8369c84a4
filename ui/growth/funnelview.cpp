// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/funnelview.h"

#include "ui/common/theme.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"

#include <QPainter>

namespace siyu::ui {

namespace {

constexpr int stepHeight = 40;
constexpr int barHeight = 14;

} // namespace

FunnelView::FunnelView(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

QSize FunnelView::sizeHint() const { return {280, stepHeight * int(growth::allFunnelSteps.size())}; }

void FunnelView::show(const growth::FunnelCounts &counts, const growth::FunnelRates &rates)
{
    m_counts = counts;
    m_rates = rates;
    QStringList words;
    for (size_t i = 0; i < counts.size(); ++i)
        words.append(QStringLiteral("%1 %2 (%3)").arg(text::name(growth::allFunnelSteps[i]), text::number(counts[i]), text::percent(rates.rates[i])));
    setAccessibleName(words.join(QStringLiteral("; ")));
    update();
}

void FunnelView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    qint64 most = 1;
    for (const auto &count : m_counts)
        most = std::max(most, count.value_or(0));
    for (size_t i = 0; i < m_counts.size(); ++i) {
        const growth::FunnelStep step = growth::allFunnelSteps[i];
        const QRect area(0, int(i) * stepHeight, width(), stepHeight);
        const QRect words(area.left(), area.top(), area.width(), stepHeight - barHeight - 8);
        const bool isFlagged = m_rates.flags.contains(step);
        painter.setPen(t.text);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom, text::name(step));
        painter.setPen(isFlagged ? t.warning : t.muted);
        const QString rate = m_rates.rates[i] ? text::percent(m_rates.rates[i]) : QString();
        const QString said = !m_counts[i] ? tr("not measured") : rate.isEmpty() ? text::number(*m_counts[i])
            : isFlagged                              ? tr("%1 · %2 of the step before, above 100%").arg(text::number(*m_counts[i]), rate)
                                                     : tr("%1 · %2 of the step before").arg(text::number(*m_counts[i]), rate);
        painter.drawText(words, Qt::AlignRight | Qt::AlignBottom, said);
        const QRectF track(area.left() + 0.5, words.bottom() + 3.5, area.width() - 1, barHeight);
        painter.setPen(m_counts[i] ? QPen(Qt::NoPen) : QPen(t.border, 1, Qt::DashLine));
        painter.setBrush(m_counts[i] ? QBrush(t.raised) : QBrush(Qt::NoBrush));
        painter.drawRect(track);
        if (m_counts[i]) {
            painter.setBrush(t.accent);
            painter.drawRect(QRectF(track.left(), track.top(), track.width() * double(*m_counts[i]) / double(most), track.height()));
        }
    }
}

} // namespace siyu::ui
