// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/ledgerstore.h"

#include "core/db/batchimage.h"
#include "core/db/database.h"
#include "core/groups/rows.h"
#include "core/kept.h"
#include "core/workspace.h"

#include <QSet>

namespace siyu::groups {

namespace {

constexpr qint64 mostPeople = 1'000'000; // a typed count beyond it is a slip of the hand

struct Facts {
    QList<RosterCount> rosters;
    QList<DayCount> days;
};

// A total is carried from day to day only since the last day before the period that somebody counted it on: nothing of
// what lies before that day reaches into the period.
QString carriedFrom(db::Database &db, GroupId group, const QString &from)
{
    QString start = from;
    db::Statement &counted = db.cached("SELECT day FROM group_day WHERE grp = ? AND day < ? AND total IS NOT NULL ORDER BY day DESC LIMIT 1");
    if (counted.with(group.value, from).step())
        start = counted.text(0);
    counted.reset();
    db::Statement &listed = db.cached("SELECT day FROM roster WHERE grp = ? AND day < ? AND partial = 0 ORDER BY taken_at DESC LIMIT 1");
    if (listed.with(group.value, from).step() && (start == from || listed.text(0) > start))
        start = listed.text(0);
    listed.reset();
    return start;
}

// What the period's days are made of. A roster is set against the counts since the roster before it, which may lie
// further back.
Facts loadFacts(db::Database &db, GroupId group, const Period &period)
{
    Facts facts;
    const QString to = dayText(period.to), start = carriedFrom(db, group, dayText(period.from));
    QString countsFrom = start;
    db::Statement &rosters = db.cached("SELECT day, since_day, CASE partial WHEN 0 THEN people END, joined,"
                                       " CASE partial WHEN 0 THEN lost END FROM roster"
                                       " WHERE grp = ? AND day BETWEEN ? AND ? ORDER BY taken_at, id");
    rosters.with(group.value, start, to);
    while (rosters.step()) {
        facts.rosters.append({dayOf(rosters, 0), dayOf(rosters, 1), rosters.optionalInt64(2), rosters.optionalInt64(3),
            rosters.optionalInt64(4)});
        if (!rosters.isNull(1))
            countsFrom = std::min(countsFrom, rosters.text(1));
    }
    rosters.reset();
    db::Statement &days = db.cached("SELECT day, origin = 'typed', total, joined, lost FROM group_day WHERE grp = ? AND day BETWEEN ? AND ?");
    days.with(group.value, countsFrom, to);
    while (days.step())
        facts.days.append({dayOf(days, 0), days.int64(1) != 0, days.optionalInt64(2), days.optionalInt64(3), days.optionalInt64(4)});
    days.reset();
    return facts;
}

void add(SummedCount &sum, Count count)
{
    if (!count) {
        ++sum.without;
        sum.value = std::nullopt;
        return;
    }
    sum.measured += *count;
    if (sum.without == 0)
        sum.value = sum.measured;
}

Result<void> checkCount(const char *what, Count count)
{
    if (!count || (*count >= 0 && *count <= mostPeople))
        return {};
    return Error{ErrorCode::InvalidInput, {QString::fromLatin1(what), QString::number(*count)}, {}};
}

} // namespace

Result<QList<LedgerDay>> ledger(const Workspace &workspace, GroupId group, const Period &period)
{
    if (!period.isValid())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("period"), dayText(period.from) + QStringLiteral("…") + dayText(period.to)}, {}};
    return workspace.read([&](db::Database &db) -> Result<QList<LedgerDay>> {
        if (const Result<void> found = requireGroup(db, group); !found)
            return found.error();
        const Facts facts = loadFacts(db, group, period);
        return ledgerOf(period, facts.rosters, facts.days);
    });
}

QList<GroupLedger> ledgersIn(db::Database &db, const Period &period, const QList<GroupId> &only, Progress &progress)
{
    const QSet<GroupId> wanted(only.begin(), only.end());
    QList<GroupLedger> ledgers;
    db::Statement groups = db.prepare("SELECT id, name, archived_at IS NOT NULL FROM grp ORDER BY name COLLATE by_number");
    while (groups.step()) {
        const GroupId group(groups.int64(0));
        if (only.isEmpty() ? groups.int64(2) != 0 : !wanted.contains(group))
            continue;
        const Facts of = loadFacts(db, group, period);
        ledgers.append({group, groups.text(1), ledgerOf(period, of.rosters, of.days)});
        if (ledgers.size() % 64 == 0 && !progress.report(ledgers.size(), 0))
            break;
    }
    return ledgers;
}

Result<QList<GroupLedger>> ledgers(const Workspace &workspace, const Period &period, const QList<GroupId> &only, Progress &progress)
{
    auto out = workspace.read(progress, [&](db::Database &db) { return ledgersIn(db, period, only, progress); });
    if (out && !progress.report(1, 1))
        return Error{ErrorCode::Cancelled, {}, {}};
    return out;
}

