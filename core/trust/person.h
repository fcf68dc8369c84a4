// SPDX-License-Identifier: GPL-3.0-or-later
// Who is to be erased: their numbers, what identifies them, what they are called, and these values in every spelling in
// which they may stand somewhere. Inside Workspace::read or write.
#pragma once

#include "core/members/identity.h"

namespace siyu::db {
class Database;
}

namespace siyu::trust {

struct Person {
    qint64 member = 0;
    QList<qint64> numbers; // their own, and those of members that were merged into them
    QString madeAt; // UTC text
    QList<members::IdentityKey> keys;
    QStringList names; // name, nicknames, shop accounts: as whole texts, and only those that nobody else is called
    QStringList values; // phones, e-mails, ids in every spelling: wherever they stand
    QStringList places; // addresses and the like, looked for in the file afterwards
};

// Nothing where there is no such member.
std::optional<Person> personOf(db::Database &db, qint64 member);
// Takes names away that other members bear as well; one pass over the nicknames for all of them.
void keepOwnNames(db::Database &db, QList<Person> &people);

// 13800138000, 138 0013 8000, 138-0013-8000 … of +8613800138000.
QStringList spellingsOf(const QString &phone);

} // namespace siyu::trust
