// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/partnerfile.h"

#include "core/files/workbook.h"
#include "ui/render/pdf.h"
#include "ui/text/format.h"
#include "ui/text/partnertext.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace siyu::render {

namespace {

using partners::CurrencyValue;
using partners::PurseSum;
using partners::RewardRow;
using partners::Statement;

struct StatementText {
    Q_DECLARE_TR_FUNCTIONS(StatementFile)
};

QString titleOf(const Statement &statement) { return StatementText::tr("Statement of %1").arg(statement.name); }

// What stands above the tables, a caption and its text each.
QList<std::pair<QString, QString>> headOf(const Statement &statement, const QTimeZone &zone)
{
    QList<std::pair<QString, QString>> out{{StatementText::tr("Period"), text::period(statement.period)},
        {StatementText::tr("Made"), text::dayAndTime(statement.madeAtUtc, zone)},
        {StatementText::tr("Partner"), QStringLiteral("%1 · %2").arg(wordOf(statement.kind), text::name(statement.state))},
        {StatementText::tr("Own code"), statement.code.isEmpty() ? text::missingMark() : statement.code},
        {StatementText::tr("People brought"), text::number(statement.performance.recruited)},
        {StatementText::tr("Orders by code and by people brought"),
            StatementText::tr("%1, by %2 buyers").arg(text::number(statement.performance.orders), text::number(statement.performance.buyers))},
        {StatementText::tr("By the own code"), text::number(statement.performance.byCode)},
        {StatementText::tr("Not counted"), StatementText::tr("%1 orders of people brought, for which another code, a coupon or a broadcast comes first").arg(text::number(statement.performance.owedElsewhere))},
        {StatementText::tr("Value of these orders"), text::moneyList(statement.performance.values)}};
    if (statement.performance.withoutAmount > 0)
        out.append({StatementText::tr("Of them without an amount"), text::number(statement.performance.withoutAmount)});
    if (statement.commission)
        out.append({StatementText::tr("Commission at %1").arg(text::percent(double(*statement.commission) / 1000)), text::moneyList(statement.commissionDue)});
    return out;
}

QStringList purseHeaders()
{
    return {StatementText::tr("Reward"), StatementText::tr("Before"), StatementText::tr("Earned"), StatementText::tr("Corrected"),
        StatementText::tr("Paid out"), StatementText::tr("Left")};
}
QStringList entryHeaders()
{
    return {StatementText::tr("When"), StatementText::tr("Entry"), StatementText::tr("Reward"), StatementText::tr("For"), StatementText::tr("Amount"),
        StatementText::tr("Unit"), StatementText::tr("Note"), StatementText::tr("By")};
}

// Money as money, pieces and points as whole numbers.
files::Cell amountCell(const partners::RewardLine &like, qint64 amount)
{
    return partners::isMoney(like.kind) ? files::Cell(files::AmountFen{amount}) : files::Cell(amount);
}
QString unitOf(const RewardRow &row)
{
    if (partners::isMoney(row.line.kind))
        return row.line.currency;
    return row.line.kind == partners::RewardKind::Coupon ? row.couponName : text::name(row.line.kind);
}
files::Cell textCell(const QString &text) { return text.isEmpty() ? files::Cell() : files::Cell(text); }

std::vector<files::ColumnFormat> columnsOf(const QStringList &headers, int first)
{
    std::vector<files::ColumnFormat> out;
    for (const QString &header : headers)
        out.push_back({header, out.empty() ? first : 14});
    return out;
}

Result<void> saveWorkbook(const Statement &statement, const QString &path, const QTimeZone &zone)
{
    auto book = files::Workbook::create(path, {titleOf(statement), {}, statement.madeAtUtc});
    if (!book)
        return book.error();
    QStringList head{titleOf(statement)};
    for (const auto &[caption, value] : headOf(statement, zone))
        head.append(StatementText::tr("%1: %2").arg(caption, value));
    (*book)->addSheet({StatementText::tr("Sums"), columnsOf(purseHeaders(), 28), head, false});
    for (const PurseSum &purse : statement.purses) {
        const auto cell = [&purse](qint64 amount) { return amountCell(purse.like, amount); };
        if (const auto written = (*book)->writeRow({text::purseName(purse), cell(purse.opening), cell(purse.earned), cell(purse.corrected),
                cell(purse.paid), cell(purse.closing)});
            !written)
            return written;
    }
    (*book)->addSheet({StatementText::tr("Entries"), columnsOf(entryHeaders(), 18), {titleOf(statement), text::period(statement.period)}, statement.rows.size() > 1});
    for (const RewardRow &row : statement.rows) {
        const QDateTime at = row.atUtc.toTimeZone(zone);
        if (const auto written = (*book)->writeRow({QDateTime(at.date(), at.time(), Qt::UTC), text::name(row.line.entry), text::name(row.line.kind),
                text::name(row.ground), amountCell(row.line, row.line.amount), unitOf(row), textCell(row.note), textCell(row.byWhom)});
            !written)
            return written;
    }
    return (*book)->close();
}

QString tableHtml(const QStringList &headers, const QList<QStringList> &rows, const QList<int> &numbers)
{
    QString out = QStringLiteral("<table width='100%' cellspacing='0' cellpadding='4' border='0.5' style='border-style: solid; border-color: #c8ccd2;'><tr>");
    for (qsizetype i = 0; i < headers.size(); ++i)
        out += QStringLiteral("<th align='%1' bgcolor='#eef1f4'>%2</th>").arg(numbers.contains(int(i)) ? QStringLiteral("right") : QStringLiteral("left"), headers[i].toHtmlEscaped());
    out += QStringLiteral("</tr>");
    for (const QStringList &row : rows) {
        out += QStringLiteral("<tr>");
        for (qsizetype i = 0; i < row.size(); ++i)
            out += QStringLiteral("<td align='%1'>%2</td>").arg(numbers.contains(int(i)) ? QStringLiteral("right") : QStringLiteral("left"), row[i].toHtmlEscaped());
        out += QStringLiteral("</tr>");
    }
    return out + QStringLiteral("</table>");
}

QString htmlOf(const Statement &statement, const QTimeZone &zone)
{
    QString out = QStringLiteral("<h1>%1</h1><table cellspacing='0' cellpadding='2'>").arg(titleOf(statement).toHtmlEscaped());
    for (const auto &[caption, value] : headOf(statement, zone))
        out += QStringLiteral("<tr><td style='color:#5f656e'>%1&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>").arg(caption.toHtmlEscaped(), value.toHtmlEscaped());
    out += QStringLiteral("</table><h2>%1</h2>").arg(StatementText::tr("Sums").toHtmlEscaped());
    QList<QStringList> sums;
    for (const PurseSum &purse : statement.purses) {
        const auto said = [&purse](qint64 amount) { return text::rewardAmount(purse.like, amount); };
        sums.append({text::purseName(purse), said(purse.opening), said(purse.earned), said(purse.corrected), said(purse.paid), said(purse.closing)});
    }
    out += sums.isEmpty() ? QStringLiteral("<p>%1</p>").arg(StatementText::tr("No reward so far.").toHtmlEscaped()) : tableHtml(purseHeaders(), sums, {1, 2, 3, 4, 5});
    out += QStringLiteral("<h2>%1</h2>").arg(StatementText::tr("Entries of the period").toHtmlEscaped());
    QList<QStringList> entries;
    for (const RewardRow &row : statement.rows)
        entries.append({text::dayAndTime(row.atUtc, zone), text::name(row.line.entry), text::name(row.line.kind), text::name(row.ground),
            text::rewardAmount(row.line, row.line.amount), row.line.kind == partners::RewardKind::Coupon ? row.couponName : QString(), row.note, row.byWhom});
    out += entries.isEmpty() ? QStringLiteral("<p>%1</p>").arg(StatementText::tr("No entry in this period.").toHtmlEscaped()) : tableHtml(entryHeaders(), entries, {4});
    return out + QStringLiteral("<p style='color:#5f656e'>%1</p>")
                     .arg(StatementText::tr("Rewards are earned for recruiting, sharing and feedback, never for a positive wording.").toHtmlEscaped());
}

} // namespace

Result<void> saveStatement(const Statement &statement, const QString &path, const QTimeZone &zone)
{
    const QString extension = QFileInfo(path).suffix().toLower();
    if (extension == QStringLiteral("xlsx"))
        return saveWorkbook(statement, path, zone);
    if (extension == QStringLiteral("pdf"))
        return savePdf(path, titleOf(statement), htmlOf(statement, zone), titleOf(statement));
    return Error{ErrorCode::UnsupportedFormat, {extension}, {}};
}

} // namespace siyu::render
