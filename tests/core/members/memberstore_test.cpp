// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of members: order, search against a brute-force scan, rows, profiles, edits and their undo, segments.
#include "core/base/period.h"
#include "core/base/pinyin.h"
#include "core/base/searchfold.h"
#include "core/db/database.h"
#include "core/members/memberedit.h"
#include "core/members/memberlist.h"
#include "core/members/memberstore.h"
#include "core/members/segmentstore.h"
#include "core/workspace.h"
#include "tests/support/stopafter.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace siyu;
using namespace siyu::members;

namespace {

const QDateTime now(QDate(2026, 3, 15), QTime(2, 30), Qt::UTC);

struct Person {
    QString name;
    QString phone;
    QString unionid;
    std::optional<int> year;
    QString region;
    QString createdAt;
};

QStringList dumpOf(const Workspace &workspace)
{
    return *workspace.read([](db::Database &db) {
        QStringList out;
        for (const char *sql : {"SELECT * FROM member ORDER BY 1", "SELECT * FROM tag ORDER BY 1", "SELECT * FROM member_tag ORDER BY 1, 2",
                 "SELECT * FROM opt_out ORDER BY 1, 2", "SELECT * FROM custom_value ORDER BY 1, 2", "SELECT * FROM segment ORDER BY 1"}) {
            db::Statement rows = db.prepare(sql);
            while (rows.step()) {
                QStringList cells;
                for (int column = 0; column < rows.columnCount(); ++column)
                    cells.append(rows.isNull(column) ? QStringLiteral("NULL") : rows.text(column));
                out.append(cells.join(QLatin1Char('|')));
            }
        }
        return out;
    });
}

} // namespace

class MemberStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_workspace.reset(); }
    void ordersAsBruteForce_data();
    void ordersAsBruteForce();
    void searchesAsBruteForce_data();
    void searchesAsBruteForce();
    void readsPinyin_data();
    void readsPinyin();
    void rulesAndSearchTogether();
    void rowsComeInTheOrderAsked();
    void profileHasEverything();
    void fieldsAreReadAndRefused_data();
    void fieldsAreReadAndRefused();
    void tagsInBulkAreOneChange();
    void cancelledTaggingLeavesNothing();
    void randomEditsUndoExactly();
    void segments_();

private:
    QList<qint64> ids(const MemberQuery &query)
    {
        NoProgress quiet;
        const Result<QList<qint64>> found = memberIds(*m_workspace, query, quiet);
        return found ? *found : QList<qint64>{-1};
    }
    QTemporaryDir m_dir;
    int m_files = 0;
    std::unique_ptr<Workspace> m_workspace;
    QList<Person> m_people; // id = index + 1
};

void MemberStoreTest::init()
{
    auto made = Workspace::create(m_dir.filePath(QStringLiteral("%1.siyu").arg(m_files++)), std::make_shared<FixedClock>(now));
    QVERIFY(made.has_value());
    m_workspace = std::move(*made);
    QRandomGenerator random(5);
    const QStringList names{QStringLiteral("小红"), QStringLiteral("曾国藩"), QStringLiteral("单田芳"), QStringLiteral("Amy小"), QStringLiteral("xiaohong"),
        QStringLiteral("王%_"), QStringLiteral("🌸小红🌸"), QStringLiteral("乐乐"), QStringLiteral("13号店员"), QString()};
    m_people.clear();
    for (int i = 0; i < 300; ++i) {
        Person person;
        person.name = names[random.bounded(int(names.size()))];
        person.phone = random.bounded(3) ? QStringLiteral("+86138%1").arg(random.bounded(100'000'000), 8, 10, QLatin1Char('0')) : QString();
        person.unionid = random.bounded(3) == 0 ? QStringLiteral("oU%1x").arg(i) : QString();
        if (random.bounded(3))
            person.year = 1960 + random.bounded(40);
        person.region = random.bounded(2) ? QStringLiteral("广东") : QString();
        person.createdAt = toUtcText(now.addSecs(-random.bounded(1000) * 3600));
        m_people.append(person);
    }
    const auto filled = m_workspace->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
        db.exec("INSERT INTO source (id, text, created_at) VALUES (1, '门店', '2026-01-01T00:00:00Z')");
        for (qsizetype i = 0; i < m_people.size(); ++i) {
            const Person &p = m_people[i];
            db.cached("INSERT INTO member (id, name, birth_year, region, created_at, source) VALUES (?, ?, ?, ?, ?, 1)")
                .run(i + 1, p.name, p.year, p.region, p.createdAt);
            for (const auto &[kind, value] : {std::pair(5, p.phone), std::pair(1, p.unionid)}) {
                if (!value.isEmpty())
                    db.cached("INSERT OR IGNORE INTO identity (kind, value, member) VALUES (?, ?, ?)").run(kind, value, i + 1);
            }
        }
    });
    QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().detail));
}

