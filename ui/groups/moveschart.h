// SPDX-License-Identifier: GPL-3.0-or-later
// How many people rose and fell between tiers, week by week: columns up and down with their numbers. Main thread.
#pragma once

#include "core/groups/tiermoves.h"

#include <QWidget>

namespace siyu::ui {

class MovesChart final : public QWidget {
    Q_OBJECT

public:
    explicit MovesChart(QWidget *parent = nullptr);
    void setSteps(QList<groups::MovesStep> steps);
    QSize sizeHint() const override { return {480, 150}; }
    QSize minimumSizeHint() const override { return {240, 130}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintStep(QPainter &painter, const QRect &area, const groups::MovesStep &step, qint64 most) const;

    QList<groups::MovesStep> m_steps;
};

} // namespace siyu::ui
