// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/periodfacts.h"

#include "core/groups/tierboard.h"
#include "core/insight/growth.h"
#include "core/members/figures.h"
#include "core/workspace.h"

namespace siyu::reports {

namespace {

// Of every day of the period, and of the last one before it.
Result<void> fetchTiers(const Workspace &workspace, Facts &facts, Progress &progress)
{
    QList<GroupId> groups;
    for (const insight::NamedGroup &group : facts.groups)
        groups.append(group.id);
    auto histories = groups::tierHistories(workspace, groups, {facts.before.to, facts.period.to}, progress);
    if (!histories)
        return histories.error();
    for (insight::TierDays &days : *histories) {
        facts.tiersBefore.append(days.takeFirst());
        facts.tiers.append(std::move(days));
    }
    return {};
}

Result<void> fetchRest(const Workspace &workspace, const QList<GroupId> &only, Facts &facts)
{
    const QTimeZone zone = workspace.zone();
    const auto read = workspace.read([&](db::Database &db) {
        if (facts.period.from <= workspace.today()) // what is still to come was not recorded
            facts.orders = ordersOf(db, facts.period, zone, only);
        facts.ordersBefore = ordersOf(db, facts.before, zone, only);
        facts.runs = runsOf(db, facts.period, zone, only);
        facts.runsBefore = runsOf(db, facts.before, zone, only);
        facts.owners = ownersOf(db);
        facts.currency = members::currencyOf(db);
    });
    if (!read)
        return read.error();
    auto board = groups::board(workspace);
    if (!board)
        return board.error();
    for (const groups::BoardRow &row : *board) {
        if (only.isEmpty() || only.contains(row.group))
            facts.board.append(row);
    }
    return {};
}

} // namespace

Result<Facts> periodFacts(const Workspace &workspace, const Period &period, const QList<GroupId> &only, Progress &progress)
{
    Facts facts;
    facts.period = period;
    // A month is set against the whole month before, be it longer or shorter.
    facts.before = period.isValid() && period == monthOf(period.from) ? monthOf(period.from.addDays(-1)) : insight::periodBefore(period);
    const auto groups = workspace.read([&](db::Database &db) { return insight::groupsNamed(db, only); });
    if (!groups)
        return groups.error();
    facts.groups = *groups;
    const Period known{insight::ledgerPeriodFor(facts.before).from, facts.period.to};
    auto ledgers = groups::ledgers(workspace, known, only, progress);
    if (!ledgers)
        return ledgers.error();
    facts.ledgers = std::move(*ledgers);
    if (const auto tiers = fetchTiers(workspace, facts, progress); !tiers)
        return tiers.error();
    if (const auto rest = fetchRest(workspace, only, facts); !rest)
        return rest.error();
    return facts;
}

Result<GroupParts> groupParts(const Workspace &workspace, const Facts &facts)
{
    const QTimeZone zone = workspace.zone();
    return workspace.read([&](db::Database &db) {
        return GroupParts{ordersByGroup(db, facts.period, zone), ordersByGroup(db, facts.before, zone), runsByGroup(db, facts.period, zone),
            runsByGroup(db, facts.before, zone)};
    });
}

Facts factsOfGroup(const Facts &facts, const GroupParts &parts, qsizetype place)
{
    const insight::NamedGroup &group = facts.groups[place];
    const auto ordersIn = [&](const QHash<GroupId, Orders> &orders, const Orders &all) {
        return orders.value(group.id, Orders{all.everRecorded, all.everRecorded ? QMap<QString, OrderSum>{{facts.currency, {}}} : QMap<QString, OrderSum>()});
    };
    const auto runsIn = [&](const QHash<GroupId, Runs> &runs, const Runs &all) { return runs.value(group.id, Runs{all.everRecorded, {}}); };
    Facts out;
    out.period = facts.period;
    out.before = facts.before;
    out.currency = facts.currency;
    out.groups = {group};
    out.tiers = {facts.tiers[place]};
    out.tiersBefore = {facts.tiersBefore[place]};
    for (const groups::GroupLedger &ledger : facts.ledgers) {
        if (ledger.group == group.id)
            out.ledgers.append(ledger);
    }
    out.orders = ordersIn(parts.orders, facts.orders);
    out.ordersBefore = ordersIn(parts.ordersBefore, facts.ordersBefore);
    out.runs = runsIn(parts.runs, facts.runs);
    out.runsBefore = runsIn(parts.runsBefore, facts.runsBefore);
    out.owners.insert(group.id, facts.owners.value(group.id));
    for (const groups::BoardRow &row : facts.board) {
        if (row.group == group.id)
            out.board.append(row);
    }
    return out;
}

} // namespace siyu::reports
