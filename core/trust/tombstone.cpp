// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/tombstone.h"

#include "core/db/database.h"
#include "core/workspace.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace siyu::trust {

namespace {

constexpr int saltBytes = 32;

QByteArray saltOf(db::Database &db)
{
    return QByteArray::fromHex(db.oneText("SELECT value FROM setting WHERE key = 'privacy.salt'").toLatin1());
}

QByteArray ensureSalt(db::Database &db)
{
    QByteArray salt = saltOf(db);
    if (!salt.isEmpty())
        return salt;
    salt.resize(saltBytes);
    for (char &byte : salt)
        byte = char(QRandomGenerator::system()->bounded(256));
    db.prepare("INSERT INTO setting (key, value) VALUES ('privacy.salt', ?)").run(QString::fromLatin1(salt.toHex()));
    return salt;
}

QByteArray hashOf(const QByteArray &salt, IdentityKind kind, std::string_view scope, std::string_view value)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](std::string_view text) {
        hash.addData(QByteArray::fromRawData(text.data(), qsizetype(text.size())));
        hash.addData(QByteArray(1, '\0'));
    };
    hash.addData(salt);
    hash.addData(QByteArray(1, char(kind)));
    add(scope);
    add(value);
    return hash.result();
}

QByteArray hashOf(const QByteArray &salt, const members::IdentityKey &key)
{
    const QByteArray scope = key.scope.toUtf8(), value = key.value.toUtf8();
    return hashOf(salt, key.kind, {scope.constData(), size_t(scope.size())}, {value.constData(), size_t(value.size())});
}

} // namespace

Tombstones Tombstones::load(db::Database &db)
{
    Tombstones out;
    if (!db.one("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'tombstone'"))
        return out;
    db::Statement rows = db.prepare("SELECT hash FROM tombstone");
    while (rows.step())
        out.m_hashes.insert(rows.blob(0));
    if (!out.m_hashes.isEmpty())
        out.m_salt = saltOf(db);
    return out;
}

bool Tombstones::holds(const members::IdentityKey &key) const
{
    return !isEmpty() && m_hashes.contains(hashOf(m_salt, key));
}

bool Tombstones::holds(IdentityKind kind, std::string_view scope, std::string_view value) const
{
    return !isEmpty() && m_hashes.contains(hashOf(m_salt, kind, scope, value));
}

qint64 addTombstones(db::Database &db, const QList<members::IdentityKey> &keys, qint64 erasure)
{
    qint64 added = 0;
    const QByteArray salt = ensureSalt(db);
    for (const members::IdentityKey &key : keys) {
        db.cached("INSERT OR IGNORE INTO tombstone (hash, erasure) VALUES (?, ?)").run(hashOf(salt, key), erasure);
        added += db.changes();
    }
    return added;
}

Result<bool> liftTombstone(Workspace &workspace, const QString &text)
{
    const Change change{QStringLiteral("privacy.lift"), {}, Record::System, {Topic::Members}};
    return workspace.write(change, [&](db::Database &db) {
        const QByteArray salt = saltOf(db);
        QStringList scopes{QStringLiteral("")};
        // Shop accounts and openids are kept with their platform: any that the workspace knows.
        db::Statement known = db.prepare("SELECT DISTINCT scope FROM identity WHERE scope <> '' UNION SELECT DISTINCT platform FROM shop_order");
        while (known.step())
            scopes.append(known.text(0));
        bool lifted = false;
        for (const IdentityKind kind : allIdentityKinds) {
            const QString value = members::normaliseIdentity(kind, text).value;
            for (const QString &scope : scopes) {
                if (value.isEmpty())
                    continue;
                db.cached("DELETE FROM tombstone WHERE hash = ?").run(hashOf(salt, {kind, scope, value}));
                lifted = db.changes() > 0 || lifted;
            }
        }
        return lifted;
    });
}

} // namespace siyu::trust
