// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/segmentstore.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/members/ruleset.h"
#include "core/members/ruleworld.h"
#include "core/workspace.h"

#include <functional>

namespace siyu::members {

namespace {

constexpr int reportEvery = 4'096;
const QString segmentWord = QStringLiteral("segment");

QString inSegment(const QString &name) { return QStringLiteral("in segment ") + quotedForRule(name); }

Segment segmentOf(const db::Statement &row)
{
    Segment out{row.int64(0), row.text(1), row.text(2)};
    if (row.isNull(3))
        return out;
    out.frozenAtUtc = fromUtcText(row.text(3));
    out.frozenFrom = out.rule;
    out.rule = inSegment(out.name);
    return out;
}

std::optional<Segment> find(db::Database &db, const QString &name)
{
    db::Statement &row = db.cached("SELECT id, name, rule, frozen_at FROM segment WHERE name = ?").with(name);
    return row.step() ? std::optional(segmentOf(row)) : std::nullopt;
}

QString listOf(const QStringList &names) { return names.join(QStringLiteral(", ")); }
Error notFound(const QString &name) { return {ErrorCode::NotFound, {segmentWord, name}, {}}; }
Error taken(const QString &name) { return {ErrorCode::Duplicate, {segmentWord, name}, {}}; }

Result<QString> nameFrom(const QString &typed)
{
    const QString shown = displayText(typed);
    return shown.isEmpty() ? Result<QString>(Error{ErrorCode::InvalidInput, {segmentWord, typed}, {}}) : Result<QString>(shown);
}

// ---- names of segments in rules

void visitNames(const RuleNode &rule, const std::function<void(const RuleValue &)> &visit)
{
    for (const RuleNode &part : rule.parts)
        visitNames(part, visit);
    if (rule.kind != RuleNode::Kind::Test || rule.test.field.compare(segmentWord, Qt::CaseInsensitive) != 0 || rule.test.fieldQuoted)
        return;
    for (const RuleValue &value : rule.test.values)
        visit(value);
}

bool names(const QString &rule, const QString &segment)
{
    const Result<RuleNode> tree = parseRule(rule);
    bool found = false;
    if (tree)
        visitNames(*tree, [&](const RuleValue &value) { found = found || value.text == segment; });
    return found;
}

// Only the name's own letters change, from the last place to the first.
QString withName(QString rule, const QString &from, const QString &to)
{
    const Result<RuleNode> tree = parseRule(rule);
    QList<RuleValue> places;
    if (tree)
        visitNames(*tree, [&](const RuleValue &value) {
            if (value.text == from)
                places.prepend(value);
        });
    for (const RuleValue &place : places)
        rule.replace(place.column - 1, place.length, quotedForRule(to));
    return rule;
}

constexpr const char *pendingBroadcasts = "SELECT id, name, where_rule, minus_rule FROM broadcast b WHERE cancelled_at IS NULL"
    " AND (where_rule LIKE '%segment%' OR minus_rule LIKE '%segment%')"
    " AND EXISTS (SELECT 1 FROM run r WHERE r.broadcast = b.id AND r.state IN ('planned', 'handed_out', 'missed'))";

SegmentUses usesIn(db::Database &db, const QString &name)
{
    SegmentUses out;
    db::Statement rules = db.prepare("SELECT name, rule FROM segment WHERE frozen_at IS NULL AND rule LIKE '%segment%' ORDER BY name");
    while (rules.step()) {
        if (names(rules.text(1), name))
            out.segments.append(rules.text(0));
    }
    db::Statement views = db.prepare("SELECT name, rule FROM member_view WHERE rule LIKE '%segment%' ORDER BY place");
    while (views.step()) {
        if (names(views.text(1), name))
            out.views.append(views.text(0));
    }
    db::Statement broadcasts = db.prepare(pendingBroadcasts);
    while (broadcasts.step()) {
        if (names(broadcasts.text(2), name) || names(broadcasts.text(3), name))
            out.broadcasts.append(broadcasts.text(1));
    }
    return out;
}

void renameInRules(db::Database &db, const QString &from, const QString &to)
{
    struct Changed {
        qint64 id;
        QString first;
        QString second;
    };
    QList<Changed> segments;
    db::Statement rules = db.prepare("SELECT id, rule FROM segment WHERE frozen_at IS NULL AND rule LIKE '%segment%'");
    while (rules.step()) {
        if (names(rules.text(1), from))
            segments.append({rules.int64(0), withName(rules.text(1), from, to), {}});
    }
    for (const Changed &changed : segments)
        db.cached("UPDATE segment SET rule = ? WHERE id = ?").run(changed.first, changed.id);
    QList<Changed> views;
    db::Statement shown = db.prepare("SELECT id, rule FROM member_view WHERE rule LIKE '%segment%'");
    while (shown.step()) {
        if (names(shown.text(1), from))
            views.append({shown.int64(0), withName(shown.text(1), from, to), {}});
    }
    for (const Changed &changed : views)
        db.cached("UPDATE member_view SET rule = ? WHERE id = ?").run(changed.first, changed.id);
    QList<Changed> broadcasts;
    db::Statement pending = db.prepare(pendingBroadcasts);
    while (pending.step())
        broadcasts.append({pending.int64(0), withName(pending.text(2), from, to), withName(pending.text(3), from, to)});
    for (const Changed &changed : broadcasts)
        db.cached("UPDATE broadcast SET where_rule = ?, minus_rule = ? WHERE id = ?").run(changed.first, changed.second, changed.id);
}

// The rule under its own name would hold itself: the name means nothing yet, or what it meant before.
Result<void> readable(const Workspace &workspace, const QString &name, const QString &rule)
{
    const Result<RuleNode> tree = parseRule(rule);
    if (!tree)
        return tree.error();
    Result<RuleWorld> world = ruleWorld(workspace);
    if (!world)
        return world.error();
    world->segment = [name, rule, others = world->segment](const QString &asked) {
        return asked == name ? std::optional(NamedSegment{rule, {}}) : others(asked);
    };
    RuleNode self;
    self.kind = RuleNode::Kind::Test;
    self.test.field = segmentWord;
    RuleValue value;
    value.text = name;
    self.test.values.append(value);
    // Its own errors first, with their places in it; then those of standing under its name.
    if (const Result<RulePlan> plan = planRule(*tree, *world); !plan)
        return plan.error();
    if (const Result<RulePlan> plan = planRule(self, *world); !plan)
        return plan.error();
    return {};
}

} // namespace

Result<QList<Segment>> segments(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QList<Segment> out;
        db::Statement &rows = db.cached("SELECT id, name, rule, frozen_at FROM segment ORDER BY name");
        while (rows.step())
            out.append(segmentOf(rows));
        return out;
    });
}

