// SPDX-License-Identifier: GPL-3.0-or-later
// Results, leaving, orders and fatigue once more, written apart from core/broadcasts: every table is read whole into lists,
// and every question is answered by going through all of them day by day. Slow on purpose.
#pragma once

#include "core/base/period.h"
#include "core/db/database.h"

#include <QMap>
#include <QSet>
#include <QTimeZone>
#include <algorithm>
#include <map>

namespace siyu::slow {

struct Delivery {
    qint64 run, target, account;
    QString kind;
    QDateTime at;
};
struct Stay {
    qint64 group, member;
    QDate from, to, after;
};
struct Friend {
    qint64 member, account;
    QDate from, to;
};
struct Rate {
    qint64 k = 0, n = 0;
    bool operator==(const Rate &) const = default;
};

class Shop {
public:
    Shop(db::Database &db, const QTimeZone &zone, QDate today) : m_zone(zone), m_today(today)
    {
        db::Statement d = db.prepare("SELECT run, target, coalesce(account, 0), target_kind, sent_at FROM delivery WHERE status = 'sent'");
        while (d.step())
            m_deliveries.append({d.int64(0), d.int64(1), d.int64(2), d.text(3), fromUtcText(d.text(4))});
        db::Statement s = db.prepare("SELECT grp, member, joined_day, left_day, left_after FROM membership");
        while (s.step())
            m_stays.append({s.int64(0), s.int64(1), day(s.text(2)), day(s.text(3)), day(s.text(4))});
        db::Statement f = db.prepare("SELECT member, account, added_at, removed_at FROM contact");
        while (f.step())
            m_friends.append({f.int64(0), f.int64(1), dayOf(f.text(2)), dayOf(f.text(3))});
        db::Statement r = db.prepare("SELECT grp, day FROM roster WHERE partial = 0");
        while (r.step())
            m_rosters.append({r.int64(0), day(r.text(1))});
        db::Statement o = db.prepare("SELECT member, touchpoint, at FROM opt_out");
        while (o.step())
            m_optOuts.append({o.int64(0), o.text(1), fromUtcText(o.text(2)), dayOf(o.text(2))});
        for (const Stay &stay : m_stays)
            m_staysOf[stay.group].append(stay);
    }

    // ---- one run

    QList<Delivery> sentBy(qint64 run) const
    {
        QList<Delivery> out;
        for (const Delivery &one : m_deliveries) {
            if (one.run == run)
                out.append(one);
        }
        return out;
    }
    static bool covers(QDate from, QDate to, QDate day) { return (!from.isValid() || from <= day) && (!to.isValid() || to >= day); }
    qint64 inGroup(qint64 group, QDate day) const
    {
        qint64 count = 0;
        for (const Stay &stay : m_staysOf.value(group))
            count += covers(stay.from, stay.to, day) ? 1 : 0;
        return count;
    }
    bool isFollowed(qint64 group, QDate until) const
    {
        for (const Stay &stay : m_staysOf.value(group)) {
            if ((stay.from.isValid() && stay.from >= until) || (stay.to.isValid() && stay.to >= until))
                return true;
        }
        for (const auto &[of, day] : m_rosters) {
            if (of == group && day >= until && m_staysOf.contains(group))
                return true;
        }
        return false;
    }
    struct Left {
        bool isKnown = false;
        Rate rate;
        qint64 loose = 0, without = 0, usual = 0, personDays = 0;
    };
    Left leftOf(qint64 run, bool byGroup, int days) const
    {
        Left out;
        bool isOver = true;
        QSet<QString> usualOf;
        for (const Delivery &one : sentBy(run)) {
            const QDate on = businessDay(one.at, m_zone);
            if (byGroup) {
                isOver = isOver && on.addDays(days) <= m_today;
                leftOfGroup(one.target, on, days, out);
                continue;
            }
            for (const Friend &person : m_friends) {
                if (person.member != one.target || person.account != one.account || (person.to.isValid() && person.to < on))
                    continue;
                isOver = isOver && on.addDays(days) <= m_today;
                ++out.rate.n;
                out.rate.k += person.to.isValid() && person.to < on.addDays(days) ? 1 : 0;
                const QString place = QStringLiteral("%1 %2").arg(one.account).arg(on.toJulianDay());
                if (!usualOf.contains(place))
                    usualOfFriends(one.account, on, out);
                usualOf.insert(place);
            }
        }
        out.isKnown = isOver && out.rate.n > 0;
        return out;
    }
    std::optional<qint64> optOutsOf(qint64 run, const QString &touchpoint, int days) const
    {
        qint64 count = 0;
        const QList<Delivery> sent = sentBy(run);
        for (const Delivery &one : sent) {
            const QDate on = businessDay(one.at, m_zone);
            if (on.addDays(days) > m_today)
                return std::nullopt;
            bool out = false;
            for (const auto &[member, what, at, day] : m_optOuts)
                out = out || (member == one.target && (what == touchpoint || what == QStringLiteral("all")) && at >= one.at && day < on.addDays(days));
            count += out ? 1 : 0;
        }
        return sent.isEmpty() ? std::nullopt : std::optional(count);
    }

