// SPDX-License-Identifier: GPL-3.0-or-later
// The review list: what an import leaves open is kept, each ruling writes what the import would have written, is counted
// in the import, can be taken back alone or with it, and is found by a later import of the same row.
#include "core/importing/review.h"
#include "importscene.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

using Six = QList<qint64>;

namespace {

const QStringList reviewTables{QStringLiteral("review_row"), QStringLiteral("review_plan"),
    QStringLiteral("member_merge"), QStringLiteral("member_merge_image")};

// Two people, and a row that names the phone of one and the unionid of the other.
const QByteArray known("姓名,手机号,unionid,标签,性别\n甲,13800000000,,A,\n乙,,u1,B,女\n");
const QByteArray both("姓名,手机号,unionid,标签,邮箱,城市\n丙,13800000000,u1,C,c@x.cn,杭州\n");

Six sixOf(Scene &scene, BatchId batch)
{
    const QList<BatchRow> all = batches(scene.workspace(), 20).value();
    for (const BatchRow &row : all) {
        if (row.id == batch)
            return {row.counts.by.begin(), row.counts.by.end()};
    }
    return {};
}

QStringList dataOf(Scene &scene)
{
    QStringList out;
    for (const QString &line : scene.dump()) {
        if (!reviewTables.contains(line.section(QLatin1Char('|'), 0, 0)))
            out.append(line);
    }
    return out;
}

} // namespace

class ReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listed();
    void rulings_data();
    void rulings();
    void contradictions();
    void bulk();
    void failures();
    void rosterLine();
    void counts();
    void mergedAndTakenApart();
    void previewKeepsNothing();
};

void ReviewTest::listed()
{
    Scene scene;
    QVERIFY(scene.import(known));
    const Result<Report> report = scene.import(both);
    QVERIFY(report.has_value());
    const QList<ReviewItem> items = reviewItems(scene.workspace()).value();
    QCOMPARE(items.size(), 1);
    const ReviewItem &item = items.first();
    QCOMPARE(item.doubt, QStringLiteral("several_members"));
    QCOMPARE(item.row, 2);
    QCOMPARE(item.batch, report->batch);
    QCOMPARE(item.name, QStringLiteral("丙"));
    QCOMPARE(item.members, QList<MemberId>({MemberId(2), MemberId(1)}));
    QCOMPARE(item.values.size(), 6);
    QCOMPARE(item.values.at(1).header, QStringLiteral("手机号"));
    QCOMPARE(item.values.at(1).value, QStringLiteral("13800000000"));
    QCOMPARE(wordOf(item.values.at(1).target), QStringLiteral("phone"));
    QCOMPARE(*reviewCount(scene.workspace()), 1);
    // The same row in another import: once each, decided together.
    QVERIFY(scene.import(both));
    QCOMPARE(*reviewCount(scene.workspace()), 2);
    QCOMPARE(reviewItems(scene.workspace(), {true, report->batch, {}, 10, 0})->size(), 1);
    QCOMPARE(reviewItems(scene.workspace(), {true, {}, QStringLiteral("contradiction"), 10, 0})->size(), 0);
}

