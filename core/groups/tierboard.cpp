// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/tierboard.h"

#include "core/base/parallel.h"
#include "core/db/database.h"
#include "core/groups/activitystore.h"
#include "core/groups/rows.h"
#include "core/workspace.h"

#include <algorithm>
#include <mutex>
#include <set>

namespace siyu::groups {

namespace {

constexpr qint64 daysKept = 4'000; // of counts; before that nobody asks for tiers
constexpr qint64 openEnd = std::numeric_limits<qint32>::max();
constexpr size_t fewGroups = 100; // more than that are read sooner all together

TierThresholds thresholdsFrom(const db::Statement &row, TierThresholds out)
{
    int *const fields[] = {&out.window, &out.observe, &out.superMessages, &out.keepMessages, &out.activeDays};
    for (int i = 0; i < 5; ++i) {
        if (!row.isNull(i + 1))
            *fields[i] = int(row.int64(i + 1));
    }
    return out;
}

void addStay(GroupColumns &columns, const db::Statement &row)
{
    DaySpan days;
    if (!row.isNull(2))
        days.from = dayOf(row, 2).toJulianDay();
    if (!row.isNull(3))
        days.to = dayOf(row, 3).toJulianDay();
    columns.addStay(row.int64(1), days);
}

} // namespace

// Reads columns inside a caller's door.
class TierBoardReader {
public:
    TierBoardReader(db::Database &db, qint64 firstDay, qint64 lastDay) : m_db(db), m_first(firstDay), m_last(lastDay) { }

    // False when `progress` stopped it.
    bool all(TierBoard &board, Progress &progress)
    {
        std::unordered_map<qint64, std::shared_ptr<GroupColumns>> columns = emptyColumns();
        db::Statement stays = m_db.prepare("SELECT grp, member, joined_day, left_day FROM membership");
        while (stays.step())
            addStay(*of(columns, stays.int64(0)), stays);
        if (!counts(columns, progress))
            return false;
        for (auto &[group, made] : columns) {
            made->close();
            board.m_groups.emplace(group, std::move(made));
        }
        thresholds(board);
        return true;
    }

    std::shared_ptr<const GroupColumns> one(qint64 group)
    {
        std::vector<qint32> days;
        db::Statement &measured = m_db.cached("SELECT day FROM activity_day WHERE grp = ? AND day BETWEEN ? AND ?");
        measured.with(group, m_first, m_last);
        while (measured.step())
            days.push_back(qint32(measured.int64(0)));
        measured.reset();
        auto made = std::make_shared<GroupColumns>(group, m_first, days);
        db::Statement &stays = m_db.cached("SELECT grp, member, joined_day, left_day FROM membership WHERE grp = ?").with(group);
        while (stays.step())
            addStay(*made, stays);
        stays.reset();
        db::Statement &said = m_db.cached("SELECT member, messages FROM activity WHERE day = ? AND grp = ?");
        for (const qint32 day : days) {
            said.with(qint64(day), group);
            while (said.step())
                made->addMessages(day, said.int64(0), said.int64(1));
        }
        said.reset();
        made->close();
        return made;
    }

    void thresholds(TierBoard &board)
    {
        board.m_thresholds.clear();
        board.m_thresholds[0] = {};
        db::Statement rows = m_db.prepare("SELECT grp, window_days, observe, super_n, keep_n, active_days FROM tier_threshold ORDER BY grp");
        while (rows.step())
            board.m_thresholds[rows.int64(0)] = thresholdsFrom(rows, board.m_thresholds[0]);
    }

private:
    using Columns = std::unordered_map<qint64, std::shared_ptr<GroupColumns>>;

    Columns emptyColumns()
    {
        Columns columns;
        std::vector<qint32> days;
        qint64 group = 0;
        const auto make = [&] {
            if (!days.empty())
                columns.emplace(group, std::make_shared<GroupColumns>(group, m_first, days));
            days.clear();
        };
        db::Statement rows = m_db.prepare("SELECT grp, day FROM activity_day WHERE day BETWEEN ? AND ? ORDER BY grp, day");
        rows.with(m_first, m_last);
        while (rows.step()) {
            if (rows.int64(0) != group)
                make();
            group = rows.int64(0);
            days.push_back(qint32(rows.int64(1)));
        }
        make();
        return columns;
    }

