// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/facts.h"

#include "core/db/rows.h"
#include "core/groups/activitystore.h"
#include "core/groups/ledgerstore.h"
#include "core/kpi/instants.h"
#include "core/workspace.h"

namespace siyu::kpi {

Instants instantsOf(const Period &period, const QTimeZone &zone)
{
    return {toUtcText(startOfDayUtc(period.from, zone)), toUtcText(startOfDayUtc(period.to.addDays(1), zone))};
}

namespace {

bool exists(db::Database &db, const char *sql) { return db.one(sql).value_or(0) > 0; }

Measured measuredIn(db::Database &db)
{
    const bool claims = exists(db, "SELECT EXISTS (SELECT 1 FROM redemption)");
    return {exists(db, "SELECT EXISTS (SELECT 1 FROM shop_order)"), exists(db, "SELECT EXISTS (SELECT 1 FROM campaign WHERE from_day IS NOT NULL)"),
        exists(db, "SELECT EXISTS (SELECT 1 FROM referral WHERE campaign IS NOT NULL)"), claims, claims};
}

Result<void> readTiers(const Workspace &workspace, Facts &facts, Progress &progress)
{
    const auto tiers = groups::tiersOfGroups(workspace, facts.when.period.to, {}, progress);
    if (!tiers)
        return tiers.error();
    for (const groups::GroupTierCounts &of : *tiers)
        facts.tiers.insert(of.group.value, {of.counts.superActive, of.counts.normal, of.counts.never});
    return {};
}

void readLedgers(db::Database &db, Facts &facts, Progress &progress)
{
    const Period known{facts.when.period.from.addDays(-1), facts.when.period.to};
    for (const groups::GroupLedger &ledger : groups::ledgersIn(db, known, {}, progress)) {
        std::vector<LedgerRow> rows;
        rows.reserve(size_t(ledger.days.size()));
        for (const groups::LedgerDay &day : ledger.days)
            rows.push_back({day.day, day.total, day.joined, day.lost});
        facts.groups.push_back(ledger.group.value);
        facts.ledgers.insert(ledger.group.value, std::move(rows));
    }
}

// No groups = all of them.
template <typename Row>
void pick(const std::vector<Fact<Row>> &facts, const QSet<qint64> &groups, std::vector<Row> &rows)
{
    for (const Fact<Row> &fact : facts) {
        const bool wanted = groups.isEmpty() || fact.everywhere
            || std::any_of(fact.groups.begin(), fact.groups.end(), [&groups](qint64 group) { return groups.contains(group); });
        if (wanted)
            rows.push_back(fact.row);
    }
}

template <typename Row>
void spread(const std::vector<Fact<Row>> &facts, QHash<qint64, FigureRows> &byGroup, std::vector<Row> FigureRows::*rows)
{
    for (const Fact<Row> &fact : facts) {
        if (fact.everywhere) {
            for (FigureRows &of : byGroup)
                (of.*rows).push_back(fact.row);
            continue;
        }
        for (const qint64 group : fact.groups) {
            const auto found = byGroup.find(group);
            if (found != byGroup.end())
                ((*found).*rows).push_back(fact.row);
        }
    }
}

} // namespace

Result<Facts> factsOf(const Workspace &workspace, const Period &period, Progress &progress)
{
    if (!period.isValid() || period.days() > 3'700)
        return invalid("period", dayText(period.from));
    Facts facts;
    facts.when = {period, workspace.zone(), workspace.nowUtc()};
    if (const Result<void> tiers = readTiers(workspace, facts, progress); !tiers)
        return tiers.error();
    const Result<void> read = workspace.read(progress, [&](db::Database &db) {
        facts.measured = measuredIn(db);
        readLedgers(db, facts, progress);
        readOrders(db, facts);
        readSharing(db, facts);
        readDesk(db, facts);
    });
    if (!read)
        return read.error();
    if (!progress.report(1, 1))
        return Error{ErrorCode::Cancelled, {}, {}};
    return facts;
}

FigureRows rowsFor(const Facts &facts, const Scope &scope)
{
    QSet<qint64> groups;
    for (const GroupId group : scope.groups)
        groups.insert(group.value);
    FigureRows rows;
    rows.measured = facts.measured;
    const auto take = [&groups](const auto &from, auto &to) { pick(from, groups, to); };
    take(facts.orders, rows.orders);
    take(facts.campaignStarts, rows.campaignStarts);
    take(facts.sharers, rows.sharers);
    take(facts.brought, rows.brought);
    take(facts.claims, rows.claims);
    take(facts.redemptions, rows.redemptions);
    take(facts.items, rows.items);
    take(facts.questions, rows.questions);
    take(facts.ratings, rows.ratings);
    take(facts.requests, rows.requests);
    for (const qint64 group : facts.groups) {
        if (!groups.isEmpty() && !groups.contains(group))
            continue;
        rows.ledgers.push_back(facts.ledgers.value(group));
        const TierSums tiers = facts.tiers.value(group);
        rows.tiers = {rows.tiers.superActive + tiers.superActive, rows.tiers.normal + tiers.normal, rows.tiers.never + tiers.never};
    }
    return rows;
}

Figures figuresFor(const Facts &facts, const Scope &scope) { return figuresOf(rowsFor(facts, scope), facts.when); }

QHash<qint64, Figures> figuresByGroup(const Facts &facts)
{
    QHash<qint64, FigureRows> rows;
    for (const qint64 group : facts.groups) {
        FigureRows of;
        of.measured = facts.measured;
        of.ledgers = {facts.ledgers.value(group)};
        of.tiers = facts.tiers.value(group);
        rows.insert(group, std::move(of));
    }
    spread(facts.orders, rows, &FigureRows::orders);
    spread(facts.campaignStarts, rows, &FigureRows::campaignStarts);
    spread(facts.sharers, rows, &FigureRows::sharers);
    spread(facts.brought, rows, &FigureRows::brought);
    spread(facts.claims, rows, &FigureRows::claims);
    spread(facts.redemptions, rows, &FigureRows::redemptions);
    spread(facts.items, rows, &FigureRows::items);
    spread(facts.questions, rows, &FigureRows::questions);
    spread(facts.ratings, rows, &FigureRows::ratings);
    spread(facts.requests, rows, &FigureRows::requests);
    QHash<qint64, Figures> out;
    for (auto it = rows.cbegin(); it != rows.cend(); ++it)
        out.insert(it.key(), figuresOf(it.value(), facts.when));
    return out;
}

} // namespace siyu::kpi
