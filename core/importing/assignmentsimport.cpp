// SPDX-License-Identifier: GPL-3.0-or-later
// Who works in which of a group's six teams, from when to when, and who leads. A row is one spell: known by its group,
// team, person and first day; without a day it is the spell that lasts, else one that begins with the import.
#include "core/importing/rowimport.h"

#include "core/base/period.h"
#include "core/base/words.h"
#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"

namespace siyu::importing {

namespace {

class AssignmentsImport final : public RowImport {
public:
    explicit AssignmentsImport(const ImportScene &scene)
        : RowImport(scene, {{Field::Team, "no_team"}, {Field::StaffName, "no_name"}}),
          m_today(businessDay(scene.nowUtc, scene.zone).toString(Qt::ISODate)),
          m_spells(scene, "assignment", {"id"},
              {{"grp", Field::None, Wins::Once}, {"team", Field::None, Wins::Once}, {"staff", Field::None, Wins::Once},
                  {"from_day", Field::None, Wins::Once}, {"is_lead", Field::Leads}, {"to_day", Field::ToDay}})
    {
    }

private:
    void store(const Cells &, RowOutcome &out) override
    {
        const QString group = groupName();
        if (group.isEmpty())
            return refuse(out, Field::Group, "no_group");
        const QString to = row().text(Field::ToDay);
        const QString from = row().text(Field::FromDay);
        if (row().problem(Field::FromDay) || row().problem(Field::ToDay))
            return refuse(out, row().problem(Field::FromDay) ? Field::FromDay : Field::ToDay, "no_day");
        if (!to.isNull() && to < (from.isNull() ? m_today : from)) {
            out = rejectedRow(out.row, QStringLiteral("ends_before_it_begins"), row().columnOf(Field::ToDay), to);
            return;
        }
        write(groups::ensureGroup(scene().db, group, scene().nowUtc, scene().batch), *teamFrom(row().text(Field::Team)),
            groups::staffCalled(scene().db, row().text(Field::StaffName), scene().nowUtc, scene().batch), from, out);
    }

    void write(GroupId group, Team team, StaffId staff, const QString &from, RowOutcome &out)
    {
        std::vector<Value> values = m_spells.valuesOf(row());
        out.id = find(group, team, staff, from);
        if (out.id > 0) {
            const std::array<Value, 1> key{out.id};
            out.outcome = outcomeOf(m_spells.put(key, values));
            return;
        }
        values[m_spells.at("grp")] = group.value;
        values[m_spells.at("team")] = qint64(team);
        values[m_spells.at("staff")] = staff.value;
        values[m_spells.at("from_day")] = from.isNull() ? m_today : from;
        if (Value &leads = values[m_spells.at("is_lead")]; !isSaid(leads))
            leads = qint64(0);
        out.id = m_spells.add({}, values);
        out.outcome = Outcome::Created;
    }

    qint64 find(GroupId group, Team team, StaffId staff, const QString &from) const
    {
        db::Statement &found = scene().db.cached("SELECT id FROM assignment WHERE grp = ?1 AND team = ?2 AND staff = ?3"
                                                 " AND (from_day = ?4 OR (?4 IS NULL AND to_day IS NULL)) ORDER BY id LIMIT 1");
        found.with(group.value, qint64(team), staff.value, from);
        const qint64 id = found.step() ? found.int64(0) : 0;
        found.reset();
        return id;
    }

    QString m_today;
    TableKeeper m_spells;
};

} // namespace

std::unique_ptr<KindImport> makeAssignmentsImport(const ImportScene &scene)
{
    return std::make_unique<AssignmentsImport>(scene);
}

} // namespace siyu::importing
