// SPDX-License-Identifier: GPL-3.0-or-later
// kpi: scores of the teams with every KPI's actual, target and attainment; kpi set: targets and numbers counted by hand;
// kpi add, kpi rows.
#include "app/cli/commands.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/scope.h"
#include "core/groups/staffstore.h"
#include "core/kpi/behind.h"
#include "ui/text/format.h"
#include "ui/text/kpitext.h"
#include "ui/text/words.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using kpi::Item;
using kpi::Kpi;
using kpi::Scorecard;

QJsonObject jsonOf(const Item &item)
{
    return {{str("id"), item.kpi.word}, {str("name"), text::kpiName(item.kpi)}, {str("kind"), wordOf(item.kpi.kind)}, {str("unit"), wordOf(item.kpi.unit)},
        {str("better"), wordOf(item.kpi.better)}, {str("actual"), orNull(item.actual.value)}, {str("target"), orNull(item.target)},
        {str("attainment"), orNull(item.attainment.value)}, {str("weight"), item.kpi.weight}, {str("scored"), item.attainment.value.has_value()},
        {str("missing"), orNull(item.actual.missing)}, {str("why"), item.attainment.why ? QJsonValue(wordOf(*item.attainment.why)) : QJsonValue()},
        {str("typed"), item.isTyped}, {str("activity"), item.kpi.isActivity}};
}

QJsonObject jsonOf(const kpi::TeamCard &team)
{
    QJsonArray items;
    for (const Item &item : team.items)
        items.append(jsonOf(item));
    return {{str("team"), wordOf(team.team)}, {str("score"), orNull(team.score)}, {str("rank"), orNull(team.rank)},
        {str("unscored"), QJsonArray::fromStringList(team.unscored)}, {str("items"), items}};
}

QString textOf(const Scorecard &card)
{
    QStringList lines;
    for (const kpi::TeamCard &team : card.teams) {
        lines.append(CliText::tr("%1: score %2, rank %3").arg(text::name(team.team), text::percent(team.score),
            team.rank ? QString::number(*team.rank) : text::missingMark()));
        for (const Item &item : team.items) {
            const QString why = item.attainment.value ? QString() : QStringLiteral("  ") + text::notScoredText(item);
            lines.append(QStringLiteral("  %1  %2 / %3  %4%5").arg(text::kpiName(item.kpi), -24).arg(text::kpiValue(item.kpi.unit, item.actual.value, item.kpi.currency),
                text::kpiValue(item.kpi.unit, item.target, item.kpi.currency), text::percent(item.attainment.value), why));
        }
    }
    if (card.tooFewMeasurable.value_or(false))
        lines.append(CliText::tr("Only %1 of %2 goals can be measured: less than 80 %.").arg(card.measurable).arg(card.goals));
    return lines.join(QLatin1Char('\n'));
}

// The last week that is over, if nothing is said.
Period spanOf(const Context &context, const Workspace &workspace)
{
    const Period asked = periodOf(context);
    return asked.isValid() ? asked : isoWeekOf(workspace.today().addDays(-7));
}

Result<Scorecard> cardFor(Context &context, const Workspace &workspace, const Period &period)
{
    if (context.has(str("staff"))) {
        const auto staff = groups::findStaff(workspace, context.value(str("staff")));
        if (!staff)
            return staff.error();
        return kpi::scorecardOfStaff(workspace, *staff, period, context.progress());
    }
    const auto groups = groupsOf(context, workspace);
    if (!groups)
        return groups.error();
    return kpi::scorecard(workspace, period, {*groups}, context.progress());
}

