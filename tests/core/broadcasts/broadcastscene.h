// SPDX-License-Identifier: GPL-3.0-or-later
// A shop of a handful of people whose every delivery can be told in one line: the scene of tests from a broadcast's file to
// its sends.
#pragma once

#include "core/broadcasts/deliverystore.h"
#include "tests/core/broadcasts/drafts.h"
#include "tests/support/support.h"

#include <QTest>

namespace siyu::broadcasts {

// Two accounts, three groups, six members: 1 to 4 in 老客1群, 4 and 5 in 新客2群, 6 nowhere; all but 6 are friends of 企微-李.
inline void fill(Workspace &workspace)
{
    const auto done = workspace.write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO source (id, text, created_at) VALUES (1, '到店', '2026-01-01T00:00:00Z');"
                "INSERT INTO staff (id, name, created_at) VALUES (1, '李店长', '2026-01-01T00:00:00Z');"
                "INSERT INTO account (id, staff, kind, name) VALUES (1, 1, 'wecom', '企微-李'), (2, 1, 'wecom', '企微-王');"
                "INSERT INTO grp (id, name, account, created_at) VALUES (1, '老客1群', 1, '2026-01-01T00:00:00Z'),"
                " (2, '新客2群', 1, '2026-01-01T00:00:00Z'), (3, '旧群', 1, '2026-01-01T00:00:00Z');"
                "UPDATE grp SET archived_at = '2026-02-01T00:00:00Z' WHERE id = 3;"
                "INSERT INTO member (id, name, region, created_at) VALUES (1, '小红', '杭州', '2026-01-01T00:00:00Z'),"
                " (2, '阿强', '杭州', '2026-01-01T00:00:00Z'), (3, '丽丽', '上海', '2026-01-01T00:00:00Z'),"
                " (4, '老陈', '上海', '2026-01-01T00:00:00Z'), (5, '小周', '上海', '2026-01-01T00:00:00Z'), (6, '路人', '上海', '2026-01-01T00:00:00Z');"
                "INSERT INTO membership (grp, member, joined_day) VALUES (1, 1, '2026-01-02'), (1, 2, '2026-01-02'), (1, 3, '2026-01-02'),"
                " (1, 4, '2026-01-02'), (2, 4, '2026-01-02'), (2, 5, '2026-01-02');"
                "INSERT INTO contact (member, account, added_at) SELECT id, 1, '2026-01-02T00:00:00Z' FROM member WHERE id < 6;"
                "INSERT INTO opt_out (member, touchpoint, at) VALUES (2, 'wecom_1to1', '2026-02-01T00:00:00Z');");
    });
    QVERIFY(done);
}

inline BroadcastDraft draft(Touchpoint touchpoint, const QStringList &groups, const char *at = "2026-03-01T12:00")
{
    return draftOf(QStringLiteral("秋装预告"), QStringLiteral("亲们,新款到店"), touchpoint, groups, at);
}

inline const QString oldGroup = QStringLiteral("老客1群"), newGroup = QStringLiteral("新客2群");

inline RunId added(Workspace &workspace, const BroadcastDraft &draft)
{
    return firstRunOf(workspace, addPlanned(workspace, draft));
}

// "1 planned, 2 opted_out …" by target.
inline QString statusLine(Workspace &workspace, RunId run)
{
    QStringList parts;
    const auto rows = deliveries(workspace, run);
    if (!rows)
        return rows.error().detail;
    for (const DeliveryRow &row : *rows)
        parts << QString::number(row.target) + QLatin1Char(' ') + (row.status == Status::Skipped ? row.reason : wordOf(row.status));
    return parts.join(QStringLiteral(", "));
}

inline QString stateOf(Workspace &workspace, RunId id)
{
    const auto row = run(workspace, id);
    return row ? row->state : QString();
}

} // namespace siyu::broadcasts
