// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/mappingmemory.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/workspace.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace siyu::importing {

namespace {

constexpr int formatVersion = 1;
constexpr qsizetype longestName = 80;

QJsonArray columnsToJson(const QList<MappedColumn> &columns)
{
    QJsonArray out;
    for (const MappedColumn &column : columns)
        out.append(QJsonObject{{QStringLiteral("header"), column.header}, {QStringLiteral("field"), wordOf(column.target)}});
    return out;
}

// Fields that this program does not know are left out.
QList<MappedColumn> columnsFromJson(const QJsonArray &json, Kind kind)
{
    QList<MappedColumn> out;
    for (const QJsonValue &value : json) {
        const auto target = targetFrom(value[QStringLiteral("field")].toString(), kind);
        const QString header = value[QStringLiteral("header")].toString();
        if (target && !header.isEmpty())
            out.append({header, *target});
    }
    return out;
}

QList<MappedColumn> columnsOf(const Plan &plan)
{
    QList<MappedColumn> out;
    for (const PlanColumn &column : plan.columns)
        out.append({column.header, column.target});
    return out;
}

QString textOf(const QList<MappedColumn> &columns)
{
    return QString::fromUtf8(QJsonDocument(columnsToJson(columns)).toJson(QJsonDocument::Compact));
}

SavedMapping mappingFrom(const db::Statement &row)
{
    SavedMapping out;
    out.name = row.text(0);
    out.kind = kindFrom(row.text(1)).value_or(Kind::Members);
    out.platform = row.text(2);
    out.columns = columnsFromJson(QJsonDocument::fromJson(row.text(3).toUtf8()).array(), out.kind);
    out.savedAtUtc = fromUtcText(row.text(4));
    return out;
}

// A header may stand several times: the first of the file is the first of the mapping.
class Places {
public:
    QString next(const QString &header)
    {
        const QString key = headerKey(header);
        return key + QLatin1Char('\n') + QString::number(m_seen[key]++);
    }

private:
    QHash<QString, int> m_seen;
};

bool isSaidByHand(const Plan &plan, const QString &header)
{
    return std::any_of(plan.options.map.begin(), plan.options.map.end(),
        [&](const auto &pair) { return headerKey(pair.first) == headerKey(header); });
}

// Who takes one column only takes the one that was remembered.
void dropRivals(Plan &plan)
{
    for (const PlanColumn &winner : plan.columns) {
        if (!winner.remembered || !winner.target.isMapped() || takesSeveral(winner.target.field))
            continue;
        for (PlanColumn &column : plan.columns) {
            if (&column != &winner && !column.remembered && column.target == winner.target)
                column.target = targetOfUnknown(plan, column.header);
        }
    }
}

Result<void> store(db::Database &db, const SavedMapping &mapping, const QString &sign, const QDateTime &nowUtc)
{
    const QString name = mapping.name.isEmpty() ? QString() : mapping.name;
    if (name.isNull())
        db.prepare("DELETE FROM import_mapping WHERE name IS NULL AND kind = ? AND sign = ?").run(wordOf(mapping.kind), sign);
    else
        db.prepare("DELETE FROM import_mapping WHERE name = ?").run(name);
    db.prepare("INSERT INTO import_mapping (name, kind, sign, platform, columns, saved_at) VALUES (?, ?, ?, ?, ?, ?)")
        .run(name, wordOf(mapping.kind), sign, mapping.platform, textOf(mapping.columns), toUtcText(nowUtc));
    return {};
}

QString signOfHeaders(Kind kind, const QList<MappedColumn> &columns)
{
    QStringList keys{wordOf(kind)};
    for (const MappedColumn &column : columns)
        keys.append(headerKey(column.header));
    const QByteArray text = keys.join(QLatin1Char('\n')).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

Result<void> writeNamed(Workspace &workspace, const SavedMapping &mapping)
{
    const QString name = displayText(mapping.name);
    if (name.isEmpty() || name.size() > longestName)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("name"), name}, {}};
    SavedMapping named = mapping;
    named.name = name;
    return workspace.write({QStringLiteral("mapping.save"), {name}}, [&](db::Database &db) {
        return store(db, named, signOfHeaders(named.kind, named.columns), workspace.nowUtc());
    });
}

Error badFile(const char *what)
{
    return {ErrorCode::InvalidInput, {QStringLiteral("mapping"), QString::fromLatin1(what)}, {}};
}

} // namespace

QString signatureOf(const Plan &plan) { return signOfHeaders(plan.kind, columnsOf(plan)); }

Result<bool> recallMapping(const Workspace &workspace, Plan &plan)
{
    if (plan.headerRow < 0)
        return false;
    const auto found = workspace.read([&](db::Database &db) -> std::optional<SavedMapping> {
        db::Statement row = db.prepare("SELECT name, kind, platform, columns, saved_at FROM import_mapping"
                                       " WHERE name IS NULL AND kind = ? AND sign = ?");
        return row.with(wordOf(plan.kind), signatureOf(plan)).step() ? std::optional(mappingFrom(row)) : std::nullopt;
    });
    if (!found)
        return found.error();
    if (!*found)
        return false;
    applyMapping(plan, **found);
    return true;
}

