// SPDX-License-Identifier: GPL-3.0-or-later
// Channels, campaigns and codes as imports name them: found by their name, made when missing. Inside a caller's
// Workspace::write.
#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QString>

namespace siyu::db {
class Database;
}

namespace siyu::growth {

qint64 ensureChannel(db::Database &db, const QString &name, const QDateTime &nowUtc, BatchId batch);
qint64 ensureCampaign(db::Database &db, const QString &name, const QDateTime &nowUtc, BatchId batch);
// `text` is what stands in the code or link.
qint64 ensureCode(db::Database &db, const QString &text, const QDateTime &nowUtc, BatchId batch);

// A coupon batch by its platform's number, else by its name: of several of one name the one valid on the day (2026-03-01,
// may be empty), else the newest. 0 = none.
qint64 couponOf(db::Database &db, const QString &number, const QString &name, const QString &day);

} // namespace siyu::growth
