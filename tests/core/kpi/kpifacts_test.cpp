// SPDX-License-Identifier: GPL-3.0-or-later
// Every default KPI worked out of the tables against a slow road that looks at each row by itself, on the sample shop and
// on random shops; scores of all groups at once against one by one.
#include "core/demo/demo.h"
#include "core/groups/activitystore.h"
#include "core/groups/ledgerstore.h"
#include "core/kpi/behind.h"
#include "tests/support/randomshop.h"
#include "tests/support/support.h"

#include <QElapsedTimer>
#include <QSet>
#include <QtTest>
#include <cmath>

using namespace siyu;
using namespace siyu::kpi;

namespace {

QString str(const char *text) { return QString::fromLatin1(text); }

// The rules of rules.md 5 read row by row.
class Slow {
public:
    Slow(Workspace &workspace, const Period &period, const Scope &scope) : m_ws(workspace), m_period(period), m_zone(workspace.zone())
    {
        for (const GroupId group : scope.groups)
            m_groups.insert(group.value);
    }

    std::optional<double> of(Default kpi)
    {
        const auto out = m_ws.read([&](db::Database &db) {
            m_db = &db;
            return inRead(kpi);
        });
        return out ? *out : std::nullopt;
    }

private:
    std::optional<double> inRead(Default kpi)
    {
        switch (kpi) {
        case Default::Sales:
            return any("shop_order") ? std::optional(orders(true)) : std::nullopt;
        case Default::ContentOrders:
            return any("shop_order") ? std::optional(orders(false)) : std::nullopt;
        case Default::Campaigns:
            return campaigns();
        case Default::Fission:
            return fission();
        case Default::Redemption:
            return redemption();
        case Default::Output:
            return output();
        case Default::Net:
        case Default::Loss:
            return flow(kpi == Default::Loss);
        case Default::Active:
            return active();
        case Default::AnswerTime:
        case Default::Answered:
            return questions(kpi == Default::Answered);
        case Default::Satisfaction:
            return satisfaction();
        case Default::Requests:
            return requests();
        }
        return std::nullopt;
    }

    bool any(const char *table) { return m_db->one(std::string("SELECT count(*) FROM ") + table).value_or(0) > 0; }
    QDate dayOf(const QString &instant) const { return fromUtcText(instant).toTimeZone(m_zone).date(); }
    bool isIn(const QString &instant) const { return !instant.isEmpty() && m_period.contains(dayOf(instant)); }
    bool isThere(qint64 member, QDate day, qint64 group)
    {
        db::Statement row = m_db->prepare("SELECT 1 FROM membership WHERE member = ?1 AND grp = ?2 AND coalesce(joined_day, '') <= ?3 AND coalesce(left_day, '9') >= ?3");
        return row.with(member, group, day.toString(Qt::ISODate)).step();
    }
    bool fitsMember(std::optional<qint64> member, const QString &instant)
    {
        if (m_groups.isEmpty())
            return true;
        return member && std::any_of(m_groups.begin(), m_groups.end(), [&](qint64 group) { return isThere(*member, dayOf(instant), group); });
    }
    bool fitsGroup(std::optional<qint64> group, bool everywhere) const
    {
        return m_groups.isEmpty() || (group ? m_groups.contains(*group) : everywhere);
    }
    static std::optional<double> ratio(double part, double whole) { return whole > 0 ? std::optional(part / whole) : std::nullopt; }

    double orders(bool sales)
    {
        double sum = 0;
        db::Statement row = m_db->prepare("SELECT id, member, paid_at, paid_fen, refunded_fen, coupon, channel, order_no FROM shop_order WHERE paid_at IS NOT NULL");
        while (row.step()) {
            const qint64 paid = row.int64(3), refunded = row.int64(4);
            if (!isIn(row.text(2)) || (refunded > 0 && refunded >= paid) || !fitsMember(row.optionalInt64(1), row.text(2)))
                continue;
            const int own = ownCampaign(row.text(5), row.text(6), row.text(7));
            if (sales && own == 2)
                sum += double(paid - refunded);
            if (!sales && own == 0 && row.optionalInt64(1) && followedPost(row.int64(0), row.int64(1), fromUtcText(row.text(2))))
                sum += 1;
        }
        return sum;
    }

