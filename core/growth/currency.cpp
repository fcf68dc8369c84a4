// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/currency.h"

#include "core/db/rows.h"
#include "core/members/figures.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::growth {

namespace {

const QString currencySetting = QStringLiteral("currency");

QList<MoneyInUse> moneyIn(db::Database &db)
{
    return listOf(db.prepare("SELECT currency, count(*) FROM shop_order WHERE paid_at IS NOT NULL GROUP BY currency ORDER BY count(*) DESC, currency"),
        [](const db::Statement &row) { return MoneyInUse{row.text(0), row.int64(1)}; });
}

} // namespace

bool isCurrencyCode(const QString &code)
{
    return code.size() == 3 && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

QString currencyOf(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return members::currencyOf(db); }).value_or(QStringLiteral("CNY"));
}

Result<void> setCurrency(Workspace &workspace, const QString &code)
{
    if (!isCurrencyCode(code))
        return invalid("currency", code);
    // Whoever shows or keeps anything of orders asks again.
    const Change change{QStringLiteral("setting"), {currencySetting}, Record::System, {Topic::Settings, Topic::Orders, Topic::Growth, Topic::Members}};
    return workspace.write(change, [&](db::Database &db) {
        db.cached("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2").run(currencySetting, code);
    });
}

Result<QList<MoneyInUse>> moneyInUse(const Workspace &workspace, Progress &progress)
{
    return workspace.read(progress, [](db::Database &db) {
        auto out = moneyIn(db);
        const QString own = members::currencyOf(db);
        std::stable_partition(out.begin(), out.end(), [&](const MoneyInUse &one) { return one.currency == own; });
        return out;
    });
}

std::optional<MoneyInUse> onlyOtherMoney(const QList<MoneyInUse> &inUse, const QString &own)
{
    return inUse.size() == 1 && inUse.first().currency != own ? std::optional(inUse.first()) : std::nullopt;
}

// Most shops have an order in their own money among the first.
std::optional<MoneyInUse> onlyOtherMoney(db::Database &db)
{
    const QString own = members::currencyOf(db);
    db::Statement any = db.prepare("SELECT 1 FROM shop_order WHERE currency = ? AND paid_at IS NOT NULL LIMIT 1");
    return any.with(own).step() ? std::nullopt : onlyOtherMoney(moneyIn(db), own);
}

} // namespace siyu::growth
