// SPDX-License-Identifier: GPL-3.0-or-later
// segments: saved rules and frozen lists, what they select, and why a member is in one or not.
#include "app/cli/commands.h"
#include "core/base/period.h"
#include "core/members/ruleexplain.h"
#include "core/members/segmentstore.h"
#include "ui/text/format.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::members;

QJsonObject jsonOf(const Segment &segment)
{
    QJsonObject out{{QStringLiteral("name"), segment.name}, {QStringLiteral("rule"), segment.rule}, {QStringLiteral("list"), segment.isList()}};
    if (segment.isList()) {
        out.insert(QStringLiteral("frozen_at"), toUtcText(*segment.frozenAtUtc));
        out.insert(QStringLiteral("frozen_from"), segment.frozenFrom);
    }
    return out;
}

ExitCode listSegments(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto all = segments(**workspace);
    if (!all)
        return context.fail(all.error());
    QJsonArray list;
    QStringList lines;
    for (const Segment &segment : *all) {
        list.append(jsonOf(segment));
        const QString kept = segment.isList() ? CliText::tr("list frozen %1").arg(text::day(segment.frozenAtUtc->date())) : segment.rule;
        lines.append(segment.name + QStringLiteral("  ") + kept);
    }
    return context.done({{QStringLiteral("count"), list.size()}, {QStringLiteral("segments"), list}},
        lines.isEmpty() ? CliText::tr("No segment is saved yet: siyudesk-cli segments save NAME RULE") : lines.join(QLatin1Char('\n')));
}

ExitCode tellCount(Context &context, const Workspace &workspace, const QString &name)
{
    const auto count = countSegment(workspace, name, context.progress());
    if (!count)
        return context.fail(count.error());
    return context.done({{QStringLiteral("count"), *count}, {QStringLiteral("name"), name}},
        QStringLiteral("%1  %2").arg(name, CliText::tr("%1 members").arg(text::number(*count))));
}

// What writes a segment and then tells how many it holds.
template <typename Make>
ExitCode made(Context &context, Make make)
{
    const auto workspace = context.openWithFigures(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const Result<Segment> segment = make(**workspace);
    return segment ? tellCount(context, **workspace, segment->name) : context.fail(segment.error());
}

ExitCode saveCommand(Context &context)
{
    return made(context, [&](Workspace &workspace) { return saveSegment(workspace, context.argument(0), context.argument(1)); });
}

ExitCode copyCommand(Context &context)
{
    return made(context, [&](Workspace &workspace) { return duplicateSegment(workspace, context.argument(0), context.argument(1)); });
}

ExitCode freezeCommand(Context &context)
{
    return made(context, [&](Workspace &workspace) -> Result<Segment> {
        return freezeRule(workspace, context.argument(0), context.argument(1), context.progress());
    });
}

ExitCode renameCommand(Context &context)
{
    return made(context, [&](Workspace &workspace) -> Result<Segment> {
        const auto renamed = renameSegment(workspace, context.argument(0), context.argument(1));
        return renamed ? segmentNamed(workspace, context.argument(1).trimmed()) : Result<Segment>(renamed.error());
    });
}

// NAME = A unite|intersect|minus B
ExitCode combineCommand(Context &context)
{
    const QString word = context.argument(2);
    const QStringList words{QStringLiteral("unite"), QStringLiteral("intersect"), QStringLiteral("minus")};
    if (!words.contains(word))
        return context.wrongUsage(CliText::tr("Segments are combined with unite, intersect or minus."));
    return made(context, [&](Workspace &workspace) -> Result<Segment> {
        const auto first = segmentNamed(workspace, context.argument(1));
        const auto second = segmentNamed(workspace, context.argument(3));
        if (!first || !second)
            return first ? second : first;
        const auto named = [](const Segment &segment) { return QStringLiteral("in segment ") + quotedForRule(segment.name); };
        const QString rule = combined(named(*first), Combining(words.indexOf(word)), named(*second));
        return context.has(QStringLiteral("freeze")) ? freezeRule(workspace, context.argument(0), rule, context.progress())
                                                     : saveSegment(workspace, context.argument(0), rule);
    });
}

ExitCode removeCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto removed = removeSegment(**workspace, context.argument(0));
    return removed ? context.done({{QStringLiteral("name"), context.argument(0)}}, CliText::tr("Deleted “%1”.").arg(context.argument(0)))
                   : context.fail(removed.error());
}

ExitCode countCommand(Context &context)
{
    const auto workspace = context.openWithFigures(OpenAs::WriterOrReadOnly);
    return workspace ? tellCount(context, **workspace, context.argument(0)) : context.fail(workspace.error());
}

