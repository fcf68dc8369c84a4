// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals of pairs: what speaks for one person and what against, by a table of cases; frequent names are no evidence;
// refused pairs stay away; a large workspace is searched without comparing everybody with everybody.
#include "core/members/duplicates.h"
#include "core/members/duplicatescore.h"
#include "tests/support/stopafter.h"
#include "tests/support/support.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace siyu;
using namespace siyu::members;

namespace {

void run(test::TestWorkspace &w, const QByteArray &sql)
{
    const Result<void> done
        = w->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) { db.exec(sql.constData()); });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

QList<DuplicatePair> proposals(test::TestWorkspace &w, int atLeast = 60)
{
    NoProgress quiet;
    return proposeDuplicates(*w, {atLeast, 500}, quiet).value();
}

QString wordsOf(const DuplicatePair &pair)
{
    QStringList words;
    for (const DuplicateReason &reason : pair.reasons)
        words.append(reason.word);
    words.sort();
    return words.join(QLatin1Char(' '));
}

} // namespace

class DuplicatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void visible_data();
    void visible();
    void logins_data();
    void logins();
    void cases_data();
    void cases();
    void frequentNames();
    void refused();
    void mergedInBulk();
    void cancelled();
    void large();
};

void DuplicatesTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("folded");
    QTest::newRow("case, blanks, marks") << "  Li-Lei 🌸" << "lilei";
    QTest::newRow("form of address") << "张三 女士" << "张三";
    QTest::newRow("a name that is no form of address") << "先生" << "先生";
    QTest::newRow("one letter") << "张" << "";
    QTest::newRow("a number") << "13800000000" << "";
    QTest::newRow("nothing") << "…" << "";
}

void DuplicatesTest::names()
{
    QFETCH(QString, name);
    QTEST(foldedName(name), "folded");
}

void DuplicatesTest::visible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::newRow("as platforms mask") << "138****1234" << "138 1234";
    QTest::newRow("with the country") << "+86138****1234" << "138 1234";
    QTest::newRow("tail only") << "*******1234" << " 1234";
    QTest::newRow("a star alone") << "138*1234" << "";
    QTest::newRow("short tail") << "138******34" << "";
    QTest::newRow("digits between") << "13**0*1234" << "";
    QTest::newRow("a name") << "张**" << "";
    QTest::newRow("a whole number") << "13800001234" << "";
}

void DuplicatesTest::visible()
{
    QFETCH(QString, text);
    const std::string bytes = text.toStdString();
    const auto digits = visibleDigits(bytes);
    const auto shown = [](std::string_view part) { return QString::fromLatin1(part.data(), qsizetype(part.size())); };
    QTEST(digits ? shown(digits->head) + QLatin1Char(' ') + shown(digits->tail) : QString(), "digits");
}

void DuplicatesTest::logins_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("login");
    QTest::newRow("an address") << "Anna.Li@x.cn" << "anna.li";
    QTest::newRow("an account") << "anna_li" << "anna_li";
    QTest::newRow("what many share") << "service@x.cn" << "";
    QTest::newRow("short") << "ann@x.cn" << "";
}

void DuplicatesTest::logins()
{
    QFETCH(QString, text);
    QTEST(loginName(text), "login");
}

