// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/groupwork.h"

#include "app/cli/values.h"
#include "core/groups/groupstore.h"
#include "core/groups/handover.h"
#include "core/groups/padstore.h"
#include "core/groups/staffstore.h"
#include "core/groups/templatestore.h"
#include "core/groups/tiermoves.h"
#include "ui/text/format.h"
#include "ui/text/grouptext.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::groups;

// ---- templates

QJsonObject jsonOf(const TemplateRow &row)
{
    QJsonObject wanted;
    for (const Team team : allTeams) {
        if (const std::optional<int> of = row.setup.wanted[size_t(team) - 1])
            wanted.insert(wordOf(team), *of);
    }
    QJsonArray kpis;
    for (const KpiTarget &kpi : row.setup.kpis)
        kpis.append(QJsonObject{{QStringLiteral("kpi"), kpi.kpi}, {QStringLiteral("target"), orNull(kpi.target)}});
    return {{QStringLiteral("name"), row.name}, {QStringLiteral("mode"), wordOf(row.mode)}, {QStringLiteral("groups"), row.groups},
        {QStringLiteral("kind"), row.setup.kind}, {QStringLiteral("purpose"), row.setup.purpose}, {QStringLiteral("rules"), row.setup.rules},
        {QStringLiteral("entry_rule"), row.setup.entryRule}, {QStringLiteral("source_tag"), row.setup.sourceTag},
        {QStringLiteral("capacity_policy"), wordOf(row.setup.capacityPolicy)}, {QStringLiteral("capacity"), orNull(row.setup.capacity)},
        {QStringLiteral("quiet"), row.setup.quiet}, {QStringLiteral("wanted"), wanted}, {QStringLiteral("kpis"), kpis},
        {QStringLiteral("playbooks"), QJsonArray::fromStringList(row.setup.playbooks)}};
}

ExitCode listTemplates(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    const auto rows = workspace ? templates(**workspace) : Result<QList<TemplateRow>>(workspace.error());
    if (!rows)
        return context.fail(rows.error());
    QJsonArray list;
    QStringList lines;
    for (const TemplateRow &row : *rows) {
        list.append(jsonOf(row));
        lines.append(CliText::tr("%1  (%2, %3 groups)").arg(row.name, text::name(row.mode), text::number(row.groups)));
    }
    return context.done({{QStringLiteral("count"), list.size()}, {QStringLiteral("templates"), list}},
        lines.isEmpty() ? CliText::tr("There is no template yet: siyudesk-cli groups template presets") : lines.join(QLatin1Char('\n')));
}

ExitCode addPresets(Context &context)
{
    const auto workspace = context.open(OpenAs::Writer);
    const auto added = workspace ? addTemplates(**workspace, text::presetTemplates()) : Result<int>(workspace.error());
    if (!added)
        return context.fail(added.error());
    return context.done({{QStringLiteral("added"), *added}}, CliText::tr("Added %1 templates.").arg(*added));
}

ExitCode templateFromGroup(Context &context)
{
    const auto workspace = context.open(OpenAs::Writer);
    const auto group = workspace ? findGroup(**workspace, context.argument(1)) : Result<GroupId>(workspace.error());
    const auto details = group ? detailsOf(**workspace, *group) : Result<GroupDetails>(group.error());
    const auto id = details ? addTemplate(**workspace, {context.argument(0), OperatingMode::Own, details->setup}) : Result<TemplateId>(details.error());
    if (!id)
        return context.fail(id.error());
    return context.done({{QStringLiteral("template"), context.argument(0)}, {QStringLiteral("id"), id->value}},
        CliText::tr("Made the template “%1” from “%2”.").arg(context.argument(0), context.argument(1)));
}

// The template that the first argument names, in a workspace that could be opened.
Result<TemplateRow> templateOf(const Context &context, const Result<std::unique_ptr<Workspace>> &workspace)
{
    return workspace ? findTemplate(**workspace, context.argument(0)) : Result<TemplateRow>(workspace.error());
}

