// SPDX-License-Identifier: GPL-3.0-or-later
// All campaigns with where they stand today; one of them in the drawer. Main thread.
#pragma once

#include "core/growth/campaignplan.h"
#include "core/growth/chaintest.h"
#include "ui/groups/rowsmodel.h"
#include "ui/growth/growthtab.h"

class QStackedWidget;

namespace siyu::ui {

class CampaignCard;
class Job;
class ListTable;

class CampaignsTab final : public GrowthTab {
    Q_OBJECT

public:
    struct Row {
        growth::Campaign campaign;
        growth::CampaignPlan plan;
        growth::CampaignState state = growth::CampaignState::Undated;
    };
    explicit CampaignsTab(Desk &desk);
    void refresh(const Topics &topics) override;
    bool isOfPeriod() const override { return false; }
    void showItem(const DeskItem &item) override;
    QList<ScreenshotState> pictures(const std::function<void()> &show) override;

    RowsModel<Row> *model() const { return m_model; }
    ListTable *table() const { return m_table; }
    CampaignCard *openCampaign(qint64 campaign); // 0 = a new one

private:
    void makeModel();
    void mark();

    Job *m_job;
    QStackedWidget *m_stack;
    RowsModel<Row> *m_model = nullptr;
    ListTable *m_table = nullptr;
    qint64 m_marked = -1; // whose row is marked when rows are read anew
};

} // namespace siyu::ui
