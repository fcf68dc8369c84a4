// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/calendarspan.h"

#include "core/base/period.h"
#include "core/broadcasts/policy.h"
#include "core/broadcasts/walltime.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::broadcasts {

namespace {

bool countsAsSend(std::string_view status) { return status == "planned" || status == "handed_out" || status == "sent"; }

bool isTurnedAway(std::string_view reason)
{
    return reason == "group_cap" || reason == "member_cap" || reason == "platform_quota" || reason == "account_capacity";
}

// Per day and account, per day and touchpoint.
struct Tally {
    qint64 planned = 0;
    qint64 turnedAway = 0;
};
using Tallies = QHash<QPair<QDate, qint64>, Tally>;

// Counts of one run while its deliveries come by; words are kept once.
class RunCounts {
public:
    void add(std::string_view word)
    {
        if (m_last && m_lastWord == word) {
            ++*m_last;
            return;
        }
        for (auto &[known, count] : m_counts) {
            if (known == word) {
                m_lastWord = known;
                m_last = &count;
                ++count;
                return;
            }
        }
        m_counts.emplace_back(std::string(word), 1);
        m_last = nullptr;
    }
    QMap<QString, qint64> taken()
    {
        QMap<QString, qint64> out;
        for (const auto &[word, count] : m_counts)
            out.insert(QString::fromUtf8(word.data(), qsizetype(word.size())), count);
        m_counts.clear();
        m_last = nullptr;
        return out;
    }

private:
    std::vector<std::pair<std::string, qint64>> m_counts;
    std::string m_lastWord;
    qint64 *m_last = nullptr;
};

struct Counted {
    Tallies byAccount;
    Tallies byTouchpoint;
};

Counted countDeliveries(db::Database &db, QList<RunRow> &runs)
{
    Counted out;
    RunCounts counts;
    db::Statement row = db.prepare("SELECT status, reason, account FROM delivery WHERE run = ?");
    for (RunRow &run : runs) {
        const QDate day = run.local.date();
        Tally &touchpoint = out.byTouchpoint[{day, qint64(run.touchpoint)}];
        qint64 account = 0;
        Tally *ofAccount = nullptr;
        row.with(run.id.value);
        while (row.step()) {
            const std::string_view status = row.utf8(0), reason = row.utf8(1);
            const bool skipped = status == "skipped";
            counts.add(!skipped ? status : reason.empty() ? status : reason);
            const bool sends = countsAsSend(status), away = skipped && isTurnedAway(reason);
            touchpoint.planned += qint64(sends);
            touchpoint.turnedAway += qint64(away);
            if (!sends || row.int64(2) == 0)
                continue;
            if (!ofAccount || account != row.int64(2)) {
                account = row.int64(2);
                ofAccount = &out.byAccount[{day, account}];
            }
            ++ofAccount->planned;
        }
        run.counts = counts.taken();
    }
    return out;
}

struct Limits {
    QHash<qint64, std::pair<QString, std::optional<qint64>>> accounts;
    qint64 groupsADay = 0;
    std::vector<PlatformQuota> quotas;
    QHash<Touchpoint, qint64> accountsOf; // how many the shop has of a kind
};

std::optional<Touchpoint> touchpointOfKind(const QString &kind)
{
    if (kind == QLatin1String("subscription"))
        return Touchpoint::SubscriptionAccount;
    if (kind == QLatin1String("video"))
        return Touchpoint::VideoAccount;
    return std::nullopt;
}

Limits limitsOf(db::Database &db)
{
    Limits limits;
    db::Statement row = db.prepare("SELECT id, name, daily_capacity, kind FROM account WHERE closed_at IS NULL");
    while (row.step()) {
        limits.accounts.insert(row.int64(0), {row.text(1), row.optionalInt64(2)});
        if (const auto touchpoint = touchpointOfKind(row.text(3)))
            ++limits.accountsOf[*touchpoint];
    }
    limits.groupsADay = db.one("SELECT count(*) FROM grp WHERE archived_at IS NULL").value_or(0) * houseRules(db).groupDay;
    limits.quotas = quotas(db);
    return limits;
}

std::optional<qint64> limitOf(const Limits &limits, Touchpoint touchpoint, QDate day)
{
    if (touchpoint == Touchpoint::GroupChat)
        return limits.groupsADay;
    if (targetKindOf(touchpoint) != TargetKind::Account)
        return std::nullopt;
    std::optional<qint64> least;
    for (const PlatformQuota &quota : limits.quotas) {
        const bool holds = quota.touchpoint == touchpoint && quota.per == PlatformQuota::Per::Day && quota.limit
            && (!quota.validFrom.isValid() || quota.validFrom <= day) && (!quota.validTo.isValid() || day <= quota.validTo);
        if (holds)
            least = std::min<qint64>(least.value_or(*quota.limit), *quota.limit);
    }
    return least ? std::optional(*least * std::max<qint64>(1, limits.accountsOf.value(touchpoint))) : std::nullopt;
}

QHash<QDate, DayLoad> loadsOf(const Counted &counted, const Limits &limits)
{
    QHash<QDate, DayLoad> loads;
    for (auto entry = counted.byTouchpoint.begin(); entry != counted.byTouchpoint.end(); ++entry) {
        if (entry->planned + entry->turnedAway == 0)
            continue;
        const auto [day, touchpoint] = entry.key();
        loads[day].lines << LoadLine{Touchpoint(touchpoint), 0, {}, entry->planned, limitOf(limits, Touchpoint(touchpoint), day), entry->turnedAway};
        loads[day].planned += entry->planned;
    }
    for (auto entry = counted.byAccount.begin(); entry != counted.byAccount.end(); ++entry) {
        const auto account = limits.accounts.find(entry.key().second);
        // An account without a limit says nothing that its touchpoint does not say.
        if (account != limits.accounts.end() && account->second)
            loads[entry.key().first].lines << LoadLine{Touchpoint::Wecom1to1, entry.key().second, account->first, entry->planned, account->second, 0};
    }
    for (DayLoad &load : loads) {
        std::sort(load.lines.begin(), load.lines.end(), [](const LoadLine &a, const LoadLine &b) {
            const auto rank = [](const LoadLine &line) { return std::tuple(-line.share().value_or(-1), line.account, int(line.touchpoint)); };
            return rank(a) < rank(b);
        });
    }
    return loads;
}

} // namespace

