// SPDX-License-Identifier: GPL-3.0-or-later
// A table written as shops' platforms and people's spreadsheets write it, with any of the faults of exports.md, as CSV or as
// a workbook.
#pragma once

#include "tests/support/zipbuilder.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringConverter>
#include <QStringList>

namespace siyu::test {

inline constexpr const char *serialDates = "serial"; // days since Excel's first, with their part of a day

struct Faults {
    bool bom = false, gbk = false, titleRow = false, totalsRow = false, trailingBlanks = false, emptyLastColumn = false;
    bool fullWidthBrackets = false, crlf = true, yen = false, dotZero = false, repeatedHeader = false;
    QString empty = {}; // what stands where nothing is: -, ——, 无, /
    QString idBefore = {}, idBehind = {}; // TAB, apostrophe, ="…"
    QString dates = QStringLiteral("yyyy-MM-dd HH:mm:ss");
    QString days = QStringLiteral("yyyy-MM-dd");
    QString genders = QStringLiteral("男女"); // how male and female are written

    // What is left of a moment in this writing.
    QDateTime seen(QDateTime at) const
    {
        const bool hasSeconds = dates.contains(QStringLiteral("ss")) || dates == QLatin1String(serialDates);
        return hasSeconds || !at.isValid() ? at : at.addSecs(-at.time().second());
    }
};

enum class Epoch { Year1900, Year1904 };

// By the look of a value: twelve digits and more are an id, eleven a phone, two decimals an amount, nineteen characters a
// moment, ten a day.
class FaultyFile {
public:
    FaultyFile(QStringList header, Faults faults, QString title)
        : m_header(std::move(header)), m_faults(std::move(faults)), m_title(std::move(title))
    {
    }

    QByteArray csv(const QList<QStringList> &rows, const QStringList &totals) const
    {
        QStringList lines;
        for (const QStringList &cells : table(rows, totals)) {
            QStringList out;
            for (const QString &cell : cells)
                out.append(quoted(cell));
            lines.append(out.join(QLatin1Char(',')));
        }
        const QString text = lines.join(m_faults.crlf ? QStringLiteral("\r\n") : QStringLiteral("\n")) + QLatin1Char('\n');
        if (m_faults.gbk)
            return QStringEncoder("GB18030").encode(text);
        return (m_faults.bom ? QByteArray("\xEF\xBB\xBF") : QByteArray()) + text.toUtf8();
    }