Result<Segment> segmentNamed(const Workspace &workspace, const QString &name)
{
    return workspace.read([&](db::Database &db) -> Result<Segment> {
        const std::optional<Segment> found = find(db, name);
        return found ? Result<Segment>(*found) : Result<Segment>(notFound(name));
    });
}

Result<Segment> saveSegment(Workspace &workspace, const QString &name, const QString &rule)
{
    const Result<QString> shown = nameFrom(name);
    if (!shown)
        return shown.error();
    if (rule.trimmed().isEmpty())
        return parseRule(rule).error();
    if (const Result<void> read = readable(workspace, *shown, rule); !read)
        return read.error();
    const QString at = toUtcText(workspace.nowUtc());
    const Result<void> saved = workspace.write({QStringLiteral("segment.save"), {*shown}}, [&](db::Database &db) -> Result<void> {
        if (const auto former = find(db, *shown); former && former->isList())
            return taken(*shown);
        db.cached(R"(INSERT INTO segment (name, rule, created_at) VALUES (?1, ?2, ?3)
            ON CONFLICT (name) DO UPDATE SET rule = ?2)").run(*shown, rule, at);
        return {};
    });
    return saved ? segmentNamed(workspace, *shown) : Result<Segment>(saved.error());
}

Result<qint64> countSegment(const Workspace &workspace, const QString &name, Progress &progress)
{
    const Result<Segment> segment = segmentNamed(workspace, name);
    return segment ? countRule(workspace, segment->rule, progress) : Result<qint64>(segment.error());
}

Result<void> renameSegment(Workspace &workspace, const QString &name, const QString &newName)
{
    const Result<QString> shown = nameFrom(newName);
    if (!shown)
        return shown.error();
    return workspace.write({QStringLiteral("segment.rename"), {name, *shown}}, [&](db::Database &db) -> Result<void> {
        const std::optional<Segment> segment = find(db, name);
        if (!segment)
            return notFound(name);
        if (*shown == name)
            return {};
        if (find(db, *shown))
            return taken(*shown);
        db.cached("UPDATE segment SET name = ? WHERE id = ?").run(*shown, segment->id);
        renameInRules(db, name, *shown);
        return {};
    });
}

