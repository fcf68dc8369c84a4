// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of what is on its way: what a killed run left is cleared by the next, what another run is at stays, and a folder
// that was put aside comes back.
#include "core/base/workfolder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace siyu;

class WorkFolderTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_place;

    QString at(const QString &name) const { return m_place->filePath(name); }
    QStringList names() const { return QDir(m_place->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("none");
    }
    std::unique_ptr<WorkFolder> made() const
    {
        auto work = WorkFolder::make(m_place->path());
        return work ? std::move(*work) : nullptr;
    }

private Q_SLOTS:
    void init() { m_place = std::make_unique<QTemporaryDir>(); }

    void clears_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<bool>("stays");
        QTest::newRow("a file on its way") << ".siyu-work-0a1b2c3d/files/各群/a.xlsx" << false;
        QTest::newRow("nothing yet") << ".siyu-work-0a1b2c3d/lock" << false;
        QTest::newRow("somebody's own folder") << ".siyu-work-mine/files/a.xlsx" << true;
        QTest::newRow("a report") << "a.xlsx" << true;
    }
    void clears()
    {
        QFETCH(QString, left);
        QFETCH(bool, stays);
        write(at(left), "x");
        if (left.startsWith(QLatin1Char('.')))
            write(at(left.section(QLatin1Char('/'), 0, 0)) + QStringLiteral("/lock"), {});
        QVERIFY(made());
        QCOMPARE(names(), stays ? QStringList{left.section(QLatin1Char('/'), 0, 0)} : QStringList());
    }

    // Killed before it was locked; one with something in it is nobody's to take.
    void unlocked()
    {
        QDir().mkdir(at(QStringLiteral(".siyu-work-00000001")));
        write(at(QStringLiteral(".siyu-work-00000002/files/a.csv")), "x");
        WorkFolder::clearLeft(m_place->path());
        QCOMPARE(names(), QStringList{QStringLiteral(".siyu-work-00000002")});
    }

    void leavesWhatIsAtWork()
    {
        const auto first = made();
        write(first->path(QStringLiteral("a.csv")), "first");
        {
            const auto second = made();
            write(second->path(QStringLiteral("a.csv")), "second");
            QCOMPARE(names().size(), 2);
            QCOMPARE(read(first->path(QStringLiteral("a.csv"))), QByteArrayLiteral("first"));
            QVERIFY(second->moveFile(QStringLiteral("a.csv"), at(QStringLiteral("b.csv"))));
        }
        QVERIFY(first->moveFile(QStringLiteral("a.csv"), at(QStringLiteral("b.csv"))));
        QCOMPARE(read(at(QStringLiteral("b.csv"))), QByteArrayLiteral("first"));
        QCOMPARE(names().size(), 2); // with the first one's own
    }

    void foldersTakeAPlace()
    {
        write(at(QStringLiteral("contents/old")), "old");
        const auto work = made();
        write(work->path(QStringLiteral("contents/new")), "new");
        QVERIFY(work->moveFolder(QStringLiteral("contents")));
        QCOMPARE(QDir(at(QStringLiteral("contents"))).entryList(QDir::Files), QStringList{QStringLiteral("new")});
        const auto missing = work->moveFolder(QStringLiteral("contents"));
        QVERIFY(!missing);
        QCOMPARE(read(at(QStringLiteral("contents/new"))), QByteArrayLiteral("new"));
    }

    // Killed between the two renames of moveFolder.
    void putsBack()
    {
        const QString left = at(QStringLiteral(".siyu-work-0a1b2c3d/"));
        write(left + QStringLiteral("lock"), {});
        write(left + QStringLiteral("former/contents/old"), "old");
        write(left + QStringLiteral("files/contents/new"), "new");
        QVERIFY(made());
        QCOMPARE(names(), QStringList{QStringLiteral("contents")});
        QCOMPARE(read(at(QStringLiteral("contents/old"))), QByteArrayLiteral("old"));
    }

    void saysThePlace()
    {
        const auto work = made();
        const Error said = work->saidOfPlace({ErrorCode::DiskFull, {work->path(QStringLiteral("a.xlsx"))}, {}});
        QCOMPARE(said.values, QStringList{at(QStringLiteral("a.xlsx"))});
        const auto nowhere = WorkFolder::make(at(QStringLiteral("missing")));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::FileUnwritable);
    }
};

QTEST_GUILESS_MAIN(WorkFolderTest)
#include "workfolder_test.moc"
