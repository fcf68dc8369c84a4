// SPDX-License-Identifier: GPL-3.0-or-later
// The command line over the whole corpora, as a script would run it: `inspect --json --rows all` on every file, its rows
// compared with the expected ones; nothing crashes, nothing takes long, what must be refused is refused in words.
#include "tests/support/expectedsheet.h"
#include "tests/support/rulings.h"
#include "tests/support/support.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace siyu;

namespace {

constexpr int mostSeconds = 10;

struct Outcome {
    int exitCode = -1;
    bool crashed = false;
    bool late = false;
    qint64 milliseconds = 0;
    QByteArray out;
    QString said; // standard error
};

// Of the largest child so far, in bytes; 0 where the system does not say.
qint64 largestChild()
{
#ifdef Q_OS_UNIX
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
#ifdef Q_OS_MACOS
    return usage.ru_maxrss;
#else
    return qint64(usage.ru_maxrss) << 10;
#endif
#else
    return 0;
#endif
}

Outcome inspected(const QString &path, const QStringList &more = {})
{
    Outcome run;
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(QStringLiteral(SIYU_CLI),
        QStringList{QStringLiteral("inspect"), path, QStringLiteral("--json"), QStringLiteral("--rows"), QStringLiteral("all"),
            QStringLiteral("--lang"), QStringLiteral("en")}
            + more);
    run.late = !process.waitForFinished(mostSeconds * 1000);
    if (run.late) {
        process.kill();
        process.waitForFinished();
    }
    run.milliseconds = timer.elapsed();
    run.crashed = process.exitStatus() == QProcess::CrashExit;
    run.exitCode = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.said = QString::fromUtf8(process.readAllStandardError());
    return run;
}

QJsonObject readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

test::Rows rowsOf(const QJsonArray &json)
{
    test::Rows rows;
    for (const QJsonValue &row : json) {
        std::vector<QString> cells;
        for (const QJsonValue &cell : row.toArray())
            cells.push_back(cell.toString());
        rows.push_back(std::move(cells));
    }
    return rows;
}

// Empty when the run went as every run must.
QString fault(const Outcome &run)
{
    if (run.late)
        return QStringLiteral("took more than %1 s").arg(mostSeconds);
    if (run.crashed)
        return QStringLiteral("crashed: ") + run.said.left(200);
    if (run.exitCode != 0)
        return QStringLiteral("exit %1: %2").arg(run.exitCode).arg(run.said.left(200));
    if (!run.said.isEmpty())
        return QStringLiteral("said ") + run.said.left(200);
    return {};
}

QString compareCsv(const QString &path, const QJsonObject &expected)
{
    const Outcome run = inspected(path);
    if (const QString wrong = fault(run); !wrong.isEmpty())
        return wrong;
    const QJsonObject told = QJsonDocument::fromJson(run.out).object();
    const QJsonArray rows = told.value(QLatin1String("rows")).toArray();
    if (told.value(QLatin1String("format")) != QLatin1String("csv"))
        return QStringLiteral("no JSON, or not a CSV");
    if (rows.size() != told.value(QLatin1String("row_count")).toInteger())
        return QStringLiteral("row_count differs from the rows");
    const QJsonArray wanted = expected.value(QLatin1String("rows")).toArray();
    const QJsonValue papa = expected.value(QLatin1String("papaparse_rows"));
    if (papa.isArray() && rows == papa.toArray())
        return {};
    const int count = expected.value(QLatin1String("n_rows")).toInt() + expected.value(QLatin1String("n_blank")).toInt();
    if (rows.size() != count)
        return QStringLiteral("%1 rows instead of %2").arg(rows.size()).arg(count);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (rows[i] != wanted[i])
            return QStringLiteral("row %1 differs").arg(i + 1);
    }
    return {};
}

QString compareSheet(const QString &path, int number, const QJsonObject &sheet, const QJsonObject &expected)
{
    const Outcome run = inspected(path, {QStringLiteral("--sheet"), QString::number(number)});
    if (const QString wrong = fault(run); !wrong.isEmpty())
        return wrong;
    const QJsonObject told = QJsonDocument::fromJson(run.out).object();
    if (told.value(QLatin1String("sheet")) != sheet.value(QLatin1String("name")))
        return QStringLiteral("another sheet");
    const bool serials = expected.contains(QLatin1String("dates")) || expected.contains(QLatin1String("sheetjs_alternative"));
    return test::difference(rowsOf(told.value(QLatin1String("rows")).toArray()), sheet, serials,
        expected.value(QLatin1String("date1904")).toBool());
}

QString compareSheets(const QString &path, const QJsonArray &sheets, const QJsonObject &expected)
{
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QString wrong = compareSheet(path, int(i) + 1, sheets[i].toObject(), expected);
        if (!wrong.isEmpty())
            return QStringLiteral("sheet %1: %2").arg(i + 1).arg(wrong);
    }
    return {};
}

QString compareXlsx(const QString &path, const QJsonObject &expected)
{
    const QString wrong = compareSheets(path, expected.value(QLatin1String("sheets")).toArray(), expected);
    const QJsonArray alternative = expected.value(QLatin1String("sheetjs_alternative")).toArray();
    return wrong.isEmpty() || alternative.isEmpty() ? wrong : compareSheets(path, alternative, expected);
}

