// SPDX-License-Identifier: GPL-3.0-or-later
// products, products set, products ladder, products matrix, products touchpoints, products carts.
#include "app/cli/jsonvalues.h"
#include "app/cli/scope.h"
#include "core/growth/ladder.h"
#include "core/growth/matrix.h"
#include "core/growth/productcatalogue.h"
#include "core/growth/touchpointboard.h"
#include "core/members/bulkedit.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"
#include "ui/text/producttext.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::growth;

constexpr int usualCartDays = 30;

QString noProducts() { return CliText::tr("There are no products yet: import products or orders."); }

ExitCode answerProducts(const Context &context, const QList<ProductRow> &rows, const Period &period)
{
    QJsonArray out;
    QStringList lines{rows.isEmpty() ? noProducts()
                                     : CliText::tr("%1: role, price, margin, orders").arg(text::period(period))};
    for (const ProductRow &row : rows) {
        out.append(QJsonObject{{str("id"), row.id}, {str("name"), row.name}, {str("category"), orNull(row.category)}, {str("role"), row.role ? QJsonValue(wordOf(*row.role)) : QJsonValue()},
            {str("price"), orNull(row.price)}, {str("cost"), orNull(row.cost)}, {str("currency"), row.currency}, {str("stock"), orNull(row.stock)}, {str("margin"), orNull(row.margin)},
            {str("orders"), row.orders}, {str("buyers"), row.buyers}});
        lines.append(QStringLiteral("%1  %2  %3  %4  %5").arg(row.name, text::roleName(row.role), text::money(row.price, row.currency), text::percent(row.margin, 0), text::number(row.orders)));
    }
    return context.done({{str("products"), out}}, lines.join(QLatin1Char('\n')));
}

ExitCode listProducts(Context &context)
{
    return ofPeriod(context, monthOf, [&](const Workspace &workspace, const Period &period) { return productRows(workspace, period, context.progress()); },
        [&](const QList<ProductRow> &rows, const Period &period) { return answerProducts(context, rows, period); });
}

ExitCode setProduct(Context &context)
{
    ProductEdit edit;
    if (context.has(str("role"))) {
        edit.role = productRoleFrom(context.value(str("role")));
        if (!*edit.role && context.value(str("role")) != str("none"))
            return context.wrongUsage(CliText::tr("--role is traffic, campaign, profit or none."));
    }
    for (const auto &[word, value] : {std::pair("price", &edit.price), std::pair("cost", &edit.cost), std::pair("stock", &edit.stock)}) {
        if (!context.has(str(word)))
            continue;
        *value = context.number(str(word));
        if (!**value && context.value(str(word)) != str("none"))
            return context.wrongUsage(CliText::tr("--%1 needs a whole number or “none”.").arg(str(word)));
    }
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto rows = productRows(**workspace, monthOf((*workspace)->today()), context.progress());
    if (!rows)
        return context.fail(rows.error());
    QList<qint64> products;
    for (const ProductRow &row : *rows) {
        if (row.name == context.argument(0))
            products.append(row.id);
    }
    if (products.isEmpty())
        return context.fail({ErrorCode::NotFound, {str("product"), context.argument(0)}, {}});
    const auto set = editProducts(**workspace, products, edit);
    return set ? context.done({{str("product"), context.argument(0)}, {str("changed"), qint64(products.size())}}, CliText::tr("Changed “%1”.").arg(context.argument(0))) : context.fail(set.error());
}

ExitCode answerLadder(const Context &context, const Ladder &of, const Period &period)
{
    QJsonArray out;
    const bool isLadder = of.hasTraffic && of.hasProfit;
    QStringList lines{isLadder ? text::period(period) : CliText::tr("There is no ladder yet: give products the roles traffic and profit with “products set”.")};
    for (const LadderRow &row : of.rows) {
        QJsonArray days;
        for (const qint64 count : row.byDays)
            days.append(count);
        out.append(QJsonObject{{str("product"), row.product > 0 ? QJsonValue(row.name) : QJsonValue()}, {str("came"), row.came}, {str("climbed"), row.climbed}, {str("share"), orNull(row.share)},
            {str("by_days"), days}, {str("median_days"), orNull(row.medianDays)}});
        if (!isLadder)
            continue;
        lines.append(CliText::tr("%1: %2 came, %3 climbed (%4), median %5 days")
                         .arg(row.product > 0 ? row.name : CliText::tr("all"), text::number(row.came), text::number(row.climbed), text::percent(row.share), text::decimal(row.medianDays, 1)));
    }
    return context.done({{str("rows"), out}, {str("has_traffic"), of.hasTraffic}, {str("has_profit"), of.hasProfit}}, lines.join(QLatin1Char('\n')));
}

ExitCode showLadder(Context &context)
{
    return ofPeriod(context, monthOf, [&](const Workspace &workspace, const Period &period) { return ladder(workspace, period, context.progress()); },
        [&](const Ladder &of, const Period &period) { return answerLadder(context, of, period); });
}

