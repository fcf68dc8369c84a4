// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/membercolumns.h"

#include "core/base/progress.h"
#include "core/base/searchfold.h"
#include "core/db/database.h"
#include "core/members/nameorder.h"

#include <algorithm>
#include <limits>

namespace siyu::members {

namespace {

constexpr qint64 reportEvery = 50'000;
constexpr size_t tailDigits = 9;

constexpr std::array<quint32, 10> powers{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};

quint32 numberOf(std::string_view digits)
{
    quint32 out = 0;
    for (const char c : digits)
        out = out * 10 + quint32(c - '0');
    return out;
}

bool isPlainPhone(std::string_view value)
{
    return value.size() >= 11 && value.size() <= 16 && value[0] == '+' && value[1] != '0'
        && std::all_of(value.begin() + 1, value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void FlatTexts::add(std::string_view text)
{
    m_edges.push_back(quint32(m_bytes.size()));
    m_bytes.push_back(edge);
    m_bytes.append(text);
}

void FlatTexts::settle()
{
    m_edges.push_back(quint32(m_bytes.size()));
    m_bytes.push_back(edge);
    for (const char c : m_bytes)
        ++m_counts[static_cast<unsigned char>(c)];
    m_bytes.shrink_to_fit();
    m_edges.shrink_to_fit();
}

std::string_view FlatTexts::at(size_t index) const
{
    return std::string_view(m_bytes).substr(m_edges[index] + 1, m_edges[index + 1] - m_edges[index] - 1);
}

size_t FlatTexts::rarestByte(std::string_view needle) const
{
    size_t best = 0;
    for (size_t i = 1; i < needle.size(); ++i) {
        if (m_counts[static_cast<unsigned char>(needle[i])] < m_counts[static_cast<unsigned char>(needle[best])])
            best = i;
    }
    return best;
}

bool MemberColumns::load(db::Database &db, Progress &progress)
{
    const qint64 total = db.one("SELECT count(*) FROM member").value_or(0);
    if (db.one("SELECT max(id) FROM member").value_or(0) > qint64(std::numeric_limits<quint32>::max()))
        return false;
    m_ids.reserve(size_t(total));
    m_readingEnds.reserve(size_t(total));
    m_starts.reserve(size_t(total));
    m_phones.reserve(size_t(total));
    db::Statement members = db.prepare("SELECT id, name FROM member ORDER BY id");
    while (members.step()) {
        addMember(members.int64(0), members.utf8(1));
        if (m_ids.size() % reportEvery == 0 && !progress.report(qint64(m_ids.size()), 3 * total))
            return false;
    }
    db::Statement identities = db.prepare("SELECT member, kind, value FROM identity ORDER BY member");
    size_t row = 0;
    while (identities.step()) {
        const qint64 member = identities.int64(0);
        while (row < m_ids.size() && m_ids[row] < member) {
            if (++row % reportEvery == 0 && !progress.report(total + qint64(row), 3 * total))
                return false;
        }
        if (row < m_ids.size() && m_ids[row] == member)
            addIdentity(row, IdentityKind(identities.int64(1)), identities.utf8(2));
    }
    return settle(progress);
}

bool MemberColumns::load(db::Database &db, const std::vector<qint64> &ids, Progress &progress)
{
    for (const qint64 id : ids) {
        db::Statement &member = db.cached("SELECT name FROM member WHERE id = ?").with(id);
        if (id > qint64(std::numeric_limits<quint32>::max()))
            return false;
        if (!member.step())
            continue;
        addMember(id, member.utf8(0));
        db::Statement &identities = db.cached("SELECT kind, value FROM identity WHERE member = ?").with(id);
        while (identities.step())
            addIdentity(m_ids.size() - 1, IdentityKind(identities.int64(0)), identities.utf8(1));
    }
    return settle(progress);
}

void MemberColumns::addMember(qint64 id, std::string_view name)
{
    const std::string folded = searchFold(name);
    m_ids.push_back(quint32(id));
    m_names.add(folded);
    m_hasName.push_back(!name.empty());
    const size_t start = m_readings.size();
    appendReadingCodes(folded, m_readings);
    m_readingEnds.push_back(quint32(m_readings.size()));
    m_starts.push_back(startsOf(m_readings.data() + start, m_readings.data() + m_readings.size()));
}

void MemberColumns::addIdentity(size_t row, IdentityKind kind, std::string_view value)
{
    if (kind != IdentityKind::Phone) {
        m_identities.add(searchFold(value));
        m_identityRows.push_back(quint32(row));
    } else if (isPlainPhone(value)) {
        const size_t split = value.size() - tailDigits;
        m_phones.push_back({numberOf(value.substr(1, split - 1)), numberOf(value.substr(split)), quint32(row)});
    } else {
        m_oddPhones.add(value);
        m_oddPhoneRows.push_back(quint32(row));
    }
}

bool MemberColumns::settle(Progress &progress)
{
    m_names.settle();
    m_oddPhones.settle();
    m_identities.settle();
    m_readings.shrink_to_fit();
    m_readingEnds.shrink_to_fit();
    m_starts.shrink_to_fit();
    m_phones.shrink_to_fit();
    m_identityRows.shrink_to_fit();
    std::vector<quint32> named;
    named.reserve(m_ids.size());
    for (size_t row = 0; row < m_ids.size(); ++row) {
        if (m_hasName[row])
            named.push_back(quint32(row));
    }
    return orderByReading(named, [this](quint32 row) { return m_names.at(row); }, progress)
        && (m_byName.swap(named), true);
}

void MemberColumns::find(const SearchText &search, const std::function<void(size_t)> &found) const
{
    if (search.isEmpty())
        return;
    m_names.find(search.needle(), found);
    if (!search.reading().isEmpty())
        findReadings(search.reading(), found);
    if (!search.phoneTail().empty())
        findPhones(search.phoneTail(), found);
    findIdentities(search, found);
}

void MemberColumns::findReadings(const ReadingScan &scan, const std::function<void(size_t)> &found) const
{
    const ReadingStarts wanted = scan.starts();
    const bool isSure = scan.isOneLetter();
    for (size_t row = 0; row < m_starts.size(); ++row) {
        if ((m_starts[row] & wanted) == 0)
            continue;
        const ReadingCode *begin = m_readings.data() + (row == 0 ? 0 : m_readingEnds[row - 1]);
        if (isSure || scan.matches(begin, m_readings.data() + m_readingEnds[row]))
            found(row);
    }
}

void MemberColumns::findPhones(const std::string &digits, const std::function<void(size_t)> &found) const
{
    const size_t inTail = std::min(digits.size(), tailDigits);
    const size_t inHead = digits.size() - inTail;
    if (inHead <= 6) {
        const quint32 tail = numberOf(std::string_view(digits).substr(inHead));
        const quint32 head = numberOf(std::string_view(digits).substr(0, inHead));
        // Whether a number ends like another is whether their difference is divided by a power of ten: a multiplication
        // instead of a division (Lemire, Kaser, Kurz 2019, "Faster remainder by direct computation").
        const quint64 magic = std::numeric_limits<quint64>::max() / powers[inTail] + 1;
        const quint32 headModulus = powers[inHead];
        const quint32 leastHead = inHead == 0 ? 0 : powers[inHead - 1]; // a number of fewer digits does not end so
        for (const Phone &phone : m_phones) {
            const bool endsSo = phone.tail >= tail && quint64(phone.tail - tail) * magic <= magic - 1;
            if (endsSo && phone.head % headModulus == head && phone.head >= leastHead)
                found(phone.row);
        }
    }
    m_oddPhones.find(digits + FlatTexts::edge, [&](size_t index) { found(m_oddPhoneRows[index]); });
}

void MemberColumns::findIdentities(const SearchText &search, const std::function<void(size_t)> &found) const
{
    std::string needle = FlatTexts::edge + search.needle();
    if (!search.byBeginning())
        needle.push_back(FlatTexts::edge);
    m_identities.find(needle, [&](size_t index) { found(m_identityRows[index]); });
}

} // namespace siyu::members
