// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/membertrees.h"

#include <atomic>
#include <future>
#include <numeric>

namespace siyu::importing {

// ---- SortedRun

namespace {

constexpr size_t ahead = 12; // entries of a sorted run whose texts are on their way

} // namespace

void SortedRun::add(std::string_view text, qint64 member)
{
    if (m_entries.empty()) {
        m_common = text.size();
    } else {
        const std::string_view first = textOf(m_entries.front());
        size_t same = 0;
        const size_t most = std::min(m_common, text.size());
        while (same < most && first[same] == text[same])
            ++same;
        m_common = same;
    }
    const quint32 at = quint32(m_text.size());
    const quint32 length = quint32(text.size());
    if (m_text.capacity() < m_text.size() + sizeof length + text.size() && m_text.size() > (1u << 20))
        m_text.reserve(mostBytes + (1u << 20) + text.size());
    if (m_entries.size() == (1u << 15))
        m_entries.reserve(mostEntries + (1u << 14));
    m_text.resize(m_text.size() + sizeof length + text.size());
    std::memcpy(m_text.data() + at, &length, sizeof length);
    if (!text.empty())
        std::memcpy(m_text.data() + at + sizeof length, text.data(), text.size());
    m_entries.push_back({0, at, quint32(member)});
}

std::optional<std::string> SortedRun::take(qint64 member)
{
    // Those that were taken out keep the place of their text: the order by it is that of the members.
    size_t low = 0;
    size_t high = m_entries.size();
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        size_t known = middle;
        while (known < high && m_entries[known].member == 0)
            ++known;
        if (known == high)
            high = middle;
        else if (m_entries[known].member < quint32(member))
            low = known + 1;
        else if (m_entries[known].member > quint32(member))
            high = middle;
        else {
            std::string text(textOf(m_entries[known]));
            m_entries[known].member = 0;
            return text;
        }
    }
    return std::nullopt;
}

void SortedRun::sort()
{
    for (Entry &entry : m_entries) {
        std::string_view rest = textOf(entry).substr(std::min(m_common, textOf(entry).size()));
        unsigned char bytes[8] = {};
        std::memcpy(bytes, rest.data(), std::min(rest.size(), sizeof bytes));
        quint64 prefix = 0;
        for (const unsigned char byte : bytes)
            prefix = prefix << 8 | byte;
        entry.prefix = prefix;
    }
    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry &a, const Entry &b) {
        if (a.prefix != b.prefix)
            return a.prefix < b.prefix;
        if (const int order = textOf(a).compare(textOf(b)); order != 0)
            return order < 0;
        return a.member < b.member;
    });
    // The texts in their order too: who walks through them next would wait for each.
    std::vector<char> text(m_text.size());
    size_t to = 0;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (i + ahead < m_entries.size())
            expect(m_entries[i + ahead]);
        const size_t size = sizeof(quint32) + textOf(m_entries[i]).size();
        std::memcpy(text.data() + to, m_text.data() + m_entries[i].at, size);
        m_entries[i].at = quint32(to);
        to += size;
    }
    m_text.swap(text);
}

void SortedRun::clear()
{
    m_entries.clear();
    m_text.clear();
    m_common = 0;
}

// ---- MemberTrees