void MemberStoreTest::ordersAsBruteForce_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("descending");
    const std::pair<const char *, MemberSort> sorts[] = {{"name", MemberSort::Name}, {"created", MemberSort::Created}, {"id", MemberSort::Id},
        {"birth year", MemberSort::BirthYear}, {"region", MemberSort::Region}, {"gender", MemberSort::Gender}, {"source", MemberSort::Source},
        {"orders", MemberSort::Orders}, {"last order", MemberSort::LastOrder}};
    for (const auto &[name, sort] : sorts) {
        QTest::addRow("%s", name) << int(sort) << false;
        QTest::addRow("%s, descending", name) << int(sort) << true;
    }
}

// Texts sort by how they are read.
static std::optional<QByteArray> readingKey(const QString &text)
{
    return QByteArray::fromStdString(pinyinKey(searchFold(text.toStdString())));
}

void MemberStoreTest::ordersAsBruteForce()
{
    QFETCH(int, sort);
    QFETCH(bool, descending);
    const auto key = [&](qint64 id) -> std::optional<QByteArray> {
        const Person &p = m_people[id - 1];
        switch (MemberSort(sort)) {
        case MemberSort::Name:
            return p.name.isEmpty() ? std::nullopt : readingKey(p.name);
        case MemberSort::Created:
            return p.createdAt.toUtf8();
        case MemberSort::BirthYear:
            return p.year ? std::optional(QByteArray::number(*p.year)) : std::nullopt;
        case MemberSort::Region:
            return p.region.isEmpty() ? std::nullopt : readingKey(p.region);
        case MemberSort::Id:
        case MemberSort::Source:
            return QByteArray();
        default:
            return std::nullopt;
        }
    };
    QList<qint64> expected;
    for (qint64 id = 1; id <= m_people.size(); ++id)
        expected.append(id);
    std::sort(expected.begin(), expected.end(), [&](qint64 a, qint64 b) {
        const auto keyA = key(a);
        const auto keyB = key(b);
        if (!keyA || !keyB)
            return keyA.has_value() != keyB.has_value() ? keyA.has_value() : a < b;
        if (*keyA != *keyB)
            return descending ? *keyA > *keyB : *keyA < *keyB;
        return descending ? a > b : a < b;
    });
    QCOMPARE(ids({{}, {}, MemberSort(sort), descending}), expected);
}

