// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/groupview.h"

#include "core/groups/staffstore.h"
#include "ui/common/ask.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/ledgertab.h"
#include "ui/groups/movesview.h"
#include "ui/groups/rosterstab.h"
#include "ui/groups/setuptab.h"
#include "ui/groups/staffshelf.h"
#include "ui/groups/teamcards.h"
#include "ui/groups/tierstab.h"
#include "ui/groups/workdesks.h"
#include "ui/kpi/kpitab.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/grouptext.h"
#include "ui/text/words.h"

#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

using groups::GroupCard;
using groups::Person;

Result<QList<Person>> peopleOfStaff(const Workspace &workspace)
{
    const auto rows = groups::staff(workspace);
    if (!rows)
        return rows.error();
    QList<Person> people;
    for (const groups::StaffRow &row : *rows)
        people.append({row.id, row.name, row.leftOn.isValid()});
    return people;
}

GroupView::GroupView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_tabs(new QTabWidget), m_cards(new TeamCards),
      m_ledger(new LedgerTab(desk)), m_rosters(new RostersTab(desk)), m_tiers(new TiersTab(desk)), m_kpis(new KpiTab(desk)),
      m_moves(new MovesView(desk)), m_setup(new SetupTab(desk)), m_shelf(new StaffShelf), m_alerts(new QLabel), m_shownOn(7)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(makeHead());
    m_alerts->setTextFormat(Qt::PlainText);
    m_alerts->setWordWrap(true);
    setRole(m_alerts, "danger");
    m_alerts->hide();
    column->addWidget(m_alerts);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_cards);
    m_tabs->setDocumentMode(true);
    auto *teams = new QWidget;
    auto *teamColumn = new QVBoxLayout(teams);
    teamColumn->setContentsMargins(0, space::m, 0, 0);
    teamColumn->setSpacing(space::s);
    m_shelf->setEnabled(!desk.isReadOnly());
    teamColumn->addWidget(m_shelf);
    teamColumn->addWidget(scroll, 1);
    m_tabs->addTab(teams, tr("Teams"));
    m_tabs->addTab(m_ledger, tr("Ledger"));
    m_tabs->addTab(m_rosters, tr("Rosters"));
    m_tabs->addTab(m_tiers, tr("Activity tiers"));
    m_tabs->addTab(m_moves, tr("Moves"));
    m_tabs->addTab(m_setup, tr("Set-up"));
    m_tabs->addTab(m_kpis, tr("KPIs"));
    column->addWidget(m_tabs, 1);

    connect(m_tabs, &QTabWidget::currentChanged, this, &GroupView::reloadTab);
    connect(m_cards, &TeamCards::assignWanted, this, [this](Team team, StaffId staff, bool asLead) {
        write(asLead ? tr("Has a lead now: %1").arg(text::name(team)) : tr("Put into %1").arg(text::name(team)),
            [group = m_group, team, staff, asLead](Workspace &workspace) { return groups::assignToTeam(workspace, group, team, staff, asLead); });
    });
    connect(m_cards, &TeamCards::unassignWanted, this, [this](Team team, StaffId staff) {
        write(tr("Taken out of %1").arg(text::name(team)),
            [group = m_group, team, staff](Workspace &workspace) { return groups::unassign(workspace, group, team, staff); });
    });
}

QWidget *GroupView::makeHead()
{
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    m_title = new ElidedLabel;
    setRole(m_title, "heading");
    m_facts = new ElidedLabel;
    setRole(m_facts, "muted");
    m_more = new QToolButton;
    m_more->setIcon(icon(Icon::More));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolTip(tr("Owners, name, archive"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setMenu(new QMenu(m_more));
    m_more->setEnabled(!m_desk.isReadOnly());
    line->addWidget(m_title);
    line->addWidget(m_facts, 1);
    line->addWidget(m_more);
    return head;
}

void GroupView::show(GroupId group)
{
    m_group = group;
    reloadCard();
    reloadTab();
}

void GroupView::refresh(const Topics &topics)
{
    if (!m_group.isValid())
        return;
    if (touches(topics, {Topic::Groups, Topic::Staff, Topic::Rosters, Topic::Activity, Topic::Settings}))
        reloadCard();
    if (touches(topics, {Topic::Rosters, Topic::Activity, Topic::Groups, Topic::Members, Topic::Staff}))
        m_shownOn.fill(GroupId());
    if (KpiDesk::isTouchedBy(topics))
        m_shownOn[Kpis] = GroupId();
    reloadTab();
}

void GroupView::showTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

void GroupView::reloadCard()
{
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), group = m_group](Progress &progress) -> Result<Content> {
            const auto card = groups::group(*workspace, group);
            if (!card)
                return card.error();
            const auto staff = peopleOfStaff(*workspace);
            if (!staff)
                return staff.error();
            const auto alerts = groups::groupAlerts(*workspace, {group}, progress);
            if (!alerts)
                return alerts.error();
            return Content{*card, *staff, *alerts};
        },
        [this](const Result<Content> &content) {
            // Gone by an undo: the list beside it tells so.
            if (content)
                fill(*content);
        });
}