void DuplicatesTest::cases_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("score"); // −1 = not even compared
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *sql, int score, const char *words) {
        QTest::newRow(name) << QByteArray(sql) << score << QString::fromLatin1(words);
    };
    const char *same = "UPDATE member SET name = '张小三'";
    row("same name and nothing else", same, -1, "");
    row("same name, numbers that end alike",
        "UPDATE member SET name = '张小三'; INSERT INTO identity (kind, value, member) VALUES (5, '+8613800001234', 1), (5, '+8613900001234', 2)",
        65, "name phone_tail rare_name");
    row("numbers that end otherwise",
        "UPDATE member SET name = '张小三'; INSERT INTO identity (kind, value, member) VALUES (5, '+8613800001234', 1), (5, '+8613900001235', 2)",
        -1, "");
    row("a masked number that fits",
        "UPDATE member SET name = '张小三'; INSERT INTO identity (kind, value, member) VALUES (5, '+8613800001234', 1);"
        "INSERT INTO custom_field (id, name) VALUES (1, '手机'); INSERT INTO custom_value (member, field, value) VALUES (2, 1, '138****1234')",
        70, "masked_phone name rare_name");
    row("a masked number that does not fit",
        "UPDATE member SET name = '张小三'; INSERT INTO identity (kind, value, member) VALUES (5, '+8613800001234', 1);"
        "INSERT INTO custom_field (id, name) VALUES (1, '手机'); INSERT INTO custom_value (member, field, value) VALUES (2, 1, '139****1234')",
        40, "name rare_name");
    row("a masked number is no key",
        "INSERT INTO identity (kind, value, member) VALUES (5, '+8613800001234', 1);"
        "INSERT INTO custom_field (id, name) VALUES (1, '手机'); INSERT INTO custom_value (member, field, value) VALUES (2, 1, '138****1234')",
        -1, "");
    row("same name and region", "UPDATE member SET name = '张小三', region = '浙江 杭州'", 55, "name rare_name region");
    row("and parcels to the same receiver",
        "UPDATE member SET name = '张小三', region = '浙江 杭州';"
        "INSERT INTO shop_order (platform, order_no, member, receiver, receiver_phone, address) VALUES"
        " ('jd', '1', 1, '张小三', '138****1234', '西湖路 1 号'), ('own', '2', 2, '张小三', '138****1234', '西湖路 1 号')",
        100, "name order phone_tail rare_name region");
    row("same name and birthday", "UPDATE member SET name = '张小三', birthday = '1990-02-03', birth_year = 1990", 75,
        "birthday name rare_name");
    row("same name and address", "UPDATE member SET name = '张小三', address = '西湖路 1 号 201'", 70, "address name rare_name");
    row("forms of address and blanks", "UPDATE member SET name = '张 小三 女士', birthday = '1990-02-03' WHERE id = 1;"
        "UPDATE member SET name = '张小三', birthday = '1990-02-03' WHERE id = 2", 75, "birthday name rare_name");
    row("another gender", "UPDATE member SET name = '张小三', birthday = '1990-02-03'; UPDATE member SET gender = 'm' WHERE id = 1;"
        "UPDATE member SET gender = 'f' WHERE id = 2", 45, "birthday gender name rare_name");
    row("another unionid", "UPDATE member SET name = '张小三', birthday = '1990-02-03';"
        "INSERT INTO identity (kind, value, member) VALUES (1, 'u1', 1), (1, 'u2', 2)", 45, "birthday name other_unionid rare_name");
    row("another birthday", "UPDATE member SET name = '张小三', address = '西湖路 1 号 201';"
        "UPDATE member SET birthday = '1990-02-03' WHERE id = 1; UPDATE member SET birthday = '1991-02-03' WHERE id = 2", 35,
        "address name other_birthday rare_name");
    row("the same name of two accounts",
        "INSERT INTO identity (kind, value, member) VALUES (6, 'anna.li@x.cn', 1), (4, 'anna.li', 2)", 60 - 5, "login other_name");
    row("and the same person's name",
        "UPDATE member SET name = '李安娜'; INSERT INTO identity (kind, value, member) VALUES (6, 'anna.li@x.cn', 1), (4, 'anna.li', 2)",
        100, "login name rare_name");
    row("the number is the other's account",
        "UPDATE member SET name = NULL WHERE id = 1;"
        "INSERT INTO identity (kind, value, member) VALUES (6, '13800001234@qq.com', 1), (5, '+8613800001234', 2)", 60, "login");
    row("one nickname in one group, one after the other",
        "UPDATE member SET name = '张小三'; INSERT INTO grp (id, name, created_at) VALUES (1, 'A', 'x');"
        "INSERT INTO membership (grp, member, nickname, left_day) VALUES (1, 1, '小三', '2026-01-05'), (1, 2, '小三', NULL)",
        65, "name nickname rare_name");
    row("both are in it",
        "UPDATE member SET name = '张小三'; INSERT INTO grp (id, name, created_at) VALUES (1, 'A', 'x');"
        "INSERT INTO membership (grp, member, nickname) VALUES (1, 1, '小三'), (1, 2, '小三')",
        50, "both_in_group name nickname rare_name");
    row("staff are nobody's duplicates", "UPDATE member SET name = '张小三', birthday = '1990-02-03', is_staff = 1", -1, "");
}

void DuplicatesTest::cases()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, score);
    QFETCH(QString, words);
    test::TestWorkspace w;
    run(w, "INSERT INTO member (id, name, created_at) VALUES (1, 'Anna', '2026-01-02T00:00:00Z'), (2, 'Bert', '2026-01-01T00:00:00Z'), (3, 'Carl', 'x')");
    run(w, "DELETE FROM member WHERE id = 3");
    run(w, sql);
    const QList<DuplicatePair> found = proposals(w, 1);
    QCOMPARE(found.size(), score < 0 ? 0 : 1);
    if (score < 0)
        return;
    QCOMPARE(wordsOf(found.first()), words);
    QCOMPARE(found.first().score, score);
    // The older would stay.
    QCOMPARE(found.first().a.value, 2);
    QCOMPARE(proposals(w).size(), score >= 60 ? 1 : 0);
}

