// SPDX-License-Identifier: GPL-3.0-or-later
// What a campaign's review says of a small shop counted by hand, and of the sample shop counted another way; plans, costs
// and goals as they are saved and taken back.
#include "core/demo/demo.h"
#include "core/growth/campaignreview.h"
#include "core/growth/couponstore.h"
#include "tests/support/support.h"

using namespace siyu;
using namespace siyu::growth;

namespace {

// A campaign of 1-7 March with a code and a coupon; a coupon of another one.
constexpr const char *smallShop = R"(
    INSERT INTO member (id, name, created_at) VALUES (1, 'a', '2026-01-01T00:00:00Z'), (2, 'b', '2026-01-01T00:00:00Z'), (3, 'c', '2026-03-02T00:00:00Z'),
        (4, 'd', '2026-03-02T00:00:00Z'), (5, 'e', '2026-01-01T00:00:00Z'), (6, 'f', '2026-01-01T00:00:00Z');
    INSERT INTO campaign (id, name, kind, from_day, to_day, created_at) VALUES (1, 'spring', 'coupon', '2026-03-01', '2026-03-07', '2026-02-01T00:00:00Z'),
        (2, 'other', NULL, NULL, NULL, '2026-02-01T00:00:00Z');
    INSERT INTO code (id, text, campaign, member, created_at) VALUES (1, 'SPRING', 1, NULL, '2026-02-01T00:00:00Z'), (2, 'HOST1', 1, 1, '2026-02-01T00:00:00Z');
    INSERT INTO coupon (id, name, campaign, issued, claimed, redeemed, created_at) VALUES (1, 'ten off', 1, 100, NULL, NULL, '2026-02-01T00:00:00Z'),
        (2, 'stated', 1, 50, 40, 10, '2026-02-01T00:00:00Z'), (3, 'theirs', 2, 10, 5, 1, '2026-02-01T00:00:00Z');
    INSERT INTO redemption (coupon, seq, member, claimed_at, redeemed, redeemed_at, order_no) VALUES (1, 1, 2, '2026-03-02T02:00:00Z', 1, '2026-03-02T02:10:00Z', 'O2'),
        (1, 2, 5, '2026-03-02T02:00:00Z', 0, NULL, NULL), (3, 1, 6, '2026-03-02T02:00:00Z', 1, '2026-03-02T02:00:00Z', 'O6');
    INSERT INTO product (id, name, cost_fen, created_at) VALUES (1, 'tea', 3000, '2026-01-01T00:00:00Z'), (2, 'cup', NULL, '2026-01-01T00:00:00Z');
    INSERT INTO shop_order (id, platform, order_no, member, paid_at, paid_fen, refunded_fen, currency, coupon) VALUES
        (1, 'own', 'O1', 1, '2026-03-01T02:30:00Z', 10000, 0, 'CNY', 'SPRING'),
        (2, 'own', 'O2', 2, '2026-03-02T02:10:00Z', 8000, 1000, 'CNY', NULL),
        (3, 'own', 'O3', NULL, '2026-03-07T15:59:59Z', 5000, 0, 'CNY', 'spring; SPRING'),
        (4, 'own', 'O4', 1, '2026-03-07T16:00:00Z', 9999, 0, 'CNY', 'SPRING'),
        (5, 'own', 'O5', 1, '2026-03-03T02:00:00Z', 7000, 7000, 'CNY', 'SPRING'),
        (6, 'own', 'O6', 6, '2026-03-03T02:00:00Z', 7000, 0, 'CNY', NULL),
        (7, 'own', 'O7', 1, '2026-03-03T02:00:00Z', 300, 0, 'USD', 'SPRING');
    INSERT INTO order_line (shop_order, product, title, quantity, amount_fen) VALUES (1, 1, 'tea', 2, 10000), (2, 1, 'tea', 1, 4000), (2, 1, 'tea', 1, 4000);
    INSERT INTO referral (member, host, at, campaign) VALUES (3, 1, '2026-03-02T01:00:00Z', 1), (4, 3, '2026-03-03T01:00:00Z', 1), (2, 1, '2026-03-03T01:00:00Z', 1);
    INSERT INTO grp (id, name, created_at) VALUES (1, 'g', '2026-01-01T00:00:00Z');
    INSERT INTO membership (grp, member, joined_day) VALUES (1, 2, '2026-01-05'), (1, 3, '2026-03-02');
)";

} // namespace

class CampaignReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (m_workspace && qstrcmp(QTest::currentTestFunction(), "couponsAreChecked") == 0)
            return; // what is refused changes nothing: one shop is enough for all of them
        m_workspace = std::make_unique<test::TestWorkspace>();
        m_workspace->clock->set(test::utc("2026-03-20T02:00:00Z"));
        QVERIFY((*m_workspace)->write({QStringLiteral("test")}, [](db::Database &db) { db.exec(smallShop); }));
    }
    void ordersByCodeAndCoupon();
    void peopleAndHours();
    void coupons();
    void fission();
    void onlyNewPeopleAreBrought_data();
    void onlyNewPeopleAreBrought();
    void whatCameBack();
    void anOrderWithoutItsAmount();
    void goals();
    void productsAndContents();
    void plansAreTakenBack();
    void aCampaignAndItsPlanAreOneStep();
    void aCampaignIsRemovedWithWhatIsItsOwn();
    void moneyOfTwoKindsIsNotAdded();
    void couponBatches();
    void couponsAreChecked_data();
    void couponsAreChecked();
    void refusals();
    void sampleShop();

private:
    CampaignReview review(qint64 campaign = 1)
    {
        NoProgress quiet;
        auto out = campaignReview(**m_workspace, campaign, quiet);
        return out ? *out : CampaignReview();
    }
    Workspace &ws() { return **m_workspace; }

    std::unique_ptr<test::TestWorkspace> m_workspace;
};

void CampaignReviewTest::ordersByCodeAndCoupon()
{
    const CampaignReview got = review();
    QCOMPARE(got.sales.orders, 3); // O1, O2 by its claim, O3; not the one after midnight, the refunded one, the other campaign's
    QCOMPARE(got.sales.value(), 10'000 + 7'000 + 5'000);
    QCOMPARE(got.otherCurrencies.value(QStringLiteral("USD")).value(), 300);
    QCOMPARE(got.buyers, 2);
    QCOMPARE(review(2).sales.orders, 1); // without days: all orders
}

void CampaignReviewTest::peopleAndHours()
{
    const CampaignReview got = review();
    QCOMPARE(got.participants, 5); // 1, 2, 5 by a claim, 3 and 4 brought
    QCOMPARE(got.peak.hours, QList<int>{10}); // 10:30, 10:10 twice, 10:00 the order in dollars
    QCOMPARE(got.peak.count, 4);
}

void CampaignReviewTest::coupons()
{
    const CampaignReview got = review();
    QCOMPARE(got.coupons.size(), 2);
    QCOMPARE(got.coupons[0].claimed, std::optional<qint64>(2)); // counted
    QCOMPARE(got.coupons[0].rates.ofClaimed, std::optional(0.5));
    QCOMPARE(got.coupons[0].rates.ofIssued, std::optional(0.01));
    QCOMPARE(got.coupons[1].rates.band, std::optional(Band::Within)); // as stated: 10 of 40
}

void CampaignReviewTest::fission()
{
    const CampaignReview got = review();
    QCOMPARE(got.fission.refused.size(), 1); // member 2 was in a group before
    QCOMPARE(got.tree.size(), 2);
    QCOMPARE(got.tree[0].member, 3);
    QCOMPARE(got.tree[0].wave, 1);
    QCOMPARE(got.tree[1].host, 3);
    QCOMPARE(got.tree[1].wave, 2);
    QCOMPARE(got.fission.all, std::optional(1.0));
}

void CampaignReviewTest::onlyNewPeopleAreBrought_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("isNew");

    const QString inDays = QStringLiteral("2026-03-03T01:00:00Z");
    const auto row = [](const char *name, const QString &at, const char *what, bool isNew) {
        QTest::newRow(name) << at << QString::fromLatin1(what) << isNew;
    };
    row("nothing known of them", inDays, "", true);
    row("brought when nobody noted", QString(), "", true);
    row("brought the day before", QStringLiteral("2026-02-28T15:59:59Z"), "", false);
    row("brought as it began", QStringLiteral("2026-02-28T16:00:00Z"), "", true);
    row("a friend before", inDays, "INSERT INTO account (id, kind, name) VALUES (9, 'wecom', 'x'); INSERT INTO contact (member, account, added_at) VALUES (9, 9, '2026-02-28T15:00:00Z')", false);
    row("a friend in it", inDays, "INSERT INTO account (id, kind, name) VALUES (9, 'wecom', 'x'); INSERT INTO contact (member, account, added_at) VALUES (9, 9, '2026-03-02T15:00:00Z')", true);
    row("in a group before", inDays, "INSERT INTO membership (grp, member, joined_day) VALUES (1, 9, '2026-02-28')", false);
    row("in a first roster of before", inDays, "INSERT INTO membership (grp, member) VALUES (1, 9); INSERT INTO roster (grp, taken_at, day, people) VALUES (1, '2026-02-01T00:00:00Z', '2026-02-01', 1)", false);
    row("in a first roster of later", inDays, "INSERT INTO membership (grp, member) VALUES (1, 9); INSERT INTO roster (grp, taken_at, day, people) VALUES (1, '2026-03-05T00:00:00Z', '2026-03-05', 1)", true);
    row("bought before", inDays, "INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen) VALUES ('own', 'X', 9, '2026-02-01T00:00:00Z', 100)", false);
    row("bought before, all paid back", inDays, "INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, refunded_fen) VALUES ('own', 'X', 9, '2026-02-01T00:00:00Z', 100, 100)", true);
}

