// SPDX-License-Identifier: GPL-3.0-or-later
// partners: candidates, the way through the states, duties, referrals, rewards and statements.
#include "app/cli/values.h"
#include "core/base/text.h"
#include "core/groups/groupstore.h"
#include "core/partners/candidatestore.h"
#include "core/partners/rewardstore.h"
#include "core/trust/erase.h"
#include "ui/render/partnerfile.h"
#include "ui/text/format.h"
#include "ui/text/partnertext.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::partners;

Result<MemberId> memberOf(const Context &context, const Workspace &workspace, int argument)
{
    const Result<qint64> found = trust::memberCalled(workspace, context.argument(argument));
    return found ? Result<MemberId>(MemberId(*found)) : Result<MemberId>(found.error());
}

// ---- candidates

QJsonObject jsonOf(const GroupCandidates &group, const QHash<qint64, QString> &names)
{
    QJsonArray best;
    for (const Candidate &one : group.found.best)
        best.append(QJsonObject{{QStringLiteral("id"), one.member}, {QStringLiteral("name"), maskPhonesIn(names.value(one.member))},
            {QStringLiteral("score"), one.score()}, {QStringLiteral("messages"), one.messages}, {QStringLiteral("active_days"), one.activeDays},
            {QStringLiteral("referrals"), one.referrals},
            {QStringLiteral("since"), one.since == longestStay ? QJsonValue() : orNull(QDate::fromJulianDay(one.since))}});
    QJsonArray excluded;
    for (const Excluded &one : group.found.excluded)
        excluded.append(QJsonObject{{QStringLiteral("id"), one.member}, {QStringLiteral("reason"), wordOf(one.reason)}});
    QJsonArray unknown;
    if (group.found.isOrderUnknown)
        unknown.append(wordOf(Exclusion::NoOrder));
    return {{QStringLiteral("group"), group.name}, {QStringLiteral("candidates"), best}, {QStringLiteral("excluded"), excluded},
        {QStringLiteral("unknown"), unknown}, {QStringLiteral("population"), group.found.population}};
}

QStringList linesOf(const GroupCandidates &group, const QHash<qint64, QString> &names)
{
    QStringList lines{CliText::tr("%1: %2 to choose from, %3 excluded")
                          .arg(group.name, text::number(group.found.population), text::number(qint64(group.found.excluded.size())))};
    for (const Candidate &one : group.found.best)
        lines.append(QStringLiteral("  %1  %2  %3").arg(one.score(), 0, 'f', 2).arg(one.member).arg(maskPhonesIn(names.value(one.member))));
    return lines;
}

ExitCode candidatesCommand(Context &context)
{
    CandidateQuery query;
    if (context.has(QStringLiteral("kind"))) {
        const auto kind = partnerKindFrom(context.value(QStringLiteral("kind")));
        if (!kind)
            return context.wrongUsage(CliText::tr("--kind is KOC or KOL."));
        query.kind = *kind;
    }
    if (context.has(QStringLiteral("day"))) {
        const auto day = context.date(QStringLiteral("day"));
        if (!day)
            return context.wrongUsage(CliText::tr("--day is a date like 2026-03-01."));
        query.day = *day;
    }
    if (context.has(QStringLiteral("top"))) {
        const auto top = context.number(QStringLiteral("top"));
        if (!top || *top < 1 || *top > 500)
            return context.wrongUsage(CliText::tr("--top is a number from 1 to 500."));
        query.top = int(*top);
    }
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    for (const QString &name : context.values(QStringLiteral("group"))) {
        const auto group = groups::findGroup(**workspace, name);
        if (!group)
            return context.fail(group.error());
        query.groups.append(*group);
    }
    const auto found = candidatesOfGroups(**workspace, query, context.progress());
    if (!found)
        return context.fail(found.error());
    QJsonArray list;
    QStringList lines;
    for (const GroupCandidates &group : *found) {
        QList<qint64> ids;
        for (const Candidate &one : group.found.best)
            ids.append(one.member);
        const auto names = namesIn(**workspace, group.group, ids);
        if (!names)
            return context.fail(names.error());
        list.append(jsonOf(group, *names));
        lines += linesOf(group, *names);
    }
    const QDate day = query.day.isValid() ? query.day : (*workspace)->today();
    return context.done({{QStringLiteral("day"), orNull(day)}, {QStringLiteral("kind"), wordOf(query.kind)}, {QStringLiteral("groups"), list}},
        lines.isEmpty() ? CliText::tr("There is no group yet: siyudesk-cli groups add NAME --owner STAFF") : lines.join(QLatin1Char('\n')));
}

