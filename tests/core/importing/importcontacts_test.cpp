// SPDX-License-Identifier: GPL-3.0-or-later
// Friends of accounts and owners' days, in the layouts of WeCom, OpenSCRM, LinkWeChat and by hand.
#include "tests/core/importing/kindcases.h"

using namespace siyu;
using namespace siyu::importing;

namespace {

constexpr const char *contacts
    = "SELECT m.name, a.name, s.name, c.added_at, c.way, c.channel, h.name, c.removed_at FROM contact c JOIN member m ON m.id = c.member"
      " JOIN account a ON a.id = c.account LEFT JOIN staff s ON s.id = a.staff LEFT JOIN channel h ON h.id = c.channel_id ORDER BY m.id, a.id";

const QList<KindCase> &cases()
{
    static const QList<KindCase> all{
        {"WeCom customers", Kind::Contacts, "",
            "客户名称,描述,添加人,添加人账号,添加人所属部门,添加时间,来源,手机,企业,邮箱,地址,职务,电话,标签组1(等级)\n"
            "甲,老客,李店长,LiDian,客服部,2026-02-01 9:05,扫描二维码,13800000001,,,,,,VIP\n"
            "乙,,李店长,LiDian,客服部,2026/2/2,群聊,,,,,,,\n"
            "乙,,王助理,WangZhu,客服部,2026-02-03 10:00:00,通过扫描二维码添加,138****0003,,,,,,\n"
            ",,王助理,WangZhu,客服部,2026-02-03,名片分享,,,,,,,\n"
            "丙,,王助理,WangZhu,客服部,不详,微信联系人,13800000004,,,,,,\n"
            "合计,4,,,,,,,,,,,,\n",
            {4, 0, 0, 0, 0, 1}, QStringLiteral("~masked no_identity ~not_a_date"), contacts,
            {QStringLiteral("甲|LiDian|李店长|2026-02-01T01:05:00Z|扫描二维码|||"),
                QStringLiteral("乙|LiDian|李店长|2026-02-01T16:00:00Z|群聊|||"),
                QStringLiteral("乙|WangZhu|王助理|2026-02-03T02:00:00Z|扫描二维码|||"),
                QStringLiteral("丙|WangZhu|王助理||微信联系人|||")}},
        {"OpenSCRM, the title above", Kind::Contacts, "",
            "客户列表(导出时间: 2026-02-28 10:00:00),,,,,,,,\n"
            "客户名称,客户备注,流失状态,企业名称,添加人,添加时间,企业标签,添加渠道,电话\n"
            "甲,,未流失,,李店长,2026-02-01 10:00:00,新客,抖音投流,13800000001\n"
            "乙,,已流失,,李店长,2026-02-01 11:00:00,,扫描二维码,\n",
            {2, 0, 0, 0, 0, 0}, QString(), contacts,
            {QStringLiteral("甲|李店长|李店长|2026-02-01T02:00:00Z||抖音投流|抖音投流|"),
                QStringLiteral("乙|李店长|李店长|2026-02-01T03:00:00Z|扫描二维码|||2026-03-01T02:00:00Z")}},
        {"lost customers end what is there", Kind::Contacts,
            "INSERT INTO staff (id, name, created_at) VALUES (1, '李店长', '2026-01-01T00:00:00Z');"
            "INSERT INTO account (id, staff, kind, name) VALUES (1, 1, 'wecom', 'LiDian');"
            "INSERT INTO member (id, name, created_at) VALUES (1, '甲', '2026-01-01T00:00:00Z'), (2, '甲', '2026-01-01T00:00:00Z');"
            "INSERT INTO contact (member, account, added_at) VALUES (1, 1, '2026-01-02T02:00:00Z'), (2, 1, '2026-01-05T02:00:00Z')",
            "流失客户列表(导出时间: 2026-02-28),,,,,\n"
            "流失客户,所属客服,标签,流失时间,添加时间,添加员工时长/天\n"
            "甲,李店长,,2026-02-20 12:00:00,2026-01-02 10:00:00,49\n"
            "甲,李店长,,2026-02-20 12:00:00,,49\n"
            "丁,李店长,,2026-02-21,2026-01-03,49\n",
            {1, 1, 0, 0, 1, 0}, QStringLiteral("nickname_not_unique"), contacts,
            {QStringLiteral("甲|LiDian|李店长|2026-01-02T02:00:00Z||||2026-02-20T04:00:00Z"),
                QStringLiteral("甲|LiDian|李店长|2026-01-05T02:00:00Z||||"),
                QStringLiteral("丁|LiDian|李店长|2026-01-02T16:00:00Z||||2026-02-20T16:00:00Z")}},
        {"LinkWeChat, somebody known", Kind::Contacts,
            "INSERT INTO member (id, name, created_at) VALUES (1, '甲', '2026-01-01T00:00:00Z');"
            "INSERT INTO identity (kind, scope, value, member) VALUES (1, '', 'u1', 1)",
            "客户姓名,客户类型,性别,unionid,生日,所属企业,跟进员工,商机阶段,添加方式,添加时间,企业标签,手机号,是否加入黑名单\n"
            "甲,微信用户,女,u1,,,李店长,意向,1,20260201,,13800000001,否\n"
            "乙,微信用户,男,u2,,,李店长,,201,2026年2月1日,,,是\n",
            {2, 0, 0, 0, 0, 0}, QString(), contacts,
            {QStringLiteral("甲|李店长|李店长|2026-01-31T16:00:00Z|扫描二维码|||"),
                QStringLiteral("乙|李店长|李店长|2026-01-31T16:00:00Z|内部成员共享|||")}},
        {"English, two keys of two members", Kind::Contacts,
            "INSERT INTO member (id, name, created_at) VALUES (1, 'Ann', '2026-01-01T00:00:00Z'), (2, 'Bob', '2026-01-01T00:00:00Z');"
            "INSERT INTO identity (kind, scope, value, member) VALUES (4, '', 'wx1', 1), (5, '', '+8613800000002', 2)",
            "Name,WeChat ID,Phone,Account,Added At,Way,Channel,Removed At\n"
            "Ann,wx1,13800000002,shop-1,2026-02-01,scan,Poster,\n"
            "Ann,wx1,,shop-1,2026-02-01T10:00:00+08:00,scan,Poster,2026-02-09 8:00\n"
            "Cid,wx3,,,2026-02-01,scan,Poster,\n",
            {1, 0, 0, 0, 1, 1}, QStringLiteral("several_members no_account"), contacts,
            {QStringLiteral("Ann|shop-1||2026-02-01T02:00:00Z|扫描二维码|Poster|Poster|2026-02-09T00:00:00Z")}},
        {"who came back is a friend again", Kind::Contacts,
            "INSERT INTO account (id, kind, name) VALUES (1, 'wecom', '号1');"
            "INSERT INTO member (id, name, created_at) VALUES (1, '甲', '2026-01-01T00:00:00Z');"
            "INSERT INTO identity (kind, scope, value, member) VALUES (5, '', '+8613800000001', 1);"
            "INSERT INTO contact (member, account, added_at, removed_at) VALUES (1, 1, '2026-01-02T00:00:00Z', '2026-01-20T00:00:00Z')",
            "姓名,手机号,账号,添加时间\n甲,13800000001,号1,2026-02-01 8:00\n", {0, 1, 0, 0, 0, 0}, QString(), contacts,
            {QStringLiteral("甲|号1||2026-02-01T00:00:00Z||||")}},
        {"owner days of WeCom", Kind::OwnerDays, "",
            "stat_time,owner,new_chat_cnt,chat_total,chat_has_msg,new_member_cnt,member_total,member_has_msg,msg_total\n"
            "1772294400,李店长,1,10,4,12,\"1,204\",80,355\n2026-03-02,李店长,0,10,-,,1210,,\n"
            "2026-03-02,,0,10,1,1,1,1,1\nlater,李店长,0,1,1,1,1,1,1\n2026-03-03,李店长,-1,1,1,1,1,1,1\n2026-03-04,李店长,,,,,,,\n",
            {2, 0, 0, 0, 0, 4}, QStringLiteral("no_owner not_a_date not_a_count no_count"),
            "SELECT s.name, o.day, o.new_groups, o.groups, o.groups_with_messages, o.joined, o.total, o.spoke, o.messages"
            " FROM owner_day o JOIN staff s ON s.id = o.staff ORDER BY 1, 2",
            {QStringLiteral("李店长|2026-03-01|1|10|4|12|1204|80|355"), QStringLiteral("李店长|2026-03-02|0|10|||1210||")}},
        {"owner days in Chinese, corrected", Kind::OwnerDays,
            "INSERT INTO staff (id, name, created_at) VALUES (1, '李店长', '2026-01-01T00:00:00Z');"
            "INSERT INTO account (id, staff, kind, name) VALUES (1, 1, 'wecom', 'LiDian');"
            "INSERT INTO owner_day (staff, day, total, messages) VALUES (1, '2026-02-01', 100, 7)",
            "统计日期,群主,新增客户群数量,客户群总数量,总人数,消息总数\n2026/2/1,LiDian,1,3,101,\n合计,,1,3,101,\n",
            {0, 1, 0, 0, 0, 0}, QString(), "SELECT staff, day, new_groups, groups, total, messages FROM owner_day",
            {QStringLiteral("1|2026-02-01|1|3|101|7")}},
    };
    return all;
}

} // namespace

class ImportContactsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void files_data() { KindCases::table(cases()); }
    void files()
    {
        QFETCH(int, index);
        KindCases::run(cases().at(index));
    }
};

QTEST_GUILESS_MAIN(ImportContactsTest)
#include "importcontacts_test.moc"
