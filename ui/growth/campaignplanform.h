// SPDX-License-Identifier: GPL-3.0-or-later
// What a campaign is meant to be: name, days, kind, budget, groups and products, its costs and goals. Main thread.
#pragma once

#include "core/growth/campaignplan.h"
#include "core/growth/campaignstore.h"
#include "core/groups/groupstore.h"

#include <QWidget>

class QVBoxLayout;

namespace siyu::ui {

class Desk;
class Job;

class CampaignPlanForm final : public QWidget {
    Q_OBJECT

public:
    CampaignPlanForm(Desk &desk, qint64 campaign, QWidget *parent = nullptr);
    void reload();

Q_SIGNALS:
    void made(qint64 campaign);

private:
    struct Content {
        growth::Campaign campaign;
        growth::CampaignPlan plan;
        QList<groups::GroupRow> groups;
        QStringList products;
    };
    static Result<Content> read(const Workspace &workspace, qint64 campaign);
    void fill(const Content &content);
    void addAbout(QVBoxLayout *column, const Content &content);
    void addCosts(QVBoxLayout *column, const growth::CampaignPlan &plan);
    void addGoals(QVBoxLayout *column, const growth::CampaignPlan &plan);
    void addGoalForm(QVBoxLayout *column);
    void addRemovable(QVBoxLayout *column, const QString &text, const QString &doneText, std::function<Result<void>(Workspace &)> remove);
    void save(const growth::Campaign &campaign, const growth::CampaignPlan &plan);

    Desk &m_desk;
    qint64 m_campaign;
    Job *m_job;
    QWidget *m_content = nullptr;
};

} // namespace siyu::ui