void ReviewTest::rulings_data()
{
    QTest::addColumn<QString>("ruling");
    QTest::addColumn<qint64>("member");
    QTest::addColumn<QStringList>("people");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<Six>("six");
    QTest::addColumn<Six>("again");
    const QString phone = QStringLiteral("+8613800000000");
    QTest::newRow("it is the first") << "member" << qint64(1) << QStringList{"1|甲|杭州|", "2|乙||f"}
                                     << QStringList{phone + "|1", "c@x.cn|1", "u1|2"} << Six{0, 1, 0, 0, 0, 0}
                                     << Six{0, 0, 1, 0, 0, 0};
    QTest::newRow("it is the second") << "member" << qint64(2) << QStringList{"1|甲||", "2|乙|杭州|f"}
                                      << QStringList{phone + "|1", "c@x.cn|2", "u1|2"} << Six{0, 1, 0, 0, 0, 0}
                                      << Six{0, 0, 1, 0, 0, 0};
    QTest::newRow("they are one") << "merge" << qint64(0) << QStringList{"1|甲|杭州|f"}
                                  << QStringList{phone + "|1", "c@x.cn|1", "u1|1"} << Six{0, 0, 0, 1, 0, 0}
                                  << Six{0, 0, 1, 0, 0, 0};
    QTest::newRow("it is somebody new") << "new" << qint64(0) << QStringList{"1|甲||", "2|乙||f", "3|丙|杭州|"}
                                        << QStringList{phone + "|1", "c@x.cn|3", "u1|2"} << Six{1, 0, 0, 0, 0, 0}
                                        << Six{0, 0, 1, 0, 0, 0};
    QTest::newRow("leave it out") << "leave_out" << qint64(0) << QStringList{"1|甲||", "2|乙||f"}
                                  << QStringList{phone + "|1", "u1|2"} << Six{0, 0, 0, 0, 0, 1} << Six{0, 0, 0, 0, 0, 1};
}

void ReviewTest::rulings()
{
    QFETCH(QString, ruling);
    QFETCH(qint64, member);
    QFETCH(Six, six);
    QFETCH(Six, again);
    Scene scene;
    QVERIFY(scene.import(known));
    const QStringList before = dataOf(scene);
    const BatchId batch = scene.import(both)->batch;
    const QStringList undecided = scene.dump();
    const qint64 item = reviewItems(scene.workspace())->first().id;
    NoProgress quiet;
    const Result<ReviewReport> report
        = decideReview(scene.workspace(), {item}, *rulingFrom(ruling), MemberId(member), quiet);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(scene.textOf(report.error())));
    QVERIFY2(report->failures.isEmpty(), report->failures.isEmpty() ? "" : qPrintable(report->failures.first().reason));
    QCOMPARE(report->rows, 1);
    QTEST(scene.rows("SELECT id, name, region, gender FROM member ORDER BY id"), "people");
    QTEST(scene.rows("SELECT value, member FROM identity ORDER BY value"), "keys");
    QCOMPARE(sixOf(scene, batch), six);
    QCOMPARE(*reviewCount(scene.workspace()), 0);
    QCOMPARE(reviewItems(scene.workspace(), {false, {}, {}, 10, 0})->first().ruling, rulingFrom(ruling));

    // Taken back alone: as undecided as before.
    const QStringList decided = scene.dump();
    QVERIFY(scene.workspace().undo());
    QCOMPARE(scene.dump(), undecided);
    QCOMPARE(sixOf(scene, batch), Six({0, 0, 0, 0, 1, 0}));
    QVERIFY(scene.workspace().redo());
    QCOMPARE(scene.dump(), decided);

    // Found again by a later import of the same row.
    const Result<Report> later = scene.import(both);
    QCOMPARE(Six(later->counts.by.begin(), later->counts.by.end()), again);
    QVERIFY(scene.undo(later->batch));

    // Taken back with the import.
    const Result<UndoReport> undone = scene.undo(batch);
    QVERIFY2(undone.has_value(), undone ? "" : qPrintable(scene.textOf(undone.error())));
    QVERIFY2(undone->kept.isEmpty(), undone->kept.isEmpty() ? "" : qPrintable(undone->kept.first().reason));
    QCOMPARE(dataOf(scene), before);
    QCOMPARE(*reviewCount(scene.workspace()), 0);
}

