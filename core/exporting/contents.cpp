// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/contents.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/db/migrator.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace siyu::exporting {

namespace {

constexpr LeftOut leftOut[] = {
    {"backup", "copies of the other file: they are none of the new one"},
};

const QString checksumKey = QStringLiteral("checksum");

Storage storageOf(const QString &declared)
{
    if (declared == QLatin1String("INTEGER") || declared == QLatin1String("INT"))
        return Storage::Integer;
    if (declared == QLatin1String("REAL"))
        return Storage::Real;
    return declared == QLatin1String("BLOB") ? Storage::Blob : Storage::Text;
}

QString checksumOf(const QJsonObject &object)
{
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Error damaged(const QString &path, const char *what) { return {ErrorCode::ExportDamaged, {path, QString::fromLatin1(what)}, {}}; }

Error newer(const QString &path, int theirs, int ours)
{
    return {ErrorCode::WorkspaceNewer, {path, QString::number(theirs), QString::number(ours)}, {}};
}

} // namespace

QString contentsFolderName() { return QStringLiteral("siyu-contents"); }

std::span<const LeftOut> leftOutTables() { return leftOut; }

std::vector<StoredTable> storedTables(db::Database &db)
{
    std::vector<StoredTable> out;
    db::Statement names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
    db::Statement info = db.prepare("SELECT name, upper(type), pk FROM pragma_table_info(?) ORDER BY cid");
    while (names.step()) {
        StoredTable table{std::string(names.utf8(0)), {}};
        if (std::any_of(std::begin(leftOut), std::end(leftOut), [&](const LeftOut &left) { return table.name == left.table; }))
            continue;
        info.with(names.text(0));
        while (info.step())
            table.columns.push_back({std::string(info.utf8(0)), storageOf(info.text(1)), int(info.int64(2))});
        out.push_back(std::move(table));
    }
    return out;
}

qint64 Manifest::rows() const
{
    qint64 sum = 0;
    for (const ContentsFile &file : tables)
        sum += file.rows;
    return sum;
}

QByteArray toJson(const Manifest &manifest)
{
    QJsonArray tables;
    for (const ContentsFile &file : manifest.tables) {
        tables.append(QJsonObject{{QStringLiteral("table"), file.table}, {QStringLiteral("rows"), file.rows},
            {QStringLiteral("sha256"), QString::fromLatin1(file.sha256)}});
    }
    QJsonObject object{{QStringLiteral("program"), QStringLiteral("Siyu Desk")}, {QStringLiteral("format"), manifest.format},
        {QStringLiteral("schema"), manifest.schema}, {QStringLiteral("zone"), manifest.zone},
        {QStringLiteral("made_at"), toUtcText(manifest.atUtc)}, {QStringLiteral("tables"), tables}};
    object.insert(checksumKey, checksumOf(object));
    return QJsonDocument(object).toJson();
}

Result<Manifest> manifestFrom(const QByteArray &json, const QString &path)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(QStringLiteral("program")).toString() != QStringLiteral("Siyu Desk"))
        return damaged(path, "content");
    const QString checksum = object.take(checksumKey).toString();
    if (checksum != checksumOf(object))
        return damaged(path, "checksum");
    Manifest out;
    out.format = object.value(QStringLiteral("format")).toInt();
    out.schema = object.value(QStringLiteral("schema")).toInt();
    if (out.format > contentsFormat)
        return newer(path, out.format, contentsFormat);
    if (const int ours = db::newestVersion(schema::files()); out.schema > ours)
        return newer(path, out.schema, ours);
    out.zone = object.value(QStringLiteral("zone")).toString();
    out.atUtc = fromUtcText(object.value(QStringLiteral("made_at")).toString());
    const QJsonArray tables = object.value(QStringLiteral("tables")).toArray();
    for (const QJsonValue &value : tables) {
        const QJsonObject table = value.toObject();
        const qint64 rows = table.value(QStringLiteral("rows")).toInteger(-1);
        if (rows < 0)
            return damaged(path, "content");
        out.tables.append({table.value(QStringLiteral("table")).toString(), rows, table.value(QStringLiteral("sha256")).toString().toLatin1()});
    }
    return out;
}

} // namespace siyu::exporting