Result<void> rememberMapping(Workspace &workspace, const Plan &plan, const Plan &recognised)
{
    if (plan.headerRow < 0)
        return {};
    bool differs = plan.columns.size() != recognised.columns.size();
    for (size_t c = 0; !differs && c < plan.columns.size(); ++c)
        differs = plan.columns[c].target != recognised.columns[c].target;
    if (!differs)
        return forgetMapping(workspace, plan);
    const SavedMapping mapping{{}, plan.kind, plan.platform, columnsOf(plan), {}};
    return workspace.write({QStringLiteral("mapping.remember"), {}, Record::System},
        [&](db::Database &db) { return store(db, mapping, signatureOf(plan), workspace.nowUtc()); });
}

Result<void> forgetMapping(Workspace &workspace, const Plan &plan)
{
    return workspace.write({QStringLiteral("mapping.forget"), {}, Record::System}, [&](db::Database &db) {
        db.prepare("DELETE FROM import_mapping WHERE name IS NULL AND kind = ? AND sign = ?")
            .run(wordOf(plan.kind), signatureOf(plan));
    });
}

Result<void> saveMapping(Workspace &workspace, const QString &name, const Plan &plan)
{
    return writeNamed(workspace, {name, plan.kind, plan.platform, columnsOf(plan), {}});
}

Result<void> addMapping(Workspace &workspace, const SavedMapping &mapping) { return writeNamed(workspace, mapping); }

Result<QList<SavedMapping>> savedMappings(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QList<SavedMapping> out;
        db::Statement rows = db.prepare(
            "SELECT name, kind, platform, columns, saved_at FROM import_mapping WHERE name IS NOT NULL ORDER BY name");
        while (rows.step())
            out.append(mappingFrom(rows));
        return out;
    });
}

Result<SavedMapping> savedMapping(const Workspace &workspace, const QString &name)
{
    return workspace.read([&](db::Database &db) -> Result<SavedMapping> {
        db::Statement row
            = db.prepare("SELECT name, kind, platform, columns, saved_at FROM import_mapping WHERE name = ?");
        if (!row.with(name).step())
            return Error{ErrorCode::NotFound, {QStringLiteral("mapping"), name}, {}};
        return mappingFrom(row);
    });
}

Result<void> deleteMapping(Workspace &workspace, const QString &name)
{
    return workspace.write({QStringLiteral("mapping.delete"), {name}}, [&](db::Database &db) -> Result<void> {
        db.prepare("DELETE FROM import_mapping WHERE name = ?").run(name);
        if (db.changes() == 0)
            return Error{ErrorCode::NotFound, {QStringLiteral("mapping"), name}, {}};
        return {};
    });
}

QStringList applyMapping(Plan &plan, const SavedMapping &mapping)
{
    Places inFile, inMapping;
    QHash<QString, size_t> at;
    for (size_t c = 0; c < plan.columns.size(); ++c)
        at.insert(inFile.next(plan.columns[c].header), c);
    QStringList missing;
    for (const MappedColumn &mapped : mapping.columns) {
        const auto column = at.constFind(inMapping.next(mapped.header));
        if (column == at.constEnd()) {
            missing.append(mapped.header);
            continue;
        }
        PlanColumn &target = plan.columns[*column];
        if (isSaidByHand(plan, target.header))
            continue;
        target.target = mapped.target;
        target.confidence = 1;
        target.remembered = true;
    }
    dropRivals(plan);
    return missing;
}

Result<Plan> prepareWithMemory(
    const Workspace &workspace, const QString &path, Kind kind, const Options &options, const QString &mapping)
{
    Result<Plan> plan = readPlan(path, kind, options);
    if (!plan)
        return plan;
    bool isSaid = !options.map.isEmpty();
    if (!mapping.isEmpty()) {
        const Result<SavedMapping> saved = savedMapping(workspace, mapping);
        if (!saved)
            return saved.error();
        if (saved->kind != kind)
            return Error{ErrorCode::InvalidInput, {QStringLiteral("mapping"), wordOf(saved->kind)}, {}};
        applyMapping(*plan, *saved);
        isSaid = true;
    } else {
        const Result<bool> recalled = recallMapping(workspace, *plan);
        if (!recalled)
            return recalled.error();
        isSaid |= *recalled;
    }
    if (const Result<void> fit = checkPlan(*plan, isSaid); !fit)
        return fit.error();
    return plan;
}

QJsonObject toJson(const SavedMapping &mapping)
{
    return {{QStringLiteral("siyudesk_mapping"), formatVersion}, {QStringLiteral("name"), mapping.name},
        {QStringLiteral("kind"), wordOf(mapping.kind)},
        {QStringLiteral("platform"), mapping.platform.isEmpty() ? QJsonValue() : QJsonValue(mapping.platform)},
        {QStringLiteral("columns"), columnsToJson(mapping.columns)}};
}

Result<SavedMapping> mappingFromJson(const QJsonObject &json)
{
    if (json.value(QStringLiteral("siyudesk_mapping")).toInt() != formatVersion)
        return badFile("siyudesk_mapping");
    const auto kind = kindFrom(json.value(QStringLiteral("kind")).toString());
    if (!kind || !isImportable(*kind))
        return badFile("kind");
    SavedMapping out;
    out.name = json.value(QStringLiteral("name")).toString();
    out.kind = *kind;
    out.platform = json.value(QStringLiteral("platform")).toString();
    out.columns = columnsFromJson(json.value(QStringLiteral("columns")).toArray(), *kind);
    if (out.columns.isEmpty())
        return badFile("columns");
    return out;
}

} // namespace siyu::importing
