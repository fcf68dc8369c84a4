// SPDX-License-Identifier: GPL-3.0-or-later
// review, duplicates, members merge and unmerge. Phones and e-mails are masked.
#include "app/cli/commands.h"
#include "app/cli/jsonvalues.h"
#include "core/base/period.h"
#include "core/base/text.h"
#include "core/importing/review.h"
#include "core/members/duplicates.h"
#include "ui/text/format.h"
#include "ui/text/identitytext.h"
#include "ui/text/importtext.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::importing;
using members::DuplicatePair;
using members::Merged;

std::optional<qint64> numberFrom(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

// "3", "3,5,8" and several arguments; nothing where one is no number.
std::optional<QList<qint64>> numbersFrom(const QStringList &arguments)
{
    QList<qint64> out;
    for (const QString &argument : arguments) {
        for (const QString &part : argument.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const auto number = numberFrom(part.trimmed());
            if (!number)
                return std::nullopt;
            out.append(*number);
        }
    }
    return out;
}

QJsonObject jsonOf(const Merged &merged)
{
    return {{QStringLiteral("merge"), merged.merge}, {QStringLiteral("kept"), merged.kept.value},
        {QStringLiteral("gone"), merged.gone.value}, {QStringLiteral("rows_moved"), merged.rowsMoved},
        {QStringLiteral("rows_joined"), merged.rowsJoined}};
}

QString lineOf(const Merged &merged)
{
    return CliText::tr("Member %1 is now part of member %2 (merge %3)")
        .arg(merged.gone.value).arg(merged.kept.value).arg(merged.merge);
}

// ---- review

QJsonObject jsonOf(const ReviewItem &item)
{
    QJsonArray values;
    for (const ReviewValue &value : item.values) {
        values.append(QJsonObject{{QStringLiteral("column"), value.header}, {QStringLiteral("field"), wordOf(value.target)},
            {QStringLiteral("value"), text::maskedValue(value.target, value.value)}});
    }
    QJsonArray concerned;
    for (const MemberId member : item.members)
        concerned.append(member.value);
    return {{QStringLiteral("id"), item.id}, {QStringLiteral("batch"), item.batch.value},
        {QStringLiteral("kind"), wordOf(item.kind)}, {QStringLiteral("file"), item.fileName},
        {QStringLiteral("row"), item.row}, {QStringLiteral("rows"), item.rows}, {QStringLiteral("code"), item.doubt},
        {QStringLiteral("message"), text::problemText({item.doubt}, {})},
        {QStringLiteral("name"), orNull(maskPhonesIn(item.name))}, {QStringLiteral("values"), values},
        {QStringLiteral("members"), concerned},
        {QStringLiteral("ruling"), item.ruling ? QJsonValue(wordOf(*item.ruling)) : QJsonValue()},
        {QStringLiteral("ruled_member"), orNull(item.ruledMember)}};
}

QString lineOf(const ReviewItem &item)
{
    QStringList concerned;
    for (const MemberId member : item.members)
        concerned.append(QString::number(member.value));
    QString line = QStringLiteral("%1  %2:%3  %4  [%5]  %6")
                       .arg(QString::number(item.id), item.fileName, QString::number(item.row), maskPhonesIn(item.name),
                           concerned.join(QLatin1Char(',')), text::problemText({item.doubt}, {}));
    return item.ruling ? line + QStringLiteral("  → ") + text::rulingName(*item.ruling) : line;
}

ExitCode reviewList(Context &context)
{
    ReviewQuery query;
    query.open = !context.has(QStringLiteral("decided"));
    query.batch = BatchId(context.number(QStringLiteral("batch")).value_or(0));
    query.doubt = context.value(QStringLiteral("code"));
    query.limit = int(context.number(QStringLiteral("limit")).value_or(query.limit));
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto items = reviewItems(**workspace, query);
    const auto open = reviewCount(**workspace);
    if (!items || !open)
        return context.fail(items ? open.error() : items.error());
    QJsonArray list;
    QStringList lines{CliText::tr("%1 rows wait for a decision.").arg(text::number(*open))};
    for (const ReviewItem &item : *items) {
        list.append(jsonOf(item));
        lines.append(lineOf(item));
    }
    return context.done({{QStringLiteral("open"), *open}, {QStringLiteral("items"), list}}, lines.join(QLatin1Char('\n')));
}

// The items of the line: numbers, or all open ones (of a batch).
Result<QList<qint64>> chosenItems(const Context &context, const Workspace &workspace, const QList<qint64> &given)
{
    if (!context.has(QStringLiteral("all")))
        return given;
    ReviewQuery query;
    query.batch = BatchId(context.number(QStringLiteral("batch")).value_or(0));
    query.doubt = context.value(QStringLiteral("code"));
    query.limit = std::numeric_limits<int>::max();
    const auto items = reviewItems(workspace, query);
    if (!items)
        return items.error();
    QList<qint64> out;
    for (const ReviewItem &item : *items)
        out.append(item.id);
    return out;
}

QJsonObject jsonOf(const ReviewReport &report)
{
    QJsonObject out{{QStringLiteral("rows"), report.rows}};
    for (const Outcome outcome : allOutcomes)
        out.insert(wordOf(outcome), report.by[size_t(outcome)]);
    QJsonArray merges, failures;
    for (const Merged &merged : report.merges)
        merges.append(jsonOf(merged));
    for (const ReviewFailure &failure : report.failures)
        failures.append(QJsonObject{{QStringLiteral("id"), failure.id}, {QStringLiteral("reason"), failure.reason},
            {QStringLiteral("message"), text::reviewReason(failure.reason)}});
    out.insert(QStringLiteral("merges"), merges);
    out.insert(QStringLiteral("failures"), failures);
    return out;
}

ExitCode reviewDecide(Context &context)
{
    const auto ruling = rulingFrom(context.argument(0));
    if (!ruling)
        return context.wrongUsage(CliText::tr("A decision is member, merge, new or leave_out."));
    const auto given = numbersFrom(context.arguments().mid(1));
    if (!given || (given->isEmpty() && !context.has(QStringLiteral("all"))))
        return context.wrongUsage(CliText::tr("Name rows by their numbers in “review list”, or give --all."));
    const MemberId member(context.number(QStringLiteral("member")).value_or(0));
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto items = chosenItems(context, **workspace, *given);
    if (!items)
        return context.fail(items.error());
    const auto report = decideReview(**workspace, *items, *ruling, member, context.progress());
    if (!report)
        return context.fail(report.error());
    QStringList lines{CliText::tr("%1 rows decided, %2 stay open").arg(report->rows).arg(report->failures.size())};
    for (const Merged &merged : report->merges)
        lines.append(QStringLiteral("  ") + lineOf(merged));
    for (const ReviewFailure &failure : report->failures)
        lines.append(QStringLiteral("  %1: %2").arg(QString::number(failure.id), text::reviewReason(failure.reason)));
    return context.done(jsonOf(*report), lines.join(QLatin1Char('\n')),
        report->failures.isEmpty() ? ExitCode::Done : ExitCode::SomeRejected);
}

// ---- merging

ExitCode mergeCommand(Context &context)
{
    const auto a = numberFrom(context.argument(0));
    const auto b = numberFrom(context.argument(1));
    if (!a || !b)
        return context.wrongUsage(CliText::tr("A member is named by its number: siyudesk-cli members find TEXT shows it."));
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto merged = members::mergeMembers(**workspace, MemberId(*a), MemberId(*b));
    return merged ? context.done(jsonOf(*merged), lineOf(*merged)) : context.fail(merged.error());
}

ExitCode unmergeCommand(Context &context)
{
    const auto number = numberFrom(context.argument(0));
    if (!number)
        return context.wrongUsage(CliText::tr("unmerge takes the number of a merge: siyudesk-cli members merges."));
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto parted = members::unmergeMembers(**workspace, *number);
    if (!parted)
        return context.fail(parted.error());
    QJsonArray kept;
    QStringList lines{CliText::tr("Members %1 and %2 are two again: %3 rows are as before, %4 stay as they are now")
            .arg(parted->kept.value).arg(parted->restored.value).arg(parted->rowsBack).arg(parted->left.size())};
    for (const members::UnmergeKept &row : parted->left) {
        kept.append(QJsonObject{{QStringLiteral("thing"), row.table}, {QStringLiteral("key"), row.what},
            {QStringLiteral("reason"), row.reason}, {QStringLiteral("message"), text::unmergeReason(row.reason)}});
        lines.append(QStringLiteral("  %1 %2: %3").arg(row.table, row.what, text::unmergeReason(row.reason)));
    }
    return context.done({{QStringLiteral("merge"), parted->merge}, {QStringLiteral("members"), QJsonArray{parted->kept.value, parted->restored.value}},
                            {QStringLiteral("rows_back"), parted->rowsBack}, {QStringLiteral("kept"), kept}},
        lines.join(QLatin1Char('\n')));
}

ExitCode mergesCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto all = members::merges(**workspace, MemberId(numberFrom(context.argument(0)).value_or(0)));
    if (!all)
        return context.fail(all.error());
    QJsonArray list;
    QStringList lines;
    for (const members::MergeEntry &entry : *all) {
        const bool stands = !entry.undoneAtUtc.isValid();
        list.append(QJsonObject{{QStringLiteral("merge"), entry.id}, {QStringLiteral("kept"), entry.kept.value},
            {QStringLiteral("gone"), entry.gone.value}, {QStringLiteral("by"), wordOf(entry.by)},
            {QStringLiteral("at"), toUtcText(entry.atUtc)}, {QStringLiteral("undone"), !stands},
            {QStringLiteral("batch"), entry.batch.isValid() ? QJsonValue(entry.batch.value) : QJsonValue()}});
        lines.append(QStringLiteral("%1  %2 %3 ← %4 %5%6").arg(entry.id).arg(entry.kept.value).arg(maskPhonesIn(entry.keptName))
                .arg(entry.gone.value).arg(maskPhonesIn(entry.goneName), stands ? QString() : QStringLiteral("  ") + CliText::tr("taken apart")));
    }
    return context.done({{QStringLiteral("merges"), list}}, lines.join(QLatin1Char('\n')));
}

