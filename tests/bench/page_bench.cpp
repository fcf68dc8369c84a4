// SPDX-License-Identifier: GPL-3.0-or-later
// The members page of the real window over a million members: chosen, scrolled, sorted, searched, and the memory of the
// process with all of it open. Prints medians. The file is made ready by a process of its own, so that its work does not
// count as the page's memory; Qt's QSqlTableModel on the same file is measured by bench_sqltable beside it.
#include "core/members/figures.h"
#include "core/members/memberindex.h"
#include "core/workspace.h"
#include "tests/bench/bigshop.h"
#include "tests/bench/events.h"
#include "tests/bench/measure.h"
#include "ui/common/job.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberspage.h"
#include "ui/members/memberstable.h"
#include "ui/shell/deskview.h"

#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QProcess>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <cstdio>

using namespace siyu;
using namespace siyu::members;

namespace {

// Makes the shop and works its figures out; what it prints is its own.
int makeReady(const QString &path, qint64 members)
{
    const auto shop = bench::bigShop(path, {members});
    NoProgress quiet;
    if (!shop || !updateFigures(**shop, quiet))
        return 1;
    return 0;
}

// Notes a paint of the rows that finds all of them loaded.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(std::function<bool()> areLoaded) : m_areLoaded(std::move(areLoaded)) { }
    bool isPainted = false;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            isPainted = m_areLoaded();
        return false;
    }

private:
    std::function<bool()> m_areLoaded;
};

