// SPDX-License-Identifier: GPL-3.0-or-later
// codes list: each with its countdown. codes make: a new one. Pictures and print sheets are in codedraw.cpp.
#include "app/cli/values.h"
#include "core/base/text.h"
#include "core/codes/codestore.h"
#include "core/groups/groupstore.h"
#include "core/trust/erase.h"
#include "ui/text/codetext.h"
#include "ui/text/format.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::codes;

QJsonObject jsonOf(const CodeRow &row)
{
    return {{QStringLiteral("id"), row.id}, {QStringLiteral("code"), row.text}, {QStringLiteral("holds"), row.drawn}, {QStringLiteral("name"), orNull(row.name)},
        {QStringLiteral("kind"), wordOf(row.kind)}, {QStringLiteral("channel"), orNull(row.channel)}, {QStringLiteral("campaign"), orNull(row.campaign)},
        {QStringLiteral("group"), orNull(row.groupName)}, {QStringLiteral("partner"), orNull(maskPhonesIn(row.partner))}, {QStringLiteral("standing"), wordOf(row.countdown.standing)},
        {QStringLiteral("last_day"), orNull(row.countdown.lastDay)}, {QStringLiteral("days_left"), orNull(row.countdown.daysLeft)},
        {QStringLiteral("room_left"), orNull(row.countdown.roomLeft)}, {QStringLiteral("next_group"), orNull(row.nextGroup)}, {QStringLiteral("scans"), row.scans},
        {QStringLiteral("places"), row.uses}};
}

QString lineOf(const CodeRow &row)
{
    QStringList parts{row.text, row.name, maskPhonesIn(text::whose(row)), text::name(row.countdown.standing), text::daysLeft(row.countdown)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

ExitCode listCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const bool alerts = context.has(QStringLiteral("alerts"));
    const auto rows = alerts ? codeAlerts(**workspace) : codes::codes(**workspace);
    if (!rows)
        return context.fail(rows.error());
    QJsonArray list;
    QStringList lines;
    for (const CodeRow &row : *rows) {
        list.append(jsonOf(row));
        lines.append(alerts ? text::codeAlert(row) : lineOf(row));
    }
    return context.done({{QStringLiteral("count"), list.size()}, {QStringLiteral("codes"), list}},
        !lines.isEmpty() ? lines.join(QLatin1Char('\n')) : alerts ? CliText::tr("No code needs anything.") : CliText::tr("There is no code yet: siyudesk-cli codes make NAME"));
}

// --for KIND NAME, as often as it belongs to somebody; further groups follow in line.
Result<void> readOwners(const Context &context, const Workspace &workspace, CodeEdit &edit)
{
    const QStringList owners = context.values(QStringLiteral("for"));
    for (qsizetype i = 0; i + 1 < owners.size(); i += 2) {
        const QString kind = owners.at(i), name = owners.at(i + 1);
        if (kind == QStringLiteral("channel")) {
            edit.channel = name;
        } else if (kind == QStringLiteral("campaign")) {
            edit.campaign = name;
        } else if (kind == QStringLiteral("partner")) {
            const auto member = trust::memberCalled(workspace, name);
            if (!member)
                return member.error();
            edit.member = MemberId(*member);
        } else if (kind == QStringLiteral("group")) {
            const auto group = groups::findGroup(workspace, name);
            if (!group)
                return group.error();
            if (edit.group.isValid())
                edit.line.append(*group);
            else
                edit.group = *group;
        } else {
            return Error{ErrorCode::InvalidInput, {QStringLiteral("code_owner"), kind}, {}};
        }
    }
    return {};
}

QString makeMistake(const Context &context)
{
    if (!codeKindFrom(context.value(QStringLiteral("kind"), wordOf(CodeKind::Tracked))))
        return CliText::tr("--kind is tracked, group or join.");
    for (const char *option : {"made-on", "from", "until"}) {
        if (context.has(QString::fromLatin1(option)) && !context.date(QString::fromLatin1(option)))
            return CliText::tr("--%1 needs a day such as 2026-03-01, not “%2”.").arg(QString::fromLatin1(option), context.value(QString::fromLatin1(option)));
    }
    if (context.has(QStringLiteral("capacity")) && !context.number(QStringLiteral("capacity")))
        return CliText::tr("--capacity is a number of scans.");
    return {};
}

ExitCode makeCommand(Context &context)
{
    if (const QString mistake = makeMistake(context); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    CodeEdit edit;
    edit.name = context.argument(0);
    edit.text = context.value(QStringLiteral("text"));
    edit.kind = codeKindFrom(context.value(QStringLiteral("kind"))).value_or(CodeKind::Tracked);
    edit.madeOn = context.date(QStringLiteral("made-on")).value_or(edit.kind == CodeKind::Group ? (*workspace)->today() : QDate());
    edit.validFrom = context.date(QStringLiteral("from")).value_or(QDate());
    edit.validUntil = context.date(QStringLiteral("until")).value_or(QDate());
    edit.capacity = context.number(QStringLiteral("capacity"));
    if (const auto read = readOwners(context, **workspace, edit); !read)
        return context.fail(read.error());
    const auto id = addCode(**workspace, edit);
    const auto card = id ? codeCard(**workspace, *id) : Result<CodeCard>(id.error());
    if (!card)
        return context.fail(card.error());
    return context.done({{QStringLiteral("code"), jsonOf(card->row)}}, CliText::tr("Made the code %1.").arg(card->row.text));
}

} // namespace

void addCodeCommands(Registry &registry)
{
    const QString day = QStringLiteral("DAY");
    registry.add({QStringLiteral("codes list"), {}, 0, 0, CliText::tr("Codes with their countdown, the most urgent first."),
        {option("alerts", {}, CliText::tr("only those that need an act"))}, listCommand});
    registry.add({QStringLiteral("codes make"), QStringLiteral("NAME"), 1, 1, CliText::tr("Makes a code; without --text a tracked one with an id of its own."),
        {{QStringLiteral("for"), {QStringLiteral("channel|partner|group|campaign"), QStringLiteral("NAME")}, CliText::tr("whose it is; further groups follow when the first is full")},
            option("text", QStringLiteral("URL"), CliText::tr("what it holds")),
            option("kind", QStringLiteral("KIND"), CliText::tr("tracked (default), group (WeChat's plain code) or join (WeCom's)")),
            option("made-on", day, CliText::tr("when WeChat made it (today)")), option("from", day, CliText::tr("the first day on which it works")),
            option("until", day, CliText::tr("the last day on which it works")), option("capacity", QStringLiteral("N"), CliText::tr("how many scans it takes"))},
        makeCommand});
}

} // namespace siyu::cli