// ---- partners

QJsonArray jsonOf(const QList<CurrencyValue> &values)
{
    QJsonArray out;
    for (const CurrencyValue &value : values)
        out.append(QJsonObject{{QStringLiteral("currency"), value.currency}, {QStringLiteral("minor"), orNull(value.minor)}});
    return out;
}

QJsonObject jsonOf(const PartnerRow &row)
{
    return {{QStringLiteral("id"), row.member.value}, {QStringLiteral("name"), maskPhonesIn(row.name)}, {QStringLiteral("kind"), wordOf(row.kind)},
        {QStringLiteral("state"), wordOf(row.state)}, {QStringLiteral("since"), orNull(row.since)}, {QStringLiteral("group"), orNull(row.groupName)},
        {QStringLiteral("code"), orNull(row.code)}, {QStringLiteral("recruited"), row.ever.recruited}, {QStringLiteral("orders"), row.ever.orders},
        {QStringLiteral("values"), jsonOf(row.ever.values)}, {QStringLiteral("open_duties"), row.openDuties}, {QStringLiteral("late_duties"), row.lateDuties}};
}

ExitCode listCommand(Context &context)
{
    std::optional<PartnerState> state;
    if (context.has(QStringLiteral("state"))) {
        state = partnerStateFrom(context.value(QStringLiteral("state")));
        if (!state)
            return context.wrongUsage(CliText::tr("--state is candidate, invited, applied, approved, active, retired or declined."));
    }
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    const auto rows = workspace ? partners::partners(**workspace, state) : Result<QList<PartnerRow>>(workspace.error());
    if (!rows)
        return context.fail(rows.error());
    QJsonArray list;
    QStringList lines;
    for (const PartnerRow &row : *rows) {
        list.append(jsonOf(row));
        lines.append(QStringLiteral("%1  %2  %3  %4  %5  %6").arg(row.member.value).arg(maskPhonesIn(row.name), wordOf(row.kind), text::name(row.state), text::day(row.since),
            CliText::tr("brought %1, %2 orders, %3").arg(text::number(row.ever.recruited), text::number(row.ever.orders), text::moneyList(row.ever.values))));
    }
    return context.done({{QStringLiteral("count"), list.size()}, {QStringLiteral("partners"), list}},
        lines.isEmpty() ? CliText::tr("There is no partner yet: siyudesk-cli partners candidates, then partners invite MEMBER") : lines.join(QLatin1Char('\n')));
}

ExitCode showCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    const auto member = workspace ? memberOf(context, **workspace, 0) : Result<MemberId>(workspace.error());
    const auto card = member ? partnerCard(**workspace, *member) : Result<PartnerCard>(member.error());
    const auto ledger = card ? rewardLedger(**workspace, *member) : Result<Ledger>(card.error());
    if (!ledger)
        return context.fail(ledger.error());
    QJsonArray steps, duties, purses;
    QStringList lines{QStringLiteral("%1  %2  %3").arg(maskPhonesIn(card->row.name), wordOf(card->row.kind), text::name(card->row.state))};
    for (const Step &step : card->steps) {
        steps.append(QJsonObject{{QStringLiteral("from"), step.from ? QJsonValue(wordOf(*step.from)) : QJsonValue()}, {QStringLiteral("to"), wordOf(step.to)},
            {QStringLiteral("day"), orNull(step.day)}, {QStringLiteral("by"), orNull(step.byWhom)}, {QStringLiteral("reason"), orNull(step.reason)}});
        lines.append(QStringLiteral("  %1  %2  %3").arg(text::day(step.day), text::name(step.to), step.reason));
    }
    for (const Duty &duty : card->duties)
        duties.append(QJsonObject{{QStringLiteral("id"), duty.id}, {QStringLiteral("text"), duty.text}, {QStringLiteral("due_on"), orNull(duty.dueOn)},
            {QStringLiteral("done_on"), orNull(duty.doneOn)}});
    for (const PurseSum &purse : ledger->purses) {
        purses.append(QJsonObject{{QStringLiteral("kind"), wordOf(purse.like.kind)}, {QStringLiteral("currency"), orNull(purse.like.currency)},
            {QStringLiteral("coupon"), orNull(purse.couponName)}, {QStringLiteral("left"), purse.closing}});
        lines.append(QStringLiteral("  %1: %2").arg(text::purseName(purse), text::rewardAmount(purse.like, purse.closing)));
    }
    QJsonObject partner = jsonOf(card->row);
    partner.insert(QStringLiteral("steps"), steps);
    partner.insert(QStringLiteral("duties"), duties);
    partner.insert(QStringLiteral("purses"), purses);
    return context.done({{QStringLiteral("partner"), partner}}, lines.join(QLatin1Char('\n')));
}

