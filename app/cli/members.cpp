// SPDX-License-Identifier: GPL-3.0-or-later
// members. Phones and e-mails are masked unless --unmask with a reason, which is kept in the export log.
#include "app/cli/commands.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/memberfigures.h"
#include "app/cli/privacy.h"
#include "core/base/period.h"
#include "core/base/text.h"
#include "core/members/memberedit.h"
#include "core/members/memberexport.h"
#include "core/members/memberlist.h"
#include "core/members/memberstore.h"
#include "core/members/segmentstore.h"
#include "ui/text/format.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::members;

constexpr qsizetype pageSize = 512;
constexpr qsizetype mostLines = 200; // of a list for people; --json has no such end


// Whether full phones may be shown; nothing when --unmask came without a reason.
std::optional<bool> masked(const Context &context)
{
    if (!context.has(QStringLiteral("unmask")))
        return true;
    return context.value(QStringLiteral("reason")).trimmed().isEmpty() ? std::nullopt : std::optional(false);
}

ExitCode wantsReason(const Context &context)
{
    return context.wrongUsage(CliText::tr("--unmask needs --reason TEXT: why full phone numbers are wanted."));
}

OpenAs openFor(bool isMasked) { return isMasked ? OpenAs::WriterOrReadOnly : OpenAs::Writer; }

// --segment and --where together select those that both do.
Result<MemberQuery> queryOf(const Context &context, const Workspace &workspace)
{
    MemberQuery query;
    query.sort = MemberSort::Id;
    query.rule = context.value(QStringLiteral("where"));
    const QString name = context.value(QStringLiteral("segment"));
    if (name.isEmpty())
        return query;
    const Result<Segment> segment = segmentNamed(workspace, name);
    if (!segment)
        return segment.error();
    // The operator's own text is read alone first, so that an error names its place in it.
    if (const auto read = compileRule(workspace, query.rule); !read)
        return read.error();
    query.rule = query.rule.trimmed().isEmpty() ? segment->rule : QStringLiteral("(%1) and (%2)").arg(segment->rule, query.rule);
    return query;
}

Result<QList<qint64>> idsOf(Context &context, const Workspace &workspace, const QString &search = {})
{
    Result<MemberQuery> query = queryOf(context, workspace);
    if (!query)
        return query.error();
    query->search = search;
    return memberIds(workspace, *query, context.progress());
}

std::optional<qint64> limitOf(const Context &context)
{
    return context.has(QStringLiteral("limit")) ? context.number(QStringLiteral("limit")) : std::optional<qint64>(-1);
}

QJsonObject jsonOf(const MemberRow &row, bool isMasked)
{
    return {{QStringLiteral("id"), row.id.value}, {QStringLiteral("name"), orNull(isMasked ? maskPhonesIn(row.name) : row.name)},
        {QStringLiteral("phone"), orNull(isMasked ? maskPhone(row.phone) : row.phone)}, {QStringLiteral("gender"), orNull(row.gender)},
        {QStringLiteral("birth_year"), row.birthYear ? QJsonValue(*row.birthYear) : QJsonValue()},
        {QStringLiteral("region"), orNull(row.region)}, {QStringLiteral("groups"), QJsonArray::fromStringList(row.groups)},
        {QStringLiteral("tags"), QJsonArray::fromStringList(row.tags)}, {QStringLiteral("source"), orNull(row.source)},
        {QStringLiteral("created"), toUtcText(row.createdAtUtc)}, {QStringLiteral("orders"), row.orders},
        {QStringLiteral("last_order"), orNull(row.lastOrderAtUtc.value_or(QDateTime()))}, {QStringLiteral("opted_out"), row.optedOut},
        {QStringLiteral("under_14"), row.under14}};
}

QString lineOf(const MemberRow &row, bool isMasked)
{
    QStringList parts{QString::number(row.id.value), isMasked ? maskPhonesIn(row.name) : row.name,
        isMasked ? maskPhone(row.phone) : row.phone, row.groups.join(QLatin1Char(',')), row.tags.join(QLatin1Char(','))};
    while (parts.size() > 1 && parts.last().isEmpty())
        parts.removeLast();
    return parts.join(QStringLiteral("  "));
}

