// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace with a million members: how long lists, pages, searches and bulk changes take. Prints medians in ms: of
// the clock, and of the processor, which other work on the machine does not lengthen.
#include "core/db/database.h"
#include "core/members/figures.h"
#include "core/members/memberedit.h"
#include "core/members/memberindex.h"
#include "core/members/memberlist.h"
#include "core/members/memberstore.h"
#include "core/workspace.h"
#include "tests/bench/bigshop.h"
#include "ui/common/job.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberspage.h"
#include "ui/members/memberstable.h"
#include "ui/shell/desk.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QProcess>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>

using namespace siyu;
using namespace siyu::members;

namespace {

template <typename Work>
void measure(const char *what, int times, double target, Work work, const std::function<void()> &before = {})
{
    std::vector<double> took;
    std::vector<double> worked;
    for (int i = 0; i < times; ++i) {
        if (before)
            before();
        QElapsedTimer clock;
        clock.start();
        const std::clock_t started = std::clock();
        work();
        worked.push_back(double(std::clock() - started) * 1e3 / CLOCKS_PER_SEC);
        took.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(took.begin(), took.end());
    std::sort(worked.begin(), worked.end());
    std::printf("%-52s %9.1f ms  (processor %.1f, worst %.1f%s)\n", what, took[took.size() / 2], worked[worked.size() / 2], took.back(),
        target > 0 ? qPrintable(QStringLiteral(", target %1").arg(target)) : "");
    std::fflush(stdout);
}

double megabytes(const char *line)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &row : status.readAll().split('\n')) {
        if (row.startsWith(line))
            return row.mid(qsizetype(std::strlen(line))).simplified().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

void printMemory(const char *when)
{
    std::printf("%-52s %8.0f MB resident (%.0f of its own, the rest is the file and the program)\n", when, megabytes("VmRSS:"), megabytes("RssAnon:"));
    std::fflush(stdout);
}

// The search in memory, and each answer also without it.
void measureLists(const std::shared_ptr<Workspace> &workspace, int times)
{
    NoProgress quiet;
    MemberIndex index(workspace);
    measure("read the search in", 1, 1000, [&] {
        if (!index.bringUpToDate(quiet))
            std::abort();
    });
    const auto list = [&](const char *what, double target, const MemberQuery &query) {
        measure(what, times, target, [&] {
            if (!memberIds(*workspace, index, query, quiet))
                std::abort();
        });
    };
    const std::pair<const char *, QString> searches[] = {{"search 1 character", QStringLiteral("红")}, {"search 2 characters", QStringLiteral("小红")},
        {"search 4 characters", QStringLiteral("欧阳小红")}, {"search a letter", QStringLiteral("w")}, {"search initials", QStringLiteral("wxh")}, {"search pinyin", QStringLiteral("xiaohong")},
        {"search a phone tail", QStringLiteral("4321")}, {"search a WeChat id", QStringLiteral("wx_12")}};
    list("all by known since (then kept)", 300, {{}, {}, MemberSort::Created, true});
    for (const auto &[what, typed] : searches)
        list(what, 30, {typed, {}, MemberSort::Created, true});
    list("search 1 character, by name", 30, {QStringLiteral("红"), {}, MemberSort::Name, false});
    const std::pair<const char *, MemberSort> columns[] = {{"sort by name (pinyin)", MemberSort::Name}, {"sort by birth year", MemberSort::BirthYear},
        {"sort by gender", MemberSort::Gender}, {"sort by region", MemberSort::Region}, {"sort by source", MemberSort::Source},
        {"sort by phone", MemberSort::Phone}, {"sort by WeChat id", MemberSort::Wechat}, {"sort by tags", MemberSort::Tags},
        {"sort by groups", MemberSort::Groups}, {"sort by orders", MemberSort::Orders}, {"sort by last order", MemberSort::LastOrder},
        {"sort by value", MemberSort::Value}, {"sort by stage", MemberSort::Stage}, {"sort by points", MemberSort::Points}};
    bool other = false;
    for (const auto &[what, column] : columns) {
        // The other column in between, so that no order is at hand.
        measure(what, times, column == MemberSort::Name ? 500 : 300, [&] {
            if (!memberIds(*workspace, index, {{}, {}, column, false}, quiet))
                std::abort();
        }, [&] { (void)memberIds(*workspace, index, {{}, {}, (other = !other) ? MemberSort::Id : MemberSort::Created, false}, quiet); });
    }
    const std::pair<const char *, QString> rules[] = {{"rule: tag = VIP", QStringLiteral("tag = VIP")},
        {"rule of five clauses", QStringLiteral("tag = VIP and birth_year < 1990 and last_order < 90d and orders >= 2 and not group = \"group 1\"")}};
    for (const auto &[what, rule] : rules) {
        measure(what, times, 200, [&] {
            if (!countMembers(*workspace, {{}, rule, MemberSort::Id, false}, quiet))
                std::abort();
        });
    }
    measure("search 2 characters, without the index", std::min(times, 3), 0, [&] {
        (void)memberIds(*workspace, {QStringLiteral("小红"), {}, MemberSort::Created, true}, quiet);
    });
}

void measurePages(const Workspace &workspace, int times, qint64 members)
{
    NoProgress quiet;
    const QList<qint64> ids = *memberIds(workspace, {}, quiet);
    QRandomGenerator random(2);
    measure("64 rows at a random place", times * 4, 50, [&] {
        const qsizetype at = qsizetype(random.bounded(double(std::max<qint64>(1, members - 64))));
        if (!memberRows(workspace, ids.mid(at, 64)))
            std::abort();
    });
    measure("profile of one member", times * 4, 50, [&] {
        if (!memberProfile(workspace, MemberId(ids[qsizetype(random.bounded(double(members)))])))
            std::abort();
    });
}

// Runs events until `isThere`; a second test of the figures is that this ends.
template <typename Condition>
void until(Condition isThere)
{
    QElapsedTimer clock;
    clock.start();
    while (!isThere()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        if (clock.elapsed() > 30'000)
            std::abort();
    }
}

struct Window {
    explicit Window(const std::shared_ptr<Workspace> &workspace) : desk(workspace), page(desk)
    {
        page.resize(1366, 700);
        page.setVisible(true);
        page.refresh({});
    }
    // The rows in sight are loaded and on the screen.
    void untilPainted()
    {
        until([this] {
            const int row = page.table()->rowAt(1);
            return row >= 0 && page.model()->isLoaded(row);
        });
        page.grab();
    }
    ui::Desk desk;
    ui::MembersPage page;
};

void measurePage(const std::shared_ptr<Workspace> &workspace, const QString &path, int times)
{
    measure("open the workspace, make the page, paint its rows", times, 1000, [&] {
        auto opened = Workspace::open(path, bench::shopClock(), OpenAs::ReadOnly);
        if (!opened)
            std::abort();
        Window(std::shared_ptr<Workspace>(std::move(*opened))).untilPainted();
    });
    ui::Job::waitForAll(60'000);
    printMemory("memory before the page");
    {
        std::optional<Window> other;
        measure("choose the page and paint its first rows", times, 100, [&] {
            other.emplace(workspace);
            other->untilPainted();
        }, [&] {
            other.reset();
            ui::Job::waitForAll(60'000);
        });
    }
    ui::Job::waitForAll(60'000);
    Window window(workspace);
    window.untilPainted();
    ui::Job::waitForAll(30'000);
    QRandomGenerator random(3);
    ui::MembersTable *table = window.page.table();
    measure("jump to a row and paint it", times * 4, 50, [&] {
        table->verticalScrollBar()->setValue(int(random.bounded(double(table->verticalScrollBar()->maximum()))));
        window.untilPainted();
    });
    const auto untilListed = [&](const std::function<void()> &act) {
        bool isListed = false;
        const auto listed = QObject::connect(&window.page, &ui::MembersPage::listed, [&] { isListed = true; });
        act();
        until([&] { return isListed; });
        QObject::disconnect(listed);
        if (window.page.model()->rowCount() > 0)
            window.untilPainted();
    };
    for (const ui::MemberColumn column : {ui::MemberColumn::Name, ui::MemberColumn::Id, ui::MemberColumn::Region, ui::MemberColumn::Created}) {
        const QString what = QStringLiteral("click on the header and paint: %1").arg(ui::memberColumnTitle(column));
        measure(qPrintable(what), times, column == ui::MemberColumn::Name ? 500 : 300,
            [&] { untilListed([&] { Q_EMIT table->horizontalHeader()->sectionClicked(int(column)); }); });
    }
    int turn = 0;
    measure("type, list and paint (without the pause for typing)", times * 2, 0, [&] {
        static const QStringList typed{QStringLiteral("红"), QStringLiteral("小红"), QStringLiteral("wxh"), QStringLiteral("4321")};
        untilListed([&] {
            window.page.searchField()->setText(typed[turn++ % typed.size()]);
            Q_EMIT window.page.searchField()->returnPressed();
        });
    });
    printMemory("memory with the table and the search open");
    ui::Job::waitForAll(30'000);
}

void measureFigures(Workspace &workspace, int times)
{
    NoProgress quiet;
    measure("stages, circles, RFM and values of everybody anew", 1, 3000, [&] {
        if (!rebuildFigures(workspace, quiet))
            std::abort();
    });
    qint64 turn = 0;
    measure("the same after orders of 1,000 members changed", times, 100, [&] {
        if (!updateFigures(workspace, quiet))
            std::abort();
    }, [&] {
        ++turn;
        const auto changed = workspace.write({QStringLiteral("bench")}, [&](db::Database &db) {
            db.prepare("UPDATE shop_order SET paid_fen = paid_fen + 100 WHERE id % 500 = ? AND id <= 500000 AND paid_at IS NOT NULL").run(turn);
        });
        if (!changed)
            std::abort();
    });
}

// What Qt's own model takes on the same file, by a program of its own.
void compareWithSqlTable(const QString &path)
{
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/bench_sqltable");
    if (!QFile::exists(program)) {
        std::printf("QSqlTableModel is not measured: Qt's SQL module is not here\n");
        return;
    }
    QProcess other;
    other.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    other.start(program, {path});
    if (!other.waitForFinished(300'000) || other.exitCode() != 0)
        std::printf("QSqlTableModel is not measured: Qt's SQLite driver is not here (libqt6sql6-sqlite)\n");
    std::fputs(other.readAllStandardOutput().constData(), stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("bench"));
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    const qint64 members = isShort ? 20'000 : 1'000'000;
    QTemporaryDir dir;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, dir.path());
    ui::applyLook(app, ui::Look::Light);
    Result<std::shared_ptr<Workspace>> shop = Error{ErrorCode::FileMissing, {}, {}};
    measure("open the workspace, made first where it is not there", 1, 0, [&] {
        shop = bench::bigShop(bench::shopPath(app.arguments(), dir.path()), {members});
    });
    if (!shop)
        return 1;
    const std::shared_ptr<Workspace> shared = *shop;
    Workspace &workspace = *shared;
    const int times = isShort ? 3 : 7;
    measureFigures(workspace, times);
    measurePage(shared, shared->path(), times); // before the lists, so that its memory is its own
    compareWithSqlTable(shared->path());
    measureLists(shared, times);
    measurePages(workspace, times, members);
    NoProgress quiet;
    const QList<qint64> some = memberIds(workspace, {}, quiet)->mid(0, members / 10);
    measure("tag a tenth of all", 1, 0, [&] { (void)addTag(workspace, some, QStringLiteral("新标签"), quiet); });
    measure("undo it", 1, 0, [&] {
        if (!workspace.undo())
            std::abort();
    });
    return 0;
}
