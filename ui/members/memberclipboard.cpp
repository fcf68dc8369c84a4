// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberclipboard.h"

#include "core/members/memberstore.h"
#include "core/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace siyu::ui {

namespace {

constexpr qsizetype mostHtmlRows = 20'000;
constexpr qsizetype rowsAtOnce = 512;

// What a spreadsheet would take for a formula is kept as text (reliability.md X4).
QString harmless(const QString &cell)
{
    static const QString starts = QStringLiteral("=+-@\t\r");
    const bool isPhone = cell.startsWith(QLatin1Char('+')) && cell.size() > 1 && cell[1].isDigit();
    return !cell.isEmpty() && starts.contains(cell[0]) && !isPhone ? QLatin1Char('\'') + cell : cell;
}

QString htmlRow(const QStringList &cells, const char *tag)
{
    QString out = QStringLiteral("<tr>");
    for (const QString &cell : cells) {
        // Phones and long numbers stay text.
        out += QStringLiteral("<%1 style='mso-number-format:\"\\@\"'>%2</%1>").arg(QLatin1String(tag), cell.toHtmlEscaped());
    }
    return out + QStringLiteral("</tr>");
}

} // namespace

QString clipboardLine(const QStringList &cells)
{
    QStringList out;
    for (const QString &raw : cells) {
        QString cell = harmless(raw);
        if (cell.contains(QLatin1Char('\t')) || cell.contains(QLatin1Char('\n')) || cell.contains(QLatin1Char('"')))
            cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
        out.append(cell);
    }
    return out.join(QLatin1Char('\t'));
}

Result<ClipboardRows> clipboardRows(
    const Workspace &workspace, const QList<qint64> &ids, const QList<MemberColumnSpec> &columns, bool masked, Progress &progress)
{
    const QTimeZone zone = workspace.zone();
    const bool withHtml = ids.size() <= mostHtmlRows;
    ClipboardRows out;
    QStringList header;
    for (const MemberColumnSpec &column : columns)
        header.append(memberColumnTitle(column));
    out.text = (clipboardLine(header) + QLatin1Char('\n')).toUtf8();
    if (withHtml)
        out.html = QStringLiteral("<table>") + htmlRow(header, "th");
    for (qsizetype from = 0; from < ids.size(); from += rowsAtOnce) {
        if (!progress.report(from, ids.size()))
            return Error{ErrorCode::Cancelled, {}, {}};
        const Result<QList<members::MemberRow>> rows = members::memberRows(workspace, ids.mid(from, rowsAtOnce));
        if (!rows)
            return rows.error();
        for (const members::MemberRow &row : *rows) {
            QStringList cells;
            for (const MemberColumnSpec &column : columns)
                cells.append(memberCellText(row, column, masked, zone));
            out.text += (clipboardLine(cells) + QLatin1Char('\n')).toUtf8();
            if (withHtml)
                out.html += htmlRow(cells, "td");
        }
        out.count += rows->size();
    }
    if (withHtml)
        out.html += QStringLiteral("</table>");
    progress.report(ids.size(), ids.size());
    return out;
}

void putOnClipboard(const ClipboardRows &rows)
{
    auto *data = new QMimeData;
    data->setData(QStringLiteral("text/plain"), rows.text);
    if (!rows.html.isEmpty())
        data->setHtml(rows.html);
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace siyu::ui
