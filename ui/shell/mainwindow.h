// SPDX-License-Identifier: GPL-3.0-or-later
// The one window: shows the start page or an open workspace, and puts the parts together (files, language, look, drop,
// geometry). No feature lives here. Owned by main; main thread.
#pragma once

#include "core/workspace.h"
#include "ui/shell/desk.h"

#include <QMainWindow>
#include <QPointer>
#include <memory>

namespace siyu::ui {

class DeskView;
class DropHint;
class Job;
class Notifier;
class Preferences;
class StartPage;
enum class Look;

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    // Both must outlive the window.
    MainWindow(Preferences &preferences, std::shared_ptr<const Clock> clock, Notifier *notifier = nullptr);
    ~MainWindow() override;

    // In the background; what goes wrong stands on the start page.
    // A protected one asks for its passphrase.
    void openWorkspace(const QString &path, const db::Passphrase &passphrase = {});
    // It counts in the money that the start page says, where it is shown.
    void createWorkspace(const QString &path, const db::Passphrase &passphrase = {});
    // From the folder of an export of everything; an open workspace is closed before.
    void createFromExport(const QString &folder, const QString &path, const db::Passphrase &passphrase = {});
    void createSample(const QString &path);
    void closeWorkspace();
    // Closes the open workspace, puts the verified backup in its place and opens it again.
    void restoreBackup(const QString &backupFile);
    bool isOpening() const;

    DeskView *view() const { return m_view; }
    StartPage *startPage() const { return m_start; }
    Preferences &preferences() const { return m_preferences; }
    bool hasTray() const;
    // To the front, wherever it was: minimised, or in the tray alone.
    void comeForward();
    // Ends the program, also where closing the window would leave it in the tray.
    void quit();
    void setLanguage(const QString &code);
    void setLook(Look look);
    // A start with a file, or a file dropped: a .siyu is opened, a table goes to the import window.
    void openFile(const QString &path);
    // Into the import window, at once or when a workspace is open.
    void importTables(const ImportWish &wish);

Q_SIGNALS:
    void workspaceShown();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addActions();
    QString askNewFile();
    std::optional<db::Passphrase> askNewPassphrase();
    void askNew();
    void askNewProtected();
    void askFromExport(bool isProtected);
    void askOpen();
    void askSample();
    void showStart(const QString &error = {});
    void showWorkspace(std::shared_ptr<Workspace> workspace);
    void askPassphrase(const QString &path, const Error &why);
    void arrived(Result<std::shared_ptr<Workspace>> opened);
    void rebuild();
    void placeWindow();
    void pasteOnStart();
    void connectNotifier();

    Preferences &m_preferences;
    std::shared_ptr<const Clock> m_clock;
    Notifier *m_notifier;
    bool m_isQuitting = false;
    std::shared_ptr<Workspace> m_workspace;
    Job *m_job;
    QPointer<DeskView> m_view;
    QPointer<StartPage> m_start;
    ImportWish m_pendingImport; // until a workspace is open
    DropHint *m_hint;
    QList<QAction *> m_windowActions;
};

} // namespace siyu::ui
