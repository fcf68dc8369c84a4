// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/kindimport.h"

namespace siyu::importing {

RowOutcome rejectedRow(qint64 number, const QString &code, int column, const QString &value)
{
    return {number, Outcome::Rejected, 0, Problem{code, column, value}, {}};
}

int columnOf(const Plan &plan, Field field)
{
    for (size_t c = 0; c < plan.columns.size(); ++c) {
        if (plan.columns[c].target.field == field)
            return int(c);
    }
    return -1;
}

std::string_view cellAt(const Cells &cells, int column)
{
    return column < 0 || size_t(column) >= cells.size() ? std::string_view() : cleanCell(cells[size_t(column)]);
}

std::unique_ptr<KindImport> makeKindImport(const ImportScene &scene)
{
    switch (scene.plan.kind) {
    case Kind::Members:
        return makeMembersImport(scene);
    case Kind::Roster:
        return makeRosterImport(scene);
    case Kind::Staff:
        return makeStaffImport(scene);
    case Kind::Groups:
        return makeGroupsImport(scene);
    case Kind::Activity:
        return makeActivityImport(scene);
    case Kind::GroupDays:
        return makeGroupDaysImport(scene);
    }
    return nullptr;
}

} // namespace siyu::importing
