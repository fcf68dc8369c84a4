// SPDX-License-Identifier: GPL-3.0-or-later
// 社群: the list of groups at the left; at the right the six-team board of all of them, or one group with its teams,
// ledger, rosters and tiers; staff and accounts in the drawer. Beside the groups the desks that work across them
// (groupdesks.h). Main thread.
#pragma once

#include "core/groups/groupstore.h"
#include "ui/groups/rowsmodel.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QListView;
class QStackedWidget;

namespace siyu::ui {

class GroupDesks;
class AllGroupsView;
class GroupView;
class Job;
class NameFilter;
class SearchField;

class GroupsPage final : public Page {
    Q_OBJECT

public:
    explicit GroupsPage(Desk &desk);

    void refresh(const Topics &topics) override;
    // A group's id or name; a desk beside the groups (partners, codes …); board, count, alerts, templates, staff.
    void show(const QVariant &what) override;
    QList<ScreenshotState> screenshotStates() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Content {
        QList<groups::GroupRow> groups;
        QList<groups::BoardRow> board;
        QList<groups::Person> staff;
        bool solo = false;
    };
    QWidget *makeLeft();
    void makeRoom();
    void fill(const Content &content);
    void fillList();
    QString branchOf(const groups::GroupRow &row) const;
    QList<groups::GroupRow> treeRows() const;
    void choose(GroupId group); // invalid = the board
    void select(GroupId group);
    void openNewGroup();
    void openStaff();
    void makeStaffingReport();
    void fold(const QModelIndex &index);

    Job *m_job;
    Job *m_exportJob;
    Content m_content;
    QStringList m_folded; // branches of the tree that are closed
    bool m_loaded = false;
    QVariant m_wanted;
    SearchField *m_search = nullptr;
    QComboBox *m_order = nullptr; // the list by name, or as a tree by kind, region or level
    QWidget *m_left = nullptr;
    QListView *m_list = nullptr;
    RowsModel<groups::GroupRow> *m_model = nullptr;
    NameFilter *m_proxy = nullptr;
    QLabel *m_summary = nullptr;
    QStackedWidget *m_right;
    GroupDesks *m_desks;
    AllGroupsView *m_all;
    GroupView *m_group = nullptr; // until a group is looked at
    QAction *m_staffAction = nullptr;
};

} // namespace siyu::ui
