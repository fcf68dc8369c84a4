// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of random shops: equal to the rules applied to one member after the other, kept up through edits, undo, redo and
// rows that no change history sees, equal to working everybody out anew; pins, histories and reasons.
#include "core/base/period.h"
#include "core/groups/activitystore.h"
#include "core/members/bulkedit.h"
#include "core/members/figures.h"
#include "core/members/life.h"
#include "core/members/lifecyclerules.h"
#include "core/members/rfm.h"
#include "core/members/rfmsteps.h"
#include "tests/support/support.h"

#include <QTest>
#include <random>

using namespace siyu;
using namespace siyu::members;
using siyu::test::TestWorkspace;

namespace {

class Dice {
public:
    explicit Dice(quint32 seed) : m_engine(seed) { }
    int upTo(int most) { return int(m_engine() % quint32(most + 1)); }
    bool in(int chances) { return upTo(chances - 1) == 0; }

private:
    std::mt19937 m_engine;
};

void run(Workspace &workspace, const QString &sql, Record record = Record::Undoable)
{
    const auto done = workspace.write({QStringLiteral("test"), {}, record}, [&](db::Database &db) { db.exec(sql.toUtf8().constData()); });
    if (!done)
        qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().detail));
}

Result<qint64> pin(Workspace &workspace, qint64 member, std::optional<Stage> stage)
{
    NoProgress quiet;
    return setStageOfAll(workspace, {{member}, {}}, stage, quiet);
}

QString dayAgo(Workspace &workspace, int days) { return QLatin1Char('\'') + workspace.today().addDays(-days).toString(Qt::ISODate) + QLatin1Char('\''); }

// Around midnight of the zone as well.
QString instantAgo(Workspace &workspace, Dice &dice, int days)
{
    QDateTime at = startOfDayUtc(workspace.today().addDays(-days), workspace.zone());
    at = dice.in(3) ? at.addSecs(dice.upTo(2) - 1) : at.addSecs(dice.upTo(86399));
    return QLatin1Char('\'') + toUtcText(at) + QLatin1Char('\'');
}

constexpr int groupCount = 5;

// One random row of a fact, as SQL.
QString fact(Workspace &ws, Dice &dice, int members)
{
    const QString member = QString::number(1 + dice.upTo(members - 1));
    const QString group = QString::number(1 + dice.upTo(groupCount - 1));
    switch (dice.upTo(11)) {
    case 0:
        return QStringLiteral("INSERT OR REPLACE INTO contact (member, account, added_at, removed_at) VALUES (%1, %2, %3, %4)")
            .arg(member, QString::number(1 + dice.upTo(1)), dice.in(5) ? QStringLiteral("NULL") : instantAgo(ws, dice, dice.upTo(300) - 1),
                dice.in(3) ? instantAgo(ws, dice, dice.upTo(100) - 3) : QStringLiteral("NULL"));
    case 1:
    case 2:
        return QStringLiteral("INSERT INTO membership (grp, member, joined_day, left_day) VALUES (%1, %2, %3, %4)")
            .arg(group, member, dice.in(4) ? QStringLiteral("NULL") : dayAgo(ws, dice.upTo(300) - 1),
                dice.in(3) ? dayAgo(ws, dice.upTo(40) - 2) : QStringLiteral("NULL"));
    case 3:
    case 4:
    case 5: {
        const int paid = dice.upTo(9) * 1000;
        return QStringLiteral("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, refunded_fen, currency)"
                              " VALUES ('p', hex(randomblob(8)), %1, %2, %3, %4, '%5')")
            .arg(member, dice.in(6) ? QStringLiteral("NULL") : instantAgo(ws, dice, dice.upTo(dice.in(2) ? 500 : 30) - 1),
                dice.in(12) ? QStringLiteral("NULL") : QString::number(paid), QString::number(dice.in(4) ? dice.upTo(paid) : dice.in(6) ? paid : 0),
                dice.in(8) ? QStringLiteral("USD") : QStringLiteral("CNY"));
    }
    case 6:
        return QStringLiteral("INSERT INTO point_entry (member, at, kind, points) VALUES (%1, %2, 'earn', %3)")
            .arg(member, instantAgo(ws, dice, dice.upTo(300))).arg(dice.upTo(50));
    case 7:
        return QStringLiteral("INSERT OR IGNORE INTO referral (member, host) VALUES (%1, %2)").arg(member).arg(1 + dice.upTo(members - 1));
    case 8:
        return QStringLiteral("INSERT OR REPLACE INTO delivery_result (run, target_kind, target, replied) VALUES (%1, 'member', %2, %3)")
            .arg(1 + dice.upTo(3)).arg(member).arg(dice.upTo(1));
    default: {
        // Groups 1 to 3 are measured, the third not lately.
        const int measured = 1 + dice.upTo(2);
        const qint64 day = ws.today().addDays(-dice.upTo(50) - (measured == 3 ? 40 : 0)).toJulianDay();
        return QStringLiteral("INSERT OR REPLACE INTO activity (day, grp, member, messages) VALUES (%1, %2, %3, %4);"
                              "INSERT OR IGNORE INTO activity_day (grp, day) VALUES (%2, %1)")
            .arg(day).arg(measured).arg(member).arg(dice.upTo(6));
    }
    }
}

