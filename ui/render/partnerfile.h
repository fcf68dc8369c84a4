// SPDX-License-Identifier: GPL-3.0-or-later
// A partner's statement of a period as a file to hand over: a workbook (sums, entries) or a PDF. Captions are in the
// language of the moment. A PDF needs a QGuiApplication; any thread.
#pragma once

#include "core/partners/rewardstore.h"

#include <QTimeZone>

namespace siyu::render {

// By the extension, xlsx or pdf. Errors: UnsupportedFormat, FileUnwritable, DiskFull.
Result<void> saveStatement(const partners::Statement &statement, const QString &path, const QTimeZone &zone);

} // namespace siyu::render
