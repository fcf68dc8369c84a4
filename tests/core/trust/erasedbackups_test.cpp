// SPDX-License-Identifier: GPL-3.0-or-later
// Backups after an erasure: which hold the person, until when, and the same erasing in them; the encrypted file; a process
// that is killed in the midst.
#include "core/members/merge.h"
#include "core/trust/erase.h"
#include "core/trust/restoring.h"
#include "core/trust/tombstone.h"

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
    void restoringDoesNotBringThemBack_data();
    void restoringDoesNotBringThemBack();
    void restoringKeepsBothOfTwoFilesTombstones();
    void restoringOverADamagedFileAsksLaterBackups();
    void mergedPeopleAreErasedAgainOneByOne();
    void restoringWithoutErasuresChangesNothing();
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

namespace {

// A closed workspace of its own, for restoring over it.
class Shop {
public:
    explicit Shop(const db::Passphrase &passphrase = {}) : m_passphrase(passphrase)
    {
        m_workspace = std::move(Workspace::create(path(), clock, passphrase).value());
    }

    Workspace &operator*() { return *m_workspace; }
    Workspace *operator->() { return m_workspace.get(); }
    QString path() const { return m_folder.filePath(QStringLiteral("shop.siyu")); }

    Result<importing::Report> import(const QByteArray &text)
    {
        const QString csv = m_folder.filePath(QStringLiteral("file%1.csv").arg(++m_files));
        QFile out(csv);
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("no file");
        out.close();
        importing::Options options;
        options.source = QStringLiteral("test");
        const auto plan = importing::prepareImport(csv, importing::Kind::Members, options);
        NoProgress quiet;
        const Result<importing::Report> report = plan ? importing::runImport(*m_workspace, *plan, quiet) : Result<importing::Report>(plan.error());
        QFile::remove(csv);
        return report;
    }
    QString backup()
    {
        clock->set(clock->nowUtc().addSecs(60));
        NoProgress quiet;
        return m_workspace->backup({}, quiet).value().path;
    }
    qint64 erase(const QString &called)
    {
        NoProgress quiet;
        return eraseMembers(*m_workspace, {memberCalled(*m_workspace, called).value()}, {QStringLiteral("asked"), {}, false}, quiet).value().people;
    }
    Result<Restored> restore(const QString &backup)
    {
        clock->set(clock->nowUtc().addSecs(60)); // the file that is set aside is named by it
        m_workspace.reset();
        NoProgress quiet;
        return restoreBackup(backup, path(), *clock, m_passphrase, quiet);
    }
    void open() { m_workspace = std::move(Workspace::open(path(), clock, OpenAs::Writer, m_passphrase).value()); }
    void close() { m_workspace.reset(); }
    QString text(const char *sql)
    {
        return m_workspace->read([sql](db::Database &db) { return db.oneText(sql); }).value();
    }
    // Everything beside the file and in it, but for the backup that still holds them.
    QStringList holders(const QString &but)
    {
        QStringList out;
        for (const QFileInfo &lying : QDir(m_folder.path()).entryInfoList(QDir::Files | QDir::Hidden)) {
            if (lying.absoluteFilePath() != but && ::holds(lying.absoluteFilePath()))
                out.append(lying.fileName());
        }
        return out;
    }

    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 1), QTime(2, 0), Qt::UTC));

private:
    QTemporaryDir m_folder;
    db::Passphrase m_passphrase;
    std::unique_ptr<Workspace> m_workspace;
    int m_files = 0;
};

const char *const namesThere = "SELECT group_concat(name) FROM (SELECT name FROM member ORDER BY id)";

} // namespace

void ErasedBackupsTest::restoringDoesNotBringThemBack_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

void ErasedBackupsTest::restoringDoesNotBringThemBack()
{
    QFETCH(bool, encrypted);
    if (encrypted && !db::canEncrypt())
        QSKIP("this SQLite cannot encrypt");
    Shop shop(encrypted ? db::Passphrase(QStringLiteral("开门")) : db::Passphrase());
    QVERIFY(shop.import(file));
    const QString backup = shop.backup();
    QCOMPARE(shop.erase(QStringLiteral("13900007777")), 1);
    const auto restored = shop.restore(backup);
    QVERIFY2(restored, restored ? "" : qPrintable(Scene::textOf(restored.error())));
    QCOMPARE(restored->erasedAgain, 1);
    QVERIFY(!restored->erasuresUnread);
    QCOMPARE(shop.holders(backup), QStringList());
    shop.open();
    QCOMPARE(shop.text(namesThere), QStringLiteral("王无关"));
    QCOMPARE(shop.holders(backup), QStringList());
    // Remembered: the list does not bring them back, and the backup is still known to hold them.
    const auto again = shop.import(file);
    QVERIFY(again);
    QCOMPARE(again->counts.of(importing::Outcome::Rejected), 1);
    QCOMPARE(erasures(*shop, 10)->size(), 1);
    NoProgress quiet;
    QCOMPARE(backupsHoldingErased(*shop, {}, quiet)->size(), 1);
    QVERIFY(shop->check(quiet)->ok);
    // A second time nobody is counted twice.
    const QString later = shop.backup();
    const auto twice = shop.restore(later);
    QVERIFY(twice);
    QCOMPARE(twice->erasedAgain, 0);
    shop.open();
    QCOMPARE(shop.text("SELECT count(*) FROM erasure"), QStringLiteral("1"));
}