Result<Move> moveFrom(const Context &context, const Workspace &workspace, PartnerState to)
{
    Move move;
    move.to = to;
    if (context.has(QStringLiteral("group"))) {
        const auto group = groups::findGroup(workspace, context.value(QStringLiteral("group")));
        if (!group)
            return group.error();
        move.group = *group;
    }
    move.day = context.date(QStringLiteral("day")).value_or(QDate());
    move.kind = context.has(QStringLiteral("kind")) ? partnerKindFrom(context.value(QStringLiteral("kind"))) : std::nullopt;
    move.byWhom = context.value(QStringLiteral("by"));
    move.reason = context.value(QStringLiteral("reason"));
    return move;
}

ExitCode moveMembers(Context &context, PartnerState to, int members)
{
    if (context.has(QStringLiteral("day")) && !context.date(QStringLiteral("day")))
        return context.wrongUsage(CliText::tr("--day is a date like 2026-03-01."));
    if (context.has(QStringLiteral("kind")) && !partnerKindFrom(context.value(QStringLiteral("kind"))))
        return context.wrongUsage(CliText::tr("--kind is KOC or KOL."));
    const auto workspace = context.open(OpenAs::Writer);
    const auto move = workspace ? moveFrom(context, **workspace, to) : Result<Move>(workspace.error());
    if (!move)
        return context.fail(move.error());
    QList<MemberId> who;
    for (int i = 0; i < members; ++i) {
        const auto member = memberOf(context, **workspace, i);
        if (!member)
            return context.fail(member.error());
        who.append(*member);
    }
    if (const auto moved = movePartners(**workspace, who, *move); !moved)
        return context.fail(moved.error());
    return context.done({{QStringLiteral("moved"), who.size()}, {QStringLiteral("state"), wordOf(to)}},
        CliText::tr("%1 now: %2").arg(text::number(qint64(who.size())), text::name(to)));
}

ExitCode inviteCommand(Context &context) { return moveMembers(context, PartnerState::Invited, int(context.arguments().size())); }

ExitCode moveCommand(Context &context)
{
    const auto state = partnerStateFrom(context.arguments().last());
    if (!state)
        return context.wrongUsage(CliText::tr("The last word is candidate, invited, applied, approved, active, retired or declined."));
    return moveMembers(context, *state, int(context.arguments().size()) - 1);
}

// ---- rewards

// "12.50" → 1250; pieces and points are whole numbers.
std::optional<qint64> amountFrom(RewardKind kind, const QString &text)
{
    bool isNumber = false;
    if (!isMoney(kind)) {
        const qint64 value = text.toLongLong(&isNumber);
        return isNumber && value > 0 ? std::optional(value) : std::nullopt;
    }
    const QString whole = text.section(QLatin1Char('.'), 0, 0), part = text.section(QLatin1Char('.'), 1).leftJustified(2, QLatin1Char('0'));
    const qint64 minor = part.size() == 2 ? (whole + part).toLongLong(&isNumber) : 0;
    return isNumber && minor > 0 ? std::optional(minor) : std::nullopt;
}

ExitCode rewardCommand(Context &context)
{
    const auto kind = rewardKindFrom(context.argument(1));
    if (!kind)
        return context.wrongUsage(CliText::tr("KIND is cash, coupon, points or commission."));
    const auto amount = amountFrom(*kind, context.argument(2));
    if (!amount)
        return context.wrongUsage(CliText::tr("AMOUNT is a sum like 12.50, or a number of pieces or points."));
    const bool pays = context.has(QStringLiteral("pay"));
    const auto ground = rewardGroundFrom(context.value(QStringLiteral("for")));
    if (!pays && !ground)
        return context.wrongUsage(CliText::tr("--for says what it was earned for: recruiting, sharing or feedback. A positive wording earns nothing."));
    const auto workspace = context.open(OpenAs::Writer);
    const auto member = workspace ? memberOf(context, **workspace, 0) : Result<MemberId>(workspace.error());
    if (!member)
        return context.fail(member.error());
    const QString currency = context.value(QStringLiteral("currency")), note = context.value(QStringLiteral("note")), by = context.value(QStringLiteral("by"));
    const qint64 coupon = context.number(QStringLiteral("coupon")).value_or(0);
    const auto entry = pays ? payReward(**workspace, *member, {*kind, *amount, currency, coupon, note, by})
                            : giveReward(**workspace, *member, {*kind, *ground, *amount, currency, coupon, note, by});
    if (!entry)
        return context.fail(entry.error());
    return context.done({{QStringLiteral("entry"), *entry}}, pays ? CliText::tr("Paid out (entry %1).").arg(*entry) : CliText::tr("Reward noted (entry %1).").arg(*entry));
}

