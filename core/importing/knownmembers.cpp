// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/knownmembers.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/members/ownnumber.h"

#include <future>

namespace siyu::importing {

namespace {

// Up to here single questions are cheaper than reading all identities.
constexpr qint64 fewQuestions = 2000;
constexpr size_t keysInBatch = 16384;
constexpr size_t keysAhead = 16; // whose places are on their way

} // namespace

MemberId KnownMembers::ask(const members::IdentityKey &key) const
{
    db::Statement &found = m_db.cached("SELECT member FROM identity WHERE kind = ? AND scope = ? AND value = ?");
    found.with(qint64(key.kind), key.scope.isNull() ? QStringLiteral("") : key.scope, key.value);
    const MemberId member(found.step() ? found.int64(0) : 0);
    found.reset();
    return member;
}

// Of files that this workspace wrote itself.
MemberId KnownMembers::numbered(const members::IdentityKey &key) const
{
    if (key.kind != IdentityKind::Shop || !members::isOwnScope(key.scope))
        return {};
    if (m_ownScope.isNull())
        m_ownScope = members::ownScope(m_db);
    return key.scope == m_ownScope ? members::memberByOwnNumber(m_db, key.value) : MemberId();
}

MemberId KnownMembers::holderOf(const members::IdentityKey &key) const
{
    if (const MemberId member = numbered(key); member.isValid())
        return member;
    if (!m_isFilled && ++m_questions > fewQuestions)
        fill();
    if (!m_isFilled)
        return ask(key);
    if (m_byMember)
        return m_table.find(members::hashOf(key), [&](MemberId member) { return keysOf(member).contains(key); });
    // A hash without members is certain; a hit is verified by the table itself.
    bool possible = false;
    m_table.find(members::hashOf(key), [&](MemberId) { return possible = true; });
    return possible ? ask(key) : MemberId();
}

void KnownMembers::askByMember()
{
    m_byMember = true;
    if (!m_isFilled)
        fill();
}

void KnownMembers::fill() const
{
    m_table.reserve(m_db.one("SELECT count(*) FROM identity").value_or(0) + m_expected);
    db::Statement rows = m_db.prepare("SELECT kind, scope, value, member FROM identity");
    using Batch = std::vector<std::pair<quint64, MemberId>>;
    const auto read = [&rows](Batch &batch) {
        batch.clear();
        while (batch.size() < keysInBatch && rows.step())
            batch.emplace_back(members::hashOf(IdentityKind(rows.int64(0)), rows.utf8(1), rows.utf8(2)), MemberId(rows.int64(3)));
    };
    // The other core reads the next keys while these find their places; nothing else asks the file meanwhile.
    Batch here;
    Batch coming;
    read(here);
    while (!here.empty()) {
        std::future<void> reading;
        if (here.size() == keysInBatch)
            reading = std::async(std::launch::async, read, std::ref(coming));
        else
            coming.clear();
        for (size_t i = 0; i < here.size(); ++i) {
            if (i + keysAhead < here.size())
                m_table.expect(here[i + keysAhead].first);
            m_table.insert(here[i].first, here[i].second);
        }
        if (reading.valid())
            reading.get();
        here.swap(coming);
    }
    m_isFilled = true;
}

void KnownMembers::makeRoom(qint64 keys)
{
    m_expected = keys;
    if (m_isFilled)
        m_table.reserve(m_table.size() + keys);
}

void KnownMembers::added(const members::IdentityKey &key, MemberId member)
{
    if (m_isFilled)
        m_table.insert(members::hashOf(key), member);
}

void KnownMembers::moved(const members::IdentityKey &key, MemberId from, MemberId to)
{
    if (m_isFilled)
        m_table.move(members::hashOf(key), from, to);
}

QList<members::IdentityKey> KnownMembers::keysOf(MemberId member) const
{
    QList<members::IdentityKey> keys;
    db::Statement &rows
        = m_db.cached("SELECT kind, scope, value FROM identity INDEXED BY identity_by_member WHERE member = ?"
                      " ORDER BY kind, scope, value");
    rows.with(member.value);
    while (rows.step())
        keys.append({IdentityKind(rows.int64(0)), rows.text(1), rows.text(2)});
    rows.reset();
    return keys;
}

QDateTime KnownMembers::createdAtUtc(MemberId member) const
{
    db::Statement &row = m_db.cached("SELECT created_at FROM member WHERE id = ?");
    row.with(member.value);
    const QDateTime at = row.step() ? fromUtcText(row.text(0)) : QDateTime();
    row.reset();
    return at;
}

QList<MemberId> KnownMembers::bearersOf(const QString &group, const QString &nickname) const
{
    QList<MemberId> members;
    db::Statement &rows = m_roster > 0
        ? m_db.cached("SELECT DISTINCT member FROM roster_entry WHERE ?1 <> '' AND roster = ?3 AND nickname = ?2")
        : m_db.cached(
            "SELECT DISTINCT s.member FROM membership s JOIN member m ON m.id = s.member"
            " WHERE s.grp = CAST(?1 AS INTEGER) AND coalesce(s.nickname, m.name) = ?2 AND ?3 = 0 ORDER BY s.member");
    rows.with(group, nickname, m_roster);
    while (rows.step())
        members.append(MemberId(rows.int64(0)));
    rows.reset();
    return members;
}

} // namespace siyu::importing