QString undoing(Dice &dice, int members)
{
    const QString member = QString::number(1 + dice.upTo(members - 1));
    switch (dice.upTo(7)) {
    case 0:
        return QStringLiteral("DELETE FROM contact WHERE member = %1").arg(member);
    case 1:
        return QStringLiteral("DELETE FROM membership WHERE member = %1").arg(member);
    case 2:
        return QStringLiteral("UPDATE shop_order SET refunded_fen = coalesce(paid_fen, 0) WHERE member = %1").arg(member);
    case 3:
        return QStringLiteral("DELETE FROM activity WHERE member = %1").arg(member);
    case 4:
        return QStringLiteral("UPDATE shop_order SET member = %1 WHERE member = %2").arg(member).arg(1 + dice.upTo(members - 1));
    case 5:
        return QStringLiteral("UPDATE activity SET messages = 0 WHERE member = %1").arg(member);
    case 6:
        return QStringLiteral("UPDATE grp SET archived_at = iif(archived_at IS NULL, '2026-01-01T00:00:00Z', NULL) WHERE id = %1").arg(1 + dice.upTo(2));
    default:
        return QStringLiteral("UPDATE member SET created_at = '2025-12-%1T00:00:00Z' WHERE id = %2").arg(10 + dice.upTo(20)).arg(member);
    }
}

void fill(Workspace &ws, Dice &dice, int members, int facts)
{
    QString sql = QStringLiteral("INSERT INTO account (id, kind, name) VALUES (1, 'wecom', 'x'), (2, 'wecom', 'y');"
                                 "INSERT INTO run (id, broadcast, wall, due_at) VALUES (1, 1, 'a', '2026-02-20T02:00:00Z'),"
                                 " (2, 1, 'b', '2025-10-01T17:00:00Z'), (3, 1, 'c', '2025-08-01T02:00:00Z');"
                                 "INSERT INTO delivery (run, target_kind, target, status, sent_at) VALUES"
                                 " (1, 'member', 1, 'sent', '2026-02-27T16:30:00Z')");
    for (int i = 1; i <= groupCount; ++i)
        sql += QStringLiteral(";INSERT INTO grp (id, name, created_at) VALUES (%1, 'g%1', '2025-01-01T00:00:00Z')").arg(i);
    for (int i = 1; i <= members; ++i)
        sql += QStringLiteral(";INSERT INTO member (id, created_at) VALUES (%1, %2)").arg(i).arg(instantAgo(ws, dice, dice.upTo(dice.in(3) ? 20 : 400)));
    for (int i = 0; i < facts; ++i)
        sql += QLatin1Char(';') + fact(ws, dice, members);
    run(ws, sql, Record::System);
}

// ---- the rules applied member by member

QDate dayIn(Workspace &ws, const db::Statement &row, int column)
{
    return row.isNull(column) ? QDate() : businessDay(fromUtcText(row.text(column)), ws.zone());
}

QDate plainDay(const db::Statement &row, int column) { return row.isNull(column) ? QDate() : QDate::fromString(row.text(column), Qt::ISODate); }

struct Slow {
    LifeFacts facts;
    Buyer buyer;
    qint64 value = 0;
    qint64 points = 0;
};

