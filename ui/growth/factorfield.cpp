// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/factorfield.h"

#include "ui/text/format.h"
#include "ui/text/growthtext.h"

#include <QDoubleSpinBox>
#include <QSpinBox>
#include <cmath>

namespace siyu::ui {

using growth::Factor;

namespace {

constexpr double most = 1e9;
constexpr int mostCounted = 1'000'000'000;
constexpr int countWidth = 104;

double scaleOf(Factor factor) { return growth::isRate(factor) ? 100 : factor == Factor::Aov ? 0.01 : 1; }

} // namespace

QDoubleSpinBox *factorField(Factor factor, const QString &none)
{
    auto *field = new QDoubleSpinBox;
    const bool isCount = factor == Factor::Diverted || factor == Factor::Fission || factor == Factor::Traffic;
    field->setDecimals(isCount ? 0 : growth::isRate(factor) ? 1 : 2);
    const double least = none.isEmpty() ? 0 : -1;
    field->setRange(least, most);
    field->setSpecialValueText(none);
    if (growth::isRate(factor))
        field->setSuffix(QStringLiteral(" %"));
    field->setKeyboardTracking(false);
    field->setAccessibleName(text::name(factor));
    field->setToolTip(text::howComputed(factor));
    field->setMinimumWidth(116);
    field->setMaximumWidth(150);
    return field;
}

QSpinBox *countField(const QString &name)
{
    auto *field = new QSpinBox;
    field->setRange(-1, mostCounted);
    field->setValue(-1);
    field->setMinimumWidth(countWidth);
    field->setSpecialValueText(QStringLiteral(" "));
    field->setAccessibleName(name);
    field->setToolTip(name);
    return field;
}

double shownFactor(Factor factor, double value) { return value * scaleOf(factor); }
double factorFromShown(Factor factor, double shown) { return shown / scaleOf(factor); }

QString signedMoney(double minor, const QString &currency)
{
    return (minor < 0 ? QStringLiteral("−") : QStringLiteral("+")) + text::money(std::llround(std::abs(minor)), currency);
}

} // namespace siyu::ui
