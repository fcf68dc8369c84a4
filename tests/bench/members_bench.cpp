// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace with a million members: how long lists, pages, searches and bulk changes take. Prints medians in ms: of
// the clock, and of the processor, which other work on the machine does not lengthen.
#include "core/members/memberedit.h"
#include "core/members/memberlist.h"
#include "core/members/memberstore.h"
#include "core/workspace.h"
#include "tests/bench/bigshop.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberspage.h"
#include "ui/members/memberstable.h"
#include "ui/shell/desk.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace siyu;
using namespace siyu::members;

namespace {

template <typename Work>
void measure(const char *what, int times, double target, Work work)
{
    std::vector<double> took;
    std::vector<double> worked;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer clock;
        clock.start();
        const std::clock_t before = std::clock();
        work();
        worked.push_back(double(std::clock() - before) * 1e3 / CLOCKS_PER_SEC);
        took.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(took.begin(), took.end());
    std::sort(worked.begin(), worked.end());
    std::printf("%-44s %9.1f ms  (processor %.1f, worst %.1f%s)\n", what, took[took.size() / 2], worked[worked.size() / 2], took.back(),
        target > 0 ? qPrintable(QStringLiteral(", target %1").arg(target)) : "");
    std::fflush(stdout);
}

void measureLists(const Workspace &workspace, int times)
{
    NoProgress quiet;
    const auto list = [&](const char *what, double target, const MemberQuery &query) {
        measure(what, times, target, [&] {
            const auto ids = memberIds(workspace, query, quiet);
            if (!ids)
                std::abort();
        });
    };
    list("all ids by name (indexed)", 300, {});
    list("all ids by name, descending", 300, {{}, {}, MemberSort::Name, true});
    list("all ids by created (indexed)", 300, {{}, {}, MemberSort::Created, false});
    list("all ids by id (indexed)", 300, {{}, {}, MemberSort::Id, false});
    list("all ids by birth year (no index)", 0, {{}, {}, MemberSort::BirthYear, false});
    list("search one character", 0, {QStringLiteral("红"), {}, MemberSort::Name, false});
    list("search two characters", 0, {QStringLiteral("小红"), {}, MemberSort::Name, false});
    list("search initials", 0, {QStringLiteral("wxh"), {}, MemberSort::Name, false});
    list("search phone tail", 0, {QStringLiteral("4321"), {}, MemberSort::Name, false});
    list("rule: tag = VIP", 0, {{}, QStringLiteral("tag = VIP"), MemberSort::Name, false});
    list("rule: birth_year < 1990 and group = group 1", 0, {{}, QStringLiteral("birth_year < 1990 and group = \"group 1\""), MemberSort::Name, false});
}

void measurePages(const Workspace &workspace, int times, qint64 members)
{
    NoProgress quiet;
    const QList<qint64> ids = *memberIds(workspace, {}, quiet);
    QRandomGenerator random(2);
    measure("256 rows at a random place", times * 4, 50, [&] {
        const qsizetype at = qsizetype(random.bounded(double(std::max<qint64>(1, members - 256))));
        if (!memberRows(workspace, ids.mid(at, 256)))
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
    measure("open the workspace and paint the first rows", times, 1000, [&] {
        auto opened = Workspace::open(path, std::make_shared<SystemClock>(), OpenAs::ReadOnly);
        if (!opened)
            std::abort();
        Window(std::shared_ptr<Workspace>(std::move(*opened))).untilPainted();
    });
    Window window(workspace);
    window.untilPainted();
    ui::Job::waitForAll(30'000);
    QRandomGenerator random(3);
    ui::MembersTable *table = window.page.table();
    measure("jump to a row and paint it", times * 4, 50, [&] {
        table->verticalScrollBar()->setValue(int(random.bounded(double(table->verticalScrollBar()->maximum()))));
        window.untilPainted();
    });
    for (const ui::MemberColumn column : {ui::MemberColumn::Name, ui::MemberColumn::Id, ui::MemberColumn::Created}) {
        const QString what = QStringLiteral("click on the header: %1").arg(ui::memberColumnTitle(column));
        measure(qPrintable(what), times, 300, [&] {
            bool isListed = false;
            const auto listed = QObject::connect(&window.page, &ui::MembersPage::listed, [&] { isListed = true; });
            Q_EMIT table->horizontalHeader()->sectionClicked(int(column));
            until([&] { return isListed; });
            window.untilPainted();
            QObject::disconnect(listed);
        });
    }
    ui::Job::waitForAll(30'000);
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
    measureLists(workspace, times);
    measurePages(workspace, times, members);
    measurePage(shared, shared->path(), times);
    NoProgress quiet;
    const QList<qint64> some = memberIds(workspace, {}, quiet)->mid(0, members / 10);
    measure("tag a tenth of all", 1, 0, [&] { (void)addTag(workspace, some, QStringLiteral("新标签"), quiet); });
    measure("undo it", 1, 0, [&] {
        if (!workspace.undo())
            std::abort();
    });
    return 0;
}