// The rows that a command prints, with the note in the export log when phones are shown whole.
ExitCode printRows(Context &context, Workspace &workspace, const QList<qint64> &ids, bool isMasked)
{
    const std::optional<qint64> limit = limitOf(context);
    if (!limit)
        return context.wrongUsage(CliText::tr("--limit takes a number."));
    const qint64 most = *limit < 0 ? ids.size() : *limit;
    if (!isMasked) {
        if (const auto noted = noteReveal(workspace, context.value(QStringLiteral("reason")), std::min<qint64>(most, ids.size())); !noted)
            return context.fail(noted.error());
    }
    QJsonArray list;
    QStringList lines;
    for (qsizetype at = 0; at < std::min<qint64>(most, ids.size()); at += pageSize) {
        const auto rows = memberRows(workspace, ids.mid(at, std::min<qint64>(pageSize, most - at)));
        if (!rows)
            return context.fail(rows.error());
        for (const MemberRow &row : *rows) {
            if (context.json())
                list.append(jsonOf(row, isMasked));
            else if (lines.size() < mostLines)
                lines.append(lineOf(row, isMasked));
        }
        if (!context.progress().report(at, ids.size()))
            return context.fail({ErrorCode::Cancelled, {}, {}});
    }
    lines.append(CliText::tr("%1 members").arg(text::number(ids.size())));
    return context.done({{QStringLiteral("count"), ids.size()}, {QStringLiteral("members"), list}}, lines.join(QLatin1Char('\n')));
}

bool asksRule(const Context &context) { return context.has(QStringLiteral("where")) || context.has(QStringLiteral("segment")); }

// A rule may ask for figures.
Result<std::unique_ptr<Workspace>> openToAsk(Context &context, OpenAs as) { return asksRule(context) ? context.openWithFigures(as) : context.open(as); }

