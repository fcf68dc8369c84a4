// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/orderrow.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/importing/kindimport.h"

#include <cmath>

namespace siyu::importing {

namespace {

using growth::LineColumn;
using growth::OrderColumn;

QString shown(std::string_view text) { return displayText(QString::fromUtf8(text.data(), qsizetype(text.size()))); }

// What databases and statistics programs write for nothing.
bool meansNothing(std::string_view text)
{
    return text == "NA" || text == "NaN" || text == "nan" || text == "None" || text == "\\N";
}

// Columns that take a text as it stands.
std::optional<OrderColumn> textColumnOf(Field field)
{
    switch (field) {
    case Field::ClosedReason:
        return OrderColumn::ClosedReason;
    case Field::ShopName:
        return OrderColumn::ShopName;
    case Field::Nickname:
        return OrderColumn::Buyer;
    case Field::Receiver:
        return OrderColumn::Receiver;
    case Field::ReceiverPhone:
        return OrderColumn::ReceiverPhone;
    case Field::ReceiverAddress:
        return OrderColumn::Address;
    case Field::SalesChannel:
        return OrderColumn::Channel;
    case Field::CouponCode:
        return OrderColumn::Coupon;
    case Field::Goods:
        return OrderColumn::Goods;
    case Field::BuyerNote:
        return OrderColumn::BuyerNote;
    case Field::SellerNote:
        return OrderColumn::SellerNote;
    case Field::PlatformStatus:
        return OrderColumn::PlatformStatus;
    default:
        return std::nullopt;
    }
}

std::optional<LineColumn> lineTextColumnOf(Field field)
{
    switch (field) {
    case Field::LineNo:
        return LineColumn::LineNo;
    case Field::Product:
        return LineColumn::Title;
    case Field::Spec:
        return LineColumn::Spec;
    case Field::Code:
        return LineColumn::Code;
    case Field::Sku:
        return LineColumn::Sku;
    default:
        return std::nullopt;
    }
}

std::optional<OrderColumn> instantColumnOf(Field field)
{
    switch (field) {
    case Field::PlacedAt:
        return OrderColumn::PlacedAt;
    case Field::PaidAt:
        return OrderColumn::PaidAt;
    case Field::ShippedAt:
        return OrderColumn::ShippedAt;
    case Field::FinishedAt:
        return OrderColumn::FinishedAt;
    default:
        return std::nullopt;
    }
}

std::optional<OrderColumn> amountColumnOf(Field field)
{
    switch (field) {
    case Field::Amount:
        return OrderColumn::Amount;
    case Field::Paid:
        return OrderColumn::Paid;
    case Field::Refunded:
        return OrderColumn::Refunded;
    case Field::Postage:
        return OrderColumn::Postage;
    case Field::Discount:
        return OrderColumn::Discount;
    default:
        return std::nullopt;
    }
}

std::optional<LineColumn> lineAmountColumnOf(Field field)
{
    switch (field) {
    case Field::Price:
        return LineColumn::Price;
    case Field::LineAmount:
        return LineColumn::Amount;
    case Field::LineRefunded:
        return LineColumn::Refunded;
    default:
        return std::nullopt;
    }
}

bool isCode(LineColumn column)
{
    return column == LineColumn::LineNo || column == LineColumn::Code || column == LineColumn::Sku;
}

void flag(OrderRow &out, const char *code, size_t column, std::string_view text)
{
    out.flags.push_back({QString::fromLatin1(code), int(column), shownValue(text)});
}

} // namespace

QString readCurrency(const QString &text)
{
    const QString key = headerKey(text).toUpper();
    if (key == QStringLiteral("人民币") || key == QStringLiteral("RMB") || key == QStringLiteral("¥"))
        return QStringLiteral("CNY");
    return key.size() == 3 ? key : QString();
}

std::optional<qint64> readMoney(std::string_view text, bool &rounded)
{
    rounded = false;
    if (const auto exact = readAmountFen(text))
        return exact;
    bool good = false;
    const QString plain = QString::fromUtf8(text.data(), qsizetype(text.size())).remove(QLatin1Char(','));
    const double value = plain.toDouble(&good);
    if (!good || !std::isfinite(value) || std::abs(value) > 1e12)
        return std::nullopt;
    rounded = true;
    return std::llround(value * 100);
}

std::optional<OrderColumn> orderColumnOf(Field field)
{
    if (const auto column = instantColumnOf(field))
        return column;
    if (const auto column = amountColumnOf(field))
        return column;
    if (const auto column = textColumnOf(field))
        return column;
    switch (field) {
    case Field::Status:
        return OrderColumn::Status;
    case Field::RefundStatus:
        return OrderColumn::RefundStatus;
    case Field::Items:
        return OrderColumn::Items;
    case Field::Currency:
        return OrderColumn::Currency;
    case Field::ReceiverRegion:
        return OrderColumn::Region;
    default:
        return std::nullopt;
    }
}

Field fieldOf(LineColumn column)
{
    switch (column) {
    case LineColumn::LineNo:
        return Field::LineNo;
    case LineColumn::Title:
        return Field::Product;
    case LineColumn::Spec:
        return Field::Spec;
    case LineColumn::Code:
        return Field::Code;
    case LineColumn::Sku:
        return Field::Sku;
    case LineColumn::Category:
        return Field::Category;
    case LineColumn::Quantity:
        return Field::Quantity;
    case LineColumn::Price:
        return Field::Price;
    case LineColumn::Amount:
        return Field::LineAmount;
    case LineColumn::Refunded:
        return Field::LineRefunded;
    case LineColumn::Status:
        return Field::LineStatus;
    case LineColumn::RefundStatus:
        return Field::LineRefundStatus;
    }
    return Field::None;
}

bool OrderRow::goesOn() const
{
    for (const OrderColumn column : {OrderColumn::PlacedAt, OrderColumn::PaidAt, OrderColumn::Amount,
             OrderColumn::Paid, OrderColumn::Status, OrderColumn::Buyer}) {
        if (!values[column].isNull())
            return false;
    }
    return hasLine;
}

OrderReader::OrderReader(const Plan &plan, const QTimeZone &zone, Field number)
    : m_plan(plan), m_zone(zone), m_number(columnOf(plan, number)), m_statusOfLines(columnOf(plan, Field::LineNo) >= 0 && columnOf(plan, Field::LineStatus) < 0),
      m_stated{columnOf(plan, Field::PaidAt) >= 0, columnOf(plan, Field::Status) >= 0,
          columnOf(plan, Field::Refunded) >= 0 || columnOf(plan, Field::LineRefunded) >= 0},
      m_instants(plan.columns.size())
{
}

void OrderReader::read(const Cells &cells, OrderRow &out) const
{
    out = OrderRow();
    readNumber(cells, out);
    const size_t width = std::min(cells.size(), m_plan.columns.size());
    for (size_t c = 0; c < width; ++c) {
        if (!m_plan.columns[c].target.isMapped() || int(c) == m_number)
            continue;
        const std::string_view text = cleanCell(cells[c]);
        if (!text.empty() && !meansNothing(text))
            readCell(c, text, out);
    }
    finish(out);
}

void OrderReader::readNumber(const Cells &cells, OrderRow &out) const
{
    if (m_number < 0 || size_t(m_number) >= cells.size())
        return;
    const std::string_view key = cleanKey(cells[size_t(m_number)]);
    if (isScientific(key))
        out.problem = Problem{QStringLiteral("scientific"), m_number, shownValue(key)};
    else if (isMasked(key) || isCiphered(key))
        out.problem = Problem{isMasked(key) ? QStringLiteral("masked") : QStringLiteral("ciphered"), m_number, shownValue(key)};
    else
        out.number = keyText(shown(key));
}

QString OrderReader::instant(size_t column, std::string_view text, OrderRow &out) const
{
    // The lines of an order repeat its times.
    auto &[before, known] = m_instants[column];
    if (before == text && !known.isNull())
        return known;
    if (const auto moment = readMoment(text, m_plan.columns[column].dates)) {
        before = text;
        known = toUtcText(moment->utc(m_zone));
        return known;
    }
    flag(out, "not_a_date", column, text);
    return {};
}

QString OrderReader::amount(size_t column, std::string_view text, OrderRow &out) const
{
    bool rounded = false;
    const auto fen = readMoney(text, rounded);
    const Field field = m_plan.columns[column].target.field;
    // Taken as it stands it would make an order worth more than was paid; what was meant is not guessed.
    if (fen && *fen < 0 && (field == Field::Refunded || field == Field::LineRefunded)) {
        flag(out, "negative", column, text);
        return {};
    }
    if (!fen)
        flag(out, "not_an_amount", column, text);
    else if (rounded)
        flag(out, "rounded", column, text);
    return fen ? QString::number(*fen) : QString();
}

QString OrderReader::quantity(size_t column, std::string_view text, OrderRow &out) const
{
    const std::string_view plain = cleanKey(text);
    bool good = false;
    const double value = QString::fromUtf8(plain.data(), qsizetype(plain.size())).remove(QLatin1Char(',')).toDouble(&good);
    if (good && std::isfinite(value) && std::abs(value) < 1e9)
        return QString::number(value, 'g', 12);
    flag(out, "not_a_number", column, text);
    return {};
}

void OrderReader::readCell(size_t column, std::string_view text, OrderRow &out) const
{
    const Field field = m_plan.columns[column].target.field;
    if (const auto at = instantColumnOf(field)) {
        out.values[*at] = instant(column, text, out);
    } else if (const auto money = amountColumnOf(field)) {
        out.values[*money] = amount(column, text, out);
    } else if (const auto lineMoney = lineAmountColumnOf(field)) {
        out.line[*lineMoney] = amount(column, text, out);
        out.hasLine |= *lineMoney != LineColumn::Refunded;
    } else if (const auto words = textColumnOf(field)) {
        out.values[*words] = shown(text);
    } else if (const auto lineWords = lineTextColumnOf(field)) {
        const std::string_view plain = isCode(*lineWords) ? cleanKey(text) : text;
        if (isCode(*lineWords) && isScientific(plain))
            flag(out, "scientific", column, text);
        else
            out.line[*lineWords] = isCode(*lineWords) ? keyText(shown(plain)) : shown(plain);
        out.hasLine |= field != Field::Spec;
    } else {
        switch (field) {
        case Field::Platform:
            out.platform = keyText(shown(text)).toLower();
            break;
        case Field::Status:
            readStatus(text, column, out);
            break;
        case Field::RefundStatus:
            readRefund(text, out);
            break;
        case Field::LineStatus:
            if (const auto status = growth::readOrderStatus(shown(text)))
                out.line[LineColumn::Status] = growth::wordOf(*status);
            else
                flag(out, "unknown_status", column, text);
            break;
        case Field::LineRefundStatus:
            out.line[LineColumn::RefundStatus] = shown(text);
            break;
        case Field::Quantity:
            out.line[LineColumn::Quantity] = quantity(column, text, out);
            break;
        case Field::Items:
        case Field::GoodsKinds:
            if (const auto count = readCount(text)) {
                if (field == Field::Items)
                    out.values[OrderColumn::Items] = QString::number(*count);
                out.single |= *count == 1;
            } else {
                flag(out, "not_a_count", column, text);
            }
            break;
        case Field::Currency:
            out.values[OrderColumn::Currency] = readCurrency(shown(text));
            break;
        case Field::Category:
            // Main and sub-category stand side by side.
            out.line[LineColumn::Category] = out.line[LineColumn::Category].isNull()
                ? shown(text)
                : out.line[LineColumn::Category] + QStringLiteral(" / ") + shown(text);
            break;
        case Field::ReceiverRegion: {
            QString &region = out.values[OrderColumn::Region];
            if (!region.split(QLatin1Char(' ')).contains(shown(text)))
                region = region.isNull() ? shown(text) : region + QLatin1Char(' ') + shown(text);
            break;
        }
        case Field::RecoveredAt:
            out.recoveredAt = instant(column, text, out);
            break;
        default:
            break;
        }
    }
}

void OrderReader::readStatus(std::string_view text, size_t column, OrderRow &out) const
{
    // Our own word says nothing of the platform's.
    if (!growth::orderStatusFrom(shown(text)))
        out.values[OrderColumn::PlatformStatus] = shown(text);
    const auto status = growth::readOrderStatus(shown(text));
    if (!status) {
        flag(out, "unknown_status", column, text);
        return;
    }
    if (m_statusOfLines)
        out.line[LineColumn::Status] = growth::wordOf(*status);
    else
        out.values[OrderColumn::Status] = growth::wordOf(*status);
}

void OrderReader::readRefund(std::string_view text, OrderRow &out) const
{
    if (m_statusOfLines)
        out.line[LineColumn::RefundStatus] = shown(text);
    else
        out.values[OrderColumn::RefundStatus] = shown(text);
}

void OrderReader::finish(OrderRow &out) const
{
    if (out.platform.isEmpty())
        out.platform = m_plan.platform.isEmpty() ? QStringLiteral("own") : m_plan.platform;
    growth::LineValues &line = out.line;
    const QString &goods = out.values[OrderColumn::Goods];
    if (out.single && line[LineColumn::Title].isNull() && !goods.isEmpty()) {
        line[LineColumn::Title] = goods;
        line[LineColumn::Quantity] = out.values[OrderColumn::Items];
        out.hasLine = true;
    }
    if (!out.hasLine)
        line = growth::LineValues();
    if (line[LineColumn::RefundStatus].isNull() || line[LineColumn::Status].isNull())
        return;
    // 已关闭 with 退款成功: money went back, the line was not just dropped.
    if (growth::readRefund(line[LineColumn::RefundStatus]) == growth::Refund::Whole)
        line[LineColumn::Status] = growth::wordOf(growth::OrderStatus::Refunded);
}

} // namespace siyu::importing