    // ---- fatigue: by Monday, by the five buckets

    QMap<QDate, std::array<Rate, 5>> fatigue(int window, int weeks) const
    {
        QMap<QDate, std::array<Rate, 5>> out;
        QSet<qint64> people;
        QMap<qint64, QList<Stay>> stays;
        QMap<qint64, QList<Friend>> friends;
        for (const Stay &stay : m_stays) {
            people.insert(stay.member);
            stays[stay.member].append(stay);
        }
        for (const Friend &one : m_friends) {
            people.insert(one.member);
            friends[one.member].append(one);
        }
        QMap<qint64, QList<QDate>> posts, messages;
        for (const Delivery &one : m_deliveries) {
            if (one.kind != QStringLiteral("account"))
                (one.kind == QStringLiteral("group") ? posts : messages)[one.target].append(businessDay(one.at, m_zone));
        }
        const QDate monday = m_today.addDays(1 - m_today.dayOfWeek());
        for (int back = weeks; back >= 1; --back) {
            const QDate start = monday.addDays(-7 * back);
            QMap<qint64, bool> followed;
            for (auto group = m_staysOf.begin(); group != m_staysOf.end(); ++group)
                followed[group.key()] = isFollowed(group.key(), start.addDays(6));
            std::array<Rate, 5> &row = out[start];
            for (const qint64 person : std::as_const(people))
                countPerson(person, start, window, stays.value(person), friends.value(person), posts, messages.value(person), followed, row);
        }
        return out;
    }

private:
    static QDate day(const QString &text) { return QDate::fromString(text, Qt::ISODate); }
    QDate dayOf(const QString &instant) const { return instant.isEmpty() ? QDate() : businessDay(fromUtcText(instant), m_zone); }

