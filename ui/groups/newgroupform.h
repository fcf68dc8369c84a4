// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer for a new group: name, one or two owners (a new name joins the staff), how many fit in, and whether one
// person holds all six teams. Main thread.
#pragma once

#include "core/groups/groupstore.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace siyu::ui {

class Desk;
class Job;

class NewGroupForm final : public QWidget {
    Q_OBJECT

public:
    NewGroupForm(Desk &desk, const QList<groups::Person> &staff, bool solo, QWidget *parent = nullptr);

Q_SIGNALS:
    void added(siyu::GroupId group);

private:
    QComboBox *makeOwner(const QList<groups::Person> &staff, bool optional) const;
    void check();
    void add();

    Desk &m_desk;
    Job *m_job;
    QLineEdit *m_name;
    QComboBox *m_owner;
    QComboBox *m_secondOwner;
    QSpinBox *m_capacity;
    QCheckBox *m_solo;
    QPushButton *m_add;
};

} // namespace siyu::ui
