// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/exportlog.h"

#include "core/base/period.h"
#include "core/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace siyu;

class ExportLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryEntryNewestFirst();
    void isNoChangeThatUndoTakesBack();
};

namespace {

std::unique_ptr<Workspace> fresh(const QTemporaryDir &dir)
{
    const auto clock = std::make_shared<FixedClock>(fromUtcText(QStringLiteral("2026-03-01T02:00:00Z")));
    auto made = Workspace::create(dir.filePath(QStringLiteral("shop.siyu")), clock);
    return made ? std::move(*made) : nullptr;
}

} // namespace

void ExportLogTest::keepsEveryEntryNewestFirst()
{
    const QTemporaryDir dir;
    const auto ws = fresh(dir);
    QVERIFY(ws);
    QVERIFY(trust::logExport(*ws, {{}, QStringLiteral("members"), QStringLiteral("/tmp/a.csv"), 12, true, {}}));
    QVERIFY(trust::logExport(*ws, {{}, QStringLiteral("screen"), {}, 0, false, QStringLiteral("客户来电")}));
    const auto all = trust::exports(*ws, 10);
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->at(0).what, QStringLiteral("screen"));
    QCOMPARE(all->at(0).reason, QStringLiteral("客户来电"));
    QVERIFY(!all->at(0).masked);
    QCOMPARE(all->at(1).rows, 12);
    QCOMPARE(toUtcText(all->at(1).atUtc), QStringLiteral("2026-03-01T02:00:00Z"));
    QCOMPARE(trust::exports(*ws, 1)->size(), 1);
}

void ExportLogTest::isNoChangeThatUndoTakesBack()
{
    const QTemporaryDir dir;
    const auto ws = fresh(dir);
    QVERIFY(ws);
    QVERIFY(trust::logExport(*ws, {{}, QStringLiteral("members"), QStringLiteral("/tmp/a.csv"), 12, true, {}}));
    const auto undone = ws->undo();
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::NothingToUndo);
    QCOMPARE(trust::exports(*ws, 10)->size(), 1);
}

QTEST_GUILESS_MAIN(ExportLogTest)
#include "exportlog_test.moc"