ExitCode removeTemplateCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::Writer);
    const auto found = templateOf(context, workspace);
    const auto done = found ? removeTemplate(**workspace, found->id) : Result<void>(found.error());
    if (!done)
        return context.fail(done.error());
    return context.done({{QStringLiteral("template"), found->name}}, CliText::tr("Deleted the template “%1”; its groups keep what they took over.").arg(found->name));
}

// What the template would change in the groups named, or in all with --all; none of both = in those of the template.
Result<QList<GroupDifference>> differencesIn(const Context &context, const Workspace &workspace, TemplateId templ)
{
    QList<GroupId> out;
    for (const QString &name : context.values(QStringLiteral("group"))) {
        const auto found = findGroup(workspace, name);
        if (!found)
            return found.error();
        out.append(*found);
    }
    if (!context.has(QStringLiteral("all")))
        return differences(workspace, templ, out);
    const auto rows = groups::groups(workspace);
    if (!rows)
        return rows.error();
    out.clear();
    for (const GroupRow &row : *rows) {
        if (!row.archived)
            out.append(row.id);
    }
    return differences(workspace, templ, out);
}

ExitCode showDifferences(Context &context, const QList<GroupDifference> &rows)
{
    QJsonArray list;
    QStringList lines;
    for (const GroupDifference &row : rows) {
        QJsonArray changes;
        for (const SetupChange &change : row.changes) {
            changes.append(QJsonObject{{QStringLiteral("field"), wordOf(change.field)}, {QStringLiteral("name"), change.name},
                {QStringLiteral("before"), orNull(change.before)}, {QStringLiteral("after"), orNull(change.after)}});
            lines.append(QStringLiteral("%1  %2: %3 → %4").arg(row.name, text::setupField(change), text::setupValue(change, change.before),
                text::setupValue(change, change.after)));
        }
        if (!row.changes.isEmpty())
            list.append(QJsonObject{{QStringLiteral("group"), row.name}, {QStringLiteral("changes"), changes}});
    }
    return context.done({{QStringLiteral("groups"), list}, {QStringLiteral("asked"), rows.size()}},
        lines.isEmpty() ? CliText::tr("Nothing differs in %1 groups.").arg(text::number(rows.size())) : lines.join(QLatin1Char('\n')));
}

ExitCode diffTemplate(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    const auto found = templateOf(context, workspace);
    const auto rows = found ? differencesIn(context, **workspace, found->id) : Result<QList<GroupDifference>>(found.error());
    return rows ? showDifferences(context, *rows) : context.fail(rows.error());
}

ExitCode applyTemplateCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::Writer);
    const auto found = templateOf(context, workspace);
    const auto rows = found ? differencesIn(context, **workspace, found->id) : Result<QList<GroupDifference>>(found.error());
    if (!rows)
        return context.fail(rows.error());
    if (rows->isEmpty())
        return context.wrongUsage(CliText::tr("No group is named: --group NAME, or --all"));
    if (context.has(QStringLiteral("dry-run")))
        return showDifferences(context, *rows);
    StaffId solo;
    if (context.has(QStringLiteral("solo"))) {
        const auto person = findStaff(**workspace, context.value(QStringLiteral("solo")));
        if (!person)
            return context.fail(person.error());
        solo = *person;
    }
    QList<GroupId> targets;
    for (const GroupDifference &row : *rows)
        targets.append(row.group);
    const auto done = applyTemplate(**workspace, found->id, targets, solo, context.progress());
    if (!done)
        return context.fail(done.error());
    return context.done({{QStringLiteral("template"), found->name}, {QStringLiteral("changed"), done->groups},
                            {QStringLiteral("unchanged"), done->unchanged}, {QStringLiteral("changes"), done->changes}},
        CliText::tr("Applied “%1”: %2 groups changed, %3 were so already.").arg(found->name, text::number(done->groups), text::number(done->unchanged)));
}

// ---- handover, alerts, moves

