// SPDX-License-Identifier: GPL-3.0-or-later
// Who is known, for members::decide: answers from the workspace as it stands inside the import's transaction. A table
// of hashes spares the question for keys that nobody holds; it is filled once, when a file turns out to be long.
#pragma once

#include "core/members/identity.h"
#include "core/members/keytable.h"

namespace siyu {
class Progress;
namespace db {
class Database;
}
} // namespace siyu

namespace siyu::importing {

class KnownMembers final : public members::KnownIdentities {
public:
    // `roster`: nicknames are those of this roster's lines (0 = of the group's memberships).
    explicit KnownMembers(db::Database &db, qint64 roster = 0) : m_db(db), m_roster(roster) { }

    MemberId holderOf(const members::IdentityKey &key) const override;
    QList<members::IdentityKey> keysOf(MemberId member) const override;
    QDateTime createdAtUtc(MemberId member) const override;
    QList<MemberId> bearersOf(const QString &group, const QString &nickname) const override;

    // Only members' own keys are looked at from now on: those by value may not all stand in their tree yet.
    void askByMember();
    // Every member that may hold a key of this hash, each once.
    template <typename Visit>
    void eachCandidate(quint64 hash, Visit visit) const
    {
        m_table.find(hash, [&](MemberId member) {
            visit(member);
            return false;
        });
    }

    void expect(quint64 hash) const { m_table.expect(hash); }
    // About so many keys more will come.
    void makeRoom(qint64 keys);

    // The import tells what it wrote.
    void added(quint64 hash, MemberId member) { m_table.insert(hash, member); }
    void added(const members::IdentityKey &key, MemberId member);
    void moved(const members::IdentityKey &key, MemberId from, MemberId to);

private:
    void fill() const;
    MemberId ask(const members::IdentityKey &key) const;
    MemberId numbered(const members::IdentityKey &key) const;

    db::Database &m_db;
    qint64 m_roster;
    mutable QString m_ownScope; // null until it is asked for
    mutable members::KeyTable m_table;
    mutable qint64 m_questions = 0;
    qint64 m_expected = 0; // keys that the import will add
    mutable bool m_isFilled = false;
    bool m_byMember = false;
};

} // namespace siyu::importing
