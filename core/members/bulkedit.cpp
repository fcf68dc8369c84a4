// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/bulkedit.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::members {

namespace {

constexpr qsizetype longestTag = 60;
constexpr qsizetype reportEvery = 2'000;

// `edit(id)` says whether it changed anything. In the order of the numbers: neighbours lie together in every tree.
template <typename Edit>
Result<qint64> eachMember(const QList<qint64> &members, Progress &progress, Edit edit)
{
    qint64 changed = 0;
    for (qsizetype i = 0; i < members.size(); ++i) {
        if (i % reportEvery == 0 && !progress.report(i, members.size()))
            return Error{ErrorCode::Cancelled, {}, {}};
        changed += edit(members[i]) ? 1 : 0;
    }
    progress.report(members.size(), members.size());
    return changed;
}

// Members first, then one write: `begin(db)` gives the edit of one member, or an error.
template <typename Begin>
Result<qint64> editAll(Workspace &workspace, const MemberSelection &selection, Change change, Progress &progress, Begin begin)
{
    const Result<QList<qint64>> members = idsOf(workspace, selection, progress);
    if (!members)
        return members.error();
    change.values.append(QString::number(members->size()));
    return workspace.write(change, progress, [&](db::Database &db) -> Result<qint64> {
        const auto edit = begin(db);
        return edit ? eachMember(*members, progress, *edit) : Result<qint64>(edit.error());
    });
}

Result<QStringList> readTags(const QStringList &tags)
{
    QStringList out;
    for (const QString &tag : tags) {
        const QString name = displayText(tag);
        if (name.isEmpty() || name.size() > longestTag)
            return Error{ErrorCode::InvalidInput, {QStringLiteral("tag"), name}, {}};
        if (!out.contains(name))
            out.append(name);
    }
    return out.isEmpty() ? Result<QStringList>(Error{ErrorCode::InvalidInput, {QStringLiteral("tag"), QString()}, {}}) : out;
}

std::optional<qint64> tagId(db::Database &db, const QString &name)
{
    db::Statement &row = db.cached("SELECT id FROM tag WHERE name = ?").with(name);
    return row.step() ? std::optional(row.int64(0)) : std::nullopt;
}

// Runs a statement of (tag, member) for each tag.
struct TagEdit {
    db::Database *db;
    db::Statement *statement;
    QList<qint64> tags;

    bool operator()(qint64 member) const
    {
        bool changed = false;
        for (const qint64 tag : tags) {
            statement->run(tag, member);
            changed = db->changes() > 0 || changed;
        }
        return changed;
    }
};

struct CustomEdit {
    db::Database *db;
    qint64 field;
    QString value; // empty = none

    bool operator()(qint64 member) const
    {
        if (value.isEmpty())
            db->cached("DELETE FROM custom_value WHERE member = ? AND field = ?").run(member, field);
        else
            db->cached(R"(INSERT INTO custom_value (member, field, value) SELECT id, ?2, ?3 FROM member WHERE id = ?1
                ON CONFLICT (member, field) DO UPDATE SET value = ?3, batch = NULL WHERE value <> ?3)").run(member, field, value);
        return db->changes() > 0;
    }
};

QString joined(const QStringList &tags) { return tags.join(QStringLiteral(" · ")); }

} // namespace

