// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognise.h"

#include <QtTest>

using namespace siyu::importing;

class RecogniseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void files_data();
    void files();
    void columns_data();
    void columns();
    void titleRowAbove();
    void noHeader();
    void headerThatLies();
    void staffIdIsNobody();
    void targetsAsWords();
};

namespace {

QStringList row(const char16_t *cells) { return QString::fromUtf16(cells).split(QLatin1Char(',')); }

QString fieldOf(const Recognised &file, const QString &column)
{
    for (const RecognisedColumn &c : file.columns) {
        if (c.name == column)
            return wordOf(c.target);
    }
    return QStringLiteral("(no such column)");
}

} // namespace

void RecogniseTest::files_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("platform");
    const auto add = [](const char *name, const char16_t *header, const char *kind, const char *platform) {
        QTest::newRow(name) << row(header) << QString::fromLatin1(kind) << QString::fromLatin1(platform);
    };
    add("Tmall, few columns, blanks behind",
        u"订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额", "orders", "taobao");
    add("Tmall, item report", u"订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码",
        "orders", "taobao");
    add("Tmall, newer",
        u"订单编号,买家下单时间,买家付款时间,发货时间,确认收货时间,物流公司,买家实付金额,运单号,买家会员名,联系手机,"
        u"收货地址",
        "orders", "taobao");
    add("1688",
        u"订单编号,买家公司名,买家会员名,卖家公司名,卖家会员名,货品总价(元),运费,涨价或折扣(元),实付款,订单状态",
        "orders", "1688");
    add("JD",
        u"订单号,商品ID,商品名称,订购数量,下单时间,京东价,订单金额,结算金额,余额支付,应付金额,订单状态,订单类型,"
        u"下单帐号,客户姓名",
        "orders", "jd");
    add("Youzan orders",
        u"订单号,销售渠道,归属店铺,订单类型,订单状态,推广方式,订单来源,商品金额合计,应收订单金额,订单实付金额,"
        u"买家手机号,分销员,分销员",
        "orders", "youzan");
    add("Pinduoduo, full-width brackets",
        u"订单成交时间,商品,订单号,订单状态,商品总价（元）,邮费（元）,用户实付金额（元）,商家实收金额（元）", "orders",
        "pinduoduo");
    add("Douyin", u"主订单编号,子订单编号,选购商品,商品规格,商品数量,商家编码,订单应付金额,运费,收件人,收件人手机号",
        "orders", "douyin");
    add("Kuaituantuan",
        u"跟团号,下单人,团员备注,支付时间,团长备注,商品,订单金额,退款金额,订单状态,自提点,收货人,联系电话", "orders",
        "kuaituantuan");
    add("Shopify orders",
        u"Name,Email,Financial Status,Paid at,Fulfillment Status,Subtotal,Shipping,Total,Lineitem quantity,Lineitem "
        u"name",
        "orders", "shopify");
    add("WooCommerce orders",
        u"Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Net Sales", "orders",
        "woocommerce");
    add("Youzan customers",
        u"客户姓名,客户昵称,客户手机号,客户生日,客户性别,标签,是否会员,成长值,免费等级,客户积分,消费次数,成为客户时间,",
        "members", "youzan");
    add("WeCom customers",
        u"客户名称,描述,添加人,添加人账号,添加人所属部门,添加时间,来源,手机,企业,邮箱,地址,职务,电话,标签组1(等级)",
        "contacts", "wecom");
    add("OpenSCRM customers",
        u"客户名称,客户备注,客户描述,流失状态,企业名称,添加人,添加时间,企业标签,添加渠道,性别,电话,年龄,生日",
        "contacts", "openscrm");
    add("OpenSCRM groups", u"客户群名称,群主,群标签,群人数,当日群人数,当日入群,当日退群,创群时间,群ID", "groups",
        "openscrm");
    add("LinkWeChat customers",
        u"客户姓名,客户类型,性别,userid,unionid,生日,所属企业,跟进员工,商机阶段,添加方式,手机号,邮箱,QQ", "contacts",
        "linkwechat");
    add("LinkWeChat group days", u"日期,客群成员总数,新增客群成员数,流失客群成员数", "group-days", "linkwechat");
    add("Shopify customers",
        u"Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address City,Phone,Total "
        u"Spent,Tags,Note",
        "members", "shopify");
    add("listmonk", u"email,name,attributes", "members", "listmonk");
    add("OpenSCRM lost customers", u"流失客户,所属客服,标签,流失时间,添加时间,添加员工时长/天", "contacts", "openscrm");
    add("contacts by hand", u"姓名,微信号,添加人,添加时间,来源", "contacts", "");
    add("coupons by hand", u"优惠券名称,面值,使用门槛,发放量,领取量,使用量,有效期", "coupons", "");
    add("coupons taken", u"优惠券名称,券码,手机号,领取时间,核销时间", "redemptions", "");
    add("channel costs", u"日期,渠道,花费,展现量,点击量", "channel-costs", "");
    add("scans", u"活码,扫码时间,昵称", "scans", "");
    add("referrals", u"推荐人手机号,被推荐人手机号,推荐时间", "referrals", "");
    add("points", u"手机号,积分变动,变动原因,时间", "points", "");
    add("questions", u"提问时间,提问人,问题内容,首次答复时间,答复人", "questions", "");
    add("broadcast results", u"群发名称,计划发送时间,手机号,发送状态,打开", "deliveries", "");
    add("WeCom owner statistics", u"stat_time,owner,new_chat_cnt,chat_total,chat_has_msg,new_member_cnt,member_total",
        "owner-days", "wecom");
    add("chat, PyWxDump", u"id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime", "activity",
        "wechat_chat");
    add("chat, 留痕",
        u"localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender",
        "activity", "wechat_chat");
    add("chat, 留痕 in Chinese", u"消息ID,类型,发送人,时间,内容", "activity", "wechat_chat");
    add("chat, chatlog", u"MessageID,Time,SenderName,Sender,TalkerName,Talker,Content", "activity", "wechat_chat");
    add("orders of nobody's platform",
        u"Row ID,Order ID,Order Date,Ship Date,Customer ID,Customer Name,Product ID,Sales,Quantity", "orders", "");
    add("transactions", u"customer_id,trans_date,tran_amount", "orders", "");
    add("a plain list of people", u"姓名,手机号,性别,备注", "members", "");
    add("a roster", u"群昵称,微信号,入群时间", "roster", "");
    add("groups by hand", u"群名称,群主,区域,等级", "groups", "");
    add("staff by hand", u"员工姓名,岗位,入职日期", "staff", "");
    add("activity by hand", u"日期,昵称,发言数", "activity", "");
    add("group days by hand", u"群名称,日期,总人数,新增,流失", "group-days", "");
    add("villages", u"code,name,streetCode,provinceCode,cityCode,areaCode", "", "");
    add("a budget", u"Item,Planned,Spent", "", "");
}

