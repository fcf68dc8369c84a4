// SPDX-License-Identifier: GPL-3.0-or-later
// Every chart on a shop of 1,000 groups with 500,000 memberships, ten million counts and two million orders: from request to
// painted, the first time for a period (what the program keeps in memory being warm) and again; boards from a fresh opening;
// the cohort matrix of 52 × 52 weeks. Prints medians in ms beside what is asked. `--shop FILE` keeps the shop (made once).
#include "core/db/database.h"
#include "core/groups/tierboard.h"
#include "core/insight/boards.h"
#include "core/insight/charts.h"
#include "core/insight/retention.h"
#include "core/members/figures.h"
#include "tests/bench/bignames.h"
#include "tests/bench/groupshop.h"
#include "tests/bench/keptshop.h"
#include "tests/bench/measure.h"
#include "ui/insight/chartview.h"

#include <QApplication>
#include <QPixmap>
#include <QTemporaryDir>

using namespace siyu;
using siyu::bench::orEnd;

namespace {

struct Size {
    bench::GroupShop groups;
    int orders = 2'000'000;
    int channels = 12;
};

// Friends of accounts by channel, what the channels cost, and the orders of two years.
void addTrade(db::Database &db, const Size &size)
{
    bench::Chance chance(11);
    const int members = size.groups.groups * size.groups.stays;
    db::Statement channel = db.prepare("INSERT INTO channel (name, cost, created_at) VALUES (?, ?, '2024-01-01T00:00:00Z')");
    db::Statement cost = db.prepare("INSERT INTO channel_cost (channel, from_day, to_day, item, amount_fen) VALUES (?, ?, ?, '', ?)");
    for (int i = 1; i <= size.channels; ++i) {
        channel.run(QStringLiteral("渠道 %1").arg(i), i % 2 ? QStringLiteral("paid") : QStringLiteral("organic"));
        const qint64 id = db.lastInsertId();
        for (int back = 720; back >= 30; back -= 30)
            cost.run(id, bench::dayBackText(back), bench::dayBackText(back - 29), 100'000 + chance.below(900'000));
    }
    db::Statement order = db.prepare("INSERT INTO shop_order (platform, order_no, member, placed_at, paid_at, amount_fen, paid_fen) VALUES ('big', ?1, ?2, ?3, ?3, ?4, ?4)");
    for (int i = 0; i < size.orders; ++i)
        order.run(QStringLiteral("B%1").arg(i), 1 + chance.below(members), bench::dayBackText(chance.below(730)) + QStringLiteral("T04:00:00Z"), 500 + chance.below(50'000));
}

class Painter {
public:
    Painter() { m_view.resize(900, 420); }
    void paint(const insight::Figure &figure)
    {
        m_view.setFigure(figure);
        if (m_view.grab().isNull())
            qFatal("nothing painted");
    }

private:
    ui::ChartView m_view;
};

insight::ChartRequest request(QDate last, int shift)
{
    insight::ChartRequest out;
    out.period = {last.addDays(-29 - shift), last.addDays(-shift)};
    out.compare = true;
    return out;
}

void measureBoards(const QString &path, QDate last, int times, const char *only)
{
    NoProgress quiet;
    QList<insight::Board> boards = orEnd(insight::boards(*orEnd(Workspace::open(path, bench::shopClock()))));
    for (const insight::Board &board : boards) {
        if (only && board.word != QLatin1String(only))
            continue;
        const QByteArray name = "board " + board.word.toUtf8() + ", cold";
        bench::measure(name.constData(), times, board.word == QStringLiteral("growth") ? 800 : 0, [&] {
            const auto fresh = orEnd(Workspace::open(path, bench::shopClock()));
            Painter painter;
            for (const insight::BoardCard &card : board.cards) {
                insight::ChartRequest wish = request(last, 0);
                if (card.chart.startsWith(QStringLiteral("cohorts")))
                    wish.period = {};
                painter.paint(orEnd(insight::chart(*fresh, card.chart, wish, quiet)));
            }
        });
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    Size size;
    if (isShort)
        size = {{20, 50, 90, 120, 10}, 2'000, 4};
    QTemporaryDir dir;
    const QString path = bench::shopPath(app.arguments(), dir.path());
    orEnd(bench::keptShop(path, QStringLiteral("trade of %1 groups").arg(size.groups.groups), [&](db::Database &db) {
        bench::addGroupShop(db, size.groups);
        addTrade(db, size);
    })).reset();
    if (app.arguments().contains(QStringLiteral("--make")))
        return 0;
    NoProgress quiet;
    const QDate last = bench::shopNow().date();
    const int times = isShort ? 1 : 3;
    measureBoards(path, last, times, nullptr);

    const auto workspace = orEnd(Workspace::open(path, bench::shopClock()));
    orEnd(members::updateFigures(*workspace, quiet));
    orEnd(groups::tierBoard(*workspace, quiet));
    orEnd(insight::retention(*workspace, {}, quiet));
    bench::measure("cohorts of 52 × 52 weeks, kept and active", times, 500, [&] {
        orEnd(insight::retention(*workspace, {52, {last.addDays(-53 * 7), last}, {}}, quiet));
    });
    Painter painter;
    for (const QString &name : insight::chartNames()) {
        const QByteArray first = name.toUtf8() + ", first for a period, painted", again = name.toUtf8() + ", again, painted";
        const auto draw = [&](int shift) { painter.paint(orEnd(insight::chart(*workspace, name, request(last, shift), quiet))); };
        bench::measure(first.constData(), times, 0, [&](int i) { draw(1 + i); });
        bench::measure(again.constData(), times, 150, [&] { draw(1); });
    }
    const bench::Memory memory = bench::memoryNow();
    bench::printFigure("memory with all of it warm", memory.resident, "MB", 0);
    return 0;
}
