// SPDX-License-Identifier: GPL-3.0-or-later
// A shop with what content names: a folder, two products, a campaign with its coupon, two groups with members, a picture.
#pragma once

#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/walltime.h"
#include "core/content/contentstore.h"
#include "core/content/imagestore.h"
#include "core/demo/demopicture.h"
#include "tests/support/support.h"

namespace siyu::test {

inline QByteArray pictureBytes(int width = 40, int height = 30)
{
    return demo::pictureOf({width, height});
}

// The id of pictureBytes().
inline const content::ImageId &onePicture()
{
    static const content::ImageId id = [] {
        TestWorkspace elsewhere;
        return *content::keepImage(*elsewhere, pictureBytes());
    }();
    return id;
}

struct ContentScene {
    ContentScene()
    {
        const auto filled = shop->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
            db.exec("INSERT INTO content_folder (id, name) VALUES (1, '新品'), (2, '日常');"
                    "INSERT INTO product (id, name, created_at) VALUES (1, '羊毛衫', '2026-01-01T00:00:00Z'), (2, '围巾', '2026-01-01T00:00:00Z');"
                    "INSERT INTO campaign (id, name, created_at) VALUES (1, '女神节', '2026-01-01T00:00:00Z');"
                    "INSERT INTO coupon (id, name, campaign, valid_from, valid_until, created_at) VALUES (1, '满199减30', 1, '2026-02-20', '2026-03-08', '2026-01-01T00:00:00Z');"
                    "INSERT INTO grp (id, name, created_at) VALUES (1, '老客1群', '2026-01-01T00:00:00Z'), (2, '新客2群', '2026-01-01T00:00:00Z');"
                    "INSERT INTO member (id, name, created_at) VALUES (1, '小红', '2026-01-01T00:00:00Z'), (2, '', '2026-01-01T00:00:00Z'), (3, '老陈', '2026-01-01T00:00:00Z');"
                    "INSERT INTO membership (grp, member, joined_day) VALUES (1, 1, '2026-01-02'), (2, 1, '2026-02-02'), (1, 2, '2026-01-02');"
                    "INSERT INTO redemption (coupon, seq, number, member, redeemed) VALUES (1, 1, 'Q-100', 3, 0), (1, 2, 'Q-200', 1, 1);");
        });
        if (!filled)
            qFatal("no scene: %s", qPrintable(filled.error().detail));
        if (!content::keepImage(*shop, pictureBytes()))
            qFatal("no picture");
    }

    static content::ContentItem item()
    {
        content::ContentItem item;
        item.title = QStringLiteral("秋装");
        item.body = QStringLiteral("{name}，{group}有新款");
        item.variants.insert(Touchpoint::Moments, QStringLiteral("朋友圈说"));
        return item;
    }
    ContentId add(const content::ContentItem &item = ContentScene::item())
    {
        const auto id = content::addContent(*shop, item);
        if (!id)
            qWarning() << id.error().values << id.error().detail;
        return id ? *id : ContentId();
    }
    void say(ContentId id, const QString &text)
    {
        auto item = content::content(*shop, id);
        if (!item)
            return;
        item->body = text;
        if (const auto edited = content::editContent(*shop, *item); !edited)
            qWarning() << edited.error().values;
    }
    // A post of the item to both groups, planned.
    RunId post(ContentId id)
    {
        broadcasts::BroadcastDraft draft;
        draft.name = QStringLiteral("早上群发");
        draft.content = id;
        draft.groups = QStringList{QStringLiteral("老客1群"), QStringLiteral("新客2群")};
        draft.atWall = broadcasts::fromWallText(QStringLiteral("2026-03-01T12:00"));
        const auto made = broadcasts::addBroadcast(*shop, draft);
        NoProgress progress;
        if (!made || !broadcasts::planAll(*shop, progress))
            return {};
        return broadcasts::runsOf(*shop, *made)->first().id;
    }

    TestWorkspace shop;
    GroupId group{1}, otherGroup{2};
};

} // namespace siyu::test
