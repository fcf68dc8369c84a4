// SPDX-License-Identifier: GPL-3.0-or-later
// The people of one account's hand-out as a file: names and what finds them in WeChat, and what the import of deliveries
// needs to take the sheet back with what became of each. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QStringList>

namespace siyu {
class Workspace;
}

namespace siyu::broadcasts {

// `headers`: captions in the reader's language, of number, name, WeChat id, WeCom customer id, phone, groups, text, and
// broadcast, time, state, time of sending, remark; the last three are left blank for whoever sends.
// Phones are masked unless `masked` is false. Written down in the export log. Returns the rows. Errors: FileUnwritable,
// UnsupportedFormat, Cancelled.
Result<qint64> exportHandOut(Workspace &workspace, RunId run, AccountId account, const QString &path, const QStringList &headers,
    bool masked, Progress &progress);

} // namespace siyu::broadcasts