class Window {
public:
    explicit Window(const std::shared_ptr<Workspace> &workspace) : view(workspace)
    {
        view.resize(1366, 768);
        view.setVisible(true);
        view.grab();
        ui::Job::waitForAll(60'000);
    }
    ui::MembersPage *page() { return qobject_cast<ui::MembersPage *>(view.page(ui::PageId::Members)); }
    ui::MembersTable *table() { return page()->table(); }
    bool isLoadedInSight()
    {
        const int first = table()->rowAt(1);
        const int under = table()->rowAt(table()->viewport()->height() - 1);
        const int last = under < 0 ? page()->model()->rowCount() - 1 : under;
        return first >= 0 && page()->model()->isLoaded(first) && page()->model()->isLoaded(last);
    }
    // All rows in sight are loaded and on the screen.
    void untilPainted(const std::function<void()> &act)
    {
        act();
        PaintWatch watch([this] { return isLoadedInSight(); });
        table()->viewport()->installEventFilter(&watch);
        bench::until([&watch] { return watch.isPainted; });
    }
    void untilListed(const std::function<void()> &act)
    {
        bool isListed = false;
        const auto listed = QObject::connect(page(), &ui::MembersPage::listed, [&] { isListed = true; });
        act();
        PaintWatch watch([&] { return isListed && isLoadedInSight(); });
        table()->viewport()->installEventFilter(&watch);
        bench::until([&] { return watch.isPainted || (isListed && page()->model()->rowCount() == 0); });
        QObject::disconnect(listed);
    }
    void search(const QString &text)
    {
        untilListed([&] { page()->searchField()->setText(text); });
    }
    // The window makes its pages while nothing else is done, and this one then gets ready.
    void untilIdle()
    {
        bench::until([this] { return view.findChild<ui::MembersPage *>() && view.desk().memberIndex()->isLoaded() && ui::Job::running() == 0; });
    }
    void sortBy(ui::MemberColumn column, bool descending)
    {
        untilListed([&] { table()->sortBy(int(column), descending); });
    }
    void rest()
    {
        bench::until([this] { return view.desk().memberIndex()->isLoaded() && ui::Job::running() == 0; });
    }

    ui::DeskView view;
};

// The first thing that happens in this process, as it does in the program.
void measureMemory(const std::shared_ptr<Workspace> &workspace)
{
    const auto print = [](const char *when, double asked) {
        const bench::Memory memory = bench::memoryNow();
        const QByteArray own = QByteArray::number(memory.own, 'f', 0) + " of its own, the rest is pages of the file and the program";
        bench::printFigure(when, memory.resident, "MB", asked, own.constData());
    };
    print("memory of the program before a workspace is shown", 0);
    Window window(workspace);
    window.untilPainted([&] { window.view.showPage(ui::PageId::Members); });
    window.rest();
    print("memory with the table open and the search read in", 250);
    QRandomGenerator random(5);
    QScrollBar *bar = window.table()->verticalScrollBar();
    for (int i = 0; i < 40; ++i) {
        window.untilPainted([&] { bar->setValue(int(random.bounded(double(bar->maximum())))); });
    }
    for (const ui::MemberColumn column : {ui::MemberColumn::Region, ui::MemberColumn::Tags, ui::MemberColumn::Name})
        window.sortBy(column, false);
    for (const QString &text : {QStringLiteral("红"), QStringLiteral("wxh"), QStringLiteral("4321")})
        window.search(text);
    window.sortBy(ui::MemberColumn::Created, true); // as it was at first
    window.rest();
    print("memory with both, after much scrolling, sorting, searching", 250);
}

// The page remembers its order: the next window begins with it.
void keepOrder(const std::shared_ptr<Workspace> &workspace, ui::MemberColumn column)
{
    Window window(workspace);
    window.untilPainted([&] { window.view.showPage(ui::PageId::Members); });
    window.rest();
    if (window.table()->sortColumn() != int(column))
        window.sortBy(column, true);
}

void measureChoosing(const std::shared_ptr<Workspace> &workspace, int times)
{
    const auto chosen = [&](const char *what, bool isMade) {
        bench::Timing timing;
        for (int i = 0; i < times; ++i) {
            Window window(workspace);
            if (isMade)
                window.untilIdle();
            timing.run([&] { window.untilPainted([&] { window.view.showPage(ui::PageId::Members); }); });
            window.rest();
        }
        timing.print(what, 100);
    };
    chosen("choose the page in a window at rest, paint its first rows", true);
    chosen("the same at once after the start, before it is made", false);
    keepOrder(workspace, ui::MemberColumn::Value);
    chosen("choose the page, last sorted by value", true);
    keepOrder(workspace, ui::MemberColumn::Name);
    chosen("choose the page, last sorted by name", true);
    keepOrder(workspace, ui::MemberColumn::Created);
}

void measureJumps(Window &window, int times)
{
    QRandomGenerator random(3);
    ui::MembersTable *table = window.table();
    bench::measure("jump to any row and paint it", times * 20, 16, [&] {
        window.untilPainted([&] { table->verticalScrollBar()->setValue(int(random.bounded(double(table->verticalScrollBar()->maximum())))); });
    });
    bench::measure("of it: the paint of loaded rows", times * 20, 0, [&] { table->viewport()->repaint(); });
}

void measureOrders(Window &window, int times)
{
    for (const ui::MemberColumn column : ui::allMemberColumns) {
        const QByteArray what = ("click on a header, list, paint: " + ui::memberColumnTitle(column)).toUtf8();
        // The other column in between, so that no order is at hand.
        const auto other = column == ui::MemberColumn::Id ? ui::MemberColumn::Created : ui::MemberColumn::Id;
        bench::measure(what.constData(), times, column == ui::MemberColumn::Name ? 500 : 300,
            [&] { window.sortBy(column, false); },
            [&] { window.sortBy(other, true); });
    }
}

// From the key to the paint: the pause for typing, the list, its first page.
void measureSearch(Window &window, int times)
{
    window.sortBy(ui::MemberColumn::Created, true);
    const std::pair<const char *, QString> typed[] = {{"1 character", QStringLiteral("红")}, {"2 characters", QStringLiteral("小红")},
        {"4 characters", QStringLiteral("欧阳小红")}, {"a letter", QStringLiteral("w")}, {"initials", QStringLiteral("wxh")},
        {"pinyin", QStringLiteral("xiaohong")}, {"phone tail", QStringLiteral("4321")}, {"WeChat id", QStringLiteral("wx_12")},
        {"a tag", QStringLiteral("VIP")}, {"a tag after #", QStringLiteral("#秋")}};
    for (const auto &[what, text] : typed) {
        const QByteArray name = QByteArray("keystroke to painted rows: ") + what;
        bench::measure(name.constData(), times * 4, 30, [&] { window.search(text); }, [&] { window.search(QStringLiteral("zzz")); });
    }
    window.search({});
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
    const int times = isShort ? 1 : 5;
    QTemporaryDir dir;
    const QString path = bench::shopPath(app.arguments(), dir.path());
    if (app.arguments().contains(QStringLiteral("--make-ready")))
        return makeReady(path, members);
    QStringList wishes{QStringLiteral("--make-ready"), QStringLiteral("--shop"), path};
    if (isShort)
        wishes.append(QStringLiteral("--short"));
    if (QProcess::execute(QCoreApplication::applicationFilePath(), wishes) != 0)
        return 1;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, dir.path());
    ui::applyLook(app, ui::Look::Light);
    auto opened = Workspace::open(path, bench::shopClock());
    if (!opened)
        return 1;
    const std::shared_ptr<Workspace> workspace(std::move(*opened));
    const qsizetype at = app.arguments().indexOf(QStringLiteral("--only"));
    const QString only = at < 0 ? QString() : app.arguments().value(at + 1); // memory, choosing, jumps, table, search, sqltable
    const auto wants = [&only](const char *part) { return only.isEmpty() || only == QLatin1String(part); };
    if (wants("memory"))
        measureMemory(workspace);
    if (wants("choosing"))
        measureChoosing(workspace, times);
    if (wants("jumps") || wants("table") || wants("search")) {
        Window window(workspace);
        window.untilPainted([&] { window.view.showPage(ui::PageId::Members); });
        window.rest();
        if (wants("jumps"))
            measureJumps(window, times);
        if (wants("table"))
            measureOrders(window, times);
        if (wants("search"))
            measureSearch(window, times);
        window.rest();
    }
    ui::Job::waitForAll(30'000);
    if (wants("sqltable"))
        compareWithSqlTable(path);
    return 0;
}
