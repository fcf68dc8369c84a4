// SPDX-License-Identifier: GPL-3.0-or-later
// inspect: what a file is, what its columns mean, and its rows as they stand in it. Needs no workspace, so what it
// prints goes straight to standard output, however much it is.
#include "app/cli/commands.h"
#include "core/files/header.h"
#include "core/files/table.h"
#include "core/importing/recognise.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <functional>

namespace siyu::cli {

namespace {

using files::OpenedTable;
using Cells = std::vector<std::string_view>;

constexpr qint64 rowsShown = 20; // without --rows
constexpr size_t rowsToRecognise = 200;

QStringList textsOf(const Cells &cells)
{
    QStringList texts;
    for (const std::string_view cell : cells)
        texts.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
    return texts;
}

void appendJsonText(QByteArray &out, std::string_view text)
{
    static const char digits[] = "0123456789abcdef";
    out += '"';
    size_t from = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        out.append(text.data() + from, qsizetype(i - from));
        from = i + 1;
        if (byte >= 0x20) {
            out += '\\';
            out += text[i];
        } else {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    out.append(text.data() + from, qsizetype(text.size() - from));
    out += '"';
}

void appendJsonRow(QByteArray &out, const Cells &cells)
{
    out += '[';
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        appendJsonText(out, cells[i]);
    }
    out += ']';
}

// What one reading of the whole file shows.
struct Survey {
    qint64 rows = 0;
    std::vector<qint64> byWidth;
    std::vector<QStringList> first;
    QByteArray shown; // the first rows as JSON, comma separated

    void take(const Cells &cells, qint64 wanted)
    {
        if (rows < wanted) {
            if (rows > 0)
                shown += ',';
            appendJsonRow(shown, cells);
        }
        if (first.size() < rowsToRecognise)
            first.push_back(textsOf(cells));
        if (cells.size() >= byWidth.size())
            byWidth.resize(cells.size() + 1);
        ++byWidth[cells.size()];
        ++rows;
    }

