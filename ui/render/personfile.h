// SPDX-License-Identifier: GPL-3.0-or-later
// A person's report as a file to hand over: a workbook with a sheet for each table, or the same tables as a PDF. Captions
// are in the language of the moment. A PDF needs a QGuiApplication; any thread.
#pragma once

#include "core/trust/personreport.h"

#include <QTimeZone>

namespace siyu::render {

QStringList personFileFormats(); // xlsx, pdf
// By the extension. Errors: UnsupportedFormat, FileUnwritable, DiskFull.
Result<void> savePersonReport(const trust::PersonReport &report, const QString &path, const QTimeZone &zone);

} // namespace siyu::render
