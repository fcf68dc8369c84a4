// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet for a run that came due while nobody looked: send now, reschedule, or drop with a reason. Main thread.
#pragma once

#include "ui/senddesk/deskrun.h"

#include <QWidget>

class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;

class MissedPane final : public QWidget {
    Q_OBJECT

public:
    explicit MissedPane(Desk &desk, QWidget *parent = nullptr);

    void setRun(const DeskRun &run);

Q_SIGNALS:
    void decided();

private:
    void connectFields();
    void decide(std::function<Result<void>(Workspace &)> decision, const QString &said);

    Desk &m_desk;
    DeskRun m_run;
    QLabel *m_what;
    QPushButton *m_send;
    QDateTimeEdit *m_at;
    QPushButton *m_move;
    QLineEdit *m_reason;
    QPushButton *m_drop;
    Job *m_job;
};

} // namespace siyu::ui