ExitCode correctCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::Writer);
    const auto member = workspace ? memberOf(context, **workspace, 0) : Result<MemberId>(workspace.error());
    const auto entry = member ? correctReward(**workspace, *member, context.argument(1).toLongLong(), context.value(QStringLiteral("note")), context.value(QStringLiteral("by")))
                              : Result<qint64>(member.error());
    if (!entry)
        return context.fail(entry.error());
    return context.done({{QStringLiteral("entry"), *entry}}, CliText::tr("Corrected (entry %1).").arg(*entry));
}

QJsonObject jsonOf(const PurseSum &purse)
{
    return {{QStringLiteral("kind"), wordOf(purse.like.kind)}, {QStringLiteral("currency"), orNull(purse.like.currency)},
        {QStringLiteral("coupon"), orNull(purse.couponName)}, {QStringLiteral("before"), purse.opening}, {QStringLiteral("earned"), purse.earned},
        {QStringLiteral("corrected"), purse.corrected}, {QStringLiteral("paid"), purse.paid}, {QStringLiteral("left"), purse.closing}};
}

ExitCode statementCommand(Context &context)
{
    for (const char *option : {"from", "to"}) {
        if (context.has(QString::fromLatin1(option)) && !context.date(QString::fromLatin1(option)))
            return context.wrongUsage(CliText::tr("--from and --to are dates like 2026-03-01."));
    }
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    const auto member = workspace ? memberOf(context, **workspace, 0) : Result<MemberId>(workspace.error());
    if (!member)
        return context.fail(member.error());
    Period period = monthOf((*workspace)->today());
    period.from = context.date(QStringLiteral("from")).value_or(period.from);
    period.to = context.date(QStringLiteral("to")).value_or(period.to);
    const auto made = statement(**workspace, *member, period);
    if (!made)
        return context.fail(made.error());
    QJsonArray purses;
    QStringList lines;
    for (const PurseSum &purse : made->purses) {
        purses.append(jsonOf(purse));
        lines.append(QStringLiteral("%1: %2").arg(text::purseName(purse), text::rewardAmount(purse.like, purse.closing)));
    }
    QJsonObject out{{QStringLiteral("partner"), made->member.value}, {QStringLiteral("from"), orNull(period.from)}, {QStringLiteral("to"), orNull(period.to)},
        {QStringLiteral("purses"), purses}, {QStringLiteral("entries"), made->rows.size()}, {QStringLiteral("recruited"), made->performance.recruited},
        {QStringLiteral("orders"), made->performance.orders}, {QStringLiteral("by_code"), made->performance.byCode},
        {QStringLiteral("owed_elsewhere"), made->performance.owedElsewhere}, {QStringLiteral("values"), jsonOf(made->performance.values)},
        {QStringLiteral("orders_without_amount"), made->performance.withoutAmount},
        {QStringLiteral("commission_due"), jsonOf(made->commissionDue)}};
    if (context.has(QStringLiteral("out"))) {
        const QString path = QFileInfo(context.value(QStringLiteral("out"))).absoluteFilePath();
        if (const auto noted = noteStatement(**workspace, *made, path); !noted)
            return context.fail(noted.error());
        if (const auto saved = render::saveStatement(*made, path, (*workspace)->zone()); !saved)
            return context.fail(saved.error());
        out.insert(QStringLiteral("file"), path);
        lines.append(CliText::tr("Made the statement: %1").arg(QDir::toNativeSeparators(path)));
    }
    return context.done(out, lines.isEmpty() ? CliText::tr("No reward in this period.") : lines.join(QLatin1Char('\n')));
}

ExitCode referralCommand(Context &context)
{
    const auto day = context.date(QStringLiteral("day"));
    if (context.has(QStringLiteral("day")) && !day)
        return context.wrongUsage(CliText::tr("--day is a date like 2026-03-01."));
    const auto workspace = context.open(OpenAs::Writer);
    const auto host = workspace ? memberOf(context, **workspace, 0) : Result<MemberId>(workspace.error());
    const auto brought = host ? memberOf(context, **workspace, 1) : Result<MemberId>(host.error());
    const auto done = brought ? addReferral(**workspace, *host, *brought, day.value_or(QDate())) : Result<void>(brought.error());
    if (!done)
        return context.fail(done.error());
    return context.done({{QStringLiteral("ok"), true}}, CliText::tr("Noted who brought whom."));
}

