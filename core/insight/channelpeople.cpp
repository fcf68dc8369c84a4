// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/channelpeople.h"

#include "core/base/ordersum.h"
#include "core/db/rows.h"
#include "core/growth/arrivals.h"
#include "core/growth/channelreport.h"
#include "core/members/figures.h"
#include "core/workspace.h"

#include <QHash>
#include <algorithm>

namespace siyu::insight {

namespace {

using growth::Arrival;
using growth::FunnelStep;

QString columnOf(FunnelStep step) { return QStringLiteral("step_") + wordOf(step); }

qint32 dayOfStep(const Arrival &one, FunnelStep step)
{
    switch (step) {
    case FunnelStep::Added:
        return one.added;
    case FunnelStep::Joined:
        return one.isBaseline ? 0 : one.joined; // nobody knows when
    case FunnelStep::FirstOrder:
        return one.firstOrder;
    case FunnelStep::SecondOrder:
        return one.secondOrder;
    case FunnelStep::Seen:
    case FunnelStep::Scanned:
        break;
    }
    return 0;
}

QDate dateOf(qint32 day) { return day == 0 ? QDate() : QDate::fromJulianDay(day); }
bool isIn(const Period &period, qint32 day) { return day != 0 && period.contains(dateOf(day)); }

QHash<qint64, QString> channelNames(const Workspace &workspace, db::Database &db)
{
    QHash<qint64, QString> out;
    for (const growth::Channel &channel : growth::channelsIn(db, workspace.today()))
        out.insert(channel.id, channel.name);
    return out;
}

// What everybody paid in the period, less refunds; 0 of who is not in it.
QHash<qint64, OrderSum> paidBy(db::Database &db, const Period &period, const QTimeZone &zone)
{
    QHash<qint64, OrderSum> out;
    db::Statement order = db.prepare("SELECT member, paid_fen, refunded_fen FROM shop_order INDEXED BY shop_order_by_paid"
                                     " WHERE paid_at >= ?1 AND paid_at < ?2 AND member IS NOT NULL AND currency = ?3"
                                     " AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0))");
    order.with(toUtcText(startOfDayUtc(period.from, zone)), toUtcText(startOfDayUtc(period.to.addDays(1), zone)), members::currencyOf(db));
    while (order.step())
        out[order.int64(0)].add(order.optionalInt64(1), order.int64(2));
    return out;
}

// Somebody who stands behind a column, before they are sorted and named.
struct Person {
    const Arrival *arrival;
    qint32 day;
    std::optional<qint64> paid;
};

class Namer {
public:
    explicit Namer(db::Database &db) : m_name(db.prepare("SELECT coalesce(name, '') FROM member WHERE id = ?")) { }
    QString operator()(qint64 member)
    {
        m_name.with(member);
        return m_name.step() ? m_name.text(0) : QString();
    }

private:
    db::Statement m_name;
};

Behind ofChannel(db::Database &db, const growth::Arrivals &known, const QHash<qint64, QString> &names, const QHash<qint64, OrderSum> &paid, const Period &period,
    const QString &channel, bool prices)
{
    const std::array steps{FunnelStep::Added, prices ? FunnelStep::FirstOrder : FunnelStep::Joined};
    Behind out;
    out.kind = BehindKind::Member;
    out.words = {columnOf(steps[0]), columnOf(steps[1]), QStringLiteral("order_value")};
    out.units = {Unit::People, Unit::People, Unit::Money};
    out.currency = members::currencyOf(db);
    const qint64 id = names.key(channel, 0);
    const auto took = [&period](const Arrival &one, FunnelStep step) { return isIn(period, dayOfStep(one, step)); };
    std::vector<Person> people;
    for (const Arrival &one : known.people) {
        if (one.channel != id)
            continue;
        const auto value = paid.constFind(one.member);
        const bool isBuyer = value != paid.constEnd();
        if (isBuyer || took(one, FunnelStep::Added) || took(one, FunnelStep::Joined) || took(one, FunnelStep::FirstOrder))
            people.push_back({&one, one.came(), isBuyer ? value->value() : std::nullopt});
    }
    std::stable_sort(people.begin(), people.end(), [](const Person &a, const Person &b) {
        const auto rank = [](const Person &one) { return std::pair(one.paid.value_or(-1), one.day); };
        return rank(a) > rank(b);
    });
    Namer nameOf(db);
    for (const Person &one : people) {
        const auto yes = [&](FunnelStep step) { return std::optional(took(*one.arrival, step) ? 1.0 : 0.0); };
        out.rows.append({one.arrival->member, nameOf(one.arrival->member), dateOf(one.day),
            {yes(steps[0]), yes(steps[1]), one.paid ? std::optional(double(*one.paid)) : std::nullopt}});
    }
    return out;
}

Behind ofStep(db::Database &db, const growth::Arrivals &known, const QHash<qint64, QString> &names, const Period &period, FunnelStep step)
{
    Behind out;
    out.kind = BehindKind::Member;
    out.hasChannels = true;
    std::vector<Person> people;
    for (const Arrival &one : known.people) {
        const qint32 day = dayOfStep(one, step);
        if (isIn(period, day))
            people.push_back({&one, day, {}});
    }
    std::stable_sort(people.begin(), people.end(), [](const Person &a, const Person &b) { return a.day < b.day; });
    Namer nameOf(db);
    for (const Person &one : people)
        out.rows.append({one.arrival->member, nameOf(one.arrival->member), dateOf(one.day), {}, names.value(one.arrival->channel)});
    return out;
}

Result<Behind> channelsOfStep(const Workspace &workspace, const Period &period, FunnelStep step, Progress &progress)
{
    const auto report = growth::channelReport(workspace, period, progress);
    if (!report)
        return report.error();
    Behind out;
    out.kind = BehindKind::Channel;
    out.areCounts = true;
    for (const FunnelStep column : {FunnelStep::Seen, FunnelStep::Scanned}) {
        out.words.append(columnOf(column));
        out.units.append(Unit::People);
    }
    for (const growth::ChannelFigures &one : report->channels) {
        BehindRow row{one.channel.id, one.channel.name};
        for (const size_t column : {size_t(FunnelStep::Seen), size_t(FunnelStep::Scanned)})
            row.values.append(one.counts[column] ? std::optional(double(*one.counts[column])) : std::nullopt);
        if (one.counts[size_t(step)])
            out.rows.append(row);
    }
    return out;
}

} // namespace

Result<Behind> peopleOfChannel(const Workspace &workspace, const Period &period, const QString &channel, bool prices, Progress &progress)
{
    const auto known = growth::arrivals(workspace, progress);
    if (!known)
        return known.error();
    return workspace.read(progress, [&](db::Database &db) {
        return ofChannel(db, **known, channelNames(workspace, db), paidBy(db, period, workspace.zone()), period, channel, prices);
    });
}

Result<Behind> peopleOfStep(const Workspace &workspace, const Period &period, FunnelStep step, Progress &progress)
{
    if (step == FunnelStep::Seen || step == FunnelStep::Scanned)
        return channelsOfStep(workspace, period, step, progress);
    const auto known = growth::arrivals(workspace, progress);
    if (!known)
        return known.error();
    return workspace.read(progress, [&](db::Database &db) { return ofStep(db, **known, channelNames(workspace, db), period, step); });
}

} // namespace siyu::insight
