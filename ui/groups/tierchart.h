// SPDX-License-Identifier: GPL-3.0-or-later
// How a group's people spread over the activity tiers on one day (figures and a bar) and over the days before (columns).
// Every colour stands beside its name and number. Main thread.
#pragma once

#include "core/groups/activitystore.h"

#include <QWidget>

class QLabel;

namespace siyu::ui {

class TierChart final : public QWidget {
    Q_OBJECT

public:
    explicit TierChart(QWidget *parent = nullptr);

    void setCounts(const groups::TierCounts &counts);
    void setHistory(QList<groups::TierCounts> history);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintFigures(QPainter &painter, const QRect &area) const;
    void paintBar(QPainter &painter, const QRect &area) const;
    void paintHistory(QPainter &painter, const QRect &area) const;

    groups::TierCounts m_counts;
    QList<groups::TierCounts> m_history;
};

} // namespace siyu::ui
