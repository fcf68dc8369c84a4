// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberexport.h"

#include "core/base/period.h"
#include "core/db/passedthrough.h"
#include "core/files/batchstage.h"
#include "core/members/exportrows.h"
#include "core/members/ruleworld.h"
#include "core/workspace.h"

#include <algorithm>
#include <optional>

namespace siyu::members {

namespace {

constexpr qsizetype rowsAtOnce = 512;
constexpr qsizetype sortedAtOnce = 16'384; // where members are not in the order of their numbers: so many are put into it

Result<void> note(Workspace &workspace, const MemberExport &how, qint64 rows)
{
    if (workspace.isReadOnly())
        return {};
    const QString at = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("export"), {}, Record::System, {Topic::History}}, [&](db::Database &db) {
        db.cached("INSERT INTO export_log (at, what, path, rows, masked, reason) VALUES (?, 'members', ?, ?, ?, ?)")
            .run(at, how.path, rows, how.masked, how.reason.isEmpty() ? QString() : how.reason);
    });
}

// Members on their way into a file, batch by batch: fields are filled by the caller's thread, marks by a thread of its own
// where there is a connection for it, and a third one writes.
class MemberWay {
public:
    MemberWay(const QString &workspacePath, files::TableWriter &table, MarkRows &marks, bool isBeside, const QList<qint64> &ids)
        : m_workspacePath(workspacePath), m_table(table), m_marks(marks), m_ids(ids), m_atOnce(std::is_sorted(ids.begin(), ids.end()) ? rowsAtOnce : sortedAtOnce),
          m_writing(mostWaiting(), [this](files::RowBatch &&batch) { return write(std::move(batch)); })
    {
        if (isBeside)
            m_marking.emplace(mostWaiting(), [this](files::RowBatch &&batch) { return mark(std::move(batch)); });
    }

    // The number of rows.
    Result<qint64> go(FieldRows &fields, size_t columns, Progress &progress)
    {
        qint64 rows = 0;
        for (qsizetype i = 0; i < m_ids.size(); i += m_atOnce) {
            files::RowBatch batch = m_spare.take();
            batch.begin(std::span(m_ids).subspan(size_t(i), size_t(std::min(m_atOnce, m_ids.size() - i))), columns);
            if (!progress.report(i, m_ids.size()) || !fields.read(batch, progress))
                return Error{ErrorCode::Cancelled, {}, {}};
            rows += batch.rowsIn();
            if (const Result<void> on = m_marking ? m_marking->take(std::move(batch)) : mark(std::move(batch)); !on)
                return on.error();
        }
        const Result<void> closed = close();
        return closed ? Result<qint64>(rows) : Result<qint64>(closed.error());
    }

private:
    size_t mostWaiting() const { return m_atOnce == rowsAtOnce ? 8 : 1; }

    Result<void> mark(files::RowBatch &&batch)
    {
        try {
            m_marks.read(batch);
        } catch (const db::DbError &failure) { // on a thread of its own nobody else catches it
            return db::toError(failure, m_workspacePath);
        }
        return m_writing.take(std::move(batch));
    }
    Result<void> write(files::RowBatch &&batch)
    {
        for (size_t row = 0; row < batch.rows(); ++row) {
            if (!batch.isIn(row))
                continue;
            if (const Result<void> written = m_table.writeRow(batch.cells(row)); !written)
                return written;
        }
        m_spare.put(std::move(batch));
        return {};
    }
    Result<void> close()
    {
        if (m_marking) {
            if (const Result<void> done = m_marking->close(); !done)
                return done;
        }
        const Result<void> written = m_writing.close();
        return written ? m_table.close() : written;
    }

    QString m_workspacePath;
    files::TableWriter &m_table;
    MarkRows &m_marks;
    const QList<qint64> &m_ids;
    const qsizetype m_atOnce;
    files::SpareBatches m_spare;
    files::BatchStage m_writing;
    std::optional<files::BatchStage> m_marking; // ends before the one that it hands its batches to
};

} // namespace

Result<void> noteReveal(Workspace &workspace, const QString &reason, qint64 rows)
{
    if (reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("reason"), reason}, {}};
    const QString at = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("export"), {}, Record::System, {Topic::History}}, [&](db::Database &db) {
        db.cached("INSERT INTO export_log (at, what, path, rows, masked, reason) VALUES (?, 'members', '', ?, 0, ?)").run(at, rows, reason);
    });
}

Result<qint64> writeMembers(const Workspace &workspace, const QList<qint64> &ids, const MemberExport &how, Progress &progress)
{
    if (!how.masked && how.reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("reason"), how.reason}, {}};
    if (!how.masked && workspace.isReadOnly())
        return Error{ErrorCode::NotAllowedReadOnly, {workspace.path()}, {}};
    const Result<RuleWorld> world = ruleWorld(workspace);
    if (!world)
        return world.error();
    return workspace.readOnTwo(progress, [&](db::Database &db, db::Database *second) -> Result<qint64> {
        const db::PassedThrough once(db);
        const std::optional<db::PassedThrough> onceToo = second ? std::make_optional<db::PassedThrough>(*second) : std::nullopt;
        const ExportLayout layout = exportLayout(db, second, world->customFields);
        auto table = files::createTable(how.path, how.sheet, layout.columns);
        if (!table)
            return table.error();
        FieldRows fields(db, layout, how, world->zone);
        MarkRows marks(second ? *second : db, layout, how.masked);
        MemberWay way(workspace.path(), **table, marks, second != nullptr, ids);
        return way.go(fields, layout.columns.size(), progress);
    });
}

Result<qint64> exportMembers(Workspace &workspace, const QList<qint64> &ids, const MemberExport &how, Progress &progress)
{
    const Result<qint64> written = writeMembers(workspace, ids, how, progress);
    if (!written)
        return written;
    if (const Result<void> noted = note(workspace, how, *written); !noted)
        return noted.error();
    return written;
}

} // namespace siyu::members
