// SPDX-License-Identifier: GPL-3.0-or-later
// Stages and RFM as an operator meets them: figures follow what is written by themselves, the rules are moved by keyboard
// and typed, a cell of the map opens its members.
#include "core/db/database.h"
#include "core/members/bulkedit.h"
#include "core/members/figures.h"
#include "core/members/lifecyclerules.h"
#include "tests/ui/shell/shellscene.h"
#include "ui/common/drawer.h"
#include "ui/insight/rfmpanel.h"
#include "ui/settings/lifecyclesection.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/desk.h"

#include <QAction>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

using namespace siyu;
using namespace siyu::ui;

namespace {

void addBuyers(Workspace &workspace)
{
    QVERIFY(workspace.write({QStringLiteral("x")}, [&](db::Database &db) {
        for (int i = 1; i <= 10; ++i) {
            db.prepare("INSERT INTO member (id, name, created_at) VALUES (?1, 'm' || ?1, '2026-01-01T00:00:00Z')").run(i);
            db.prepare("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen) VALUES ('p', ?1, ?1, ?2, ?1 * 100)")
                .run(i, workspace.today().addDays(-i).toString(Qt::ISODate) + QStringLiteral("T02:00:00Z"));
        }
    }));
}

} // namespace

class StagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresFollowByThemselves()
    {
        ShellScene scene;
        Workspace &workspace = scene.view().desk().workspace();
        addBuyers(workspace);
        QTRY_VERIFY_WITH_TIMEOUT(members::figuresState(workspace)->isCurrent, 20'000);
        QCOMPARE(members::stageReason(workspace, MemberId(1))->stage, Stage::FirstOrder);
        NoProgress quiet;
        QVERIFY(members::setStageOfAll(workspace, {{1}, {}}, Stage::Loyal, quiet));
        QTRY_VERIFY_WITH_TIMEOUT(members::figuresState(workspace)->isCurrent, 20'000);
        QCOMPARE(members::stageReason(workspace, MemberId(1))->stage, Stage::Loyal);
    }

    void rulesByKeyboard()
    {
        ShellScene scene;
        Workspace &workspace = scene.view().desk().workspace();
        scene.view().showPage(PageId::Settings);
        QVERIFY(settle(ShellScene::settleMs));
        LifecycleSection *section = qobject_cast<SettingsPage *>(scene.view().page(PageId::Settings))->lifecycle();
        QListWidget *list = section->list();
        QCOMPARE(list->count(), 9);
        list->setFocus();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(members::lifecycleRules(workspace)->order.mid(0, 3), QList<Stage>({Stage::Prospect, Stage::New, Stage::Lost}));
        QVERIFY(settle(ShellScene::settleMs));
        // Who fits everybody stays last.
        list->setCurrentRow(7);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(members::lifecycleRules(workspace)->order.last(), Stage::Quiet);
        QSpinBox *days = section->findChildren<QSpinBox *>().first();
        days->setValue(20);
        Q_EMIT days->editingFinished();
        QTRY_COMPARE(members::lifecycleRules(workspace)->newDays, 20);
        QVERIFY(settle(ShellScene::settleMs));
        section->resetButton()->click();
        QTRY_COMPARE(*members::lifecycleRules(workspace), members::LifecycleRules());
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(workspace.undo());
        QCOMPARE(members::lifecycleRules(workspace)->newDays, 20);
    }

    void aCellOpensItsMembers()
    {
        ShellScene scene;
        Desk &desk = scene.view().desk();
        addBuyers(desk.workspace());
        scene.view().showPage(PageId::Insights);
        QVERIFY(settle(ShellScene::settleMs));
        QAction *open = nullptr;
        for (QAction *action : scene.view().page(PageId::Insights)->pageActions()) {
            if (action->text().contains(QStringLiteral("RFM")))
                open = action;
        }
        QVERIFY(open);
        open->trigger();
        QVERIFY(settle(ShellScene::settleMs));
        auto *panel = qobject_cast<RfmPanel *>(scene.view().drawer()->content());
        QVERIFY(panel);
        QVERIFY(panel->cell(5, 1)->isEnabled());
        QVERIFY(!panel->cell(5, 5)->isEnabled());
        QVariant what;
        connect(&desk, &Desk::pageWanted, this, [&](PageId page, const QVariant &with) {
            QCOMPARE(page, PageId::Members);
            what = with;
        });
        panel->cell(5, 1)->click();
        QCOMPARE(what.toMap().value(QStringLiteral("rule")).toString(), QStringLiteral("r = 5 and f = 1"));
    }
};

QTEST_MAIN(StagesTest)
#include "stages_test.moc"
