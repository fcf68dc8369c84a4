// SPDX-License-Identifier: GPL-3.0-or-later
// Backups after an erasure: which hold the person, until when, and the same erasing in them; the encrypted file; a process
// that is killed in the midst.
#include "core/trust/erase.h"

#include "core/base/period.h"
#include "core/db/backup.h"
#include "core/db/database.h"
#include "core/db/needles.h"
#include "core/db/scrub.h"
#include "tests/core/importing/importscene.h"

#include <QTest>

using namespace siyu;
using namespace siyu::trust;
using siyu::importing::Scene;

namespace {

const QByteArray file = "姓名,手机号,地址\n欧阳测试娜,13900007777,幸福路七千七百七十七号\n王无关,13900008888,\n";
const QStringList values{QStringLiteral("欧阳测试娜"), QStringLiteral("13900007777"), QStringLiteral("幸福路七千七百七十七号")};

bool holds(const QString &path)
{
    NoProgress quiet;
    return db::standInFile(db::Needles(db::inAllEncodings(values)), path, quiet).value();
}

qint64 theMember(Scene &scene)
{
    return scene.rows("SELECT member FROM identity WHERE value = '+8613900007777'").value(0).toLongLong();
}

Result<EraseReport> erase(Workspace &workspace, qint64 member, bool backupsToo = false)
{
    NoProgress quiet;
    return eraseMembers(workspace, {member}, {QStringLiteral("asked"), {}, backupsToo}, quiet);
}

} // namespace

class ErasedBackupsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void backupsAreNamedWithTheirLastDay();
    void backupsAreRewrittenOnRequest();
    void laterBackupsHoldNobody();
    void thinningIsForetold_data();
    void thinningIsForetold();
    void encryptedFilesAreCleanInside();
    void anUncleanFileIsCleanedWhenItIsOpened();
};

void ErasedBackupsTest::backupsAreNamedWithTheirLastDay()
{
    Scene scene;
    NoProgress quiet;
    QVERIFY(scene.import(file));
    const auto backup = scene.workspace().backup({}, quiet);
    QVERIFY(backup);
    QVERIFY(holds(backup->path));
    const auto report = erase(scene.workspace(), theMember(scene));
    QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
    QCOMPARE(report->backups.size(), 1);
    QCOMPARE(report->backups.first().path, backup->path);
    QCOMPARE(report->backups.first().people, 1);
    const QDate gone = report->backups.first().goneOn;
    QVERIFY(gone > QDate(2026, 3, 1) && gone < QDate(2027, 1, 1));
    QVERIFY(holds(backup->path));
    QVERIFY(!holds(scene.workspace().path()));
}

