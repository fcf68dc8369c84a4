// SPDX-License-Identifier: GPL-3.0-or-later
// Scorecards of a week or a month: the six teams with score and rank, every KPI with its trend, for the shop, a group or a
// member of staff; the scores of all groups beside each other; the rows behind a KPI in the drawer; XLSX. Main thread.
#pragma once

#include "core/kpi/scorecard.h"
#include "ui/common/icons.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace siyu::ui {

class Desk;
class Job;
class KpiModel;
class ListTable;
class TeamStrip;
template <typename Row>
class RowsModel;

class KpiTab final : public QWidget {
    Q_OBJECT

public:
    explicit KpiTab(Desk &desk, QWidget *parent = nullptr);

    // After a commit, and when the tab comes into view: reads anew what is shown.
    void refresh();
    // This group's card alone; without a choice of scope.
    void showGroup(GroupId group, const QString &name);
    void setGroupName(const QString &name) { m_fixedName = name; }
    void showAllGroups(bool on);
    void openLine(int row);
    KpiModel *model() const { return m_model; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Ground {
        QList<std::pair<GroupId, QString>> groups;
        QList<std::pair<StaffId, QString>> staff;
    };
    struct Wish {
        Period period;
        kpi::Every every = kpi::Every::Week;
        kpi::Scope scope;
        StaffId staff;
        bool allGroups = false;
    };
    QWidget *makeBar();
    QWidget *makeCard();
    QWidget *makeGroups();
    Wish wish() const;
    void step(int by);
    void load();
    void loadTrend(const Wish &of);
    void loadGroups(const Wish &of);
    void loadGround();
    void fillScopes(const Ground &ground);
    void fill(const kpi::Scorecard &card);
    void exportCards();
    void addOwn();
    QString scopeName() const;
    QToolButton *tool(Icon which, const QString &name, std::function<void()> act);

    Desk &m_desk;
    Job *m_job;
    Job *m_trendJob;
    Job *m_groundJob;
    Job *m_exportJob;
    QDate m_day; // in the week or month that is shown
    GroupId m_fixed;
    QString m_fixedName;
    bool m_isStale = true;
    QComboBox *m_every = nullptr;
    QLabel *m_span = nullptr;
    QComboBox *m_scope = nullptr;
    QComboBox *m_view = nullptr;
    QLabel *m_notice = nullptr;
    QStackedWidget *m_stack = nullptr;
    TeamStrip *m_strip = nullptr;
    KpiModel *m_model = nullptr;
    ListTable *m_table = nullptr;
    RowsModel<kpi::GroupCard> *m_groupModel = nullptr;
    ListTable *m_groupTable = nullptr;
    kpi::Scorecard m_card;
};

} // namespace siyu::ui
