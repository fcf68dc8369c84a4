// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/activitystore.h"

#include "core/db/batchimage.h"
#include "core/db/database.h"
#include "core/groups/rows.h"
#include "core/groups/tierboard.h"
#include "core/workspace.h"

#include <QHash>

namespace siyu::groups {

// ---- writing

Stored ActivityWriter::add(GroupId group, QDate day, MemberId member, qint64 messages)
{
    markMeasured(group, day);
    const qint64 julian = day.toJulianDay();
    m_db.cached("INSERT INTO activity (day, grp, member, messages, batch) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
        .run(julian, group.value, member.value, messages, idOrNull(m_batch.value));
    if (m_db.changes() == 1)
        return Stored::Created;
    db::Statement &there = m_db.cached("SELECT messages, batch FROM activity WHERE day = ? AND grp = ? AND member = ?");
    there.with(julian, group.value, member.value).step();
    const bool ours = m_batch.isValid() && there.int64(1) == m_batch.value;
    const qint64 wanted = ours ? there.int64(0) + messages : messages;
    const bool same = there.int64(0) == wanted;
    there.reset();
    if (same)
        return Stored::Unchanged;
    const bool withImage = m_batch.isValid() && !ours;
    const qint64 image = withImage ? db::keepBefore(m_db, m_batch, "activity", {julian, group.value, member.value}) : 0;
    m_db.cached("UPDATE activity SET messages = ?, batch = ? WHERE day = ? AND grp = ? AND member = ?")
        .run(wanted, idOrNull(m_batch.value), julian, group.value, member.value);
    db::keepAfter(m_db, m_batch, image);
    return Stored::Updated;
}

void ActivityWriter::markMeasured(GroupId group, QDate day)
{
    const std::pair<qint64, qint64> key(group.value, day.toJulianDay());
    if (m_marked.contains(key))
        return;
    m_marked.insert(key);
    m_db.cached("INSERT INTO activity_day (grp, day, batch) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        .run(key.first, key.second, idOrNull(m_batch.value));
}

void takeBackActivity(db::Database &db, BatchId batch)
{
    db::putBack(db, batch, {"activity"});
    db.prepare("DELETE FROM activity WHERE batch = ?").run(batch.value);
    db.prepare("DELETE FROM activity_day WHERE batch = ?").run(batch.value);
}

// ---- reading

namespace {

struct Stays {
    QString name;
    QList<DaySpan> spans;
};
using StaysByMember = QHash<qint64, Stays>;

// Memberships that touch the days from `first` to `last`.
StaysByMember loadStays(db::Database &db, GroupId group, QDate first, QDate last)
{
    StaysByMember stays;
    db::Statement &s = db.cached("SELECT m.member, coalesce(m.nickname, p.name, ''), m.joined_day, m.left_day FROM membership m"
                                 " JOIN member p ON p.id = m.member WHERE m.grp = ?1"
                                 " AND (m.left_day IS NULL OR m.left_day >= ?2) AND (m.joined_day IS NULL OR m.joined_day <= ?3)");
    s.with(group.value, dayText(first), dayText(last));
    while (s.step()) {
        Stays &of = stays[s.int64(0)];
        of.name = s.text(1);
        DaySpan span;
        if (!s.isNull(2))
            span.from = dayOf(s, 2).toJulianDay();
        if (!s.isNull(3))
            span.to = dayOf(s, 3).toJulianDay();
        of.spans.append(span);
    }
    s.reset();
    return stays;
}

QList<DaySpan> loadDataDays(db::Database &db, GroupId group, qint64 first, qint64 last)
{
    QList<DaySpan> days;
    db::Statement &s = db.cached("SELECT day FROM activity_day WHERE grp = ? AND day BETWEEN ? AND ?");
    s.with(group.value, first, last);
    while (s.step()) {
        const qint64 day = s.int64(0);
        if (!days.isEmpty() && days.last().to + 1 == day)
            days.last().to = day;
        else
            days.append({day, day});
    }
    s.reset();
    return days;
}

// One seek a measured day, since the key begins with the day.
QHash<qint64, QList<DayMessages>> loadMessages(db::Database &db, GroupId group, const QList<DaySpan> &dataDays)
{
    QHash<qint64, QList<DayMessages>> messages;
    db::Statement &s = db.cached("SELECT member, messages FROM activity WHERE day = ? AND grp = ?");
    for (const DaySpan &span : dataDays) {
        for (qint64 day = span.from; day <= span.to; ++day) {
            s.with(day, group.value);
            while (s.step())
                messages[s.int64(0)].append({day, s.int64(1)});
        }
    }
    s.reset();
    return messages;
}

TierThresholds loadThresholds(db::Database &db, GroupId group)
{
    TierThresholds out;
    db::Statement &s = db.cached("SELECT window_days, observe, super_n, keep_n, active_days FROM tier_threshold"
                                 " WHERE grp IN (0, ?) ORDER BY grp");
    s.with(group.value);
    while (s.step()) {
        int *const fields[] = {&out.window, &out.observe, &out.superMessages, &out.keepMessages, &out.activeDays};
        for (int i = 0; i < 5; ++i) {
            if (!s.isNull(i))
                *fields[i] = int(s.int64(i));
        }
    }
    s.reset();
    return out;
}

// At the end of the day: who leaves on it is out.
bool isPresentOn(const Stays &stays, qint64 day)
{
    return std::any_of(stays.spans.begin(), stays.spans.end(),
        [day](const DaySpan &span) { return span.from <= day && day < span.to; });
}

struct Judged {
    TierThresholds thresholds;
    StaysByMember stays;
    QHash<qint64, QList<DayMessages>> messages;
    TierScale scale;
};

Judged load(db::Database &db, GroupId group, const Period &period)
{
    const TierThresholds thresholds = loadThresholds(db, group);
    const QDate first = period.from.addDays(-2 * thresholds.window);
    const QList<DaySpan> dataDays = loadDataDays(db, group, first.toJulianDay(), period.to.toJulianDay());
    return {thresholds, loadStays(db, group, first, period.to), loadMessages(db, group, dataDays),
        TierScale(period, thresholds, dataDays)};
}

TierCounts countOn(db::Database &db, GroupId group, QDate day)
{
    const Judged of = load(db, group, {day, day});
    TierCounts counts;
    counts.day = day;
    for (auto it = of.stays.cbegin(); it != of.stays.cend(); ++it) {
        if (isPresentOn(*it, day.toJulianDay()))
            counts.add(of.scale.on(it->spans, of.messages.value(it.key())));
    }
    return counts;
}

int rankOf(const TierResult &result)
{
    return result.tier ? int(*result.tier) : 9;
}

void sortMembers(QList<MemberTier> &members)
{
    std::sort(members.begin(), members.end(), [](const MemberTier &a, const MemberTier &b) {
        if (rankOf(a.result) != rankOf(b.result))
            return rankOf(a.result) < rankOf(b.result);
        if (a.result.messages != b.result.messages)
            return a.result.messages > b.result.messages;
        return a.name != b.name ? a.name < b.name : a.member < b.member;
    });
}

// A window longer than a year, or more messages than anyone writes, is a slip of the hand.
int mostOf(const char *what) { return QLatin1String(what) == QLatin1String("window") ? 366 : 10'000; }

Error wrongDay(const QString &text) { return {ErrorCode::InvalidInput, {QStringLiteral("day"), text}, {}}; }

} // namespace

Result<GroupTiers> tiers(const Workspace &workspace, GroupId group, QDate day)
{
    if (!day.isValid())
        return wrongDay(QString());
    return workspace.read([&](db::Database &db) -> Result<GroupTiers> {
        if (const Result<void> found = requireGroup(db, group); !found)
            return found.error();
        const Judged of = load(db, group, {day, day});
        GroupTiers out{group, {}, of.thresholds, {}};
        out.counts.day = day;
        for (auto it = of.stays.cbegin(); it != of.stays.cend(); ++it) {
            if (!isPresentOn(*it, day.toJulianDay()))
                continue;
            const TierResult result = of.scale.on(it->spans, of.messages.value(it.key()));
            out.counts.add(result);
            out.members.append({MemberId(it.key()), it->name, result});
        }
        sortMembers(out.members);
        return out;
    });
}

namespace {

using SpansByMember = QHash<qint64, QList<DaySpan>>;

DaySpan spanOf(const db::Statement &row, int joined, int left)
{
    DaySpan span;
    if (!row.isNull(joined))
        span.from = dayOf(row, joined).toJulianDay();
    if (!row.isNull(left))
        span.to = dayOf(row, left).toJulianDay();
    return span;
}

SpansByMember spansOf(db::Database &db, GroupId group, QDate first, QDate last, const std::vector<qint64> &only)
{
    SpansByMember spans;
    const auto take = [&spans](db::Statement &row) {
        while (row.step())
            spans[row.int64(0)].append(spanOf(row, 1, 2));
        row.reset();
    };
    if (only.empty())
        take(db.cached("SELECT member, joined_day, left_day FROM membership WHERE grp = ?1"
                       " AND (left_day IS NULL OR left_day >= ?2) AND (joined_day IS NULL OR joined_day <= ?3)")
                 .with(group.value, dayText(first), dayText(last)));
    db::Statement &one = db.cached("SELECT member, joined_day, left_day FROM membership WHERE grp = ?1 AND member = ?4"
                                   " AND (left_day IS NULL OR left_day >= ?2) AND (joined_day IS NULL OR joined_day <= ?3)");
    for (const qint64 member : only)
        take(one.with(group.value, dayText(first), dayText(last), member));
    return spans;
}

// A few members are looked up day by day; of more than that the group's days are read through.
QHash<qint64, QList<DayMessages>> messagesOf(
    db::Database &db, GroupId group, const QList<DaySpan> &dataDays, const SpansByMember &spans, bool few)
{
    if (!few)
        return loadMessages(db, group, dataDays);
    QHash<qint64, QList<DayMessages>> messages;
    db::Statement &s = db.cached("SELECT messages FROM activity WHERE day = ? AND grp = ? AND member = ?");
    for (const DaySpan &span : dataDays) {
        for (qint64 day = span.from; day <= span.to; ++day) {
            for (auto it = spans.cbegin(); it != spans.cend(); ++it) {
                if (s.with(day, group.value, it.key()).step())
                    messages[it.key()].append({day, s.int64(0)});
            }
        }
    }
    s.reset();
    return messages;
}

} // namespace

void eachTier(db::Database &db, GroupId group, QDate day, const std::vector<qint64> &only,
    const std::function<void(qint64 member, Tier tier)> &take)
{
    constexpr size_t aFew = 10;
    const TierThresholds thresholds = loadThresholds(db, group);
    const QDate first = day.addDays(-2 * thresholds.window);
    const QList<DaySpan> dataDays = loadDataDays(db, group, first.toJulianDay(), day.toJulianDay());
    if (dataDays.isEmpty() || dataDays.last().to <= day.toJulianDay() - thresholds.window)
        return;
    const SpansByMember spans = spansOf(db, group, first, day, only);
    const auto messages = messagesOf(db, group, dataDays, spans, !only.empty() && only.size() <= aFew);
    const TierScale scale({day, day}, thresholds, dataDays);
    for (auto it = spans.cbegin(); it != spans.cend(); ++it) {
        if (!isPresentOn({{}, *it}, day.toJulianDay()))
            continue;
        if (const std::optional<Tier> tier = scale.on(*it, messages.value(it.key())).tier)
            take(it.key(), *tier);
    }
}

Result<QList<TierCounts>> tierHistory(const Workspace &workspace, GroupId group, const Period &period, Progress &progress)
{
    if (!period.isValid())
        return wrongDay(dayText(period.from));
    return workspace.read(progress, [&](db::Database &db) -> Result<QList<TierCounts>> {
        if (const Result<void> found = requireGroup(db, group); !found)
            return found.error();
        const Judged of = load(db, group, period);
        QList<TierCounts> counts(period.days());
        for (qsizetype i = 0; i < counts.size(); ++i)
            counts[i].day = period.from.addDays(i);
        for (auto it = of.stays.cbegin(); it != of.stays.cend(); ++it) {
            const std::vector<TierResult> results = of.scale.over(it->spans, of.messages.value(it.key()));
            for (qsizetype i = 0; i < counts.size(); ++i) {
                if (isPresentOn(*it, period.from.toJulianDay() + i))
                    counts[i].add(results[size_t(i)]);
            }
        }
        return counts;
    });
}

Result<QList<GroupTierCounts>> tiersOfGroups(const Workspace &workspace, QDate day, const QList<GroupId> &only, Progress &progress)
{
    if (!day.isValid())
        return wrongDay(QString());
    SharedTierBoard board;
    if (only.isEmpty() || only.size() > fewGroupsForRows) {
        const Result<SharedTierBoard> made = tierBoardFor(workspace, {day, day}, progress);
        if (!made)
            return made.error();
        board = *made;
    }
    return workspace.read(progress, [&](db::Database &db) -> Result<QList<GroupTierCounts>> {
        QList<GroupTierCounts> out;
        db::Statement groups = db.prepare("SELECT id, name, archived_at IS NOT NULL FROM grp ORDER BY name COLLATE by_number");
        const QSet<GroupId> wanted(only.begin(), only.end());
        while (groups.step()) {
            const GroupId group(groups.int64(0));
            if (only.isEmpty() ? groups.int64(2) != 0 : !wanted.contains(group))
                continue;
            out.append({group, groups.text(1), board ? board->counts(group, day) : countOn(db, group, day)});
            if (!progress.report(out.size(), 0))
                return Error{ErrorCode::Cancelled, {}, {}};
        }
        return out;
    });
}

Result<ActiveGrowth> activeGrowthOf(const Workspace &workspace, GroupId group, const Period &period, QDate asOf)
{
    if (!period.isValid())
        return wrongDay(dayText(period.from));
    return workspace.read([&](db::Database &db) -> Result<ActiveGrowth> {
        if (const Result<void> found = requireGroup(db, group); !found)
            return found.error();
        const Period seen{period.from, period.to.addDays(8)};
        const Judged of = load(db, group, seen);
        const QList<DaySpan> dataDays = loadDataDays(db, group, period.from.toJulianDay(), seen.to.toJulianDay());
        QList<Joiner> joiners;
        QList<Leaver> leavers;
        for (auto it = of.stays.cbegin(); it != of.stays.cend(); ++it) {
            for (const DaySpan &span : it->spans) {
                const QDate joined = span.from == DaySpan().from ? QDate() : QDate::fromJulianDay(span.from);
                const QDate left = span.to == DaySpan().to ? QDate() : QDate::fromJulianDay(span.to);
                if (joined.isValid() && period.contains(joined))
                    joiners.append({it.key(), joined, of.messages.value(it.key()), dataDays});
                if (!left.isValid() || !period.contains(left))
                    continue;
                const auto all = of.scale.over(it->spans, of.messages.value(it.key()));
                leavers.append({it.key(), left, all[size_t(period.from.daysTo(left))].tier});
            }
        }
        return activeGrowth(period, asOf, joiners, leavers);
    });
}

Result<TierThresholds> thresholdsOf(const Workspace &workspace, GroupId group)
{
    return workspace.read([group](db::Database &db) { return loadThresholds(db, group); });
}

Result<void> setThresholds(Workspace &workspace, GroupId group, const TierThresholds &thresholds)
{
    const std::pair<const char *, int> fields[] = {{"window", thresholds.window}, {"observe", thresholds.observe},
        {"super", thresholds.superMessages}, {"keep", thresholds.keepMessages}, {"days", thresholds.activeDays}};
    for (const auto &[what, value] : fields) {
        if (value < 1 || value > mostOf(what))
            return Error{ErrorCode::InvalidInput, {QString::fromLatin1(what), QString::number(value)}, {}};
    }
    return workspace.write({QStringLiteral("group.thresholds")}, [&](db::Database &db) -> Result<void> {
        if (const Result<void> found = group.isValid() ? requireGroup(db, group) : Result<void>(); !found)
            return found;
        db.prepare("INSERT INTO tier_threshold (grp, window_days, observe, super_n, keep_n, active_days) VALUES (?, ?, ?, ?, ?, ?)"
                   " ON CONFLICT (grp) DO UPDATE SET window_days = excluded.window_days, observe = excluded.observe,"
                   " super_n = excluded.super_n, keep_n = excluded.keep_n, active_days = excluded.active_days")
            .run(group.value, thresholds.window, thresholds.observe, thresholds.superMessages, thresholds.keepMessages,
                thresholds.activeDays);
        return {};
    });
}

Result<QDate> lastMeasuredDay(const Workspace &workspace, GroupId group)
{
    return workspace.read([group](db::Database &db) {
        db::Statement s = db.prepare("SELECT max(day) FROM activity_day WHERE grp = ?");
        return s.with(group.value).step() && !s.isNull(0) ? QDate::fromJulianDay(s.int64(0)) : QDate();
    });
}

} // namespace siyu::groups
