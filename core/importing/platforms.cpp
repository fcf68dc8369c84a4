// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/platforms.h"

#include "core/importing/fields.h"

#include <QSet>

namespace siyu::importing {

namespace {

// `must`: all of them; `typical`: at least `least` of them. Headers as headerKey() gives them, separated by |.
struct Signature {
    const char *word;
    const char *kind;
    const char16_t *must;
    const char16_t *typical;
    int least;
};

constexpr Signature signatures[] = {
    {"taobao", "orders", u"订单编号",
        u"买家会员名|买家支付宝账号|支付交易号|买家应付货款|买家应付邮费|买家支付积分|总金额|返点积分|买家实际支付金额|"
        u"买家实际支付积分|买家留言|"
        u"订单创建时间|订单付款时间|宝贝标题|宝贝种类|宝贝总数量|店铺id|店铺名称|订单关闭原因|天猫卡券抵扣|"
        u"买家下单时间|买家付款时间|买家实付金额|宝贝规格|运单号",
        3},
    {"taobao", "orders", u"订单编号|标题|购买数量", u"价格|外部系统编号|商品属性|套餐信息|订单状态|商家编码", 2},
    {"taobao", "orders", u"子订单编号|主订单编号", u"标题|商家编码|价格|购买数量|外部系统编号|商品属性|套餐信息", 2},
    {"1688", "orders", u"订单编号",
        u"买家公司名|卖家公司名|卖家会员名|货品总价(元)|涨价或折扣(元)|实付款|发货方|货品标题|单价(元)", 3},
    {"jd", "orders", u"订单号",
        u"下单帐号|京东价|结算金额|余额支付|应付金额|商品id|订购数量|下单时间|客户地址|商家备注等级(等级1-5为由高到低)|"
        u"付款确认时间|运费金额|订单渠道",
        4},
    {"youzan", "orders", u"订单号",
        u"销售渠道|归属店铺|推广方式|支付流水号|商品金额合计|店铺优惠合计|应收订单金额|订单实付金额|支付优惠合计|"
        u"订单实收金额|全部商品名称|"
        u"收货人/提货人|收货人手机号/提货人手机号|买家是否会员|分销员|销售导购|订单退款状态|订单已退款金额|团长订单",
        4},
    {"pinduoduo", "orders", u"订单号",
        u"订单成交时间|商品总价(元)|邮费(元)|店铺优惠折扣(元)|平台优惠折扣(元)|多多支付立减金额(元)|用户实付金额(元)|"
        u"商家实收金额(元)|商品数量(件)|"
        u"样式id|商家编码-规格维度|商家编码-商品维度|售后状态",
        3},
    {"douyin", "orders", u"主订单编号|子订单编号",
        u"选购商品|订单应付金额|收件人|收件人手机号|订单提交时间|商品规格|取消原因|售后状态", 3},
    {"kuaituantuan", "orders", u"跟团号", u"下单人|团员备注|支付时间|团长备注|订单金额|退款金额|订单退款|自提点|收货人",
        2},
    {"shopify", "orders", u"name|financialstatus",
        u"fulfillmentstatus|lineitemname|lineitemquantity|lineitemprice|discountcode|subtotal|shippingmethod", 3},
    {"woocommerce", "orders", u"order#",
        u"date|n.revenue(formatted)|status|customertype|product(s)|itemssold|coupon(s)|netsales|attribution", 3},
    {"woocommerce", "products", u"sku|name|type",
        u"published|isfeatured?|visibilityincatalog|shortdescription|taxstatus|instock?|stock|regularprice", 3},
    {"youzan", "members", u"客户手机号",
        u"客户姓名|客户昵称|客户生日|成长值|免费等级|付费等级|权益卡|客户积分|客户储值余额|消费次数|消费金额|"
        u"累计退款金额|笔单价|上次消费时间|导购员|"
        u"企微好友|来源方式|成为客户时间|成为会员时间|微信地域|指定时间消费次数",
        4},
    {"wecom", "members", u"客户名称|添加人", u"描述|添加人账号|添加人所属部门|添加时间|来源|手机|企业|职务", 3},
    {"openscrm", "members", u"客户名称", u"客户备注|客户描述|流失状态|企业名称|添加人|企业标签|添加渠道", 3},
    {"openscrm", "groups", u"客户群名称", u"群主|群标签|群人数|当日群人数|当日入群|当日退群|创群时间|群id", 3},
    {"openscrm", "lost-contacts", u"流失客户", u"所属客服|标签|流失时间|添加时间|添加员工时长/天", 2},
    {"linkwechat", "members", u"客户姓名",
        u"客户类型|userid|unionid|所属职位|跟进员工|商机阶段|添加方式|所在省市县|是否加入黑名单", 3},
    {"linkwechat", "group-days", u"日期|客群成员总数", u"新增客群成员数|流失客群成员数", 1},
    {"shopify", "members", u"customerid|email",
        u"acceptsemailmarketing|acceptssmsmarketing|totalspent|totalorders|defaultaddresscity|firstname|lastname", 3},
    {"shopify", "members", u"firstname|email",
        u"acceptsemailmarketing|acceptssmsmarketing|acceptsmarketing|totalspent|totalorders|defaultaddresscity|"
        u"taxexempt",
        3},
    {"listmonk", "members", u"email|name|attributes", u"", 0},
    {"wecom", "owner-days", u"new_chat_cnt|chat_total", u"owner|member_total|msg_total|member_has_msg", 1},
    {"wecom", "owner-days", u"新增客户群数量|客户群总数量", u"新增群人数|总人数|消息总数", 1},
    {"wechat_chat", "activity", u"talkerid|issender|createtime",
        u"localid|type|strcontent|strtime|nickname|sender|remark", 3},
    {"wechat_chat", "activity", u"消息id|发送人|时间", u"类型|内容", 1},
    {"wechat_chat", "activity", u"type_name|is_sender|talker|createtime", u"id|msgsvrid|room_name|msg|src", 2},
    {"wechat_chat", "activity", u"time|sendername|sender", u"talkername|talker|content|messageid", 2},
};

QStringList split(const char16_t *headers)
{
    return QString::fromUtf16(headers).split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

int countOf(const QStringList &wanted, const QSet<QString> &keys)
{
    int hits = 0;
    for (const QString &header : wanted)
        hits += keys.contains(header) ? 1 : 0;
    return hits;
}

// A signature of two or three plain headers fits only a file that holds little else.
bool isSmallAndCrowded(const Signature &signature, int hits, qsizetype columns)
{
    return signature.least == 0 && columns > hits;
}

constexpr const char16_t *orderWords
    = u"订单号|订单编号|订单id|子订单编号|主订单编号|下单时间|付款时间|支付时间|订单金额|实付金额|实付款|应付金额|"
      u"支付金额|交易金额|订单状态|商品名称|商品|"
      u"商品id|数量|购买数量|单价|商品编码|物流单号|快递单号|退款金额|成交时间|消费时间|orderid|order_id|orderno|"
      u"orderno.|order_no|ordernumber|order_number|"
      u"orderdate|order_date|order|invoiceno|invoice|invoice_no|invoicedate|quantity|qty|unitprice|unit_price|price|"
      u"amount|total|sales|productid|product_id|"
      u"productname|product_name|product|sku|stockcode|tran_amount|trans_date|transaction_id|transactionid|counts|"
      u"amounts|dishes_name|detail_id|discount|profit|shipdate|"
      u"paymentmethod|payment_method|paidat|paid_at";
constexpr const char16_t *orderIds = u"订单号|订单编号|订单id|子订单编号|主订单编号|orderid|order_id|orderno|orderno.|"
                                     u"order_no|ordernumber|order_number|order|invoiceno|invoice|invoice_no|"
                                     u"transaction_id|transactionid|tran_amount|trans_date";
constexpr const char16_t *productWords = u"商品名称|商品编码|商品id|sku|库存|售价|价格|成本价|规格|品牌|条码|上架时间|"
                                         u"productname|product|price|stock|barcode|brand|cost|regularprice|saleprice";

bool hasField(const QSet<QString> &keys, Kind kind, Field field)
{
    for (const QString &key : keys) {
        if (targetOfHeader(key, kind).field == field)
            return true;
    }
    return false;
}

int identitiesIn(const QSet<QString> &keys)
{
    int count = 0;
    for (const QString &key : keys)
        count += isIdentity(targetOfHeader(key, Kind::Members).field) ? 1 : 0;
    return count;
}

// Headers that name the thing itself, so that 名称 alone decides nothing.
bool namesGroup(const QSet<QString> &keys)
{
    static const QStringList words = split(u"群名称|群名|社群名称|社群名|社群|群聊名称|客户群名称|客户群|微信群|"
                                           u"微信群名称|groupname|group_name|chatname|chat_name|group");
    return countOf(words, keys) > 0;
}

bool namesStaff(const QSet<QString> &keys)
{
    static const QStringList words = split(u"员工|员工姓名|员工名称|工号|入职日期|入职时间|staff|staffname|staff_"
                                           u"name|employee|employeename|employee_name|hiredate|hire_date");
    return countOf(words, keys) > 0;
}

} // namespace

std::optional<Platform> platformOf(const QStringList &keys)
{
    const QSet<QString> present(keys.begin(), keys.end());
    qsizetype named = 0;
    for (const QString &key : keys)
        named += key.isEmpty() ? 0 : 1;
    std::optional<Platform> best;
    for (const Signature &signature : signatures) {
        const QStringList must = split(signature.must);
        if (countOf(must, present) < must.size())
            continue;
        const int typical = countOf(split(signature.typical), present);
        const int hits = typical + int(must.size());
        if (typical < signature.least || isSmallAndCrowded(signature, hits, named))
            continue;
        if (!best || hits > best->hits)
            best = Platform{QString::fromLatin1(signature.word), QString::fromLatin1(signature.kind), hits};
    }
    return best;
}

QString kindByHeaders(const QStringList &keys)
{
    const QSet<QString> present(keys.begin(), keys.end());
    const int orders = countOf(split(orderWords), present);
    const bool hasOrderId = countOf(split(orderIds), present) > 0;
    const int identities = identitiesIn(present);
    if (hasOrderId && orders >= 2 && orders > identities)
        return QStringLiteral("orders");
    if (hasField(present, Kind::Activity, Field::Messages) && hasField(present, Kind::Activity, Field::Day)
        && (hasField(present, Kind::Activity, Field::Nickname) || identities > 0))
        return QStringLiteral("activity");
    const int counts = int(hasField(present, Kind::GroupDays, Field::Total))
        + int(hasField(present, Kind::GroupDays, Field::NewCount))
        + int(hasField(present, Kind::GroupDays, Field::LostCount));
    if (counts > 0 && hasField(present, Kind::GroupDays, Field::Day) && identities == 0)
        return QStringLiteral("group-days");
    if (namesGroup(present) && identities == 0
        && (hasField(present, Kind::Groups, Field::GroupOwner) || hasField(present, Kind::Groups, Field::ExternalId)
            || hasField(present, Kind::Groups, Field::Capacity)))
        return QStringLiteral("groups");
    if (namesStaff(present) && hasField(present, Kind::Staff, Field::Name))
        return QStringLiteral("staff");
    if (hasField(present, Kind::Roster, Field::Nickname)
        && present.intersects(QSet<QString>{QStringLiteral("入群时间"), QStringLiteral("入群日期"),
            QStringLiteral("进群时间"), QStringLiteral("群昵称"), QStringLiteral("群内昵称"), QStringLiteral("群名片"),
            QStringLiteral("群成员"), QStringLiteral("入群方式")}))
        return QStringLiteral("roster");
    if (identities > 0)
        return QStringLiteral("members");
    if (countOf(split(productWords), present) >= 3)
        return QStringLiteral("products");
    return {};
}

} // namespace siyu::importing
