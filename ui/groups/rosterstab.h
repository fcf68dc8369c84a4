// SPDX-License-Identifier: GPL-3.0-or-later
// The rosters of one group: what each says about who came and who left, people to recognise under a new nickname, and
// the way to import another. Main thread.
#pragma once

#include "core/groups/rosterstore.h"
#include "ui/groups/rowsmodel.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace siyu::ui {

class Desk;
class Job;
class ListTable;

class RostersTab final : public QWidget {
    Q_OBJECT

public:
    explicit RostersTab(Desk &desk, QWidget *parent = nullptr);

    void show(GroupId group);
    void reload();
    RowsModel<groups::RosterRow> *model() const { return m_model; }

private:
    struct Content {
        QList<groups::RosterRow> rosters;
        QList<groups::RenameProposal> renames;
    };
    void fill(const Content &content);
    QWidget *makeProposal(const groups::RenameProposal &proposal);
    void decide(qint64 proposal, bool accept);
    void openRoster(int row);

    Desk &m_desk;
    GroupId m_group;
    Job *m_job;
    Job *m_diffJob;
    RowsModel<groups::RosterRow> *m_model;
    ListTable *m_table;
    QLabel *m_hint;
    QVBoxLayout *m_proposals;
};

} // namespace siyu::ui
