// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of an owner's groups on a day, as WeCom's statistics give them; the newest file of a day is right.
#include "core/importing/rowimport.h"

#include "core/groups/staffstore.h"

namespace siyu::importing {

namespace {

class OwnerDaysImport final : public RowImport {
public:
    explicit OwnerDaysImport(const ImportScene &scene)
        : RowImport(scene, {{Field::Day, "no_day"}, {Field::GroupOwner, "no_owner"}}),
          m_days(scene, "owner_day", {"staff", "day"},
              {{"new_groups", Field::NewGroups, Wins::Newest}, {"groups", Field::GroupCount, Wins::Newest},
                  {"groups_with_messages", Field::TalkingGroups, Wins::Newest}, {"joined", Field::NewCount, Wins::Newest},
                  {"total", Field::Total, Wins::Newest}, {"spoke", Field::Spoke, Wins::Newest},
                  {"messages", Field::Messages, Wins::Newest}})
    {
    }

private:
    void store(const Cells &, RowOutcome &out) override
    {
        const std::vector<Value> values = m_days.valuesOf(row());
        const auto wrong = std::find_if(
            out.flags.begin(), out.flags.end(), [](const Problem &flag) { return flag.code == QStringLiteral("not_a_count"); });
        if (wrong != out.flags.end()) {
            out = rejectedRow(out.row, wrong->code, wrong->column, wrong->value);
            return;
        }
        if (std::none_of(values.begin(), values.end(), isSaid))
            return refuse(out, Field::Total, "no_count");
        out.id = staffOf(row().text(Field::GroupOwner));
        const std::array<Value, 2> key{out.id, row().value(Field::Day)};
        out.outcome = outcomeOf(m_days.put(key, values));
    }

    qint64 staffOf(const QString &owner)
    {
        auto known = m_staff.constFind(owner);
        if (known == m_staff.constEnd())
            known = m_staff.insert(
                owner, groups::staffCalled(scene().db, owner, scene().nowUtc, scene().batch).value);
        return *known;
    }

    TableKeeper m_days;
    QHash<QString, qint64> m_staff;
};

} // namespace

std::unique_ptr<KindImport> makeOwnerDaysImport(const ImportScene &scene)
{
    return std::make_unique<OwnerDaysImport>(scene);
}

} // namespace siyu::importing
