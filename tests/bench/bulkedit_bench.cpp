// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of many members of a shop of a million, their undo and redo, the sums of a selection, and rows for the clipboard.
// Prints medians.
#include "core/members/bulkedit.h"
#include "core/members/selectionsums.h"
#include "core/workspace.h"
#include "tests/bench/bigshop.h"
#include "tests/bench/measure.h"
#include "ui/members/memberclipboard.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace siyu;
using namespace siyu::members;
using siyu::bench::orEnd;

namespace {

// Does, undoes and does again, and leaves it undone.
template <typename Act>
void measureAct(Workspace &workspace, const char *what, int times, double target, Act act)
{
    bench::Timing done, undone, again;
    for (int i = 0; i < times; ++i) {
        done.run([&] { orEnd(act()); });
        undone.run([&] { orEnd(workspace.undo()); });
        again.run([&] { orEnd(workspace.redo()); });
        orEnd(workspace.undo());
    }
    const QByteArray name(what);
    done.print(what, target);
    undone.print((name + ", undo").constData(), target);
    again.print((name + ", redo").constData(), 0);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    QTemporaryDir dir;
    const auto shop = orEnd(bench::bigShop(bench::shopPath(app.arguments(), dir.path()), {isShort ? 20'000 : 1'000'000}));
    Workspace &workspace = *shop;
    NoProgress quiet;
    QList<qint64> all = *idsOf(workspace, {{}, MemberQuery{}}, quiet);
    QList<qint64> some;
    for (qsizetype i = 0; i < all.size(); i += 10)
        some.append(all[i]);
    const MemberSelection tenth{some, {}};
    const int times = isShort ? 1 : 5;
    measureAct(workspace, "tag 100,000 members", times, 1'000, [&] { return addTags(workspace, tenth, {QStringLiteral("新标签")}, quiet); });
    measureAct(workspace, "set a field of 100,000", times, 0, [&] { return setFieldOfAll(workspace, tenth, MemberField::Region, QStringLiteral("西藏"), quiet); });
    measureAct(workspace, "opt 100,000 out", times, 0, [&] { return setOptOutOfAll(workspace, tenth, QStringLiteral("moments"), true, quiet); });
    measureAct(workspace, "tag everybody by a filter", 1, 0, [&] { return addTags(workspace, {{}, MemberQuery{}}, {QStringLiteral("全体")}, quiet); });
    bench::Timing few, many, copied;
    for (int i = 0; i < times; ++i) {
        few.run([&] { orEnd(selectionSums(workspace, some.mid(0, 1'000), {}, quiet)); });
        many.run([&] { orEnd(selectionSums(workspace, all, {}, quiet)); });
    }
    few.print("sums of 1,000 selected", 0);
    many.print("sums of everybody", 0);
    QList<ui::MemberColumnSpec> columns;
    for (const ui::MemberColumn column : {ui::MemberColumn::Name, ui::MemberColumn::Phone, ui::MemberColumn::Tags, ui::MemberColumn::Value})
        columns.append({column, {}});
    copied.run([&] { orEnd(ui::clipboardRows(workspace, some, columns, true, quiet)); });
    copied.print("100,000 rows for the clipboard", 0);
    bench::Timing everybody;
    for (const ui::MemberColumn column : {ui::MemberColumn::Stage, ui::MemberColumn::Groups, ui::MemberColumn::Orders, ui::MemberColumn::LastOrder, ui::MemberColumn::Region, ui::MemberColumn::Source})
        columns.append({column, {}});
    MemberQuery byName; // not the order in which they lie
    byName.sort = MemberSort::Region;
    const QList<qint64> shown = *memberIds(workspace, byName, quiet);
    everybody.run([&] { orEnd(ui::clipboardRows(workspace, shown, columns, true, quiet)); });
    everybody.print("everybody for the clipboard, ten columns", isShort ? 0 : 18'000);
    return 0;
}
