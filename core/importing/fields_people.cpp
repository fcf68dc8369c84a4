// SPDX-License-Identifier: GPL-3.0-or-later
// Who a person is and what is known of them: the fields of members and rosters.
#include "core/importing/catalogue.h"

namespace siyu::importing {

namespace {

constexpr unsigned people = bit(Kind::Members) | bit(Kind::Roster) | bit(Kind::Contacts);
// Kinds whose rows are about something that a person did.
constexpr unsigned deeds = bit(Kind::Redemptions) | bit(Kind::Scans) | bit(Kind::Referrals) | bit(Kind::Points)
    | bit(Kind::Questions) | bit(Kind::Deliveries) | bit(Kind::SurveyAnswers);
constexpr unsigned persons = people | bit(Kind::Activity) | deeds;

// Order = the order in the mapping's list.
constexpr FieldSpec fields[] = {
    {Field::Name, "name", FieldType::Text, people | deeds | bit(Kind::Staff) | bit(Kind::Groups), false},
    {Field::FirstName, "first_name", FieldType::Text, people, false},
    {Field::LastName, "last_name", FieldType::Text, people, false},
    {Field::Nickname, "nickname", FieldType::Text, persons, false},
    {Field::Phone, "phone", FieldType::Phone, persons, true},
    {Field::Email, "email", FieldType::Email, persons, true},
    {Field::Wechat, "wechat", FieldType::Key, persons, true},
    {Field::Unionid, "unionid", FieldType::Key, persons, false},
    {Field::ExternalUserid, "external_userid", FieldType::Key, persons, false},
    {Field::Openid, "openid", FieldType::Key, persons, true},
    {Field::Shop, "shop", FieldType::Key, persons, true},
    {Field::Joined, "joined", FieldType::Date, bit(Kind::Roster), false},
    {Field::How, "how", FieldType::Text, bit(Kind::Roster), false},
    {Field::TakenAt, "taken_at", FieldType::Instant, bit(Kind::Roster), false},
    {Field::Partial, "partial", FieldType::YesNo, bit(Kind::Roster), false},
    {Field::Gender, "gender", FieldType::Gender, people, false},
    {Field::Birthday, "birthday", FieldType::Date, people, false},
    {Field::BirthYear, "birth_year", FieldType::Year, people, false},
    {Field::Region, "region", FieldType::Text, people | bit(Kind::Groups), false},
    {Field::Province, "province", FieldType::Text, people, false},
    {Field::City, "city", FieldType::Text, people, false},
    {Field::District, "district", FieldType::Text, people, false},
    {Field::Address, "address", FieldType::Text, people, false},
    {Field::Company, "company", FieldType::Text, people, false},
    {Field::Interests, "interests", FieldType::Text, people, false},
    {Field::CategoryPreference, "category_preference", FieldType::Text, people, false},
    {Field::Tags, "tags", FieldType::Tags, people, true},
    {Field::Note, "note", FieldType::Text, people | bit(Kind::Staff), false},
    {Field::Under14, "under_14", FieldType::YesNo, people, false},
    {Field::OptOut, "opt_out", FieldType::YesNo, people, false},
    {Field::SmsConsent, "sms_consent", FieldType::YesNo, people, false},
    {Field::Created, "created", FieldType::Instant, people | bit(Kind::Groups), false},
    {Field::Custom, "custom", FieldType::Text, people | bit(Kind::SurveyAnswers), true},
};

// Facts: headers of the exports in exports.md and of lists that shops keep by hand.
constexpr HeaderWords words[] = {
    {Field::Name, people | deeds, u"",
        u"姓名|名字|员工姓名|客户姓名|客户名称|客户名|会员姓名|会员名称|用户姓名|用户名称|顾客姓名|顾客|真实姓名|成员姓名|"
        u"成员名称|联系人|联系人姓名|"
        u"收货人|收货人姓名|买家姓名|学员姓名|家长姓名|团员|姓名(必填)|name|fullname|full_name|customername|customer_"
        u"name|contactname|contact_name|"
        u"contactperson|membername|member_name|displayname|display_name|realname|real_name|username|客户|会员|用户"},
    {Field::FirstName, people, u"", u"firstname|first_name|givenname|given_name|名"},
    {Field::LastName, people, u"", u"lastname|last_name|surname|familyname|family_name|姓"},
    {Field::Nickname, persons, u"",
        u"昵称|微信昵称|微信名|微信名称|客户昵称|会员昵称|用户昵称|买家昵称|群昵称|群内昵称|群名片|网名|nickname|nick_"
        u"name|nick|wechatname|wechat_name|"
        u"wechatnickname|wechat_nickname|wx_nickname|remark_name"},
    {Field::Nickname, bit(Kind::Roster) | bit(Kind::Activity), u"",
        u"成员|群成员|成员昵称|成员名称|姓名|名字|name|member|membername|member_name|发言人"},
    {Field::Phone, persons, u"",
        u"手机|手机号|手机号码|手机号(必填)|联系手机|联系电话|电话|电话号码|客户手机|客户手机号|客户电话|会员手机|"
        u"会员手机号|用户手机号|买家手机号|"
        u"收货人手机|收货人手机号|收货人电话|联系人手机|联系人手机号|联系人电话|联系方式|绑定手机|绑定手机号|注册手机|"
        u"注册手机号|预留手机|备用手机|备用电话|其他电话|"
        u"固定电话|移动电话|移动手机|手机1|手机2|电话1|电话2|手机号1|手机号2|phone|phonenumber|phone_number|phoneno|"
        u"phoneno.|phone_no|mobile|mobilephone|mobile_phone|mobilenumber|"
        u"mobile_number|mobileno|mobile_no|cell|cellphone|cell_phone|tel|telephone|telephonenumber|contactnumber|"
        u"contact_number|defaultaddressphone|sms"},
    {Field::Email, persons, u"",
        u"邮箱|电子邮箱|邮箱地址|电子邮件|电邮|邮件|邮件地址|客户邮箱|联系邮箱|联系人邮箱|email|e-mail|emailaddress|"
        u"email_address|e-mailaddress|mail|customeremail|customer_email"},
    {Field::Wechat, persons, u"",
        u"微信|微信号|微信id|微信账号|微信帐号|客户微信|客户微信号|个人微信|个人微信号|wechat|wechatid|wechat_id|"
        u"wechataccount|wechatno|weixin|weixinid|wxid|wx_id|wx"},
    {Field::Unionid, persons, u"", u"unionid|union_id|微信unionid|用户unionid"},
    {Field::ExternalUserid, persons, u"",
        u"external_userid|externaluserid|external_user_id|外部联系人id|外部联系人userid|客户id(external_userid)|"
        u"客户userid"},
    {Field::Openid, persons, u"", u"openid|open_id|微信openid|公众号openid|小程序openid"},
    {Field::Shop, persons, u"taobao",
        u"淘宝账号|淘宝帐号|淘宝会员名|淘宝id|旺旺|旺旺号|旺旺id|买家会员名|买家旺旺|天猫账号|淘宝昵称"},
    {Field::Shop, persons, u"jd", u"京东账号|京东帐号|下单帐号|京东id|京东pin"},
    {Field::Shop, persons, u"pinduoduo", u"拼多多账号|拼多多id"},
    {Field::Shop, persons, u"douyin", u"抖音号|抖音账号|抖音id|抖店账号"},
    {Field::Shop, persons, u"youzan", u"有赞id|有赞账号|有赞客户id"},
    {Field::Shop, persons, u"xiaohongshu", u"小红书号|小红书账号|小红书id"},
    {Field::Shop, persons, u"own",
        u"会员编号|会员号|会员卡号|会员id|会员编码|客户编号|客户号|客户编码|客户id|用户编号|用户id|顾客编号|customerid|"
        u"customer_id|customerno|customerno.|customer_no|"
        u"customernumber|memberid|member_id|memberno|memberno.|member_no|membernumber|cardno|userid|user_id|clientid|"
        u"client_id"},
    {Field::Gender, people, u"", u"性别|客户性别|会员性别|用户性别|gender|sex"},
    {Field::Birthday, people, u"",
        u"生日|出生日期|出生年月|出生年月日|客户生日|会员生日|birthday|birthdate|birth_date|birth_day|dateofbirth|date_"
        u"of_birth|dob"},
    {Field::BirthYear, people, u"", u"出生年份|出生年|生年|birthyear|birth_year|yearofbirth|year_of_birth"},
    {Field::Region, people, u"",
        u"地区|区域|所在地区|所属区域|所属地区|所在地|地域|微信地域|所在省市县|所在省市|省市|省市区|城市区域|区域/"
        u"城市|region|area|location"},
    {Field::Province, people, u"",
        u"省|省份|所在省|所在省份|province|state|defaultaddressprovince|defaultaddressprovincecode"},
    {Field::City, people, u"", u"市|城市|所在城市|所在市|city|defaultaddresscity|town"},
    {Field::District, people, u"", u"区|区县|县|县区|区/县|所在区|所在区县|district|county"},
    {Field::Address, people, u"",
        u"地址|详细地址|联系地址|收货地址|客户地址|家庭住址|家庭地址|住址|通讯地址|address|streetaddress|street_"
        u"address|address1|defaultaddressaddress1|fulladdress"},
    {Field::Company, people, u"",
        u"公司|公司名称|企业|企业名称|单位|单位名称|工作单位|所属企业|所属公司|客户公司|company|companyname|company_"
        u"name|organization|organisation|defaultaddresscompany"},
    {Field::Interests, people, u"", u"兴趣|兴趣爱好|爱好|感兴趣|interests|interest|hobbies|hobby"},
    {Field::CategoryPreference, people, u"",
        u"品类偏好|偏好品类|偏好|购买偏好|喜好品类|categorypreference|category_preference|preferredcategory"},
    {Field::Note, people, u"",
        u"备注|备注信息|客户备注|会员备注|描述|客户描述|说明|note|notes|remark|remarks|comment|comments|memo|"
        u"description"},
    {Field::Tags, people, u"",
        u"标签|客户标签|会员标签|用户标签|企业标签|个人标签|标签名称|标签组|tag|tags|label|labels"},
    {Field::Under14, people, u"", u"未满14岁|是否未满14岁|未满14周岁|under14|under_14"},
    {Field::OptOut, people, u"",
        u"退订|是否退订|拒收|已退订|是否加入黑名单|是否黑名单|黑名单|optout|opt_out|opted_out|optedout|unsubscribed|"
        u"blocklisted|blacklisted"},
    {Field::SmsConsent, people, u"",
        u"同意短信|接受短信|短信营销同意|是否接受短信|acceptssmsmarketing|sms_consent|smsconsent|smsoptin"},
    {Field::Created, people, u"",
        u"成为客户时间|成为会员时间|注册时间|注册日期|入会时间|入会日期|加入时间|添加时间|添加日期|创建时间|建档时间|"
        u"createdat|created_at|created|registered|registeredat|registrationdate|signupdate|joindate|join_date"},
    {Field::Joined, bit(Kind::Roster), u"",
        u"入群时间|入群日期|进群时间|进群日期|加入时间|加入日期|加群时间|joined|joinedat|joined_at|joindate|join_date|"
        u"join_time|jointime|joinedon|joined_on"},
    {Field::TakenAt, bit(Kind::Roster), u"", u"名单时间|名单日期|快照时间|快照日期|采集时间|taken_at|takenat|snapshot_at|snapshotat"},
    {Field::Partial, bit(Kind::Roster), u"", u"名单不完整|不完整|partial|incomplete"},
    {Field::How, bit(Kind::Roster), u"", u"入群方式|进群方式|加入方式|来源|入群来源|how|joinscene|join_scene|source"},
};

constexpr Need needs[] = {
    {Kind::Members, identities},
    {Kind::Roster, with(identities, Field::Nickname, Field::Name)},
};

} // namespace

const CataloguePart &peopleFields()
{
    static constexpr CataloguePart part{fields, words, needs};
    return part;
}

} // namespace siyu::importing
