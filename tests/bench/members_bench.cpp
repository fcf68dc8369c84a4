// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace with a million members: how long lists, orders of every column, searches, rows, figures and bulk changes
// take, without a window (bench_page has that). Prints medians.
#include "core/db/database.h"
#include "core/members/figures.h"
#include "core/members/memberedit.h"
#include "core/members/memberindex.h"
#include "core/members/memberlist.h"
#include "core/members/memberstore.h"
#include "core/workspace.h"
#include "tests/bench/bigshop.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace siyu;
using namespace siyu::members;
using bench::measure;

namespace {

void measureOrders(const Workspace &workspace, MemberIndex &index, int times)
{
    const std::pair<const char *, MemberSort> columns[] = {{"name (pinyin)", MemberSort::Name}, {"phone", MemberSort::Phone},
        {"e-mail", MemberSort::Email}, {"WeChat id", MemberSort::Wechat}, {"gender", MemberSort::Gender}, {"birth year", MemberSort::BirthYear},
        {"birthday", MemberSort::Birthday}, {"region", MemberSort::Region}, {"address", MemberSort::Address}, {"company", MemberSort::Company},
        {"interests", MemberSort::Interests}, {"category preference", MemberSort::CategoryPreference}, {"note", MemberSort::Note},
        {"paused until", MemberSort::PausedUntil}, {"groups", MemberSort::Groups}, {"tags", MemberSort::Tags}, {"opt-outs", MemberSort::OptOuts},
        {"under 14", MemberSort::Under14}, {"staff", MemberSort::Staff}, {"source", MemberSort::Source}, {"known since", MemberSort::Created},
        {"number", MemberSort::Id}, {"orders", MemberSort::Orders}, {"last order", MemberSort::LastOrder}, {"first order", MemberSort::FirstOrder},
        {"stage", MemberSort::Stage}, {"in the stage since", MemberSort::StageSince}, {"circle", MemberSort::Circle},
        {"first contact", MemberSort::FirstContact}, {"last sign of life", MemberSort::LastSign}, {"last message", MemberSort::LastMessage},
        {"value", MemberSort::Value}, {"average order", MemberSort::AverageOrder}, {"orders of the year", MemberSort::YearOrders},
        {"value of the year", MemberSort::YearValue}, {"R", MemberSort::R}, {"F", MemberSort::F}, {"M", MemberSort::M},
        {"referrals", MemberSort::Referrals}, {"points", MemberSort::Points}};
    NoProgress quiet;
    for (const auto &[what, column] : columns) {
        // Another column in between, so that no order is at hand.
        const MemberSort other = column == MemberSort::Id ? MemberSort::Created : MemberSort::Id;
        measure((QByteArray("sort by ") + what).constData(), times, column == MemberSort::Name ? 500 : 300, [&] {
            if (!memberIds(workspace, index, {{}, {}, column, false}, quiet))
                std::abort();
        }, [&] { (void)memberIds(workspace, index, {{}, {}, other, false}, quiet); });
    }
}

// The search in memory, and each answer also without it.
void measureLists(const std::shared_ptr<Workspace> &workspace, int times)
{
    NoProgress quiet;
    MemberIndex index(workspace);
    measure("read the search in", 1, 1000, [&] {
        if (!index.bringUpToDate(quiet))
            std::abort();
    });
    const auto list = [&](const char *what, double target, const MemberQuery &query) {
        measure(what, times, target, [&] {
            if (!memberIds(*workspace, index, query, quiet))
                std::abort();
        });
    };
    const std::pair<const char *, QString> searches[] = {{"search 1 character", QStringLiteral("红")}, {"search 2 characters", QStringLiteral("小红")},
        {"search 4 characters", QStringLiteral("欧阳小红")}, {"search a letter", QStringLiteral("w")}, {"search initials", QStringLiteral("wxh")}, {"search pinyin", QStringLiteral("xiaohong")},
        {"search a phone tail", QStringLiteral("4321")}, {"search a WeChat id", QStringLiteral("wx_12")},
        {"search a tag", QStringLiteral("VIP")}, {"search a tag after #", QStringLiteral("#秋")}};
    list("all by known since (then kept)", 300, {{}, {}, MemberSort::Created, true});
    for (const auto &[what, typed] : searches)
        list(what, 30, {typed, {}, MemberSort::Created, true});
    list("search 1 character, by name", 30, {QStringLiteral("红"), {}, MemberSort::Name, false});
    measureOrders(*workspace, index, times);
    const std::pair<const char *, QString> rules[] = {{"rule: tag = VIP", QStringLiteral("tag = VIP")},
        {"rule of five clauses", QStringLiteral("tag = VIP and birth_year < 1990 and last_order < 90d and orders >= 2 and not group = \"group 1\"")}};
    for (const auto &[what, rule] : rules) {
        measure(what, times, 200, [&] {
            if (!countMembers(*workspace, {{}, rule, MemberSort::Id, false}, quiet))
                std::abort();
        });
    }
    measure("search 2 characters, without the index", std::min(times, 3), 0, [&] {
        (void)memberIds(*workspace, {QStringLiteral("小红"), {}, MemberSort::Created, true}, quiet);
    });
}

void measurePages(const Workspace &workspace, int times, qint64 members)
{
    NoProgress quiet;
    const QList<qint64> ids = *memberIds(workspace, {}, quiet);
    QRandomGenerator random(2);
    const std::pair<const char *, qsizetype> sizes[] = {{"64 rows at a random place, all columns", 64}, {"256 rows at a random place, all columns", 256}};
    for (const auto &[what, rows] : sizes) {
        measure(what, times * 4, 16, [&, rows = rows] {
            const auto at = qsizetype(random.bounded(double(std::max<qint64>(1, members - rows))));
            if (!memberRows(workspace, ids.mid(at, rows)))
                std::abort();
        });
    }
    measure("profile of one member", times * 4, 50, [&] {
        if (!memberProfile(workspace, MemberId(ids[qsizetype(random.bounded(double(members)))])))
            std::abort();
    });
}

void measureFigures(Workspace &workspace, int times)
{
    NoProgress quiet;
    measure("stages, circles, RFM and values of everybody anew", 1, 3000, [&] {
        if (!rebuildFigures(workspace, quiet))
            std::abort();
    });
    qint64 turn = 0;
    measure("the same after orders of 1,000 members changed", times, 100, [&] {
        if (!updateFigures(workspace, quiet))
            std::abort();
    }, [&] {
        ++turn;
        const auto changed = workspace.write({QStringLiteral("bench")}, [&](db::Database &db) {
            db.prepare("UPDATE shop_order SET paid_fen = paid_fen + 100 WHERE id % 500 = ? AND id <= 500000 AND paid_at IS NOT NULL").run(turn);
        });
        if (!changed)
            std::abort();
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    const qint64 members = isShort ? 20'000 : 1'000'000;
    QTemporaryDir dir;
    Result<std::shared_ptr<Workspace>> shop = Error{ErrorCode::FileMissing, {}, {}};
    measure("open the workspace, made first where it is not there", 1, 0, [&] {
        shop = bench::bigShop(bench::shopPath(app.arguments(), dir.path()), {members});
    });
    if (!shop)
        return 1;
    const std::shared_ptr<Workspace> shared = *shop;
    Workspace &workspace = *shared;
    const int times = isShort ? 3 : 5;
    measureFigures(workspace, times);
    measureLists(shared, times);
    measurePages(workspace, times, members);
    NoProgress quiet;
    const QList<qint64> some = memberIds(workspace, {}, quiet)->mid(0, members / 10);
    measure("tag a tenth of all", 1, 1'000, [&] { (void)addTag(workspace, some, QStringLiteral("新标签"), quiet); });
    measure("undo it", 1, 1'000, [&] {
        if (!workspace.undo())
            std::abort();
    });
    return 0;
}
