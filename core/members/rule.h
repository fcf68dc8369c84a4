// SPDX-License-Identifier: GPL-3.0-or-later
// Rules for members in text (`--where`, segments; grammar in cli.md): text → tree. Pure; what a field means and how it is
// asked of the workspace is in rulefields and rulesql. Value types, any thread.
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

namespace siyu::members {

enum class RuleOp { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, In, Between, Contains, IsMissing, IsPresent };

// age: 30d, 4w, 6m, 1y.
enum class AgeUnit { Days, Weeks, Months, Years };

struct RuleValue {
    enum class Kind { Text, Number, Date, Age, Word };
    Kind kind = Kind::Text;
    QString text; // as written, without quotes
    double number = 0;
    QDate date;
    int count = 0; // of an age
    AgeUnit unit = AgeUnit::Days;
    int column = 1; // 1-based place in the text
    int length = 0; // of it there, with its quotes
};

struct RuleTest {
    QString field;
    int fieldColumn = 1;
    bool fieldQuoted = false; // "身高": a field of the shop goes before ours of the same name
    std::optional<QString> inGroup; // tier in group "A"
    RuleOp op = RuleOp::Equal;
    QList<RuleValue> values;
};

// `in segment "A"` is a Test of the field segment. Fact: order (product = "X" and paid < 30d) >= 2, so many rows of one
// kind for which the same tests hold; test.field says which kind, op and values how many (none: one at least).
struct RuleNode {
    enum class Kind { All, Any, Not, Test, Fact };
    Kind kind = Kind::All;
    QList<RuleNode> parts; // of All, Any (two or more), Not (one) and Fact (one or none)
    RuleTest test;
};

// At most so deep, so many tests, so long: hostile text ends in an error.
inline constexpr int deepestRule = 60;
inline constexpr int mostRuleTests = 300;
inline constexpr qsizetype longestRule = 20'000;

// Errors: RuleSyntax {column, what was expected there: field, operator, value, text, end, closing_bracket,
// opening_bracket, closing_quote, and, group, segment, number, missing_or_present, shorter_rule}.
Result<RuleNode> parseRule(const QString &text);
// The tree as a text that reads back as the same tree (ruletext.cpp).
QString ruleText(const RuleNode &rule);
// Alike but for the places in the text.
bool sameRule(const RuleNode &a, const RuleNode &b);

// A text as it stands inside a rule, with its quotes.
QString quotedForRule(const QString &text);

} // namespace siyu::members
