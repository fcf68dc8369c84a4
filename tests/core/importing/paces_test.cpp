// SPDX-License-Identifier: GPL-3.0-or-later
// The long way of importing members (read ahead, decided by hashes, trees filled in sorted runs) gives what the short way
// gives: the same tables, the same outcome of every row, on random messy files.
#include "core/db/bulk.h"
#include "core/importing/membertrees.h"
#include "tests/core/importing/importscene.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

namespace {

QByteArray randomFile(QRandomGenerator &random, int rows)
{
    const auto one = [&](const QList<QByteArray> &values) { return values.at(random.bounded(int(values.size()))); };
    const auto number = [&](int below) { return QByteArray::number(random.bounded(below)); };
    QByteArray text("姓名,昵称,手机号,微信号,unionid,邮箱,性别,生日,省份,城市,标签,会员等级,备注,未满14岁,退订,注册时间,积分\n");
    const int people = std::max(4, rows / 2);
    for (int i = 0; i < rows; ++i) {
        if (random.bounded(40) == 0)
            text += one({"\n", ",,,,\n", "合计,,12,,,,,,\n", "总计,,,,,,,\n"});
        if (random.bounded(60) == 0)
            text += text.left(text.indexOf('\n') + 1);
        const auto phone = [&] { return "138" + number(people).rightJustified(8, '0'); };
        text += one({"小红", "小明" + number(9), "", "无", "合计", " 李 雷 ", "Zoë", "\u3000王五", "é́", "Amy\u200b", "a b"}) + ',';
        text += one({"", "", "小红", "花\U0001F338", "昵称" + number(3)}) + ',';
        text += one({phone(), phone(), phone(), phone(), "+86" + phone(), "86" + phone(), "138****0000", "1.38E+10",
                     phone() + "/" + phone(), "０１３８００", "'" + phone(), "138-0000-" + number(9999).rightJustified(4, '0')})
            + ',';
        text += one({"wx" + number(people), "", "", "##x", "1e5", "9E" + number(9), "~a", "微信"}) + ',';
        text += one({"u" + number(people), "u" + number(people), "", "=\"u" + number(people) + "\""}) + ',';
        text += one({"A" + number(people) + "@x.cn", "b@x.cn", "", "", "broken", "@x", "a@b@c"}) + ',';
        text += one({"男", "女", "", "2", "??", "未知", "F", " 男 "}) + ',';
        text += one({"1990/3/1", "1991年2月3日", "", "soon", "33000", "1990年1月", "2/3/90", "1990-13-40"}) + ',';
        text += one({"广东", "广东省", "", "上海"}) + ',' + one({"广州", "", "上海", "深圳 市"}) + ',';
        text += one({"VIP", "\"VIP,新\"", "", "老", "VIP、老；新", "a|b|a", " ,", "双十一 "}) + ',';
        text += one({"金卡", "银卡", "", "-", "金卡 "}) + ',';
        text += one({"\"第一行\n第二行\"", "好", "", "说：“好”", "N/A"}) + ',';
        text += one({"", "", "是", "否", "maybe"}) + ',' + one({"", "", "", "是", "0"}) + ',';
        text += one({"2026-01-0" + QByteArray::number(1 + random.bounded(9)) + " 12:30:0" + number(9), "", "2026/1/5",
                     "2026-01-05T01:00:00Z", "1990-04-15", "gestern", "1986-05-04 01:30"})
            + ',';
        text += one({number(100), "", "12.5"}) + '\n';
    }
    return text;
}

struct Told {
    QStringList rows;
    RowSink sink()
    {
        return [this](const RowOutcome &row, const std::vector<std::string_view> &cells) -> Result<void> {
            QString line = QStringLiteral("%1 %2 %3").arg(row.row).arg(wordOf(row.outcome)).arg(row.id);
            if (row.problem)
                line += QStringLiteral(" %1@%2").arg(row.problem->code).arg(row.problem->column);
            for (const Problem &flag : row.flags)
                line += QStringLiteral(" [%1@%2 %3]").arg(flag.code).arg(flag.column).arg(flag.value);
            for (const std::string_view cell : cells)
                line += QLatin1Char('|') + QString::fromUtf8(cell.data(), qsizetype(cell.size()));
            rows.append(line);
            return {};
        };
    }
};

QString countsOf(const Report &report)
{
    const Counts &counts = report.counts;
    QStringList parts{QString::number(counts.rows), QString::number(counts.blankRows),
        QString::number(counts.totalsRows), QString::number(counts.repeatedHeaders),
        QString::number(counts.flaggedValues), report.newFields.join(QLatin1Char(','))};
    for (const qint64 count : counts.by)
        parts.append(QString::number(count));
    return parts.join(QLatin1Char(' '));
}

} // namespace

class PacesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void treesFit();
    void bothWaysGiveTheSame_data();
    void bothWaysGiveTheSame();
    void longRunsAreSound();
    void undoOfManyKeepsOneEdited();
    void cancelledLongWayLeavesNothing();
};

// A new index or trigger on these tables must be taught to MemberTrees; until then every import takes the short way.
void PacesTest::treesFit()
{
    Scene scene;
    const auto fits = scene.workspace().read([](db::Database &db) { return MemberTrees::fits(db); });
    QVERIFY(fits.has_value());
    QVERIFY2(*fits, qPrintable(scene.rows("SELECT t.name || ' ' || l.name FROM pragma_table_list t,"
                                          " pragma_index_list(t.name) l WHERE t.name IN ('member', 'identity',"
                                          " 'member_source', 'member_tag', 'custom_value')")
                                   .join(QLatin1Char('\n'))));
}

void PacesTest::bothWaysGiveTheSame_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void PacesTest::bothWaysGiveTheSame()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const QByteArray first = randomFile(random, random.bounded(1, 80));
    const QByteArray second = randomFile(random, random.bounded(1, 400));
    const Conflict conflict = Conflict(random.bounded(3));
    const members::MergePolicy merge = members::MergePolicy(random.bounded(2));
    std::array<QStringList, 2> dumps;
    std::array<QStringList, 2> counts;
    std::array<QStringList, 2> left; // after all was taken back
    std::array<Told, 2> told;
    for (const Pace pace : {Pace::Short, Pace::Long}) {
        const size_t way = pace == Pace::Short ? 0 : 1;
        Scene scene;
        Options options = scene.options();
        options.pace = pace;
        options.conflict = conflict;
        options.merge = merge;
        QList<BatchId> batches;
        const QStringList empty = scene.dump();
        for (const QByteArray &text : {first, second, second}) {
            const Result<Plan> plan = prepareImport(scene.file(text), Kind::Members, options);
            QVERIFY(plan.has_value());
            NoProgress quiet;
            const Result<Report> seen = previewImport(scene.workspace(), *plan, quiet);
            QVERIFY2(seen.has_value(), seen ? "" : qPrintable(Scene::textOf(seen.error())));
            const Result<Report> report = runImport(scene.workspace(), *plan, quiet, told[way].sink());
            QVERIFY2(report.has_value(), report ? "" : qPrintable(Scene::textOf(report.error())));
            QCOMPARE(countsOf(*seen), countsOf(*report));
            counts[way].append(countsOf(*report));
            batches.append(report->batch);
            QCOMPARE(scene.rows("PRAGMA integrity_check"), QStringList{QStringLiteral("ok")});
            QVERIFY(scene.rows("PRAGMA foreign_key_check").isEmpty());
        }
        dumps[way] = scene.dump() + scene.rows("SELECT * FROM batch_change ORDER BY batch, seq");
        while (!batches.isEmpty()) {
            const Result<UndoReport> undone = scene.undo(batches.takeLast());
            QVERIFY2(undone.has_value(), undone ? "" : qPrintable(Scene::textOf(undone.error())));
            counts[way].append(QStringLiteral("%1 %2 %3").arg(undone->removed).arg(undone->restored).arg(undone->kept.size()));
        }
        left[way] = scene.dump();
        if (merge == members::MergePolicy::Ask)
            QCOMPARE(left[way], empty);
    }
    QCOMPARE(counts[1], counts[0]);
    QCOMPARE(told[1].rows, told[0].rows);
    QCOMPARE(dumps[1], dumps[0]);
    QCOMPARE(left[1], left[0]);
}

