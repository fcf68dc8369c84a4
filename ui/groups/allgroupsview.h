// SPDX-License-Identifier: GPL-3.0-or-later
// All groups together: the board group × team with the staff to drag onto it, the daily count, alerts, moves between tiers,
// templates. A tab is loaded when it is looked at. Main thread.
#pragma once

#include "core/groups/groupstore.h"
#include "core/workspace.h"

#include <QWidget>

class QTabWidget;

namespace siyu::ui {

class AlertsView;
class BoardView;
class Desk;
class Job;
class MovesView;
class PadView;
class StaffShelf;
class TemplatesView;

class AllGroupsView final : public QWidget {
    Q_OBJECT

public:
    explicit AllGroupsView(Desk &desk, QWidget *parent = nullptr);

    void setBoard(QList<groups::BoardRow> rows, const QList<groups::Person> &staff);
    void refresh(const Topics &topics);
    enum Tab { Board, Pad, Alerts, Moves, Templates };
    void showTab(Tab tab);
    BoardView *board() const { return m_board; }
    TemplatesView *templates(); // made where it was not yet

Q_SIGNALS:
    void groupWanted(siyu::GroupId group);

private:
    QWidget *makeBoard();
    template <typename View>
    View *made(View *&view, Tab tab);
    void reloadTab();
    void loadAttainment();
    void assign(GroupId group, Team team, StaffId staff);

    Desk &m_desk;
    Job *m_scores;
    QTabWidget *m_tabs;
    BoardView *m_board;
    StaffShelf *m_shelf;
    PadView *m_pad = nullptr; // these four until they are first shown
    AlertsView *m_alerts = nullptr;
    MovesView *m_moves = nullptr;
    TemplatesView *m_templates = nullptr;
    QList<bool> m_isFresh;
};

} // namespace siyu::ui
