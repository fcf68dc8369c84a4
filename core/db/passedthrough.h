// SPDX-License-Identifier: GPL-3.0-or-later
// While it lives, what a connection reads does not stay in this process's memory: for work that passes through a file of
// hundreds of megabytes once. Inside a read, before its first statement.
#pragma once

#include "core/db/database.h"

namespace siyu::db {

class PassedThrough {
public:
    explicit PassedThrough(Database &db) : m_db(db), m_mapped(db.one("PRAGMA mmap_size").value_or(0)) { m_db.exec("PRAGMA mmap_size = 0"); }
    ~PassedThrough()
    {
        m_db.exec(qPrintable(QStringLiteral("PRAGMA mmap_size = %1").arg(m_mapped)));
        m_db.exec("PRAGMA shrink_memory"); // the pages that were passed through
    }
    PassedThrough(const PassedThrough &) = delete;
    PassedThrough &operator=(const PassedThrough &) = delete;

private:
    Database &m_db;
    qint64 m_mapped;
};

} // namespace siyu::db
