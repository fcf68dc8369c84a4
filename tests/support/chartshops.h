// SPDX-License-Identifier: GPL-3.0-or-later
// The shops that every chart is drawn with: the sample shop, the same with figures that nobody measured, one that has a
// single figure of each kind, and an empty one. Made up.
#pragma once

#include "core/db/database.h"
#include "core/demo/demo.h"
#include "core/insight/charts.h"
#include "core/members/figures.h"
#include "core/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <array>

namespace siyu::test {

enum class ChartShop { Sample, Gaps, One, Empty };
inline constexpr std::array allChartShops{ChartShop::Sample, ChartShop::Gaps, ChartShop::One, ChartShop::Empty};
inline const char *nameOf(ChartShop shop)
{
    static constexpr std::array names{"sample", "gaps", "one", "empty"};
    return names[size_t(shop)];
}

class ChartShops {
public:
    // Made when it is first asked for.
    Workspace &operator[](ChartShop shop)
    {
        auto &workspace = m_shops[size_t(shop)];
        if (workspace)
            return *workspace;
        const QString path = pathOf(shop);
        if (shop == ChartShop::Gaps || shop == ChartShop::One) {
            (*this)[ChartShop::Sample];
            if (!QFile::copy(pathOf(ChartShop::Sample), path))
                qFatal("the sample shop cannot be copied");
            workspace = orEnd(Workspace::open(path, m_clock, OpenAs::Writer));
            change(*workspace, shop == ChartShop::Gaps ? gaps : onlyOne);
        } else {
            workspace = orEnd(Workspace::create(path, m_clock));
            if (shop == ChartShop::Sample)
                orEnd(demo::fill(*workspace, m_quiet));
        }
        orEnd(members::updateFigures(*workspace, m_quiet));
        if (shop == ChartShop::Sample) { // so that the file is whole when it is copied
            workspace.reset();
            workspace = orEnd(Workspace::open(path, m_clock, OpenAs::Writer));
        }
        return *workspace;
    }

    // As the Insights page asks: the 30 days that end yesterday, beside those before; cohorts of the last weeks.
    insight::ChartRequest request(const QString &chart, bool compare = true) const
    {
        insight::ChartRequest out;
        out.compare = compare;
        if (!chart.startsWith(QStringLiteral("cohorts")))
            out.period = {lastDay.addDays(-29), lastDay};
        return out;
    }
    insight::Figure figure(ChartShop shop, const QString &chart, bool compare = true)
    {
        return orEnd(insight::chart((*this)[shop], chart, request(chart, compare), m_quiet));
    }

    static inline const QDate lastDay{2026, 6, 9};

private:
    template <typename T>
    static T orEnd(Result<T> result)
    {
        if (!result)
            qFatal("no shop to draw: %s", qPrintable(result.error().detail));
        return std::move(*result);
    }
    static void orEnd(const Result<void> &result)
    {
        if (!result)
            qFatal("no shop to draw: %s", qPrintable(result.error().detail));
    }
    QString pathOf(ChartShop shop) const { return m_folder.filePath(QString::fromLatin1(nameOf(shop)) + QStringLiteral(".siyu")); }

    void change(Workspace &shop, const QList<const char *> &lines)
    {
        orEnd(shop.write({QStringLiteral("test"), {}}, [&lines](db::Database &db) -> Result<void> {
            for (const char *line : lines)
                db.prepare(line).run();
            return {};
        }));
    }

    // Days without counts, groups without messages, channels without costs, runs without some results, a coupon without its
    // redemptions, nobody who shared, no orders in the period before.
    static inline const QList<const char *> gaps{
        "DELETE FROM group_day WHERE day BETWEEN '2026-05-18' AND '2026-05-22' OR day = '2026-06-03'",
        "UPDATE group_day SET joined = NULL WHERE day = '2026-05-29' AND grp < 10",
        "DELETE FROM rename_proposal",
        "DELETE FROM roster_entry",
        "DELETE FROM roster",
        "DELETE FROM activity WHERE day < julianday('2026-05-20') + 0.5 OR grp < 20",
        "DELETE FROM activity_day WHERE day < julianday('2026-05-20') + 0.5 OR grp < 20",
        "DELETE FROM channel_cost WHERE channel IN (3, 6)",
        "DELETE FROM run_result WHERE step IN ('clicked', 'opened') AND run % 2 = 0",
        "DELETE FROM redemption WHERE coupon = 4",
        "UPDATE coupon SET redeemed = NULL, issued = NULL WHERE id = 4",
        "DELETE FROM referral",
        "DELETE FROM kpi_actual WHERE day < '2026-05-25'",
        "DELETE FROM kpi_target WHERE kpi % 3 = 0",
        "UPDATE testimonial SET shop_order = NULL",
        "DELETE FROM order_line WHERE shop_order IN (SELECT id FROM shop_order WHERE coalesce(paid_at, placed_at) < '2026-05-10T16:00:00Z')",
        "DELETE FROM shop_order WHERE coalesce(paid_at, placed_at) < '2026-05-10T16:00:00Z'",
    };
    // One group with one day, one who joined, one run, one channel, one campaign, one order.
    static inline const QList<const char *> onlyOne{
        "UPDATE grp SET archived_at = '2026-06-01T00:00:00Z' WHERE id > 1",
        "DELETE FROM group_day WHERE day <> '2026-05-25'",
        "DELETE FROM rename_proposal",
        "DELETE FROM roster_entry",
        "DELETE FROM roster",
        "UPDATE membership SET joined_day = NULL, joined_after = NULL WHERE id > (SELECT min(id) FROM membership WHERE joined_day BETWEEN '2026-05-11' AND '2026-05-17')",
        "UPDATE membership SET joined_day = NULL, joined_after = NULL WHERE joined_day NOT BETWEEN '2026-05-11' AND '2026-05-17'",
        "DELETE FROM activity WHERE day <> julianday('2026-05-25') + 0.5",
        "DELETE FROM activity_day WHERE day <> julianday('2026-05-25') + 0.5",
        "DELETE FROM run_result WHERE run <> 24",
        "DELETE FROM delivery_result WHERE run <> 24",
        "DELETE FROM delivery WHERE run <> 24",
        "DELETE FROM run WHERE id <> 24",
        "DELETE FROM channel_cost WHERE channel <> 5",
        "UPDATE campaign SET from_day = NULL, to_day = NULL WHERE id <> 3",
        "UPDATE testimonial SET shop_order = NULL",
        "DELETE FROM order_line WHERE shop_order <> (SELECT max(id) FROM shop_order WHERE paid_at < '2026-06-01' AND member IS NOT NULL)",
        "DELETE FROM shop_order WHERE id <> (SELECT max(id) FROM shop_order WHERE paid_at < '2026-06-01' AND member IS NOT NULL)",
        "DELETE FROM kpi_actual WHERE kpi > (SELECT min(kpi) FROM kpi_actual)",
    };

    QTemporaryDir m_folder;
    std::shared_ptr<FixedClock> m_clock = std::make_shared<FixedClock>(QDateTime(lastDay.addDays(1), QTime(2, 0), Qt::UTC));
    std::array<std::unique_ptr<Workspace>, allChartShops.size()> m_shops;
    NoProgress m_quiet;
};

} // namespace siyu::test
