// SPDX-License-Identifier: GPL-3.0-or-later
// staff, accounts.
#include "app/cli/values.h"
#include "core/groups/staffstore.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::groups;

ExitCode addStaffCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto id = addStaff(**workspace, {context.argument(0), context.value(QStringLiteral("role")), {}, {}});
    if (!id)
        return context.fail(id.error());
    return context.done({{QStringLiteral("staff"), context.argument(0)}, {QStringLiteral("id"), id->value}},
        CliText::tr("Added %1.").arg(context.argument(0)));
}

ExitCode listStaff(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto rows = staff(**workspace);
    if (!rows)
        return context.fail(rows.error());
    QJsonArray list;
    QStringList lines;
    for (const StaffRow &row : *rows) {
        list.append(QJsonObject{{QStringLiteral("id"), row.id.value}, {QStringLiteral("name"), row.name}, {QStringLiteral("role"), row.role},
            {QStringLiteral("left_on"), orNull(row.leftOn)}, {QStringLiteral("owned_groups"), row.ownedGroups},
            {QStringLiteral("teams"), row.teams}, {QStringLiteral("accounts"), row.accounts}});
        lines.append(row.leftOn.isValid() ? CliText::tr("%1 (left on %2)").arg(row.name, row.leftOn.toString(Qt::ISODate)) : row.name);
    }
    return context.done({{QStringLiteral("count"), list.size()}, {QStringLiteral("staff"), list}},
        lines.isEmpty() ? CliText::tr("There is no staff yet: siyudesk-cli staff add NAME") : lines.join(QLatin1Char('\n')));
}

ExitCode addAccountCommand(Context &context)
{
    NewAccount account;
    account.name = context.argument(0);
    const QString kind = context.value(QStringLiteral("kind"), QStringLiteral("wecom"));
    const auto known = accountKindFrom(kind);
    if (!known)
        return context.wrongUsage(CliText::tr("--kind is one of wechat, wecom, service, subscription, sms, video."));
    account.kind = *known;
    account.friendCapacity = context.number(QStringLiteral("friends"));
    account.dailyCapacity = context.number(QStringLiteral("per-day"));
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    if (context.has(QStringLiteral("staff"))) {
        const auto person = findStaff(**workspace, context.value(QStringLiteral("staff")));
        if (!person)
            return context.fail(person.error());
        account.staff = *person;
    }
    const auto id = addAccount(**workspace, account);
    if (!id)
        return context.fail(id.error());
    return context.done({{QStringLiteral("account"), account.name}, {QStringLiteral("id"), id->value}},
        CliText::tr("Added the account “%1”.").arg(account.name));
}

ExitCode listAccounts(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto rows = accounts(**workspace);
    if (!rows)
        return context.fail(rows.error());
    QJsonArray list;
    QStringList lines;
    for (const AccountRow &row : *rows) {
        list.append(QJsonObject{{QStringLiteral("id"), row.id.value}, {QStringLiteral("name"), row.name},
            {QStringLiteral("kind"), wordOf(row.kind)}, {QStringLiteral("staff"), row.staffName}, {QStringLiteral("friends"), row.friends},
            {QStringLiteral("friend_capacity"), orNull(row.friendCapacity)}, {QStringLiteral("daily_capacity"), orNull(row.dailyCapacity)},
            {QStringLiteral("closed"), row.closed}});
        lines.append(QStringLiteral("%1  %2  %3  %4/%5").arg(row.name, wordOf(row.kind), row.staffName, text::number(row.friends),
            text::number(row.friendCapacity)));
    }
    return context.done({{QStringLiteral("count"), list.size()}, {QStringLiteral("accounts"), list}}, lines.join(QLatin1Char('\n')));
}

} // namespace

void addStaffCommands(Registry &registry)
{
    const QString name = QStringLiteral("NAME"), number = QStringLiteral("N"), person = QStringLiteral("STAFF");
    registry.add({QStringLiteral("staff add"), name, 1, 1, CliText::tr("Adds a member of staff."),
        {option("role", QStringLiteral("TEXT"), CliText::tr("what the person does"))}, addStaffCommand});
    registry.add({QStringLiteral("staff list"), {}, 0, 0, CliText::tr("Lists the staff."), {}, listStaff});
    registry.add({QStringLiteral("accounts add"), name, 1, 1, CliText::tr("Adds a WeChat or WeCom number."),
        {option("kind", QStringLiteral("KIND"), CliText::tr("wechat, wecom (default), service, subscription, sms or video")),
            option("staff", person, CliText::tr("who uses it")), option("friends", number, CliText::tr("how many friends it can have")),
            option("per-day", number, CliText::tr("how many sends a day"))},
        addAccountCommand});
    registry.add({QStringLiteral("accounts list"), {}, 0, 0, CliText::tr("Lists the accounts with friends and capacity."), {}, listAccounts});
}

} // namespace siyu::cli
