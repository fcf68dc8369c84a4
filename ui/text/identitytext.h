// SPDX-License-Identifier: GPL-3.0-or-later
// What identity has to say: why two members may be one, what a merge leaves when it is taken apart, values of rows that
// wait for a decision, masked.
#pragma once

#include "core/importing/fields.h"

#include <QString>

namespace siyu::text {

QString duplicateReason(const QString &word);
QString unmergeReason(const QString &word);
// A value of a file as it may be shown.
QString maskedValue(const importing::Target &target, const QString &value);

} // namespace siyu::text
