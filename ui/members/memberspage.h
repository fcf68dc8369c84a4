// SPDX-License-Identifier: GPL-3.0-or-later
// 成员: every member in one table, found by search, saved views and rules; bulk changes over a selection; one member's
// profile in the drawer. Owned by the window around it; main thread.
#pragma once

#include "core/members/memberlist.h"
#include "ui/common/pagedtablemodel.h"
#include "ui/members/bulkacts.h"
#include "ui/shell/page.h"

class QLineEdit;

namespace siyu::ui {

class BulkBar;
class BusyBar;
class Job;
class ListTotals;
class MemberDesks;
class MembersModel;
class MembersTable;
class RuleBar;
class SearchField;
class ViewActs;
class ViewBar;

class MembersPage final : public Page {
    Q_OBJECT

public:
    explicit MembersPage(Desk &desk);
    ~MembersPage() override;

    void refresh(const Topics &topics) override;
    // A member's id opens its profile; text is searched for; "desk:1" shows a tab of MemberDesks.
    void show(const QVariant &what) override;
    QList<ScreenshotState> screenshotStates() override;

    MembersTable *table() const { return m_table; }
    MembersModel *model() const { return m_model; }
    SearchField *searchField() const { return m_search; }
    QLineEdit *ruleField() const;
    BulkActs *bulkActs() const { return m_acts; }
    BulkBar *bulkBar() const { return m_bulk; }
    MemberDesks *desks() const { return m_desks; }

protected:
    void focusInEvent(QFocusEvent *event) override;

Q_SIGNALS:
    void summed(); // the status bar says the sums of the selection
    void listed(); // the list answers to what was asked

private:
    void makeHead();
    void makeBody();
    void makeDesks();
    void connectTable();
    void takeKeys();
    // A list and the rows that are in sight first.
    struct Listed {
        QList<qint64> ids;
        PagedTableModel::Rows first;
    };
    using List = std::function<Result<QList<qint64>>(Progress &)>;
    std::function<Result<Listed>(Progress &)> withFirstRows(List list) const;
    members::MemberQuery query() const;
    BulkActs::Chosen chosen() const;
    void ask();
    void getReady();
    void showFirstRows();
    void listArrived(const Result<Listed> &list, const QList<qint64> &selected, bool everything);
    void askTags();
    void askFields();
    void askLists();
    void selectionMoved();
    void saveView();
    void buildSegment(const QString &name, const QString &rule);
    void openSegments();
    void useRule(const QString &rule);
    void openColumns();
    void openMenu(const QPoint &place);
    void openProfile(qint64 id);
    ScreenshotState cardPicture(const QString &name, int tab);
    void showIsEmpty(bool isEmpty);

    MembersModel *m_model;
    MembersTable *m_table;
    SearchField *m_search;
    ViewBar *m_views;
    RuleBar *m_rule;
    BulkBar *m_bulk;
    ListTotals *m_totals;
    BulkActs *m_acts;
    ViewActs *m_viewActs;
    BusyBar *m_busy;
    MemberDesks *m_desks = nullptr;
    Job *m_list;
    Job *m_first;
    Job *m_bulkJob;
    members::MemberQuery m_listed; // what the table answers to
    QVariant m_awaited; // what show() asked for before the list was there
};

Page *makeMembersPage(Desk &desk);

} // namespace siyu::ui
