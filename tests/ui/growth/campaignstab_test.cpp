// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns on the growth page by their widgets: one planned, its goals, costs, coupons and stages kept and corrected, tested
// and undone, its review and its tree.
#include "tests/ui/growth/growthscene.h"
#include "ui/broadcasts/stagesform.h"
#include "ui/common/ask.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>

using namespace siyu;
using namespace siyu::ui;

class CampaignsTabTest : public QObject, protected GrowthScene {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { close(); }

    void aCampaignFromItsPlanToItsReview()
    {
        fill(true);
        auto *tab = to<CampaignsTab>("campaigns");
        QVERIFY(tab && tab->model()->rowCount() >= 5);
        m_view->primaryAction()->trigger();
        settle();
        inDrawer<QLineEdit>("campaignName")->setText(QStringLiteral("春日上新"));
        inDrawer<QComboBox>("campaignKind")->setCurrentIndex(2);
        press("keepCampaign");
        QCOMPARE(rows("SELECT kind FROM campaign WHERE name = '春日上新'"), QStringList{QStringLiteral("seasonal")});
        inDrawer<QLineEdit>("goalName")->setText(QStringLiteral("成交一万"));
        inDrawer<QDoubleSpinBox>("goalTarget")->setValue(10'000);
        press("addGoal");
        QCOMPARE(rows("SELECT g.target FROM campaign_goal g JOIN campaign c ON c.id = g.campaign WHERE c.name = '春日上新'").value(0).toDouble(), 1'000'000.0);
        inDrawer<QLineEdit>("costItem")->setText(QStringLiteral("海报"));
        inDrawer<QDoubleSpinBox>("costAmount")->setValue(120);
        press("addCampaignCost");
        QCOMPARE(rows("SELECT amount_fen FROM campaign_cost WHERE item = '海报'"), QStringList{QStringLiteral("12000")});
        // Nothing leads to it yet: the chain says so, and each button leads to the place.
        QList<PageId> wanted;
        connect(m_desk.get(), &Desk::pageWanted, this, [&wanted](PageId page, const QVariant &) { wanted.append(page); });
        for (const char *name : {"mend-codes", "mend-contents"}) {
            auto *button = inDrawer<QPushButton>(name);
            QVERIFY2(button, name);
            button->click();
        }
        QCOMPARE(wanted, (QList<PageId>{PageId::Groups, PageId::Broadcasts}));
        m_desk->undo();
        again();
        QCOMPARE(rows("SELECT count(*) FROM campaign_cost WHERE item = '海报'"), QStringList{QStringLiteral("0")});
    }

    void aGoalCountedByHandIsTypedAndCorrected()
    {
        fillSmall();
        openCalled(QStringLiteral("老带新"), CampaignCard::Plan);
        inDrawer<QLineEdit>("goalName")->setText(QStringLiteral("海报上墙"));
        auto *measure = inDrawer<QComboBox>("goalMeasure");
        QVERIFY(!inDrawer<QDoubleSpinBox>("goalActual")->isVisibleTo(measure->parentWidget()));
        measure->setCurrentIndex(measure->findData(int(growth::GoalMeasure::Typed)));
        QVERIFY(inDrawer<QDoubleSpinBox>("goalActual")->isVisibleTo(measure->parentWidget()));
        inDrawer<QDoubleSpinBox>("goalTarget")->setValue(40);
        // What is typed above and not kept yet survives that a goal is kept.
        inDrawer<QLineEdit>("campaignName")->setText(QStringLiteral("老带新二"));
        press("addGoal");
        QCOMPARE(rows("SELECT target || '/' || coalesce(actual, '-') FROM campaign_goal WHERE name = '海报上墙'"), QStringList{QStringLiteral("40.0/-")});
        QCOMPARE(inDrawer<QLineEdit>("campaignName")->text(), QStringLiteral("老带新二"));
        QVERIFY(inDrawer<QLineEdit>("goalName")->text().isEmpty());
        entryButton("海报上墙", "editEntry")->click();
        settle();
        QCOMPARE(inDrawer<QLineEdit>("goalName")->text(), QStringLiteral("海报上墙"));
        inDrawer<QDoubleSpinBox>("goalActual")->setValue(30);
        press("addGoal");
        QCOMPARE(rows("SELECT target || '/' || actual FROM campaign_goal WHERE name = '海报上墙'"), QStringList{QStringLiteral("40.0/30.0")});
        // Without a name it is refused, and nothing typed is lost.
        inDrawer<QDoubleSpinBox>("goalTarget")->setValue(7);
        press("addGoal");
        QCOMPARE(inDrawer<QDoubleSpinBox>("goalTarget")->value(), 7.0);
        entryButton("海报上墙", "removeEntry")->click();
        again();
        QCOMPARE(rows("SELECT count(*) FROM campaign_goal WHERE name = '海报上墙'"), QStringList{QStringLiteral("0")});
    }

    void costsAreCorrectedAndKeepTheirMoney()
    {
        fillSmall();
        openCalled(QStringLiteral("老带新"), CampaignCard::Plan);
        inDrawer<QLineEdit>("costItem")->setText(QStringLiteral("海外投放"));
        inDrawer<QDoubleSpinBox>("costAmount")->setValue(9.99);
        inDrawer<QComboBox>("costCurrency")->setCurrentText(QStringLiteral("USD"));
        press("addCampaignCost");
        QCOMPARE(rows("SELECT amount_fen || currency FROM campaign_cost WHERE item = '海外投放'"), QStringList{QStringLiteral("999USD")});
        entryButton("海外投放", "editEntry")->click();
        settle();
        inDrawer<QDoubleSpinBox>("costAmount")->setValue(10);
        press("addCampaignCost");
        QCOMPARE(rows("SELECT amount_fen || currency FROM campaign_cost WHERE item = '海外投放'"), QStringList{QStringLiteral("1000USD")});
        m_desk->undo();
        again();
        QCOMPARE(rows("SELECT amount_fen || currency FROM campaign_cost WHERE item = '海外投放'"), QStringList{QStringLiteral("999USD")});
    }

    void daysThatEndFirstAreRefusedAndOneStepTakesTheRestBack()
    {
        fillSmall();
        auto *tab = to<CampaignsTab>("campaigns");
        const int before = tab->model()->rowCount();
        m_view->primaryAction()->trigger();
        settle();
        inDrawer<QLineEdit>("campaignName")->setText(QStringLiteral("倒着的活动"));
        inDrawer<QDoubleSpinBox>("campaignBudget")->setValue(500);
        const QDate last = inDrawer<QDateEdit>("campaignTo")->date();
        inDrawer<QDateEdit>("campaignFrom")->setDate(last.addDays(1));
        press("keepCampaign");
        QCOMPARE(rows("SELECT count(*) FROM campaign WHERE name = '倒着的活动'"), QStringList{QStringLiteral("0")});
        QCOMPARE(inDrawer<QDoubleSpinBox>("campaignBudget")->value(), 500.0);
        inDrawer<QDateEdit>("campaignFrom")->setDate(last);
        press("keepCampaign");
        QCOMPARE(rows("SELECT budget_fen FROM campaign WHERE name = '倒着的活动'"), QStringList{QStringLiteral("50000")});
        m_desk->undo();
        again();
        QCOMPARE(tab->model()->rowCount(), before);
        // Removed whole; the card closes. One that coupons name stays, and the card with it.
        m_desk->redo();
        again();
        openCalled(QStringLiteral("倒着的活动"), CampaignCard::Plan);
        press("removeCampaign");
        QCOMPARE(tab->model()->rowCount(), before);
        QVERIFY(!m_drawer->isOpen());
        openCalled(QStringLiteral("老带新"), CampaignCard::Plan);
        press("removeCampaign");
        QCOMPARE(tab->model()->rowCount(), before);
        QVERIFY(m_drawer->isOpen());
    }

    void aCampaignWithoutDaysStaysWithout()
    {
        fillSmall();
        openCalled(QStringLiteral("导入的"), CampaignCard::Plan);
        inDrawer<QDoubleSpinBox>("campaignBudget")->setValue(5);
        press("keepCampaign");
        QCOMPARE(rows("SELECT kind || coalesce(from_day, '-') || coalesce(to_day, '-') || budget_fen FROM campaign WHERE name = '导入的'"), QStringList{QStringLiteral("拼单--500")});
        inDrawer<QCheckBox>("campaignHasDays")->setChecked(true);
        press("keepCampaign");
        QVERIFY(!rows("SELECT from_day FROM campaign WHERE name = '导入的' AND to_day >= from_day").isEmpty());
    }

    void couponsOfACampaign()
    {
        fillSmall();
        openCalled(QStringLiteral("老带新"), CampaignCard::Coupons);
        inDrawer<QLineEdit>("couponName")->setText(QStringLiteral("手记的券"));
        inDrawer<QSpinBox>("couponIssued")->setValue(100);
        inDrawer<QSpinBox>("couponClaimed")->setValue(40);
        inDrawer<QSpinBox>("couponRedeemed")->setValue(50);
        press("keepCoupon"); // more used than taken
        QCOMPARE(rows("SELECT count(*) FROM coupon WHERE name = '手记的券'"), QStringList{QStringLiteral("0")});
        QCOMPARE(inDrawer<QSpinBox>("couponRedeemed")->value(), 50);
        inDrawer<QSpinBox>("couponRedeemed")->setValue(10);
        press("keepCoupon");
        QCOMPARE(rows("SELECT issued || '/' || claimed || '/' || redeemed FROM coupon c JOIN campaign g ON g.id = c.campaign WHERE c.name = '手记的券' AND g.name = '老带新'"), QStringList{QStringLiteral("100/40/10")});
        press("takeCoupon");
        QVERIFY(rows("SELECT campaign FROM coupon WHERE id = 900").value(0).toInt() > 0);
        // One with claims leaves the campaign and stays in the workspace.
        const QString own = rows("SELECT c.name FROM coupon c JOIN campaign g ON g.id = c.campaign WHERE g.name = '老带新' ORDER BY c.id").value(0);
        entryButton(own.toUtf8().constData(), "removeEntry")->click();
        again();
        QCOMPARE(rows(QStringLiteral("SELECT count(*) || '/' || count(campaign) FROM coupon WHERE name = '%1'").arg(own).toUtf8().constData()), QStringList{QStringLiteral("1/0")});
        entryButton("手记的券", "removeEntry")->click();
        again();
        QCOMPARE(rows("SELECT count(*) FROM coupon WHERE name = '手记的券'"), QStringList{QStringLiteral("0")});
    }

    void stagesAndTheWorkbookOfACampaign()
    {
        fillSmall();
        CampaignCard *card = openCalled(QStringLiteral("老带新"), CampaignCard::Stages);
        auto *stages = card->findChild<StagesForm *>();
        QVERIFY(stages);
        const qsizetype before = stages->stages().size();
        stages->addStage({QStringLiteral("预热"), QDate(2026, 1, 1), QDate(2026, 1, 2)});
        stages->saveButton()->click();
        again();
        QCOMPARE(rows("SELECT count(*) FROM campaign_stage s JOIN campaign g ON g.id = s.campaign WHERE g.name = '老带新'"), QStringList{QString::number(before + 1)});
        m_desk->undo();
        again();
        QCOMPARE(card->findChild<StagesForm *>()->stages().size(), before);
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("review.xlsx"));
        const ask::ScriptedAnswers answers({path});
        press("campaignWorkbook");
        QVERIFY(QFileInfo(path).size() > 4'000);
    }

    void fissionIsATree()
    {
        fill(true);
        auto *tab = to<CampaignsTab>("campaigns");
        for (const CampaignsTab::Row &row : tab->model()->rows()) {
            if (row.campaign.name == QStringLiteral("老带新"))
                tab->openCampaign(row.campaign.id)->showTab(CampaignCard::FissionTree);
        }
        settle();
        auto *tree = inDrawer<QTreeWidget>("fissionTree");
        QVERIFY(tree && tree->topLevelItemCount() > 0);
        QVERIFY(tree->topLevelItem(0)->childCount() > 0);
        tree->setFocus();
        tree->setCurrentItem(tree->topLevelItem(0));
        QTest::keyClick(tree, Qt::Key_Left);
        QTest::keyClick(tree, Qt::Key_Right);
        QVERIFY(tree->topLevelItem(0)->isExpanded());
    }
};

QTEST_MAIN(CampaignsTabTest)
#include "campaignstab_test.moc"
