// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberorder.h"

#include "core/base/pinyin.h"
#include "core/base/searchfold.h"
#include "core/base/words.h"
#include "core/db/database.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <string>
#include <unordered_map>

namespace siyu::members {

namespace {

constexpr quint64 signBit = quint64(1) << 63;

quint64 keyOf(qint64 number) { return quint64(number) ^ signBit; }

quint64 keyOf(double number)
{
    const auto bits = std::bit_cast<quint64>(number);
    return bits & signBit ? ~bits : bits ^ signBit;
}

// The digits of a day or an instant, the first sixteen, as a number that sorts like the text.
quint64 keyOfDigits(std::string_view text)
{
    quint64 out = 0;
    int digits = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9' && digits < 16) {
            out = out * 10 + quint64(c - '0');
            ++digits;
        }
    }
    for (; digits < 16; ++digits)
        out *= 10;
    return out;
}

// Texts as numbers in their order: each different text is looked at once.
class TextKeys {
public:
    quint64 place(std::string_view text)
    {
        const auto known = m_places.find(text);
        if (known != m_places.end())
            return known->second;
        return m_places.emplace(std::string(text), m_places.size()).first->second;
    }
    // From places to ranks, once all are known.
    void settle(std::vector<SortKey> &keys) const
    {
        std::vector<std::pair<std::string, quint64>> all; // by reading
        all.reserve(m_places.size());
        for (const auto &[text, place] : m_places)
            all.emplace_back(pinyinKey(searchFold(text)), place);
        std::sort(all.begin(), all.end());
        std::vector<quint64> ranks(all.size());
        for (size_t i = 1; i < all.size(); ++i)
            ranks[all[i].second] = ranks[all[i - 1].second] + (all[i].first == all[i - 1].first ? 0 : 1);
        for (SortKey &key : keys)
            key.key = ranks[key.key];
    }

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, quint64, Hash, std::equal_to<>> m_places;
};

enum class As { Number, Digits, Text };

// How a column is read: (member, value) of those with a value.
struct Reading {
    As as = As::Number;
    const char *sql = nullptr;
};

Reading readingOf(MemberSort by)
{
    switch (by) {
    case MemberSort::Name:
        return {As::Text, "SELECT id, name FROM member WHERE name <> ''"};
    case MemberSort::Gender:
        return {As::Text, "SELECT id, gender FROM member WHERE gender IS NOT NULL"};
    case MemberSort::BirthYear:
        return {As::Number, "SELECT id, birth_year FROM member WHERE birth_year IS NOT NULL"};
    case MemberSort::Birthday:
        return {As::Text, "SELECT id, birthday FROM member WHERE birthday <> ''"};
    case MemberSort::Region:
        return {As::Text, "SELECT id, region FROM member WHERE region <> ''"};
    case MemberSort::Address:
        return {As::Text, "SELECT id, address FROM member WHERE address <> ''"};
    case MemberSort::Company:
        return {As::Text, "SELECT id, company FROM member WHERE company <> ''"};
    case MemberSort::Interests:
        return {As::Text, "SELECT id, interests FROM member WHERE interests <> ''"};
    case MemberSort::CategoryPreference:
        return {As::Text, "SELECT id, category_preference FROM member WHERE category_preference <> ''"};
    case MemberSort::Note:
        return {As::Text, "SELECT id, note FROM member WHERE note <> ''"};
    case MemberSort::PausedUntil:
        return {As::Digits, "SELECT id, paused_until FROM member WHERE paused_until IS NOT NULL"};
    case MemberSort::OptOuts:
        return {As::Text, R"(SELECT member, group_concat(touchpoint, ' ')
            FROM (SELECT member, touchpoint FROM opt_out ORDER BY member, touchpoint) GROUP BY member)"};
    case MemberSort::Under14:
        return {As::Number, "SELECT id, under_14 FROM member WHERE under_14 <> 0"};
    case MemberSort::Staff:
        return {As::Number, "SELECT id, is_staff FROM member WHERE is_staff <> 0"};
    case MemberSort::Source:
        return {As::Text, "SELECT m.id, s.text FROM member m JOIN source s ON s.id = m.source"};
    case MemberSort::Created:
        return {As::Digits, "SELECT id, created_at FROM member"};
    case MemberSort::Id:
        return {As::Number, "SELECT id, id FROM member"};
    case MemberSort::Orders:
        return {As::Number, "SELECT member, orders FROM member_figure WHERE orders > 0"};
    case MemberSort::LastOrder:
        return {As::Digits, "SELECT member, last_order_at FROM member_figure WHERE last_order_at IS NOT NULL"};
    case MemberSort::FirstOrder:
        return {As::Digits, "SELECT member, first_order_at FROM member_figure WHERE first_order_at IS NOT NULL"};
    case MemberSort::Stage:
        return {As::Number, "SELECT member, stage FROM member_figure"};
    case MemberSort::StageSince:
        return {As::Digits, "SELECT member, since_day FROM member_figure"};
    case MemberSort::Circle:
        return {As::Number, "SELECT member, circle FROM member_figure"};
    case MemberSort::FirstContact:
        return {As::Digits, "SELECT member, first_contact FROM member_figure WHERE first_contact IS NOT NULL"};
    case MemberSort::LastSign:
        return {As::Digits, "SELECT member, last_sign FROM member_figure WHERE last_sign IS NOT NULL"};
    case MemberSort::LastMessage:
        return {As::Digits, "SELECT member, last_message FROM member_figure WHERE last_message IS NOT NULL"};
    case MemberSort::Value:
        return {As::Number, "SELECT member, value_fen FROM member_figure WHERE orders > 0 AND value_gap = 0"};
    case MemberSort::AverageOrder:
        return {As::Number, "SELECT member, value_fen * 1000 / orders FROM member_figure WHERE orders > 0 AND value_gap = 0"};
    case MemberSort::YearOrders:
        return {As::Number, "SELECT member, year_orders FROM member_figure WHERE year_orders IS NOT NULL"};
    case MemberSort::YearValue:
        return {As::Number, "SELECT member, year_value_fen FROM member_figure WHERE year_value_fen IS NOT NULL"};
    case MemberSort::R:
        return {As::Number, "SELECT member, r FROM member_figure WHERE r IS NOT NULL"};
    case MemberSort::F:
        return {As::Number, "SELECT member, f FROM member_figure WHERE f IS NOT NULL"};
    case MemberSort::M:
        return {As::Number, "SELECT member, m FROM member_figure WHERE m IS NOT NULL"};
    case MemberSort::Referrals:
        return {As::Number, "SELECT member, referrals FROM member_figure WHERE referrals > 0"};
    case MemberSort::Points:
        return {As::Number, "SELECT member, points FROM member_figure WHERE points <> 0"};
    case MemberSort::Phone:
    case MemberSort::Email:
    case MemberSort::Wechat:
    case MemberSort::Groups:
    case MemberSort::Tags:
    case MemberSort::Custom:
        break;
    }
    return {};
}

