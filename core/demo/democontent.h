// SPDX-License-Identifier: GPL-3.0-or-later
// The sample shop's content library beyond its plain texts: folders, words for touchpoints, pictures, links, earlier versions,
// and drafts that the text check has something to say about. After broadcasts, products and campaigns.
#pragma once

#include <QDateTime>

namespace siyu::db {
class Database;
}

namespace siyu::demo {

void writeLibrary(db::Database &db, const QDateTime &nowUtc);

} // namespace siyu::demo
