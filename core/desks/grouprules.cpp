// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desks/grouprules.h"

#include "core/base/period.h"
#include "core/base/searchfold.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::desks {

namespace {

Result<void> fits(db::Database &db, const GroupRule &rule)
{
    if (rule.text.trimmed().isEmpty() || rule.text.size() > 500)
        return invalid("rule", rule.text.left(40));
    return areThere(db, {{RowOf::Group, rule.group.value}});
}

constexpr std::string_view violationColumns
    = "SELECT v.id, v.grp, g.name, v.member, m.name, v.rule, r.text, v.at, v.what, v.days, v.from_day, v.appeal, v.appealed_at, v.outcome"
      " FROM violation v JOIN grp g ON g.id = v.grp JOIN member m ON m.id = v.member LEFT JOIN group_rule r ON r.id = v.rule";

Violation violationOf(const db::Statement &row)
{
    Violation out;
    out.id = row.int64(0);
    out.group = GroupId(row.int64(1));
    out.groupName = row.text(2);
    out.member = MemberId(row.int64(3));
    out.memberName = row.text(4);
    out.rule = row.optionalInt64(5).value_or(0);
    out.ruleText = row.text(6);
    out.at = fromUtcText(row.text(7));
    out.what = row.text(8);
    out.days = int(row.int64(9));
    out.from = dayOf(row, 10);
    out.appeal = row.text(11);
    out.appealedAt = fromUtcText(row.text(12));
    if (!row.isNull(13))
        out.outcome = row.utf8(13) == "lifted" ? Outcome::Lifted : Outcome::Upheld;
    return out;
}

} // namespace

int daysFor(int earlier) { return ladder[size_t(std::clamp<int>(earlier, 0, int(ladder.size()) - 1))]; }

QString wordOf(Outcome outcome) { return outcome == Outcome::Upheld ? QStringLiteral("upheld") : QStringLiteral("lifted"); }

QString Violation::standing(QDate today) const
{
    if (outcome == Outcome::Lifted)
        return QStringLiteral("lifted");
    if (isAppealOpen())
        return QStringLiteral("appealed");
    return until() >= today ? QStringLiteral("muted") : QStringLiteral("over");
}

Result<QList<GroupRule>> groupRules(const Workspace &workspace, GroupId group)
{
    return workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare("SELECT r.id, r.grp, g.name, r.place, r.text FROM group_rule r LEFT JOIN grp g ON g.id = r.grp"
                                       " WHERE r.retired_at IS NULL AND (?1 = 0 OR r.grp IS NULL OR r.grp = ?1) ORDER BY r.grp IS NOT NULL, g.name COLLATE by_number, r.place, r.id");
        return listOf(row.with(group.value), [](const db::Statement &of) {
            return GroupRule{of.int64(0), GroupId(of.optionalInt64(1).value_or(0)), of.text(2), int(of.int64(3)), of.text(4)};
        });
    });
}

Result<qint64> addRule(Workspace &workspace, const GroupRule &rule)
{
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("rule.add"), {rule.text.trimmed().left(40)}}, [&](db::Database &db) -> Result<qint64> {
        if (const auto good = fits(db, rule); !good)
            return good.error();
        db.cached("INSERT INTO group_rule (grp, place, text, created_at) SELECT ?1, 1 + coalesce(max(place), 0), ?2, ?3 FROM group_rule WHERE grp IS ?1")
            .run(idOrNull(rule.group.value), rule.text.trimmed(), now);
        return db.lastInsertId();
    });
}

Result<void> editRule(Workspace &workspace, const GroupRule &rule)
{
    return workspace.write({QStringLiteral("rule.edit"), {rule.text.trimmed().left(40)}}, [&](db::Database &db) -> Result<void> {
        if (const auto there = isThere(db, RowOf::Rule, rule.id); !there)
            return there.error();
        if (const auto good = fits(db, rule); !good)
            return good;
        db.cached("UPDATE group_rule SET text = ?, grp = ? WHERE id = ?").run(rule.text.trimmed(), idOrNull(rule.group.value), rule.id);
        return {};
    });
}

// It stays for the breaches that name it.
Result<void> removeRule(Workspace &workspace, qint64 id)
{
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("rule.remove"), {}}, [&](db::Database &db) -> Result<void> {
        if (const auto there = isThere(db, RowOf::Rule, id); !there)
            return there.error();
        db.cached("UPDATE group_rule SET retired_at = ? WHERE id = ?").run(now, id);
        return {};
    });
}

Result<QList<Violation>> violations(const Workspace &workspace, GroupId group, MemberId member)
{
    return workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare(std::string(violationColumns) + " WHERE (?1 = 0 OR v.grp = ?1) AND (?2 = 0 OR v.member = ?2) ORDER BY v.at DESC, v.id DESC LIMIT 2000");
        return listOf(row.with(group.value, member.value), violationOf);
    });
}