// ---- duplicates

QJsonObject jsonOf(const DuplicatePair &pair)
{
    QJsonArray reasons;
    for (const members::DuplicateReason &reason : pair.reasons)
        reasons.append(QJsonObject{{QStringLiteral("reason"), reason.word}, {QStringLiteral("points"), reason.points},
            {QStringLiteral("message"), text::duplicateReason(reason.word)}});
    return {{QStringLiteral("a"), pair.a.value}, {QStringLiteral("b"), pair.b.value}, {QStringLiteral("score"), pair.score},
        {QStringLiteral("name_a"), orNull(maskPhonesIn(pair.nameA))}, {QStringLiteral("name_b"), orNull(maskPhonesIn(pair.nameB))},
        {QStringLiteral("reasons"), reasons}};
}

members::DuplicateQuery queryOf(const Context &context)
{
    members::DuplicateQuery query;
    query.atLeast = int(context.number(QStringLiteral("at-least")).value_or(query.atLeast));
    query.limit = int(context.number(QStringLiteral("limit")).value_or(query.limit));
    return query;
}

ExitCode duplicatesList(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto pairs = members::proposeDuplicates(**workspace, queryOf(context), context.progress());
    if (!pairs)
        return context.fail(pairs.error());
    QJsonArray list;
    QStringList lines;
    for (const DuplicatePair &pair : *pairs) {
        list.append(jsonOf(pair));
        QStringList reasons;
        for (const members::DuplicateReason &reason : pair.reasons)
            reasons.append(text::duplicateReason(reason.word));
        lines.append(QStringLiteral("%1  %2 %3 = %4 %5  %6").arg(pair.score, 3).arg(pair.a.value).arg(maskPhonesIn(pair.nameA))
                .arg(pair.b.value).arg(maskPhonesIn(pair.nameB), reasons.join(QStringLiteral(", "))));
    }
    return context.done({{QStringLiteral("count"), list.size()}, {QStringLiteral("pairs"), list}},
        lines.isEmpty() ? CliText::tr("No two members look like one person.") : lines.join(QLatin1Char('\n')));
}

