// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/templatestore.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/groups/grouppolicy.h"
#include "core/groups/groupstore.h"
#include "core/groups/setuprows.h"
#include "core/workspace.h"

#include <QSet>

namespace siyu::groups {

namespace {

Error noTemplate(const QString &which) { return {ErrorCode::NotFound, {QStringLiteral("template"), which}, {}}; }
Error noTemplate(TemplateId id) { return noTemplate(QString::number(id.value)); }

Result<QString> checked(const NewTemplate &templ)
{
    const QString name = displayText(templ.name);
    if (name.isEmpty() || name.size() > 100)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("name"), name}, {}};
    if (const std::optional<SetupFault> fault = faultOf(templ.setup))
        return Error{ErrorCode::InvalidInput, {fault->what, fault->value}, {}};
    return name;
}

qint64 templateNamed(db::Database &db, const QString &name)
{
    db::Statement &row = db.cached("SELECT id FROM group_template WHERE name = ?").with(name);
    const qint64 id = row.step() ? row.int64(0) : 0;
    row.reset();
    return id;
}

QString nameOf(db::Database &db, TemplateId id)
{
    db::Statement row = db.prepare("SELECT name FROM group_template WHERE id = ?");
    return row.with(id.value).step() ? row.text(0) : QString();
}

QString nameOf(const Workspace &workspace, TemplateId id)
{
    const auto name = workspace.read([id](db::Database &db) { return nameOf(db, id); });
    return name ? *name : QString();
}

QString modeText(OperatingMode mode) { return mode == OperatingMode::Own ? QString() : wordOf(mode); }

qint64 insertTemplate(db::Database &db, const QString &name, const NewTemplate &templ, const QDateTime &nowUtc)
{
    db.cached("INSERT INTO group_template (name, mode, created_at) VALUES (?, ?, ?)").run(name, modeText(templ.mode), toUtcText(nowUtc));
    const qint64 id = db.lastInsertId();
    writeTemplateSetup(db, id, templ.setup);
    return id;
}

struct NamedGroup {
    GroupId id;
    QString name;
};

// Those named, or those of the template; by name.
QList<NamedGroup> groupsFor(db::Database &db, TemplateId id, const QList<GroupId> &only)
{
    const QSet<GroupId> wanted(only.begin(), only.end());
    QList<NamedGroup> out;
    db::Statement rows = db.prepare("SELECT id, name, template IS ?1 AND archived_at IS NULL FROM grp ORDER BY name COLLATE by_number");
    rows.with(id.value);
    while (rows.step()) {
        const GroupId group(rows.int64(0));
        if (only.isEmpty() ? rows.int64(2) != 0 : wanted.contains(group))
            out.append({group, rows.text(1)});
    }
    return out;
}

std::optional<GroupSetup> templateSetup(db::Database &db, TemplateId id)
{
    const SetupsById setups = loadTemplateSetups(db, id.value);
    const auto found = setups.find(id.value);
    return found == setups.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

Result<QList<TemplateRow>> templates(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        const SetupsById setups = loadTemplateSetups(db, 0);
        QList<TemplateRow> out;
        db::Statement rows = db.prepare("SELECT t.id, t.name, t.mode, (SELECT count(*) FROM grp g WHERE g.template = t.id AND g.archived_at IS NULL)"
                                        " FROM group_template t ORDER BY t.name COLLATE by_number");
        while (rows.step()) {
            out.append({TemplateId(rows.int64(0)), rows.text(1), operatingModeFrom(rows.text(2)).value_or(OperatingMode::Own),
                setups.at(rows.int64(0)), rows.int64(3)});
        }
        return out;
    });
}

Result<TemplateRow> findTemplate(const Workspace &workspace, const QString &name)
{
    const auto all = templates(workspace);
    if (!all)
        return all.error();
    for (const TemplateRow &row : *all) {
        if (row.name == displayText(name))
            return row;
    }
    return noTemplate(name);
}

Result<TemplateId> addTemplate(Workspace &workspace, const NewTemplate &templ)
{
    const Result<QString> name = checked(templ);
    if (!name)
        return name.error();
    return workspace.write({QStringLiteral("template.add"), {*name}}, [&](db::Database &db) -> Result<TemplateId> {
        if (templateNamed(db, *name) > 0)
            return Error{ErrorCode::Duplicate, {QStringLiteral("template"), *name}, {}};
        return TemplateId(insertTemplate(db, *name, templ, workspace.nowUtc()));
    });
}

Result<int> addTemplates(Workspace &workspace, const QList<NewTemplate> &templates)
{
    for (const NewTemplate &templ : templates) {
        if (const Result<QString> name = checked(templ); !name)
            return name.error();
    }
    return workspace.write({QStringLiteral("template.presets"), {QString::number(templates.size())}}, [&](db::Database &db) -> Result<int> {
        int added = 0;
        for (const NewTemplate &templ : templates) {
            const QString name = displayText(templ.name);
            if (templateNamed(db, name) > 0)
                continue;
            insertTemplate(db, name, templ, workspace.nowUtc());
            ++added;
        }
        return added;
    });
}

