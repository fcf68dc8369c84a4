// SPDX-License-Identifier: GPL-3.0-or-later
// A heat map drawn in a window, at the size that it has, in the colours of the theme. Main thread.
#pragma once

#include "core/insight/figure.h"

#include <QWidget>

namespace siyu::ui {

class HeatMapView final : public QWidget {
    Q_OBJECT

public:
    explicit HeatMapView(QWidget *parent = nullptr);

    void setFigure(const insight::Figure &figure);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    insight::Figure m_figure;
};

} // namespace siyu::ui
