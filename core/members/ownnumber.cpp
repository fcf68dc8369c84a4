// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/ownnumber.h"

#include "core/base/period.h"
#include "core/db/database.h"

namespace siyu::members {

namespace {

const QString prefix = QStringLiteral("siyu-");

} // namespace

QString ownScope(db::Database &db) { return prefix + db.oneText("SELECT mark FROM workspace_mark"); }

bool isOwnScope(const QString &scope) { return scope.startsWith(prefix); }

// The second it was made at tells a member from a later one of the same number.
QString ownNumber(db::Database &db, MemberId member)
{
    db::Statement &row = db.cached("SELECT created_at FROM member WHERE id = ?").with(member.value);
    const QString made = row.step() ? row.text(0) : QString();
    row.reset();
    return made.isNull() ? QString() : QStringLiteral("%1-%2").arg(member.value).arg(fromUtcText(made).toSecsSinceEpoch(), 0, 36);
}

MemberId memberByOwnNumber(db::Database &db, const QString &number)
{
    const MemberId member(number.section(QLatin1Char('-'), 0, 0).toLongLong());
    return member.isValid() && ownNumber(db, member) == number ? member : MemberId();
}

bool hasMembersWithoutIdentity(db::Database &db)
{
    return db.one("SELECT 1 FROM member m WHERE NOT EXISTS (SELECT 1 FROM identity i WHERE i.member = m.id) LIMIT 1").has_value();
}

} // namespace siyu::members
