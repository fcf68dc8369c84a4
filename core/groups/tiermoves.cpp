// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/tiermoves.h"

#include "core/base/parallel.h"
#include "core/groups/activitystore.h"
#include "core/groups/rows.h"
#include "core/workspace.h"

#include <algorithm>
#include <vector>

namespace siyu::groups {

namespace {

using Results = std::vector<std::pair<qint64, TierResult>>; // by member

Results resultsOn(const TierBoard &board, GroupId group, QDate day)
{
    Results out;
    board.eachPresent(group, day, [&out](const PresentMember &person) { out.emplace_back(person.member, person.result); });
    return out;
}

// Calls take(member, before, after) for everybody who is there on one of the days.
template <typename Take>
void eachPair(const Results &before, const Results &after, const Take &take)
{
    auto a = before.begin();
    auto b = after.begin();
    while (a != before.end() || b != after.end()) {
        const bool onlyBefore = b == after.end() || (a != before.end() && a->first < b->first);
        const bool onlyAfter = a == before.end() || (b != after.end() && b->first < a->first);
        take(onlyAfter ? b->first : a->first, onlyAfter ? nullptr : &a->second, onlyBefore ? nullptr : &b->second);
        if (!onlyAfter)
            ++a;
        if (!onlyBefore)
            ++b;
    }
}

Standing standingOf(const TierResult *result) { return result ? groups::standingOf(*result) : Standing::Away; }

TierMoves movesBetween(const Results &before, const Results &after)
{
    TierMoves moves;
    eachPair(before, after, [&moves](qint64, const TierResult *was, const TierResult *now) { ++moves.at(standingOf(was), standingOf(now)); });
    return moves;
}

// 2 super, 1 normal, 0 never; below for the rest, which neither rises nor falls.
int heightOf(Standing standing)
{
    return standing == Standing::Super ? 2 : standing == Standing::Normal ? 1 : standing == Standing::Never ? 0 : -1;
}

bool hasRisen(Standing from, Standing to) { return heightOf(from) >= 0 && heightOf(to) > heightOf(from); }
bool hasFallen(Standing from, Standing to) { return heightOf(to) >= 0 && heightOf(from) > heightOf(to); }

template <typename Test>
qint64 sumWhere(const TierMoves &moves, const Test &test)
{
    qint64 sum = 0;
    for (int from = 0; from < standings; ++from) {
        for (int to = 0; to < standings; ++to)
            sum += test(Standing(from), Standing(to)) ? moves.at(Standing(from), Standing(to)) : 0;
    }
    return sum;
}

Result<QHash<qint64, QString>> namesIn(const Workspace &workspace, GroupId group)
{
    return workspace.read([group](db::Database &db) -> Result<QHash<qint64, QString>> {
        if (const Result<void> found = requireGroup(db, group); !found)
            return found.error();
        QHash<qint64, QString> names;
        db::Statement rows = db.prepare("SELECT m.member, coalesce(m.nickname, p.name, '') FROM membership m JOIN member p ON p.id = m.member WHERE m.grp = ?");
        rows.with(group.value);
        while (rows.step())
            names.insert(rows.int64(0), rows.text(1));
        return names;
    });
}

Result<QList<GroupId>> groupsFor(const Workspace &workspace, GroupId group)
{
    if (group.isValid())
        return QList<GroupId>{group};
    return workspace.read([](db::Database &db) {
        QList<GroupId> out;
        db::Statement rows = db.prepare("SELECT id FROM grp WHERE archived_at IS NULL");
        while (rows.step())
            out.append(GroupId(rows.int64(0)));
        return out;
    });
}

} // namespace

Standing standingOf(const TierResult &result)
{
    if (!result.tier)
        return Standing::Missing;
    switch (*result.tier) {
    case Tier::Super: return Standing::Super;
    case Tier::Normal: return Standing::Normal;
    case Tier::Never: return Standing::Never;
    case Tier::Observing: return Standing::Observing;
    }
    return Standing::Missing;
}

QString wordOf(Standing standing)
{
    static constexpr const char *words[] = {"super", "normal", "never", "observing", "missing", "away"};
    return QString::fromLatin1(words[size_t(standing)]);
}

qint64 TierMoves::risen() const { return sumWhere(*this, hasRisen); }
qint64 TierMoves::fallen() const { return sumWhere(*this, hasFallen); }

void TierMoves::add(const TierMoves &other)
{
    for (size_t from = 0; from < standings; ++from) {
        for (size_t to = 0; to < standings; ++to)
            people[from][to] += other.people[from][to];
    }
}

Result<GroupMoves> movesIn(const Workspace &workspace, GroupId group, QDate from, QDate to, Progress &progress)
{
    if (!from.isValid() || !to.isValid() || from >= to)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("day"), dayText(from)}, {}};
    const auto names = namesIn(workspace, group);
    if (!names)
        return names.error();
    const auto board = tierBoard(workspace, progress);
    if (!board)
        return board.error();
    const Results before = resultsOn(**board, group, from), after = resultsOn(**board, group, to);
    GroupMoves out{movesBetween(before, after), {}};
    eachPair(before, after, [&](qint64 member, const TierResult *was, const TierResult *now) {
        if (standingOf(was) == standingOf(now))
            return;
        out.people.append({MemberId(member), names->value(member), was ? std::optional(*was) : std::nullopt, now ? std::optional(*now) : std::nullopt});
    });
    const auto order = [](const MovedPerson &of) {
        const Standing was = standingOf(of.before ? &*of.before : nullptr), now = standingOf(of.after ? &*of.after : nullptr);
        return hasRisen(was, now) ? 0 : hasFallen(was, now) ? 1 : 2;
    };
    std::sort(out.people.begin(), out.people.end(), [&order](const MovedPerson &a, const MovedPerson &b) {
        if (order(a) != order(b))
            return order(a) < order(b);
        return a.name != b.name ? a.name < b.name : a.member < b.member;
    });
    return out;
}

