// SPDX-License-Identifier: GPL-3.0-or-later
// Staff, groups, and the counts of groups and of who spoke.
#include "core/importing/catalogue.h"

namespace siyu::importing {

namespace {

constexpr unsigned people = bit(Kind::Members) | bit(Kind::Roster);
constexpr unsigned withGroup = bit(Kind::Roster) | bit(Kind::Activity) | bit(Kind::GroupDays) | bit(Kind::Assignments);
constexpr unsigned accounts = bit(Kind::Accounts);
constexpr unsigned assignments = bit(Kind::Assignments);

// Order = the order in the mapping's list.
constexpr FieldSpec fields[] = {
{Field::Group, "group", FieldType::Text, withGroup, false},
    {Field::Day, "day", FieldType::Date, bit(Kind::Activity) | bit(Kind::GroupDays), false},
    {Field::Messages, "messages", FieldType::Count, bit(Kind::Activity), false},
    {Field::Role, "role", FieldType::Text, bit(Kind::Staff), false},
    {Field::JoinedOn, "joined_on", FieldType::Date, bit(Kind::Staff), false},
    {Field::LeftOn, "left_on", FieldType::Date, bit(Kind::Staff), false},
    {Field::Account, "account", FieldType::Key, accounts, false},
    {Field::AccountKind, "account_kind", FieldType::Choice, accounts, false},
    {Field::Team, "team", FieldType::Choice, assignments, false},
    {Field::StaffName, "staff", FieldType::Text, accounts | assignments, false},
    {Field::Leads, "lead", FieldType::YesNo, assignments, false},
    {Field::FromDay, "from_day", FieldType::Date, assignments, false},
    {Field::ToDay, "to_day", FieldType::Date, assignments, false},
    {Field::FriendCapacity, "friend_capacity", FieldType::Count, accounts, false},
    {Field::DailyCapacity, "daily_capacity", FieldType::Count, accounts, false},
    {Field::ClosedAt, "closed_at", FieldType::Instant, accounts, false},
    {Field::ExternalId, "external_id", FieldType::Key, bit(Kind::Groups), false},
    {Field::GroupOwner, "owner", FieldType::Text, bit(Kind::Groups), true},
    {Field::GroupKind, "kind", FieldType::Text, bit(Kind::Groups), false},
    {Field::Level, "level", FieldType::Text, bit(Kind::Groups), false},
    {Field::Purpose, "purpose", FieldType::Text, bit(Kind::Groups), false},
    {Field::EntryRule, "entry_rule", FieldType::Text, bit(Kind::Groups), false},
    {Field::Capacity, "capacity", FieldType::Count, bit(Kind::Groups), false},
    {Field::Sender, "sender", FieldType::Key, bit(Kind::Activity), false},
    {Field::Total, "total", FieldType::Count, bit(Kind::GroupDays), false},
    {Field::NewCount, "new", FieldType::Count, bit(Kind::GroupDays), false},
    {Field::LostCount, "lost", FieldType::Count, bit(Kind::GroupDays), false},
};

// Facts: headers of the exports in exports.md and of lists that shops keep by hand.
constexpr HeaderWords words[] = {
    {Field::Name, bit(Kind::Staff), u"",
        u"姓名|名字|员工姓名|员工|员工名称|成员|成员姓名|name|fullname|full_name|staff|staffname|staff_name|employee|"
        u"employeename|employee_name"},
    {Field::Name, bit(Kind::Groups), u"",
        u"群名称|群名|社群名称|社群名|社群|群聊名称|客户群名称|客户群|微信群|微信群名称|群|name|group|groupname|group_"
        u"name|chatname|chat_name"},
    {Field::Note, bit(Kind::Staff), u"", u"备注|备注信息|说明|描述|note|notes|remark|remarks|comment|memo"},
    {Field::Created, bit(Kind::Groups), u"",
        u"创群时间|建群时间|建群日期|创建时间|成立日期|created|createdat|created_at"},
    {Field::Group, withGroup, u"",
        u"群|群名|群名称|社群|社群名称|社群名|所在群|客户群|客户群名称|群聊|群聊名称|微信群|group|groupname|group_name|"
        u"chat|chatname|room_name|roomname|talkername"},
    {Field::Role, bit(Kind::Staff), u"", u"岗位|职位|职务|角色|职责|role|title|position|jobtitle|job_title|job"},
    {Field::JoinedOn, bit(Kind::Staff), u"",
        u"入职日期|入职时间|到岗日期|joined|joined_on|hiredate|hire_date|startdate|start_date"},
    {Field::LeftOn, bit(Kind::Staff), u"",
        u"离职日期|离职时间|离岗日期|left|left_on|leavedate|leave_date|enddate|end_date"},
    {Field::Account, accounts, u"", u"账号|帐号|账号名称|账号名|微信账号|企微账号|企业微信账号|account|accountname|account_name"},
    {Field::AccountKind, accounts, u"", u"账号类型|帐号类型|平台|account_kind|accounttype|account_type|platform"},
    {Field::StaffName, accounts | assignments, u"",
        u"员工|员工姓名|使用人|负责人|所属员工|姓名|成员|staff|staffname|staff_name|employee|owner|name"},
    {Field::FriendCapacity, accounts, u"", u"好友上限|好友容量|friend_capacity|friendcapacity|maxfriends|max_friends"},
    {Field::DailyCapacity, accounts, u"", u"每日上限|日发送上限|每日发送上限|daily_capacity|dailycapacity|daily_limit"},
    {Field::ClosedAt, accounts, u"", u"停用时间|停用日期|注销时间|封号时间|closed_at|closedat|retired_at"},
    {Field::Team, assignments, u"", u"小组|团队|分工|组别|team|teamname|team_name"},
    {Field::Leads, assignments, u"", u"组长|是否组长|负责|是否负责人|lead|leads|islead|is_lead|leader"},
    {Field::FromDay, assignments, u"", u"开始日期|起始日期|开始时间|from_day|from|start|startdate|start_date|since"},
    {Field::ToDay, assignments, u"", u"结束日期|截止日期|结束时间|to_day|to|end|enddate|end_date|until"},
    {Field::ExternalId, bit(Kind::Groups), u"",
        u"群id|群聊id|社群id|客户群id|chat_id|chatid|groupid|group_id|external_id|externalid|room_id|roomid"},
    {Field::GroupOwner, bit(Kind::Groups), u"",
        u"群主|群主姓名|群主1|群主2|第一群主|第二群主|副群主|群主名称|owner|owners|owner1|owner2|groupowner|group_"
        u"owner"},
    {Field::GroupKind, bit(Kind::Groups), u"", u"类型|群类型|社群类型|kind|type|grouptype|group_type"},
    {Field::Region, bit(Kind::Groups), u"", u"地区|区域|所在地区|城市|region|area|city"},
    {Field::Level, bit(Kind::Groups), u"", u"等级|级别|群等级|群级别|社群等级|level|grade"},
    {Field::Purpose, bit(Kind::Groups), u"", u"用途|定位|群定位|社群定位|目的|群用途|purpose"},
    {Field::EntryRule, bit(Kind::Groups), u"", u"入群条件|进群条件|入群规则|入群门槛|进群门槛|entryrule|entry_rule"},
    {Field::Capacity, bit(Kind::Groups), u"", u"人数上限|容量|群容量|上限|capacity|maxmembers|max_members"},
    {Field::Day, bit(Kind::Activity) | bit(Kind::GroupDays), u"",
        u"日期|时间|统计日期|统计时间|发言日期|活跃日期|day|date|stat_time|stattime|stat_date"},
    {Field::Messages, bit(Kind::Activity), u"",
        u"消息数|发言数|发言次数|消息条数|发言条数|消息总数|条数|次数|互动次数|活跃次数|messages|messagecount|message_"
        u"count|msgcount|msg_count|msg_total|count"},
    {Field::Total, bit(Kind::GroupDays), u"",
        u"总人数|群人数|成员总数|群成员总数|客群成员总数|人数|当日群人数|在群人数|total|members|membertotal|member_"
        u"total|totalmembers"},
    {Field::NewCount, bit(Kind::GroupDays), u"",
        u"新增|新增人数|新增群人数|新增成员数|新增客群成员数|入群人数|进群人数|当日入群|当日新增|入群|进群|new|joined|"
        u"newmembers|new_member_cnt|newmembercount"},
    {Field::LostCount, bit(Kind::GroupDays), u"",
        u"流失|流失人数|流失成员数|流失客群成员数|退群人数|退群数|当日退群|当日流失|退群|减少|lost|left|lostmembers|"
        u"lost_member_cnt"},
};

constexpr Need needs[] = {
    {Kind::Staff, {Field::Name}},
    {Kind::Groups, {Field::Name}},
    {Kind::Accounts, {Field::Account}},
    {Kind::Accounts, {Field::AccountKind, Field::StaffName, Field::FriendCapacity, Field::DailyCapacity}},
    {Kind::Assignments, {Field::Group}},
    {Kind::Assignments, {Field::Team}},
    {Kind::Assignments, {Field::StaffName}},
    {Kind::Activity, {Field::Day}},
    {Kind::Activity, with(identities, Field::Nickname, Field::Sender)},
    {Kind::GroupDays, {Field::Day}},
    {Kind::GroupDays, {Field::Total, Field::NewCount, Field::LostCount}},
};

constexpr Clue clues[] = {
    {Kind::Accounts, u"账号类型|帐号类型|好友上限|好友容量|每日发送上限|account_kind|friend_capacity|daily_capacity", 2},
    {Kind::Assignments, u"小组|分工|组别|组长|是否组长", 2},
};

} // namespace

const CataloguePart &groupFields()
{
    static constexpr CataloguePart part{fields, words, needs, clues};
    return part;
}

} // namespace siyu::importing
