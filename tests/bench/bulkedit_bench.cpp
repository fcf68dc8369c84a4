// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of many members of a shop of a million, their undo and redo, the sums of a selection, and rows for the clipboard.
// Prints medians in ms: of the clock, and of the processor, which other work on the machine does not lengthen.
#include "core/members/bulkedit.h"
#include "core/members/selectionsums.h"
#include "core/workspace.h"
#include "tests/bench/bigshop.h"
#include "ui/members/memberclipboard.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace siyu;
using namespace siyu::members;

namespace {

struct Times {
    std::vector<double> clock;
    std::vector<double> processor;
};

template <typename Work>
void measure(Times &times, Work work)
{
    QElapsedTimer clock;
    clock.start();
    const std::clock_t before = std::clock();
    work();
    times.processor.push_back(double(std::clock() - before) * 1e3 / CLOCKS_PER_SEC);
    times.clock.push_back(double(clock.nsecsElapsed()) / 1e6);
}

void print(const char *what, Times times, double target = 0)
{
    std::sort(times.clock.begin(), times.clock.end());
    std::sort(times.processor.begin(), times.processor.end());
    std::printf("%-48s %9.1f ms  (processor %.1f%s)\n", what, times.clock[times.clock.size() / 2], times.processor[times.processor.size() / 2],
        target > 0 ? qPrintable(QStringLiteral(", target %1").arg(target)) : "");
    std::fflush(stdout);
}

template <typename T>
void mustHold(const Result<T> &result)
{
    if (!result)
        std::abort();
}

// Does, undoes and does again, and leaves it undone.
template <typename Act>
void measureAct(Workspace &workspace, const char *what, int times, double target, Act act)
{
    Times done, undone, again;
    for (int i = 0; i < times; ++i) {
        measure(done, [&] { mustHold(act()); });
        measure(undone, [&] { mustHold(workspace.undo()); });
        measure(again, [&] { mustHold(workspace.redo()); });
        mustHold(workspace.undo());
    }
    const QByteArray name(what);
    print(name, done, target);
    print(name + ", undo", undone, target);
    print(name + ", redo", again);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    QTemporaryDir dir;
    const auto shop = bench::bigShop(bench::shopPath(app.arguments(), dir.path()), {isShort ? 20'000 : 1'000'000});
    if (!shop)
        return 1;
    Workspace &workspace = **shop;
    NoProgress quiet;
    QList<qint64> all = *idsOf(workspace, {{}, MemberQuery{}}, quiet);
    QList<qint64> some;
    for (qsizetype i = 0; i < all.size(); i += 10)
        some.append(all[i]);
    const MemberSelection tenth{some, {}};
    const int times = isShort ? 1 : 3;
    measureAct(workspace, "tag 100,000 members", times, 1'000, [&] { return addTags(workspace, tenth, {QStringLiteral("新标签")}, quiet); });
    measureAct(workspace, "set a field of 100,000", times, 0, [&] { return setFieldOfAll(workspace, tenth, MemberField::Region, QStringLiteral("西藏"), quiet); });
    measureAct(workspace, "opt 100,000 out", times, 0, [&] { return setOptOutOfAll(workspace, tenth, QStringLiteral("moments"), true, quiet); });
    measureAct(workspace, "tag everybody by a filter", 1, 0, [&] { return addTags(workspace, {{}, MemberQuery{}}, {QStringLiteral("全体")}, quiet); });
    Times few, many, copied;
    for (int i = 0; i < times; ++i) {
        measure(few, [&] { mustHold(selectionSums(workspace, some.mid(0, 1'000), {}, quiet)); });
        measure(many, [&] { mustHold(selectionSums(workspace, all, {}, quiet)); });
    }
    print("sums of 1,000 selected", few);
    print("sums of everybody", many);
    QList<ui::MemberColumnSpec> columns;
    for (const ui::MemberColumn column : {ui::MemberColumn::Name, ui::MemberColumn::Phone, ui::MemberColumn::Tags, ui::MemberColumn::Value})
        columns.append({column, {}});
    measure(copied, [&] { mustHold(ui::clipboardRows(workspace, some, columns, true, quiet)); });
    print("100,000 rows for the clipboard", copied);
    Times everybody;
    for (const ui::MemberColumn column : {ui::MemberColumn::Stage, ui::MemberColumn::Groups, ui::MemberColumn::Orders, ui::MemberColumn::LastOrder, ui::MemberColumn::Region, ui::MemberColumn::Source})
        columns.append({column, {}});
    MemberQuery byName; // not the order in which they lie
    byName.sort = MemberSort::Region;
    const QList<qint64> shown = *memberIds(workspace, byName, quiet);
    measure(everybody, [&] { mustHold(ui::clipboardRows(workspace, shown, columns, true, quiet)); });
    print("everybody for the clipboard, ten columns", everybody, isShort ? 0 : 18'000);
    return 0;
}
