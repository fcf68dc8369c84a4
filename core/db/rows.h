// SPDX-License-Identifier: GPL-3.0-or-later
// What stores share: days, texts and references as rows keep them, whether a row is there, a list of what a statement
// gives, and errors about all that. Inside a read or write.
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/db/days.h"

#include <QDate>
#include <QList>
#include <initializer_list>
#include <optional>

namespace siyu {

// 2026-03-01, NULL for an invalid day.
inline QString dayText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }
using db::dayOf;
inline std::optional<qint64> idOrNull(qint64 id) { return id > 0 ? std::optional(id) : std::nullopt; }
// Without blanks at its ends; NULL when nothing is left.
inline QString textOrNull(const QString &text) { return text.trimmed().isEmpty() ? QString() : text.trimmed(); }

inline Error invalid(const char *what, const QString &value) { return {ErrorCode::InvalidInput, {QString::fromLatin1(what), value}, {}}; }
inline Error notFound(const char *what, const QString &name) { return {ErrorCode::NotFound, {QString::fromLatin1(what), name}, {}}; }
inline Error notFound(const char *what, qint64 id) { return notFound(what, QString::number(id)); }
inline Error refused(const char *what, const QString &word) { return {ErrorCode::Refused, {QString::fromLatin1(what), word}, {}}; }

// A table whose rows others name by their id.
enum class RowOf { Question, Member, Group, Staff, Order, Content, Product, Campaign, DueContent, Card, Testimonial, Request, Rule, Violation, Post };
bool hasRow(db::Database &db, RowOf table, qint64 id);
struct NamedRow {
    RowOf table;
    qint64 id = 0; // 0 names none
};
// Errors: NotFound (what: question, member …, id) of the first that is named and not there.
Result<void> areThere(db::Database &db, std::initializer_list<NamedRow> rows);
// The same of one that has to be named.
Result<void> isThere(db::Database &db, RowOf table, qint64 id);

// What `of` makes of each row that is left.
template <typename Of>
auto listOf(db::Statement &row, Of of)
{
    QList<std::decay_t<decltype(of(std::as_const(row)))>> out;
    while (row.step())
        out.append(of(std::as_const(row)));
    return out;
}
template <typename Of>
auto listOf(db::Statement &&row, Of of)
{
    return listOf(row, std::move(of));
}

} // namespace siyu
