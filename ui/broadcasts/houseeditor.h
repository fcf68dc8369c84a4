// SPDX-License-Identifier: GPL-3.0-or-later
// The house's own limits and open rates in the drawer, with the source of a change; before it is saved it says what becomes of
// the plans. Main thread.
#pragma once

#include "core/broadcasts/planstore.h"
#include "core/broadcasts/policy.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTimeEdit;
class QTimer;

namespace siyu::ui {

class Desk;
class Job;

class HouseEditor final : public QWidget {
    Q_OBJECT

public:
    HouseEditor(Desk &desk, const broadcasts::House &house);

    broadcasts::House house() const;
    QSpinBox *month() const { return m_month; }
    QListWidget *order() const { return m_order; }
    QLineEdit *source() const { return m_source; }
    QPushButton *saveButton() const { return m_save; }
    QString effect() const;

Q_SIGNALS:
    void saved();
    void tried();

private:
    void addLimits(QFormLayout *form);
    void addRates(QFormLayout *form);
    QWidget *makeOrder();
    void moveTouchpoint(int step);
    void touched();
    void tryIt();
    void save();

    Desk &m_desk;
    broadcasts::House m_house;
    QSpinBox *m_month, *m_week, *m_group, *m_days;
    QTimeEdit *m_from, *m_to, *m_smsFrom, *m_smsTo;
    QCheckBox *m_dedup;
    QListWidget *m_order;
    QMap<Touchpoint, QDoubleSpinBox *> m_rates; // per cent; below 0 = unknown
    QLineEdit *m_source;
    QLineEdit *m_note;
    QLabel *m_effect;
    QPushButton *m_save;
    QTimer *m_pause;
    Job *m_trying;
    Job *m_saving;
};

} // namespace siyu::ui
