// SPDX-License-Identifier: GPL-3.0-or-later
// The send desk with 10,000 deliveries that are due at once: 1,000 groups of 20 accounts in ten broadcasts. The queue read; the
// page from the wish to show it until its queue and the first message are painted; the next target after a tick. Medians in ms.
#include "core/base/period.h"
#include "core/broadcasts/deliverystore.h"
#include "core/broadcasts/sendqueue.h"
#include "core/db/database.h"
#include "tests/bench/bigshop.h"
#include "tests/bench/events.h"
#include "tests/bench/keptshop.h"
#include "tests/bench/measure.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/senddesk/queuelist.h"
#include "ui/senddesk/queuepane.h"
#include "ui/senddesk/senddeskpage.h"
#include "ui/shell/desk.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

constexpr int groups = 1'000, accounts = 20, runs = 10;

void fillDue(db::Database &db)
{
    db.exec("INSERT INTO content (id, title, kind, body, created_at) VALUES (1, 't', 'promotion', '{group} b', '2026-01-01T00:00:00Z')");
    for (int id = 1; id <= accounts; ++id)
        db.cached("INSERT INTO account (id, kind, name, daily_capacity) VALUES (?1, 'wecom', 'a' || ?1, 2000)").run(id);
    for (int id = 1; id <= groups; ++id)
        db.cached("INSERT INTO grp (id, name, account, created_at) VALUES (?1, 'G' || ?1, ?2, '2026-01-01T00:00:00Z')").run(id, 1 + id % accounts);
    for (int id = 1; id <= runs; ++id) {
        db.cached("INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES (?1, 'b' || ?1, 1, 'group_chat', '2026-03-01T09:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z')").run(id);
        db.cached("INSERT INTO run (id, broadcast, wall, due_at, state) VALUES (?1, ?1, '2026-03-01T09:00', ?2, 'handed_out')")
            .run(id, toUtcText(QDateTime(bench::dayBack(0), QTime(1, id), Qt::UTC)));
        for (int target = 1; target <= groups; ++target)
            db.cached("INSERT INTO delivery (run, target_kind, target, account, status) VALUES (?, 'group', ?, ?, 'planned')").run(id, target, 1 + target % accounts);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    const int times = isShort ? 2 : 15;
    ui::applyLook(app, ui::Look::Light);
    QTemporaryDir dir;
    QCoreApplication::setOrganizationName(QStringLiteral("siyu-senddesk-bench"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, dir.path());
    auto kept = bench::keptShop(bench::shopPath(app.arguments(), dir.path()), QStringLiteral("10,000 due at the desk"), fillDue);
    if (!kept)
        return 1;
    const std::shared_ptr<Workspace> shop(std::move(*kept));
    qsizetype parts = 0;
    bench::measure("queue of 10,000 deliveries", times, 100, [&] { parts = sendQueue(*shop)->parts.size(); });
    bench::printFigure("  parts of it", double(parts), "parts", 0);
    ui::Desk desk(shop);
    ui::SendDeskPage page(desk);
    QObject::connect(&desk, &ui::Desk::changed, &page, [&page](const Topics &topics) { page.refresh(topics); });
    page.resize(1280, 700);
    page.QWidget::show();
    const auto isPainted = [&page] { return page.list()->partCount() > 0 && page.queue()->currentTarget() != 0 && ui::Job::running() == 0; };
    bench::measure("page of 10,000 deliveries, from the wish until painted", times, 100, [&] {
        page.refresh({});
        bench::until(isPainted, 1);
        page.repaint();
    });
    bench::measure("copy and tick on the disk, until the next target stands there", times, 0, [&] {
        const qint64 before = page.queue()->currentTarget();
        page.queue()->act();
        page.queue()->act();
        bench::until([&] { return page.queue()->currentTarget() != before; }, 1);
        page.repaint();
    });
    bench::until([] { return ui::Job::running() == 0; }, 1);
    return 0;
}
