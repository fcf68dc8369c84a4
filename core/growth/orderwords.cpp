// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/orderwords.h"

#include "core/base/text.h"

#include <QStringList>
#include <algorithm>
#include <vector>

namespace siyu::growth {

namespace {

QStringList split(const char16_t *words) { return QString::fromUtf16(words).split(QLatin1Char('|')); }

bool isOneOf(const QString &key, const QStringList &words) { return words.contains(key); }

bool holdsOneOf(const QString &key, const QStringList &parts)
{
    return std::any_of(parts.begin(), parts.end(), [&](const QString &part) { return key.contains(part); });
}

// What is contained in a status, asked from the first on: "未付款" before "付款", "交易关闭" before "交易".
struct Phrases {
    OrderStatus status;
    const char16_t *parts;
};
constexpr Phrases phrases[] = {
    {OrderStatus::Refunded, u"退款成功|已全额退款|全额退款|退款完成|全部退款"},
    {OrderStatus::Closed, u"关闭|取消|作废|失效|未成团|拼单失败|拼团失败|cancel|void|expired|abandoned"},
    {OrderStatus::Unpaid, u"等待买家付款|等待付款|待付款|未付款|待支付|未支付|等待支付|付款确认中"},
    {OrderStatus::Shipped, u"已发货|等待买家确认|待收货|待签收|配送中|运输中|已出库|部分发货|等待确认收货|等待买家确认收货|待确认收货"},
    {OrderStatus::Done, u"交易成功|交易完成|已完成|订单完成|已签收|已收货|确认收货|已自提|已核销|已评价|待评价"},
    {OrderStatus::Paid, u"等待卖家发货|等待发货|待发货|未发货|备货|待出库|等待出库|待成团|待自提|待提货|待核销|待接单"},
    {OrderStatus::Paid, u"已付款|已支付|支付成功|付款成功"},
};
struct Whole {
    OrderStatus status;
    const char16_t *words;
};
constexpr Whole wholeWords[] = {
    {OrderStatus::Unpaid, u"unpaid|pending|on-hold|onhold|pendingpayment|wc-pending|wc-on-hold|awaitingpayment|authorized"},
    {OrderStatus::Paid, u"paid|processing|wc-processing|partially_paid|partiallypaid|partially_refunded|partiallyrefunded|付款"},
    {OrderStatus::Shipped, u"shipped|fulfilled|intransit|partial|发货"},
    {OrderStatus::Done, u"done|complete|completed|wc-completed|delivered|finished|success|完成|成功"},
    {OrderStatus::Closed, u"closed|failed|wc-failed|wc-cancelled|trash|draft"},
    {OrderStatus::Refunded, u"refunded|wc-refunded|已退款|已退货|退款|退货退款"},
};

} // namespace

QString wordOf(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Unpaid:
        return QStringLiteral("unpaid");
    case OrderStatus::Paid:
        return QStringLiteral("paid");
    case OrderStatus::Shipped:
        return QStringLiteral("shipped");
    case OrderStatus::Done:
        return QStringLiteral("done");
    case OrderStatus::Closed:
        return QStringLiteral("closed");
    case OrderStatus::Refunded:
        return QStringLiteral("refunded");
    }
    return {};
}

std::optional<OrderStatus> orderStatusFrom(const QString &word)
{
    for (const OrderStatus status : allOrderStatuses) {
        if (wordOf(status) == word)
            return status;
    }
    return std::nullopt;
}

std::optional<OrderStatus> readOrderStatus(const QString &text)
{
    struct Known {
        OrderStatus status;
        QStringList words;
    };
    static const std::vector<Known> wholes = [] {
        std::vector<Known> out;
        for (const Whole &whole : wholeWords)
            out.push_back({whole.status, split(whole.words)});
        return out;
    }();
    static const std::vector<Known> parts = [] {
        std::vector<Known> out;
        for (const Phrases &phrase : phrases)
            out.push_back({phrase.status, split(phrase.parts)});
        return out;
    }();
    const QString key = headerKey(text);
    for (const Known &whole : wholes) {
        if (isOneOf(key, whole.words))
            return whole.status;
    }
    for (const Known &part : parts) {
        if (holdsOneOf(key, part.words))
            return part.status;
    }
    return std::nullopt;
}

std::optional<Refund> readRefund(const QString &text)
{
    static const QStringList none = split(u"无|无售后|无退款|未退款|未申请售后|正常|none|no|-|0|无售后或售后取消|paid|unpaid");
    static const QStringList off = split(u"售后关闭|退款关闭|售后取消|撤销|已拒绝|退款失败|取消退款|未发生");
    static const QStringList part = split(u"部分退款|部分售后|partially_refunded|partiallyrefunded|partial");
    static const QStringList whole
        = split(u"退款成功|已退款|全额退款|退款完成|售后完成|售后成功|退货退款成功|全部退款|refunded|已退货");
    static const QStringList pending = split(u"退款中|售后中|处理中|待处理|待商家|待买家|申请|审核|待退|退货中|pending");
    const QString key = headerKey(text);
    if (isOneOf(key, none) || holdsOneOf(key, off))
        return Refund::None;
    if (holdsOneOf(key, part))
        return Refund::Part;
    if (holdsOneOf(key, whole))
        return Refund::Whole;
    return holdsOneOf(key, pending) ? std::optional(Refund::Pending) : std::nullopt;
}

bool wasPaid(OrderStatus status)
{
    return status == OrderStatus::Paid || status == OrderStatus::Shipped || status == OrderStatus::Done
        || status == OrderStatus::Refunded;
}

} // namespace siyu::growth