    // 0 = none, 1 = of no campaign, 2 = of one.
    int ownCampaign(const QString &coupon, const QString &channel, const QString &number)
    {
        for (const auto &[sql, value] : {std::pair("SELECT campaign FROM code WHERE text = ?", coupon), {"SELECT campaign FROM code WHERE text = ?", channel},
                 {"SELECT campaign FROM coupon WHERE number = ?", coupon}, {"SELECT campaign FROM coupon WHERE name = ?", coupon},
                 {"SELECT c.campaign FROM redemption r JOIN coupon c ON c.id = r.coupon WHERE r.order_no = ?", number}}) {
            db::Statement row = m_db->prepare(sql);
            if (!value.isEmpty() && row.with(value).step())
                return row.isNull(0) ? 1 : 2;
        }
        return 0;
    }

    bool followedPost(qint64 order, qint64 member, const QDateTime &paidAt)
    {
        db::Statement row = m_db->prepare("SELECT d.target_kind, d.target, d.sent_at FROM delivery d JOIN run r ON r.id = d.run JOIN broadcast b ON b.id = r.broadcast"
                                          " WHERE d.status = 'sent' AND EXISTS (SELECT 1 FROM content_product p JOIN order_line l ON l.product = p.product"
                                          " WHERE p.content = b.content AND l.shop_order = ?)");
        row.with(order);
        while (row.step()) {
            const qint64 age = fromUtcText(row.text(2)).secsTo(paidAt);
            if (age < 0 || age >= 3 * 86400)
                continue;
            if (row.text(0) == str("member") ? row.int64(1) == member : row.text(0) == str("group") && isThere(member, dayOf(row.text(2)), row.int64(1)))
                return true;
        }
        return false;
    }

    std::optional<double> campaigns()
    {
        if (m_db->one("SELECT count(*) FROM campaign WHERE from_day IS NOT NULL").value_or(0) == 0)
            return std::nullopt;
        double count = 0;
        db::Statement row = m_db->prepare("SELECT id, from_day FROM campaign WHERE from_day IS NOT NULL");
        while (row.step()) {
            const QDate first = QDate::fromString(row.text(1), Qt::ISODate);
            if (!m_period.contains(first) || first > m_ws.today()) // what is planned has not started
                continue;
            bool fits = m_groups.isEmpty(), named = false;
            db::Statement group = m_db->prepare("SELECT grp FROM campaign_group WHERE campaign = ?");
            group.with(row.int64(0));
            while (group.step()) {
                named = true;
                fits = fits || m_groups.contains(group.int64(0));
            }
            count += fits || !named;
        }
        return count;
    }

    std::optional<double> fission()
    {
        QSet<QString> hosts;
        double brought = 0;
        db::Statement scan = m_db->prepare("SELECT c.campaign, c.member, s.at FROM scan s JOIN code c ON c.id = s.code WHERE c.campaign > 0 AND c.member > 0 AND s.member IS NOT c.member");
        while (scan.step()) {
            if (isBefore(scan.text(2), startOf(scan.int64(0))))
                continue;
            // Where a code was scanned again, its first scan of the period says in which groups its host is.
            const QString key = str("%1/%2").arg(scan.int64(0)).arg(scan.int64(1));
            if (isIn(scan.text(2)) && fitsMember(scan.int64(1), firstScan(scan.int64(0), scan.int64(1))))
                hosts.insert(key);
        }
        db::Statement referral = m_db->prepare("SELECT campaign, host, at, member FROM referral WHERE campaign > 0 AND at IS NOT NULL");
        while (referral.step()) {
            if (!isIn(referral.text(2)) || !fitsMember(referral.int64(1), referral.text(2)))
                continue;
            const QDate start = startOf(referral.int64(0));
            if (isBefore(referral.text(2), start) || isKnownAt(referral.int64(3), start))
                continue;
            hosts.insert(str("%1/%2").arg(referral.int64(0)).arg(referral.int64(1)));
            ++brought;
        }
        return ratio(brought, double(hosts.size()));
    }

