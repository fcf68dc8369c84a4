// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/setuprows.h"

namespace siyu::groups {

namespace {

// Columns from the second on: kind, level, purpose, rules, entry rule, tag, capacity policy, capacity, quiet.
GroupSetup setupFrom(const db::Statement &row)
{
    GroupSetup setup;
    setup.kind = row.text(1);
    setup.level = row.text(2);
    setup.purpose = row.text(3);
    setup.rules = row.text(4);
    setup.entryRule = row.text(5);
    setup.sourceTag = row.text(6);
    setup.capacityPolicy = capacityPolicyFrom(row.text(7)).value_or(CapacityPolicy::Number);
    setup.capacity = row.optionalInt64(8);
    setup.quiet = row.int64(9) != 0;
    return setup;
}

struct SetupQueries {
    std::string_view rows, teams, kpis, playbooks;
};

SetupsById load(db::Database &db, qint64 id, const SetupQueries &queries)
{
    SetupsById setups;
    db::Statement rows = db.prepare(queries.rows);
    rows.with(id);
    while (rows.step())
        setups[rows.int64(0)] = setupFrom(rows);
    db::Statement teams = db.prepare(queries.teams);
    teams.with(id);
    while (teams.step())
        setups[teams.int64(0)].wanted[size_t(teams.int64(1) - 1)] = int(teams.int64(2));
    db::Statement kpis = db.prepare(queries.kpis);
    kpis.with(id);
    while (kpis.step())
        setups[kpis.int64(0)].kpis.append({kpis.text(1), kpis.optionalReal(2)});
    db::Statement playbooks = db.prepare(queries.playbooks);
    playbooks.with(id);
    while (playbooks.step())
        setups[playbooks.int64(0)].playbooks.append(playbooks.text(1));
    return setups;
}

QString policyText(const GroupSetup &setup)
{
    return setup.capacityPolicy == CapacityPolicy::Number ? QString() : wordOf(setup.capacityPolicy);
}

std::optional<qint64> tagNamed(db::Database &db, const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    db::Statement &found = db.cached("SELECT id FROM tag WHERE name = ?").with(name);
    std::optional<qint64> id;
    if (found.step())
        id = found.int64(0);
    found.reset();
    if (!id) {
        db.cached("INSERT INTO tag (name) VALUES (?)").run(name);
        id = db.lastInsertId();
    }
    return id;
}

void writeTeams(db::Database &db, qint64 id, const GroupSetup &was, const GroupSetup &now)
{
    for (size_t i = 0; i < now.wanted.size(); ++i) {
        if (was.wanted[i] == now.wanted[i])
            continue;
        if (now.wanted[i])
            db.cached("INSERT INTO grp_team (grp, team, wanted) VALUES (?, ?, ?) ON CONFLICT (grp, team) DO UPDATE SET wanted = excluded.wanted")
                .run(id, int(i + 1), *now.wanted[i]);
        else
            db.cached("DELETE FROM grp_team WHERE grp = ? AND team = ?").run(id, int(i + 1));
    }
}

} // namespace

SetupsById loadTemplateSetups(db::Database &db, qint64 id)
{
    return load(db, id,
        {"SELECT id, kind, level, purpose, rules, entry_rule, source_tag, capacity_policy, capacity, quiet FROM group_template WHERE ?1 = 0 OR id = ?1",
            "SELECT template, team, wanted FROM group_template_team WHERE ?1 = 0 OR template = ?1",
            "SELECT template, kpi, target FROM group_template_kpi WHERE ?1 = 0 OR template = ?1 ORDER BY template, kpi",
            "SELECT template, name FROM group_template_playbook WHERE ?1 = 0 OR template = ?1 ORDER BY template, position"});
}

SetupsById loadGroupSetups(db::Database &db, qint64 id)
{
    return load(db, id,
        {"SELECT g.id, g.kind, g.level, g.purpose, g.rules, g.entry_rule, t.name, g.capacity_policy, g.capacity, g.quiet FROM grp g"
         " LEFT JOIN tag t ON t.id = g.source_tag WHERE ?1 = 0 OR g.id = ?1",
            "SELECT grp, team, wanted FROM grp_team WHERE ?1 = 0 OR grp = ?1",
            "SELECT grp, kpi, target FROM grp_kpi WHERE ?1 = 0 OR grp = ?1 ORDER BY grp, kpi",
            "SELECT grp, name FROM grp_playbook WHERE ?1 = 0 OR grp = ?1 ORDER BY grp, position"});
}

void writeTemplateSetup(db::Database &db, qint64 id, const GroupSetup &setup)
{
    db.cached("UPDATE group_template SET kind = ?, level = ?, purpose = ?, rules = ?, entry_rule = ?, source_tag = ?,"
              " capacity_policy = ?, capacity = ?, quiet = ? WHERE id = ?")
        .run(textOrNull(setup.kind), textOrNull(setup.level), textOrNull(setup.purpose), textOrNull(setup.rules),
            textOrNull(setup.entryRule), textOrNull(setup.sourceTag), policyText(setup), setup.capacity, setup.quiet, id);
    db.cached("DELETE FROM group_template_team WHERE template = ?").run(id);
    db.cached("DELETE FROM group_template_kpi WHERE template = ?").run(id);
    db.cached("DELETE FROM group_template_playbook WHERE template = ?").run(id);
    for (size_t i = 0; i < setup.wanted.size(); ++i) {
        if (setup.wanted[i])
            db.cached("INSERT INTO group_template_team (template, team, wanted) VALUES (?, ?, ?)").run(id, int(i + 1), *setup.wanted[i]);
    }
    for (const KpiTarget &kpi : setup.kpis)
        db.cached("INSERT INTO group_template_kpi (template, kpi, target) VALUES (?, ?, ?)").run(id, kpi.kpi, kpi.target);
    for (qsizetype i = 0; i < setup.playbooks.size(); ++i)
        db.cached("INSERT INTO group_template_playbook (template, position, name) VALUES (?, ?, ?)").run(id, i, setup.playbooks.at(i));
}

void writeGroupSetup(db::Database &db, qint64 id, const GroupSetup &was, const GroupSetup &now, QDate today)
{
    db.cached("UPDATE grp SET kind = ?, level = ?, purpose = ?, rules = ?, entry_rule = ?, source_tag = ?, capacity_policy = ?,"
              " capacity = ?, quiet = ? WHERE id = ?")
        .run(textOrNull(now.kind), textOrNull(now.level), textOrNull(now.purpose), textOrNull(now.rules), textOrNull(now.entryRule),
            tagNamed(db, now.sourceTag), policyText(now), now.capacity, now.quiet, id);
    writeTeams(db, id, was, now);
    if (was.kpis != now.kpis) {
        db.cached("DELETE FROM grp_kpi WHERE grp = ?").run(id);
        for (const KpiTarget &kpi : now.kpis) {
            db.cached("INSERT INTO grp_kpi (grp, kpi, target) VALUES (?, ?, ?)").run(id, kpi.kpi, kpi.target);
            if (kpi.target && !was.kpis.contains(kpi))
                db.cached("INSERT INTO kpi_target (kpi, grp, from_day, value) SELECT id, ?2, ?3, ?4 FROM kpi WHERE word = ?1"
                          " ON CONFLICT (kpi, grp, from_day) DO UPDATE SET value = excluded.value")
                    .run(kpi.kpi, id, dayText(today), kpi.target);
        }
    }
    if (was.playbooks != now.playbooks) {
        db.cached("DELETE FROM grp_playbook WHERE grp = ?").run(id);
        for (qsizetype i = 0; i < now.playbooks.size(); ++i)
            db.cached("INSERT INTO grp_playbook (grp, position, name) VALUES (?, ?, ?)").run(id, i, now.playbooks.at(i));
    }
}

} // namespace siyu::groups
