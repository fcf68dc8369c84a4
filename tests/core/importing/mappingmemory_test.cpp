// SPDX-License-Identifier: GPL-3.0-or-later
// Corrected mappings come back for files with the same headers; named ones serve files with other columns in other places;
// unknown columns become custom fields as the operator wants; the same rows are known again whatever their file.
#include "core/importing/mappingmemory.h"
#include "importscene.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

namespace {

QString targetsOf(const Plan &plan)
{
    QStringList out;
    for (const PlanColumn &column : plan.columns)
        out.append(wordOf(column.target) + (column.remembered ? QStringLiteral("!") : QString()));
    return out.join(QLatin1Char(' '));
}

const QByteArray odd("叫啥,打哪个号,猫\n小红,13800000000,咪咪\n小明,13900000000,\n");

} // namespace

class MappingMemoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remembered();
    void handWins();
    void forgotten();
    void named();
    void rivals();
    void sameHeaderTwice();
    void asFile();
    void badFiles_data();
    void badFiles();
    void unknownColumns_data();
    void unknownColumns();
    void sameRows();
};

void MappingMemoryTest::remembered()
{
    Scene scene;
    Options options = scene.options();
    options.map = {{QStringLiteral("叫啥"), QStringLiteral("name")}, {QStringLiteral("打哪个号"), QStringLiteral("phone")}};
    const Result<Plan> plan = prepareImport(scene.file(odd), Kind::Members, options);
    QVERIFY(plan.has_value());
    const Result<Plan> recognised = readPlan(plan->path, Kind::Members, scene.options());
    QVERIFY(rememberMapping(scene.workspace(), *plan, *recognised));
    const Result<Plan> next
        = prepareWithMemory(scene.workspace(), scene.file("叫啥, 打哪个号 ,猫\n大红,13800000001,\n"), Kind::Members, scene.options());
    QVERIFY2(next.has_value(), next ? "" : qPrintable(scene.textOf(next.error())));
    QCOMPARE(targetsOf(*next), QStringLiteral("name! phone! custom:猫!"));
    QCOMPARE(next->columns.at(0).confidence, 1.0);
    // Another kind, other headers: nothing is remembered.
    const Result<Plan> other = readPlan(scene.file("叫啥,打哪个号\n大红,13800000001\n"), Kind::Members, scene.options());
    Plan plain = *other;
    QCOMPARE(*recallMapping(scene.workspace(), plain), false);
    Plan roster = *next;
    roster.kind = Kind::Roster;
    QCOMPARE(*recallMapping(scene.workspace(), roster), false);
}

void MappingMemoryTest::handWins()
{
    Scene scene;
    Options options = scene.options();
    options.map = {{QStringLiteral("叫啥"), QStringLiteral("name")}, {QStringLiteral("猫"), QStringLiteral("note")}};
    const Result<Plan> plan = prepareImport(scene.file(odd), Kind::Members, options);
    QVERIFY(rememberMapping(scene.workspace(), *plan, *readPlan(plan->path, Kind::Members, scene.options())));
    options.map = {{QStringLiteral("猫"), QStringLiteral("interests")}};
    QCOMPARE(targetsOf(*prepareWithMemory(scene.workspace(), plan->path, Kind::Members, options)),
        QStringLiteral("name! phone! interests"));
}

void MappingMemoryTest::forgotten()
{
    Scene scene;
    Options options = scene.options();
    options.map = {{QStringLiteral("叫啥"), QStringLiteral("name")}};
    const Result<Plan> plan = prepareImport(scene.file(odd), Kind::Members, options);
    const Result<Plan> recognised = readPlan(plan->path, Kind::Members, scene.options());
    QVERIFY(rememberMapping(scene.workspace(), *plan, *recognised));
    // The operator went back to what is recognised.
    QVERIFY(rememberMapping(scene.workspace(), *recognised, *recognised));
    Plan again = *recognised;
    QCOMPARE(*recallMapping(scene.workspace(), again), false);
    QCOMPARE(savedMappings(scene.workspace())->size(), 0);
}

