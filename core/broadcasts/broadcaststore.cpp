// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/broadcaststore.h"

#include "core/base/period.h"
#include "core/broadcasts/armstore.h"
#include "core/broadcasts/audience.h"
#include "core/broadcasts/calendarstore.h"
#include "core/broadcasts/broadcastrows.h"
#include "core/broadcasts/recurrence.h"
#include "core/broadcasts/series.h"
#include "core/broadcasts/walltime.h"
#include "core/content/contentstore.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace siyu::broadcasts {

namespace {

constexpr int mostRunsAtOnce = 400;

Error missing(const char *what, qint64 id)
{
    return {ErrorCode::NotFound, {QString::fromLatin1(what), QString::number(id)}, {}};
}

Error wrong(const char *key, const QString &value)
{
    return {ErrorCode::BroadcastInvalid, {QString::fromLatin1(key), value}, {}};
}

QString nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

} // namespace

QString exceptionText(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

namespace {

QStringList listFrom(const QString &json)
{
    QStringList out;
    for (const QJsonValue &item : QJsonDocument::fromJson(json.toUtf8()).array())
        out << item.toString();
    return out;
}

std::optional<qint64> idOf(db::Database &db, std::string_view sql, const QString &name)
{
    db::Statement &row = db.cached(sql).with(name);
    return row.step() ? std::optional(row.int64(0)) : std::nullopt;
}

Result<void> writeGroups(db::Database &db, BroadcastId id, const QStringList &names, bool excluded)
{
    for (const QString &name : names) {
        const auto group = idOf(db, "SELECT id FROM grp WHERE name = ?", name);
        if (!group)
            return wrong(excluded ? "audience.minus_groups" : "audience.groups", name);
        db.cached("INSERT INTO broadcast_group (broadcast, grp, excluded) VALUES (?, ?, ?)"
                  " ON CONFLICT DO UPDATE SET excluded = excluded.excluded")
            .run(id.value, *group, excluded);
    }
    return {};
}

struct Resolved {
    ContentId content;
    std::optional<qint64> account;
};

// What the draft names, as ids; a text becomes a content item.
Result<Resolved> resolve(db::Database &db, const BroadcastDraft &draft, const QDateTime &now)
{
    Resolved out;
    if (!draft.account.isEmpty()) {
        out.account = idOf(db, "SELECT id FROM account WHERE name = ? AND closed_at IS NULL", draft.account);
        if (!out.account)
            return wrong("account", draft.account);
    }
    out.content = draft.content;
    if (out.content.isValid()) {
        if (!content::findContent(db, out.content))
            return wrong("content", QString::number(out.content.value));
        return out;
    }
    content::ContentItem item;
    item.title = draft.name;
    item.kind = content::Kind::ShortContent;
    item.body = draft.text;
    const auto good = content::checked(std::move(item));
    if (!good)
        return wrong("content", draft.text.left(40));
    out.content = content::insertContent(db, *good, now);
    return out;
}

// `from`: of an edited series only what is still to come; invalid = all.
void addRuns(db::Database &db, BroadcastId id, const BroadcastDraft &draft, const HolidayCalendar &calendar, QDate to, const QDateTime &from = {})
{
    const auto rule = recurrenceFrom(draft.rrule, draft.days, draft.lunar, draft.exceptions);
    if (!rule)
        return;
    const bool once = rule->every == Recurrence::Every::Once;
    const auto runs = occurrences(*rule, draft.atWall, QTimeZone(draft.zone.toUtf8()), calendar, once ? draft.atWall.date() : to, mostRunsAtOnce);
    for (const Occurrence &run : runs) {
        if (!once && from.isValid() && run.utc < from)
            continue;
        db.cached("INSERT INTO run (broadcast, wall, due_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
            .run(id.value, toWallText(run.wall), toUtcText(run.utc));
    }
}

QDate horizon(const BroadcastDraft &draft, const QDateTime &nowUtc)
{
    return std::max(draft.atWall.date(), nowUtc.date()).addDays(runHorizonDays);
}

constexpr const char *broadcastColumns
    = "SELECT b.id, b.name, b.content, b.touchpoint, b.where_rule, b.minus_rule, b.at_wall, b.zone, b.rrule, b.days, b.lunar,"
      " b.exceptions, b.priority, b.repeatable, a.name FROM broadcast b LEFT JOIN account a ON a.id = b.account ";

BroadcastDraft draftOf(const db::Statement &row)
{
    BroadcastDraft draft;
    draft.id = BroadcastId(row.int64(0));
    draft.name = row.text(1);
    draft.content = ContentId(row.int64(2));
    draft.touchpoint = touchpointFrom(row.text(3)).value_or(Touchpoint::GroupChat);
    draft.where = row.text(4);
    draft.minus = row.text(5);
    draft.atWall = fromWallText(row.text(6));
    draft.zone = row.text(7);
    draft.rrule = row.text(8);
    draft.days = row.text(9);
    draft.lunar = row.text(10);
    draft.exceptions = listFrom(row.text(11));
    draft.priority = int(row.int64(12));
    draft.repeatable = row.int64(13) != 0;
    draft.account = row.text(14);
    return draft;
}

} // namespace

std::optional<BroadcastDraft> findBroadcast(db::Database &db, BroadcastId id)
{
    db::Statement row = db.prepare(std::string(broadcastColumns) + "WHERE b.id = ?");
    if (!row.with(id.value).step())
        return std::nullopt;
    BroadcastDraft draft = draftOf(row);
    db::Statement &group = db.cached("SELECT g.name, x.excluded FROM broadcast_group x JOIN grp g ON g.id = x.grp"
                                     " WHERE x.broadcast = ? ORDER BY g.name").with(id.value);
    while (group.step())
        (group.int64(1) != 0 ? draft.minusGroups : draft.groups) << group.text(0);
    return draft;
}

namespace {

// Runs and deliveries whose broadcast was taken back by an undo: their ids would be given out again.
void sweep(db::Database &db)
{
    db.exec("DELETE FROM run WHERE broadcast NOT IN (SELECT id FROM broadcast);"
            "DELETE FROM delivery WHERE run NOT IN (SELECT id FROM run)");
}

} // namespace

Result<void> sweepRuns(Workspace &workspace)
{
    return workspace.write({QStringLiteral("plan"), {}, Record::System}, sweep);
}

Result<BroadcastDraft> readyToWrite(const Workspace &workspace, const BroadcastDraft &draft)
{
    auto good = checked(draft);
    if (!good)
        return good.error();
    if (good->zone.isEmpty())
        good->zone = QString::fromUtf8(workspace.zone().id());
    const auto rules = compileRules(workspace, {good->where, good->minus});
    if (!rules)
        return rules.error();
    return good;
}

namespace {

void bindAndWrite(db::Database &db, const BroadcastDraft &draft, const Resolved &resolved)
{
    db.cached("UPDATE broadcast SET name = ?, content = ?, touchpoint = ?, where_rule = ?, minus_rule = ?, at_wall = ?,"
              " zone = ?, rrule = ?, days = ?, lunar = ?, exceptions = ?, priority = ?, repeatable = ?, account = ? WHERE id = ?")
        .run(draft.name, resolved.content.value, wordOf(draft.touchpoint), nullIfEmpty(draft.where), nullIfEmpty(draft.minus),
            toWallText(draft.atWall), draft.zone, nullIfEmpty(draft.rrule), nullIfEmpty(draft.days), nullIfEmpty(draft.lunar),
            exceptionText(draft.exceptions), draft.priority, draft.repeatable, resolved.account, draft.id.value);
}

// Everything but the row itself, which exists with draft.id.
Result<void> writeParts(db::Database &db, const BroadcastDraft &draft, const QDateTime &now, const QDateTime &runsFrom = {})
{
    const auto resolved = resolve(db, draft, now);
    if (!resolved)
        return resolved.error();
    bindAndWrite(db, draft, *resolved);
    db.cached("DELETE FROM broadcast_group WHERE broadcast = ?").run(draft.id.value);
    if (const auto in = writeGroups(db, draft.id, draft.groups, false); !in)
        return in.error();
    if (const auto out = writeGroups(db, draft.id, draft.minusGroups, true); !out)
        return out.error();
    addRuns(db, draft.id, draft, holidayCalendar(db), horizon(draft, now), runsFrom);
    return {};
}

Result<BroadcastId> insertOne(db::Database &db, BroadcastDraft draft, const QDateTime &now)
{
    // The row needs a content before it has one of its own: any will do until writeParts names the right one.
    const auto resolved = resolve(db, draft, now);
    if (!resolved)
        return resolved.error();
    db.cached("INSERT INTO broadcast (name, content, touchpoint, at_wall, zone, created_at) VALUES (?, ?, ?, ?, ?, ?)")
        .run(draft.name, resolved->content.value, wordOf(draft.touchpoint), toWallText(draft.atWall), draft.zone, toUtcText(now));
    draft.id = BroadcastId(db.lastInsertId());
    draft.content = resolved->content;
    if (const auto written = writeParts(db, draft, now); !written)
        return written.error();
    return draft.id;
}

// The seed of arms that have none: the same audience gives the same one.
Result<void> drawSeed(const Workspace &workspace, BroadcastDraft &draft)
{
    if (draft.arms.isEmpty() || draft.seed > 0)
        return {};
    const auto rules = compileRules(workspace, {draft.where});
    if (!rules)
        return rules.error();
    return workspace.read([&](db::Database &db) -> Result<void> {
        const auto groups = groupsNamed(db, draft.groups, "audience.groups");
        if (!groups)
            return groups.error();
        std::vector<qint64> targets = membersOfGroups(db, *groups);
        if (rules->contains(draft.where)) {
            const auto byRule = membersOfRule(db, rules->value(draft.where));
            targets.insert(targets.end(), byRule.begin(), byRule.end());
        }
        draft.seed = seedFor(db, draft, std::move(targets), *groups);
        return {};
    });
}

} // namespace

QList<SeriesRun> seriesRuns(db::Database &db, BroadcastId id)
{
    return listOf(db.prepare("SELECT r.id, r.wall, r.due_at, r.state NOT IN ('planned', 'missed') OR EXISTS"
                             " (SELECT 1 FROM delivery d WHERE d.run = r.id AND d.status IN ('handed_out', 'sent', 'failed'))"
                             " FROM run r WHERE r.broadcast = ?").with(id.value),
        [](const db::Statement &row) {
            return SeriesRun{RunId(row.int64(0)), fromWallText(row.text(1)), fromUtcText(row.text(2)), row.int64(3) != 0};
        });
}

Result<BroadcastId> insertBroadcast(db::Database &db, const BroadcastDraft &draft, const QDateTime &nowUtc)
{
    if (draft.arms.isEmpty())
        return insertOne(db, draft, nowUtc);
    QList<BroadcastId> arms;
    for (const DraftArm &arm : draft.arms) {
        BroadcastDraft one = draft;
        one.arms.clear();
        one.content = arm.content;
        one.text = arm.text;
        one.name = QStringLiteral("%1 · %2").arg(draft.name, QChar(u'A' + char16_t(arms.size())));
        const auto id = insertOne(db, one, nowUtc);
        if (!id)
            return id.error();
        arms << *id;
    }
    insertTest(db, arms, draft, toUtcText(nowUtc));
    return arms.first();
}

Result<BroadcastId> writeBroadcast(db::Database &db, const BroadcastDraft &draft, const QDateTime &now)
{
    if (!draft.id.isValid())
        return insertBroadcast(db, draft, now);
    const auto rewritten = rewriteBroadcast(db, draft, now);
    return rewritten ? Result<BroadcastId>(draft.id) : Result<BroadcastId>(rewritten.error());
}

ContentId contentOf(db::Database &db, BroadcastId id)
{
    db::Statement &row = db.cached("SELECT content FROM broadcast WHERE id = ?").with(id.value);
    return row.step() ? ContentId(row.int64(0)) : ContentId();
}

Result<BroadcastId> addBroadcast(Workspace &workspace, const BroadcastDraft &draft) { return addBroadcast(workspace, draft, {}); }

Result<BroadcastId> addBroadcast(Workspace &workspace, const BroadcastDraft &draft, const Alongside &alongside)
{
    auto good = readyToWrite(workspace, draft);
    if (!good)
        return good.error();
    if (const auto swept = sweepRuns(workspace); !swept)
        return swept.error();
    if (const auto drawn = drawSeed(workspace, *good); !drawn)
        return drawn.error();
    return workspace.write({QStringLiteral("broadcast.add"), {good->name}}, [&](db::Database &db) -> Result<BroadcastId> {
        const auto done = alongside ? alongside(db) : Result<void>();
        return done ? insertBroadcast(db, *good, workspace.nowUtc()) : done.error();
    });
}

Result<void> rewriteBroadcast(db::Database &db, const BroadcastDraft &wanted, const QDateTime &now)
{
    const auto before = findBroadcast(db, wanted.id);
    if (!before)
        return missing("broadcast", wanted.id.value);
    const HolidayCalendar calendar = holidayCalendar(db);
    if (!isRecurring(*before) && !isRecurring(wanted)) {
        db.cached("DELETE FROM run WHERE broadcast = ?1 AND state IN ('planned', 'missed') AND NOT EXISTS"
                  " (SELECT 1 FROM delivery d WHERE d.run = run.id AND d.status IN ('handed_out', 'sent', 'failed'))")
            .run(wanted.id.value);
        return writeParts(db, wanted, now);
    }
    BroadcastDraft series = fromNowOn(*before, wanted, now, calendar);
    const QList<SeriesRun> runs = seriesRuns(db, wanted.id);
    series.exceptions += daysTaken(series, runs);
    for (const SeriesRun &run : runs) {
        if (!run.begun && run.due >= now && !isMovedAside(*before, run.wall, calendar))
            db.cached("DELETE FROM run WHERE id = ?").run(run.id.value);
    }
    return writeParts(db, series, now, now);
}

Result<void> editBroadcast(Workspace &workspace, const BroadcastDraft &draft)
{
    const auto good = readyToWrite(workspace, draft);
    if (!good)
        return good.error();
    return workspace.write({QStringLiteral("broadcast.edit"), {good->name}}, [&](db::Database &db) { return rewriteBroadcast(db, *good, workspace.nowUtc()); });
}

Result<void> cancelBroadcast(Workspace &workspace, BroadcastId id)
{
    const auto known = broadcast(workspace, id);
    if (!known)
        return known.error();
    return workspace.write({QStringLiteral("broadcast.cancel"), {known->name}}, [&](db::Database &db) {
        db.cached("UPDATE broadcast SET cancelled_at = ? WHERE id = ?").run(toUtcText(workspace.nowUtc()), id.value);
        db.cached("UPDATE delivery SET status = 'cancelled', reason = NULL WHERE status IN ('planned', 'handed_out', 'missed')"
                  " AND run IN (SELECT id FROM run WHERE broadcast = ?)").run(id.value);
        db.cached("UPDATE run SET state = 'cancelled' WHERE broadcast = ? AND state IN ('planned', 'handed_out', 'missed')").run(id.value);
    });
}

Result<BroadcastDraft> broadcast(const Workspace &workspace, BroadcastId id)
{
    return workspace.read([&](db::Database &db) -> Result<BroadcastDraft> {
        auto draft = findBroadcast(db, id);
        if (!draft)
            return missing("broadcast", id.value);
        return std::move(*draft);
    });
}

Result<QList<BroadcastId>> broadcastsOfGroup(const Workspace &workspace, const QString &group)
{
    return workspace.read([&](db::Database &db) {
        return listOf(db.prepare("SELECT x.broadcast FROM broadcast_group x JOIN grp g ON g.id = x.grp WHERE g.name = ? AND x.excluded = 0").with(group),
            [](const db::Statement &row) { return BroadcastId(row.int64(0)); });
    });
}

namespace {

constexpr const char *runColumns
    = "SELECT r.id, r.broadcast, b.content, b.name, b.touchpoint, r.wall, b.zone, r.due_at, r.state, r.reason,"
      " b.rrule IS NOT NULL OR b.lunar IS NOT NULL FROM run r JOIN broadcast b ON b.id = r.broadcast ";

RunRow runOf(const db::Statement &row, const QTimeZone &zone)
{
    RunRow run;
    run.id = RunId(row.int64(0));
    run.broadcast = BroadcastId(row.int64(1));
    run.content = ContentId(row.int64(2));
    run.name = row.text(3);
    run.touchpoint = touchpointFrom(row.text(4)).value_or(Touchpoint::GroupChat);
    run.wall = fromWallText(row.text(5));
    run.zone = row.text(6);
    run.dueAt = fromUtcText(row.text(7));
    run.local = run.dueAt.toTimeZone(zone);
    run.state = row.text(8);
    run.reason = row.text(9);
    run.recurring = row.int64(10) != 0;
    return run;
}

void addCounts(db::Database &db, RunRow &run)
{
    db::Statement &row = db.cached("SELECT CASE status WHEN 'skipped' THEN coalesce(reason, 'skipped') ELSE status END, count(*)"
                                   " FROM delivery WHERE run = ? GROUP BY 1").with(run.id.value);
    while (row.step())
        run.counts.insert(row.text(0), row.int64(1));
}

template <typename... Values>
QList<RunRow> uncountedWhere(db::Database &db, const QTimeZone &zone, const char *condition, const Values &...values)
{
    db::Statement row = db.prepare(std::string(runColumns) + condition);
    row.with(values...);
    return listOf(row, [&](const db::Statement &one) { return runOf(one, zone); });
}

template <typename... Values>
QList<RunRow> runsWhere(db::Database &db, const QTimeZone &zone, const char *condition, const Values &...values)
{
    QList<RunRow> runs = uncountedWhere(db, zone, condition, values...);
    for (RunRow &run : runs)
        addCounts(db, run);
    return runs;
}

constexpr const char *inSpan = "WHERE r.due_at >= ? AND r.due_at < ? ORDER BY r.due_at, r.id";

} // namespace

Result<QList<RunRow>> runsBetween(const Workspace &workspace, QDate from, QDate to)
{
    const QTimeZone zone = workspace.zone();
    return workspace.read([&](db::Database &db) {
        return runsWhere(db, zone, inSpan, toUtcText(startOfDayUtc(from, zone)), toUtcText(startOfDayUtc(to.addDays(1), zone)));
    });
}

QList<RunRow> runsBetween(db::Database &db, const QTimeZone &zone, QDate from, QDate to)
{
    return uncountedWhere(db, zone, inSpan, toUtcText(startOfDayUtc(from, zone)), toUtcText(startOfDayUtc(to.addDays(1), zone)));
}

Result<QList<RunRow>> runsOf(const Workspace &workspace, BroadcastId id)
{
    return workspace.read([&](db::Database &db) -> Result<QList<RunRow>> {
        if (!findBroadcast(db, id))
            return missing("broadcast", id.value);
        return runsWhere(db, workspace.zone(), "WHERE r.broadcast = ? ORDER BY r.due_at, r.id", id.value);
    });
}

Result<RunRow> run(const Workspace &workspace, RunId id)
{
    return workspace.read([&](db::Database &db) -> Result<RunRow> {
        auto runs = runsWhere(db, workspace.zone(), "WHERE r.id = ?", id.value);
        if (runs.isEmpty())
            return missing("run", id.value);
        return runs.takeFirst();
    });
}

Result<QList<RunRow>> unseenRunsUntil(const Workspace &workspace, const QDateTime &untilUtc)
{
    return workspace.read([&](db::Database &db) {
        return runsWhere(db, workspace.zone(), "WHERE r.due_at <= ? AND r.state = 'planned' AND b.cancelled_at IS NULL ORDER BY r.due_at, r.id",
            toUtcText(untilUtc));
    });
}

Result<QList<RunRow>> openRunsUntil(const Workspace &workspace, const QDateTime &untilUtc, int limit)
{
    auto runs = workspace.read([&](db::Database &db) {
        return runsWhere(db, workspace.zone(), "WHERE r.due_at <= ? AND r.state IN ('planned', 'handed_out', 'missed')"
            " AND b.cancelled_at IS NULL ORDER BY r.state = 'missed', r.due_at, r.id LIMIT ?", toUtcText(untilUtc), limit);
    });
    if (runs)
        std::sort(runs->begin(), runs->end(), [](const RunRow &a, const RunRow &b) { return std::pair(a.dueAt, a.id.value) < std::pair(b.dueAt, b.id.value); });
    return runs;
}

void extendRuns(db::Database &db, const QDateTime &nowUtc)
{
    QList<BroadcastDraft> recurring;
    db::Statement row = db.prepare(std::string(broadcastColumns)
        + "WHERE b.cancelled_at IS NULL AND (b.rrule IS NOT NULL OR b.lunar IS NOT NULL)");
    while (row.step())
        recurring << draftOf(row);
    const HolidayCalendar calendar = holidayCalendar(db);
    for (const BroadcastDraft &draft : recurring)
        addRuns(db, draft.id, draft, calendar, nowUtc.date().addDays(runHorizonDays));
    sweep(db);
}

} // namespace siyu::broadcasts
