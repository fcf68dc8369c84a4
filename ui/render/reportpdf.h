// SPDX-License-Identifier: GPL-3.0-or-later
// A report as pages on A4, lying: a cover, then each table with its header on every page and its charts behind it. Needs a
// QGuiApplication; any thread that Qt lets draw text.
#pragma once

#include "core/reports/report.h"

namespace siyu::render {

// Errors: FileUnwritable.
Result<void> saveReportPdf(const reports::Report &report, const QString &path, const QTimeZone &zone);

} // namespace siyu::render
