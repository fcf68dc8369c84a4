// SPDX-License-Identifier: GPL-3.0-or-later
// Segments, a frozen list and saved views of the sample shop.
#include "core/demo/demomembers.h"
#include "core/demo/demostore.h"

namespace siyu::demo {

namespace {

struct Named {
    const char16_t *name;
    const char16_t *rule;
};

constexpr Named segments[] = {
    {u"复购与忠诚", u"stage in (repeat, loyal) and last_order < 90d"},
    {u"流失前的买家", u"stage in (dormant, lost) and orders >= 1"},
    {u"宝妈 · 最近下单", u"tag = \"母婴\" and last_order < 60d"},
};
constexpr Named list{u"双11到店名单", u"tag = \"到店\""};
constexpr Named views[] = {{u"新客", u"stage = new"}, {u"沉睡", u"stage = dormant"}, {u"VIP", u"tag = \"VIP\""}};

QString str(const char16_t *text) { return QString::fromUtf16(text); }

} // namespace

void writeSegments(db::Database &db, const Shop &shop)
{
    const QString made = utcOn(shop.last.addDays(-20));
    for (const Named &segment : segments)
        db.cached("INSERT INTO segment (name, rule, created_at) VALUES (?, ?, ?)").run(str(segment.name), str(segment.rule), made);
    db.cached("INSERT INTO segment (name, rule, created_at, frozen_at) VALUES (?1, ?2, ?3, ?3)").run(str(list.name), str(list.rule), made);
    db.prepare("INSERT INTO segment_member (segment, member) SELECT ?, m.member FROM member_tag m JOIN tag t ON t.id = m.tag WHERE t.name = '到店'")
        .run(db.lastInsertId());
    qint64 place = 0;
    for (const Named &view : views)
        db.cached("INSERT INTO member_view (name, rule, place) VALUES (?, ?, ?)").run(str(view.name), str(view.rule), ++place);
}

} // namespace siyu::demo
