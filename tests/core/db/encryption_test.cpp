// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace protected by a passphrase: who opens it, and that nothing of it lies about readable.
#include "core/importing/importing.h"
#include "tests/support/support.h"

#include <QDirIterator>
#include <QTest>

using namespace siyu;

namespace {

const QString words = QStringLiteral("七个词 seven words and more");
const QString name = QStringLiteral("不该被看见的名字");
const QByteArray phone = "13912345678";

// Where the bytes stand in any file of the folder.
QStringList filesWith(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}

} // namespace

class EncryptionTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QTemporaryDir m_files;
    std::shared_ptr<FixedClock> m_clock = std::make_shared<FixedClock>(test::utc("2026-03-01T02:00:00Z"));
    QString path() const { return m_folder.filePath(QStringLiteral("shop.siyu")); }
    QString path(const char *file) const { return m_folder.filePath(QLatin1String(file)); }

    Result<std::unique_ptr<Workspace>> open(const db::Passphrase &passphrase, OpenAs as = OpenAs::Writer) const
    {
        return Workspace::open(path(), m_clock, as, passphrase);
    }
    static qint64 count(Workspace &workspace)
    {
        return *workspace.read([](db::Database &db) { return db.one("SELECT count(*) FROM member").value_or(-1); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!db::canEncrypt())
            QSKIP("this SQLite does not encrypt");
        auto made = Workspace::create(path(), m_clock, db::Passphrase(words));
        QVERIFY(made);
        QVERIFY((*made)->isEncrypted());
    }

    void passphrasesAreComparedAsTheyAreRead()
    {
        QVERIFY(db::Passphrase(QString()).isEmpty());
        // é as one character and as two.
        QCOMPARE(db::Passphrase(QStringLiteral("caf\u00e9")).bytes(), db::Passphrase(QStringLiteral("cafe\u0301")).bytes());
    }

    void onlyThePassphraseOpensIt_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<int>("code");
        QTest::newRow("right") << words << -1;
        QTest::newRow("none") << QString() << int(ErrorCode::PassphraseNeeded);
        QTest::newRow("wrong") << words + u'.' << int(ErrorCode::PassphraseWrong);
        QTest::newRow("another case") << words.toUpper() << int(ErrorCode::PassphraseWrong);
    }
    void onlyThePassphraseOpensIt()
    {
        QFETCH(QString, given);
        QFETCH(int, code);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        for (const OpenAs as : {OpenAs::Writer, OpenAs::ReadOnly}) {
            const auto opened = open(db::Passphrase(given), as);
            QCOMPARE(opened ? -1 : int(opened.error().code), code);
        }
        if (code >= 0) {
            file.seek(0);
            QVERIFY(file.readAll() == before);
        }
    }

    void aPlainOneNeedsNone()
    {
        test::TestWorkspace plain;
        QVERIFY(!plain->isEncrypted());
        plain.workspace.reset();
        const auto opened = Workspace::open(plain.path(), m_clock, OpenAs::Writer, db::Passphrase(words));
        QCOMPARE(opened.error().code, ErrorCode::NotEncrypted);
        QFile odd(plain.folder.filePath(QStringLiteral("odd.siyu")));
        QVERIFY(odd.open(QIODevice::WriteOnly) && odd.write("姓名,手机\n") > 0);
        odd.close();
        QCOMPARE(Workspace::open(odd.fileName(), m_clock).error().code, ErrorCode::WorkspaceForeign);
    }

    void nothingLiesAboutReadable_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("a short file") << 10;
        QTest::newRow("a first load") << 60'000;
    }
    void nothingLiesAboutReadable()
    {
        QFETCH(int, rows);
        QFile list(m_files.filePath(QStringLiteral("list%1.csv").arg(rows)));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("姓名,手机,备注\n" + name.toUtf8() + "," + phone + ",secret\n");
        for (int i = 1; i < rows; ++i)
            list.write(QStringLiteral("成员%1,138%2,%3\n").arg(i).arg(i, 8, 10, QLatin1Char('0')).arg(name).toUtf8());
        list.close();
        auto workspace = open(db::Passphrase(words));
        QVERIFY(workspace);
        importing::Options options;
        options.source = QStringLiteral("test");
        const auto plan = importing::prepareImport(list.fileName(), importing::Kind::Members, options);
        QVERIFY(plan);
        // Seen from inside the import, too, when its pages lie in a journal.
        QStringList during;
        struct Look final : Progress {
            std::function<void()> look;
            bool report(qint64, qint64) override { look(); return true; }
        } looking;
        looking.look = [&] { during += filesWith(m_folder.path(), name.toUtf8()); };
        const auto report = importing::runImport(**workspace, *plan, looking);
        QVERIFY(report);
        QCOMPARE(report->counts.of(importing::Outcome::Created), rows);
        QCOMPARE(count(**workspace), rows);
        QCOMPARE(during, QStringList());
        NoProgress quiet;
        const auto backup = (*workspace)->backup({}, quiet);
        QVERIFY(backup);
        QCOMPARE(backup->members, rows);
        QVERIFY((*workspace)->check(quiet)->ok);
        for (const QByteArray &bytes : {name.toUtf8(), phone, QByteArray("SQLite format 3")})
            QCOMPARE(filesWith(m_folder.path(), bytes), QStringList());
        workspace->reset();
        for (const QByteArray &bytes : {name.toUtf8(), phone, QByteArray("SQLite format 3")})
            QCOMPARE(filesWith(m_folder.path(), bytes), QStringList());

        // The backup has the same passphrase, and takes the place of the file only with it.
        QCOMPARE(Workspace::restore(backup->path, path(), *m_clock).error().code, ErrorCode::PassphraseNeeded);
        QCOMPARE(Workspace::restore(backup->path, path(), *m_clock, db::Passphrase(QStringLiteral("no"))).error().code,
            ErrorCode::PassphraseWrong);
        const auto aside = Workspace::restore(backup->path, path(), *m_clock, db::Passphrase(words));
        QVERIFY2(aside, qPrintable(aside ? QString() : aside.error().detail));
        QCOMPARE(filesWith(m_folder.path(), name.toUtf8()), QStringList());
        auto again = open(db::Passphrase(words));
        QVERIFY(again);
        QCOMPARE(count(**again), rows);
        const auto undone = importing::undoImport(**again, report->batch, quiet);
        QVERIFY(undone);
        QCOMPARE(count(**again), 0);
        QFile::remove(*aside);
    }

    void aTornFileIsNotTakenForAnother()
    {
        open(db::Passphrase(words))->reset();
        QVERIFY(QFile::copy(path(), path("torn.siyu")));
        QFile torn(path("torn.siyu"));
        QVERIFY(torn.open(QIODevice::ReadWrite) && torn.seek(200) && torn.write("damage") == 6);
        torn.close();
        const auto opened = Workspace::open(torn.fileName(), m_clock, OpenAs::Writer, db::Passphrase(words));
        QVERIFY(!opened);
        QVERIFY(opened.error().code == ErrorCode::PassphraseWrong || opened.error().code == ErrorCode::WorkspaceDamaged);
    }
};

QTEST_GUILESS_MAIN(EncryptionTest)
#include "encryption_test.moc"