void MemberStoreTest::searchesAsBruteForce_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"红", "小红", "小", "国", "🌸", "🌸小红🌸", "amy", "AMY小", "%", "_", "'", "00", "1234", "oU1", "ou12", "oU12x", "13", "不存在",
             "xiao", "xh", "乐乐", "13号", " 小红 ", "a"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void MemberStoreTest::searchesAsBruteForce()
{
    QFETCH(QString, typed);
    const QString needle = typed.trimmed();
    static const QRegularExpression latin(QStringLiteral("^[a-zA-Z]+$"));
    static const QRegularExpression digits(QStringLiteral("^[0-9]{2,}$"));
    QList<qint64> expected;
    for (qint64 id = 1; id <= m_people.size(); ++id) {
        const Person &p = m_people[id - 1];
        bool hit = p.name.contains(needle, Qt::CaseInsensitive);
        if (latin.match(needle).hasMatch())
            hit |= pinyinContains(p.name.toUtf8().toStdString(), needle.toLower().toStdString());
        if (digits.match(needle).hasMatch())
            hit |= p.phone.endsWith(needle) || needle.toLongLong() == id;
        hit |= needle.toUtf8().size() >= 3 ? p.unionid.startsWith(needle, Qt::CaseInsensitive)
                                           : p.unionid.compare(needle, Qt::CaseInsensitive) == 0;
        if (hit)
            expected.append(id);
    }
    QCOMPARE(ids({typed, {}, MemberSort::Id, false}), expected);
}

void MemberStoreTest::readsPinyin_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const char *letters, bool found) {
        QTest::addRow("%s %s", name, letters) << QString::fromUtf8(name) << QString::fromLatin1(letters) << found;
    };
    row("小红", "xh", true);
    row("小红", "xiaohong", true);
    row("小红", "xiaoh", true);
    row("小红", "xhong", true);
    row("小红", "h", true);
    row("小红", "ho", true);
    row("小红", "hx", false);
    row("小红", "xiaog", false);
    row("曾国藩", "zgf", true);
    row("曾国藩", "zengguofan", true);
    row("单田芳", "stf", true);
    row("单田芳", "dtf", true);
    row("Amy小红", "amyxh", true);
    row("🌸小红", "xh", true);
    row("解缙", "xj", true);
    row("", "x", false);
    row("恩恩恩恩恩恩恩恩恩恩恩恩恩恩恩恩恩恩恩恩恩恩恩恩", "enenenenenenenenenenenex", false);
}

void MemberStoreTest::readsPinyin()
{
    QFETCH(QString, name);
    QFETCH(QString, letters);
    QFETCH(bool, found);
    QCOMPARE(pinyinContains(name.toUtf8().toStdString(), letters.toStdString()), found);
}

void MemberStoreTest::rulesAndSearchTogether()
{
    QList<qint64> expected;
    for (qint64 id = 1; id <= m_people.size(); ++id) {
        if (m_people[id - 1].name.contains(QStringLiteral("小红")) && m_people[id - 1].year.value_or(0) >= 1980)
            expected.append(id);
    }
    QVERIFY(!expected.isEmpty());
    const MemberQuery query{QStringLiteral("小红"), QStringLiteral("birth_year >= 1980"), MemberSort::Id, false};
    QList<qint64> got = ids(query);
    got.removeIf([&](qint64 id) { return !m_people[id - 1].name.contains(QStringLiteral("小红")); });
    QCOMPARE(got, expected);
    NoProgress quiet;
    QCOMPARE(*countMembers(*m_workspace, query, quiet), ids(query).size());
    QCOMPARE(*countMembers(*m_workspace, {}, quiet), m_people.size());
    const auto broken = memberIds(*m_workspace, {{}, QStringLiteral("birth_year >="), MemberSort::Id, false}, quiet);
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, ErrorCode::RuleSyntax);
}

