// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/democodes.h"

#include "core/demo/demostore.h"
#include "core/demo/random.h"

namespace siyu::demo {

namespace {

struct Plan {
    const char16_t *name;
    const char *kind;
    int group; // from 1; 0 = none
    int madeBack; // days before the last; −1 = not said
    int endsIn; // days after the last; 0 = no end
    int capacity; // 0 = none
    int scans;
    const char16_t *use; // null = nowhere
    const char *useKind;
};

constexpr Plan plans[] = {
    {u"门店柜台立牌", "tracked", 0, -1, 0, 0, 46, u"广州店柜台", "poster"},
    {u"秋冬包裹卡", "tracked", 0, -1, 21, 5000, 128, u"11 月起的包裹", "parcel"},
    {u"周年庆海报", "tracked", 0, -1, 1, 0, 61, u"上海店橱窗", "poster"},
    {u"展会名片", "tracked", 0, -1, -12, 0, 18, u"食品展 B12", "card"},
    {u"老客 1 群二维码", "group", 1, 2, 0, 0, 0, u"门店收银台", "poster"},
    {u"老客 2 群二维码", "group", 2, 5, 0, 0, 0, u"快递柜旁", "poster"},
    {u"新客 3 群二维码", "group", 3, 9, 0, 0, 0, u"包裹卡第二版", "parcel"},
    {u"福利群活码", "join", 4, -1, 0, 0, 0, u"公众号菜单", "other"},
};

} // namespace

void writeCodes(db::Database &db, const Shop &shop)
{
    Random random(89);
    int number = 0;
    for (const Plan &plan : plans) {
        ++number;
        const QString kind = QString::fromLatin1(plan.kind);
        const QString text = kind == QStringLiteral("tracked") ? QStringLiteral("C-%1").arg(number, 6, 10, QLatin1Char('0'))
                                                               : QStringLiteral("https://weixin.qq.com/g/Aw%1xYz%2").arg(1000 + number * 37).arg(number);
        const std::optional<qint64> channel = kind == QStringLiteral("tracked") ? std::optional<qint64>(1 + number % 4) : std::nullopt;
        const auto day = [&](QDate of) { return of.toString(Qt::ISODate); };
        db.cached("INSERT INTO code (text, name, kind, channel, grp, made_on, valid_until, capacity, created_at) VALUES (?, ?, ?, (SELECT id FROM channel WHERE id = ?), ?, ?, ?, ?, ?)")
            .run(text, QString::fromUtf16(plan.name), kind, channel, plan.group > 0 ? std::optional<qint64>(plan.group) : std::nullopt,
                plan.madeBack >= 0 ? day(shop.last.addDays(-plan.madeBack)) : QString(), plan.endsIn != 0 ? day(shop.last.addDays(plan.endsIn)) : QString(),
                plan.capacity > 0 ? std::optional<qint64>(plan.capacity) : std::nullopt, utcOn(shop.last.addDays(-60)));
        const qint64 code = db.lastInsertId();
        if (plan.group > 0) {
            for (int place = 1; place <= 2; ++place)
                db.cached("INSERT INTO code_group (code, place, grp) VALUES (?, ?, ?)").run(code, place, plan.group + 8 * place);
        }
        for (int i = 0; i < plan.scans; ++i)
            db.cached("INSERT INTO scan (code, at, seq) VALUES (?, ?, ?)").run(code, utcOn(shop.last.addDays(-random.below(45)), random.between(1, 13), random.below(60)), i + 1);
        if (plan.use)
            db.cached("INSERT INTO code_use (code, kind, name, since) VALUES (?, ?, ?, ?)").run(code, plan.useKind, QString::fromUtf16(plan.use), day(shop.last.addDays(-random.between(5, 40))));
    }
    db.cached("INSERT INTO setting (key, value) VALUES ('codes.link', 'https://shop.example/c?id=') ON CONFLICT (key) DO NOTHING").run();
}

} // namespace siyu::demo
