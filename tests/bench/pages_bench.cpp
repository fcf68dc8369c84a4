// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's thread is held by one event while pages of a shop of a million are chosen, one after the other and
// twice (the second time they are made already): the widest gap a page, by the clock and by the processor, and what it was.
// `--open FILE` looks at another shop as it is (that of bench_groups has 1,000 groups), `--states` at tabs and cards too.
#include "core/workspace.h"
#include "tests/bench/bigshop.h"
#include "ui/shell/deskview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/preferences.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/startpage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMetaEnum>
#include <QTemporaryDir>
#include <cstdio>
#include <ctime>

using namespace siyu;

namespace {

constexpr double worthSaying = 30; // ms

// Of this thread alone, where the system can say it.
double processorMs()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
#else
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
#endif
}

class Watching final : public QApplication {
public:
    using QApplication::QApplication;

    struct Held {
        double clock = 0;
        double processor = 0;
        QString what;
    };
    Held widest; // by the processor: other work on the machine does not lengthen it
    bool says = false;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_inside)
            return QApplication::notify(receiver, event);
        m_inside = true;
        const QString what = QStringLiteral("%1 %2 to %3 %4").arg(QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type())))
                                 .arg(int(event->type())).arg(QString::fromLatin1(receiver->metaObject()->className()), receiver->objectName());
        QElapsedTimer clock;
        clock.start();
        const double before = processorMs();
        const bool done = QApplication::notify(receiver, event);
        const Held held{double(clock.nsecsElapsed()) / 1e6, processorMs() - before, what};
        m_inside = false;
        note(held);
        return done;
    }
    void note(const Held &held)
    {
        if (says && held.processor > worthSaying)
            std::printf("    %8.1f ms (processor %.1f)  %s\n", held.clock, held.processor, qPrintable(held.what));
        if (held.processor > widest.processor)
            widest = held;
    }

private:
    bool m_inside = false;
};

} // namespace

int main(int argc, char **argv)
{
    Watching app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    app.says = app.arguments().contains(QStringLiteral("--say"));
    QTemporaryDir folder;
    const qsizetype given = app.arguments().indexOf(QStringLiteral("--open"));
    const QString path = given > 0 ? app.arguments().value(given + 1) : bench::shopPath(app.arguments(), folder.path());
    if (given < 0) {
        const auto shop = isShort ? bench::bigShop(path, {2'000}) : bench::bigShop(path);
        if (!shop)
            return 1;
    }
    ui::Preferences preferences(folder.filePath(QStringLiteral("preferences.ini")));
    ui::MainWindow window(preferences, bench::shopClock());
    window.resize(1366, 768);
    window.show();
    window.openWorkspace(path);
    ui::settle(600'000);
    if (!window.view())
        return 1;
    std::printf("opened: widest %.1f ms (processor %.1f) %s\n", app.widest.clock, app.widest.processor, qPrintable(app.widest.what));
    const bool withStates = app.arguments().contains(QStringLiteral("--states"));
    const auto watch = [&app](int round, const QString &name, const QString &what, const std::function<void()> &act) {
        app.widest = {};
        QElapsedTimer clock;
        clock.start();
        const double before = processorMs();
        act();
        app.note({double(clock.nsecsElapsed()) / 1e6, processorMs() - before, what});
        ui::settle(600'000);
        std::printf("%d %-34s widest %7.1f ms (processor %.1f) %s\n", round, qPrintable(name), app.widest.clock, app.widest.processor, qPrintable(app.widest.what));
        std::fflush(stdout);
    };
    for (int round = 1; round <= 2; ++round) {
        for (const ui::PageEntry &entry : ui::allPages()) {
            watch(round, entry.name, QStringLiteral("showPage"), [&] { window.view()->showPage(entry.id); });
            for (const ui::ScreenshotState &state : withStates ? window.view()->page(entry.id)->screenshotStates() : QList<ui::ScreenshotState>()) {
                if (!state.window && state.prepare)
                    watch(round, entry.name + QStringLiteral(": ") + state.name, QStringLiteral("prepare"), state.prepare);
            }
        }
    }
    return 0;
}
