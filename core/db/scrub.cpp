// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/scrub.h"

#include <QElapsedTimer>
#include <sqlite3.h>

namespace siyu::db {

namespace {

constexpr qint64 patienceMs = 15'000; // for readers that hold the log

// False while somebody reads what stands in the log.
bool emptyLog(Database &writer)
{
    Statement checkpoint = writer.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    return checkpoint.step() && checkpoint.int64(0) == 0;
}

bool emptyLogPatiently(Database &writer)
{
    QElapsedTimer since;
    since.start();
    while (!emptyLog(writer)) {
        if (since.elapsed() > patienceMs)
            return false;
        sqlite3_sleep(50);
    }
    return true;
}

void writeAnew(Database &writer)
{
    // A copy on its way through a temporary file would lie there in plain text.
    const bool inMemory = !writer.passphrase().isEmpty();
    if (inMemory)
        writer.exec("PRAGMA temp_store = MEMORY");
    writer.exec("VACUUM");
    if (inMemory)
        writer.exec("PRAGMA temp_store = DEFAULT");
}

} // namespace

Result<bool> scrub(Database &writer, const Needles &needles, bool always, Progress &progress)
{
    const Error locked{ErrorCode::WorkspaceLocked, {writer.path()}, QStringLiteral("the log is being read")};
    writer.resetCached();
    if (!emptyLogPatiently(writer))
        return locked;
    bool holds = always;
    if (!holds) {
        const Result<bool> stand = standInFile(needles, writer.path(), progress);
        if (!stand)
            return stand.error();
        holds = *stand;
    }
    if (holds) {
        writeAnew(writer);
        if (!emptyLogPatiently(writer))
            return locked;
    }
    writer.exec("DELETE FROM setting WHERE key = 'privacy.unscrubbed'");
    if (!emptyLogPatiently(writer))
        return locked;
    return holds;
}

SecureDelete::SecureDelete(Database &writer, bool on) : m_writer(writer), m_on(on)
{
    if (!m_on)
        return;
    m_before = m_writer.one("PRAGMA secure_delete").value_or(0);
    m_writer.exec("PRAGMA secure_delete = ON");
}

SecureDelete::~SecureDelete()
{
    if (!m_on)
        return;
    try {
        m_writer.exec(m_before == 0 ? "PRAGMA secure_delete = OFF" : m_before == 2 ? "PRAGMA secure_delete = FAST" : "PRAGMA secure_delete = ON");
    } catch (const DbError &) {
        // It stays on: slower, no harm.
    }
}

void markUnscrubbed(Database &writer)
{
    writer.exec("INSERT OR REPLACE INTO setting (key, value) VALUES ('privacy.unscrubbed', '1')");
}

bool isUnscrubbed(Database &db)
{
    return db.one("SELECT 1 FROM setting WHERE key = 'privacy.unscrubbed'").has_value();
}

} // namespace siyu::db
