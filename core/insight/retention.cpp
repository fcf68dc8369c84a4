// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/retention.h"

#include "core/base/period.h"
#include "core/db/days.h"
#include "core/kept.h"


namespace siyu::insight {

namespace {

constexpr qint64 reportEvery = 65'536;
constexpr qsizetype aFew = 20; // groups whose counts are looked up instead of read through

// All that cohorts of some groups are counted from, whatever weeks are asked for.
struct CohortColumns {
    CohortStays stays;
    SpokenWeeks spoken;
    QList<QDate> measured; // days
};

// A group's day with counts.
struct Measured {
    qint64 day;
    qint64 group;
    auto operator<=>(const Measured &) const = default;
};

class CohortKeeper final : public Kept<std::pair<QList<GroupId>, bool>, CohortColumns> {
public:
    CohortKeeper() : Kept(4) { }
    bool isTouchedBy(Topic topic) const override { return topic != Topic::History && topic != Topic::Settings; }
};

class Reader {
public:
    Reader(db::Database &db, const QList<GroupId> &groups, bool withMessages, Progress &progress) : m_db(db), m_withMessages(withMessages), m_progress(progress)
    {
        for (const GroupId group : groups)
            m_groups.insert(group.value);
    }

    Result<CohortColumns> read()
    {
        CohortColumns out;
        std::vector<CohortStay> stays;
        if (!readStays(stays))
            return Error{ErrorCode::Cancelled, {}, {}};
        out.stays = CohortStays(std::move(stays));
        readMeasured(out.measured);
        if (out.measured.isEmpty())
            out.spoken = SpokenWeeks(out.stays.members.size(), QDate(2000, 1, 1), QDate(2000, 1, 1));
        else
            out.spoken = SpokenWeeks(out.stays.members.size(), out.measured.first(), out.measured.last());
        if (m_withMessages && !(m_groups.isEmpty() || m_groups.size() > aFew ? readAllSpoken(out) : readSpokenOfFew(out)))
            return Error{ErrorCode::Cancelled, {}, {}};
        return out;
    }

private:
    bool isAsked(qint64 group) const { return m_groups.isEmpty() || m_groups.contains(group); }
    bool goOn(qint64 rows) { return rows % reportEvery != 0 || m_progress.report(rows, 0); }

    bool readStays(std::vector<CohortStay> &out)
    {
        db::Statement rows = m_db.prepare("SELECT member, grp, joined_day, left_day FROM membership");
        for (qint64 read = 0; rows.step(); ++read) {
            if (!goOn(read))
                return false;
            if (isAsked(rows.int64(1)))
                out.push_back({rows.int64(0), db::dayOf(rows, 2), db::dayOf(rows, 3)});
        }
        return true;
    }

    // Who does not look at messages needs the days alone.
    void readMeasured(QList<QDate> &days)
    {
        QSet<qint64> known;
        db::Statement rows = m_db.prepare("SELECT day, grp FROM activity_day");
        while (rows.step()) {
            if (!isAsked(rows.int64(1)))
                continue;
            known.insert(rows.int64(0));
            if (m_withMessages)
                m_measured.push_back({rows.int64(0), rows.int64(1)});
        }
        std::sort(m_measured.begin(), m_measured.end());
        QList<qint64> sorted(known.begin(), known.end());
        std::sort(sorted.begin(), sorted.end());
        for (const qint64 one : std::as_const(sorted))
            days.append(QDate::fromJulianDay(one));
    }

    void add(CohortColumns &out, qint64 member, qint64 day)
    {
        if (const auto place = out.stays.placeOf(member))
            out.spoken.add(*place, day);
    }

    bool readAllSpoken(CohortColumns &out)
    {
        db::Statement rows = m_db.prepare("SELECT day, grp, member FROM activity WHERE messages > 0 ORDER BY day, grp");
        Measured at{-1, -1};
        auto next = m_measured.cbegin();
        bool counts = false;
        for (qint64 read = 0; rows.step(); ++read) {
            if (!goOn(read))
                return false;
            if (rows.int64(0) != at.day || rows.int64(1) != at.group) {
                at = {rows.int64(0), rows.int64(1)};
                while (next != m_measured.cend() && *next < at)
                    ++next;
                counts = next != m_measured.cend() && *next == at;
            }
            if (counts)
                add(out, rows.int64(2), at.day);
        }
        return true;
    }

    bool readSpokenOfFew(CohortColumns &out)
    {
        db::Statement rows = m_db.prepare("SELECT member FROM activity WHERE day = ? AND grp = ? AND messages > 0");
        qint64 looked = 0;
        for (const Measured &one : m_measured) {
            if (++looked % 64 == 0 && !m_progress.report(0, 0))
                return false;
            rows.with(one.day, one.group);
            while (rows.step())
                add(out, rows.int64(0), one.day);
        }
        return true;
    }

    db::Database &m_db;
    bool m_withMessages;
    Progress &m_progress;
    QSet<qint64> m_groups;
    std::vector<Measured> m_measured; // sorted
};

Point people(const std::optional<int> &count)
{
    return count ? Point{double(*count), double(*count), 0} : Point();
}

} // namespace

Result<QList<Cohort>> retention(const Workspace &workspace, const RetentionRequest &request, Progress &progress)
{
    QList<GroupId> groups = request.groups;
    std::sort(groups.begin(), groups.end());
    const auto columns = keptOrReadInTurn<CohortKeeper>(workspace, std::pair(groups, request.withMessages), [&] {
        return workspace.read(progress, [&](db::Database &db) { return Reader(db, groups, request.withMessages, progress).read(); });
    });
    if (!columns)
        return columns.error();
    const CohortColumns &from = **columns;
    QList<Cohort> out = cohortsOf(from.stays, from.spoken, from.measured, {workspace.today(), request.weeks});
    if (request.joined.isValid())
        out.removeIf([&](const Cohort &cohort) { return !request.joined.contains(cohort.monday); });
    return out;
}

Figure cohortFigure(const QList<Cohort> &cohorts, CohortView view, const RetentionRequest &request)
{
    Figure figure;
    figure.word = view == CohortView::Kept ? QStringLiteral("cohorts") : QStringLiteral("cohorts-active");
    figure.how = figure.word;
    figure.howValues = {QString::number(request.weeks)};
    figure.step = Step::IsoWeek;
    figure.isHeatMap = true;
    figure.nOf = QStringLiteral("members");
    figure.shareOf = 0;
    figure.series.append({QStringLiteral("cohort_size"), Shape::Stack, 0, {}});
    for (int week = 1; week <= request.weeks; ++week)
        figure.series.append({QStringLiteral("week-%1").arg(week), Shape::Stack, 0, {}});
    for (const Cohort &cohort : cohorts) {
        figure.days.append(cohort.monday);
        figure.n += cohort.size;
        figure.series[0].points.append(people(cohort.size));
        const QList<std::optional<int>> &counts = view == CohortView::Kept ? cohort.kept : cohort.active;
        for (int week = 1; week <= request.weeks; ++week)
            figure.series[week].points.append(people(counts.value(week - 1)));
    }
    if (!cohorts.isEmpty())
        figure.period = {cohorts.first().monday, cohorts.last().monday.addDays(6)};
    return figure;
}

} // namespace siyu::insight