void ErasedBackupsTest::backupsAreRewrittenOnRequest()
{
    Scene scene;
    NoProgress quiet;
    QVERIFY(scene.import(file));
    const auto backup = scene.workspace().backup({}, quiet);
    QVERIFY(backup);
    const auto report = erase(scene.workspace(), theMember(scene), true);
    QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
    QVERIFY(report->backups.isEmpty());
    QVERIFY(!holds(backup->path));
    QVERIFY(db::verify(backup->path));
    db::Database copy(backup->path, db::OpenMode::Immutable);
    QCOMPARE(copy.oneText("SELECT group_concat(name) FROM member"), QStringLiteral("王无关"));
    QCOMPARE(QFile::permissions(backup->path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(backupsHoldingErased(scene.workspace(), {}, quiet)->isEmpty());
}

void ErasedBackupsTest::laterBackupsHoldNobody()
{
    Scene scene;
    NoProgress quiet;
    QVERIFY(scene.import(file));
    QVERIFY(erase(scene.workspace(), theMember(scene)));
    const auto backup = scene.workspace().backup({}, quiet);
    QVERIFY(backup);
    QVERIFY(!holds(backup->path));
    QVERIFY(backupsHoldingErased(scene.workspace(), {}, quiet)->isEmpty());
}

void ErasedBackupsTest::thinningIsForetold_data()
{
    QTest::addColumn<int>("daysOld");
    QTest::newRow("of today") << 0;
    QTest::newRow("of a week ago") << 7;
    QTest::newRow("of a month ago") << 30;
    QTest::newRow("of half a year ago") << 180;
}

// The day that is told is the first on which thinning, done every day, has no place for it.
void ErasedBackupsTest::thinningIsForetold()
{
    QFETCH(int, daysOld);
    const QDateTime now(QDate(2026, 3, 1), QTime(2, 0), Qt::UTC);
    QList<QDateTime> all;
    for (int day = 270; day >= 0; --day) {
        all.append(now.addDays(-day));
        all = db::keptBackups(all, now.addDays(-day));
    }
    const QDateTime wanted = now.addDays(-daysOld);
    const auto nearest = std::min_element(all.begin(), all.end(), [&](const QDateTime &a, const QDateTime &b) {
        return std::abs(a.secsTo(wanted)) < std::abs(b.secsTo(wanted));
    });
    const QDateTime at = *nearest;
    const QDate told = thinnedOn(at, all, now);
    QVERIFY(told.isValid());
    for (QDateTime day = now.addDays(1);; day = day.addDays(1)) {
        all.append(day);
        all = db::keptBackups(all, day);
        QCOMPARE(all.contains(at), day.date() < told);
        if (day.date() >= told)
            break;
    }
}

void ErasedBackupsTest::encryptedFilesAreCleanInside()
{
    if (!db::canEncrypt())
        QSKIP("this SQLite cannot encrypt");
    QTemporaryDir dir;
    const auto clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 1), QTime(2, 0), Qt::UTC));
    const db::Passphrase passphrase(QStringLiteral("开门"));
    const QString path = dir.filePath(QStringLiteral("shop.siyu"));
    auto made = Workspace::create(path, clock, passphrase);
    QVERIFY(made);
    NoProgress quiet;
    const QString csv = dir.filePath(QStringLiteral("a.csv"));
    QFile out(csv);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(file);
    out.close();
    importing::Options options;
    options.source = QStringLiteral("test");
    const auto plan = importing::prepareImport(csv, importing::Kind::Members, options);
    QVERIFY(plan);
    QVERIFY(importing::runImport(**made, *plan, quiet));
    const auto backup = (*made)->backup({}, quiet);
    QVERIFY(backup);
    const auto member = memberCalled(**made, QStringLiteral("139 0000 7777"));
    QVERIFY(member);
    const auto report = erase(**made, *member, true);
    QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
    QVERIFY(report->fileRewritten);
    made->reset();
    // A plain copy of every page shows what an intruder with the passphrase would see.
    for (const QString &encrypted : {path, backup->path}) {
        QVERIFY(!holds(encrypted));
        db::Database db(encrypted, db::OpenMode::Writer, passphrase);
        QCOMPARE(db.oneText("SELECT group_concat(name) FROM member"), QStringLiteral("王无关"));
        QCOMPARE(db.one("PRAGMA freelist_count"), std::optional<qint64>(0));
    }
}

void ErasedBackupsTest::anUncleanFileIsCleanedWhenItIsOpened()
{
    Scene scene;
    QVERIFY(scene.import(file));
    const QString path = scene.workspace().path();
    // As it lies when the program was killed between the erasing and its scrub.
    const QString copy = path + QStringLiteral(".killed");
    Change change{QStringLiteral("test"), {}, Record::System};
    change.erases = true;
    QVERIFY(scene.workspace().write(change, [](db::Database &db) { db.exec("UPDATE member SET name = 'x', address = NULL WHERE name LIKE '欧阳%'; DELETE FROM identity"); }));
    for (const char *suffix : {"", "-wal"})
        QVERIFY(QFile::copy(path + QLatin1String(suffix), copy + QLatin1String(suffix)));
    QVERIFY(holds(copy) || holds(copy + QStringLiteral("-wal")));
    const auto clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 1), QTime(2, 0), Qt::UTC));
    const auto opened = Workspace::open(copy, clock, OpenAs::Writer);
    QVERIFY2(opened, opened ? "" : qPrintable(Scene::textOf(opened.error())));
    QVERIFY(!holds(copy));
    QVERIFY(!holds(copy + QStringLiteral("-wal")));
    QVERIFY(!(*opened)->read([](db::Database &db) { return db::isUnscrubbed(db); }).value());
}

QTEST_GUILESS_MAIN(ErasedBackupsTest)
#include "erasedbackups_test.moc"
