// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/nameorder.h"

#include "core/base/pinyin.h"
#include "core/base/progress.h"

#include <algorithm>
#include <string>

namespace siyu::members {

namespace {

constexpr size_t window = 8; // bytes of a key that are compared at a time, as a number

struct Item {
    quint64 window;
    quint32 key; // which key
    bool operator<(const Item &other) const { return window != other.window ? window < other.window : key < other.key; }
};

// The keys one behind the other.
class Keys {
public:
    void add(std::string_view key)
    {
        m_bytes.append(key);
        m_ends.push_back(quint32(m_bytes.size()));
    }
    void reserve(size_t keys)
    {
        m_ends.reserve(keys);
        m_bytes.reserve(keys * 24);
    }
    size_t size() const { return m_ends.size(); }
    bool reaches(quint32 key, size_t from) const { return end(key) - start(key) > from; }
    quint64 windowAt(quint32 key, size_t from) const
    {
        const size_t last = end(key);
        size_t at = start(key) + from;
        quint64 out = 0;
        for (size_t i = 0; i < window; ++i, ++at)
            out = (out << 8) | (at < last ? static_cast<unsigned char>(m_bytes[at]) : 0);
        return out;
    }

private:
    size_t start(quint32 key) const { return key == 0 ? 0 : m_ends[key - 1]; }
    size_t end(quint32 key) const { return m_ends[key]; }

    std::string m_bytes;
    std::vector<quint32> m_ends;
};

// Sorts what is alike in the first `from` bytes by the bytes after them.
void sortFrom(Item *begin, Item *end, size_t from, const Keys &keys)
{
    for (Item *item = begin; item != end; ++item)
        item->window = keys.windowAt(item->key, from);
    std::sort(begin, end);
    for (Item *first = begin; first != end;) {
        Item *last = first + 1;
        while (last != end && last->window == first->window)
            ++last;
        const bool mayDiffer = last - first > 1
            && std::any_of(first, last, [&](const Item &item) { return keys.reaches(item.key, from + window); });
        if (mayDiffer)
            sortFrom(first, last, from + window, keys);
        first = last;
    }
}

} // namespace

bool orderByReading(std::vector<quint32> &rows, const std::function<std::string_view(quint32)> &nameOf, Progress &progress)
{
    Keys keys;
    keys.reserve(rows.size());
    for (const quint32 row : rows)
        keys.add(pinyinKey(nameOf(row)));
    if (!progress.report(2, 3))
        return false;
    std::vector<Item> items(rows.size());
    for (size_t i = 0; i < items.size(); ++i)
        items[i].key = quint32(i);
    sortFrom(items.data(), items.data() + items.size(), 0, keys);
    std::vector<quint32> sorted(rows.size());
    for (size_t i = 0; i < items.size(); ++i)
        sorted[i] = rows[items[i].key];
    rows.swap(sorted);
    return true;
}

} // namespace siyu::members
