// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of siyudesk-cli. Main thread. To add a group of commands: write app/cli/<group>commands.cpp with
//     void addGroupsCommands(Registry &registry) { registry.add({...}); … }
// declare that function at the end of this header and call it in allCommands() (commands.cpp). CMake finds the file.
// A command gets a parsed Context, calls core, and returns context.done(json, human), context.fail(error) or
// context.wrongUsage(sentence). Keys of JSON are constant (cli.md); sentences go through CliText::tr.
#pragma once

#include "app/cli/context.h"

#include <QCoreApplication>
#include <functional>

namespace siyu::cli {

struct CliText {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct Option {
    QString name; // without the dashes
    QStringList values; // names of its values for the help; none = a switch
    QString help;
};

struct Command {
    QString name; // "init", or two words as typed: "groups list"
    QString arguments; // for the help: "FILE [DIR]"
    int least = 0; // how many arguments it takes
    int most = 0;
    QString help; // one sentence
    QList<Option> options;
    std::function<ExitCode(Context &)> run;
    bool anyField = false; // takes any --field=value as well: Context::fields()
    bool graphics = false; // draws: runs on a QApplication, offscreen where there is no display
};

class Registry {
public:
    void add(Command command) { m_commands.append(std::move(command)); }
    const QList<Command> &commands() const { return m_commands; }
    // By the first words, the longest name first; null when there is none. `words` becomes how many belong to the name.
    const Command *find(const QStringList &given, int *words = nullptr) const;

private:
    QList<Command> m_commands;
};

// --workspace, --now, --json, --lang, --wait, --version, --help: taken anywhere on the line.
QList<Option> globalOptions();
QString helpText(const Registry &registry, const QStringList &command);

Registry allCommands();
QString versionText(); // of the program, SQLite and Qt

void addImportCommands(Registry &registry);
void addIdentityCommands(Registry &registry);
void addMappingCommands(Registry &registry);
void addWorkspaceCommands(Registry &registry);
void addFileCommands(Registry &registry);
void addContentCommands(Registry &registry);
void addContentHistoryCommands(Registry &registry); // by addContentCommands
void addBroadcastCommands(Registry &registry);
void addResultCommands(Registry &registry);
void addPolicyCommands(Registry &registry);
void addCalendarCommands(Registry &registry);
void addDemoCommands(Registry &registry);
void addGroupsCommands(Registry &registry);
void addStaffCommands(Registry &registry);
void addTierCommands(Registry &registry);
void addInsightCommands(Registry &registry);
void addReportCommands(Registry &registry);
void addExportCommands(Registry &registry);
void addMembersCommands(Registry &registry);
void addSegmentCommands(Registry &registry);
void addPrivacyCommands(Registry &registry);
void addKpiCommands(Registry &registry);
void addCampaignCommands(Registry &registry);
void addGrowthCommands(Registry &registry);
void addHealthCommands(Registry &registry);
void addProductCommands(Registry &registry);
void addCampaignReviewCommands(Registry &registry);
void addCouponCommands(Registry &registry);
void addPartnerCommands(Registry &registry);
void addCodeCommands(Registry &registry);
void addCodeDrawCommands(Registry &registry);
void addTaskCommands(Registry &registry);

} // namespace siyu::cli
