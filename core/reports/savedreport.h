// SPDX-License-Identifier: GPL-3.0-or-later
// Reports whose settings are kept under a name, and which of them are due. Writes of the settings are undoable; up to when
// the timer came is its own record. Any thread.
#pragma once

#include "core/reports/periodrule.h"
#include "core/reports/report.h"

namespace siyu {
namespace db {
class Database;
}
}

namespace siyu::reports {

enum class PackAs { OneFile, Folder, Zip };
QString wordOf(PackAs pack); // "" (one file), folder, zip
std::optional<PackAs> packAsFrom(const QString &word);

struct SavedReport {
    qint64 id = 0;
    QString name;
    QString report; // of reportNames
    QString subject; // as of ReportRequest
    PeriodRule period = PeriodRule::Usual;
    QString format = QStringLiteral("xlsx"); // xlsx, pdf, csv
    QString folder; // where its files go; absolute
    PackAs pack = PackAs::OneFile; // else one file for each group or team
    QList<GroupId> groups; // none = all that are not archived
    QString reason; // why phone numbers are shown in full; empty = masked
    Schedule schedule;

    ReportRequest requestAsOf(QDate day) const;
    bool operator==(const SavedReport &) const = default;
};

Result<QList<SavedReport>> savedReports(const Workspace &workspace); // by name
// Errors: NotFound (saved_report, name).
Result<SavedReport> findSavedReport(const Workspace &workspace, const QString &name);
// id 0 = a new one. Errors: UnknownReport, InvalidInput (name, folder, format, pack, schedule), Duplicate (saved_report, name),
// NotFound (saved_report, group).
Result<qint64> saveReportSettings(Workspace &workspace, const SavedReport &saved);
// Its files stay. Errors: NotFound (saved_report).
Result<void> removeSavedReport(Workspace &workspace, qint64 id);

// What killed runs left in the folders of saved reports. Where a folder lies on a network this waits for it.
Result<void> clearLeft(const Workspace &workspace);

struct DueReport {
    SavedReport saved;
    QDateTime dueAtUtc; // the last time; those before it are passed over with it
};
// What is due now, the oldest first. One that was never made is due from its saving on.
Result<QList<DueReport>> dueReports(const Workspace &workspace);
// Made or passed over: not due again before its next time.
Result<void> noteDone(Workspace &workspace, const DueReport &due);

} // namespace siyu::reports
