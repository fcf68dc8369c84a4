// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/ledger.h"

#include <algorithm>

namespace siyu::groups {

namespace {

// All that is known of one day, by source.
struct Sources {
    QDate day;
    DayCount correction;
    DayCount imported;
    RosterCount roster;
};

// By day. Counts come in this order, mostly: then nothing is looked for.
class Days {
public:
    using Place = std::vector<Sources>::const_iterator;

    explicit Days(qsizetype size) { m_days.reserve(size_t(size)); }
    Sources &operator[](QDate day)
    {
        const auto at = m_days.empty() || m_days.back().day < day ? m_days.end() : std::lower_bound(m_days.begin(), m_days.end(), day, isBefore);
        if (at != m_days.end() && at->day == day)
            return *at;
        Sources made;
        made.day = day;
        return *m_days.insert(at, made);
    }
    Place after(QDate day) const
    {
        return std::upper_bound(m_days.cbegin(), m_days.cend(), day, [](QDate a, const Sources &b) { return a < b.day; });
    }
    Place begin() const { return m_days.cbegin(); }
    Place end() const { return m_days.cend(); }

private:
    static bool isBefore(const Sources &one, QDate day) { return one.day < day; }

    std::vector<Sources> m_days;
};

// Rosters of one day are one: the last total, all that came and went since the first one's predecessor.
void addRoster(Sources &day, const RosterCount &roster)
{
    RosterCount &kept = day.roster;
    if (!kept.day.isValid()) {
        kept = roster;
        return;
    }
    const bool baseline = !kept.since.isValid() || !roster.since.isValid();
    kept.since = baseline ? QDate() : std::min(kept.since, roster.since);
    if (roster.total)
        kept.total = roster.total;
    const auto sum = [baseline](Count a, Count b) { return baseline ? Count() : a && b ? Count(*a + *b) : (a ? a : b); };
    kept.joined = sum(kept.joined, roster.joined);
    kept.lost = sum(kept.lost, roster.lost);
}

Count countedOf(const Sources &day, Count DayCount::*field)
{
    const Count typed = day.correction.*field;
    return typed ? typed : day.imported.*field;
}

// Joiners or leavers of a roster, less what the days since the roster before counted already.
Count restOf(const Days &days, Days::Place at, Count RosterCount::*of, Count DayCount::*field, LedgerFlags &flags)
{
    const RosterCount &roster = at->roster;
    Count rest = roster.*of;
    if (!rest || !roster.since.isValid())
        return rest;
    for (auto it = days.after(roster.since); it < at; ++it)
        *rest -= countedOf(*it, field).value_or(0);
    if (*rest >= 0)
        return rest;
    flags |= LedgerFlag::DailyCountsExceedRoster;
    return 0;
}

Count choose(Count typed, Count roster, Count imported, LedgerFlag disagreement, LedgerFlags &flags)
{
    const Count chosen = typed ? typed : roster ? roster : imported;
    for (const Count &other : {typed, roster, imported}) {
        if (other && *other != *chosen)
            flags |= disagreement;
    }
    return chosen;
}

LedgerDay dayOf(const Days &days, Days::Place at, const LedgerDay &yesterday)
{
    LedgerDay row;
    row.day = at->day;
    const Count joined = restOf(days, at, &RosterCount::joined, &DayCount::joined, row.flags);
    const Count lost = restOf(days, at, &RosterCount::lost, &DayCount::lost, row.flags);
    row.total = choose(at->correction.total, at->roster.total, at->imported.total, LedgerFlag::SourcesDisagreeTotal, row.flags);
    row.joined = choose(at->correction.joined, joined, at->imported.joined, LedgerFlag::SourcesDisagreeNew, row.flags);
    row.lost = choose(at->correction.lost, lost, at->imported.lost, LedgerFlag::SourcesDisagreeLost, row.flags);
    row.missing = !row.total && !row.joined && !row.lost;
    if (!row.joined || !row.lost)
        return row;
    row.net = *row.joined - *row.lost;
    if (yesterday.day.addDays(1) != row.day || !yesterday.total)
        return row;
    const qint64 follows = *yesterday.total + *row.net;
    if (!row.total)
        row.total = follows;
    else if (*row.total != follows)
        row.flags |= LedgerFlag::DoesNotAddUp;
    return row;
}

void fillUpTo(QList<LedgerDay> &rows, QDate from, qint64 count)
{
    while (rows.size() < count) {
        LedgerDay missing;
        missing.day = from.addDays(rows.size());
        rows.append(missing);
    }
}

} // namespace

QStringList wordsOf(LedgerFlags flags)
{
    static constexpr std::pair<LedgerFlag, const char *> words[] = {
        {LedgerFlag::DailyCountsExceedRoster, "daily_counts_exceed_roster"},
        {LedgerFlag::DoesNotAddUp, "does_not_add_up"},
        {LedgerFlag::SourcesDisagreeLost, "sources_disagree_lost"},
        {LedgerFlag::SourcesDisagreeNew, "sources_disagree_new"},
        {LedgerFlag::SourcesDisagreeTotal, "sources_disagree_total"},
    };
    QStringList out;
    for (const auto &[flag, word] : words) {
        if (flags.testFlag(flag))
            out.append(QString::fromLatin1(word));
    }
    return out;
}

QList<LedgerDay> ledgerOf(const Period &period, const QList<RosterCount> &rosters, const QList<DayCount> &days)
{
    QList<LedgerDay> rows;
    if (!period.isValid())
        return rows;
    Days known(days.size() + rosters.size());
    for (const DayCount &day : days) {
        Sources &at = known[day.day];
        (day.correction ? at.correction : at.imported) = day;
    }
    QList<RosterCount> inTime = rosters;
    std::stable_sort(inTime.begin(), inTime.end(), [](const RosterCount &a, const RosterCount &b) { return a.day < b.day; });
    for (const RosterCount &roster : inTime)
        addRoster(known[roster.day], roster);

    rows.reserve(period.days());
    LedgerDay yesterday;
    for (auto it = known.begin(); it != known.end() && it->day <= period.to; ++it) {
        yesterday = dayOf(known, it, yesterday);
        if (yesterday.day < period.from)
            continue;
        fillUpTo(rows, period.from, period.from.daysTo(yesterday.day));
        rows.append(yesterday);
    }
    fillUpTo(rows, period.from, period.days());
    return rows;
}

} // namespace siyu::groups
