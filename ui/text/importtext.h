// SPDX-License-Identifier: GPL-3.0-or-later
// What an import says: fields, outcomes, platforms, and why a row or a value was left out, in the language of the
// installed translator. Any thread.
#pragma once

#include "core/importing/importing.h"
#include "core/importing/rulings.h"

namespace siyu::text {

// phone → "Phone number"; a shop account with its platform, a custom field with its name.
QString targetName(const importing::Target &target);
// The word of a target, or of a column that an import writes: region → "Region", custom:Pet → "Pet".
QString fieldName(const QString &word);
// Of the list of a hand-out (broadcasts::exportHandOut); the import of deliveries knows them again.
QStringList handOutHeaders();
QString outcomeName(importing::Outcome outcome);
// taobao → "Taobao / Tmall"
QString platformName(const QString &word);
// "orders:taobao" → "Shop orders (Taobao / Tmall)"; a kind alone as importKindName.
QString looksLikeName(const QString &word);
QString conflictName(importing::Conflict conflict);
QString fieldConflictName(importing::Conflict conflict); // the same of a single field
// One sentence; `header` names the column where one is at fault.
QString problemText(const importing::Problem &problem, const QString &header);
// Headers of the two columns that a file of rejected rows has at its end.
QString problemColumnCaption();
QString problemReasonCaption();
// Why undo-import left something: changed_since, in_use, gone_since.
QString reviewReason(const QString &word); // why a row stays on the review list
QString rulingName(importing::Ruling ruling);
QString keptReason(const QString &word);

} // namespace siyu::text
