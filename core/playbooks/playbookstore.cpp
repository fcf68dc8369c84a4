// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playbooks/playbookstore.h"

#include "core/playbooks/doer.h"
#include "core/playbooks/steprows.h"
#include "core/workspace.h"

#include <QSet>

namespace siyu::playbooks {

QList<Step> stepsIn(db::Database &db, qint64 playbook)
{
    db::Statement row = db.prepare("SELECT id, title, note, offset_days, team, staff FROM playbook_step WHERE playbook = ? AND removed_at IS NULL ORDER BY place, id");
    return listOf(row.with(playbook), [](const db::Statement &of) {
        return Step{of.int64(0), of.text(1), of.text(2), int(of.int64(3)), teamIn(of, 4), StaffId(of.optionalInt64(5).value_or(0))};
    });
}

namespace {

std::optional<Playbook> find(db::Database &db, qint64 id)
{
    db::Statement row = db.prepare("SELECT id, name, kind, stage FROM playbook WHERE id = ? AND retired_at IS NULL");
    if (!row.with(id).step())
        return std::nullopt;
    Playbook out;
    out.id = row.int64(0);
    out.name = row.text(1);
    out.kind = playbookKindFrom(row.text(2)).value_or(PlaybookKind::Group);
    if (const auto stage = row.optionalInt64(3))
        out.stage = Stage(*stage);
    out.steps = stepsIn(db, id);
    return out;
}

Result<void> checked(db::Database &db, const Playbook &playbook)
{
    if (playbook.name.trimmed().isEmpty() || playbook.name.size() > 100)
        return invalid("name", playbook.name.left(40));
    if (playbook.kind == PlaybookKind::Stage && !playbook.stage)
        return invalid("stage", QString());
    if (playbook.steps.isEmpty())
        return invalid("steps", QString());
    for (const Step &step : playbook.steps) {
        if (step.title.trimmed().isEmpty() || step.title.size() > 200)
            return invalid("title", step.title.left(40));
        if (std::abs(step.offsetDays) > mostOffset)
            return invalid("offset", QString::number(step.offsetDays));
        if (auto there = areThere(db, {{RowOf::Staff, step.staff.value}}); !there)
            return there;
    }
    db::Statement same = db.prepare("SELECT 1 FROM playbook WHERE name = ? AND id <> ?");
    if (same.with(playbook.name.trimmed(), playbook.id).step())
        return Error{ErrorCode::Duplicate, {QStringLiteral("playbook"), playbook.name.trimmed()}, {}};
    return {};
}

void writeSteps(db::Database &db, qint64 playbook, const QList<Step> &steps, const QString &now)
{
    QSet<qint64> before;
    for (const Step &step : stepsIn(db, playbook))
        before.insert(step.id);
    int place = 0;
    for (const Step &step : steps) {
        ++place;
        if (before.remove(step.id))
            db.cached("UPDATE playbook_step SET place = ?, title = ?, note = ?, offset_days = ?, team = ?, staff = ? WHERE id = ?")
                .run(place, step.title.trimmed(), textOrNull(step.note), step.offsetDays, teamOrNull(step.team), idOrNull(step.staff.value), step.id);
        else
            db.cached("INSERT INTO playbook_step (playbook, place, title, note, offset_days, team, staff) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .run(playbook, place, step.title.trimmed(), textOrNull(step.note), step.offsetDays, teamOrNull(step.team), idOrNull(step.staff.value));
    }
    for (const qint64 gone : std::as_const(before))
        db.cached("UPDATE playbook_step SET removed_at = ? WHERE id = ?").run(now, gone);
}

Result<Playbook> toUse(const Workspace &workspace, qint64 id, PlaybookKind kind)
{
    return workspace.read([&](db::Database &db) -> Result<Playbook> {
        std::optional<Playbook> found = find(db, id);
        if (!found)
            return notFound("playbook", id);
        if (found->kind != kind)
            return refused("playbook", QStringLiteral("wrong_kind"));
        return std::move(*found);
    });
}

} // namespace

Result<QList<Playbook>> playbooks(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QList<Playbook> out;
        db::Statement row = db.prepare("SELECT p.id, (SELECT count(*) FROM playbook_use u WHERE u.playbook = p.id) FROM playbook p WHERE retired_at IS NULL ORDER BY name");
        while (row.step()) {
            if (auto found = find(db, row.int64(0))) {
                found->uses = int(row.int64(1));
                out.append(*found);
            }
        }
        return out;
    });
}

