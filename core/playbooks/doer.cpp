// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playbooks/doer.h"

#include "core/playbooks/steprows.h"

namespace siyu::playbooks {

namespace {

qint64 oneOf(db::Statement &row)
{
    const qint64 id = row.step() ? row.optionalInt64(0).value_or(0) : 0;
    row.reset();
    return id;
}

// A stage's use is told from another by its day, the others by what they are about.
qint64 useOf(db::Database &db, const Use &use, bool byDay)
{
    db::Statement &row = db.cached("SELECT id FROM playbook_use WHERE playbook = ?1 AND subject = ?2 AND grp = ?3 AND (?4 = 0 OR start_day = ?5)");
    return oneOf(row.with(use.playbook, use.subject, use.group, byDay, dayText(use.start)));
}

QHash<qint64, HeldTask> heldBy(db::Database &db, qint64 use)
{
    QHash<qint64, HeldTask> out;
    db::Statement row = db.prepare("SELECT step, id, due_day, planned_day, state = 'open' FROM task WHERE playbook_use = ?");
    row.with(use);
    while (row.step())
        out.insert(row.int64(0), {row.int64(1), dayOf(row, 2), dayOf(row, 3), row.int64(4) != 0});
    return out;
}

} // namespace

qint64 Doer::inGroup(const Step &step, qint64 group) const
{
    if (step.staff.isValid())
        return step.staff.value;
    if (step.team) {
        db::Statement &row = m_db.cached("SELECT staff FROM assignment WHERE grp = ?1 AND team = ?2 AND from_day <= ?3 AND (to_day IS NULL OR to_day >= ?3)"
                                         " ORDER BY is_lead DESC, id LIMIT 1");
        if (const qint64 lead = oneOf(row.with(group, int(*step.team), m_today)))
            return lead;
    }
    return oneOf(m_db.cached("SELECT staff FROM grp_owner WHERE grp = ? ORDER BY position LIMIT 1").with(group));
}

qint64 Doer::ofCampaign(const Step &step, qint64 campaign) const
{
    if (step.staff.isValid() || !step.team)
        return step.staff.value;
    db::Statement &row = m_db.cached("SELECT a.staff FROM assignment a JOIN grp g ON g.id = a.grp AND g.archived_at IS NULL WHERE a.team = ?1 AND a.is_lead = 1"
                                     " AND a.from_day <= ?2 AND (a.to_day IS NULL OR a.to_day >= ?2)"
                                     " AND (NOT EXISTS (SELECT 1 FROM campaign_group WHERE campaign = ?3) OR a.grp IN (SELECT grp FROM campaign_group WHERE campaign = ?3))"
                                     " GROUP BY a.staff ORDER BY count(*) DESC, a.staff LIMIT 1");
    return oneOf(row.with(int(*step.team), m_today, campaign));
}

void useOnce(db::Database &db, const Playbook &playbook, const Use &use, const std::function<qint64(const Step &)> &doer, const QString &now, Applied &out)
{
    const bool byDay = playbook.kind == PlaybookKind::Stage;
    qint64 id = useOf(db, use, byDay);
    if (id == 0) {
        db.cached("INSERT INTO playbook_use (playbook, subject, grp, start_day, people, applied_at) VALUES (?, ?, ?, ?, ?, ?)")
            .run(use.playbook, use.subject, use.group, dayText(use.start), use.people, now);
        id = db.lastInsertId();
    } else {
        db.cached("UPDATE playbook_use SET start_day = ?1 WHERE id = ?2 AND start_day <> ?1").run(dayText(use.start), id);
    }
    const QHash<qint64, HeldTask> held = heldBy(db, id);
    const UsePlan plan = planUse(playbook.steps, use.start, held);
    QHash<qint64, const Step *> steps;
    for (const Step &step : playbook.steps)
        steps.insert(step.id, &step);
    for (const TaskToMake &make : plan.make) {
        const Step &step = *steps.value(make.step);
        const QString title = use.people ? QStringLiteral("%1 (%2)").arg(step.title).arg(*use.people) : step.title;
        db.cached("INSERT INTO task (title, note, staff, grp, due_day, planned_day, step, playbook_use, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .run(title, textOrNull(step.note), idOrNull(doer(step)), idOrNull(use.group), dayText(make.day), dayText(make.day), make.step, id, now);
    }
    for (const auto &[task, day] : plan.move)
        db.cached("UPDATE task SET due_day = ?1, planned_day = ?1 WHERE id = ?2").run(dayText(day), task);
    for (const auto &[task, day] : plan.replan)
        db.cached("UPDATE task SET planned_day = ? WHERE id = ?").run(dayText(day), task);
    out.made += plan.make.size();
    out.moved += plan.move.size();
    out.present += playbook.steps.size() - plan.make.size() - plan.move.size();
}

} // namespace siyu::playbooks
