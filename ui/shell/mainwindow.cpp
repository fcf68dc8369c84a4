// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/trust/restoring.h"
#include "ui/common/ask.h"
#include "ui/common/currencybox.h"
#include "ui/common/drophint.h"
#include "ui/common/job.h"
#include "ui/importing/pasting.h"
#include "ui/settings/lookword.h"
#include "ui/shell/deskview.h"
#include "ui/shell/dropped.h"
#include "ui/shell/notifier.h"
#include "ui/shell/opening.h"
#include "ui/shell/preferences.h"
#include "ui/shell/startpage.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/privacytext.h"
#include "ui/text/language.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStyleHints>

namespace siyu::ui {

namespace {

constexpr QSize smallest(1024, 640);
constexpr QSize first(1280, 800);

QString withSuffix(const QString &path)
{
    return path.isEmpty() || path.endsWith(QStringLiteral(".siyu")) ? path : path + QStringLiteral(".siyu");
}

QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

} // namespace

MainWindow::MainWindow(Preferences &preferences, std::shared_ptr<const Clock> clock, Notifier *notifier)
    : m_preferences(preferences), m_clock(std::move(clock)), m_notifier(notifier), m_job(new Job(this))
{
    setAcceptDrops(true);
    setMinimumSize(smallest);
    setWindowIcon(QIcon(QStringLiteral(":/icons/siyudesk.svg")));
    placeWindow();
    addActions();
    m_hint = new DropHint(this);
    connectNotifier();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(qApp->styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_preferences.look() == Look::System)
            applyLook(*qApp, Look::System);
    });
#endif
    showStart();
}

MainWindow::~MainWindow() = default;

bool MainWindow::hasTray() const { return m_notifier && m_notifier->isShown(); }

