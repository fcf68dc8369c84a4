// SPDX-License-Identifier: GPL-3.0-or-later
// What the stores of the desks share: is a row there, and errors about it. Inside a read or write.
#pragma once

#include "core/base/error.h"
#include "core/base/searchfold.h"
#include "core/db/database.h"

#include <optional>

namespace siyu::desks {

enum class Row { Question, Member, Group, Staff, Order, Content, Card, Testimonial, Request, Rule, Violation, Post, Task };
bool hasRow(db::Database &db, Row row, qint64 id);

inline Error notFound(const char *what, qint64 id) { return {ErrorCode::NotFound, {QString::fromLatin1(what), QString::number(id)}, {}}; }
inline Error invalid(const char *what, const QString &value) { return {ErrorCode::InvalidInput, {QString::fromLatin1(what), value}, {}}; }
inline std::optional<qint64> idOrNull(qint64 id) { return id > 0 ? std::optional(id) : std::nullopt; }
inline std::string folded(const QString &text) { return searchFold(text.toStdString()); }
inline QString textOrNull(const QString &text) { return text.trimmed().isEmpty() ? QString() : text.trimmed(); }

} // namespace siyu::desks
