// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/personfile.h"

#include "core/files/workbook.h"
#include "ui/render/pdf.h"
#include "ui/text/format.h"
#include "ui/text/privacytext.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace siyu::render {

namespace {

using trust::PersonReport;
using trust::ReportSection;

constexpr qsizetype widestTable = 6; // columns on a page of paper; wider rows stand as blocks

struct PersonText {
    Q_DECLARE_TR_FUNCTIONS(PersonFile)
};

QString titleOf(const PersonReport &report)
{
    const QString who = report.name.isEmpty() ? PersonText::tr("number %1").arg(report.member) : report.name;
    return PersonText::tr("All data about %1").arg(who);
}

QString madeLine(const PersonReport &report, const QTimeZone &zone)
{
    return PersonText::tr("Made %1 · %2 rows").arg(text::dayAndTime(report.madeAtUtc, zone), text::number(report.rows()));
}

Result<void> saveWorkbook(const PersonReport &report, const QString &path, const QTimeZone &zone)
{
    auto book = files::Workbook::create(path, {titleOf(report), {}, report.madeAtUtc});
    if (!book)
        return book.error();
    for (const ReportSection &section : report.sections) {
        std::vector<files::ColumnFormat> columns;
        for (const QString &column : section.columns)
            columns.push_back({text::reportFieldName(column), 18});
        (*book)->addSheet({text::reportSectionName(section.word), columns,
            {titleOf(report) + QStringLiteral(" · ") + text::reportSectionName(section.word), madeLine(report, zone)}, section.rows.size() > 1});
        for (const QStringList &row : section.rows) {
            std::vector<files::Cell> cells;
            for (qsizetype i = 0; i < row.size(); ++i) {
                const QString cell = text::reportCell(section.columns.at(i), row.at(i));
                cells.push_back(cell.isEmpty() ? files::Cell() : files::Cell(cell));
            }
            if (const Result<void> written = (*book)->writeRow(cells); !written)
                return written;
        }
    }
    return (*book)->close();
}

QString tableHtml(const ReportSection &section)
{
    QString out = QStringLiteral("<table width='100%' cellspacing='0' cellpadding='4' border='0.5' style='border-style: solid; border-color: #c8ccd2;'><tr>");
    for (const QString &column : section.columns)
        out += QStringLiteral("<th align='left' bgcolor='#eef1f4'>%1</th>").arg(text::reportFieldName(column).toHtmlEscaped());
    out += QStringLiteral("</tr>");
    for (const QStringList &row : section.rows) {
        out += QStringLiteral("<tr>");
        for (qsizetype i = 0; i < row.size(); ++i)
            out += QStringLiteral("<td>%1</td>").arg(text::reportCell(section.columns.at(i), row.at(i)).toHtmlEscaped());
        out += QStringLiteral("</tr>");
    }
    return out + QStringLiteral("</table>");
}

// One row below the other: what it is called, what it is.
QString blockHtml(const ReportSection &section, const QStringList &row)
{
    QString out = QStringLiteral("<table width='100%' cellspacing='0' cellpadding='3'>");
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (row.at(i).isEmpty())
            continue;
        out += QStringLiteral("<tr><td width='32%' style='color:#666a70'>%1</td><td>%2</td></tr>")
                   .arg(text::reportFieldName(section.columns.at(i)).toHtmlEscaped(),
                       text::reportCell(section.columns.at(i), row.at(i)).toHtmlEscaped());
    }
    return out + QStringLiteral("</table><hr/>");
}

QString htmlOf(const PersonReport &report, const QTimeZone &zone)
{
    QString out = QStringLiteral("<h1>%1</h1><p style='color:#666a70'>%2</p><p>%3</p>")
                      .arg(titleOf(report).toHtmlEscaped(), madeLine(report, zone).toHtmlEscaped(),
                          PersonText::tr("This is a copy of everything that the shop's workspace holds about this person. Other people in it are masked.").toHtmlEscaped());
    for (const ReportSection &section : report.sections) {
        out += QStringLiteral("<p style='font-size:4pt'>&nbsp;</p><h2>%1</h2>").arg(text::reportSectionName(section.word).toHtmlEscaped());
        if (section.columns.size() <= widestTable) {
            out += tableHtml(section);
            continue;
        }
        for (const QStringList &row : section.rows)
            out += blockHtml(section, row);
    }
    return out;
}

} // namespace

QStringList personFileFormats() { return {QStringLiteral("xlsx"), QStringLiteral("pdf")}; }

Result<void> savePersonReport(const PersonReport &report, const QString &path, const QTimeZone &zone)
{
    const QString extension = QFileInfo(path).suffix().toLower();
    if (extension == QStringLiteral("xlsx"))
        return saveWorkbook(report, path, zone);
    if (extension == QStringLiteral("pdf"))
        return savePdf(path, titleOf(report), htmlOf(report, zone), titleOf(report));
    return Error{ErrorCode::UnsupportedFormat, {extension}, {}};
}

} // namespace siyu::render
