// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/firstload.h"

#include <sqlite3.h>

namespace siyu::db {

namespace {

constexpr qint64 little = 24 << 20; // bytes; the picture in memory is as large
constexpr std::chrono::milliseconds patience{300};

std::shared_ptr<const QByteArray> imageOf(Database &db)
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(db.handle(), "main", &size, 0), sqlite3_free);
    if (!bytes || size < 100)
        return nullptr;
    auto image = std::make_shared<QByteArray>(reinterpret_cast<const char *>(bytes.get()), qsizetype(size));
    // Read and write version of the file format: 1 = without a write-ahead log, which a file in memory cannot have.
    (*image)[18] = (*image)[19] = 1;
    return image;
}

bool hasLog(Database &db, const char *wanted)
{
    return db.oneText("PRAGMA journal_mode = " + std::string(wanted)).compare(QLatin1String(wanted), Qt::CaseInsensitive) == 0;
}

} // namespace

FirstLoad::FirstLoad(Database &writer, ReaderPool &readers, bool alone) : m_writer(writer), m_readers(readers)
{
    try {
        const qint64 pages = m_writer.one("PRAGMA page_count").value_or(0);
        const bool isLittle = pages * m_writer.one("PRAGMA page_size").value_or(0) <= little;
        std::shared_ptr<const QByteArray> image = isLittle ? imageOf(m_writer) : nullptr;
        if ((!image && !alone) || !m_readers.lookAway(std::move(image), patience))
            return;
        sqlite3_busy_timeout(m_writer.handle(), int(patience.count()));
        m_isOn = hasLog(m_writer, "DELETE");
        // Mapped pages of a file that grows by hundreds of megabytes would count as memory of ours.
        if (m_isOn) {
            m_mapped = m_writer.one("PRAGMA mmap_size").value_or(0);
            m_writer.one("PRAGMA mmap_size = 0");
        }
    } catch (const DbError &) {
        // Another process reads it: the write-ahead log stays.
    }
    sqlite3_busy_timeout(m_writer.handle(), Database::busyMilliseconds);
    if (!m_isOn)
        m_readers.lookAtFile();
}

FirstLoad::~FirstLoad()
{
    if (!m_isOn)
        return;
    try {
        hasLog(m_writer, "WAL");
        m_writer.one("PRAGMA mmap_size = " + std::to_string(m_mapped));
    } catch (const DbError &) {
        // The next opening asks for it again; until then readers wait for the writer.
    }
    m_readers.lookAtFile();
}

} // namespace siyu::db
