// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desks/requestdesk.h"

#include "core/base/period.h"
#include "core/base/wordtable.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <array>

namespace siyu::desks {

namespace {

constexpr std::array states{"open", "doing", "done", "dropped"};
constexpr std::array kinds{"design", "development", "other"};

Result<void> checked(db::Database &db, const Request &request)
{
    if (request.title.trimmed().isEmpty() || request.title.size() > 200)
        return invalid("title", request.title.left(40));
    if (!request.dueAt.isValid())
        return invalid("due", QString());
    return areThere(db, {{RowOf::Group, request.group.value}, {RowOf::Staff, request.staff.value}, {RowOf::Staff, request.askedBy.value}});
}

Request requestOf(const db::Statement &row)
{
    Request out;
    out.id = row.int64(0);
    out.title = row.text(1);
    out.detail = row.text(2);
    out.kind = requestKindFrom(row.text(3)).value_or(RequestKind::Other);
    out.group = GroupId(row.optionalInt64(4).value_or(0));
    out.groupName = row.text(5);
    out.askedBy = StaffId(row.optionalInt64(6).value_or(0));
    out.askedByName = row.text(7);
    out.staff = StaffId(row.optionalInt64(8).value_or(0));
    out.staffName = row.text(9);
    out.askedAt = fromUtcText(row.text(10));
    out.dueAt = fromUtcText(row.text(11));
    out.state = requestStateFrom(row.text(12)).value_or(RequestState::Open);
    out.doneAt = fromUtcText(row.text(13));
    return out;
}

} // namespace

QString wordOf(RequestState state) { return wordIn(states, state); }
std::optional<RequestState> requestStateFrom(const QString &word) { return valueIn<RequestState>(states, word); }
QString wordOf(RequestKind kind) { return wordIn(kinds, kind); }
std::optional<RequestKind> requestKindFrom(const QString &word) { return valueIn<RequestKind>(kinds, word); }

Result<QList<Request>> requests(const Workspace &workspace, bool openOnly)
{
    return workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare("SELECT r.id, r.title, r.detail, r.kind, r.grp, g.name, r.asked_by, a.name, r.staff, s.name, r.asked_at, r.due_at, r.state, r.done_at"
                                       " FROM support_request r LEFT JOIN grp g ON g.id = r.grp LEFT JOIN staff a ON a.id = r.asked_by LEFT JOIN staff s ON s.id = r.staff"
                                       " WHERE ?1 = 0 OR r.state IN ('open', 'doing') ORDER BY r.state IN ('done', 'dropped'),"
                                       " CASE WHEN r.state IN ('open', 'doing') THEN r.due_at END, r.due_at DESC, r.id LIMIT 2000");
        return listOf(row.with(openOnly), requestOf);
    });
}

Result<qint64> addRequest(Workspace &workspace, const Request &request)
{
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("request.add"), {request.title.trimmed()}}, [&](db::Database &db) -> Result<qint64> {
        if (const auto good = checked(db, request); !good)
            return good.error();
        db.cached("INSERT INTO support_request (title, detail, kind, grp, asked_by, staff, asked_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .run(request.title.trimmed(), textOrNull(request.detail), wordOf(request.kind), idOrNull(request.group.value), idOrNull(request.askedBy.value),
                idOrNull(request.staff.value), now, toUtcText(request.dueAt));
        return db.lastInsertId();
    });
}

Result<void> editRequest(Workspace &workspace, const Request &request)
{
    return workspace.write({QStringLiteral("request.edit"), {request.title.trimmed()}}, [&](db::Database &db) -> Result<void> {
        if (const auto there = isThere(db, RowOf::Request, request.id); !there)
            return there.error();
        if (const auto good = checked(db, request); !good)
            return good;
        db.cached("UPDATE support_request SET title = ?, detail = ?, kind = ?, grp = ?, asked_by = ?, staff = ?, due_at = ? WHERE id = ?")
            .run(request.title.trimmed(), textOrNull(request.detail), wordOf(request.kind), idOrNull(request.group.value), idOrNull(request.askedBy.value),
                idOrNull(request.staff.value), toUtcText(request.dueAt), request.id);
        return {};
    });
}

Result<void> setRequestState(Workspace &workspace, qint64 id, RequestState state)
{
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("request.state"), {wordOf(state)}}, [&](db::Database &db) -> Result<void> {
        if (const auto there = isThere(db, RowOf::Request, id); !there)
            return there.error();
        db.cached("UPDATE support_request SET state = ?1, done_at = CASE WHEN ?1 = 'done' THEN coalesce(done_at, ?2) END WHERE id = ?3").run(wordOf(state), now, id);
        return {};
    });
}

} // namespace siyu::desks
