// SPDX-License-Identifier: GPL-3.0-or-later
// The closed lists of words as a person reads them, in the language of the installed translator. Unknown words come
// back unchanged, so that a word of a newer file is shown rather than lost. Any thread.
#pragma once

#include "core/base/words.h"

#include <QDate>

namespace siyu::text {

QString name(Team team);
QString name(Tier tier);
QString name(Stage stage);
QString name(Circle circle);
QString name(Touchpoint touchpoint);
QString name(IdentityKind kind);
QString touchpointName(const QString &word); // also "all"

// Words of cli.md: planned, handed_out, sent, skipped …, and of runs: missed, dropped …
QString deliveryStatusName(const QString &word);
// Why a delivery was skipped (left_or_deleted, opted_out …), why something was refused.
QString reasonName(const QString &word);
// members, contacts, roster, groups, staff …
QString importKindName(const QString &word);
// promotion, fission, short_content
QString contentKindName(const QString &word);
// member, group, staff, tag, table names …: the word in the middle of a sentence.
QString thingName(const QString &word);
// What was expected at the place of an error in a rule: field, operator, value …
QString rulePartName(const QString &word);
// What an export log entry is about: members, segment, report, screen …
QString exportName(const QString &word);
QString genderName(const QString &word); // m, f
QString weekdayName(int isoDay); // 1 = Monday; short: "Mon", "周一"

} // namespace siyu::text