Result<void> editTemplate(Workspace &workspace, TemplateId id, const NewTemplate &templ)
{
    const Result<QString> name = checked(templ);
    if (!name)
        return name.error();
    return workspace.write({QStringLiteral("template.edit"), {*name}}, [&](db::Database &db) -> Result<void> {
        if (nameOf(db, id).isEmpty())
            return noTemplate(id);
        if (const qint64 other = templateNamed(db, *name); other > 0 && other != id.value)
            return Error{ErrorCode::Duplicate, {QStringLiteral("template"), *name}, {}};
        db.prepare("UPDATE group_template SET name = ?, mode = ? WHERE id = ?").run(*name, modeText(templ.mode), id.value);
        writeTemplateSetup(db, id.value, templ.setup);
        return {};
    });
}

Result<void> removeTemplate(Workspace &workspace, TemplateId id)
{
    return workspace.write({QStringLiteral("template.remove"), {nameOf(workspace, id)}}, [&](db::Database &db) -> Result<void> {
        if (nameOf(db, id).isEmpty())
            return noTemplate(id);
        db.prepare("UPDATE grp SET template = NULL WHERE template = ?").run(id.value);
        writeTemplateSetup(db, id.value, {});
        db.prepare("DELETE FROM group_template WHERE id = ?").run(id.value);
        return {};
    });
}

Result<GroupDetails> detailsOf(const Workspace &workspace, GroupId group)
{
    return workspace.read([group, today = workspace.today()](db::Database &db) -> Result<GroupDetails> {
        if (const Result<void> found = requireGroup(db, group); !found)
            return found.error();
        GroupDetails out;
        out.setup = loadGroupSetups(db, group.value)[group.value];
        db::Statement row = db.prepare("SELECT g.region, g.template, t.name FROM grp g LEFT JOIN group_template t ON t.id = g.template WHERE g.id = ?");
        row.with(group.value).step();
        out.region = row.text(0);
        out.templ = TemplateId(row.int64(1));
        out.templateName = row.text(2);
        out.room = roomOf(db, out.setup.capacityPolicy, out.setup.capacity, today);
        return out;
    });
}

Result<void> setDetails(Workspace &workspace, GroupId group, const GroupSetup &setup, const QString &region)
{
    if (const std::optional<SetupFault> fault = faultOf(setup))
        return Error{ErrorCode::InvalidInput, {fault->what, fault->value}, {}};
    const auto card = groups::group(workspace, group);
    if (!card)
        return card.error();
    return workspace.write({QStringLiteral("group.details"), {card->row.name}}, [&](db::Database &db) -> Result<void> {
        writeGroupSetup(db, group.value, loadGroupSetups(db, group.value)[group.value], setup, workspace.today());
        db.prepare("UPDATE grp SET region = ? WHERE id = ?").run(textOrNull(displayText(region)), group.value);
        return {};
    });
}

Result<QList<GroupDifference>> differences(const Workspace &workspace, TemplateId id, const QList<GroupId> &only)
{
    return workspace.read([&](db::Database &db) -> Result<QList<GroupDifference>> {
        const std::optional<GroupSetup> templ = templateSetup(db, id);
        if (!templ)
            return noTemplate(id);
        SetupsById setups = loadGroupSetups(db, 0);
        QList<GroupDifference> out;
        for (const NamedGroup &group : groupsFor(db, id, only)) {
            const GroupSetup &has = setups[group.id.value];
            out.append({group.id, group.name, changesBetween(has, applied(has, *templ))});
        }
        return out;
    });
}

namespace {

// One group; how many of its fields changed.
Result<qint64> applyTo(db::Database &db, TemplateId id, const GroupSetup &templ, GroupId group, const GroupSetup &has, StaffId solo, QDate today)
{
    const GroupSetup now = applied(has, templ);
    const qsizetype changes = changesBetween(has, now).size();
    if (changes > 0)
        writeGroupSetup(db, group.value, has, now, today);
    db.cached("UPDATE grp SET template = ?1 WHERE id = ?2 AND template IS NOT ?1").run(id.value, group.value);
    if (!solo.isValid())
        return qint64(changes);
    for (const Team team : allTeams) {
        if (const Result<void> done = assign(db, group, team, solo, true, today, {}); !done)
            return done.error();
    }
    return qint64(changes);
}

} // namespace

Result<Applied> applyTemplate(Workspace &workspace, TemplateId id, const QList<GroupId> &only, StaffId solo, Progress &progress)
{
    const Change change{QStringLiteral("template.apply"), {nameOf(workspace, id), QString::number(only.size())}};
    return workspace.write(change, progress, [&](db::Database &db) -> Result<Applied> {
        const std::optional<GroupSetup> templ = templateSetup(db, id);
        if (!templ)
            return noTemplate(id);
        SetupsById setups = loadGroupSetups(db, 0);
        Applied out;
        for (const GroupId group : only) {
            if (!setups.contains(group.value))
                return Error{ErrorCode::NotFound, {QStringLiteral("group"), QString::number(group.value)}, {}};
            const Result<qint64> changed = applyTo(db, id, *templ, group, setups[group.value], solo, workspace.today());
            if (!changed)
                return changed.error();
            ++(*changed > 0 ? out.groups : out.unchanged);
            out.changes += *changed;
            if (!progress.report(out.groups + out.unchanged, only.size()))
                return Error{ErrorCode::Cancelled, {}, {}};
        }
        return out;
    });
}

void tagNewcomer(db::Database &db, GroupId group, qint64 member, BatchId batch)
{
    db.cached("INSERT INTO member_tag (member, tag, batch) SELECT ?1, source_tag, ?2 FROM grp WHERE id = ?3 AND source_tag IS NOT NULL"
              " ON CONFLICT DO NOTHING")
        .run(member, idOrNull(batch.value), group.value);
}

} // namespace siyu::groups
