// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/consentedit.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/db/database.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

constexpr qsizetype longestSource = 200;

Result<QString> nameOf(const Workspace &workspace, MemberId member)
{
    return workspace.read([&](db::Database &db) -> Result<QString> {
        db::Statement &row = db.cached("SELECT coalesce(name, '#' || id) FROM member WHERE id = ?").with(member.value);
        if (!row.step())
            return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member.value)}, {}};
        return row.text(0);
    });
}

// The member's own source of that text, else any, else a new one; the member then came by it as well.
qint64 sourceOf(db::Database &db, MemberId member, const QString &text, const QString &now)
{
    db::Statement &there = db.cached(R"(SELECT s.id FROM source s LEFT JOIN member_source x ON x.source = s.id AND x.member = ?1
        WHERE s.text = ?2 ORDER BY x.member IS NULL, s.id LIMIT 1)").with(member.value, text);
    qint64 id = there.step() ? there.int64(0) : 0;
    if (id == 0) {
        db.cached("INSERT INTO source (text, created_at) VALUES (?, ?)").run(text, now);
        id = db.lastInsertId();
    }
    db.cached("INSERT OR IGNORE INTO member_source (member, source, at) VALUES (?, ?, ?)").run(member.value, id, now);
    return id;
}

} // namespace

Result<void> giveConsent(Workspace &workspace, MemberId member, const QString &touchpoint, const QString &source)
{
    if (!touchpointFrom(touchpoint))
        return Error{ErrorCode::InvalidInput, {QStringLiteral("touchpoint"), touchpoint}, {}};
    const QString text = displayText(source);
    if (text.isEmpty() || text.size() > longestSource)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("source"), text}, {}};
    const Result<QString> name = nameOf(workspace, member);
    if (!name)
        return name.error();
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("consent.give"), {*name, touchpoint}}, [&](db::Database &db) {
        const qint64 id = sourceOf(db, member, text, now);
        db.cached(R"(INSERT INTO consent (member, touchpoint, source, given_at, how) VALUES (?1, ?2, ?3, ?4, 'typed')
            ON CONFLICT (member, touchpoint, source) DO UPDATE SET given_at = ?4, withdrawn_at = NULL, how = 'typed', batch = NULL
            WHERE withdrawn_at IS NOT NULL)").run(member.value, touchpoint, id, now);
    });
}

Result<void> withdrawConsent(Workspace &workspace, MemberId member, const QString &touchpoint, qint64 source)
{
    const Result<QString> name = nameOf(workspace, member);
    if (!name)
        return name.error();
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("consent.withdraw"), {*name, touchpoint}}, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE consent SET withdrawn_at = ? WHERE member = ? AND touchpoint = ? AND source = ? AND withdrawn_at IS NULL")
            .run(now, member.value, touchpoint, source);
        if (db.changes() == 0)
            return Error{ErrorCode::NotFound, {QStringLiteral("consent"), touchpoint}, {}};
        return {};
    });
}

} // namespace siyu::members