std::vector<SortKey> numbers(db::Statement &rows, As as, const MemberSet *among)
{
    std::vector<SortKey> out;
    while (rows.step()) {
        const qint64 id = rows.int64(0);
        if (!among || among->has(id))
            out.push_back({as == As::Digits ? keyOfDigits(rows.utf8(1)) : keyOf(rows.int64(1)), id});
    }
    return out;
}

std::vector<SortKey> texts(db::Statement &rows, const MemberSet *among)
{
    std::vector<SortKey> out;
    TextKeys keys;
    while (rows.step()) {
        const qint64 id = rows.int64(0);
        if (!among || among->has(id))
            out.push_back({keys.place(rows.utf8(1)), id});
    }
    keys.settle(out);
    return out;
}

// Identities of a kind lie in the order of their values; the first of a member is the one that the table shows.
std::vector<SortKey> identities(db::Database &db, IdentityKind kind, const MemberSet *among)
{
    std::vector<SortKey> out;
    MemberSet seen(db.one("SELECT max(id) FROM member").value_or(0));
    db::Statement rows = db.prepare("SELECT member FROM identity WHERE kind = ? ORDER BY kind, scope, value");
    rows.with(int(kind));
    while (rows.step()) {
        const qint64 id = rows.int64(0);
        if (seen.has(id) || (among && !among->has(id)))
            continue;
        seen.add(id);
        out.push_back({out.size(), id});
    }
    return out;
}

// Ranks of names by id.
std::unordered_map<qint64, quint64> ranks(db::Database &db, const char *sql)
{
    std::vector<SortKey> all;
    TextKeys keys;
    db::Statement rows = db.prepare(sql);
    while (rows.step())
        all.push_back({keys.place(rows.utf8(1)), rows.int64(0)});
    keys.settle(all);
    std::unordered_map<qint64, quint64> out;
    for (const SortKey &key : all)
        out.emplace(key.id, key.key);
    return out;
}

