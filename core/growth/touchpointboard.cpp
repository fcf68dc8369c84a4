// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/touchpointboard.h"

#include "core/db/rows.h"
#include "core/growth/arrivals.h"
#include "core/growth/channelfigures.h"
#include "core/growth/owing.h"
#include "core/members/figures.h"
#include "core/workspace.h"

#include <QSet>

namespace siyu::growth {

namespace {

const QString lineSetting = QStringLiteral("growth.groups_line");

QHash<qint64, Touchpoint> touchpointsIn(db::Database &db)
{
    QHash<qint64, Touchpoint> out;
    db::Statement row = db.prepare("SELECT id, touchpoint FROM broadcast");
    while (row.step()) {
        if (const auto touchpoint = touchpointFrom(row.text(1)))
            out.insert(row.int64(0), *touchpoint);
    }
    return out;
}

QHash<qint64, qint64> channelsOfMembers(const Arrivals &known)
{
    QHash<qint64, qint64> out;
    for (const Arrival &one : known.people) {
        if (one.channel != 0)
            out.insert(one.member, one.channel);
    }
    return out;
}

// Whose share is what; filled order by order.
class Sorting {
public:
    Sorting(db::Database &db, const Arrivals &known, const QTimeZone &zone, const QString &from, const QString &end)
        : m_marks(db), m_owing(db, zone, from, end, Owing::Reads::ForPeriod), m_zone(zone), m_touchpoints(touchpointsIn(db)), m_channels(channelsOfMembers(known))
    {
        db::Statement paid = db.prepare("SELECT id FROM channel WHERE cost = 'paid'");
        while (paid.step())
            m_paid.insert(paid.int64(0));
    }

    Board boardOfOrder(const db::Statement &row)
    {
        const qint64 member = row.optionalInt64(1).value_or(0);
        const QDateTime paidAt = fromUtcText(row.text(2));
        const OwnMark own = m_marks.of(row.text(5), row.text(6), row.text(7), businessDay(paidAt, m_zone));
        const Attribution owed = m_owing.of({row.int64(0), member, paidAt, own});
        std::optional<Touchpoint> touchpoint;
        if (owed.method == OwedTo::Broadcast && m_touchpoints.contains(owed.id))
            touchpoint = m_touchpoints[owed.id];
        const qint64 channel = m_channels.value(member);
        const OwedTo method = owed.method == OwedTo::None && channel != 0 ? OwedTo::Channel : owed.method;
        return boardOf(method, touchpoint, m_paid.contains(channel));
    }

private:
    OwnMarks m_marks;
    Owing m_owing;
    QTimeZone m_zone;
    QHash<qint64, Touchpoint> m_touchpoints;
    QHash<qint64, qint64> m_channels;
    QSet<qint64> m_paid;
};

} // namespace

QString wordOf(Board board)
{
    static const QStringList words{QStringLiteral("service_accounts"), QStringLiteral("groups"), QStringLiteral("moments"), QStringLiteral("ads"), QStringLiteral("gameplay"),
        QStringLiteral("other")};
    return words.at(int(board));
}

Board boardOf(OwedTo method, std::optional<Touchpoint> touchpoint, bool isPaidChannel)
{
    switch (method) {
    case OwedTo::Code:
    case OwedTo::Coupon:
        return Board::Gameplay;
    case OwedTo::Broadcast:
        break;
    case OwedTo::Channel:
        return isPaidChannel ? Board::Ads : Board::Other;
    case OwedTo::None:
        return Board::Other;
    }
    if (!touchpoint)
        return Board::Other;
    switch (*touchpoint) {
    case Touchpoint::ServiceAccount:
    case Touchpoint::SubscriptionAccount:
        return Board::ServiceAccounts;
    case Touchpoint::GroupChat:
    case Touchpoint::FanCommunity:
        return Board::Groups;
    case Touchpoint::Moments:
        return Board::Moments;
    case Touchpoint::Wecom1to1:
    case Touchpoint::Sms:
    case Touchpoint::Live:
    case Touchpoint::VideoAccount:
        return Board::Other;
    }
    return Board::Other;
}

Result<TouchpointBoard> touchpointBoard(const Workspace &workspace, const Period &period, Progress &progress)
{
    const auto known = arrivals(workspace, progress);
    if (!known)
        return known.error();
    bool isNumber = false;
    const double line = workspace.setting(lineSetting).toDouble(&isNumber);
    return workspace.read(progress, [&](db::Database &db) {
        const QTimeZone zone = workspace.zone();
        const QString from = toUtcText(startOfDayUtc(period.from, zone));
        const QString end = toUtcText(startOfDayUtc(period.to.addDays(1), zone));
        TouchpointBoard out;
        out.isMeasured = (*known)->hasOrders && period.from <= workspace.today();
        out.line = isNumber ? line : usualGroupsLine;
        out.currency = members::currencyOf(db);
        for (const Board board : allBoards)
            out.rows.append({board, {}, {}});
        Sorting sorting(db, **known, zone, from, end);
        db::Statement row = db.prepare("SELECT id, member, paid_at, paid_fen, refunded_fen, coupon, channel, order_no FROM shop_order"
                                       " WHERE paid_at >= ?1 AND paid_at < ?2 AND currency = ?3 AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0)) ORDER BY id");
        row.with(from, end, out.currency);
        while (row.step()) {
            out.rows[int(sorting.boardOfOrder(row))].sales.add(row.optionalInt64(3), row.int64(4));
        }
        for (const BoardRow &of : std::as_const(out.rows))
            out.sales.add(of.sales);
        for (BoardRow &of : out.rows)
            of.share = rateOf(of.sales.value(), out.sales.value());
        if (const auto share = out.rows[int(Board::Groups)].share)
            out.isReached = *share >= out.line;
        return out;
    });
}

Result<void> setGroupsLine(Workspace &workspace, double share)
{
    if (!(share >= 0 && share <= 1))
        return invalid("share", QString::number(share));
    return workspace.setSetting(lineSetting, QString::number(share));
}

} // namespace siyu::growth
