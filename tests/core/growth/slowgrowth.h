// SPDX-License-Identifier: GPL-3.0-or-later
// Shops with everything that can be strange, and the slow road over their rows: member by member, day by day, without the
// figures of core/growth.
#pragma once

#include "core/base/period.h"
#include "core/db/database.h"
#include "tests/support/support.h"

#include <QRandomGenerator>

namespace siyu::growth {

// Answers about one member or channel at a time, asked of the tables; nothing of core/growth.
class Slow {
public:
    Slow(db::Database &db, const Period &period, const QTimeZone &zone)
        : m_db(db), m_period(period), m_zone(zone)
    {
    }

    QDate addedOf(qint64 member) { return dayOfInstant(ask("SELECT min(added_at) FROM contact WHERE member = ?", member)); }
    QDate joinedOf(qint64 member) { return QDate::fromString(ask("SELECT min(joined_day) FROM membership WHERE member = ?", member), Qt::ISODate); }
    bool isBaseline(qint64 member) { return !ask("SELECT 1 FROM membership WHERE member = ? AND joined_day IS NULL", member).isEmpty(); }
    bool isReferred(qint64 member) { return !ask("SELECT 1 FROM referral WHERE member = ?", member).isEmpty(); }
    QDate orderOf(qint64 member, int which)
    {
        db::Statement row = m_db.prepare("SELECT paid_at, paid_fen, refunded_fen FROM shop_order WHERE member = ? AND paid_at IS NOT NULL ORDER BY paid_at");
        row.with(member);
        while (row.step()) {
            const qint64 paid = row.optionalInt64(1).value_or(0);
            if (row.int64(2) > 0 && row.int64(2) >= paid)
                continue;
            if (which-- == 0)
                return dayOfInstant(row.text(0));
        }
        return {};
    }
    QString channelOf(qint64 member)
    {
        const QString ofContact = ask("SELECT channel_id FROM contact WHERE member = ? AND channel_id IS NOT NULL ORDER BY added_at IS NULL, added_at, account LIMIT 1", member);
        if (!ofContact.isEmpty())
            return ofContact;
        const QString ofReferral = ask("SELECT c.channel FROM referral r JOIN code c ON c.id = r.code WHERE r.member = ?", member);
        return ofReferral.isEmpty() ? ask("SELECT c.channel FROM scan s JOIN code c ON c.id = s.code WHERE s.member = ? AND c.channel IS NOT NULL ORDER BY s.at LIMIT 1", member)
                                    : ofReferral;
    }
    QList<qint64> members()
    {
        QList<qint64> out;
        db::Statement row = m_db.prepare("SELECT id FROM member WHERE is_staff = 0");
        while (row.step())
            out.append(row.int64(0));
        return out;
    }
    bool has(const char *sql) { return m_db.prepare(sql).step(); }
    bool isIn(QDate day) const { return day.isValid() && m_period.contains(day); }

