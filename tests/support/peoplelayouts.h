// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up people in the layouts of the exports of customers that exports.md lists, and what an import of each must leave.
// Nobody in them lives.
#pragma once

#include "tests/support/faultyfile.h"

#include <QTimeZone>
#include <functional>

namespace siyu::test {

struct FakePerson {
    QString name, nickname, phone, email, unionid, externalUserid, number;
    QChar gender; // m, f, or null
    QDate birthday;
    QString region, address, company, note;
    QStringList tags;
    QDateTime created; // wall time in Shanghai
    QString staff, account, way;
    QDateTime removed; // invalid = still a friend
    bool optedOut = false;
    bool acceptsSms = false;
};

inline QList<FakePerson> fakePeople()
{
    const auto at = [](int month, int day, int hour, int minute) {
        return QDateTime(QDate(2026, month, day), QTime(hour, minute, 20), QTimeZone("Asia/Shanghai"));
    };
    const auto person = [](int n) {
        FakePerson out;
        out.name = QStringLiteral("顾客%1").arg(n);
        out.nickname = QStringLiteral("微风%1").arg(n);
        out.phone = QStringLiteral("138999900%1").arg(n, 2, 10, QLatin1Char('0'));
        out.email = QStringLiteral("guest%1@example.com").arg(n);
        out.unionid = QStringLiteral("o6_bmjrPTlm6_2sgVt7hMZOPf%1MA").arg(n, 2, 10, QLatin1Char('0'));
        out.externalUserid = QStringLiteral("wmJ2kfDwAAtest%1").arg(n, 2, 10, QLatin1Char('0'));
        out.number = QStringLiteral("70000000000%1").arg(n, 2, 10, QLatin1Char('0'));
        out.staff = QStringLiteral("李店长");
        out.account = QStringLiteral("LiDian");
        out.way = QStringLiteral("扫描二维码");
        return out;
    };
    QList<FakePerson> out;
    FakePerson one = person(1);
    one.gender = QLatin1Char('f');
    one.birthday = QDate(1992, 8, 16);
    one.region = QStringLiteral("浙江省杭州市");
    one.address = QStringLiteral("文三路 9 号，2 栋");
    one.company = QStringLiteral("晨光花店");
    one.note = QStringLiteral("喜欢\"青色\"，周末到店");
    one.tags = {QStringLiteral("VIP"), QStringLiteral("老客户")};
    one.created = at(1, 5, 9, 5);
    one.acceptsSms = true;
    out.append(one);
    one = person(2);
    one.gender = QLatin1Char('m');
    one.created = at(1, 20, 23, 59);
    one.tags = {QStringLiteral("新客")};
    one.staff = QStringLiteral("王助理");
    one.account = QStringLiteral("WangZhu");
    one.way = QStringLiteral("群聊");
    out.append(one);
    // Nothing but what makes them findable.
    one = person(3);
    one.created = at(2, 1, 0, 0);
    out.append(one);
    one = person(4);
    one.birthday = QDate(2001, 12, 31);
    one.created = at(2, 2, 12, 0);
    one.removed = at(2, 20, 8, 30);
    one.optedOut = true;
    out.append(one);
    one = person(5);
    one.name = QStringLiteral("Anne O'Neil, jr.");
    one.gender = QLatin1Char('f');
    one.created = at(2, 28, 18, 45);
    one.note = QStringLiteral("=1+1");
    out.append(one);
    return out;
}

struct PeopleLayout {
    const char *name;
    QString platform;
    const char *kind; // as in the command line
    QStringList header;
    QString title;
    std::function<QStringList(const FakePerson &, const Faults &)> row;
    // Of the person as the layout can tell it; fields as `storedPeople` or `storedContacts` name them.
    QStringList tells;
    QString scope = {}; // of the number, where it tells one
};

inline QString wallTime(const QDateTime &at) { return at.isValid() ? at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString(); }
inline QString dayText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }
inline QString genderIn(const FakePerson &person, const Faults &faults)
{
    return person.gender.isNull() ? QString() : QString(faults.genders.at(person.gender == QLatin1Char('m') ? 0 : 1));
}
inline QString yesNo(bool yes) { return yes ? QStringLiteral("是") : QStringLiteral("否"); }
inline QStringList columns(const char16_t *text) { return QString::fromUtf16(text).split(QLatin1Char(',')); }

