// SPDX-License-Identifier: GPL-3.0-or-later
// Thirty people in two groups that overlap, of whom every number can be told beforehand: the scene of tests that plan.
#pragma once

#include "core/broadcasts/trial.h"
#include "core/content/contentstore.h"
#include "tests/core/broadcasts/drafts.h"
#include "tests/support/support.h"

#include <QTest>

namespace siyu::broadcasts {

// Thirty friends of one account, 1 to 20 in 老客群, 11 to 30 in 新客群; the first five are tagged VIP.
inline void fill(Workspace &workspace)
{
    const auto done = workspace.write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO account (id, kind, name) VALUES (1, 'wecom', '企微-李');"
                "INSERT INTO grp (id, name, account, created_at) VALUES (1, '老客群', 1, '2026-01-01T00:00:00Z'), (2, '新客群', 1, '2026-01-01T00:00:00Z');"
                "INSERT INTO tag (id, name) VALUES (1, 'VIP');");
        for (int id = 1; id <= 30; ++id) {
            db.cached("INSERT INTO member (id, name, created_at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(id, QStringLiteral("客%1").arg(id));
            db.cached("INSERT INTO contact (member, account, added_at) VALUES (?, 1, '2026-01-02T00:00:00Z')").run(id);
            if (id <= 20)
                db.cached("INSERT INTO membership (grp, member, joined_day) VALUES (1, ?, '2026-01-02')").run(id);
            if (id > 10)
                db.cached("INSERT INTO membership (grp, member, joined_day) VALUES (2, ?, '2026-01-02')").run(id);
            if (id <= 5)
                db.cached("INSERT INTO member_tag (member, tag) VALUES (?, 1)").run(id);
        }
    });
    QVERIFY(done);
}

inline const QString oldGroup = QStringLiteral("老客群"), newGroup = QStringLiteral("新客群");

inline BroadcastDraft draftTo(Touchpoint touchpoint, const QStringList &groups, const char *at = "2026-03-02T10:00")
{
    BroadcastDraft draft = draftOf(QStringLiteral("上新"), QStringLiteral("新款到店"), touchpoint, groups, at);
    draft.zone = QStringLiteral("Asia/Shanghai");
    return draft;
}

inline std::shared_ptr<const Trial> tried(Workspace &workspace, const BroadcastDraft &draft)
{
    NoProgress progress;
    const auto trial = Trial::make(workspace, draft, progress);
    return trial ? *trial : nullptr;
}

inline qint64 planned(Workspace &workspace, BroadcastId id)
{
    qint64 all = 0;
    const auto runs = runsOf(workspace, id);
    for (const RunRow &run : runs ? *runs : QList<RunRow>())
        all += run.count("planned");
    return all;
}

inline ContentId item(Workspace &workspace, const char *title)
{
    content::ContentItem item;
    item.title = QString::fromUtf8(title);
    item.body = item.title;
    item.kind = content::Kind::ShortContent;
    return *content::addContent(workspace, item);
}

} // namespace siyu::broadcasts