Result<qint64> savePlaybook(Workspace &workspace, const Playbook &playbook)
{
    const QString now = toUtcText(workspace.nowUtc());
    const QString name = playbook.name.trimmed();
    return workspace.write({playbook.id == 0 ? QStringLiteral("playbook.add") : QStringLiteral("playbook.edit"), {name}}, [&](db::Database &db) -> Result<qint64> {
        if (playbook.id != 0 && !find(db, playbook.id))
            return notFound("playbook", playbook.id);
        if (const auto good = checked(db, playbook); !good)
            return good.error();
        const std::optional<qint64> stage = playbook.kind == PlaybookKind::Stage ? std::optional<qint64>(int(*playbook.stage)) : std::nullopt;
        qint64 id = playbook.id;
        if (id == 0) {
            db.cached("INSERT INTO playbook (name, kind, stage, created_at) VALUES (?, ?, ?, ?)").run(name, wordOf(playbook.kind), stage, now);
            id = db.lastInsertId();
        } else {
            db.cached("UPDATE playbook SET name = ?, kind = ?, stage = ? WHERE id = ?").run(name, wordOf(playbook.kind), stage, id);
        }
        writeSteps(db, id, playbook.steps, now);
        return id;
    });
}

Result<void> retirePlaybook(Workspace &workspace, qint64 id)
{
    const QString now = toUtcText(workspace.nowUtc());
    const auto name = workspace.read([&](db::Database &db) {
        const auto found = find(db, id);
        return found ? found->name : QString();
    });
    if (!name)
        return name.error();
    return workspace.write({QStringLiteral("playbook.retire"), {*name}}, [&](db::Database &db) -> Result<void> {
        if (!find(db, id))
            return notFound("playbook", id);
        // Its name is free for another.
        db.cached("UPDATE playbook SET retired_at = ?1, name = name || ' · ' || id || ' · ' || ?1 WHERE id = ?2").run(now, id);
        return {};
    });
}

Result<Applied> applyToGroups(Workspace &workspace, qint64 playbook, const QList<GroupId> &groups, QDate start)
{
    if (!start.isValid())
        return invalid("day", QString());
    const QDate today = workspace.today();
    const QString now = toUtcText(workspace.nowUtc());
    const auto book = toUse(workspace, playbook, PlaybookKind::Group);
    if (!book)
        return book.error();
    return workspace.write({QStringLiteral("playbook.apply"), {book->name, QString::number(groups.size())}}, [&](db::Database &db) -> Result<Applied> {
        Applied out;
        const Doer doer(db, today);
        for (const GroupId group : groups) {
            if (const auto there = isThere(db, RowOf::Group, group.value); !there)
                return there.error();
            const Use use{playbook, group.value, group.value, start, std::nullopt};
            useOnce(db, *book, use, [&](const Step &step) { return doer.inGroup(step, group.value); }, now, out);
        }
        return out;
    });
}

Result<Applied> applyToCampaign(Workspace &workspace, qint64 playbook, qint64 campaign)
{
    const QDate today = workspace.today();
    const QString now = toUtcText(workspace.nowUtc());
    const auto book = toUse(workspace, playbook, PlaybookKind::Campaign);
    if (!book)
        return book.error();
    return workspace.write({QStringLiteral("playbook.apply_campaign"), {book->name}}, [&](db::Database &db) -> Result<Applied> {
        db::Statement row = db.prepare("SELECT from_day FROM campaign WHERE id = ?");
        if (!row.with(campaign).step())
            return notFound("campaign", campaign);
        const QDate start = dayOf(row, 0);
        row.reset();
        if (!start.isValid())
            return refused("campaign", QStringLiteral("no_day"));
        Applied out;
        const Doer doer(db, today);
        useOnce(db, *book, {playbook, campaign, 0, start, std::nullopt}, [&](const Step &step) { return doer.ofCampaign(step, campaign); }, now, out);
        return out;
    });
}

Result<QList<CampaignChoice>> campaignChoices(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        return listOf(db.prepare("SELECT id, name, from_day FROM campaign WHERE from_day IS NOT NULL ORDER BY from_day DESC, id DESC LIMIT 200"),
            [](const db::Statement &row) { return CampaignChoice{row.int64(0), row.text(1), dayOf(row, 2)}; });
    });
}

} // namespace siyu::playbooks
