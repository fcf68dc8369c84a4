// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/kindimport.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/groups/staffstore.h"
#include "core/importing/rowfields.h"

namespace siyu::importing {

namespace {

QString display(std::string_view cell) { return displayText(QString::fromUtf8(cell.data(), qsizetype(cell.size()))); }

class GroupsImport final : public KindImport {
public:
    explicit GroupsImport(const ImportScene &scene)
        : m_scene(scene), m_log(scene.db, scene.batch), m_shape(shapeOf(scene.db, QStringLiteral("grp"))),
          m_name(columnOf(scene.plan, Field::Name)), m_externalId(columnOf(scene.plan, Field::ExternalId))
    {
    }

    bool namesSomething(const Cells &) override { return false; }

    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override
    {
        const QString name = display(cellAt(cells, m_name));
        const QString externalId = keyText(display(cellAt(cells, m_externalId)));
        if (name.isEmpty())
            return std::optional(rejectedRow(number, QStringLiteral("no_name"), m_name));
        RowOutcome out{number, Outcome::Unchanged, idOf(name, externalId), std::nullopt, {}};
        const QStringList owners = ownersOf(cells);
        if (owners.size() > 2)
            return std::optional(
                rejectedRow(number, QStringLiteral("too_many_owners"), columnOf(m_scene.plan, Field::GroupOwner)));
        QJsonObject values = read(cells, out);
        const bool isNew = out.id == 0;
        if (isNew)
            out.id = create(name, values);
        values.remove(QStringLiteral("created_at"));
        const Options rules = isNew ? Options{} : m_scene.plan.options;
        bool changed = fillColumns(m_scene.db, m_log, m_shape, out.id, values, rules);
        changed |= setOwners(out, owners, conflictOf(rules, {Field::GroupOwner}));
        if (isNew)
            out.outcome = Outcome::Created;
        else if (changed)
            out.outcome = Outcome::Updated;
        return std::optional(out);
    }

private:
    // By the platform's id first: groups are renamed often.
    qint64 idOf(const QString &name, const QString &externalId) const
    {
        if (!externalId.isEmpty()) {
            db::Statement &byId = m_scene.db.cached("SELECT id FROM grp WHERE external_id = ?");
            const qint64 id = byId.with(externalId).step() ? byId.int64(0) : 0;
            byId.reset();
            if (id > 0)
                return id;
        }
        db::Statement &byName = m_scene.db.cached("SELECT id FROM grp WHERE name = ?");
        const qint64 id = byName.with(name).step() ? byName.int64(0) : 0;
        byName.reset();
        return id;
    }

    qint64 create(const QString &name, const QJsonObject &values)
    {
        const QString created = values.value(QStringLiteral("created_at")).toString(toUtcText(m_scene.nowUtc));
        m_scene.db.cached("INSERT INTO grp (name, created_at, batch) VALUES (?, ?, ?)")
            .run(name, created, m_scene.batch.value);
        return m_scene.db.lastInsertId();
    }

    QStringList ownersOf(const Cells &cells) const
    {
        QStringList owners;
        for (size_t c = 0; c < m_scene.plan.columns.size(); ++c) {
            if (m_scene.plan.columns[c].target.field != Field::GroupOwner)
                continue;
            for (const QString &name : readTags(cellAt(cells, int(c)))) {
                for (const QString &one : name.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
                    if (!owners.contains(one.trimmed()))
                        owners.append(one.trimmed());
                }
            }
        }
        return owners;
    }

    // Owners that are there stay in their places; a file that overwrites puts its own in their stead.
    bool setOwners(RowOutcome &out, const QStringList &owners, Conflict conflict)
    {
        if (owners.isEmpty() || conflict == Conflict::Keep)
            return false;
        const GroupId group(out.id);
        QList<qint64> wanted;
        for (const QString &owner : owners)
            wanted.append(groups::ensureStaff(m_scene.db, owner, m_scene.nowUtc, m_scene.batch).value);
        QList<qint64> held = ownersIn(group);
        if (held == wanted)
            return false;
        if (conflict == Conflict::Overwrite) {
            removeOwners(group);
            held.clear();
        }
        bool changed = conflict == Conflict::Overwrite;
        for (const qint64 staff : std::as_const(wanted)) {
            if (held.contains(staff))
                continue;
            if (held.size() == 2) {
                out.flags.push_back({QStringLiteral("too_many_owners"), columnOf(m_scene.plan, Field::GroupOwner), {}});
                break;
            }
            held.append(staff);
            m_scene.db.cached("INSERT INTO grp_owner (grp, position, staff, batch) VALUES (?, ?, ?, ?)")
                .run(group.value, qint64(held.size()), staff, m_scene.batch.value);
            changed = true;
        }
        return changed;
    }

    QList<qint64> ownersIn(GroupId group) const
    {
        QList<qint64> out;
        db::Statement &rows = m_scene.db.cached("SELECT staff FROM grp_owner WHERE grp = ? ORDER BY position");
        rows.with(group.value);
        while (rows.step())
            out.append(rows.int64(0));
        rows.reset();
        return out;
    }

    void removeOwners(GroupId group)
    {
        const TableShape shape = shapeOf(m_scene.db, QStringLiteral("grp_owner"));
        for (const QJsonObject &row : rowsOf(m_scene.db, shape, {QString(), QStringLiteral("grp")}, group.value)) {
            const QJsonArray key{row.value(QStringLiteral("grp")), row.value(QStringLiteral("position"))};
            if (row.value(QStringLiteral("batch")).toInteger() != m_scene.batch.value)
                m_log.deleted("grp_owner", key, row);
            deleteRow(m_scene.db, shape, key);
        }
    }

    QJsonObject read(const Cells &cells, RowOutcome &out) const
    {
        QJsonObject values;
        for (size_t c = 0; c < m_scene.plan.columns.size(); ++c) {
            const PlanColumn &column = m_scene.plan.columns[c];
            const std::string_view cell = cellAt(cells, int(c));
            if (cell.empty())
                continue;
            switch (column.target.field) {
            case Field::ExternalId:
            case Field::GroupKind:
            case Field::Region:
            case Field::Level:
            case Field::Purpose:
            case Field::EntryRule:
                values.insert(wordOf(column.target.field), display(cell));
                break;
            case Field::Capacity:
                if (const auto count = readCount(cell))
                    values.insert(QStringLiteral("capacity"), *count);
                else
                    out.flags.push_back({QStringLiteral("not_a_count"), int(c), shownValue(cell)});
                break;
            case Field::Created:
                if (const auto moment = readMoment(cell, column.dates))
                    values.insert(QStringLiteral("created_at"), toUtcText(moment->utc(m_scene.zone)));
                else
                    out.flags.push_back({QStringLiteral("not_a_date"), int(c), shownValue(cell)});
                break;
            default:
                break;
            }
        }
        return values;
    }

    const ImportScene &m_scene;
    BatchLog m_log;
    TableShape m_shape;
    int m_name;
    int m_externalId;
};

} // namespace

std::unique_ptr<KindImport> makeGroupsImport(const ImportScene &scene) { return std::make_unique<GroupsImport>(scene); }

} // namespace siyu::importing
