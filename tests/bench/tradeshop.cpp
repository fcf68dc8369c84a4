// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/tradeshop.h"

#include "core/db/database.h"
#include "tests/bench/bignames.h"

#include <algorithm>

namespace siyu::bench {

namespace {

constexpr int year = 365;
constexpr int products = 40; // those of addShopWork
constexpr int accounts = 120;
const QString made = QStringLiteral("2024-01-01T00:00:00Z");

QString at(Chance &chance, int days)
{
    char time[16];
    std::snprintf(time, sizeof time, "T%02d:%02d:%02dZ", chance.below(15), chance.below(60), chance.below(60));
    return dayBackText(days) + QString::fromLatin1(time);
}

void addChannels(db::Database &db, const TradeShop &size)
{
    Chance chance(21);
    for (int i = 1; i <= size.channels; ++i) {
        db.cached("INSERT INTO channel (name, cost, created_at) VALUES (?, ?, ?)").run(QStringLiteral("渠道 %1").arg(i), i % 2 ? "paid" : "organic", made);
        const qint64 id = db.lastInsertId();
        for (int back = 720; back >= 30; back -= 30)
            db.cached("INSERT INTO channel_cost (channel, from_day, to_day, item, amount_fen, seen, clicked) VALUES (?, ?, ?, '', ?, ?, ?)")
                .run(id, dayBackText(back), dayBackText(back - 29), 100'000 + chance.below(900'000), 50'000 + chance.below(50'000), 2'000 + chance.below(8'000));
    }
}

// Four in five members are a friend of an account, half of them by a channel that is known; some are gone, some were brought.
void addFriends(db::Database &db, const TradeShop &size)
{
    Chance chance(22);
    const qint64 lastChannel = db.one("SELECT max(id) FROM channel").value_or(0);
    db::Statement contact = db.prepare("INSERT OR IGNORE INTO contact (member, account, added_at, removed_at, channel_id) VALUES (?, ?, ?, ?, ?)");
    db::Statement referral = db.prepare("INSERT OR IGNORE INTO referral (member, host, at, campaign) VALUES (?, ?, ?, ?)");
    for (int member = 1; member <= size.members(); ++member) {
        const int days = chance.below(700);
        if (chance.below(5) != 0)
            contact.run(member, 1 + member % accounts, at(chance, days), chance.below(20) == 0 ? at(chance, chance.below(days + 1)) : QString(),
                chance.below(2) ? std::optional<qint64>(lastChannel - chance.below(size.channels)) : std::nullopt);
        if (member > 20 && chance.below(20) == 0)
            referral.run(member, 1 + chance.below(member - 1), at(chance, days), chance.below(4) ? std::nullopt : std::optional<qint64>(1 + days / 7 % products));
        if (chance.below(200) == 0)
            db.cached("INSERT OR IGNORE INTO opt_out (member, touchpoint, at) VALUES (?, 'wecom_1to1', ?)").run(member, at(chance, chance.below(year)));
    }
}

