// SPDX-License-Identifier: GPL-3.0-or-later
// In the drawer: a KPI of the shop's own, counted by hand, or a goal in words. Main thread.
#pragma once

#include "core/kpi/kpistore.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;

namespace siyu::ui {

class Desk;

class OwnKpiForm final : public QWidget {
    Q_OBJECT

public:
    explicit OwnKpiForm(Desk &desk);

Q_SIGNALS:
    void added();

private:
    kpi::Kpi typed() const;
    void add();

    Desk &m_desk;
    QLineEdit *m_name;
    QComboBox *m_team;
    QComboBox *m_kind;
    QComboBox *m_measure;
    QComboBox *m_unit;
    QComboBox *m_better;
    QComboBox *m_combine;
    QComboBox *m_every;
    QDoubleSpinBox *m_weight;
    QCheckBox *m_activity;
    QPushButton *m_add;
};

} // namespace siyu::ui
