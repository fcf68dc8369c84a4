// SPDX-License-Identifier: GPL-3.0-or-later
// Files of every kind that a full disk cuts short (reliability.md S5): it is said so, and nothing of them lies about.
#include "core/files/tablewriter.h"
#include "core/files/zipwriter.h"
#include "tests/support/smalldisk.h"
#include "tests/support/support.h"
#include "ui/render/codepicture.h"
#include "ui/render/pdf.h"
#include "ui/render/picture.h"

#include <QDir>
#include <QPdfWriter>
#include <QRandomGenerator>

using namespace siyu;

namespace {

// Bytes that no packing makes smaller, as text.
QString noise(int characters)
{
    QRandomGenerator random(1);
    QString out(characters, u' ');
    for (QChar &c : out)
        c = QChar(0x4e00 + random.bounded(0x5000));
    return out;
}

Result<void> table(const QString &path)
{
    auto writer = files::createTable(path, QStringLiteral("s"), {{QStringLiteral("text")}});
    if (!writer)
        return writer.error();
    for (int i = 0; i < 8; ++i) {
        if (const auto written = (*writer)->writeRow({noise(30'000)}); !written)
            return written;
    }
    return (*writer)->close();
}

Result<void> zip(const QString &path)
{
    QTemporaryFile large;
    large.open();
    large.write(noise(100'000).toUtf8());
    large.flush();
    auto writer = files::ZipWriter::create(path, QDateTime(QDate(2026, 3, 1), QTime(9, 0)));
    if (!writer)
        return writer.error();
    const auto added = (*writer)->add(QStringLiteral("large"), large.fileName());
    return added ? (*writer)->close() : added;
}

Result<void> pages(const QString &path) { return render::savePdf(path, QStringLiteral("t"), noise(20'000), QStringLiteral("f")); }

Result<void> chart(const QString &path)
{
    insight::Figure figure;
    figure.word = QStringLiteral("growth");
    figure.period = {QDate(2026, 3, 1), QDate(2026, 3, 31)};
    return render::saveFigure(figure, path);
}

Result<void> code(const QString &path) { return render::saveCode(QStringLiteral("https://shop.example/c?id=1"), path); }

} // namespace

class FullDiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<std::function<Result<void>(const QString &)>>("write");
        const auto row = [](const char *name, Result<void> (*write)(const QString &)) {
            QTest::newRow(name) << QString::fromLatin1(name) << std::function<Result<void>(const QString &)>(write);
        };
        row("a.csv", table);
        row("a.xlsx", table);
        row("a.zip", zip);
        row("a.pdf", pages);
        row("a.png", chart);
        row("a.svg", chart);
        row("code.png", code);
    }
    void isSaid()
    {
        QFETCH(QString, name);
        QFETCH(std::function<Result<void>(const QString &)>, write);
        test::SmallDisk disk(QStringLiteral("64k"));
        if (!disk.isThere())
            QSKIP("only root can mount a small disk, and not everywhere");
        QFile rest(disk.path() + QStringLiteral("/rest"));
        QVERIFY(rest.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (rest.write(QByteArray(4096, 'x')) > 0) { }
        rest.close();
        const auto done = write(disk.path() + QLatin1Char('/') + name);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::DiskFull);
        QCOMPARE(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("rest")});
        QVERIFY(disk.grow(QStringLiteral("64m")));
        QVERIFY(write(disk.path() + QLatin1Char('/') + name));
    }
    // Without room and with room there is a difference: a folder that is not there is no full disk.
    void aMissingFolderIsNone()
    {
        QTemporaryDir folder;
        const auto done = chart(folder.path() + QStringLiteral("/nowhere/a.png"));
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::FileUnwritable);
    }
    void picturesArePrivate()
    {
#ifdef Q_OS_WIN
        QSKIP("the folder's own rights rule here");
#endif
        QTemporaryDir folder;
        const QString path = folder.path() + QStringLiteral("/a.png");
        QVERIFY(chart(path));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    }
};

QTEST_MAIN(FullDiskTest)
#include "fulldisk_test.moc"