// A list in a cell (tags, groups) sorts by its names in their order, as far as the first four, sixteen bits each; a
// shorter list stands first: none is 0. Ranks come ascending.
class ListKey {
public:
    void add(quint64 rank)
    {
        const quint64 name = std::min<quint64>(rank + 1, 0xFFFF);
        for (int shift = 48; shift >= 0; shift -= 16) {
            const quint64 there = (m_key >> shift) & 0xFFFF;
            if (there == name)
                return;
            if (there == 0) {
                m_key |= name << shift;
                return;
            }
        }
    }
    quint64 key() const { return m_key; }

private:
    quint64 m_key = 0;
};

quint64 keyOfList(std::vector<quint64> &own)
{
    std::sort(own.begin(), own.end());
    ListKey key;
    for (const quint64 rank : own)
        key.add(rank);
    return key.key();
}

// `rows` of member and what they have; all of a member stand together.
template <typename Next>
std::vector<SortKey> lists(Next next, const std::unordered_map<qint64, quint64> &rankOf, const MemberSet *among)
{
    std::vector<SortKey> out;
    std::vector<quint64> own;
    qint64 member = 0;
    const auto settle = [&] {
        if (!own.empty())
            out.push_back({keyOfList(own), member});
        own.clear();
    };
    std::pair<qint64, qint64> row;
    while (next(row)) {
        if (row.first != member) {
            settle();
            member = row.first;
        }
        if (among && !among->has(member))
            continue;
        if (const auto rank = rankOf.find(row.second); rank != rankOf.end())
            own.push_back(rank->second);
    }
    settle();
    return out;
}

// Tag by tag in the order of their names. A number for each id up to the largest: for files with few gaps.
std::vector<SortKey> tagListsInMemory(db::Database &db, const TaggedMembers &tagged, qint64 largestId, const MemberSet *among)
{
    const std::unordered_map<qint64, quint64> rankOf = ranks(db, "SELECT id, name FROM tag");
    std::vector<std::pair<quint64, qint64>> inOrder;
    inOrder.reserve(rankOf.size());
    for (const auto &[tag, rank] : rankOf)
        inOrder.emplace_back(rank, tag);
    std::sort(inOrder.begin(), inOrder.end());
    std::vector<ListKey> keys(size_t(largestId) + 1);
    for (const auto &[rank, tag] : inOrder) {
        tagged(tag, [&keys, rank = rank](qint64 member) {
            if (member > 0 && size_t(member) < keys.size())
                keys[size_t(member)].add(rank);
        });
    }
    std::vector<SortKey> out;
    for (size_t id = 0; id < keys.size(); ++id) {
        if (keys[id].key() != 0 && (!among || among->has(qint64(id))))
            out.push_back({keys[id].key(), qint64(id)});
    }
    return out;
}

std::vector<SortKey> tagLists(db::Database &db, const TaggedMembers &tagged, const MemberSet *among)
{
    constexpr qint64 mostGaps = 8;
    const qint64 largestId = db.one("SELECT max(id) FROM member").value_or(0);
    if (tagged && largestId <= mostGaps * db.one("SELECT count(*) FROM member").value_or(0))
        return tagListsInMemory(db, tagged, largestId, among);
    db::Statement rows = db.prepare("SELECT member, tag FROM member_tag ORDER BY member"); // as they lie
    return lists([&rows](std::pair<qint64, qint64> &row) {
        if (!rows.step())
            return false;
        row = {rows.int64(0), rows.int64(1)};
        return true;
    }, ranks(db, "SELECT id, name FROM tag"), among);
}

// Stays lie in the order of their making; putting pairs of numbers in order is faster than asking for it.
std::vector<SortKey> groupLists(db::Database &db, const QString &today, const MemberSet *among)
{
    std::vector<std::pair<qint64, qint64>> pairs; // member, group
    db::Statement rows = db.prepare("SELECT member, grp FROM membership WHERE left_day IS NULL OR left_day > ?");
    rows.with(today);
    while (rows.step())
        pairs.emplace_back(rows.int64(0), rows.int64(1));
    if (!std::is_sorted(pairs.begin(), pairs.end()))
        std::sort(pairs.begin(), pairs.end());
    size_t at = 0;
    return lists([&](std::pair<qint64, qint64> &row) { return at < pairs.size() && (row = pairs[at++], true); },
        ranks(db, "SELECT id, name FROM grp"), among);
}

std::vector<SortKey> custom(db::Database &db, qint64 field, const MemberSet *among)
{
    const QString kind = [&] {
        db::Statement row = db.prepare("SELECT kind FROM custom_field WHERE id = ?");
        row.with(field);
        return row.step() ? row.text(0) : QString();
    }();
    db::Statement rows = db.prepare("SELECT member, value FROM custom_value WHERE field = ? AND value <> '' ORDER BY member");
    rows.with(field);
    if (kind == QLatin1String("date"))
        return numbers(rows, As::Digits, among);
    if (kind != QLatin1String("number"))
        return texts(rows, among);
    std::vector<SortKey> out;
    while (rows.step()) {
        if (!among || among->has(rows.int64(0)))
            out.push_back({keyOf(rows.text(1).toDouble()), rows.int64(0)});
    }
    return out;
}

