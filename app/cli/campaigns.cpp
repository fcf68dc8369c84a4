// SPDX-License-Identifier: GPL-3.0-or-later
// What KPIs count that no file brings: campaign list, campaign save; due list, due add, due ready; content products.
#include "app/cli/commands.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/scope.h"
#include "core/content/duecontent.h"
#include "core/growth/campaignstore.h"
#include "core/groups/staffstore.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

// The first of these options that is no day.
QString dayMistake(const Context &context, std::initializer_list<const char *> options)
{
    for (const char *option : options) {
        if (context.has(str(option)) && !context.date(str(option)))
            return CliText::tr("--%1 needs a day such as 2026-03-01, not “%2”.").arg(str(option), context.value(str(option)));
    }
    return {};
}

ExitCode listCampaigns(Context &context)
{
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto all = growth::campaigns(**workspace);
    if (!all)
        return context.fail(all.error());
    QJsonArray out;
    QStringList lines;
    for (const growth::Campaign &one : *all) {
        QJsonArray groups;
        for (const GroupId group : one.groups)
            groups.append(group.value);
        out.append(QJsonObject{{str("id"), one.id}, {str("name"), one.name}, {str("from"), orNull(one.from)}, {str("to"), orNull(one.to)}, {str("groups"), groups},
            {str("products"), QJsonArray::fromStringList(one.products)}});
        lines.append(QStringLiteral("%1  %2  %3").arg(one.from.toString(Qt::ISODate), -10).arg(one.to.toString(Qt::ISODate), -10).arg(one.name));
    }
    return context.done({{str("campaigns"), out}}, lines.join(QLatin1Char('\n')));
}

// What is not said stays as it is.
Result<growth::Campaign> campaignAsked(const Context &context, const Workspace &workspace)
{
    const auto all = growth::campaigns(workspace);
    if (!all)
        return all.error();
    growth::Campaign out;
    out.name = context.argument(0).trimmed();
    for (const growth::Campaign &one : *all) {
        if (one.name == out.name)
            out = one;
    }
    out.from = context.date(str("from")).value_or(out.from);
    out.to = context.date(str("to")).value_or(out.to);
    if (context.has(str("group"))) {
        const auto groups = groupsOf(context, workspace);
        if (!groups)
            return groups.error();
        out.groups = *groups;
    }
    if (context.has(str("product")))
        out.products = context.values(str("product"));
    return out;
}

ExitCode saveCampaign(Context &context)
{
    if (const QString mistake = dayMistake(context, {"from", "to"}); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto asked = campaignAsked(context, **workspace);
    if (!asked)
        return context.fail(asked.error());
    const auto id = growth::saveCampaign(**workspace, *asked);
    if (!id)
        return context.fail(id.error());
    return context.done({{str("id"), *id}}, CliText::tr("Saved the campaign “%1”.").arg(asked->name));
}

ExitCode listDue(Context &context)
{
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto all = content::dueContent(**workspace);
    if (!all)
        return context.fail(all.error());
    QJsonArray out;
    QStringList lines;
    for (const content::DueContent &one : *all) {
        out.append(QJsonObject{{str("id"), one.id}, {str("title"), one.title}, {str("group"), orNull(one.groupName)}, {str("staff"), orNull(one.staffName)},
            {str("due"), orNull(one.due)}, {str("ready"), orNull(one.ready)}});
        lines.append(QStringLiteral("%1  %2  %3  %4").arg(one.id).arg(one.due.toString(Qt::ISODate)).arg(one.ready.toString(Qt::ISODate), -10).arg(one.title));
    }
    return context.done({{str("due"), out}}, lines.join(QLatin1Char('\n')));
}

ExitCode addDue(Context &context)
{
    if (const QString mistake = dayMistake(context, {"day"}); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    if (!context.has(str("day")))
        return context.wrongUsage(CliText::tr("due add needs --day: by when it has to be ready."));
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    content::DueContent item;
    item.title = context.argument(0);
    item.due = *context.date(str("day"));
    const auto groups = groupsOf(context, **workspace);
    if (!groups)
        return context.fail(groups.error());
    if (!groups->isEmpty())
        item.group = groups->last();
    if (context.has(str("staff"))) {
        const auto staff = groups::findStaff(**workspace, context.value(str("staff")));
        if (!staff)
            return context.fail(staff.error());
        item.staff = *staff;
    }
    const auto id = content::saveDueContent(**workspace, item);
    if (!id)
        return context.fail(id.error());
    return context.done({{str("id"), *id}}, CliText::tr("Noted what is due: %1").arg(*id));
}

ExitCode setReady(Context &context)
{
    if (const QString mistake = dayMistake(context, {"day"}); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    auto item = content::dueContentOf(**workspace, context.argument(0).toLongLong());
    if (!item)
        return context.fail(item.error());
    item->ready = context.has(str("not")) ? QDate() : context.date(str("day")).value_or((*workspace)->today());
    const auto saved = content::saveDueContent(**workspace, *item);
    if (!saved)
        return context.fail(saved.error());
    return context.done({{str("id"), item->id}, {str("ready"), orNull(item->ready)}}, CliText::tr("Changed “%1”.").arg(item->title));
}

ExitCode linkProducts(Context &context)
{
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const ContentId content(context.argument(0).toLongLong());
    const QStringList products = context.arguments().mid(1);
    if (const auto linked = growth::linkProducts(**workspace, content, products); !linked)
        return context.fail(linked.error());
    return context.done({{str("content"), content.value}, {str("products"), QJsonArray::fromStringList(products)}},
        CliText::tr("Content %1 links %2 products.").arg(content.value).arg(products.size()));
}

} // namespace

void addCampaignCommands(Registry &registry)
{
    const Option group{str("group"), {str("NAME")}, CliText::tr("a group that it is for; otherwise for all")};
    registry.add({str("campaign list"), {}, 0, 0, CliText::tr("List the campaigns with their days, groups and products."), {}, listCampaigns});
    registry.add({str("campaign save"), str("NAME"), 1, 1, CliText::tr("Add a campaign, or change the one of this name."),
        {{str("from"), {str("DAY")}, CliText::tr("first day, such as 2026-03-01")}, {str("to"), {str("DAY")}, CliText::tr("last day")}, group,
            {str("product"), {str("NAME")}, CliText::tr("a product that it is about; may be given several times")}},
        saveCampaign});
    registry.add({str("due list"), {}, 0, 0, CliText::tr("List content that is due, what is not ready first."), {}, listDue});
    registry.add({str("due add"), str("TITLE"), 1, 1, CliText::tr("Note content that has to be ready by a day."),
        {{str("day"), {str("DAY")}, CliText::tr("by when it has to be ready")}, group, {str("staff"), {str("NAME")}, CliText::tr("who makes it")}}, addDue});
    registry.add({str("due ready"), str("ID"), 1, 1, CliText::tr("Note that due content is ready."),
        {{str("day"), {str("DAY")}, CliText::tr("since when; today if nothing is said")}, {str("not"), {}, CliText::tr("it is not ready after all")}}, setReady});
    registry.add({str("content products"), str("ID [PRODUCT…]"), 1, 100, CliText::tr("Set the products that a content item links, by name; orders of them count for it."), {}, linkProducts});
}

} // namespace siyu::cli
