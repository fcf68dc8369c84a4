// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/retention.h"

#include "core/db/days.h"
#include "core/workspace.h"

namespace siyu::insight {

namespace {

constexpr qint64 reportEvery = 65'536;

class Reader {
public:
    Reader(db::Database &db, const RetentionRequest &request, QDate today, Progress &progress)
        : m_db(db), m_request(request), m_today(today), m_progress(progress)
    {
        for (const GroupId group : request.groups)
            m_groups.insert(group.value);
    }

    Result<QList<Cohort>> read()
    {
        std::vector<CohortStay> stays;
        if (!readStays(stays))
            return Error{ErrorCode::Cancelled, {}, {}};
        readMeasured();
        QList<QDate> days;
        for (auto it = m_measured.constBegin(); it != m_measured.constEnd(); ++it)
            days.append(QDate::fromJulianDay(it.key()));
        CohortCount count(days, m_today, m_request.weeks);
        count.addStays(std::move(stays));
        if (!readSpoken(count))
            return Error{ErrorCode::Cancelled, {}, {}};
        QList<Cohort> out = count.cohorts();
        if (m_request.joined.isValid())
            out.removeIf([this](const Cohort &cohort) { return !m_request.joined.contains(cohort.monday); });
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

    void readMeasured()
    {
        db::Statement rows = m_db.prepare("SELECT day, grp FROM activity_day");
        while (rows.step()) {
            if (isAsked(rows.int64(1)))
                m_measured[rows.int64(0)].insert(rows.int64(1));
        }
    }

    bool readSpoken(CohortCount &count)
    {
        const qint64 from = m_request.joined.isValid() ? m_request.joined.from.toJulianDay() : 0;
        db::Statement rows = m_db.prepare("SELECT day, grp, member FROM activity WHERE day >= ? AND messages > 0 ORDER BY day, grp");
        rows.with(from);
        qint64 day = -1, group = -1;
        bool counts = false;
        for (qint64 read = 0; rows.step(); ++read) {
            if (!goOn(read))
                return false;
            if (rows.int64(0) != day || rows.int64(1) != group) {
                day = rows.int64(0);
                group = rows.int64(1);
                const auto measured = m_measured.constFind(day);
                counts = measured != m_measured.constEnd() && measured->contains(group);
            }
            if (counts)
                count.addSpoken(rows.int64(2), QDate::fromJulianDay(day));
        }
        return true;
    }

    db::Database &m_db;
    const RetentionRequest &m_request;
    QDate m_today;
    Progress &m_progress;
    QSet<qint64> m_groups;
    QHash<qint64, QSet<qint64>> m_measured; // groups by day
};

Point people(const std::optional<int> &count)
{
    return count ? Point{double(*count), double(*count), 0} : Point();
}

} // namespace

Result<QList<Cohort>> retention(const Workspace &workspace, const RetentionRequest &request, Progress &progress)
{
    const QDate today = workspace.today();
    return workspace.read(progress, [&](db::Database &db) { return Reader(db, request, today, progress).read(); });
}

Figure cohortFigure(const QList<Cohort> &cohorts, CohortView view, const RetentionRequest &request)
{
    Figure figure;
    figure.word = view == CohortView::Kept ? QStringLiteral("cohorts") : QStringLiteral("cohorts-active");
    figure.how = figure.word;
    figure.howValues = {QString::number(request.weeks)};
    figure.step = Step::IsoWeek;
    figure.isHeatMap = true;
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
