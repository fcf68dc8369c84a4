// SPDX-License-Identifier: GPL-3.0-or-later
// Every chart on a shop of 1,000 groups with 500,000 memberships, ten million counts and two million orders: from request to
// painted, the first time for a period (what the program keeps in memory being warm) and again; boards from a fresh opening;
// the cohort matrix of 52 × 52 weeks; turnover's tree and split. Prints medians in ms beside what is asked. `--shop FILE` keeps the
// shop (made once), `--only NAME` measures one chart or board.
#include "core/groups/tierboard.h"
#include "core/growth/gmvstore.h"
#include "core/growth/gmvtree.h"
#include "core/insight/boards.h"
#include "core/insight/charts.h"
#include "core/insight/retention.h"
#include "core/members/figures.h"
#include "tests/bench/measure.h"
#include "tests/bench/tradeshop.h"
#include "ui/insight/chartview.h"

#include <QApplication>
#include <QPixmap>
#include <QTemporaryDir>
#include <QThreadPool>
#include <future>

using namespace siyu;
using siyu::bench::orEnd;

namespace {

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

// Each card by a thread of its own, as far as there are processors, and painted when it is there: as the page does it.
void drawBoard(const Workspace &workspace, const insight::Board &board, QDate last)
{
    std::vector<std::promise<insight::Figure>> figures(size_t(board.cards.size()));
    QThreadPool &pool = *QThreadPool::globalInstance();
    for (qsizetype i = 0; i < board.cards.size(); ++i) {
        pool.start([&, i] {
            NoProgress quiet;
            insight::ChartRequest wish = request(last, 0);
            if (board.cards[i].chart.startsWith(QStringLiteral("cohorts")))
                wish.period = {};
            figures[size_t(i)].set_value(orEnd(insight::chart(workspace, board.cards[i].chart, wish, quiet)));
        });
    }
    Painter painter;
    for (auto &figure : figures)
        painter.paint(figure.get_future().get());
    pool.waitForDone();
}

void measureBoards(const QString &path, QDate last, int times, const QString &only)
{
    QList<insight::Board> boards = orEnd(insight::boards(*orEnd(Workspace::open(path, bench::shopClock()))));
    for (const insight::Board &board : boards) {
        if (!only.isEmpty() && only != QStringLiteral("board ") + board.word)
            continue;
        const QByteArray name = "board " + board.word.toUtf8() + ", cold";
        bench::measure(name.constData(), times, board.word == QStringLiteral("growth") ? 800 : 0, [&] {
            const std::shared_ptr<Workspace> fresh = orEnd(Workspace::open(path, bench::shopClock()));
            drawBoard(*fresh, board, last);
        });
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    QTemporaryDir dir;
    const QString path = bench::shopPath(app.arguments(), dir.path());
    orEnd(bench::tradeShop(path, isShort ? bench::smallTradeShop() : bench::TradeShop{})).reset();
    if (app.arguments().contains(QStringLiteral("--make")))
        return 0;
    NoProgress quiet;
    const QDate last = bench::shopNow().date();
    const int times = isShort ? 1 : 3;
    const qsizetype at = app.arguments().indexOf(QStringLiteral("--only"));
    const QString only = at > 0 ? app.arguments().value(at + 1) : QString();
    measureBoards(path, last, times, only);
    if (only.startsWith(QStringLiteral("board")))
        return 0;

    const auto workspace = orEnd(Workspace::open(path, bench::shopClock()));
    orEnd(members::updateFigures(*workspace, quiet));
    orEnd(groups::tierBoard(*workspace, quiet));
    orEnd(insight::retention(*workspace, {}, quiet));
    bench::measure("cohorts of 52 × 52 weeks, kept and active", times, 500, [&] {
        orEnd(insight::retention(*workspace, {52, {last.addDays(-53 * 7), last}, {}}, quiet));
    });
    const Period month{last.addDays(-29), last};
    bench::measure("turnover: tree and split of a month, read anew", times, 200, [&](int i) {
        const Period period{month.from.addDays(-i), month.to.addDays(-i)};
        const growth::GmvChange change = orEnd(growth::gmvChange(*workspace, insight::periodBefore(period), period, quiet));
        if (growth::gmvTree(change.after.factors, change.before.factors, orEnd(growth::gmvTarget(*workspace, period.to))).isEmpty())
            qFatal("no tree");
    });
    Painter painter;
    for (const QString &name : insight::chartNames()) {
        if (!only.isEmpty() && only != name)
            continue;
        const QByteArray first = name.toUtf8() + ", first for a period, painted", again = name.toUtf8() + ", again, painted";
        const auto draw = [&](int shift) { painter.paint(orEnd(insight::chart(*workspace, name, request(last, shift), quiet))); };
        bench::measure(first.constData(), times, 150, [&](int i) { draw(1 + i); });
        bench::measure(again.constData(), times, 150, [&] { draw(1); });
    }
    const bench::Memory memory = bench::memoryNow();
    bench::printFigure("memory with all of it warm", memory.resident, "MB", 0);
    return 0;
}
