// SPDX-License-Identifier: GPL-3.0-or-later
// The money that a workspace counts in, in the operator's words. Any thread.
#pragma once

#include "core/growth/currency.h"

#include <QStringList>

namespace siyu::text {

QStringList usualCurrencies(); // their codes; the workspace's first one on top
QString currencyName(const QString &code); // "USD · US dollar"; the code alone where it has no name here
// "1,200 paid orders in CNY · 30 in USD"; what there is where there is none.
QString moneyInUseText(const QList<growth::MoneyInUse> &inUse, const QString &own);
// That every order is in other money than the workspace counts in.
QString onlyOtherMoneyText(const growth::MoneyInUse &other, const QString &own);

} // namespace siyu::text
