// SPDX-License-Identifier: GPL-3.0-or-later
// Platform limits as a person reads them, in the language of the installed translator. What the workspace was seeded
// with has its own sentences; what the operator typed comes back unchanged. Any thread.
#pragma once

#include <QString>
#include <optional>

namespace siyu::text {

// "4 a month"; without a number: as many as the month has days. `per` as in table policy: day, week, month …
QString policyLimit(std::optional<qint64> limit, const QString &per);
// The span or unit alone: "a month".
QString policySpan(const QString &per);
// What is limited: target, account, account_target, text, size, code_days.
QString policySubject(const QString &word);
// Where a limit is known from, with its remark in brackets.
QString policySource(const QString &source, const QString &note);

} // namespace siyu::text