struct Tally {
    int all = 0;
    QStringList wrong;
    QStringList ruled; // at most 2 %

    void add(const QString &path, const QString &fault)
    {
        const QString name = QDir(test::sharedData()).relativeFilePath(path);
        ++all;
        if (fault.isEmpty() && test::rulings().contains(name))
            wrong.append(name + QStringLiteral(": read as expected now: take it out of the rulings"));
        else if (!fault.isEmpty() && !test::rulings().contains(name))
            wrong.append(name + QStringLiteral(": ") + fault);
        else if (!fault.isEmpty())
            ruled.append(name + QStringLiteral(": ") + fault + QStringLiteral(" – ") + test::rulings().value(name));
    }
    void print(const char *what) const
    {
        qInfo().noquote() << QStringLiteral("%1: %2 of %3 as expected, %4 ruled otherwise, %5 wrong")
                                 .arg(QLatin1String(what)).arg(all - ruled.size() - wrong.size()).arg(all).arg(ruled.size()).arg(wrong.size());
        for (const QString &line : ruled + wrong)
            qInfo().noquote() << " " << line;
    }
    bool holds(int least) const { return all >= least && wrong.isEmpty() && ruled.size() * 50 <= all; }
};

QStringList filesWithExpectation(const QString &folder)
{
    QStringList found;
    QDirIterator it(test::sharedData(folder), {QStringLiteral("*.expected.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        found.append(it.next().chopped(int(qstrlen(".expected.json"))));
    found.sort();
    return found;
}

} // namespace

class InspectCorpusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (test::sharedData(QStringLiteral("torture-csv")).isEmpty())
            QSKIP("the shared corpora are not here (SIYU_DATA_DIR)");
    }

    void refusals(); // first, since it measures the largest child so far
    void csv();
    void xlsx();
};

void InspectCorpusTest::csv()
{
    Tally tally;
    for (const QString &path : filesWithExpectation(QStringLiteral("torture-csv"))) {
        const QJsonObject expected = readJson(path + QStringLiteral(".expected.json"));
        if (expected.contains(QLatin1String("rows_sha256")))
            tally.add(path, compareCsv(path, expected));
    }
    tally.print("CSV");
    QVERIFY(tally.holds(160));
}

void InspectCorpusTest::xlsx()
{
    Tally tally;
    for (const QString &path : filesWithExpectation(QStringLiteral("torture-xlsx"))) {
        const QJsonObject expected = readJson(path + QStringLiteral(".expected.json"));
        if (!expected.contains(QLatin1String("expected")))
            tally.add(path, compareXlsx(path, expected));
    }
    tally.print("XLSX");
    QVERIFY(tally.holds(300));
}

// A sentence that names the file and why, then one that says what to do.
bool saysReasonAndWayOut(const QString &said, const QString &path)
{
    static const QRegularExpression twoSentences(QStringLiteral("^.{15,}[.:)] [A-Z(].{10,}\\.(\\s|$)"), QRegularExpression::DotMatchesEverythingOption);
    return said.contains(QFileInfo(path).fileName()) && twoSentences.match(said).hasMatch();
}

// The manifest names what must be rejected: exit 1 in < 2 s and < 300 MB, a message with reason and way out, an error in
// the JSON.
void InspectCorpusTest::refusals()
{
    QFile manifest(test::sharedData(QStringLiteral("MANIFEST.tsv")));
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    int refused = 0;
    qint64 slowest = 0;
    for (const QByteArray &line : manifest.readAll().split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() < 8 || !fields[7].contains("must be rejected"))
            continue;
        const QString name = QString::fromUtf8(fields[0]);
        const Outcome run = inspected(test::sharedData(name));
        QVERIFY2(!run.late && !run.crashed, qPrintable(name));
        QVERIFY2(run.milliseconds < 2000, qPrintable(QStringLiteral("%1 took %2 ms").arg(name).arg(run.milliseconds)));
        QVERIFY2(largestChild() < (300LL << 20), qPrintable(QStringLiteral("%1 took %2 MB").arg(name).arg(largestChild() >> 20)));
        slowest = qMax(slowest, run.milliseconds);
        if (fields[7].contains("(or imported)") && run.exitCode == 0)
            continue;
        QVERIFY2(run.exitCode == 1, qPrintable(QStringLiteral("%1: exit %2").arg(name).arg(run.exitCode)));
        QVERIFY2(saysReasonAndWayOut(run.said, name), qPrintable(name + QStringLiteral(" said ") + run.said));
        QVERIFY2(!QJsonDocument::fromJson(run.out).object().value(QLatin1String("error")).toString().isEmpty(), qPrintable(name));
        ++refused;
    }
    qInfo("%d refused, the slowest in %lld ms, the largest in %lld MB", refused, slowest, largestChild() >> 20);
    QVERIFY(refused >= 15);
}

QTEST_GUILESS_MAIN(InspectCorpusTest)
#include "inspect_corpus_test.moc"
