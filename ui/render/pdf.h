// SPDX-License-Identifier: GPL-3.0-or-later
// Text and tables as a PDF on A4, fonts embedded, pages numbered. Needs a QGuiApplication; any thread that Qt lets draw
// text (in practice: a job's).
#pragma once

#include "core/base/result.h"

#include <QString>
#include <functional>

class QPdfWriter;

namespace siyu::render {

inline constexpr int pdfResolution = 300; // dots an inch

// An A4 page that `draw` fills and adds others to. The file appears under its name when it is whole, mode 0600.
// Errors: FileUnwritable.
Result<void> writePdf(const QString &path, const QString &title, double marginMm, const std::function<void(QPdfWriter &)> &draw);

// `html` is what QTextDocument reads. `footer` stands at the foot of every page beside its number. Errors:
// FileUnwritable.
Result<void> savePdf(const QString &path, const QString &title, const QString &html, const QString &footer);

} // namespace siyu::render
