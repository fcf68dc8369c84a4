// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/fatigue.h"

#include "core/broadcasts/messagecounts.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::broadcasts {

namespace {

const Error cancelled{ErrorCode::Cancelled, {}, {}};
constexpr int mostWindow = 366;
constexpr int mostWeeks = 104;

// Mondays of the last weeks that are over before `today`.
std::vector<qint64> mondays(QDate today, int weeks)
{
    const QDate thisMonday = isoWeekOf(today).from;
    std::vector<qint64> out;
    for (int back = weeks; back >= 1; --back)
        out.push_back(thisMonday.addDays(-7 * back).toJulianDay());
    return out;
}

} // namespace

int fatigueBucketOf(qint64 messages)
{
    return messages <= 0 ? 0 : messages == 1 ? 1 : messages <= 3 ? 2 : messages <= 6 ? 3 : 4;
}

QString fatigueWord(int bucket)
{
    constexpr std::array<const char *, fatigueBuckets> words{"0", "1", "2-3", "4-6", "7+"};
    return QString::fromLatin1(words[size_t(std::clamp(bucket, 0, fatigueBuckets - 1))]);
}

Result<Fatigue> fatigue(const Workspace &workspace, const FatigueRequest &request, Progress &progress)
{
    Fatigue out;
    out.window = std::clamp(request.window, 1, mostWindow);
    const std::vector<qint64> starts = mondays(workspace.today(), std::clamp(request.weeks, 1, mostWeeks));
    const QTimeZone zone = workspace.zone();
    return workspace.read(progress, [&](db::Database &db) -> Result<Fatigue> {
        MessageCounts counts(db, zone, starts, out.window);
        if (!counts.read(progress))
            return cancelled;
        for (size_t start = 0; start < starts.size(); ++start) {
            FatigueWeek week{QDate::fromJulianDay(starts[start]), {}};
            for (size_t member = 0; member < counts.members().size(); ++member) {
                const MessageCounts::Standing &standing = counts.at(start, member);
                if (!standing.isThere)
                    continue;
                Proportion &bucket = week.buckets[size_t(fatigueBucketOf(standing.messages))];
                ++bucket.n;
                bucket.k += standing.left ? 1 : 0;
            }
            for (size_t bucket = 0; bucket < week.buckets.size(); ++bucket) {
                out.all[bucket].k += week.buckets[bucket].k;
                out.all[bucket].n += week.buckets[bucket].n;
            }
            out.weeks.append(week);
        }
        return out;
    });
}

Result<std::vector<qint64>> mostWritten(const Workspace &workspace, int window, Progress &progress)
{
    const std::vector<qint64> tomorrow{workspace.today().addDays(1).toJulianDay()};
    const QTimeZone zone = workspace.zone();
    return workspace.read(progress, [&](db::Database &db) -> Result<std::vector<qint64>> {
        MessageCounts counts(db, zone, tomorrow, std::clamp(window, 1, mostWindow));
        if (!counts.read(progress))
            return cancelled;
        std::vector<std::pair<int, qint64>> found;
        for (size_t member = 0; member < counts.members().size(); ++member) {
            const MessageCounts::Standing &standing = counts.at(0, member);
            if (standing.isIn && fatigueBucketOf(standing.messages) == fatigueBuckets - 1)
                found.emplace_back(-int(standing.messages), counts.members()[member]);
        }
        std::sort(found.begin(), found.end());
        std::vector<qint64> out;
        std::transform(found.begin(), found.end(), std::back_inserter(out), [](const auto &one) { return one.second; });
        return out;
    });
}

} // namespace siyu::broadcasts