void MappingMemoryTest::named()
{
    Scene scene;
    Options options = scene.options();
    options.map = {{QStringLiteral("叫啥"), QStringLiteral("name")}, {QStringLiteral("打哪个号"), QStringLiteral("phone")},
        {QStringLiteral("猫"), QStringLiteral("custom:宠物")}};
    const Result<Plan> plan = prepareImport(scene.file(odd), Kind::Members, options);
    QVERIFY(saveMapping(scene.workspace(), QStringLiteral(" 登记表 "), *plan));
    QCOMPARE(savedMappings(scene.workspace())->size(), 1);
    // Other places, a column more, one less.
    const QString file = scene.file("打哪个号,城市,叫啥\n13800000001,杭州,大红\n");
    const Result<Plan> next
        = prepareWithMemory(scene.workspace(), file, Kind::Members, scene.options(), QStringLiteral("登记表"));
    QVERIFY2(next.has_value(), next ? "" : qPrintable(scene.textOf(next.error())));
    QCOMPARE(targetsOf(*next), QStringLiteral("phone! city name!"));
    Plan bare = *readPlan(file, Kind::Members, scene.options());
    QCOMPARE(applyMapping(bare, *savedMapping(scene.workspace(), QStringLiteral("登记表"))), QStringList{QStringLiteral("猫")});
    QCOMPARE(prepareWithMemory(scene.workspace(), file, Kind::Staff, scene.options(), QStringLiteral("登记表")).error().code,
        ErrorCode::InvalidInput);
    QCOMPARE(prepareWithMemory(scene.workspace(), file, Kind::Members, scene.options(), QStringLiteral("x")).error().code,
        ErrorCode::NotFound);
    QCOMPARE(saveMapping(scene.workspace(), QStringLiteral("  "), *plan).error().code, ErrorCode::InvalidInput);
    QVERIFY(deleteMapping(scene.workspace(), QStringLiteral("登记表")));
    QCOMPARE(deleteMapping(scene.workspace(), QStringLiteral("登记表")).error().code, ErrorCode::NotFound);
    QVERIFY(scene.workspace().undo());
    QCOMPARE(savedMappings(scene.workspace())->size(), 1);
}

// The file has a name column of its own: the one that was chosen wins.
void MappingMemoryTest::rivals()
{
    Scene scene;
    Plan plan = *readPlan(scene.file("叫啥,姓名,手机号\n红,王红,13800000000\n"), Kind::Members, scene.options());
    QCOMPARE(targetsOf(plan), QStringLiteral("custom:叫啥 name phone"));
    applyMapping(plan, {{}, Kind::Members, {}, {{QStringLiteral("叫啥"), {Field::Name}}}, {}});
    QCOMPARE(plan.columns.at(0).target, Target{Field::Name});
    QCOMPARE(plan.columns.at(1).target.field, Field::Custom);
}

void MappingMemoryTest::sameHeaderTwice()
{
    Scene scene;
    Plan plan = *readPlan(scene.file("电话,姓名,电话\n13800000000,红,13900000000\n"), Kind::Members, scene.options());
    applyMapping(plan, {{}, Kind::Members, {}, {{QStringLiteral("电话"), {}}, {QStringLiteral("电话"), {Field::Phone}}}, {}});
    QCOMPARE(targetsOf(plan), QStringLiteral("! name phone!"));
}

void MappingMemoryTest::asFile()
{
    Scene scene;
    const SavedMapping mapping{QStringLiteral("京东"), Kind::Members, QStringLiteral("jd"),
        {{QStringLiteral("账号"), {Field::Shop, QStringLiteral("jd")}}, {QStringLiteral("备注"), {}}}, {}};
    const Result<SavedMapping> read = mappingFromJson(toJson(mapping));
    QVERIFY(read.has_value());
    QCOMPARE(read->name, mapping.name);
    QCOMPARE(read->columns.size(), 2);
    QCOMPARE(read->columns.at(0).target, mapping.columns.at(0).target);
    QVERIFY(!read->columns.at(1).target.isMapped());
    QVERIFY(addMapping(scene.workspace(), *read));
    QCOMPARE(savedMapping(scene.workspace(), mapping.name)->platform, QStringLiteral("jd"));
}

void MappingMemoryTest::badFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("what");
    QTest::newRow("not ours") << QByteArray("{}") << "siyudesk_mapping";
    QTest::newRow("later version") << QByteArray(R"({"siyudesk_mapping": 2})") << "siyudesk_mapping";
    QTest::newRow("kind") << QByteArray(R"({"siyudesk_mapping": 1, "kind": "shoes"})") << "kind";
    QTest::newRow("columns") << QByteArray(R"({"siyudesk_mapping": 1, "kind": "members", "columns": [{"header": "x", "field": "shoe"}]})")
                             << "columns";
}