QJsonObject jsonOf(const Held &held)
{
    QJsonArray owned, places, accounts;
    for (const auto &[id, name] : held.owned)
        owned.append(name);
    for (const HeldPlace &place : held.places)
        places.append(QJsonObject{{QStringLiteral("group"), place.groupName}, {QStringLiteral("team"), wordOf(place.team)}, {QStringLiteral("lead"), place.isLead}});
    for (const HeldAccount &account : held.accounts)
        accounts.append(QJsonObject{{QStringLiteral("account"), account.name}, {QStringLiteral("friends"), account.friends}});
    return {{QStringLiteral("staff"), held.name}, {QStringLiteral("owned"), owned}, {QStringLiteral("teams"), places}, {QStringLiteral("accounts"), accounts}};
}

ExitCode handOverCommand(Context &context)
{
    const auto day = context.date(QStringLiteral("day"));
    if (context.has(QStringLiteral("day")) && !day)
        return context.wrongUsage(CliText::tr("--day is a date like 2026-03-01."));
    const auto workspace = context.open(OpenAs::Writer);
    const auto leaver = workspace ? findStaff(**workspace, context.argument(0)) : Result<StaffId>(workspace.error());
    if (!leaver)
        return context.fail(leaver.error());
    if (!context.has(QStringLiteral("to")) || context.has(QStringLiteral("dry-run"))) {
        const auto held = heldBy(**workspace, *leaver);
        if (!held)
            return context.fail(held.error());
        return context.done(jsonOf(*held), CliText::tr("%1 owns %2 groups, stands in %3 places of teams and uses %4 accounts with %5 friends.")
                .arg(held->name, text::number(held->owned.size()), text::number(held->places.size()), text::number(held->accounts.size()),
                    text::number(held->friends())));
    }
    const QString to = context.value(QStringLiteral("to"));
    const auto successor = findStaff(**workspace, to);
    if (!successor)
        return context.fail(successor.error());
    const QDate last = day.value_or((*workspace)->today());
    const auto held = handOver(**workspace, *leaver, *successor, last);
    if (!held)
        return context.fail(held.error());
    QJsonObject object = jsonOf(*held);
    object.insert(QStringLiteral("successor"), to);
    object.insert(QStringLiteral("last_day"), last.toString(Qt::ISODate));
    return context.done(object, CliText::tr("%1 took over from %2: %3 groups, %4 places in teams, %5 accounts.")
            .arg(to, held->name, text::number(held->owned.size()), text::number(held->places.size()), text::number(held->accounts.size())));
}

ExitCode alertsCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    const auto rows = workspace ? groupAlerts(**workspace, {}, context.progress()) : Result<QList<GroupAlert>>(workspace.error());
    if (!rows)
        return context.fail(rows.error());
    QJsonArray list;
    QStringList lines;
    for (const GroupAlert &alert : *rows) {
        list.append(QJsonObject{{QStringLiteral("group"), alert.name}, {QStringLiteral("alert"), wordOf(alert.kind)},
            {QStringLiteral("day"), alert.day.toString(Qt::ISODate)}, {QStringLiteral("total"), orNull(alert.total)},
            {QStringLiteral("day_before"), orNull(alert.before)}, {QStringLiteral("new"), orNull(alert.joined)},
            {QStringLiteral("lost"), orNull(alert.lost)}, {QStringLiteral("days"), alert.days}});
        lines.append(QStringLiteral("%1  %2").arg(alert.name, text::alertText(alert)));
    }
    return context.done({{QStringLiteral("count"), list.size()}, {QStringLiteral("alerts"), list}},
        lines.isEmpty() ? CliText::tr("No group asks for attention.") : lines.join(QLatin1Char('\n')));
}