// A number that went to somebody else: the row's unionid is not that of the member who has the number.
void ReviewTest::contradictions()
{
    Scene scene;
    QVERIFY(scene.import("姓名,手机号,unionid\n甲,13800000000,u1\n"));
    const QByteArray row("姓名,手机号,unionid\n新,13800000000,u9\n");
    QVERIFY(scene.import(row));
    NoProgress quiet;
    const qint64 item = reviewItems(scene.workspace())->first().id;
    QCOMPARE(reviewItems(scene.workspace())->first().doubt, QStringLiteral("contradiction"));
    // There is nobody else to merge with.
    QCOMPARE(decideReview(scene.workspace(), {item}, Ruling::Merge, {}, quiet)->failures.first().reason,
        QStringLiteral("nothing_to_merge"));
    QCOMPARE(*reviewCount(scene.workspace()), 1);
    // It is the one who has the number: nobody gets a second unionid.
    QVERIFY(decideReview(scene.workspace(), {item}, Ruling::Member, {}, quiet)->failures.isEmpty());
    QCOMPARE(scene.rows("SELECT value FROM identity ORDER BY value"), QStringList({"+8613800000000", "u1"}));
    QVERIFY(scene.workspace().undo());
    // It is somebody new, who has the unionid but not yet the number.
    QVERIFY(decideReview(scene.workspace(), {item}, Ruling::New, {}, quiet)->failures.isEmpty());
    QCOMPARE(scene.rows("SELECT value, member FROM identity ORDER BY value"),
        QStringList({"+8613800000000|1", "u1|1", "u9|2"}));
    const Result<Report> later = scene.import(row);
    QCOMPARE(later->counts.of(Outcome::Undecided) + later->counts.of(Outcome::Created), 0);
}

void ReviewTest::bulk()
{
    Scene scene;
    QByteArray people("姓名,手机号,unionid\n");
    QByteArray rows("姓名,手机号,unionid\n");
    for (int i = 0; i < 20; ++i) {
        const QByteArray phone = QByteArray::number(13800000000 + i);
        const QByteArray unionid = "u" + QByteArray::number(i);
        people += "甲" + QByteArray::number(i) + "," + phone + ",\n乙" + QByteArray::number(i) + ",," + unionid + "\n";
        rows += "丙" + QByteArray::number(i) + "," + phone + "," + unionid + "\n";
    }
    QVERIFY(scene.import(people));
    const BatchId batch = scene.import(rows)->batch;
    const QStringList undecided = scene.dump();
    QList<qint64> ids;
    const QList<ReviewItem> items = reviewItems(scene.workspace()).value();
    for (const ReviewItem &item : items)
        ids.append(item.id);
    QCOMPARE(ids.size(), 20);
    NoProgress quiet;
    const Result<ReviewReport> report = decideReview(scene.workspace(), ids, Ruling::Merge, {}, quiet);
    QCOMPARE(report->merges.size(), 20);
    QCOMPARE(sixOf(scene, batch), Six({0, 0, 0, 20, 0, 0}));
    QCOMPARE(scene.rows("SELECT count(*) FROM member"), QStringList({"20"}));
    QCOMPARE(scene.rows("SELECT DISTINCT by FROM member_merge"), QStringList({"review"}));
    QVERIFY(scene.workspace().undo());
    QCOMPARE(scene.dump(), undecided);
}

void ReviewTest::failures()
{
    Scene scene;
    QVERIFY(scene.import(known));
    const BatchId batch = scene.import(both)->batch;
    const qint64 item = reviewItems(scene.workspace())->first().id;
    const QStringList before = scene.dump();
    NoProgress quiet;
    // Two are concerned and none is named; nobody has that number.
    for (const MemberId member : {MemberId(), MemberId(99)}) {
        const auto report = decideReview(scene.workspace(), {item}, Ruling::Member, member, quiet);
        QCOMPARE(report->failures.first().reason, QStringLiteral("no_member"));
        QCOMPARE(report->rows, 0);
        QCOMPARE(scene.dump(), before);
    }
    QCOMPARE(decideReview(scene.workspace(), {item + 7}, Ruling::New, {}, quiet).error().code, ErrorCode::NotFound);
    QVERIFY(scene.undo(batch));
    QCOMPARE(*reviewCount(scene.workspace()), 0);
}

