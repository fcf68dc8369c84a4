// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/tablekeeper.h"

namespace siyu::importing {

namespace {

using Keys = TableKeeper::Keys;

QString joined(const Keys &names, const char *pattern, const char *between)
{
    QStringList parts;
    for (const char *name : names)
        parts.append(QString::fromLatin1(pattern).arg(QLatin1String(name)));
    return parts.join(QLatin1String(between));
}

Keys namesOf(const std::vector<KeptColumn> &columns)
{
    Keys names;
    for (const KeptColumn &column : columns)
        names.push_back(column.name);
    return names;
}

std::string selectText(const char *table, const Keys &keys, const Keys &columns)
{
    return QStringLiteral("SELECT batch, %1 FROM \"%2\" WHERE %3")
        .arg(joined(columns, "\"%1\"", ", "), QLatin1String(table), joined(keys, "\"%1\" = ?", " AND "))
        .toStdString();
}

std::string insertText(const char *table, const Keys &keys, const Keys &columns)
{
    Keys all = keys;
    all.insert(all.end(), columns.begin(), columns.end());
    return QStringLiteral("INSERT INTO \"%1\" (%2, batch) VALUES (%3, ?)")
        .arg(QLatin1String(table), joined(all, "\"%1\"", ", "), QStringList(qsizetype(all.size()), QStringLiteral("?")).join(QLatin1String(", ")))
        .toStdString();
}

std::string updateText(const char *table, const Keys &keys, const Keys &columns)
{
    return QStringLiteral("UPDATE \"%1\" SET %2 WHERE %3")
        .arg(QLatin1String(table), joined(columns, "\"%1\" = ?", ", "), joined(keys, "\"%1\" = ?", " AND "))
        .toStdString();
}

QJsonValue jsonOf(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    const auto *text = std::get_if<QString>(&value);
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

bool isBlank(const Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    return !isSaid(value) || (text && text->isEmpty());
}

int bindAll(db::Statement &statement, int first, std::span<const Value> values)
{
    for (const Value &value : values)
        bindValue(statement, first++, value);
    return first;
}

} // namespace

void bindValue(db::Statement &statement, int index, const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        statement.bind(index, *number);
    else if (const auto *text = std::get_if<QString>(&value))
        statement.bind(index, *text);
    else
        statement.bind(index, nullptr);
}

TableKeeper::TableKeeper(const ImportScene &scene, const char *table, Keys keys, std::vector<KeptColumn> columns)
    : m_log(scene.db, scene.batch), m_batch(scene.batch), m_table(table), m_columns(std::move(columns)), m_db(scene.db),
      m_select(scene.db, selectText(table, keys, namesOf(m_columns))),
      m_insert(scene.db, insertText(table, keys, namesOf(m_columns))),
      m_update(scene.db, updateText(table, keys, namesOf(m_columns)))
{
    const Options &options = scene.plan.options;
    for (const KeptColumn &column : m_columns) {
        const Field field = column.field == Field::None ? column.ruledBy : column.field;
        m_rules.push_back(field == Field::None ? options.conflict : conflictOf(options, {field}));
    }
}

std::vector<Value> TableKeeper::valuesOf(const RowValues &row) const
{
    std::vector<Value> values;
    for (const KeptColumn &column : m_columns)
        values.push_back(column.field == Field::None ? Value() : row.value(column.field));
    return values;
}

size_t TableKeeper::at(const char *column) const
{
    const auto found = std::find_if(
        m_columns.begin(), m_columns.end(), [&](const KeptColumn &one) { return std::string_view(one.name) == column; });
    return size_t(found - m_columns.begin());
}

std::optional<TableKeeper::Row> TableKeeper::rowAt(std::span<const Value> key)
{
    m_select.reset();
    bindAll(m_select, 1, key);
    if (!m_select.step())
        return std::nullopt;
    Row row;
    row.ours = m_select.int64(0) == m_batch.value;
    for (int i = 0; i < int(m_columns.size()); ++i) {
        if (m_select.isNull(i + 1))
            row.values.emplace_back();
        else if (m_select.isText(i + 1))
            row.values.emplace_back(m_select.text(i + 1));
        else
            row.values.emplace_back(m_select.int64(i + 1));
    }
    m_select.reset();
    return row;
}

groups::Stored TableKeeper::put(std::span<const Value> key, std::span<const Value> values)
{
    const std::optional<Row> now = rowAt(key);
    if (!now) {
        add(key, values);
        return groups::Stored::Created;
    }
    std::vector<std::pair<size_t, Value>> changes;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const Wins wins = m_columns[i].wins;
        const Conflict rule = m_rules[i];
        const bool mayChange = wins != Wins::Once && rule != Conflict::Keep;
        const bool fileWins = wins == Wins::Newest || rule == Conflict::Overwrite || isBlank(now->values[i]);
        if (mayChange && fileWins && isSaid(values[i]) && values[i] != now->values[i])
            changes.emplace_back(i, values[i]);
    }
    return write(key, *now, changes) ? groups::Stored::Updated : groups::Stored::Unchanged;
}

qint64 TableKeeper::add(std::span<const Value> key, std::span<const Value> values)
{
    m_insert.reset();
    const Value unnumbered;
    int next = key.empty() ? bindAll(m_insert, 1, {&unnumbered, 1}) : bindAll(m_insert, 1, key);
    next = bindAll(m_insert, next, values);
    m_insert.bind(next, m_batch.value);
    m_insert.step();
    m_insert.reset();
    return m_db.lastInsertId();
}

bool TableKeeper::set(std::span<const Value> key, const std::vector<std::pair<size_t, Value>> &values)
{
    const std::optional<Row> now = rowAt(key);
    if (!now)
        return false;
    std::vector<std::pair<size_t, Value>> changes;
    for (const auto &[column, value] : values) {
        if (value != now->values[column])
            changes.emplace_back(column, value);
    }
    return write(key, *now, changes);
}

bool TableKeeper::write(std::span<const Value> key, const Row &now, const std::vector<std::pair<size_t, Value>> &changes)
{
    if (changes.empty())
        return false;
    std::vector<Value> values = now.values;
    QJsonObject before;
    QJsonObject after;
    for (const auto &[column, value] : changes) {
        const QString name = QString::fromLatin1(m_columns[column].name);
        before.insert(name, jsonOf(now.values[column]));
        after.insert(name, jsonOf(value));
        values[column] = value;
    }
    if (!now.ours) {
        QJsonArray keys;
        for (const Value &part : key)
            keys.append(jsonOf(part));
        m_log.changed(m_table, keys, before, after);
    }
    m_update.reset();
    bindAll(m_update, bindAll(m_update, 1, values), key);
    m_update.step();
    m_update.reset();
    return true;
}

} // namespace siyu::importing
