// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rowtrial.h"

#include "tests/core/importing/importscene.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

// Rows tried alone say what the import would do to them, field by field, and leave nothing behind.
class RowTrialTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changesFieldByField();
    void byTheConflictPolicy();
    void aCorrectedRow();
    void ofThisFileOnly();
    void groups();
    void noRows();
};

namespace {

QHash<qint64, TriedRow> tried(Scene &scene, const Plan &plan, const QHash<qint64, QStringList> &rows)
{
    NoProgress quiet;
    const QStringList before = scene.dump();
    const auto out = tryRows(scene.workspace(), plan, rows, quiet);
    if (!out)
        qFatal("%s", qPrintable(Scene::textOf(out.error())));
    if (scene.dump() != before)
        qFatal("a trial left something behind");
    return *out;
}

QString change(const TriedRow &row, const QString &field)
{
    for (const FieldChange &one : row.changes) {
        if (one.field == field)
            return one.before + QStringLiteral(" → ") + one.after;
    }
    return {};
}

const char *const known = "姓名,手机号,地区,标签,会员等级\n小红,13800000000,上海,新客,\n小明,13900000000,,,\n";
const char *const second = "姓名,手机号,地区,标签,会员等级\n小红,13800000000,杭州,VIP,金卡\n小明,13900000000,苏州,,\n新人,13700000000,,,\n";

} // namespace

void RowTrialTest::changesFieldByField()
{
    Scene scene;
    QVERIFY(scene.import(known).has_value());
    const Plan plan = prepareImport(scene.file(second), Kind::Members, scene.options()).value();
    const auto rows = tried(scene, plan,
        {{2, {QStringLiteral("小红"), QStringLiteral("13800000000"), QStringLiteral("杭州"), QStringLiteral("VIP"), QStringLiteral("金卡")}},
            {3, {QStringLiteral("小明"), QStringLiteral("13900000000"), QStringLiteral("苏州")}},
            {4, {QStringLiteral("新人"), QStringLiteral("13700000000")}}});
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[2].outcome.outcome, Outcome::Updated);
    QCOMPARE(rows[2].outcome.row, 2);
    QCOMPARE(change(rows[2], QStringLiteral("tags")), QStringLiteral("新客 → VIP, 新客"));
    QCOMPARE(change(rows[2], QStringLiteral("custom:会员等级")), QStringLiteral(" → 金卡"));
    QCOMPARE(change(rows[2], QStringLiteral("region")), QString()); // what stands there is not replaced
    QCOMPARE(change(rows[3], QStringLiteral("region")), QStringLiteral(" → 苏州"));
    QCOMPARE(rows[4].outcome.outcome, Outcome::Created);
    QVERIFY(rows[4].changes.isEmpty());
}

void RowTrialTest::byTheConflictPolicy()
{
    Scene scene;
    QVERIFY(scene.import(known).has_value());
    Options options = scene.options();
    options.conflict = Conflict::Overwrite;
    const Plan plan = prepareImport(scene.file(second), Kind::Members, options).value();
    const auto rows = tried(scene, plan, {{2, {QStringLiteral("小红"), QStringLiteral("13800000000"), QStringLiteral("杭州")}}});
    QCOMPARE(change(rows[2], QStringLiteral("region")), QStringLiteral("上海 → 杭州"));
}

void RowTrialTest::aCorrectedRow()
{
    Scene scene;
    QVERIFY(scene.import(known).has_value());
    Plan plan = prepareImport(scene.file(second), Kind::Members, scene.options()).value();
    const QHash<qint64, QStringList> rows{{3, {QStringLiteral("小明"), QStringLiteral("139****0000")}}};
    QCOMPARE(tried(scene, plan, rows)[3].outcome.outcome, Outcome::Rejected);
    plan.edits.set(3, 1, QStringLiteral("13900000000"));
    plan.edits.set(3, 2, QStringLiteral("无锡"));
    const TriedRow row = tried(scene, plan, rows)[3];
    QCOMPARE(row.outcome.outcome, Outcome::Updated);
    QCOMPARE(change(row, QStringLiteral("region")), QStringLiteral(" → 无锡"));
}

// What an earlier row of the same file made stood nowhere before.
void RowTrialTest::ofThisFileOnly()
{
    Scene scene;
    const Plan plan = prepareImport(scene.file(second), Kind::Members, scene.options()).value();
    const auto rows = tried(scene, plan,
        {{2, {QStringLiteral("小红"), QStringLiteral("13800000000")}}, {9, {QStringLiteral("小红"), QStringLiteral("13800000000"), QStringLiteral("杭州")}}});
    QCOMPARE(rows[2].outcome.outcome, Outcome::Created);
    QCOMPARE(rows[9].outcome.outcome, Outcome::Updated);
    QVERIFY(rows[9].changes.isEmpty());
}

void RowTrialTest::groups()
{
    Scene scene;
    QVERIFY(scene.import("群名称,群ID,群上限\n老客1群,g1,\n", Kind::Groups).has_value());
    const Plan plan = prepareImport(scene.file("群名称,群ID,用途\n老客1群,g1,复购\n"), Kind::Groups, scene.options()).value();
    const auto rows = tried(scene, plan, {{2, {QStringLiteral("老客1群"), QStringLiteral("g1"), QStringLiteral("复购")}}});
    QCOMPARE(rows[2].outcome.outcome, Outcome::Updated);
    QCOMPARE(rows[2].changes, QList<FieldChange>({{QStringLiteral("purpose"), {}, QStringLiteral("复购")}}));
}

void RowTrialTest::noRows()
{
    Scene scene;
    const Plan plan = prepareImport(scene.file(second), Kind::Members, scene.options()).value();
    QVERIFY(tried(scene, plan, {}).isEmpty());
}

QTEST_GUILESS_MAIN(RowTrialTest)
#include "rowtrial_test.moc"
