// SPDX-License-Identifier: GPL-3.0-or-later
// Coupons and what became of them, channels and their costs, codes and scans, referrals, points.
#include "core/importing/catalogue.h"

namespace siyu::importing {

namespace {

constexpr unsigned coupons = bit(Kind::Coupons);
constexpr unsigned redemptions = bit(Kind::Redemptions);
constexpr unsigned costs = bit(Kind::ChannelCosts);
constexpr unsigned scans = bit(Kind::Scans);
constexpr unsigned referrals = bit(Kind::Referrals);
constexpr unsigned points = bit(Kind::Points);
constexpr unsigned questions = bit(Kind::Questions);
constexpr unsigned inCampaign = coupons | scans | referrals;

constexpr FieldSpec fields[] = {
    {Field::CouponName, "coupon", FieldType::Text, coupons | redemptions, false},
    {Field::CouponNumber, "coupon_number", FieldType::Key, coupons | redemptions, false},
    {Field::CouponKind, "coupon_kind", FieldType::Choice, coupons, false},
    {Field::FaceValue, "face_value", FieldType::Amount, coupons, false},
    {Field::CouponDiscount, "coupon_discount", FieldType::Text, coupons, false},
    {Field::Threshold, "threshold", FieldType::Amount, coupons, false},
    {Field::Issued, "issued", FieldType::Count, coupons, false},
    {Field::Claimed, "claimed", FieldType::Count, coupons, false},
    {Field::Redeemed, "redeemed", FieldType::Count, coupons, false},
    {Field::ValidFrom, "valid_from", FieldType::Date, coupons, false},
    {Field::ValidUntil, "valid_until", FieldType::Date, coupons, false},
    {Field::Validity, "validity", FieldType::Text, coupons, false},
    {Field::ClaimNumber, "claim_number", FieldType::Key, redemptions, false},
    {Field::ClaimedAt, "claimed_at", FieldType::Instant, redemptions, false},
    {Field::RedeemedAt, "redeemed_at", FieldType::Instant, redemptions, false},
    {Field::ClaimState, "claim_state", FieldType::Choice, redemptions, false},
    {Field::UsedInOrder, "used_in_order", FieldType::Key, redemptions, false},
    {Field::TrackedCode, "tracked_code", FieldType::Key, scans | referrals, false},
    {Field::Channel, "channel", FieldType::Text, costs | scans, false},
    {Field::Place, "place", FieldType::Choice, costs, false},
    {Field::Form, "form", FieldType::Choice, costs, false},
    {Field::CostKind, "cost_kind", FieldType::Choice, costs, false},
    {Field::Day, "day", FieldType::Date, costs, false},
    {Field::FromDay, "from_day", FieldType::Date, costs, false},
    {Field::ToDay, "to_day", FieldType::Date, costs, false},
    {Field::CostAmount, "spend", FieldType::Amount, costs, false},
    {Field::CostCurrency, "currency", FieldType::Key, costs, false},
    {Field::CostItem, "item", FieldType::Text, costs, false},
    {Field::Seen, "seen", FieldType::Count, costs, false},
    {Field::Clicked, "clicks", FieldType::Count, costs, false},
    {Field::Host, "host", FieldType::Key, referrals, false},
    {Field::Points, "points", FieldType::Number, points, false},
    {Field::PointKind, "point_kind", FieldType::Choice, points, false},
    {Field::At, "at", FieldType::Instant, scans | referrals | points, false},
    {Field::Campaign, "campaign", FieldType::Text, inCampaign, false},
    {Field::EntryNumber, "number", FieldType::Key, points | questions, false},
    {Field::Corrects, "corrects", FieldType::Key, points, false},
    {Field::Remark, "remark", FieldType::Text, coupons | costs | points | questions | bit(Kind::Deliveries), false},
};

constexpr HeaderWords words[] = {
    {Field::CouponName, coupons | redemptions, u"",
        u"优惠券|优惠券名称|券名称|券名|优惠券标题|卡券名称|活动券名称|批次名称|券批次名称|coupon|couponname|coupon_name|"
        u"discountcode|title"},
    {Field::CouponName, coupons, u"", u"名称|name"},
    {Field::CouponNumber, coupons | redemptions, u"",
        u"优惠券id|优惠券编号|券批次|批次号|券批次号|批次id|券模板id|券id|卡券id|批次编号|coupon_number|couponid|coupon_id|"
        u"batchno|batch_no|stock_id"},
    {Field::CouponNumber, coupons, u"", u"编号|id|code|优惠码"},
    {Field::CouponKind, coupons, u"", u"优惠券类型|券类型|类型|优惠类型|优惠方式|coupon_kind|coupontype|coupon_type|type|discounttype|discount_type"},
    {Field::FaceValue, coupons, u"", u"面值|面额|券面额|优惠金额|减免金额|面值(元)|面额(元)|优惠金额(元)|face_value|facevalue|value|amount|denomination"},
    {Field::CouponDiscount, coupons, u"", u"coupon_discount|折扣|折扣率|折扣力度|打折|discount|discountrate|percent"},
    {Field::Threshold, coupons, u"",
        u"使用门槛|门槛|满减门槛|满额|最低消费|订单门槛|使用门槛(元)|门槛金额|最低消费金额|满(元)|threshold|minspend|min_spend|"
        u"minimumamount|minimum_amount"},
    {Field::Issued, coupons, u"", u"发放量|发放数量|发行量|发行数量|总数量|总量|投放量|发放总量|发券数|库存总量|issued|total|quantity|stock"},
    {Field::Claimed, coupons, u"", u"领取量|领取数量|已领取|已领取数|领取数|领取张数|领券数|领取人次|claimed|taken|received"},
    {Field::Redeemed, coupons, u"", u"使用量|使用数量|已使用|已使用数|核销量|核销数量|核销数|已核销|使用数|用券数|redeemed|used|usage|usagecount"},
    {Field::ValidFrom, coupons, u"",
        u"生效时间|开始时间|有效期开始|有效期起|使用开始时间|起始日期|开始日期|生效日期|有效开始时间|valid_from|validfrom|"
        u"startdate|start_date|starts|start"},
    {Field::ValidUntil, coupons, u"",
        u"失效时间|结束时间|有效期结束|有效期止|使用结束时间|过期时间|截止日期|到期时间|到期日期|结束日期|失效日期|有效结束时间|"
        u"valid_until|validuntil|enddate|end_date|expires|expiry|expirydate|expirationdate|end"},
    {Field::Validity, coupons, u"", u"有效期|使用有效期|使用时间|可用时间|有效时间|validity|validperiod"},
    {Field::ClaimNumber, redemptions, u"", u"券码|券号|优惠券码|优惠码|卡券编码|核销码|兑换码|券编码|claim_number|couponcode|coupon_code|vouchercode|code"},
    {Field::ClaimedAt, redemptions, u"", u"领取时间|领券时间|发放时间|领取日期|获得时间|claimed_at|claimedat|receivedat|received_at|claimtime"},
    {Field::RedeemedAt, redemptions, u"", u"使用时间|核销时间|用券时间|使用日期|核销日期|兑换时间|redeemed_at|redeemedat|usedat|used_at|usetime|redeemtime"},
    {Field::ClaimState, redemptions, u"", u"状态|券状态|使用状态|核销状态|优惠券状态|claim_state|status|state"},
    {Field::UsedInOrder, redemptions, u"", u"订单号|订单编号|使用订单|使用订单号|核销订单|关联订单|关联订单号|used_in_order|order|orderno|order_no|orderid|order_id|ordernumber"},
    {Field::TrackedCode, scans, u"", u"tracked_code|活码|活码名称|码|二维码|二维码名称|渠道码|渠道活码|专属码|链接|短链|推广码|码名称|code|qrcode|qr_code|link|shortlink"},
    {Field::TrackedCode, referrals, u"", u"tracked_code|活码|专属码|邀请码|推广码|海报码|code|invitecode|invite_code|referralcode|referral_code"},
    {Field::Channel, costs | scans, u"", u"渠道|渠道名称|来源渠道|推广渠道|投放渠道|媒体|广告平台|平台|channel|channelname|channel_name|source|medium|platform"},
    {Field::Place, costs, u"", u"站内站外|站内/站外|内外部|内部/外部|渠道归属|place|insideoutside"},
    {Field::Form, costs, u"", u"渠道类型|渠道类别|渠道形式|类型|类别|form|channeltype|channel_type|type|category"},
    {Field::CostKind, costs, u"", u"付费类型|是否付费|流量类型|自然付费|自然/付费|付费方式|cost_kind|paidorganic|traffictype"},
    {Field::Day, costs, u"", u"日期|时间|投放日期|花费日期|月份|统计日期|账期|day|date|month|period"},
    {Field::FromDay, costs, u"", u"开始日期|起始日期|开始时间|投放开始|from_day|from|start|startdate|start_date"},
    {Field::ToDay, costs, u"", u"结束日期|截止日期|结束时间|投放结束|to_day|to|end|enddate|end_date"},
    {Field::CostAmount, costs, u"",
        u"花费|消耗|费用|成本|金额|投放金额|投放费用|花费(元)|消耗(元)|费用(元)|金额(元)|成本(元)|总花费|推广费|广告费|"
        u"cost|costs|spend|spent|amount|expense|adspend"},
    {Field::CostCurrency, costs, u"", u"币种|货币|currency"},
    {Field::CostItem, costs, u"", u"费用项目|项目|费用类型|科目|用途|明细|计划|计划名称|广告计划|推广计划|item|campaignname|adname|ad_name"},
    {Field::Seen, costs, u"", u"曝光|曝光量|曝光数|展现|展现量|展示|展示量|展示数|浏览量|impressions|impression|views|seen|reach"},
    {Field::Clicked, costs, u"", u"点击|点击量|点击数|clicks|click|clicked|clickcount"},
    {Field::Host, referrals, u"",
        u"邀请人|推荐人|邀请人手机号|推荐人手机号|邀请人手机|推荐人手机|邀请人电话|推荐人电话|邀请者|推荐者|上级|上级手机号|"
        u"邀请人微信号|推荐人微信号|邀请人id|推荐人id|分销员|分销员手机号|团长|团长手机号|裂变发起人|发起人|host|referrer|inviter|invitedby|"
        u"invited_by|referredby|referred_by|referrerphone|inviterphone|hostphone"},
    {Field::Phone, referrals, u"",
        u"被邀请人手机号|被推荐人手机号|被邀请人手机|被推荐人手机|被邀请人电话|被邀请人|被推荐人|被邀请者|好友手机号|新客手机号|新成员手机号|"
        u"下级手机号|inviteephone|referredphone|invitee|referred|referee"},
    {Field::Name, referrals, u"", u"被邀请人姓名|被推荐人姓名|被邀请人昵称|好友昵称|新客姓名|新成员|新客|inviteename|referredname"},
    {Field::Wechat, referrals, u"", u"被邀请人微信号|被推荐人微信号|好友微信号|inviteewechat"},
    {Field::Points, points, u"",
        u"积分|积分变动|变动积分|变更积分|积分数|积分值|积分数量|增减积分|变动值|变动数量|points|point|pointschange|change|delta|amount"},
    {Field::PointKind, points, u"", u"类型|变动类型|积分类型|变更类型|收支类型|操作类型|point_kind|type|kind|action"},
    {Field::At, points, u"", u"时间|日期|变动时间|变更时间|积分时间|发生时间|操作时间|创建时间|at|time|date|datetime|createdat|created_at"},
    {Field::At, scans, u"", u"时间|日期|扫码时间|扫描时间|点击时间|访问时间|进入时间|创建时间|at|time|date|datetime|scannedat|scanned_at|scantime|clickedat|createdat|created_at"},
    {Field::At, referrals, u"", u"时间|日期|邀请时间|推荐时间|绑定时间|加入时间|注册时间|成为下级时间|at|time|date|datetime|invitedat|invited_at|referredat|createdat|created_at"},
    {Field::Campaign, inCampaign, u"", u"活动|活动名称|所属活动|裂变活动|营销活动|campaign|campaignname|campaign_name"},
    {Field::EntryNumber, points, u"", u"流水号|积分流水号|记录编号|编号|明细id|number|id|entryid|entry_id|no."},
    {Field::Corrects, points, u"", u"更正|更正流水号|冲正流水号|原流水号|原记录编号|corrects|reverses|original"},
    {Field::Remark, coupons | costs, u"", u"备注|说明|描述|使用说明|remark|remarks|note|notes|comment|memo|description"},
    {Field::Remark, points, u"", u"备注|说明|描述|原因|变动原因|积分来源|来源|事由|变更原因|remark|remarks|note|notes|reason|comment|memo|description|source"},
};

constexpr Need needs[] = {
    {Kind::Coupons, {Field::CouponName, Field::CouponNumber}},
    {Kind::Redemptions, {Field::CouponName, Field::CouponNumber, Field::ClaimNumber}},
    {Kind::Redemptions, with(identities, Field::ClaimNumber, Field::ClaimedAt, Field::RedeemedAt)},
    {Kind::ChannelCosts, {Field::Channel}},
    {Kind::ChannelCosts, {Field::Day, Field::FromDay}},
    {Kind::ChannelCosts, {Field::CostAmount, Field::Seen, Field::Clicked}},
    {Kind::Scans, {Field::TrackedCode}},
    {Kind::Scans, {Field::At}},
    {Kind::Referrals, {Field::Host}},
    {Kind::Referrals, with(identities, Field::Nickname)},
    {Kind::Points, {Field::Points}},
    {Kind::Points, {Field::At}},
    {Kind::Points, with(identities, Field::Nickname)},
};

// Words that stand in no list of people.
constexpr Clue clues[] = {
    {Kind::Redemptions, u"券码|核销时间|核销状态|领券时间|用券时间|核销码|领取时间|券状态|claimed_at|redeemed_at|coupon_code|couponcode", 2},
    {Kind::Coupons, u"面值|面额|使用门槛|发放量|发放数量|领取量|领取数量|使用量|核销量|券批次|批次号|优惠券名称|券名称|face_value|threshold|issued", 3},
    {Kind::ChannelCosts, u"花费|消耗|投放金额|花费(元)|消耗(元)|展现量|曝光量|点击量|adspend|impressions|clicks|spend|cost_kind", 2},
    {Kind::Scans, u"扫码时间|扫描时间|scannedat|scanned_at|scantime", 1},
    {Kind::Referrals, u"邀请人|推荐人|邀请人手机号|推荐人手机号|被邀请人|被推荐人|被邀请人手机号|被推荐人手机号|inviter|invitee|referrer|referee|host", 2},
    {Kind::Points, u"积分变动|变动积分|变更积分|增减积分|积分流水号|积分类型|point_kind|pointschange", 1},
};

} // namespace

const CataloguePart &growthFields()
{
    static constexpr CataloguePart part{fields, words, needs, clues};
    return part;
}

} // namespace siyu::importing
