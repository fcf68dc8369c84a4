// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/arrivals.h"

#include "core/db/database.h"
#include "core/kept.h"
#include "core/members/figurefacts.h"

namespace siyu::growth {

namespace {

constexpr qint64 reportEvery = 65'536;

// Ids rise by at least 1 from person to person, so that the first and the last leave few places where most ids are taken.
size_t placeOf(const std::vector<Arrival> &people, qint64 member)
{
    if (people.empty() || member > people.back().member)
        return people.size();
    if (member <= people.front().member)
        return 0;
    const auto last = qint64(people.size()) - 1;
    const auto from = people.begin() + std::max<qint64>(0, last - (people.back().member - member));
    const auto to = people.begin() + std::min(last, member - people.front().member);
    return size_t(std::lower_bound(from, to, member, [](const Arrival &one, qint64 id) { return one.member < id; }) - people.begin());
}

class Reading {
public:
    Reading(db::Database &db, const QTimeZone &zone, Progress &progress) : m_db(db), m_days(zone), m_progress(progress) { }

    Result<Arrivals> read()
    {
        readPeople();
        if (!m_stopped)
            readContacts();
        if (!m_stopped)
            readStays();
        if (!m_stopped)
            readOrders();
        if (!m_stopped)
            readReferrals();
        if (!m_stopped)
            readScans();
        if (m_stopped)
            return Error{ErrorCode::Cancelled, {}, {}};
        std::erase_if(m_out.people, [](const Arrival &one) { return one.isStaff; });
        const auto byMember = [](const Spell &a, const Spell &b) { return a.member < b.member; };
        if (!std::is_sorted(m_out.stays.begin(), m_out.stays.end(), byMember))
            std::sort(m_out.stays.begin(), m_out.stays.end(), byMember);
        return std::move(m_out);
    }

private:
    bool goOn()
    {
        if (++m_rows % reportEvery == 0 && !m_progress.report(m_rows, 0))
            m_stopped = true;
        return !m_stopped;
    }

    // Rows come by member, mostly: the next one is looked for where the last one was.
    Arrival *find(qint64 member)
    {
        std::vector<Arrival> &people = m_out.people;
        if (m_at < people.size() && people[m_at].member <= member) {
            for (size_t steps = 0; steps < 8 && m_at < people.size(); ++steps, ++m_at) {
                if (people[m_at].member >= member)
                    break;
            }
        }
        if (m_at >= people.size() || people[m_at].member != member)
            m_at = placeOf(people, member);
        return m_at < people.size() && people[m_at].member == member ? &people[m_at] : nullptr;
    }

    void readPeople()
    {
        db::Statement row = m_db.prepare("SELECT id, is_staff FROM member ORDER BY id");
        while (row.step() && goOn()) {
            Arrival one;
            one.member = row.int64(0);
            one.isStaff = row.int64(1) != 0;
            m_out.people.push_back(one);
        }
    }

    // The earliest contact; its channel counts, or that of the next one that has any.
    void readContacts()
    {
        qint64 member = 0;
        quint32 named = 0;
        db::Statement row = m_db.prepare("SELECT member, added_at, channel_id, removed_at FROM contact ORDER BY member, account");
        while (row.step() && goOn()) {
            Arrival *one = find(row.int64(0));
            if (!one)
                continue;
            m_out.hasContacts = true;
            if (std::exchange(member, one->member) != one->member)
                named = std::numeric_limits<quint32>::max();
            const quint32 at = DayReader::instantIn(row.utf8(1));
            const qint32 day = m_days.dayOf(at);
            m_out.friends.push_back({one->member, at == 0 ? 0 : day, row.isNull(3) ? 0 : m_days.businessDayIn(row.utf8(3))});
            if (at != 0 && (one->added == 0 || day < one->added))
                one->added = day;
            const quint32 rank = at == 0 ? std::numeric_limits<quint32>::max() - 1 : at;
            if (!row.isNull(2) && rank < named) {
                named = rank;
                one->channel = qint32(row.int64(2));
            }
        }
    }

