// SPDX-License-Identifier: GPL-3.0-or-later
// A changeset read as rows, so that some can be taken out of it: SQLite has no function for that in the versions we build
// with. The format is the one that SQLite documents for its session extension. Pure, any thread.
#pragma once

#include <QByteArray>
#include <QList>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace siyu::db {

struct ChangesetValue {
    enum Kind { Undefined, Integer, Real, Text, Blob, Null } kind = Undefined;
    qint64 integer = 0;
    std::string_view text; // of texts
};

// Before: of what was updated or deleted; after: of what was inserted or updated. An update tells the key and what changed.
struct ChangesetRow {
    std::string_view table;
    std::vector<bool> isKey; // by column
    std::vector<ChangesetValue> before;
    std::vector<ChangesetValue> after;
};

// The changeset without the rows that `drop` wants out; empty when none is left, nothing when it cannot be read.
std::optional<QByteArray> withoutRows(const QByteArray &changeset, const std::function<bool(const ChangesetRow &)> &drop);

} // namespace siyu::db
