// SPDX-License-Identifier: GPL-3.0-or-later
// Words of results: steps, where a figure comes from, what does not fit together, what is compared. Any thread.
#pragma once

#include "core/broadcasts/comparison.h"

namespace siyu::text {

QString name(broadcasts::ResultStep step);
QString name(broadcasts::Basis basis);
QString name(broadcasts::CompareBy by);
QString name(broadcasts::RateOf rate);
// "Clicked 120 is more than sent 80."
QString doubtText(const broadcasts::FoundDoubt &doubt);
// What a row of a comparison is called: "WeCom 1:1", "09:00", "Monday", "Arm 2: title".
QString comparedName(const broadcasts::ComparedRow &row, broadcasts::CompareBy by);
// "12.3% – 15.6%"; the missing mark where there is no rate.
QString intervalText(const Proportion &of);
QString rateText(const Proportion &of);
// "120 / 400", and "≥" where only some parts are known; the missing mark.
QString figureText(const broadcasts::StepFigure &figure);
// Whether a difference is more than chance, with its numbers.
QString differenceText(const std::optional<Difference> &difference);
// "3 of 412 left in 3 days · usual 1.8"; why it is not known.
QString leavesText(const broadcasts::RunResult &run, int days);
// "12 orders of 11 people · ¥1,234.00"; why it is not known.
QString ordersText(const broadcasts::RunOrders &orders);
QString valueText(const QMap<QString, OrderSum> &sums);

} // namespace siyu::text
