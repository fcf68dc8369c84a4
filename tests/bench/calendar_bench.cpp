// SPDX-License-Identifier: GPL-3.0-or-later
// A shop of 1,000 groups with a month of 1,000 broadcasts to 100 groups each: month, week and list from the wish to the
// painted picture, and the reading alone. Prints medians in ms beside what is asked. `--shop FILE` keeps the shop.
#include "core/base/period.h"
#include "core/broadcasts/calendarspan.h"
#include "core/db/database.h"
#include "tests/bench/keptshop.h"
#include "tests/bench/measure.h"
#include "ui/broadcasts/calendarpanel.h"
#include "ui/broadcasts/monthcalendar.h"
#include "ui/broadcasts/runlist.h"
#include "ui/common/job.h"
#include "ui/shell/desk.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

using namespace siyu;
using siyu::bench::orEnd;

namespace {

struct Size {
    int groups = 1'000;
    int broadcasts = 1'000;
    int targets = 100; // groups a broadcast
};

// June 2026, the month of the bench's clock: half of the deliveries sent, the rest planned or kept out by the group's cap.
void fillShop(db::Database &db, const Size &size)
{
    const QString made = QStringLiteral("2026-01-01T00:00:00Z");
    for (int account = 1; account <= 10; ++account)
        db.cached("INSERT INTO account (id, kind, name, daily_capacity) VALUES (?, 'wecom', ?, 200)").run(account, QStringLiteral("企微%1").arg(account));
    for (int g = 1; g <= size.groups; ++g)
        db.cached("INSERT INTO grp (id, name, account, created_at) VALUES (?, ?, ?, ?)").run(g, QStringLiteral("老客%1群").arg(g), 1 + g % 10, made);
    db.exec("INSERT INTO content (id, title, kind, body, created_at) VALUES (1, '早安', 'short_content', '早上好', '2026-01-01T00:00:00Z');"
            "INSERT INTO campaign (id, name, from_day, to_day, created_at) VALUES (1, '618', '2026-06-10', '2026-06-18', '2026-01-01T00:00:00Z'),"
            " (2, '换季', '2026-06-15', '2026-07-05', '2026-01-01T00:00:00Z');"
            "INSERT INTO campaign_stage (campaign, name, from_day, to_day) VALUES (1, '预热', '2026-06-08', '2026-06-12'), (1, '正式', '2026-06-13', '2026-06-18')");
    db::Statement delivery = db.prepare("INSERT INTO delivery (run, target_kind, target, account, status, reason) VALUES (?, 'group', ?, ?, ?, ?)");
    for (int b = 1; b <= size.broadcasts; ++b) {
        const QDateTime wall(QDate(2026, 6, 1).addDays(b % 30), QTime(9 + b % 12, b % 4 * 15), Qt::UTC);
        const QString text = wall.toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
        db.cached("INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES (?, ?, 1, 'group_chat', ?, 'Asia/Shanghai', ?)")
            .run(b, QStringLiteral("群发 %1 号").arg(b), text, made);
        db.cached("INSERT INTO run (id, broadcast, wall, due_at, state) VALUES (?, ?, ?, ?, ?)")
            .run(b, b, text, toUtcText(wall.addSecs(-8 * 3600)), b % 2 ? "done" : "planned");
        for (int t = 0; t < size.targets; ++t) {
            const int group = 1 + (b * 37 + t * 7) % size.groups;
            const bool away = (b + t) % 3 == 0;
            delivery.run(b, group, 1 + group % 10, away ? "skipped" : b % 2 ? "sent" : "planned", away ? QStringLiteral("group_cap") : QString());
        }
    }
}

// From the wish until the answer is read and painted.
void shownAfter(ui::CalendarPanel &panel, const std::function<void()> &wish)
{
    QEventLoop loop;
    QObject::connect(&panel, &ui::CalendarPanel::shown, &loop, &QEventLoop::quit);
    wish();
    loop.exec();
    panel.grab();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("siyu-bench")); // what the panel remembers is not the user's
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    QTemporaryDir folder;
    const Size size = isShort ? Size{50, 60, 10} : Size{};
    const QString rows = QStringLiteral("calendar %1 %2 %3").arg(size.groups).arg(size.broadcasts).arg(size.targets);
    const auto shop = orEnd(bench::keptShop(bench::shopPath(app.arguments(), folder.path()), rows, [&](db::Database &db) { fillShop(db, size); }));
    const int times = isShort ? 2 : 15;
    const QDate june(2026, 6, 1);
    bench::measure("calendar: a month with 1,000 broadcasts, read", times, 0, [&] { orEnd(broadcasts::calendarSpan(*shop, june, june.addDays(41))); });
    ui::Desk desk(shop);
    ui::CalendarPanel panel(desk);
    panel.resize(1280, 720);
    panel.show();
    using View = ui::CalendarPanel::View;
    shownAfter(panel, [&] { panel.refresh({}); });
    shownAfter(panel, [&] { panel.setView(View::Month); });
    bench::measure("calendar: a month with 1,000 broadcasts, painted", times, 200, [&] { shownAfter(panel, [&] { panel.refresh({}); }); });
    if (panel.runs().size() != size.broadcasts)
        return 1;
    shownAfter(panel, [&] { panel.setView(View::Week); });
    bench::measure("calendar: a week of it, painted", times, 200, [&] { shownAfter(panel, [&] { panel.refresh({}); }); });
    panel.list()->setSpan(june, june.addDays(29));
    shownAfter(panel, [&] { panel.setView(View::List); });
    bench::measure("calendar: the list of it, painted", times, 200, [&] { shownAfter(panel, [&] { panel.refresh({}); }); });
    if (panel.runs().size() != size.broadcasts)
        return 1;
    ui::Job::waitForAll(10'000);
    return 0;
}
