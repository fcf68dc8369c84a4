// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of candidates, moves, rewards and circles as tables, and candidates against a slow recomputation.
#include "core/partners/candidates.h"
#include "core/partners/referrals.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace siyu;
using namespace siyu::partners;

namespace {

constexpr qint64 day = 2461131; // 2026-03-31
using S = PartnerState;

Fact plain(qint64 member)
{
    Fact fact;
    fact.member = member;
    fact.isSuper = true;
    fact.hasPaidOrder = true;
    fact.messages = 20;
    fact.activeDays = 5;
    return fact;
}

// The rule as it is written: fractions, one member at a time against all others.
std::vector<std::pair<qint64, double>> slowly(const std::vector<Fact> &facts, const Question &question)
{
    std::vector<Fact> population;
    for (const Fact &fact : facts) {
        const auto lately = [&](qint64 when) { return when != never && when >= question.day - 90 && when <= question.day; };
        const bool out = fact.isStaff || fact.isOptedOut || fact.isUnder14 || fact.isPartner || lately(fact.declined) || lately(fact.complaint)
            || !fact.isSuper || (question.kind == PartnerKind::Koc && question.areOrdersKnown && !fact.hasPaidOrder);
        if (!out)
            population.push_back(fact);
    }
    struct Scored {
        Fact fact;
        int tenths; // 10 · (n − 1) · score, so that ties are real ones
    };
    std::vector<Scored> scored;
    for (const Fact &fact : population) {
        int tenths = 0;
        for (const Fact &other : population)
            tenths += 5 * (other.messages < fact.messages) + 3 * (other.activeDays < fact.activeDays) + 2 * (other.referrals < fact.referrals);
        scored.push_back({fact, tenths});
    }
    std::vector<std::pair<qint64, double>> out;
    while (!scored.empty() && out.size() < size_t(question.top)) {
        size_t best = 0;
        for (size_t i = 1; i < scored.size(); ++i) {
            const Scored &a = scored[i], &b = scored[best];
            const bool longer = a.fact.since < b.fact.since, same = a.fact.since == b.fact.since;
            if (a.tenths > b.tenths || (a.tenths == b.tenths && (longer || (same && a.fact.member < b.fact.member))))
                best = i;
        }
        const double n = double(population.size());
        out.push_back({scored[best].fact.member, n == 1 ? 1.0 : scored[best].tenths / (10.0 * (n - 1))});
        scored.erase(scored.begin() + qptrdiff(best));
    }
    return out;
}

} // namespace

class PartnerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstReasonHolds_data()
    {
        QTest::addColumn<int>("from"); // from this reason on all of them hold
        for (size_t i = 0; i < allExclusions.size(); ++i)
            QTest::newRow(qUtf8Printable(wordOf(allExclusions[i]))) << int(i);
        QTest::newRow("none") << int(allExclusions.size());
    }
    void theFirstReasonHolds()
    {
        QFETCH(const int, from);
        Fact fact = plain(1);
        const auto holds = [from](Exclusion reason) { return int(reason) >= from; };
        fact.isStaff = holds(Exclusion::Staff);
        fact.isOptedOut = holds(Exclusion::OptedOut);
        fact.isUnder14 = holds(Exclusion::Under14);
        fact.isPartner = holds(Exclusion::Partner);
        fact.declined = holds(Exclusion::Declined) ? day : never;
        fact.complaint = holds(Exclusion::Complaint) ? day : never;
        fact.isSuper = !holds(Exclusion::Tier);
        fact.hasPaidOrder = !holds(Exclusion::NoOrder);
        const auto reason = exclusionOf(fact, {PartnerKind::Koc, day, true, 10});
        QCOMPARE(reason ? int(*reason) : int(allExclusions.size()), from);
    }

    void waitsEndAfterNinetyDays_data()
    {
        QTest::addColumn<qint64>("when");
        QTest::addColumn<bool>("excludes");
        QTest::newRow("today") << day << true;
        QTest::newRow("90 days ago") << day - 90 << true;
        QTest::newRow("91 days ago") << day - 91 << false;
        QTest::newRow("tomorrow, seen from an earlier day") << day + 1 << false;
        QTest::newRow("never") << never << false;
    }
    void waitsEndAfterNinetyDays()
    {
        QFETCH(const qint64, when);
        QFETCH(const bool, excludes);
        Fact fact = plain(1);
        fact.declined = when;
        QCOMPARE(exclusionOf(fact, {PartnerKind::Kol, day, true, 10}).has_value(), excludes);
        fact = plain(1);
        fact.complaint = when;
        QCOMPARE(exclusionOf(fact, {PartnerKind::Kol, day, true, 10}).has_value(), excludes);
    }

    void candidatesAgreeWithTheRuleWordByWord()
    {
        QRandomGenerator random(4);
        for (int round = 0; round < 300; ++round) {
            std::vector<Fact> facts;
            const int people = random.bounded(40);
            for (int i = 0; i < people; ++i) {
                Fact fact = plain(i * 3 + 1);
                fact.isStaff = random.bounded(20) == 0;
                fact.isOptedOut = random.bounded(20) == 0;
                fact.isUnder14 = random.bounded(20) == 0;
                fact.isPartner = random.bounded(15) == 0;
                fact.declined = random.bounded(6) == 0 ? day - random.bounded(180) : never;
                fact.complaint = random.bounded(6) == 0 ? day - random.bounded(180) : never;
                fact.isSuper = random.bounded(4) != 0;
                fact.hasPaidOrder = random.bounded(3) != 0;
                fact.messages = random.bounded(6); // many ties
                fact.activeDays = random.bounded(4);
                fact.referrals = random.bounded(3);
                fact.since = random.bounded(5) == 0 ? longestStay : day - random.bounded(4);
                facts.push_back(fact);
            }
            std::shuffle(facts.begin(), facts.end(), random);
            const Question question{random.bounded(2) ? PartnerKind::Koc : PartnerKind::Kol, day, random.bounded(4) != 0, 1 + random.bounded(12)};
            const Candidates found = candidates(facts, question);
            const auto wanted = slowly(facts, question);
            QCOMPARE(found.best.size(), wanted.size());
            for (size_t i = 0; i < wanted.size(); ++i) {
                QCOMPARE(found.best[i].member, wanted[i].first);
                QVERIFY(std::abs(found.best[i].score() - wanted[i].second) < 1e-12);
            }
            QCOMPARE(size_t(found.population) + found.excluded.size(), facts.size());
        }
    }

    void moves_data()
    {
        QTest::addColumn<int>("from"); // -1 = no partner yet
        QTest::addColumn<QList<int>>("to");
        const auto list = [](std::initializer_list<S> states) {
            QList<int> out;
            for (const S state : states)
                out.append(int(state));
            return out;
        };
        QTest::newRow("nobody") << -1 << list({S::Candidate, S::Invited, S::Applied});
        QTest::newRow("candidate") << int(S::Candidate) << list({S::Invited, S::Applied, S::Declined});
        QTest::newRow("invited") << int(S::Invited) << list({S::Applied, S::Declined});
        QTest::newRow("applied") << int(S::Applied) << list({S::Approved, S::Declined});
        QTest::newRow("approved") << int(S::Approved) << list({S::Active, S::Retired});
        QTest::newRow("active") << int(S::Active) << list({S::Retired});
        QTest::newRow("retired") << int(S::Retired) << list({S::Candidate, S::Invited, S::Applied});
        QTest::newRow("declined") << int(S::Declined) << list({S::Candidate, S::Invited, S::Applied});
    }
    void moves()
    {
        QFETCH(const int, from);
        QFETCH(const QList<int>, to);
        const QDate today(2026, 3, 31);
        Standing standing;
        if (from >= 0)
            standing.state = S(from);
        for (const S state : allPartnerStates) {
            const auto refusal = moveRefusal(standing, state, today, today);
            QCOMPARE(!refusal, to.contains(int(state)));
            if (refusal)
                QCOMPARE(*refusal, MoveRefusal::WrongMove);
        }
    }

    void whoAndWhenIsRefused_data()
    {
        QTest::addColumn<Standing>("standing");
        QTest::addColumn<int>("to");
        QTest::addColumn<QDate>("on");
        QTest::addColumn<QString>("word"); // empty = allowed
        const QDate today(2026, 3, 31);
        const Standing candidate{S::Candidate, today.addDays(-5), {}, false, false, false};
        const auto with = [candidate](auto change) {
            Standing out = candidate;
            change(out);
            return out;
        };
        QTest::newRow("plain") << candidate << int(S::Invited) << today << QString();
        QTest::newRow("tomorrow") << candidate << int(S::Invited) << today.addDays(1) << "future_day";
        QTest::newRow("before the last step") << candidate << int(S::Invited) << today.addDays(-6) << "earlier_day";
        QTest::newRow("on the day of the last step") << candidate << int(S::Invited) << today.addDays(-5) << QString();
        QTest::newRow("staff") << with([](Standing &s) { s.isStaff = true; }) << int(S::Invited) << today << "is_staff";
        QTest::newRow("a child") << with([](Standing &s) { s.isUnder14 = true; }) << int(S::Applied) << today << "under_14";
        QTest::newRow("opted out") << with([](Standing &s) { s.isOptedOut = true; }) << int(S::Invited) << today << "opted_out_all";
        QTest::newRow("opted out, but applies") << with([](Standing &s) { s.isOptedOut = true; }) << int(S::Applied) << today << QString();
        QTest::newRow("a child may be declined") << with([](Standing &s) { s.isUnder14 = true; }) << int(S::Declined) << today << QString();
        Standing declined{S::Declined, today.addDays(-90), today.addDays(-90), false, false, false};
        QTest::newRow("declined 90 days ago") << declined << int(S::Invited) << today << "declined_lately";
        QTest::newRow("declined 90 days ago, applies") << declined << int(S::Applied) << today << QString();
        declined.since = declined.lastDeclined = today.addDays(-91);
        QTest::newRow("declined 91 days ago") << declined << int(S::Invited) << today << QString();
    }
    void whoAndWhenIsRefused()
    {
        QFETCH(const Standing, standing);
        QFETCH(const int, to);
        QFETCH(const QDate, on);
        QFETCH(const QString, word);
        const auto refusal = moveRefusal(standing, S(to), on, QDate(2026, 3, 31));
        QCOMPARE(refusal ? wordOf(*refusal) : QString(), word);
    }

    void rewards_data()
    {
        QTest::addColumn<RewardLine>("line");
        QTest::addColumn<QString>("word");
        using E = RewardEntry;
        using K = RewardKind;
        const auto line = [](E entry, K kind, qint64 amount, const char *currency = "CNY", qint64 coupon = 0, qint64 corrects = 0) {
            return RewardLine{0, entry, kind, amount, QString::fromLatin1(currency), coupon, corrects};
        };
        QTest::newRow("earn") << line(E::Earned, K::Cash, 1) << QString();
        QTest::newRow("earn nothing") << line(E::Earned, K::Cash, 0) << "wrong_amount";
        QTest::newRow("earn less than nothing") << line(E::Earned, K::Cash, -1) << "wrong_amount";
        QTest::newRow("pay all") << line(E::Paid, K::Cash, -10'000) << QString();
        QTest::newRow("pay more than is there") << line(E::Paid, K::Cash, -10'001) << "negative";
        QTest::newRow("pay the wrong way round") << line(E::Paid, K::Cash, 5) << "wrong_amount";
        QTest::newRow("another currency is another purse") << line(E::Paid, K::Cash, -1, "USD") << "negative";
        QTest::newRow("commission is another purse") << line(E::Paid, K::Commission, -1) << "negative";
        QTest::newRow("another coupon is another purse") << line(E::Paid, K::Coupon, -1, "", 8) << "negative";
        QTest::newRow("its coupon") << line(E::Paid, K::Coupon, -3, "", 7) << QString();
        QTest::newRow("points are not paid") << line(E::Paid, K::Points, -1) << "points_are_given";
        QTest::newRow("correct") << line(E::Correction, K::Cash, -4'000, "CNY", 0, 2) << QString();
        QTest::newRow("correct what was paid out already") << line(E::Correction, K::Commission, -500, "CNY", 0, 4) << "negative";
        QTest::newRow("correct twice") << line(E::Correction, K::Points, -10, "", 0, 6) << "already_corrected";
        QTest::newRow("correct nothing") << line(E::Correction, K::Cash, -1, "CNY", 0, 99) << "unknown_entry";
        QTest::newRow("correct across purses") << line(E::Correction, K::Cash, -1, "CNY", 0, 4) << "unknown_entry";
    }
    void rewards()
    {
        QFETCH(const RewardLine, line);
        QFETCH(const QString, word);
        using E = RewardEntry;
        using K = RewardKind;
        const QString cny = QStringLiteral("CNY");
        const QList<RewardLine> ledger{{1, E::Earned, K::Cash, 6'000, cny, 0, 0}, {2, E::Earned, K::Cash, 4'000, cny, 0, 0},
            {3, E::Earned, K::Coupon, 3, {}, 7, 0}, {4, E::Earned, K::Commission, 500, cny, 0, 0}, {5, E::Paid, K::Commission, -500, cny, 0, 0},
            {6, E::Earned, K::Points, 10, {}, 0, 0}, {7, E::Correction, K::Points, -10, {}, 0, 6}};
        const auto refusal = rewardRefusal(ledger, line);
        QCOMPARE(refusal ? wordOf(*refusal) : QString(), word);
    }

    void noPurseIsEverBelowZero()
    {
        QRandomGenerator random(9);
        QList<RewardLine> ledger;
        for (int i = 1; i <= 3000; ++i) {
            RewardLine line{i, RewardEntry(random.bounded(3)), RewardKind(random.bounded(4)), random.bounded(-50, 51),
                random.bounded(2) ? QStringLiteral("CNY") : QStringLiteral("USD"), 1 + random.bounded(2), 0};
            if (line.entry == RewardEntry::Correction && !ledger.isEmpty()) {
                const RewardLine &old = ledger[random.bounded(int(ledger.size()))];
                line = old;
                line.id = i;
                line.entry = RewardEntry::Correction;
                line.amount = -old.amount;
                line.corrects = old.id;
            }
            if (!rewardRefusal(ledger, line))
                ledger.append(line);
            QVERIFY(purse(ledger, line) >= 0);
        }
        QVERIFY(ledger.size() > 500);
    }

    void commission_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<qint64>("rate");
        QTest::addColumn<qint64>("due");
        QTest::newRow("nothing sold") << qint64(0) << qint64(50) << qint64(0);
        QTest::newRow("5 % of 123.45") << qint64(12'345) << qint64(50) << qint64(617);
        QTest::newRow("half a cent rounds up") << qint64(10) << qint64(50) << qint64(1);
        QTest::newRow("less rounds down") << qint64(9) << qint64(50) << qint64(0);
        QTest::newRow("refunds beyond") << qint64(-100) << qint64(50) << qint64(0);
        QTest::newRow("no rate") << qint64(12'345) << qint64(0) << qint64(0);
    }
    void commission()
    {
        QFETCH(const qint64, value);
        QFETCH(const qint64, rate);
        QTEST(commissionOf(value, rate), "due");
    }

    void circlesAreNamed()
    {
        const QHash<qint64, qint64> hosts{{2, 1}, {3, 2}, {4, 3}}; // 1 brought 2 brought 3 brought 4
        const auto hostOf = [&hosts](MemberId member) { return MemberId(hosts.value(member.value)); };
        QCOMPARE(*referralRefusal(MemberId(4), MemberId(1), hostOf), ReferralRefusal::Cycle);
        QCOMPARE(referralCycle(MemberId(4), MemberId(1), hostOf),
            (QList<MemberId>{MemberId(1), MemberId(2), MemberId(3), MemberId(4), MemberId(1)}));
        QCOMPARE(*referralRefusal(MemberId(1), MemberId(1), hostOf), ReferralRefusal::Self);
        QCOMPARE(*referralRefusal(MemberId(5), MemberId(3), hostOf), ReferralRefusal::AlreadyBrought);
        QVERIFY(!referralRefusal(MemberId(4), MemberId(5), hostOf));
        QVERIFY(referralCycle(MemberId(4), MemberId(5), hostOf).isEmpty());
    }

    void wordsComeBack()
    {
        for (const S state : allPartnerStates)
            QCOMPARE(*partnerStateFrom(wordOf(state)), state);
        for (const RewardKind kind : allRewardKinds)
            QCOMPARE(*rewardKindFrom(wordOf(kind)), kind);
        for (const RewardGround ground : allRewardGrounds)
            QCOMPARE(*rewardGroundFrom(wordOf(ground)), ground);
        QCOMPARE(*partnerKindFrom(QStringLiteral("koc")), PartnerKind::Koc);
        QVERIFY(!rewardGroundFrom(QStringLiteral("praise")));
    }
};

QTEST_GUILESS_MAIN(PartnerTest)
#include "partner_test.moc"
