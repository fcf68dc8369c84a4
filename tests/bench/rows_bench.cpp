// SPDX-License-Identifier: GPL-3.0-or-later
// The rows behind a step of a chart: 100,000 people of a channel and two million orders of a year, packed, shown, sorted by each
// column, as text for the clipboard and as a file. What is asked of is how long the window's thread is held.
#include "tests/bench/keptshop.h"
#include "tests/bench/measure.h"
#include "ui/common/job.h"
#include "ui/insight/behindview.h"
#include "ui/shell/desk.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>
#include <numeric>

using namespace siyu;
using siyu::bench::orEnd;

namespace {

constexpr double mostHeld = 100; // ms

// The widest gap between two turns of the event loop.
class Holds {
public:
    Holds()
    {
        m_clock.start();
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_most = std::max(m_most, m_clock.restart());
        });
        m_timer.start(1);
    }
    void print(const char *name)
    {
        turn(30);
        bench::printFigure(name, double(m_most), "ms held", mostHeld);
        m_most = 0;
    }
    static void turn(int ms)
    {
        QElapsedTimer waited;
        waited.start();
        do
            QApplication::processEvents(QEventLoop::AllEvents, 5);
        while (waited.elapsed() < ms || ui::Job::running() > 0);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_most = 0;
};

std::shared_ptr<insight::Behind> made(insight::BehindKind kind, int rows)
{
    const auto out = std::make_shared<insight::Behind>();
    out->kind = kind;
    out->words = {QStringLiteral("step_added"), QStringLiteral("order_value")};
    out->units = {insight::Unit::People, insight::Unit::Money};
    out->currency = QStringLiteral("CNY");
    for (qint64 i = 0; i < rows; ++i) {
        const QString name = kind == insight::BehindKind::Order ? QStringLiteral("E2026%1").arg(i, 12, 10, QLatin1Char('0')) : QStringLiteral("成员%1").arg(i * 7919 % rows);
        out->rows.append({i + 1, name, QDate(2025, 3, 1).addDays(int(i * 31 % 365)), {double(i % 2), double(i * 104729 % 1'000'000)}, {}});
    }
    return out;
}

void measureRows(ui::Desk &desk, const QString &folder, insight::BehindKind kind, int rows)
{
    std::printf("%d rows\n", rows);
    const double before = bench::memoryNow().own;
    std::shared_ptr<insight::Behind> behind;
    bench::measure("packed", 1, 0, [&] { behind = made(kind, rows); });
    bench::printFigure("memory of them", bench::memoryNow().own - before, "MB", 0);
    Holds holds;
    ui::BehindModel model(behind, ui::columnsOf(*behind, false), nullptr);
    ui::BehindView view(desk, &model, QStringLiteral("rows"));
    view.wrapHeaders();
    view.resize(430, 600);
    view.show();
    holds.print("shown");
    view.horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    view.setSortingEnabled(true);
    for (int column = 0; column < model.columnCount(); ++column) {
        view.sortByColumn(column, Qt::DescendingOrder);
        Holds::turn(0);
        holds.print(qPrintable(QStringLiteral("sorted by column %1").arg(column + 1)));
    }
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    holds.print("scrolled to the end");
    view.selectAll();
    holds.print("all selected");
    std::vector<int> all(size_t(behind->rows.size()));
    std::iota(all.begin(), all.end(), 0);
    bench::measure("as text for the clipboard, in a job", 1, 0, [&] {
        if (ui::pasteableText(*behind, model.columns(), all, true).isEmpty())
            qFatal("no text");
    });
    NoProgress quiet;
    for (const char *file : {"rows.csv", "rows.xlsx"}) {
        bench::measure(file, 1, 0, [&] {
            if (const auto saved = ui::saveRows(desk.workspace(), *behind, QStringLiteral("rows"), folder + QLatin1Char('/') + QLatin1String(file), quiet); !saved)
                qFatal("not saved");
        });
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    QTemporaryDir dir;
    ui::Desk desk(orEnd(Workspace::create(dir.filePath(QStringLiteral("shop.siyu")), bench::shopClock())));
    measureRows(desk, dir.path(), insight::BehindKind::Member, isShort ? 3'000 : 100'000);
    measureRows(desk, dir.path(), insight::BehindKind::Order, isShort ? 3'000 : 2'000'000);
    return 0;
}