std::vector<SortKey> unsorted(db::Database &db, const MemberSorting &sorting, const QString &today, const MemberSet *among,
    const TaggedMembers &tagged)
{
    if (sorting.by == MemberSort::Tags)
        return tagLists(db, tagged, among);
    if (sorting.by == MemberSort::Groups)
        return groupLists(db, today, among);
    if (sorting.by == MemberSort::Custom)
        return custom(db, sorting.field, among);
    if (sorting.by == MemberSort::Phone || sorting.by == MemberSort::Email || sorting.by == MemberSort::Wechat) {
        const bool isPhone = sorting.by == MemberSort::Phone;
        return identities(db, isPhone ? IdentityKind::Phone : sorting.by == MemberSort::Email ? IdentityKind::Email : IdentityKind::Wechat, among);
    }
    const Reading reading = readingOf(sorting.by);
    db::Statement rows = db.prepare(reading.sql);
    if (reading.as == As::Number || reading.as == As::Digits)
        return numbers(rows, reading.as, among);
    return texts(rows, among);
}

// Orders that the file has an index for, in which nobody is missing.
void walk(db::Database &db, MemberSort by, const MemberSet *among, QList<qint64> &out)
{
    if (!among)
        out.reserve(db.one("SELECT count(*) FROM member").value_or(0));
    db::Statement rows = db.prepare(by == MemberSort::Id ? "SELECT id FROM member ORDER BY id" : "SELECT id FROM member ORDER BY created_at, id");
    while (rows.step()) {
        const qint64 id = rows.int64(0);
        if (!among || among->has(id))
            out.append(id);
    }
}

// Those without a value, by id.
void addMissing(db::Database &db, const MemberSet *among, QList<qint64> &out)
{
    if (!among && out.size() == db.one("SELECT count(*) FROM member"))
        return;
    MemberSet there(db.one("SELECT max(id) FROM member").value_or(0));
    for (const qint64 id : std::as_const(out))
        there.add(id);
    db::Statement rows = db.prepare("SELECT id FROM member ORDER BY id");
    while (rows.step()) {
        const qint64 id = rows.int64(0);
        if (!there.has(id) && (!among || among->has(id)))
            out.append(id);
    }
}

} // namespace

void sortByKey(std::vector<SortKey> &keys)
{
    // Byte by byte from the last, leaving out bytes in which all are alike.
    std::vector<SortKey> other;
    for (int shift = 0; shift < 64; shift += 8) {
        std::array<size_t, 257> starts{};
        for (const SortKey &key : keys)
            ++starts[((key.key >> shift) & 0xFF) + 1];
        if (std::any_of(starts.begin(), starts.end(), [&](size_t n) { return n == keys.size(); }))
            continue;
        for (size_t i = 1; i < starts.size(); ++i)
            starts[i] += starts[i - 1];
        other.resize(keys.size());
        for (const SortKey &key : keys)
            other[starts[(key.key >> shift) & 0xFF]++] = key;
        keys.swap(other);
    }
}

OrderedIds orderedIds(db::Database &db, const MemberSorting &sorting, bool descending, const QString &today, const MemberSet *among,
    const TaggedMembers &tagged)
{
    OrderedIds out;
    if (sorting.by == MemberSort::Created || sorting.by == MemberSort::Id) {
        walk(db, sorting.by, among, out.ids);
    } else {
        std::vector<SortKey> keys = unsorted(db, sorting, today, among, tagged);
        const auto byKey = [](const SortKey &a, const SortKey &b) { return a.key < b.key || (a.key == b.key && a.id < b.id); };
        const auto byId = [](const SortKey &a, const SortKey &b) { return a.id < b.id; };
        if (!std::is_sorted(keys.begin(), keys.end(), byKey)) {
            if (!std::is_sorted(keys.begin(), keys.end(), byId))
                std::sort(keys.begin(), keys.end(), byId);
            sortByKey(keys);
        }
        out.ids.reserve(qsizetype(keys.size()));
        for (const SortKey &key : keys)
            out.ids.append(key.id);
    }
    out.present = out.ids.size();
    if (descending)
        std::reverse(out.ids.begin(), out.ids.end());
    addMissing(db, among, out.ids);
    return out;
}

} // namespace siyu::members
