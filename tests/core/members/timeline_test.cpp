// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of a member: every kind once, in order, and pages that are united everything once, whatever their size.
#include "core/base/period.h"
#include "core/members/memberedit.h"
#include "core/members/merge.h"
#include "core/members/timeline.h"
#include "tests/support/support.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace siyu;
using namespace siyu::members;

namespace {

QString dayText(int offset) { return QDate(2026, 1, 1).addDays(offset).toString(Qt::ISODate); }
QString instantText(int minutes) { return toUtcText(QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(minutes * 60)); }

const QStringList frame{
    QStringLiteral("INSERT INTO source (id, text, created_at) VALUES (1, '门店', '2026-01-01T00:00:00Z')"),
    QStringLiteral("INSERT INTO import_batch (id, kind, file_name, file_hash, at) VALUES (1, 'members', '客户.csv', 'x', '2026-01-02T00:00:00Z')"),
    QStringLiteral("INSERT INTO member (id, name, created_at, source, batch) VALUES (1, '小红', '2026-01-02T00:00:00Z', 1, 1),"
                   " (2, '团长', '2026-01-01T00:00:00Z', 1, NULL), (3, '小明', '2026-01-01T00:00:00Z', 1, NULL)"),
    QStringLiteral("INSERT INTO account (id, kind, name) VALUES (1, 'wecom', '店长号')"),
    QStringLiteral("INSERT INTO grp (id, name, created_at) VALUES (1, '一群', '2026-01-01T00:00:00Z'), (2, '二群', '2026-01-01T00:00:00Z')"),
    QStringLiteral("INSERT INTO content (id, title, kind, body, created_at) VALUES (1, '秋装', 'promotion', 'x', '2026-01-01T00:00:00Z')"),
    QStringLiteral("INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at)"
                   " VALUES (1, '秋装预告', 1, 'sms', '2026-01-05T10:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z')"),
    QStringLiteral("INSERT INTO run (id, broadcast, wall, due_at) VALUES (1, 1, '2026-01-05T10:00', '2026-01-05T02:00:00Z'),"
                   " (2, 1, '2026-01-06T10:00', '2026-01-06T02:00:00Z')"),
    QStringLiteral("INSERT INTO coupon (id, name, created_at) VALUES (1, '满减券', '2026-01-01T00:00:00Z')"),
    QStringLiteral("INSERT INTO code (id, text, name, created_at) VALUES (1, 'abc', '门店活码', '2026-01-01T00:00:00Z')"),
    QStringLiteral("INSERT INTO tag (id, name) VALUES (1, '秋装'), (2, 'VIP')"),
};

// One of each, at moments of its own; newest last.
const QStringList oneOfEach{
    QStringLiteral("INSERT INTO member_tag (member, tag, batch) VALUES (1, 1, 1), (1, 2, 1)"),
    QStringLiteral("INSERT INTO contact (member, account, added_at, removed_at, channel)"
                   " VALUES (1, 1, '2026-01-03T00:00:00Z', '2026-02-20T00:00:00Z', '抖音')"),
    QStringLiteral("INSERT INTO membership (id, grp, member, joined_day, left_day, how, origin)"
                   " VALUES (1, 1, 1, '2026-01-05', '2026-02-21', '扫码', 'import')"),
    QStringLiteral("INSERT INTO delivery (id, run, target_kind, target, status, sent_at) VALUES"
                   " (1, 1, 'member', 1, 'sent', '2026-01-06T00:00:00Z'), (2, 2, 'member', 1, 'skipped', NULL), (3, 1, 'member', 2, 'sent', '2026-01-06T00:00:00Z')"),
    QStringLiteral("INSERT INTO delivery_result (run, target_kind, target, opened, clicked, replied) VALUES (1, 'member', 1, 1, 1, 0)"),
    QStringLiteral("INSERT INTO point_entry (id, member, at, kind, points) VALUES (1, 1, '2026-01-07T00:00:00Z', 'checkin', 5)"),
    QStringLiteral("INSERT INTO scan (code, at, seq, member) VALUES (1, '2026-01-08T00:00:00Z', 1, 1)"),
    QStringLiteral("INSERT INTO question (id, asked_at, member, text, kind, rating) VALUES"
                   " (1, '2026-01-09T00:00:00Z', 1, '有货吗', 'question', 5), (2, '2026-01-10T00:00:00Z', 1, '漏发', 'complaint', NULL)"),
    QStringLiteral("INSERT INTO referral (member, host, at) VALUES (1, 2, '2026-01-11T00:00:00Z'), (3, 1, '2026-01-12T00:00:00Z')"),
    QStringLiteral("INSERT INTO consent (member, touchpoint, source, given_at, withdrawn_at)"
                   " VALUES (1, 'sms', 1, '2026-01-13T00:00:00Z', '2026-02-22T00:00:00Z')"),
    QStringLiteral("INSERT INTO opt_out (member, touchpoint, at) VALUES (1, 'sms', '2026-01-14T00:00:00Z')"),
    QStringLiteral("INSERT INTO redemption (coupon, seq, member, claimed_at, redeemed, redeemed_at)"
                   " VALUES (1, 1, 1, '2026-01-15T00:00:00Z', 1, '2026-01-16T00:00:00Z')"),
    QStringLiteral("INSERT INTO cart (id, platform, cart_no, member, placed_at, amount_fen) VALUES (1, 'own', 'c1', 1, '2026-01-17T00:00:00Z', 900)"),
    QStringLiteral("INSERT INTO shop_order (id, platform, order_no, member, placed_at, paid_at, paid_fen, refunded_fen, status) VALUES"
                   " (1, 'own', 'o1', 1, '2026-01-18T00:00:00Z', '2026-01-18T01:00:00Z', 9900, 100, 'done'),"
                   " (2, 'own', 'o2', 1, '2026-01-19T00:00:00Z', NULL, NULL, 0, NULL)"),
    QStringLiteral("INSERT INTO member_figure (member, stage, stage_rule, circle, since_day) VALUES (1, 5, 6, 3, '2026-01-20')"),
    QStringLiteral("INSERT INTO activity (day, grp, member, messages) VALUES (2461062, 1, 1, 3), (2461064, 1, 1, 4), (2461064, 1, 2, 9)"),
    QStringLiteral("INSERT INTO activity_day (grp, day) VALUES (1, 2461062), (1, 2461064)"),
};

void runAll(Workspace &workspace, const QStringList &statements)
{
    const auto done = workspace.write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
        for (const QString &sql : statements)
            db.exec(sql.toUtf8().constData());
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

QStringList wordsOf(const QList<TimelineEvent> &events)
{
    QStringList out;
    for (const TimelineEvent &event : events)
        out.append(wordOf(event.kind));
    return out;
}

// Pages of `limit` till the end, put together.
QList<TimelineEvent> united(const Workspace &workspace, MemberId member, int limit, const QList<EventKind> &kinds = {})
{
    QList<TimelineEvent> out;
    TimelineQuery query{kinds, std::nullopt, limit};
    for (int page = 0; page < 100'000; ++page) {
        const auto got = timeline(workspace, member, query);
        if (!got)
            qFatal("%s", qPrintable(got.error().detail));
        if (got->events.size() > limit || (got->next && got->events.size() != limit))
            qFatal("a page of a wrong size");
        out += got->events;
        if (!got->next)
            return out;
        query.after = got->next;
    }
    qFatal("no end");
}

// Many events, many of them at the same moment.
void fillAtRandom(db::Database &db, QRandomGenerator &random, int events)
{
    for (int i = 1; i <= events; ++i) {
        const QString at = instantText(random.bounded(events) * 97 % 60'000);
        switch (random.bounded(7)) {
        case 0:
        case 1:
            db.cached("INSERT INTO shop_order (platform, order_no, member, placed_at, paid_at, paid_fen) VALUES ('own', ?, 1, ?, ?, ?)")
                .run(QString::number(i), at, random.bounded(3) ? at : QString(), i);
            break;
        case 2:
            db.cached("INSERT INTO point_entry (member, at, kind, points) VALUES (1, ?, 'earn', ?)").run(at, i);
            break;
        case 3:
            db.cached("INSERT INTO scan (code, at, seq, member) VALUES (1, ?, ?, 1)").run(at, i);
            break;
        case 4:
            db.cached("INSERT INTO question (asked_at, member, text, kind) VALUES (?, 1, 'x', ?)")
                .run(at, random.bounded(2) ? QStringLiteral("question") : QStringLiteral("complaint"));
            break;
        case 5:
            db.cached("INSERT INTO membership (grp, member, joined_day, left_day, origin) VALUES (?, 1, ?, ?, 'import')")
                .run(1 + random.bounded(2), dayText(random.bounded(40)), random.bounded(2) ? dayText(40 + random.bounded(9)) : QString());
            break;
        default:
            db.cached("INSERT OR IGNORE INTO activity (day, grp, member, messages) VALUES (?, ?, 1, ?)")
                .run(QDate(2026, 1, 1).toJulianDay() + random.bounded(60), 1 + random.bounded(2), 1 + random.bounded(5));
        }
    }
    db.exec("INSERT INTO activity_day (grp, day) SELECT DISTINCT grp, day FROM activity");
}

} // namespace

class TimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOnceAndInOrder();
    void saysWhatHappened();
    void someKindsOnly();
    void pagesAreEverythingOnce_data();
    void pagesAreEverythingOnce();
    void messagesAddUpByMonthAndByDay();
    void editsAreToldUntilTheyAreTakenBack();
    void nobody();
};

void TimelineTest::everyKindOnceAndInOrder()
{
    test::TestWorkspace shop;
    runAll(*shop, frame + oneOfEach);
    const auto page = timeline(*shop, MemberId(1), {{}, std::nullopt, 100});
    QVERIFY(page.has_value());
    QVERIFY(!page->next);
    QCOMPARE(wordsOf(page->events),
        (QStringList{"consent_withdrawn", "left", "unfriended", "messages", "stage", "order", "order", "cart", "coupon_redeemed",
            "coupon_claimed", "opted_out", "consent_given", "referred", "referred_by", "complaint", "question", "scan", "points",
            "broadcast", "joined", "befriended", "tagged", "imported", "created"}));
    for (qsizetype i = 1; i < page->events.size(); ++i)
        QVERIFY(page->events[i - 1].atUtc >= page->events[i].atUtc);
}

void TimelineTest::saysWhatHappened()
{
    test::TestWorkspace shop;
    runAll(*shop, frame + oneOfEach);
    const QList<TimelineEvent> events = united(*shop, MemberId(1), 100);
    const auto find = [&](EventKind kind, int nth = 0) {
        for (const TimelineEvent &event : events) {
            if (event.kind == kind && nth-- == 0)
                return event;
        }
        return TimelineEvent();
    };
    QCOMPARE(find(EventKind::Order).what, QStringLiteral("o2"));
    QCOMPARE(find(EventKind::Order).detail, QStringLiteral("unpaid"));
    const TimelineEvent paid = find(EventKind::Order, 1);
    QCOMPARE(paid.amount, 9'900);
    QCOMPARE(paid.second, 100); // refunded
    QCOMPARE(paid.currency, QStringLiteral("CNY"));
    QCOMPARE(find(EventKind::Broadcast).results, (QStringList{"opened", "clicked"}));
    QCOMPARE(find(EventKind::Broadcast).what, QStringLiteral("秋装预告"));
    QCOMPARE(find(EventKind::Tagged).what.split(QStringLiteral("、")).size(), 2);
    const TimelineEvent messages = find(EventKind::Messages);
    QCOMPARE(messages.amount, 7); // on the two measured days of January, by this member only
    QCOMPARE(messages.second, 2);
    QVERIFY(messages.wholeDay);
    QCOMPARE(find(EventKind::Stage).detail, QStringLiteral("repeat"));
    QCOMPARE(find(EventKind::Joined).detail, QStringLiteral("扫码"));
    QCOMPARE(find(EventKind::ReferredBy).what, QStringLiteral("团长"));
    QCOMPARE(find(EventKind::Referred).what, QStringLiteral("小明"));
}

void TimelineTest::someKindsOnly()
{
    test::TestWorkspace shop;
    runAll(*shop, frame + oneOfEach);
    for (const EventKind kind : allEventKinds) {
        const QList<TimelineEvent> only = united(*shop, MemberId(1), 1, {kind});
        int expected = 0;
        for (const TimelineEvent &event : united(*shop, MemberId(1), 100))
            expected += event.kind == kind;
        // By day where messages stand alone.
        QCOMPARE(only.size(), kind == EventKind::Messages ? 2 : expected);
        for (const TimelineEvent &event : only)
            QCOMPARE(event.kind, kind);
    }
}

void TimelineTest::pagesAreEverythingOnce_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("events");
    for (int seed = 1; seed <= 9; ++seed)
        QTest::addRow("seed %d", seed) << seed << seed * seed * 4;
}

void TimelineTest::pagesAreEverythingOnce()
{
    QFETCH(int, seed);
    QFETCH(int, events);
    test::TestWorkspace shop;
    QRandomGenerator random(quint32(seed) * 7919);
    runAll(*shop, frame);
    QVERIFY(shop->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) { fillAtRandom(db, random, events); }).has_value());
    const QList<TimelineEvent> all = united(*shop, MemberId(1), 100'000);
    QSet<QString> seen;
    for (const TimelineEvent &event : all) {
        const QString id = wordOf(event.kind) + toUtcText(event.atUtc) + event.key;
        QVERIFY2(!seen.contains(id), qPrintable(id));
        seen.insert(id);
    }
    // Nothing is left out: counted in the tables.
    const auto stored = shop->read([](db::Database &db) {
        return *db.one("SELECT (SELECT count(*) FROM shop_order) + (SELECT count(*) FROM point_entry) + (SELECT count(*) FROM scan)"
                       " + (SELECT count(*) FROM question) + (SELECT count(joined_day) + count(left_day) FROM membership)"
                       " + (SELECT count(*) FROM (SELECT DISTINCT grp, strftime('%Y-%m', day - 0.5) FROM activity))");
    });
    QCOMPARE(all.size(), *stored + 2); // and created, imported
    for (const int limit : {1, 2, 7, 50}) {
        if (limit == 1 && events > 200)
            continue;
        QCOMPARE(united(*shop, MemberId(1), limit), all);
        QCOMPARE(united(*shop, MemberId(1), limit, {EventKind::Messages}), united(*shop, MemberId(1), 100'000, {EventKind::Messages}));
    }
}

void TimelineTest::messagesAddUpByMonthAndByDay()
{
    test::TestWorkspace shop;
    QRandomGenerator random(3);
    runAll(*shop, frame);
    QVERIFY(shop->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) { fillAtRandom(db, random, 400); }).has_value());
    const auto sum = [&](const QList<TimelineEvent> &events) {
        qint64 out = 0;
        for (const TimelineEvent &event : events)
            out += event.kind == EventKind::Messages ? event.amount.value_or(0) : 0;
        return out;
    };
    const auto stored = shop->read([](db::Database &db) { return *db.one("SELECT sum(messages) FROM activity WHERE member = 1"); });
    QVERIFY(*stored > 0);
    QCOMPARE(sum(united(*shop, MemberId(1), 50)), *stored);
    QCOMPARE(sum(united(*shop, MemberId(1), 3, {EventKind::Messages})), *stored);
    QVERIFY(united(*shop, MemberId(2), 50, {EventKind::Messages}).isEmpty());
}