Slow factsOf(Workspace &ws, db::Database &db, qint64 member, const QMap<qint64, QList<Tier>> &tiers)
{
    Slow out;
    LifeFacts &facts = out.facts;
    const QDate today = ws.today();
    const auto rows = [&](const char *sql, auto take) {
        db::Statement statement = db.prepare(sql);
        statement.with(member);
        while (statement.step())
            take(statement);
    };
    const auto contactOn = [&](QDate day) {
        if (day.isValid() && day <= today && (!facts.firstContact.isValid() || day < facts.firstContact))
            facts.firstContact = day;
    };
    const auto signOn = [&](QDate day) {
        if (day.isValid() && day <= today && (!facts.lastSign.isValid() || day > facts.lastSign))
            facts.lastSign = day;
    };
    const auto tie = [&](bool &has, QDate from, QDate to) {
        if (from.isValid() && from > today)
            return;
        has = true;
        facts.stays = facts.stays || !to.isValid() || to > today;
        contactOn(from);
        signOn(from);
    };
    rows("SELECT created_at FROM member WHERE id = ?", [&](const db::Statement &row) { contactOn(dayIn(ws, row, 0)); });
    rows("SELECT added_at, removed_at FROM contact WHERE member = ?",
        [&](const db::Statement &row) { tie(facts.hasContact, dayIn(ws, row, 0), dayIn(ws, row, 1)); });
    rows("SELECT joined_day, left_day FROM membership WHERE member = ?",
        [&](const db::Statement &row) { tie(facts.hasStay, plainDay(row, 0), plainDay(row, 1)); });
    rows("SELECT paid_at, coalesce(paid_fen, 0), refunded_fen, currency FROM shop_order WHERE member = ?", [&](const db::Statement &row) {
        const QDate day = dayIn(ws, row, 0);
        const qint64 paid = row.int64(1);
        const qint64 refunded = row.int64(2);
        if (!day.isValid() || day > today || (refunded > 0 && refunded >= paid))
            return;
        const qint64 value = row.text(3) == QStringLiteral("CNY") ? paid - refunded : 0;
        ++facts.paidOrders;
        out.value += value;
        contactOn(day);
        signOn(day);
        if (day < rfmFrom(today))
            return;
        const auto ago = int(day.daysTo(today));
        out.buyer.recency = out.buyer.orders == 0 ? ago : std::min(ago, out.buyer.recency);
        ++out.buyer.orders;
        out.buyer.valueFen += value;
    });
    rows("SELECT at, points FROM point_entry WHERE member = ?", [&](const db::Statement &row) {
        out.points += row.int64(1);
        signOn(dayIn(ws, row, 0));
    });
    rows("SELECT coalesce((SELECT d.sent_at FROM delivery d WHERE d.run = x.run AND d.target = x.target), r.due_at)"
         " FROM delivery_result x JOIN run r ON r.id = x.run WHERE x.replied > 0 AND x.target = ?",
        [&](const db::Statement &row) { signOn(dayIn(ws, row, 0)); });
    rows("SELECT count(*) FROM referral WHERE host = ?", [&](const db::Statement &row) { facts.referrals = int(row.int64(0)); });
    rows("SELECT stage FROM stage_pin WHERE member = ?", [&](const db::Statement &row) { facts.pinned = Stage(row.int64(0)); });
    rows("SELECT day FROM activity WHERE messages > 0 AND member = ? ORDER BY day", [&](const db::Statement &row) {
        const QDate day = QDate::fromJulianDay(row.int64(0));
        if (day <= today)
            facts.lastMessage = day;
    });
    for (const Tier tier : tiers.value(member)) {
        facts.isMeasured = true;
        facts.isSuper = facts.isSuper || tier == Tier::Super;
        facts.isActive = facts.isActive || tier == Tier::Super || tier == Tier::Normal;
    }
    out.buyer.member = member;
    return out;
}

