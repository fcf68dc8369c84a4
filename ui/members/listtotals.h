// SPDX-License-Identifier: GPL-3.0-or-later
// What the status bar says of the table of members: how many are listed, how many are selected, and sums over the selected
// ones, which are worked out once the selection rests. Owned by the members page; main thread.
#pragma once

#include <QObject>
#include <QString>

class QTimer;

namespace siyu::ui {

class Desk;
class Job;
class MembersModel;
class MembersTable;

class ListTotals final : public QObject {
    Q_OBJECT

public:
    ListTotals(Desk &desk, const MembersTable *table, const MembersModel *model, QObject *parent);

    void selectionMoved();

Q_SIGNALS:
    void summed(); // the status bar says the sums

private:
    void sum();
    void show();

    Desk &m_desk;
    const MembersTable *m_table;
    const MembersModel *m_model;
    Job *m_job;
    QTimer *m_delay;
    QString m_sums; // empty while they are not known
};

} // namespace siyu::ui
