// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about people and work: who shared and who was brought, coupons, campaigns, questions, ratings, due items, requests.
#include "core/db/rows.h"
#include "core/growth/knownbefore.h"
#include "core/growth/stays.h"
#include "core/kpi/facts.h"
#include "core/kpi/instants.h"

namespace siyu::kpi {

namespace {

class Sharing {
public:
    Sharing(db::Database &db, Facts &facts)
        : m_db(db), m_facts(facts), m_stays(db), m_span(instantsOf(facts.when.period, facts.when.zone))
    {
    }

    void read()
    {
        sharers();
        brought();
        coupons("SELECT coupon, seq, member, claimed_at FROM redemption WHERE claimed_at >= ?1 AND claimed_at < ?2", m_facts.claims);
        coupons("SELECT coupon, seq, member, redeemed_at FROM redemption WHERE redeemed = 1 AND redeemed_at >= ?1 AND redeemed_at < ?2",
            m_facts.redemptions);
        // Used, nobody knows when: with the claim.
        coupons("SELECT coupon, seq, member, claimed_at FROM redemption WHERE redeemed = 1 AND redeemed_at IS NULL AND claimed_at >= ?1"
                " AND claimed_at < ?2", m_facts.redemptions);
        campaigns();
    }

private:
    QVarLengthArray<qint64, 2> groupsAt(qint64 member, const QDateTime &at) { return m_stays.groupsOn(member, businessDay(at, m_facts.when.zone)); }

    // A scan by the host, or of before the campaign began, is no sharing.
    void sharers()
    {
        db::Statement of = m_db.prepare("SELECT id, from_day FROM campaign WHERE EXISTS (SELECT 1 FROM code c WHERE c.campaign = campaign.id)");
        db::Statement row = m_db.prepare("SELECT c.id, c.member, min(s.at) FROM code c JOIN scan s ON s.code = c.id AND s.at >= ?1 AND s.at < ?2"
                                         " WHERE c.campaign = ?3 AND c.member IS NOT NULL AND (s.member IS NULL OR s.member <> c.member) GROUP BY c.id ORDER BY c.id");
        while (of.step()) {
            const QDate from = dayOf(of, 1);
            row.with(from.isValid() ? std::max(m_span.from, toUtcText(startOfDayUtc(from, m_facts.when.zone))) : m_span.from, m_span.end, of.int64(0));
            while (row.step()) {
                const QDateTime at = fromUtcText(row.text(2));
                m_facts.sharers.push_back({{of.int64(0), row.int64(1), at}, row.int64(0), false, groupsAt(row.int64(1), at)});
            }
        }
    }

    // Who was known before the campaign began was not brought by it.
    void brought()
    {
        const growth::KnownBefore known(m_db, m_facts.when.zone);
        db::Statement row = m_db.prepare("SELECT r.member, r.campaign, r.host, r.at, c.from_day FROM referral r JOIN campaign c ON c.id = r.campaign"
                                         " WHERE r.at >= ?1 AND r.at < ?2 AND r.host <> r.member ORDER BY r.member");
        row.with(m_span.from, m_span.end);
        while (row.step()) {
            const QDateTime at = fromUtcText(row.text(3));
            if (known.wasKnown(row.int64(0), at, dayOf(row, 4)))
                continue;
            m_facts.brought.push_back({{row.int64(1), row.int64(2), at}, row.int64(0), false, groupsAt(row.int64(2), at)});
        }
    }

    void coupons(const char *sql, std::vector<Fact<QDateTime>> &into)
    {
        db::Statement row = m_db.prepare(sql);
        row.with(m_span.from, m_span.end);
        while (row.step()) {
            const QDateTime at = fromUtcText(row.text(3));
            into.push_back({at, (row.int64(0) << 32) + row.int64(1), false, groupsAt(row.optionalInt64(2).value_or(0), at)});
        }
    }

    void campaigns()
    {
        db::Statement row = m_db.prepare("SELECT id, from_day FROM campaign WHERE from_day BETWEEN ?1 AND ?2 ORDER BY id");
        row.with(dayText(m_facts.when.period.from), dayText(m_facts.when.period.to));
        while (row.step()) {
            Fact<QDate> fact{dayOf(row, 1), row.int64(0)};
            db::Statement &groups = m_db.cached("SELECT grp FROM campaign_group WHERE campaign = ?").with(fact.id);
            while (groups.step())
                fact.groups.append(groups.int64(0));
            fact.everywhere = fact.groups.isEmpty();
            m_facts.campaignStarts.push_back(fact);
        }
    }

    db::Database &m_db;
    Facts &m_facts;
    growth::Stays m_stays;
    Instants m_span;
};

// A row's group, or every one.
template <typename Row>
Fact<Row> factOf(Row row, qint64 id, std::optional<qint64> group, bool everywhereWithout)
{
    Fact<Row> fact{std::move(row), id, everywhereWithout && !group};
    if (group)
        fact.groups.append(*group);
    return fact;
}

} // namespace

void readSharing(db::Database &db, Facts &facts) { Sharing(db, facts).read(); }

void readDesk(db::Database &db, Facts &facts)
{
    const Instants span = instantsOf(facts.when.period, facts.when.zone);
    db::Statement asked = db.prepare("SELECT id, grp, asked_at, first_answered_at FROM question WHERE asked_at >= ?1 AND asked_at < ?2 ORDER BY id");
    asked.with(span.from, span.end);
    while (asked.step())
        facts.questions.push_back(factOf(QuestionRow{fromUtcText(asked.text(2)), fromUtcText(asked.text(3))}, asked.int64(0), asked.optionalInt64(1), false));
    db::Statement rated = db.prepare("SELECT id, grp, coalesce(rated_at, first_answered_at, asked_at), rating FROM question WHERE rating IS NOT NULL"
                                     " AND coalesce(rated_at, first_answered_at, asked_at) >= ?1"
                                     " AND coalesce(rated_at, first_answered_at, asked_at) < ?2 ORDER BY id");
    rated.with(span.from, span.end);
    while (rated.step())
        facts.ratings.push_back(factOf(RatingRow{fromUtcText(rated.text(2)), rated.optionalInt64(3)}, rated.int64(0), rated.optionalInt64(1), false));
    db::Statement due = db.prepare("SELECT id, grp, due_day, ready_day FROM content_due WHERE due_day BETWEEN ?1 AND ?2 ORDER BY id");
    due.with(dayText(facts.when.period.from), dayText(facts.when.period.to));
    while (due.step())
        facts.items.push_back(factOf(ContentRow{dayOf(due, 2), dayOf(due, 3)}, due.int64(0), due.optionalInt64(1), true));
    db::Statement request = db.prepare("SELECT id, grp, due_at, done_at FROM support_request WHERE due_at >= ?1 AND due_at < ?2"
                                       " AND state <> 'dropped' ORDER BY id");
    request.with(span.from, span.end);
    while (request.step())
        facts.requests.push_back(factOf(RequestRow{fromUtcText(request.text(2)), fromUtcText(request.text(3))}, request.int64(0), request.optionalInt64(1), true));
}

} // namespace siyu::kpi