inline QList<PeopleLayout> peopleLayouts()
{
    const QString none;
    const QString listTitle = QStringLiteral("客户列表");
    return {
        {"youzan customers", QStringLiteral("youzan"), "members",
            columns(u"客户姓名,客户昵称,客户手机号,客户生日,客户性别,标签,是否会员,成长值,免费等级,付费等级,权益卡,客户积分,客户储值余额,消费次数,"
                    u"消费金额,累计退款金额,累计退款订单数,笔单价,上次消费时间,分销员,导购员,企微好友,来源渠道,来源方式,成为客户时间,成为会员时间,"
                    u"成为会员店铺,公众号,公众号关注时间,最近浏览时间,微信地域,所属区域,指定时间消费次数,指定时间消费金额"),
            listTitle,
            [none](const FakePerson &p, const Faults &f) -> QStringList {
                return {p.name, p.nickname, p.phone, dayText(p.birthday), genderIn(p, f), p.tags.join(QLatin1Char(',')), QStringLiteral("是"),
                    QStringLiteral("120"), QStringLiteral("Lv2"), none, none, QStringLiteral("86"), QStringLiteral("0.00"), QStringLiteral("3"),
                    QStringLiteral("1234.50"), QStringLiteral("0.00"), QStringLiteral("0"), QStringLiteral("411.50"), wallTime(p.created.addDays(1)),
                    none, p.staff, QStringLiteral("是"), QStringLiteral("微商城"), QStringLiteral("扫码"), wallTime(p.created),
                    wallTime(p.created.addSecs(3600)), QStringLiteral("茶铺"), none, none, wallTime(p.created.addDays(2)), p.region, none,
                    QStringLiteral("1"), QStringLiteral("99.00")};
            },
            columns(u"name,phone,birthday,gender,tags,created,region")},
        {"WeCom customers", QStringLiteral("wecom"), "contacts",
            columns(u"客户名称,描述,添加人,添加人账号,添加人所属部门,添加时间,来源,手机,企业,邮箱,地址,职务,电话,标签组1(等级)"), listTitle,
            [none](const FakePerson &p, const Faults &) -> QStringList {
                return {p.name, p.note, p.staff, p.account, QStringLiteral("客服部"), wallTime(p.created), p.way, p.phone, p.company, p.email,
                    p.address, none, none, p.tags.join(QLatin1Char(','))};
            },
            columns(u"name,note,phone,email,company,address,tags,created,staff,account,added,way")},
        {"OpenSCRM customers", QStringLiteral("openscrm"), "contacts",
            columns(u"客户名称,客户备注,客户描述,流失状态,企业名称,添加人,添加时间,企业标签,添加渠道,性别,电话,年龄,生日"), listTitle,
            [none](const FakePerson &p, const Faults &f) -> QStringList {
                return {p.name, p.note, none, p.removed.isValid() ? QStringLiteral("已流失") : QStringLiteral("未流失"), p.company, p.staff,
                    wallTime(p.created), p.tags.join(QLatin1Char(',')), p.way, genderIn(p, f), p.phone, none, dayText(p.birthday)};
            },
            columns(u"name,note,phone,gender,birthday,company,tags,created,staff,added,way,gone")},
        {"OpenSCRM lost customers", QStringLiteral("openscrm"), "contacts", columns(u"流失客户,所属客服,标签,流失时间,添加时间,添加员工时长/天"),
            QStringLiteral("流失客户列表"),
            [](const FakePerson &p, const Faults &) -> QStringList {
                const QDateTime left = p.removed.isValid() ? p.removed : p.created.addDays(3);
                return {p.name, p.staff, p.tags.join(QLatin1Char(',')), wallTime(left), wallTime(p.created),
                    QString::number(p.created.daysTo(left))};
            },
            columns(u"name,tags,created,staff,added,removed")},
        {"LinkWeChat customers", QStringLiteral("linkwechat"), "contacts",
            columns(u"客户姓名,客户类型,性别,userid,unionid,生日,所属企业,所属职位,跟进员工,商机阶段,添加方式,添加时间,企业标签,手机号,邮箱,QQ,"
                    u"所在省市县,详细地址,是否加入黑名单"),
            listTitle,
            [none](const FakePerson &p, const Faults &f) -> QStringList {
                return {p.name, QStringLiteral("微信用户"), genderIn(p, f), p.externalUserid, p.unionid, dayText(p.birthday), p.company, none, p.staff,
                    QStringLiteral("意向客户"), p.way, wallTime(p.created), p.tags.join(QLatin1Char(',')), p.phone, p.email, none, p.region,
                    p.address, yesNo(p.optedOut)};
            },
            columns(u"name,phone,email,unionid,external,gender,birthday,company,region,address,tags,created,staff,added,way,optout")},
        {"Shopify customers", QStringLiteral("shopify"), "members",
            columns(u"Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,"
                    u"Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,"
                    u"Phone,Accepts SMS Marketing,Total Spent,Total Orders,Tags,Note,Tax Exempt"),
            QStringLiteral("Customers"),
            [none](const FakePerson &p, const Faults &) -> QStringList {
                return {p.number, none, p.name, p.email, QStringLiteral("yes"), p.company, p.address, none, none, QStringLiteral("CN"), none, none,
                    p.phone, p.acceptsSms ? QStringLiteral("yes") : QStringLiteral("no"), QStringLiteral("99.00"), QStringLiteral("1"),
                    p.tags.join(QStringLiteral(", ")), p.note, QStringLiteral("no")};
            },
            columns(u"name,phone,email,number,company,address,tags,note,sms"), QStringLiteral("shopify")},
        {"listmonk subscribers", QStringLiteral("listmonk"), "members", columns(u"email,name,attributes"), QStringLiteral("Subscribers"),
            [](const FakePerson &p, const Faults &) -> QStringList {
                return {p.email, p.name, QStringLiteral("{\"city\": \"Hangzhou\", \"orders\": 3}")};
            },
            columns(u"name,email")},
    };
}

} // namespace siyu::test
