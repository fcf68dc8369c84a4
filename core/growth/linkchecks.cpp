// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/linkchecks.h"

#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::growth {

bool isFresh(const LinkCheck &check, QDate today) { return check.works && check.on.daysTo(today) < linkCheckDays; }

Result<void> noteLinkCheck(Workspace &workspace, const QString &url, bool works)
{
    if (url.trimmed().isEmpty())
        return invalid("link", url);
    return workspace.write({QStringLiteral("link.check"), {url.trimmed()}}, [&](db::Database &db) {
        db.prepare("INSERT INTO link_check (url, checked_on, works) VALUES (?, ?, ?)"
                   " ON CONFLICT (url) DO UPDATE SET checked_on = excluded.checked_on, works = excluded.works")
            .run(url.trimmed(), dayText(workspace.today()), works);
    });
}

QHash<QString, LinkCheck> linkChecks(db::Database &db)
{
    QHash<QString, LinkCheck> out;
    db::Statement row = db.prepare("SELECT url, checked_on, works FROM link_check");
    while (row.step())
        out.insert(row.text(0), {dayOf(row, 1), row.int64(2) != 0});
    return out;
}

} // namespace siyu::growth
