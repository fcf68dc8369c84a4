// SPDX-License-Identifier: GPL-3.0-or-later
// Templates, set-ups and hand-overs of groups on their way out: what no kind of import reads. Constant tables of
// exporttables.cpp.
#pragma once

#include "core/exporting/exporttable.h"

namespace siyu::exporting {

// wanted_…: people in the team. kpis: the word, with “=” and the target where it is their own.
inline constexpr Column groupTemplates[] = {{"template", Form::Text}, {"mode", Form::Text}, {"kind", Form::Text}, {"level", Form::Text}, {"purpose", Form::Text},
    {"rules", Form::Text}, {"entry_rule", Form::Text}, {"source_tag", Form::Text}, {"capacity_policy", Form::Text}, {"capacity", Form::Number}, {"quiet", Form::Number},
    {"wanted_campaign", Form::Number}, {"wanted_gameplay", Form::Number}, {"wanted_content", Form::Number}, {"wanted_user", Form::Number},
    {"wanted_reputation", Form::Number}, {"wanted_support", Form::Number}, {"kpis", Form::Text}, {"playbooks", Form::Text}, {"created", Form::Instant}};
inline constexpr std::string_view groupTemplatesSql
    = "SELECT t.name, t.mode, t.kind, t.level, t.purpose, t.rules, t.entry_rule, t.source_tag, t.capacity_policy, t.capacity, t.quiet,"
      " max(w.wanted) FILTER (WHERE w.team = 1), max(w.wanted) FILTER (WHERE w.team = 2), max(w.wanted) FILTER (WHERE w.team = 3),"
      " max(w.wanted) FILTER (WHERE w.team = 4), max(w.wanted) FILTER (WHERE w.team = 5), max(w.wanted) FILTER (WHERE w.team = 6),"
      " (SELECT group_concat(kpi || coalesce('=' || target, ''), ';') FROM (SELECT kpi, target FROM group_template_kpi WHERE template = t.id ORDER BY kpi)),"
      " (SELECT group_concat(name, ';') FROM (SELECT name FROM group_template_playbook WHERE template = t.id ORDER BY position)), t.created_at"
      " FROM group_template t LEFT JOIN group_template_team w ON w.template = t.id GROUP BY t.id ORDER BY t.id";

// Beside what the file of the groups says.
inline constexpr Column groupSetups[] = {{"group", Form::Text}, {"template", Form::Text}, {"rules", Form::Text}, {"source_tag", Form::Text}, {"capacity_policy", Form::Text},
    {"quiet", Form::Number}, {"wanted_campaign", Form::Number}, {"wanted_gameplay", Form::Number}, {"wanted_content", Form::Number}, {"wanted_user", Form::Number},
    {"wanted_reputation", Form::Number}, {"wanted_support", Form::Number}, {"kpis", Form::Text}, {"playbooks", Form::Text}};
inline constexpr std::string_view groupSetupsSql
    = "SELECT g.name, t.name, g.rules, s.name, g.capacity_policy, g.quiet,"
      " max(w.wanted) FILTER (WHERE w.team = 1), max(w.wanted) FILTER (WHERE w.team = 2), max(w.wanted) FILTER (WHERE w.team = 3),"
      " max(w.wanted) FILTER (WHERE w.team = 4), max(w.wanted) FILTER (WHERE w.team = 5), max(w.wanted) FILTER (WHERE w.team = 6),"
      " (SELECT group_concat(kpi || coalesce('=' || target, ''), ';') FROM (SELECT kpi, target FROM grp_kpi WHERE grp = g.id ORDER BY kpi)),"
      " (SELECT group_concat(name, ';') FROM (SELECT name FROM grp_playbook WHERE grp = g.id ORDER BY position))"
      " FROM grp g LEFT JOIN group_template t ON t.id = g.template LEFT JOIN tag s ON s.id = g.source_tag LEFT JOIN grp_team w ON w.grp = g.id"
      " GROUP BY g.id ORDER BY g.id";

// what: owner of the group, or user of the account that is named.
inline constexpr Column handOvers[]
    = {{"what", Form::Text}, {"group", Form::Text}, {"account", Form::Text}, {"staff", Form::Text}, {"successor", Form::Text}, {"to_day", Form::Day}};
inline constexpr std::string_view handOversSql
    = "SELECT h.what, g.name, a.name, s.name, n.name, h.to_day FROM handover h JOIN staff s ON s.id = h.staff LEFT JOIN staff n ON n.id = h.successor"
      " LEFT JOIN grp g ON h.what = 'owner' AND g.id = h.target LEFT JOIN account a ON h.what = 'account' AND a.id = h.target ORDER BY h.id";

} // namespace siyu::exporting