    // Paid orders of the period in the currency.
    struct Orders {
        qint64 count = 0, value = 0, withoutAmount = 0;
        QSet<qint64> buyers;
        QMap<QString, qint64> byChannel;
        QSet<QString> unknown; // channels of which an order lacks its amount
    };
    Orders orders(const QString &currency)
    {
        Orders out;
        db::Statement row = m_db.prepare("SELECT id, member, paid_at, paid_fen, refunded_fen, currency FROM shop_order ORDER BY id");
        while (row.step()) {
            const qint64 paid = row.optionalInt64(3).value_or(0);
            if (row.isNull(2) || row.text(5) != currency || !isIn(dayOfInstant(row.text(2))) || (row.int64(4) > 0 && row.int64(4) >= paid))
                continue;
            ++out.count;
            out.value += paid - row.int64(4);
            out.withoutAmount += row.isNull(3);
            if (row.isNull(1))
                continue;
            out.buyers.insert(row.int64(1));
            if (ask("SELECT is_staff FROM member WHERE id = ?", row.int64(1)) != QLatin1String("0"))
                continue;
            out.byChannel[channelOf(row.int64(1))] += paid - row.int64(4);
            if (row.isNull(3))
                out.unknown.insert(channelOf(row.int64(1)));
        }
        return out;
    }
    // A number of a channel's cost rows, day by day; rows of one number only where `also` holds.
    std::optional<double> spread(qint64 channel, const char *column, const QString &also, const Period &days)
    {
        std::optional<double> out;
        db::Statement row = m_db.prepare(QStringLiteral("SELECT from_day, to_day, %1 FROM channel_cost WHERE channel = ? AND %2").arg(QLatin1String(column), also).toStdString());
        row.with(channel);
        while (row.step()) {
            const QDate from = QDate::fromString(row.text(0), Qt::ISODate);
            const QDate to = QDate::fromString(row.text(1), Qt::ISODate);
            qint64 within = 0;
            for (QDate day = from; day <= to; day = day.addDays(1))
                within += days.from <= day && day <= days.to;
            if (within > 0)
                out = out.value_or(0) + double(row.int64(2)) * double(within) / double(from.daysTo(to) + 1);
        }
        return out;
    }
    std::optional<double> costOf(qint64 channel, const QString &currency, const Period &days)
    {
        return spread(channel, "amount_fen", QStringLiteral("amount_fen IS NOT NULL AND currency = '%1'").arg(currency), days);
    }
    qint64 number(const char *sql, qint64 of = 0) { return ask(sql, of).toLongLong(); }
    // Instants of a query's first column that lie in the period.
    qint64 countIn(const char *sql, qint64 of)
    {
        qint64 out = 0;
        db::Statement row = m_db.prepare(sql);
        row.with(of);
        while (row.step())
            out += isIn(dayOfInstant(row.text(0)));
        return out;
    }
    // Rows of a query, as texts.
    QList<QStringList> rows(const char *sql)
    {
        QList<QStringList> out;
        db::Statement row = m_db.prepare(sql);
        while (row.step()) {
            QStringList line;
            for (int i = 0; i < row.columnCount(); ++i)
                line.append(row.isNull(i) ? QString() : row.text(i));
            out.append(line);
        }
        return out;
    }
    QDate dayOfInstant(const QString &text) const { return text.isEmpty() ? QDate() : businessDay(fromUtcText(text), m_zone); }

private:
    QString ask(const char *sql, qint64 of)
    {
        db::Statement row = m_db.prepare(sql);
        return row.with(of).step() && !row.isNull(0) ? row.text(0) : QString();
    }
    db::Database &m_db;
    Period m_period;
    QTimeZone m_zone;
};

// `compare` takes what the workspace says and the slow road over the same rows.
template <typename Figures, typename Compare>
void compareWithSlow(Workspace &workspace, const Period &period, const Result<Figures> &got, Compare compare)
{
    QVERIFY(got);
    const auto read = workspace.read([&](db::Database &db) {
        Slow slow(db, period, workspace.zone());
        compare(*got, slow);
    });
    QVERIFY(read);
}

// How many were in each group and how many left, day by day; of some shops a day is not counted.
inline void fillCounts(db::Database &db, QRandomGenerator &random)
{
    const int gap = random.bounded(3) == 0 ? random.bounded(20, 90) : -1;
    for (int i = 0; i < 130; ++i) {
        for (int group = 1; group <= 2; ++group) {
            if (i == gap && group == 2)
                continue;
            db.prepare("INSERT INTO group_day (grp, day, origin, total, joined, lost) VALUES (?, ?, 'typed', ?, ?, ?)")
                .run(group, QDate(2025, 12, 1).addDays(i).toString(Qt::ISODate), qint64(random.bounded(50, 90)), qint64(random.bounded(3)), qint64(random.bounded(4)));
        }
    }
}

// A shop with everything that can be strange: nobody knows when, two accounts, refunds, other money, staff.
inline void fillRandom(db::Database &db, quint32 seed)
{
    QRandomGenerator random(seed);
    const auto instant = [&] { return toUtcText(test::utc("2026-01-01T00:00:00Z").addSecs(random.bounded(60 * 86'400))); };
    const auto some = [&](int most) { return qint64(random.bounded(1, most + 1)); };
    const auto maybe = [&](int of) { return random.bounded(of) == 0; };
    db.exec("INSERT INTO staff (id, name, created_at) VALUES (1, 'A', '2026-01-01T00:00:00Z');"
            "INSERT INTO account (id, kind, name, staff) VALUES (1, 'wecom', 'a', 1), (2, 'wechat', 'b', 1);"
            "INSERT INTO grp (id, name, created_at) VALUES (1, 'g1', '2026-01-01T00:00:00Z'), (2, 'g2', '2026-01-01T00:00:00Z');"
            "INSERT INTO channel (id, name, cost, created_at) VALUES (1, 'c1', 'paid', '2026-01-01T00:00:00Z'), (2, 'c2', 'organic', '2026-01-01T00:00:00Z'), (3, 'c3', NULL, '2026-01-01T00:00:00Z');"
            "INSERT INTO channel_line (channel, from_day, step, line_fen) VALUES (1, '2026-01-01', 'added', 3000), (2, '2026-01-01', 'joined', 900), (3, '2026-01-01', 'first_order', 20000);"
            "INSERT INTO code (id, text, channel, created_at) VALUES (1, 'x', 1, '2026-01-01T00:00:00Z'), (2, 'y', 3, '2026-01-01T00:00:00Z'), (3, 'z', NULL, '2026-01-01T00:00:00Z');");
    const bool hasGaps = maybe(3); // orders whose amount nobody knows
    const int people = random.bounded(5, 60);
    for (int id = 1; id <= people; ++id) {
        db.prepare("INSERT INTO member (id, name, is_staff, created_at) VALUES (?, 'm', ?, '2026-01-01T00:00:00Z')").run(id, qint64(maybe(12)));
        for (int account = 1; account <= 2; ++account) {
            if (maybe(2))
                db.prepare("INSERT INTO contact (member, account, added_at, channel_id, removed_at) VALUES (?, ?, ?, ?, ?)")
                    .run(id, account, maybe(6) ? QString() : instant(), maybe(3) ? std::optional<qint64>() : std::optional(some(3)), maybe(5) ? instant() : QString());
        }
        for (int group = 1; group <= 2; ++group) {
            if (maybe(2))
                db.prepare("INSERT INTO membership (grp, member, joined_day, left_day) VALUES (?, ?, ?, ?)")
                    .run(group, id, maybe(4) ? QString() : instant().left(10), maybe(4) ? QDate(2026, 3, 1).addDays(random.bounded(5)).toString(Qt::ISODate) : QString());
        }
        if (id > 1 && maybe(4))
            db.prepare("INSERT INTO referral (member, host, code) VALUES (?, ?, ?)").run(id, some(id - 1), maybe(2) ? std::optional<qint64>() : std::optional(some(3)));
        if (maybe(3))
            db.prepare("INSERT OR IGNORE INTO scan (code, at, seq, member) VALUES (?, ?, 0, ?)").run(some(3), instant(), id);
        for (qint64 i = some(4); i > 1; --i)
            db.prepare("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, refunded_fen, currency) VALUES ('own', ?, ?, ?, ?, ?, ?)")
                .run(QStringLiteral("%1-%2").arg(id).arg(i), maybe(8) ? std::optional<qint64>() : std::optional<qint64>(id), maybe(8) ? QString() : instant(),
                    hasGaps && maybe(10) ? std::optional<qint64>() : std::optional(some(90'000)), maybe(4) ? some(90'000) : 0, maybe(7) ? QStringLiteral("USD") : QStringLiteral("CNY"));
    }
    for (int i = 0; i < 6; ++i) {
        const QDate from = QDate(2026, 1, 1).addDays(random.bounded(60));
        const bool isCounts = maybe(3); // seen and clicked alone
        db.prepare("INSERT OR IGNORE INTO channel_cost (channel, from_day, to_day, amount_fen, currency, seen, clicked) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .run(some(3), from.toString(Qt::ISODate), from.addDays(random.bounded(40)).toString(Qt::ISODate), isCounts ? std::optional<qint64>() : std::optional(some(100'000)),
                maybe(6) ? QStringLiteral("USD") : QStringLiteral("CNY"), isCounts || maybe(2) ? std::optional(some(5'000)) : std::optional<qint64>(),
                isCounts && maybe(2) ? std::optional(some(300)) : std::optional<qint64>());
    }
    fillCounts(db, random);
}

} // namespace siyu::growth
