// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that a rule may name and where their values stand. Used by rulesql only.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

namespace siyu::members {

enum class FieldKind { Text, Phone, Email, Number, Instant, Day, JulianDay, Gender, Flag, OptOut, Tier };

struct RuleField {
    QString word;
    FieldKind kind = FieldKind::Text;
    std::string value; // SQL of one value; of a set, inside `rows`
    // Facts with several values: "FROM … WHERE …" with the member's column; empty for a column of m.
    std::string member;
    std::string rows;
    std::optional<qint64> rowsValue; // bound to the one ? in `rows`, if it has one
    bool rowsNeedToday = false; // the ? in `rows` is today's day
    // Of a latest time: "later than x" is true when any of these rows is, which an index finds without grouping them all.
    std::string anyRows;
};

const std::vector<RuleField> &builtInFields();
RuleField customRuleField(qint64 id, const QString &name, const QString &kind);

} // namespace siyu::members
