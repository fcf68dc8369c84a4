// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/scorecard.h"

#include "core/db/rows.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::kpi {

namespace {

// Numbers counted by hand that belong to the scope.
QList<TypedActual> typedIn(const Book &book, const Kpi &kpi, const Scope &scope)
{
    QList<TypedActual> out;
    for (const TypedActual &actual : book.typed.value(kpi.id)) {
        if (scope.isAll() || scope.groups.contains(GroupId(actual.group)))
            out.append(actual);
    }
    return out;
}

double meanOf(const QList<TypedActual> &typed)
{
    double sum = 0;
    for (const TypedActual &actual : typed)
        sum += *actual.value;
    return sum / double(typed.size());
}

std::optional<double> combined(const Kpi &kpi, const QList<TypedActual> &typed)
{
    if (typed.isEmpty())
        return std::nullopt;
    if (kpi.combine == Combine::Mean || (kpi.standard() && !isSum(kpi.unit)))
        return meanOf(typed);
    if (kpi.combine == Combine::Last) {
        QList<TypedActual> last;
        for (const TypedActual &actual : typed) {
            if (actual.day == typed.last().day)
                last.append(actual);
        }
        return meanOf(last);
    }
    return meanOf(typed) * double(typed.size());
}

void putActual(Item &item, const Book &book, const Figures &figures, const FigureWhen &when, const Scope &scope)
{
    if (const std::optional<Default> standard = item.kpi.standard())
        item.actual = figures[size_t(*standard)];
    if (item.actual.value || item.kpi.measure == Measure::None)
        return;
    const QList<TypedActual> typed = typedIn(book, item.kpi, scope);
    if (const std::optional<double> value = combined(item.kpi, typed)) {
        item.actual = {value, {}};
        item.isTyped = true;
    } else if (!item.kpi.standard()) {
        // A sum without rows is 0 once that kind of number was ever recorded.
        const bool isZero = !when.isToCome() && item.kpi.combine == Combine::Sum && isSum(item.kpi.unit) && book.everTyped.contains(item.kpi.id);
        item.actual = isZero ? Actual{0.0, {}} : Actual{std::nullopt, when.isToCome() ? QStringLiteral("to_come") : QStringLiteral("typed")};
        item.isTyped = isZero;
    }
}

// Of one group: its own, else every group's; of several a sum needs all of theirs. What is no sum holds everywhere.
std::optional<double> targetOf(const Book &book, const Kpi &kpi, const Scope &scope)
{
    const auto at = [&](qint64 group) {
        const auto found = book.targets.constFind({kpi.id, group});
        return found == book.targets.cend() ? std::nullopt : std::optional(*found);
    };
    const auto ofGroup = [&](GroupId group) {
        const std::optional<double> own = at(group.value);
        return own ? own : at(eachGroup);
    };
    if (scope.isAll())
        return at(wholeShop);
    if (!isSum(kpi.unit)) {
        const std::optional<double> own = scope.groups.size() == 1 ? ofGroup(scope.groups.first()) : at(eachGroup);
        return own ? own : at(wholeShop);
    }
    double sum = 0;
    for (const GroupId group : scope.groups) {
        const std::optional<double> one = ofGroup(group);
        if (!one)
            return std::nullopt;
        sum += *one;
    }
    return sum;
}

double daysOf(Every every, const Period &within) { return every == Every::Week ? 7 : double(within.from.daysInMonth()); }

void putTarget(Item &item, const Book &book, const Period &period, const Scope &scope)
{
    item.target = targetOf(book, item.kpi, scope);
    const std::optional<Every> every = everyOf(period);
    if (item.target && every && *every != item.kpi.period && isSum(item.kpi.unit)) {
        item.target = *item.target * double(period.days()) / daysOf(item.kpi.period, period);
        item.isScaled = true;
    }
    item.attainment = attainment(item.actual.value, item.target, item.kpi.better);
}

void putRanks(Scorecard &card)
{
    QList<TeamScore> scores;
    for (TeamCard &team : card.teams) {
        QList<Scored> items;
        for (const Item &item : std::as_const(team.items))
            items.append({item.kpi.word, item.attainment.value, item.kpi.weight, item.kpi.isActivity});
        scores.append(scoreOf(items));
        team.score = scores.last().score;
        team.unscored = scores.last().unscored;
    }
    const QList<std::optional<int>> ranks = ranksOf(scores);
    for (qsizetype i = 0; i < ranks.size(); ++i)
        card.teams[i].rank = ranks[i];
}

TeamCard teamOf(Team team, const Book &book, const Figures &figures, const FigureWhen &when, const Scope &scope)
{
    TeamCard out;
    out.team = team;
    for (const Kpi &kpi : book.kpis) {
        if (kpi.team != team)
            continue;
        Item item;
        item.kpi = kpi;
        putActual(item, book, figures, when, scope);
        putTarget(item, book, when.period, scope);
        out.items.append(item);
    }
    return out;
}

void countGoals(Scorecard &card)
{
    for (const TeamCard &team : std::as_const(card.teams)) {
        for (const Item &item : team.items) {
            ++card.goals;
            card.measurable += item.kpi.measure != Measure::None;
        }
    }
    card.tooFewMeasurable = tooFewMeasurable(card.goals, card.measurable);
}

} // namespace

