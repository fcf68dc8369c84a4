// SPDX-License-Identifier: GPL-3.0-or-later
// Which days and which group: the pickers that the Insights page and the reports share. Main thread.
#pragma once

#include "core/base/id.h"
#include "core/base/period.h"

#include <QWidget>

class QComboBox;
class QDateEdit;

namespace siyu::ui {

class ScopeBar final : public QWidget {
    Q_OBJECT

public:
    // A choice of days by name; an invalid period stands for "choose the days yourself".
    struct Choice {
        QString name;
        Period period;
    };
    ScopeBar(QList<Choice> choices, QDate today, QWidget *parent = nullptr);

    // Other days under the same names, in the same order; the chosen one stays chosen.
    void setChoices(QList<Choice> choices) { m_choices = std::move(choices); }

    struct Group {
        GroupId id;
        QString name;
    };
    // Keeps the chosen one where it is still there.
    void setGroups(const QList<Group> &groups);
    void choose(GroupId group);
    void choosePeriod(int index);

    Period period() const; // the chosen one; ends on the right side of its start
    QList<GroupId> groups() const; // empty = all
    QComboBox *groupBox() const { return m_group; }

Q_SIGNALS:
    void changed();

private:
    QDateEdit *makeDay(const QString &name, QDate day);
    void periodChosen();

    QList<Choice> m_choices;
    QComboBox *m_period;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QComboBox *m_group;
};

} // namespace siyu::ui
