// SPDX-License-Identifier: GPL-3.0-or-later
// A great deal for a workspace that holds little, or whose process has no window that reads it meanwhile. With SQLite's
// write-ahead log every page of it is written twice; while a FirstLoad lives the file has a rollback journal instead, which
// only old pages go into. Readers of this process see what a small workspace held before, and are refused where it is
// large; those of other processes wait. A process that dies in the midst leaves a journal that the next opening rolls back.
#pragma once

#include "core/db/readerpool.h"

namespace siyu::db {

class FirstLoad {
public:
    // `writer` is in no transaction. `alone`: nobody in this process reads meanwhile. Does nothing where the file holds more
    // than a little and it is not alone, or somebody else has the file open.
    FirstLoad(Database &writer, ReaderPool &readers, bool alone);
    ~FirstLoad();
    FirstLoad(const FirstLoad &) = delete;
    FirstLoad &operator=(const FirstLoad &) = delete;

    bool isOn() const { return m_isOn; }

private:
    Database &m_writer;
    ReaderPool &m_readers;
    bool m_isOn = false;
    qint64 m_mapped = 0;
};

} // namespace siyu::db