// Forty people of one name in one town: no pair of them is worth a look.
void DuplicatesTest::frequentNames()
{
    test::TestWorkspace w;
    run(w,
        "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 40)"
        " INSERT INTO member (id, name, region, created_at) SELECT i, '王伟', '北京', '2026-01-01T00:00:00Z' FROM n");
    QCOMPARE(proposals(w, 1).size(), 0);
    run(w, "UPDATE member SET birthday = '1990-02-03' WHERE id IN (7, 9)");
    const QList<DuplicatePair> found = proposals(w);
    QCOMPARE(found.size(), 1);
    QCOMPARE(wordsOf(found.first()), QStringLiteral("birthday name region"));
}

void DuplicatesTest::refused()
{
    test::TestWorkspace w;
    run(w, "INSERT INTO member (id, name, birthday, created_at) VALUES (1, '李四四', '1990-02-03', 'x'), (2, '李四四', '1990-02-03', 'x')");
    QCOMPARE(proposals(w).size(), 1);
    QVERIFY(refuseDuplicate(*w, MemberId(2), MemberId(1)));
    QCOMPARE(proposals(w).size(), 0);
    QVERIFY(w->undo());
    QCOMPARE(proposals(w).size(), 1);
    QCOMPARE(refuseDuplicate(*w, MemberId(2), MemberId(9)).error().code, ErrorCode::NotFound);
    QCOMPARE(refuseDuplicate(*w, MemberId(2), MemberId(2)).error().code, ErrorCode::InvalidInput);
}

void DuplicatesTest::mergedInBulk()
{
    test::TestWorkspace w;
    run(w, "INSERT INTO member (id, name, birthday, created_at) VALUES (1, '李四四', '1990-02-03', 'x'), (2, '李四四', '1990-02-03', 'x'),"
           " (3, '李四四', '1990-02-03', 'x')");
    const QStringList before = test::dump(*w);
    QList<std::pair<MemberId, MemberId>> pairs;
    for (const DuplicatePair &pair : proposals(w))
        pairs.append({pair.a, pair.b});
    QCOMPARE(pairs.size(), 3);
    NoProgress quiet;
    // The third pair is one person by then.
    const auto merged = mergeDuplicates(*w, pairs, quiet);
    QCOMPARE(merged->size(), 2);
    QCOMPARE(merges(*w)->first().by, MergeBy::Duplicate);
    QCOMPARE(proposals(w).size(), 0);
    QVERIFY(w->undo());
    QCOMPARE(test::dump(*w), before);
}

void DuplicatesTest::cancelled()
{
    test::StopAfter stop(0);
    test::TestWorkspace w;
    run(w,
        "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
        " INSERT INTO member (id, name, created_at) SELECT i, 'n' || i, '2026-01-01T00:00:00Z' FROM n");
    const auto found = proposeDuplicates(*w, {}, stop);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Cancelled);
}

void DuplicatesTest::large()
{
    test::TestWorkspace w;
    run(w,
        "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
        " INSERT INTO member (id, name, region, birthday, created_at) SELECT i, 'name' || char(97 + i % 17, 97 + i % 19, 97 + i % 23),"
        " 'r' || (i % 300), date('1960-01-01', '+' || (i % 15000) || ' days'), '2026-01-01T00:00:00Z' FROM n;"
        "INSERT INTO identity (kind, value, member) SELECT 5, '+8613' || printf('%09d', id * 7919 % 1000000000), id FROM member;"
        "INSERT INTO member (id, name, region, birthday, created_at) SELECT id + 100000, name, region, birthday, created_at FROM member WHERE id % 1000 = 0");
    QElapsedTimer clock;
    clock.start();
    NoProgress quiet;
    const auto found = proposeDuplicates(*w, {75, 500}, quiet);
    const qint64 elapsed = clock.elapsed();
    qInfo("50,050 members: %lld ms, %lld pairs", elapsed, qint64(found->size()));
    // Everybody who stands there twice is found.
    QSet<qint64> twice;
    for (const DuplicatePair &pair : std::as_const(*found)) {
        if (pair.b.value == pair.a.value + 100000)
            twice.insert(pair.a.value);
    }
    QCOMPARE(twice.size(), 50);
    QVERIFY2(elapsed < 10000, "all pairs would take minutes");
}

QTEST_GUILESS_MAIN(DuplicatesTest)
#include "duplicates_test.moc"
