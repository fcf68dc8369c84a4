// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the stages as they are kept, and what they made of one member: since when, why, and what was set by hand.
#include "core/members/lifecyclerules.h"
#include "tests/core/members/figureshop.h"

#include <QTest>

using namespace siyu;
using namespace siyu::members;
using namespace siyu::members::figuretest;
using siyu::test::TestWorkspace;

class StageHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesMustBeSound()
    {
        TestWorkspace test;
        LifecycleRules rules;
        rules.order.swapItemsAt(7, 8); // quiet fits everybody: nothing can stand behind it
        QCOMPARE(setLifecycleRules(*test, rules).error().values.first(), QStringLiteral("stage_order"));
        rules = {};
        rules.lostDays = 0;
        QCOMPARE(setLifecycleRules(*test, rules).error().values, QStringList({QStringLiteral("lost"), QStringLiteral("0")}));
        rules = {};
        rules.order.swapItemsAt(0, 3);
        QCOMPARE(lifecycleRulesFrom(lifecycleRulesText(rules)), rules);
        QCOMPARE(lifecycleRulesFrom(QStringLiteral("{\"order\": [\"lost\"]}")), LifecycleRules());
        QVERIFY(setLifecycleRules(*test, rules));
        QCOMPARE(*lifecycleRules(*test), rules);
        QVERIFY(setLifecycleRules(*test, {}));
        QCOMPARE(test->setting(QStringLiteral("lifecycle.rules")), QString());
    }

    void historyAndReason()
    {
        TestWorkspace test;
        run(*test, QStringLiteral("INSERT INTO member (id, created_at) VALUES (1, '2026-02-01T00:00:00Z');"
                                  "INSERT INTO account (id, kind, name) VALUES (1, 'wecom', 'x');"
                                  "INSERT INTO contact (member, account, added_at) VALUES (1, 1, '2026-02-01T00:00:00Z')"));
        QVERIFY(stageHistory(*test, MemberId(1))->isEmpty());
        QCOMPARE(stageReason(*test, MemberId(1)).error().code, ErrorCode::NotFound);
        update(*test);
        QCOMPARE(stageHistory(*test, MemberId(1))->size(), 1);
        QCOMPARE(stageReason(*test, MemberId(1))->stage, Stage::Quiet);
        QVERIFY(!stageReason(*test, MemberId(1))->silentDays);
        test.clock->set(test.clock->nowUtc().addDays(1));
        run(*test, QStringLiteral("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen) VALUES ('p', '1', 1, '2026-03-01T04:00:00Z', 100)"));
        update(*test);
        test.clock->set(test.clock->nowUtc().addDays(61));
        update(*test);
        const StageReason reason = *stageReason(*test, MemberId(1));
        QCOMPARE(reason.stage, Stage::Dormant);
        QCOMPARE(reason.rule, 4);
        QCOMPARE(reason.limit, 60);
        QCOMPARE(reason.silentDays, std::optional<qint64>(62));
        QVERIFY(reason.ordersOnly);
        QCOMPARE(*pin(*test, 1, Stage::Loyal), 1);
        QCOMPARE(*pin(*test, 1, Stage::Loyal), 0);
        test.clock->set(test.clock->nowUtc().addDays(1));
        update(*test);
        QStringList spells;
        const QList<StageSpell> history = *stageHistory(*test, MemberId(1));
        for (const StageSpell &spell : history)
            spells.append(spell.from.toString(Qt::ISODate) + QLatin1Char(' ') + wordOf(spell.stage) + QLatin1Char(' ') + QString::number(spell.rule));
        QCOMPARE(spells, QStringList({QStringLiteral("2026-03-01 quiet 9"), QStringLiteral("2026-03-02 first_order 7"),
                             QStringLiteral("2026-05-02 dormant 4"), QStringLiteral("2026-05-03 loyal 0")}));
        QCOMPARE(stageReason(*test, MemberId(1))->circle, Circle::Core);
        QVERIFY(test->undo());
        update(*test);
        QCOMPARE(stageReason(*test, MemberId(1))->stage, Stage::Dormant);
        QCOMPARE(*pin(*test, 77, Stage::Loyal), 0);
    }
};

QTEST_GUILESS_MAIN(StageHistoryTest)
#include "stagehistory_test.moc"
