// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report.h"

#include "core/base/text.h"
#include "core/growth/currency.h"
#include "core/reports/campaignreporting.h"
#include "core/reports/cells.h"
#include "core/reports/channelreporting.h"
#include "core/reports/groupreport.h"
#include "core/reports/kpireport.h"
#include "core/reports/memberreport.h"
#include "core/reports/partnerreport.h"
#include "core/reports/staffing.h"
#include "core/reports/teamreport.h"
#include "core/reports/weekly.h"

namespace siyu::reports {

namespace {

using Make = Result<Report> (*)(const Workspace &, const ReportRequest &, Progress &);

struct Template {
    const char *name;
    Make make;
    Subject subject;
    Period (*usual)(QDate today);
};

Period yesterday(QDate today) { return {today.addDays(-1), today.addDays(-1)}; }
Period today(QDate today) { return {today, today}; }

// In the order of the list on screen.
constexpr Template templates[] = {
    {"daily", daily, Subject::None, yesterday},
    {"weekly", weekly, Subject::None, lastFullWeek},
    {"monthly", monthly, Subject::None, lastFullMonth},
    {"group", groupReport, Subject::Group, lastFullWeek},
    {"team", teamReport, Subject::Team, lastFullWeek},
    {"campaign", campaignReport, Subject::Campaign, lastFullMonth},
    {"channel", channelsReport, Subject::None, lastFullMonth},
    {"partner", partnerReport, Subject::None, lastFullMonth},
    {"member", memberReport, Subject::None, lastFullMonth},
    {"kpi", kpiReport, Subject::None, lastFullWeek},
    {"staffing", staffing, Subject::None, today},
};

const Template *templateNamed(const QString &name)
{
    const auto *found = std::find_if(std::begin(templates), std::end(templates), [&](const Template &entry) { return name == QLatin1String(entry.name); });
    return found == std::end(templates) ? nullptr : found;
}

// Columns of amounts name no money; where it is another one than usual, a note does.
void noteMoney(Report &of, const QString &currency)
{
    const auto notes = std::find_if(of.tables.begin(), of.tables.end(), [](const Table &table) { return table.word == QLatin1String("notes"); });
    if (notes != of.tables.end() && currency != QLatin1String("CNY"))
        notes->rows.insert(std::min<qsizetype>(1, notes->rows.size()), {noteWord("money_in", {currency})}); // after the period
}

} // namespace

const Table *Report::table(const QString &word) const
{
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table &table) { return table.word == word; });
    return found == tables.end() ? nullptr : &*found;
}

void Report::setMasked(bool isMasked)
{
    masked = isMasked;
    if (!masked)
        return;
    subject = maskPhonesIn(subject);
    for (QString &group : groups)
        group = maskPhonesIn(group);
}

QStringList reportNames()
{
    QStringList out;
    for (const Template &entry : templates)
        out.append(QString::fromLatin1(entry.name));
    return out;
}

Subject subjectOf(const QString &name)
{
    const Template *found = templateNamed(name);
    return found ? found->subject : Subject::None;
}

Period usualPeriod(const QString &name, QDate today)
{
    const Template *found = templateNamed(name);
    return found ? found->usual(today) : Period();
}

Result<void> checkMasking(const ReportRequest &request)
{
    if (!request.masked && request.reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("reason"), request.reason}, {}};
    return {};
}

Result<Report> report(const Workspace &workspace, const QString &name, const ReportRequest &request, Progress &progress)
{
    const Template *found = templateNamed(name);
    if (!found)
        return Error{ErrorCode::UnknownReport, {name, reportNames().join(QStringLiteral(", "))}, {}};
    if (const Result<void> checked = checkMasking(request); !checked)
        return checked.error();
    auto made = found->make(workspace, request, progress);
    if (!made)
        return made;
    made->setMasked(request.masked);
    noteMoney(*made, growth::currencyOf(workspace));
    return made;
}

} // namespace siyu::reports
