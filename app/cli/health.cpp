// SPDX-License-Identifier: GPL-3.0-or-later
// health, health link.
#include "app/cli/commands.h"
#include "app/cli/jsonvalues.h"
#include "core/growth/healthstore.h"
#include "ui/text/format.h"
#include "ui/text/healthtext.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::growth;

QJsonObject jsonOf(const HealthFinding &finding)
{
    QJsonArray rows;
    for (const HealthRow &row : finding.rows)
        rows.append(QJsonObject{{str("kind"), wordOf(row.kind)}, {str("id"), row.id > 0 ? QJsonValue(row.id) : QJsonValue()}, {str("name"), orNull(row.name)},
            {str("detail"), orNull(row.detail)}, {str("part"), row.part}, {str("whole"), row.whole}, {str("since"), orNull(row.since)}});
    return {{str("fault"), wordOf(finding.fault)}, {str("known"), finding.isKnown}, {str("count"), qint64(finding.rows.size())},
        {str("since"), orNull(finding.since())}, {str("rows"), rows}};
}

ExitCode showHealth(Context &context)
{
    auto workspace = context.openWithFigures(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto findings = healthCheck(**workspace, context.progress());
    if (!findings)
        return context.fail(findings.error());
    QJsonArray out;
    QStringList lines;
    for (const HealthFinding &finding : *findings) {
        out.append(jsonOf(finding));
        lines.append(QStringLiteral("%1: %2").arg(text::name(finding.fault), text::healthVerdict(finding)));
        for (const HealthRow &row : finding.rows)
            lines.append(QStringLiteral("  %1  %2").arg(row.since.isValid() ? text::day(row.since) : text::missingMark(), text::healthSentence(row)));
    }
    return context.done({{str("faults"), out}}, lines.join(QLatin1Char('\n')));
}

ExitCode noteLink(Context &context)
{
    if (context.argument(1) != str("works") && context.argument(1) != str("broken"))
        return context.wrongUsage(CliText::tr("health link needs a link and “works” or “broken”."));
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto noted = noteLinkCheck(**workspace, context.argument(0), context.argument(1) == str("works"));
    return noted ? context.done({{str("link"), context.argument(0)}}, CliText::tr("Noted.")) : context.fail(noted.error());
}

} // namespace

void addHealthCommands(Registry &registry)
{
    registry.add({str("health"), {}, 0, 0, CliText::tr("Looks for the five common faults: broken chains, copy without a point, no conversion playbook, no tags or stages, nothing but promotion."),
        {}, showHealth});
    registry.add({str("health link"), str("URL works|broken"), 2, 2, CliText::tr("Notes that somebody opened a link today and what they saw."), {}, noteLink});
}

} // namespace siyu::cli