ExitCode movesCommand(Context &context)
{
    const auto from = context.date(QStringLiteral("from")), to = context.date(QStringLiteral("to"));
    if (!context.has(QStringLiteral("group")) || !from || !to || *from >= *to)
        return context.wrongUsage(CliText::tr("tiers moves needs --group NAME and --from and --to as dates, the earlier one first."));
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    const auto id = workspace ? findGroup(**workspace, context.value(QStringLiteral("group"))) : Result<GroupId>(workspace.error());
    const auto moved = id ? movesIn(**workspace, *id, *from, *to, context.progress()) : Result<GroupMoves>(id.error());
    if (!moved)
        return context.fail(moved.error());
    QJsonArray list;
    QStringList lines;
    for (int a = 0; a < standings; ++a) {
        for (int b = 0; b < standings; ++b) {
            const qint64 people = moved->moves.at(Standing(a), Standing(b));
            if (people == 0)
                continue;
            list.append(QJsonObject{{QStringLiteral("from"), wordOf(Standing(a))}, {QStringLiteral("to"), wordOf(Standing(b))}, {QStringLiteral("people"), people}});
            lines.append(QStringLiteral("%1 → %2: %3").arg(text::name(Standing(a)), text::name(Standing(b)), text::number(people)));
        }
    }
    return context.done({{QStringLiteral("moves"), list}, {QStringLiteral("risen"), moved->moves.risen()}, {QStringLiteral("fallen"), moved->moves.fallen()}},
        lines.join(QLatin1Char('\n')));
}

} // namespace

void addGroupWorkCommands(Registry &registry)
{
    const QString name = QStringLiteral("NAME");
    const Option group{QStringLiteral("group"), {name}, CliText::tr("a group; again for more")};
    const Option all{QStringLiteral("all"), {}, CliText::tr("all groups that are not archived")};
    const Option dry{QStringLiteral("dry-run"), {}, CliText::tr("only shows what would change")};
    registry.add({QStringLiteral("groups template list"), {}, 0, 0, CliText::tr("Lists the templates of groups."), {}, listTemplates});
    registry.add({QStringLiteral("groups template presets"), {}, 0, 0,
        CliText::tr("Adds the templates of the three operating modes and of a solo shop, where they are missing."), {}, addPresets});
    registry.add({QStringLiteral("groups template add"), QStringLiteral("NAME GROUP"), 2, 2, CliText::tr("Makes a template from a group."), {}, templateFromGroup});
    registry.add({QStringLiteral("groups template remove"), name, 1, 1, CliText::tr("Deletes a template; groups keep what they took over."), {}, removeTemplateCommand});
    registry.add({QStringLiteral("groups template diff"), name, 1, 1,
        CliText::tr("What applying a template would change; without --group in the groups that it was applied to."), {group, all}, diffTemplate});
    registry.add({QStringLiteral("groups template apply"), name, 1, 1,
        CliText::tr("Applies a template to groups; without --group again to those that it was applied to. Undo takes it back at once."),
        {group, all, dry, {QStringLiteral("solo"), {QStringLiteral("STAFF")}, CliText::tr("this person holds and leads all six teams")}}, applyTemplateCommand});
    registry.add({QStringLiteral("groups handover"), QStringLiteral("STAFF"), 1, 1,
        CliText::tr("Hands a leaver's groups, teams and accounts to a successor; without --to it shows what there is."),
        {{QStringLiteral("to"), {QStringLiteral("STAFF")}, CliText::tr("who takes over")},
            {QStringLiteral("day"), {QStringLiteral("DAY")}, CliText::tr("the last day (today)")}, dry},
        handOverCommand});
    registry.add({QStringLiteral("groups alerts"), {}, 0, 0,
        CliText::tr("Groups with impossible numbers, a sudden loss, or nobody speaking, of the last seven days."), {}, alertsCommand});
    registry.add({QStringLiteral("tiers moves"), {}, 0, 0, CliText::tr("How a group's people moved between tiers from one day to another."),
        {{QStringLiteral("group"), {name}, CliText::tr("the group")}, {QStringLiteral("from"), {QStringLiteral("DAY")}, CliText::tr("the earlier day")},
            {QStringLiteral("to"), {QStringLiteral("DAY")}, CliText::tr("the later day")}},
        movesCommand});
}

} // namespace siyu::cli
