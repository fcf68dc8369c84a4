// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/democalendar.h"

#include "core/base/period.h"
#include "core/db/rows.h"

namespace siyu::demo {

namespace {

struct Series {
    const char16_t *name;
    int content; // of democasts
    const char *touchpoint;
    const char *rrule;
    const char *days;
    int first; // days after today
    const char *time;
    int group; // the first of three; 0 = none
};
constexpr Series series[] = {
    {u"朋友圈早安", 5, "moments", "FREQ=DAILY", "workdays", 1, "09:30", 0},
    {u"公众号周刊", 6, "subscription_account", "FREQ=WEEKLY;BYDAY=TH", nullptr, 1, "20:00", 0},
    {u"周五晚安", 11, "group_chat", "FREQ=WEEKLY;BYDAY=FR", nullptr, 1, "20:30", 50},
};

QString str(const char16_t *text) { return QString::fromUtf16(text); }

void addStage(db::Database &db, qint64 campaign, const char16_t *name, QDate from, QDate to)
{
    db.cached("INSERT INTO campaign_stage (campaign, name, from_day, to_day) VALUES (?, ?, ?, ?)").run(campaign, str(name), dayText(from), dayText(to));
}

// Warm-up, days, last call.
void writeStages(db::Database &db)
{
    QList<std::pair<qint64, Period>> campaigns;
    db::Statement row = db.prepare("SELECT id, from_day, to_day FROM campaign WHERE from_day < to_day ORDER BY id");
    while (row.step())
        campaigns << std::pair(row.int64(0), Period{dayOf(row, 1), dayOf(row, 2)});
    for (const auto &[campaign, days] : campaigns) {
        addStage(db, campaign, u"预热", days.from.addDays(-3), days.from.addDays(-1));
        addStage(db, campaign, u"正式", days.from, days.to.addDays(-1));
        addStage(db, campaign, u"收尾", days.to, days.to);
    }
}

} // namespace

void writeCalendar(db::Database &db, const Shop &shop, const QDateTime &nowUtc, const QTimeZone &zone)
{
    const QDate today = shop.last.addDays(1);
    const QString now = toUtcText(nowUtc.addDays(-20));
    for (const Series &one : series) {
        db.cached("INSERT INTO broadcast (name, content, touchpoint, at_wall, zone, rrule, days, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .run(str(one.name), one.content, one.touchpoint, dayText(today.addDays(one.first)) + QLatin1Char('T') + QString::fromLatin1(one.time),
                QString::fromUtf8(zone.id()), one.rrule, QString::fromLatin1(one.days ? one.days : "").isEmpty() ? QString() : QString::fromLatin1(one.days), now);
        const qint64 id = db.lastInsertId();
        for (int i = 0; one.group > 0 && i < 3; ++i)
            db.cached("INSERT INTO broadcast_group (broadcast, grp) VALUES (?, ?)").run(id, one.group + i);
    }
    writeStages(db);
    db.cached("INSERT INTO calendar_day (day, kind, name) VALUES (?, 'own', ?)").run(dayText(today.addDays(5)), QStringLiteral("店庆"));
    db.cached("INSERT INTO broadcast_draft (name, text, at_wall, zone, note, source, created_at) VALUES (?, ?, ?, ?, 'no_time', ?, ?)")
        .run(QStringLiteral("新品到店"), QStringLiteral("春装第一批到店，先拍照再发群。"), dayText(today.addDays(9)) + QStringLiteral("T10:00"),
            QString::fromUtf8(zone.id()), QStringLiteral("店铺日历.ics"), now);
}

} // namespace siyu::demo
