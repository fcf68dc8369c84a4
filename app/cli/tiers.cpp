// SPDX-License-Identifier: GPL-3.0-or-later
// tiers: of a group on a day; their thresholds.
#include "app/cli/values.h"
#include "core/groups/activitystore.h"
#include "core/groups/groupstore.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::groups;

ExitCode tiersCommand(Context &context)
{
    const auto day = context.date(QStringLiteral("day"));
    if (!context.has(QStringLiteral("group")) || !day)
        return context.wrongUsage(CliText::tr("tiers needs --group NAME and --day as a date like 2026-03-01."));
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const QString name = context.value(QStringLiteral("group"));
    const auto id = findGroup(**workspace, name);
    const auto result = id ? tiers(**workspace, *id, *day) : Result<GroupTiers>(id.error());
    if (!result)
        return context.fail(result.error());
    const TierCounts &counts = result->counts;
    QJsonObject object{{QStringLiteral("group"), name}, {QStringLiteral("day"), orNull(*day)}, {QStringLiteral("super"), counts.superActive},
        {QStringLiteral("normal"), counts.normal}, {QStringLiteral("never"), counts.never},
        {QStringLiteral("observing"), counts.observing}, {QStringLiteral("missing"), counts.missing}};
    const Period week = lastDays(day->addDays(-7), 7);
    const auto growth = activeGrowthOf(**workspace, *id, week, *day);
    if (!growth)
        return context.fail(growth.error());
    object.insert(QStringLiteral("net_active_growth"), QJsonObject{{QStringLiteral("from"), orNull(week.from)},
        {QStringLiteral("to"), orNull(week.to)}, {QStringLiteral("value"), orNull(growth->value)}});
    if (context.has(QStringLiteral("members"))) {
        QJsonArray members;
        for (const MemberTier &member : result->members) {
            members.append(QJsonObject{{QStringLiteral("member"), member.member.value}, {QStringLiteral("name"), member.name},
                {QStringLiteral("tier"), member.result.tier ? QJsonValue(wordOf(*member.result.tier)) : QJsonValue(QJsonValue::Null)},
                {QStringLiteral("days"), member.result.measuredDays}, {QStringLiteral("messages"), member.result.messages},
                {QStringLiteral("active_days"), member.result.activeDays}, {QStringLiteral("why"), wordOf(member.result)}});
        }
        object.insert(QStringLiteral("members"), members);
    }
    QStringList lines;
    const std::pair<Tier, qint64> shown[] = {{Tier::Super, counts.superActive}, {Tier::Normal, counts.normal},
        {Tier::Never, counts.never}, {Tier::Observing, counts.observing}};
    for (const auto &[tier, count] : shown)
        lines.append(QStringLiteral("%1: %2").arg(text::name(tier), text::number(count)));
    lines.append(CliText::tr("Without data: %1").arg(text::number(counts.missing)));
    return context.done(object, lines.join(QLatin1Char('\n')));
}

ExitCode thresholdsCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    GroupId group;
    if (context.has(QStringLiteral("group"))) {
        const auto found = findGroup(**workspace, context.value(QStringLiteral("group")));
        if (!found)
            return context.fail(found.error());
        group = *found;
    }
    const auto present = thresholdsOf(**workspace, group);
    if (!present)
        return context.fail(present.error());
    TierThresholds wanted = *present;
    const std::pair<const char *, int *> fields[] = {{"window", &wanted.window}, {"observe", &wanted.observe},
        {"super", &wanted.superMessages}, {"keep", &wanted.keepMessages}, {"days", &wanted.activeDays}};
    QJsonObject object;
    for (const auto &[name, field] : fields) {
        const QString option = QString::fromLatin1(name);
        if (context.has(option)) {
            const auto value = context.number(option);
            if (!value || *value < 1 || *value > 10'000)
                return context.wrongUsage(CliText::tr("--%1 is a number from 1 on.").arg(option));
            *field = int(*value);
        }
        object.insert(option, *field);
    }
    if (const auto done = setThresholds(**workspace, group, wanted); !done)
        return context.fail(done.error());
    return context.done(object, CliText::tr("Super active: %1 messages on %2 of %3 days.")
                                    .arg(wanted.superMessages).arg(wanted.activeDays).arg(wanted.window));
}

} // namespace

void addTierCommands(Registry &registry)
{
    const QString name = QStringLiteral("NAME"), number = QStringLiteral("N"), date = QStringLiteral("DAY");
    registry.add({QStringLiteral("tiers"), {}, 0, 0, CliText::tr("Activity tiers of a group's people on a day."),
        {option("group", name, CliText::tr("the group")), option("day", date, CliText::tr("the day")),
            option("members", {}, CliText::tr("list every person with the reason"))},
        tiersCommand});
    registry.add({QStringLiteral("tiers set"), {}, 0, 0, CliText::tr("Changes the thresholds of the tiers; what is not given stays."),
        {option("group", name, CliText::tr("of this group; otherwise of all without their own")),
            option("window", number, CliText::tr("days looked at (30)")), option("observe", number, CliText::tr("days before anyone is judged (7)")),
            option("super", number, CliText::tr("messages that make super active (20)")),
            option("keep", number, CliText::tr("messages that keep it (18)")), option("days", number, CliText::tr("days with a message (5)"))},
        thresholdsCommand});
}

} // namespace siyu::cli