std::optional<double> LoadLine::share() const
{
    if (!limit)
        return turnedAway > 0 ? std::optional(1.0) : std::nullopt;
    return *limit > 0 ? double(planned + turnedAway) / double(*limit) : planned + turnedAway > 0 ? 2.0 : 0.0;
}

bool DayLoad::isOver() const
{
    return std::any_of(lines.begin(), lines.end(), [](const LoadLine &line) { return line.isOver(); });
}

std::optional<double> DayLoad::share() const
{
    std::optional<double> fullest;
    for (const LoadLine &line : lines) {
        if (const auto share = line.share())
            fullest = std::max(fullest.value_or(0), *share);
    }
    return fullest;
}

Result<CalendarSpan> calendarSpan(const Workspace &workspace, QDate from, QDate to)
{
    return workspace.read([&](db::Database &db) {
        CalendarSpan span;
        span.from = from;
        span.to = to;
        span.runs = runsBetween(db, workspace.zone(), from, to);
        span.loads = loadsOf(countDeliveries(db, span.runs), limitsOf(db));
        span.holidays = holidayCalendar(db);
        span.days = calendarDays(db, from, to);
        span.seasons = seasons(db);
        span.bands = campaignBands(db, from, to);
        span.unknownYears = unknownYears(span.holidays, from.year(), to.year());
        return span;
    });
}

} // namespace siyu::broadcasts
