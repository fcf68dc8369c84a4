// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "ui/text/rulewords.h"

namespace siyu::cli {

const Command *Registry::find(const QStringList &given, int *words) const
{
    const Command *found = nullptr;
    int length = 0;
    for (const Command &command : m_commands) {
        const QStringList name = command.name.split(QLatin1Char(' '));
        if (name.size() > length && name == given.mid(0, name.size())) {
            found = &command;
            length = int(name.size());
        }
    }
    if (words)
        *words = length;
    return found;
}

QList<Option> globalOptions()
{
    return {
        {QStringLiteral("workspace"), {QStringLiteral("FILE.siyu")}, CliText::tr("the workspace; otherwise the last one opened")},
        {QStringLiteral("now"), {QStringLiteral("ISO8601")},
            CliText::tr("the time to work with, for repeatable runs; without an offset it is China's wall time")},
        {QStringLiteral("json"), {}, CliText::tr("one JSON object on standard output, nothing else")},
        {QStringLiteral("lang"), {QStringLiteral("zh_CN|en")}, CliText::tr("the language of the messages")},
        {QStringLiteral("passphrase-file"), {QStringLiteral("FILE")},
            CliText::tr("the first line of this file opens a protected workspace; with init it protects the new one")},
        {QStringLiteral("wait"), {QStringLiteral("SECONDS")}, CliText::tr("wait so long while another process holds the workspace")},
        {QStringLiteral("version"), {}, CliText::tr("tell the version")},
        {QStringLiteral("help"), {}, CliText::tr("tell how a command is used")},
    };
}

namespace {

QString optionLines(const QList<Option> &options)
{
    QString out;
    for (const Option &option : options) {
        const QString written = (QStringList{QStringLiteral("--") + option.name} + option.values).join(QLatin1Char(' '));
        out += QStringLiteral("  %1  %2\n").arg(written, -26).arg(option.help);
    }
    return out;
}

QString usageOf(const Command &command)
{
    QString line = QStringLiteral("siyudesk-cli ") + command.name;
    if (!command.arguments.isEmpty())
        line += QLatin1Char(' ') + command.arguments;
    return line;
}

QString commandHelp(const Command &command)
{
    QString out = usageOf(command) + QStringLiteral("\n  ") + command.help + QLatin1Char('\n');
    if (!command.options.isEmpty())
        out += QLatin1Char('\n') + optionLines(command.options);
    return out;
}

} // namespace

QString helpText(const Registry &registry, const QStringList &words)
{
    if (words == QStringList{QStringLiteral("rules")})
        return text::ruleHelp();
    QStringList parts;
    for (const Command &command : registry.commands()) {
        const QStringList name = command.name.split(QLatin1Char(' '));
        if (!words.isEmpty() && name.mid(0, words.size()) == words)
            parts.append(commandHelp(command));
    }
    if (!parts.isEmpty())
        return parts.join(QLatin1Char('\n'));
    QString out = CliText::tr("Usage: siyudesk-cli [options] COMMAND [arguments]") + QStringLiteral("\n\n");
    for (const Command &command : registry.commands())
        out += QStringLiteral("  %1  %2\n").arg(command.name, -26).arg(command.help);
    out += QStringLiteral("  %1  %2\n").arg(QStringLiteral("help rules"), -26).arg(CliText::tr("How rules for members (--where) are written."));
    out += QLatin1Char('\n') + CliText::tr("Options of every command:") + QLatin1Char('\n') + optionLines(globalOptions());
    out += QLatin1Char('\n')
        + CliText::tr("Exit status: 0 done, 1 failed, 2 wrong usage, 3 some rows were rejected, 4 the workspace is held by "
                      "another process, 130 cancelled.");
    return out + QLatin1Char('\n');
}

QString versionText()
{
    return QStringLiteral("siyudesk-cli %1\nSQLite %2\nQt %3\n").arg(QStringLiteral(SIYU_VERSION), Workspace::engine(), QLatin1String(qVersion()));
}

Registry allCommands()
{
    Registry registry;
    addWorkspaceCommands(registry);
    addImportCommands(registry);
    addIdentityCommands(registry);
    addMappingCommands(registry);
    addFileCommands(registry);
    addContentCommands(registry);
    addBroadcastCommands(registry);
    addResultCommands(registry);
    addPolicyCommands(registry);
    addCalendarCommands(registry);
    addDemoCommands(registry);
    addGroupsCommands(registry);
    addStaffCommands(registry);
    addTierCommands(registry);
    addInsightCommands(registry);
    addReportCommands(registry);
    addExportCommands(registry);
    addMembersCommands(registry);
    addSegmentCommands(registry);
    addPrivacyCommands(registry);
    addKpiCommands(registry);
    addCampaignCommands(registry);
    addGrowthCommands(registry);
    addHealthCommands(registry);
    addProductCommands(registry);
    addCampaignReviewCommands(registry);
    addCouponCommands(registry);
    addPartnerCommands(registry);
    addCodeCommands(registry);
    addTaskCommands(registry);
    addCodeDrawCommands(registry);
    return registry;
}

} // namespace siyu::cli
