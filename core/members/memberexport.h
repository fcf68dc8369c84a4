// SPDX-License-Identifier: GPL-3.0-or-later
// Members as a CSV or XLSX file whose headers the import of members knows again: read back unmasked, such a file creates
// and changes nobody. Every export is noted in export_log. O(members).
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

namespace siyu {
class Workspace;
}

namespace siyu::members {

struct MemberExport {
    QString path; // .csv or .xlsx
    QString sheet; // name of the sheet, in the operator's language
    bool masked = true; // phones and e-mails
    QString reason; // why unmasked; needed then
    bool leaveOutUnder14 = false; // people marked as younger than 14 do not go into the file
};

// Gives the number of rows. Errors: InvalidInput {reason, ""} when unmasked without one, NotAllowedReadOnly when an
// unmasked export could not be noted, UnsupportedFormat, FileUnwritable, Cancelled.
Result<qint64> exportMembers(Workspace &workspace, const QList<qint64> &ids, const MemberExport &how, Progress &progress);
// The same for exports that note themselves what they hold.
Result<qint64> writeMembers(const Workspace &workspace, const QList<qint64> &ids, const MemberExport &how, Progress &progress);

// Notes that full phone numbers were shown, with the reason. Errors: InvalidInput {reason, ""}, NotAllowedReadOnly.
Result<void> noteReveal(Workspace &workspace, const QString &reason, qint64 rows);

} // namespace siyu::members
