// SPDX-License-Identifier: GPL-3.0-or-later
// Every XLSX of the shared corpora against what independent readers agreed on.
#include "core/files/xlsx.h"
#include "core/base/platform.h"
#include "tests/support/expectedsheet.h"
#include "tests/support/rulings.h"
#include "tests/support/support.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace siyu;

namespace {

using test::Rows;

struct ReadSheet {
    Rows rows;
    std::optional<Error> error;
};

ReadSheet readAll(files::OpenedTable &table)
{
    ReadSheet out;
    std::vector<std::string_view> cells;
    for (;;) {
        const auto more = table.rows->next(cells);
        if (!more) {
            out.error = more.error();
            return out;
        }
        if (!*more)
            return out;
        std::vector<QString> row;
        for (const std::string_view cell : cells)
            row.push_back(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
        out.rows.push_back(std::move(row));
    }
}

QJsonObject readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

// Empty when every sheet of the list is as expected.
QString compareSheets(const QString &path, const QJsonArray &sheets, const QJsonObject &expected)
{
    const bool serials = expected.contains(QLatin1String("dates")) || expected.contains(QLatin1String("sheetjs_alternative"));
    qsizetype next = 0;
    for (const QJsonValue &value : sheets) {
        const QJsonObject sheet = value.toObject();
        auto table = files::openXlsx(path, {QString::number(next + 1), {}, {}});
        if (!table)
            return QStringLiteral("error %1 (%2)").arg(int(table.error().code)).arg(table.error().detail);
        const QString name = sheet.value(QLatin1String("name")).toString();
        if (table->sheet != name)
            return QStringLiteral("sheet \"%1\" instead of \"%2\"").arg(table->sheet, name);
        const ReadSheet read = readAll(*table);
        if (read.error)
            return QStringLiteral("%1: error %2 (%3)").arg(name).arg(int(read.error->code)).arg(read.error->detail);
        const QString found = test::difference(read.rows, sheet, serials, expected.value(QLatin1String("date1904")).toBool());
        if (!found.isEmpty())
            return name + QStringLiteral(", ") + found;
        ++next;
    }
    return {};
}

std::optional<Error> firstError(const QString &path)
{
    auto table = files::openXlsx(path, {});
    if (!table)
        return table.error();
    return readAll(*table).error;
}

} // namespace

class TortureXlsxTest : public QObject {
    Q_OBJECT

    QString m_root = test::sharedData(QStringLiteral("torture-xlsx"));

    QStringList corpus() const
    {
        QStringList out;
        for (const QString &folder : {QStringLiteral("torture-xlsx"), QStringLiteral("real")}) {
            QDirIterator files(test::sharedData(folder), {QStringLiteral("*.expected.json")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next().chopped(14);
                if (!path.endsWith(QLatin1String(".csv")) && !path.endsWith(QLatin1String(".gz")))
                    out.append(path);
            }
        }
        out.sort();
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (m_root.isEmpty())
            QSKIP("the shared corpora are not here: set SIYU_DATA_DIR");
    }

    void readsAsExpected_data()
    {
        QTest::addColumn<QString>("path");
        if (m_root.isEmpty())
            return;
        const QDir root(test::sharedData());
        for (const QString &path : corpus()) {
            if (!readJson(path + QStringLiteral(".expected.json")).contains(QLatin1String("expected")))
                QTest::newRow(qPrintable(root.relativeFilePath(path))) << path;
        }
    }
    void readsAsExpected()
    {
        QFETCH(QString, path);
        const QJsonObject expected = readJson(path + QStringLiteral(".expected.json"));
        QString found = compareSheets(path, expected.value(QLatin1String("sheets")).toArray(), expected);
        const bool silentlyEmpty = expected.value(QLatin1String("oracle")).toString().contains(QLatin1String("silently empty"));
        const auto alternative = expected.value(QLatin1String("sheetjs_alternative")).toArray();
        if (!alternative.isEmpty() && (!found.isEmpty() || silentlyEmpty)) {
            const auto error = firstError(path);
            found = error && error->code == ErrorCode::FileCorrupt ? QString() : compareSheets(path, alternative, expected);
        }
        if (test::rulings().contains(QString::fromUtf8(QTest::currentDataTag())))
            QVERIFY2(!found.isEmpty(), "this file is read as expected now: take it out of the rulings");
        else
            QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void mustBeRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        if (m_root.isEmpty())
            return;
        for (const QString &path : corpus()) {
            const QString word = readJson(path + QStringLiteral(".expected.json")).value(QLatin1String("expected")).toString();
            const bool ours = QFileInfo(path).suffix() != QLatin1String("xml") && !path.contains(QLatin1String("html_"));
            if (!word.isEmpty() && ours)
                QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path << word;
        }
    }
    void mustBeRefused()
    {
        QFETCH(QString, path);
        QFETCH(QString, expected);
        QElapsedTimer timer;
        timer.start();
        const auto error = firstError(path);
        QVERIFY2(timer.elapsed() < 2000, "took too long");
        if (expected.contains(QLatin1String("or imported) in bounded")) && !error)
            return;
        QVERIFY2(error, qPrintable(expected));
        if (expected.contains(QLatin1String("password")))
            QCOMPARE(int(error->code), int(ErrorCode::FileEncrypted));
        else if (expected.contains(QLatin1String("real format")) || expected.contains(QLatin1String("large allocation")))
            QCOMPARE(int(error->code), int(ErrorCode::FileIsOtherFormat));
        QVERIFY(platform::peakMemory() < (300ll << 20));
    }
};

QTEST_GUILESS_MAIN(TortureXlsxTest)
#include "torture_xlsx_test.moc"
