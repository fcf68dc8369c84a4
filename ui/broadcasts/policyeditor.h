// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a platform limit in the drawer: a new row, one that takes the place of another from a day on, its end, or the
// correction of a slip. Main thread.
#pragma once

#include "core/broadcasts/policy.h"
#include "ui/broadcasts/trialform.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace siyu::ui {

class PolicyEditor final : public TrialForm {
    Q_OBJECT

public:
    // `row`: of the limit that is changed; without an id a new one.
    PolicyEditor(Desk &desk, const broadcasts::PolicyRow &row);

    broadcasts::PolicyEdit edit() const;
    QComboBox *kind() const { return m_kind; }
    QSpinBox *limit() const { return m_limit; }
    QDateEdit *from() const { return m_from; }
    QLineEdit *source() const { return m_source; }

private:
    Attempt attempt() const override;
    void fillChoices();
    void addRows();
    void fill();
    void changed();
    void showFitting();
    void showSource();

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
};

} // namespace siyu::ui