ExitCode duplicatesMerge(Context &context)
{
    const auto numbers = numbersFrom(context.arguments());
    const bool all = context.has(QStringLiteral("all"));
    if (!numbers || (!all && numbers->size() != 2) || (all && !numbers->isEmpty()))
        return context.wrongUsage(CliText::tr("Give the numbers of two members, or --all --at-least SCORE."));
    if (all && !context.has(QStringLiteral("at-least")))
        return context.wrongUsage(CliText::tr("--all needs --at-least SCORE: from which score on pairs are merged."));
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    QList<std::pair<MemberId, MemberId>> pairs;
    if (all) {
        const auto found = members::proposeDuplicates(**workspace, queryOf(context), context.progress());
        if (!found)
            return context.fail(found.error());
        for (const DuplicatePair &pair : *found)
            pairs.append({pair.a, pair.b});
    } else {
        pairs.append({MemberId(numbers->first()), MemberId(numbers->last())});
    }
    const auto merged = members::mergeDuplicates(**workspace, pairs, context.progress());
    if (!merged)
        return context.fail(merged.error());
    QJsonArray list;
    QStringList lines{CliText::tr("%1 pairs merged").arg(merged->size())};
    for (const Merged &one : *merged) {
        list.append(jsonOf(one));
        lines.append(QStringLiteral("  ") + lineOf(one));
    }
    return context.done({{QStringLiteral("merged"), merged->size()}, {QStringLiteral("merges"), list}}, lines.join(QLatin1Char('\n')));
}

