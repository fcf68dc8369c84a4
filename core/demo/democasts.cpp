// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/democasts.h"

#include "core/base/period.h"
#include "core/content/contentstore.h"
#include "core/demo/random.h"

namespace siyu::demo {

namespace {

using content::ContentItem;
using content::Kind;

struct Piece {
    const char16_t *title;
    Kind kind;
    const char16_t *body;
};
constexpr Piece pieces[] = {
    {u"秋装预告", Kind::Promotion, u"亲们，新款秋装本周六上架，群里先看实拍图。喜欢哪件回复编号，小助手帮大家留码。"},
    {u"周三会员日", Kind::Promotion, u"今天会员日：{group}专享满 199 减 30，到晚上 10 点。下单备注群名就行。"},
    {u"晒单有礼", Kind::Fission, u"收到货的姐妹发一张实拍，我们抽 5 位送洗护小样，周日公布名单。"},
    {u"邀友试吃", Kind::Fission, u"新品试吃名额 30 个，带一位朋友进群就能一起报名，每人限一次。"},
    {u"早安小贴士", Kind::ShortContent, u"今天降温，毛衣记得翻面洗、平铺晾，不容易变形。"},
    {u"尺码怎么选", Kind::ShortContent, u"量一量常穿那件的胸围，再加 4 厘米，就是最舒服的尺码。不确定就把数字发给客服。"},
    {u"周末团购", Kind::Promotion, u"周末团：10 人成团价 89 元，周日 20:00 截止，想要的在群里接龙。"},
    {u"老客回访", Kind::ShortContent, u"{name}，上次买的用着还顺手吗？有问题直接回我。"},
    {u"直播提醒", Kind::Promotion, u"今晚 7 点半直播间见，群友专属券在公告里，数量不多。"},
    {u"到店活动", Kind::Promotion, u"本周到店带群二维码，免费做一次面料护理。"},
    {u"换季清洗", Kind::ShortContent, u"羽绒服不要干洗，三十度手洗最好，护理视频在收藏里。"},
    {u"VIP 提前购", Kind::Promotion, u"{name}，您是我们的 VIP，新款提前两天为您留货，回复“看新款”发您链接。"},
};

struct Cast {
    QString name;
    qint64 content = 0;
    QDateTime wall; // in the zone, kept as UTC spec
    QString touchpoint = QStringLiteral("group_chat");
    QString where;
    std::vector<qint64> groups;
};

QString str(const char16_t *text) { return QString::fromUtf16(text); }

QDateTime dueOf(const Cast &cast, const QTimeZone &zone)
{
    return QDateTime(cast.wall.date(), cast.wall.time(), zone).toUTC();
}

std::vector<qint64> someGroups(Random &random, const Shop &shop, int howMany)
{
    std::vector<qint64> out;
    while (int(out.size()) < howMany) {
        const qint64 group = random.below(int(shop.groups.size())) + 1;
        if (std::find(out.begin(), out.end(), group) == out.end())
            out.push_back(group);
    }
    std::sort(out.begin(), out.end());
    return out;
}

qint64 writeCast(db::Database &db, const Cast &cast, const QTimeZone &zone, const QString &createdAt)
{
    db.cached("INSERT INTO broadcast (name, content, touchpoint, where_rule, at_wall, zone, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(cast.name, cast.content, cast.touchpoint, cast.where, cast.wall.toString(QStringLiteral("yyyy-MM-ddTHH:mm")),
            QString::fromUtf8(zone.id()), createdAt);
    const qint64 id = db.lastInsertId();
    for (const qint64 group : cast.groups)
        db.cached("INSERT INTO broadcast_group (broadcast, grp) VALUES (?, ?)").run(id, group);
    db.cached("INSERT INTO run (broadcast, wall, due_at) VALUES (?, ?, ?)")
        .run(id, cast.wall.toString(QStringLiteral("yyyy-MM-ddTHH:mm")), toUtcText(dueOf(cast, zone)));
    return db.lastInsertId();
}

// One that went out: each group ticked half a minute after the other, a few skipped by hand or failed.
void writeSent(db::Database &db, Random &random, const Shop &shop, const Cast &cast, qint64 run, const QTimeZone &zone)
{
    db.cached("UPDATE run SET state = 'done', noticed_at = ? WHERE id = ?").run(toUtcText(dueOf(cast, zone)), run);
    int tick = 0;
    for (const qint64 group : cast.groups) {
        const QDateTime at = dueOf(cast, zone).addSecs(40 + 30 * tick++);
        const bool skipped = random.chance(40);
        const bool failed = !skipped && random.chance(20);
        db.cached("INSERT INTO delivery (run, target_kind, target, account, status, reason, copied_at, sent_at) VALUES (?, 'group', ?, ?, ?, ?, ?, ?)")
            .run(run, group, qint64(shop.groups[std::size_t(group - 1)].account + 1),
                skipped      ? QStringLiteral("skipped")
                    : failed ? QStringLiteral("failed")
                             : QStringLiteral("sent"),
                skipped ? QStringLiteral("by_operator") : QString(), skipped ? QString() : toUtcText(at),
                skipped || failed ? QString() : toUtcText(at));
    }
}

Cast castOn(Random &random, const Shop &shop, QDate day, QTime time, int piece, int groups)
{
    Cast cast;
    cast.content = piece + 1;
    cast.name = str(pieces[piece].title);
    cast.wall = QDateTime(day, time, Qt::UTC);
    cast.groups = someGroups(random, shop, groups);
    return cast;
}

} // namespace

qint64 writeBroadcasts(db::Database &db, const Shop &shop, const QDateTime &nowUtc, const QTimeZone &zone)
{
    Random random(17);
    const QDate today = shop.last.addDays(1);
    const QString createdAt = toUtcText(nowUtc.addDays(-80));
    for (const Piece &piece : pieces) {
        ContentItem item;
        item.title = str(piece.title);
        item.kind = piece.kind;
        item.body = str(piece.body);
        content::insertContent(db, item, nowUtc.addDays(-80));
    }
    constexpr int groupPieces = 11; // the last is for VIPs, one by one
    qint64 made = 0;
    for (int week = 10; week >= 1; --week) {
        for (const int weekday : {1, 3, 5}) {
            const QDate day = today.addDays(-7 * week + weekday);
            if (day >= today.addDays(-1))
                continue;
            const Cast cast = castOn(random, shop, day, weekday == 3 ? QTime(19, 30) : QTime(10, 0), int(made) % groupPieces, random.between(6, 18));
            writeSent(db, random, shop, cast, writeCast(db, cast, zone, createdAt), zone);
            ++made;
        }
    }
    // Due while the program was closed: it waits for a decision.
    writeCast(db, castOn(random, shop, today.addDays(-1), QTime(20, 0), 8, 5), zone, createdAt);
    // The coming days are the planner's: two posts for overlapping groups, a third by day, and the VIPs one by one.
    const struct {
        int days;
        QTime time;
        int piece;
        int groups;
    } coming[] = {{1, QTime(10, 0), 0, 12}, {1, QTime(19, 30), 6, 10}, {2, QTime(12, 0), 4, 20}, {4, QTime(10, 0), 1, 16}, {7, QTime(10, 0), 2, 14}};
    for (const auto &next : coming)
        writeCast(db, castOn(random, shop, today.addDays(next.days), next.time, next.piece, next.groups), zone, createdAt);
    Cast vip = castOn(random, shop, today.addDays(3), QTime(15, 0), 11, 0);
    vip.touchpoint = QStringLiteral("wecom_1to1");
    vip.where = QStringLiteral("tag = \"VIP\"");
    writeCast(db, vip, zone, createdAt);
    return made + 2 + qint64(std::size(coming));
}

} // namespace siyu::demo
