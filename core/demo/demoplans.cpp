// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoplans.h"

#include "core/broadcasts/broadcaststore.h"
#include "core/content/contentstore.h"

namespace siyu::demo {

namespace {

using namespace broadcasts;

struct Text {
    const char16_t *title;
    const char16_t *body;
};
constexpr Text texts[] = {
    {u"会员日提醒 直说版", u"{name}，周三会员日满 199 减 30，晚上 10 点截止。"},
    {u"会员日提醒 问候版", u"{name}，最近降温了，注意保暖。周三会员日给您留了 30 元券，回复“会员日”领取。"},
    {u"护理预约", u"{name}，您买的外套可以免费做一次面料护理，回复“预约”选时间。"},
};

ContentId contentOf(db::Database &db, const Text &text, const QDateTime &nowUtc)
{
    content::ContentItem item;
    item.title = QString::fromUtf16(text.title);
    item.kind = content::Kind::ShortContent;
    item.body = QString::fromUtf16(text.body);
    return content::insertContent(db, item, nowUtc.addDays(-20));
}

BroadcastDraft toVips(const char16_t *name, QDate day, QTime time, const QTimeZone &zone)
{
    BroadcastDraft draft;
    draft.name = QString::fromUtf16(name);
    draft.touchpoint = Touchpoint::Wecom1to1;
    draft.where = QStringLiteral("tag = \"VIP\"");
    draft.atWall = QDateTime(day, time, Qt::UTC);
    draft.zone = QString::fromUtf8(zone.id());
    return draft;
}

} // namespace

qint64 writePlans(db::Database &db, const Shop &shop, const QDateTime &nowUtc, const QTimeZone &zone)
{
    const QDate today = shop.last.addDays(1);
    const ContentId plain = contentOf(db, texts[0], nowUtc), warm = contentOf(db, texts[1], nowUtc), care = contentOf(db, texts[2], nowUtc);
    // The day on which the VIPs are written to anyway, and it goes before: one account may send a customer one message a day.
    BroadcastDraft first = toVips(u"护理预约", today.addDays(3), QTime(10, 0), zone);
    first.content = care;
    first.priority = 5;
    first.where += QStringLiteral(" and tag = \"秋装\"");
    BroadcastDraft compared = toVips(u"会员日提醒", today.addDays(5), QTime(10, 0), zone);
    compared.arms = {{plain, {}, 1}, {warm, {}, 1}};
    compared.seed = 20;
    qint64 made = 0;
    for (const BroadcastDraft &draft : {first, compared})
        made += insertBroadcast(db, draft, nowUtc) ? std::max<qint64>(1, draft.arms.size()) : 0;
    db.cached("INSERT INTO house_rule_change (rule, value, set_on, source, note) VALUES ('month_1to1', '4', ?, '李店长', '店务会，3 改为 4')")
        .run(today.addDays(-40).toString(Qt::ISODate));
    return made;
}

} // namespace siyu::demo
