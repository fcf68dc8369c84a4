// SPDX-License-Identifier: GPL-3.0-or-later
// What is put into a ZIP comes out again, byte by byte; nothing appears that was not finished.
#include "core/files/zipwriter.h"

#include "core/files/xlsxzip.h"
#include "tests/support/support.h"

#include <QtTest>

using namespace siyu;
using files::ZipWriter;

class ZipWriterTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString put(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    static QByteArray readPart(files::xlsx::ZipArchive &archive, const QByteArray &name)
    {
        const files::xlsx::ZipEntry *entry = archive.find(name);
        if (!entry)
            return "missing";
        auto part = archive.openPart(*entry);
        QByteArray out(qsizetype(entry->plainBytes) + 16, '\0');
        qint64 got = 0;
        while (true) {
            const auto more = (*part)->read(out.data() + got, out.size() - got);
            if (!more)
                return "broken";
            if (*more == 0)
                break;
            got += *more;
        }
        return out.left(got);
    }

private Q_SLOTS:
    void comesBack()
    {
        const QByteArray large = QByteArray(3'000'000, 'x') + "end";
        const QList<std::pair<QString, QByteArray>> parts{{QStringLiteral("老客1群.xlsx"), "text"}, {QStringLiteral("empty"), ""}, {QStringLiteral("a/b.bin"), large}};
        const QString path = m_folder.filePath(QStringLiteral("all.zip"));
        auto zip = ZipWriter::create(path, test::utc("2026-03-02T01:00:00Z"));
        QVERIFY(zip);
        for (const auto &[name, bytes] : parts)
            QVERIFY((*zip)->add(name, put(QStringLiteral("part"), bytes)));
        QVERIFY(!QFile::exists(path));
        QVERIFY((*zip)->close());
        auto archive = files::xlsx::ZipArchive::open(path);
        QVERIFY(archive);
        QCOMPARE((*archive)->entries().size(), size_t(3));
        for (const auto &[name, bytes] : parts)
            QCOMPARE(readPart(**archive, name.toUtf8()), bytes);
    }

    void unfinishedIsNothing()
    {
        const QString path = m_folder.filePath(QStringLiteral("never.zip"));
        {
            auto zip = ZipWriter::create(path, test::utc("2026-03-02T01:00:00Z"));
            QVERIFY((*zip)->add(QStringLiteral("a"), put(QStringLiteral("part"), "a")));
            QVERIFY(!(*zip)->add(QStringLiteral("b"), m_folder.filePath(QStringLiteral("not there"))));
        }
        QVERIFY(!QFile::exists(path));
        QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("never*")}).isEmpty());
    }

    void whereNothingCanBeWritten() { QCOMPARE(ZipWriter::create(QStringLiteral("/no/such/folder/a.zip"), {}).error().code, ErrorCode::FileUnwritable); }
};

QTEST_GUILESS_MAIN(ZipWriterTest)
#include "zipwriter_test.moc"