// By day, as a shop keeps them: each with a line; one in twenty of nobody known, some refunded, few in other money.
void addOrders(db::Database &db, const TradeShop &size)
{
    constexpr int days = 730;
    Chance chance(23);
    db.exec("UPDATE product SET role = CASE id % 4 WHEN 1 THEN 'traffic' WHEN 2 THEN 'campaign' WHEN 3 THEN 'profit' END");
    db::Statement order = db.prepare("INSERT INTO shop_order (platform, order_no, member, placed_at, paid_at, amount_fen, paid_fen, refunded_fen, currency, coupon)"
                                     " VALUES ('big', ?1, ?2, ?3, ?3, ?4, ?4, ?5, ?6, ?7)");
    db::Statement line = db.prepare("INSERT INTO order_line (shop_order, product, quantity, amount_fen) VALUES (?, ?, 1, ?)");
    for (int i = 0; i < size.orders; ++i) {
        const int back = days - 1 - int(qint64(i) * days / size.orders);
        const int fen = 500 + chance.below(50'000);
        order.run(QStringLiteral("B%1").arg(i), chance.below(20) ? std::optional<qint64>(1 + chance.below(size.members())) : std::nullopt, at(chance, back), fen,
            chance.below(50) ? 0 : fen, chance.below(200) ? "CNY" : "USD", chance.below(40) ? QString() : QStringLiteral("C%1").arg(1 + chance.below(products)));
        line.run(db.lastInsertId(), 1 + chance.below(products), fen);
    }
    db.exec("INSERT OR IGNORE INTO gmv_target (month, factor, value) SELECT DISTINCT substr(paid_at, 1, 7) || '-01', 'gmv', 3e9 FROM shop_order WHERE paid_at >= '2026'");
}

class Sender {
public:
    Sender(db::Database &db, const TradeShop &size) : m_db(db), m_size(size) { }

    void send()
    {
        for (int i = 0; i < m_size.posts; ++i)
            post(i * year / m_size.posts);
        for (int i = 0; i < m_size.letters; ++i)
            letter(i * year / m_size.letters);
    }

private:
    qint64 newRun(const char *touchpoint, int back)
    {
        static const char *const kinds[] = {"promotion", "fission", "short_content"};
        const QString due = at(m_chance, back);
        ++m_count;
        m_db.cached("INSERT INTO content (title, kind, body, created_at) VALUES (?, ?, 'b', ?)").run(QStringLiteral("内容%1").arg(m_count), kinds[m_count % 3], made);
        const qint64 content = m_db.lastInsertId();
        m_db.cached("INSERT INTO content_product (content, product) VALUES (?, ?)").run(content, 1 + m_count % products);
        m_db.cached("INSERT INTO broadcast (name, content, touchpoint, at_wall, zone, created_at) VALUES (?, ?, ?, ?, 'Asia/Shanghai', ?)")
            .run(QStringLiteral("群发%1").arg(m_count), content, touchpoint, due.left(16), made);
        m_db.cached("INSERT INTO run (broadcast, wall, due_at, state) VALUES (?, ?, ?, 'done')").run(m_db.lastInsertId(), due.left(16), due);
        m_sentAt = due;
        return m_db.lastInsertId();
    }

    void post(int back)
    {
        const qint64 run = newRun("group_chat", back);
        for (int n = 0; n < std::min(250, m_size.groups.groups); ++n)
            m_db.cached("INSERT INTO delivery (run, target_kind, target, status, sent_at) VALUES (?, 'group', ?, 'sent', ?)")
                .run(run, 1 + (m_count * 7 + n) % m_size.groups.groups, m_sentAt);
        for (const char *step : {"opened", "clicked", "replied"})
            m_db.cached("INSERT INTO run_result (run, part, target, step, basis, figure, at) VALUES (?, 'run', 0, ?, 'typed', ?, ?)").run(run, step, 100 + m_chance.below(20'000), m_sentAt);
    }

    void letter(int back)
    {
        const qint64 run = newRun("wecom_1to1", back);
        const int people = std::min(2'000, m_size.members() / 2), apart = m_size.members() / people;
        for (int n = 0; n < people; ++n) {
            const int member = 1 + n * apart + m_chance.below(apart);
            m_db.cached("INSERT INTO delivery (run, target_kind, target, account, status, sent_at) VALUES (?, 'member', ?, ?, 'sent', ?)").run(run, member, 1 + member % accounts, m_sentAt);
            m_db.cached("INSERT INTO delivery_result (run, target_kind, target, opened, clicked, replied, unsubscribed) VALUES (?, 'member', ?, ?, ?, ?, 0)")
                .run(run, member, m_chance.below(3) > 0, m_chance.below(6) == 0, m_chance.below(12) == 0);
        }
    }

    db::Database &m_db;
    const TradeShop &m_size;
    Chance m_chance = Chance(24);
    QString m_sentAt;
    int m_count = 0;
};

} // namespace

TradeShop smallTradeShop() { return {{20, 50, 90, 120, 10}, 2'000, 4, 20, 20}; }

Result<std::shared_ptr<Workspace>> tradeShop(const QString &path, const TradeShop &size)
{
    return keptShop(path, QStringLiteral("trade, roles and broadcasts of %1 groups").arg(size.groups.groups), [&size](db::Database &db) {
        addGroupShop(db, size.groups);
        addChannels(db, size);
        addFriends(db, size);
        addOrders(db, size);
        Sender(db, size).send();
    });
}

} // namespace siyu::bench
