// SPDX-License-Identifier: GPL-3.0-or-later
// Imports and merges together: an import's own merge can be taken apart, and what undo-import does with members who were
// made one with others since.
#include "core/members/merge.h"
#include "importscene.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

namespace {

const QByteArray first("姓名,手机号,标签\n甲三,13800000000,A\n");
const QByteArray second("姓名,unionid,标签,城市\n乙四,u1,B,杭州\n");
const QByteArray both("姓名,手机号,unionid,邮箱\n甲三,13800000000,u1,c@x.cn\n");

const QStringList mergeTables{QStringLiteral("member_merge"), QStringLiteral("member_merge_image")};

} // namespace

class ImportMergeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ownMergeTakenApart();
    void ownMergeUndone();
    void mergedSince();
    void mergedSinceAndTakenApart();
    void unmergeAfterUndo();
};

void ImportMergeTest::ownMergeTakenApart()
{
    Scene scene;
    QVERIFY(scene.import(first) && scene.import(second));
    Options options = scene.options();
    options.merge = members::MergePolicy::Auto;
    const BatchId batch = scene.import(both, Kind::Members, options)->batch;
    const QList<members::MergeEntry> all = members::merges(scene.workspace()).value();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().by, members::MergeBy::Import);
    QCOMPARE(all.first().batch, batch);
    const auto parted = members::unmergeMembers(scene.workspace(), all.first().id);
    QVERIFY2(parted.has_value(), parted ? "" : qPrintable(scene.textOf(parted.error())));
    QCOMPARE(scene.rows("SELECT id, region FROM member ORDER BY id"), QStringList({"1|", "2|杭州"}));
    // What the row itself brought stays with the one who stayed, until the import is taken back.
    QCOMPARE(scene.rows("SELECT value, member FROM identity ORDER BY value"), QStringList({"+8613800000000|1", "c@x.cn|1", "u1|2"}));
    const Result<UndoReport> undone = scene.undo(batch);
    QVERIFY2(undone.has_value(), undone ? "" : qPrintable(scene.textOf(undone.error())));
    QVERIFY(undone->kept.isEmpty());
    QCOMPARE(scene.rows("SELECT value, member FROM identity ORDER BY value"), QStringList({"+8613800000000|1", "u1|2"}));
}

void ImportMergeTest::ownMergeUndone()
{
    Scene scene;
    QVERIFY(scene.import(first) && scene.import(second));
    const QStringList before = scene.dump();
    Options options = scene.options();
    options.merge = members::MergePolicy::Auto;
    const BatchId batch = scene.import(both, Kind::Members, options)->batch;
    // Somebody edits the merged member: the undo keeps that and names it.
    scene.write("UPDATE member SET region = '上海', revision = revision + 1 WHERE id = 1");
    const Result<UndoReport> undone = scene.undo(batch);
    QVERIFY(undone.has_value());
    QCOMPARE(undone->kept.size(), 1);
    QCOMPARE(undone->kept.first().thing, QStringLiteral("member"));
    QCOMPARE(undone->kept.first().id, 1);
    QCOMPARE(undone->kept.first().reason, QStringLiteral("changed_since"));
    QCOMPARE(scene.rows("SELECT id, region FROM member ORDER BY id"), QStringList({"1|上海", "2|杭州"}));
    QVERIFY(members::merges(scene.workspace())->isEmpty());
}

void ImportMergeTest::mergedSince()
{
    Scene scene;
    QVERIFY(scene.import(first));
    const BatchId batch = scene.import(second)->batch;
    QVERIFY(members::mergeMembers(scene.workspace(), MemberId(1), MemberId(2)));
    const Result<UndoReport> undone = scene.undo(batch);
    QVERIFY2(undone.has_value(), undone ? "" : qPrintable(scene.textOf(undone.error())));
    QCOMPARE(undone->removed, 0);
    QCOMPARE(undone->kept.size(), 1);
    QCOMPARE(undone->kept.first().id, 1);
    QCOMPARE(undone->kept.first().reason, QStringLiteral("merged_since"));
    QCOMPARE(scene.rows("SELECT value, member FROM identity ORDER BY value"), QStringList({"+8613800000000|1", "u1|1"}));
}

void ImportMergeTest::mergedSinceAndTakenApart()
{
    Scene scene;
    QVERIFY(scene.import(first));
    const QStringList before = scene.dump();
    const BatchId batch = scene.import(second)->batch;
    const auto merged = members::mergeMembers(scene.workspace(), MemberId(1), MemberId(2));
    QVERIFY(members::unmergeMembers(scene.workspace(), merged->merge));
    const Result<UndoReport> undone = scene.undo(batch);
    QVERIFY(undone && undone->kept.isEmpty());
    QStringList after = scene.dump();
    after.removeIf([](const QString &line) { return mergeTables.contains(line.section(QLatin1Char('|'), 0, 0)); });
    QCOMPARE(after, before);
}

void ImportMergeTest::unmergeAfterUndo()
{
    Scene scene;
    QVERIFY(scene.import(first));
    const BatchId batch = scene.import(second)->batch;
    const auto merged = members::mergeMembers(scene.workspace(), MemberId(1), MemberId(2));
    QVERIFY(scene.undo(batch));
    const auto parted = members::unmergeMembers(scene.workspace(), merged->merge);
    QVERIFY(!parted);
    QCOMPARE(parted.error().values.last(), QStringLiteral("import_undone"));
}

QTEST_GUILESS_MAIN(ImportMergeTest)
#include "importmerge_test.moc"
