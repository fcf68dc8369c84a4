// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/csv.h"

#include "core/files/decoder.h"
#include "core/files/dialect.h"
#include "core/files/encoding.h"
#include "core/files/utf8.h"

#include <QFile>
#include <string>

namespace siyu::files {

namespace {

constexpr qint64 block = 256LL << 10;
constexpr size_t longestRow = 32u << 20;
constexpr size_t mostColumns = 16384;
constexpr size_t dialectSample = 128u << 10;

Error unreadable(const QIODevice &device, const QString &name)
{
    return {ErrorCode::FileUnreadable, {name}, device.errorString()};
}

class CsvReader final : public RowReader {
public:
    CsvReader(std::unique_ptr<QIODevice> device, const QString &name, const QString &encoding)
        : m_device(std::move(device))
        , m_name(name)
        , m_encoding(encoding)
        , m_decoder(makeDecoder(encoding))
        , m_total(m_device->size())
    {
        m_text.assign(scanPadding, '\0');
    }

    // The first text, for telling the dialect; `next` still gives all of it.
    Result<std::string_view> peek()
    {
        while (size() < dialectSample && !m_sourceDone) {
            if (auto filled = refill(); !filled)
                return filled.error();
        }
        return std::string_view(m_text).substr(0, size());
    }
    bool holdsAll() const { return m_sourceDone; }
    void setDialect(const Dialect &dialect) { m_dialect = dialect; }
    void skip(size_t bytes)
    {
        m_begin = bytes;
        m_skippedLine = true;
    }

    Result<bool> next(std::vector<std::string_view> &cells) override
    {
        while (true) {
            if (m_begin < size()) {
                const ScannedRow row = scanRow(m_text.data() + m_begin, m_text.data() + size(), m_sourceDone, m_dialect,
                    mostColumns, cells);
                if (row.result == Scanned::TooManyColumns)
                    return Error{ErrorCode::TooManyColumns, {m_name, QString::number(mostColumns)}, {}};
                if (row.result == Scanned::Row) {
                    take(row);
                    return true;
                }
            } else if (m_sourceDone) {
                return false;
            }
            if (auto filled = refill(); !filled)
                return filled.error();
        }
    }

    qint64 bytesDone() const override { return m_device->pos(); }
    qint64 bytesTotal() const override { return m_total; }

    QStringList warnings() const override
    {
        QStringList found;
        if (m_skippedLine)
            found.append(QStringLiteral("sep_line"));
        if (m_nulBytes)
            found.append(QStringLiteral("nul_bytes"));
        if (m_decoder->broken() > 0)
            found.append(QStringLiteral("broken_characters:%1").arg(m_decoder->broken()));
        if (m_openQuoteRow > 0)
            found.append(QStringLiteral("open_quote:%1").arg(m_openQuoteRow));
        return found;
    }

    std::optional<RowPlace> place() const override
    {
        if (m_decoder->held() < 0)
            return std::nullopt;
        const qint64 at = qint64(m_begin);
        const Anchor &from = at >= m_newest.inText ? m_newest : m_older;
        return RowPlace{from.inFile, at - from.inText};
    }

    Result<void> goTo(const RowPlace &place) override
    {
        if (!m_device->seek(place.fileBytes))
            return unreadable(*m_device, m_name);
        m_decoder = makeDecoder(m_encoding);
        m_text.assign(scanPadding, '\0');
        m_begin = 0;
        m_sourceDone = false;
        m_older = m_newest = {place.fileBytes, 0};
        while (qint64(size()) < place.textBytes && !m_sourceDone) {
            if (auto filled = refill(); !filled)
                return filled;
        }
        m_begin = size_t(qMin(place.textBytes, qint64(size())));
        return {};
    }

private:
    // A byte of the file at which a character starts, and where its text begins in m_text: before it where the row that
    // goes on from there was cut.
    struct Anchor {
        qint64 inFile = 0;
        qint64 inText = 0;
    };

    size_t size() const { return m_text.size() - scanPadding; }

    void take(const ScannedRow &row)
    {
        m_begin = size_t(row.next - m_text.data());
        ++m_rows;
        if (row.openQuote)
            m_openQuoteRow = m_rows;
    }

    Result<void> refill()
    {
        m_text.resize(size());
        moveAnchors();
        m_text.erase(0, m_begin);
        m_begin = 0;
        if (m_text.size() > longestRow)
            return Error{ErrorCode::FileCorrupt, {m_name, QStringLiteral("row %1").arg(m_rows + 1)}, {}};
        // As much again as an unfinished row already holds, so that long rows are not scanned over and over.
        m_raw.resize(qMax(block, qint64(m_text.size())));
        const qint64 got = m_device->read(m_raw.data(), m_raw.size());
        if (got < 0)
            return unreadable(*m_device, m_name);
        m_sourceDone = got == 0;
        const size_t before = m_text.size();
        m_decoder->decode({m_raw.constData(), size_t(got)}, m_sourceDone, m_text);
        m_nulBytes = m_nulBytes || m_text.find('\0', before) != std::string::npos;
        m_text.append(scanPadding, '\0');
        return {};
    }

