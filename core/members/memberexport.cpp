// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberexport.h"

#include "core/base/period.h"
#include "core/db/passedthrough.h"
#include "core/files/backgroundwriter.h"
#include "core/members/exportrows.h"
#include "core/members/ruleworld.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

constexpr qsizetype membersAtOnce = 32'768;
constexpr qint64 membersATell = 512;

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
    return workspace.read(progress, [&](db::Database &db) -> Result<qint64> {
        const db::PassedThrough once(db);
        const ExportLayout layout = exportLayout(db, world->customFields);
        Result<std::unique_ptr<files::TableWriter>> table = files::createTable(how.path, how.sheet, layout.columns);
        if (!table)
            return table.error();
        // The file is written while the next members are read.
        files::BackgroundWriter file(std::move(*table));
        ExportRows reader(db, layout, how.masked, world->zone);
        qint64 rows = 0;
        qint64 passed = 0;
        for (qsizetype i = 0; i < ids.size(); i += membersAtOnce) {
            for (ExportedMember &member : reader.read(ids.mid(i, membersAtOnce))) {
                if (passed++ % membersATell == 0 && !progress.report(passed, ids.size()))
                    return Error{ErrorCode::Cancelled, {}, {}};
                if (member.cells.empty() || (how.leaveOutUnder14 && member.isUnder14))
                    continue;
                if (const Result<void> put = file.write(std::move(member.cells)); !put)
                    return put.error();
                ++rows;
            }
        }
        const Result<void> closed = file.close();
        return closed ? Result<qint64>(rows) : Result<qint64>(closed.error());
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