Result<QList<MovesStep>> movesByWeek(const Workspace &workspace, GroupId group, QDate day, int count, Progress &progress)
{
    const auto of = groupsFor(workspace, group);
    if (!of)
        return of.error();
    const auto board = tierBoard(workspace, progress);
    if (!board)
        return board.error();
    QList<MovesStep> steps(count);
    for (int i = 0; i < count; ++i) {
        steps[i].to = day.addDays(-7 * (count - 1 - i));
        steps[i].from = steps[i].to.addDays(-7);
    }
    qint64 done = 0;
    for (const GroupId each : *of) {
        Results before = resultsOn(**board, each, steps.first().from);
        for (MovesStep &step : steps) {
            Results after = resultsOn(**board, each, step.to);
            step.moves.add(movesBetween(before, after));
            before = std::move(after);
        }
        if (!progress.report(++done, of->size()))
            return Error{ErrorCode::Cancelled, {}, {}};
    }
    if (!group.isValid())
        return steps;
    for (MovesStep &step : steps) {
        const auto growth = activeGrowthOf(workspace, group, {step.from.addDays(1), step.to}, workspace.today());
        if (!growth)
            return growth.error();
        step.activeGrowth = growth->value;
    }
    return steps;
}

Result<QList<TierMoves>> movesOfGroups(const Workspace &workspace, const QList<GroupId> &groups, QDate from, QDate to, Progress &progress)
{
    const auto board = tierBoard(workspace, progress);
    if (!board)
        return board.error();
    std::vector<TierMoves> out(size_t(groups.size()));
    const bool isDone = inParallel(groups.size(), progress,
        [&](qsizetype i) { out[size_t(i)] = movesBetween(resultsOn(**board, groups[i], from), resultsOn(**board, groups[i], to)); });
    return isDone ? Result(QList<TierMoves>(out.begin(), out.end())) : Error{ErrorCode::Cancelled, {}, {}};
}

} // namespace siyu::groups
