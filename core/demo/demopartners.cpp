// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demopartners.h"

#include "core/demo/demostore.h"
#include "core/demo/random.h"
#include "core/partners/partner.h"

namespace siyu::demo {

namespace {

using partners::PartnerState;
using S = PartnerState;

QString dayText(QDate day) { return day.toString(Qt::ISODate); }

constexpr const char16_t *reasons[] = {u"群里很活跃，常答新人的问题", u"带来不少朋友", u"愿意试用新品并说真话", u"自己开店，有时间"};
constexpr const char16_t *duties[] = {u"每周在群里分享一次使用心得", u"新人进群当天打招呼", u"月底交一份顾客反馈", u"新品试用后三天内说真实感受"};

// The way to each state, and how many stand there.
struct Way {
    std::vector<PartnerState> states;
    int people;
};
const std::vector<Way> &ways()
{
    static const std::vector<Way> all{{{S::Candidate, S::Invited, S::Applied, S::Approved, S::Active}, 14}, {{S::Candidate, S::Invited, S::Applied, S::Approved}, 5},
        {{S::Candidate, S::Invited, S::Applied, S::Approved, S::Active, S::Retired}, 3}, {{S::Candidate, S::Invited, S::Applied}, 4}, {{S::Candidate, S::Invited}, 7},
        {{S::Candidate}, 6}, {{S::Candidate, S::Invited, S::Declined}, 3}};
    return all;
}

class Writer {
public:
    Writer(db::Database &db, const Shop &shop) : m_db(db), m_shop(shop) { }

    void write(qint64 member, qint64 brought, const std::vector<PartnerState> &way)
    {
        m_member = member;
        const Person &person = m_shop.people[std::size_t(member - 1)];
        m_isKol = m_random.chance(250);
        QDate day = m_shop.last.addDays(-int(way.size()) * 22 - m_random.below(20));
        m_db.cached("INSERT INTO partner (member, kind, state, since, grp, commission, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .run(member, m_isKol ? "KOL" : "KOC", wordOf(way.back()), dayText(day), qint64(person.stays.front().group + 1),
                m_random.chance(600) ? std::optional<qint64>(50) : std::nullopt, utcOn(day));
        QString before;
        QDate approved;
        for (const PartnerState state : way) {
            const bool isFirst = before.isNull();
            m_db.cached("INSERT INTO partner_step (member, from_state, to_state, day, at, by_whom, reason) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .run(member, before, wordOf(state), dayText(day), utcOn(day, 6), m_shop.staff[std::size_t(m_random.below(6))].name,
                    isFirst ? QString::fromUtf16(m_random.pick(reasons)) : state == S::Declined ? QStringLiteral("最近太忙") : QString());
            if (state == S::Approved)
                approved = day;
            m_db.cached("UPDATE partner SET since = ? WHERE member = ?").run(dayText(day), member);
            before = wordOf(state);
            day = std::min(m_shop.last, day.addDays(m_random.between(5, 21)));
        }
        if (!approved.isValid())
            return;
        ownCode();
        if (isPresent(way.back()))
            giveDuties(approved);
        giveRewards(approved, brought);
    }

private:
    void ownCode()
    {
        db::Statement &code = m_db.cached("SELECT id FROM code WHERE member = ? ORDER BY id LIMIT 1").with(m_member);
        const qint64 id = code.step() ? code.int64(0) : 0;
        code.reset();
        if (id != 0)
            m_db.cached("UPDATE partner SET code = ? WHERE member = ?").run(id, m_member);
    }

    void giveDuties(QDate approved)
    {
        for (int i = 0; i < m_random.between(1, 3); ++i) {
            const QDate due = m_shop.last.addDays(m_random.between(-20, 15));
            const bool done = due < m_shop.last && m_random.chance(700);
            m_db.cached("INSERT INTO partner_duty (member, text, due_on, done_on, created_at) VALUES (?, ?, ?, ?, ?)")
                .run(m_member, QString::fromUtf16(duties[(i + m_random.below(2)) % 4]), dayText(due), done ? dayText(due.addDays(-1)) : QString(), utcOn(approved));
        }
    }

    void giveRewards(QDate approved, qint64 brought)
    {
        const qint64 cash = 5'00 * std::max<qint64>(1, brought);
        reward(approved.addDays(5), "earned", "cash", "recruiting", cash, QStringLiteral("按带新人数"));
        if (m_random.chance(600))
            reward(approved.addDays(14), "paid", "cash", "recruiting", -cash, QStringLiteral("微信转账"));
        if (m_random.chance(500))
            reward(approved.addDays(9), "earned", "commission", "sharing", 100LL * m_random.between(12, 180), QStringLiteral("上月带来的订单"));
        if (m_random.chance(400))
            reward(approved.addDays(11), "earned", "coupon", "feedback", m_random.between(1, 3), QString());
        if (m_random.chance(500))
            points(approved.addDays(12), 20 * m_random.between(1, 5));
    }

    void reward(QDate wanted, const char *entry, const char *kind, const char *ground, qint64 amount, const QString &note, std::optional<qint64> points = {})
    {
        const QString word = QString::fromLatin1(kind);
        const bool isMoney = word == QStringLiteral("cash") || word == QStringLiteral("commission");
        m_db.cached("INSERT INTO partner_reward (member, at, entry, kind, ground, amount, currency, coupon, point_entry, note, by_whom)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .run(m_member, utcOn(std::min(wanted, m_shop.last), 7), entry, kind, ground, amount, isMoney ? QStringLiteral("CNY") : QString(),
                word == QStringLiteral("coupon") ? std::optional<qint64>(3) : std::nullopt, points, note, m_shop.staff.front().name);
    }

    void points(QDate day, int amount)
    {
        const QString note = QStringLiteral("新品反馈");
        m_db.cached("INSERT INTO point_entry (member, at, kind, points, note) VALUES (?, ?, 'earn', ?, ?)")
            .run(m_member, utcOn(std::min(day, m_shop.last), 7), amount, note);
        reward(day, "earned", "points", "feedback", amount, note, m_db.lastInsertId());
    }

    db::Database &m_db;
    const Shop &m_shop;
    Random m_random{83};
    qint64 m_member = 0;
    bool m_isKol = false;
};

} // namespace

void writePartners(db::Database &db, const Shop &shop)
{
    std::vector<std::pair<qint64, qint64>> hosts; // member, people brought
    db::Statement rows = db.prepare("SELECT r.host, count(*) FROM referral r JOIN member m ON m.id = r.host WHERE m.is_staff = 0 AND m.under_14 = 0"
                                    " AND NOT EXISTS (SELECT 1 FROM opt_out WHERE member = m.id AND touchpoint = 'all')"
                                    " GROUP BY r.host ORDER BY count(*) DESC, r.host");
    while (rows.step()) {
        if (!shop.people[std::size_t(rows.int64(0) - 1)].stays.empty())
            hosts.push_back({rows.int64(0), rows.int64(1)});
    }
    Writer writer(db, shop);
    std::size_t next = 0;
    for (const Way &way : ways()) {
        for (int i = 0; i < way.people && next < hosts.size(); ++i, ++next)
            writer.write(hosts[next].first, hosts[next].second, way.states);
    }
    db.cached("INSERT INTO setting (key, value) VALUES ('partners.disclosure', '本人是店铺合伙人，分享可获奖励') ON CONFLICT (key) DO NOTHING").run();
}

} // namespace siyu::demo
