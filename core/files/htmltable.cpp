// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/htmltable.h"

#include "core/files/htmlscanner.h"

#include <algorithm>
#include <charconv>

namespace siyu::files {

namespace {

using View = std::string_view;

constexpr qint64 mostRows = 1'048'576;
constexpr size_t mostColumns = 16'384;
constexpr qint64 mostFields = 1LL << 26; // that merged cells may make out of a text
constexpr size_t mostTables = 1000;
constexpr int widestSpan = 1000; // HTML Living Standard 4.9.11
constexpr int tallestSpan = 65'534;

bool isRowGroup(View name) { return name == "thead" || name == "tbody" || name == "tfoot"; }
bool isCell(View name) { return name == "td" || name == "th"; }

// Tags that begin a line of their own within a cell.
bool breaksLine(View name)
{
    return name == "br" || name == "p" || name == "div" || name == "li" || name == "tr" || name == "hr";
}

int spanOf(View attributes, View name, int most)
{
    const View text = htmlAttribute(attributes, name);
    int span = 1;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), span);
    if (failure == std::errc::result_out_of_range || span > most)
        return most;
    if (failure != std::errc() || span < 0)
        return 1;
    return span == 0 ? (most == tallestSpan ? most : 1) : span;
}

// What a spreadsheet shows where a number does not fit: its digits are lost in the text, not in the value beside it.
bool hasLostDigits(View text)
{
    if (!text.empty() && text.find_first_not_of('#') == View::npos)
        return true;
    const size_t e = text.find_first_of("eE");
    return e != View::npos && e > 0 && e + 2 < text.size() && text[e + 1] == '+'
        && text.find_first_not_of("0123456789.+-eE") == View::npos;
}

bool isPlainNumber(View text)
{
    return !text.empty() && text.size() <= 24 && text.find_first_not_of("0123456789.-") == View::npos;
}

void trimEnd(std::string &text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n'))
        text.pop_back();
}

class HtmlReader final : public RowReader {
public:
    HtmlReader(const QByteArray &html, size_t begin, const QString &name)
        : m_html(html), m_name(name), m_scanner(View(m_html.constData(), size_t(m_html.size())), begin)
    {
    }

    Result<bool> next(std::vector<View> &cells) override
    {
        cells.clear();
        m_texts.clear();
        while (!m_done) {
            const HtmlToken token = m_scanner.next();
            if (take(token)) {
                if (m_failure)
                    return *m_failure;
                if (m_row > mostRows)
                    return Error{ErrorCode::TooManyRows, {m_name, QString::number(mostRows)}, {}};
                for (const std::string &text : m_texts)
                    cells.push_back(text);
                return true;
            }
        }
        return false;
    }

    qint64 bytesDone() const override { return qint64(m_scanner.position()); }
    qint64 bytesTotal() const override { return m_html.size(); }

private:
    // True when the token ends a row, which then stands in m_texts.
    bool take(const HtmlToken &token)
    {
        if (token.kind == HtmlToken::End) {
            m_done = true;
            return endRow();
        }
        if (token.kind != HtmlToken::Text && token.name == "table")
            return takeTable(token);
        if (m_inner > 0)
            return false;
        if (token.kind == HtmlToken::Text) {
            if (m_inCell)
                appendHtmlText(m_texts.back(), token.text);
            return false;
        }
        if (token.name == "tr" || isRowGroup(token.name)) {
            const bool ended = endRow();
            m_inRow = token.kind == HtmlToken::OpenTag && token.name == "tr";
            return ended;
        }
        if (isCell(token.name)) {
            endCell();
            if (token.kind == HtmlToken::OpenTag)
                beginCell(token.attributes);
        } else if (m_inCell && breaksLine(token.name)) {
            breakLine(token);
        }
        return m_failure.has_value();
    }

    bool takeTable(const HtmlToken &token)
    {
        if (token.kind == HtmlToken::OpenTag) {
            ++m_inner;
            return false;
        }
        if (m_inner-- > 0)
            return false;
        m_done = true;
        return endRow();
    }

    // <br> is one line break each, the others separate lines.
    void breakLine(const HtmlToken &token)
    {
        std::string &text = m_texts.back();
        if (text.ends_with(' '))
            text.pop_back();
        if (!text.empty() && (token.name == "br" || text.back() != '\n'))
            text += '\n';
    }