void TimelineTest::editsAreToldUntilTheyAreTakenBack()
{
    test::TestWorkspace shop;
    runAll(*shop, frame);
    NoProgress quiet;
    QVERIFY(setField(*shop, MemberId(1), MemberField::Region, QStringLiteral("广东")).has_value());
    QVERIFY(addTag(*shop, {1, 3}, QStringLiteral("VIP"), quiet).has_value());
    QVERIFY(setField(*shop, MemberId(3), MemberField::Region, QStringLiteral("广西")).has_value());
    QList<TimelineEvent> events = united(*shop, MemberId(1), 50, {EventKind::Edited, EventKind::Tagged});
    QCOMPARE(wordsOf(events), (QStringList{"tagged", "edited"}));
    QCOMPARE(events[1].change, QStringLiteral("member.edit"));
    QCOMPARE(events[1].values, (QStringList{QStringLiteral("小红"), QStringLiteral("region")}));
    QCOMPARE(events[0].values.value(0), QStringLiteral("VIP"));
    // What happened with somebody who became one with the member happened with the member.
    QVERIFY(mergeMembers(*shop, MemberId(2), MemberId(1)).has_value());
    events = united(*shop, MemberId(2), 50);
    QCOMPARE(wordsOf(events).count(QStringLiteral("edited")), 1);
    QCOMPARE(wordsOf(events).count(QStringLiteral("merged")), 1);
    QVERIFY(shop->undo().has_value());
    QVERIFY(shop->undo().has_value()); // the other one's region
    QVERIFY(shop->undo().has_value()); // the tag
    QCOMPARE(wordsOf(united(*shop, MemberId(1), 50, {EventKind::Edited, EventKind::Tagged})), QStringList{"edited"});
    QVERIFY(shop->redo().has_value());
    QCOMPARE(united(*shop, MemberId(1), 50, {EventKind::Tagged}).size(), 1);
}

void TimelineTest::nobody()
{
    test::TestWorkspace shop;
    const auto page = timeline(*shop, MemberId(9));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TimelineTest)
#include "timeline_test.moc"
