// SPDX-License-Identifier: GPL-3.0-or-later
// demo: the sample shop.
#include "app/cli/commands.h"
#include "core/demo/demo.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace siyu::cli {

namespace {

ExitCode fillDemo(Context &context)
{
    const QString path = context.has(QStringLiteral("workspace"))
        ? context.workspacePath()
        : QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(QStringLiteral("SiyuDesk/sample.siyu"));
    const bool isNew = !QFileInfo::exists(path);
    const Result<db::Passphrase> passphrase = context.passphrase();
    if (!passphrase)
        return context.fail(passphrase.error());
    auto workspace = isNew ? Workspace::create(path, context.clock(), *passphrase)
                           : Workspace::open(path, context.clock(), OpenAs::Writer, *passphrase);
    if (!workspace)
        return context.fail(workspace.error());
    const auto report = demo::fill(**workspace, context.progress());
    if (!report) {
        workspace->reset();
        // A file that this command made and could not fill is no use to anybody.
        if (isNew) {
            QFile::remove(path);
            QFile::remove(path + QStringLiteral(".lock"));
        }
        return context.fail(report.error());
    }
    context.rememberWorkspace(path);
    return context.done({{QStringLiteral("workspace"), path}, {QStringLiteral("members"), report->members},
                            {QStringLiteral("groups"), report->groups}, {QStringLiteral("staff"), report->staff},
                            {QStringLiteral("orders"), report->orders}, {QStringLiteral("activity_rows"), report->activityRows},
                            {QStringLiteral("broadcasts"), report->broadcasts}},
        CliText::tr("Made the sample shop %1: %2 members in %3 groups.")
            .arg(QDir::toNativeSeparators(path)).arg(report->members).arg(report->groups));
}

} // namespace

void addDemoCommands(Registry &registry)
{
    registry.add({QStringLiteral("demo"), {}, 0, 0,
        CliText::tr("Make a sample shop: a made-up year of 64 groups and 12,500 members."), {}, fillDemo});
}

} // namespace siyu::cli
