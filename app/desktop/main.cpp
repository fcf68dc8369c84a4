// SPDX-License-Identifier: GPL-3.0-or-later
// siyudesk: options, settings, language, look, then the window.
#include "app/desktop/handoverserver.h"
#include "core/demo/demo.h"
#include "ui/common/job.h"
#include "ui/shell/desk.h"
#include "ui/shell/deskview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/preferences.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/singleinstance.h"
#include "ui/shell/startpage.h"
#include "ui/text/errortext.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTemporaryDir>
#include <cstdio>

using namespace siyu;

namespace {

struct Options {
    QString file;
    QString language;
    QString theme;
    QString screenshots;
    QSize size;
    QDateTime now;
    bool background = false;
};

// Qt reads the scale before the application object stands, so this one option is looked for by hand.
void applyScale(int argc, char **argv)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (qstrcmp(argv[i], "--scale") == 0)
            qputenv("QT_SCALE_FACTOR", argv[i + 1]);
    }
}

Options parse(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Siyu Desk: the desk for a shop's WeChat groups"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("A workspace (.siyu), or a table to import"));
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("zh_CN or en"), QStringLiteral("code"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light, dark or system"), QStringLiteral("theme"));
    const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("Scale factor: 1, 1.25, 1.5, 2"), QStringLiteral("factor"));
    const QCommandLineOption shots(QStringLiteral("screenshots"), QStringLiteral("Render every page into a folder and quit"), QStringLiteral("folder"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Window size for the pictures"), QStringLiteral("WxH"), QStringLiteral("1366x768"));
    const QCommandLineOption now(QStringLiteral("now"), QStringLiteral("The clock, for repeatable pictures (ISO 8601)"), QStringLiteral("time"));
    const QCommandLineOption background(QStringLiteral("background"), QStringLiteral("Start in the tray, or minimised where there is none"));
    parser.addOptions({language, theme, scale, shots, size, now, background});
    parser.process(app);

    const QStringList measures = parser.value(size).split(QLatin1Char('x'));
    Options options;
    options.file = parser.positionalArguments().value(0);
    options.language = parser.value(language);
    options.theme = parser.value(theme);
    options.screenshots = parser.value(shots);
    options.size = QSize(measures.value(0).toInt(), measures.value(1).toInt());
    options.now = QDateTime::fromString(parser.value(now), Qt::ISODate).toUTC();
    options.background = parser.isSet(background);
    return options;
}

std::shared_ptr<const Clock> clockFor(const Options &options)
{
    if (options.now.isValid())
        return std::make_shared<FixedClock>(options.now);
    return std::make_shared<SystemClock>();
}

int renderPages(const Options &options, ui::Preferences &preferences)
{
    const QTemporaryDir scratch;
    ui::MainWindow window(preferences, clockFor(options));
    window.resize(options.size);
    window.show();
    if (options.file.isEmpty())
        window.createSample(scratch.filePath(QStringLiteral("示例店铺.siyu")));
    else
        window.openWorkspace(options.file);
    constexpr int openMs = 120'000;
    ui::settle(openMs);
    if (!window.view()) {
        std::fputs("The workspace could not be opened.\n", stderr);
        return 1;
    }
    const QString suffix = QStringLiteral("_%1_%2").arg(text::currentLanguage(), options.theme.isEmpty() ? QStringLiteral("light") : options.theme);
    const int taken = ui::takeScreenshots(window, options.screenshots, suffix);
    if (taken < 0) {
        std::fputs("The pictures could not be written.\n", stderr);
        return 1;
    }
    std::printf("%d pictures in %s\n", taken, qPrintable(QDir::toNativeSeparators(options.screenshots)));
    return 0;
}

int runWindow(const Options &options, ui::Preferences &preferences, QApplication &app)
{
    ui::SingleInstance instance(QStringLiteral("siyudesk-%1").arg(QString::number(qHash(QDir::homePath()), 16)));
    if (instance.handOver(options.file.isEmpty() ? QString() : QDir::current().absoluteFilePath(options.file)))
        return 0;
    ui::TrayNotifier notifier;
    ui::MainWindow window(preferences, clockFor(options), &notifier);
    QObject::connect(&instance, &ui::SingleInstance::fileWanted, &window, [&window](const QString &file) {
        window.comeForward();
        window.openFile(file);
    });
    desktop::HandOverServer handOver;
    QObject::connect(&window, &ui::MainWindow::workspaceShown, &handOver,
        [&] { handOver.serve(window.view()->desk().sharedWorkspace()); });
    if (!options.background)
        window.show();
    else if (!window.hasTray())
        window.showMinimized();
    const QString last = preferences.recentWorkspaces().value(0);
    if (!last.isEmpty() && !options.file.endsWith(QStringLiteral(".siyu")))
        window.openWorkspace(last);
    window.openFile(options.file);
    return app.exec();
}

} // namespace

int main(int argc, char **argv)
{
    applyScale(argc, argv);
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("siyudesk"));
    QApplication::setApplicationVersion(QStringLiteral(SIYU_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.siyudesk.SiyuDesk"));
    const Options options = parse(app);

    const bool pictures = !options.screenshots.isEmpty();
    const QTemporaryDir scratch;
    ui::Preferences own;
    ui::Preferences blank(scratch.filePath(QStringLiteral("preferences.ini")));
    ui::Preferences &preferences = pictures ? blank : own;
    text::installLanguage(options.language.isEmpty() ? preferences.language() : options.language);
    ui::applyLook(app, !options.theme.isEmpty() ? ui::lookFrom(options.theme) : pictures ? ui::Look::Light : preferences.look());

    const int status = pictures ? renderPages(options, preferences) : runWindow(options, preferences, app);
    constexpr int lastJobsMs = 5000;
    ui::Job::waitForAll(lastJobsMs);
    return status;
}