namespace {

// Row by row from give(number of the row, row); what is the same in all of them is set with the first.
template <typename Give>
class CountedFeed final : public db::Feed {
public:
    CountedFeed(size_t rows, Give give) : m_rows(rows), m_give(std::move(give)) { }
    bool next(db::FeedRow &row) override
    {
        if (m_at == m_rows)
            return false;
        m_give(m_at++, row);
        return true;
    }

private:
    size_t m_rows;
    size_t m_at = 0;
    Give m_give;
};

qint64 numberIn(std::string_view digits)
{
    qint64 value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

// A view without data would be NULL.
std::string_view orEmpty(std::string_view text) { return text.data() ? text : std::string_view(""); }


constexpr size_t rowsAhead = 4; // staged rows that are on their way

constexpr const char *textAndMember = "c0, c1";

// Another core wrote the row: its fields, and its cells, which lie in one piece.
void expect(const FlatRow &row)
{
#if defined(__GNUC__)
    const char *text = row.fields.front().data();
    for (size_t line = 0; text && line < 4; ++line)
        __builtin_prefetch(text + line * 64);
#else
    Q_UNUSED(row)
#endif
}

} // namespace

template <typename Give>
void MemberTrees::feed(const db::BulkTrees::Tree &tree, std::string_view columns, size_t rows, Give give)
{
    if (rows == 0)
        return;
    CountedFeed<Give> feed(rows, std::move(give));
    m_trees.insert(tree, columns, feed);
}

MemberTrees::MemberTrees(db::Database &db, BatchId batch, qint64 source, const QString &nowUtc)
    : m_db(db), m_trees(db), m_batch(batch.value), m_source(source), m_now(nowUtc.toUtf8())
{
}

bool MemberTrees::fits(db::Database &db)
{
    // Beyond the tree of the table itself (where a key is clustered, "pk").
    return db.oneText("SELECT group_concat(i.name, ' ') FROM (SELECT l.name FROM pragma_table_list t,"
                      " pragma_index_list(t.name) l WHERE t.schema = 'main' AND l.origin <> 'pk' AND t.name IN"
                      " ('member', 'identity', 'member_source', 'member_tag', 'custom_value') ORDER BY l.name) i")
        == QStringLiteral("identity_by_member member_by_created member_by_name member_tag_by_tag")
        && !db.one("SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN"
                   " ('member', 'identity', 'member_source', 'member_tag', 'custom_value')");
}

void MemberTrees::stage(MemberId member, const RowChunk &chunk, const FlatRow &row, const std::vector<qint64> &tags,
    const std::vector<qint64> &fields)
{
    m_staged.push_back({member, &chunk, &row});
    for (const qint64 tag : tags)
        m_tags.push_back({member.value, tag});
    for (size_t i = 0; i < fields.size(); ++i) {
        // The first value of a field stands.
        if (std::find(fields.begin(), fields.begin() + qsizetype(i), fields[i]) == fields.begin() + qsizetype(i))
            m_values.push_back({member.value, fields[i], chunk.customs[row.customs.first + i].second});
    }
}

void MemberTrees::keepForIndexes(const Staged &staged)
{
    const FlatRow &row = *staged.row;
    const qint64 member = staged.member.value;
    if (const std::string_view name = row.fields[size_t(MemberColumn::Name)]; name.data())
        m_names.add(name, member);
    else
        m_unnamed.emplace_back(quint32(member), false);
    if (!row.created.empty())
        m_dates.add(row.created, member);
    else if (!m_madeNow.empty() && m_madeNow.back().first + m_madeNow.back().count == quint32(member))
        ++m_madeNow.back().count;
    else
        m_madeNow.push_back({quint32(member), 1});
    std::string text;
    for (quint32 i = 0; i < row.keys.count; ++i) {
        const FlatKey &key = staged.chunk->keys[row.keys.first + i];
        text.assign(key.scope);
        text.push_back('\0');
        text.append(key.value);
        m_keys[size_t(key.kind)].add(text, member);
    }
}

void MemberTrees::flush()
{
    if (m_staged.empty())
        return;
    const std::string_view now(m_now.constData(), size_t(m_now.size()));
    feed(m_trees.table("member"),
        "id, name, gender, birth_year, birthday, region, address, company, interests, category_preference, note,"
        " under_14, created_at, source, batch",
        m_staged.size(), [&](size_t at, db::FeedRow &out) {
            if (at == 0) {
                out.number(13, m_source);
                out.number(14, m_batch);
            }
            const Staged &staged = m_staged[at];
            if (at + rowsAhead < m_staged.size())
                expect(*m_staged[at + rowsAhead].row);
            out.number(0, staged.member.value);
            for (size_t i = 0; i < memberColumnNames.size(); ++i) {
                const std::string_view text = staged.row->fields[i];
                if (MemberColumn(i) == MemberColumn::Under14 || (isNumber(MemberColumn(i)) && text.data()))
                    out.number(int(i) + 1, numberIn(text));
                else
                    out.text(int(i) + 1, text);
            }
            out.text(12, staged.row->created.empty() ? now : staged.row->created);
        });
    std::vector<std::pair<qint64, const FlatKey *>> keys;
    for (const Staged &staged : m_staged) {
        for (quint32 i = 0; i < staged.row->keys.count; ++i)
            keys.emplace_back(staged.member.value, &staged.chunk->keys[staged.row->keys.first + i]);
        keepForIndexes(staged);
    }
    feed(m_trees.index("identity_by_member"), "c0, c1, c2, c3", keys.size(), [&](size_t at, db::FeedRow &out) {
        const auto &[member, key] = keys[at];
        out.number(0, member);
        out.number(1, qint64(key->kind));
        out.text(2, orEmpty(key->scope));
        out.text(3, orEmpty(key->value));
    });
    feed(m_trees.table("member_source"), "member, source, at, batch", m_staged.size(), [&](size_t at, db::FeedRow &out) {
        if (at == 0) {
            out.number(1, m_source);
            out.text(2, now);
            out.number(3, m_batch);
        }
        out.number(0, m_staged[at].member.value);
    });
    feed(m_trees.table("member_tag"), "member, tag, batch", m_tags.size(), [&](size_t at, db::FeedRow &out) {
        out.number(0, m_tags[at].member);
        out.number(1, m_tags[at].other);
        out.number(2, m_batch);
    });
    feed(m_trees.table("custom_value"), "member, field, value, batch", m_values.size(), [&](size_t at, db::FeedRow &out) {
        out.number(0, m_values[at].member);
        out.number(1, m_values[at].other);
        out.text(2, orEmpty(m_values[at].text));
        out.number(3, m_batch);
    });
    for (const Pair &tag : m_tags)
        m_byTag[tag.other].push_back(quint32(tag.member));
    m_tagCount += m_tags.size();
    m_staged.clear();
    m_tags.clear();
    m_values.clear();
    for (size_t kind = 0; kind < m_keys.size(); ++kind) {
        if (m_keys[kind].isFull()) {
            m_keys[kind].sort();
            flushKeys(IdentityKind(kind), m_keys[kind]);
        }
    }
    if (m_names.isFull()) {
        m_names.sort();
        flushRun("member_by_name", m_names);
    }
    if (m_dates.isFull()) {
        m_dates.sort();
        flushRun("member_by_created", m_dates);
    }
    if (m_tagCount > 1'000'000)
        flushTagIndex();
}

// An index of a text and the member.
void MemberTrees::flushRun(const char *index, SortedRun &run)
{
    const auto &entries = run.entries();
    const auto gone = std::count_if(entries.begin(), entries.end(), [](const auto &entry) { return entry.member == 0; });
    size_t at = 0;
    feed(m_trees.index(index), textAndMember, entries.size() - size_t(gone), [&](size_t, db::FeedRow &out) {
        while (entries[at].member == 0)
            ++at;
        out.text(0, run.textOf(entries[at]));
        out.number(1, entries[at].member);
        ++at;
    });
    run.clear();
}

void MemberTrees::flushKeys(IdentityKind kind, SortedRun &run)
{
    const auto &entries = run.entries();
    feed(m_trees.table("identity"), "kind, scope, value, member, batch", entries.size(), [&](size_t at, db::FeedRow &out) {
        if (at == 0) {
            out.number(0, qint64(kind));
            out.number(4, m_batch);
        }
        const std::string_view text = run.textOf(entries[at]);
        const size_t nul = text.find('\0');
        out.text(1, text.substr(0, nul));
        out.text(2, text.substr(nul + 1));
        out.number(3, entries[at].member);
    });
    run.clear();
}

void MemberTrees::flushUnnamed()
{
    std::erase_if(m_unnamed, [](const auto &one) { return one.second; });
    feed(m_trees.index("member_by_name"), textAndMember, m_unnamed.size(), [&](size_t at, db::FeedRow &out) {
        out.number(1, m_unnamed[at].first);
    });
    m_unnamed.clear();
}

void MemberTrees::flushTagIndex()
{
    // Members came in ascending order, and each tag once a member.
    for (auto &[tag, members] : m_byTag) {
        feed(m_trees.index("member_tag_by_tag"), "c0, c1", members.size(), [&](size_t at, db::FeedRow &out) {
            if (at == 0)
                out.number(0, tag);
            out.number(1, members[at]);
        });
    }
    m_byTag.clear();
    m_tagCount = 0;
}

void MemberTrees::flushMadeNow()
{
    const std::string_view now(m_now.constData(), size_t(m_now.size()));
    const auto members = std::accumulate(
        m_madeNow.begin(), m_madeNow.end(), size_t(0), [](size_t sum, const Run &run) { return sum + run.count; });
    auto run = m_madeNow.begin();
    quint32 of = 0;
    feed(m_trees.index("member_by_created"), textAndMember, members, [&](size_t, db::FeedRow &out) {
        out.text(0, now);
        out.number(1, qint64(run->first) + of);
        if (++of == run->count) {
            ++run;
            of = 0;
        }
    });
    m_madeNow.clear();
}

void MemberTrees::settleName(MemberId member)
{
    flush();
    const auto insert = [&](const QByteArray &name, bool isNull) {
        db::Statement &one = m_db.cached("INSERT INTO " + m_trees.index("member_by_name").sql + " VALUES (?1, ?2)");
        one.reset();
        if (!isNull)
            one.bindUtf8(1, {name.constData(), size_t(name.size())});
        one.bind(2, member.value);
        one.step();
        one.reset();
    };
    if (const auto name = m_names.take(member.value))
        return insert(QByteArray(name->data(), qsizetype(name->size())), false);
    const auto found = std::lower_bound(m_unnamed.begin(), m_unnamed.end(), std::pair(quint32(member.value), false));
    if (found == m_unnamed.end() || *found != std::pair(quint32(member.value), false))
        return;
    found->second = true;
    insert({}, true);
}

void MemberTrees::settle()
{
    flush();
    // The other core sorts while this one writes, in the order in which it is needed.
    std::vector<SortedRun *> runs{&m_names, &m_dates};
    for (SortedRun &run : m_keys)
        runs.push_back(&run);
    std::vector<std::promise<void>> sorted(runs.size());
    std::atomic<bool> unwanted = false;
    const std::future<void> sorting = std::async(std::launch::async, [&] {
        for (size_t i = 0; i < runs.size() && !unwanted; ++i) {
            runs[i]->sort();
            sorted[i].set_value();
        }
    });
    // Whoever leaves early waits for the run that is being sorted, not for all.
    struct Leaving {
        std::atomic<bool> &unwanted;
        ~Leaving() { unwanted = true; }
    } leaving{unwanted};
    flushUnnamed();
    flushTagIndex();
    flushMadeNow();
    sorted[0].get_future().get();
    flushRun("member_by_name", m_names);
    sorted[1].get_future().get();
    flushRun("member_by_created", m_dates);
    for (size_t kind = 0; kind < m_keys.size(); ++kind) {
        sorted[kind + 2].get_future().get();
        flushKeys(IdentityKind(kind), m_keys[kind]);
    }
}

} // namespace siyu::importing
