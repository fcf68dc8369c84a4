// SPDX-License-Identifier: GPL-3.0-or-later
// The layouts of platformfiles.h, one for each export that shops have.
#pragma once

#include "tests/support/platformfiles.h"

namespace siyu::test {

inline QString paidYuan(const FakeOrder &order) { return order.paid.isValid() ? yuan(order.total()) : QStringLiteral("0.00"); }

inline Layout taobaoReport()
{
    return {"taobao, old report", QStringLiteral("taobao"),
        words(u"订单编号,买家会员名,买家支付宝账号,支付交易号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,"
              u"买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,"
              u"宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因"),
        [](const FakeOrder &o) -> QList<QStringList> {
            return {{o.number, o.account, QString(), QString(), yuan(o.goods()), yuan(o.postageFen), QStringLiteral("0"), yuan(o.total()),
                QStringLiteral("0"), paidYuan(o), QStringLiteral("0"),
                platformWord(o, u"等待买家付款,买家已付款,卖家已发货,交易成功,交易关闭,交易关闭"), QString(), o.receiver, o.address,
                QStringLiteral("快递"), QString(), o.receiverPhone, wall(o.placed), wall(o.paid), allTitles(o),
                QString::number(o.lines.size()), QString(), QString(), QString(), QString::number(items(o)), QStringLiteral("1001"),
                QStringLiteral("茶铺"), o.status == QStringLiteral("closed") ? QStringLiteral("买家不想买了") : QString()}};
        },
        {.lines = LinesSeen::WhereSingle, .price = false, .spec = false, .member = QStringLiteral("taobao")}};
}

inline Layout taobaoItems()
{
    return {"taobao, item report", QStringLiteral("taobao"),
        words(u"订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码"),
        [](const FakeOrder &o) {
            QList<QStringList> rows;
            for (const FakeLine &l : o.lines)
                rows.append({o.number, l.title, yuan(l.priceFen), QString::number(l.quantity), l.sku, l.spec, QString(), QString(),
                    platformWord(o, u"等待买家付款,买家已付款,卖家已发货,交易成功,交易关闭,退款成功"), l.sku});
            return rows;
        },
        {.goodsAmount = true, .paidAmount = false, .paidAt = false, .refund = RefundSeen::ByWord, .sku = true}};
}

inline Layout taobaoNew()
{
    return {"taobao, newer", QStringLiteral("taobao"),
        words(u"订单编号,买家下单时间,买家付款时间,发货时间,确认收货时间,物流公司,买家实付金额,运单号,买家会员名,联系手机,收货地址,宝贝标题,"
              u"宝贝规格,宝贝总数量,订单状态"),
        [](const FakeOrder &o) -> QList<QStringList> {
            return {{o.number, wall(o.placed), wall(o.paid), wall(o.shipped), QString(), QString(), paidYuan(o), QString(), o.account,
                o.receiverPhone, o.address, allTitles(o), QString(), QString::number(items(o)),
                platformWord(o, u"等待买家付款,等待卖家发货,等待买家确认收货,交易成功,交易关闭,交易关闭")}};
        },
        {.amount = false, .lines = LinesSeen::WhereSingle, .price = false, .spec = false, .member = QStringLiteral("taobao")}};
}

inline Layout qianniu()
{
    return {"taobao, sub-orders", QStringLiteral("taobao"),
        words(u"子订单编号,主订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码"),
        [](const FakeOrder &o) {
            QList<QStringList> rows;
            for (qsizetype i = 0; i < o.lines.size(); ++i) {
                const FakeLine &l = o.lines[i];
                rows.append({QStringLiteral("%1%2").arg(o.number).arg(i + 1), o.number, l.title, yuan(l.priceFen), QString::number(l.quantity),
                    l.sku, l.spec, QString(), QString(),
                    platformWord(o, u"等待买家付款,买家已付款,卖家已发货,交易成功,交易关闭,退款成功"), l.sku});
            }
            return rows;
        },
        {.goodsAmount = true, .paidAmount = false, .paidAt = false, .refund = RefundSeen::ByWord, .sku = true}};
}

inline Layout layout1688()
{
    return {"1688", QStringLiteral("1688"),
        words(u"订单编号,买家公司名,买家会员名,卖家公司名,卖家会员名,货品总价(元),运费,涨价或折扣(元),实付款,订单状态,订单创建时间,"
              u"订单付款时间,发货方,收货人姓名,收货地址,邮编,联系电话,联系手机,货品标题,单价(元),数量,货号"),
        [](const FakeOrder &o) {
            QList<QStringList> rows;
            for (qsizetype i = 0; i < o.lines.size(); ++i) {
                const FakeLine &l = o.lines[i];
                // Cells of the order are merged over its lines.
                QStringList head{o.number, QStringLiteral("某公司"), o.account, QStringLiteral("茶铺"), QStringLiteral("teashop"),
                    yuan(o.goods()), yuan(o.postageFen), yuan(o.discountFen), paidYuan(o),
                    platformWord(o, u"等待买家付款,等待卖家发货,等待买家确认收货,交易成功,交易关闭,交易关闭"), wall(o.placed), wall(o.paid),
                    QString(), o.receiver, o.address, QString(), QString(), o.receiverPhone};
                if (i > 0)
                    head.fill(QString());
                rows.append(head + QStringList{l.title, yuan(l.priceFen), QString::number(l.quantity), l.sku});
            }
            return rows;
        },
        {.goodsAmount = true, .spec = false, .sku = true, .member = QStringLiteral("1688")}};
}

inline Layout jd()
{
    return {"jd", QStringLiteral("jd"),
        words(u"订单号,商品ID,商品名称,订购数量,下单时间,京东价,订单金额,结算金额,余额支付,应付金额,订单状态,订单类型,下单帐号,客户姓名,"
              u"客户地址,联系电话,订单备注,发票类型,商家备注等级（等级1-5为由高到低）,运费金额,付款确认时间,货号,订单完成时间,订单来源,订单渠道"),
        [](const FakeOrder &o) {
            QList<QStringList> rows;
            for (const FakeLine &l : o.lines)
                rows.append({o.number, l.code, l.title, QString::number(l.quantity), wall(o.placed), yuan(l.priceFen), yuan(o.total()),
                    yuan(o.total()), QStringLiteral("0.00"), paidYuan(o),
                    platformWord(o, u"等待付款,等待出库,等待确认收货,完成,(删除)取消,(删除)取消"), QStringLiteral("SOP"), o.account, o.receiver, o.address,
                    o.receiverPhone, QString(), QString(), QString(), yuan(o.postageFen), wall(o.paid), l.sku, QString(), QString(),
                    QStringLiteral("APP")});
            return rows;
        },
        {.spec = false, .code = true, .sku = true, .member = QStringLiteral("jd")}};
}

inline Layout youzan()
{
    return {"youzan", QStringLiteral("youzan"),
        words(u"订单号,销售渠道,归属店铺,订单类型,订单状态,推广方式,订单来源,订单创建时间,买家付款时间,交易成功时间,付款方式,支付流水号,"
              u"商品金额合计,运费,店铺优惠合计,应收订单金额,订单实付金额,支付优惠合计,订单实收金额,全部商品名称,商品种类数,收货人/提货人,"
              u"收货人手机号/提货人手机号,买家备注,买家昵称,买家是否会员,买家手机号,分销员,销售导购,订单退款状态,订单已退款金额,团长订单,"
              u"分销员,分销员手机号"),
        [](const FakeOrder &o) -> QList<QStringList> {
            const bool whole = o.status == QStringLiteral("refunded");
            return {{QStringLiteral("E") + o.number, QStringLiteral("微商城"), QStringLiteral("茶铺"), QStringLiteral("普通订单"),
                platformWord(o, u"待付款,待发货,已发货,已完成,已关闭,已关闭"), QString(), QStringLiteral("小程序"), wall(o.placed), wall(o.paid),
                QString(), QStringLiteral("微信支付"), QString(), yuan(o.goods()), yuan(o.postageFen), yuan(o.discountFen), yuan(o.total()),
                paidYuan(o), QStringLiteral("0.00"), paidYuan(o), allTitles(o), QString::number(o.lines.size()), o.receiver, o.receiverPhone,
                QString(), o.nickname, QStringLiteral("是"), o.phone, QStringLiteral("小李"), QString(),
                whole ? QStringLiteral("全额退款成功") : o.refundedFen > 0 ? QStringLiteral("部分退款成功") : QString(), yuan(o.refundedFen),
                QStringLiteral("否"), QStringLiteral("小王"), QString()}};
        },
        {.refund = RefundSeen::ByAmount, .lines = LinesSeen::WhereSingle, .quantity = false, .price = false, .spec = false,
            .member = QStringLiteral("phone")}};
}

inline Layout pinduoduo()
{
    return {"pinduoduo", QStringLiteral("pinduoduo"),
        words(u"订单成交时间,商品,订单号,订单状态,商品总价(元),邮费(元),店铺优惠折扣(元),平台优惠折扣(元),多多支付立减金额(元),用户实付金额(元),"
              u"商家实收金额(元),商品数量(件),发货时间,确认收货时间,商品id,商品规格,样式ID,商家编码-规格维度,商家编码-商品维度,商家备注,"
              u"售后状态,快递单号,快递公司"),
        [](const FakeOrder &o) {
            QList<QStringList> rows;
            for (qsizetype i = 0; i < o.lines.size(); ++i) {
                // One order, one product: further lines of ours are orders of their own there, so only the first is told.
                if (i > 0)
                    break;
                const FakeLine &l = o.lines[i];
                rows.append({wall(o.placed), l.title, QStringLiteral("260201-") + o.number, platformWord(o, u"待支付,待发货,已发货，待收货,已收货,已取消,已发货，退款成功"),
                    yuan(o.goods()), yuan(o.postageFen), yuan(o.discountFen), QStringLiteral("0.00"), QStringLiteral("0.00"), paidYuan(o),
                    paidYuan(o), QString::number(l.quantity), wall(o.shipped), QString(), l.code, l.spec, QString(), QString(), l.sku, QString(),
                    o.status == QStringLiteral("refunded") ? QStringLiteral("退款成功") : QStringLiteral("无售后或售后取消"), QString(), QString()});
            }
            return rows;
        },
        {.goodsAmount = true, .paidAt = false, .refund = RefundSeen::ByWord, .price = false, .code = true, .sku = true}};
}

inline Layout douyin()
{
    return {"douyin", QStringLiteral("douyin"),
        words(u"主订单编号,子订单编号,选购商品,商品规格,商品数量,商家编码,订单应付金额,运费,收件人,收件人手机号,详细地址,订单提交时间,商家备注,"
              u"订单完成时间,订单状态,售后状态,取消原因,发货时间"),
        [](const FakeOrder &o) {
            QList<QStringList> rows;
            for (qsizetype i = 0; i < o.lines.size(); ++i) {
                const FakeLine &l = o.lines[i];
                rows.append({o.number, o.number + QString::number(i + 1), l.title, l.spec, QString::number(l.quantity), l.sku, yuan(l.amount()),
                    yuan(i == 0 ? o.postageFen : 0), QStringLiteral("##kL9aX0=="), QStringLiteral("$$Qm7tZ1=="), QStringLiteral("##西湖区****"), wall(o.placed), QString(), QString(),
                    l.refunded ? QStringLiteral("已关闭") : platformWord(o, u"待支付,待发货,已发货,已完成,已关闭,已关闭"),
                    l.refunded ? QStringLiteral("退款成功") : QStringLiteral("-"),
                    o.status == QStringLiteral("closed") ? QStringLiteral("超时未支付") : QString(), wall(o.shipped)});
            }
            return rows;
        },
        {.goodsAmount = true, .paidAmount = false, .paidAt = false, .refund = RefundSeen::ByLine, .price = false, .sku = true}};
}

inline Layout kuaituantuan()
{
    return {"kuaituantuan", QStringLiteral("kuaituantuan"),
        words(u"跟团号,下单人,团员备注,支付时间,团长备注,商品,订单金额,退款金额,订单状态,自提点,收货人,联系电话,详细地址"),
        [](const FakeOrder &o) {
            QList<QStringList> rows;
            for (const FakeLine &l : o.lines)
                rows.append({QString::number(o.number.right(2).toInt()), o.nickname, QString(), wall(o.paid), QString(), l.title, yuan(o.total()),
                    yuan(o.refundedFen), platformWord(o, u"待支付,待发货,已发货,已完成,已取消,已取消"), QString(), o.receiver, o.receiverPhone, o.address});
            return rows;
        },
        {.paidAmount = false, .refund = RefundSeen::ByAmount, .quantity = false, .price = false, .spec = false}};
}

inline Layout shopify()
{
    return {"shopify", QStringLiteral("shopify"),
        words(u"Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,"
              u"Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,"
              u"Billing Name,Billing Phone,Shipping Name,Shipping Phone,Notes,Refunded Amount,Vendor,Id,Tags,Risk Level,Source,Phone"),
        [](const FakeOrder &o) {
            QList<QStringList> rows;
            for (qsizetype i = 0; i < o.lines.size(); ++i) {
                const FakeLine &l = o.lines[i];
                const bool first = i == 0;
                const auto once = [&](const QString &text) { return first ? text : QString(); };
                const QString financial = o.status == QStringLiteral("refunded") ? QStringLiteral("refunded")
                    : o.refundedFen > 0                                       ? QStringLiteral("partially_refunded")
                                                : platformWord(o, u"pending,paid,paid,paid,voided,refunded");
                rows.append({QStringLiteral("#") + o.number.right(4), o.email, once(financial), once(wall(o.paid)),
                    once(o.shipped.isValid() ? QStringLiteral("fulfilled") : QStringLiteral("unfulfilled")), once(wall(o.shipped)), once(QStringLiteral("no")), once(QStringLiteral("USD")),
                    once(yuan(o.goods() - o.discountFen)), once(yuan(o.postageFen)), once(QStringLiteral("0.00")), once(yuan(o.total())),
                    once(o.discountFen ? QStringLiteral("SPRING") : QString()), once(yuan(o.discountFen)), QString(), wall(o.placed),
                    QString::number(l.quantity), l.title, yuan(l.priceFen), l.sku, once(o.nickname), QString(), once(o.receiver), once(o.receiverPhone), QString(),
                    once(yuan(o.refundedFen)), QStringLiteral("茶铺"), once(o.number), QString(), QString(), once(QStringLiteral("web")), QString()});
            }
            return rows;
        },
        {.paidAmount = false, .refund = RefundSeen::ByAmount, .shipping = false, .spec = false, .sku = true, .member = QStringLiteral("email")}};
}

inline Layout wooCommerce()
{
    return {"woocommerce", QStringLiteral("woocommerce"),
        words(u"Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution"),
        [](const FakeOrder &o) -> QList<QStringList> {
            return {{wall(o.placed), o.number.right(4), QStringLiteral("¥") + yuan(o.total()),
                platformWord(o, u"Pending payment,Processing,Processing,Completed,Cancelled,Refunded"), o.nickname, QStringLiteral("new"), allTitles(o),
                QString::number(items(o)), QString(), yuan(o.total()), QStringLiteral("Direct")}};
        },
        {.paidAmount = false, .paidAt = false, .refund = RefundSeen::ByWord, .shipping = false, .lines = LinesSeen::WhereSingle, .price = false, .spec = false}};
}

inline QList<Layout> layouts()
{
    return {taobaoReport(), taobaoItems(), taobaoNew(), qianniu(), layout1688(), jd(), youzan(), pinduoduo(), douyin(), kuaituantuan(), shopify(),
        wooCommerce()};
}

} // namespace siyu::test
