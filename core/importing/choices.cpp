// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/choices.h"

#include "core/base/text.h"

#include <QHash>
#include <QStringList>

namespace siyu::importing {

namespace {

struct Choice {
    Field field;
    const char *word;
    const char16_t *said; // as headerKey() gives it, separated by |; the word itself is known
};

constexpr Choice choices[] = {
    {Field::Removed, "removed", u"已流失|流失|已删除|删除|被删除|已解除|是|1|y|yes|true|lost|deleted"},
    {Field::Removed, "present", u"未流失|正常|未删除|在|好友|否|0|n|no|false|active"},
    // rules of the channels: inside or outside the platform, by which way, for money or not
    {Field::Place, "inside", u"站内|内部|自有|自有渠道|私域内|平台内|in|owned"},
    {Field::Place, "outside", u"站外|外部|外部渠道|私域外|平台外|公域|out|external"},
    {Field::Form, "online", u"线上|网络|互联网|线上渠道|电商|web"},
    {Field::Form, "social", u"社交|社交媒体|社媒|社群|社交渠道|socialmedia"},
    {Field::Form, "business", u"商务|商务合作|异业|异业合作|合作|bd|partner|partners"},
    {Field::Form, "offline", u"线下|门店|实体|地推|线下渠道|store"},
    {Field::CostKind, "organic", u"自然|免费|自然流量|不付费|非付费|free|unpaid"},
    {Field::CostKind, "paid", u"付费|投放|广告|付费流量|收费|投流|ads|ad"},
    {Field::CouponKind, "amount", u"满减|满减券|代金券|代金|现金券|现金|抵扣券|抵用券|立减|立减券|无门槛|无门槛券|优惠金额|减免|"
                                  u"cash|fixed|fixedamount|amountoff|fixed_amount"},
    {Field::CouponKind, "rate", u"折扣|折扣券|打折|打折券|percent|percentage|discount|percentoff"},
    {Field::CouponKind, "gift", u"兑换|兑换券|礼品|礼品券|赠品|赠品券|实物|实物券|exchange|freegift"},
    {Field::ClaimState, "claimed", u"已领取|未使用|未核销|待使用|待核销|领取成功|可用|有效|unused|available|active|issued"},
    {Field::ClaimState, "redeemed", u"已使用|已核销|已用|核销成功|使用成功|已兑换|used|verified"},
    {Field::ClaimState, "expired", u"已过期|过期|已失效|失效|已作废|作废|已退回|void|invalid|cancelled"},
    {Field::AccountKind, "wechat", u"微信|个人微信|个微|weixin"},
    {Field::AccountKind, "wecom", u"企业微信|企微|workwechat|wechatwork|wxwork"},
    {Field::AccountKind, "service", u"服务号|公众号服务号|serviceaccount|service_account"},
    {Field::AccountKind, "subscription", u"订阅号|公众号|公众号订阅号|subscriptionaccount|subscription_account"},
    {Field::AccountKind, "sms", u"短信"},
    {Field::AccountKind, "video", u"视频号|videoaccount|video_account|channels"},
    // the six teams of product.md, in the words of Team
    {Field::Team, "campaign", u"活动|活动组|活动策划|活动策划组|1"},
    {Field::Team, "gameplay", u"玩法|玩法组|玩法设计|2"},
    {Field::Team, "content", u"内容|内容组|内容运营|3"},
    {Field::Team, "user", u"用户|用户组|用户运营|4"},
    {Field::Team, "reputation", u"口碑|口碑组|口碑运营|5"},
    {Field::Team, "support", u"支持|支持组|后勤|保障|保障组|6"},
    {Field::PointKind, "earn", u"获得|获取|增加|收入|发放|赠送|奖励|消费获得|购物|下单|充值|加分|加|earned|add|reward|income"},
    {Field::PointKind, "spend", u"消费|使用|扣减|扣除|支出|兑换|消耗|抵扣|过期|清零|减分|减|spent|redeem|deduct|expire|expired"},
    {Field::PointKind, "checkin", u"签到|打卡|每日签到|每日打卡|check-in|check_in|signin|sign-in|sign_in"},
    {Field::PointKind, "gift", u"礼品|礼品兑换|兑换礼品|兑礼|积分兑换|积分换礼|present"},
    {Field::PointKind, "correction", u"修正|更正|调整|冲正|撤销|人工调整|后台调整|退回|adjust|adjustment|reversal"},
    {Field::QuestionKind, "question", u"咨询|提问|问题|答疑|疑问|求助|inquiry|enquiry"},
    {Field::QuestionKind, "complaint", u"投诉|客诉|抱怨|差评|不满|complain"},
    {Field::QuestionStage, "presale", u"售前|售前咨询|购买前|pre-sale|pre_sale|presales|pre-sales"},
    {Field::QuestionStage, "aftersale", u"售后|售后咨询|购买后|售中|after-sale|after_sale|aftersales|after-sales|postsale"},
    {Field::QuestionState, "open", u"未答复|未回复|未回答|待答复|待回复|待处理|未处理|处理中|未解决|打开|进行中|pending|new|todo|unanswered"},
    {Field::QuestionState, "answered", u"已答复|已回复|已回答|已处理|replied|done"},
    {Field::QuestionState, "closed", u"已关闭|关闭|已解决|已完成|完成|已结束|结束|resolved|solved|finished"},
    // what WeCom reads back: 0 not sent, 1 sent, 2 not a friend, 3 had another mass message
    {Field::DeliveryStatus, "sent", u"已发送|发送成功|成功|已发|送达|已送达|完成|1|success|succeeded|delivered|done"},
    {Field::DeliveryStatus, "not_sent", u"未发送|未发|待发送|未执行|已派单|待派|错过|取消|已取消|0|pending|planned|unsent|handed_out|missed|cancelled"},
    {Field::DeliveryStatus, "skipped", u"跳过|已跳过|不发|skip"},
    {Field::DeliveryStatus, "failed", u"失败|发送失败|未送达|fail|error|undelivered"},
    {Field::DeliveryStatus, "not_a_friend", u"不是好友|客户不是好友|非好友|已不是好友|因客户不是好友导致发送失败|2|notafriend|not_friend"},
    {Field::DeliveryStatus, "had_another", u"已收到其他群发|客户已收到其他群发消息|客户接收已达上限|接收已达上限|接收达上限|"
                                   u"因客户已经收到其他群发消息导致发送失败|3|limit|quota"},
};

using Said = QHash<std::pair<int, QString>, QString>;

const Said &said()
{
    static const Said all = [] {
        Said out;
        for (const Choice &choice : choices) {
            const QString word = QString::fromLatin1(choice.word);
            out.insert({int(choice.field), word}, word);
            for (const QString &text : QString::fromUtf16(choice.said).split(QLatin1Char('|')))
                out.insert({int(choice.field), text}, word);
        }
        return out;
    }();
    return all;
}

} // namespace

QString readChoice(Field field, std::string_view text)
{
    if (text.size() > 120)
        return {};
    return said().value({int(field), headerKey(QString::fromUtf8(text.data(), qsizetype(text.size())))});
}

} // namespace siyu::importing