    // Phones, amounts, moments and days as numbers, as a spreadsheet that somebody saved again holds them.
    QByteArray xlsx(const QList<QStringList> &rows, const QStringList &totals, Epoch epoch) const
    {
        QByteArray sheet;
        const QList<QStringList> all = table(rows, totals);
        for (qsizetype row = 0; row < all.size(); ++row) {
            sheet += "<row r=\"" + QByteArray::number(row + 1) + "\">";
            for (qsizetype column = 0; column < all[row].size(); ++column)
                sheet += cell(column, row, all[row][column], epoch);
            sheet += "</row>";
        }
        const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
        const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const QByteArray package = "http://schemas.openxmlformats.org/package/2006/";
        const QByteArray types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        ZipBuilder zip;
        zip.add("[Content_Types].xml", head + "<Types xmlns=\"" + package + "content-types\"><Default Extension=\"rels\""
            " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\""
            " ContentType=\"" + types + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types
            + "worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + types + "styles+xml\"/></Types>");
        zip.add("_rels/.rels", head + "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"rId1\" Type=\""
            + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        zip.add("xl/workbook.xml", head + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\">"
            + (epoch == Epoch::Year1904 ? "<workbookPr date1904=\"1\"/>" : "")
            + "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        zip.add("xl/_rels/workbook.xml.rels", head + "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"rId1\""
            " Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + office
            + "/styles\" Target=\"styles.xml\"/></Relationships>");
        zip.add("xl/styles.xml", head + "<styleSheet xmlns=\"" + main + "\"><fonts><font/></fonts><fills><fill/></fills><borders><border/>"
            "</borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/>"
            "</cellXfs></styleSheet>");
        zip.add("xl/worksheets/sheet1.xml", head + "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheet + "</sheetData></worksheet>");
        return zip.bytes();
    }

private:
    QList<QStringList> table(const QList<QStringList> &rows, const QStringList &totals) const
    {
        QList<QStringList> out;
        if (m_faults.titleRow)
            out.append({m_title + QStringLiteral("(导出时间: 2026-03-01 09:00)")});
        out.append(header());
        for (const QStringList &row : rows) {
            QStringList cells;
            for (const QString &cell : row)
                cells.append(spoilt(cell));
            if (m_faults.emptyLastColumn)
                cells.append(QString());
            out.append(cells);
        }
        if (m_faults.repeatedHeader)
            out.append(header());
        if (m_faults.totalsRow)
            out.append(totals);
        return out;
    }

    QStringList header() const
    {
        QStringList header = m_header;
        for (QString &name : header) {
            if (m_faults.trailingBlanks)
                name += QLatin1Char(' ');
            if (m_faults.fullWidthBrackets)
                name.replace(QLatin1Char('('), QStringLiteral("（")).replace(QLatin1Char(')'), QStringLiteral("）"));
        }
        if (m_faults.emptyLastColumn)
            header.append(QString());
        return header;
    }

    QString spoilt(const QString &cell) const
    {
        static const QRegularExpression id(QStringLiteral("^\\d{11,}$"));
        static const QRegularExpression money(QStringLiteral("^\\d+\\.\\d\\d$"));
        if (cell.isEmpty())
            return m_faults.empty;
        if (id.match(cell).hasMatch())
            return m_faults.idBefore + cell + (m_faults.dotZero ? QStringLiteral(".00") : QString()) + m_faults.idBehind;
        if (m_faults.yen && money.match(cell).hasMatch()) {
            QString grouped = cell;
            if (grouped.size() > 6)
                grouped.insert(grouped.size() - 6, QLatin1Char(','));
            return QStringLiteral("¥") + grouped;
        }
        const QDateTime at = QDateTime::fromString(cell, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        if (at.isValid())
            return m_faults.dates == QLatin1String(serialDates) ? QString::number(serialOf(at, Epoch::Year1900), 'f', 9) : at.toString(m_faults.dates);
        const QDate day = QDate::fromString(cell, Qt::ISODate);
        if (day.isValid())
            return m_faults.days == QLatin1String(serialDates) ? QString::number(serialOf(day.startOfDay(), Epoch::Year1900), 'f', 0) : day.toString(m_faults.days);
        return cell;
    }

    static double serialOf(const QDateTime &at, Epoch epoch)
    {
        const QDate first = epoch == Epoch::Year1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
        return double(first.daysTo(at.date())) + double(at.time().msecsSinceStartOfDay()) / 86'400'000.0;
    }

    static QString quoted(const QString &cell)
    {
        if (!cell.contains(QLatin1Char(',')) && !cell.contains(QLatin1Char('"')) && !cell.contains(QLatin1Char('\n')))
            return cell;
        return QLatin1Char('"') + QString(cell).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
    }

    static QByteArray cell(qsizetype column, qsizetype row, const QString &text, Epoch epoch)
    {
        static const QRegularExpression number(QStringLiteral("^(\\d{11}|\\d+\\.\\d\\d)$"));
        QByteArray name;
        for (qsizetype at = column + 1; at > 0; at = (at - 1) / 26)
            name.prepend(char('A' + (at - 1) % 26));
        name += QByteArray::number(row + 1);
        if (text.isEmpty())
            return {};
        QDateTime at = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        if (!at.isValid() && QDate::fromString(text, Qt::ISODate).isValid())
            at = QDate::fromString(text, Qt::ISODate).startOfDay();
        if (at.isValid()) // every other row has lost the format that says that it is a moment
            return "<c r=\"" + name + (row % 2 ? "\" s=\"1\"><v>" : "\"><v>") + QByteArray::number(serialOf(at, epoch), 'f', 9) + "</v></c>";
        if (number.match(text).hasMatch())
            return "<c r=\"" + name + "\"><v>" + text.toLatin1() + "</v></c>";
        return "<c r=\"" + name + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text.toHtmlEscaped().toUtf8() + "</t></is></c>";
    }

    QStringList m_header;
    Faults m_faults;
    QString m_title;
};

} // namespace siyu::test
