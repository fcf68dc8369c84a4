// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/handoutsheet.h"

#include "core/trust/exportlog.h"
#include "core/workspace.h"
#include "ui/render/pdf.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace siyu::render {

namespace {

constexpr int columns = 3; // of people, so that a hundred fit on a page

struct SheetText {
    Q_DECLARE_TR_FUNCTIONS(HandOutSheet)
};

QString lines(const QString &text) { return text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")); }

QString peopleTable(const QList<broadcasts::DeliveryRow> &people)
{
    QString html = QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\">");
    const qsizetype perColumn = (people.size() + columns - 1) / columns;
    for (qsizetype line = 0; line < perColumn; ++line) {
        html += QLatin1String("<tr>");
        for (int column = 0; column < columns; ++column) {
            const qsizetype at = column * perColumn + line;
            const QString cell = at < people.size() ? QStringLiteral("☐ %1 <span style=\"color:#666A70\">%2</span>").arg(people[at].name.toHtmlEscaped()).arg(people[at].target) : QString();
            html += QStringLiteral("<td width=\"33%\">%1</td>").arg(cell);
        }
        html += QLatin1String("</tr>");
    }
    return html + QLatin1String("</table>");
}

} // namespace

QString handOutHtml(const HandOutSheet &sheet)
{
    QString html = QStringLiteral("<h2>%1</h2><p>%2</p>").arg(sheet.title.toHtmlEscaped(), lines(sheet.finding));
    html += QStringLiteral("<h3>%1</h3><table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"8\"><tr><td>%2</td></tr></table>")
                .arg(SheetText::tr("What to send").toHtmlEscaped(), lines(sheet.text));
    if (sheet.attachments > 0)
        html += QStringLiteral("<p>%1</p>").arg(SheetText::tr("Pictures and links to go with it: %1").arg(text::number(qint64(sheet.attachments))));
    html += QStringLiteral("<p>☐ %1 &nbsp;&nbsp; %2</p>").arg(SheetText::tr("All sent").toHtmlEscaped(), SheetText::tr("Time: ______   Signed: ____________").toHtmlEscaped());
    html += QStringLiteral("<h3>%1</h3>").arg(SheetText::tr("Tick who did not get it (%1 people)").arg(text::number(qint64(sheet.people.size()))).toHtmlEscaped());
    return html + peopleTable(sheet.people);
}

Result<void> saveHandOutSheet(Workspace &workspace, const HandOutSheet &sheet, const QString &path)
{
    if (const auto saved = savePdf(path, sheet.title, handOutHtml(sheet), sheet.title); !saved)
        return saved;
    return trust::logExport(workspace, {{}, QStringLiteral("hand_out"), path, qint64(sheet.people.size()), true, {}});
}

} // namespace siyu::render