void MappingMemoryTest::badFiles()
{
    QFETCH(QByteArray, json);
    const Result<SavedMapping> read = mappingFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!read);
    QTEST(read.error().values.last(), "what");
}

void MappingMemoryTest::unknownColumns_data()
{
    QTest::addColumn<int>("unknown");
    QTest::addColumn<QStringList>("chosen");
    QTest::addColumn<QString>("targets");
    QTest::newRow("all") << int(UnknownColumns::AllToCustom) << QStringList() << "name phone custom:猫 custom:狗";
    QTest::newRow("none") << int(UnknownColumns::NoneToCustom) << QStringList() << "name phone  ";
    QTest::newRow("chosen") << int(UnknownColumns::ChosenToCustom) << QStringList{QStringLiteral(" 狗")} << "name phone  custom:狗";
}

void MappingMemoryTest::unknownColumns()
{
    QFETCH(int, unknown);
    QFETCH(QStringList, chosen);
    Scene scene;
    Options options = scene.options();
    options.unknown = UnknownColumns(unknown);
    options.customHeaders = chosen;
    QTEST(targetsOf(*prepareImport(scene.file("姓名,手机号,猫,狗\n红,13800000000,a,b\n"), Kind::Members, options)), "targets");
}

void MappingMemoryTest::sameRows()
{
    Scene scene;
    const QString text = QStringLiteral("姓名,手机号\n小红,13800000000\n小明,13900000000\n");
    const BatchId first = scene.import(text.toUtf8())->batch;
    // The same bytes under another name.
    const Result<Report> same = scene.import(text.toUtf8());
    QCOMPARE(same->earlier.size(), 1);
    QCOMPARE(same->earlier.first().batch, first);
    QVERIFY(!same->earlier.first().sameRowsOnly);
    // Saved again: another encoding, other line ends and separators.
    QByteArray again = "\xEF\xBB\xBF" + text.toUtf8();
    again.replace("\n", "\r\n").replace(",", ";");
    const Result<Plan> plan = prepareImport(scene.file(again), Kind::Members, scene.options());
    NoProgress quiet;
    const Result<Report> preview = previewImport(scene.workspace(), *plan, quiet);
    QCOMPARE(preview->earlier.size(), 2);
    QVERIFY(preview->earlier.first().sameRowsOnly);
    // A long file is told from one that differs in a single cell, wherever that stands and whichever way the rows are written.
    QByteArray rows;
    for (int i = 0; i < 2'000; ++i)
        rows += "客" + QByteArray::number(i) + ",139" + QByteArray::number(10'000'000 + i) + "\n";
    for (const Pace pace : {Pace::Short, Pace::Long}) {
        Scene other;
        Options options = other.options();
        options.pace = pace;
        const auto seenBefore = [&](const QByteArray &file) {
            const Result<Report> report = other.import(file, Kind::Members, options);
            return report ? report->earlier.size() : -1;
        };
        QCOMPARE(seenBefore("姓名,手机号\n" + rows), 0);
        for (const int place : {3, 600, 1'111, 1'999}) {
            QByteArray changed = rows;
            changed.replace("客" + QByteArray::number(place) + ",", "主" + QByteArray::number(place) + ",");
            QCOMPARE(seenBefore("姓名,手机号\n" + changed), 0);
        }
        QByteArray swapped = rows;
        swapped.replace("客1500,13910001500\n客1501,13910001501\n", "客1501,13910001501\n客1500,13910001500\n");
        QVERIFY(swapped != rows);
        QCOMPARE(seenBefore("姓名,手机号\n" + swapped), 0);
        options.pace = pace == Pace::Short ? Pace::Long : Pace::Short;
        QByteArray saved = "姓名;手机号\n" + rows;
        saved.replace(",", ";").replace("\n", "\r\n");
        QCOMPARE(seenBefore(saved), 1);
    }
    // A row more is another file.
    QCOMPARE(scene.import(text.toUtf8() + "小刚,13700000000\n")->earlier.size(), 0);
}

QTEST_GUILESS_MAIN(MappingMemoryTest)
#include "mappingmemory_test.moc"
