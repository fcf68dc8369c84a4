// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberclipboard.h"

#include "ui/members/membersmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace siyu::ui {

namespace {

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

void copyRows(const QList<members::MemberRow> &rows, const QList<int> &columns, bool masked, const QTimeZone &zone)
{
    QStringList header;
    for (const int column : columns)
        header.append(memberColumnTitle(allMemberColumns[size_t(column)]));
    QString text = clipboardLine(header) + QLatin1Char('\n');
    QString html = QStringLiteral("<table>") + htmlRow(header, "th");
    for (const members::MemberRow &row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells.append(memberCellText(row, allMemberColumns[size_t(column)], masked, zone));
        text += clipboardLine(cells) + QLatin1Char('\n');
        html += htmlRow(cells, "td");
    }
    auto *data = new QMimeData;
    data->setText(text);
    data->setHtml(html + QStringLiteral("</table>"));
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace siyu::ui
