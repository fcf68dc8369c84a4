// SPDX-License-Identifier: GPL-3.0-or-later
// --from, --to and --group as several commands take them. Main thread.
#pragma once

#include "app/cli/commands.h"
#include "core/base/period.h"

#include <type_traits>

namespace siyu::cli {

// The options themselves, for a command's list.
QList<Option> scopeOptions();

// --from and --to alone; what is shown where neither is given.
enum class Otherwise { AsTheCommandSays, LastMonth, ThisMonth };
QList<Option> spanOptions(Otherwise usual = Otherwise::AsTheCommandSays);

// A day written wrongly, --from without --to, or an end before the start: the sentence; empty when all is well.
QString scopeMistake(const Context &context);
// Invalid when neither is given.
Period periodOf(const Context &context);
// --group may stand several times. Errors: NotFound (group, name).
Result<QList<GroupId>> groupsOf(const Context &context, const Workspace &workspace);

// For commands that tell of a period, whichever is `usual` if none is given: looks at the line, opens the workspace, asks
// `read` (Result of the workspace and the period) and lets `answer` end the command with what was read (and the period, if it
// takes that).
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
    const Period period = given.isValid() ? given : usual((*workspace)->today());
    const auto found = read(**workspace, period);
    if (!found)
        return context.fail(found.error());
    if constexpr (std::is_invocable_v<Answer, decltype(*found), Period>)
        return answer(*found, period);
    else
        return answer(*found);
}

} // namespace siyu::cli