std::optional<Every> everyOf(const Period &period)
{
    if (period == isoWeekOf(period.from))
        return Every::Week;
    return period == monthOf(period.from) ? std::optional(Every::Month) : std::nullopt;
}

Scorecard cardOf(const Book &book, const Figures &figures, const FigureWhen &when, const Scope &scope)
{
    Scorecard card;
    card.period = when.period;
    card.scope = scope;
    for (const Team team : allTeams)
        card.teams.append(teamOf(team, book, figures, when, scope));
    putRanks(card);
    countGoals(card);
    return card;
}

Result<Scorecard> scorecard(const Workspace &workspace, const Period &period, const Scope &scope, Progress &progress)
{
    const auto facts = keptFacts(workspace, period, progress);
    if (!facts)
        return facts.error();
    return workspace.read([&](db::Database &db) -> Result<Scorecard> {
        for (const GroupId group : scope.groups) {
            if (const auto there = isThere(db, RowOf::Group, group.value); !there)
                return there.error();
        }
        return cardOf(bookIn(db, period), figuresFor(**facts, scope), (*facts)->when, scope);
    });
}

Result<Scorecard> scorecardOfStaff(const Workspace &workspace, StaffId staff, const Period &period, Progress &progress)
{
    const auto facts = keptFacts(workspace, period, progress);
    if (!facts)
        return facts.error();
    return workspace.read([&](db::Database &db) -> Result<Scorecard> {
        if (const auto there = isThere(db, RowOf::Staff, staff.value); !there)
            return there.error();
        const Book book = bookIn(db, period);
        Scorecard card;
        card.period = period;
        for (const Team team : allTeams) {
            Scope scope;
            db::Statement row = db.prepare("SELECT DISTINCT a.grp FROM assignment a JOIN grp g ON g.id = a.grp AND g.archived_at IS NULL"
                                           " WHERE a.staff = ?1 AND a.team = ?2 AND a.from_day <= ?4 AND (a.to_day IS NULL OR a.to_day >= ?3) ORDER BY a.grp");
            row.with(staff.value, int(team), dayText(period.from), dayText(period.to));
            while (row.step())
                scope.groups.append(GroupId(row.int64(0)));
            if (scope.isAll())
                continue;
            TeamCard of = teamOf(team, book, figuresFor(**facts, scope), (*facts)->when, scope);
            of.groups = scope.groups;
            card.teams.append(of);
        }
        putRanks(card);
        countGoals(card);
        return card;
    });
}

Result<QHash<GroupId, TeamScores>> attainmentByGroup(const Workspace &workspace, const Period &period, Progress &progress)
{
    const auto cards = scorecardsOfGroups(workspace, period, {}, progress);
    if (!cards)
        return cards.error();
    QHash<GroupId, TeamScores> out;
    for (const GroupCard &of : *cards) {
        TeamScores scores;
        for (size_t i = 0; i < scores.size(); ++i)
            scores[i] = of.card.teams[qsizetype(i)].score;
        out.insert(of.group, scores);
    }
    return out;
}

Result<QList<GroupCard>> scorecardsOfGroups(const Workspace &workspace, const Period &period, const QList<GroupId> &only, Progress &progress)
{
    const auto facts = keptFacts(workspace, period, progress);
    if (!facts)
        return facts.error();
    const QHash<qint64, Figures> figures = figuresByGroup(**facts);
    return workspace.read([&](db::Database &db) -> Result<QList<GroupCard>> {
        const Book book = bookIn(db, period);
        QList<GroupCard> out;
        db::Statement row = db.prepare("SELECT id, name FROM grp ORDER BY name COLLATE by_number");
        while (row.step()) {
            const GroupId group(row.int64(0));
            const auto of = figures.constFind(group.value);
            if (of != figures.cend() && (only.isEmpty() || only.contains(group)))
                out.append({group, row.text(1), cardOf(book, *of, (*facts)->when, {{group}})});
        }
        return out;
    });
}

namespace {

template <typename CardOf>
Result<QList<Scorecard>> cardsBack(Every every, QDate day, int count, Progress &progress, const CardOf &cardIn)
{
    QList<Scorecard> out;
    for (int back = count - 1; back >= 0; --back) {
        const Period period = every == Every::Week ? isoWeekOf(day.addDays(-7 * back)) : monthOf(QDate(day.year(), day.month(), 1).addMonths(-back));
        const Result<Scorecard> card = cardIn(period);
        if (!card)
            return card.error();
        out.append(*card);
        if (!progress.report(out.size(), count))
            return Error{ErrorCode::Cancelled, {}, {}};
    }
    return out;
}

} // namespace

Result<QList<Scorecard>> trend(const Workspace &workspace, const Scope &scope, Every every, QDate day, int count, Progress &progress)
{
    return cardsBack(every, day, count, progress, [&](const Period &period) { return scorecard(workspace, period, scope, progress); });
}

Result<QList<Scorecard>> trendOfStaff(const Workspace &workspace, StaffId staff, Every every, QDate day, int count, Progress &progress)
{
    return cardsBack(every, day, count, progress, [&](const Period &period) { return scorecardOfStaff(workspace, staff, period, progress); });
}

} // namespace siyu::kpi