void MemberStoreTest::rowsComeInTheOrderAsked()
{
    const auto rows = memberRows(*m_workspace, {17, 3, 9'999, 250});
    QVERIFY(rows.has_value());
    QCOMPARE(rows->size(), 3);
    QCOMPARE((*rows)[0].id.value, 17);
    QCOMPARE((*rows)[2].id.value, 250);
    QCOMPARE((*rows)[0].name, m_people[16].name);
    QCOMPARE((*rows)[0].phone, m_people[16].phone.isEmpty() ? QString() : m_people[16].phone);
    QCOMPARE((*rows)[0].source, QStringLiteral("门店"));
}

void MemberStoreTest::profileHasEverything()
{
    const auto filled = m_workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO grp (id, name, created_at) VALUES (1, 'A', '2026-01-01T00:00:00Z');"
                "INSERT INTO membership (grp, member, joined_day, left_day) VALUES (1, 1, '2026-01-05', '2026-02-01'), (1, 1, '2026-03-01', NULL);"
                "INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen) VALUES ('own', 'n1', 1, '2026-03-02T01:00:00Z', 990);"
                "INSERT INTO member_source (member, source, at) VALUES (1, 1, '2026-01-01T00:00:00Z');"
                "INSERT INTO opt_out (member, touchpoint, at) VALUES (1, 'sms', '2026-03-03T00:00:00Z');"
                "INSERT INTO custom_field (id, name, kind) VALUES (1, '尺码', 'text')");
    });
    QVERIFY(filled.has_value());
    const auto profile = memberProfile(*m_workspace, MemberId(1));
    QVERIFY(profile.has_value());
    QCOMPARE(profile->stays.size(), 2);
    QVERIFY(!profile->stays[0].left.isValid());
    QCOMPARE(profile->row.groups, QStringList{QStringLiteral("A")});
    QCOMPARE(profile->row.orders, 1);
    QVERIFY(profile->row.optedOut);
    QCOMPARE(profile->optOuts.size(), 1);
    QCOMPARE(profile->custom.size(), 1);
    QVERIFY(profile->custom[0].value.isNull());
    const auto nobody = memberProfile(*m_workspace, MemberId(9'999));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, ErrorCode::NotFound);
}

void MemberStoreTest::fieldsAreReadAndRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept"); // "-" = missing, "!" = refused
    const auto row = [](const char *name, const char *field, const char *text, const char *kept) {
        QTest::newRow(name) << QString::fromLatin1(field) << QString::fromUtf8(text) << QString::fromUtf8(kept);
    };
    row("empty name", "name", "  ", "-");
    row("name", "name", " 小红 ", "小红");
    row("gender word", "gender", "女", "f");
    row("gender nonsense", "gender", "x", "!");
    row("year", "birth_year", "1990", "1990");
    row("year too early", "birth_year", "1850", "!");
    row("year text", "birth_year", "九零", "!");
    row("day", "paused_until", "2026-02-28", "2026-02-28");
    row("no such day", "paused_until", "2026-02-30", "!");
    row("flag", "under_14", "是", "1");
    row("flag nonsense", "under_14", "maybe", "!");
    row("flag empty", "under_14", "", "!");
}

void MemberStoreTest::fieldsAreReadAndRefused()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, kept);
    const Result<QString> read = readField(*memberFieldFrom(field), text);
    if (kept == QLatin1String("!")) {
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        return;
    }
    QVERIFY(read.has_value());
    QCOMPARE(read->isNull(), kept == QLatin1String("-"));
    if (!read->isNull())
        QCOMPARE(*read, kept);
    QVERIFY(setField(*m_workspace, MemberId(2), *memberFieldFrom(field), text).has_value());
}

void MemberStoreTest::tagsInBulkAreOneChange()
{
    const QStringList before = dumpOf(*m_workspace);
    NoProgress quiet;
    const QList<qint64> all = ids({});
    QCOMPARE(*addTag(*m_workspace, all, QStringLiteral("秋装"), quiet), all.size());
    QCOMPARE(*addTag(*m_workspace, all, QStringLiteral("秋装"), quiet), 0);
    QCOMPARE(ids({{}, QStringLiteral("tag = 秋装"), MemberSort::Id, false}).size(), all.size());
    QCOMPARE(*removeTag(*m_workspace, {1, 2}, QStringLiteral("秋装"), quiet), 2);
    QVERIFY(!removeTag(*m_workspace, {1}, QStringLiteral("没有"), quiet));
    QVERIFY(!addTag(*m_workspace, {1}, QStringLiteral("  "), quiet));
    QVERIFY(m_workspace->undo().has_value());
    QVERIFY(m_workspace->undo().has_value());
    QCOMPARE(dumpOf(*m_workspace), before);
}