    void leftOfGroup(qint64 group, QDate on, int days, Left &out) const
    {
        if (!isFollowed(group, on.addDays(days - 1))) {
            ++out.without;
            return;
        }
        for (const Stay &stay : m_staysOf.value(group)) {
            if (covers(stay.from, stay.to, on)) {
                ++out.rate.n;
                if (stay.to.isValid() && stay.to < on.addDays(days)) {
                    ++out.rate.k;
                    out.loose += stay.after.isValid() && stay.after.daysTo(stay.to) > 1 ? 1 : 0;
                }
            }
            out.usual += stay.to.isValid() && stay.to >= on.addDays(-28) && stay.to < on ? 1 : 0;
            for (int back = 28; back >= 1; --back)
                out.personDays += covers(stay.from, stay.to, on.addDays(-back)) ? 1 : 0;
        }
    }
    void usualOfFriends(qint64 account, QDate on, Left &out) const
    {
        for (const Friend &one : m_friends) {
            if (one.account != account)
                continue;
            out.usual += one.to.isValid() && one.to >= on.addDays(-28) && one.to < on ? 1 : 0;
            for (int back = 28; back >= 1; --back)
                out.personDays += covers(one.from, one.to, on.addDays(-back)) ? 1 : 0;
        }
    }
    void countPerson(qint64 person, QDate start, int window, const QList<Stay> &stays, const QList<Friend> &friends, const QMap<qint64, QList<QDate>> &posts,
        const QList<QDate> &messages, const QMap<qint64, bool> &followed, std::array<Rate, 5> &row) const
    {
        qint64 got = 0;
        bool isThere = false, left = false;
        const auto counts = [&](QDate on) { return on >= start.addDays(-window) && on < start; };
        for (const Stay &stay : stays) {
            const auto of = posts.constFind(stay.group);
            for (qsizetype i = 0; of != posts.cend() && i < of->size(); ++i)
                got += counts(of->at(i)) && covers(stay.from, stay.to, of->at(i)) ? 1 : 0;
            const bool isIn = (!stay.from.isValid() || stay.from < start) && (!stay.to.isValid() || stay.to >= start) && followed.value(stay.group);
            isThere = isThere || isIn;
            left = left || (isIn && stay.to.isValid() && stay.to < start.addDays(7));
        }
        for (const QDate on : messages)
            got += counts(on) ? 1 : 0;
        for (const Friend &one : friends) {
            const bool isIn = (!one.from.isValid() || one.from < start) && (!one.to.isValid() || one.to >= start);
            isThere = isThere || isIn;
            left = left || (isIn && one.to.isValid() && one.to < start.addDays(7));
        }
        if (!isThere)
            return;
        for (const auto &[member, what, at, on] : m_optOuts)
            left = left || (member == person && on >= start && on < start.addDays(7));
        Rate &bucket = row[got == 0 ? 0 : got == 1 ? 1 : got < 4 ? 2 : got < 7 ? 3 : 4];
        ++bucket.n;
        bucket.k += left ? 1 : 0;
    }