Result<Segment> duplicateSegment(Workspace &workspace, const QString &name, const QString &newName)
{
    const Result<QString> shown = nameFrom(newName);
    if (!shown)
        return shown.error();
    const QString at = toUtcText(workspace.nowUtc());
    const Result<void> copied = workspace.write({QStringLiteral("segment.save"), {*shown}}, [&](db::Database &db) -> Result<void> {
        const std::optional<Segment> segment = find(db, name);
        if (!segment)
            return notFound(name);
        if (find(db, *shown))
            return taken(*shown);
        db.cached("INSERT INTO segment (name, rule, created_at, frozen_at) SELECT ?, rule, ?, frozen_at FROM segment WHERE id = ?").run(*shown, at, segment->id);
        const qint64 copy = db.lastInsertId();
        db.cached("INSERT INTO segment_member (segment, member) SELECT ?, member FROM segment_member WHERE segment = ?").run(copy, segment->id);
        return {};
    });
    return copied ? segmentNamed(workspace, *shown) : Result<Segment>(copied.error());
}

Result<SegmentUses> usesOf(const Workspace &workspace, const QString &name)
{
    return workspace.read([&](db::Database &db) { return usesIn(db, name); });
}

Result<void> removeSegment(Workspace &workspace, const QString &name)
{
    return workspace.write({QStringLiteral("segment.remove"), {name}}, [&](db::Database &db) -> Result<void> {
        const std::optional<Segment> segment = find(db, name);
        if (!segment)
            return notFound(name);
        SegmentUses uses = usesIn(db, name);
        uses.segments.removeAll(name);
        if (!uses.isEmpty())
            return Error{ErrorCode::Refused, {segmentWord, QStringLiteral("used"), listOf(uses.segments), listOf(uses.views), listOf(uses.broadcasts)}, {}};
        db.cached("DELETE FROM segment_member WHERE segment = ?").run(segment->id);
        db.cached("DELETE FROM segment WHERE id = ?").run(segment->id);
        return {};
    });
}

Result<Segment> freezeRule(Workspace &workspace, const QString &name, const QString &rule, Progress &progress)
{
    const Result<QString> shown = nameFrom(name);
    if (!shown)
        return shown.error();
    const Result<MemberSet> found = membersOfRule(workspace, rule, progress);
    if (!found)
        return found.error();
    const QString at = toUtcText(workspace.nowUtc());
    const qint64 total = found->count();
    const Change change{QStringLiteral("segment.freeze"), {*shown, QString::number(total)}};
    const Result<void> kept = workspace.write(change, progress, [&](db::Database &db) -> Result<void> {
        if (find(db, *shown))
            return taken(*shown);
        db.cached("INSERT INTO segment (name, rule, created_at, frozen_at) VALUES (?1, ?2, ?3, ?3)").run(*shown, rule, at);
        const qint64 segment = db.lastInsertId();
        // Who went since the rule was asked is left out.
        db::Statement insert = db.prepare("INSERT INTO segment_member (segment, member) SELECT ?, id FROM member WHERE id = ?");
        qint64 done = 0;
        bool goOn = progress.report(0, total);
        found->visit([&](qint64 id) {
            if (!goOn)
                return;
            insert.run(segment, id);
            if (++done % reportEvery == 0)
                goOn = progress.report(done, total);
        });
        return goOn ? Result<void>() : Result<void>(Error{ErrorCode::Cancelled, {}, {}});
    });
    return kept ? segmentNamed(workspace, *shown) : Result<Segment>(kept.error());
}

QString insertList(db::Database &db, const QString &name, const QString &from, const std::vector<qint64> &members, const QDateTime &nowUtc)
{
    QString free = name;
    for (int number = 2; find(db, free); ++number)
        free = QStringLiteral("%1 (%2)").arg(name).arg(number);
    db.cached("INSERT INTO segment (name, rule, created_at, frozen_at) VALUES (?1, ?2, ?3, ?3)").run(free, from.isEmpty() ? QStringLiteral("") : from, toUtcText(nowUtc));
    const qint64 segment = db.lastInsertId();
    db::Statement insert = db.prepare("INSERT OR IGNORE INTO segment_member (segment, member) SELECT ?, id FROM member WHERE id = ?");
    for (const qint64 member : members)
        insert.run(segment, member);
    return free;
}

QString combined(const QString &first, Combining how, const QString &second)
{
    const QString joint = how == Combining::Unite ? QStringLiteral("(%1) or (%2)") : how == Combining::Intersect ? QStringLiteral("(%1) and (%2)")
                                                                                                                  : QStringLiteral("(%1) and not (%2)");
    return joint.arg(first, second);
}

} // namespace siyu::members
