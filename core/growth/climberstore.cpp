// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/climberstore.h"

#include "core/base/dayreader.h"
#include "core/db/database.h"
#include "core/kept.h"

#include <algorithm>
#include <span>
#include <unordered_set>

namespace siyu::growth {

namespace {

constexpr qint64 reportEvery = 65'536;

struct OrderProduct {
    qint64 order = 0;
    qint64 product = 0;
    auto operator<=>(const OrderProduct &) const = default;
};

// Paid, not given back whole, of somebody known.
constexpr std::string_view ordersSql = "SELECT member, paid_at, id FROM shop_order WHERE member IS NOT NULL AND paid_at IS NOT NULL"
                                       " AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0)) ORDER BY member, paid_at, id";

} // namespace

class ClimberReader {
public:
    ClimberReader(db::Database &db, const QTimeZone &zone, Progress &progress) : m_db(db), m_days(zone), m_progress(progress) { }

    Result<AllClimbers> read()
    {
        m_traffic = linesOf("traffic");
        if (m_traffic.empty()) // nobody can have come
            return AllClimbers();
        m_profit = linesOf("profit");
        readStaff();
        const qint64 all = m_db.one("SELECT count(*) FROM shop_order").value_or(0);
        db::Statement row = m_db.prepare(ordersSql);
        for (qint64 done = 0; row.step(); ++done) {
            if (done % reportEvery == 0 && !m_progress.report(done, all))
                return Error{ErrorCode::Cancelled, {}, {}};
            take(row);
        }
        return std::move(m_out);
    }

private:
    // By order, each product once.
    std::vector<OrderProduct> linesOf(const char *role)
    {
        std::vector<OrderProduct> out;
        db::Statement row = m_db.prepare("SELECT l.shop_order, l.product FROM product p JOIN order_line l ON l.product = p.id WHERE p.role = ?");
        row.with(role);
        while (row.step())
            out.push_back({row.int64(0), row.int64(1)});
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    void readStaff()
    {
        db::Statement row = m_db.prepare("SELECT id FROM member WHERE is_staff <> 0");
        while (row.step())
            m_staff.insert(row.int64(0));
    }

    static std::span<const OrderProduct> of(const std::vector<OrderProduct> &lines, qint64 order)
    {
        const auto found = std::equal_range(lines.begin(), lines.end(), OrderProduct{order, 0}, [](const OrderProduct &a, const OrderProduct &b) { return a.order < b.order; });
        return {found.first, found.second};
    }

    // The orders of a member come one after the other; the first one decides.
    void take(const db::Statement &row)
    {
        const qint64 member = row.int64(0);
        if (member != m_member) {
            m_member = member;
            m_isClimber = comes(row);
        }
        climbs(row);
    }

    bool comes(const db::Statement &row)
    {
        const std::span<const OrderProduct> by = of(m_traffic, row.int64(2));
        const qint32 day = by.empty() || m_staff.contains(m_member) ? 0 : m_days.businessDayIn(row.utf8(1));
        if (day == 0)
            return false;
        m_out.m_people.push_back({m_member, day, 0, quint32(m_out.m_products.size())});
        for (const OrderProduct &line : by)
            m_out.m_products.push_back(line.product);
        return true;
    }

    void climbs(const db::Statement &row)
    {
        if (m_isClimber && m_out.m_people.back().climbed == 0 && !of(m_profit, row.int64(2)).empty())
            m_out.m_people.back().climbed = m_days.businessDayIn(row.utf8(1));
    }

    db::Database &m_db;
    DayReader m_days;
    Progress &m_progress;
    std::vector<OrderProduct> m_traffic;
    std::vector<OrderProduct> m_profit;
    std::unordered_set<qint64> m_staff;
    AllClimbers m_out;
    qint64 m_member = 0; // whose orders come
    bool m_isClimber = false;
};

QList<Climber> AllClimbers::within(const Period &period) const
{
    const qint64 from = period.from.toJulianDay(), to = period.to.toJulianDay();
    QList<Climber> out;
    for (size_t i = 0; i < m_people.size(); ++i) {
        const Person &one = m_people[i];
        if (one.came < from || one.came > to)
            continue;
        const size_t last = i + 1 < m_people.size() ? m_people[i + 1].firstProduct : m_products.size();
        out.append({one.member, QList<qint64>(m_products.begin() + one.firstProduct, m_products.begin() + qptrdiff(last)), QDate::fromJulianDay(one.came),
            one.climbed == 0 ? QDate() : QDate::fromJulianDay(one.climbed)});
    }
    return out;
}

namespace {

class ClimberKeeper final : public Kept<QByteArray, AllClimbers> {
public:
    ClimberKeeper() : Kept(1) { }

private:
    bool isTouchedBy(Topic topic) const override
    {
        return topic == Topic::Members || topic == Topic::Orders || topic == Topic::Staff || topic == Topic::Growth || topic == Topic::Imports
            || topic == Topic::Settings;
    }
};

} // namespace

Result<std::shared_ptr<const AllClimbers>> allClimbers(const Workspace &workspace, Progress &progress)
{
    const QTimeZone zone = workspace.zone();
    return keptOrReadInTurn<ClimberKeeper>(workspace, zone.id(),
        [&] { return workspace.read(progress, [&](db::Database &db) { return ClimberReader(db, zone, progress).read(); }); });
}

} // namespace siyu::growth
