// SPDX-License-Identifier: GPL-3.0-or-later
// Friends of accounts: counts now and in a span of business days, weeks, lists with their filters.
#include "core/members/contactstore.h"

#include "tests/core/importing/importscene.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::members;
using importing::Scene;

class ContactStoreTest : public QObject {
    Q_OBJECT

    Scene m_scene; // 1 March 2026, 10:00 in Shanghai, a Sunday
    NoProgress m_quiet;

    QList<qint64> ids(FriendPart part, const QString &channel = {}, const QString &search = {})
    {
        FriendQuery query{AccountId(1), part, lastDays(QDate(2026, 3, 1), 7), channel, search};
        const auto found = friendIds(m_scene.workspace(), query, m_quiet);
        return found ? *found : QList<qint64>{-1};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_scene.write("INSERT INTO staff (id, name, created_at) VALUES (1, '李店长', '2026-01-01T00:00:00Z');"
                      "INSERT INTO account (id, staff, kind, name, friend_capacity, closed_at) VALUES (1, 1, 'wecom', '企微一', 4, NULL),"
                      " (2, NULL, 'wechat', '微信二', NULL, NULL), (3, NULL, 'sms', '短信', NULL, NULL), (4, NULL, 'wecom', '旧号', 9, '2026-02-01T00:00:00Z');"
                      "INSERT INTO member (id, name, created_at) VALUES (1, '甲', '2026-01-01T00:00:00Z'), (2, '乙', '2026-01-01T00:00:00Z'),"
                      " (3, '丙', '2026-01-01T00:00:00Z'), (4, '丁', '2026-01-01T00:00:00Z'), (5, '戊', '2026-01-01T00:00:00Z');"
                      "INSERT INTO channel (id, name, created_at) VALUES (1, '门店', '2026-01-01T00:00:00Z');"
                      "INSERT INTO contact (member, account, added_at, channel, channel_id, removed_at) VALUES"
                      " (1, 1, '2026-02-22T16:00:00Z', NULL, 1, NULL)," // 23 February, the first of the seven days
                      " (2, 1, '2026-02-22T15:59:59Z', '直播', NULL, NULL)," // the day before
                      " (3, 1, '2026-03-01T01:00:00Z', NULL, 1, '2026-03-01T01:30:00Z'), (4, 1, NULL, NULL, NULL, '2026-01-05T00:00:00Z'),"
                      " (5, 1, NULL, NULL, NULL, NULL), (1, 2, '2026-02-25T00:00:00Z', NULL, NULL, NULL)");
    }

    void accounts()
    {
        const auto rows = accountFriends(m_scene.workspace(), lastDays(QDate(2026, 3, 1), 7));
        QVERIFY(rows);
        QCOMPARE(rows->size(), 3); // SMS has no friends
        QCOMPARE(rows->at(0).name, QStringLiteral("企微一"));
        QCOMPARE(rows->at(0).staff, QStringLiteral("李店长"));
        QCOMPARE(rows->at(0).friends, 3);
        QCOMPARE(rows->at(0).added, 2);
        QCOMPARE(rows->at(0).removed, 1);
        QCOMPARE(rows->at(0).room(), std::optional<qint64>(1));
        QCOMPARE(rows->at(1).room(), std::optional<qint64>());
        QVERIFY(rows->at(2).closed);
        QCOMPARE(rows->at(2).friends, 0);
    }

    void lists()
    {
        QCOMPARE(ids(FriendPart::Present), QList<qint64>({1, 2, 5}));
        QCOMPARE(ids(FriendPart::Added), QList<qint64>({3, 1}));
        QCOMPARE(ids(FriendPart::Removed), QList<qint64>({3}));
        QCOMPARE(ids(FriendPart::Gone), QList<qint64>({3, 4}));
        QCOMPARE(ids(FriendPart::All), QList<qint64>({3, 1, 2, 4, 5}));
        QCOMPARE(ids(FriendPart::All, QStringLiteral("门店")), QList<qint64>({3, 1}));
        QCOMPARE(ids(FriendPart::All, QStringLiteral("直播")), QList<qint64>({2}));
        QCOMPARE(ids(FriendPart::All, {}, QStringLiteral("丙")), QList<qint64>({3}));
        QCOMPARE(*friendChannels(m_scene.workspace(), AccountId(1)), QStringList({QStringLiteral("直播"), QStringLiteral("门店")}));
        const auto rows = friendRows(m_scene.workspace(), AccountId(1), {1, 99, 3});
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).otherAccounts, 1);
        QCOMPARE(rows->at(0).channel, QStringLiteral("门店"));
        QVERIFY(rows->at(1).removedAtUtc.isValid());
    }

    void weeks()
    {
        const auto weeks = friendWeeks(m_scene.workspace(), AccountId(1), 2);
        QCOMPARE(weeks->size(), 2);
        QCOMPARE(weeks->at(1).week.from, QDate(2026, 2, 23));
        QCOMPARE(weeks->at(1).added, 2);
        QCOMPARE(weeks->at(1).removed, 1);
        QCOMPARE(weeks->at(0).added, 1);
    }
};

QTEST_GUILESS_MAIN(ContactStoreTest)
#include "contactstore_test.moc"
