// SPDX-License-Identifier: GPL-3.0-or-later
// The variables of a text ({name}, {group}, {product}, {coupon}) and what a target reads in their place. Pure, any thread.
#pragma once

#include <QMap>
#include <QStringList>
#include <array>

namespace siyu::content {

inline constexpr std::array variableWords{"name", "group", "product", "coupon"};
bool isVariable(const QString &word);
// Of the four, in the order in which they first stand in the text.
QStringList variablesIn(const QString &text);

struct Filled {
    QString text;
    QStringList fellBack; // variables whose fallback stands in the text
    QStringList missing; // variables with neither a value nor a fallback; they stand in the text as they were

    bool operator==(const Filled &) const = default;
};
// What is filled in is not read again. A blank value is none.
Filled fill(const QString &text, const QMap<QString, QString> &values, const QMap<QString, QString> &fallbacks = {});

// {name}, {group} … replaced by what is known; a variable without a value stays as it is, so that nobody sends a gap. Knows
// other variables than the four, too.
QString filled(const QString &text, const QMap<QString, QString> &values);

} // namespace siyu::content
