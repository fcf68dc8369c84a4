// SPDX-License-Identifier: GPL-3.0-or-later
// The words of reports: titles, sheets, columns, charts and the sentences that explain them. captions.h says them. Any
// thread.
#pragma once

#include "ui/text/wordlist.h"

namespace siyu::text {

// Beside those that reports share with charts.
std::span<const Word> reportSheets();
std::span<const Word> reportColumns();
std::span<const Word> reportCharts();
std::span<const Word> reportFigures();
std::span<const Word> reportNotes();

} // namespace siyu::text