    bool isBefore(const QString &instant, QDate day) const { return !instant.isEmpty() && day.isValid() && dayOf(instant) < day; }
    QDate startOf(qint64 campaign)
    {
        db::Statement row = m_db->prepare("SELECT from_day FROM campaign WHERE id = ?");
        return row.with(campaign).step() ? QDate::fromString(row.text(0), Qt::ISODate) : QDate();
    }

    bool isKnownAt(qint64 member, QDate start)
    {
        bool known = false;
        const auto look = [&](const char *sql) {
            db::Statement row = m_db->prepare(sql);
            row.with(member);
            while (row.step())
                known = known || isBefore(row.text(0), start);
        };
        look("SELECT added_at FROM contact WHERE member = ?");
        look("SELECT paid_at FROM shop_order WHERE member = ? AND (refunded_fen <= 0 OR refunded_fen < coalesce(paid_fen, 0))");
        db::Statement stay = m_db->prepare("SELECT coalesce(joined_day, (SELECT min(day) FROM roster WHERE grp = s.grp AND partial = 0)) FROM membership s WHERE member = ?");
        stay.with(member);
        while (stay.step())
            known = known || (start.isValid() && !stay.isNull(0) && QDate::fromString(stay.text(0), Qt::ISODate) < start);
        return known;
    }

    QString firstScan(qint64 campaign, qint64 host)
    {
        QString first;
        db::Statement row = m_db->prepare("SELECT s.at FROM scan s JOIN code c ON c.id = s.code WHERE c.campaign = ? AND c.member = ? AND s.member IS NOT c.member ORDER BY s.at");
        row.with(campaign, host);
        while (row.step()) {
            if (first.isEmpty() && isIn(row.text(0)) && !isBefore(row.text(0), startOf(campaign)))
                first = row.text(0);
        }
        return first;
    }

    std::optional<double> redemption()
    {
        double claimed = 0, redeemed = 0;
        db::Statement row = m_db->prepare("SELECT member, claimed_at, redeemed, coalesce(redeemed_at, claimed_at) FROM redemption");
        while (row.step()) {
            claimed += isIn(row.text(1)) && fitsMember(row.optionalInt64(0), row.text(1));
            redeemed += row.int64(2) == 1 && isIn(row.text(3)) && fitsMember(row.optionalInt64(0), row.text(3));
        }
        return ratio(redeemed, claimed);
    }

    std::optional<double> output()
    {
        double due = 0, ready = 0;
        db::Statement row = m_db->prepare("SELECT grp, due_day, ready_day FROM content_due");
        while (row.step()) {
            const QDate day = QDate::fromString(row.text(1), Qt::ISODate);
            if (!m_period.contains(day) || day >= m_ws.today() || !fitsGroup(row.optionalInt64(0), true))
                continue;
            ++due;
            ready += !row.isNull(2) && row.text(2) <= row.text(1);
        }
        return ratio(ready, due);
    }

    std::optional<double> flow(bool loss)
    {
        double joined = 0, lost = 0, before = 0;
        bool missing = false;
        db::Statement row = m_db->prepare("SELECT id FROM grp WHERE archived_at IS NULL");
        while (row.step()) {
            if (!fitsGroup(row.int64(0), false))
                continue;
            const auto days = groups::ledger(m_ws, GroupId(row.int64(0)), {m_period.from.addDays(-1), m_period.to});
            for (const groups::LedgerDay &day : *days) {
                if (day.day < m_period.from) {
                    missing = missing || (loss && !day.total);
                    before += double(day.total.value_or(0));
                    continue;
                }
                missing = missing || !day.lost || (!loss && !day.joined);
                joined += double(day.joined.value_or(0));
                lost += double(day.lost.value_or(0));
            }
        }
        if (missing)
            return std::nullopt;
        return loss ? ratio(lost, before) : std::optional(joined - lost);
    }

    std::optional<double> active()
    {
        double active = 0, judged = 0;
        db::Statement row = m_db->prepare("SELECT id FROM grp WHERE archived_at IS NULL");
        while (row.step()) {
            if (!fitsGroup(row.int64(0), false))
                continue;
            const auto tiers = groups::tiers(m_ws, GroupId(row.int64(0)), m_period.to);
            for (const groups::MemberTier &member : tiers->members) {
                const auto tier = member.result.tier;
                judged += tier && *tier != Tier::Observing;
                active += tier && (*tier == Tier::Super || *tier == Tier::Normal);
            }
        }
        return ratio(active, judged);
    }

