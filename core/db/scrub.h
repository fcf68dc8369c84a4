// SPDX-License-Identifier: GPL-3.0-or-later
// Deleted rows leave their bytes behind: in the write-ahead log, in free pages, between the rows of a page. Here they are
// taken out of the file. On the writer connection, in no transaction, nobody of this process reading.
#pragma once

#include "core/db/database.h"
#include "core/db/needles.h"

namespace siyu::db {

// The log goes into the file and is emptied; then the file is looked through for the needles, and written anew where one
// stands in it (always, with `always`: an encrypted file cannot be looked through). True = it was written anew.
// Errors: WorkspaceLocked while somebody else reads the log, DiskFull, Internal where a needle stands all the same.
Result<bool> scrub(Database &writer, const Needles &needles, bool always, Progress &progress);

// Deleted content is overwritten with zeros while it lives, if it is `on`.
class SecureDelete {
public:
    SecureDelete(Database &writer, bool on);
    ~SecureDelete();
    SecureDelete(const SecureDelete &) = delete;
    SecureDelete &operator=(const SecureDelete &) = delete;

private:
    Database &m_writer;
    bool m_on;
    qint64 m_before = 0;
};

// A write that erased sets the mark in its transaction, a scrub that ended takes it away: one that was cut short is known
// by it at the next opening.
void markUnscrubbed(Database &writer);
bool isUnscrubbed(Database &db);

} // namespace siyu::db
