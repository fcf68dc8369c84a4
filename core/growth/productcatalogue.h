// SPDX-License-Identifier: GPL-3.0-or-later
// The shop's products as the growth page lists them: role, price, cost and margin, what was sold of each; and the carts left
// behind that still wait. Writes are undoable. Any thread.
#pragma once

#include "core/base/period.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <array>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::growth {

enum class ProductRole { Traffic, Campaign, Profit };
inline constexpr std::array allProductRoles{ProductRole::Traffic, ProductRole::Campaign, ProductRole::Profit};
QString wordOf(ProductRole role); // traffic, campaign, profit
std::optional<ProductRole> productRoleFrom(const QString &word);

// (price − cost) ÷ price; missing where either is, or where the price is not above 0.
std::optional<double> marginOf(std::optional<qint64> price, std::optional<qint64> cost);

struct ProductRow {
    qint64 id = 0;
    QString name;
    QString category;
    std::optional<ProductRole> role;
    std::optional<qint64> price; // minor units of `currency`
    std::optional<qint64> cost;
    QString currency;
    std::optional<qint64> stock;
    std::optional<double> margin;
    qint64 orders = 0; // paid ones of the period that hold it
    qint64 buyers = 0; // different members
};
// By name. Errors: Cancelled.
Result<QList<ProductRow>> productRows(const Workspace &workspace, const Period &period, Progress &progress);

struct ProductName {
    QString name;
    std::optional<ProductRole> role;
};
// Each name once, in their order.
Result<QList<ProductName>> productNames(const Workspace &workspace);

// What is not said stays. Errors: NotFound (product), InvalidInput (price, cost, stock: below 0).
struct ProductEdit {
    std::optional<std::optional<ProductRole>> role;
    std::optional<std::optional<qint64>> price;
    std::optional<std::optional<qint64>> cost;
    std::optional<std::optional<qint64>> stock;
};
Result<void> editProducts(Workspace &workspace, const QList<qint64> &products, const ProductEdit &edit);

// ---- carts

struct WaitingCart {
    qint64 member = 0;
    QString name; // may hold a phone: whoever shows it masks
    QDateTime placedAt;
    std::optional<qint64> amount;
    QString currency;
    QString goods; // titles, in the order of the cart
};
// Of a known member, left in the last `days`, not recovered, and without a paid order of theirs since; the newest first.
Result<QList<WaitingCart>> waitingCarts(const Workspace &workspace, int days);

} // namespace siyu::growth
