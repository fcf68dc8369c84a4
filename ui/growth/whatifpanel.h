// SPDX-License-Identifier: GPL-3.0-or-later
// What turnover would be with other values of the factors: a slider and a number each, the result at once, and what a little
// more of each would add. Nothing is saved. Main thread.
#pragma once

#include "core/growth/gmv.h"

#include <QWidget>

class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QSlider;

namespace siyu::ui {

class WhatIfPanel final : public QWidget {
    Q_OBJECT

public:
    explicit WhatIfPanel(QWidget *parent = nullptr);
    // Values that were set are let go of: they were said of other days.
    void setBase(const growth::GmvCounts &base, const QString &currency);
    void reset();

    QDoubleSpinBox *number(growth::Factor factor) const { return m_rows[factor].number; }
    QSlider *slider(growth::Factor factor) const { return m_rows[factor].slider; }
    QString resultText() const;

private:
    struct Row {
        QSlider *slider = nullptr;
        QDoubleSpinBox *number = nullptr;
        QLabel *gain = nullptr;
        double base = 0;
    };
    void addRow(QGridLayout *grid, int line, growth::Factor factor);
    void setRow(growth::Factor factor, double value);
    void recompute();

    growth::GmvCounts m_base;
    QString m_currency;
    QMap<growth::Factor, Row> m_rows;
    QMap<growth::Factor, double> m_set;
    QLabel *m_result;
    QLabel *m_difference;
};

} // namespace siyu::ui