    // Rows that are neither blank nor of the usual width.
    qint64 raggedRows() const
    {
        qint64 filled = 0;
        qint64 usual = 0;
        for (size_t width = 1; width < byWidth.size(); ++width) {
            filled += byWidth[width];
            usual = qMax(usual, byWidth[width]);
        }
        return filled - usual;
    }
};

Result<void> survey(OpenedTable &table, qint64 wanted, Progress &progress, Survey &found)
{
    Cells cells;
    while (true) {
        const Result<bool> more = table.rows->next(cells);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        found.take(cells, wanted);
        if (found.rows % 4096 == 0 && !progress.report(table.rows->bytesDone(), table.rows->bytesTotal()))
            return Error{ErrorCode::Cancelled, {}, {}};
    }
}

QJsonValue wordOrNull(const QString &word)
{
    return word.isEmpty() ? QJsonValue() : QJsonValue(word);
}

QJsonArray columnsOf(const importing::Recognised &recognised)
{
    QJsonArray columns;
    for (const importing::RecognisedColumn &column : recognised.columns)
        columns.append(QJsonObject{{QStringLiteral("name"), column.name},
            {QStringLiteral("field"), wordOrNull(importing::wordOf(column.target))}, {QStringLiteral("confidence"), column.confidence}});
    return columns;
}

QStringList warningsOf(const OpenedTable &table, const Survey &found)
{
    QStringList warnings = table.warnings;
    for (const QString &later : table.rows->warnings()) {
        if (!warnings.contains(later))
            warnings.append(later);
    }
    if (table.format == QStringLiteral("csv") && found.raggedRows() > 0)
        warnings.append(QStringLiteral("ragged_rows:%1").arg(found.raggedRows()));
    return warnings;
}

QJsonObject factsOf(const OpenedTable &table, const Survey &found, const importing::Recognised &recognised)
{
    return {{QStringLiteral("format"), table.format}, {QStringLiteral("encoding"), table.encoding},
        {QStringLiteral("delimiter"), table.delimiter}, {QStringLiteral("sheets"), QJsonArray::fromStringList(table.sheets)},
        {QStringLiteral("sheet"), table.sheet}, {QStringLiteral("header_row"), recognised.headerRow},
        {QStringLiteral("columns"), columnsOf(recognised)}, {QStringLiteral("kind"), wordOrNull(recognised.kind)},
        {QStringLiteral("platform"), wordOrNull(recognised.platform)}, {QStringLiteral("row_count"), found.rows},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(warningsOf(table, found))}};
}

// Every row to standard output in a second reading, so that memory stays flat and an error of the first leaves no
// half-written object behind.
Result<void> streamRows(const QString &path, const files::OpenOptions &options, Progress &progress)
{
    Result<OpenedTable> table = files::openTable(path, options);
    if (!table)
        return table.error();
    QByteArray out;
    Cells cells;
    for (qint64 row = 0;; ++row) {
        const Result<bool> more = table->rows->next(cells);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (row > 0)
            out += ",\n";
        appendJsonRow(out, cells);
        if (out.size() < 1 << 20)
            continue;
        writeOut(out);
        out.clear();
        if (!progress.report(table->rows->bytesDone(), table->rows->bytesTotal()))
            return Error{ErrorCode::Cancelled, {}, {}};
    }
    writeOut(out);
    return {};
}

QString humanText(const OpenedTable &table, const Survey &found, const importing::Recognised &recognised)
{
    QStringList lines;
    lines.append(table.format == QStringLiteral("csv")
            ? CliText::tr("CSV, %1, delimiter “%2”").arg(table.encoding, table.delimiter)
            : table.format == QStringLiteral("html") ? CliText::tr("HTML table")
            : CliText::tr("XLSX, sheet “%1” of %2").arg(table.sheet, text::number(qint64(table.sheets.size()))));
    lines.append(recognised.headerRow < 0
            ? CliText::tr("%1 rows, no header").arg(text::number(found.rows))
            : CliText::tr("%1 rows, header in row %2").arg(text::number(found.rows), text::number(qint64(recognised.headerRow) + 1)));
    if (!recognised.kind.isEmpty())
        lines.append(CliText::tr("Looks like: %1 %2").arg(text::importKindName(recognised.kind), recognised.platform).trimmed());
    for (const importing::RecognisedColumn &column : recognised.columns)
        lines.append(QStringLiteral("  %1 → %2").arg(column.name, column.target.isMapped() ? importing::wordOf(column.target) : QStringLiteral("–")));
    for (const QString &warning : warningsOf(table, found))
        lines.append(CliText::tr("Note: %1").arg(warning));
    return lines.join(QLatin1Char('\n'));
}

ExitCode printJson(const Context &context, const QJsonObject &facts, const std::function<Result<void>()> &rows)
{
    QByteArray head = QJsonDocument(facts).toJson(QJsonDocument::Compact);
    head.chop(1); // the brace, which comes behind the rows
    writeOut(head + ",\"rows\":[");
    // Stopped half-way, the object stays open: nobody shall take it for the whole.
    if (const Result<void> written = rows(); !written)
        return context.stop(written.error());
    writeOut("]}\n");
    return ExitCode::Done;
}

ExitCode inspect(Context &context)
{
    const QString wish = context.value(QStringLiteral("rows"));
    const bool all = wish == QStringLiteral("all");
    const std::optional<qint64> number = context.number(QStringLiteral("rows"));
    if (!wish.isEmpty() && !all && (!number || *number < 0))
        return context.wrongUsage(CliText::tr("--rows is a number or all, not “%1”.").arg(wish));
    const QString delimiter = context.value(QStringLiteral("delimiter"));
    if (delimiter.size() > 1 && delimiter != QStringLiteral("\\t"))
        return context.wrongUsage(CliText::tr("--delimiter is one character, not “%1”.").arg(delimiter));
    files::OpenOptions options{context.value(QStringLiteral("sheet")), context.value(QStringLiteral("encoding")), delimiter};
    if (const Result<void> taken = context.takeStandardInput(context.argument(0), options); !taken)
        return context.fail(taken.error());
    Result<OpenedTable> table = files::openTable(context.argument(0), options);
    if (!table)
        return context.fail(table.error());
    Survey found;
    if (const Result<void> read = survey(*table, all ? 0 : number.value_or(rowsShown), context.progress(), found); !read)
        return context.fail(read.error());
    const importing::Recognised recognised
        = importing::recognise(found.first, files::frameOf(found.first).headerRow, table->sheet);
    if (!context.json())
        return context.done({}, humanText(*table, found, recognised));
    return printJson(context, factsOf(*table, found, recognised), [&]() -> Result<void> {
        if (all)
            return streamRows(context.argument(0), options, context.progress());
        writeOut(found.shown);
        return {};
    });
}

} // namespace

void addFileCommands(Registry &registry)
{
    registry.add({QStringLiteral("inspect"), QStringLiteral("FILE"), 1, 1,
        CliText::tr("Tell what a CSV or XLSX file is, what its columns mean, and its rows; nothing is imported. “-” reads a table (CSV, tabs, HTML) from standard input."),
        {{QStringLiteral("sheet"), {QStringLiteral("S")}, CliText::tr("the sheet, by name or by number from 1")},
            {QStringLiteral("encoding"), {QStringLiteral("E")}, CliText::tr("the encoding; otherwise told by the bytes")},
            {QStringLiteral("delimiter"), {QStringLiteral("D")}, CliText::tr("the delimiter; otherwise told by the rows")},
            {QStringLiteral("rows"), {QStringLiteral("N|all")}, CliText::tr("how many rows to give; 20 otherwise")}},
        inspect});
}

} // namespace siyu::cli