    std::optional<double> questions(bool share)
    {
        QList<double> minutes;
        double asked = 0, answered = 0;
        db::Statement row = m_db->prepare("SELECT grp, asked_at, first_answered_at FROM question");
        while (row.step()) {
            if (!isIn(row.text(1)) || !fitsGroup(row.optionalInt64(0), false))
                continue;
            ++asked;
            answered += !row.isNull(2) && dayOf(row.text(2)) <= m_period.to;
            const QDateTime until = row.isNull(2) ? m_ws.nowUtc() : fromUtcText(row.text(2));
            minutes.append(double(fromUtcText(row.text(1)).secsTo(until)) / 60);
        }
        if (share || minutes.isEmpty())
            return ratio(answered, asked);
        std::sort(minutes.begin(), minutes.end());
        return (minutes[(minutes.size() - 1) / 2] + minutes[minutes.size() / 2]) / 2;
    }

    std::optional<double> satisfaction()
    {
        double sum = 0, count = 0;
        db::Statement row = m_db->prepare("SELECT grp, coalesce(rated_at, first_answered_at, asked_at), rating FROM question WHERE rating IS NOT NULL");
        while (row.step()) {
            if (!isIn(row.text(1)) || !fitsGroup(row.optionalInt64(0), false))
                continue;
            ++count;
            sum += double(row.int64(2)) / 5;
        }
        return ratio(sum, count);
    }

    std::optional<double> requests()
    {
        double due = 0, done = 0;
        db::Statement row = m_db->prepare("SELECT grp, due_at, done_at FROM support_request WHERE state <> 'dropped'");
        while (row.step()) {
            if (!isIn(row.text(1)) || fromUtcText(row.text(1)) > m_ws.nowUtc() || !fitsGroup(row.optionalInt64(0), true))
                continue;
            ++due;
            done += !row.isNull(2) && row.text(2) <= row.text(1);
        }
        return ratio(done, due);
    }

    Workspace &m_ws;
    Period m_period;
    QTimeZone m_zone;
    QSet<qint64> m_groups;
    db::Database *m_db = nullptr;
};

QString shown(const std::optional<double> &value) { return value ? QString::number(*value, 'g', 12) : str("missing"); }
bool areSame(const std::optional<double> &a, const std::optional<double> &b)
{
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= 1e-9 * std::max(1.0, std::abs(*a)));
}

// Returns how many figures were compared and are no missing ones.
int compare(Workspace &workspace, const Period &period, const QList<Scope> &scopes)
{
    NoProgress quiet;
    const auto facts = factsOf(workspace, period, quiet);
    if (!facts)
        return -1;
    const QHash<qint64, Figures> each = figuresByGroup(*facts);
    int compared = 0;
    for (const Scope &scope : scopes) {
        const Figures figures = figuresFor(*facts, scope);
        for (const Default kpi : allDefaults) {
            const Actual &fast = figures[size_t(kpi)];
            const std::optional<double> slow = Slow(workspace, period, scope).of(kpi);
            if (!areSame(fast.value, slow)) {
                qWarning("%s: %s instead of %s, %lld groups, from %s", qPrintable(wordOf(kpi)), qPrintable(shown(fast.value)), qPrintable(shown(slow)),
                    qint64(scope.groups.size()), qPrintable(period.from.toString(Qt::ISODate)));
                return -1;
            }
            if (scope.groups.size() == 1 && each.value(scope.groups.first().value)[size_t(kpi)] != fast) {
                qWarning("%s of each group is another", qPrintable(wordOf(kpi)));
                return -1;
            }
            compared += fast.value.has_value();
        }
    }
    return compared;
}

} // namespace

class KpiFactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sampleShop();
    void randomShops_data();
    void randomShops();
    void boardIsTheCards();
    void factsFollowCommits();
};