ExitCode duplicatesRefuse(Context &context)
{
    const auto a = numberFrom(context.argument(0));
    const auto b = numberFrom(context.argument(1));
    if (!a || !b)
        return context.wrongUsage(CliText::tr("A member is named by its number: siyudesk-cli members find TEXT shows it."));
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto refused = members::refuseDuplicate(**workspace, MemberId(*a), MemberId(*b));
    return refused ? context.done({{QStringLiteral("refused"), QJsonArray{*a, *b}}}, CliText::tr("They will not be proposed again."))
                   : context.fail(refused.error());
}

Option option(const char *name, const QStringList &values, const QString &help)
{
    return {QString::fromLatin1(name), values, help};
}

} // namespace

void addIdentityCommands(Registry &registry)
{
    const QString ids = QStringLiteral("ID ID");
    const QList<Option> which{option("batch", {QStringLiteral("BATCH")}, CliText::tr("of this import only")),
        option("code", {QStringLiteral("CODE")}, CliText::tr("of this reason only: several_members, contradiction, nickname_not_unique"))};
    const Option limit = option("limit", {QStringLiteral("N")}, CliText::tr("at most so many rows"));
    const Option atLeast = option("at-least", {QStringLiteral("SCORE")}, CliText::tr("pairs of this score (0-100) or more; 60 as a rule"));
    registry.add({QStringLiteral("review list"), {}, 0, 0, CliText::tr("Lists the rows that imports left for you to decide."),
        which + QList<Option>{option("decided", {}, CliText::tr("those that were decided already")), limit}, reviewList});
    registry.add({QStringLiteral("review decide"), QStringLiteral("member|merge|new|leave_out [ID]…"), 1, 10000,
        CliText::tr("Decides rows of the review list: it is this member, they are one person, it is somebody new, leave it out."),
        which + QList<Option>{option("member", {QStringLiteral("ID")}, CliText::tr("which member it is; not needed where the row names one only")),
            option("all", {}, CliText::tr("every row that waits"))}, reviewDecide});
    registry.add({QStringLiteral("members merge"), ids, 2, 2, CliText::tr("Makes two members one; the older stays, nothing is lost."), {}, mergeCommand});
    registry.add({QStringLiteral("members unmerge"), QStringLiteral("MERGE"), 1, 1,
        CliText::tr("Takes a merge apart again; what changed since stays and is named."), {}, unmergeCommand});
    registry.add({QStringLiteral("members merges"), QStringLiteral("[ID]"), 0, 1, CliText::tr("Lists merges, of one member or of all."), {}, mergesCommand});
    registry.add({QStringLiteral("duplicates list"), {}, 0, 0, CliText::tr("Proposes members who may be one person, with a score and reasons."),
        {atLeast, limit}, duplicatesList});
    registry.add({QStringLiteral("duplicates merge"), QStringLiteral("[ID ID]"), 0, 2, CliText::tr("Merges a proposed pair, or all from a score on."),
        {atLeast, limit, option("all", {}, CliText::tr("every proposed pair"))}, duplicatesMerge});
    registry.add({QStringLiteral("duplicates refuse"), ids, 2, 2, CliText::tr("Notes that these are two people."), {}, duplicatesRefuse});
}

} // namespace siyu::cli
