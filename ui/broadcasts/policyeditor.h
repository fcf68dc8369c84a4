// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a platform limit in the drawer: a new row, one that takes the place of another from a day on, its end, or the
// correction of a slip. Before it is saved it says what becomes of the plans. Main thread.
#pragma once

#include "core/broadcasts/planstore.h"
#include "core/broadcasts/policy.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimer;

namespace siyu::ui {

class Desk;
class Job;

// "12 of 340 planned deliveries fall away, 0 are added" for limits that were tried.
QString effectText(const broadcasts::LimitEffect &effect);

class PolicyEditor final : public QWidget {
    Q_OBJECT

public:
    // `row`: of the limit that is changed; without an id a new one.
    PolicyEditor(Desk &desk, const broadcasts::PolicyRow &row);

    broadcasts::PolicyEdit edit() const;
    QComboBox *kind() const { return m_kind; }
    QSpinBox *limit() const { return m_limit; }
    QDateEdit *from() const { return m_from; }
    QPushButton *saveButton() const { return m_save; }
    QString effect() const;

Q_SIGNALS:
    void saved();
    void tried();

private:
    void addRows(QFormLayout *form);
    void fill();
    void showFitting();
    void tryIt();
    void save();

    Desk &m_desk;
    broadcasts::PolicyRow m_row;
    QComboBox *m_kind;
    QComboBox *m_touchpoint;
    QComboBox *m_subject;
    QCheckBox *m_monthDays;
    QSpinBox *m_limit;
    QComboBox *m_per;
    QCheckBox *m_always;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLineEdit *m_source;
    QLineEdit *m_note;
    QFormLayout *m_form;
    QLabel *m_effect;
    QPushButton *m_save;
    QTimer *m_pause;
    Job *m_trying;
    Job *m_saving;
};

} // namespace siyu::ui
