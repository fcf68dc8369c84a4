// SPDX-License-Identifier: GPL-3.0-or-later
// Text and tables as a PDF on A4, fonts embedded, pages numbered. Needs a QGuiApplication; any thread that Qt lets draw
// text (in practice: a job's).
#pragma once

#include "core/base/result.h"

#include <QString>

namespace siyu::render {

// `html` is what QTextDocument reads. `footer` stands at the foot of every page beside its number. The file appears under
// its name when it is whole, mode 0600. Errors: FileUnwritable.
Result<void> savePdf(const QString &path, const QString &title, const QString &html, const QString &footer);

} // namespace siyu::render
