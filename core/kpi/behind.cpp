// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/behind.h"

#include "core/db/rows.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::kpi {

namespace {

class Behind {
public:
    Behind(db::Database &db, const Facts &facts, const Scope &scope, Progress &progress)
        : m_db(db), m_facts(facts), m_progress(progress), m_today(businessDay(facts.when.nowUtc, facts.when.zone))
    {
        for (const GroupId group : scope.groups)
            m_groups.insert(group.value);
        db::Statement row = db.prepare("SELECT id, name FROM grp");
        while (row.step())
            m_names.insert(row.int64(0), row.text(1));
    }

    Result<QList<BehindRow>> of(Default kpi)
    {
        collect(kpi);
        if (m_isStopped)
            return Error{ErrorCode::Cancelled, {}, {}};
        return std::move(m_rows);
    }

private:
    void collect(Default kpi)
    {
        switch (kpi) {
        case Default::Sales:
            return orders(OrderMethod::Campaign);
        case Default::ContentOrders:
            return orders(OrderMethod::Broadcast);
        case Default::Campaigns:
            return campaigns();
        case Default::Fission:
            return sharing();
        case Default::Redemption:
            coupons(m_facts.claims, "claimed");
            return coupons(m_facts.redemptions, "redeemed");
        case Default::Output:
            return items();
        case Default::Net:
        case Default::Loss:
            return ledgers(kpi == Default::Loss);
        case Default::Active:
            return tiers();
        case Default::AnswerTime:
        case Default::Answered:
            return questions(kpi == Default::Answered);
        case Default::Satisfaction:
            return ratings();
        case Default::Requests:
            return requests();
        }
    }

    template <typename Row, typename Take>
    void each(const std::vector<Fact<Row>> &facts, Take take)
    {
        for (const Fact<Row> &fact : facts) {
            const bool wanted = m_groups.isEmpty() || fact.everywhere
                || std::any_of(fact.groups.begin(), fact.groups.end(), [this](qint64 group) { return m_groups.contains(group); });
            if (!wanted)
                continue;
            if (m_rows.size() % 512 == 511 && !m_progress.report(m_rows.size(), 0)) {
                m_isStopped = true;
                return;
            }
            BehindRow row;
            row.id = fact.id;
            for (const qint64 group : fact.groups)
                row.where += (row.where.isEmpty() ? QString() : QStringLiteral(", ")) + m_names.value(group);
            take(fact, row);
            m_rows.append(row);
        }
    }

    void orders(OrderMethod method)
    {
        each(m_facts.orders, [&](const Fact<PaidRow> &fact, BehindRow &row) {
            db::Statement &of = m_db.cached("SELECT o.order_no, coalesce(m.name, o.buyer) FROM shop_order o LEFT JOIN member m ON m.id = o.member WHERE o.id = ?");
            name(of.with(fact.id), row);
            row.at = fact.row.paidAt;
            if (fact.row.isAmountKnown)
                row.value = double(fact.row.paid - fact.row.refunded);
            row.state = fact.row.method != method ? QStringLiteral("other")
                : !fact.row.isPaid()      ? QStringLiteral("refunded")
                : fact.row.isAmountKnown  ? QStringLiteral("counted")
                                          : QStringLiteral("missing");
        });
        m_rows.removeIf([](const BehindRow &row) { return row.state == QStringLiteral("other"); });
    }

    void campaigns()
    {
        each(m_facts.campaignStarts, [&](const Fact<QDate> &fact, BehindRow &row) {
            name(m_db.cached("SELECT name, NULL FROM campaign WHERE id = ?").with(fact.id), row);
            row.day = fact.row;
            row.state = fact.row > m_today ? QStringLiteral("not_due") : QStringLiteral("counted");
        });
    }

    void sharing()
    {
        each(m_facts.sharers, [&](const Fact<ShareRow> &fact, BehindRow &row) {
            name(m_db.cached("SELECT p.name, m.name FROM code c JOIN campaign p ON p.id = c.campaign JOIN member m ON m.id = c.member WHERE c.id = ?").with(fact.id), row);
            row.at = fact.row.at;
            row.state = QStringLiteral("sharer");
        });
        each(m_facts.brought, [&](const Fact<ShareRow> &fact, BehindRow &row) {
            name(m_db.cached("SELECT p.name, m.name FROM campaign p LEFT JOIN member m ON m.id = ?2 WHERE p.id = ?1").with(fact.row.campaign, fact.row.host), row);
            row.at = fact.row.at;
            row.state = QStringLiteral("brought");
        });
    }

    void coupons(const std::vector<Fact<QDateTime>> &facts, const char *state)
    {
        each(facts, [&](const Fact<QDateTime> &fact, BehindRow &row) {
            name(m_db.cached("SELECT c.name, m.name FROM redemption r JOIN coupon c ON c.id = r.coupon LEFT JOIN member m ON m.id = r.member"
                             " WHERE r.coupon = ?1 AND r.seq = ?2").with(fact.id >> 32, fact.id & 0xffffffff), row);
            row.at = fact.row;
            row.state = QString::fromLatin1(state);
        });
    }

    void items()
    {
        each(m_facts.items, [&](const Fact<ContentRow> &fact, BehindRow &row) {
            name(m_db.cached("SELECT d.title, s.name FROM content_due d LEFT JOIN staff s ON s.id = d.staff WHERE d.id = ?").with(fact.id), row);
            row.day = fact.row.due;
            row.state = fact.row.due >= m_today ? QStringLiteral("not_due") : fact.row.isOnTime() ? QStringLiteral("on_time") : QStringLiteral("late");
        });
    }

    std::vector<qint64> groups() const
    {
        std::vector<qint64> out;
        std::copy_if(m_facts.groups.begin(), m_facts.groups.end(), std::back_inserter(out),
            [this](qint64 group) { return m_groups.isEmpty() || m_groups.contains(group); });
        return out;
    }