ExitCode dutyCommand(Context &context)
{
    const auto due = context.date(QStringLiteral("due"));
    if (!due)
        return context.wrongUsage(CliText::tr("--due is a date like 2026-03-01."));
    const auto workspace = context.open(OpenAs::Writer);
    const auto member = workspace ? memberOf(context, **workspace, 0) : Result<MemberId>(workspace.error());
    const auto duty = member ? addDuty(**workspace, *member, context.argument(1), *due) : Result<qint64>(member.error());
    if (!duty)
        return context.fail(duty.error());
    return context.done({{QStringLiteral("duty"), *duty}}, CliText::tr("Duty noted (number %1).").arg(*duty));
}

} // namespace

void addPartnerCommands(Registry &registry)
{
    const QString date = QStringLiteral("DAY"), said = QStringLiteral("TEXT"), number = QStringLiteral("N"), kind = QStringLiteral("KOC|KOL");
    const Option by = option("by", said, CliText::tr("who says so")), note = option("note", said, CliText::tr("a remark"));
    const QList<Option> moving{option("day", date, CliText::tr("the day (today)")), option("kind", kind, CliText::tr("as what")),
        option("group", QStringLiteral("NAME"), CliText::tr("the group they were chosen in")), by, option("reason", said, CliText::tr("why"))};
    registry.add({QStringLiteral("partners candidates"), {}, 0, 0,
        CliText::tr("The best candidates for partners in every group, and who is excluded for what reason."),
        {option("group", QStringLiteral("NAME"), CliText::tr("only this group; several times for several")),
            option("kind", kind, CliText::tr("KOC (default) needs a paid order, KOL does not")), option("day", date, CliText::tr("as of this day (today)")),
            option("top", number, CliText::tr("how many (10)"))},
        candidatesCommand});
    registry.add({QStringLiteral("partners list"), {}, 0, 0, CliText::tr("Lists the partners with what came of them."),
        {option("state", QStringLiteral("STATE"), CliText::tr("only these"))}, listCommand});
    registry.add({QStringLiteral("partners show"), QStringLiteral("MEMBER"), 1, 1, CliText::tr("A partner's steps, duties and what is left of the rewards."), {}, showCommand});
    registry.add({QStringLiteral("partners invite"), QStringLiteral("MEMBER…"), 1, 1000, CliText::tr("Notes that members were invited to become partners."), moving, inviteCommand});
    registry.add({QStringLiteral("partners move"), QStringLiteral("MEMBER… STATE"), 2, 1001,
        CliText::tr("Moves partners to candidate, invited, applied, approved, active, retired or declined; approving gives a code of their own."), moving, moveCommand});
    registry.add({QStringLiteral("partners referral"), QStringLiteral("HOST MEMBER"), 2, 2, CliText::tr("Notes who brought whom; circles are refused."),
        {option("day", date, CliText::tr("when"))}, referralCommand});
    registry.add({QStringLiteral("partners duty"), QStringLiteral("MEMBER TEXT"), 2, 2, CliText::tr("Gives a partner a duty."),
        {option("due", date, CliText::tr("until this day"))}, dutyCommand});
    registry.add({QStringLiteral("partners reward"), QStringLiteral("MEMBER KIND AMOUNT"), 3, 3,
        CliText::tr("Notes a reward (cash, coupon, points, commission), or with --pay that it was handed over."),
        {option("for", QStringLiteral("GROUND"), CliText::tr("recruiting, sharing or feedback")), option("pay", {}, CliText::tr("it is handed over")),
            option("currency", QStringLiteral("CODE"), CliText::tr("of money (the workspace's)")), option("coupon", number, CliText::tr("number of the coupon batch")), note, by},
        rewardCommand});
    registry.add({QStringLiteral("partners correct"), QStringLiteral("MEMBER ENTRY"), 2, 2, CliText::tr("Takes a reward back by a new entry; never below zero."), {note, by}, correctCommand});
    Command statements{QStringLiteral("partners statement"), QStringLiteral("MEMBER"), 1, 1, CliText::tr("What a partner earned and got in a period (this month)."),
        {option("from", date, CliText::tr("first day")), option("to", date, CliText::tr("last day")), option("out", QStringLiteral("FILE"), CliText::tr("a .xlsx or .pdf"))},
        statementCommand};
    statements.graphics = true;
    registry.add(statements);
}

} // namespace siyu::cli