ExitCode show(Context &context)
{
    if (const QString mistake = scopeMistake(context); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    std::optional<Team> team;
    if (context.has(str("team"))) {
        team = teamFrom(context.value(str("team")));
        if (!team)
            return context.wrongUsage(CliText::tr("There is no team “%1”.").arg(context.value(str("team"))));
    }
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const Period period = spanOf(context, **workspace);
    auto card = cardFor(context, **workspace, period);
    if (!card)
        return context.fail(card.error());
    // Ranks are among all six.
    if (team)
        card->teams.removeIf([&team](const kpi::TeamCard &of) { return of.team != *team; });
    QJsonArray teams;
    for (const kpi::TeamCard &of : std::as_const(card->teams))
        teams.append(jsonOf(of));
    return context.done({{str("from"), period.from.toString(Qt::ISODate)}, {str("to"), period.to.toString(Qt::ISODate)}, {str("teams"), teams},
                            {str("goals"), card->goals}, {str("measurable"), card->measurable},
                            {str("flagged"), orNull(card->tooFewMeasurable)}},
        textOf(*card));
}

// A number, or "none".
bool readNumber(const Context &context, const char *option, std::optional<double> &value)
{
    const QString text = context.value(str(option));
    if (text == str("none"))
        return true;
    bool isNumber = false;
    value = text.toDouble(&isNumber);
    return isNumber;
}

Result<qint64> groupFor(const Context &context, const Workspace &workspace, bool mayBeEach)
{
    if (!context.has(str("group")))
        return kpi::wholeShop;
    if (mayBeEach && context.value(str("group")) == str("each"))
        return kpi::eachGroup;
    const auto groups = groupsOf(context, workspace);
    return groups ? Result<qint64>(groups->last().value) : Result<qint64>(groups.error());
}

QString setMistake(const Context &context)
{
    std::optional<double> number;
    for (const char *option : {"target", "actual", "weight"}) {
        if (context.has(str(option)) && !readNumber(context, option, number))
            return CliText::tr("--%1 needs a number or “none”, not “%2”.").arg(str(option), context.value(str(option)));
    }
    if (context.has(str("day")) && !context.date(str("day")))
        return CliText::tr("--%1 needs a day such as 2026-03-01, not “%2”.").arg(str("day"), context.value(str("day")));
    if (!context.has(str("target")) && !context.has(str("actual")) && !context.has(str("weight")))
        return CliText::tr("kpi set needs --target, --actual or --weight.");
    return {};
}

Result<void> change(const Context &context, Workspace &workspace, Kpi of)
{
    const QDate day = context.date(str("day")).value_or(workspace.today());
    std::optional<double> number;
    if (context.has(str("target"))) {
        const auto group = groupFor(context, workspace, true);
        if (!group)
            return group.error();
        readNumber(context, "target", number);
        const QDate from = context.has(str("day")) ? day : kpi::firstDayOf(of, day);
        if (const auto set = kpi::setTarget(workspace, of.id, {*group, from, number, {}}); !set)
            return set;
    }
    if (context.has(str("actual"))) {
        const auto group = groupFor(context, workspace, false);
        if (!group)
            return group.error();
        number.reset();
        readNumber(context, "actual", number);
        if (const auto set = kpi::setActual(workspace, of.id, {*group, day, number, {}}); !set)
            return set;
    }
    if (context.has(str("weight"))) {
        number.reset();
        readNumber(context, "weight", number);
        of.weight = number.value_or(0);
        return kpi::editKpi(workspace, of);
    }
    return {};
}

ExitCode set(Context &context)
{
    if (const QString mistake = setMistake(context); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto found = kpi::findKpi(**workspace, context.argument(0));
    if (!found)
        return context.fail(found.error());
    if (const auto changed = change(context, **workspace, *found); !changed)
        return context.fail(changed.error());
    return context.done({{str("id"), found->word}}, CliText::tr("Changed the KPI “%1”.").arg(text::kpiName(*found)));
}

ExitCode add(Context &context)
{
    Kpi own;
    own.name = context.argument(0);
    const std::optional<Team> team = teamFrom(context.value(str("team")));
    const auto unit = kpi::unitFrom(context.value(str("unit"), str("count")));
    const auto kind = kpi::kindFrom(context.value(str("kind"), str("result")));
    const auto better = kpi::betterFrom(context.value(str("better"), str("more")));
    const auto measure = kpi::measureFrom(context.value(str("measure"), str("typed")));
    const auto combine = kpi::combineFrom(context.value(str("combine"), str("sum")));
    const auto every = kpi::everyFrom(context.value(str("period"), str("week")));
    if (!team || !unit || !kind || !better || !measure || !combine || !every)
        return context.wrongUsage(CliText::tr("kpi add needs --team and known words; see help kpi add."));
    own.team = *team;
    own.unit = *unit;
    own.kind = *kind;
    own.better = *better;
    own.measure = *measure;
    own.combine = *combine;
    own.period = *every;
    own.isActivity = context.has(str("activity"));
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto id = kpi::addKpi(**workspace, own);
    if (!id)
        return context.fail(id.error());
    const auto made = kpi::findKpi(**workspace, own.name);
    return made ? context.done({{str("id"), made->word}}, CliText::tr("Added the KPI “%1”.").arg(own.name)) : context.fail(made.error());
}

ExitCode rows(Context &context)
{
    if (const QString mistake = scopeMistake(context); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto found = kpi::findKpi(**workspace, context.argument(0));
    if (!found)
        return context.fail(found.error());
    const auto groups = groupsOf(context, **workspace);
    if (!groups)
        return context.fail(groups.error());
    const auto behind = kpi::rowsBehind(**workspace, *found, spanOf(context, **workspace), {*groups}, context.progress());
    if (!behind)
        return context.fail(behind.error());
    QJsonArray out;
    QStringList lines;
    for (const kpi::BehindRow &row : *behind) {
        const QString when = row.at.isValid() ? toUtcText(row.at) : row.day.toString(Qt::ISODate);
        out.append(QJsonObject{{str("at"), when}, {str("what"), orNull(row.what)}, {str("group"), orNull(row.where)}, {str("value"), orNull(row.value)},
            {str("of"), orNull(row.of)}, {str("state"), row.state}});
        lines.append(QStringLiteral("%1  %2  %3  %4  %5").arg(when, -20).arg(text::behindState(row.state), -10).arg(text::decimal(row.value, 2), 10).arg(row.where, row.what));
    }
    return context.done({{str("id"), found->word}, {str("count"), out.size()}, {str("rows"), out}}, lines.join(QLatin1Char('\n')));
}

} // namespace

void addKpiCommands(Registry &registry)
{
    QList<Option> options = scopeOptions();
    options.append({str("team"), {str("TEAM")}, CliText::tr("only this team")});
    options.append({str("staff"), {str("NAME")}, CliText::tr("the teams and groups of this member of staff")});
    registry.add({str("kpi"), {}, 0, 0, CliText::tr("Scores of the teams and each KPI against its target; the last full week if nothing is said."), options, show});
    registry.add({str("kpi set"), str("KPI"), 1, 1, CliText::tr("Set a KPI's target or weight, or a number counted by hand."),
        {{str("target"), {str("NUMBER")}, CliText::tr("in the KPI's unit, money in fen, shares as 0.2; “none” ends it")},
            {str("actual"), {str("NUMBER")}, CliText::tr("counted by hand; “none” takes it away")},
            {str("day"), {str("DAY")}, CliText::tr("from when the target holds, or the day of the number; today if nothing is said")},
            {str("group"), {str("NAME")}, CliText::tr("for this group, or “each” for a target of every group; otherwise for the shop")},
            {str("weight"), {str("NUMBER")}, CliText::tr("what it weighs in the team's score")}},
        set});
    registry.add({str("kpi add"), str("NAME"), 1, 1, CliText::tr("Add a KPI of your own whose numbers are counted by hand."),
        {{str("team"), {str("TEAM")}, CliText::tr("the team that answers for it")}, {str("kind"), {str("process|result")}, CliText::tr("what it measures")},
            {str("unit"), {str("money|count|share|ratio|minutes")}, CliText::tr("its unit")}, {str("better"), {str("more|less")}, CliText::tr("which way is better")},
            {str("measure"), {str("typed|none")}, CliText::tr("none: a goal that cannot be measured")},
            {str("combine"), {str("sum|mean|last")}, CliText::tr("how the numbers of a period become one")},
            {str("period"), {str("week|month")}, CliText::tr("what its target is for")}, {str("activity"), {}, CliText::tr("alone it ranks no team")}},
        add});
    registry.add({str("kpi rows"), str("KPI"), 1, 1, CliText::tr("The rows behind a KPI's actual."), scopeOptions(), rows});
}

} // namespace siyu::cli
