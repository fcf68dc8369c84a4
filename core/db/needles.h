// SPDX-License-Identifier: GPL-3.0-or-later
// Many texts looked for at once, in other texts, in SQL and in files: for erasing a person's values wherever they stand.
// Value type; TextFinder belongs to its connection's thread.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace siyu::db {

class Database;

class Needles {
public:
    static constexpr qsizetype shortest = 4; // bytes; shorter ones would stand everywhere and are left out

    Needles() = default;
    explicit Needles(const QList<QByteArray> &needles);

    bool isEmpty() const { return m_needles.empty(); }
    size_t longest() const { return m_longest; }
    bool standIn(std::string_view text) const { return find(text, 0).size > 0; }
    // Every place where one stands replaced by `mark`.
    std::string replacedIn(std::string_view text, std::string_view mark) const;

private:
    struct Place {
        size_t at = 0;
        size_t size = 0; // 0 = none
    };
    Place find(std::string_view text, size_t from) const;

    std::vector<std::string> m_needles;
    std::unordered_multimap<quint32, size_t> m_byStart; // their first four bytes
    std::vector<bool> m_mayStart; // a filter over those
    size_t m_longest = 0;
};

// While it lives its connection knows the SQL function traces(text, …): 1 where a needle stands in one of the texts.
// Statements that use it must not outlive it.
class TextFinder {
public:
    TextFinder(Database &db, const Needles &needles);
    ~TextFinder();
    TextFinder(const TextFinder &) = delete;
    TextFinder &operator=(const TextFinder &) = delete;

private:
    Database &m_db;
};

// The bytes of the texts as UTF-8, UTF-16LE and UTF-16BE.
QList<QByteArray> inAllEncodings(const QStringList &texts);
// Whether one of them stands in the file; a missing file holds none. Errors: FileUnreadable, Cancelled.
Result<bool> standInFile(const Needles &needles, const QString &path, Progress &progress);

} // namespace siyu::db
