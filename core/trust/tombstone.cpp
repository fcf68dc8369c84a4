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

// With those that came with tombstones of another file.
QList<QByteArray> saltsOf(db::Database &db)
{
    QList<QByteArray> out;
    if (const QByteArray own = saltOf(db); !own.isEmpty())
        out.append(own);
    const QByteArray more = db.oneText("SELECT value FROM setting WHERE key = 'privacy.salts'").toLatin1();
    for (const QByteArray &hex : more.split(' ')) {
        const QByteArray salt = QByteArray::fromHex(hex);
        if (!salt.isEmpty() && !out.contains(salt))
            out.append(salt);
    }
    return out;
}

void keepSalts(db::Database &db, const QList<QByteArray> &salts)
{
    if (salts.isEmpty())
        return;
    QByteArrayList more;
    for (const QByteArray &salt : salts.mid(1))
        more.append(salt.toHex());
    const auto put = [&db](const QString &key, const QByteArray &value) {
        db.cached("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2").run(key, QString::fromLatin1(value));
    };
    put(QStringLiteral("privacy.salt"), salts.first().toHex());
    if (!more.isEmpty())
        put(QStringLiteral("privacy.salts"), more.join(' '));
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
    db::Statement rows = db.prepare("SELECT hash, erasure FROM tombstone");
    while (rows.step())
        out.m_hashes.insert(rows.blob(0), rows.int64(1));
    if (!out.m_hashes.isEmpty())
        out.m_salts = saltsOf(db);
    return out;
}

bool Tombstones::holds(const members::IdentityKey &key) const
{
    const QByteArray scope = key.scope.toUtf8(), value = key.value.toUtf8();
    return holds(key.kind, {scope.constData(), size_t(scope.size())}, {value.constData(), size_t(value.size())});
}

std::optional<qint64> Tombstones::erasureOf(IdentityKind kind, std::string_view scope, std::string_view value) const
{
    for (const QByteArray &salt : m_salts) {
        if (const auto found = m_hashes.constFind(hashOf(salt, kind, scope, value)); found != m_hashes.constEnd())
            return *found;
    }
    return std::nullopt;
}

void Tombstones::carryTo(db::Database &db, const QHash<qint64, qint64> &erasures) const
{
    QList<QByteArray> salts = saltsOf(db);
    for (const QByteArray &salt : m_salts) {
        if (!salts.contains(salt))
            salts.append(salt);
    }
    keepSalts(db, salts);
    for (auto it = m_hashes.constBegin(); it != m_hashes.constEnd(); ++it) {
        if (erasures.contains(it.value()))
            db.cached("INSERT OR IGNORE INTO tombstone (hash, erasure) VALUES (?, ?)").run(it.key(), erasures.value(it.value()));
    }
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
        const QList<QByteArray> salts = saltsOf(db);
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
                for (const QByteArray &salt : salts) {
                    db.cached("DELETE FROM tombstone WHERE hash = ?").run(hashOf(salt, {kind, scope, value}));
                    lifted = db.changes() > 0 || lifted;
                }
            }
        }
        return lifted;
    });
}

} // namespace siyu::trust
