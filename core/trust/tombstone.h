// SPDX-License-Identifier: GPL-3.0-or-later
// Salted hashes of the strong identities of people who were erased: enough to know them again in a file, too little to
// say who they were. Inside Workspace::read or write.
#pragma once

#include "core/base/result.h"
#include "core/members/identity.h"

#include <QByteArray>
#include <QHash>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
} // namespace siyu

namespace siyu::trust {

class Tombstones {
public:
    // Reads all of them; an older file without the table has none.
    static Tombstones load(db::Database &db);

    bool isEmpty() const { return m_hashes.isEmpty(); }
    bool holds(const members::IdentityKey &key) const;
    // The same for texts that are UTF-8 already.
    bool holds(IdentityKind kind, std::string_view scope, std::string_view value) const { return erasureOf(kind, scope, value).has_value(); }
    // The erasure that set it.
    std::optional<qint64> erasureOf(IdentityKind kind, std::string_view scope, std::string_view value) const;
    // Sets the same ones in another workspace, whose numbers of these erasures are `erasures`. Inside a transaction.
    void carryTo(db::Database &db, const QHash<qint64, qint64> &erasures) const;

private:
    QList<QByteArray> m_salts; // the workspace's own, then those of workspaces whose tombstones it took over
    QHash<QByteArray, qint64> m_hashes;
};

// Sets one for each key; gives how many are new. Makes the workspace's salt with the first.
qint64 addTombstones(db::Database &db, const QList<members::IdentityKey> &keys, qint64 erasure);

// Somebody who was erased comes back of their own will: imports may bring them again. `text` as typed: a phone, an e-mail,
// a WeChat id … True when one was lifted. Errors: NotAllowedReadOnly.
Result<bool> liftTombstone(Workspace &workspace, const QString &text);

} // namespace siyu::trust
