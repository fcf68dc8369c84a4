// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/currencybox.h"

#include "ui/text/moneytext.h"

namespace siyu::ui {

CurrencyBox::CurrencyBox(const QString &accessibleName, QWidget *parent) : QComboBox(parent)
{
    setAccessibleName(accessibleName);
    for (const QString &code : text::usualCurrencies())
        offer(code);
}

void CurrencyBox::offer(const QString &code)
{
    if (findData(code) < 0)
        addItem(text::currencyName(code), code);
}

void CurrencyBox::setCurrency(const QString &code)
{
    offer(code);
    setCurrentIndex(findData(code));
}

} // namespace siyu::ui
