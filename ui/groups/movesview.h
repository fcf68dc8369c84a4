// SPDX-License-Identifier: GPL-3.0-or-later
// Moves between tiers of one group or of all together: week by week as chart and table, and – of one group – everybody who
// moved between two days with the reasons. Main thread.
#pragma once

#include "core/groups/tiermoves.h"
#include "ui/groups/rowsmodel.h"

#include <QWidget>

class QLabel;

namespace siyu::ui {

class Desk;
class Job;
class ListTable;
class MovesChart;

class MovesView final : public QWidget {
    Q_OBJECT

public:
    explicit MovesView(Desk &desk, QWidget *parent = nullptr);

    // An invalid group = all; `day`: the last one looked at, invalid = today.
    void show(GroupId group, QDate day);
    void reload();

private:
    struct Content {
        QList<groups::MovesStep> weeks;
        groups::GroupMoves moved; // of the newest week of one group
        groups::TierThresholds thresholds;
        QDate day;
    };
    static Result<Content> load(const Workspace &workspace, GroupId group, QDate day, Progress &progress);
    void makeModels();
    void fill(const Content &content);

    Desk &m_desk;
    GroupId m_group;
    QDate m_day;
    Job *m_job;
    groups::TierThresholds m_thresholds;
    MovesChart *m_chart;
    RowsModel<groups::MovesStep> *m_weeks = nullptr;
    ListTable *m_weekTable;
    RowsModel<groups::MovedPerson> *m_people = nullptr;
    ListTable *m_peopleTable;
    QLabel *m_hint;
};

} // namespace siyu::ui
