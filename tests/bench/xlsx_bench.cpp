// SPDX-License-Identifier: GPL-3.0-or-later
// Writing and reading 200,000 rows × 12 columns as XLSX: seconds and peak memory, each in a process of its own, beside
// openpyxl where it is installed. Fails when reading needs more than 150 MB or gives other cells than were written.
#include "core/base/platform.h"
#include "core/files/workbook.h"
#include "core/files/xlsx.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <cstdio>

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
    printf("%-22s %8.2f s  peak %4lld MB  %s\n", qPrintable(name), double(timer.elapsed()) / 1000,
        static_cast<long long>(platform::peakMemory() >> 20), good ? "" : "WRONG");
    return good ? 0 : 1;
}

void compareWithOpenpyxl(const QString &path)
{
    const QString script = QStringLiteral("import sys,time\nt=time.time()\nimport openpyxl\n"
                                          "n=sum(len(r) for r in openpyxl.load_workbook(sys.argv[1],read_only=True).active.iter_rows(values_only=True))\n"
                                          "print('openpyxl, read-only    %8.2f s  %d cells'%(time.time()-t,n))");
    QProcess::execute(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), script, path});
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
    QTemporaryDir folder;
    const QString streamed = folder.filePath(QStringLiteral("streamed.xlsx"));
    const QString shared = folder.filePath(QStringLiteral("shared.xlsx"));
    int failures = 0;
    for (const auto &[name, path] : {std::pair(QStringLiteral("write-streaming"), streamed), {QStringLiteral("write-shared"), shared},
             {QStringLiteral("read-inline-texts"), streamed}, {QStringLiteral("read-shared-texts"), shared}})
        failures += QProcess::execute(app.applicationFilePath(), {name, path, rows}) == 0 ? 0 : 1;
    if (!isShort)
        compareWithOpenpyxl(shared);
    return failures;
}
