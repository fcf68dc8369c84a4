// SPDX-License-Identifier: GPL-3.0-or-later
// Playbooks: the list, the steps of one in the drawer as lines of text, putting one to use for groups or a campaign; chores
// that come back. Main thread.
#pragma once

#include "core/playbooks/playbookstore.h"
#include "ui/desks/deskview.h"

namespace siyu::ui {

class DeskForm;
class Job;
template <typename Row>
class RowsModel;

class PlaybooksView final : public DeskListView {
    Q_OBJECT

public:
    explicit PlaybooksView(Desk &desk);
    void edit(const playbooks::Playbook &playbook); // id 0 = a new one
    void openRow(int row);
    void openChores();
    // What a stage or a campaign lacks: the form of a new playbook, or the one that there is, put to use for the campaign.
    void makeForStage();
    void makeForCampaign(qint64 campaign);
    RowsModel<playbooks::Playbook> *model() const { return m_model; }

protected:
    void load() override;

private:
    void apply();
    void applyToGroups(const playbooks::Playbook &playbook);
    void applyToCampaign(const playbooks::Playbook &playbook, qint64 campaign = 0); // 0 = the newest
    void bringTasks(); // of chores and stages, after a change to them
    void tell(const Result<playbooks::Applied> &applied);

    Job *m_job;
    RowsModel<playbooks::Playbook> *m_model;
    ListTable *m_table;
};

// Steps as lines: "0 | User | Say hello"; team and person may be left out. Nothing where a line cannot be read.
QString stepLines(const QList<playbooks::Step> &steps);
std::optional<QList<playbooks::Step>> stepsFrom(const QString &lines, const QList<playbooks::Step> &before, QString *wrong);

} // namespace siyu::ui
