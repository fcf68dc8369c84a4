// SPDX-License-Identifier: GPL-3.0-or-later
// Partners in a workspace: the whole way with rewards and a statement, what is refused, undo of everything, and the
// candidates of random shops against a slow recomputation row by row.
#include "core/demo/demo.h"
#include "core/groups/activitystore.h"
#include "core/members/figures.h"
#include "core/members/merge.h"
#include "core/members/pointdesk.h"
#include "core/partners/candidatestore.h"
#include "core/partners/rewardstore.h"
#include "tests/core/groups/groupsworld.h"
#include "tests/support/support.h"

using namespace siyu;
using namespace siyu::partners;
using groups::World;
using S = PartnerState;

namespace {

QString refusalOf(const Result<void> &result) { return result ? QString() : result.error().values.value(1); }
QString refusalOf(const Result<qint64> &result) { return result ? QString() : result.error().values.value(1); }

void walk(World &world, MemberId member, std::initializer_list<S> states)
{
    for (const S state : states) {
        const auto moved = movePartner(*world.workspace, member, {state});
        QVERIFY2(moved, moved ? "" : qPrintable(moved.error().values.join(' ')));
    }
}

// ---- the slow way

struct SlowMember {
    qint64 id = 0;
    int messages = 0, days = 0, referrals = 0;
    QDate since;
    bool isSinceKnown = false;
};

bool any(World &world, const QString &sql) { return !world.rows(qPrintable(sql)).isEmpty(); }

// Everything asked of the rows again for one person and one day.
QString slowReason(World &world, qint64 group, qint64 member, QDate day, PartnerKind kind, const QHash<qint64, groups::MemberTier> &tiers)
{
    const QString id = QString::number(member), on = day.toString(Qt::ISODate), from = day.addDays(-90).toString(Qt::ISODate);
    Q_UNUSED(group);
    if (any(world, QStringLiteral("SELECT 1 FROM member WHERE id = %1 AND is_staff = 1").arg(id)))
        return QStringLiteral("staff");
    if (any(world, QStringLiteral("SELECT 1 FROM opt_out WHERE member = %1 AND touchpoint = 'all'").arg(id)))
        return QStringLiteral("opted_out");
    if (any(world, QStringLiteral("SELECT 1 FROM member WHERE id = %1 AND under_14 = 1").arg(id)))
        return QStringLiteral("under_14");
    const QStringList states = world.rows(qPrintable(QStringLiteral("SELECT to_state FROM partner_step WHERE member = %1 AND day <= '%2' ORDER BY id").arg(id, on)));
    if (!states.isEmpty() && (states.last() == QStringLiteral("approved") || states.last() == QStringLiteral("active")))
        return QStringLiteral("partner");
    if (any(world, QStringLiteral("SELECT 1 FROM partner_step WHERE member = %1 AND to_state = 'declined' AND day BETWEEN '%2' AND '%3'").arg(id, from, on)))
        return QStringLiteral("declined");
    // Shanghai: a day begins at 16:00 UTC of the day before.
    if (any(world, QStringLiteral("SELECT 1 FROM question WHERE member = %1 AND kind = 'complaint' AND state <> 'closed'"
                                  " AND date(asked_at, '+8 hours') BETWEEN '%2' AND '%3'").arg(id, from, on)))
        return QStringLiteral("complaint");
    if (tiers.value(member).result.tier != Tier::Super)
        return QStringLiteral("tier");
    const bool ordersKnown = any(world, QStringLiteral("SELECT 1 FROM shop_order"));
    if (kind == PartnerKind::Koc && ordersKnown
        && !any(world, QStringLiteral("SELECT 1 FROM shop_order WHERE member = %1 AND date(paid_at, '+8 hours') <= '%2'"
                                      " AND NOT (refunded_fen > 0 AND refunded_fen >= paid_fen)").arg(id, on)))
        return QStringLiteral("no_order");
    return {};
}

QStringList slowCandidates(World &world, qint64 group, QDate day, PartnerKind kind)
{
    const auto tiers = groups::tiers(*world.workspace, GroupId(group), day);
    QHash<qint64, groups::MemberTier> byMember;
    for (const groups::MemberTier &one : tiers->members)
        byMember.insert(one.member.value, one);
    QList<SlowMember> population;
    QStringList excluded;
    QList<qint64> present = byMember.keys();
    std::sort(present.begin(), present.end());
    for (const qint64 id : present) {
        const QString reason = slowReason(world, group, id, day, kind, byMember);
        if (!reason.isEmpty()) {
            excluded.append(QStringLiteral("-%1 %2").arg(id).arg(reason));
            continue;
        }
        SlowMember one;
        one.id = id;
        // Counted row by row over the thirty days, where the group has data and the member was there.
        for (int back = 0; back < 30; ++back) {
            const QDate at = day.addDays(-back);
            const QStringList said = world.rows(qPrintable(QStringLiteral("SELECT messages FROM activity WHERE grp = %1 AND member = %2 AND day = %3"
                " AND EXISTS (SELECT 1 FROM activity_day WHERE grp = %1 AND day = %3) AND EXISTS (SELECT 1 FROM membership WHERE grp = %1 AND member = %2"
                " AND coalesce(joined_day, '0') <= '%4' AND coalesce(left_day, '9') >= '%4')").arg(group).arg(id).arg(at.toJulianDay()).arg(at.toString(Qt::ISODate))));
            const int messages = said.isEmpty() ? 0 : said.first().toInt();
            one.messages += messages;
            one.days += messages > 0;
        }
        one.referrals = int(world.rows(qPrintable(QStringLiteral("SELECT member FROM referral WHERE host = %1 AND (at IS NULL OR date(at, '+8 hours') <= '%2')").arg(id).arg(day.toString(Qt::ISODate)))).size());
        const QString since = world.rows(qPrintable(QStringLiteral("SELECT coalesce(min(coalesce(joined_day, '')), '') FROM membership WHERE grp = %1 AND member = %2"
            " AND coalesce(joined_day, '0') <= '%3' AND coalesce(left_day, '9') > '%3'").arg(group).arg(id).arg(day.toString(Qt::ISODate)))).value(0);
        one.isSinceKnown = !since.isEmpty();
        one.since = QDate::fromString(since, Qt::ISODate);
        population.append(one);
    }
    const auto scoreOf = [&population](const SlowMember &one) {
        int score = 0;
        for (const SlowMember &other : std::as_const(population))
            score += 5 * (other.messages < one.messages) + 3 * (other.days < one.days) + 2 * (other.referrals < one.referrals);
        return score;
    };
    QList<SlowMember> sorted = population;
    std::sort(sorted.begin(), sorted.end(), [&](const SlowMember &a, const SlowMember &b) {
        if (scoreOf(a) != scoreOf(b))
            return scoreOf(a) > scoreOf(b);
        if (a.isSinceKnown != b.isSinceKnown)
            return !a.isSinceKnown;
        return a.since != b.since ? a.since < b.since : a.id < b.id;
    });
    QStringList out;
    for (const SlowMember &one : sorted.mid(0, 10))
        out.append(QStringLiteral("%1 %2").arg(one.id).arg(population.size() == 1 ? 1.0 : scoreOf(one) / (10.0 * double(population.size() - 1)), 0, 'f', 9));
    return out + excluded;
}

QStringList shown(const Candidates &found)
{
    QStringList out;
    for (const Candidate &one : found.best)
        out.append(QStringLiteral("%1 %2").arg(one.member).arg(one.score(), 0, 'f', 9));
    for (const Excluded &one : found.excluded)
        out.append(QStringLiteral("-%1 %2").arg(one.member).arg(wordOf(one.reason)));
    return out;
}

constexpr int people = 60;
constexpr int groupCount = 4;

void fillAtRandom(World &world, quint32 seed, bool withOrders)
{
    world.addMembers(people);
    QRandomGenerator random(seed);
    const QDate last(2026, 3, 31);
    const auto done = world.system([&](db::Database &db) {
        for (int group = 1; group <= groupCount; ++group)
            db.cached("INSERT INTO grp (id, name, created_at) VALUES (?, ?, '2025-01-01T00:00:00Z')").run(group, QStringLiteral("群%1").arg(group));
        for (int member = 1; member <= people; ++member) {
            db.cached("UPDATE member SET is_staff = ?, under_14 = ? WHERE id = ?").run(random.bounded(15) == 0, random.bounded(15) == 0, member);
            if (random.bounded(12) == 0)
                db.cached("INSERT INTO opt_out (member, touchpoint, at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(member, random.bounded(2) ? "all" : "sms");
            for (int group = 1; group <= groupCount; ++group) {
                if (random.bounded(3) == 0)
                    continue;
                const QString joined = random.bounded(4) == 0 ? QString() : last.addDays(-random.bounded(60)).toString(Qt::ISODate);
                const bool left = random.bounded(8) == 0;
                db.cached("INSERT INTO membership (grp, member, joined_day, left_day) VALUES (?, ?, ?, ?)")
                    .run(group, member, joined, left ? last.addDays(-random.bounded(10)).toString(Qt::ISODate) : QString());
            }
            if (random.bounded(5) == 0)
                db.cached("INSERT INTO question (asked_at, member, text, kind, state) VALUES (?, ?, 'x', ?, ?)")
                    .run(toUtcText(QDateTime(last.addDays(-random.bounded(120)), QTime(random.bounded(24), 0), Qt::UTC)), member,
                        random.bounded(3) ? "complaint" : "question", random.bounded(3) ? "open" : "closed");
            if (withOrders && random.bounded(3) != 0) {
                const qint64 paid = 100 * random.bounded(5);
                db.cached("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, refunded_fen) VALUES ('own', ?, ?, ?, ?, ?)")
                    .run(QString::number(member), member, random.bounded(6) == 0 ? QString() : toUtcText(QDateTime(last.addDays(-random.bounded(40)), QTime(random.bounded(24), 0), Qt::UTC)),
                        paid, random.bounded(4) == 0 ? paid : 0);
            }
            if (member > 5 && random.bounded(3) == 0)
                db.cached("INSERT INTO referral (member, host, at) VALUES (?, ?, ?)").run(member, 1 + random.bounded(member - 1),
                    random.bounded(4) == 0 ? QString() : toUtcText(QDateTime(last.addDays(-random.bounded(20)), QTime(12, 0), Qt::UTC)));
            if (random.bounded(4) == 0) {
                const char *const states[] = {"candidate", "invited", "declined", "applied", "approved", "active", "retired"};
                const QString state = QString::fromLatin1(states[random.bounded(7)]);
                const QString day = last.addDays(-random.bounded(130)).toString(Qt::ISODate);
                db.cached("INSERT INTO partner (member, kind, state, since, created_at) VALUES (?, 'KOC', ?, ?, '2026-01-01T00:00:00Z')").run(member, state, day);
                db.cached("INSERT INTO partner_step (member, to_state, day, at) VALUES (?, ?, ?, '2026-01-01T00:00:00Z')").run(member, state, day);
            }
        }
        for (int back = 0; back < 70; ++back) {
            const qint64 day = last.addDays(-back).toJulianDay();
            for (int group = 1; group < groupCount; ++group) { // the last group is not measured
                if (random.bounded(6) == 0)
                    continue;
                db.cached("INSERT INTO activity_day (grp, day) VALUES (?, ?)").run(group, day);
                for (int member = 1; member <= people; ++member) {
                    if (random.bounded(3) == 0)
                        db.cached("INSERT INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)").run(day, group, member, 1 + random.bounded(1 + member % 5));
                }
            }
        }
    });
    QVERIFY(done.has_value());
}

} // namespace

class PartnerStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWholeWayAndBack()
    {
        World world;
        world.addMembers(6);
        Workspace &shop = *world.workspace;
        const QStringList before = test::dump(shop);
        const MemberId member(2);
        QVERIFY(movePartner(shop, member, {S::Candidate, {}, PartnerKind::Kol, {}, QStringLiteral("店长"), QStringLiteral("很活跃")}));
        world.clock->set(world.clock->nowUtc().addDays(3));
        walk(world, member, {S::Invited, S::Applied});
        QCOMPARE(refusalOf(giveReward(shop, member, {RewardKind::Cash, RewardGround::Recruiting, 100})), "not_approved");
        walk(world, member, {S::Approved, S::Active});
        const auto card = partnerCard(shop, member);
        QVERIFY(card);
        QCOMPARE(card->steps.size(), 5);
        QCOMPARE(card->steps.first().reason, QStringLiteral("很活跃"));
        QCOMPARE(card->steps.first().day, QDate(2026, 3, 31));
        QCOMPARE(card->row.since, QDate(2026, 4, 3));
        QCOMPARE(card->row.kind, PartnerKind::Kol);
        QCOMPARE(card->row.code, QStringLiteral("P-000002"));

