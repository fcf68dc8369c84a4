// SPDX-License-Identifier: GPL-3.0-or-later
// A sampling list as a sheet: for handing out (who still waits, where it goes, room for the answers) or with all that came
// of it. Its headers are known to the import of survey answers, so that a sheet that was filled in comes back. Noted in
// the export log. O(people of the list). Any thread.
#pragma once

#include "core/members/samplingstore.h"

namespace siyu::members {

struct SamplingSheet {
    QString path; // .csv or .xlsx
    QString sheet; // its name
    bool handOut = false; // those who wait only, nothing filled in
    bool masked = true; // phones, addresses
    QString reason; // why unmasked; needed then
    // Headers in the operator's language: list, number of the member, name, phone, region, address, got on, sent how, bought on.
    QStringList headers;
    QString yes; // the words for yes and no
    QString no;
};
inline constexpr qsizetype samplingSheetHeaders = 9;

// Gives the rows. Errors: InvalidInput {reason, ""} when unmasked without one, NotFound, NotAllowedReadOnly,
// UnsupportedFormat, FileUnwritable, Cancelled.
Result<qint64> exportSampling(Workspace &workspace, qint64 sampling, const SamplingSheet &how, Progress &progress);

} // namespace siyu::members
