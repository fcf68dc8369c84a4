// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsxwriting.h"

#include "core/base/platform.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUuid>
#include <algorithm>
#include <cmath>
#include <xlsxwriter.h>

namespace siyu::files::xlsx {

namespace {

constexpr int kMostColumns = 16384;
constexpr qsizetype kMostCharacters = 32767;
constexpr qsizetype kLongestSheetName = 31;
constexpr qint64 kExactInteger = 999'999'999'999'999; // what a spreadsheet shows without loss
const QDate kFirstSafeDay(1900, 3, 1); // before it the 1900 date system is off by a day

bool isHexEscape(const QString &text, qsizetype at)
{
    if (at + 7 > text.size() || text[at] != u'_' || text[at + 1] != u'x' || text[at + 6] != u'_')
        return false;
    for (qsizetype i = at + 2; i < at + 6; ++i) {
        const char c = text[i].toLatin1();
        if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F'))
            return false;
    }
    return true;
}

QString escaped(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool paired = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (paired)
            out += text.mid(i++, 2);
        else if (c.unicode() < 0x20 && c != u'\t' && c != u'\n')
            out += QStringLiteral("_x%1_").arg(int(c.unicode()), 4, 16, QLatin1Char('0')).toUpper().replace(u'X', u'x');
        else if (isHexEscape(text, i))
            out += QStringLiteral("_x005F_");
        else if (c.isSurrogate() || c.unicode() >= 0xfffe)
            out += QChar(0xfffd);
        else
            out += c;
    }
    return out;
}

lxw_datetime wallTime(const QDate &day, const QTime &time)
{
    return {day.year(), day.month(), day.day(), time.hour(), time.minute(), time.second() + time.msec() / 1000.0};
}

} // namespace

QByteArray cellText(const QString &text)
{
    // Nearly all texts are fine as they are.
    const bool isPlain = text.size() < kMostCharacters
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.isSurrogate() || c == u'_' || c.unicode() >= 0xfffe; });
    if (isPlain)
        return text.toUtf8();
    QString safe = escaped(text);
    for (qsizetype keep = text.size(); safe.size() > kMostCharacters; keep -= std::max<qsizetype>(1, safe.size() - kMostCharacters))
        safe = escaped(text.left(std::min(keep, kMostCharacters) - 1)) + QChar(0x2026);
    return safe.toUtf8();
}

std::optional<QByteArray> mendedText(std::string_view utf8)
{
    // A byte of a surrogate (ED), and of what no XML may hold (EF), may stand in other characters too: those few are looked into.
    const auto isSuspect = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == '_' || byte == 0xed || byte == 0xef;
    };
    if (utf8.size() < kMostCharacters && std::none_of(utf8.begin(), utf8.end(), isSuspect))
        return std::nullopt;
    return cellText(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
}

QByteArray titleText(const QString &text)
{
    const QByteArray safe = cellText(text.left(250));
    return safe.startsWith('=') ? " " + safe : safe;
}

Book::Book(const QString &path, const QString &pending) : m_path(path), m_pending(pending) { }

Book::~Book()
{
    if (m_book)
        lxw_workbook_free(m_book);
    if (!m_pending.isEmpty())
        QFile::remove(m_pending);
}

Result<std::unique_ptr<Book>> Book::create(const QString &path, const BookOptions &options)
{
    const QString pending = path + QStringLiteral(".part-") + QUuid::createUuid().toString(QUuid::Id128).left(8);
    QFile file(pending);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Error{ErrorCode::FileUnwritable, {path}, file.errorString()};
    // libxlsxwriter writes into the file that lies there and leaves its mode as it is.
    platform::makePrivate(pending);
    file.close();
    std::unique_ptr<Book> book(new Book(path, pending));
    book->m_isStreaming = options.streaming;
    lxw_workbook_options made = {};
    made.constant_memory = options.streaming ? LXW_TRUE : LXW_FALSE;
    made.use_zip64 = LXW_FALSE;
    book->m_book = workbook_new_opt(QFile::encodeName(pending).constData(), &made);
    if (!book->m_book)
        return Error{ErrorCode::FileUnwritable, {path}, QStringLiteral("workbook_new_opt")};
    QByteArray title = titleText(options.title);
    QByteArray company = titleText(options.company);
    lxw_doc_properties properties = {};
    properties.title = title.isEmpty() ? nullptr : title.data();
    properties.company = company.isEmpty() ? nullptr : company.data();
    properties.created = options.createdUtc.isValid() ? time_t(options.createdUtc.toSecsSinceEpoch()) : 0;
    workbook_set_properties(book->m_book, &properties);
    book->makeFormats();
    return book;
}

