// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "core/base/platform.h"
#include "core/files/formulaguard.h"
#include "core/files/tablewriter.h"

#include <QFile>
#include <QLocale>
#include <QStringConverter>
#include <algorithm>

namespace siyu::files {

namespace {

constexpr size_t fullBuffer = 256 << 10;

template <typename... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

bool needsQuotes(const QString &text)
{
    if (!text.isEmpty() && (text.front().isSpace() || text.back().isSpace()))
        return true;
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
}

// Straight into the buffer: a text has no bytes of its own in between.
void appendText(std::string &out, const QString &text)
{
    if (text.isEmpty())
        return;
    const QString safe = guarded(text);
    const bool quotes = needsQuotes(safe);
    const QString wanted = quotes ? QString(safe).replace(u'"', QStringLiteral("\"\"")) : safe;
    QStringEncoder encoder(QStringEncoder::Utf8);
    const size_t start = out.size();
    out.resize(start + size_t(encoder.requiredSpace(wanted.size())) + 2);
    char *to = out.data() + start;
    if (quotes)
        *to++ = '"';
    to = encoder.appendToBuffer(to, wanted);
    if (quotes)
        *to++ = '"';
    out.resize(size_t(to - out.data()));
}

// Whether text in UTF-8 surely stands as it is, without a guard or quotes: it begins and ends with a letter, a digit or a
// Chinese character. Nearly all do; the rest is looked at as a QString.
bool isPlain(std::string_view text)
{
    const auto isOdd = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == ',' || c == '"'; };
    const auto isLetter = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    const auto leadsHan = [](char c) { return static_cast<unsigned char>(c) >= 0xe4 && static_cast<unsigned char>(c) <= 0xe9; };
    return (isLetter(text.front()) || leadsHan(text.front())) && (isLetter(text.back()) || (text.size() >= 3 && leadsHan(text[text.size() - 3])))
        && std::none_of(text.begin(), text.end(), isOdd);
}

void appendUtf8(std::string &out, std::string_view text)
{
    if (text.empty())
        return;
    const bool isSign = text.front() == '+' || text.front() == '-' || text.front() == '=' || text.front() == '@'; // as of phone numbers
    if (isPlain(text))
        out += text;
    else if (isSign && text.size() > 1 && isPlain(text.substr(1)))
        (out += '\'') += text;
    else
        appendText(out, QString::fromUtf8(text.data(), qsizetype(text.size())));
}

char *putDigits(char *to, int value, int digits)
{
    for (char *at = to + digits; at != to; value /= 10)
        *--at = char('0' + value % 10);
    return to + digits;
}

// Formats are taken apart anew for every date: a million of them by hand take a tenth of the time. Null = not in four digits.
char *putDay(char *to, QDate day)
{
    int year = -1, month = 0, of = 0;
    day.getDate(&year, &month, &of);
    if (month == 0 || year < 0 || year > 9999)
        return nullptr;
    to = putDigits(to, year, 4);
    *to++ = '-';
    to = putDigits(to, month, 2);
    *to++ = '-';
    return putDigits(to, of, 2);
}

void appendDay(std::string &out, QDate day)
{
    char text[10];
    if (putDay(text, day))
        out.append(text, sizeof text);
    else
        out += day.toString(Qt::ISODate).toStdString();
}

void appendMoment(std::string &out, const QDateTime &moment)
{
    if (!moment.isValid())
        return;
    const QTime time = moment.time();
    char text[19];
    char *to = putDay(text, moment.date());
    if (!to) {
        out += moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toStdString();
        return;
    }
    for (const auto &[mark, value] : {std::pair(' ', time.hour()), std::pair(':', time.minute()), std::pair(':', time.second())}) {
        *to++ = mark;
        to = putDigits(to, value, 2);
    }
    out.append(text, sizeof text);
}

void append(std::string &out, const Cell &cell)
{
    // Most cells of a long table are one of these two.
    if (std::holds_alternative<std::monostate>(cell))
        return;
    if (const auto *text = std::get_if<Utf8>(&cell))
        return appendUtf8(out, text->bytes);
    std::visit(Overloaded{
                   [](std::monostate) {},
                   [&](const QString &text) { appendText(out, text); },
                   [&](Utf8 text) { appendUtf8(out, text.bytes); },
                   [&](qint64 number) { out += QByteArray::number(number).constData(); },
                   [&](double number) { out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest).constData(); },
                   [&](QDate day) { appendDay(out, day); },
                   [&](const QDateTime &time) { appendMoment(out, time); },
                   [&](AmountFen amount) { out += plainAmount(amount.minor).toStdString(); },
                   [&](Share share) { out += QByteArray::number(share.ratio, 'g', QLocale::FloatingPointShortest).constData(); },
               },
        cell);
}

class CsvWriter final : public TableWriter {
public:
    explicit CsvWriter(const QString &path) : m_path(path), m_file(path + QStringLiteral(".part")) { }
    ~CsvWriter() override
    {
        if (!m_closed)
            m_file.remove();
    }
    CsvWriter(const CsvWriter &) = delete;
    CsvWriter &operator=(const CsvWriter &) = delete;

    Result<void> open(const std::vector<ColumnFormat> &columns)
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
            return unwritable();
        platform::makePrivate(m_file.fileName());
        m_buffer.reserve(fullBuffer * 2);
        m_buffer = "\xEF\xBB\xBF";
        std::vector<Cell> header;
        header.reserve(columns.size());
        for (const ColumnFormat &column : columns)
            header.emplace_back(column.header);
        return header.empty() ? Result<void>() : writeRow(header);
    }

    using TableWriter::writeRow;
    Result<void> writeRow(std::span<const Cell> cells) override
    {
        const size_t start = m_buffer.size();
        for (size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                m_buffer += ',';
            append(m_buffer, cells[i]);
        }
        if (m_buffer.size() == start && cells.size() == 1)
            m_buffer += "\"\""; // one empty cell is not a blank line
        m_buffer += "\r\n";
        return m_buffer.size() >= fullBuffer ? flush() : Result<void>();
    }

    Result<void> close() override
    {
        if (Result<void> flushed = flush(); !flushed)
            return flushed;
        m_file.close();
        if (m_file.error() != QFileDevice::NoError || !platform::flushToDisk(m_file.fileName()))
            return unwritable();
        Result<void> renamed = platform::replaceFile(m_file.fileName(), m_path);
        m_closed = renamed.has_value();
        return renamed;
    }

private:
    Result<void> flush()
    {
        const auto size = qint64(m_buffer.size());
        const bool all = m_file.write(m_buffer.data(), size) == size;
        m_buffer.clear(); // keeps its room
        return all ? Result<void>() : Result<void>(unwritable());
    }
    Error unwritable() const { return platform::writeError(m_path, m_file); }

    QString m_path;
    QFile m_file;
    std::string m_buffer;
    bool m_closed = false;
};

} // namespace

Result<std::unique_ptr<TableWriter>> createCsv(const QString &path, const std::vector<ColumnFormat> &columns)
{
    auto writer = std::make_unique<CsvWriter>(path);
    if (const Result<void> opened = writer->open(columns); !opened)
        return opened.error();
    return std::unique_ptr<TableWriter>(std::move(writer));
}

} // namespace siyu::files
