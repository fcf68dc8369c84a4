// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/figurefacts.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/groups/activitystore.h"

#include <algorithm>
#include <array>

namespace siyu::members {

size_t Lives::placeOf(qint64 member) const
{
    if (areInStep)
        return member >= members.front() && member <= members.back() ? size_t(member - members.front()) : none;
    if (!places.empty()) {
        const bool inside = member >= 0 && size_t(member) < places.size();
        return inside && places[size_t(member)] != 0 ? places[size_t(member)] - 1 : none;
    }
    const auto found = std::lower_bound(members.begin(), members.end(), member);
    return found != members.end() && *found == member ? size_t(found - members.begin()) : none;
}

namespace {

constexpr int stepsOfReading = 8;
constexpr const char *repliesSql
    = "SELECT x.target, coalesce(d.sent_at, d.handed_out_at, r.due_at) FROM delivery_result x"
      " LEFT JOIN run r ON r.id = x.run"
      " LEFT JOIN delivery d ON d.run = x.run AND d.target_kind = x.target_kind AND d.target = x.target"
      " WHERE x.target_kind = 'member' AND x.replied > 0";

// Fills the lives table by table.
class Pass {
public:
    Pass(db::Database &db, const FigureScene &scene)
        : m_db(db), m_scene(scene), m_days(scene.zone), m_writer(qint32(scene.day.toJulianDay())), m_currency(scene.currency.toUtf8())
    {
    }

    Lives take() { return std::move(m_lives); }

    void members()
    {
        std::vector<std::pair<qint64, qint32>> found; // id, day of creation
        db::Statement rows = m_db.prepare("SELECT id, created_at FROM member");
        while (rows.step())
            found.emplace_back(rows.int64(0), m_days.businessDayIn(rows.utf8(1)));
        const qint64 last = m_db.one("SELECT max(id) FROM member").value_or(0);
        std::sort(found.begin(), found.end());
        m_lives.members.reserve(found.size());
        m_lives.lives.resize(found.size());
        m_lives.areInStep = !found.empty() && last - found.front().first + 1 == qint64(found.size());
        const bool areClose = !m_lives.areInStep && !found.empty() && (found.front().first >= 0 && last < qint64(found.size()) * 8 + 1'000'000);
        if (areClose)
            m_lives.places.resize(size_t(last) + 1);
        for (size_t i = 0; i < found.size(); ++i) {
            m_lives.members.push_back(found[i].first);
            if (areClose)
                m_lives.places[size_t(found[i].first)] = quint32(i) + 1;
            m_writer.created(m_lives.lives[i], found[i].second);
        }
    }

    void contacts()
    {
        each("SELECT member, added_at, removed_at FROM contact",
            [this](db::Statement &row) { return std::pair(m_days.businessDayIn(row.utf8(1)), m_days.businessDayIn(row.utf8(2))); },
            [this](Life &life, const auto &days) { m_writer.contact(life, days.first, days.second); });
    }

    void stays()
    {
        each("SELECT member, joined_day, left_day FROM membership",
            [](db::Statement &row) { return std::pair(DayReader::dayIn(row.utf8(1)), DayReader::dayIn(row.utf8(2))); },
            [this](Life &life, const auto &days) { m_writer.stay(life, days.first, days.second); });
    }

    void orders()
    {
        each("SELECT member, paid_at, paid_fen, refunded_fen, currency FROM shop_order"
             " WHERE paid_at IS NOT NULL AND member IS NOT NULL",
            [this](db::Statement &row) { return orderIn(row, m_days, m_currency); },
            [this](Life &life, const PaidOrder &order) { m_writer.order(life, order); });
    }

    // Day 0 = none that is paid.
    static PaidOrder orderIn(db::Statement &row, DayReader &days, const QByteArray &currency)
    {
        const quint32 at = DayReader::instantIn(row.utf8(1));
        const qint64 paid = row.int64(2);
        const qint64 refunded = row.int64(3);
        if (!isPaid(at != 0, paid, refunded))
            return {};
        return {days.dayOf(at), at, paid - refunded, row.utf8(4) == std::string_view(currency.constData(), size_t(currency.size())), !row.isNull(2)};
    }

