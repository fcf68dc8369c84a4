// SPDX-License-Identifier: GPL-3.0-or-later
// groups: what they are, who works for them, their ledger and members. Staff, tiers and templates have files of their own.
#include "app/cli/groupwork.h"
#include "app/cli/values.h"
#include "core/groups/groupstore.h"
#include "core/groups/ledgerstore.h"
#include "core/groups/rosterstore.h"
#include "core/groups/staffstore.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::groups;

QJsonObject jsonOf(const GroupRow &row)
{
    return {{QStringLiteral("id"), row.id.value}, {QStringLiteral("name"), row.name},
        {QStringLiteral("owners"), QJsonArray::fromStringList(row.owners)}, {QStringLiteral("members"), row.members},
        {QStringLiteral("capacity"), orNull(row.capacity)}, {QStringLiteral("archived"), row.archived}};
}

QString lineOf(const GroupRow &row)
{
    const QString line = QStringLiteral("%1  %2/%3  %4").arg(row.name, text::number(row.members), text::number(row.capacity),
        row.owners.isEmpty() ? CliText::tr("no owner") : row.owners.join(QStringLiteral(", ")));
    return row.archived ? line + QStringLiteral("  ") + CliText::tr("(archived)") : line;
}

ExitCode listGroups(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto rows = groups::groups(**workspace);
    if (!rows)
        return context.fail(rows.error());
    QJsonArray list;
    QStringList lines;
    for (const GroupRow &row : *rows) {
        list.append(jsonOf(row));
        lines.append(lineOf(row));
    }
    return context.done({{QStringLiteral("count"), list.size()}, {QStringLiteral("groups"), list}},
        lines.isEmpty() ? CliText::tr("There is no group yet: siyudesk-cli groups add NAME --owner STAFF") : lines.join(QLatin1Char('\n')));
}

ExitCode showGroup(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto id = findGroup(**workspace, context.argument(0));
    const auto card = id ? group(**workspace, *id) : Result<GroupCard>(id.error());
    if (!card)
        return context.fail(card.error());
    QJsonArray teams;
    QStringList lines{lineOf(card->row)};
    for (const Team team : allTeams) {
        const QList<TeamMember> &people = card->teams[size_t(team) - 1];
        QJsonArray names;
        QStringList words;
        QJsonValue lead(QJsonValue::Null);
        for (const TeamMember &person : people) {
            names.append(person.name);
            words.append(person.isLead ? CliText::tr("%1 (lead)").arg(person.name) : person.name);
            if (person.isLead)
                lead = person.name;
        }
        const std::optional<int> wanted = card->wanted[size_t(team) - 1];
        const Gap gap = gapOf(people, wanted);
        teams.append(QJsonObject{{QStringLiteral("team"), wordOf(team)}, {QStringLiteral("people"), names},
            {QStringLiteral("lead"), lead}, {QStringLiteral("gap"), gap == Gap::None ? QJsonValue(QJsonValue::Null) : QJsonValue(wordOf(gap))},
            {QStringLiteral("wanted"), orNull(wanted)}});
        if (gap != Gap::None)
            words.append(gap == Gap::NoPeople ? CliText::tr("nobody yet") : gap == Gap::NoLead ? CliText::tr("no lead yet")
                    : CliText::tr("%1 wanted").arg(*wanted));
        lines.append(QStringLiteral("  %1: %2").arg(text::name(team), words.join(QStringLiteral(", "))));
    }
    QJsonObject object = jsonOf(card->row);
    object.insert(QStringLiteral("teams"), teams);
    object.insert(QStringLiteral("created"), orNull(card->created));
    return context.done({{QStringLiteral("group"), object}}, lines.join(QLatin1Char('\n')));
}

// Without --owner: the only member of staff there is.
Result<QList<StaffId>> ownersFrom(const Context &context, const Workspace &workspace)
{
    QList<StaffId> owners;
    for (const QString &name : context.values(QStringLiteral("owner"))) {
        const auto found = findStaff(workspace, name);
        if (!found)
            return found.error();
        owners.append(*found);
    }
    if (!owners.isEmpty())
        return owners;
    const auto all = staff(workspace);
    if (!all)
        return all.error();
    for (const StaffRow &row : *all) {
        if (!row.leftOn.isValid())
            owners.append(row.id);
    }
    return owners.size() == 1 ? owners : QList<StaffId>();
}

