// SPDX-License-Identifier: GPL-3.0-or-later
// The closed lists of words of imports, as they stand in JSON and on the command line, and names of columns at fault.
#include "core/importing/importing.h"

namespace siyu::importing {

QString headerOf(const Plan &plan, const Problem &problem)
{
    const bool atColumn = problem.column >= 0 && size_t(problem.column) < plan.columns.size();
    return atColumn ? plan.columns[size_t(problem.column)].header : QString();
}

QString wordOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Created:
        return QStringLiteral("created");
    case Outcome::Updated:
        return QStringLiteral("updated");
    case Outcome::Unchanged:
        return QStringLiteral("unchanged");
    case Outcome::Merged:
        return QStringLiteral("merged");
    case Outcome::Undecided:
        return QStringLiteral("undecided");
    case Outcome::Rejected:
        return QStringLiteral("rejected");
    }
    return {};
}

} // namespace siyu::importing