void RecogniseTest::files()
{
    QFETCH(QStringList, header);
    QFETCH(QString, kind);
    QFETCH(QString, platform);
    const Recognised file = recognise({header}, 0);
    QCOMPARE(file.kind, kind);
    QCOMPARE(file.platform, platform);
    QCOMPARE(int(file.columns.size()), int(header.size()));
    if (!kind.isEmpty())
        QCOMPARE(file.headerRow, 0);
}

void RecogniseTest::columns_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QStringList>("fields");
    const auto add = [](const char *name, const char16_t *header, const char16_t *fields) {
        QTest::newRow(name) << row(header) << row(fields);
    };
    add("company and person", u"名称,联系人,电话,邮箱,微信,地址,类型,区域,需求,备注",
        u"company,name,phone,email,wechat,address,,region,,note");
    add("名称 alone is the person", u"名称,电话", u"name,phone");
    add("customer beside contact person", u"客户名称,联系人姓名,手机", u"company,name,phone");
    add("company named as such", u"公司名称,联系人,手机", u"company,name,phone");
    add("two phones, two names", u"姓名,手机,电话,姓名", u"name,phone,phone,");
    add("required marks", u"*姓名,手机号（必填）,性别：", u"name,phone,gender");
    add("tag groups", u"客户名称,添加人,描述,来源,手机,标签组1(等级),标签组2(偏好)", u"name,added_by,note,way,phone,tags,tags");
    add("Shopify",
        u"Customer ID,First Name,Last Name,Email,Accepts SMS Marketing,Default Address City,Phone,Total "
        u"Spent,Tags,Note",
        u"shop:shopify,first_name,last_name,email,sms_consent,city,phone,,tags,note");
    add("listmonk", u"email,name,attributes", u"email,name,");
    add("shop accounts", u"姓名,旺旺,京东账号,抖音号,会员编号", u"name,shop:taobao,shop:jd,shop:douyin,shop:own");
}

