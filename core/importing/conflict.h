// SPDX-License-Identifier: GPL-3.0-or-later
// What an import does where somebody (or something) known holds another value already: one rule for the whole file, and
// rules of their own for single fields. Pure, any thread.
#pragma once

#include "core/base/result.h"
#include "core/importing/fields.h"

#include <QList>

namespace siyu::importing {

struct Options;

// Only blanks are filled; the file wins; what is known stays as it is, blanks included.
enum class Conflict { Fill, Overwrite, Keep };
std::optional<Conflict> conflictFrom(const QString &word); // fill, overwrite, keep
QString wordOf(Conflict conflict);

// "overwrite", "phone=keep,name=overwrite", "fill,custom:Pet=overwrite": the rule for all, if it is named, and those of
// single fields into the options, earlier ones gone. Errors: InvalidInput (on-conflict, part), ImportUnknownField.
Result<void> readConflicts(const QString &text, Kind kind, Options &options);
// The same as text; "fill" where nothing else was chosen.
QString conflictsText(const Options &options);

// The rule for a field. Parts follow their whole (city → region, first name → name, both days → the validity, status of a
// line → status), a field with a scope (shop:taobao, custom:Pet) follows its field where it has no rule of its own, a year
// of birth the birthday.
Conflict conflictOf(const Options &options, const Target &target);
// The rule for a column of a table, by the field that fills it: the one of its name where nothing else is known.
Conflict conflictOfColumn(const Options &options, const QString &table, const QString &column);
// Nothing of a known member may change (but for what they forbid, which always holds).
bool keepsEverything(const Options &options);

} // namespace siyu::importing
