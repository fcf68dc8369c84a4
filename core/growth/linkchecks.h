// SPDX-License-Identifier: GPL-3.0-or-later
// When somebody last opened a link and what they saw; the program itself asks no network. Any thread.
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <optional>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::growth {

struct LinkCheck {
    QDate on;
    bool works = false;
};
inline constexpr int linkCheckDays = 30; // how long a check is good for

// It worked, not too long ago.
bool isFresh(const LinkCheck &check, QDate today);
// Today's check, in the place of an earlier one; undoable. Errors: InvalidInput (link).
Result<void> noteLinkCheck(Workspace &workspace, const QString &url, bool works);

// ---- inside a caller's door
QHash<QString, LinkCheck> linkChecks(db::Database &db); // by url

} // namespace siyu::growth
