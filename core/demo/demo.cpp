// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo.h"

#include "core/base/period.h"
#include "core/broadcasts/planstore.h"
#include "core/demo/democasts.h"
#include "core/demo/democodes.h"
#include "core/demo/democontent.h"
#include "core/demo/demodesks.h"
#include "core/demo/demogrowth.h"
#include "core/demo/demokpi.h"
#include "core/demo/demomembers.h"
#include "core/demo/demopartners.h"
#include "core/demo/demoplans.h"
#include "core/demo/demoreview.h"
#include "core/demo/demostore.h"
#include "core/demo/demotrade.h"

namespace siyu::demo {

Result<DemoReport> fill(Workspace &workspace, Progress &progress)
{
    const QString now = toUtcText(workspace.nowUtc());
    // Whole days only: nothing in the sample lies in the future.
    const Shop shop = makeShop(workspace.today().addDays(-1));
    const Change change{QStringLiteral("demo.fill"), {}, Record::System,
        {Topic::Members, Topic::Tags, Topic::Groups, Topic::Staff, Topic::Rosters, Topic::Activity, Topic::Orders,
            Topic::Content, Topic::Broadcasts, Topic::Deliveries, Topic::Growth, Topic::Desk}};
    constexpr int steps = 8;
    const QTimeZone zone = workspace.zone();
    const Result<DemoReport> filled = workspace.write(change, progress, [&](db::Database &db) -> Result<DemoReport> {
        if (db.one("SELECT (SELECT count(*) FROM member) + (SELECT count(*) FROM grp)").value_or(0) > 0)
            return Error{ErrorCode::Refused, {QStringLiteral("demo"), QStringLiteral("not_empty")}, {}};
        const Error cancelled{ErrorCode::Cancelled, {}, {}};
        DemoReport report;
        report.members = qint64(shop.people.size());
        report.groups = qint64(shop.groups.size());
        report.staff = qint64(shop.staff.size());
        writeStaffAndGroups(db, shop, now);
        if (!progress.report(1, steps))
            return cancelled;
        writeProductsAndChannels(db, shop);
        writePeople(db, shop, now);
        if (!progress.report(2, steps))
            return cancelled;
        report.activityRows = writeActivity(db, shop);
        if (!progress.report(3, steps))
            return cancelled;
        report.orders = writeOrders(db, shop);
        if (!progress.report(4, steps))
            return cancelled;
        writeRosters(db, shop);
        if (!progress.report(5, steps))
            return cancelled;
        report.broadcasts = writeBroadcasts(db, shop, workspace.nowUtc(), zone) + writePlans(db, shop, workspace.nowUtc(), zone);
        if (!progress.report(6, steps))
            return cancelled;
        writeCampaigns(db, shop);
        writeReferrals(db, shop);
        writeQuestions(db, shop);
        writeKpis(db, shop);
        writeDesks(db, shop);
        writeLibrary(db, workspace.nowUtc());
        writeTagGroups(db, shop);
        writeCustomFields(db, shop);
        writeConsents(db, shop);
        writePoints(db, shop);
        writeSampling(db, shop);
        writePartners(db, shop);
        writeCodes(db, shop);
        writeStagePins(db, shop);
        writeSegments(db, shop);
        writeGrowth(db, shop);
        if (!progress.report(7, steps))
            return cancelled;
        return report;
    });
    if (!filled)
        return filled;
    const Result<broadcasts::PlanOutcome> planned = broadcasts::planAll(workspace, progress);
    if (!planned)
        return planned.error();
    const Result<void> imported = importCounterList(workspace, shop, progress);
    return imported ? filled : Result<DemoReport>(imported.error());
}

} // namespace siyu::demo