Result<QList<qint64>> idsOf(const Workspace &workspace, const MemberSelection &selection, Progress &progress)
{
    QList<qint64> out = selection.ids;
    if (selection.filter) {
        MemberQuery byId = *selection.filter;
        byId.sort = MemberSort::Id;
        byId.descending = false;
        Result<QList<qint64>> found = memberIds(workspace, byId, progress);
        if (!found)
            return found.error();
        out = std::move(*found);
    }
    if (!std::is_sorted(out.begin(), out.end()))
        std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Result<qint64> addTags(Workspace &workspace, const MemberSelection &selection, const QStringList &tags, Progress &progress)
{
    const Result<QStringList> names = readTags(tags);
    if (!names)
        return names.error();
    return editAll(workspace, selection, {QStringLiteral("member.tag"), {joined(*names)}}, progress,
        [&](db::Database &db) -> Result<TagEdit> {
            QList<qint64> ids;
            for (const QString &name : *names) {
                std::optional<qint64> id = tagId(db, name);
                if (!id) {
                    db.cached("INSERT INTO tag (name) VALUES (?)").run(name);
                    id = db.lastInsertId();
                }
                ids.append(*id);
            }
            return TagEdit{&db, &db.cached("INSERT OR IGNORE INTO member_tag (tag, member) SELECT ?1, id FROM member WHERE id = ?2"), ids};
        });
}

Result<qint64> removeTags(Workspace &workspace, const MemberSelection &selection, const QStringList &tags, Progress &progress)
{
    const Result<QStringList> names = readTags(tags);
    if (!names)
        return names.error();
    return editAll(workspace, selection, {QStringLiteral("member.untag"), {joined(*names)}}, progress,
        [&](db::Database &db) -> Result<TagEdit> {
            QList<qint64> ids;
            for (const QString &name : *names) {
                const std::optional<qint64> id = tagId(db, name);
                if (!id)
                    return Error{ErrorCode::NotFound, {QStringLiteral("tag"), name}, {}};
                ids.append(*id);
            }
            return TagEdit{&db, &db.cached("DELETE FROM member_tag WHERE tag = ? AND member = ?"), ids};
        });
}

Result<qint64> setFieldOfAll(
    Workspace &workspace, const MemberSelection &selection, MemberField field, const QString &text, Progress &progress)
{
    const Result<QString> value = readField(field, text);
    if (!value)
        return value.error();
    const auto edit = [&](db::Database &db) {
        return Result([&db, &value, field](qint64 member) { return writeField(db, MemberId(member), field, *value); });
    };
    return editAll(workspace, selection, {QStringLiteral("members.edit"), {wordOf(field)}}, progress, edit);
}

Result<qint64> setCustomFieldOfAll(
    Workspace &workspace, const MemberSelection &selection, const QString &field, const QString &text, Progress &progress)
{
    return editAll(workspace, selection, {QStringLiteral("members.edit"), {field}}, progress,
        [&](db::Database &db) -> Result<CustomEdit> {
            const QList<ShopField> fields = customFields(db);
            const auto named = std::find_if(fields.begin(), fields.end(), [&](const ShopField &one) { return one.shape.name == field; });
            if (named == fields.end())
                return Error{ErrorCode::NotFound, {QStringLiteral("field"), field}, {}};
            const Result<QString> value = readCustomValue(named->shape, text);
            return value ? Result<CustomEdit>(CustomEdit{&db, named->id, *value}) : Result<CustomEdit>(value.error());
        });
}

Result<qint64> setOptOutOfAll(
    Workspace &workspace, const MemberSelection &selection, const QString &touchpoint, bool optedOut, Progress &progress)
{
    if (!isTouchpointOrAll(touchpoint))
        return Error{ErrorCode::InvalidInput, {QStringLiteral("touchpoint"), touchpoint}, {}};
    const QString at = toUtcText(workspace.nowUtc());
    const auto edit = [&](db::Database &db) {
        return Result([&db, &touchpoint, optedOut, at](qint64 member) {
            return writeOptOut(db, MemberId(member), touchpoint, optedOut, at);
        });
    };
    const QString kind = optedOut ? QStringLiteral("members.opt_out") : QStringLiteral("members.opt_in");
    return editAll(workspace, selection, {kind, {touchpoint}}, progress, edit);
}

Result<qint64> setStageOfAll(
    Workspace &workspace, const MemberSelection &selection, std::optional<Stage> stage, Progress &progress)
{
    const QString at = toUtcText(workspace.nowUtc());
    const auto edit = [&](db::Database &db) {
        return Result([&db, stage, at](qint64 member) {
            if (stage)
                db.cached(R"(INSERT INTO stage_pin (member, stage, at) SELECT id, ?2, ?3 FROM member WHERE id = ?1
                    ON CONFLICT (member) DO UPDATE SET stage = ?2, at = ?3, batch = NULL WHERE stage <> ?2)").run(member, int(*stage), at);
            else
                db.cached("DELETE FROM stage_pin WHERE member = ?").run(member);
            return db.changes() > 0;
        });
    };
    const Change pin{QStringLiteral("members.pin"), {stage ? wordOf(*stage) : QString()}};
    return editAll(workspace, selection, stage ? pin : Change{QStringLiteral("members.unpin"), {QString()}}, progress, edit);
}

Result<qint64> addToList(Workspace &workspace, const MemberSelection &selection, const QString &list, Progress &progress)
{
    struct Edit {
        db::Database *db;
        qint64 segment;
        bool operator()(qint64 member) const
        {
            db->cached("INSERT OR IGNORE INTO segment_member (segment, member) SELECT ?, id FROM member WHERE id = ?").run(segment, member);
            return db->changes() > 0;
        }
    };
    const QString name = displayText(list);
    if (name.isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("segment"), list}, {}};
    const QString at = toUtcText(workspace.nowUtc());
    return editAll(workspace, selection, {QStringLiteral("members.list"), {name}}, progress, [&](db::Database &db) -> Result<Edit> {
        db::Statement &row = db.cached("SELECT id, frozen_at IS NOT NULL FROM segment WHERE name = ?").with(name);
        if (row.step())
            return row.int64(1) != 0 ? Result<Edit>(Edit{&db, row.int64(0)})
                                     : Result<Edit>(Error{ErrorCode::Duplicate, {QStringLiteral("segment"), name}, {}});
        db.cached("INSERT INTO segment (name, rule, created_at, frozen_at) VALUES (?1, '', ?2, ?2)").run(name, at);
        return Edit{&db, db.lastInsertId()};
    });
}

} // namespace siyu::members
