// SPDX-License-Identifier: GPL-3.0-or-later
// Rules over a million members: how long it takes to count whom they select, each from nothing. Prints medians. In the short
// form the same rules are asked row by row in SQL, and must find as many.
#include "core/db/database.h"
#include "core/members/ruleexplain.h"
#include "core/members/ruleset.h"
#include "core/members/segmentstore.h"
#include "tests/bench/bigshop.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <cstdio>

using namespace siyu;
using namespace siyu::members;

namespace {

// Where nobody worked the figures out yet: values from the orders, the rest made up.
void fillFigures(Workspace &shop)
{
    const auto filled = shop.write({QStringLiteral("bench"), {}, Record::System}, [](db::Database &db) {
        if (db.one("SELECT count(*) FROM member_figure").value_or(0) > 0)
            return;
        db.exec("INSERT INTO member_figure (member, stage, stage_rule, circle, since_day, orders, value_fen, first_order_at, last_order_at, r, f, m)"
                " SELECT m.id, 1 + m.id % 9, 1, 1 + m.id % 3, '2026-01-01', coalesce(o.n, 0), coalesce(o.v, 0), o.a, o.z,"
                " CASE WHEN o.n > 0 THEN 1 + m.id % 5 END, CASE WHEN o.n > 0 THEN 1 + m.id % 5 END, CASE WHEN o.n > 0 THEN 1 + m.id % 5 END FROM member m"
                " LEFT JOIN (SELECT member, count(*) AS n, sum(paid_fen - refunded_fen) AS v, min(paid_at) AS a, max(paid_at) AS z FROM shop_order"
                " WHERE paid_at IS NOT NULL AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0)) GROUP BY member) o ON o.member = m.id");
    });
    if (!filled)
        std::fprintf(stderr, "%s\n", qPrintable(filled.error().detail));
}

qint64 byRows(const Workspace &shop, const RulePlan &plan)
{
    const RuleSql sql = sqlOf(plan);
    const auto found = shop.read([&](db::Database &db) {
        db::Statement row = db.prepare("SELECT count(*) FROM member m WHERE " + sql.condition);
        int index = 0;
        for (const SqlValue &value : sql.values)
            std::visit([&](const auto &bound) { row.bind(++index, bound); }, value);
        row.step();
        return row.int64(0);
    });
    return found.value_or(-1);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    QTemporaryDir folder;
    const auto opened = bench::bigShop(bench::shopPath(app.arguments(), folder.path()), {isShort ? 20'000 : 1'000'000});
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().detail));
        return 1;
    }
    Workspace &shop = **opened;
    fillFigures(shop);
    const int times = isShort ? 3 : 9;
    const std::pair<const char *, const char *> rules[] = {
        {"one tag", "tag = VIP"},
        {"not in a group", "not group = \"group 1\""},
        {"region contains", "region contains 广东"},
        {"stage and last order", "stage in (repeat, loyal) and last_order < 90d"},
        {"five clauses, tag group figures profile", "tag = VIP and stage in (repeat, loyal) and last_order < 90d and not group = \"group 1\" and region contains 广东"},
        {"five clauses, either of", "(tag = VIP or tag = 秋装) and ltv >= 200 and orders >= 2 and gender = f and not opted_out = sms"},
        {"five clauses, all wide", "ltv >= 100 and r >= 3 and birth_year < 1995 and gender = f and region contains 东"},
        {"five clauses, account and lines wide", "account is present and order (product contains 1) and points >= 0 and gender = f and birth_year < 1995"},
        {"five clauses, account product", "account is present and tag = 双11 and birth_year between 1980 and 1995 and order (product contains 1 and paid < 60d) and points >= 0"},
    };
    bool same = true;
    for (const auto &[name, rule] : rules) {
        NoProgress quiet;
        Result<qint64> count = qint64(-1);
        bench::Timing timing;
        for (int i = 0; i < times; ++i)
            timing.run([&] { count = countRule(shop, QString::fromUtf8(rule), quiet); });
        timing.print((QByteArray("count: ") + name).constData(), 200, (QByteArray::number(count.value_or(-1)) + " members").constData());
        const auto plan = planRule(shop, QString::fromUtf8(rule));
        same = same && plan && count && (!isShort || byRows(shop, *plan) == *count);
    }
    if (isShort)
        std::printf("row by row the same: %s\n", same ? "yes" : "NO");
    NoProgress quiet;
    bench::measure("why is one member in or not", times, 50, [&] { (void)explainRule(shop, QString::fromUtf8(rules[4].second), MemberId(77), true); });
    return same ? 0 : 1;
}