void Book::makeFormats()
{
    static constexpr const char *codes[StyleCount] = {nullptr, nullptr, "#,##0", "#,##0.00", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "#,##0.00", "0.0%"};
    for (const Look look : {Look::Plain, Look::Wrapped}) {
        for (int style = 0; style < StyleCount; ++style) {
            const bool isBulk = m_isStreaming && (style == Indented || style == Whole || style == Real);
            const char *code = isBulk ? nullptr : codes[style];
            const bool isIndented = style == Indented && !isBulk;
            if (look == Look::Plain && !code && !isIndented)
                continue;
            lxw_format *format = workbook_add_format(m_book);
            if (code)
                format_set_num_format(format, code);
            if (isIndented)
                format_set_indent(format, 1);
            if (!m_isStreaming && (style == Day || style == Moment))
                format_set_align(format, LXW_ALIGN_LEFT);
            if (look == Look::Wrapped) {
                format_set_text_wrap(format);
                format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
            }
            m_formats[size_t(look)][style] = format;
        }
    }
    m_header = headerFormat();
    m_headerIndented = headerFormat();
    format_set_indent(m_headerIndented, 1);
    m_headerOfFigures = headerFormat();
    format_set_align(m_headerOfFigures, LXW_ALIGN_RIGHT);
    m_large = workbook_add_format(m_book);
    format_set_bold(m_large);
    format_set_font_size(m_large, 16);
    m_note = workbook_add_format(m_book);
    format_set_font_color(m_note, 0x5F656E);
}

lxw_format *Book::headerFormat()
{
    lxw_format *format = workbook_add_format(m_book);
    format_set_bold(format);
    format_set_bg_color(format, 0xE8F3EE);
    format_set_bottom(format, LXW_BORDER_THIN);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
}

lxw_worksheet *Book::addSheet(const QString &name)
{
    QString clean = escaped(name).trimmed();
    for (QChar &c : clean) {
        if (QStringLiteral("[]:*?/\\").contains(c) || c.unicode() < 0x20)
            c = QLatin1Char(' ');
    }
    while (clean.startsWith(QLatin1Char('\'')))
        clean.remove(0, 1);
    clean = clean.left(kLongestSheetName).trimmed();
    while (clean.endsWith(QLatin1Char('\'')) || (!clean.isEmpty() && clean.back().isHighSurrogate()))
        clean.chop(1);
    if (clean.isEmpty() || clean.compare(QLatin1String("history"), Qt::CaseInsensitive) == 0)
        clean = QStringLiteral("Sheet%1").arg(m_sheetNames.size() + 1);
    const QString base = clean;
    for (int n = 2; m_sheetNames.contains(clean.toLower()); ++n) {
        const QString tail = QStringLiteral(" (%1)").arg(n);
        clean = base.left(kLongestSheetName - tail.size()) + tail;
    }
    m_sheetNames.append(clean.toLower());
    return workbook_add_worksheet(m_book, clean.toUtf8().constData());
}

void Book::setColumnWidths(lxw_worksheet *sheet, const std::vector<ColumnFormat> &columns) const
{
    for (size_t i = 0; i < columns.size(); ++i)
        worksheet_set_column(sheet, lxw_col_t(i), lxw_col_t(i), columns[i].width, nullptr);
}

void Book::writeHeader(lxw_worksheet *sheet, int row, const std::vector<ColumnFormat> &columns, const std::vector<bool> &isFigure)
{
    for (size_t i = 0; i < columns.size(); ++i) {
        lxw_format *ofText = i > 0 && !m_isStreaming ? m_headerIndented : m_header;
        writeText(sheet, row, int(i), columns[i].header, i < isFigure.size() && isFigure[i] ? m_headerOfFigures : ofText);
    }
}

void Book::writeTitle(lxw_worksheet *sheet, int row, const QString &text, bool large)
{
    writeText(sheet, row, 0, text, large ? m_large : m_note);
}