// Whoever was there before the campaign began is nobody new, whatever it is known from.
void CampaignReviewTest::onlyNewPeopleAreBrought()
{
    QFETCH(QString, at);
    QFETCH(QString, what);
    QFETCH(bool, isNew);
    QVERIFY(ws().write({QStringLiteral("test")}, [&](db::Database &db) {
        db.exec("INSERT INTO member (id, name, created_at) VALUES (9, 'n', '2026-01-01T00:00:00Z')");
        db.exec(what.toUtf8().constData());
        db.prepare("INSERT INTO referral (member, host, at, campaign) VALUES (9, 1, ?, 1)").run(at.isEmpty() ? QString() : at);
    }));
    const CampaignReview got = review();
    QCOMPARE(got.tree.size(), isNew ? 3 : 2);
    QCOMPARE(got.fission.refused.size(), isNew ? 1 : 2);
}

void CampaignReviewTest::whatCameBack()
{
    QCOMPARE(review().cost, std::nullopt);
    QVERIFY(saveCampaignCost(ws(), 1, {0, QDate(2026, 3, 1), QStringLiteral("ads"), 4'000, {}, {}}));
    QVERIFY(saveCampaignCost(ws(), 1, {0, QDate(2026, 3, 2), QStringLiteral("abroad"), 999, QStringLiteral("USD"), {}}));
    CampaignReview got = review();
    QCOMPARE(got.cost, std::optional<qint64>(4'000));
    QCOMPARE(got.returned.figure, Return::Figure::Roas); // nobody knows what order O3 holds
    QCOMPARE(got.returned.value, std::optional(22'000 / 4'000.0));
    QVERIFY(ws().write({QStringLiteral("test")}, [](db::Database &db) {
        db.exec("INSERT INTO order_line (shop_order, product, title, quantity, amount_fen) VALUES (3, 1, 'tea', 1, 5000)");
    }));
    got = review();
    QCOMPARE(got.returned.figure, Return::Figure::Roi); // 22000 − 5 × 3000 − 4000
    QCOMPARE(got.returned.value, std::optional((22'000 - 5 * 3'000 - 4'000) / 4'000.0));
    QVERIFY(ws().write({QStringLiteral("test")}, [](db::Database &db) { db.exec("UPDATE product SET currency = 'USD' WHERE id = 1"); }));
    got = review();
    QCOMPARE(got.returned.figure, Return::Figure::Roas); // what it cost in dollars is no cost in yuan
    QCOMPARE(got.returned.missing, QStringList{QStringLiteral("tea")});
}

// It is an order, of a buyer; what the campaign sold and what came back cannot be told.
void CampaignReviewTest::anOrderWithoutItsAmount()
{
    QVERIFY(saveCampaignCost(ws(), 1, {0, QDate(2026, 3, 1), QStringLiteral("ads"), 4'000, {}, {}}));
    QVERIFY(saveGoal(ws(), 1, {0, QStringLiteral("sales"), true, GoalMeasure::Sales, 11'000, {}}));
    QVERIFY(saveGoal(ws(), 1, {0, QStringLiteral("orders"), true, GoalMeasure::Orders, 6, {}}));
    QVERIFY(ws().write({QStringLiteral("test")}, [](db::Database &db) {
        db.exec("INSERT INTO shop_order (id, platform, order_no, member, paid_at, coupon) VALUES (8, 'own', 'O8', 5, '2026-03-04T02:00:00Z', 'SPRING');"
                "INSERT INTO order_line (shop_order, product, title, quantity) VALUES (8, 2, 'cup', 1)");
    }));
    const CampaignReview got = review();
    QCOMPARE(got.sales, (OrderSum{4, 1, 22'000}));
    QCOMPARE(got.buyers, 3);
    QVERIFY(!got.sales.value() && !got.sales.average());
    QVERIFY(got.returned.figure == Return::Figure::None && !got.returned.value);
    QVERIFY(!got.goals[0].actual && !got.goals[0].attainment);
    QCOMPARE(got.goals[1].actual, std::optional(4.0));
    for (const ProductReview &product : got.products)
        QCOMPARE(product.value, product.name == QLatin1String("cup") ? std::nullopt : std::optional<qint64>(17'000));
}

void CampaignReviewTest::goals()
{
    QVERIFY(!review().measurableShare);
    QVERIFY(saveGoal(ws(), 1, {0, QStringLiteral("sales"), true, GoalMeasure::Sales, 11'000, {}}));
    QVERIFY(saveGoal(ws(), 1, {0, QStringLiteral("people"), true, GoalMeasure::Participants, 10, {}}));
    QVERIFY(saveGoal(ws(), 1, {0, QStringLiteral("posters"), false, GoalMeasure::Typed, 4, 3}));
    QVERIFY(saveGoal(ws(), 1, {0, QStringLiteral("a good mood"), true, GoalMeasure::None, {}, 5}));
    QVERIFY(saveGoal(ws(), 1, {0, QStringLiteral("no target"), true, GoalMeasure::Orders, 0, {}}));
    const CampaignReview got = review();
    QCOMPARE(got.goals.size(), 5);
    QCOMPARE(got.goals[0].attainment, std::optional(1.5));
    QCOMPARE(got.goals[1].attainment, std::optional(0.5));
    QCOMPARE(got.goals[2].attainment, std::optional(0.75));
    QVERIFY(!got.goals[3].actual && !got.goals[3].goal.typed);
    QVERIFY(got.goals[4].actual && !got.goals[4].attainment);
    QCOMPARE(got.measurableShare, std::optional(0.8));
}

void CampaignReviewTest::productsAndContents()
{
    QVERIFY(ws().write({QStringLiteral("test")}, [](db::Database &db) {
        db.exec("UPDATE product SET role = 'traffic' WHERE id = 1; INSERT INTO campaign_product (campaign, product) VALUES (1, 2);"
                "INSERT INTO content (id, title, kind, body, created_at) VALUES (1, 'hello', 'promotion', 'b', '2026-02-01T00:00:00Z');"
                "INSERT INTO content_campaign (content, campaign) VALUES (1, 1)");
    }));
    const CampaignReview got = review();
    QCOMPARE(got.contents, QStringList{QStringLiteral("hello")});
    QCOMPARE(got.products.size(), 2);
    // Order O1 holds tea alone; of O2's 70 yuan both lines are tea; O3 has no line; the cup was planned and not sold.
    QCOMPARE(got.products[1].name, QStringLiteral("tea"));
    QCOMPARE(got.products[1].value, 17'000);
    QCOMPARE(got.products[1].role, std::optional(ProductRole::Traffic));
    QVERIFY(!got.products[1].isPlanned);
    QCOMPARE(got.products[0].name, QStringLiteral("cup"));
    QCOMPARE(got.products[0].value, 0);
    QVERIFY(got.products[0].isPlanned && !got.products[0].role);
}

void CampaignReviewTest::aCampaignAndItsPlanAreOneStep()
{
    const QStringList before = test::dump(ws());
    CampaignPlan plan;
    plan.kind = CampaignKind::Vip;
    plan.budget = 1'000;
    const qint64 id = *saveCampaignWithPlan(ws(), {0, QStringLiteral("new"), QDate(2026, 4, 1), QDate(2026, 4, 2), {}, {}}, plan);
    QCOMPARE(campaignPlan(ws(), id)->kind, std::optional(CampaignKind::Vip));
    // Our own word goes when nothing is said any more; a file's stays.
    plan.kind.reset();
    QVERIFY(saveCampaignWithPlan(ws(), {id, QStringLiteral("new"), {}, {}, {}, {}}, plan));
    QVERIFY(!campaignPlan(ws(), id)->kind && !campaignOf(ws(), id)->from.isValid());
    QVERIFY(ws().undo());
    QCOMPARE(campaignPlan(ws(), id)->kind, std::optional(CampaignKind::Vip));
    QVERIFY(ws().undo());
    QCOMPARE(test::dump(ws()), before);
    // What is refused leaves nothing half-made.
    plan.budget = -1;
    QCOMPARE(saveCampaignWithPlan(ws(), {0, QStringLiteral("half"), {}, {}, {}, {}}, plan).error().values.value(0), QStringLiteral("budget"));
    QCOMPARE(test::dump(ws()), before);
    QVERIFY(savePlan(ws(), 1, CampaignPlan()));
    QVERIFY(test::dump(ws()).filter(QStringLiteral("spring")).join(QString()).contains(QStringLiteral("coupon")));
}

void CampaignReviewTest::aCampaignIsRemovedWithWhatIsItsOwn()
{
    const qint64 id = *saveCampaign(ws(), {0, QStringLiteral("by mistake"), QDate(2026, 4, 1), QDate(2026, 4, 2), {GroupId(1)}, {QStringLiteral("tea")}});
    QVERIFY(saveGoal(ws(), id, {0, QStringLiteral("sales"), true, GoalMeasure::Sales, 1, {}}));
    QVERIFY(saveCampaignCost(ws(), id, {0, QDate(2026, 4, 1), QStringLiteral("ads"), 1, {}, {}}));
    const QStringList before = test::dump(ws());
    QVERIFY(removeCampaign(ws(), id));
    QCOMPARE(campaignPlan(ws(), id).error().code, ErrorCode::NotFound);
    QCOMPARE(removeCampaign(ws(), id).error().code, ErrorCode::NotFound);
    QVERIFY(ws().undo());
    QCOMPARE(test::dump(ws()), before);
    // Codes, coupons and referrals name this one, a coupon alone the other.
    for (const qint64 named : {1, 2})
        QCOMPARE(removeCampaign(ws(), named).error().values, (QStringList{QStringLiteral("campaign"), QStringLiteral("has_traces")}));
    QCOMPARE(test::dump(ws()), before);
}

void CampaignReviewTest::moneyOfTwoKindsIsNotAdded()
{
    QVERIFY(saveCampaignCost(ws(), 1, {0, QDate(2026, 3, 1), QStringLiteral("ads"), 4'000, {}, {}}));
    QVERIFY(saveCampaignCost(ws(), 1, {0, QDate(2026, 3, 1), QStringLiteral("stall"), 500, {}, {}}));
    QVERIFY(saveCampaignCost(ws(), 1, {0, QDate(2026, 3, 2), QStringLiteral("abroad"), 999'999, QStringLiteral("USD"), {}}));
    CampaignPlan plan = *campaignPlan(ws(), 1);
    QCOMPARE(spentOf(plan), (QMap<QString, qint64>{{QStringLiteral("CNY"), 4'500}, {QStringLiteral("USD"), 999'999}}));
    plan.budget = 4'500;
    QVERIFY(!isOverBudget(plan)); // dollars are not held against it
    plan.budget = 4'499;
    QVERIFY(isOverBudget(plan));
    plan.budget.reset();
    QVERIFY(!isOverBudget(plan));
}

void CampaignReviewTest::couponBatches()
{
    const auto batchOf = [this](qint64 id) {
        const auto all = growth::couponBatches(ws());
        for (const CouponBatch &one : *all) {
            if (one.id == id)
                return one;
        }
        return CouponBatch();
    };
    const QStringList before = test::dump(ws());
    CouponBatch typed{0, QStringLiteral(" eight tenths "), 1, CouponKind::Rate, 500, 800, 9'900, {}, 200, 100, 25, QDate(2026, 3, 1), QDate(2026, 3, 9), 0};
    typed.id = *saveCouponBatch(ws(), typed);
    CouponBatch kept = batchOf(typed.id);
    QCOMPARE(kept.name, QStringLiteral("eight tenths"));
    QCOMPARE(kept.currency, QStringLiteral("CNY"));
    QVERIFY(!kept.face); // it is a share of the price
    QCOMPARE(kept.permille, std::optional<qint64>(800));
    QCOMPARE(review().coupons.size(), 3);
    QCOMPARE(review().coupons.last().rates.band, std::optional(Band::Within)); // 25 of 100
    kept.redeemed = 31;
    kept.until = {};
    QCOMPARE(*saveCouponBatch(ws(), kept), kept.id);
    QCOMPARE(batchOf(kept.id), kept);
    QCOMPARE(review().coupons.last().rates.band, std::optional(Band::Above));
    // Another campaign's batch is taken in and given back; one with claims is not removed, one of somebody's is.
    CouponBatch theirs = batchOf(3);
    QCOMPARE(theirs.rows, 1);
    theirs.campaign = 1;
    QVERIFY(saveCouponBatch(ws(), theirs));
    QCOMPARE(review().coupons.size(), 4);
    QCOMPARE(removeCouponBatch(ws(), 3).error().values, (QStringList{QStringLiteral("coupon"), QStringLiteral("has_claims")}));
    QVERIFY(removeCouponBatch(ws(), kept.id));
    QCOMPARE(removeCouponBatch(ws(), kept.id).error().code, ErrorCode::NotFound);
    for (int i = 0; i < 4; ++i)
        QVERIFY(ws().undo());
    QCOMPARE(test::dump(ws()), before);
    QVERIFY(ws().write({QStringLiteral("test")}, [](db::Database &db) {
        db.exec("INSERT INTO content (id, title, kind, body, coupon, created_at) VALUES (1, 'hello', 'promotion', 'b', 2, '2026-02-01T00:00:00Z')");
    }));
    QCOMPARE(removeCouponBatch(ws(), 2).error().values.value(1), QStringLiteral("has_uses"));
}

void CampaignReviewTest::couponsAreChecked_data()
{
    QTest::addColumn<CouponBatch>("batch");
    QTest::addColumn<QStringList>("said");
    const auto with = [](auto set) {
        CouponBatch out;
        out.name = QStringLiteral("x");
        set(out);
        return out;
    };
    const auto row = [&](const char *name, auto set, const QStringList &said) { QTest::newRow(name) << with(set) << said; };
    row("no name", [](CouponBatch &of) { of.name = QStringLiteral(" "); }, {QStringLiteral("name"), QStringLiteral(" ")});
    row("face below 0", [](CouponBatch &of) { of.face = -1; }, {QStringLiteral("face"), QStringLiteral("-1")});
    row("threshold below 0", [](CouponBatch &of) { of.threshold = -2; }, {QStringLiteral("threshold"), QStringLiteral("-2")});
    row("more than the price", [](CouponBatch &of) { of.permille = 1001; }, {QStringLiteral("permille"), QStringLiteral("1001")});
    row("issued below 0", [](CouponBatch &of) { of.issued = -1; }, {QStringLiteral("issued"), QStringLiteral("-1")});
    row("claimed below 0", [](CouponBatch &of) { of.claimed = -1; }, {QStringLiteral("claimed"), QStringLiteral("-1")});
    row("redeemed below 0", [](CouponBatch &of) { of.redeemed = -1; }, {QStringLiteral("redeemed"), QStringLiteral("-1")});
    row("more claimed than issued", [](CouponBatch &of) { of.issued = 1, of.claimed = 2; }, {QStringLiteral("coupon"), QStringLiteral("more_claimed")});
    row("more redeemed than claimed", [](CouponBatch &of) { of.claimed = 1, of.redeemed = 2; }, {QStringLiteral("coupon"), QStringLiteral("more_redeemed")});
    row("ends first", [](CouponBatch &of) { of.from = QDate(2026, 3, 2), of.until = QDate(2026, 3, 1); }, {QStringLiteral("coupon"), QStringLiteral("ends_first")});
    row("no such campaign", [](CouponBatch &of) { of.campaign = 9; }, {QStringLiteral("campaign"), QStringLiteral("9")});
    row("no such batch", [](CouponBatch &of) { of.id = 9; }, {QStringLiteral("coupon"), QStringLiteral("9")});
}

void CampaignReviewTest::couponsAreChecked()
{
    QFETCH(CouponBatch, batch);
    QFETCH(QStringList, said);
    const QStringList before = test::dump(ws());
    const auto saved = saveCouponBatch(ws(), batch);
    QVERIFY(!saved);
    QCOMPARE(saved.error().values, said);
    QCOMPARE(test::dump(ws()), before);
}

void CampaignReviewTest::plansAreTakenBack()
{
    CampaignPlan plan = *campaignPlan(ws(), 1);
    QVERIFY(!plan.kind); // a file's own word
    plan.kind = CampaignKind::SocialCoupon;
    plan.budget = 500'000;
    plan.note = QStringLiteral(" x ");
    QVERIFY(savePlan(ws(), 1, plan));
    QCOMPARE(campaignPlan(ws(), 1)->kind, std::optional(CampaignKind::SocialCoupon));
    QCOMPARE(campaignPlan(ws(), 1)->note, QStringLiteral("x"));
    const qint64 cost = *saveCampaignCost(ws(), 1, {0, QDate(2026, 3, 1), QStringLiteral("ads"), 4'000, {}, {}});
    QVERIFY(saveCampaignCost(ws(), 1, {cost, QDate(2026, 3, 1), QStringLiteral("ads"), 5'000, {}, {}}));
    QCOMPARE(campaignPlan(ws(), 1)->costs.first().amount, 5'000);
    QVERIFY(removeCampaignCost(ws(), cost));
    QVERIFY(ws().undo());
    QCOMPARE(campaignPlan(ws(), 1)->costs.size(), 1);
    const qint64 goal = *saveGoal(ws(), 1, {0, QStringLiteral("sales"), true, GoalMeasure::Sales, 1, {}});
    QVERIFY(removeGoal(ws(), goal));
    QVERIFY(ws().undo());
    QCOMPARE(campaignPlan(ws(), 1)->goals.size(), 1);
    for (int i = 0; i < 4; ++i)
        QVERIFY(ws().undo());
    QVERIFY(!campaignPlan(ws(), 1)->budget && campaignPlan(ws(), 1)->costs.isEmpty());
}

void CampaignReviewTest::refusals()
{
    NoProgress quiet;
    QCOMPARE(campaignReview(ws(), 9, quiet).error().code, ErrorCode::NotFound);
    QCOMPARE(campaignPlan(ws(), 9).error().code, ErrorCode::NotFound);
    CampaignPlan plan;
    plan.budget = -1;
    QCOMPARE(savePlan(ws(), 1, plan).error().code, ErrorCode::InvalidInput);
    QVERIFY(!saveCampaignCost(ws(), 1, {0, {}, QStringLiteral("ads"), 1, {}, {}}));
    QVERIFY(!saveCampaignCost(ws(), 1, {0, QDate(2026, 3, 1), QStringLiteral(" "), 1, {}, {}}));
    QVERIFY(!saveCampaignCost(ws(), 1, {0, QDate(2026, 3, 1), QStringLiteral("x"), -1, {}, {}}));
    QCOMPARE(saveCampaignCost(ws(), 1, {77, QDate(2026, 3, 1), QStringLiteral("x"), 1, {}, {}}).error().code, ErrorCode::NotFound);
    QVERIFY(!saveGoal(ws(), 1, {0, QString(), true, GoalMeasure::Sales, 1, {}}));
    QVERIFY(!saveGoal(ws(), 1, {0, QStringLiteral("x"), true, GoalMeasure::Sales, -1, {}}));
    QCOMPARE(saveGoal(ws(), 1, {77, QStringLiteral("x"), true, GoalMeasure::Sales, 1, {}}).error().code, ErrorCode::NotFound);
    QCOMPARE(removeGoal(ws(), 77).error().code, ErrorCode::NotFound);
    QCOMPARE(removeCampaignCost(ws(), 77).error().code, ErrorCode::NotFound);
}

// Sales of every campaign against one statement that joins codes and coupons by their words.
void CampaignReviewTest::sampleShop()
{
    test::TestWorkspace shop;
    NoProgress quiet;
    QVERIFY(demo::fill(*shop, quiet));
    qint64 looked = 0;
    const auto all = campaigns(*shop);
    QVERIFY(all);
    for (const Campaign &campaign : *all) {
        const auto got = campaignReview(*shop, campaign.id, quiet);
        QVERIFY(got);
        const auto value = shop->read([&](db::Database &db) {
            db::Statement row = db.prepare("SELECT coalesce(sum(coalesce(o.paid_fen, 0) - o.refunded_fen), 0) FROM shop_order o WHERE o.paid_at >= ?2 AND o.paid_at < ?3 AND o.currency = 'CNY'"
                                           " AND NOT (o.refunded_fen > 0 AND o.refunded_fen >= coalesce(o.paid_fen, 0)) AND (EXISTS (SELECT 1 FROM code c WHERE c.campaign = ?1 AND c.text IN (o.coupon, o.channel))"
                                           " OR EXISTS (SELECT 1 FROM coupon c WHERE c.campaign = ?1 AND o.coupon IN (c.name, c.number))"
                                           " OR (o.coupon IS NULL AND EXISTS (SELECT 1 FROM redemption r JOIN coupon c ON c.id = r.coupon WHERE c.campaign = ?1 AND r.order_no = o.order_no)))");
            row.with(campaign.id, toUtcText(startOfDayUtc(campaign.from, shop->zone())), toUtcText(startOfDayUtc(campaign.to.addDays(1), shop->zone())));
            row.step();
            return row.int64(0);
        });
        QCOMPARE(got->sales.value(), *value);
        looked += got->sales.orders;
    }
    QVERIFY(looked > 0);
}

QTEST_GUILESS_MAIN(CampaignReviewTest)
#include "campaignreview_test.moc"
