// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/allgroupsview.h"

#include "core/kpi/scorecard.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/alertsview.h"
#include "ui/groups/boardview.h"
#include "ui/groups/movesview.h"
#include "ui/groups/padview.h"
#include "ui/groups/staffshelf.h"
#include "ui/groups/templatesview.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/words.h"

#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace siyu::ui {

AllGroupsView::AllGroupsView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_scores(new Job(this)), m_tabs(new QTabWidget), m_board(new BoardView), m_shelf(new StaffShelf),
      m_isFresh(5, false)
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeBoard(), tr("Board"));
    for (const QString &name : {tr("Daily count"), tr("Alerts"), tr("Moves between tiers"), tr("Templates")}) {
        auto *page = new QWidget;
        auto *inside = new QVBoxLayout(page);
        inside->setContentsMargins(0, 0, 0, 0);
        m_tabs->addTab(page, name);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, 0, 0, 0);
    column->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &AllGroupsView::reloadTab);
    connect(m_board, &BoardView::groupWanted, this, &AllGroupsView::groupWanted);
    connect(m_board, &BoardView::staffDropped, this, &AllGroupsView::assign);
}

template <typename View>
View *AllGroupsView::made(View *&view, Tab tab)
{
    if (!view) {
        view = new View(m_desk);
        m_tabs->widget(tab)->layout()->addWidget(view);
        if constexpr (requires { &View::groupWanted; })
            connect(view, &View::groupWanted, this, &AllGroupsView::groupWanted);
    }
    return view;
}

TemplatesView *AllGroupsView::templates() { return made(m_templates, Templates); }

QWidget *AllGroupsView::makeBoard()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::s);
    m_shelf->setEnabled(!m_desk.isReadOnly());
    column->addWidget(m_shelf);
    column->addWidget(m_board, 1);
    return holder;
}

void AllGroupsView::setBoard(QList<groups::BoardRow> rows, const QList<groups::Person> &staff)
{
    m_board->setRows(std::move(rows));
    m_shelf->setStaff(staff);
    loadAttainment();
}

// Scores of the last full week; they come a moment later than the board itself.
void AllGroupsView::loadAttainment()
{
    const QDate today = m_desk.workspace().today();
    const QDate monday = today.addDays(1 - today.dayOfWeek() - 7);
    m_scores->start(
        [workspace = m_desk.sharedWorkspace(), week = Period{monday, monday.addDays(6)}](
            Progress &progress) { return kpi::attainmentByGroup(*workspace, week, progress); },
        [this](const Result<QHash<GroupId, kpi::TeamScores>> &scores) {
            if (scores)
                m_board->setAttainment(*scores);
        });
}

void AllGroupsView::refresh(const Topics &topics)
{
    if (!touches(topics, {Topic::Groups, Topic::Rosters, Topic::Activity, Topic::Staff, Topic::Settings}))
        return;
    m_isFresh.fill(false);
    reloadTab();
}

void AllGroupsView::showTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

void AllGroupsView::reloadTab()
{
    const int tab = m_tabs->currentIndex();
    if (tab < 0 || std::exchange(m_isFresh[tab], true))
        return;
    switch (tab) {
    case Pad: made(m_pad, Pad)->reload(); break;
    case Alerts: made(m_alerts, Alerts)->reload(); break;
    case Moves: made(m_moves, Moves)->show({}, {}); break;
    case Templates: templates()->reload(); break;
    default: break; // the page brings the board
    }
}

void AllGroupsView::assign(GroupId group, Team team, StaffId staff)
{
    change(m_desk, this, tr("Put into %1").arg(text::name(team)), [group, team, staff](Workspace &workspace) -> Result<void> {
        const auto card = groups::group(workspace, group);
        if (!card)
            return card.error();
        const QList<groups::TeamMember> &people = card->teams[size_t(team) - 1];
        const bool isLed = std::any_of(people.begin(), people.end(), [](const groups::TeamMember &of) { return of.isLead; });
        return groups::assignToTeam(workspace, group, team, staff, !isLed);
    });
}

} // namespace siyu::ui
