// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/platforms.h"

#include "core/importing/catalogue.h"
#include "core/importing/signatures.h"

#include <QSet>

namespace siyu::importing {

namespace {

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

// A day and an amount, and no more than one word for who it was: somebody's list of what was bought.
bool namesPurchase(const QSet<QString> &keys)
{
    return identitiesIn(keys) <= 1 && hasField(keys, Kind::Orders, Field::PlacedAt)
        && (hasField(keys, Kind::Orders, Field::Amount) || hasField(keys, Kind::Orders, Field::Paid)
            || (hasField(keys, Kind::Orders, Field::Price) && hasField(keys, Kind::Orders, Field::Quantity)));
}

} // namespace

// Of several kinds that have them all, the one with the fewest fields.
std::optional<Kind> kindOfOwnExport(const QStringList &keys)
{
    std::optional<Kind> best;
    qsizetype fewest = 0;
    if (keys.size() < 3)
        return best;
    for (const Kind kind : allKinds) {
        QSet<Field> mapped;
        const bool all = std::all_of(keys.begin(), keys.end(), [&](const QString &key) {
            const auto target = key.isEmpty() ? std::nullopt : targetFrom(key, kind);
            if (target)
                mapped.insert(target->field);
            return target && target->isMapped();
        });
        const qsizetype size = fieldsOf(kind).size();
        if (all && satisfies(kind, [&](Field field) { return mapped.contains(field); }) && (!best || size < fewest)) {
            best = kind;
            fewest = size;
        }
    }
    return best;
}

std::optional<Platform> platformOf(const QStringList &keys)
{
    const QSet<QString> present(keys.begin(), keys.end());
    qsizetype named = 0;
    for (const QString &key : keys)
        named += key.isEmpty() ? 0 : 1;
    std::optional<Platform> best;
    for (const std::span<const Signature> signatures : {orderSignatures(), peopleSignatures()}) {
        for (const Signature &signature : signatures) {
            const QStringList must = split(signature.must);
            if (countOf(must, present) < must.size())
                continue;
            const int typical = countOf(split(signature.typical), present);
            const int hits = typical + int(must.size());
            if (typical < signature.least || isSmallAndCrowded(signature, hits, named))
                continue;
            if (!best || hits > best->hits)
                best = Platform{QString::fromLatin1(signature.word), wordOf(signature.kind), hits};
        }
    }
    return best;
}

QString kindByHeaders(const QStringList &keys)
{
    const QSet<QString> present(keys.begin(), keys.end());
    if (const auto own = kindOfOwnExport(keys))
        return wordOf(*own);
    for (const CataloguePart *part : catalogueParts()) {
        for (const Clue &clue : part->clues) {
            if (countOf(split(clue.headers), present) >= clue.least)
                return wordOf(clue.kind);
        }
    }
    const int orders = countOf(split(orderWords), present);
    const bool hasOrderId = countOf(split(orderIds), present) > 0;
    const int identities = identitiesIn(present);
    if (hasOrderId && orders >= 2 && orders > identities)
        return QStringLiteral("orders");
    if (!hasOrderId && namesPurchase(present))
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