void MainWindow::connectNotifier()
{
    if (!m_notifier)
        return;
    connect(m_notifier, &Notifier::openWanted, this, &MainWindow::comeForward);
    connect(m_notifier, &Notifier::quitWanted, this, &MainWindow::quit);
    connect(m_notifier, &Notifier::clicked, this, [this] {
        comeForward();
        if (m_view)
            m_view->showPage(PageId::SendDesk);
    });
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::quit()
{
    m_isQuitting = true;
    close();
    qApp->quit();
}

void MainWindow::placeWindow()
{
    resize(first);
    const QByteArray geometry = m_preferences.geometry();
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
}

void MainWindow::addActions()
{
    const auto add = [this](Icon icon, const QString &name, const QKeySequence &keys, auto act) {
        auto *action = new QAction(name, this);
        action->setData(int(icon)); // for the palette
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        m_windowActions.append(action);
    };
    qDeleteAll(m_windowActions);
    m_windowActions.clear();
    add(Icon::Folder, tr("Open a workspace…"), QKeySequence::Open, &MainWindow::askOpen);
    add(Icon::Add, tr("New workspace…"), {}, &MainWindow::askNew);
    if (db::canEncrypt())
        add(Icon::Safety, tr("New workspace with a passphrase…"), {}, &MainWindow::askNewProtected);
    add(Icon::Import, tr("New workspace from an export…"), {}, [this] { askFromExport(false); });
    if (db::canEncrypt())
        add(Icon::Safety, tr("New workspace from an export, with a passphrase…"), {}, [this] { askFromExport(true); });
    add(Icon::Groups, tr("Look around in the sample shop"), {}, &MainWindow::askSample);
    add(Icon::Close, tr("Close this workspace"), {}, &MainWindow::closeWorkspace);
    add(Icon::Eye, tr("Use the light look"), {}, [this] { setLook(Look::Light); });
    add(Icon::Eye, tr("Use the dark look"), {}, [this] { setLook(Look::Dark); });
    add(Icon::Eye, tr("Look like the system"), {}, [this] { setLook(Look::System); });
    add(Icon::Edit, QStringLiteral("切换到简体中文"), {}, [this] { setLanguage(QStringLiteral("zh_CN")); });
    add(Icon::Edit, QStringLiteral("Switch to English"), {}, [this] { setLanguage(QStringLiteral("en")); });
    add(Icon::Close, tr("Quit"), QKeySequence::Quit, &MainWindow::quit);
}

bool MainWindow::isOpening() const { return m_job->isRunning(); }

void MainWindow::openWorkspace(const QString &path, const db::Passphrase &passphrase)
{
    if (m_workspace && QFileInfo(path) == QFileInfo(m_workspace->path()))
        return;
    m_job->start(
        [path, passphrase, clock = m_clock](Progress &) {
            return shared(Workspace::open(path, clock, OpenAs::WriterOrReadOnly, passphrase));
        },
        [this, path](Opened opened) {
            if (!opened && (opened.error().code == ErrorCode::PassphraseNeeded || opened.error().code == ErrorCode::PassphraseWrong))
                askPassphrase(path, opened.error());
            else
                arrived(std::move(opened));
        });
}

void MainWindow::askPassphrase(const QString &path, const Error &why)
{
    const QString name = QFileInfo(path).completeBaseName();
    const QString label = why.code == ErrorCode::PassphraseWrong
        ? tr("That was not the passphrase of “%1”. Check capital letters and the input method, and try again.").arg(name)
        : tr("“%1” is protected. Type its passphrase:").arg(name);
    const auto typed = ask::secret(this, tr("Open a protected workspace"), label);
    if (typed && !typed->isEmpty())
        openWorkspace(path, db::Passphrase(*typed));
    else
        arrived(why);
}

void MainWindow::createWorkspace(const QString &path, const db::Passphrase &passphrase)
{
    const QString currency = m_start ? m_start->currencyBox()->currency() : QString();
    m_job->start([=, clock = m_clock](Progress &) { return makeEmpty(path, clock, passphrase, currency); },
        [this](Opened opened) { arrived(std::move(opened)); });
}

void MainWindow::createFromExport(const QString &folder, const QString &path, const db::Passphrase &passphrase)
{
    if (m_workspace && QFileInfo(path) == QFileInfo(m_workspace->path()))
        return arrived(Error{ErrorCode::Duplicate, {QStringLiteral("file"), path}, {}});
    showStart(); // its bar says how far it is
    m_job->start([=, clock = m_clock](Progress &progress) { return madeFromExport(folder, path, clock, passphrase, progress); },
        [this](Opened opened) {
            const bool good = opened.has_value();
            arrived(std::move(opened));
            if (good)
                m_view->desk().toast(tr("The workspace was made from the export: all of its rows are there, and checked."));
        });
}

void MainWindow::createSample(const QString &path)
{
    m_job->start([path, clock = m_clock](Progress &progress) { return makeSample(path, clock, progress); },
        [this](Opened opened) { arrived(std::move(opened)); });
}

void MainWindow::restoreBackup(const QString &backupFile)
{
    const QString path = m_workspace->path();
    const db::Passphrase passphrase = m_workspace->passphrase();
    showStart();
    const auto report = std::make_shared<trust::Restored>();
    m_job->start([=, clock = m_clock](Progress &) { return restored(backupFile, path, clock, passphrase, *report); },
        [this, report](Opened opened) {
            const bool good = opened.has_value();
            arrived(std::move(opened));
            if (!good)
                return;
            QString said = tr("The backup was restored. The file from before lies beside the workspace.");
            if (report->erasedAgain > 0)
                said += QLatin1Char(' ') + tr("Erased again, as they were since the backup was made: %1.").arg(text::number(report->erasedAgain));
            m_view->desk().toast(report->erasuresUnread ? said + QLatin1Char(' ') + text::erasuresUnreadText() : said);
        });
}

void MainWindow::arrived(Opened opened)
{
    if (opened) {
        m_preferences.addRecentWorkspace((*opened)->path());
        showWorkspace(std::move(*opened));
        return;
    }
    const QString words = text::errorText(opened.error());
    if (m_workspace) // the view of one that was closed may still stand
        m_view->desk().toast(words);
    else
        showStart(words);
}

void MainWindow::showWorkspace(std::shared_ptr<Workspace> workspace)
{
    m_workspace = std::move(workspace);
    m_view = new DeskView(m_workspace, m_notifier);
    m_view->setWindowCommands(m_windowActions);
    connect(&m_view->desk(), &Desk::languageWanted, this, &MainWindow::setLanguage, Qt::QueuedConnection);
    connect(&m_view->desk(), &Desk::lookWanted, this, [this](const QString &word) { setLook(lookFrom(word)); });
    connect(&m_view->desk(), &Desk::sampleWanted, this, &MainWindow::askSample, Qt::QueuedConnection);
    connect(&m_view->desk(), &Desk::restoreWanted, this, &MainWindow::restoreBackup, Qt::QueuedConnection);
    setCentralWidget(m_view); // the former one is deleted
    setWindowTitle(QStringLiteral("%1 – %2").arg(QFileInfo(m_workspace->path()).completeBaseName(), tr("Siyu Desk")));
    const ImportWish waiting = std::exchange(m_pendingImport, {});
    if (!waiting.paths.isEmpty() || waiting.pasted)
        m_view->openImport(waiting);
    Q_EMIT workspaceShown();
}

void MainWindow::showStart(const QString &error)
{
    m_workspace.reset();
    m_start = new StartPage(m_preferences.recentWorkspaces(), m_job);
    m_start->setError(error);
    connect(m_start, &StartPage::newWanted, this, &MainWindow::askNew);
    connect(m_start, &StartPage::fromExportWanted, this, [this] { askFromExport(false); });
    connect(m_start, &StartPage::openWanted, this, &MainWindow::askOpen);
    connect(m_start, &StartPage::sampleWanted, this, &MainWindow::askSample);
    connect(m_start, &StartPage::pasteWanted, this, &MainWindow::pasteOnStart);
    connect(m_start, &StartPage::recentWanted, this, [this](const QString &path) { openWorkspace(path); });
    connect(m_start, &StartPage::languageWanted, this, &MainWindow::setLanguage, Qt::QueuedConnection);
    setCentralWidget(m_start);
    setWindowTitle(tr("Siyu Desk"));
}

void MainWindow::closeWorkspace() { showStart(); }

void MainWindow::rebuild()
{
    addActions();
    if (!m_workspace) {
        showStart();
        return;
    }
    const PageId page = m_view->currentPage();
    showWorkspace(m_workspace);
    m_view->showPage(page);
}

void MainWindow::setLanguage(const QString &code)
{
    m_preferences.setLanguage(text::installLanguage(code));
    if (m_notifier)
        m_notifier->retranslate();
    applyLook(*qApp, lookFrom(currentLookWord())); // the fonts follow the language
    rebuild();
}

void MainWindow::setLook(Look look)
{
    m_preferences.setLook(look);
    applyLook(*qApp, look);
}

QString MainWindow::askNewFile()
{
    return withSuffix(ask::saveFile(this, tr("New workspace"), QDir(documents()).filePath(tr("My shop.siyu")), tr("Siyu Desk workspaces (*.siyu)")));
}

// Nothing when it was given up, or not typed alike twice.
std::optional<db::Passphrase> MainWindow::askNewPassphrase()
{
    const QString title = tr("Protect the workspace");
    const auto first = ask::secret(this, title,
        tr("A passphrase of several words is best. Nobody can open the workspace or its backups without it, and nobody can bring it back: write it down and keep it in a safe place."));
    if (!first || first->isEmpty())
        return std::nullopt;
    const auto again = ask::secret(this, title, tr("Type the same passphrase again:"));
    if (!again)
        return std::nullopt;
    if (*again == *first)
        return db::Passphrase(*first);
    ask::tell(this, tr("The two passphrases differ, so nothing was made. Start again and type both alike."));
    return std::nullopt;
}

void MainWindow::askNew()
{
    if (const QString path = askNewFile(); !path.isEmpty())
        createWorkspace(path);
}

void MainWindow::askNewProtected()
{
    const QString path = askNewFile();
    if (path.isEmpty())
        return;
    if (const auto passphrase = askNewPassphrase())
        createWorkspace(path, *passphrase);
}

void MainWindow::askFromExport(bool isProtected)
{
    const QString folder = ask::folder(this, tr("Folder of an export of everything, with phone numbers in full"), documents());
    if (folder.isEmpty())
        return;
    const QString path = askNewFile();
    if (path.isEmpty())
        return;
    const auto passphrase = isProtected ? askNewPassphrase() : db::Passphrase();
    if (passphrase)
        createFromExport(folder, path, *passphrase);
}

void MainWindow::askOpen()
{
    const QString path = ask::openFile(this, tr("Open a workspace"), tr("Siyu Desk workspaces (*.siyu)"));
    if (!path.isEmpty())
        openWorkspace(path);
}

void MainWindow::askSample()
{
    const QString file = QDir(documents()).filePath(tr("Sample shop.siyu"));
    if (QFileInfo::exists(file))
        openWorkspace(file);
    else
        createSample(file);
}

void MainWindow::openFile(const QString &path)
{
    if (path.isEmpty())
        return;
    if (path.endsWith(QStringLiteral(".siyu"), Qt::CaseInsensitive)) {
        openWorkspace(path);
        return;
    }
    importTables({{}, {path}, {}});
}

void MainWindow::importTables(const ImportWish &wish)
{
    if (m_view) {
        m_view->openImport(wish);
        return;
    }
    m_pendingImport.paths += wish.paths;
    if (wish.pasted)
        m_pendingImport.pasted = wish.pasted;
    if (m_start && !isOpening())
        m_start->setNotice(tr("Open a workspace or make a new one: the import begins there."));
}

void MainWindow::pasteOnStart()
{
    const Result<files::Pasted> table = pastedNow();
    if (table)
        importTables({{}, {}, *table});
    else
        m_start->setError(text::errorText(table.error()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.setGeometry(saveGeometry());
    if (!m_isQuitting && hasTray() && m_preferences.staysInTray()) {
        hide(); // sends come due as before; the icon brings it back
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!holdsFiles(event->mimeData()))
        return;
    const Dropped dropped = droppedOf(event->mimeData());
    m_hint->showHint(dropped.hint(), !dropped.isNothing());
    event->acceptProposedAction(); // also what is refused: then the drop says why
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *) { m_hint->hide(); }

void MainWindow::dropEvent(QDropEvent *event)
{
    m_hint->hide();
    event->acceptProposedAction();
    const Dropped dropped = droppedOf(event->mimeData());
    const QString refused = dropped.refused.join(QLatin1Char('\n'));
    if (!refused.isEmpty() && m_view)
        m_view->desk().toast(refused);
    else if (!refused.isEmpty())
        m_start->setError(refused);
    if (!dropped.workspace.isEmpty())
        openWorkspace(dropped.workspace);
    else if (!dropped.tables.isEmpty())
        importTables({{}, dropped.tables, {}});
}

} // namespace siyu::ui