// Enough rows for many chunks, on top of members that are there; every index agrees with its table.
void PacesTest::longRunsAreSound()
{
    Scene scene;
    Options options = scene.options();
    options.pace = Pace::Long;
    const QStringList empty = scene.dump();
    QByteArray text("姓名,手机号,unionid,标签\n");
    for (int i = 0; i < 30'000; ++i) {
        const int who = i * 7919 % 25'000;
        text += (who % 5 ? "成员" + QByteArray::number(who % 997) : QByteArray()) + ",138"
            + QByteArray::number(who).rightJustified(8, '0') + ",o6_" + QByteArray::number(who * 31) + ",标签"
            + QByteArray::number(who % 40) + '\n';
    }
    const Result<Report> report = scene.import(text, Kind::Members, options);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(Scene::textOf(report.error())));
    QCOMPARE(report->counts.of(Outcome::Created), 25'000);
    QCOMPARE(report->counts.of(Outcome::Unchanged), 5'000);
    QCOMPARE(scene.rows("PRAGMA integrity_check"), QStringList{QStringLiteral("ok")});
    QCOMPARE(scene.rows("SELECT count(*) FROM identity"), QStringList{QStringLiteral("50000")});
    // The next file fills the names that were missing and adds others.
    text.replace("\n,138", "\n补上,138");
    text += "新来的,13999999999,o7,标签1\n";
    const Result<Report> again = scene.import(text, Kind::Members, options);
    QVERIFY(again.has_value());
    QCOMPARE(again->counts.of(Outcome::Updated), 5'000);
    QCOMPARE(again->counts.of(Outcome::Created), 1);
    QCOMPARE(scene.rows("PRAGMA integrity_check"), QStringList{QStringLiteral("ok")});
    // Taken back: the second, of which others stay, and the first, which leaves empty tables.
    QVERIFY(scene.undo(again->batch));
    QCOMPARE(scene.rows("SELECT count(*) FROM member"), QStringList{QStringLiteral("25000")});
    const Result<UndoReport> undone = scene.undo(report->batch);
    QVERIFY(undone.has_value());
    QCOMPARE(undone->removed, 25'000);
    QVERIFY(undone->kept.isEmpty());
    QCOMPARE(scene.dump(), empty);
    QCOMPARE(scene.rows("PRAGMA integrity_check"), QStringList{QStringLiteral("ok")});
}

// Ten thousand of one import, one of them edited since, beside those of another.
void PacesTest::undoOfManyKeepsOneEdited()
{
    Scene scene;
    Options options = scene.options();
    options.pace = Pace::Long;
    const auto list = [](int from, int to) {
        QByteArray text("姓名,手机号,标签\n");
        for (int i = from; i < to; ++i)
            text += "成员,138" + QByteArray::number(i).rightJustified(8, '0') + ",标签" + QByteArray::number(i % 3) + '\n';
        return text;
    };
    QVERIFY(scene.import(list(0, 8'000), Kind::Members, options));
    const QStringList before = scene.dump();
    const Result<Report> report = scene.import(list(8'000, 18'000), Kind::Members, options);
    QVERIFY(report.has_value());
    scene.write("UPDATE member SET note = 'edited', revision = 1 WHERE id = 12000");
    const Result<UndoReport> undone = scene.undo(report->batch);
    QVERIFY(undone.has_value());
    QCOMPARE(undone->removed, 9'999);
    QCOMPARE(undone->kept.size(), 1);
    QCOMPARE(undone->kept.first().id, 12'000);
    QCOMPARE(scene.rows("SELECT count(*) FROM member"), QStringList{QStringLiteral("8001")});
    QCOMPARE(scene.rows("SELECT value FROM identity WHERE member = 12000"), QStringList{QStringLiteral("+8613800011999")});
    QVERIFY(scene.rows("PRAGMA foreign_key_check").isEmpty());
    QCOMPARE(scene.rows("PRAGMA integrity_check"), QStringList{QStringLiteral("ok")});
}

void PacesTest::cancelledLongWayLeavesNothing()
{
    struct StopAt final : Progress {
        explicit StopAt(int calls) : left(calls) { }
        bool report(qint64, qint64) override { return goOn(); }
        bool goOn() override { return --left > 0; }
        int left;
    };
    Scene scene;
    Options options = scene.options();
    options.pace = Pace::Long;
    QByteArray text("姓名,手机号\n");
    for (int i = 0; i < 20'000; ++i)
        text += "甲,138" + QByteArray::number(i).rightJustified(8, '0') + '\n';
    const Result<Plan> plan = prepareImport(scene.file(text), Kind::Members, options);
    QVERIFY(plan.has_value());
    const QStringList empty = scene.dump();
    for (const int calls : {1, 2, 5, 9, 14, 20, 30, 50}) {
        StopAt stop(calls);
        const Result<Report> report = runImport(scene.workspace(), *plan, stop);
        if (report.has_value())
            break; // it was done before the last call
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QCOMPARE(scene.dump(), empty);
    }
}

QTEST_GUILESS_MAIN(PacesTest)
#include "paces_test.moc"
