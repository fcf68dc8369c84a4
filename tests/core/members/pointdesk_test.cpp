// SPDX-License-Identifier: GPL-3.0-or-later
// The points desk: once a business day, never negative, corrections name what they correct, gifts come from stock and go
// back to it; any sequence keeps the ledger's sums (property), and undo takes each step back.
#include "core/members/pointdesk.h"

#include "core/members/namedpeople.h"
#include "tests/core/importing/importscene.h"
#include "tests/support/support.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::members;
using importing::Scene;

namespace {

constexpr const char *people
    = "INSERT INTO member (id, name, created_at) VALUES (1, '甲', '2026-01-01T00:00:00Z'), (2, '乙', '2026-01-01T00:00:00Z'),"
      " (3, '小红', '2026-01-01T00:00:00Z'), (4, '小红', '2026-01-01T00:00:00Z'), (5, '1234', '2026-01-01T00:00:00Z');"
      "INSERT INTO identity (kind, scope, value, member) VALUES (5, '', '+8613800001234', 1), (5, '', '+8613900001234', 2), (5, '', '+8613700005678', 3),"
      " (4, '', 'wx_xiaohong', 4);"
      "INSERT INTO grp (id, name, created_at) VALUES (1, '群一', '2026-01-01T00:00:00Z');"
      "INSERT INTO membership (grp, member, nickname, left_day) VALUES (1, 4, '红姐', NULL), (1, 2, '乙乙', NULL), (1, 1, '早走的', '2026-02-01')";

} // namespace

class PointDeskTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Scene> m_scene;
    NoProgress m_quiet;

    Workspace &ws() { return m_scene->workspace(); }
    qint64 balance(qint64 member) { return pointBalances(ws(), {member})->first().balance; }

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<Scene>();
        m_scene->write(people);
    }

    void checksInOnceABusinessDay()
    {
        QVERIFY(setCheckinPoints(ws(), 2));
        m_scene->setNow(QDateTime(QDate(2026, 3, 1), QTime(15, 59, 59), Qt::UTC)); // 23:59:59 in Shanghai
        const Result<CheckinReport> first = checkIn(ws(), {1, 2, 1, 99}, m_quiet);
        QVERIFY(first);
        QCOMPARE(first->done, QList<qint64>({1, 2}));
        QCOMPARE(first->before, QList<qint64>());
        QCOMPARE(checkIn(ws(), {2, 3}, m_quiet)->before, QList<qint64>{2});
        QVERIFY(pointBalances(ws(), {1})->first().checkedInToday);
        m_scene->setNow(QDateTime(QDate(2026, 3, 1), QTime(16, 0), Qt::UTC)); // midnight: another day
        QVERIFY(!pointBalances(ws(), {1})->first().checkedInToday);
        QCOMPARE(checkIn(ws(), {1}, m_quiet)->done, QList<qint64>{1});
        QCOMPARE(balance(1), 4);
        QVERIFY(setCheckinPoints(ws(), 5));
        QCOMPARE(*addPoints(ws(), MemberId(1), PointKind::Earn, 1, {}), 5);
        QCOMPARE(checkIn(ws(), {2}, m_quiet)->done, QList<qint64>{2});
        QCOMPARE(balance(2), 7);
        QVERIFY(ws().undo());
        QCOMPARE(balance(2), 2);
    }

    void neverNegative()
    {
        QCOMPARE(*addPoints(ws(), MemberId(1), PointKind::Earn, 10, QStringLiteral("下单")), 10);
        const Result<qint64> tooMuch = addPoints(ws(), MemberId(1), PointKind::Spend, 11, {});
        QCOMPARE(tooMuch.error().code, ErrorCode::Refused);
        QCOMPARE(tooMuch.error().values.value(1), QStringLiteral("negative"));
        QCOMPARE(*addPoints(ws(), MemberId(1), PointKind::Spend, 10, {}), 0);
        QCOMPARE(addPoints(ws(), MemberId(1), PointKind::Earn, 0, {}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(addPoints(ws(), MemberId(1), PointKind::Gift, 5, {}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(addPoints(ws(), MemberId(99), PointKind::Earn, 5, {}).error().code, ErrorCode::NotFound);
    }

    void correctionsNameTheOld()
    {
        QCOMPARE(*addPoints(ws(), MemberId(1), PointKind::Earn, 10, {}), 10);
        const qint64 entry = ledgerIds(ws(), {}, m_quiet)->first();
        QCOMPARE(*correctEntry(ws(), entry, -4, QStringLiteral("多记")), 6);
        QCOMPARE(correctEntry(ws(), entry, -7, {}).error().values.value(1), QStringLiteral("negative"));
        QCOMPARE(correctEntry(ws(), 999, 1, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(correctEntry(ws(), entry, 0, {}).error().code, ErrorCode::InvalidInput);
        const auto rows = ledgerRows(ws(), *ledgerIds(ws(), {}, m_quiet));
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).corrects, std::optional(entry));
        QCOMPARE(rows->at(1).corrected, -4);
        QCOMPARE(ledgerIds(ws(), {MemberId(2), {}}, m_quiet)->size(), 0);
        QCOMPARE(ledgerIds(ws(), {{}, PointKind::Correction}, m_quiet)->size(), 1);
    }

    void giftsComeFromStock()
    {
        const Result<qint64> gift = saveGift(ws(), {0, QStringLiteral("帆布袋"), 30, 1, {}, false});
        QVERIFY(gift);
        QCOMPARE(saveGift(ws(), {0, QStringLiteral(" 帆布袋 "), 3, {}, {}, false}).error().code, ErrorCode::Duplicate);
        QCOMPARE(saveGift(ws(), {0, QString(), 3, {}, {}, false}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(redeemGift(ws(), MemberId(1), *gift).error().values.value(1), QStringLiteral("negative"));
        QCOMPARE(gifts(ws())->first().gift.stock, std::optional<qint64>(1)); // refused: still there
        QCOMPARE(*addPoints(ws(), MemberId(1), PointKind::Earn, 100, {}), 100);
        QCOMPARE(*redeemGift(ws(), MemberId(1), *gift), 70);
        QCOMPARE(gifts(ws())->first().gift.stock, std::optional<qint64>(0));
        QCOMPARE(gifts(ws())->first().given, 1);
        QCOMPARE(redeemGift(ws(), MemberId(1), *gift).error().values.value(1), QStringLiteral("no_stock"));
        const qint64 entry = ledgerIds(ws(), {}, m_quiet)->first();
        QCOMPARE(ledgerRows(ws(), {entry})->first().note, QStringLiteral("帆布袋"));
        QCOMPARE(*correctEntry(ws(), entry, 10, {}), 80); // a part: the gift stays given
        QCOMPARE(gifts(ws())->first().given, 1);
        QCOMPARE(*correctEntry(ws(), entry, 20, {}), 100);
        QCOMPARE(gifts(ws())->first().given, 0);
        QCOMPARE(gifts(ws())->first().gift.stock, std::optional<qint64>(1));
        Gift retired = gifts(ws())->first().gift;
        retired.retired = true;
        QVERIFY(saveGift(ws(), retired));
        QCOMPARE(redeemGift(ws(), MemberId(1), *gift).error().values.value(1), QStringLiteral("retired"));
        QCOMPARE(redeemGift(ws(), MemberId(1), 99).error().code, ErrorCode::NotFound);
    }

    // 200 random acts: every balance stays ≥ 0 and equals the sum of what was allowed; undoing all gives the beginning.
    void anySequenceHolds()
    {
        QRandomGenerator random(7);
        QVERIFY(saveGift(ws(), {0, QStringLiteral("小样"), 7, 5, {}, false}));
        const QStringList before = test::dump(ws());
        QHash<qint64, qint64> expected;
        int steps = 0;
        for (int i = 0; i < 200; ++i) {
            const qint64 member = 1 + random.bounded(3);
            const qint64 points = 1 + random.bounded(12);
            const QList<qint64> entries = *ledgerIds(ws(), {MemberId(member), {}}, m_quiet);
            const Result<qint64> done = [&] {
                switch (random.bounded(4)) {
                case 0:
                    return addPoints(ws(), MemberId(member), PointKind::Earn, points, {});
                case 1:
                    return addPoints(ws(), MemberId(member), PointKind::Spend, points, {});
                case 2:
                    return redeemGift(ws(), MemberId(member), 1);
                default:
                    return correctEntry(ws(), entries.isEmpty() ? 0 : entries.at(random.bounded(int(entries.size()))), points - 6 == 0 ? 1 : points - 6, {});
                }
            }();
            steps += done ? 1 : 0;
            if (done)
                expected[member] = *done;
            QVERIFY(balance(member) >= 0);
            QCOMPARE(balance(member), expected.value(member));
            QVERIFY(gifts(ws())->first().gift.stock.value_or(-1) >= 0);
        }
        QVERIFY(steps > 80);
        for (int i = 0; i < steps; ++i)
            QVERIFY(ws().undo());
        QCOMPARE(test::dump(ws()), before);
    }

    void names_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("group");
        QTest::addColumn<QList<qint64>>("members");
        QTest::newRow("name") << QStringLiteral("甲") << qint64(0) << QList<qint64>{1};
        QTest::newRow("two of a name") << QStringLiteral("小红") << qint64(0) << QList<qint64>{3, 4};
        QTest::newRow("two of a name, one in the group") << QStringLiteral("小红") << qint64(1) << QList<qint64>{4};
        QTest::newRow("nickname in the group") << QStringLiteral("@红姐") << qint64(1) << QList<qint64>{4};
        QTest::newRow("nickname without the group") << QStringLiteral("红姐") << qint64(0) << QList<qint64>{};
        QTest::newRow("nickname of one who left") << QStringLiteral("早走的") << qint64(1) << QList<qint64>{};
        QTest::newRow("phone") << QStringLiteral("138 0000 1234") << qint64(0) << QList<qint64>{1};
        QTest::newRow("end of two phones") << QStringLiteral("1234") << qint64(0) << QList<qint64>{1, 2};
        QTest::newRow("end of two phones, one in the group") << QStringLiteral("1234") << qint64(1) << QList<qint64>{2};
        QTest::newRow("end of one phone") << QStringLiteral("5678") << qint64(0) << QList<qint64>{3};
        QTest::newRow("longer end") << QStringLiteral("00005678") << qint64(0) << QList<qint64>{3};
        QTest::newRow("WeChat ID") << QStringLiteral("wx_xiaohong") << qint64(0) << QList<qint64>{4};
        QTest::newRow("number") << QStringLiteral("#5") << qint64(0) << QList<qint64>{5};
        QTest::newRow("number of nobody") << QStringLiteral("#77") << qint64(0) << QList<qint64>{};
        QTest::newRow("nobody") << QStringLiteral("生人") << qint64(0) << QList<qint64>{};
        QTest::newRow("wildcards are letters") << QStringLiteral("%") << qint64(0) << QList<qint64>{};
    }
    void names()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, group);
        QFETCH(QList<qint64>, members);
        const auto found = namedPeople(ws(), namedItems(typed), GroupId(group), m_quiet);
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QList<qint64> ids = found->first().members;
        std::sort(ids.begin(), ids.end());
        QCOMPARE(ids, members);
    }

    void items()
    {
        QCOMPARE(namedItems(QStringLiteral("1. 甲\n2、乙，@丙；丁\r\n\n甲\n  \n3) 1234")),
            QStringList({QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙"), QStringLiteral("丁"), QStringLiteral("1234")}));
    }
};

QTEST_GUILESS_MAIN(PointDeskTest)
#include "pointdesk_test.moc"