Result<qint64> noteViolation(Workspace &workspace, const NewViolation &violation)
{
    const QString what = violation.what.trimmed();
    if (what.isEmpty() || what.size() > 1'000)
        return invalid("what", what.left(40));
    const QString now = toUtcText(workspace.nowUtc());
    const QString today = dayText(workspace.today());
    return workspace.write({QStringLiteral("violation.add"), {}}, [&](db::Database &db) -> Result<qint64> {
        for (const NamedRow &needed : {NamedRow{RowOf::Group, violation.group.value}, {RowOf::Member, violation.member.value}}) {
            if (const auto there = isThere(db, needed.table, needed.id); !there)
                return there.error();
        }
        if (const auto there = areThere(db, {{RowOf::Rule, violation.rule}, {RowOf::Staff, violation.staff.value}}); !there)
            return there.error();
        db::Statement earlier = db.prepare("SELECT count(*) FROM violation WHERE grp = ? AND member = ? AND outcome IS NOT 'lifted'");
        earlier.with(violation.group.value, violation.member.value).step();
        const int days = daysFor(int(earlier.int64(0)));
        earlier.reset();
        db.cached("INSERT INTO violation (grp, member, rule, staff, at, what, days, from_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .run(violation.group.value, violation.member.value, idOrNull(violation.rule), idOrNull(violation.staff.value), now, what, days, today);
        return db.lastInsertId();
    });
}

Result<void> appeal(Workspace &workspace, qint64 id, const QString &words)
{
    const QString said = words.trimmed();
    if (said.isEmpty())
        return invalid("appeal", words);
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("violation.appeal"), {}}, [&](db::Database &db) -> Result<void> {
        db::Statement row = db.prepare("SELECT outcome IS NOT NULL FROM violation WHERE id = ?");
        if (!row.with(id).step())
            return notFound("violation", id);
        if (row.int64(0) != 0)
            return refused("violation", QStringLiteral("decided"));
        db.cached("UPDATE violation SET appeal = ?, appealed_at = ? WHERE id = ?").run(said, now, id);
        return {};
    });
}

Result<void> decide(Workspace &workspace, qint64 id, Outcome outcome)
{
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("violation.decide"), {wordOf(outcome)}}, [&](db::Database &db) -> Result<void> {
        db::Statement row = db.prepare("SELECT appealed_at IS NOT NULL FROM violation WHERE id = ?");
        if (!row.with(id).step())
            return notFound("violation", id);
        if (row.int64(0) == 0)
            return refused("violation", QStringLiteral("no_appeal"));
        db.cached("UPDATE violation SET outcome = ?, decided_at = ? WHERE id = ?").run(wordOf(outcome), now, id);
        return {};
    });
}

Result<QList<KeptPost>> keptPosts(const Workspace &workspace, const QString &search)
{
    const std::string wanted = searchFold(search.trimmed().toStdString());
    return workspace.read([&](db::Database &db) {
        QList<KeptPost> out;
        db::Statement row = db.prepare("SELECT p.id, p.day, p.grp, g.name, p.member, m.name, p.topic, p.text FROM kept_post p LEFT JOIN grp g ON g.id = p.grp"
                                       " LEFT JOIN member m ON m.id = p.member ORDER BY p.day DESC, p.id DESC");
        while (row.step() && out.size() < 2'000) {
            if (wanted.empty() || searchFold((row.text(6) + QLatin1Char('\n') + row.text(7)).toStdString()).find(wanted) != std::string::npos)
                out.append({row.int64(0), dayOf(row, 1), GroupId(row.optionalInt64(2).value_or(0)), row.text(3),
                    MemberId(row.optionalInt64(4).value_or(0)), row.text(5), row.text(6), row.text(7)});
        }
        return out;
    });
}

Result<qint64> keepPost(Workspace &workspace, const KeptPost &post)
{
    if (post.topic.trimmed().isEmpty())
        return invalid("topic", post.topic);
    if (post.text.trimmed().isEmpty() || post.text.size() > 4'000)
        return invalid("post", post.text.left(40));
    const QDate day = post.day.isValid() ? post.day : workspace.today();
    return workspace.write({QStringLiteral("post.keep"), {post.topic.trimmed()}}, [&](db::Database &db) -> Result<qint64> {
        if (const auto there = areThere(db, {{RowOf::Group, post.group.value}, {RowOf::Member, post.member.value}}); !there)
            return there.error();
        db.cached("INSERT INTO kept_post (grp, member, day, topic, text) VALUES (?, ?, ?, ?, ?)")
            .run(idOrNull(post.group.value), idOrNull(post.member.value), dayText(day), post.topic.trimmed(), post.text.trimmed());
        return db.lastInsertId();
    });
}

Result<void> dropPost(Workspace &workspace, qint64 id)
{
    return workspace.write({QStringLiteral("post.drop"), {}}, [&](db::Database &db) -> Result<void> {
        if (const auto there = isThere(db, RowOf::Post, id); !there)
            return there.error();
        db.cached("DELETE FROM kept_post WHERE id = ?").run(id);
        return {};
    });
}

} // namespace siyu::desks
