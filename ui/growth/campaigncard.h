// SPDX-License-Identifier: GPL-3.0-or-later
// One campaign in the drawer: what came of it, its plan, stages and coupons, the test of its chain before launch, who brought whom. Reads itself
// anew after each change. Main thread.
#pragma once

#include "core/broadcasts/calendarstore.h"
#include "core/growth/campaignreview.h"
#include "core/growth/chaintest.h"
#include "core/growth/couponstore.h"
#include "core/growth/fissiontree.h"

#include <QPointer>
#include <QWidget>

class QTreeWidgetItem;
class QVBoxLayout;

namespace siyu::ui {

class CampaignCoupons;
class CampaignPlanForm;
class Desk;
class Job;
class ScrollTabs;
class StagesForm;

class CampaignCard final : public QWidget {
    Q_OBJECT

public:
    enum Tab { Review, Plan, Stages, Coupons, Chain, FissionTree };

    // campaign 0 = a new one; made() says its id once it is there.
    CampaignCard(Desk &desk, qint64 campaign, QWidget *parent = nullptr);
    void showTab(Tab tab);

Q_SIGNALS:
    void made(qint64 campaign);

private:
    struct Content {
        growth::CampaignReview review;
        growth::ChainFacts chain;
        QList<growth::FissionNode> tree;
        broadcasts::CampaignBand band;
        QList<growth::CouponBatch> batches;
    };
    static Result<Content> read(const Workspace &workspace, qint64 campaign, Progress &progress);
    void reload();
    void fill(const Content &content);
    void fillReview(const growth::CampaignReview &review);
    void addMoney(QVBoxLayout *column, const growth::CampaignReview &review);
    void addSources(QVBoxLayout *column, const growth::CampaignReview &review);
    void fillGoals(QVBoxLayout *column, const growth::CampaignReview &review);
    void fillStages(const broadcasts::CampaignBand &band);
    void saveWorkbook();
    void fillChain(const growth::ChainFacts &facts);
    void fillFission(const Content &content);
    void addBranches(QTreeWidgetItem *under, const QList<growth::FissionNode> &branches);
    QString shown(const QString &name) const;

    Desk &m_desk;
    qint64 m_campaign;
    Job *m_job;
    Job *m_exportJob;
    ScrollTabs *m_tabs;
    CampaignPlanForm *m_plan;
    CampaignCoupons *m_coupons;
    QPointer<StagesForm> m_stages;
    broadcasts::CampaignBand m_band; // as the stages were filled last
    QString m_name;
};

} // namespace siyu::ui
