// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scope.h"

#include "core/groups/groupstore.h"

namespace siyu::cli {

namespace {

const QString from = QStringLiteral("from");
const QString to = QStringLiteral("to");
const QString group = QStringLiteral("group");

} // namespace

QList<Option> spanOptions(Otherwise usual)
{
    const QString last = usual == Otherwise::LastMonth ? CliText::tr("last day; without both days the last whole month")
        : usual == Otherwise::ThisMonth                ? CliText::tr("last day; without both days this month")
                                                       : CliText::tr("last day");
    return {{from, {QStringLiteral("DAY")}, CliText::tr("first day, such as 2026-03-01")}, {to, {QStringLiteral("DAY")}, last}};
}

QList<Option> scopeOptions()
{
    return spanOptions() << Option{group, {QStringLiteral("NAME")}, CliText::tr("only this group; may be given several times")};
}

QString scopeMistake(const Context &context)
{
    for (const QString &option : {from, to}) {
        if (context.has(option) && !context.date(option))
            return CliText::tr("--%1 needs a day such as 2026-03-01, not “%2”.").arg(option, context.value(option));
    }
    if (context.has(from) != context.has(to))
        return CliText::tr("--from and --to belong together.");
    if (context.has(from) && !periodOf(context).isValid())
        return CliText::tr("--to lies before --from.");
    return {};
}

Period periodOf(const Context &context)
{
    return {context.date(from).value_or(QDate()), context.date(to).value_or(QDate())};
}

Result<QList<GroupId>> groupsOf(const Context &context, const Workspace &workspace)
{
    QList<GroupId> out;
    for (const QString &name : context.values(group)) {
        const auto found = groups::findGroup(workspace, name);
        if (!found)
            return found.error();
        out.append(*found);
    }
    return out;
}

} // namespace siyu::cli
