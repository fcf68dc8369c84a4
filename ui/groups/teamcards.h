// SPDX-License-Identifier: GPL-3.0-or-later
// The six teams of one group as cards: who is there, who leads, what is missing; people come and go by menus that the
// keyboard reaches. Tells what is wanted by signals and changes nothing itself. Main thread.
#pragma once

#include "core/groups/groupstore.h"

#include <QWidget>

class QGridLayout;
class QMenu;

namespace siyu::ui {

class TeamCards final : public QWidget {
    Q_OBJECT

public:
    explicit TeamCards(QWidget *parent = nullptr);

    // `staff`: who can be put into a team.
    void show(const groups::GroupCard &card, const QList<groups::Person> &staff, bool readOnly);

Q_SIGNALS:
    void assignWanted(siyu::Team team, siyu::StaffId staff, bool asLead);
    void unassignWanted(siyu::Team team, siyu::StaffId staff);

private:
    QWidget *makeCard(Team team, const groups::GroupCard &group, const QList<groups::Person> &staff, bool readOnly);
    QWidget *makePerson(Team team, const groups::TeamMember &person, bool readOnly);
    void fillAddMenu(QMenu *menu, Team team, const QList<groups::TeamMember> &people, const QList<groups::Person> &staff);

    QGridLayout *m_grid;
};

} // namespace siyu::ui
