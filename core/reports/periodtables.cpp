// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/periodtables.h"

#include "core/base/money.h"
#include "core/insight/growth.h"
#include "core/reports/cells.h"

namespace siyu::reports {

namespace {

using insight::Summary;

QList<groups::TierCounts> lastDays(const Facts &facts)
{
    QList<groups::TierCounts> out;
    for (const insight::TierDays &days : facts.tiers)
        out.append(days.last());
    return out;
}

Cell valueOf(const Summary &summary, const std::optional<double> &value) { return summary.isShare ? share(value) : count(value); }

QList<Cell> summaryRow(const Summary &now, const Summary &before)
{
    Summary both = now;
    both.before = before.now;
    return {Word{Word::List::Figure, now.word}, valueOf(now, now.now.value), valueOf(now, before.now.value),
        valueOf(now, both.change()), valueOf(now, now.now.counted), valueOf(now, before.now.counted),
        now.now.without > 0 ? Cell(qint64(now.now.without)) : Cell()};
}

// A figure that is either counted completely or not at all.
QList<Cell> plainRow(const Word &word, const std::optional<qint64> &now, const std::optional<qint64> &before, bool isAmount)
{
    const auto cell = [isAmount](const std::optional<qint64> &value) { return isAmount ? amount(value) : count(value); };
    const std::optional<qint64> change = now && before ? std::optional(*now - *before) : std::nullopt;
    return {word, cell(now), cell(before), cell(change), cell(now), cell(before), {}};
}

void addOrders(Table &out, const Facts &facts)
{
    if (!facts.orders.everRecorded) {
        out.rows.append(plainRow(figure("paid_orders"), {}, {}, false));
        out.rows.append(plainRow(figure("gmv"), {}, {}, true));
        return;
    }
    QStringList currencies = facts.orders.sums.keys() + facts.ordersBefore.sums.keys();
    currencies.removeDuplicates();
    for (const QString &currency : currencies) {
        const OrderSum now = facts.orders.sums.value(currency);
        const OrderSum before = facts.ordersBefore.sums.value(currency);
        const bool isUsual = currency == facts.currency && currency == Money().currency;
        const QStringList named = isUsual ? QStringList() : QStringList{currency};
        out.rows.append(plainRow({Word::List::Figure, QStringLiteral("paid_orders"), named}, now.orders, before.orders, false));
        out.rows.append(plainRow({Word::List::Figure, QStringLiteral("gmv"), named}, now.value(), before.value(), true));
    }
}

void addBroadcasts(Table &out, const Facts &facts)
{
    const auto known = [](const Runs &runs, qint64 value) { return runs.everRecorded ? std::optional(value) : std::nullopt; };
    const auto row = [&](const char *word, const char *status) {
        out.rows.append(plainRow(figure(word), known(facts.runs, facts.runs.count(status)),
            known(facts.runsBefore, facts.runsBefore.count(status)), false));
    };
    out.rows.append(plainRow(figure("runs"), known(facts.runs, facts.runs.lines.size()),
        known(facts.runsBefore, facts.runsBefore.lines.size()), false));
    row("sent", "sent");
    row("failed", "failed");
    row("missed", "missed");
    row("skipped", "skipped");
    const QMap<QString, qint64> now = facts.runs.skipped();
    const QMap<QString, qint64> before = facts.runsBefore.skipped();
    QStringList reasons = now.keys() + before.keys();
    reasons.removeDuplicates();
    reasons.sort();
    for (const QString &reason : reasons)
        out.rows.append(plainRow({Word::List::Reason, reason}, now.value(reason), before.value(reason), false));
}

int daysMissing(const groups::GroupLedger &ledger, const Period &period)
{
    int missing = 0;
    for (const groups::LedgerDay &day : ledger.days)
        missing += period.contains(day.day) && day.missing ? 1 : 0;
    return missing;
}

} // namespace

Table summaryTable(const Facts &facts)
{
    Table out = table("summary", {column("figure"), column("this_week"), column("week_before"), column("change"),
        column("counted_this_week"), column("counted_week_before"), column("groups_without")});
    const auto now = insight::growthSummaries(facts.ledgers, facts.period);
    const auto before = insight::growthSummaries(facts.ledgers, facts.before);
    for (qsizetype i = 0; i < now.size(); ++i)
        out.rows.append(summaryRow(now[i], before[i]));
    const auto tiers = insight::tierSummaries(lastDays(facts));
    const auto tiersBefore = insight::tierSummaries(facts.tiersBefore);
    for (qsizetype i = 0; i < tiers.size(); ++i)
        out.rows.append(summaryRow(tiers[i], tiersBefore[i]));
    addOrders(out, facts);
    addBroadcasts(out, facts);
    return out;
}

Table growthTable(const Facts &facts)
{
    Table out = table("growth", {column("day"), column("total"), column("joined"), column("lost"), column("net"),
        column("counted_total"), column("counted_joined"), column("counted_lost"), column("groups_without")});
    const insight::Figure figure = insight::growthOf(facts.ledgers, facts.period, insight::Step::Day);
    for (qsizetype i = 0; i < figure.days.size(); ++i) {
        QList<Cell> row{figure.days[i]};
        int without = 0;
        for (const insight::Series &series : figure.series) {
            row.append(count(series.points[i].value));
            without = std::max(without, series.points[i].without);
        }
        for (int series = 0; series < 3; ++series)
            row.append(count(figure.series[series].points[i].counted));
        row.append(qint64(without));
        out.rows.append(row);
    }
    out.charts = {{Chart::Kind::Columns, QStringLiteral("joined_lost"), 0, {6, 7}}, {Chart::Kind::Line, QStringLiteral("total"), 0, {5}}};
    return out;
}

Table groupTable(const Facts &facts)
{
    Table out = table("groups", {column("group"), column("owners"), column("total"), column("joined"), column("lost"),
        column("net"), column("super"), column("normal"), column("never"), column("observing"), column("no_data"),
        column("active_share"), column("days_missing"), column("team_gaps")});
    QHash<GroupId, int> gaps;
    for (const groups::BoardRow &row : facts.board)
        gaps.insert(row.group, row.gaps);
    QHash<GroupId, const groups::GroupLedger *> ledgers;
    for (const groups::GroupLedger &ledger : facts.ledgers)
        ledgers.insert(ledger.group, &ledger);
    for (qsizetype i = 0; i < facts.groups.size(); ++i) {
        const insight::NamedGroup &group = facts.groups[i];
        const groups::GroupLedger ledger = ledgers.contains(group.id) ? *ledgers[group.id] : groups::GroupLedger{group.id, group.name, {}};
        const groups::TierCounts tiers = facts.tiers[i].last();
        const bool judged = tiers.missing == 0;
        const auto tier = [judged](qint64 people) { return judged ? Cell(people) : Cell(); };
        QList<Cell> row{group.name, facts.owners.value(group.id).join(QStringLiteral(", "))};
        for (const Summary &summary : insight::growthSummaries({ledger}, facts.period))
            row.append(count(summary.now.value));
        row += {tier(tiers.superActive), tier(tiers.normal), tier(tiers.never), tier(tiers.observing), tiers.missing,
            share(insight::activeShare(tiers)), qint64(daysMissing(ledger, facts.period)),
            gaps.contains(group.id) ? Cell(qint64(gaps[group.id])) : Cell()};
        out.rows.append(row);
    }
    return out;
}

Table tierTable(const Facts &facts)
{
    Table out = table("tiers", {column("day"), column("super"), column("normal"), column("never"), column("observing"),
        column("no_data"), column("groups_without")});
    const insight::Figure figure = insight::tiersOf(facts.tiers, facts.period, insight::Step::Day);
    for (qsizetype i = 0; i < figure.days.size(); ++i) {
        QList<Cell> row{figure.days[i]};
        int without = 0;
        for (const insight::Series &series : figure.series) {
            row.append(count(series.points[i].counted));
            without = std::max(without, series.points[i].without);
        }
        row.append(qint64(without));
        out.rows.append(row);
    }
    out.charts = {{Chart::Kind::Stacked, QStringLiteral("tiers"), 0, {1, 2, 3, 4, 5}}};
    return out;
}

Table tierGroupTable(const Facts &facts)
{
    Table out = table("tiers_by_group", {column("group"), column("active_share"), column("active_share_before"),
        column("change"), column("super"), column("super_before"), column("never"), column("never_before")});
    for (qsizetype i = 0; i < facts.groups.size(); ++i) {
        const groups::TierCounts now = facts.tiers[i].last();
        const groups::TierCounts before = facts.tiersBefore[i];
        const auto shareNow = insight::activeShare(now);
        const auto shareBefore = insight::activeShare(before);
        const auto people = [](const groups::TierCounts &counts, qint64 value) { return counts.missing > 0 ? Cell() : Cell(value); };
        out.rows.append({facts.groups[i].name, share(shareNow), share(shareBefore),
            shareNow && shareBefore ? Cell(files::Share{*shareNow - *shareBefore}) : Cell(), people(now, now.superActive),
            people(before, before.superActive), people(now, now.never), people(before, before.never)});
    }
    return out;
}

Table broadcastTable(const Facts &facts)
{
    Table out = table("broadcasts", {column("time"), column("broadcast"), column("touchpoint"), column("state"),
        column("planned"), column("handed_out"), column("sent"), column("skipped"), column("failed"), column("missed"),
        column("cancelled"), column("reasons")});
    for (const RunLine &line : facts.runs.lines) {
        QList<Cell> row{line.at, line.name, Word{Word::List::Touchpoint, line.touchpoint}, Word{Word::List::Status, line.state}};
        for (const char *status : {"planned", "handed_out", "sent", "skipped", "failed", "missed", "cancelled"})
            row.append(line.byStatus.value(QString::fromLatin1(status)));
        QStringList reasons; // reason, count, reason, count …
        for (auto it = line.bySkipReason.cbegin(); it != line.bySkipReason.cend(); ++it)
            reasons += {it.key(), QString::number(it.value())};
        row.append(Word{Word::List::Note, QStringLiteral("reasons"), reasons});
        out.rows.append(row);
    }
    return out;
}

Table staffingTable(const Facts &facts)
{
    Table out = table("staffing", {column("group"), column("team"), column("gap")});
    for (const groups::BoardRow &row : facts.board) {
        if (row.ownerMissing)
            out.rows.append({row.name, figure("owner"), Word{Word::List::Gap, QStringLiteral("no_owner")}});
        for (std::size_t i = 0; i < allTeams.size(); ++i) {
            const groups::Gap gap = row.teams[i].gap;
            if (gap == groups::Gap::None || row.quiet)
                continue;
            out.rows.append({row.name, Word{Word::List::Team, wordOf(allTeams[i])},
                Word{Word::List::Gap, wordOf(gap)}});
        }
    }
    return out;
}

} // namespace siyu::reports