        const auto duty = addDuty(shop, member, QStringLiteral("每周分享"), QDate(2026, 4, 10));
        QVERIFY(duty);
        QVERIFY(addReferral(shop, member, MemberId(3), QDate(2026, 4, 1)));
        QVERIFY(world.system([](db::Database &db) {
            db.exec("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, refunded_fen) VALUES"
                    " ('own', '1', 3, '2026-04-02T01:00:00Z', 10000, 1000), ('own', '2', 3, '2026-04-02T02:00:00Z', 5000, 5000),"
                    " ('own', '3', 3, '2026-03-01T02:00:00Z', 7000, 0), ('own', '4', 3, NULL, 7000, 0)");
        }));
        QVERIFY(editPartner(shop, member, {PartnerKind::Kol, 50, true, QStringLiteral("合伙人"), {}}));
        const auto cash = giveReward(shop, member, {RewardKind::Cash, RewardGround::Recruiting, 5'000});
        QVERIFY(cash);
        QVERIFY(giveReward(shop, member, {RewardKind::Points, RewardGround::Feedback, 30}));
        QCOMPARE(members::pointBalances(shop, {member.value})->first().balance, 30);
        QVERIFY(payReward(shop, member, {RewardKind::Cash, 2'000}));
        // Two thousand of it are paid: taking back all of it would leave less than nothing.
        QCOMPARE(refusalOf(correctReward(shop, member, *cash, {})), "negative");
        QCOMPARE(refusalOf(payReward(shop, member, {RewardKind::Cash, 3'001})), "negative");

        const auto made = statement(shop, member, {QDate(2026, 4, 1), QDate(2026, 4, 30)});
        QVERIFY(made);
        QCOMPARE(made->rows.size(), 3);
        QCOMPARE(made->purses.size(), 2);
        QCOMPARE(made->purses.first().earned, 5'000);
        QCOMPARE(made->purses.first().paid, 2'000);
        QCOMPARE(made->purses.first().closing, 3'000);
        QCOMPARE(made->performance.recruited, 1);
        QCOMPARE(made->performance.orders, 1);
        QCOMPARE(made->performance.values.first().minor, std::optional<qint64>(9'000));
        QCOMPARE(made->commissionDue.first().minor, std::optional<qint64>(450));
        const auto later = statement(shop, member, {QDate(2026, 5, 1), QDate(2026, 5, 31)});
        QCOMPARE(later->purses.first().opening, 3'000);
        QCOMPARE(later->rows.size(), 0);

        walk(world, member, {S::Retired});
        QVERIFY(payReward(shop, member, {RewardKind::Cash, 3'000})); // what is owed is settled after retiring too
        QCOMPARE(rewardLedger(shop, member)->purses.first().closing, 0);
        // Everything is taken back, one after the other.
        int taken = 0;
        while (shop.undo())
            ++taken;
        QCOMPARE(taken, 13);
        QVERIFY(world.system([](db::Database &db) { db.exec("DELETE FROM shop_order"); }));
        QCOMPARE(test::dump(shop), before);
    }

    void pointsAreCorrectedInTheirLedgerToo()
    {
        World world;
        world.addMembers(2);
        Workspace &shop = *world.workspace;
        const MemberId member(1);
        walk(world, member, {S::Applied, S::Approved});
        const auto given = giveReward(shop, member, {RewardKind::Points, RewardGround::Sharing, 50});
        QVERIFY(given);
        QVERIFY(members::addPoints(shop, member, members::PointKind::Spend, 20, {}));
        // The purse would allow it, the points are spent.
        const auto refused = correctReward(shop, member, *given, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().values.value(0), QStringLiteral("points"));
        QCOMPARE(rewardLedger(shop, member)->rows.size(), 1);
        QVERIFY(members::addPoints(shop, member, members::PointKind::Earn, 20, {}));
        QVERIFY(correctReward(shop, member, *given, QStringLiteral("wrong one")));
        QCOMPARE(members::pointBalances(shop, {member.value})->first().balance, 0);
        QCOMPARE(refusalOf(correctReward(shop, member, *given, {})), "already_corrected");
    }

    void whatCannotBeIsRefused()
    {
        World world;
        world.addMembers(5);
        Workspace &shop = *world.workspace;
        QVERIFY(world.system([](db::Database &db) { db.exec("UPDATE member SET under_14 = 1 WHERE id = 4; UPDATE member SET is_staff = 1 WHERE id = 5"); }));
        QCOMPARE(refusalOf(movePartner(shop, MemberId(1), {S::Active})), "wrong_move");
        QCOMPARE(movePartner(shop, MemberId(99), {S::Invited}).error().code, ErrorCode::NotFound);
        QCOMPARE(refusalOf(movePartner(shop, MemberId(4), {S::Invited})), "under_14");
        QCOMPARE(refusalOf(movePartner(shop, MemberId(5), {S::Invited})), "is_staff");
        // Several: all or none.
        QCOMPARE(refusalOf(movePartners(shop, {MemberId(1), MemberId(4)}, {S::Invited})), "under_14");
        QVERIFY(partners::partners(shop)->isEmpty());
        walk(world, MemberId(1), {S::Invited, S::Declined});
        world.clock->set(world.clock->nowUtc().addDays(90));
        QCOMPARE(refusalOf(movePartner(shop, MemberId(1), {S::Invited})), "declined_lately");
        world.clock->set(world.clock->nowUtc().addDays(1));
        QVERIFY(movePartner(shop, MemberId(1), {S::Invited}));
        QCOMPARE(addDuty(shop, MemberId(2), QStringLiteral("x"), QDate(2026, 4, 1)).error().code, ErrorCode::NotFound);
        QCOMPARE(giveReward(shop, MemberId(2), {RewardKind::Cash, RewardGround::Sharing, 1}).error().code, ErrorCode::NotFound);
        walk(world, MemberId(2), {S::Applied, S::Approved});
        QCOMPARE(giveReward(shop, MemberId(2), {RewardKind::Cash, RewardGround::Sharing, 0}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(giveReward(shop, MemberId(2), {RewardKind::Cash, RewardGround::Sharing, 1, QStringLiteral("yuan")}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(giveReward(shop, MemberId(2), {RewardKind::Coupon, RewardGround::Sharing, 1}).error().code, ErrorCode::NotFound);
        QCOMPARE(editPartner(shop, MemberId(2), {PartnerKind::Koc, 1001, true, {}, {}}).error().code, ErrorCode::InvalidInput);
    }

    void aCircleIsRefusedWithItsPath()
    {
        World world;
        world.addMembers(5);
        Workspace &shop = *world.workspace;
        QVERIFY(addReferral(shop, MemberId(1), MemberId(2), QDate(2026, 3, 1)));
        QVERIFY(addReferral(shop, MemberId(2), MemberId(3), QDate(2026, 3, 2)));
        QVERIFY(addReferral(shop, MemberId(1), MemberId(4), QDate(2026, 3, 3)));
        const auto circle = addReferral(shop, MemberId(3), MemberId(1), {});
        QVERIFY(!circle);
        QCOMPARE(circle.error().values.value(1), QStringLiteral("referral_cycle"));
        QCOMPARE(circle.error().values.value(2), QStringLiteral("成员1 → 成员2 → 成员3 → 成员1"));
        QCOMPARE(refusalOf(addReferral(shop, MemberId(2), MemberId(2), {})), "self_referral");
        QCOMPARE(refusalOf(addReferral(shop, MemberId(4), MemberId(3), {})), "already_brought");
        const auto below = referralTree(shop, MemberId(2));
        QStringList rows;
        for (const TreeRow &row : *below)
            rows.append(QStringLiteral("%1:%2:%3").arg(row.depth).arg(row.member.value).arg(row.brought));
        QCOMPARE(rows, (QStringList{QStringLiteral("-1:1:2"), QStringLiteral("0:2:1"), QStringLiteral("1:3:0")}));
        rows.clear();
        const auto all = referralTree(shop, MemberId(1));
        for (const TreeRow &row : *all)
            rows.append(QStringLiteral("%1:%2").arg(row.depth).arg(row.member.value));
        QCOMPARE(rows, (QStringList{QStringLiteral("0:1"), QStringLiteral("1:2"), QStringLiteral("2:3"), QStringLiteral("1:4")}));
    }

    void partnersAreTheCore()
    {
        World world;
        world.addMembers(2);
        walk(world, MemberId(1), {S::Applied, S::Approved});
        NoProgress quiet;
        const auto circle = [&] { return world.rows("SELECT member || ' ' || circle FROM member_figure ORDER BY member"); };
        QVERIFY(members::updateFigures(*world.workspace, quiet));
        QCOMPARE(circle(), (QStringList{QStringLiteral("1 1"), QStringLiteral("2 3")}));
        walk(world, MemberId(1), {S::Retired});
        walk(world, MemberId(2), {S::Applied, S::Approved, S::Active});
        QVERIFY(members::updateFigures(*world.workspace, quiet));
        QCOMPARE(circle(), (QStringList{QStringLiteral("1 3"), QStringLiteral("2 1")}));
    }

    void candidatesOfRandomShops_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed)
            QTest::newRow(qPrintable(QStringLiteral("shop %1").arg(seed))) << seed;
    }
    void candidatesOfRandomShops()
    {
        QFETCH(const int, seed);
        World world;
        fillAtRandom(world, quint32(seed), seed % 4 != 0);
        NoProgress quiet;
        for (const PartnerKind kind : allPartnerKinds) {
            for (const QDate day : {QDate(2026, 3, 31), QDate(2026, 3, 20)}) {
                const auto found = candidatesOfGroups(*world.workspace, {kind, day, {}, 10}, quiet);
                QVERIFY(found);
                QCOMPARE(found->size(), groupCount);
                for (const GroupCandidates &group : *found)
                    QCOMPARE(shown(group.found), slowCandidates(world, group.group.value, day, kind));
            }
        }
        // What is kept in memory follows what is written, and what is taken back.
        QVERIFY(world.workspace->write({QStringLiteral("test")}, [](db::Database &db) {
            db.exec("UPDATE member SET is_staff = 1 - is_staff, under_14 = 0 WHERE id % 7 = 0; DELETE FROM opt_out;"
                    "UPDATE shop_order SET refunded_fen = paid_fen WHERE id % 3 = 0; UPDATE shop_order SET member = member + 1 WHERE member < 10");
        }));
        const auto again = [&] {
            const auto found = candidatesOfGroups(*world.workspace, {}, quiet);
            for (const GroupCandidates &group : *found)
                QCOMPARE(shown(group.found), slowCandidates(world, group.group.value, QDate(2026, 3, 31), PartnerKind::Koc));
        };
        again();
        QVERIFY(world.workspace->undo());
        again();
    }

    // Who came further says where the one person stands; steps and rewards of both are theirs, and go apart again.
    void mergedMembersAreOnePartner()
    {
        World world;
        world.addMembers(3);
        Workspace &shop = *world.workspace;
        walk(world, MemberId(1), {S::Invited});
        walk(world, MemberId(3), {S::Applied, S::Approved});
        QVERIFY(giveReward(shop, MemberId(3), {RewardKind::Cash, RewardGround::Sharing, 500}));
        const QStringList tables{QStringLiteral("partner"), QStringLiteral("partner_step"), QStringLiteral("partner_reward")};
        const QStringList before = world.dump(tables);
        const auto merged = members::mergeMembers(shop, MemberId(1), MemberId(3));
        QVERIFY(merged);
        const auto card = partnerCard(shop, MemberId(1));
        QVERIFY(card);
        QCOMPARE(card->row.state, S::Approved);
        QCOMPARE(card->steps.size(), 3);
        QCOMPARE(card->row.code, QStringLiteral("P-000003"));
        QCOMPARE(rewardLedger(shop, MemberId(1))->purses.first().closing, 500);
        QVERIFY(members::unmergeMembers(shop, merged->merge));
        QCOMPARE(world.dump(tables), before);
    }

    void candidatesOfTheSampleShop()
    {
        World world;
        NoProgress quiet;
        QVERIFY(demo::fill(*world.workspace, quiet));
        const QDate day(2026, 3, 30); // the last whole day of its year
        const auto found = candidatesOfGroups(*world.workspace, {PartnerKind::Koc, day, {}, 10}, quiet);
        QVERIFY(found);
        QVERIFY(found->size() >= 60);
        qint64 best = 0;
        for (const GroupCandidates &group : *found) {
            best += qint64(group.found.best.size());
            QCOMPARE(shown(group.found), slowCandidates(world, group.group.value, day, PartnerKind::Koc));
        }
        QVERIFY(best > 100);
    }

    void askingForWhatIsNotThere()
    {
        World world;
        NoProgress quiet;
        QCOMPARE(candidatesOfGroups(*world.workspace, {PartnerKind::Koc, {}, {GroupId(7)}, 10}, quiet).error().code, ErrorCode::NotFound);
        QCOMPARE(candidatesOfGroups(*world.workspace, {PartnerKind::Koc, QDate(2026, 4, 1), {}, 10}, quiet).error().code, ErrorCode::InvalidInput);
        QVERIFY(candidatesOfGroups(*world.workspace, {}, quiet)->isEmpty());
        QCOMPARE(partnerCard(*world.workspace, MemberId(1)).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(PartnerStoreTest)
#include "partnerstore_test.moc"
