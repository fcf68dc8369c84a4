// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/kindimport.h"

#include "core/base/text.h"
#include "core/groups/groupstore.h"
#include "core/db/database.h"
#include "core/groups/ledgerstore.h"

namespace siyu::importing {

namespace {

class GroupDaysImport final : public KindImport {
public:
    explicit GroupDaysImport(const ImportScene &scene)
        : m_scene(scene), m_group(columnOf(scene.plan, Field::Group)), m_day(columnOf(scene.plan, Field::Day)),
          m_total(columnOf(scene.plan, Field::Total)), m_new(columnOf(scene.plan, Field::NewCount)),
          m_lost(columnOf(scene.plan, Field::LostCount))
    {
    }

    bool namesSomething(const Cells &) override { return false; }

    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override
    {
        const std::string_view cell = cellAt(cells, m_group);
        const QString named = displayText(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
        const QString name = m_scene.plan.options.group.isEmpty() ? named : m_scene.plan.options.group;
        if (name.isEmpty())
            return std::optional(rejectedRow(number, QStringLiteral("no_group"), m_group));
        const std::string_view dayCell = cellAt(cells, m_day);
        const auto moment = readMoment(dayCell, m_scene.plan.columns[size_t(m_day)].dates);
        if (!moment)
            return std::optional(rejectedRow(number, dateProblem(dayCell), m_day, shownValue(dayCell)));
        groups::DayCount count{moment->dayIn(m_scene.zone), false, {}, {}, {}};
        for (const auto &[column, value] :
            {std::pair(m_total, &count.total), std::pair(m_new, &count.joined), std::pair(m_lost, &count.lost)}) {
            const std::string_view figure = cellAt(cells, column);
            if (figure.empty())
                continue;
            *value = readCount(figure);
            if (!*value)
                return std::optional(rejectedRow(number, QStringLiteral("not_a_count"), column, shownValue(figure)));
        }
        if (!count.total && !count.joined && !count.lost)
            return std::optional(rejectedRow(number, QStringLiteral("no_count"), m_total));
        const GroupId group = groups::ensureGroup(m_scene.db, name, m_scene.nowUtc, m_scene.batch);
        RowOutcome out{number, Outcome::Unchanged, group.value, std::nullopt, {}};
        if (isHeld(group, count.day))
            leaveKept(count);
        if (!count.total && !count.joined && !count.lost)
            return std::optional(out);
        switch (groups::storeGroupDay(m_scene.db, group, count, m_scene.batch)) {
        case groups::Stored::Created:
            out.outcome = Outcome::Created;
            break;
        case groups::Stored::Updated:
            out.outcome = Outcome::Updated;
            break;
        case groups::Stored::Unchanged:
            break;
        }
        return std::optional(out);
    }

private:
    // By an import before this one.
    bool isHeld(GroupId group, QDate day) const
    {
        db::Statement &held = m_scene.db.cached("SELECT 1 FROM group_day WHERE grp = ? AND day = ? AND origin = 'import' AND batch IS NOT ?");
        const bool found = held.with(group.value, day.toString(Qt::ISODate), m_scene.batch.value).step();
        held.reset();
        return found;
    }

    // The newest figures are right, but under a rule that keeps.
    void leaveKept(groups::DayCount &count) const
    {
        for (const auto &[field, figure] : {std::pair(Field::Total, &count.total), std::pair(Field::NewCount, &count.joined),
                 std::pair(Field::LostCount, &count.lost)}) {
            if (conflictOf(m_scene.plan.options, {field}) == Conflict::Keep)
                figure->reset();
        }
    }

    const ImportScene &m_scene;
    int m_group;
    int m_day;
    int m_total;
    int m_new;
    int m_lost;
};

} // namespace

std::unique_ptr<KindImport> makeGroupDaysImport(const ImportScene &scene)
{
    return std::make_unique<GroupDaysImport>(scene);
}

} // namespace siyu::importing
