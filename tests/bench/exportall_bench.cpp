// SPDX-License-Identifier: GPL-3.0-or-later
// A shop of 1,000 groups, 500,000 members, ten million counts and two million orders out into open files and back into a new
// workspace: seconds, megabytes of files, and the peak of this process's memory, each way by itself (`--way contents`, `everything`
// or `back`; the folder of `--folder DIR` is kept between them). Without a way the contents go out and come back, and the memory is
// that of both. `--shop FILE` keeps the shop (made once), `--make` makes it only; `--short` is small and judges nothing.
#include "core/base/platform.h"
#include "core/exporting/contents.h"
#include "core/exporting/exportall.h"
#include "core/exporting/importall.h"
#include "tests/bench/measure.h"
#include "tests/bench/tradeshop.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace siyu;
using siyu::bench::orEnd;

namespace {

constexpr double mega = 1024 * 1024;

double megabytesOf(const QString &folder)
{
    qint64 bytes = 0;
    for (QDirIterator file(folder, QDir::Files, QDirIterator::Subdirectories); file.hasNext();)
        bytes += QFileInfo(file.next()).size();
    return double(bytes) / mega;
}

void say(const char *what, const QElapsedTimer &since, qint64 rows)
{
    const QByteArray more = QByteArray::number(rows) + " rows";
    bench::printFigure(what, double(since.elapsed()) / 1000, "s", 0, more.constData());
}

void contentsOut(const Workspace &workspace, const QString &folder)
{
    NoProgress quiet;
    QElapsedTimer since;
    since.start();
    const QString place = QDir(folder).filePath(exporting::contentsFolderName());
    const auto manifest = orEnd(workspace.read([&](db::Database &db) { return exporting::writeContents(db, place, workspace.nowUtc(), quiet); }));
    say("complete contents, out", since, manifest.rows());
    bench::printFigure("size of the contents", megabytesOf(place), "MB", 0);
}

void everythingOut(Workspace &workspace, const QString &folder)
{
    NoProgress quiet;
    QElapsedTimer since;
    since.start();
    const auto files = orEnd(exporting::exportAll(workspace, {folder, exporting::Format::Csv, false, QStringLiteral("bench")}, quiet));
    say("everything, out (CSV and contents)", since, files.last().rows);
    bench::printFigure("size of everything", megabytesOf(folder), "MB", 0);
}

void back(const QString &folder, const QString &path)
{
    NoProgress quiet;
    QElapsedTimer since;
    since.start();
    const auto made = orEnd(exporting::importAll(folder, path, {}, quiet));
    say("complete contents, back into a new workspace, checked", since, made.rows);
    bench::printFigure("size of the new workspace", double(QFileInfo(path).size()) / mega, "MB", 0);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const bool isShort = arguments.contains(QStringLiteral("--short"));
    const auto after = [&](const char *option) { return arguments.value(arguments.indexOf(QLatin1String(option)) + 1); };
    QTemporaryDir dir;
    const QString shop = bench::shopPath(arguments, dir.path());
    const QString folder = arguments.contains(QStringLiteral("--folder")) ? after("--folder") : dir.filePath(QStringLiteral("export"));
    const QString way = arguments.contains(QStringLiteral("--way")) ? after("--way") : QString();
    if (way != QStringLiteral("back"))
        orEnd(bench::tradeShop(shop, isShort ? bench::smallTradeShop() : bench::TradeShop{})).reset();
    if (arguments.contains(QStringLiteral("--make")))
        return 0;
    if (way != QStringLiteral("back")) {
        const auto workspace = orEnd(Workspace::open(shop, bench::shopClock()));
        if (way == QStringLiteral("everything"))
            everythingOut(*workspace, folder);
        else
            contentsOut(*workspace, folder);
    }
    if (way.isEmpty() || way == QStringLiteral("back"))
        back(folder, dir.filePath(QStringLiteral("again.siyu")));
    bench::printFigure("peak memory", double(platform::peakMemory()) / mega, "MB", isShort || way.isEmpty() ? 0 : 250);
    return 0;
}
