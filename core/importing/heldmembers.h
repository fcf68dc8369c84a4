// SPDX-License-Identifier: GPL-3.0-or-later
// What the workspace holds of one member after the other, for comparing a file's rows with it: members that come in the
// order of their ids are read in one pass. Inside the import's transaction, on its thread.
#pragma once

#include "core/db/database.h"
#include "core/importing/flatrow.h"

namespace siyu::importing {

class HeldMembers {
public:
    HeldMembers(db::Database &db, qint64 source);

    // False where there is no such member. Views are valid until the next call of anything here.
    bool seek(MemberId member);
    bool holdsKey(const FlatKey &key);
    std::string_view field(MemberColumn column) { return m_fields.statement.utf8(1 + int(column)); }
    bool hasSource();
    bool hasTag(qint64 tag);
    // Nothing = no value.
    std::optional<std::string_view> custom(qint64 field);

    // Rows were written: what was read ahead may be stale.
    void forget();

private:
    // Rows of one tree in the order of their members.
    struct Pass {
        db::Statement statement;
        qint64 at = -1; // the member of the row it stands on; −1 = nowhere
        bool step();
        bool seek(qint64 member); // to the first row of the member
        void forget();
    };
    void readKeys();

    db::Database &m_db;
    qint64 m_source;
    qint64 m_member = 0;
    Pass m_fields;
    bool m_isThere = false;
    Pass m_identity;
    Pass m_sources;
    Pass m_tags;
    db::Statement m_custom;
    struct Key {
        IdentityKind kind;
        std::string scope, value;
    };
    std::vector<Key> m_keys; // of m_member, once read; the strings are used again
    size_t m_keyCount = 0;
    bool m_hasKeys = false;
    std::vector<qint64> m_tagIds;
    bool m_hasTags = false;
};

} // namespace siyu::importing
