// SPDX-License-Identifier: GPL-3.0-or-later
// Which members a write touches: seen row by row while it runs (imports, undo, derived figures), read from its changeset
// (what is recorded for undo), or told by BulkTrees. At its end the members whose facts changed are marked in figure_stale,
// in the write's own transaction. One per write, on its thread; nothing is asked of SQLite where no row names a member.
#pragma once

#include "core/db/bulk.h"

#include <memory>
#include <vector>

namespace siyu::db {

// More members than this in one write are everybody: whoever keeps something by member does better to read it all again.
inline constexpr size_t mostTouched = 50'000;
// The same for figures that have to be worked out anew.
inline constexpr size_t mostStale = 20'000;

// Bits of figure_stale.what.
enum Stale { StaleFacts = 1, StaleTiers = 2, StaleMessages = 4 };

struct TouchedMembers {
    bool everybody = false;
    std::vector<qint64> members; // sorted, each once; empty when everybody
    bool isNone() const { return !everybody && members.empty(); }
};

// Which columns of which tables name a member; read from the file once.
class MemberTables;
std::shared_ptr<const MemberTables> memberTablesOf(Database &db);

class MemberWatch {
public:
    enum class By { Rows, Changeset };
    MemberWatch(Database &db, std::shared_ptr<const MemberTables> tables, By by);
    ~MemberWatch();
    MemberWatch(const MemberWatch &) = delete;
    MemberWatch &operator=(const MemberWatch &) = delete;

    // Of a recorded write, once it is made.
    void take(const QByteArray &changeset);
    // Rows that go into the table past everything that watches; `columns` in the order of the rows. Null where nobody cares.
    std::unique_ptr<Feed> watched(const std::string &table, const std::vector<std::string> &columns, Feed &feed);

    // Whatever comes, everybody is touched: nothing is watched any more, so that a table is emptied at once. For what is
    // worked out of the facts; facts must be watched.
    void touchEverybody();
    // The same where the facts change: everybody is marked besides. For what takes tens of thousands of rows away at once.
    void changeEverybody();

    // The last thing before the commit: marks figure_stale.
    TouchedMembers finish();

private:
    struct Seen;
    void endListening();

    Database &m_db;
    std::unique_ptr<Seen> m_seen;
    bool m_isListening = false;
};

} // namespace siyu::db
