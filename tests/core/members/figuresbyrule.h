// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as the rules have them, applied to one member after the other, and as they lie in the workspace: as lines of
// member, stage, rule, orders only, circle, first contact, last sign, last message, orders, value, year, scores …
#pragma once

#include "core/groups/activitystore.h"
#include "core/members/life.h"
#include "core/members/lifecyclerules.h"
#include "core/members/rfm.h"
#include "tests/core/members/figureshop.h"

namespace siyu::members::figuretest {

inline QDate dayIn(Workspace &ws, const db::Statement &row, int column)
{
    return row.isNull(column) ? QDate() : businessDay(fromUtcText(row.text(column)), ws.zone());
}

inline QDate plainDay(const db::Statement &row, int column) { return row.isNull(column) ? QDate() : QDate::fromString(row.text(column), Qt::ISODate); }

struct Slow {
    LifeFacts facts;
    Buyer buyer;
    qint64 value = 0;
    int gap = 0; // an order lacks its amount: 1 = any, 2 = one of the year
    qint64 points = 0;
};

inline Slow factsOf(Workspace &ws, db::Database &db, qint64 member, const QMap<qint64, QList<Tier>> &tiers)
{
    Slow out;
    LifeFacts &facts = out.facts;
    const QDate today = ws.today();
    const auto rows = [&](const char *sql, auto take) {
        db::Statement statement = db.prepare(sql);
        statement.with(member);
        while (statement.step())
            take(statement);
    };
    const auto contactOn = [&](QDate day) {
        if (day.isValid() && day <= today && (!facts.firstContact.isValid() || day < facts.firstContact))
            facts.firstContact = day;
    };
    const auto signOn = [&](QDate day) {
        if (day.isValid() && day <= today && (!facts.lastSign.isValid() || day > facts.lastSign))
            facts.lastSign = day;
    };
    const auto tie = [&](bool &has, QDate from, QDate to) {
        if (from.isValid() && from > today)
            return;
        has = true;
        facts.stays = facts.stays || !to.isValid() || to > today;
        contactOn(from);
        signOn(from);
    };
    rows("SELECT created_at FROM member WHERE id = ?", [&](const db::Statement &row) { contactOn(dayIn(ws, row, 0)); });
    rows("SELECT added_at, removed_at FROM contact WHERE member = ?",
        [&](const db::Statement &row) { tie(facts.hasContact, dayIn(ws, row, 0), dayIn(ws, row, 1)); });
    rows("SELECT joined_day, left_day FROM membership WHERE member = ?",
        [&](const db::Statement &row) { tie(facts.hasStay, plainDay(row, 0), plainDay(row, 1)); });
    rows("SELECT paid_at, coalesce(paid_fen, 0), refunded_fen, currency, paid_fen IS NULL FROM shop_order WHERE member = ?", [&](const db::Statement &row) {
        const QDate day = dayIn(ws, row, 0);
        const qint64 paid = row.int64(1);
        const qint64 refunded = row.int64(2);
        if (!day.isValid() || day > today || (refunded > 0 && refunded >= paid))
            return;
        const qint64 value = row.text(3) == QStringLiteral("CNY") ? paid - refunded : 0;
        const bool isGap = row.text(3) == QStringLiteral("CNY") && row.int64(4) == 1;
        out.gap = std::max(out.gap, int(isGap));
        ++facts.paidOrders;
        out.value += value;
        contactOn(day);
        signOn(day);
        if (day < rfmFrom(today))
            return;
        const auto ago = int(day.daysTo(today));
        out.buyer.recency = out.buyer.orders == 0 ? ago : std::min(ago, out.buyer.recency);
        ++out.buyer.orders;
        out.buyer.valueFen += value;
        out.buyer.lacksValue = out.buyer.lacksValue || isGap;
    });
    rows("SELECT at, points FROM point_entry WHERE member = ?", [&](const db::Statement &row) {
        out.points += row.int64(1);
        signOn(dayIn(ws, row, 0));
    });
    rows("SELECT coalesce((SELECT d.sent_at FROM delivery d WHERE d.run = x.run AND d.target = x.target), r.due_at)"
         " FROM delivery_result x JOIN run r ON r.id = x.run WHERE x.replied > 0 AND x.target = ?",
        [&](const db::Statement &row) { signOn(dayIn(ws, row, 0)); });
    rows("SELECT count(*) FROM referral WHERE host = ?", [&](const db::Statement &row) { facts.referrals = int(row.int64(0)); });
    rows("SELECT stage FROM stage_pin WHERE member = ?", [&](const db::Statement &row) { facts.pinned = Stage(row.int64(0)); });
    rows("SELECT day FROM activity WHERE messages > 0 AND member = ? ORDER BY day", [&](const db::Statement &row) {
        const QDate day = QDate::fromJulianDay(row.int64(0));
        if (day <= today)
            facts.lastMessage = day;
    });
    for (const Tier tier : tiers.value(member)) {
        facts.isMeasured = true;
        facts.isSuper = facts.isSuper || tier == Tier::Super;
        facts.isActive = facts.isActive || tier == Tier::Super || tier == Tier::Normal;
    }
    out.buyer.member = member;
    return out;
}

inline QStringList slowly(Workspace &ws)
{
    QMap<qint64, QList<Tier>> tiers;
    for (int group = 1; group <= groupCount; ++group) {
        const bool archived = *ws.read([&](db::Database &db) { return db.one("SELECT archived_at IS NOT NULL FROM grp WHERE id = " + std::to_string(group)).value_or(1) != 0; });
        if (archived)
            continue;
        const auto of = groups::tiers(ws, GroupId(group), ws.today());
        for (const groups::MemberTier &member : of->members) {
            if (member.result.tier)
                tiers[member.member.value].append(*member.result.tier);
        }
    }
    const LifecycleRules rules = *lifecycleRules(ws);
    return *ws.read([&](db::Database &db) {
        std::vector<Slow> all;
        std::vector<Buyer> buyers;
        db::Statement ids = db.prepare("SELECT id FROM member ORDER BY id");
        while (ids.step()) {
            all.push_back(factsOf(ws, db, ids.int64(0), tiers));
            if (all.back().buyer.orders > 0)
                buyers.push_back(all.back().buyer);
        }
        scoreBuyers(buyers);
        size_t next = 0;
        QStringList out;
        for (Slow &one : all) {
            if (one.buyer.orders > 0)
                one.buyer = buyers[next++];
            one.facts.isTopBuyer = one.buyer.r == 5 && one.buyer.f == 5;
            const StageResult result = stageOf(one.facts, ws.today(), rules);
            const auto day = [](QDate d) { return d.isValid() ? d.toString(Qt::ISODate) : QStringLiteral("-"); };
            QStringList cells{QString::number(one.buyer.member), wordOf(result.stage), QString::number(result.rule), QString::number(int(result.ordersOnly)),
                wordOf(result.circle), day(one.facts.firstContact), day(one.facts.lastSign), day(one.facts.lastMessage),
                QString::number(one.facts.paidOrders), QString::number(one.value)};
            for (const qint64 figure : {one.buyer.orders, one.buyer.valueFen, qint64(one.buyer.r), qint64(one.buyer.f), qint64(one.buyer.m)})
                cells.append(one.buyer.orders > 0 ? QString::number(figure) : QStringLiteral("-"));
            if (one.buyer.lacksValue)
                cells[11] = cells[14] = QStringLiteral("-");
            cells << QString::number(one.facts.referrals) << QString::number(one.points) << QString::number(one.buyer.lacksValue ? 2 : one.gap);
            out.append(cells.join(QLatin1Char('|')));
        }
        return out;
    });
}

inline QStringList figuresIn(Workspace &ws, bool whole = false)
{
    return *ws.read([whole](db::Database &db) {
        QStringList out;
        db::Statement row = db.prepare("SELECT member, stage, stage_rule, orders_only, circle, first_contact, last_sign, last_message,"
                                       " orders, value_fen, year_orders, year_value_fen, r, f, m, referrals, points, value_gap, since_day,"
                                       " first_order_at, last_order_at, tier FROM member_figure ORDER BY member");
        while (row.step()) {
            QStringList cells;
            for (int i = 0; i < (whole ? row.columnCount() : 18); ++i)
                cells.append(i == 1 ? wordOf(Stage(row.int64(1))) : i == 4 ? wordOf(Circle(row.int64(4))) : row.isNull(i) ? QStringLiteral("-") : row.text(i));
            out.append(cells.join(QLatin1Char('|')));
        }
        return out;
    });
}

} // namespace siyu::members::figuretest