// ---- why in, why not

QJsonObject jsonOf(const RuleVerdict &verdict)
{
    QJsonArray parts;
    for (const RuleVerdict &part : verdict.parts)
        parts.append(jsonOf(part));
    QJsonObject out{{QStringLiteral("rule"), verdict.text}, {QStringLiteral("holds"), verdict.holds}, {QStringLiteral("parts"), parts},
        {QStringLiteral("known"), QJsonArray::fromStringList(verdict.known)}};
    if (verdict.column > 0)
        out.insert(QStringLiteral("column"), verdict.column);
    if (verdict.rows >= 0)
        out.insert(QStringLiteral("rows"), verdict.rows);
    return out;
}

QString knownOf(const RuleVerdict &verdict)
{
    if (verdict.rows >= 0)
        return CliText::tr("%1 fit").arg(text::number(verdict.rows));
    return verdict.known.isEmpty() ? CliText::tr("nothing is known") : verdict.known.join(QStringLiteral(", "));
}

void addLines(const RuleVerdict &verdict, int depth, QStringList &lines)
{
    const bool isTest = verdict.kind == RuleNode::Kind::Test || verdict.kind == RuleNode::Kind::Fact;
    const QString sign = verdict.holds ? QStringLiteral("✓ ") : QStringLiteral("✗ ");
    lines.append(QString(2 * depth, QLatin1Char(' ')) + sign + verdict.text + (isTest ? QStringLiteral("  → ") + knownOf(verdict) : QString()));
    for (const RuleVerdict &part : verdict.parts)
        addLines(part, depth + 1, lines);
}

ExitCode explainCommand(Context &context)
{
    bool isNumber = false;
    const qint64 id = context.argument(1).toLongLong(&isNumber);
    if (!isNumber || id <= 0)
        return context.wrongUsage(CliText::tr("A member is named by its number: siyudesk-cli members find TEXT shows it."));
    const auto workspace = context.openWithFigures(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto segment = segmentNamed(**workspace, context.argument(0));
    if (!segment)
        return context.fail(segment.error());
    const auto verdict = explainRule(**workspace, segment->rule, MemberId(id), true);
    if (!verdict)
        return context.fail(verdict.error());
    QJsonArray deciding;
    for (const RuleVerdict &test : decidingTests(*verdict))
        deciding.append(QJsonObject{{QStringLiteral("rule"), test.text}, {QStringLiteral("holds"), test.holds}, {QStringLiteral("known"), QJsonArray::fromStringList(test.known)}});
    QStringList lines{verdict->holds ? CliText::tr("Member %1 is in “%2”.").arg(id).arg(segment->name) : CliText::tr("Member %1 is not in “%2”.").arg(id).arg(segment->name)};
    addLines(*verdict, 0, lines);
    return context.done({{QStringLiteral("name"), segment->name}, {QStringLiteral("member"), id}, {QStringLiteral("in"), verdict->holds},
                            {QStringLiteral("because"), deciding}, {QStringLiteral("explanation"), jsonOf(*verdict)}},
        lines.join(QLatin1Char('\n')));
}

} // namespace

void addSegmentCommands(Registry &registry)
{
    const auto add = [&](const char *name, const char *arguments, int least, const QString &help, ExitCode (*run)(Context &), const QList<Option> &options = {}) {
        registry.add({QString::fromLatin1(name), QString::fromLatin1(arguments), least, least, help, options, run});
    };
    add("segments list", "", 0, CliText::tr("Lists saved segments with their rules."), listSegments);
    add("segments save", "NAME RULE", 2, CliText::tr("Saves a rule under a name."), saveCommand);
    add("segments count", "NAME", 1, CliText::tr("Counts the members of a segment."), countCommand);
    add("segments freeze", "NAME RULE", 2, CliText::tr("Keeps those whom a rule selects now as a list that no longer changes."), freezeCommand);
    add("segments combine", "NAME A unite|intersect|minus B", 4, CliText::tr("Makes a segment of two others."), combineCommand,
        {{QStringLiteral("freeze"), {}, CliText::tr("as a list that no longer changes")}});
    add("segments rename", "NAME NEW", 2, CliText::tr("Renames a segment, also in the rules that use it."), renameCommand);
    add("segments copy", "NAME NEW", 2, CliText::tr("Makes a second one of the same rule or list."), copyCommand);
    add("segments remove", "NAME", 1, CliText::tr("Deletes a segment that nothing uses."), removeCommand);
    add("segments explain", "NAME MEMBER", 2, CliText::tr("Says why a member is in a segment or not: every test with what is known."), explainCommand);
}

} // namespace siyu::cli
