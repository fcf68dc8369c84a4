// SPDX-License-Identifier: GPL-3.0-or-later
// The word lists of the text check as the workspace keeps them, and the check of a content item by them. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/content/textcheck.h"

#include <QDate>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::content {

// Settings content.words.absolute, .inciting, .scarcity, .bait, .sms_bait, .opt_out, .allowed: a word a line; the seed's
// where there is none, so that an emptied list stays empty.
Result<WordLists> wordLists(const Workspace &workspace);
// Words trimmed, empty ones and doubles dropped. Undoable.
Result<void> setWordLists(Workspace &workspace, const WordLists &lists);

// What stands in the text that the touchpoint gets, by the lists and the platform's longest text (a row of policy in force
// today). Errors: NotFound (content, id).
Result<QList<Finding>> checkContent(const Workspace &workspace, ContentId id, Touchpoint touchpoint, const QString &disclosure = {});

// ---- inside a caller's door
WordLists wordLists(db::Database &db);
// Characters of a message, by the row of policy in force on the day.
std::optional<int> textLimit(db::Database &db, Touchpoint touchpoint, QDate today);

} // namespace siyu::content
