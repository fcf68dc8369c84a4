// SPDX-License-Identifier: GPL-3.0-or-later
// One group: its head (name, people, owners) and the tabs teams, ledger, rosters, tiers, moves, set-up. Main thread.
#pragma once

#include "core/groups/groupstore.h"
#include "core/groups/padstore.h"
#include "core/workspace.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QToolButton;

namespace siyu::ui {

class Desk;
class ElidedLabel;
class Job;
class KpiTab;
class LedgerTab;
class MovesView;
class RostersTab;
class SetupTab;
class StaffShelf;
class TeamCards;
class TiersTab;

class GroupView final : public QWidget {
    Q_OBJECT

public:
    explicit GroupView(Desk &desk, QWidget *parent = nullptr);

    void show(GroupId group);
    void refresh(const Topics &topics);
    GroupId group() const { return m_group; }
    enum Tab { Teams, Ledger, Rosters, Tiers, Moves, Setup, Kpis };
    void showTab(Tab tab);

private:
    struct Content {
        groups::GroupCard card;
        QList<groups::Person> staff;
        QList<groups::GroupAlert> alerts;
    };
    QWidget *makeHead();
    void reloadCard();
    void reloadTab();
    void fill(const Content &content);
    void fillMenu(const Content &content);
    void rename();
    void write(const QString &doneText, std::function<Result<void>(Workspace &)> work);

    Desk &m_desk;
    GroupId m_group;
    QString m_name;
    Job *m_job;
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_facts = nullptr;
    QToolButton *m_more = nullptr;
    QTabWidget *m_tabs;
    TeamCards *m_cards;
    LedgerTab *m_ledger;
    RostersTab *m_rosters;
    TiersTab *m_tiers;
    KpiTab *m_kpis;
    MovesView *m_moves;
    SetupTab *m_setup;
    StaffShelf *m_shelf;
    QLabel *m_alerts;
    QList<GroupId> m_shownOn; // the group that each tab shows, by tab
};

// Everybody who can be put into a team or own a group.
Result<QList<groups::Person>> peopleOfStaff(const Workspace &workspace);

} // namespace siyu::ui
