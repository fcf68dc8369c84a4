// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/memberwriter.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/importing/membertrees.h"
#include "core/members/merge.h"

namespace siyu::importing {

namespace {

QString orEmpty(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

void bindField(db::Statement &statement, int index, MemberColumn column, const QString &value)
{
    if (value.isNull())
        statement.bind(index, nullptr);
    else if (isNumber(column))
        statement.bind(index, qint64(value.toLongLong()));
    else
        statement.bind(index, value);
}

QJsonValue imageOf(const QString &value, MemberColumn column)
{
    if (value.isNull())
        return QJsonValue::Null;
    return isNumber(column) ? QJsonValue(value.toLongLong()) : QJsonValue(value);
}

// A member that was never said to be under 14 has 0: for the policies that is blank.
bool isBlankField(const QString &value, MemberColumn column)
{
    return value.isEmpty() || (column == MemberColumn::Under14 && value == QStringLiteral("0"));
}

QList<members::IdentityKey> keysToAdd(const Options &options, const QList<members::IdentityKey> &keys)
{
    if (options.conflicts.isEmpty())
        return keys;
    QList<members::IdentityKey> out;
    for (const members::IdentityKey &key : keys) {
        if (conflictOf(options, {fieldOf(key.kind), key.scope}) != Conflict::Keep)
            out.append(key);
    }
    return out;
}

} // namespace

qint64 ensureSource(db::Database &db, const QString &text, const QString &basis, const QDateTime &nowUtc, BatchId batch)
{
    // A preview may run before anybody stated a source.
    const QString said = orEmpty(text);
    const QString shown = basis.isEmpty() ? QString() : basis;
    db::Statement found = db.prepare("SELECT id FROM source WHERE text = ? AND basis IS ?");
    found.with(said, shown);
    if (found.step())
        return found.int64(0);
    db.prepare("INSERT INTO source (text, basis, created_at, batch) VALUES (?, ?, ?, ?)")
        .run(said, shown, toUtcText(nowUtc), batch.value);
    return db.lastInsertId();
}

MemberWriter::MemberWriter(
    db::Database &db, const Plan &plan, BatchId batch, qint64 source, const QDateTime &nowUtc, KnownMembers &known)
    : m_db(db), m_plan(plan), m_log(db, batch), m_source(source), m_now(toUtcText(nowUtc)), m_known(known),
      m_firstNew(members::nextMemberId(db)), m_nextNew(m_firstNew)
{
}

MemberId MemberWriter::create(const PersonRow &row, const QList<members::IdentityKey> &keys)
{
    db::Statement &insert = m_db.cached("INSERT INTO member (name, gender, birth_year, birthday, region, address, "
                                        "company, interests, category_preference,"
                                        " note, under_14, created_at, source, batch, id) VALUES (?, ?, ?, ?, ?, ?, ?, "
                                        "?, ?, ?, coalesce(?, 0), ?, ?, ?, ?)");
    insert.reset();
    for (size_t i = 0; i < row.fields.size(); ++i)
        bindField(insert, int(i) + 1, MemberColumn(i), row.fields[i]);
    insert.bind(12, row.createdUtc.isValid() ? toUtcText(row.createdUtc) : m_now);
    insert.bind(13, m_source);
    insert.bind(14, m_log.batch().value);
    // Not the table's next id: that of a member who was just merged away must stay free for the undo.
    const MemberId member(m_nextNew++);
    insert.bind(15, member.value);
    insert.step();
    insert.reset();
    addKeys(member, keys);
    addSource(member);
    addTags(member, row.tags);
    // Nothing can stand there yet.
    for (const auto &[column, value] : row.customs) {
        m_db.cached("INSERT OR IGNORE INTO custom_value (member, field, value, batch) VALUES (?, ?, ?, ?)")
            .run(member.value, fieldId(column), value, m_log.batch().value);
    }
    addPermissions(member, row.optOut, row.smsConsent);
    return member;
}

bool MemberWriter::update(MemberId member, const PersonRow &row, const QList<members::IdentityKey> &newKeys)
{
    addSource(member);
    // What a person forbids holds whatever the policy is.
    bool changed = addPermissions(member, row.optOut, row.smsConsent);
    if (keepsEverything(m_plan.options))
        return changed;
    changed |= addKeys(member, keysToAdd(m_plan.options, newKeys));
    changed |= updateFields(member, row);
    if (conflictOf(m_plan.options, {Field::Tags}) != Conflict::Keep)
        changed |= addTags(member, row.tags);
    for (const auto &[column, value] : row.customs)
        changed |= setCustom(member, column, value);
    return changed;
}

bool MemberWriter::updateFields(MemberId member, const PersonRow &row)
{
    db::Statement &now = m_db.cached("SELECT name, gender, birth_year, birthday, region, address, company, interests,"
                                     " category_preference, note, under_14, revision FROM member WHERE id = ?");
    now.with(member.value);
    if (!now.step())
        return false;
    std::array<QString, memberColumnNames.size()> fields;
    QJsonObject before;
    QJsonObject after;
    for (size_t i = 0; i < fields.size(); ++i) {
        const MemberColumn column{int(i)};
        const QString held = now.text(int(i));
        fields[i] = held;
        if (row.fields[i].isNull() || row.fields[i] == held)
            continue;
        const Conflict rule = conflictOf(m_plan.options, {fieldOf(column)});
        if (rule == Conflict::Keep || (rule == Conflict::Fill && !isBlankField(held, column)))
            continue;
        fields[i] = row.fields[i];
        before.insert(QLatin1String(memberColumnNames[i]), imageOf(held, column));
        after.insert(QLatin1String(memberColumnNames[i]), imageOf(fields[i], column));
    }
    const qint64 revision = now.int64(11);
    now.reset();
    if (before.isEmpty())
        return false;
    const bool isOld = !isOfThisImport(member);
    if (isOld) {
        before.insert(QStringLiteral("revision"), revision);
        after.insert(QStringLiteral("revision"), revision + 1);
        m_log.changed("member", {member.value}, before, after);
    }
    if (m_trees)
        m_trees->settleName(member);
    db::Statement &update = m_db.cached(
        "UPDATE member SET name = ?, gender = ?, birth_year = ?, birthday = ?, region = ?, address = ?, company = ?,"
        " interests = ?, category_preference = ?, note = ?, under_14 = coalesce(?, 0), revision = ? WHERE id = ?");
    update.reset();
    for (size_t i = 0; i < fields.size(); ++i)
        bindField(update, int(i) + 1, MemberColumn(i), fields[i]);
    update.bind(12, isOld ? revision + 1 : revision);
    update.bind(13, member.value);
    update.step();
    update.reset();
    return true;
}

bool MemberWriter::addKeys(MemberId member, const QList<members::IdentityKey> &keys)
{
    for (const members::IdentityKey &key : keys) {
        m_db.cached("INSERT INTO identity (kind, scope, value, member, batch) VALUES (?, ?, ?, ?, ?)")
            .run(qint64(key.kind), orEmpty(key.scope), key.value, member.value, m_log.batch().value);
        m_known.added(key, member);
    }
    return !keys.isEmpty();
}

void MemberWriter::addSource(MemberId member)
{
    m_db.cached("INSERT OR IGNORE INTO member_source (member, source, at, batch) VALUES (?, ?, ?, ?)")
        .run(member.value, m_source, m_now, m_log.batch().value);
}

qint64 MemberWriter::tagId(const QString &name)
{
    if (const auto known = m_tags.constFind(name); known != m_tags.constEnd())
        return *known;
    db::Statement &found = m_db.cached("SELECT id FROM tag WHERE name = ?");
    qint64 id = found.with(name).step() ? found.int64(0) : 0;
    found.reset();
    if (id == 0) {
        m_db.cached("INSERT INTO tag (name, batch) VALUES (?, ?)").run(name, m_log.batch().value);
        id = m_db.lastInsertId();
    }
    m_tags.insert(name, id);
    return id;
}

bool MemberWriter::addTags(MemberId member, const QStringList &tags)
{
    bool changed = false;
    for (const QString &tag : tags) {
        m_db.cached("INSERT OR IGNORE INTO member_tag (member, tag, batch) VALUES (?, ?, ?)")
            .run(member.value, tagId(tag), m_log.batch().value);
        changed |= m_db.changes() > 0;
    }
    return changed;
}

qint64 MemberWriter::fieldId(int column)
{
    if (const auto known = m_fields.constFind(column); known != m_fields.constEnd())
        return *known;
    const PlanColumn &plan = m_plan.columns[size_t(column)];
    const QString name
        = plan.target.field == Field::Custom && !plan.target.scope.isEmpty() ? plan.target.scope : plan.header;
    db::Statement &found = m_db.cached("SELECT id FROM custom_field WHERE name = ?");
    qint64 id = found.with(name).step() ? found.int64(0) : 0;
    found.reset();
    if (id == 0) {
        m_db.cached("INSERT INTO custom_field (name, batch) VALUES (?, ?)").run(name, m_log.batch().value);
        id = m_db.lastInsertId();
        m_newFields.append(name);
    }
    m_fields.insert(column, id);
    return id;
}

bool MemberWriter::setCustom(MemberId member, int column, const QString &value)
{
    const Conflict rule = conflictOf(m_plan.options, m_plan.columns[size_t(column)].target);
    if (rule == Conflict::Keep)
        return false;
    const qint64 field = fieldId(column);
    db::Statement &found = m_db.cached("SELECT value, batch FROM custom_value WHERE member = ? AND field = ?");
    found.with(member.value, field);
    const bool exists = found.step();
    const QString held = exists ? found.text(0) : QString();
    const bool ofThisImport = exists && found.int64(1) == m_log.batch().value;
    found.reset();
    const QJsonArray key{member.value, field};
    const QJsonObject after{{QStringLiteral("value"), value}};
    if (!exists) {
        m_db.cached("INSERT INTO custom_value (member, field, value, batch) VALUES (?, ?, ?, ?)")
            .run(member.value, field, value, m_log.batch().value);
        if (!isOfThisImport(member))
            m_log.inserted("custom_value", key, after);
        return true;
    }
    if (held == value || rule != Conflict::Overwrite)
        return false;
    m_db.cached("UPDATE custom_value SET value = ? WHERE member = ? AND field = ?").run(value, member.value, field);
    if (!isOfThisImport(member)) {
        if (ofThisImport)
            m_log.inserted("custom_value", key, after);
        else
            m_log.changed("custom_value", key, {{QStringLiteral("value"), held}}, after);
    }
    return true;
}

bool MemberWriter::addPermissions(MemberId member, bool optOut, bool smsConsent)
{
    bool changed = false;
    if (optOut) {
        m_db.cached("INSERT OR IGNORE INTO opt_out (member, touchpoint, at, batch) VALUES (?, 'all', ?, ?)")
            .run(member.value, m_now, m_log.batch().value);
        changed |= m_db.changes() > 0;
    }
    if (smsConsent) {
        m_db.cached("INSERT OR IGNORE INTO consent (member, touchpoint, source, given_at, how, batch)"
                    " VALUES (?, 'sms', ?, ?, 'import', ?)")
            .run(member.value, m_source, m_now, m_log.batch().value);
        changed |= m_db.changes() > 0;
    }
    return changed;
}

} // namespace siyu::importing
