// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/growth.h"

namespace siyu::insight {

namespace {

using groups::Count;
using groups::GroupLedger;
using groups::LedgerDay;

void addPart(Point &point, const std::optional<double> &part, bool complete)
{
    if (part)
        point.counted = point.counted.value_or(0) + *part;
    if (!complete)
        ++point.without;
}

// A point is whole when no group lacks it and there is a group at all.
void settle(QList<Point> &points)
{
    for (Point &point : points)
        point.value = point.without == 0 ? point.counted : std::nullopt;
}

qsizetype indexOf(const GroupLedger &ledger, QDate day)
{
    return ledger.days.isEmpty() ? -1 : ledger.days.first().day.daysTo(day);
}

const LedgerDay *dayOf(const GroupLedger &ledger, QDate day)
{
    const qsizetype i = indexOf(ledger, day);
    return i >= 0 && i < ledger.days.size() ? &ledger.days[i] : nullptr;
}

// The last total known at the end of `day`, not older than it may be.
std::optional<double> heldTotal(const GroupLedger &ledger, QDate day)
{
    for (int back = 0; back <= totalHoldsDays; ++back) {
        const LedgerDay *row = dayOf(ledger, day.addDays(-back));
        if (row && row->total)
            return double(*row->total);
    }
    return std::nullopt;
}

struct Span {
    QDate from;
    QDate to;
};

// The days of each step that lie in the period.
QList<Span> spansOf(const Period &period, Step step)
{
    QList<Span> out;
    const int length = step == Step::Day ? 1 : 7;
    for (const QDate &first : stepsOf(period, step))
        out.append({std::max(first, period.from), std::min(first.addDays(length - 1), period.to)});
    return out;
}

QList<Point> totals(const QList<GroupLedger> &ledgers, const QList<Span> &spans)
{
    QList<Point> points(spans.size());
    for (qsizetype i = 0; i < spans.size(); ++i) {
        for (const GroupLedger &ledger : ledgers) {
            const LedgerDay *last = dayOf(ledger, spans[i].to);
            addPart(points[i], heldTotal(ledger, spans[i].to), last && last->total);
        }
    }
    settle(points);
    return points;
}

QList<Point> flows(const QList<GroupLedger> &ledgers, const QList<Span> &spans, Count LedgerDay::*field)
{
    QList<Point> points(spans.size());
    for (qsizetype i = 0; i < spans.size(); ++i) {
        for (const GroupLedger &ledger : ledgers) {
            std::optional<double> sum;
            bool complete = true;
            for (QDate day = spans[i].from; day <= spans[i].to; day = day.addDays(1)) {
                const LedgerDay *row = dayOf(ledger, day);
                if (row && row->*field)
                    sum = sum.value_or(0) + double(*(row->*field));
                else
                    complete = false;
            }
            addPart(points[i], sum, complete);
        }
    }
    settle(points);
    return points;
}

} // namespace

Period ledgerPeriodFor(const Period &period) { return {period.from.addDays(-totalHoldsDays), period.to}; }

Figure growthOf(const QList<GroupLedger> &ledgers, const Period &period, Step step)
{
    Figure figure;
    figure.word = QStringLiteral("growth");
    figure.how = QStringLiteral("growth");
    figure.period = period;
    figure.step = step;
    figure.days = stepsOf(period, step);
    figure.n = ledgers.size();
    const QList<Span> spans = spansOf(period, step);
    figure.series = {
        {QStringLiteral("total"), Shape::Line, 0, totals(ledgers, spans)},
        {QStringLiteral("joined"), Shape::Up, 1, flows(ledgers, spans, &LedgerDay::joined)},
        {QStringLiteral("lost"), Shape::Down, 1, flows(ledgers, spans, &LedgerDay::lost)},
        {QStringLiteral("net"), Shape::Line, 1, flows(ledgers, spans, &LedgerDay::net)},
    };
    return figure;
}

Figure netOf(const QList<GroupLedger> &ledgers, const Period &period, Step step)
{
    Figure figure;
    figure.word = QStringLiteral("net");
    figure.how = QStringLiteral("growth");
    figure.period = period;
    figure.step = step;
    figure.days = stepsOf(period, step);
    figure.n = ledgers.size();
    figure.series = {{QStringLiteral("net"), Shape::Up, 0, flows(ledgers, spansOf(period, step), &LedgerDay::net)}};
    return figure;
}

QList<Summary> growthSummaries(const QList<GroupLedger> &ledgers, const Period &period)
{
    const QList<Span> whole{{period.from, period.to}};
    return {
        {QStringLiteral("total"), false, totals(ledgers, whole).first(), {}},
        {QStringLiteral("joined"), false, flows(ledgers, whole, &LedgerDay::joined).first(), {}},
        {QStringLiteral("lost"), false, flows(ledgers, whole, &LedgerDay::lost).first(), {}},
        {QStringLiteral("net"), false, flows(ledgers, whole, &LedgerDay::net).first(), {}},
    };
}

} // namespace siyu::insight
