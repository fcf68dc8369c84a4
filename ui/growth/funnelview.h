// SPDX-License-Identifier: GPL-3.0-or-later
// The funnel of one channel: a bar for each step with its count and its share of the measured step before. Main thread.
#pragma once

#include "core/growth/channelfigures.h"

#include <QWidget>

namespace siyu::ui {

class FunnelView final : public QWidget {
    Q_OBJECT

public:
    explicit FunnelView(QWidget *parent = nullptr);
    void show(const growth::FunnelCounts &counts, const growth::FunnelRates &rates);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    growth::FunnelCounts m_counts;
    growth::FunnelRates m_rates;
};

} // namespace siyu::ui
