// SPDX-License-Identifier: GPL-3.0-or-later
// A number field for a factor of turnover: counts, shares in percent, ratios and money as people write them. Main thread.
#pragma once

#include "core/growth/gmv.h"

#include <QString>

class QDoubleSpinBox;
class QSpinBox;

namespace siyu::ui {

// `none`: what stands in the field where nothing is said (its lowest value); empty = a value is always there.
QDoubleSpinBox *factorField(growth::Factor factor, const QString &none = {});
// How many there were; its lowest value, shown as a blank, = not known.
QSpinBox *countField(const QString &name);
// Between what the field shows and what core counts with: percent and minor units.
double shownFactor(growth::Factor factor, double value);
double factorFromShown(growth::Factor factor, double shown);
// An amount with its sign: +¥12.00, −¥3.50.
QString signedMoney(double minor, const QString &currency);

} // namespace siyu::ui
