// SPDX-License-Identifier: GPL-3.0-or-later
// Every XLSX of the shared corpora against what independent readers agreed on.
#include "core/files/xlsx.h"
#include "core/base/platform.h"
#include "tests/support/support.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <cmath>

using namespace siyu;

namespace {

// Files where we read something else than the expected file says, and why that is right.
const QHash<QString, const char *> exceptions{
    {"torture-xlsx/phpspreadsheet/issue.4724.xlsx",
        "A6 is an unpaired surrogate (_xD801_ then 8), which UTF-8 cannot hold: it becomes U+FFFD (ECMA-376-1 22.9.2.19)"},
    {"torture-xlsx/sheetjs/LONumbers.xlsx",
        "row 10 has the format D alone: day of the month, so a date (ECMA-376-1 18.8.31); openpyxl asks for a letter before it"},
    {"torture-xlsx/sheetjs/LONumbers-2011.xlsx",
        "row 10 has the format D alone: day of the month, so a date (ECMA-376-1 18.8.31); openpyxl asks for a letter before it"},
};

using Rows = std::vector<std::vector<QString>>;

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

// Seconds of one of our texts: h:mm:ss, a date, or a date with a time; NaN otherwise.
double secondsOf(const QString &text)
{
    static const QRegularExpression clock(QStringLiteral("^(-?)(\\d+):(\\d\\d):(\\d\\d)$"));
    if (const auto match = clock.match(text); match.hasMatch()) {
        const double size = match.captured(2).toDouble() * 3600 + match.captured(3).toInt() * 60 + match.captured(4).toInt();
        return match.captured(1).isEmpty() ? size : -size;
    }
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    moment.setTimeSpec(Qt::UTC);
    static const QRegularExpression date(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d"));
    return moment.isValid() && date.match(text).hasMatch() ? double(moment.toMSecsSinceEpoch()) / 1000 : std::nan("");
}

bool near(double a, double b, double tolerance)
{
    return std::fabs(a - b) <= tolerance * std::max(1.0, std::fabs(b));
}

QString unixLines(QString text)
{
    return text.replace(QRegularExpression(QStringLiteral("\\r+\\n|\\r")), QStringLiteral("\n"));
}

bool sameSerial(const QString &text, double serial, bool is1904)
{
    const double seconds = secondsOf(text);
    const double epoch = double(QDateTime(is1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30), {}, Qt::UTC).toSecsSinceEpoch());
    return near(seconds, serial * 86400, 1e-9 + 1) || std::fabs(seconds - epoch - serial * 86400) <= 1;
}

bool sameValue(const QString &text, const QJsonValue &expected, bool serials, bool is1904)
{
    if (expected.isNull() || expected.isUndefined())
        return text.isEmpty();
    if (expected.isString())
        return unixLines(text) == unixLines(expected.toString());
    if (expected.isBool())
        return text == (expected.toBool() ? QLatin1String("TRUE") : QLatin1String("FALSE"));
    if (expected.isDouble()) {
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        return isNumber ? near(value, expected.toDouble(), 1e-12) : serials && sameSerial(text, expected.toDouble(), is1904);
    }
    const QJsonObject object = expected.toObject();
    if (object.contains(QLatin1String("seconds")))
        return std::fabs(secondsOf(text) - object.value(QLatin1String("seconds")).toDouble()) <= 0.5 + 1e-6;
    if (object.contains(QLatin1String("time"))) {
        const QTime time = QTime::fromString(object.value(QLatin1String("time")).toString(), Qt::ISODateWithMs);
        return std::fabs(secondsOf(text) - time.msecsSinceStartOfDay() / 1000.0) <= 0.5 + 1e-6;
    }
    return std::fabs(secondsOf(text) - secondsOf(object.value(QLatin1String("date")).toString())) <= 0.5 + 1e-6;
}

QJsonObject readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString cellAt(const Rows &rows, qsizetype row, qsizetype column)
{
    if (row >= qsizetype(rows.size()) || column >= qsizetype(rows[size_t(row)].size()))
        return {};
    return rows[size_t(row)][size_t(column)];
}

qsizetype nonEmpty(const Rows &rows)
{
    qsizetype count = 0;
    for (const auto &row : rows)
        count += std::count_if(row.begin(), row.end(), [](const QString &cell) { return !cell.isEmpty(); });
    return count;
}

// Empty when the sheet is as expected, else the first difference.
QString difference(const Rows &rows, const QJsonObject &sheet, bool serials, bool is1904)
{
    const QJsonArray values = sheet.value(QLatin1String("values")).toArray();
    for (qsizetype r = 0; r < values.size(); ++r) {
        const QJsonArray expected = values.at(r).toArray();
        const qsizetype width = std::max(expected.size(), r < qsizetype(rows.size()) ? qsizetype(rows[size_t(r)].size()) : 0);
        for (qsizetype c = 0; c < width; ++c) {
            if (!sameValue(cellAt(rows, r, c), expected.at(c), serials, is1904))
                return QStringLiteral("row %1 column %2: \"%3\" instead of %4")
                    .arg(r + 1).arg(c + 1).arg(cellAt(rows, r, c),
                        QString::fromUtf8(QJsonDocument(QJsonArray{expected.at(c)}).toJson(QJsonDocument::Compact)));
        }
    }
    const QJsonObject sparse = sheet.value(QLatin1String("sparse")).toObject();
    if (!sparse.isEmpty() && (cellAt(rows, 0, 16383) != QLatin1String("123") || cellAt(rows, 1048575, 16383) != QLatin1String("456")))
        return QStringLiteral("the far corners differ");
    const bool whole = !sheet.value(QLatin1String("values_truncated")).toBool() && sparse.isEmpty();
    for (qsizetype r = values.size(); whole && r < qsizetype(rows.size()); ++r) {
        for (const QString &cell : rows[size_t(r)]) {
            if (!cell.isEmpty())
                return QStringLiteral("row %1 holds %2, beyond what is expected").arg(r + 1).arg(cell);
        }
    }
    const qsizetype filled = nonEmpty(rows);
    if (!whole && filled != sheet.value(QLatin1String("nonempty")).toInt())
        return QStringLiteral("%1 cells instead of %2").arg(filled).arg(sheet.value(QLatin1String("nonempty")).toInt());
    if (!whole && qsizetype(rows.size()) != sheet.value(QLatin1String("rows")).toInt())
        return QStringLiteral("%1 rows").arg(rows.size());
    return {};
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
        const QString found = difference(read.rows, sheet, serials, expected.value(QLatin1String("date1904")).toBool());
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
        if (const char *reason = exceptions.value(QString::fromUtf8(QTest::currentDataTag())))
            QEXPECT_FAIL("", reason, Continue);
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
