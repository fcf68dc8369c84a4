// SPDX-License-Identifier: GPL-3.0-or-later
// The house's own limits and open rates in the drawer, with the source of a change. Main thread.
#pragma once

#include "core/base/words.h"
#include "core/broadcasts/policy.h"
#include "ui/broadcasts/trialform.h"

#include <QMap>

class QCheckBox;
class QDoubleSpinBox;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QTimeEdit;

namespace siyu::ui {

class HouseEditor final : public TrialForm {
    Q_OBJECT

public:
    HouseEditor(Desk &desk, const broadcasts::House &house);

    broadcasts::House house() const;
    QSpinBox *month() const { return m_month; }
    QListWidget *order() const { return m_order; }
    QLineEdit *source() const { return m_source; }

private:
    Attempt attempt() const override;
    void addCaps();
    void addHours();
    void addRates();
    QWidget *makeOrder();
    void moveTouchpoint(int step);

    broadcasts::House m_house;
    QSpinBox *m_month, *m_week, *m_group, *m_days;
    QTimeEdit *m_from, *m_to, *m_smsFrom, *m_smsTo;
    QCheckBox *m_dedup;
    QListWidget *m_order;
    QMap<Touchpoint, QDoubleSpinBox *> m_rates; // per cent; below 0 = unknown
    QLineEdit *m_source;
    QLineEdit *m_note;
};

} // namespace siyu::ui