ExitCode countCommand(Context &context)
{
    const auto workspace = openToAsk(context, OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto query = queryOf(context, **workspace);
    const auto count = query ? countMembers(**workspace, *query, context.progress()) : Result<qint64>(query.error());
    if (!count)
        return context.fail(count.error());
    return context.done({{QStringLiteral("count"), *count}, {QStringLiteral("members"), QJsonArray()}}, text::number(*count));
}

ExitCode listOrFind(Context &context, const QString &search)
{
    const std::optional<bool> isMasked = masked(context);
    if (!isMasked)
        return wantsReason(context);
    const auto workspace = openToAsk(context, openFor(*isMasked));
    if (!workspace)
        return context.fail(workspace.error());
    const auto ids = idsOf(context, **workspace, search);
    return ids ? printRows(context, **workspace, *ids, *isMasked) : context.fail(ids.error());
}

ExitCode listCommand(Context &context) { return listOrFind(context, {}); }
ExitCode findCommand(Context &context) { return listOrFind(context, context.argument(0)); }

QString shown(const IdentityKey &key, bool isMasked)
{
    if (!isMasked)
        return key.value;
    return key.kind == IdentityKind::Phone ? maskPhone(key.value) : key.kind == IdentityKind::Email ? maskEmail(key.value) : maskPhonesIn(key.value);
}

QJsonObject jsonOf(const MemberProfile &profile, bool isMasked)
{
    QJsonObject out = jsonOf(profile.row, isMasked);
    QJsonArray identities, stays, optOuts, sources;
    for (const IdentityKey &key : profile.identities)
        identities.append(QJsonArray{wordOf(key.kind), key.scope, shown(key, isMasked)});
    for (const MemberStay &stay : profile.stays)
        stays.append(QJsonObject{{QStringLiteral("group"), stay.groupName}, {QStringLiteral("nickname"), orNull(isMasked ? maskPhonesIn(stay.nickname) : stay.nickname)},
            {QStringLiteral("joined"), orNull(stay.joined)}, {QStringLiteral("left"), orNull(stay.left)}});
    for (const MemberOptOut &optOut : profile.optOuts)
        optOuts.append(optOut.touchpoint);
    for (const MemberSource &source : profile.sources)
        sources.append(QJsonObject{{QStringLiteral("text"), source.text}, {QStringLiteral("basis"), orNull(source.basis)}});
    QJsonObject custom;
    for (const MemberCustomValue &value : profile.custom)
        custom.insert(value.name, orNull(isMasked ? maskPhonesIn(value.value) : value.value));
    out.insert(QStringLiteral("identities"), identities);
    out.insert(QStringLiteral("stays"), stays);
    out.insert(QStringLiteral("opt_outs"), optOuts);
    out.insert(QStringLiteral("sources"), sources);
    out.insert(QStringLiteral("custom"), custom);
    const std::pair<const char *, QString> texts[] = {{"birthday", profile.birthday}, {"address", isMasked ? maskPhonesIn(profile.address) : profile.address}, {"company", profile.company},
        {"interests", profile.interests}, {"category_preference", profile.categoryPreference},
        {"note", isMasked ? maskPhonesIn(profile.note) : profile.note}, {"paused_until", profile.pausedUntil.toString(Qt::ISODate)}};
    for (const auto &[key, value] : texts)
        out.insert(QString::fromLatin1(key), orNull(value));
    return out;
}

QString textOf(const MemberProfile &profile, bool isMasked)
{
    QStringList lines{lineOf(profile.row, isMasked)};
    for (const IdentityKey &key : profile.identities)
        lines.append(QStringLiteral("  %1%2: %3").arg(wordOf(key.kind), key.scope.isEmpty() ? QString() : QLatin1Char(':') + key.scope, shown(key, isMasked)));
    for (const MemberStay &stay : profile.stays)
        lines.append(QStringLiteral("  %1  %2 – %3").arg(stay.groupName, stay.joined.toString(Qt::ISODate), stay.left.toString(Qt::ISODate)));
    return lines.join(QLatin1Char('\n'));
}

std::optional<MemberId> idOf(const QString &text)
{
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    return isNumber && id > 0 ? std::optional(MemberId(id)) : std::nullopt;
}

ExitCode showCommand(Context &context)
{
    const std::optional<bool> isMasked = masked(context);
    if (!isMasked)
        return wantsReason(context);
    const auto id = idOf(context.argument(0));
    if (!id)
        return context.wrongUsage(CliText::tr("A member is named by its number: siyudesk-cli members find TEXT shows it."));
    const auto workspace = context.openWithFigures(openFor(*isMasked));
    if (!workspace)
        return context.fail(workspace.error());
    const auto detail = memberDetail(**workspace, *id);
    if (!detail)
        return context.fail(detail.error());
    if (!*isMasked) {
        if (const auto noted = noteReveal(**workspace, context.value(QStringLiteral("reason")), 1); !noted)
            return context.fail(noted.error());
    }
    QJsonObject member = jsonOf(detail->profile, *isMasked);
    const QJsonObject figures = figuresOf(*detail);
    for (auto it = figures.begin(); it != figures.end(); ++it)
        member.insert(it.key(), it.value());
    return context.done({{QStringLiteral("count"), 1}, {QStringLiteral("members"), QJsonArray{member}}},
        (QStringList{textOf(detail->profile, *isMasked)} + figureLines(*detail)).join(QLatin1Char('\n')));
}

ExitCode exportCommand(Context &context)
{
    const std::optional<bool> isMasked = masked(context);
    if (!isMasked)
        return wantsReason(context);
    const auto workspace = openToAsk(context, OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    Result<QList<qint64>> ids = idsOf(context, **workspace);
    if (!ids)
        return context.fail(ids.error());
    const std::optional<qint64> limit = limitOf(context);
    if (!limit)
        return context.wrongUsage(CliText::tr("--limit takes a number."));
    if (*limit >= 0)
        *ids = ids->mid(0, *limit);
    if (context.has(QStringLiteral("hash")))
        return exportHashed(context, **workspace, *ids);
    const MemberExport how{context.argument(0), QStringLiteral("members"), *isMasked, context.value(QStringLiteral("reason")),
        !*isMasked && !context.has(QStringLiteral("with-under-14"))};
    const auto rows = exportMembers(**workspace, *ids, how, context.progress());
    if (!rows)
        return context.fail(rows.error());
    return context.done({{QStringLiteral("count"), *rows}, {QStringLiteral("members"), QJsonArray()}, {QStringLiteral("file"), how.path}},
        CliText::tr("Exported %1 members to %2").arg(text::number(*rows), how.path));
}

Result<void> setOne(Workspace &workspace, MemberId member, const QString &name, const QString &value)
{
    NoProgress quiet;
    if (name == QLatin1String("tag") || name == QLatin1String("untag")) {
        const auto changed = name == QLatin1String("tag") ? addTag(workspace, {member.value}, value, quiet)
                                                          : removeTag(workspace, {member.value}, value, quiet);
        return changed ? Result<void>() : Result<void>(changed.error());
    }
    if (const auto field = memberFieldFrom(name))
        return setField(workspace, member, *field, value);
    return setCustomField(workspace, member, name, value);
}

ExitCode setCommand(Context &context)
{
    const auto id = idOf(context.argument(0));
    const QString optOut = context.value(QStringLiteral("opt-out"));
    const QString optIn = context.value(QStringLiteral("opt-in"));
    if (!id)
        return context.wrongUsage(CliText::tr("A member is named by its number: siyudesk-cli members find TEXT shows it."));
    if (optOut.isEmpty() && optIn.isEmpty() && context.fields().isEmpty())
        return context.wrongUsage(CliText::tr("Nothing to set: --opt-out TOUCHPOINT, --opt-in TOUCHPOINT or --field=value."));
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    for (const auto &[word, isOut] : {std::pair(optOut, true), std::pair(optIn, false)}) {
        if (word.isEmpty())
            continue;
        if (const auto set = setOptOut(**workspace, *id, word, isOut); !set)
            return context.fail(set.error());
    }
    for (const auto &[name, value] : context.fields()) {
        if (const auto set = setOne(**workspace, *id, name, value); !set)
            return context.fail(set.error());
    }
    const auto profile = memberProfile(**workspace, *id);
    if (!profile)
        return context.fail(profile.error());
    return context.done({{QStringLiteral("count"), 1}, {QStringLiteral("members"), QJsonArray{jsonOf(*profile, true)}}}, textOf(*profile, true));
}

Option option(const char *name, const QStringList &values, const QString &help)
{
    return {QString::fromLatin1(name), values, help};
}

} // namespace

void addMembersCommands(Registry &registry)
{
    const QString id = QStringLiteral("ID");
    const QList<Option> which{option("segment", {QStringLiteral("NAME")}, CliText::tr("of this saved segment")),
        option("where", {QStringLiteral("RULE")}, CliText::tr("of this rule: tag = \"VIP\" and last_order < 30d"))};
    const QList<Option> reveal{option("unmask", {}, CliText::tr("full phone numbers; needs --reason")),
        option("reason", {QStringLiteral("TEXT")}, CliText::tr("what for; kept in the export log"))};
    const QList<Option> limit{option("limit", {QStringLiteral("N")}, CliText::tr("at most so many rows"))};
    registry.add({QStringLiteral("members count"), {}, 0, 0, CliText::tr("Counts members."), which, countCommand});
    registry.add({QStringLiteral("members list"), {}, 0, 0, CliText::tr("Lists members, phones masked."), which + limit + reveal, listCommand});
    registry.add({QStringLiteral("members find"), QStringLiteral("TEXT"), 1, 1,
        CliText::tr("Finds members by part of a name, pinyin, the last digits of a phone, or an identity."), which + limit + reveal, findCommand});
    registry.add({QStringLiteral("members show"), id, 1, 1, CliText::tr("Shows one member."), reveal, showCommand});
    registry.add({QStringLiteral("members export"), QStringLiteral("FILE"), 1, 1,
        CliText::tr("Writes members to a CSV or XLSX file that can be imported again."),
        which + limit + reveal
            + QList<Option>{option("with-under-14", {}, CliText::tr("people under 14 too, whom an unmasked file leaves out")),
                option("hash", {QStringLiteral("md5|sha256")},
                CliText::tr("instead an audience file for advertising: one hash of a phone a line, consenting members only"))},
        exportCommand});
    Command set{QStringLiteral("members set"), id, 1, 1,
        CliText::tr("Changes one member: --name=…, --region=…, --tag=…, --untag=…, a field of the shop by its name …"),
        {option("opt-out", {QStringLiteral("TOUCHPOINT")}, CliText::tr("no more messages by it; all = by any")),
            option("opt-in", {QStringLiteral("TOUCHPOINT")}, CliText::tr("messages by it are welcome again"))},
        setCommand};
    set.anyField = true;
    registry.add(set);
}

} // namespace siyu::cli
