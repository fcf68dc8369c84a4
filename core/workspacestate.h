// SPDX-License-Identifier: GPL-3.0-or-later
// What an open workspace is made of: shared by the parts of workspace.h that open it, read and write it, back it up. Nobody
// else includes this. Its guards say which thread may touch what.
#pragma once

#include "core/base/platform.h"
#include "core/db/database.h"
#include "core/db/memberwatch.h"
#include "core/db/readerpool.h"
#include "core/workspace.h"

#include <deque>
#include <map>
#include <mutex>

namespace siyu {

// Which members the last writes touched.
class MemberLog {
public:
    void add(db::TouchedMembers touched)
    {
        if (touched.isNone())
            return;
        const std::scoped_lock hold(m_guard);
        ++m_revision;
        if (touched.everybody) {
            m_writes.clear();
            m_held = 0;
            m_from = m_revision;
            return;
        }
        m_held += touched.members.size();
        m_writes.push_back({m_revision, std::move(touched.members)});
        while (m_held > mostHeld) {
            m_from = m_writes.front().revision;
            m_held -= m_writes.front().members.size();
            m_writes.pop_front();
        }
    }

    MemberChanges since(quint64 revision) const
    {
        const std::scoped_lock hold(m_guard);
        MemberChanges out{m_revision, revision < m_from, {}};
        if (out.everybody)
            return out;
        for (auto write = m_writes.rbegin(); write != m_writes.rend() && write->revision > revision; ++write)
            out.members.insert(out.members.end(), write->members.begin(), write->members.end());
        std::sort(out.members.begin(), out.members.end());
        out.members.erase(std::unique(out.members.begin(), out.members.end()), out.members.end());
        return out;
    }

private:
    static constexpr size_t mostHeld = 4 * db::mostTouched;
    struct Write {
        quint64 revision;
        std::vector<qint64> members;
    };
    mutable std::mutex m_guard;
    std::deque<Write> m_writes;
    size_t m_held = 0;
    quint64 m_revision = 1;
    quint64 m_from = 1; // what came up to it is no longer known
};

struct Workspace::State {
    ~State()
    {
        readers.closeIdle();
        if (!writer)
            return;
        try {
            // A fully checkpointed file can be opened from a read-only folder.
            writer->resetCached();
            writer->exec("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (const db::DbError &) {
            // The WAL stays and is read at the next opening.
        }
    }

    QString path;
    db::Passphrase passphrase;
    std::shared_ptr<const Clock> clock;
    std::unique_ptr<platform::FileLock> lock; // none = read-only
    std::unique_ptr<db::Database> writer;
    std::mutex writing;
    db::OpenMode readMode = db::OpenMode::Reader;
    db::ReaderPool readers{[this] { return openReader(); }};
    std::mutex listenerGuard;
    std::map<int, std::function<void(const Topics &)>> listeners;
    int nextHandle = 1;
    std::shared_ptr<const db::MemberTables> memberTables; // of the writer
    MemberLog memberLog;
    std::mutex keptGuard;
    std::map<std::type_index, std::shared_ptr<void>> kept;

    bool hasListeners()
    {
        const std::scoped_lock hold(listenerGuard);
        return !listeners.empty();
    }

    void tell(const Topics &topics)
    {
        if (topics.isEmpty())
            return;
        std::map<int, std::function<void(const Topics &)>> all;
        {
            const std::scoped_lock hold(listenerGuard);
            all = listeners;
        }
        for (const auto &[handle, listener] : all)
            listener(topics);
    }

    std::unique_ptr<db::Database> openReader() const
    {
        auto reader = std::make_unique<db::Database>(path, readMode, passphrase);
        reader->exec("PRAGMA cache_size = -16000; PRAGMA mmap_size = 2147418112"); // as much as SQLite maps at most
        return reader;
    }
};

class ReaderLoan {
public:
    explicit ReaderLoan(db::ReaderPool &pool) : m_pool(pool), m_reader(pool.take()) { }
    // Several connections map the same file: what one has touched would count again for each of them.
    ~ReaderLoan()
    {
        m_reader->letPagesGo();
        m_pool.giveBack(std::move(m_reader));
    }
    ReaderLoan(const ReaderLoan &) = delete;
    ReaderLoan &operator=(const ReaderLoan &) = delete;
    db::Database &operator*() const { return *m_reader; }
    db::Database *operator->() const { return m_reader.get(); }

private:
    db::ReaderPool &m_pool;
    std::unique_ptr<db::Database> m_reader;
};

// Pragmas of the one connection that writes.
void prepareWriter(db::Database &writer);
// By its first bytes a file is plain, or it may be an encrypted one (or anything): what to say before it is opened.
std::optional<Error> lockOf(const QString &path, const db::Passphrase &passphrase);
// Where a restore gathers the file that is to be, beside the workspace.
QString restoringCopyOf(const QString &path);

} // namespace siyu
