// SPDX-License-Identifier: GPL-3.0-or-later
// --from, --to and --group as several commands take them. Main thread.
#pragma once

#include "app/cli/commands.h"
#include "core/base/period.h"

namespace siyu::cli {

// The options themselves, for a command's list.
QList<Option> scopeOptions();

// --from and --to alone.
QList<Option> spanOptions();

// A day written wrongly, --from without --to, or an end before the start: the sentence; empty when all is well.
QString scopeMistake(const Context &context);
// Invalid when neither is given.
Period periodOf(const Context &context);
// --group may stand several times. Errors: NotFound (group, name).
Result<QList<GroupId>> groupsOf(const Context &context, const Workspace &workspace);

// For commands that tell of a period, whichever is `usual` if none is given: looks at the line, opens the workspace, asks
// `read` (Result of the workspace and the period) and lets `answer` end the command with what was read.
enum class Figures { NotNeeded, UpToDate };
template <typename Usual, typename Read, typename Answer>
ExitCode ofPeriod(Context &context, Usual usual, Read read, Answer answer, Figures figures = Figures::NotNeeded)
{
    if (const QString mistake = scopeMistake(context); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    const auto workspace = figures == Figures::UpToDate ? context.openWithFigures(OpenAs::WriterOrReadOnly) : context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const Period given = periodOf(context);
    const auto found = read(**workspace, given.isValid() ? given : usual((*workspace)->today()));
    return found ? answer(*found) : context.fail(found.error());
}

} // namespace siyu::cli