    void ledgers(bool lostOnly)
    {
        for (const qint64 group : groups()) {
            std::optional<qint64> before;
            for (const LedgerRow &day : m_facts.ledgers.value(group)) {
                if (!m_facts.when.period.contains(day.day)) {
                    before = day.total;
                    continue;
                }
                BehindRow row;
                row.day = day.day;
                row.where = m_names.value(group);
                const std::optional<qint64> first = lostOnly ? day.lost : day.joined;
                const std::optional<qint64> second = lostOnly ? before : day.lost;
                row.value = first ? std::optional(double(*first)) : std::nullopt;
                row.of = second ? std::optional(double(*second)) : std::nullopt;
                row.state = first && day.lost ? QStringLiteral("counted") : QStringLiteral("missing");
                m_rows.append(row);
            }
        }
    }

    void tiers()
    {
        for (const qint64 group : groups()) {
            const TierSums tiers = m_facts.tiers.value(group);
            const qint64 judged = tiers.superActive + tiers.normal + tiers.never;
            BehindRow row;
            row.day = m_facts.when.period.to;
            row.where = m_names.value(group);
            row.value = double(tiers.superActive + tiers.normal);
            row.of = double(judged);
            row.state = judged > 0 ? QStringLiteral("counted") : QStringLiteral("missing");
            m_rows.append(row);
        }
    }

    void questions(bool byEnd)
    {
        const QDateTime end = startOfDayUtc(m_facts.when.period.to.addDays(1), m_facts.when.zone);
        each(m_facts.questions, [&](const Fact<QuestionRow> &fact, BehindRow &row) {
            name(m_db.cached("SELECT q.text, coalesce(m.name, q.asked_by) FROM question q LEFT JOIN member m ON m.id = q.member WHERE q.id = ?").with(fact.id), row);
            row.at = fact.row.asked;
            row.value = double(fact.row.waited(m_facts.when.nowUtc)) / 60;
            row.state = !fact.row.isAnsweredBy(m_facts.when.nowUtc) ? QStringLiteral("open") : byEnd && fact.row.answered >= end ? QStringLiteral("late") : QStringLiteral("answered");
        });
    }

    void ratings()
    {
        each(m_facts.ratings, [&](const Fact<RatingRow> &fact, BehindRow &row) {
            name(m_db.cached("SELECT q.text, coalesce(m.name, q.asked_by) FROM question q LEFT JOIN member m ON m.id = q.member WHERE q.id = ?").with(fact.id), row);
            row.at = fact.row.at;
            row.value = fact.row.value ? std::optional(double(*fact.row.value)) : std::nullopt;
            row.state = QStringLiteral("counted");
        });
    }

    void requests()
    {
        each(m_facts.requests, [&](const Fact<RequestRow> &fact, BehindRow &row) {
            name(m_db.cached("SELECT r.title, s.name FROM support_request r LEFT JOIN staff s ON s.id = r.staff WHERE r.id = ?").with(fact.id), row);
            row.at = fact.row.due;
            row.state = fact.row.due > m_facts.when.nowUtc ? QStringLiteral("not_due") : fact.row.isOnTime() ? QStringLiteral("on_time") : QStringLiteral("late");
        });
    }

    static void name(db::Statement &statement, BehindRow &row)
    {
        if (statement.step()) {
            row.what = statement.text(0);
            row.who = statement.text(1);
        }
        statement.reset();
    }

    db::Database &m_db;
    const Facts &m_facts;
    Progress &m_progress;
    QDate m_today;
    QSet<qint64> m_groups;
    QHash<qint64, QString> m_names;
    QList<BehindRow> m_rows;
    bool m_isStopped = false;
};

void addTyped(db::Database &db, const Kpi &kpi, const Period &period, const Scope &scope, QList<BehindRow> &rows)
{
    db::Statement row = db.prepare("SELECT a.grp, a.day, a.value, a.note, g.name FROM kpi_actual a LEFT JOIN grp g ON g.id = a.grp"
                                   " WHERE a.kpi = ?1 AND a.day BETWEEN ?2 AND ?3 ORDER BY a.day, a.grp");
    row.with(kpi.id, dayText(period.from), dayText(period.to));
    while (row.step()) {
        if (!scope.isAll() && !scope.groups.contains(GroupId(row.int64(0))))
            continue;
        BehindRow typed;
        typed.day = dayOf(row, 1);
        typed.value = row.real(2);
        typed.what = row.text(3);
        typed.where = row.text(4);
        typed.state = QStringLiteral("typed");
        rows.append(typed);
    }
}

} // namespace

Result<QList<BehindRow>> rowsBehind(const Workspace &workspace, const Kpi &kpi, const Period &period, const Scope &scope, Progress &progress)
{
    const auto facts = keptFacts(workspace, period, progress);
    if (!facts)
        return facts.error();
    return workspace.read(progress, [&](db::Database &db) -> Result<QList<BehindRow>> {
        QList<BehindRow> rows;
        if (const std::optional<Default> standard = kpi.standard()) {
            auto found = Behind(db, **facts, scope, progress).of(*standard);
            if (!found)
                return found.error();
            rows = std::move(*found);
        }
        addTyped(db, kpi, period, scope, rows);
        const QTimeZone &zone = (*facts)->when.zone;
        std::stable_sort(rows.begin(), rows.end(), [&zone](const BehindRow &a, const BehindRow &b) {
            return (a.at.isValid() ? a.at : startOfDayUtc(a.day, zone)) > (b.at.isValid() ? b.at : startOfDayUtc(b.day, zone));
        });
        return rows;
    });
}

} // namespace siyu::kpi