void ReviewTest::rosterLine()
{
    Scene scene;
    QVERIFY(scene.import(known));
    Options options = scene.options();
    options.group = QStringLiteral("一群");
    const QStringList before = dataOf(scene);
    const Result<Report> roster
        = scene.import("群昵称,手机号,unionid\n丁,13900000000,\n丙,13800000000,u1\n", Kind::Roster, options);
    QVERIFY2(roster.has_value(), roster ? "" : qPrintable(scene.textOf(roster.error())));
    QCOMPARE(roster->counts.of(Outcome::Undecided), 1);
    QCOMPARE(scene.rows("SELECT people FROM roster"), QStringList({"1"}));
    NoProgress quiet;
    const auto report = decideReview(
        scene.workspace(), {reviewItems(scene.workspace())->first().id}, Ruling::Member, MemberId(2), quiet);
    QVERIFY2(report.has_value() && report->failures.isEmpty(), report ? "" : qPrintable(scene.textOf(report.error())));
    QCOMPARE(scene.rows("SELECT people FROM roster"), QStringList({"2"}));
    QCOMPARE(scene.rows("SELECT member, nickname FROM membership WHERE member = 2"), QStringList({"2|丙"}));
    QVERIFY(scene.undo(roster->batch));
    QCOMPARE(dataOf(scene), before);
}

// Two people of one nickname: what they said waits until somebody says who it was.
void ReviewTest::counts()
{
    Scene scene;
    Options options = scene.options();
    options.group = QStringLiteral("一群");
    QVERIFY(scene.import("群昵称,手机号\n小明,13900000000\n小明,13900000001\n", Kind::Roster, options));
    const Result<Report> report
        = scene.import("群,日期,昵称,消息数\n一群,2026-02-01,小明,3\n一群,2026-02-02,小明,4\n", Kind::Activity);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(scene.textOf(report.error())));
    QCOMPARE(report->counts.of(Outcome::Undecided), 2);
    const QList<ReviewItem> items = reviewItems(scene.workspace()).value();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().rows, 2);
    QCOMPARE(items.first().members.size(), 2);
    NoProgress quiet;
    const auto decided = decideReview(scene.workspace(), {items.first().id}, Ruling::Member, MemberId(2), quiet);
    QVERIFY2(decided.has_value() && decided->failures.isEmpty(), decided ? "" : qPrintable(scene.textOf(decided.error())));
    QCOMPARE(scene.rows("SELECT member, messages FROM activity ORDER BY day"), QStringList({"2|3", "2|4"}));
    QCOMPARE(sixOf(scene, report->batch), Six({2, 0, 0, 0, 0, 0}));
}

// A merge by ruling that is taken apart: the question is open again for the next import.
void ReviewTest::mergedAndTakenApart()
{
    Scene scene;
    QVERIFY(scene.import(known));
    QVERIFY(scene.import(both));
    NoProgress quiet;
    const auto report
        = decideReview(scene.workspace(), {reviewItems(scene.workspace())->first().id}, Ruling::Merge, {}, quiet);
    QVERIFY(members::unmergeMembers(scene.workspace(), report->merges.first().merge));
    QCOMPARE(scene.rows("SELECT value, member FROM identity WHERE value <> 'c@x.cn' ORDER BY value"),
        QStringList({"+8613800000000|1", "u1|2"}));
    QCOMPARE(scene.import(both)->counts.of(Outcome::Undecided), 1);
}

void ReviewTest::previewKeepsNothing()
{
    Scene scene;
    QVERIFY(scene.import(known));
    const Result<Plan> plan = prepareImport(scene.file(both), Kind::Members, scene.options());
    NoProgress quiet;
    QCOMPARE(previewImport(scene.workspace(), *plan, quiet)->counts.of(Outcome::Undecided), 1);
    QCOMPARE(*reviewCount(scene.workspace()), 0);
}

QTEST_GUILESS_MAIN(ReviewTest)
#include "review_test.moc"