ExitCode addGroupCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    NewGroup wanted;
    wanted.name = context.argument(0);
    if (context.has(QStringLiteral("capacity"))) {
        wanted.capacity = context.number(QStringLiteral("capacity"));
        if (!wanted.capacity)
            return context.wrongUsage(CliText::tr("--capacity is a number of people."));
    }
    const auto owners = ownersFrom(context, **workspace);
    if (!owners)
        return context.fail(owners.error());
    wanted.owners = *owners;
    if (context.has(QStringLiteral("solo"))) {
        const auto solo = findStaff(**workspace, context.value(QStringLiteral("solo")));
        if (!solo)
            return context.fail(solo.error());
        wanted.soloStaff = *solo;
    } else if (wanted.owners.size() == 1 && (*workspace)->setting(QStringLiteral("template")) == QStringLiteral("solo")) {
        wanted.soloStaff = wanted.owners.first();
    }
    const auto id = addGroup(**workspace, wanted);
    if (!id)
        return context.fail(id.error());
    const auto card = group(**workspace, *id);
    if (!card)
        return context.fail(card.error());
    return context.done({{QStringLiteral("group"), jsonOf(card->row)}, {QStringLiteral("id"), id->value}},
        CliText::tr("Added the group “%1”.").arg(card->row.name));
}

struct Place {
    GroupId group;
    Team team = Team::Campaign;
    StaffId staff;
};

Result<Place> placeFrom(const Context &context, const Workspace &workspace, Team team)
{
    const auto group = findGroup(workspace, context.argument(0));
    if (!group)
        return group.error();
    const auto person = findStaff(workspace, context.argument(2));
    if (!person)
        return person.error();
    return Place{*group, team, *person};
}

ExitCode noTeam(Context &context) { return context.wrongUsage(CliText::tr("There is no team “%1”.").arg(context.argument(1))); }

ExitCode assignCommand(Context &context)
{
    const auto team = teamFrom(context.argument(1));
    if (!team)
        return noTeam(context);
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto place = placeFrom(context, **workspace, *team);
    if (!place)
        return context.fail(place.error());
    const bool asLead = context.has(QStringLiteral("lead"));
    if (const auto done = assignToTeam(**workspace, place->group, place->team, place->staff, asLead); !done)
        return context.fail(done.error());
    return context.done({{QStringLiteral("group"), context.argument(0)}, {QStringLiteral("team"), wordOf(place->team)},
                            {QStringLiteral("staff"), context.argument(2)}, {QStringLiteral("lead"), asLead}},
        CliText::tr("%1 is now in %2 of “%3”.").arg(context.argument(2), text::name(place->team), context.argument(0)));
}

ExitCode unassignCommand(Context &context)
{
    const auto team = teamFrom(context.argument(1));
    if (!team)
        return noTeam(context);
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto place = placeFrom(context, **workspace, *team);
    if (!place)
        return context.fail(place.error());
    if (const auto done = unassign(**workspace, place->group, place->team, place->staff); !done)
        return context.fail(done.error());
    return context.done({{QStringLiteral("group"), context.argument(0)}, {QStringLiteral("team"), wordOf(place->team)},
                            {QStringLiteral("staff"), context.argument(2)}},
        CliText::tr("%1 is no longer in %2 of “%3”.").arg(context.argument(2), text::name(place->team), context.argument(0)));
}

ExitCode ledgerCommand(Context &context)
{
    const auto from = context.date(QStringLiteral("from")), to = context.date(QStringLiteral("to"));
    if (!from || !to)
        return context.wrongUsage(CliText::tr("groups ledger needs --from and --to as dates like 2026-03-01."));
    if (*to < *from)
        return context.wrongUsage(CliText::tr("--to lies before --from."));
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto id = findGroup(**workspace, context.argument(0));
    const auto rows = id ? ledger(**workspace, *id, {*from, *to}) : Result<QList<LedgerDay>>(id.error());
    if (!rows)
        return context.fail(rows.error());
    QJsonArray days;
    QStringList lines{CliText::tr("day  total  new  lost  net")};
    for (const LedgerDay &row : *rows) {
        const QStringList flags = wordsOf(row.flags);
        days.append(QJsonObject{{QStringLiteral("day"), row.day.toString(Qt::ISODate)}, {QStringLiteral("total"), orNull(row.total)},
            {QStringLiteral("new"), orNull(row.joined)}, {QStringLiteral("lost"), orNull(row.lost)},
            {QStringLiteral("net"), orNull(row.net)}, {QStringLiteral("missing"), row.missing},
            {QStringLiteral("flags"), QJsonArray::fromStringList(flags)}});
        lines.append(QStringLiteral("%1  %2  %3  %4  %5  %6").arg(row.day.toString(Qt::ISODate), text::number(row.total),
            text::number(row.joined), text::number(row.lost), text::number(row.net), flags.join(QLatin1Char(' '))).trimmed());
    }
    return context.done({{QStringLiteral("group"), context.argument(0)}, {QStringLiteral("days"), days}}, lines.join(QLatin1Char('\n')));
}

