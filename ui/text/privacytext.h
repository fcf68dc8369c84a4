// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables of a person's report are called, and the kinds of requests about personal data, in the language of the
// installed translator. Unknown words come back unchanged. Any thread.
#pragma once

#include "core/trust/privacyrequests.h"

#include <QString>

namespace siyu::text {

QString reportSectionName(const QString &word); // orders → "Orders"
QString reportFieldName(const QString &word); // receiver_phone → "Receiver's phone"
// A cell of the report: words of closed lists are said, everything else stays.
QString reportCell(const QString &field, const QString &cell);
QString requestKindName(trust::RequestKind kind); // "Delete everything"
QString erasuresUnreadText(); // after a restore over a file that could not be read

} // namespace siyu::text
