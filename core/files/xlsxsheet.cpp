// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsxsheet.h"

#include <charconv>

namespace siyu::files::xlsx {

namespace {

using Token = XmlScanner::Token;

constexpr qint64 kMostRows = 1048576;
constexpr qint64 kMostColumns = 16384;
// No spreadsheet program writes a text of more than 32,767 characters; a few megabytes of them are borne.
constexpr size_t kLongText = 128u << 10;
constexpr size_t kMostLongBytes = 64u << 20;
// One cell far to the right in every row is little in the file and endless in memory.
constexpr qint64 kMostBlanks = 100'000'000;
constexpr qint64 kBlanksPerCell = 100;

qint64 wholeNumber(std::string_view text)
{
    qint64 value = -1;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() ? value : -1;
}

// AB12 → 28; 0 when the reference has no column.
qint64 columnOf(std::string_view reference)
{
    qint64 column = 0;
    for (char c : reference) {
        if (c == '$')
            continue;
        const char letter = c >= 'a' && c <= 'z' ? char(c - 32) : c;
        if (letter < 'A' || letter > 'Z' || column > kMostColumns)
            break;
        column = column * 26 + (letter - 'A' + 1);
    }
    return column;
}

} // namespace

SheetReader::SheetReader(std::shared_ptr<Package> package, std::unique_ptr<XmlScanner> xml) :
    m_package(std::move(package)), m_xml(std::move(xml))
{
    m_ended = m_xml == nullptr;
}

qint64 SheetReader::bytesDone() const
{
    return m_xml ? std::min(m_xml->packedDone(), bytesTotal()) : bytesTotal();
}

qint64 SheetReader::bytesTotal() const
{
    return m_package->archive().size();
}

bool SheetReader::keepPlaces()
{
    if (m_xml)
        m_xml->keepPlaces();
    return m_xml != nullptr;
}

// Behind a row of the file; rows that it leaves out have none.
std::optional<RowPlace> SheetReader::place() const
{
    if (!m_xml || m_pending || m_ended || m_given == 0 || m_given != m_rowNumber)
        return std::nullopt;
    const std::optional<qint64> at = m_xml->place();
    return at ? std::optional(RowPlace{0, *at, m_given, 0}) : std::nullopt;
}

Result<void> SheetReader::goTo(const RowPlace &place)
{
    if (!m_xml)
        return Error{ErrorCode::Internal, {}, QStringLiteral("a sheet without cells has no places")};
    // Every row is an element in <sheetData>, itself one in <worksheet>.
    if (!m_xml->goTo(place.textBytes, 2))
        return m_xml->error();
    m_rowNumber = m_given = place.row;
    m_inData = true;
    m_ended = false;
    m_pending = false;
    m_row.clear();
    m_text.clear();
    m_filled = m_blank = 0;
    m_longBytes = 0;
    return {};
}

Result<bool> SheetReader::hasCells()
{
    if (m_pending)
        return true;
    const auto found = readRow();
    if (!found)
        return found;
    m_pending = *found;
    return *found;
}

Result<bool> SheetReader::next(std::vector<std::string_view> &cells)
{
    cells.clear();
    const auto found = hasCells();
    if (!found || !*found)
        return found;
    ++m_given;
    if (m_given < m_rowNumber)
        return true;
    m_pending = false;
    if (const auto broken = fill(cells))
        return *broken;
    return true;
}

std::optional<Error> SheetReader::fill(std::vector<std::string_view> &cells)
{
    qint64 last = 0;
    for (const Cell &cell : m_row)
        last = std::max(last, cell.column);
    m_filled += qint64(m_row.size());
    m_blank += last - qint64(m_row.size());
    if (m_blank > kMostBlanks && m_blank > kBlanksPerCell * m_filled)
        return m_package->archive().hostile(QStringLiteral("bomb"), "blank cells");
    cells.resize(size_t(last));
    for (const Cell &cell : m_row)
        cells[size_t(cell.column - 1)] = {cell.shared ? cell.shared : m_text.data() + cell.offset, cell.bytes};
    return std::nullopt;
}

Result<bool> SheetReader::readRow()
{
    while (!m_ended) {
        const Token token = m_xml->next();
        if (token == Token::Failed)
            return m_xml->error();
        if (token == Token::Eof || (token == Token::End && m_xml->name() == "sheetData"))
            break;
        if (token != Token::Start)
            continue;
        if (m_xml->name() == "sheetData") {
            m_inData = true;
            if (m_xml->isEmpty())
                break;
        } else if (m_inData && m_xml->name() == "row") {
            if (const auto broken = startRow())
                return *broken;
            const auto found = m_xml->isEmpty() ? Result<bool>(false) : readCells();
            if (!found || *found)
                return found;
        }
    }
    m_ended = true;
    return false;
}

std::optional<Error> SheetReader::startRow()
{
    m_row.clear();
    m_text.clear();
    m_column = 0;
    const qint64 stated = wholeNumber(m_xml->rawAttribute("r"));
    // A row that stands behind a later one, or says no number, takes the next place, so that nothing is lost.
    m_rowNumber = stated > m_rowNumber ? stated : m_rowNumber + 1;
    if (m_rowNumber > kMostRows)
        return Error{ErrorCode::TooManyRows, {m_package->archive().path(), QString::number(kMostRows)}, {}};
    return std::nullopt;
}

Result<bool> SheetReader::readCells()
{
    for (;;) {
        const Token token = m_xml->next();
        if (token == Token::Failed)
            return m_xml->error();
        if (token == Token::Eof || (token == Token::End && m_xml->name() == "row"))
            return !m_row.empty();
        if (token != Token::Start || m_xml->name() != "c")
            continue;
        if (const auto broken = readCell())
            return *broken;
    }
}

std::optional<Error> SheetReader::placeCell(std::string_view reference)
{
    const qint64 stated = columnOf(reference);
    m_column = stated > 0 ? stated : m_column + 1;
    if (m_column > kMostColumns)
        return Error{ErrorCode::TooManyColumns, {m_package->archive().path(), QString::number(kMostColumns)}, {}};
    return std::nullopt;
}

std::optional<Error> SheetReader::readCell()
{
    Type type = Type::Number;
    size_t style = 0;
    std::string_view reference;
    m_xml->visitAttributes([&](std::string_view key, std::string_view value) {
        if (key == "r") {
            reference = value;
        } else if (key == "s") {
            const qint64 number = wholeNumber(value);
            style = number > 0 ? size_t(number) : 0;
        } else if (key == "t") {
            type = value == "s" ? Type::Shared
                : value == "str"       ? Type::Text
                : value == "inlineStr" ? Type::Inline
                : value == "b"         ? Type::Boolean
                : value == "e"         ? Type::Fault
                : value == "d"         ? Type::IsoDate
                                       : Type::Number;
        }
    });
    if (const auto broken = placeCell(reference))
        return broken;
    m_value.clear();
    m_hasValue = false;
    if (!m_xml->isEmpty() && !readContent(type))
        return m_xml->error();
    return m_hasValue ? keepValue(type, style) : std::nullopt;
}

// Leaves the text of <v>, or of <is> for inline strings, in m_value.
bool SheetReader::readContent(Type type)
{
    bool inValue = false;
    for (;;) {
        switch (m_xml->next()) {
        case Token::Start:
            if (m_xml->name() == "is" && (type == Type::Inline || !m_hasValue)) {
                m_value.clear();
                m_hasValue = true;
                if (!readRichText(*m_xml, m_value))
                    return false;
            } else {
                inValue = m_xml->name() == "v" && !(m_hasValue && type == Type::Inline);
                m_hasValue = m_hasValue || (inValue && (!m_xml->isEmpty() || type == Type::Text));
            }
            break;
        case Token::End:
            inValue = false;
            if (m_xml->name() == "c")
                return true;
            break;
        case Token::Text:
            if (inValue)
                m_xml->appendText(m_value);
            break;
        case Token::Eof:
        case Token::Failed:
            return false;
        }
    }
}

std::optional<Error> SheetReader::keepShared()
{
    if (!m_strings) {
        const auto strings = m_package->strings();
        if (!strings)
            return strings.error();
        m_strings = *strings;
    }
    const qint64 index = wholeNumber(m_value);
    if (index < 0 || size_t(index) >= m_strings->size())
        return m_xml->corrupt(QStringLiteral("row %1, column %2 names a shared text that is not there")
                                  .arg(m_rowNumber)
                                  .arg(m_column));
    const std::string_view text = m_strings->at(size_t(index));
    m_longBytes += text.size() > kLongText ? text.size() : 0;
    if (m_longBytes > kMostLongBytes)
        return m_package->archive().hostile(QStringLiteral("bomb"), "sharedStrings");
    m_row.push_back({m_column, text.empty() ? "" : text.data(), 0, text.size()});
    return std::nullopt;
}

void SheetReader::keepNumber(size_t style)
{
    const NumberMeaning meaning = m_package->meaningOfStyle(style);
    double value = 0;
    if (meaning == NumberMeaning::Plain || !parseNumber(m_value, value))
        appendNumberText(m_text, m_value);
    else if (meaning == NumberMeaning::Duration)
        appendDuration(m_text, value);
    else
        appendDate(m_text, value, m_package->is1904());
}

std::optional<Error> SheetReader::keepValue(Type type, size_t style)
{
    const size_t offset = m_text.size();
    switch (type) {
    case Type::Shared:
        if (m_value.empty())
            return std::nullopt;
        return keepShared();
    case Type::Number:
        if (m_value.empty())
            return std::nullopt;
        keepNumber(style);
        break;
    case Type::Boolean:
        m_text.append(m_value == "1" || m_value == "true" ? "TRUE" : "FALSE");
        break;
    case Type::IsoDate:
        appendIsoDate(m_text, m_value);
        break;
    case Type::Text:
    case Type::Inline:
        resolveEscapes(m_value);
        m_text.append(m_value);
        break;
    case Type::Fault:
        m_text.append(m_value);
        break;
    }
    m_row.push_back({m_column, nullptr, offset, m_text.size() - offset});
    return std::nullopt;
}

} // namespace siyu::files::xlsx