    GroupColumns *of(Columns &columns, qint64 group)
    {
        std::shared_ptr<GroupColumns> &made = columns[group];
        if (!made)
            made = std::make_shared<GroupColumns>(group, m_first, std::vector<qint32>());
        return made.get();
    }

    // In the order of the key: a day's groups, a group's members.
    bool counts(Columns &columns, Progress &progress)
    {
        const qint64 lastDay = std::min(m_last, m_db.one("SELECT max(day) FROM activity").value_or(m_last));
        db::Statement rows = m_db.prepare("SELECT day, grp, member, messages FROM activity WHERE day BETWEEN ? AND ?");
        rows.with(m_first, m_last);
        qint64 group = 0, day = 0;
        GroupColumns *into = nullptr;
        while (rows.step()) {
            if (rows.int64(1) != group) {
                group = rows.int64(1);
                const auto found = columns.find(group);
                into = found == columns.end() ? nullptr : found->second.get();
            }
            if (day != rows.int64(0)) {
                day = rows.int64(0);
                if (!progress.report(day - m_first, lastDay - m_first + 1))
                    return false;
            }
            if (into)
                into->addMessages(day, rows.int64(2), rows.int64(3));
        }
        return true;
    }

    db::Database &m_db;
    qint64 m_first;
    qint64 m_last;
};

const GroupColumns *TierBoard::find(GroupId group) const
{
    const auto found = m_groups.find(group.value);
    return found == m_groups.end() ? nullptr : found->second.get();
}

TierThresholds TierBoard::thresholdsOf(GroupId group) const
{
    const auto own = m_thresholds.find(group.value);
    return own != m_thresholds.end() ? own->second : m_thresholds.at(0);
}

TierCounts TierBoard::counts(GroupId group, QDate day) const
{
    if (const GroupColumns *columns = find(group))
        return columns->counts(day.toJulianDay(), thresholdsOf(group));
    TierCounts none;
    none.day = day;
    return none;
}

QList<TierCounts> TierBoard::countsOver(GroupId group, const Period &days) const
{
    QList<TierCounts> out(days.days());
    if (const GroupColumns *columns = find(group)) {
        const std::vector<TierCounts> counts = columns->countsOver(days.from.toJulianDay(), days.to.toJulianDay(), thresholdsOf(group));
        std::copy(counts.begin(), counts.end(), out.begin());
        return out;
    }
    for (qsizetype i = 0; i < out.size(); ++i)
        out[i].day = days.from.addDays(i);
    return out;
}

namespace {

Error cancelled() { return {ErrorCode::Cancelled, {}, {}}; }

// Groups in which any of the members is, or was when the board was read; nothing when they are many.
std::optional<std::set<qint64>> groupsOf(db::Database &db, const std::unordered_map<qint64, std::shared_ptr<const GroupColumns>> &known,
    const std::vector<qint64> &members)
{
    std::set<qint64> groups;
    db::Statement &rows = db.cached("SELECT grp FROM membership WHERE member = ?");
    for (const qint64 member : members) {
        rows.with(member);
        while (rows.step())
            groups.insert(rows.int64(0));
        if (groups.size() > fewGroups)
            break;
    }
    rows.reset();
    for (const auto &[group, columns] : known) {
        if (groups.size() <= fewGroups && !groups.contains(group) && columns->knowsAny(members))
            groups.insert(group);
    }
    return groups.size() <= fewGroups ? std::optional(groups) : std::nullopt;
}

} // namespace

// The board of an open workspace and as of what it was read.
class TierBoardKeeper {
public:
    Result<SharedTierBoard> bringUp(const Workspace &workspace, Progress &progress)
    {
        const std::scoped_lock hold(m_guard);
        const MemberChanges changes = workspace.membersChangedSince(m_revision);
        if (!m_board || workspace.isReadOnly() || changes.everybody)
            return keep(readAll(workspace, progress), changes.revision);
        return keep(readTouched(workspace, changes.members, progress), changes.revision);
    }

    bool isWarm()
    {
        const std::scoped_lock hold(m_guard);
        return m_board != nullptr;
    }

private:
    Result<SharedTierBoard> keep(Result<SharedTierBoard> made, quint64 revision)
    {
        if (made) {
            m_board = *made;
            m_revision = revision;
        }
        return made;
    }

