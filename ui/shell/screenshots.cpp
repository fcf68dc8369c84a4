// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshots.h"

#include "ui/common/drawer.h"
#include "ui/common/job.h"
#include "ui/shell/deskview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include "ui/shell/startpage.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>

namespace siyu::ui {

namespace {

// On a busy machine the time passes while one result is shown, which has to be laid out yet.
constexpr int quietRounds = 20;
constexpr int quietMs = 250; // longer than the pause of a search field
constexpr int settleMs = 30'000;

QString fileWord(PageId id)
{
    switch (id) {
    case PageId::Today:
        return QStringLiteral("today");
    case PageId::Members:
        return QStringLiteral("members");
    case PageId::Groups:
        return QStringLiteral("groups");
    case PageId::Broadcasts:
        return QStringLiteral("broadcasts");
    case PageId::SendDesk:
        return QStringLiteral("senddesk");
    case PageId::Growth:
        return QStringLiteral("growth");
    case PageId::Insights:
        return QStringLiteral("insights");
    case PageId::Safety:
        return QStringLiteral("safety");
    case PageId::Settings:
        return QStringLiteral("settings");
    case PageId::Help:
        return QStringLiteral("help");
    }
    return {};
}

class Album {
public:
    Album(const QString &folder, const QString &suffix) : m_dir(folder), m_suffix(suffix) { m_good = m_dir.mkpath(QStringLiteral(".")); }

    void take(QWidget *widget, const QString &name)
    {
        settle(settleMs);
        // A window without a mouse has it at 0, 0: over the first page of the rail.
        for (QWidget *hovered : widget->findChildren<QWidget *>())
            hovered->setAttribute(Qt::WA_UnderMouse, false);
        m_good = m_good && widget->grab().save(m_dir.filePath(name + m_suffix + QStringLiteral(".png")));
        ++m_taken;
    }
    int result() const { return m_good ? m_taken : -1; }

private:
    QDir m_dir;
    QString m_suffix;
    bool m_good = false;
    int m_taken = 0;
};

void takeState(Album &album, MainWindow &window, const ScreenshotState &state, const QString &name)
{
    if (state.prepare)
        state.prepare();
    settle(settleMs);
    QWidget *other = state.window ? state.window() : nullptr;
    album.take(other ? other : &window, name + QLatin1Char('-') + state.name);
    if (other)
        other->close();
    window.view()->drawer()->close();
}

} // namespace

bool settle(int ms)
{
    QElapsedTimer all;
    QElapsedTimer quiet;
    all.start();
    quiet.start();
    int rounds = 0;
    while (all.elapsed() < ms) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        ++rounds;
        if (Job::running() > 0) {
            quiet.restart();
            rounds = 0;
        } else if (quiet.elapsed() > quietMs && rounds > quietRounds) {
            QCoreApplication::sendPostedEvents(); // what the last round left to lay out
            if (Job::running() == 0)
                return true;
        }
    }
    return false;
}

int takeScreenshots(MainWindow &window, const QString &folder, const QString &suffix)
{
    Album album(folder, suffix);
    int number = 0;
    for (const PageEntry &entry : allPages()) {
        const QString name = QStringLiteral("%1-%2").arg(++number, 2, 10, QLatin1Char('0')).arg(fileWord(entry.id));
        window.view()->showPage(entry.id);
        album.take(&window, name);
        for (const ScreenshotState &state : window.view()->page(entry.id)->screenshotStates())
            takeState(album, window, state, name);
    }
    window.view()->showPage(PageId::Today);
    window.view()->palette()->open();
    album.take(&window, QStringLiteral("11-palette"));
    window.closeWorkspace();
    album.take(&window, QStringLiteral("12-start"));
    return album.result();
}

} // namespace siyu::ui
