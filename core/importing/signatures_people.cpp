// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of customers, groups, their counts and their talk.
#include "core/importing/signatures.h"

namespace siyu::importing {

std::span<const Signature> peopleSignatures()
{
    static constexpr Signature signatures[] = {
        {"youzan", Kind::Members, u"客户手机号",
            u"客户姓名|客户昵称|客户生日|成长值|免费等级|付费等级|权益卡|客户积分|客户储值余额|消费次数|消费金额|"
            u"累计退款金额|笔单价|上次消费时间|导购员|"
            u"企微好友|来源方式|成为客户时间|成为会员时间|微信地域|指定时间消费次数",
            4},
        {"wecom", Kind::Contacts, u"客户名称|添加人", u"描述|添加人账号|添加人所属部门|添加时间|来源|手机|企业|职务", 3},
        {"openscrm", Kind::Contacts, u"客户名称|添加人", u"客户备注|客户描述|流失状态|企业名称|企业标签|添加渠道", 2},
        {"openscrm", Kind::Members, u"客户名称", u"客户备注|客户描述|流失状态|企业名称|添加人|企业标签|添加渠道", 3},
        {"openscrm", Kind::Groups, u"客户群名称", u"群主|群标签|群人数|当日群人数|当日入群|当日退群|创群时间|群id", 3},
        {"openscrm", Kind::Contacts, u"流失客户", u"所属客服|标签|流失时间|添加时间|添加员工时长/天", 2},
        {"linkwechat", Kind::Contacts, u"客户姓名|跟进员工",
            u"客户类型|userid|unionid|所属职位|商机阶段|添加方式|所在省市县|是否加入黑名单", 2},
        {"linkwechat", Kind::Members, u"客户姓名",
            u"客户类型|userid|unionid|所属职位|跟进员工|商机阶段|添加方式|所在省市县|是否加入黑名单", 3},
        {"linkwechat", Kind::GroupDays, u"日期|客群成员总数", u"新增客群成员数|流失客群成员数", 1},
        {"shopify", Kind::Members, u"customerid|email",
            u"acceptsemailmarketing|acceptssmsmarketing|totalspent|totalorders|defaultaddresscity|firstname|lastname", 3},
        {"shopify", Kind::Members, u"firstname|email",
            u"acceptsemailmarketing|acceptssmsmarketing|acceptsmarketing|totalspent|totalorders|defaultaddresscity|"
            u"taxexempt",
            3},
        {"listmonk", Kind::Members, u"email|name|attributes", u"", 0},
        {"wecom", Kind::OwnerDays, u"new_chat_cnt|chat_total", u"owner|member_total|msg_total|member_has_msg", 1},
        {"wecom", Kind::OwnerDays, u"新增客户群数量|客户群总数量", u"新增群人数|总人数|消息总数", 1},
        {"wechat_chat", Kind::Activity, u"talkerid|issender|createtime",
            u"localid|type|strcontent|strtime|nickname|sender|remark", 3},
        {"wechat_chat", Kind::Activity, u"消息id|发送人|时间", u"类型|内容", 1},
        {"wechat_chat", Kind::Activity, u"type_name|is_sender|talker|createtime", u"id|msgsvrid|room_name|msg|src", 2},
        {"wechat_chat", Kind::Activity, u"time|sendername|sender", u"talkername|talker|content|messageid", 2},
    };
    return signatures;
}

} // namespace siyu::importing
