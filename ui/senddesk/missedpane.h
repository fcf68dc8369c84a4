// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of runs that came due while nobody looked: send now, another time (the next free one is proposed), or drop with
// a reason; one or several at once. Main thread.
#pragma once

#include "core/broadcasts/missedruns.h"
#include "core/broadcasts/sendqueue.h"

#include <QWidget>

#include <functional>

class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class MissedPane final : public QWidget {
    Q_OBJECT

public:
    explicit MissedPane(Desk &desk, QWidget *parent = nullptr);

    void setMissed(const QList<broadcasts::RunRow> &runs);
    RowTable *table() const { return m_table; }

Q_SIGNALS:
    void decided();

private:
    QLayout *makeActs();
    void connectFields();
    void showRows();
    void showChosen();
    void propose();
    QList<RunId> chosen() const;
    const broadcasts::Proposal *proposalFor(RunId run) const;
    void reschedule(bool toProposed);
    void decide(std::function<Result<void>(Workspace &)> decision, const QString &said);

    Desk &m_desk;
    QList<broadcasts::RunRow> m_runs;
    QList<broadcasts::Proposal> m_proposals;
    QLabel *m_what;
    RowTable *m_table;
    QPushButton *m_send;
    QPushButton *m_free;
    QDateTimeEdit *m_at;
    QPushButton *m_move;
    QLineEdit *m_reason;
    QPushButton *m_drop;
    Job *m_job;
    Job *m_proposing;
};

} // namespace siyu::ui