// A tab is loaded when it is looked at.
void GroupView::reloadTab()
{
    const int tab = m_tabs->currentIndex();
    if (!m_group.isValid() || tab < 0)
        return;
    const bool sameGroup = m_shownOn.at(tab) == m_group;
    m_shownOn[tab] = m_group;
    if (sameGroup)
        return;
    switch (tab) {
    case Ledger: m_ledger->show(m_group); break;
    case Rosters: m_rosters->show(m_group); break;
    case Tiers: m_tiers->show(m_group); break;
    case Moves: m_moves->show(m_group, {}); break;
    case Kpis: m_kpis->showGroup(m_group, m_name); break;
    case Setup: m_setup->show(m_group); break;
    default: break;
    }
}

void GroupView::fill(const Content &content)
{
    const GroupCard &card = content.card;
    m_name = card.row.name;
    m_title->setText(card.row.archived ? tr("%1 (archived)").arg(m_name) : m_name);
    QStringList owners;
    for (const Person &owner : card.owners)
        owners.append(owner.left ? tr("%1 (left)").arg(owner.name) : owner.name);
    m_facts->setText(tr("%1/%2 people · owners: %3").arg(text::number(card.row.members), text::number(card.row.capacity),
        owners.isEmpty() ? tr("none yet") : text::listed(owners)));
    QStringList alerts;
    for (const groups::GroupAlert &alert : content.alerts)
        alerts.append(text::alertText(alert));
    m_alerts->setText(alerts.join(QLatin1Char('\n')));
    m_alerts->setVisible(!alerts.isEmpty());
    m_shelf->setStaff(content.staff);
    m_kpis->setGroupName(m_name);
    m_cards->show(card, content.staff, m_desk.isReadOnly());
    fillMenu(content);
}

void GroupView::fillMenu(const Content &content)
{
    QMenu *menu = m_more->menu();
    menu->clear();
    const QList<Person> owners = content.card.owners;
    QMenu *first = menu->addMenu(icon(Icon::Person), tr("Owner"));
    QMenu *second = menu->addMenu(icon(Icon::Person), tr("Second owner"));
    QMenu *solo = menu->addMenu(icon(Icon::Check), tr("All six teams held by"));
    const auto setOwners = [this](const QList<StaffId> &wanted) {
        write(tr("Changed the owners"), [group = m_group, wanted](Workspace &workspace) { return groups::setOwners(workspace, group, wanted); });
    };
    const QList<StaffId> rest = owners.size() == 2 ? QList<StaffId>{owners.at(1).id} : QList<StaffId>();
    for (const Person &person : content.staff) {
        if (person.left)
            continue;
        first->addAction(person.name, this, [setOwners, id = person.id, rest] { setOwners(QList<StaffId>{id} + rest); });
        if (!owners.isEmpty() && owners.first().id != person.id)
            second->addAction(person.name, this, [setOwners, id = person.id, owner = owners.first().id] { setOwners({owner, id}); });
        solo->addAction(person.name, this, [this, id = person.id] {
            write(tr("One person holds all six teams"), [group = m_group, id](Workspace &workspace) { return groups::assignAllTeams(workspace, group, id); });
        });
    }
    if (owners.size() == 2)
        second->addAction(tr("nobody"), this, [setOwners, owner = owners.first().id] { setOwners({owner}); });
    for (QMenu *of : {first, second, solo})
        of->setEnabled(!of->isEmpty());
    menu->addSeparator();
    menu->addAction(icon(Icon::Edit), tr("Rename …"), this, &GroupView::rename);
    const bool archived = content.card.row.archived;
    menu->addAction(icon(Icon::Folder), archived ? tr("Take out of the archive") : tr("Archive"), this, [this, archived] {
        write(archived ? tr("Taken out of the archive") : tr("Archived the group"),
            [group = m_group, archived](Workspace &workspace) { return groups::setArchived(workspace, group, !archived); });
    });
}

void GroupView::rename()
{
    const std::optional<QString> name = ask::text(m_desk.window(), tr("Rename the group"), tr("New name"), m_name);
    if (!name || *name == m_name)
        return;
    write(tr("Renamed the group"), [group = m_group, name = *name](Workspace &workspace) { return groups::renameGroup(workspace, group, name); });
}

void GroupView::write(const QString &doneText, std::function<Result<void>(Workspace &)> work)
{
    change(m_desk, this, doneText, std::move(work));
}

} // namespace siyu::ui