namespace {

struct LedgerKey {
    Period period;
    QList<GroupId> groups;
    bool operator==(const LedgerKey &) const = default;
    bool covers(const LedgerKey &other) const
    {
        return groups == other.groups && period.from <= other.period.from && period.to >= other.period.to;
    }
};

class LedgerKeeper final : public Kept<LedgerKey, QList<GroupLedger>> {
public:
    LedgerKeeper() : Kept(2) { } // some 36 MB each of 1,000 groups over a year
    bool isTouchedBy(Topic topic) const override { return topic != Topic::History; }
};

} // namespace

Result<std::shared_ptr<const QList<GroupLedger>>> keptLedgers(const Workspace &workspace, const Period &period, const QList<GroupId> &only, Progress &progress)
{
    const LedgerKey key{period, only};
    const std::shared_ptr<LedgerKeeper> keeper = keeperOf<LedgerKeeper>(workspace);
    const auto turn = keeper->turn();
    if (const auto known = workspace.isReadOnly() ? nullptr : keeper->findWhere([&](const LedgerKey &one) { return one.covers(key); }))
        return known;
    return keptOrRead<LedgerKeeper>(workspace, key, [&] { return ledgers(workspace, period, only, progress); });
}

QList<LedgerSum> sumLedgers(const QList<GroupLedger> &groups)
{
    QList<LedgerSum> sums;
    for (const GroupLedger &group : groups) {
        for (qsizetype i = 0; i < group.days.size(); ++i) {
            const LedgerDay &day = group.days.at(i);
            if (sums.size() <= i) {
                sums.resize(i + 1);
                sums[i].day = day.day;
            }
            add(sums[i].total, day.total);
            add(sums[i].joined, day.joined);
            add(sums[i].lost, day.lost);
            add(sums[i].net, day.net);
        }
    }
    return sums;
}

Result<void> checkTyped(const TypedCounts &counts)
{
    for (const auto &[what, count] : {std::pair("total", counts.total), std::pair("new_people", counts.joined), std::pair("lost_people", counts.lost)}) {
        if (const Result<void> fits = checkCount(what, count); !fits)
            return fits;
    }
    return {};
}

void writeTyped(db::Database &db, GroupId group, QDate day, const TypedCounts &counts)
{
    if (counts.isEmpty()) {
        db.cached("DELETE FROM group_day WHERE grp = ? AND day = ? AND origin = 'typed'").run(group.value, dayText(day));
        return;
    }
    db.cached("INSERT INTO group_day (grp, day, origin, total, joined, lost) VALUES (?, ?, 'typed', ?, ?, ?)"
              " ON CONFLICT (grp, day, origin) DO UPDATE SET total = excluded.total, joined = excluded.joined, lost = excluded.lost")
        .run(group.value, dayText(day), counts.total, counts.joined, counts.lost);
}

Result<void> setTypedCounts(Workspace &workspace, GroupId group, QDate day, const TypedCounts &counts)
{
    if (const Result<void> fits = checkTyped(counts); !fits)
        return fits;
    if (!day.isValid() || day > workspace.today())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("day"), dayText(day)}, {}};
    return workspace.write({QStringLiteral("group.counts"), {dayText(day)}}, [&](db::Database &db) -> Result<void> {
        if (const Result<void> found = requireGroup(db, group); !found)
            return found;
        writeTyped(db, group, day, counts);
        return {};
    });
}

Result<TypedCounts> typedCounts(const Workspace &workspace, GroupId group, QDate day)
{
    return workspace.read([&](db::Database &db) {
        db::Statement s = db.prepare("SELECT total, joined, lost FROM group_day WHERE grp = ? AND day = ? AND origin = 'typed'");
        return s.with(group.value, dayText(day)).step() ? TypedCounts{s.optionalInt64(0), s.optionalInt64(1), s.optionalInt64(2)}
                                                        : TypedCounts{};
    });
}

Stored storeGroupDay(db::Database &db, GroupId group, const DayCount &day, BatchId batch)
{
    const qint64 image = db::keepBefore(db, batch, "group_day", {group.value, dayText(day.day), QStringLiteral("import")});
    db.cached("INSERT INTO group_day (grp, day, origin, total, joined, lost, batch) VALUES (?1, ?2, 'import', ?3, ?4, ?5, ?6)"
              " ON CONFLICT (grp, day, origin) DO UPDATE SET total = coalesce(excluded.total, total),"
              " joined = coalesce(excluded.joined, joined), lost = coalesce(excluded.lost, lost)"
              " WHERE total IS NOT coalesce(excluded.total, total) OR joined IS NOT coalesce(excluded.joined, joined)"
              " OR lost IS NOT coalesce(excluded.lost, lost)")
        .run(group.value, dayText(day.day), day.total, day.joined, day.lost, idOrNull(batch.value));
    if (image == 0)
        return Stored::Created;
    if (db.changes() == 0) {
        db::dropImage(db, batch, image);
        return Stored::Unchanged;
    }
    db::keepAfter(db, batch, image);
    return Stored::Updated;
}

void takeBackGroupDays(db::Database &db, BatchId batch)
{
    db::putBack(db, batch, {"group_day"});
    db.prepare("DELETE FROM group_day WHERE batch = ?").run(batch.value);
}

} // namespace siyu::groups