ExitCode countCommand(Context &context)
{
    const auto day = context.date(QStringLiteral("day"));
    if (!day)
        return context.wrongUsage(CliText::tr("groups count needs --day as a date like 2026-03-01."));
    TypedCounts counts;
    const std::pair<const char *, Count *> fields[] = {{"total", &counts.total}, {"new", &counts.joined}, {"lost", &counts.lost}};
    for (const auto &[name, field] : fields) {
        const QString option = QString::fromLatin1(name);
        *field = context.number(option);
        if (context.has(option) && !*field)
            return context.wrongUsage(CliText::tr("--%1 is a number of people.").arg(option));
    }
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto id = findGroup(**workspace, context.argument(0));
    if (!id)
        return context.fail(id.error());
    if (const auto done = setTypedCounts(**workspace, *id, *day, counts); !done)
        return context.fail(done.error());
    return context.done({{QStringLiteral("group"), context.argument(0)}, {QStringLiteral("day"), orNull(*day)},
                            {QStringLiteral("total"), orNull(counts.total)}, {QStringLiteral("new"), orNull(counts.joined)},
                            {QStringLiteral("lost"), orNull(counts.lost)}},
        CliText::tr("Wrote the counts of “%1” for %2.").arg(context.argument(0), day->toString(Qt::ISODate)));
}

// Somebody joined or left, by the operator's word; without --day today.
ExitCode membershipCommand(Context &context, bool joins)
{
    const auto day = context.date(QStringLiteral("day"));
    if (context.has(QStringLiteral("day")) && !day)
        return context.wrongUsage(CliText::tr("--day is a date like 2026-03-01."));
    bool isNumber = false;
    const MemberId member(context.argument(1).toLongLong(&isNumber));
    if (!isNumber)
        return context.wrongUsage(CliText::tr("MEMBER is the number that “members list” prints."));
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto id = findGroup(**workspace, context.argument(0));
    if (!id)
        return context.fail(id.error());
    const QDate on = day.value_or((*workspace)->today());
    const auto done = joins ? addMembership(**workspace, *id, member, on) : endMembership(**workspace, *id, member, on);
    if (!done)
        return context.fail(done.error());
    return context.done({{QStringLiteral("group"), context.argument(0)}, {QStringLiteral("member"), member.value},
                            {QStringLiteral("day"), orNull(on)}},
        joins ? CliText::tr("Member %1 is in “%2” from %3 on.").arg(QString::number(member.value), context.argument(0), on.toString(Qt::ISODate))
              : CliText::tr("Member %1 left “%2” on %3.").arg(QString::number(member.value), context.argument(0), on.toString(Qt::ISODate)));
}

ExitCode joinCommand(Context &context) { return membershipCommand(context, true); }
ExitCode leaveCommand(Context &context) { return membershipCommand(context, false); }

} // namespace

void addGroupsCommands(Registry &registry)
{
    const QString name = QStringLiteral("NAME"), number = QStringLiteral("N"), date = QStringLiteral("DAY"), person = QStringLiteral("STAFF");
    registry.add({QStringLiteral("groups list"), {}, 0, 0, CliText::tr("Lists the groups with owners and people."), {}, listGroups});
    registry.add({QStringLiteral("groups show"), name, 1, 1, CliText::tr("Shows one group with its six teams."), {}, showGroup});
    registry.add({QStringLiteral("groups add"), name, 1, 1,
        CliText::tr("Adds a group with one or two owners; without --owner the only member of staff owns it."),
        {option("owner", person, CliText::tr("an owner; twice for two")),
            option("solo", person, CliText::tr("this person holds and leads all six teams")),
            option("capacity", number, CliText::tr("how many people fit in (500)"))},
        addGroupCommand});
    registry.add({QStringLiteral("groups assign"), QStringLiteral("NAME TEAM STAFF"), 3, 3,
        CliText::tr("Puts a member of staff into a team (campaign, gameplay, content, user, reputation, support) from today on."),
        {option("lead", {}, CliText::tr("as the team's lead"))}, assignCommand});
    registry.add({QStringLiteral("groups unassign"), QStringLiteral("NAME TEAM STAFF"), 3, 3,
        CliText::tr("Takes a member of staff out of a team; the history keeps the time there."), {}, unassignCommand});
    registry.add({QStringLiteral("groups ledger"), name, 1, 1, CliText::tr("Total, new, lost and net of each day; missing is null."),
        {option("from", date, CliText::tr("first day")), option("to", date, CliText::tr("last day"))}, ledgerCommand});
    registry.add({QStringLiteral("groups count"), name, 1, 1,
        CliText::tr("Writes counted numbers of a day as a correction; without any number it takes the correction away."),
        {option("day", date, CliText::tr("the day")), option("total", number, CliText::tr("people in the group")),
            option("new", number, CliText::tr("joined that day")), option("lost", number, CliText::tr("left that day"))},
        countCommand});
    registry.add({QStringLiteral("groups join"), QStringLiteral("NAME MEMBER"), 2, 2,
        CliText::tr("Notes that a member joined a group; rosters that say otherwise win."),
        {option("day", date, CliText::tr("the day (today)"))}, joinCommand});
    registry.add({QStringLiteral("groups leave"), QStringLiteral("NAME MEMBER"), 2, 2, CliText::tr("Notes that a member left a group."),
        {option("day", date, CliText::tr("the day (today)"))}, leaveCommand});
    addGroupWorkCommands(registry);
}

} // namespace siyu::cli