// Lines of: member, stage, rule, orders only, circle, first contact, last sign, last message, orders, value, year, scores …
QStringList slowly(Workspace &ws)
{
    QMap<qint64, QList<Tier>> tiers;
    for (int group = 1; group <= groupCount; ++group) {
        const bool archived = *ws.read([&](db::Database &db) { return db.one("SELECT archived_at IS NOT NULL FROM grp WHERE id = " + std::to_string(group)).value_or(1) != 0; });
        if (archived)
            continue;
        const auto of = groups::tiers(ws, GroupId(group), ws.today());
        for (const groups::MemberTier &member : of->members) {
            if (member.result.tier)
                tiers[member.member.value].append(*member.result.tier);
        }
    }
    const LifecycleRules rules = *lifecycleRules(ws);
    return *ws.read([&](db::Database &db) {
        std::vector<Slow> all;
        std::vector<Buyer> buyers;
        db::Statement ids = db.prepare("SELECT id FROM member ORDER BY id");
        while (ids.step()) {
            all.push_back(factsOf(ws, db, ids.int64(0), tiers));
            if (all.back().buyer.orders > 0)
                buyers.push_back(all.back().buyer);
        }
        scoreBuyers(buyers);
        size_t next = 0;
        QStringList out;
        for (Slow &one : all) {
            if (one.buyer.orders > 0)
                one.buyer = buyers[next++];
            one.facts.isTopBuyer = one.buyer.r == 5 && one.buyer.f == 5;
            const StageResult result = stageOf(one.facts, ws.today(), rules);
            const auto day = [](QDate d) { return d.isValid() ? d.toString(Qt::ISODate) : QStringLiteral("-"); };
            QStringList cells{QString::number(one.buyer.member), wordOf(result.stage), QString::number(result.rule), QString::number(int(result.ordersOnly)),
                wordOf(result.circle), day(one.facts.firstContact), day(one.facts.lastSign), day(one.facts.lastMessage),
                QString::number(one.facts.paidOrders), QString::number(one.value)};
            for (const qint64 figure : {one.buyer.orders, one.buyer.valueFen, qint64(one.buyer.r), qint64(one.buyer.f), qint64(one.buyer.m)})
                cells.append(one.buyer.orders > 0 ? QString::number(figure) : QStringLiteral("-"));
            cells << QString::number(one.facts.referrals) << QString::number(one.points);
            out.append(cells.join(QLatin1Char('|')));
        }
        return out;
    });
}

QStringList figuresIn(Workspace &ws, bool whole = false)
{
    return *ws.read([whole](db::Database &db) {
        QStringList out;
        db::Statement row = db.prepare("SELECT member, stage, stage_rule, orders_only, circle, first_contact, last_sign, last_message,"
                                       " orders, value_fen, year_orders, year_value_fen, r, f, m, referrals, points, since_day,"
                                       " first_order_at, last_order_at, tier FROM member_figure ORDER BY member");
        while (row.step()) {
            QStringList cells;
            for (int i = 0; i < (whole ? row.columnCount() : 17); ++i)
                cells.append(i == 1 ? wordOf(Stage(row.int64(1))) : i == 4 ? wordOf(Circle(row.int64(4))) : row.isNull(i) ? QStringLiteral("-") : row.text(i));
            out.append(cells.join(QLatin1Char('|')));
        }
        return out;
    });
}

FiguresRun update(Workspace &ws)
{
    NoProgress quiet;
    const auto run = updateFigures(ws, quiet);
    if (!run)
        qFatal("%s", qPrintable(run.error().detail));
    return *run;
}

FiguresRun rebuild(Workspace &ws)
{
    NoProgress quiet;
    return *rebuildFigures(ws, quiet);
}

} // namespace

class FiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalToTheRulesOneByOne_data()
    {
        QTest::addColumn<int>("members");
        QTest::addColumn<int>("facts");
        QTest::newRow("nobody") << 0 << 0;
        QTest::newRow("one without anything") << 1 << 0;
        for (int i = 0; i < 12; ++i)
            QTest::addRow("shop %d", i) << 20 + i * 10 << 100 + i * 150;
    }

    void equalToTheRulesOneByOne()
    {
        QFETCH(int, members);
        QFETCH(int, facts);
        TestWorkspace test;
        Dice dice(quint32(members * 7 + facts));
        fill(*test, dice, members, facts);
        const FiguresRun run = update(*test);
        QVERIFY(run.everybody);
        QCOMPARE(run.members, qint64(members));
        QCOMPARE(figuresIn(*test), slowly(*test));
        QCOMPARE(update(*test).written, 0);
        QCOMPARE(rebuild(*test).written, 0);
    }

    // Whatever is written and taken back, by whichever door: only those marked are read, and it is as if all were.
    void keptUp_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void keptUp()
    {
        QFETCH(int, seed);
        constexpr int members = 60;
        TestWorkspace test;
        Dice dice{quint32(seed)};
        fill(*test, dice, members, 500);
        update(*test);
        qint64 partial = 0;
        for (int round = 0; round < 40; ++round) {
            const int what = dice.upTo(9);
            if (what < 3)
                run(*test, fact(*test, dice, members));
            else if (what < 5)
                run(*test, undoing(dice, members));
            else if (what == 5)
                run(*test, fact(*test, dice, members), Record::System);
            else if (what == 6)
                run(*test, undoing(dice, members), dice.in(2) ? Record::Import : Record::System);
            else if (what == 7)
                (void)test->undo();
            else if (what == 8)
                (void)test->redo();
            else
                QVERIFY(pin(*test, 1 + dice.upTo(members - 1), dice.in(2) ? std::optional(Stage::Loyal) : std::nullopt));
            if (dice.in(6))
                test.reopen();
            if (dice.in(2))
                continue;
            if (dice.in(8))
                test.clock->set(test.clock->nowUtc().addDays(dice.upTo(20)));
            const FiguresRun done = update(*test);
            partial += done.everybody ? 0 : 1;
            const QStringList now = figuresIn(*test, true);
            QCOMPARE(figuresIn(*test), slowly(*test));
            QCOMPARE(rebuild(*test).written, 0);
            QCOMPARE(figuresIn(*test, true), now);
            QVERIFY(figuresState(*test)->isCurrent);
        }
        QVERIFY(partial > 5);
    }

    void whoIsGoneHasNoFigures()
    {
        TestWorkspace test;
        Dice dice(5);
        fill(*test, dice, 10, 0);
        update(*test);
        run(*test, QStringLiteral("DELETE FROM member WHERE id = 4"));
        const FiguresRun done = update(*test);
        QVERIFY(!done.everybody);
        QCOMPARE(done.written, 1);
        QCOMPARE(figuresIn(*test).size(), 9);
        QVERIFY(test->undo());
        update(*test);
        QCOMPARE(figuresIn(*test).size(), 10);
    }

    // Scores are of all buyers: one more moves others, whose facts nobody touched.
    void scoresOfOthersMove()
    {
        TestWorkspace test;
        Dice dice(1);
        fill(*test, dice, 12, 0);
        for (int i = 1; i <= 10; ++i)
            run(*test, QStringLiteral("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen) VALUES ('p', '%1', %1, '2026-02-%2T04:00:00Z', %1)").arg(i).arg(10 + i));
        update(*test);
        run(*test, QStringLiteral("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen) VALUES ('p', 'x', 11, '2026-02-28T04:00:00Z', 99),"
                                  " ('p', 'y', 12, '2026-02-28T04:00:00Z', 98)"));
        const FiguresRun done = update(*test);
        QVERIFY(!done.everybody);
        QCOMPARE(done.members, 2);
        QVERIFY(done.written > 2);
        QCOMPARE(figuresIn(*test), slowly(*test));
    }

    // The year's window and ages move on without any write.
    void theDayTurns()
    {
        TestWorkspace test;
        Dice dice(9);
        fill(*test, dice, 80, 600);
        for (int night = 0; night < 8; ++night) {
            QVERIFY(night == 0 || !figuresState(*test)->isCurrent);
            QVERIFY(update(*test).everybody);
            QCOMPARE(figuresIn(*test), slowly(*test));
            test.clock->set(test.clock->nowUtc().addDays(1 + night * 9));
        }
    }

    void rulesZoneAndThresholdsCount()
    {
        TestWorkspace test;
        Dice dice(11);
        fill(*test, dice, 80, 700);
        update(*test);
        LifecycleRules rules;
        rules.loyalOrders = 3;
        rules.newDays = 40;
        std::swap(rules.order[1], rules.order[4]);
        QVERIFY(setLifecycleRules(*test, rules));
        QVERIFY(update(*test).stageChanges > 0);
        QCOMPARE(figuresIn(*test), slowly(*test));
        QVERIFY(test->undo());
        update(*test);
        QCOMPARE(figuresIn(*test), slowly(*test));
        QVERIFY(test->setSetting(QStringLiteral("zone"), QStringLiteral("America/New_York")));
        QVERIFY(update(*test).everybody);
        QCOMPARE(figuresIn(*test), slowly(*test));
        groups::TierThresholds thresholds;
        thresholds.superMessages = 3;
        thresholds.activeDays = 1;
        QVERIFY(groups::setThresholds(*test, GroupId(), thresholds));
        update(*test);
        QCOMPARE(figuresIn(*test), slowly(*test));
    }

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

    // The work is done on a picture of the data; what is written meanwhile stays marked.
    void writesWhileItRunsStayMarked()
    {
        TestWorkspace test;
        Dice dice(3);
        fill(*test, dice, 50, 200);
        update(*test);
        struct Meanwhile final : Progress {
            Workspace *ws = nullptr;
            int calls = 0;
            bool report(qint64, qint64) override
            {
                if (++calls == 3)
                    run(*ws, QStringLiteral("INSERT INTO point_entry (member, at, kind, points) VALUES (7, '2026-02-28T00:00:00Z', 'earn', 9)"));
                return true;
            }
        } progress;
        progress.ws = test.workspace.get();
        QVERIFY(rebuildFigures(*test, progress));
        QCOMPARE(figuresState(*test)->stale, 1);
        update(*test);
        QCOMPARE(figuresIn(*test), slowly(*test));
    }

    void cancelledLeavesTheMarks()
    {
        struct Stop final : Progress {
            bool report(qint64 done, qint64) override { return done < 3; }
        } stop;
        TestWorkspace test;
        Dice dice(3);
        fill(*test, dice, 50, 200);
        QCOMPARE(updateFigures(*test, stop).error().code, ErrorCode::Cancelled);
        QVERIFY(!figuresState(*test)->isCurrent);
        update(*test);
        QCOMPARE(figuresIn(*test), slowly(*test));
    }

    void readOnlyIsLeftAsItIs()
    {
        TestWorkspace test;
        Dice dice(3);
        fill(*test, dice, 10, 50);
        update(*test);
        const QDate day = test->today();
        test.clock->set(test.clock->nowUtc().addDays(3));
        const auto reader = Workspace::open(test.path(), test.clock, OpenAs::ReadOnly);
        QVERIFY(reader);
        QCOMPARE(update(**reader).members, 0);
        const FiguresState state = *figuresState(**reader);
        QCOMPARE(state.day, day);
        QVERIFY(!state.isCurrent);
    }

    void manyRowsAreWrittenAnew()
    {
        TestWorkspace test;
        run(*test, QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 230000)"
                                  " INSERT INTO member (id, created_at) SELECT i, '2026-02-25T00:00:00Z' FROM n;"
                                  "INSERT INTO account (id, kind, name) VALUES (1, 'wecom', 'x');"
                                  "INSERT INTO contact (member, account, added_at) SELECT id, 1, '2026-02-25T00:00:00Z' FROM member"), Record::System);
        QCOMPARE(update(*test).written, 230000);
        test.clock->set(test.clock->nowUtc().addDays(20));
        const FiguresRun done = update(*test);
        QCOMPARE(done.stageChanges, 230000);
        QCOMPARE(stageHistory(*test, MemberId(5))->size(), 2);
        QCOMPARE(stageHistory(*test, MemberId(5))->last().from, test->today());
        QCOMPARE(rebuild(*test).written, 0);
    }

    void stepsAreThoseOfTheScores_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("most");
        for (const int n : {1, 2, 4, 5, 6, 99, 2000}) {
            for (const int most : {0, 1, 3, 300, 1'000'000'000})
                QTest::addRow("%d buyers up to %d", n, most) << n << most;
        }
    }

    void stepsAreThoseOfTheScores()
    {
        QFETCH(int, n);
        QFETCH(int, most);
        Dice dice(quint32(n * 31 + most));
        std::vector<Buyer> buyers(static_cast<size_t>(n));
        for (Buyer &buyer : buyers)
            buyer = {1, 0, 1, dice.upTo(most) - (most > 3 ? 2 : 0), 0, 0, 0};
        scoreBuyers(buyers);
        const RfmSteps steps = RfmSteps::of(buyers.size(), [&](size_t i) { return buyers[i].valueFen; });
        for (const Buyer &buyer : buyers)
            QCOMPARE(steps.scoreOf(buyer.valueFen), buyer.m);
    }
};

QTEST_GUILESS_MAIN(FiguresTest)
#include "figures_test.moc"