    QTimeZone m_zone;
    QDate m_today;
    QList<Delivery> m_deliveries;
    QList<Stay> m_stays;
    QMap<qint64, QList<Stay>> m_staysOf;
    QList<Friend> m_friends;
    QList<std::pair<qint64, QDate>> m_rosters;
    QList<std::tuple<qint64, QString, QDateTime, QDate>> m_optOuts;
};

// ---- orders, by run: number, people, by a code, value by currency

struct Sales {
    qint64 orders = 0, buyers = 0, byCode = 0;
    QMap<QString, std::optional<qint64>> value; // missing where one lacks its amount
    bool operator==(const Sales &) const = default;
};

inline QMap<qint64, Sales> salesByRun(db::Database &db, const QTimeZone &zone)
{
    struct Post {
        qint64 run, content, target;
        bool isGroup;
        qint64 at; // seconds
        QDate day;
    };
    QList<Post> posts;
    QMap<qint64, std::pair<qint64, qint64>> runs; // content, first send
    db::Statement p = db.prepare("SELECT r.id, b.content, d.target, d.target_kind, d.sent_at FROM delivery d JOIN run r ON r.id = d.run JOIN broadcast b ON b.id = r.broadcast"
                                 " WHERE d.status = 'sent'");
    while (p.step()) {
        const qint64 at = fromUtcText(p.text(4)).toSecsSinceEpoch();
        if (p.text(3) != QStringLiteral("account"))
            posts.append({p.int64(0), p.int64(1), p.int64(2), p.text(3) == QStringLiteral("group"), at, businessDay(fromUtcText(p.text(4)), zone)});
        if (!runs.contains(p.int64(0)) || at < runs[p.int64(0)].second)
            runs[p.int64(0)] = {p.int64(1), at};
    }
    QSet<std::pair<qint64, qint64>> links;
    db::Statement l = db.prepare("SELECT content, product FROM content_product");
    while (l.step())
        links.insert({l.int64(0), l.int64(1)});
    std::map<qint64, QList<qint64>> products;
    db::Statement n = db.prepare("SELECT shop_order, product FROM order_line WHERE product IS NOT NULL");
    while (n.step())
        products[n.int64(0)].append(n.int64(1));
    std::map<qint64, QList<std::tuple<qint64, QDate, QDate>>> in;
    db::Statement s = db.prepare("SELECT member, grp, joined_day, left_day FROM membership");
    while (s.step())
        in[s.int64(0)].append({s.int64(1), QDate::fromString(s.text(2), Qt::ISODate), QDate::fromString(s.text(3), Qt::ISODate)});
    QMap<QString, qint64> codes;
    db::Statement c = db.prepare("SELECT text, id FROM code");
    while (c.step())
        codes.insert(c.text(0), c.int64(1));
    QList<std::tuple<qint64, qint64, QDate, QDate>> uses;
    db::Statement u = db.prepare("SELECT code, content, since, ended_on FROM code_use WHERE content IS NOT NULL");
    while (u.step())
        uses.append({u.int64(0), u.int64(1), QDate::fromString(u.text(2), Qt::ISODate), QDate::fromString(u.text(3), Qt::ISODate)});
    QSet<QString> coupons;
    db::Statement k = db.prepare("SELECT number FROM coupon WHERE number IS NOT NULL UNION SELECT name FROM coupon");
    while (k.step())
        coupons.insert(k.text(0));
    QSet<QString> claimed;
    db::Statement q = db.prepare("SELECT order_no FROM redemption WHERE order_no IS NOT NULL");
    while (q.step())
        claimed.insert(q.text(0));

    QMap<qint64, Sales> out;
    QSet<std::pair<qint64, qint64>> seen;
    db::Statement o = db.prepare("SELECT id, member, paid_at, paid_fen, refunded_fen, currency, coupon, channel, order_no FROM shop_order WHERE paid_at IS NOT NULL");
    while (o.step()) {
        if (o.int64(4) > 0 && o.int64(4) >= o.int64(3))
            continue;
        const QDateTime paidAt = fromUtcText(o.text(2));
        const qint64 paid = paidAt.toSecsSinceEpoch();
        const auto fits = [paid](qint64 at) { return at <= paid && paid - at < 3 * 86400; };
        qint64 run = 0;
        bool byCode = false;
        const qint64 code = codes.value(o.text(6), codes.value(o.text(7), 0));
        if (code != 0) {
            byCode = true;
            qint64 latest = 0;
            for (const auto &[of, content, since, ended] : uses) {
                const QDate day = businessDay(paidAt, zone);
                if (of != code || (since.isValid() && day < since) || (ended.isValid() && day > ended))
                    continue;
                for (auto one = runs.begin(); one != runs.end(); ++one) {
                    if (one->first == content && fits(one->second) && one->second >= latest) {
                        latest = one->second;
                        run = one.key();
                    }
                }
            }
        } else if ((!o.text(6).isEmpty() && coupons.contains(o.text(6))) || claimed.contains(o.text(8))) {
            continue;
        } else if (!o.isNull(1)) {
            qint64 latest = 0;
            for (const Post &post : posts) {
                if (!fits(post.at) || post.at < latest)
                    continue;
                bool reaches = !post.isGroup && post.target == o.int64(1);
                if (post.isGroup) {
                    for (const auto &[group, from, to] : in[o.int64(1)])
                        reaches = reaches || (group == post.target && (!from.isValid() || from <= post.day) && (!to.isValid() || to >= post.day));
                }
                const QList<qint64> of = products[o.int64(0)];
                const bool linked = std::any_of(of.begin(), of.end(), [&](qint64 product) { return links.contains({post.content, product}); });
                if (reaches && linked) {
                    latest = post.at;
                    run = post.run;
                }
            }
        }
        if (run == 0)
            continue;
        Sales &sales = out[run];
        ++sales.orders;
        sales.byCode += byCode ? 1 : 0;
        const qint64 member = o.optionalInt64(1).value_or(0);
        sales.buyers += member == 0 || !seen.contains({run, member}) ? 1 : 0;
        seen.insert({run, member});
        const std::optional<qint64> before = sales.value.value(o.text(5), 0);
        sales.value[o.text(5)] = before && !o.isNull(3) ? std::optional(*before + o.int64(3) - o.int64(4)) : std::nullopt;
    }
    return out;
}

} // namespace siyu::slow
