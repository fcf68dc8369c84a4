// SPDX-License-Identifier: GPL-3.0-or-later
// The answer desk's questions, and what broadcasts brought.
#include "core/importing/catalogue.h"

namespace siyu::importing {

namespace {

constexpr unsigned questions = bit(Kind::Questions);
constexpr unsigned deliveries = bit(Kind::Deliveries);

constexpr FieldSpec fields[] = {
    {Field::AskedAt, "asked_at", FieldType::Instant, questions, false},
    {Field::QuestionText, "question", FieldType::Text, questions, false},
    {Field::QuestionKind, "question_kind", FieldType::Choice, questions, false},
    {Field::QuestionStage, "stage", FieldType::Choice, questions, false},
    {Field::QuestionState, "state", FieldType::Choice, questions, false},
    {Field::AnsweredAt, "answered_at", FieldType::Instant, questions, false},
    {Field::AnsweredBy, "answered_by", FieldType::Text, questions, false},
    {Field::Answer, "answer", FieldType::Text, questions, false},
    {Field::Rating, "rating", FieldType::Count, questions, false},
    {Field::LedToOffer, "led_to_offer", FieldType::YesNo, questions, false},
    {Field::QuestionTags, "question_tags", FieldType::Tags, questions, false},
    {Field::Group, "group", FieldType::Text,
        questions | deliveries | bit(Kind::Scans) | bit(Kind::Points) | bit(Kind::SurveyAnswers), false},
    {Field::Broadcast, "broadcast", FieldType::Text, deliveries, false},
    {Field::DueAt, "due_at", FieldType::Instant, deliveries, false},
    {Field::MemberNumber, "member", FieldType::Count, deliveries | bit(Kind::SurveyAnswers), false},
    {Field::DeliveryStatus, "delivery_status", FieldType::Choice, deliveries, false},
    {Field::Reason, "reason", FieldType::Text, deliveries, false},
    {Field::SentAt, "sent_at", FieldType::Instant, deliveries, false},
    {Field::Opened, "opened", FieldType::Text, deliveries, false},
    {Field::ClickedCount, "clicked", FieldType::Text, deliveries, false},
    {Field::Replied, "replied", FieldType::Text, deliveries, false},
    {Field::Ordered, "ordered", FieldType::Text, deliveries, false},
    {Field::Unsubscribed, "unsubscribed", FieldType::Text, deliveries, false},
    {Field::SentCount, "sent_count", FieldType::Count, deliveries, false},
    {Field::FiguresOf, "figures_of", FieldType::Text, deliveries, false},
};

constexpr HeaderWords words[] = {
    {Field::AskedAt, questions, u"", u"提问时间|咨询时间|问题时间|反馈时间|时间|日期|创建时间|asked_at|askedat|asktime|time|date|createdat|created_at"},
    {Field::QuestionText, questions, u"", u"问题|问题内容|提问内容|咨询内容|咨询问题|内容|问题描述|question|questiontext|content|text|subject|issue"},
    {Field::QuestionKind, questions, u"", u"类型|问题类型|咨询类型|类别|question_kind|type|kind|category"},
    {Field::QuestionStage, questions, u"", u"售前售后|售前/售后|咨询阶段|阶段|stage"},
    {Field::QuestionState, questions, u"", u"状态|处理状态|答复状态|回复状态|解决状态|state|status"},
    {Field::AnsweredAt, questions, u"", u"首次答复时间|首次回复时间|首次响应时间|答复时间|回复时间|回答时间|处理时间|answered_at|answeredat|firstreplyat|first_reply_at|firstanswerat|repliedat"},
    {Field::AnsweredBy, questions, u"", u"答复人|回复人|回答人|处理人|客服|负责人|跟进人|answered_by|answeredby|agent|assignee|repliedby"},
    {Field::Answer, questions, u"", u"答复|回复|答复内容|回复内容|回答|回答内容|处理结果|answer|reply|response"},
    {Field::Rating, questions, u"", u"评分|满意度|满意度评分|评价|星级|rating|score|stars|satisfaction"},
    {Field::LedToOffer, questions, u"", u"是否促成|是否转化|是否报价|是否推荐商品|促成|led_to_offer|ledtooffer|converted|offer"},
    {Field::QuestionTags, questions, u"", u"标签|问题标签|分类标签|关键词|question_tags|tags|tag|labels|keywords"},
    {Field::Nickname, questions, u"", u"提问人|提问者|咨询人|客户|顾客|客户昵称|用户|发言人|asker|askedby|asked_by|customer|from"},
    {Field::EntryNumber, questions, u"", u"编号|工单号|问题编号|记录编号|id|number|ticket|ticketid|ticket_id|no."},
    {Field::Remark, questions | deliveries, u"", u"备注|备注说明|说明|remark|remarks|note|notes|comment|memo"},
    {Field::Group, questions | deliveries | bit(Kind::Scans) | bit(Kind::Points) | bit(Kind::SurveyAnswers), u"",
        u"群|群名|群名称|社群|社群名称|社群名|所在群|客户群|客户群名称|群聊|群聊名称|来源群|微信群|group|groupname|group_name|chat|chatname|chat_name"},
    {Field::Broadcast, deliveries, u"", u"群发|群发名称|群发任务|任务名称|任务|群发消息|推送名称|推送|标题|broadcast|broadcastname|broadcast_name|task|taskname"},
    {Field::DueAt, deliveries, u"", u"计划时间|计划发送时间|群发时间|定时时间|任务时间|应发时间|due_at|plannedfor|dueat|plannedat|planned_at|scheduledat|scheduled_at"},
    {Field::MemberNumber, deliveries | bit(Kind::SurveyAnswers), u"", u"成员编号|会员序号|member|membernumber|member_number"},
    {Field::Account, deliveries, u"", u"账号|帐号|发送账号|发送人|发送成员|员工|account|accountname|sender"},
    {Field::DeliveryStatus, deliveries, u"", u"delivery_status|deliverystate|delivery_state|状态|发送状态|送达状态|执行状态|发送结果|结果|status|state|result|deliverystatus"},
    {Field::Reason, deliveries, u"", u"原因|原因说明|失败原因|未发送原因|reason|error|failurereason"},
    {Field::SentAt, deliveries, u"", u"发送时间|实际发送时间|送达时间|完成时间|sent_at|sentat|senttime|deliveredat"},
    {Field::Opened, deliveries, u"", u"打开|是否打开|打开数|打开人数|阅读|是否阅读|阅读数|阅读人数|阅读量|已读|已读数|查看|opened|open|opens|read|views"},
    {Field::ClickedCount, deliveries, u"", u"点击|是否点击|点击数|点击人数|点击量|clicked|click|clicks"},
    {Field::Replied, deliveries, u"", u"回复|是否回复|回复数|回复人数|互动|互动数|replied|reply|replies"},
    {Field::Ordered, deliveries, u"", u"下单|是否下单|下单数|下单人数|成交|是否成交|购买|购买数|ordered|order|orders|purchased"},
    {Field::Unsubscribed, deliveries, u"", u"退订|是否退订|退订数|拉黑|是否拉黑|删除好友|退群|退群数|取关|取关数|unsubscribed|unsubscribe|optout|opt_out|left"},
    {Field::SentCount, deliveries, u"", u"sent_count|发送人数|送达人数|发送数|送达数|发送成功人数|送达成功人数|成功人数|触达人数|接收人数|sentcount|recipients|reached|deliveredcount"},
    {Field::FiguresOf, deliveries, u"", u"figures_of|figuresof|数据范围"},
};

constexpr Need needs[] = {
    {Kind::Questions, {Field::AskedAt}},
    {Kind::Questions, {Field::QuestionText}},
    {Kind::Deliveries, {Field::Broadcast}},
    {Kind::Deliveries, with(identities, Field::Group, Field::Account, Field::MemberNumber, Field::SentCount)},
    {Kind::Deliveries,
        {Field::DeliveryStatus, Field::SentAt, Field::Opened, Field::ClickedCount, Field::Replied, Field::Ordered,
            Field::Unsubscribed, Field::SentCount}},
};

constexpr Clue clues[] = {
    {Kind::Questions, u"提问时间|问题内容|提问内容|咨询内容|首次答复时间|首次回复时间|答复时间|答复人|提问人|asked_at|answered_at", 2},
    {Kind::Deliveries, u"群发|群发名称|群发任务|任务名称|发送状态|送达状态|计划时间|计划发送时间|broadcast|due_at|plannedfor|deliverystate|sent_at", 2},
};

} // namespace

const CataloguePart &deskFields()
{
    static constexpr CataloguePart part{fields, words, needs, clues};
    return part;
}

} // namespace siyu::importing
