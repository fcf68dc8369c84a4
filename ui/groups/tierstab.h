// SPDX-License-Identifier: GPL-3.0-or-later
// The activity tiers of one group on a day: how the people spread, how that changed, and everybody with the reason.
// Main thread.
#pragma once

#include "core/groups/activitystore.h"
#include "ui/groups/rowsmodel.h"

#include <QWidget>

class QDateEdit;
class QLabel;

namespace siyu::ui {

class Desk;
class Job;
class ListTable;
class TierChart;

class TiersTab final : public QWidget {
    Q_OBJECT

public:
    explicit TiersTab(Desk &desk, QWidget *parent = nullptr);

    void show(GroupId group);
    void reload();
    RowsModel<groups::MemberTier> *model() const { return m_model; }

private:
    struct Content {
        QDate lastMeasured;
        groups::GroupTiers tiers;
        QList<groups::TierCounts> history;
        Period growthOf;
        groups::ActiveGrowth growth;
    };
    static Result<Content> load(const Workspace &workspace, GroupId group, QDate day, bool atLastMeasured, Progress &progress);
    void fill(const Content &content);
    QString growthText(const Content &content) const;

    Desk &m_desk;
    GroupId m_group;
    bool m_atLastMeasured = true; // until the operator picks a day
    Job *m_job;
    groups::TierThresholds m_thresholds;
    RowsModel<groups::MemberTier> *m_model;
    ListTable *m_table;
    QDateEdit *m_day;
    QLabel *m_hint;
    QLabel *m_growth;
    TierChart *m_chart;
};

} // namespace siyu::ui