    void signs()
    {
        each("SELECT member, at, points FROM point_entry",
            [this](db::Statement &row) { return std::pair(m_days.businessDayIn(row.utf8(1)), row.int64(2)); },
            [this](Life &life, const auto &entry) {
                life.points += entry.second;
                m_writer.sign(life, entry.first);
            });
        each(repliesSql, [this](db::Statement &row) { return m_days.businessDayIn(row.utf8(1)); },
            [this](Life &life, qint32 day) { m_writer.sign(life, day); });
        each("SELECT host FROM referral", [](db::Statement &) { return 1; }, [](Life &life, int one) { life.referrals += one; });
        each("SELECT member FROM partner WHERE state IN ('approved', 'active')", [](db::Statement &) { return true; },
            [](Life &life, bool present) { life.isPartner = present; });
        each("SELECT member, stage FROM stage_pin", [](db::Statement &row) { return quint8(row.int64(1)); },
            [](Life &life, quint8 stage) { life.pinned = stage; });
    }

    bool tiers(Progress &progress)
    {
        db::Statement groups = m_db.prepare("SELECT id FROM grp WHERE archived_at IS NULL");
        while (groups.step()) {
            if (!progress.goOn())
                return false;
            groups::eachTier(m_db, GroupId(groups.int64(0)), m_scene.day, {}, [this](qint64 member, Tier tier) {
                const size_t place = m_lives.placeOf(member);
                if (place == Lives::none)
                    return;
                qint8 &best = m_lives.lives[place].tier;
                best = best == Life::noTier ? qint8(tier) : std::min(best, qint8(tier));
            });
        }
        return true;
    }

    void messages()
    {
        each("SELECT member, day FROM activity WHERE messages > 0", [](db::Statement &row) { return qint32(row.int64(1)); },
            [this](Life &life, qint32 day) { m_writer.message(life, day); });
    }

private:
    // Rows come in any order and their lives lie far apart in memory: what a life is told waits a few rows while the
    // processor fetches it.
    template <typename Read, typename Take>
    void each(const char *sql, Read read, Take take)
    {
        using Event = std::invoke_result_t<Read &, db::Statement &>;
        std::array<std::pair<Life *, Event>, 32> waiting;
        size_t count = 0;
        const auto tell = [&] {
            for (size_t i = 0; i < count; ++i)
                take(*waiting[i].first, waiting[i].second);
            count = 0;
        };
        db::Statement rows = m_db.prepare(sql);
        while (rows.step()) {
            const size_t place = m_lives.placeOf(rows.int64(0));
            if (place == Lives::none)
                continue;
            Life *life = &m_lives.lives[place];
            expect(life);
            waiting[count++] = {life, read(rows)};
            if (count == waiting.size())
                tell();
        }
        tell();
    }

    static void expect([[maybe_unused]] const Life *life)
    {
#if defined(__GNUC__)
        __builtin_prefetch(life, 1);
        __builtin_prefetch(reinterpret_cast<const char *>(life) + sizeof(Life) - 1, 1);
#endif
    }

