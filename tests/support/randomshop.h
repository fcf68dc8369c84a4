// SPDX-License-Identifier: GPL-3.0-or-later
// A small shop of made-up rows, the same for the same seed, for tests that compare two ways to the same figures.
#pragma once

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/demo/random.h"

#include <QStringList>

namespace siyu::test {

// Small, dense, with everything that may be missing missing now and then. The last day is 2026-02-28.
class RandomShop {
public:
    RandomShop(db::Database &db, std::uint64_t seed) : m_db(db), m_random(seed), m_seed(seed) { }

    void fill()
    {
        for (int group = 1; group <= 5; ++group)
            m_db.prepare("INSERT INTO grp (id, name, created_at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(group, QStringLiteral("G%1").arg(group));
        for (int product = 1; product <= 6; ++product)
            m_db.prepare("INSERT INTO product (id, name, created_at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(product, QStringLiteral("P%1").arg(product));
        for (int member = 1; member <= 40; ++member)
            person(member);
        campaigns();
        if (m_seed % 7 != 3)
            orders();
        posts();
        desk();
        days();
    }

private:
    QString instant() { return toUtcText(QDateTime(QDate(2026, 2, 1).addDays(m_random.below(28)), QTime(m_random.below(24), m_random.below(60), m_random.below(60)), Qt::UTC)); }
    QString day() { return QDate(2026, 2, 1).addDays(m_random.below(34)).toString(Qt::ISODate); }
    QString maybe(const QString &text, int perThousand) { return m_random.chance(perThousand) ? text : QString(); }
    std::optional<qint64> maybe(qint64 id, int perThousand) { return m_random.chance(perThousand) ? std::optional(id) : std::nullopt; }

    void person(int member)
    {
        m_db.prepare("INSERT INTO member (id, name, created_at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(member, QStringLiteral("M%1").arg(member));
        for (int stays = m_random.below(4); stays > 0; --stays) {
            const QString joined = maybe(day(), 600);
            m_db.prepare("INSERT INTO membership (grp, member, joined_day, left_day) VALUES (?, ?, ?, ?)")
                .run(m_random.between(1, 5), member, joined, m_random.chance(300) ? std::max(joined, day()) : QString());
        }
    }

    void campaigns()
    {
        for (int id = 1; id <= 4; ++id) {
            m_db.prepare("INSERT INTO campaign (id, name, from_day, created_at) VALUES (?, ?, ?, '2026-01-01T00:00:00Z')").run(id, QStringLiteral("C%1").arg(id), maybe(day(), 850));
            if (m_random.chance(500))
                m_db.prepare("INSERT INTO campaign_group (campaign, grp) VALUES (?, ?)").run(id, m_random.between(1, 5));
            m_db.prepare("INSERT INTO coupon (id, name, number, campaign, created_at) VALUES (?, ?, ?, ?, '2026-01-01T00:00:00Z')")
                .run(id, QStringLiteral("coupon %1").arg(id), QStringLiteral("Q%1").arg(id), maybe(id, 700));
            for (int seq = 1; seq <= 15; ++seq) {
                const bool used = m_random.chance(300);
                m_db.prepare("INSERT INTO redemption (coupon, seq, member, claimed_at, redeemed, redeemed_at) VALUES (?, ?, ?, ?, ?, ?)")
                    .run(id, seq, maybe(m_random.between(1, 40), 900), maybe(instant(), 950), used, used ? maybe(instant(), 800) : QString());
            }
        }
        for (int host = 1; host <= 8; ++host) {
            m_db.prepare("INSERT INTO code (id, text, campaign, member, created_at) VALUES (?, ?, ?, ?, '2026-01-01T00:00:00Z')")
                .run(host, QStringLiteral("K%1").arg(host), maybe(m_random.between(1, 4), 800), host);
            for (int scans = m_random.below(4); scans > 0; --scans)
                m_db.prepare("INSERT OR IGNORE INTO scan (code, at, seq, member) VALUES (?, ?, 1, ?)").run(host, instant(), maybe(m_random.between(1, 40), 500));
        }
        for (int member = 20; member <= 40; ++member) {
            if (m_random.chance(500))
                m_db.prepare("INSERT INTO referral (member, host, at, campaign) VALUES (?, ?, ?, ?)").run(member, m_random.between(1, 12), maybe(instant(), 900), maybe(m_random.between(1, 4), 800));
        }
    }

    void orders()
    {
        const QStringList texts{QString(), QString(), QStringLiteral("coupon 1"), QStringLiteral("Q2"), QStringLiteral("K3"), QStringLiteral("K4"), QStringLiteral("unheard of")};
        for (int id = 1; id <= 150; ++id) {
            const qint64 paid = m_random.below(20'000);
            m_db.prepare("INSERT INTO shop_order (id, platform, order_no, member, placed_at, paid_at, paid_fen, refunded_fen, currency, coupon, channel) VALUES (?, 'own', ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .run(id, QStringLiteral("N%1").arg(id), maybe(m_random.between(1, 40), 900), instant(), maybe(instant(), 900), paid,
                    m_random.chance(150) ? (m_random.chance(500) ? paid : paid / 2) : 0, "CNY", texts.at(m_random.below(int(texts.size()))), maybe(QStringLiteral("K1"), 60));
            for (int lines = m_random.below(3); lines > 0; --lines)
                m_db.prepare("INSERT INTO order_line (shop_order, product) VALUES (?, ?)").run(id, maybe(m_random.between(1, 6), 900));
        }
        m_db.exec("UPDATE redemption SET order_no = 'N' || seq WHERE coupon = 3 AND seq % 2 = 0");
    }

    void posts()
    {
        for (int id = 1; id <= 6; ++id) {
            m_db.prepare("INSERT INTO content (id, title, kind, body, created_at) VALUES (?, 't', 'promotion', 'b', '2026-01-01T00:00:00Z')").run(id);
            if (m_random.chance(700))
                m_db.prepare("INSERT INTO content_product (content, product) VALUES (?, ?)").run(id, m_random.between(1, 6));
            m_db.prepare("INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES (?, 'b', ?, 'group_chat', '2026-02-01T10:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z')").run(id, id);
            m_db.prepare("INSERT INTO run (id, broadcast, wall, due_at) VALUES (?, ?, '2026-02-01T10:00', '2026-02-01T02:00:00Z')").run(id, id);
            for (int target = 1; target <= 5; ++target) {
                const bool sent = m_random.chance(800);
                m_db.prepare("INSERT INTO delivery (run, target_kind, target, status, sent_at) VALUES (?, ?, ?, ?, ?)")
                    .run(id, m_random.chance(700) ? "group" : "member", target, sent ? "sent" : "failed", sent || m_random.chance(300) ? instant() : QString());
            }
        }
    }

    void desk()
    {
        for (int i = 0; i < 60; ++i) {
            const QString asked = instant();
            const QString answered = maybe(toUtcText(fromUtcText(asked).addSecs(m_random.below(200'000))), 850);
            m_db.prepare("INSERT INTO question (asked_at, grp, text, first_answered_at, rating, rated_at) VALUES (?, ?, 'q', ?, ?, ?)")
                .run(asked, maybe(m_random.between(1, 5), 850), answered > QStringLiteral("2026-03-01T01") ? QString() : answered, maybe(m_random.between(1, 5), 500), maybe(instant(), 500));
            m_db.prepare("INSERT INTO content_due (title, grp, due_day, ready_day) VALUES ('i', ?, ?, ?)").run(maybe(m_random.between(1, 5), 400), day(), maybe(day(), 800));
            m_db.prepare("INSERT INTO support_request (title, grp, asked_at, due_at, state, done_at) VALUES ('r', ?, ?, ?, ?, ?)")
                .run(maybe(m_random.between(1, 5), 400), instant(), instant(), m_random.chance(50) ? "dropped" : "open", maybe(instant(), 800));
        }
    }

    void days()
    {
        for (int group = 1; group <= 5; ++group) {
            for (QDate at(2026, 1, 25); at <= QDate(2026, 2, 28); at = at.addDays(1)) {
                const QString text = at.toString(Qt::ISODate);
                m_db.prepare("INSERT INTO group_day (grp, day, origin, total, joined, lost) VALUES (?, ?, 'typed', ?, ?, ?)")
                    .run(group, text, maybe(m_random.between(0, 30), 960), maybe(m_random.below(4), 985), maybe(m_random.below(3), 985));
                if (m_random.chance(150))
                    continue;
                m_db.prepare("INSERT INTO activity_day (grp, day) VALUES (?, ?)").run(group, at.toJulianDay());
                for (int said = m_random.below(6); said > 0; --said)
                    m_db.prepare("INSERT OR IGNORE INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)").run(at.toJulianDay(), group, m_random.between(1, 40), m_random.between(1, 6));
            }
        }
    }

    db::Database &m_db;
    demo::Random m_random;
    std::uint64_t m_seed;
};

} // namespace siyu::test