    void beginCell(View attributes)
    {
        m_inRow = true;
        while (m_column < m_takenUntil.size() && m_takenUntil[m_column] > m_row)
            addField();
        const int wide = spanOf(attributes, "colspan", widestSpan);
        const int tall = spanOf(attributes, "rowspan", tallestSpan);
        const size_t end = m_column + size_t(wide);
        if (end > mostColumns) {
            m_failure = Error{ErrorCode::TooManyColumns, {m_name, QString::number(mostColumns)}, {}};
            return;
        }
        if (tall > 1) {
            m_takenUntil.resize(std::max(m_takenUntil.size(), end), 0);
            std::fill(m_takenUntil.begin() + qptrdiff(m_column), m_takenUntil.begin() + qptrdiff(end), m_row + tall);
        }
        addField();
        m_merged = wide - 1;
        m_value = htmlAttribute(attributes, "x:num");
        if (m_value.empty())
            m_value = htmlAttribute(attributes, "sdval");
        m_inCell = true;
    }

    void addField()
    {
        m_texts.emplace_back();
        ++m_column;
        if (++m_fields > mostFields)
            m_failure = Error{ErrorCode::FileHostile, {m_name, QStringLiteral("spans")}, {}};
    }

    void endCell()
    {
        if (!m_inCell)
            return;
        m_inCell = false;
        std::string &text = m_texts.back();
        trimEnd(text);
        if (hasLostDigits(text) && isPlainNumber(m_value))
            text = m_value;
        for (; m_merged > 0 && !m_failure; --m_merged)
            addField();
    }

    bool endRow()
    {
        endCell();
        if (!m_inRow)
            return m_failure.has_value();
        m_inRow = false;
        m_column = 0;
        ++m_row;
        return true;
    }

    QByteArray m_html;
    QString m_name;
    HtmlScanner m_scanner;
    std::vector<std::string> m_texts; // of the row so far
    std::vector<qint64> m_takenUntil; // by column: the first row that no cell from above covers
    size_t m_column = 0;
    qint64 m_row = 0; // given out, so the number of the open one
    qint64 m_fields = 0;
    int m_inner = 0; // tables that are open within this one
    int m_merged = 0; // fields that the open cell still covers to its right
    View m_value;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_done = false;
    std::optional<Error> m_failure;
};

// Counts what findTables tells of the table that is open.
struct Counting {
    size_t table; // its index
    qint64 width = 0;
    bool inCell = false;
    bool filled = false;
};

bool isFilled(View text) { return text.find_first_not_of(" \t\r\n\f") != View::npos && text != "&nbsp;"; }

void count(std::vector<HtmlTable> &tables, Counting &open, const HtmlToken &token)
{
    HtmlTable &table = tables[open.table];
    if (token.kind == HtmlToken::Text) {
        if (open.inCell && !open.filled && isFilled(token.text)) {
            open.filled = true;
            ++table.filled;
        }
    } else if (token.name == "tr") {
        open.width = 0;
        open.inCell = false;
    } else if (isCell(token.name)) {
        open.inCell = token.kind == HtmlToken::OpenTag;
        open.filled = false;
        if (!open.inCell)
            return;
        table.rows += open.width == 0 ? 1 : 0;
        open.width += spanOf(token.attributes, "colspan", widestSpan);
        table.columns = std::max(table.columns, open.width);
    }
}

} // namespace

std::vector<HtmlTable> findTables(View html)
{
    std::vector<HtmlTable> tables;
    std::vector<Counting> open;
    size_t unopened = 0; // tables beyond the limit that are open
    HtmlScanner scanner(html);
    for (HtmlToken token = scanner.next(); token.kind != HtmlToken::End; token = scanner.next()) {
        const bool isTable = token.kind != HtmlToken::Text && token.name == "table";
        if (isTable && token.kind == HtmlToken::OpenTag && tables.size() >= mostTables) {
            ++unopened;
        } else if (isTable && token.kind == HtmlToken::OpenTag) {
            open.push_back({tables.size()});
            tables.push_back({scanner.position()});
        } else if (isTable && unopened > 0) {
            --unopened;
        } else if (isTable && !open.empty()) {
            open.pop_back();
        } else if (!isTable && !open.empty() && unopened == 0) {
            count(tables, open.back(), token);
        }
    }
    std::erase_if(tables, [](const HtmlTable &table) { return table.filled == 0; });
    return tables;
}

std::unique_ptr<RowReader> readHtmlTable(const QByteArray &html, size_t begin, const QString &name)
{
    return std::make_unique<HtmlReader>(html, begin, name);
}

} // namespace siyu::files