int Book::writeText(lxw_worksheet *sheet, int row, int column, const QString &text, lxw_format *format)
{
    return worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), cellText(text).constData(), format);
}

int Book::writeText(lxw_worksheet *sheet, int row, int column, std::string_view utf8, lxw_format *format)
{
    const std::optional<QByteArray> mended = mendedText(utf8);
    return worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), mended ? mended->constData() : utf8.data(), format);
}

int Book::writeCell(lxw_worksheet *sheet, int row, int column, const Cell &cell, Look look)
{
    lxw_format *const *formats = m_formats[size_t(look)];
    const auto r = lxw_row_t(row);
    const auto c = lxw_col_t(column);
    if (const auto *text = std::get_if<QString>(&cell))
        return text->isEmpty() ? LXW_NO_ERROR : writeText(sheet, row, column, *text, formats[column > 0 ? Indented : Plain]);
    if (const auto *text = std::get_if<Utf8>(&cell))
        return text->bytes.empty() ? LXW_NO_ERROR : writeText(sheet, row, column, text->bytes, formats[column > 0 ? Indented : Plain]);
    if (const auto *whole = std::get_if<qint64>(&cell)) {
        if (std::abs(*whole) > kExactInteger)
            return writeText(sheet, row, column, QString::number(*whole), formats[Plain]);
        return worksheet_write_number(sheet, r, c, double(*whole), formats[Whole]);
    }
    if (const auto *real = std::get_if<double>(&cell))
        return std::isfinite(*real) ? worksheet_write_number(sheet, r, c, *real, formats[*real == std::floor(*real) ? Whole : Real]) : LXW_NO_ERROR;
    if (const auto *amount = std::get_if<AmountFen>(&cell))
        return worksheet_write_number(sheet, r, c, double(amount->minor) / 100, formats[Amount]);
    if (const auto *share = std::get_if<Share>(&cell))
        return std::isfinite(share->ratio) ? worksheet_write_number(sheet, r, c, share->ratio, formats[Percent]) : LXW_NO_ERROR;
    const bool isDay = std::holds_alternative<QDate>(cell);
    const QDateTime moment = isDay ? QDateTime(std::get<QDate>(cell), QTime(0, 0), Qt::UTC)
        : std::holds_alternative<QDateTime>(cell) ? std::get<QDateTime>(cell) : QDateTime();
    if (!moment.isValid())
        return LXW_NO_ERROR;
    if (moment.date() < kFirstSafeDay || moment.date().year() > 9999)
        return writeText(sheet, row, column, isDay ? moment.date().toString(Qt::ISODate) : moment.toString(Qt::ISODate), formats[Plain]);
    lxw_datetime when = wallTime(moment.date(), moment.time());
    return worksheet_write_datetime(sheet, r, c, &when, formats[isDay ? Day : Moment]);
}

Error Book::failure(int code) const
{
    const QString detail = QString::fromUtf8(lxw_strerror(lxw_error(code)));
    const QStorageInfo storage(QFileInfo(m_path).absolutePath());
    const bool full = storage.isValid() && storage.bytesAvailable() < (1 << 20);
    return {full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, {m_path}, detail};
}

Result<void> Book::writeCells(lxw_worksheet *sheet, int row, std::span<const Cell> cells, Look look, int firstColumn)
{
    if (row >= mostRows)
        return Error{ErrorCode::TooManyRows, {m_path, QString::number(mostRows)}, {}};
    if (cells.size() + size_t(firstColumn) > size_t(kMostColumns))
        return Error{ErrorCode::TooManyColumns, {m_path, QString::number(kMostColumns)}, {}};
    for (size_t i = 0; i < cells.size(); ++i) {
        if (const int code = writeCell(sheet, row, firstColumn + int(i), cells[i], look); code != LXW_NO_ERROR)
            return failure(code);
    }
    return {};
}

Result<void> Book::publish()
{
    const lxw_error code = workbook_close(std::exchange(m_book, nullptr));
    if (code != LXW_NO_ERROR)
        return failure(code);
    if (const auto placed = platform::replaceFile(m_pending, m_path); !placed)
        return placed;
    m_pending.clear();
    return {};
}

} // namespace siyu::files::xlsx
