// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/clipboardtable.h"

#include "core/files/csv.h"
#include "core/files/encoding.h"
#include "core/files/htmltable.h"
#include "core/files/open.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <deque>

namespace siyu::files {

namespace {

constexpr qint64 mostRows = 1'048'576;
constexpr size_t mostColumns = 16'384;

std::string_view viewOf(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

bool endsCell(char c) { return c == '\t' || c == '\n' || c == '\r'; }

class TabReader final : public RowReader {
public:
    TabReader(const QByteArray &bytes, const QString &name) : m_bytes(bytes), m_text(viewOf(m_bytes)), m_name(name) { }

    Result<bool> next(std::vector<std::string_view> &cells) override
    {
        cells.clear();
        m_unquoted.clear();
        if (m_at >= m_text.size())
            return false;
        if (++m_rows > mostRows)
            return Error{ErrorCode::TooManyRows, {m_name, QString::number(mostRows)}, {}};
        if (m_text[m_at] == '\n' || m_text[m_at] == '\r') {
            endLine();
            return true;
        }
        while (true) {
            if (cells.size() == mostColumns)
                return Error{ErrorCode::TooManyColumns, {m_name, QString::number(mostColumns)}, {}};
            cells.push_back(cell());
            if (m_at >= m_text.size())
                return true;
            if (m_text[m_at] != '\t') {
                endLine();
                return true;
            }
            ++m_at;
        }
    }

    qint64 bytesDone() const override { return qint64(m_at); }
    qint64 bytesTotal() const override { return m_bytes.size(); }
    std::optional<RowPlace> place() const override { return RowPlace{qint64(m_at), 0}; }
    Result<void> goTo(const RowPlace &place) override
    {
        m_at = std::min(size_t(place.fileBytes), m_text.size());
        m_noQuote = false;
        return {};
    }

private:
    void endLine() { m_at += m_text.substr(m_at).starts_with("\r\n") ? 2 : 1; }

    // Leaves m_at at the mark that ends the cell.
    std::string_view cell()
    {
        if (m_at < m_text.size() && m_text[m_at] == '"') {
            if (const std::optional<size_t> close = closingQuote(m_at + 1))
                return quoted(*close);
        }
        const size_t begin = m_at;
        m_at = std::min(m_text.find_first_of("\t\r\n", m_at), m_text.size());
        return m_text.substr(begin, m_at - begin);
    }

    // A quote that ends the cell; none where the first single one stands before something else.
    std::optional<size_t> closingQuote(size_t from)
    {
        while (!m_noQuote) {
            const size_t at = m_text.find('"', from);
            m_noQuote = at == std::string_view::npos;
            if (m_noQuote)
                break;
            if (at + 1 == m_text.size() || endsCell(m_text[at + 1]))
                return at;
            if (m_text[at + 1] != '"')
                break;
            from = at + 2;
        }
        return {};
    }

    std::string_view quoted(size_t close)
    {
        const std::string_view inside = m_text.substr(m_at + 1, close - m_at - 1);
        m_at = close + 1;
        if (inside.find('"') == std::string_view::npos)
            return inside;
        std::string &plain = m_unquoted.emplace_back();
        for (size_t i = 0; i < inside.size(); ++i) {
            plain += inside[i];
            i += inside[i] == '"' ? 1 : 0;
        }
        return plain;
    }

    QByteArray m_bytes;
    std::string_view m_text;
    QString m_name;
    std::deque<std::string> m_unquoted; // cells of the row that are not as they stand
    size_t m_at = 0;
    qint64 m_rows = 0;
    bool m_noQuote = false; // none is left
};

OpenedTable tableOf(std::unique_ptr<RowReader> rows, const char *delimiter)
{
    OpenedTable table;
    table.format = QStringLiteral("csv");
    table.encoding = QStringLiteral("UTF-8");
    table.delimiter = QLatin1String(delimiter);
    table.rows = std::move(rows);
    return table;
}

Result<OpenedTable> openHtml(const PastedTable &pasted, const QString &name, const QString &wish)
{
    const std::vector<HtmlTable> tables = findTables(viewOf(pasted.bytes()));
    if (tables.empty())
        return Error{ErrorCode::FileEmpty, {name}, {}};
    QStringList names;
    size_t chosen = 0;
    for (size_t i = 0; i < tables.size(); ++i) {
        names.append(QStringLiteral("#%1 · %2 × %3").arg(i + 1).arg(tables[i].rows).arg(tables[i].columns));
        if (tables[i].filled > tables[chosen].filled)
            chosen = i;
    }
    if (!wish.isEmpty()) {
        const qsizetype named = names.contains(wish) ? names.indexOf(wish) : wish.toLongLong() - 1;
        if (named < 0 || named >= names.size())
            return Error{ErrorCode::SheetMissing, {name, wish}, {}};
        chosen = size_t(named);
    }
    OpenedTable table = tableOf(readHtmlTable(pasted.bytes(), tables[chosen].begin, name), "");
    table.format = QStringLiteral("html");
    if (tables.size() > 1) {
        table.sheets = names;
        table.sheet = names.at(qsizetype(chosen));
    }
    return table;
}

Result<Pasted> checked(PastedTable::Form form, const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > mostPastedBytes)
        return Error{ErrorCode::FileTooLarge, {name, QStringLiteral("128 MB")}, {}};
    return Pasted(std::make_shared<const PastedTable>(form, bytes));
}

} // namespace

Result<Pasted> pastedTable(const QString &html, const QString &text, const QString &name)
{
    if (html.size() > mostPastedBytes || text.size() > mostPastedBytes)
        return Error{ErrorCode::FileTooLarge, {name, QStringLiteral("128 MB")}, {}};
    const QByteArray markup = html.toUtf8();
    if (!findTables(viewOf(markup)).empty())
        return checked(PastedTable::Form::Html, markup, name);
    QByteArray plain = text.toUtf8();
    while (plain.endsWith('\0')) // Windows ends the clipboard's text so
        plain.chop(1);
    if (plain.startsWith("\xEF\xBB\xBF"))
        plain.remove(0, 3);
    if (plain.trimmed().isEmpty())
        return Error{ErrorCode::FileEmpty, {name}, {}};
    return checked(plain.contains('\t') ? PastedTable::Form::Tabs : PastedTable::Form::Text, plain, name);
}

Result<Pasted> tableFromBytes(const QByteArray &bytes, const QString &name)
{
    if (bytes.isEmpty())
        return Error{ErrorCode::FileEmpty, {name}, {}};
    if (bytes.size() <= mostPastedBytes && looksLikeMarkup(viewOf(bytes.left(8 << 10)))) {
        const QByteArray markup = asUtf8(bytes);
        if (!findTables(viewOf(markup)).empty())
            return checked(PastedTable::Form::Html, markup, name);
    }
    if (const std::optional<Error> refusal = refuseByContent(name, viewOf(bytes.left(8 << 10))))
        return *refusal;
    return checked(PastedTable::Form::Text, bytes, name);
}

Result<OpenedTable> openPasted(const PastedTable &pasted, const QString &name, const OpenOptions &options)
{
    switch (pasted.form()) {
    case PastedTable::Form::Html:
        return openHtml(pasted, name, options.sheet);
    case PastedTable::Form::Tabs:
        return tableOf(std::make_unique<TabReader>(pasted.bytes(), name), "\t");
    case PastedTable::Form::Text:
        break;
    }
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(pasted.bytes());
    buffer->open(QIODevice::ReadOnly);
    return openCsv(std::move(buffer), name, options);
}

Result<QString> contentHash(const QString &path, const OpenOptions &options)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    QFile file(path);
    if (options.held) {
        for (const QStringList &row : *options.held)
            hash.addData(row.join(QLatin1Char('\t')).append(QLatin1Char('\n')).toUtf8());
    } else if (options.pasted) {
        hash.addData(options.pasted->bytes());
    } else if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return Error{ErrorCode::FileUnreadable, {path}, file.errorString()};
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace siyu::files