void MemberStoreTest::cancelledTaggingLeavesNothing()
{
    const QStringList before = dumpOf(*m_workspace);
    QList<qint64> many;
    for (int round = 0; round < 30; ++round)
        many += ids({});
    test::StopAfter stop(0);
    const auto tagged = addTag(*m_workspace, many, QStringLiteral("半途"), stop);
    QVERIFY(!tagged);
    QCOMPARE(tagged.error().code, ErrorCode::Cancelled);
    QCOMPARE(dumpOf(*m_workspace), before);
}

void MemberStoreTest::randomEditsUndoExactly()
{
    QRandomGenerator random(11);
    NoProgress quiet;
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO custom_field (id, name, kind) VALUES (1, '尺码', 'text')");
    }).has_value());
    const QStringList words{QStringLiteral("1990"), QStringLiteral("f"), QStringLiteral("2026-02-01"), QStringLiteral("广东"), QString(), QStringLiteral("是")};
    for (int round = 0; round < 25; ++round) {
        QList<QStringList> states{dumpOf(*m_workspace)};
        for (int step = 0; step < 12; ++step) {
            const MemberId member(1 + random.bounded(20));
            const QString word = words[random.bounded(int(words.size()))];
            const QString tag = QStringLiteral("t%1").arg(random.bounded(4));
            switch (random.bounded(6)) {
            case 0:
            case 1:
                (void)setField(*m_workspace, member, allMemberFields[size_t(random.bounded(int(allMemberFields.size())))], word);
                break;
            case 2:
                (void)addTag(*m_workspace, {member.value, member.value + 1}, tag, quiet);
                break;
            case 3:
                (void)removeTag(*m_workspace, {member.value, 5, 6}, tag, quiet);
                break;
            case 4:
                (void)setOptOut(*m_workspace, member, QStringLiteral("sms"), random.bounded(2));
                break;
            default:
                (void)setCustomField(*m_workspace, member, QStringLiteral("尺码"), word);
            }
            if (dumpOf(*m_workspace) != states.last())
                states.append(dumpOf(*m_workspace));
        }
        for (qsizetype back = states.size() - 2; back >= 0; --back) {
            QVERIFY(m_workspace->undo().has_value());
            QCOMPARE(dumpOf(*m_workspace), states[back]);
        }
        for (qsizetype forth = 1; forth < states.size(); ++forth) {
            QVERIFY(m_workspace->redo().has_value());
            QCOMPARE(dumpOf(*m_workspace), states[forth]);
        }
    }
}

void MemberStoreTest::segments_()
{
    NoProgress quiet;
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("八零后"), QStringLiteral("birth_year >= 1980")).has_value());
    QVERIFY(!saveSegment(*m_workspace, QStringLiteral("坏"), QStringLiteral("birth_year >>")));
    QVERIFY(!saveSegment(*m_workspace, QStringLiteral(" "), QStringLiteral("birth_year > 1")));
    QCOMPARE(members::segments(*m_workspace)->size(), 1);
    QCOMPARE(*countSegment(*m_workspace, QStringLiteral("八零后"), quiet), ids({{}, QStringLiteral("birth_year >= 1980"), MemberSort::Id, false}).size());
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("八零后"), QStringLiteral("birth_year between 1980 and 1989")).has_value());
    QCOMPARE(segmentNamed(*m_workspace, QStringLiteral("八零后"))->rule, QStringLiteral("birth_year between 1980 and 1989"));
    QVERIFY(!countSegment(*m_workspace, QStringLiteral("没有"), quiet));
    QVERIFY(removeSegment(*m_workspace, QStringLiteral("八零后")).has_value());
    QVERIFY(members::segments(*m_workspace)->isEmpty());
    QVERIFY(m_workspace->undo().has_value());
    QCOMPARE(members::segments(*m_workspace)->size(), 1);
}

QTEST_GUILESS_MAIN(MemberStoreTest)
#include "memberstore_test.moc"
