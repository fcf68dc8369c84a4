// SPDX-License-Identifier: GPL-3.0-or-later
// Friends of accounts, and the numbers of a group owner's day (WeCom's statistics).
#include "core/importing/catalogue.h"

namespace siyu::importing {

namespace {

constexpr unsigned contacts = bit(Kind::Contacts);
constexpr unsigned owners = bit(Kind::OwnerDays);

constexpr FieldSpec fields[] = {
    {Field::Account, "account", FieldType::Key, contacts | bit(Kind::Deliveries), false},
    {Field::AddedBy, "added_by", FieldType::Text, contacts, false},
    {Field::AddedAt, "added_at", FieldType::Instant, contacts, false},
    {Field::Way, "way", FieldType::Text, contacts, false},
    {Field::Channel, "channel", FieldType::Text, contacts, false},
    {Field::RemovedAt, "removed_at", FieldType::Instant, contacts, false},
    {Field::Removed, "removed", FieldType::Choice, contacts, false},
    {Field::GroupOwner, "owner", FieldType::Text, owners, true},
    {Field::Day, "day", FieldType::Date, owners, false},
    {Field::NewGroups, "new_groups", FieldType::Count, owners, false},
    {Field::GroupCount, "groups", FieldType::Count, owners, false},
    {Field::TalkingGroups, "groups_with_messages", FieldType::Count, owners, false},
    {Field::NewCount, "new", FieldType::Count, owners, false},
    {Field::Total, "total", FieldType::Count, owners, false},
    {Field::Spoke, "spoke", FieldType::Count, owners, false},
    {Field::Messages, "messages", FieldType::Count, owners, false},
};

constexpr HeaderWords words[] = {
    {Field::Account, contacts, u"",
        u"添加人账号|添加人帐号|员工账号|客服账号|企微账号|企业微信账号|账号|帐号|微信账号名称|account|accountname|account_"
        u"name|staffaccount|follow_userid|followuserid"},
    {Field::AddedBy, contacts, u"",
        u"添加人|跟进员工|所属客服|所属员工|跟进人|员工|员工姓名|添加员工|客服|客服人员|导购|导购员|负责人|跟进客服|"
        u"added_by|addedby|follower|followuser|follow_user|staff|owner|salesperson"},
    {Field::AddedAt, contacts, u"",
        u"添加时间|添加日期|加好友时间|成为好友时间|好友添加时间|加粉时间|首次添加时间|added_at|addedat|addtime|add_time|"
        u"addeddate|createtime|create_time|friendsince"},
    {Field::Way, contacts, u"", u"来源|添加方式|添加来源|来源方式|加好友方式|add_way|addway|way|source"},
    {Field::Channel, contacts, u"", u"添加渠道|渠道|来源渠道|渠道名称|渠道活码|channel|channelname|channel_name|state"},
    {Field::RemovedAt, contacts, u"",
        u"流失时间|流失日期|删除时间|删除日期|删除好友时间|解除好友时间|removed_at|removedat|deletedat|deleted_at|losttime|"
        u"lost_time|lostat|lost_at|deletetime|delete_time"},
    {Field::Removed, contacts, u"", u"流失状态|是否流失|好友状态|客户状态|是否删除|removed|lost|lossstatus|loststatus"},
    {Field::Name, contacts, u"", u"流失客户|流失客户名称|客户"},
    {Field::Note, contacts, u"", u"描述|客户描述|备注|客户备注"},
    {Field::GroupOwner, owners, u"", u"群主|群主姓名|群主名称|成员|员工|员工姓名|owner|owner_userid|userid|staff"},
    {Field::Day, owners, u"", u"日期|时间|统计日期|统计时间|day|date|stat_time|stattime|stat_date"},
    {Field::NewGroups, owners, u"",
        u"新增客户群数量|新增客户群数|新增群数|新增群聊数|新建群数|new_chat_cnt|newchatcnt|new_groups|newgroups"},
    {Field::GroupCount, owners, u"", u"客户群总数量|客户群总数|客户群数|群总数|群数|群聊总数|chat_total|chattotal|groups"},
    {Field::TalkingGroups, owners, u"",
        u"有发过消息的客户群数量|有发过消息的客户群数|活跃群数|有消息的群数|chat_has_msg|chathasmsg|groups_with_messages"},
    {Field::NewCount, owners, u"",
        u"新增群人数|新增人数|新增群成员数|新增群成员数量|新增|入群人数|new_member_cnt|newmembercnt|new|joined"},
    {Field::Total, owners, u"", u"总人数|群成员总数|群总人数|群成员总数量|群人数|member_total|membertotal|total|members"},
    {Field::Spoke, owners, u"",
        u"有发过消息的群成员数|有发过消息的群成员数量|发言人数|活跃人数|活跃群成员数|member_has_msg|memberhasmsg|spoke"},
    {Field::Messages, owners, u"", u"消息总数|消息数|群消息总数|群消息数|msg_total|msgtotal|messages"},
};

constexpr Need needs[] = {
    {Kind::Contacts, with(identities, Field::Name, Field::Nickname)},
    {Kind::Contacts, {Field::Account, Field::AddedBy}},
    {Kind::OwnerDays, {Field::Day}},
    {Kind::OwnerDays, {Field::GroupOwner}},
    {Kind::OwnerDays,
        {Field::NewGroups, Field::GroupCount, Field::TalkingGroups, Field::NewCount, Field::Total, Field::Spoke,
            Field::Messages}},
};

constexpr Clue clues[] = {
    {Kind::Contacts, u"添加人|添加人账号|跟进员工|所属客服|加好友时间|成为好友时间|added_by|added_at", 2},
    {Kind::Contacts, u"添加人|添加时间|添加方式", 2},
    {Kind::Contacts, u"加好友时间|成为好友时间|好友添加时间|加粉时间", 1},
    {Kind::OwnerDays, u"新增客户群数量|客户群总数量|有发过消息的客户群数量|有发过消息的群成员数|groups_with_messages|spoke", 2},
};

} // namespace

const CataloguePart &contactFields()
{
    static constexpr CataloguePart part{fields, words, needs, clues};
    return part;
}

} // namespace siyu::importing
