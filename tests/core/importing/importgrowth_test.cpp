// SPDX-License-Identifier: GPL-3.0-or-later
// Coupons, redemptions, channel costs, scans, referrals and points.
#include "tests/core/importing/kindcases.h"

using namespace siyu;
using namespace siyu::importing;

namespace {

constexpr const char *coupons
    = "SELECT c.name, c.number, c.kind, c.face_fen, c.price_permille, c.threshold_fen, c.issued, c.claimed, c.redeemed, c.valid_from,"
      " c.valid_until, p.name FROM coupon c LEFT JOIN campaign p ON p.id = c.campaign ORDER BY c.id";
constexpr const char *claims
    = "SELECT c.name, r.number, m.name, r.claimed_at, r.redeemed, r.redeemed_at, r.order_no FROM redemption r"
      " JOIN coupon c ON c.id = r.coupon LEFT JOIN member m ON m.id = r.member ORDER BY r.coupon, r.seq";
constexpr const char *costs
    = "SELECT h.name, h.place, h.form, h.cost, k.from_day, k.to_day, k.item, k.amount_fen, k.currency, k.seen, k.clicked"
      " FROM channel_cost k JOIN channel h ON h.id = k.channel ORDER BY h.id, k.from_day, k.item";
constexpr const char *scans
    = "SELECT c.text, h.name, p.name, s.at, m.name FROM scan s JOIN code c ON c.id = s.code LEFT JOIN channel h ON h.id = c.channel"
      " LEFT JOIN campaign p ON p.id = c.campaign LEFT JOIN member m ON m.id = s.member ORDER BY c.id, s.at, s.seq";
constexpr const char *referrals = "SELECT m.name, h.name, r.at, p.name FROM referral r JOIN member m ON m.id = r.member"
                                  " JOIN member h ON h.id = r.host LEFT JOIN campaign p ON p.id = r.campaign ORDER BY m.id";
constexpr const char *points = "SELECT m.name, e.at, e.kind, e.points, e.corrects IS NOT NULL, e.number, e.note FROM point_entry e"
                               " JOIN member m ON m.id = e.member ORDER BY e.id";
constexpr const char *twoMembers
    = "INSERT INTO member (id, name, created_at) VALUES (1, '甲', '2026-01-01T00:00:00Z'), (2, '乙', '2026-01-01T00:00:00Z');"
      "INSERT INTO identity (kind, scope, value, member) VALUES (5, '', '+8613800000001', 1), (5, '', '+8613800000002', 2),"
      " (4, '', 'wx1', 1)";

const QList<KindCase> &cases()
{
    static const QList<KindCase> all{
        {"coupons of a shop", Kind::Coupons, "",
            "优惠券名称,优惠券ID,类型,面值(元),使用门槛(元),折扣,发放量,领取量,使用量,有效期,活动\n"
            "满100减20,1001,满减券,¥20.00,100,,\"1,000\",310,62,2026-03-01 至 2026-03-31,春茶节\n"
            "会员8.5折,1002,折扣券,,,8.5折,1.2万,30,-,2026/3/1~2026/3/31,\n"
            "赠茶券,1003,兑换券,,,,50,很多,,领取后7天有效,\n"
            "坏券,1004,满减券,-5,,,1,,,,\n"
            "错券,1005,满减券,5,,,1,,,2026-03-31 至 2026-03-01,\n"
            ",,满减券,5,,,1,,,,\n"
            "合计,,,,,,\"13,051\",340,62,,\n",
            {3, 0, 0, 0, 0, 3}, QStringLiteral("~not_a_count ~not_a_span negative ends_before_it_begins no_coupon"), coupons,
            {QStringLiteral("满100减20|1001|amount|2000||10000|1000|310|62|2026-03-01|2026-03-31|春茶节"),
                QStringLiteral("会员8.5折|1002|rate||850||12000|30||2026-03-01|2026-03-31|"),
                QStringLiteral("赠茶券|1003|gift||||50|||||")}},
        {"coupons counted on", Kind::Coupons,
            "INSERT INTO coupon (id, name, issued, claimed, created_at) VALUES (1, 'Ten off', 100, 20, '2026-01-01T00:00:00Z')",
            "Name,Face value,Threshold,Issued,Claimed,Used,Start date,End date\n"
            "Ten off,10,100,200,25,3,2026-01-01,2026-06-30\nTen off,10,100,50,,,2026-07-01,2026-12-31\n",
            {1, 1, 0, 0, 0, 0}, QString(), coupons,
            {QStringLiteral("Ten off||amount|1000||10000|200|25|3|2026-01-01|2026-06-30|"),
                QStringLiteral("Ten off||amount|1000||10000|50|||2026-07-01|2026-12-31|")}},
        {"coupons taken and used", Kind::Redemptions, twoMembers,
            "优惠券名称,券码,手机号,姓名,领取时间,核销时间,状态,订单号\n"
            "满100减20,A1,13800000001,,2026-03-01 9:00,2026-03-02 10:00,已核销,5001.00\n"
            "满100减20,A2,13800000003,丙,2026-03-01 9:01,,未使用,\n"
            "满100减20,A3,138****0004,,2026/3/1 9:02,,已核销,\n"
            "满100减20,,13800000002,,2026-03-01 9:03,,未使用,\n"
            "满100减20,,,,,,,\n"
            "满100减20,A4,13800000001,,昨天,,,\n"
            ",A9,13800000001,,2026-03-01,,,\n",
            {4, 0, 0, 0, 0, 3}, QStringLiteral("~masked no_claim not_a_date no_coupon"), claims,
            {QStringLiteral("满100减20|A1|甲|2026-03-01T01:00:00Z|1|2026-03-02T02:00:00Z|5001"),
                QStringLiteral("满100减20|A2|丙|2026-03-01T01:01:00Z|0||"), QStringLiteral("满100减20|A3||2026-03-01T01:02:00Z|1||"),
                QStringLiteral("满100减20||乙|2026-03-01T01:03:00Z|0||")}},
        {"used later, known by whose they are", Kind::Redemptions,
            "INSERT INTO member (id, name, created_at) VALUES (1, 'Ann', '2026-01-01T00:00:00Z');"
            "INSERT INTO identity (kind, scope, value, member) VALUES (6, '', 'ann@example.com', 1);"
            "INSERT INTO coupon (id, name, created_at) VALUES (1, 'Ten off', '2026-01-01T00:00:00Z');"
            "INSERT INTO redemption (coupon, seq, member, claimed_at) VALUES (1, 1, 1, '2026-03-01T00:00:00Z'), (1, 2, 1, '2026-03-02T00:00:00Z')",
            "Coupon,Email,Used at,Order no\nTen off,Ann@Example.com,2026-03-03T08:00:00Z,77\nTen off,ann@example.com,2026-03-04T08:00:00Z,78\n"
            "Ten off,ann@example.com,2026-03-05T08:00:00Z,79\n",
            {1, 2, 0, 0, 0, 0}, QString(), claims,
            {QStringLiteral("Ten off||Ann|2026-03-01T00:00:00Z|1|2026-03-03T08:00:00Z|77"),
                QStringLiteral("Ten off||Ann|2026-03-02T00:00:00Z|1|2026-03-04T08:00:00Z|78"),
                QStringLiteral("Ten off||Ann||1|2026-03-05T08:00:00Z|79")}},
        {"channel costs by day, month and span", Kind::ChannelCosts, "",
            "渠道,站内站外,渠道类型,是否付费,日期,花费(元),展现量,点击量,费用项目\n"
            "抖音投流,站外,社交,付费,2026-02-01,\"¥1,234.50\",\"10,000\",300,\n"
            "抖音投流,站外,社交,付费,2026-02-01,200,,,素材\n"
            "门店海报,站内,线下,自然,2026年2月,0,,,\n"
            "异业合作,站外,商务,付费,202603,3万,,,\n"
            "公众号,飞碟,线上,免费,46054,12.345,,,\n"
            "公众号,站内,线上,免费,2026-02-03,-5,,,\n"
            ",站内,线上,免费,2026-02-03,5,,,\n"
            "公众号,站内,线上,免费,月底,5,,,\n"
            "总计,,,,,31434.5,,,\n",
            {4, 0, 0, 0, 0, 4}, QStringLiteral("not_an_amount ~unknown_word negative no_channel not_a_date"), costs,
            {QStringLiteral("抖音投流|outside|social|paid|2026-02-01|2026-02-01||123450|CNY|10000|300"),
                QStringLiteral("抖音投流|outside|social|paid|2026-02-01|2026-02-01|素材|20000|CNY||"),
                QStringLiteral("门店海报|inside|offline|organic|2026-02-01|2026-02-28||0|CNY||"),
                QStringLiteral("异业合作|outside|business|paid|2026-03-01|2026-03-31||3000000|CNY||")}},
        {"channel costs in named money", Kind::ChannelCosts, "",
            "渠道,日期,花费(元),币种\n门店海报,2026-02-01,10,人民币\n门店海报,2026-02-02,20,RMB\n门店海报,2026-02-03,30,hkd\n", {3, 0, 0, 0, 0, 0}, QString(), costs,
            {QStringLiteral("门店海报||||2026-02-01|2026-02-01||1000|CNY||"), QStringLiteral("门店海报||||2026-02-02|2026-02-02||2000|CNY||"),
                QStringLiteral("门店海报||||2026-02-03|2026-02-03||3000|HKD||")}},
        {"channel costs in English", Kind::ChannelCosts,
            "INSERT INTO channel (id, name, place, created_at) VALUES (1, 'Ads', 'outside', '2026-01-01T00:00:00Z');"
            "INSERT INTO channel_cost (channel, from_day, to_day, amount_fen) VALUES (1, '2026-02-01', '2026-02-07', 5000)",
            "Channel,Place,Form,From,To,Spend,Currency,Impressions,Clicks\nAds,inside,online,2026-02-01,2026-02-07,60.00,,1000,10\n"
            "Ads,,,2026-02-01,2026-02-07,9.99,usd,,\n"
            "Ads,,,2026-02-09,2026-02-08,60.00,,,\n",
            {1, 1, 0, 0, 0, 1}, QStringLiteral("ends_before_it_begins"), costs,
            {QStringLiteral("Ads|outside|online||2026-02-01|2026-02-07||6000|CNY|1000|10"),
                QStringLiteral("Ads|outside|online||2026-02-01|2026-02-07||999|USD||")}},
        {"scans, known and new people and nobody", Kind::Scans, twoMembers,
            "活码,渠道,活动,扫码时间,手机号,昵称\n"
            "门店A,门店海报,春茶节,2026-03-01 9:00:00,13800000001,\n"
            "门店A,门店海报,春茶节,2026-03-01 9:00:00,,路人\n"
            "门店A,门店海报,春茶节,2026-03-01 9:00:00,,路人\n"
            "门店A,门店海报,春茶节,2026-03-01 9:05,13800000009,新来的\n"
            "门店B,,,1.38E+10,13800000001,\n"
            ",,,2026-03-01 9:05,13800000001,\n",
            {4, 0, 0, 0, 0, 2}, QStringLiteral("not_a_date no_code"), scans,
            {QStringLiteral("门店A|门店海报|春茶节|2026-03-01T01:00:00Z|甲"), QStringLiteral("门店A|门店海报|春茶节|2026-03-01T01:00:00Z|"),
                QStringLiteral("门店A|门店海报|春茶节|2026-03-01T01:00:00Z|"), QStringLiteral("门店A|门店海报|春茶节|2026-03-01T01:05:00Z|新来的")}},
        {"scans by a nickname of the group", Kind::Scans,
            "INSERT INTO grp (id, name, created_at) VALUES (1, '群一', '2026-01-01T00:00:00Z');"
            "INSERT INTO member (id, name, created_at) VALUES (1, '甲', '2026-01-01T00:00:00Z');"
            "INSERT INTO membership (id, grp, member, nickname) VALUES (1, 1, 1, '小甲')",
            "code,scanned at,nickname\nQ1,2026-03-01T01:00:00Z,小甲\nQ1,2026-03-01T02:00:00Z,小乙\n", {2, 0, 0, 0, 0, 0}, QString(), scans,
            {QStringLiteral("Q1|||2026-03-01T01:00:00Z|甲"), QStringLiteral("Q1|||2026-03-01T02:00:00Z|")}, "群一"},
        {"who brought whom", Kind::Referrals, twoMembers,
            "推荐人手机号,被推荐人手机号,被推荐人姓名,推荐时间,活动\n"
            "13800000002,13800000003,丙,2026-03-02 10:00,春茶节\n"
            "13800000001,13800000003,丙,2026-03-01 10:00,春茶节\n"
            "wx1,13800000002,,2026-03-03,\n"
            "13800000003,13800000001,,2026-03-04,\n"
            "13800000001,13800000001,,2026-03-04,\n"
            "13800000077,13800000005,戊,2026-03-04,\n"
            ",13800000006,己,2026-03-04,\n"
            "13800000003,138****0007,庚,2026-03-04,\n",
            {2, 0, 0, 0, 0, 6}, QStringLiteral("already_brought referral_cycle self_referral unknown_host no_host no_identity ~masked"), referrals,
            {QStringLiteral("乙|甲|2026-03-02T16:00:00Z|"), QStringLiteral("丙|甲|2026-03-01T02:00:00Z|春茶节")}},
        {"referrals in English, a host from the file", Kind::Referrals, twoMembers,
            "Referrer,Invitee,Date\n13800000008,13800000009,2026-03-05\n13800000001,13800000008,2026-03-01\n",
            {2, 0, 0, 0, 0, 0}, QString(), "SELECT h.value, g.value, r.at FROM referral r JOIN identity h ON h.member = r.host AND h.kind = 5"
            " JOIN identity g ON g.member = r.member ORDER BY r.at",
            {QStringLiteral("+8613800000001|+8613800000008|2026-02-28T16:00:00Z"), QStringLiteral("+8613800000008|+8613800000009|2026-03-04T16:00:00Z")}},
        {"points, never negative", Kind::Points, twoMembers,
            "手机号,时间,类型,积分变动,流水号,更正,备注\n"
            "13800000001,2026-03-01 9:00,消费,-1,,,先扣\n"
            "13800000001,2026-03-01 9:00,获得,+10,J1,,下单\n"
            "13800000001,2026-03-01 10:00,兑换,11,,,太多\n"
            "13800000001,2026-03-01 10:00,兑换,4,,,\n"
            "13800000001,2026-03-01 10:00,兑换,4,,,\n"
            "13800000001,2026-03-01 23:59,签到,1,,,\n"
            "13800000001,2026-03-01 8:00,签到,1,,,\n"
            "13800000001,2026-03-02,签到,1,,,\n"
            "13800000001,2026-03-03,修正,-2,,J1,\n"
            "13800000001,2026-03-03,修正,-2,,J9,\n"
            "13800000002,2026-03-03,获得,0,,,\n"
            "13800000002,2026-03-03,获得,x,,,\n"
            "13800000099,2026-03-03,获得,5,,,\n"
            "186****1234,2026-03-03,获得,5,,,\n"
            "合计,,,30,,,\n",
            {6, 0, 0, 0, 0, 8},
            QStringLiteral("negative_balance negative_balance checked_in_today unknown_entry no_points not_a_number unknown_person no_identity ~masked"), points,
            {QStringLiteral("甲|2026-03-01T01:00:00Z|earn|10|0|J1|下单"), QStringLiteral("甲|2026-03-01T02:00:00Z|spend|-4|0||"),
                QStringLiteral("甲|2026-03-01T02:00:00Z|spend|-4|0||"), QStringLiteral("甲|2026-03-01T15:59:00Z|checkin|1|0||"),
                QStringLiteral("甲|2026-03-01T16:00:00Z|checkin|1|0||"), QStringLiteral("甲|2026-03-02T16:00:00Z|correction|-2|1||")}},
        {"orders, a refund below nothing is not taken", Kind::Orders, "",
            "订单号,下单时间,付款时间,实付金额,退款金额,商品名称\n"
            "A1,2026-03-01 9:00,2026-03-01 9:00,50,-10,茶\n"
            "A2,2026-03-01 9:00,2026-03-01 9:00,50,10,茶\n",
            {2, 0, 0, 0, 0, 0}, QStringLiteral("~negative"), "SELECT order_no, paid_fen, refunded_fen FROM shop_order ORDER BY 1",
            {QStringLiteral("A1|5000|0"), QStringLiteral("A2|5000|1000")}},
        {"points in English", Kind::Points, twoMembers,
            "Phone,Date,Points,Reason\n+86 138 0000 0002,2/13/26,\"1,000\",welcome\n13800000002,2/14/26,-1000,gift\n",
            {2, 0, 0, 0, 0, 0}, QString(), points,
            {QStringLiteral("乙|2026-02-12T16:00:00Z|earn|1000|0||welcome"), QStringLiteral("乙|2026-02-13T16:00:00Z|spend|-1000|0||gift")}},
    };
    return all;
}

} // namespace

class ImportGrowthTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void files_data() { KindCases::table(cases()); }
    void files()
    {
        QFETCH(int, index);
        KindCases::run(cases().at(index));
    }
};

QTEST_GUILESS_MAIN(ImportGrowthTest)
#include "importgrowth_test.moc"