    db::Database &m_db;
    const FigureScene &m_scene;
    DayReader m_days;
    LifeWriter m_writer;
    QByteArray m_currency;
    Lives m_lives;
};

} // namespace

Result<Lives> readLives(db::Database &db, const FigureScene &scene, bool withMessages, Progress &progress)
{
    const Error cancelled{ErrorCode::Cancelled, {}, {}};
    Pass pass(db, scene);
    const auto step = [&](int number, auto run) {
        if (!progress.report(number, stepsOfReading))
            return false;
        run();
        return true;
    };
    const bool done = step(0, [&] { pass.members(); }) && step(1, [&] { pass.contacts(); }) && step(2, [&] { pass.stays(); })
        && step(3, [&] { pass.orders(); }) && step(4, [&] { pass.signs(); }) && progress.report(5, stepsOfReading)
        && pass.tiers(progress) && step(6, [&] {
               if (withMessages)
                   pass.messages();
           })
        && progress.report(7, stepsOfReading);
    if (!done)
        return cancelled;
    return pass.take();
}

// ---- a few

LifeReader::LifeReader(db::Database &db, const FigureScene &scene)
    : m_db(db), m_scene(scene), m_days(scene.zone), m_writer(qint32(scene.day.toJulianDay())), m_currency(scene.currency.toUtf8()),
      m_hasReplies(db.one("SELECT EXISTS (SELECT 1 FROM delivery_result)").value_or(1) != 0),
      m_hasPins(db.one("SELECT EXISTS (SELECT 1 FROM stage_pin)").value_or(1) != 0)
{
}

std::optional<Life> LifeReader::read(qint64 member)
{
    Life life;
    const auto each = [&](std::string_view sql, auto take) {
        db::Statement &rows = m_db.cached(sql);
        rows.with(member);
        bool any = false;
        while (rows.step()) {
            take(rows);
            any = true;
        }
        rows.reset();
        return any;
    };
    if (!each("SELECT id, created_at FROM member WHERE id = ?",
            [&](db::Statement &row) { m_writer.created(life, m_days.businessDayIn(row.utf8(1))); }))
        return std::nullopt;
    each("SELECT member, added_at, removed_at FROM contact WHERE member = ?", [&](db::Statement &row) {
        m_writer.contact(life, m_days.businessDayIn(row.utf8(1)), m_days.businessDayIn(row.utf8(2)));
    });
    each("SELECT member, joined_day, left_day FROM membership WHERE member = ?", [&](db::Statement &row) {
        m_writer.stay(life, DayReader::dayIn(row.utf8(1)), DayReader::dayIn(row.utf8(2)));
    });
    each("SELECT member, paid_at, paid_fen, refunded_fen, currency FROM shop_order WHERE member = ? AND paid_at IS NOT NULL",
        [&](db::Statement &row) { m_writer.order(life, Pass::orderIn(row, m_days, m_currency)); });
    each("SELECT member, at, points FROM point_entry WHERE member = ?", [&](db::Statement &row) {
        life.points += row.int64(2);
        m_writer.sign(life, m_days.businessDayIn(row.utf8(1)));
    });
    static const std::string replies = std::string(repliesSql) + " AND x.target = ?";
    if (m_hasReplies)
        each(replies, [&](db::Statement &row) { m_writer.sign(life, m_days.businessDayIn(row.utf8(1))); });
    each("SELECT host FROM referral WHERE host = ?", [&](db::Statement &) { ++life.referrals; });
    each("SELECT member FROM partner WHERE member = ? AND state IN ('approved', 'active')", [&](db::Statement &) { life.isPartner = true; });
    if (m_hasPins)
        each("SELECT stage FROM stage_pin WHERE member = ?", [&](db::Statement &row) { life.pinned = quint8(row.int64(0)); });
    return life;
}

std::unordered_map<qint64, qint8> bestTiers(db::Database &db, QDate day, const std::vector<qint64> &members)
{
    std::unordered_map<qint64, std::vector<qint64>> byGroup;
    db::Statement &stays = db.cached("SELECT DISTINCT m.grp FROM membership m JOIN grp g ON g.id = m.grp WHERE m.member = ?1"
                                     " AND g.archived_at IS NULL AND (m.left_day IS NULL OR m.left_day > ?2)"
                                     " AND (m.joined_day IS NULL OR m.joined_day <= ?2)");
    for (const qint64 member : members) {
        stays.with(member, day.toString(Qt::ISODate));
        while (stays.step())
            byGroup[stays.int64(0)].push_back(member);
    }
    stays.reset();
    std::unordered_map<qint64, qint8> out;
    for (const auto &[group, of] : byGroup) {
        groups::eachTier(db, GroupId(group), day, of, [&out](qint64 member, Tier tier) {
            const auto [found, isNew] = out.try_emplace(member, qint8(tier));
            if (!isNew)
                found->second = std::min(found->second, qint8(tier));
        });
    }
    return out;
}

std::unordered_map<qint64, qint32> lastMessages(db::Database &db, const std::vector<qint64> &members, QDate day)
{
    std::unordered_map<qint64, qint32> out;
    for (const qint64 member : members)
        out.emplace(member, 0);
    db::Statement rows = db.prepare("SELECT member, day FROM activity WHERE messages > 0 AND day <= ?");
    rows.with(day.toJulianDay());
    while (rows.step()) {
        if (const auto found = out.find(rows.int64(0)); found != out.end())
            found->second = std::max(found->second, qint32(rows.int64(1)));
    }
    return out;
}

} // namespace siyu::members
