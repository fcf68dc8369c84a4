// SPDX-License-Identifier: GPL-3.0-or-later
// How our own files name a member of whom no identity is known (somebody of a roster with a nickname alone): as an account
// of the workspace that wrote the file, shop:siyu-<mark>. That workspace finds the member by it; any other keeps it as an
// identity like those of other platforms, so that further files from there find the member again. Inside the caller's
// Workspace::read or write.
#pragma once

#include "core/base/id.h"

#include <QString>

namespace siyu::db {
class Database;
}

namespace siyu::members {

QString ownScope(db::Database &db);
// Of whatever workspace.
bool isOwnScope(const QString &scope);
// Null for a member that is not there.
QString ownNumber(db::Database &db, MemberId member);
// Invalid where nobody has the number, or another one has it by now: numbers of members that went are used again.
MemberId memberByOwnNumber(db::Database &db, const QString &number);
bool hasMembersWithoutIdentity(db::Database &db);

} // namespace siyu::members
