// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rowfilter.h"

#include "core/base/text.h"

#include <QSet>

namespace siyu::importing {

namespace {

QString keyOf(std::string_view cell) { return headerKey(QString::fromUtf8(cell.data(), qsizetype(cell.size()))); }

// Of a character that headerKey() keeps or lower-cases only: ASCII, common Chinese. 0 = another.
size_t plainLength(std::string_view text, size_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x7F)
        return 1;
    const bool common = byte >= 0xE5 && byte <= 0xE9 && text.size() - at >= 3;
    return common ? 3 : 0;
}

// Most cells differ from a header in their first characters; nothing = ask headerKey().
std::optional<bool> isPlainKey(std::string_view cell, std::string_view key)
{
    size_t in = 0;
    for (size_t at = 0; at < cell.size();) {
        const size_t length = plainLength(cell, at);
        if (length == 0)
            return std::nullopt;
        if (cell[at] != ' ') {
            for (size_t i = 0; i < length; ++i, ++in) {
                char c = cell[at + i];
                c = c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
                // What stands behind may still be folded into nothing, but nothing in front can come back.
                if (in >= key.size() || key[in] != c)
                    return false;
            }
        }
        at += length;
    }
    return in == key.size();
}

// 合计, 总计 … at the head of a row.
bool isTotalsLabel(std::string_view cell)
{
    static const QSet<QString> words{QStringLiteral("合计"), QStringLiteral("总计"), QStringLiteral("小计"),
        QStringLiteral("汇总"), QStringLiteral("共计"), QStringLiteral("total"), QStringLiteral("totals"),
        QStringLiteral("grandtotal"), QStringLiteral("subtotal")};
    if (cell.empty() || cell.size() > 24)
        return false;
    static constexpr std::string_view letters = "TtGgSs ";
    const bool ascii = plainLength(cell, 0) == 1;
    if (ascii && letters.find(cell.front()) == std::string_view::npos)
        return false;
    static constexpr std::array<std::string_view, 5> characters{"合", "总", "小", "汇", "共"};
    if (!ascii && plainLength(cell, 0) == 3
        && std::find(characters.begin(), characters.end(), cell.substr(0, 3)) == characters.end())
        return false;
    QString word = keyOf(cell);
    while (word.endsWith(QLatin1Char(':')))
        word.chop(1);
    return words.contains(word);
}

// The number of cells where all are blank.
size_t firstFilled(const Cells &cells)
{
    size_t at = 0;
    while (at < cells.size() && cleanCell(cells[at]).empty())
        ++at;
    return at;
}

} // namespace

RowFilter::RowFilter(const Plan &plan)
{
    for (const PlanColumn &column : plan.columns) {
        const QString key = headerKey(column.header);
        m_header.push_back({key, key.toStdString(), key.startsWith(QLatin1Char('#'))});
    }
}

bool RowFilter::isHeader(const Cells &cells) const
{
    if (m_header.size() < 2 || cells.size() < m_header.size())
        return false;
    for (size_t i = 0; i < m_header.size(); ++i) {
        const std::string_view cell = cells[i];
        if (cell.size() > 120)
            return false;
        if (m_header[i].unnamed)
            continue;
        const auto plain = isPlainKey(cell, m_header[i].utf8);
        if (plain ? !*plain : keyOf(cell) != m_header[i].text)
            return false;
    }
    return true;
}

RowSort RowFilter::sortOf(const Cells &cells, const std::function<bool(const Cells &)> &namesSomething) const
{
    const size_t first = firstFilled(cells);
    if (first == cells.size())
        return RowSort::Blank;
    if (isTotalsLabel(cleanCell(cells[first]))) {
        // The label may stand under a number or a name, which it is not.
        Cells others(cells);
        others[first] = {};
        if (!namesSomething(others))
            return RowSort::Totals;
    }
    return isHeader(cells) ? RowSort::RepeatedHeader : RowSort::Data;
}

} // namespace siyu::importing
