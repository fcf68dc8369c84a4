// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator says about proposed pairs: two people, or one.
#include "core/base/period.h"
#include "core/db/database.h"
#include "core/members/duplicates.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

Result<QStringList> namesOf(const Workspace &workspace, MemberId a, MemberId b)
{
    return workspace.read([&](db::Database &db) -> Result<QStringList> {
        QStringList names;
        for (const MemberId member : {a, b}) {
            db::Statement row = db.prepare("SELECT coalesce(name, '#' || id) FROM member WHERE id = ?");
            if (!row.with(member.value).step())
                return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member.value)}, {}};
            names.append(row.text(0));
        }
        return names;
    });
}

} // namespace

Result<void> refuseDuplicate(Workspace &workspace, MemberId a, MemberId b)
{
    if (a == b)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("member"), QString::number(a.value)}, {}};
    const Result<QStringList> names = namesOf(workspace, a, b);
    if (!names)
        return names.error();
    return workspace.write({QStringLiteral("duplicate.refuse"), *names}, [&](db::Database &db) {
        db.prepare("INSERT OR IGNORE INTO not_duplicate (a, b, at) VALUES (?, ?, ?)")
            .run(std::min(a.value, b.value), std::max(a.value, b.value), toUtcText(workspace.nowUtc()));
    });
}

Result<QList<Merged>> mergeDuplicates(
    Workspace &workspace, const QList<std::pair<MemberId, MemberId>> &pairs, Progress &progress)
{
    const Change change{QStringLiteral("duplicate.merge"), {QString::number(pairs.size())}};
    return workspace.write(change, progress, [&](db::Database &db) -> Result<QList<Merged>> {
        QList<Merged> out;
        for (qsizetype i = 0; i < pairs.size(); ++i) {
            if (!progress.report(i, pairs.size()))
                return Error{ErrorCode::Cancelled, {}, {}};
            const MemberId a = presentMember(db, pairs[i].first);
            const MemberId b = presentMember(db, pairs[i].second);
            if (!a.isValid() || !b.isValid()) {
                const MemberId missing = a.isValid() ? pairs[i].second : pairs[i].first;
                return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(missing.value)}, {}};
            }
            if (a == b)
                continue;
            const MemberId kept = olderIn(db, a, b);
            out.append(mergeInto(db, {kept, kept == a ? b : a, MergeBy::Duplicate, {}}, workspace.nowUtc()));
        }
        return out;
    });
}

} // namespace siyu::members