    // The text before m_begin goes, what is read now starts behind the rest.
    void moveAnchors()
    {
        if (qint64(m_begin) >= m_newest.inText)
            m_older = m_newest;
        m_older.inText -= qint64(m_begin);
        m_newest = {m_device->pos() - qMax(0, m_decoder->held()), qint64(m_text.size() - m_begin)};
    }

    std::unique_ptr<QIODevice> m_device;
    QString m_name;
    QString m_encoding;
    std::unique_ptr<Decoder> m_decoder;
    Anchor m_older;
    Anchor m_newest;
    Dialect m_dialect;
    std::string m_text; // read and not yet taken, with the padding behind it
    size_t m_begin = 0; // where the next row starts
    QByteArray m_raw;
    qint64 m_total;
    qint64 m_rows = 0;
    qint64 m_openQuoteRow = 0;
    bool m_sourceDone = false;
    bool m_nulBytes = false;
    bool m_skippedLine = false;
};

// The stretch of the file that holds its first bytes beyond ASCII; empty when it is ASCII throughout.
Result<std::string> beyondAscii(QIODevice &file, const QString &name)
{
    static constexpr qint64 step = 1LL << 20;
    static constexpr size_t enough = 64u << 10;
    QByteArray raw(step, Qt::Uninitialized);
    std::string sample;
    while (sample.size() < enough) {
        const qint64 got = file.read(raw.data(), step);
        if (got < 0)
            return unreadable(file, name);
        if (got == 0)
            break;
        const std::string_view piece(raw.constData(), size_t(got));
        // An escape character may start one of the encodings that need only seven bits.
        const size_t from = sample.empty() ? qMin(asciiPrefix(piece), piece.find('\x1B')) : 0;
        if (from < piece.size())
            sample.append(piece.substr(from, enough));
    }
    return sample;
}

struct Told {
    QString encoding;
    qint64 skip = 0;
};

Result<Told> tellEncoding(QIODevice &file, const QString &name, const QString &wish)
{
    const QByteArray head = file.peek(64LL << 10);
    if (head.isEmpty())
        return Error{ErrorCode::FileEmpty, {name}, {}};
    const EncodingGuess start = guessByStart({head.constData(), size_t(head.size())});
    if (!wish.isEmpty()) {
        const QString canonical = canonicalEncoding(wish);
        if (canonical.isEmpty())
            return Error{ErrorCode::UnknownEncoding, {wish}, {}};
        return Told{canonical, start.name == canonical ? start.bomBytes : 0};
    }
    if (!start.name.isEmpty())
        return Told{start.name, start.bomBytes};
    const Result<std::string> sample = beyondAscii(file, name);
    if (!sample)
        return sample.error();
    return Told{guessEncoding(*sample), 0};
}

Result<Dialect> tellDialect(CsvReader &reader, const QString &wish)
{
    const Result<std::string_view> text = reader.peek();
    if (!text)
        return text.error();
    std::string_view sample = *text;
    const std::optional<SepLine> directive = sepLine(sample);
    if (directive) {
        reader.skip(directive->bytes);
        sample.remove_prefix(directive->bytes);
    }
    const QByteArray wished = wish == QStringLiteral("\\t") ? QByteArray("\t") : wish.toUtf8();
    if (wished.size() > 1 || wished == "\n" || wished == "\r" || wished == "\"")
        return Error{ErrorCode::InvalidInput, {QStringLiteral("delimiter"), wish}, {}};
    if (!wished.isEmpty())
        return guessQuote(sample, reader.holdsAll(), wished.at(0));
    if (directive)
        return guessQuote(sample, reader.holdsAll(), directive->delimiter);
    return guessDialect(sample, reader.holdsAll());
}

} // namespace

Result<OpenedTable> openCsv(const QString &path, const OpenOptions &options)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->exists())
        return Error{ErrorCode::FileMissing, {path}, {}};
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(*file, path);
    return openCsv(std::move(file), path, options);
}

Result<OpenedTable> openCsv(std::unique_ptr<QIODevice> device, const QString &name, const OpenOptions &options)
{
    const Result<Told> told = tellEncoding(*device, name, options.encoding);
    if (!told)
        return told.error();
    if (!makeDecoder(told->encoding))
        return Error{ErrorCode::UnknownEncoding, {name}, told->encoding};
    if (!device->seek(told->skip))
        return unreadable(*device, name);
    auto reader = std::make_unique<CsvReader>(std::move(device), name, told->encoding);
    const Result<Dialect> dialect = tellDialect(*reader, options.delimiter);
    if (!dialect)
        return dialect.error();
    reader->setDialect(*dialect);
    OpenedTable table;
    table.format = QStringLiteral("csv");
    table.encoding = told->encoding;
    table.delimiter = QString(QLatin1Char(dialect->delimiter));
    table.rows = std::move(reader);
    return table;
}

} // namespace siyu::files
