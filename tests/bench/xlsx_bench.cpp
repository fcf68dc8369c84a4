// SPDX-License-Identifier: GPL-3.0-or-later
// Writing and reading 200,000 rows × 12 columns as XLSX: seconds (medians of `--runs N`, 5) and peak memory, each in a
// process of its own, and how much faster than openpyxl, where it is installed, the same file is read. `--short`: 2,000
// rows, once. Fails when reading needs more than 150 MB or gives other cells than were written.
#include "core/base/platform.h"
#include "core/files/workbook.h"
#include "core/files/xlsx.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>

using namespace siyu;

namespace {

constexpr int kColumns = 12;

std::vector<files::ColumnFormat> columns()
{
    std::vector<files::ColumnFormat> out;
    for (int i = 0; i < kColumns; ++i)
        out.push_back({QStringLiteral("column %1").arg(i), 14});
    return out;
}

std::vector<files::Cell> row(int n, QRandomGenerator &random)
{
    static const QString cities[] = {QStringLiteral("杭州"), QStringLiteral("上海"), QStringLiteral("北京"), QStringLiteral("广州")};
    const QDate day = QDate(2025, 1, 1).addDays(random.bounded(500));
    return {qint64(n), QStringLiteral("客户%1").arg(random.bounded(20000)), QStringLiteral("138%1").arg(random.bounded(100000000), 8, 10, QLatin1Char('0')),
        cities[random.bounded(4)], day, QDateTime(day, QTime(random.bounded(24), random.bounded(60), random.bounded(60))),
        files::AmountFen{random.bounded(100000)}, qint64(random.bounded(10)), QStringLiteral("是"), QStringLiteral("备注 %1").arg(random.bounded(1000)),
        QStringLiteral("E%1").arg(n, 16, 10, QLatin1Char('0')), random.generateDouble()};
}

bool writeStreaming(const QString &path, int rows)
{
    auto writer = files::createXlsx(path, QStringLiteral("S"), columns());
    QRandomGenerator random(1);
    for (int n = 0; writer && n < rows; ++n) {
        if (!(*writer)->writeRow(row(n, random)))
            return false;
    }
    return writer && (*writer)->close();
}

// Like Excel's own files: texts are shared.
bool writeShared(const QString &path, int rows)
{
    auto book = files::Workbook::create(path, {{}, {}, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC)});
    if (!book)
        return false;
    (*book)->addSheet({QStringLiteral("S"), columns()});
    QRandomGenerator random(1);
    for (int n = 0; n < rows; ++n) {
        if (!(*book)->writeRow(row(n, random)))
            return false;
    }
    return (*book)->close().has_value();
}

qint64 readCells(const QString &path)
{
    auto table = files::openXlsx(path, {});
    if (!table)
        return -1;
    std::vector<std::string_view> cells;
    qint64 count = 0;
    auto more = table->rows->next(cells);
    for (; more && *more; more = table->rows->next(cells))
        count += qint64(cells.size());
    return more ? count : -1;
}

// One piece of work in this process; prints what it took.
int work(const QString &name, const QString &path, int rows)
{
    QElapsedTimer timer;
    timer.start();
    bool good = false;
    if (name == QLatin1String("write-streaming"))
        good = writeStreaming(path, rows);
    else if (name == QLatin1String("write-shared"))
        good = writeShared(path, rows);
    else
        good = readCells(path) == qint64(rows + 1) * kColumns && platform::peakMemory() < (150ll << 20);
    printf("%.3f %lld\n", double(timer.nsecsElapsed()) / 1e9, static_cast<long long>(platform::peakMemory() >> 20));
    return good ? 0 : 1;
}

// Seconds and megabytes that the process tells; nothing when it fails.
std::optional<std::pair<double, qint64>> measured(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return std::nullopt;
    const QList<QByteArray> told = process.readAllStandardOutput().trimmed().split(' ');
    return told.size() == 2 ? std::optional(std::pair(told[0].toDouble(), told[1].toLongLong())) : std::nullopt;
}

std::optional<std::pair<double, qint64>> withOpenpyxl(const QString &path)
{
    const QString script = QStringLiteral("import sys,time\nt=time.time()\nimport openpyxl\n"
                                          "n=sum(len(r) for r in openpyxl.load_workbook(sys.argv[1],read_only=True).active.iter_rows(values_only=True))\n"
                                          "print('%.3f 0'%(time.time()-t))");
    return measured(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), script, path});
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 4)
        return work(arguments[1], arguments[2], arguments[3].toInt());
    const bool isShort = arguments.contains(QStringLiteral("--short"));
    const QString rows = QString::number(isShort ? 2000 : 200000);
    const auto at = arguments.indexOf(QStringLiteral("--runs"));
    const int runs = isShort ? 1 : at > 0 ? arguments.value(at + 1).toInt() : 5;
    QTemporaryDir folder;
    const QString streamed = folder.filePath(QStringLiteral("streamed.xlsx"));
    const QString shared = folder.filePath(QStringLiteral("shared.xlsx"));
    int failures = 0;
    QList<double> openpyxl;
    std::map<QString, QList<double>> seconds;
    std::map<QString, qint64> peak;
    const std::pair<QString, QString> lines[] = {{QStringLiteral("write-streaming"), streamed}, {QStringLiteral("write-shared"), shared},
        {QStringLiteral("read-inline-texts"), streamed}, {QStringLiteral("read-shared-texts"), shared}};
    // The lines take turns, so that a slow minute of the machine meets all of them.
    for (int run = 0; run < runs; ++run) {
        for (const auto &[name, path] : lines) {
            if (run > 0 && name.startsWith(QStringLiteral("write")))
                continue;
            const auto took = measured(app.applicationFilePath(), {name, path, rows});
            failures += took ? 0 : 1;
            if (took) {
                seconds[name].append(took->first);
                peak[name] = std::max(peak[name], took->second);
            }
        }
        if (const auto took = isShort ? std::nullopt : withOpenpyxl(shared))
            openpyxl.append(took->first);
    }
    for (const auto &[name, path] : lines)
        printf("%-22s %8.2f s  peak %4lld MB\n", qPrintable(name), median(seconds[name]), static_cast<long long>(peak[name]));
    if (!openpyxl.isEmpty()) {
        const double times = median(openpyxl) / median(seconds[QStringLiteral("read-shared-texts")]);
        printf("openpyxl, read-only    %8.2f s  read-shared-texts is %.1f × as fast  %s (at least 15)\n", median(openpyxl), times,
            times >= 15 ? "pass" : "MISS");
    }
    return failures;
}