ExitCode answerMatrix(const Context &context, const Matrix &of, const Period &period)
{
    QJsonArray segments;
    for (const MatrixSegment &segment : of.segments)
        segments.append(QJsonObject{{str("name"), segment.name}, {str("stage"), segment.isStage}, {str("people"), segment.people}});
    QJsonArray rows;
    QStringList lines{of.rows.isEmpty() ? noProducts() : text::period(period)};
    for (const MatrixRow &row : of.rows) {
        QJsonArray cells;
        for (const MatrixCell &cell : row.cells)
            cells.append(QJsonObject{{str("reached"), cell.reached}, {str("buyers"), cell.buyers}});
        rows.append(QJsonObject{{str("product"), row.name}, {str("reached"), row.reached}, {str("buyers"), row.buyers}, {str("cells"), cells}});
        lines.append(CliText::tr("%1: %2 buyers, %3 reached").arg(row.name, text::number(row.buyers), text::number(row.reached)));
    }
    return context.done({{str("segments"), segments}, {str("rows"), rows}, {str("unreadable"), QJsonArray::fromStringList(of.unreadable)}}, lines.join(QLatin1Char('\n')));
}

ExitCode showMatrix(Context &context)
{
    return ofPeriod(context, monthOf, [&](const Workspace &workspace, const Period &period) { return productMatrix(workspace, period, context.progress()); },
        [&](const Matrix &of, const Period &period) { return answerMatrix(context, of, period); }, Figures::UpToDate);
}

ExitCode answerBoard(const Context &context, const TouchpointBoard &of, const Period &period)
{
    const auto measured = [&](std::optional<qint64> figure) { return of.isMeasured ? figure : std::nullopt; };
    QJsonArray rows;
    QStringList lines{of.isMeasured ? text::period(period) : CliText::tr("Nothing is known of sales in these days: import orders.")};
    for (const BoardRow &row : of.rows) {
        rows.append(QJsonObject{{str("touchpoint"), wordOf(row.board)}, {str("orders"), orNull(measured(row.sales.orders))}, {str("value"), orNull(measured(row.sales.value()))},
            {str("share"), orNull(row.share)}});
        if (of.isMeasured)
            lines.append(QStringLiteral("%1  %2  %3").arg(text::name(row.board), text::money(row.sales.value(), of.currency), text::percent(row.share)));
    }
    if (of.sales.withoutAmount > 0)
        lines.append(text::amountsLacking(of.sales.withoutAmount));
    return context.done({{str("rows"), rows}, {str("orders"), orNull(measured(of.sales.orders))}, {str("value"), orNull(measured(of.sales.value()))}, {str("currency"), of.currency}, {str("line"), of.line},
                            {str("orders_without_amount"), of.sales.withoutAmount}, {str("reached"), of.isReached ? QJsonValue(*of.isReached) : QJsonValue()}},
        lines.join(QLatin1Char('\n')));
}

ExitCode showBoard(Context &context)
{
    return ofPeriod(context, monthOf, [&](const Workspace &workspace, const Period &period) { return touchpointBoard(workspace, period, context.progress()); },
        [&](const TouchpointBoard &of, const Period &period) { return answerBoard(context, of, period); });
}

ExitCode showCarts(Context &context)
{
    auto workspace = context.open(context.has(str("list")) ? OpenAs::Writer : OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto carts = waitingCarts(**workspace, int(context.number(str("days")).value_or(usualCartDays)));
    if (!carts)
        return context.fail(carts.error());
    QJsonArray out;
    QList<qint64> members;
    for (const WaitingCart &cart : *carts) {
        members.append(cart.member);
        out.append(QJsonObject{{str("member"), cart.member}, {str("placed_at"), orNull(toUtcText(cart.placedAt))}, {str("amount"), orNull(cart.amount)}, {str("currency"), cart.currency},
            {str("goods"), orNull(cart.goods)}});
    }
    if (context.has(str("list"))) {
        const auto added = members::addToList(**workspace, {members, {}}, context.value(str("list")), context.progress());
        if (!added)
            return context.fail(added.error());
    }
    return context.done({{str("carts"), out}}, CliText::tr("%1 carts wait.").arg(text::number(qint64(carts->size()))));
}

} // namespace

void addProductCommands(Registry &registry)
{
    registry.add({str("products"), {}, 0, 0, CliText::tr("Lists the products with role, price, margin and what was sold."), spanOptions(Otherwise::ThisMonth), listProducts});
    registry.add({str("products set"), str("NAME"), 1, 1, CliText::tr("Changes the role, price, cost or stock of a product; amounts in minor units, “none” takes it away."),
        {Option{str("role"), {str("WORD")}, CliText::tr("traffic, campaign, profit or none")}, Option{str("price"), {str("N")}, CliText::tr("price")},
            Option{str("cost"), {str("N")}, CliText::tr("cost")}, Option{str("stock"), {str("N")}, CliText::tr("how many there are")}},
        setProduct});
    registry.add({str("products ladder"), {}, 0, 0, CliText::tr("Shows who came by a traffic product and bought a profit product, and after how many days."), spanOptions(Otherwise::ThisMonth), showLadder});
    registry.add({str("products matrix"), {}, 0, 0, CliText::tr("Shows whom each product reached and who bought it, by stage and segment."), spanOptions(Otherwise::ThisMonth), showMatrix});
    registry.add({str("products touchpoints"), {}, 0, 0, CliText::tr("Shows what groups, accounts, Moments, ads and gameplay bring of the sales."), spanOptions(Otherwise::ThisMonth), showBoard});
    registry.add({str("products carts"), {}, 0, 0, CliText::tr("Lists carts left behind by known members who paid nothing since; --list keeps the people as a list."),
        {Option{str("days"), {str("N")}, CliText::tr("of the last so many days; 30 by default")}, Option{str("list"), {str("NAME")}, CliText::tr("the list that takes the people")}}, showCarts});
}

} // namespace siyu::cli
