// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/mixgauge.h"

#include "ui/common/theme.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"

#include <QPainter>
#include <algorithm>

namespace siyu::ui {

namespace {

constexpr int lineHeight = 18;
constexpr int barHeight = 12;
// Shares of organic people at which organic ÷ paid is 2 : 3 and 3 : 2.
constexpr double bandFrom = 0.4;
constexpr double bandTo = 0.6;

} // namespace

MixGauge::MixGauge(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void MixGauge::show(qint64 organic, qint64 paid, const growth::MixRatio &mix)
{
    m_organic = organic;
    m_paid = paid;
    m_words = mix.verdict ? tr("Organic %1 : paid %2, %3").arg(text::number(organic), text::number(paid), text::name(*mix.verdict)) : tr("Nobody came through a channel of a known kind");
    setAccessibleName(m_words);
    setToolTip(tr("Friends added through organic channels against paid ones. Healthy is 2 : 3 to 3 : 2 (seed text, unverified)."));
    update();
}

void MixGauge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    painter.setPen(t.text);
    painter.drawText(QRect(0, 0, width(), lineHeight), Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(m_words, Qt::ElideRight, width()));
    const QRectF bar(0.5, lineHeight + 4.5, width() - 1, barHeight);
    painter.setPen(t.border);
    painter.setBrush(t.raised);
    painter.drawRect(bar);
    if (m_organic + m_paid > 0) {
        const double share = double(m_organic) / double(m_organic + m_paid);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()));
        painter.setBrush(t.info);
        painter.drawRect(QRectF(bar.left() + bar.width() * share + 1, bar.top(), bar.width() * (1 - share) - 1, bar.height()));
    }
    painter.setPen(QPen(t.text, 2));
    for (const double at : {bandFrom, bandTo})
        painter.drawLine(QPointF(bar.left() + bar.width() * at, bar.top() - 3), QPointF(bar.left() + bar.width() * at, bar.bottom() + 3));
    painter.setFont(smallFont());
    painter.setPen(t.muted);
    const QRect foot(0, int(bar.bottom()) + 5, width(), lineHeight);
    const QString organic = text::channelWord(QStringLiteral("organic"));
    const QString paid = text::channelWord(QStringLiteral("paid"));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, organic);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, paid);
    const QFontMetrics metrics = painter.fontMetrics();
    const int ends = std::max(metrics.horizontalAdvance(organic), metrics.horizontalAdvance(paid)) + space::s;
    const QRect between = foot.adjusted(ends, 0, -ends, 0);
    painter.drawText(between, Qt::AlignCenter, metrics.elidedText(tr("healthy between the marks"), Qt::ElideRight, between.width()));
}

} // namespace siyu::ui