void KpiFactsTest::sampleShop()
{
    test::TestWorkspace ws;
    NoProgress quiet;
    QVERIFY(demo::fill(*ws, quiet));
    const Period week = isoWeekOf(ws->today().addDays(-7));
    QList<Scope> scopes{{}, {{GroupId(3), GroupId(17), GroupId(18), GroupId(40)}}};
    for (qint64 group = 1; group <= 12; ++group)
        scopes.append({{GroupId(group * 5)}});
    const int compared = compare(*ws, week, scopes);
    qInfo("%d figures of the sample shop are the same both ways", compared);
    QVERIFY(compared > 100);
    QVERIFY(compare(*ws, monthOf(ws->today()), {{}, {{GroupId(2)}}}) > 0);
    // Each default KPI has an actual, and rows behind it.
    const auto card = scorecard(*ws, week, {}, quiet);
    QVERIFY(card);
    for (const TeamCard &team : card->teams) {
        for (const Item &item : team.items) {
            if (item.kpi.measure == Measure::None)
                continue;
            QVERIFY2(item.actual.value, qPrintable(item.kpi.word + QLatin1Char(' ') + item.actual.missing));
            const auto rows = rowsBehind(*ws, item.kpi, week, {}, quiet);
            QVERIFY(rows);
            QVERIFY2(!rows->isEmpty(), qPrintable(item.kpi.word));
        }
    }
}

void KpiFactsTest::randomShops_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("shop %d", seed) << seed;
}

void KpiFactsTest::randomShops()
{
    QFETCH(int, seed);
    test::TestWorkspace ws;
    QVERIFY(ws->write({str("x"), {}, Record::System}, [&](db::Database &db) { test::RandomShop(db, std::uint64_t(seed)).fill(); }));
    QList<Scope> scopes{{}, {{GroupId(1), GroupId(2)}}, {{GroupId(2), GroupId(4), GroupId(5)}}};
    for (qint64 group = 1; group <= 5; ++group)
        scopes.append({{GroupId(group)}});
    QVERIFY(compare(*ws, isoWeekOf(QDate(2026, 2, 11)), scopes) >= 20);
    QVERIFY(compare(*ws, monthOf(QDate(2026, 2, 11)), scopes) >= 20);
    QVERIFY(compare(*ws, {QDate(2026, 2, 20), QDate(2026, 3, 4)}, scopes) >= 0);
}

void KpiFactsTest::boardIsTheCards()
{
    test::TestWorkspace ws;
    QVERIFY(ws->write({str("x"), {}, Record::System}, [&](db::Database &db) { test::RandomShop(db, 99).fill(); }));
    NoProgress quiet;
    const Period week = isoWeekOf(QDate(2026, 2, 11));
    QVERIFY(setTarget(*ws, 1, {eachGroup, QDate(2026, 1, 1), 5'000.0, {}}));
    QVERIFY(setTarget(*ws, 7, {3, QDate(2026, 1, 1), 2.0, {}}));
    const auto board = attainmentByGroup(*ws, week, quiet);
    QVERIFY(board);
    QCOMPARE(board->size(), 5);
    for (auto it = board->cbegin(); it != board->cend(); ++it) {
        const auto card = scorecard(*ws, week, {{it.key()}}, quiet);
        QVERIFY(card);
        for (size_t i = 0; i < 6; ++i)
            QCOMPARE((*it)[i], card->teams[qsizetype(i)].score);
    }
}

void KpiFactsTest::factsFollowCommits()
{
    test::TestWorkspace ws;
    QVERIFY(ws->write({str("x"), {}, Record::System}, [&](db::Database &db) { test::RandomShop(db, 5).fill(); }));
    NoProgress quiet;
    const Period week = isoWeekOf(QDate(2026, 2, 11));
    const auto campaignsNow = [&] { return (*keptFacts(*ws, week, quiet))->campaignStarts.size(); };
    const size_t before = campaignsNow();
    QVERIFY(ws->write({str("campaign.add"), {}}, [](db::Database &db) { db.exec("INSERT INTO campaign (name, from_day, created_at) VALUES ('neu', '2026-02-12', '2026-02-01T00:00:00Z')"); }));
    QCOMPARE(campaignsNow(), before + 1);
    QVERIFY(ws->undo());
    QCOMPARE(campaignsNow(), before);
}

QTEST_GUILESS_MAIN(KpiFactsTest)
#include "kpifacts_test.moc"
