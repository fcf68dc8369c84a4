// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/reportcover.h"

#include "core/base/text.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <cmath>

namespace siyu::render {

namespace {

struct CoverText {
    Q_DECLARE_TR_FUNCTIONS(ReportFile)
};

const QString notesWord = QStringLiteral("notes");

struct ToText {
    bool masked;

    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &value) const { return masked ? maskPhonesIn(value) : value; }
    QString operator()(const reports::Word &word) const { return text::wordText(word); }
    QString operator()(qint64 value) const { return text::number(value); }
    QString operator()(double value) const { return value == std::floor(value) ? text::number(qint64(value)) : text::decimal(value, 2); }
    QString operator()(QDate day) const { return day.toString(Qt::ISODate); }
    QString operator()(const QDateTime &at) const { return at.toString(QStringLiteral("yyyy-MM-dd HH:mm")); }
    QString operator()(files::AmountFen amount) const { return text::decimal(double(amount.minor) / 100, 2); }
    QString operator()(files::Share share) const { return text::percent(share.ratio); }
};

} // namespace

Cover coverOf(const reports::Report &report, const QTimeZone &zone)
{
    Cover out;
    const QString subject = text::reportSubject(report);
    out.title = subject.isEmpty() ? text::reportTitle(report.word) : QStringLiteral("%1 · %2").arg(text::reportTitle(report.word), subject);
    out.facts.append({CoverText::tr("Period"), text::period(report.period)});
    if (report.isCompared && report.before != report.period)
        out.facts.append({CoverText::tr("Compared with"), text::period(report.before)});
    if (!report.groups.isEmpty())
        out.facts.append({CoverText::tr("Groups"), text::listed(report.groups)});
    out.facts.append({CoverText::tr("Made"), text::dayAndTime(report.madeAtUtc, zone)});
    out.facts.append({CoverText::tr("Phone numbers"), report.masked ? CoverText::tr("masked") : CoverText::tr("shown in full")});
    for (const reports::Table &table : shownTables(report))
        out.contents.append({text::sheetName(table.word), table.rows.isEmpty() ? CoverText::tr("nothing in this period") : CoverText::tr("%n row(s)", nullptr, int(table.rows.size()))});
    if (const reports::Table *notes = report.table(notesWord)) {
        for (const QList<reports::Cell> &row : notes->rows)
            out.notes.append(shownText(row.first(), report.masked));
    }
    return out;
}

QList<reports::Table> shownTables(const reports::Report &report)
{
    QList<reports::Table> out = report.tables;
    out.removeIf([](const reports::Table &table) { return table.word == notesWord; });
    return out;
}

QString shownText(const reports::Cell &cell, bool masked) { return std::visit(ToText{masked}, cell); }

} // namespace siyu::render
