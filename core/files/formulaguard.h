// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps texts from becoming formulas when a spreadsheet opens a CSV (reliability.md X4), and takes the guard off again
// on import. Pure, any thread.
#pragma once

#include <QString>

namespace siyu::files {

// Whether a spreadsheet may read the text as a formula: = + - @ (also full-width), behind blanks or invisible
// characters as well, and texts that start with TAB or CR.
bool looksLikeFormula(const QString &text);
// With a ' before it where it looks like a formula, or where the guard's removal would otherwise change it.
QString guarded(const QString &text);
// The inverse, for every text: unguarded(guarded(x)) == x. A ' before anything that needs no guard stays.
QString unguarded(const QString &text);

} // namespace siyu::files
