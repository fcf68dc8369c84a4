// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace.h"

#include "core/base/period.h"
#include "core/db/changelog.h"
#include "core/db/firstload.h"
#include "core/db/scrub.h"
#include "core/workspacestate.h"

namespace siyu {

namespace {

// Rolls back on the way out unless it was committed.
class Transaction {
public:
    Transaction(db::Database &db, const char *begin) : m_db(db) { m_db.exec(begin); }
    ~Transaction()
    {
        m_db.setProgress(nullptr);
        m_db.resetCached();
        if (!m_db.inTransaction())
            return;
        try {
            m_db.exec("ROLLBACK");
        } catch (const db::DbError &) {
            // SQLite has rolled back itself, as it does when the disk is full.
        }
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit()
    {
        m_db.setProgress(nullptr);
        m_db.resetCached();
        m_db.exec("COMMIT");
    }

private:
    db::Database &m_db;
};

} // namespace

Workspace::Workspace() : m_state(std::make_shared<State>()) { }

Workspace::~Workspace() = default;

std::unique_ptr<Workspace> Workspace::another() const
{
    std::unique_ptr<Workspace> handle(new Workspace);
    handle->m_state = m_state;
    return handle;
}

QString Workspace::engine() { return db::sqliteVersion(); }
QString Workspace::path() const { return m_state->path; }
bool Workspace::isReadOnly() const { return !m_state->lock; }
bool Workspace::isEncrypted() const { return !m_state->passphrase.isEmpty(); }
const db::Passphrase &Workspace::passphrase() const { return m_state->passphrase; }
const Clock &Workspace::clock() const { return *m_state->clock; }

QTimeZone Workspace::zone() const
{
    const QTimeZone zone(setting(QStringLiteral("zone"), QStringLiteral("Asia/Shanghai")).toUtf8());
    return zone.isValid() ? zone : QTimeZone(8 * 3600);
}

QDate Workspace::today() const { return businessDay(nowUtc(), zone()); }

// ---- the two doors

std::optional<Error> Workspace::readErased(const Body &body, Progress *progress) const
{
    try {
        const ReaderLoan reader(m_state->readers);
        Transaction transaction(*reader, "BEGIN");
        reader->setProgress(progress);
        body(*reader);
        transaction.commit();
    } catch (const db::DbError &failure) {
        return db::toError(failure, m_state->path);
    }
    return std::nullopt;
}

std::shared_ptr<db::Database> Workspace::secondReader(db::Database &first) const
{
    struct Second {
        explicit Second(db::ReaderPool &pool) : loan(pool), transaction(*loan, "BEGIN") { }
        ReaderLoan loan;
        Transaction transaction;
    };
    const std::unique_lock hold(m_state->writing, std::try_to_lock);
    if (isReadOnly() || !hold || first.image())
        return nullptr;
    const auto second = std::make_shared<Second>(m_state->readers);
    // A connection stays with what stood there at its first look, and nobody writes between these two.
    for (db::Database *reader : {&first, &*second->loan})
        (void)reader->one("SELECT 1 FROM sqlite_schema LIMIT 1");
    return {second, &*second->loan};
}

std::optional<Error> Workspace::writeErased(const Change &change, const Body &body, Progress *progress)
{
    if (isReadOnly())
        return Error{ErrorCode::NotAllowedReadOnly, {m_state->path}, {}};
    Topics topics;
    try {
        const std::scoped_lock hold(m_state->writing);
        db::Database &writer = *m_state->writer;
        std::optional<db::FirstLoad> firstLoad;
        if (change.writesMuch)
            firstLoad.emplace(writer, m_state->readers, !m_state->hasListeners());
        const db::SecureDelete secure(writer, change.erases);
        Transaction transaction(writer, "BEGIN IMMEDIATE");
        if (!m_state->memberTables)
            m_state->memberTables = db::memberTablesOf(writer);
        std::optional<db::Recorder> recorder;
        if (change.record == Record::Undoable)
            recorder.emplace(writer, change.withImports);
        db::MemberWatch watch(writer, m_state->memberTables, recorder ? db::MemberWatch::By::Changeset : db::MemberWatch::By::Rows);
        writer.setProgress(progress);
        if (!body(writer))
            return std::nullopt;
        writer.setProgress(nullptr);
        topics += change.topics; // the body may have found out more of them
        if (change.erases)
            db::markUnscrubbed(writer);
        const QByteArray changeset = recorder ? recorder->changeset() : QByteArray();
        recorder.reset();
        if (!changeset.isEmpty() || change.record == Record::Import) {
            db::note(writer, change, changeset, nowUtc());
            topics += db::topicsOf(db::sizeOf(changeset).tables);
            topics.append(Topic::History);
        }
        if (change.record == Record::Import)
            topics += {Topic::Members, Topic::Tags, Topic::Groups, Topic::Staff, Topic::Rosters, Topic::Activity,
                Topic::Orders, Topic::Deliveries, Topic::Growth, Topic::Desk, Topic::Imports};
        watch.take(changeset);
        db::TouchedMembers touched = watch.finish();
        if (!changeset.isEmpty())
            db::noteMembers(writer, touched.members);
        // The last moment at which nothing has happened yet.
        if (progress && !progress->goOn())
            return Error{ErrorCode::Cancelled, {}, {}};
        transaction.commit();
        writer.letPagesGo();
        // After the commit: who reads before it is told again.
        m_state->memberLog.add(std::move(touched));
    } catch (const db::DbError &failure) {
        return db::toError(failure, m_state->path);
    }
    m_state->tell(topics);
    return std::nullopt;
}

MemberChanges Workspace::membersChangedSince(quint64 revision) const { return m_state->memberLog.since(revision); }

std::shared_ptr<void> Workspace::keptErased(std::type_index type, const std::function<std::shared_ptr<void>()> &make) const
{
    const std::scoped_lock hold(m_state->keptGuard);
    std::shared_ptr<void> &of = m_state->kept[type];
    if (!of)
        of = make();
    return of;
}

Result<bool> Workspace::scrub(const QList<QByteArray> &traces, Progress &progress)
{
    if (isReadOnly())
        return Error{ErrorCode::NotAllowedReadOnly, {m_state->path}, {}};
    try {
        const std::scoped_lock hold(m_state->writing);
        m_state->readers.closeIdle();
        return db::scrub(*m_state->writer, db::Needles(traces), isEncrypted(), progress);
    } catch (const db::DbError &failure) {
        return db::toError(failure, m_state->path);
    }
}

// ---- settings and listeners

QString Workspace::setting(const QString &key, const QString &fallback) const
{
    const Result<QString> found = read([&](db::Database &db) {
        db::Statement &row = db.cached("SELECT value FROM setting WHERE key = ?").with(key);
        return row.step() ? row.text(0) : QString();
    });
    return found && !found->isNull() ? *found : fallback;
}

Result<void> Workspace::setSetting(const QString &key, const QString &value)
{
    return write({QStringLiteral("setting"), {key}, Record::System, {Topic::Settings}}, [&](db::Database &db) {
        db.cached("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2").run(key, value);
    });
}

int Workspace::subscribe(std::function<void(const Topics &)> listener)
{
    const std::scoped_lock hold(m_state->listenerGuard);
    m_state->listeners.emplace(m_state->nextHandle, std::move(listener));
    return m_state->nextHandle++;
}

void Workspace::unsubscribe(int handle)
{
    const std::scoped_lock hold(m_state->listenerGuard);
    m_state->listeners.erase(handle);
}

} // namespace siyu
