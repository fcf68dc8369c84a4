// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/summarystrip.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/theme.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QFrame>
#include <QGridLayout>
#include <cmath>

namespace siyu::ui {

namespace {

constexpr int cardWidth = 152; // the least that a figure and its comparison want

QString changeText(const insight::Summary &summary)
{
    const std::optional<double> change = summary.change();
    if (!change)
        return {};
    if (!summary.isShare)
        return text::signedNumber(qint64(*change));
    // Of two shares the difference is told in points.
    const double points = std::round(*change * 1000) / 10;
    const QString size = QLocale().toString(std::abs(points), 'f', 1);
    return SummaryStrip::tr("%1 points").arg(points == 0 ? size : (points > 0 ? u'+' + size : QStringLiteral("−") + size));
}

// The change where both are complete; else at least what was before.
QString comparisonText(const insight::Summary &summary)
{
    if (!summary.before)
        return summary.now.without > 0 ? SummaryStrip::tr("%1 groups not counted").arg(text::number(qint64(summary.now.without))) : QString();
    if (!summary.before->counted)
        return SummaryStrip::tr("no figures before");
    const QString before = SummaryStrip::tr("before %1").arg(text::pointText(*summary.before, summary.isShare));
    const QString change = changeText(summary);
    return change.isEmpty() ? before : QStringLiteral("%1 · %2").arg(change, before);
}

} // namespace

SummaryStrip::SummaryStrip(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space::m);
}

QSize SummaryStrip::minimumSizeHint() const { return {cardWidth, QWidget::minimumSizeHint().height()}; }

void SummaryStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void SummaryStrip::layOut()
{
    const int columns = std::clamp(width() / cardWidth, 1, std::max(int(m_cards.size()), 1));
    if (columns == m_columns)
        return;
    for (int column = 0; column < m_columns; ++column)
        m_grid->setColumnStretch(column, 0);
    m_columns = columns;
    for (int i = 0; i < m_cards.size(); ++i) {
        m_grid->addWidget(m_cards[i], i / columns, i % columns);
        m_grid->setColumnStretch(i % columns, 1);
    }
}

QWidget *SummaryStrip::makeCard(const insight::Summary &summary, const QString &before) const
{
    auto *card = new QFrame;
    setRole(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(0);
    auto *name = new ElidedLabel(text::seriesName(summary.word));
    setRole(name, "muted");
    auto *value = new ElidedLabel(text::pointText(summary.now, summary.isShare));
    setRole(value, "figure");
    column->addWidget(name);
    column->addWidget(value);
    auto *change = new ElidedLabel(comparisonText(summary));
    setRole(change, "muted");
    change->setFont(smallFont());
    column->addWidget(change);
    QStringList tip{text::seriesName(summary.word), text::pointText(summary.now, summary.isShare)};
    if (summary.before)
        tip.append(tr("Period before (%1): %2").arg(before, text::pointText(*summary.before, summary.isShare)));
    if (summary.now.without > 0)
        tip.append(tr("%1 groups were not counted on all days; ≈ adds up the others.").arg(text::number(qint64(summary.now.without))));
    card->setToolTip(tip.join(QLatin1Char('\n')));
    card->setAccessibleName(tip.join(QStringLiteral(", ")));
    return card;
}

void SummaryStrip::setSummaries(const QList<insight::Summary> &summaries, const QString &before)
{
    qDeleteAll(m_cards);
    m_cards.clear();
    for (const insight::Summary &summary : summaries)
        m_cards.append(makeCard(summary, before));
    m_columns = 0;
    layOut();
    setVisible(!summaries.isEmpty());
}

} // namespace siyu::ui
