// SPDX-License-Identifier: GPL-3.0-or-later
// The growth page over the sample shop or a small one of its own, with its tabs and the drawer's buttons at hand.
#pragma once

#include "core/demo/demo.h"
#include "tests/support/support.h"
#include "tests/ui/groups/groupdeskscene.h"
#include "ui/growth/campaigncard.h"
#include "ui/growth/campaignstab.h"
#include "ui/growth/growthpage.h"

#include <QAbstractItemModelTester>
#include <QAbstractProxyModel>
#include <QPushButton>
#include <QToolButton>

namespace siyu::ui {

class GrowthScene : protected GroupDeskScene<GrowthPage> {
protected:
    Workspace &shop() { return m_desk->workspace(); }
    void fill(bool sample)
    {
        m_world = std::make_unique<groups::World>();
        NoProgress quiet;
        if (sample)
            QVERIFY(demo::fill(*m_world->workspace, quiet));
        open([this] {
            for (QAbstractItemModel *model : m_view->findChildren<QAbstractItemModel *>()) {
                if (!qobject_cast<QAbstractProxyModel *>(model) && model->parent() && model->parent()->inherits("siyu::ui::GrowthTab"))
                    new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, m_view);
            }
        });
    }
    // Two campaigns, one without days; two coupons, one with a claim and one of no campaign.
    void fillSmall()
    {
        fill(false);
        QVERIFY(m_world->system([](db::Database &db) {
            db.exec("INSERT INTO campaign (id, name, from_day, to_day, kind, created_at) VALUES (1, '老带新', '2026-02-01', '2026-02-20', NULL, '2026-02-01T00:00:00Z'),"
                    " (2, '导入的', NULL, NULL, '拼单', '2026-02-01T00:00:00Z');"
                    "INSERT INTO coupon (id, name, issued, claimed, redeemed, campaign, created_at) VALUES (1, '新客立减', 9, 8, 2, 1, '2026-02-01T00:00:00Z'),"
                    " (900, '无主的券', 9, 8, 2, NULL, '2026-02-01T00:00:00Z');"
                    "INSERT INTO redemption (coupon, seq) VALUES (1, 1)");
        }).has_value());
        m_view->refresh({});
    }
    template <typename Tab>
    Tab *to(const char *word)
    {
        m_view->show(QString::fromLatin1(word));
        settle();
        return qobject_cast<Tab *>(m_view->current());
    }
    QStringList rows(const char *sql) { return m_world->rows(sql); }
    void press(const char *name)
    {
        auto *button = inDrawer<QPushButton>(name);
        QVERIFY2(button && button->isEnabled(), name);
        button->click();
        again();
    }

    CampaignCard *openCalled(const QString &name, CampaignCard::Tab on)
    {
        auto *tab = to<CampaignsTab>("campaigns");
        CampaignCard *card = nullptr;
        for (const CampaignsTab::Row &row : tab->model()->rows()) {
            if (row.campaign.name == name)
                card = tab->openCampaign(row.campaign.id);
        }
        if (card)
            card->showTab(on);
        settle();
        return card;
    }
    // Of the line of a list that says so.
    QToolButton *entryButton(const char *text, const char *name)
    {
        for (QToolButton *button : m_drawer->findChildren<QToolButton *>(QString::fromLatin1(name))) {
            if (button->accessibleName().contains(QString::fromUtf8(text)))
                return button;
        }
        qFatal("no %s of %s", name, text);
    }
};

} // namespace siyu::ui
