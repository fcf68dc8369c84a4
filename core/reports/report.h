// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a report, as tables of values and words; no file format and no sentence for a person. ui/render writes
// it, ui/text/captions says the words. Value types, any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/period.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/files/tablewriter.h"

#include <QList>
#include <QStringList>
#include <variant>

namespace siyu {
class Workspace;
}

namespace siyu::reports {

// A word of a closed list ("total", "group_cap", "sent"), with the list it stands in.
struct Word {
    // KpiMissing: why a KPI has no attainment; process, result. Step: of a funnel. Channel: inside, online, paid …
    enum class List { Figure, Reason, Status, Touchpoint, Team, Gap, Note, Kpi, KpiMissing, Factor, Stage, Channel, Step, Partner, Campaign };
    List list = List::Figure;
    QString word;
    QStringList values = {}; // fill a note's sentence
    bool operator==(const Word &) const = default;
};

// monostate = missing. Days and instants of the business day; money says its column's currency or the row's own.
using Cell = std::variant<std::monostate, QString, Word, qint64, double, QDate, QDateTime, files::AmountFen, files::Share>;

struct Column {
    QString word;
};

struct Chart {
    enum class Kind { Line, Columns, Stacked };
    Kind kind = Kind::Line;
    QString word;
    int labels = 0; // column of the categories
    QList<int> values; // columns of the series
    QString unit = {}; // of the values, a column's word; people when nothing is said
};

struct Table {
    QString word; // summary, growth, groups, tiers …: the sheet
    QList<Column> columns;
    QList<QList<Cell>> rows;
    QList<Chart> charts;
};

struct Report {
    QString word; // weekly
    Period period;
    Period before;
    bool isCompared = true; // with `before`
    QDateTime madeAtUtc;
    QString subject; // the group, campaign … that it is about; a team's word; empty = everything of its kind
    QStringList groups; // names, where not all were asked for
    bool masked = true; // phone numbers within texts, when it is written
    QList<Table> tables; // the last is "notes": the sentences that explain it
    QString mainTable; // the one that a CSV holds

    const Table *table(const QString &word) const;
    // With it the names that stand above the tables, and in the file's own name.
    void setMasked(bool isMasked);
};

struct ReportRequest {
    Period period; // invalid = the report's own default
    QList<GroupId> groups; // empty = all that are not archived
    QString subject = {}; // of reports that have one: a name, or a team's word
    bool masked = true; // phone numbers within texts
    QString reason = {}; // why unmasked; needed then, and kept in the export log
};
// Errors: InvalidInput (reason) where it is unmasked without one.
Result<void> checkMasking(const ReportRequest &request);

// What a report is about, besides its days; where none is chosen, all of its kind.
enum class Subject { None, Group, Team, Campaign };
Subject subjectOf(const QString &name);
// The period of which one is made when none is asked for; invalid for an unknown name.
Period usualPeriod(const QString &name, QDate today);

QStringList reportNames(); // daily, weekly, monthly, group, team, campaign, channel, partner, member, staffing, kpi
// Errors: UnknownReport (name, the known ones), NotFound (group, team, campaign), Cancelled.
Result<Report> report(const Workspace &workspace, const QString &name, const ReportRequest &request, Progress &progress);

} // namespace siyu::reports