void RecogniseTest::columns()
{
    QFETCH(QStringList, header);
    QFETCH(QStringList, fields);
    const Recognised file = recognise({header}, 0);
    QStringList got;
    for (const RecognisedColumn &column : file.columns)
        got.append(wordOf(column.target));
    QCOMPARE(got, fields);
}

void RecogniseTest::titleRowAbove()
{
    const Recognised file = recognise(
        {row(u"客户列表(导出时间: 2026-03-01)"), row(u""), row(u"客户名称,添加人,企业标签,添加渠道,流失状态,电话"),
            row(u"小红,李店长,VIP,扫码,正常,13800000000")},
        0);
    QCOMPARE(file.headerRow, 2);
    QCOMPARE(file.platform, QStringLiteral("openscrm"));
    QCOMPARE(fieldOf(file, QStringLiteral("电话")), QStringLiteral("phone"));
}

void RecogniseTest::noHeader()
{
    const Recognised file = recognise({row(u"小红,13800000000"), row(u"小明,13900000000")}, -1);
    QCOMPARE(file.headerRow, -1);
    QCOMPARE(file.kind, QStringLiteral("members"));
    QCOMPARE(fieldOf(file, QStringLiteral("#2")), QStringLiteral("phone"));
}

void RecogniseTest::headerThatLies()
{
    const std::vector<QStringList> rows{row(u"姓名,电话,号"), row(u"小红,见备注,13800000000"),
        row(u"小明,不详,13900000000"), row(u"小李,微信联系,13700000000")};
    const Recognised file = recognise(rows, 0);
    QCOMPARE(fieldOf(file, QStringLiteral("电话")), QString());
    QCOMPARE(fieldOf(file, QStringLiteral("号")), QStringLiteral("phone"));
    QVERIFY(file.columns[2].confidence < 1);
}

void RecogniseTest::staffIdIsNobody()
{
    const QStringList header = row(u"客户姓名,客户类型,跟进员工,商机阶段,userid,手机号");
    const Recognised staff = recognise(
        {header, row(u"甲,微信,李,初步,zhangsan,13800000000"), row(u"乙,微信,李,初步,zhangsan,13900000000")}, 0);
    QCOMPARE(fieldOf(staff, QStringLiteral("userid")), QString());
    const Recognised people = recognise({header, row(u"甲,微信,李,初步,wmA0000000000000000000001,13800000000"),
                                            row(u"乙,微信,李,初步,wmA0000000000000000000002,13900000000")},
        0);
    QCOMPARE(fieldOf(people, QStringLiteral("userid")), QStringLiteral("external_userid"));
}

void RecogniseTest::targetsAsWords()
{
    QCOMPARE(targetFrom(QStringLiteral("shop"), Kind::Members)->scope, QStringLiteral("own"));
    QCOMPARE(targetFrom(QStringLiteral("shop:jd"), Kind::Members)->scope, QStringLiteral("jd"));
    QCOMPARE(targetFrom(QStringLiteral("custom:宠物"), Kind::Members)->scope, QStringLiteral("宠物"));
    QCOMPARE(targetFrom(QStringLiteral("ignore"), Kind::Members)->field, Field::None);
    QVERIFY(!targetFrom(QStringLiteral("colour"), Kind::Members));
    QVERIFY(!targetFrom(QStringLiteral("phone:work"), Kind::Members));
    QVERIFY(!targetFrom(QStringLiteral("messages"), Kind::Members));
}

QTEST_GUILESS_MAIN(RecogniseTest)
#include "recognise_test.moc"
