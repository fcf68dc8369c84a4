// SPDX-License-Identifier: GPL-3.0-or-later
// Exports, each in a process of its own from a fresh opening, with its peak of memory: the weekly report as XLSX and PDF and a
// pack for each of 1,000 groups (of the shop that bench_charts keeps: `--shop FILE`), all of a million members to XLSX and CSV
// (`--members FILE`: the shop of bench_members). Beside the XLSX a bare libxlsxwriter program with the same cells. Prints
// medians beside what is asked.
#include "core/files/xlsx.h"
#include "core/members/memberexport.h"
#include "core/members/memberlist.h"
#include "tests/bench/bigshop.h"
#include "tests/bench/measure.h"
#include "tests/bench/tradeshop.h"
#include "ui/render/reportfile.h"
#include "ui/render/reportpack.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <xlsxwriter.h>

using namespace siyu;
using siyu::bench::orEnd;

namespace {

constexpr double mostMegabytes = 250;

// ---- in the process of one export: prints ms, the peak in MB, the bytes written

void tell(const QElapsedTimer &clock, const QString &path)
{
    std::printf("%.1f %.1f %lld\n", double(clock.nsecsElapsed()) / 1e6, bench::memoryNow().peak, static_cast<long long>(QFileInfo(path).size()));
}

void exportReport(Workspace &workspace, const QString &path)
{
    NoProgress quiet;
    QElapsedTimer clock;
    clock.start();
    orEnd(render::makeReport(workspace, QStringLiteral("weekly"), {}, path, quiet));
    tell(clock, path);
}

// Says no while packs are being written; from then on the time runs.
class Stopping final : public Progress {
public:
    Stopping(QDir folder, qint64 at) : m_folder(std::move(folder)), m_at(at) { }
    bool report(qint64 done, qint64 total) override
    {
        if (done >= m_at && total > m_at && !m_stopped && areMade()) {
            m_stopped = true;
            clock.start();
        }
        return !m_stopped;
    }
    bool goOn() override { return !m_stopped; }
    QElapsedTimer clock;

private:
    bool areMade() const { return !m_folder.entryList({QStringLiteral(".siyu-work-*")}, QDir::Dirs | QDir::Hidden).isEmpty(); }

    QDir m_folder;
    qint64 m_at;
    bool m_stopped = false;
};

void exportPacks(Workspace &workspace, const QString &path)
{
    NoProgress quiet;
    QElapsedTimer clock;
    clock.start();
    orEnd(render::makePacks(workspace, {QStringLiteral("group"), {}, QStringLiteral("xlsx"), path, true}, quiet));
    tell(clock, path);
}

void stopPacks(Workspace &workspace, const QString &path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    const QStringList before = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    Stopping progress(folder, 10);
    const auto made = render::makePacks(workspace, {QStringLiteral("group"), {}, QStringLiteral("xlsx"), path, true}, progress);
    const QElapsedTimer clock = progress.clock;
    if (!clock.isValid() || made || made.error().code != ErrorCode::Cancelled || folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) != before)
        qFatal("a cancelled pack leaves something behind");
    tell(clock, path);
}

// By their numbers as an export of everything, or in the order of the members page.
void exportMembers(Workspace &workspace, const QString &path, bool isByName)
{
    NoProgress quiet;
    QList<qint64> ids = orEnd(members::memberIds(workspace, {}, quiet));
    if (!isByName)
        std::sort(ids.begin(), ids.end());
    QElapsedTimer clock;
    clock.start();
    members::MemberExport how;
    how.path = path;
    how.sheet = QStringLiteral("members");
    orEnd(members::exportMembers(workspace, ids, how, quiet));
    tell(clock, path);
}

// The cells of an exported CSV file, each with its end.
class Cells {
public:
    explicit Cells(const QString &csv)
    {
        QFile file(csv);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no CSV file");
        m_text = file.readAll().mid(3); // without the mark of UTF-8
        split();
    }
    const std::vector<std::vector<const char *>> &rows() const { return m_rows; }

private:
    void split()
    {
        char *at = m_text.data();
        m_rows.emplace_back();
        while (*at) {
            char *to = at;
            const bool isQuoted = *at == '"';
            const char *from = isQuoted ? at + 1 : at;
            for (at += isQuoted; *at && (isQuoted ? *at != '"' || at[1] == '"' : *at != ',' && *at != '\r'); ++at) {
                if (isQuoted && *at == '"')
                    ++at;
                *to++ = *at;
            }
            from = isQuoted ? from - 1 : from;
            at += isQuoted;
            const char end = *at;
            *to = 0;
            m_rows.back().push_back(*from == '\'' && from[1] && std::strchr("=+-@", from[1]) ? from + 1 : from);
            ++at;
            if (end == '\r') {
                ++at;
                if (*at)
                    m_rows.emplace_back();
            }
        }
    }