    static qint64 firstDayToKeep(db::Database &db, QDate today)
    {
        const qint64 last = db.one("SELECT max(day) FROM activity").value_or(today.toJulianDay());
        return std::max(db.one("SELECT min(day) FROM activity").value_or(last), last - daysKept);
    }

    Result<SharedTierBoard> readAll(const Workspace &workspace, Progress &progress)
    {
        return workspace.read(progress, [&](db::Database &db) -> Result<SharedTierBoard> {
            m_firstDay = firstDayToKeep(db, workspace.today());
            auto board = std::make_shared<TierBoard>();
            if (!TierBoardReader(db, m_firstDay, openEnd).all(*board, progress))
                return cancelled();
            return SharedTierBoard(board);
        });
    }

    Result<SharedTierBoard> readTouched(const Workspace &workspace, const std::vector<qint64> &members, Progress &progress)
    {
        auto made = workspace.read(progress, [&](db::Database &db) -> Result<SharedTierBoard> {
            const bool reachesBack = firstDayToKeep(db, workspace.today()) < m_firstDay;
            const auto groups = reachesBack ? std::nullopt : groupsOf(db, m_board->m_groups, members);
            if (!groups)
                return SharedTierBoard();
            TierBoardReader reader(db, m_firstDay, openEnd);
            TierBoard settings; // those of the workspace stand by nobody's name, so they are always read
            reader.thresholds(settings);
            if (groups->empty() && settings.m_thresholds == m_board->m_thresholds)
                return m_board;
            auto board = std::make_shared<TierBoard>(*m_board);
            board->m_thresholds = settings.m_thresholds;
            for (const qint64 group : *groups)
                board->m_groups[group] = reader.one(group);
            return SharedTierBoard(board);
        });
        return made && !*made ? readAll(workspace, progress) : made;
    }

    std::mutex m_guard;
    SharedTierBoard m_board;
    quint64 m_revision = 0;
    qint64 m_firstDay = 0; // of the counts that it holds
};

Result<SharedTierBoard> tierBoard(const Workspace &workspace, Progress &progress)
{
    return workspace.kept<TierBoardKeeper>()->bringUp(workspace, progress);
}

Result<SharedTierBoard> tierBoardFor(const Workspace &workspace, const Period &days, Progress &progress)
{
    if (!workspace.isReadOnly() && workspace.kept<TierBoardKeeper>()->isWarm())
        return tierBoard(workspace, progress);
    return workspace.read(progress, [&](db::Database &db) -> Result<SharedTierBoard> {
        const qint64 longest = std::max<qint64>(TierThresholds().window, db.one("SELECT max(window_days) FROM tier_threshold").value_or(0));
        auto board = std::make_shared<TierBoard>();
        if (!TierBoardReader(db, days.from.toJulianDay() - 2 * longest, days.to.toJulianDay()).all(*board, progress))
            return cancelled();
        return SharedTierBoard(board);
    });
}

namespace {

Result<QList<QList<TierCounts>>> historiesOfMany(const Workspace &workspace, const QList<GroupId> &groups, const Period &period, Progress &progress)
{
    const Result<SharedTierBoard> board = tierBoardFor(workspace, period, progress);
    if (!board)
        return board.error();
    std::vector<QList<TierCounts>> out(size_t(groups.size()));
    const bool isDone = inParallel(groups.size(), progress, [&](qsizetype i) { out[size_t(i)] = (*board)->countsOver(groups[i], period); });
    return isDone ? Result(QList<QList<TierCounts>>(out.begin(), out.end())) : cancelled();
}

} // namespace

Result<QList<QList<TierCounts>>> tierHistories(const Workspace &workspace, const QList<GroupId> &groups, const Period &period, Progress &progress)
{
    if (groups.size() > fewGroupsForRows)
        return historiesOfMany(workspace, groups, period, progress);
    QList<QList<TierCounts>> out;
    for (const GroupId group : groups) {
        if (!progress.report(out.size(), groups.size()))
            return cancelled();
        auto days = tierHistory(workspace, group, period, progress);
        if (!days)
            return days.error();
        out.append(std::move(*days));
    }
    return out;
}

} // namespace siyu::groups
