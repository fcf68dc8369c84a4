// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/democontent.h"

#include "core/content/contentstore.h"
#include "core/content/folderstore.h"
#include "core/content/imagestore.h"
#include "core/db/database.h"
#include "core/demo/demopicture.h"

#include <functional>

namespace siyu::demo {

namespace {

using content::ContentItem;
using content::Kind;
using content::Speaker;

QString str(const char16_t *text) { return QString::fromUtf16(text); }

// The items of demo::writeBroadcasts, in their order: where each lies.
constexpr const char16_t *paths[] = {u"促销/上新", u"促销/会员日", u"裂变", u"裂变", u"日常/早安", u"日常/服务", u"促销", u"日常/服务", u"促销/直播", u"促销", u"日常/早安", u"促销/上新"};

constexpr Motif motifs[] = {{480, 480, 0xf6e7d8, 0xc97b4a, 0xffffff, 3}, {480, 640, 0xe3efe6, 0x4f8f6b, 0xf7f3e8, 2}, {640, 480, 0xe4ebf5, 0x5878b4, 0xfdfdfd, 4},
    {480, 480, 0xf8e1e4, 0xc25b6e, 0xffffff, 2}};

content::ImageId pictureIn(db::Database &db, int motif, const QDateTime &nowUtc)
{
    const QByteArray bytes = pictureOf(motifs[motif]);
    const auto facts = content::imageFacts(bytes);
    return content::insertImage(db, bytes, *facts, nowUtc);
}

void change(db::Database &db, int id, const QDateTime &nowUtc, const std::function<void(ContentItem &)> &edit)
{
    auto item = content::findContent(db, ContentId(id));
    if (!item)
        return;
    edit(*item);
    const auto done = content::replaceContent(db, *item, nowUtc);
    Q_UNUSED(done)
}

void dressUp(db::Database &db, const QDateTime &nowUtc)
{
    const content::ImageId autumn = pictureIn(db, 0, nowUtc), green = pictureIn(db, 1, nowUtc), blue = pictureIn(db, 2, nowUtc), rose = pictureIn(db, 3, nowUtc);
    change(db, 1, nowUtc.addDays(-30), [&](ContentItem &item) {
        item.images = {autumn, blue, green};
        item.ownImages.insert(Touchpoint::Moments, {autumn, rose});
        item.variants.insert(Touchpoint::Moments, str(u"新款秋装，本周六上架。实拍在图里，喜欢哪件私信我。"));
        item.link = {QStringLiteral("https://shop.example.com/autumn"), str(u"秋装新品"), str(u"周六 10:00 上架，群友先看实拍")};
        item.topics = QStringList{str(u"秋装"), str(u"穿搭")};
        item.editor = str(u"林小雨");
    });
    change(db, 2, nowUtc.addDays(-20), [&](ContentItem &item) {
        item.images = {rose};
        item.fallbacks.insert(QStringLiteral("group"), str(u"群友"));
        item.editor = str(u"林小雨");
    });
    change(db, 5, nowUtc.addDays(-12), [&](ContentItem &item) {
        item.images = {green};
        item.topics = QStringList{str(u"护理")};
    });
    change(db, 12, nowUtc.addDays(-9), [&](ContentItem &item) {
        item.fallbacks.insert(QStringLiteral("name"), str(u"亲"));
        item.variants.insert(Touchpoint::Sms, str(u"{name}，VIP 专享：新款提前两天为您留货，详询门店。拒收请回复R"));
        item.images = {blue};
        item.editor = str(u"陈晨");
    });
    change(db, 12, nowUtc.addDays(-3), [&](ContentItem &item) {
        item.body = str(u"{name}，您是我们的 VIP，新款提前两天为您留货，回复“看新款”我把实拍发您。");
        item.editor = str(u"林小雨");
    });
}

// What somebody wrote in a hurry: findings to be seen and mended.
void addDrafts(db::Database &db, const QDateTime &nowUtc)
{
    ContentItem draft;
    draft.title = str(u"双十一预热（草稿）");
    draft.body = str(u"{昵称}，全网最低价来啦🎉🎉🎉🎊🎊🔥🔥🔥！仅剩最后一天，顶级好物 {product} 用券 {coupon} 更划算，转发到群还有惊喜。");
    draft.variants.insert(Touchpoint::Sms, str(u"双十一提前抢，加微信领优惠券，点 https://shop.example.com/11"));
    draft.topics = QStringList{str(u"双十一")};
    draft.products = {3};
    draft.campaigns = {1};
    draft.images = {pictureIn(db, 3, nowUtc), pictureIn(db, 0, nowUtc)};
    const auto folder = content::folderAt(db, str(u"促销"));
    draft.folder = folder ? *folder : 0;
    content::insertContent(db, draft, nowUtc.addDays(-2));
    ContentItem partner;
    partner.title = str(u"团长推荐（草稿）");
    partner.kind = Kind::Fission;
    partner.body = str(u"{name}，我家用了半年的洗护小样，味道很淡，想试的回复“1”。");
    partner.speaker = Speaker::Partner;
    partner.fallbacks.insert(QStringLiteral("name"), str(u"邻居们"));
    const auto fission = content::folderAt(db, str(u"裂变"));
    partner.folder = fission ? *fission : 0;
    content::insertContent(db, partner, nowUtc.addDays(-1));
}

} // namespace

void writeLibrary(db::Database &db, const QDateTime &nowUtc)
{
    for (int i = 0; i < int(std::size(paths)); ++i) {
        const auto folder = content::folderAt(db, str(paths[i]));
        if (folder)
            db.cached("UPDATE content SET folder = ? WHERE id = ?").run(*folder, i + 1);
    }
    dressUp(db, nowUtc);
    addDrafts(db, nowUtc);
    // What went out before anything was changed.
    db.exec("UPDATE delivery SET content_version = 1 WHERE status = 'sent'");
}

} // namespace siyu::demo