// The salt is made with the first erasure: a backup from before has none, a file whose past went another way has its own.
void ErasedBackupsTest::restoringKeepsBothOfTwoFilesTombstones()
{
    Shop shop;
    QVERIFY(shop.import(file));
    const QString both = shop.backup();
    QCOMPARE(shop.erase(QStringLiteral("13900007777")), 1);
    const QString first = shop.backup();
    // As restores went before they kept erasures.
    shop.close();
    QVERIFY(Workspace::restore(both, shop.path(), *shop.clock));
    shop.open();
    QCOMPARE(shop.erase(QStringLiteral("13900008888")), 1);
    const auto restored = shop.restore(first);
    QVERIFY2(restored, restored ? "" : qPrintable(Scene::textOf(restored.error())));
    QCOMPARE(restored->erasedAgain, 1);
    shop.open();
    QCOMPARE(shop.text("SELECT count(*) FROM member"), QStringLiteral("0"));
    const auto again = shop.import(file);
    QVERIFY(again);
    QCOMPARE(again->counts.of(importing::Outcome::Rejected), 2);
    QVERIFY(liftTombstone(*shop, QStringLiteral("13900007777")).value());
    QVERIFY(liftTombstone(*shop, QStringLiteral("13900008888")).value());
    QCOMPARE(shop.import(file)->counts.of(importing::Outcome::Created), 2);
}

void ErasedBackupsTest::restoringOverADamagedFileAsksLaterBackups()
{
    Shop shop;
    QVERIFY(shop.import(file));
    const QString backup = shop.backup();
    QCOMPARE(shop.erase(QStringLiteral("13900007777")), 1);
    const QString later = shop.backup();
    shop.close();
    const auto damage = [&] {
        QFile torn(shop.path());
        QVERIFY(torn.open(QIODevice::WriteOnly | QIODevice::Truncate));
        torn.write(QByteArray(8192, 'x'));
    };
    damage();
    const auto restored = shop.restore(backup);
    QVERIFY2(restored, restored ? "" : qPrintable(Scene::textOf(restored.error())));
    QCOMPARE(restored->erasedAgain, 1);
    QVERIFY(!restored->erasuresUnread);
    QVERIFY(!holds(shop.path()));
    // Where nobody can tell, that is said.
    QVERIFY(QFile::remove(later));
    const QString away = QFileInfo(backup).absolutePath() + QStringLiteral("/../apart.siyu");
    QVERIFY(QFile::rename(backup, away));
    damage();
    const auto unread = shop.restore(away);
    QVERIFY2(unread, unread ? "" : qPrintable(Scene::textOf(unread.error())));
    QVERIFY(unread->erasuresUnread);
}

// Two records that became one after the backup, and were erased as one.
void ErasedBackupsTest::mergedPeopleAreErasedAgainOneByOne()
{
    Shop shop;
    QVERIFY(shop.import(file));
    const qint64 kept = memberCalled(*shop, QStringLiteral("13900007777")).value();
    const qint64 gone = memberCalled(*shop, QStringLiteral("13900008888")).value();
    const auto spoken = shop->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
        db.exec("INSERT INTO grp (name, created_at) VALUES ('一群', '2026-01-01T00:00:00Z')");
        for (const qint64 member : {kept, gone})
            db.prepare("INSERT INTO activity (grp, day, member, messages) SELECT id, 2461000, ?, 3 FROM grp").run(member);
    });
    QVERIFY2(spoken, spoken ? "" : qPrintable(spoken.error().detail));
    const QString backup = shop.backup();
    QVERIFY(members::mergeMembers(*shop, MemberId(kept), MemberId(gone), {}));
    QCOMPARE(shop.erase(QString::number(kept)), 1);
    const auto restored = shop.restore(backup);
    QVERIFY2(restored, restored ? "" : qPrintable(Scene::textOf(restored.error())));
    QCOMPARE(restored->erasedAgain, 2);
    shop.open();
    QCOMPARE(shop.text("SELECT count(*) FROM member"), QStringLiteral("0"));
    QCOMPARE(shop.text("SELECT sum(messages) FROM activity"), QStringLiteral("6"));
    QCOMPARE(shop.holders(backup), QStringList());
}

void ErasedBackupsTest::restoringWithoutErasuresChangesNothing()
{
    Shop shop;
    QVERIFY(shop.import(file));
    const QString backup = shop.backup();
    QVERIFY(shop.import("姓名,手机号\n后来的,13900009999\n"));
    const auto restored = shop.restore(backup);
    QVERIFY(restored);
    QCOMPARE(restored->erasedAgain, 0);
    QVERIFY(QFile::exists(restored->aside));
    shop.open();
    QCOMPARE(shop.text(namesThere), QStringLiteral("欧阳测试娜,王无关"));
    NoProgress quiet;
    QCOMPARE(restoreBackup(backup, shop.path(), *shop.clock, {}, quiet).error().code, ErrorCode::WorkspaceLocked);
}

QTEST_GUILESS_MAIN(ErasedBackupsTest)
#include "erasedbackups_test.moc"
