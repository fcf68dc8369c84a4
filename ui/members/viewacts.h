// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the saved views: reads and counts them, makes, renames, moves and deletes them, and gives the table the look of
// the chosen one. Everybody's look is this computer's; that of a view lies in the workspace. Belongs to the page of
// members; main thread.
#pragma once

#include "core/members/viewstore.h"

#include <QObject>
#include <QTimer>

namespace siyu::ui {

class Desk;
class Job;
class MembersTable;
class ViewBar;

class ViewActs final : public QObject {
    Q_OBJECT

public:
    ViewActs(Desk &desk, ViewBar *bar, MembersTable *table, QObject *parent);

    void askViews();
    // What a change of the look waits for is done now: before the table goes.
    void keepLook();
    // What the table shows as a view: asks for its name.
    void save(const QString &rule, const QString &search);

Q_SIGNALS:
    void searchWanted(const QString &text); // the chosen view's
    void chosen(); // another filter holds
    void saved(); // as the chosen view

private:
    void viewChosen();
    void takeLook();
    void rememberLook();
    void countViews();
    void rename(const members::MemberView &view);
    void remove(const members::MemberView &view);

    Desk &m_desk;
    ViewBar *m_bar;
    MembersTable *m_table;
    Job *m_counts;
    QTimer m_lookTimer;
    members::MemberView m_view; // the chosen one
};

} // namespace siyu::ui