    QByteArray m_text;
    std::vector<std::vector<const char *>> m_rows;
};

bool readMoment(const char *text, lxw_datetime &out)
{
    const auto number = [text](int at, int digits) {
        int value = 0;
        for (int i = at; i < at + digits; ++i)
            value = value * 10 + (text[i] - '0');
        return value;
    };
    if (std::strlen(text) != 19 || text[4] != '-' || text[10] != ' ')
        return false;
    out = {number(0, 4), number(5, 2), number(8, 2), number(11, 2), number(14, 2), double(number(17, 2))};
    return true;
}

// What anybody would write: rows that lie in memory, one after the other, in constant memory. Only the writing is timed.
void writeBare(const QString &csv, const QString &path)
{
    const Cells cells(csv);
    QElapsedTimer clock;
    clock.start();
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    lxw_workbook *book = workbook_new_opt(path.toUtf8().constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "members");
    lxw_format *moment = workbook_add_format(book);
    format_set_num_format(moment, "yyyy-mm-dd hh:mm:ss");
    lxw_row_t line = 0;
    for (const std::vector<const char *> &row : cells.rows()) {
        lxw_datetime when = {};
        for (size_t i = 0; i < row.size(); ++i) {
            if (readMoment(row[i], when))
                worksheet_write_datetime(sheet, line, lxw_col_t(i), &when, moment);
            else if (*row[i])
                worksheet_write_string(sheet, line, lxw_col_t(i), row[i], nullptr);
        }
        ++line;
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        qFatal("the bare program writes nothing");
    tell(clock, path);
}

// Cells with something in them.
void countCells(const QString &path)
{
    QElapsedTimer clock;
    clock.start();
    auto table = orEnd(files::openXlsx(path, {}));
    std::vector<std::string_view> cells;
    long long count = 0;
    while (orEnd(table.rows->next(cells)))
        count += std::count_if(cells.begin(), cells.end(), [](std::string_view cell) { return !cell.empty(); });
    std::printf("%.1f %.1f %lld\n", double(clock.nsecsElapsed()) / 1e6, bench::memoryNow().peak, count);
}

int work(const QString &what, const QString &from, const QString &path)
{
    if (what == QStringLiteral("bare")) {
        writeBare(from, path);
        return 0;
    }
    if (what == QStringLiteral("count")) {
        countCells(path);
        return 0;
    }
    const auto workspace = orEnd(Workspace::open(from, bench::shopClock()));
    if (what == QStringLiteral("report"))
        exportReport(*workspace, path);
    else if (what == QStringLiteral("packs"))
        exportPacks(*workspace, path);
    else if (what == QStringLiteral("stop"))
        stopPacks(*workspace, path);
    else
        exportMembers(*workspace, path, what == QStringLiteral("members-by-name"));
    return 0;
}

// ---- beside them

struct Told {
    std::vector<double> ms;
    double megabytes = 0; // the most
    qint64 bytes = 0;

    double median() const
    {
        std::vector<double> sorted = ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted[sorted.size() / 2];
    }
};

void run(Told &told, const QString &what, const QString &from, const QString &path)
{
    if (what != QStringLiteral("count"))
        QFile::remove(path);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--work"), what, from, path});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(what));
    const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split(' ');
    told.ms.push_back(words.value(0).toDouble());
    told.megabytes = std::max(told.megabytes, words.value(1).toDouble());
    told.bytes = words.value(2).toLongLong();
}

Told runs(int times, const QString &what, const QString &from, const QString &path)
{
    Told told;
    for (int i = 0; i < times; ++i)
        run(told, what, from, path);
    return told;
}

void print(const char *name, const Told &told, double asked)
{
    const QByteArray more = "of " + QByteArray::number(qsizetype(told.ms.size())) + ", peak " + QByteArray::number(told.megabytes, 'f', 0) + " MB, "
        + QByteArray::number(double(told.bytes) / 1e6, 'f', 1) + " MB written";
    bench::printFigure(name, told.median(), "ms", asked, more.constData());
}

void measureReports(const QString &shop, const QString &folder, int times)
{
    const QDir to(folder);
    const Told xlsx = runs(times, QStringLiteral("report"), shop, to.filePath(QStringLiteral("weekly.xlsx")));
    print("weekly report as XLSX", xlsx, 3'000);
    const Told pdf = runs(times, QStringLiteral("report"), shop, to.filePath(QStringLiteral("weekly.pdf")));
    print("weekly report as PDF", pdf, 0);
    const Told packs = runs(1, QStringLiteral("packs"), shop, to.filePath(QStringLiteral("packs.zip")));
    print("a pack for each group, as XLSX in a ZIP", packs, 120'000);
    print("packs cancelled in the middle: until nothing is left", runs(times, QStringLiteral("stop"), shop, to.filePath(QStringLiteral("stopped.zip"))), 1'000);
    bench::printFigure("peak of memory in reports and packs", std::max({xlsx.megabytes, pdf.megabytes, packs.megabytes}), "MB", mostMegabytes);
}

// The two programs take turns, so that a slow minute of the machine meets both.
void measureMembers(const QString &shop, const QString &folder, int times)
{
    const QDir to(folder);
    const QString csvPath = to.filePath(QStringLiteral("members.csv")), xlsxPath = to.filePath(QStringLiteral("members.xlsx")), barePath = to.filePath(QStringLiteral("bare.xlsx"));
    const Told csv = runs(times, QStringLiteral("members"), shop, csvPath);
    Told xlsx, bare, counted, countedBare;
    for (int i = 0; i < times; ++i) {
        run(xlsx, QStringLiteral("members"), shop, xlsxPath);
        run(bare, QStringLiteral("bare"), csvPath, barePath);
    }
    print("members as CSV", csv, 0);
    print("the same in the order of names", runs(times, QStringLiteral("members-by-name"), shop, to.filePath(QStringLiteral("byname.csv"))), 0);
    const double perSecond = double(csv.bytes) / 1e3 / csv.median();
    std::printf("%-58s %9.1f MB/s (asked at least 100)  %s\n", "members as CSV, bytes written a second", perSecond, perSecond >= 100 ? "pass" : "MISS");
    print("members as XLSX", xlsx, 0);
    print("the same cells by a bare libxlsxwriter program", bare, 0);
    bench::printFigure("members as XLSX, of the bare program", xlsx.median() / bare.median(), "×", 1.1);
    bench::printFigure("peak of memory in exports of members", std::max(csv.megabytes, xlsx.megabytes), "MB", mostMegabytes);
    run(counted, QStringLiteral("count"), {}, xlsxPath);
    run(countedBare, QStringLiteral("count"), {}, barePath);
    std::printf("cells written: %lld, by the bare program %lld\n", static_cast<long long>(counted.bytes), static_cast<long long>(countedBare.bytes));
    if (counted.bytes != countedBare.bytes)
        qFatal("not the same cells");
}

QString shopAfter(const QStringList &arguments, const QString &option, const QString &otherwise)
{
    const qsizetype at = arguments.indexOf(option);
    return at > 0 && at + 1 < arguments.size() ? arguments[at + 1] : otherwise;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--work")); at > 0)
        return work(arguments.value(at + 1), arguments.value(at + 2), arguments.value(at + 3));
    const bool isShort = arguments.contains(QStringLiteral("--short"));
    const QTemporaryDir folder;
    const QString shop = shopAfter(arguments, QStringLiteral("--shop"), folder.filePath(QStringLiteral("shop.siyu")));
    const QString people = shopAfter(arguments, QStringLiteral("--members"), folder.filePath(QStringLiteral("members.siyu")));
    const QString only = shopAfter(arguments, QStringLiteral("--only"), {});
    const int times = isShort ? 1 : 3;
    if (only != QStringLiteral("members")) {
        orEnd(bench::tradeShop(shop, isShort ? bench::smallTradeShop() : bench::TradeShop{})).reset();
        measureReports(shop, folder.path(), times);
    }
    if (only != QStringLiteral("reports")) {
        orEnd(isShort ? bench::bigShop(people, {2'000}) : bench::bigShop(people)).reset();
        measureMembers(people, folder.path(), times);
    }
    return 0;
}
