// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/exporttable.h"

namespace siyu::exporting {

namespace {

using importing::Kind;

constexpr Column staff[] = {{"name", Form::Text}, {"role", Form::Text}, {"note", Form::Text}, {"joined_on", Form::Day}, {"left_on", Form::Day}};
constexpr std::string_view staffSql = "SELECT name, role, note, joined_on, left_on FROM staff ORDER BY id";

constexpr Column groups[] = {{"name", Form::Text}, {"external_id", Form::Text}, {"owner", Form::Text}, {"kind", Form::Text}, {"region", Form::Text},
    {"level", Form::Text}, {"purpose", Form::Text}, {"entry_rule", Form::Text}, {"capacity", Form::Number}, {"created", Form::Instant}};
constexpr std::string_view groupsSql
    = "SELECT name, external_id, (SELECT group_concat(name, ';') FROM (SELECT s.name FROM grp_owner o JOIN staff s ON s.id = o.staff"
      " WHERE o.grp = g.id ORDER BY o.position)), kind, region, level, purpose, entry_rule, capacity, created_at FROM grp g ORDER BY id";

constexpr Column groupDays[] = {{"group", Form::Text}, {"day", Form::Day}, {"total", Form::Number}, {"new", Form::Number}, {"lost", Form::Number}};
// What was typed corrects and is no import.
constexpr std::string_view groupDaysSql = "SELECT g.name, d.day, d.total, d.joined, d.lost FROM group_day d JOIN grp g ON g.id = d.grp"
                                          " WHERE d.origin = 'import' ORDER BY d.grp, d.day";

constexpr Column activity[] = {{"group", Form::Text}, {"day", Form::DayNumber}, {"messages", Form::Number}, {nullptr, Form::Member}, {"nickname", Form::Text}};
constexpr std::string_view activitySql
    = "SELECT g.name, a.day, a.messages, a.member, coalesce((SELECT s.nickname FROM membership s WHERE s.grp = a.grp AND s.member = a.member"
      " ORDER BY s.id DESC LIMIT 1), m.name) FROM activity a JOIN grp g ON g.id = a.grp JOIN member m ON m.id = a.member ORDER BY a.day, a.grp, a.member";

constexpr Column products[] = {{"name", Form::Text}, {"sku", Form::Text}, {"platform", Form::Text}, {"product_code", Form::Text}, {"category", Form::Text},
    {"brand", Form::Text}, {"spec", Form::Text}, {"product_role", Form::Text}, {"price", Form::Amount}, {"cost", Form::Amount}, {"currency", Form::Text},
    {"stock", Form::Number}, {"status", Form::Text}, {"note", Form::Text}};
// A row for each code of another platform; several codes of the shop's own make several rows as well.
constexpr std::string_view productsSql
    = "SELECT p.name, own.code, c.platform, c.code, p.category, p.brand, p.spec, p.role, p.price_fen, p.cost_fen, p.currency, p.stock, p.status, p.note"
      " FROM product p LEFT JOIN product_code own ON own.product = p.id AND own.platform = 'own'"
      " LEFT JOIN product_code c ON c.product = p.id AND c.platform <> 'own' ORDER BY p.id, own.code, c.platform, c.code";

constexpr Column orders[] = {{"platform", Form::Text}, {"order_no", Form::Text}, {"line_no", Form::Text}, {nullptr, Form::Member}, {"nickname", Form::Text},
    {"placed_at", Form::Instant}, {"paid_at", Form::Instant}, {"shipped_at", Form::Instant}, {"finished_at", Form::Instant}, {"amount", Form::Amount},
    {"paid", Form::Amount}, {"refunded", Form::Amount}, {"postage", Form::Amount}, {"discount", Form::Amount}, {"currency", Form::Text},
    {"status", Form::Text}, {"platform_status", Form::Text}, {"refund_status", Form::Text}, {"closed_reason", Form::Text}, {"shop_name", Form::Text},
    {"sales_channel", Form::Text}, {"coupon", Form::Text}, {"receiver", Form::Text}, {"receiver_phone", Form::Phone}, {"receiver_region", Form::Text},
    {"receiver_address", Form::Text}, {"goods", Form::Text}, {"items", Form::Number}, {"buyer_note", Form::Text}, {"seller_note", Form::Text},
    {"product", Form::Text}, {"spec", Form::Text}, {"product_code", Form::Text}, {"sku", Form::Text}, {"category", Form::Text},
    {"quantity", Form::Number}, {"price", Form::Amount}, {"line_amount", Form::Amount}, {"line_refunded", Form::Amount}, {"line_status", Form::Text},
    {"line_refund_status", Form::Text}};
constexpr std::string_view ordersSql
    = "SELECT o.platform, o.order_no, l.line_no, o.member, o.buyer, o.placed_at, o.paid_at, o.shipped_at, o.finished_at, o.amount_fen, o.paid_fen,"
      " o.refunded_fen, o.postage_fen, o.discount_fen, o.currency, o.status, o.platform_status, o.refund_status, o.closed_reason, o.shop_name, o.channel,"
      " o.coupon, o.receiver, o.receiver_phone, o.region, o.address, o.goods, o.items, o.buyer_note, o.seller_note, l.title, l.spec, l.code, l.sku,"
      " l.category, l.quantity, l.price_fen, l.amount_fen, l.refunded_fen, l.status, l.refund_status"
      " FROM shop_order o LEFT JOIN order_line l ON l.shop_order = o.id ORDER BY o.id, l.id";

constexpr Column carts[] = {{"platform", Form::Text}, {"cart_no", Form::Text}, {nullptr, Form::Member}, {"nickname", Form::Text}, {"placed_at", Form::Instant},
    {"recovered_at", Form::Instant}, {"amount", Form::Amount}, {"currency", Form::Text}, {"status", Form::Text}, {"sales_channel", Form::Text},
    {"product", Form::Text}, {"spec", Form::Text}, {"product_code", Form::Text}, {"sku", Form::Text}, {"quantity", Form::Number}, {"price", Form::Amount}};
constexpr std::string_view cartsSql
    = "SELECT c.platform, c.cart_no, c.member, c.buyer, c.placed_at, c.recovered_at, c.amount_fen, c.currency, c.status, c.channel, l.title, l.spec, l.code,"
      " l.sku, l.quantity, l.price_fen FROM cart c LEFT JOIN cart_line l ON l.cart = c.id ORDER BY c.id, l.id";

constexpr Table tables[] = {
    {Kind::Staff, staffSql, staff},
    {Kind::Groups, groupsSql, groups},
    {Kind::Products, productsSql, products},
    {Kind::Orders, ordersSql, orders},
    {Kind::Carts, cartsSql, carts},
    {Kind::GroupDays, groupDaysSql, groupDays},
    {Kind::Activity, activitySql, activity},
};

} // namespace

std::span<const Table> exportTables() { return tables; }

} // namespace siyu::exporting
