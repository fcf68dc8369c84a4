// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/erase.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/trust/rowerasing.h"
#include "core/trust/tombstone.h"
#include "core/workspace.h"

namespace siyu::trust {

namespace {

struct Gone {
    EraseReport report;
    QList<QByteArray> traces; // for the scrub
};

QList<Person> peopleOf(db::Database &db, const QList<qint64> &members)
{
    QList<Person> out;
    QSet<qint64> seen;
    for (const qint64 member : members) {
        if (seen.contains(member))
            continue;
        seen.insert(member);
        if (const std::optional<Person> person = personOf(db, member))
            out.append(*person);
    }
    return out;
}

qint64 noteErasure(db::Database &db, const Person &person, const QString &reason, const QString &at)
{
    db.cached("INSERT INTO erasure (at, gone, made_at, reason) VALUES (?, ?, ?, ?)").run(at, person.member, person.madeAt, reason);
    const qint64 id = db.lastInsertId();
    // A backup may hold them under a number that they had before a merge.
    for (const qint64 number : person.numbers.mid(1))
        db.cached("INSERT INTO erasure (at, gone, made_at, reason) VALUES (?, ?, '', ?)").run(at, number, reason);
    return id;
}

QList<QByteArray> tracesOf(const QList<Person> &people)
{
    QStringList texts;
    for (const Person &person : people)
        texts += person.values + person.names + person.places;
    texts.removeDuplicates();
    return db::inAllEncodings(texts);
}

Result<Gone> eraseRows(db::Database &db, const QList<qint64> &members, const QString &reason, const QString &at, Progress &progress)
{
    QList<Person> people = peopleOf(db, members);
    if (people.isEmpty())
        return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(members.value(0))}, {}};
    keepOwnNames(db, people);
    Gone out;
    RowErasing erasing(db, people);
    for (qsizetype i = 0; i < people.size(); ++i) {
        if (!progress.report(i, people.size() * 2))
            return Error{ErrorCode::Cancelled, {}, {}};
        const Person &person = people.at(i);
        const qint64 erasure = noteErasure(db, person, reason, at);
        erasing.erase(person, -erasure);
        out.report.tombstones += addTombstones(db, person.keys, erasure);
        out.report.withoutTombstone += person.keys.isEmpty() ? 1 : 0;
    }
    if (!erasing.eraseTexts(progress))
        return Error{ErrorCode::Cancelled, {}, {}};
    const ErasedRows &done = erasing.done();
    out.report.people = done.people;
    out.report.rowsDeleted = done.deleted;
    out.report.rowsEmptied = done.emptied;
    out.report.textsEmptied = done.texts;
    out.report.changesRewritten = done.changes;
    out.report.changesSealed = done.sealed;
    out.traces = tracesOf(people);
    return out;
}

Result<void> dealWithBackups(Workspace &workspace, const EraseWish &wish, EraseReport &report, Progress &progress)
{
    Result<QList<HeldBackup>> held = backupsHoldingErased(workspace, wish.backupFolder, progress);
    if (!held)
        return held.error();
    for (const HeldBackup &backup : *held) {
        if (wish.backupsToo && !backup.unreadable) {
            if (const Result<qint64> erased = eraseInBackup(workspace, backup.path, progress); !erased)
                return erased.error();
            continue;
        }
        report.backups.append(backup);
    }
    return {};
}

} // namespace

Result<ErasePreview> previewErase(const Workspace &workspace, const QList<qint64> &members)
{
    return workspace.read([&](db::Database &db) {
        ErasePreview out;
        QSet<qint64> groups;
        for (const qint64 member : members) {
            db::Statement &there = db.cached("SELECT (SELECT count(*) FROM shop_order WHERE member = m.id),"
                                             " EXISTS (SELECT 1 FROM identity WHERE member = m.id) FROM member m WHERE m.id = ?");
            if (!there.with(member).step())
                continue;
            ++out.people;
            out.orders += there.int64(0);
            out.withoutTombstone += there.int64(1) != 0 ? 0 : 1;
            db::Statement &in = db.cached("SELECT grp FROM membership WHERE member = ? AND left_day IS NULL");
            in.with(member);
            while (in.step())
                groups.insert(in.int64(0));
        }
        out.groups = groups.size();
        return out;
    });
}

Result<EraseReport> eraseMembers(Workspace &workspace, const QList<qint64> &members, const EraseWish &wish, Progress &progress)
{
    if (wish.reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("reason"), wish.reason}, {}};
    const QString at = toUtcText(workspace.nowUtc());
    Change change{QStringLiteral("member.erase"), {QString::number(members.size())}, Record::System,
        {Topic::Members, Topic::Tags, Topic::Rosters, Topic::Activity, Topic::Orders, Topic::Growth, Topic::Desk,
            Topic::Deliveries, Topic::Imports, Topic::History}};
    change.erases = true;
    Result<Gone> gone = workspace.write(
        change, progress, [&](db::Database &db) { return eraseRows(db, members, wish.reason.trimmed(), at, progress); });
    if (!gone)
        return gone.error();
    // They are gone: from here on the work is finished, whatever the operator wishes.
    NoProgress quiet;
    const Result<bool> clean = workspace.scrub(gone->traces, quiet);
    if (!clean)
        return clean.error();
    gone->report.fileRewritten = *clean;
    if (const Result<void> dealt = dealWithBackups(workspace, wish, gone->report, quiet); !dealt)
        return dealt.error();
    return gone->report;
}

Result<qint64> memberCalled(const Workspace &workspace, const QString &text)
{
    return workspace.read([&](db::Database &db) -> Result<qint64> {
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        if (isNumber && db.cached("SELECT 1 FROM member WHERE id = ?").with(number).step())
            return number;
        for (const IdentityKind kind : allIdentityKinds) {
            const QString value = members::normaliseIdentity(kind, text).value;
            db::Statement &holder = db.cached("SELECT member FROM identity WHERE kind = ? AND value = ? LIMIT 1");
            if (!value.isEmpty() && holder.with(int(kind), value).step())
                return holder.int64(0);
        }
        return Error{ErrorCode::NotFound, {QStringLiteral("member"), text}, {}};
    });
}

Result<QList<ErasureRow>> erasures(const Workspace &workspace, int limit)
{
    return workspace.read([limit](db::Database &db) {
        QList<ErasureRow> out;
        db::Statement rows = db.prepare("SELECT id, at, gone, reason, (SELECT count(*) FROM tombstone t WHERE t.erasure = e.id)"
                                        " FROM erasure e WHERE made_at <> '' ORDER BY id DESC LIMIT ?");
        rows.with(limit);
        while (rows.step())
            out.append({rows.int64(0), fromUtcText(rows.text(1)), rows.int64(2), rows.text(3), rows.int64(4)});
        return out;
    });
}

} // namespace siyu::trust
