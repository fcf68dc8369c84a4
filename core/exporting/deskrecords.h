// SPDX-License-Identifier: GPL-3.0-or-later
// KPIs, desks, playbooks and tasks on their way out: what no kind of import reads. Constant tables of exporttables.cpp.
#pragma once

#include "core/exporting/exporttable.h"

namespace siyu::exporting {

inline constexpr Column kpis[] = {{"kpi", Form::Text}, {"name", Form::Text}, {"team", Form::Text}, {"kind", Form::Text}, {"unit", Form::Text}, {"better", Form::Text},
    {"period", Form::Text}, {"weight", Form::Number}, {"measure", Form::Text}, {"combine", Form::Text}, {"is_activity", Form::Number}, {"retired", Form::Instant}};
inline constexpr std::string_view kpisSql
    = "SELECT word, name, " SIYU_TEAM_WORD("team") ", kind, unit, better, period, weight, measure, combine, is_activity, retired_at FROM kpi ORDER BY id";

inline constexpr Column kpiTargets[] = {{"kpi", Form::Text}, {"for", Form::Text}, {"from_day", Form::Day}, {"target", Form::Number}, {"note", Form::Text}};
inline constexpr std::string_view kpiTargetsSql
    = "SELECT k.word, CASE t.grp WHEN 0 THEN 'shop' WHEN -1 THEN 'each group' ELSE g.name END, t.from_day, t.value, t.note FROM kpi_target t"
      " JOIN kpi k ON k.id = t.kpi LEFT JOIN grp g ON g.id = t.grp ORDER BY t.kpi, t.grp, t.from_day";

inline constexpr Column kpiActuals[] = {{"kpi", Form::Text}, {"for", Form::Text}, {"day", Form::Day}, {"actual", Form::Number}, {"note", Form::Text}};
inline constexpr std::string_view kpiActualsSql
    = "SELECT k.word, CASE a.grp WHEN 0 THEN 'shop' ELSE g.name END, a.day, a.value, a.note FROM kpi_actual a JOIN kpi k ON k.id = a.kpi"
      " LEFT JOIN grp g ON g.id = a.grp ORDER BY a.kpi, a.grp, a.day";

inline constexpr Column dueContent[] = {{"title", Form::Text}, {"content", Form::Text}, {"group", Form::Text}, {"staff", Form::Text}, {"due_on", Form::Day}, {"ready_on", Form::Day}};
inline constexpr std::string_view dueContentSql = "SELECT d.title, c.title, g.name, s.name, d.due_day, d.ready_day FROM content_due d LEFT JOIN content c ON c.id = d.content"
                                                  " LEFT JOIN grp g ON g.id = d.grp LEFT JOIN staff s ON s.id = d.staff ORDER BY d.id";

inline constexpr Column campaigns[] = {{"campaign", Form::Text}, {"kind", Form::Text}, {"from_day", Form::Day}, {"to_day", Form::Day}, {"groups", Form::Text}, {"products", Form::Text}};
inline constexpr std::string_view campaignsSql
    = "SELECT c.name, c.kind, c.from_day, c.to_day, (SELECT group_concat(name, ';') FROM (SELECT g.name FROM campaign_group l JOIN grp g ON g.id = l.grp"
      " WHERE l.campaign = c.id ORDER BY g.id)), (SELECT group_concat(name, ';') FROM (SELECT p.name FROM campaign_product l JOIN product p ON p.id = l.product"
      " WHERE l.campaign = c.id ORDER BY p.id)) FROM campaign c ORDER BY c.id";

inline constexpr Column supportRequests[] = {{"request", Form::Text}, {"detail", Form::Text}, {"kind", Form::Text}, {"group", Form::Text}, {"asked_by", Form::Text},
    {"staff", Form::Text}, {"asked_at", Form::Instant}, {"due_at", Form::Instant}, {"state", Form::Text}, {"done_at", Form::Instant}, {"note", Form::Text}};
inline constexpr std::string_view supportRequestsSql
    = "SELECT r.title, r.detail, r.kind, g.name, a.name, s.name, r.asked_at, r.due_at, r.state, r.done_at, r.note FROM support_request r"
      " LEFT JOIN grp g ON g.id = r.grp LEFT JOIN staff a ON a.id = r.asked_by LEFT JOIN staff s ON s.id = r.staff ORDER BY r.id";

inline constexpr Column answerCards[] = {{"title", Form::Text}, {"text", Form::Text}, {"category", Form::Text}, {"keywords", Form::Text}, {"copied", Form::Number}, {"retired", Form::Instant}};
inline constexpr std::string_view answerCardsSql = "SELECT title, body, category, keywords, copied, retired_at FROM answer_card ORDER BY id";

inline constexpr Column testimonials[] = {{nullptr, Form::Member}, {"name", Form::Text}, {"quote", Form::Text}, {"order_no", Form::Text}, {"said_at", Form::Instant},
    {"agreed_at", Form::Instant}, {"how", Form::Text}, {"withdrawn_at", Form::Instant}, {"note", Form::Text}};
inline constexpr std::string_view testimonialsSql
    = "SELECT t.member, m.name, t.quote, o.order_no, t.said_at, t.consent_at, t.consent_how, t.withdrawn_at, t.note FROM testimonial t"
      " JOIN member m ON m.id = t.member LEFT JOIN shop_order o ON o.id = t.shop_order ORDER BY t.id";

inline constexpr Column groupRules[] = {{"group", Form::Text}, {"place", Form::Number}, {"rule", Form::Text}, {"retired", Form::Instant}};
inline constexpr std::string_view groupRulesSql = "SELECT g.name, r.place, r.text, r.retired_at FROM group_rule r LEFT JOIN grp g ON g.id = r.grp ORDER BY r.id";

inline constexpr Column violations[] = {{"at", Form::Instant}, {"group", Form::Text}, {nullptr, Form::Member}, {"name", Form::Text}, {"what", Form::Text}, {"rule", Form::Text},
    {"days", Form::Number}, {"from_day", Form::Day}, {"appeal", Form::Text}, {"appealed_at", Form::Instant}, {"outcome", Form::Text}, {"noted_by", Form::Text}};
inline constexpr std::string_view violationsSql
    = "SELECT v.at, g.name, v.member, m.name, v.what, r.text, v.days, v.from_day, v.appeal, v.appealed_at, v.outcome, s.name FROM violation v JOIN grp g ON g.id = v.grp"
      " JOIN member m ON m.id = v.member LEFT JOIN group_rule r ON r.id = v.rule LEFT JOIN staff s ON s.id = v.staff ORDER BY v.id";

inline constexpr Column keptPosts[] = {{"day", Form::Day}, {"group", Form::Text}, {nullptr, Form::Member}, {"name", Form::Text}, {"topic", Form::Text}, {"text", Form::Text}};
inline constexpr std::string_view keptPostsSql = "SELECT p.day, g.name, coalesce(p.member, 0), m.name, p.topic, p.text FROM kept_post p LEFT JOIN grp g ON g.id = p.grp"
                                                 " LEFT JOIN member m ON m.id = p.member ORDER BY p.id";

inline constexpr Column playbookSteps[] = {{"playbook", Form::Text}, {"for", Form::Text}, {"place", Form::Number}, {"step", Form::Text}, {"note", Form::Text},
    {"offset_days", Form::Number}, {"team", Form::Text}, {"staff", Form::Text}};
inline constexpr std::string_view playbookStepsSql
    = "SELECT p.name, p.kind, s.place, s.title, s.note, s.offset_days, " SIYU_TEAM_WORD("s.team") ", f.name FROM playbook p JOIN playbook_step s ON s.playbook = p.id AND s.removed_at IS NULL"
      " LEFT JOIN staff f ON f.id = s.staff WHERE p.retired_at IS NULL ORDER BY p.id, s.place, s.id";

inline constexpr Column tasks[] = {{"due_on", Form::Day}, {"task", Form::Text}, {"note", Form::Text}, {"staff", Form::Text}, {"group", Form::Text}, {nullptr, Form::Member},
    {"state", Form::Text}, {"closed_at", Form::Instant}, {"skip_reason", Form::Text}, {"playbook", Form::Text}};
inline constexpr std::string_view tasksSql
    = "SELECT t.due_day, t.title, t.note, s.name, g.name, coalesce(t.member, 0), t.state, t.closed_at, t.skip_reason, p.name FROM task t LEFT JOIN staff s ON s.id = t.staff"
      " LEFT JOIN grp g ON g.id = t.grp LEFT JOIN playbook_use u ON u.id = t.playbook_use LEFT JOIN playbook p ON p.id = u.playbook ORDER BY t.id";

} // namespace siyu::exporting
