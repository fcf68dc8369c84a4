// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer in which somebody who leaves hands over: what there is, to whom, until when. Main thread.
#pragma once

#include "core/groups/handover.h"
#include "core/groups/staffstore.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;

class HandoverForm final : public QWidget {
    Q_OBJECT

public:
    HandoverForm(Desk &desk, const groups::StaffRow &leaver, const QList<groups::StaffRow> &staff, QWidget *parent = nullptr);

Q_SIGNALS:
    void done();

private:
    void fill(const groups::Held &held);
    void handOver();

    Desk &m_desk;
    groups::StaffRow m_leaver;
    Job *m_job;
    QComboBox *m_successor;
    QDateEdit *m_day;
    QLabel *m_held;
    QPushButton *m_act;
};

} // namespace siyu::ui