    void readStays()
    {
        db::Statement row = m_db.prepare("SELECT member, joined_day, left_day FROM membership");
        while (row.step() && goOn()) {
            Arrival *one = find(row.int64(0));
            if (!one)
                continue;
            const qint32 day = row.isNull(1) ? 0 : DayReader::dayIn(row.utf8(1));
            m_out.stays.push_back({one->member, day, row.isNull(2) ? 0 : DayReader::dayIn(row.utf8(2))});
            if (day == 0) {
                one->isBaseline = true;
                continue;
            }
            m_out.hasJoins = true;
            if (one->joined == 0 || day < one->joined)
                one->joined = day;
        }
    }

    void readOrders()
    {
        m_out.hasOrders = m_db.prepare("SELECT 1 FROM shop_order WHERE paid_at IS NOT NULL LIMIT 1").step();
        db::Statement row = m_db.prepare("SELECT member, paid_at FROM shop_order WHERE member IS NOT NULL AND paid_at IS NOT NULL"
                                         " AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0)) ORDER BY member, paid_at");
        while (row.step() && goOn()) {
            Arrival *one = find(row.int64(0));
            m_out.hasBuyers = true;
            if (!one || one->secondOrder != 0)
                continue;
            const qint32 day = m_days.businessDayIn(row.utf8(1));
            (one->firstOrder == 0 ? one->firstOrder : one->secondOrder) = day;
        }
    }

    void readReferrals()
    {
        db::Statement row = m_db.prepare("SELECT r.member, c.channel FROM referral r LEFT JOIN code c ON c.id = r.code ORDER BY r.member");
        while (row.step() && goOn()) {
            m_out.hasReferrals = true;
            Arrival *one = find(row.int64(0));
            if (!one)
                continue;
            one->isReferred = true;
            if (one->channel == 0 && !row.isNull(1))
                one->channel = qint32(row.int64(1));
        }
    }

    void readScans()
    {
        db::Statement row = m_db.prepare("SELECT s.member, c.channel FROM scan s JOIN code c ON c.id = s.code"
                                         " WHERE s.member IS NOT NULL AND c.channel IS NOT NULL ORDER BY s.member, s.at");
        while (row.step() && goOn()) {
            Arrival *one = find(row.int64(0));
            if (one && one->channel == 0)
                one->channel = qint32(row.int64(1));
        }
    }

    db::Database &m_db;
    DayReader m_days;
    Progress &m_progress;
    Arrivals m_out;
    size_t m_at = 0;
    qint64 m_rows = 0;
    bool m_stopped = false;
};

class ArrivalKeeper final : public Kept<QByteArray, Arrivals> {
public:
    ArrivalKeeper() : Kept(1) { }

private:
    bool isTouchedBy(Topic topic) const override
    {
        return topic == Topic::Members || topic == Topic::Groups || topic == Topic::Rosters || topic == Topic::Orders || topic == Topic::Growth
            || topic == Topic::Staff || topic == Topic::Imports || topic == Topic::Settings;
    }
};

} // namespace

const Arrival *Arrivals::of(qint64 member) const
{
    const size_t at = placeOf(people, member);
    return at < people.size() && people[at].member == member ? &people[at] : nullptr;
}

Result<Arrivals> readArrivals(db::Database &db, const QTimeZone &zone, Progress &progress)
{
    return Reading(db, zone, progress).read();
}

Result<std::shared_ptr<const Arrivals>> arrivals(const Workspace &workspace, Progress &progress)
{
    const QTimeZone zone = workspace.zone();
    return keptOrRead<ArrivalKeeper>(workspace, zone.id(),
        [&] { return workspace.read(progress, [&](db::Database &db) { return readArrivals(db, zone, progress); }); });
}

} // namespace siyu::growth
