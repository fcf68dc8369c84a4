// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/heldmembers.h"

#include <limits>

namespace siyu::importing {

namespace {

// Members this near are stepped to; who lies further on is sought anew.
constexpr qint64 shortWay = 12;
constexpr qint64 beyond = std::numeric_limits<qint64>::max();

} // namespace

// Each names the tree that it is read from, or asks for one row: by the figures of a workspace that was small SQLite would
// go through the whole table and sort it.
HeldMembers::HeldMembers(db::Database &db, qint64 source)
    : m_db(db), m_source(source),
      m_fields{db.prepare("SELECT id, name, gender, birth_year, birthday, region, address, company, interests,"
                          " category_preference, note, under_14 FROM member WHERE id >= ? ORDER BY id")},
      m_identity{db.prepare("SELECT member, kind, scope, value FROM identity INDEXED BY identity_by_member"
                            " WHERE member >= ? ORDER BY member, kind, scope, value")},
      m_sources{db.prepare("SELECT member, source FROM member_source INDEXED BY sqlite_autoindex_member_source_1"
                           " WHERE member >= ? ORDER BY member, source")},
      m_tags{db.prepare("SELECT member, tag FROM member_tag INDEXED BY sqlite_autoindex_member_tag_1"
                        " WHERE member >= ? ORDER BY member, tag")},
      m_custom(db.prepare("SELECT value FROM custom_value WHERE member = ? AND field = ?"))
{
}

bool HeldMembers::Pass::step()
{
    const bool more = statement.step();
    at = more ? statement.int64(0) : beyond;
    return more;
}

bool HeldMembers::Pass::seek(qint64 member)
{
    while (at >= 0 && at < member && member - at <= shortWay)
        step();
    if (at < member || at == beyond) {
        // A row behind is sought; so is the end, where rows may have come since.
        statement.with(member);
        step();
    }
    return at == member;
}

void HeldMembers::Pass::forget()
{
    statement.reset();
    at = -1;
}

bool HeldMembers::seek(MemberId member)
{
    if (m_member != member.value) {
        if (member.value < m_member)
            forget();
        m_member = member.value;
        m_hasKeys = m_hasTags = false;
        m_isThere = m_fields.seek(m_member);
    }
    return m_isThere;
}

void HeldMembers::readKeys()
{
    m_hasKeys = true;
    m_keyCount = 0;
    m_identity.seek(m_member);
    while (m_identity.at == m_member) {
        if (m_keyCount == m_keys.size())
            m_keys.emplace_back();
        Key &key = m_keys[m_keyCount++];
        key.kind = IdentityKind(m_identity.statement.int64(1));
        key.scope = m_identity.statement.utf8(2);
        key.value = m_identity.statement.utf8(3);
        m_identity.step();
    }
}

bool HeldMembers::holdsKey(const FlatKey &key)
{
    if (!m_hasKeys)
        readKeys();
    for (size_t i = 0; i < m_keyCount; ++i) {
        if (key.is(m_keys[i].kind, m_keys[i].scope, m_keys[i].value))
            return true;
    }
    return false;
}

bool HeldMembers::hasSource()
{
    m_sources.seek(m_member);
    while (m_sources.at == m_member) {
        if (m_sources.statement.int64(1) == m_source)
            return true;
        m_sources.step();
    }
    m_sources.forget(); // it may be asked again
    return false;
}

bool HeldMembers::hasTag(qint64 tag)
{
    if (!m_hasTags) {
        m_hasTags = true;
        m_tagIds.clear();
        m_tags.seek(m_member);
        while (m_tags.at == m_member) {
            m_tagIds.push_back(m_tags.statement.int64(1));
            m_tags.step();
        }
    }
    return std::find(m_tagIds.begin(), m_tagIds.end(), tag) != m_tagIds.end();
}

std::optional<std::string_view> HeldMembers::custom(qint64 field)
{
    m_custom.with(m_member, field);
    return m_custom.step() ? std::optional(m_custom.utf8(0)) : std::nullopt;
}

void HeldMembers::forget()
{
    m_fields.forget();
    m_identity.forget();
    m_sources.forget();
    m_tags.forget();
    m_custom.reset();
    m_member = 0;
    m_hasKeys = m_hasTags = false;
}

} // namespace siyu::importing
