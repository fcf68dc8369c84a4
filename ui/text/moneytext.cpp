// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/moneytext.h"

#include "ui/text/format.h"
#include "ui/text/wordlist.h"

namespace siyu::text {

namespace {

struct MoneyText {
    Q_DECLARE_TR_FUNCTIONS(MoneyText)
};

constexpr Word currencies[] = {
    {"CNY", QT_TRANSLATE_NOOP("MoneyText", "Chinese yuan")},
    {"HKD", QT_TRANSLATE_NOOP("MoneyText", "Hong Kong dollar")},
    {"MOP", QT_TRANSLATE_NOOP("MoneyText", "Macao pataca")},
    {"TWD", QT_TRANSLATE_NOOP("MoneyText", "New Taiwan dollar")},
    {"USD", QT_TRANSLATE_NOOP("MoneyText", "US dollar")},
    {"EUR", QT_TRANSLATE_NOOP("MoneyText", "Euro")},
    {"GBP", QT_TRANSLATE_NOOP("MoneyText", "British pound")},
    {"SGD", QT_TRANSLATE_NOOP("MoneyText", "Singapore dollar")},
    {"MYR", QT_TRANSLATE_NOOP("MoneyText", "Malaysian ringgit")},
    {"THB", QT_TRANSLATE_NOOP("MoneyText", "Thai baht")},
    {"AUD", QT_TRANSLATE_NOOP("MoneyText", "Australian dollar")},
    {"CAD", QT_TRANSLATE_NOOP("MoneyText", "Canadian dollar")},
    {"NZD", QT_TRANSLATE_NOOP("MoneyText", "New Zealand dollar")},
};

} // namespace

QStringList usualCurrencies()
{
    QStringList out;
    for (const Word &one : currencies)
        out.append(QString::fromLatin1(one.word));
    return out;
}

QString currencyName(const QString &code)
{
    for (const Word &one : currencies) {
        if (code == QLatin1String(one.word))
            return QStringLiteral("%1 · %2").arg(code, MoneyText::tr(one.english));
    }
    return code;
}

QString moneyInUseText(const QList<growth::MoneyInUse> &inUse, const QString &own)
{
    if (inUse.isEmpty())
        return MoneyText::tr("There are no paid orders yet.");
    QStringList others;
    qint64 counted = 0;
    for (const growth::MoneyInUse &one : inUse) {
        if (one.currency == own)
            counted = one.orders;
        else
            others.append(QStringLiteral("%1 %2").arg(number(one.orders), one.currency));
    }
    const QString in = MoneyText::tr("%n paid order(s) are in %1.", nullptr, int(counted)).arg(own);
    return others.isEmpty() ? in : in + QLatin1Char(' ') + MoneyText::tr("Beside the sums stand: %1.").arg(listed(others));
}

QString onlyOtherMoneyText(const growth::MoneyInUse &other, const QString &own)
{
    return MoneyText::tr("All %n paid order(s) are in %1, but the workspace counts in %2: none of them is in any sum.", nullptr, int(other.orders)).arg(other.currency, own);
}

} // namespace siyu::text
