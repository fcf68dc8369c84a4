// SPDX-License-Identifier: GPL-3.0-or-later
// Everything around one open workspace: rail, pages, drawer, status bar, palette, shortcuts. Made anew when another
// workspace or language is chosen. Owned by the main window; main thread.
#pragma once

#include "ui/shell/pageregistry.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace siyu::ui {

class Banner;
class CommandPalette;
class Drawer;
class ImportWindow;
class Notifier;
class Rail;
class StatusBar;
class Toast;
struct PaletteCommand;

class DeskView final : public QWidget {
    Q_OBJECT

public:
    // `notifier` may be null; it must outlive the view.
    explicit DeskView(std::shared_ptr<Workspace> workspace, Notifier *notifier = nullptr, QWidget *parent = nullptr);
    ~DeskView() override;

    Desk &desk() { return *m_desk; }
    PageId currentPage() const { return m_current; }
    // Makes it if it was not there yet.
    Page *page(PageId id);
    void showPage(PageId id, const QVariant &what = {});
    // Every command of the palette at this moment.
    QList<PaletteCommand> commands();
    // What the window adds: open a workspace, make one …
    void setWindowCommands(QList<QAction *> actions) { m_windowActions = std::move(actions); }

    CommandPalette *palette() const { return m_palette; }
    Toast *toast() const { return m_toast; }
    Drawer *drawer() const { return m_drawer; }
    StatusBar *statusBar() const { return m_status; }
    Banner *banner() const { return m_banner; }
    Rail *rail() const { return m_rail; }

    // One at a time: what is offered while it is open waits there for its turn.
    void openImport(const ImportWish &wish);
    ImportWindow *importWindow() const;

private:
    struct Slot {
        QPointer<Page> page;
        Topics stale; // touched while the page was in the background
        bool everything = true;
    };

    void layOut();
    void addShortcuts();
    void addShortcut(const QKeySequence &keys, const QString &name, Icon icon, std::function<void()> act);
    void spread(const Topics &topics);
    void refreshCurrent();
    void makeNextPage();

    Desk *m_desk;
    QList<PageEntry> m_entries;
    QHash<int, Slot> m_slots;
    PageId m_current = PageId::Today;
    QList<QAction *> m_actions;
    QList<QAction *> m_windowActions;
    Rail *m_rail;
    Banner *m_banner;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    Drawer *m_drawer;
    StatusBar *m_status;
    Toast *m_toast;
    CommandPalette *m_palette;
    QPointer<ImportWindow> m_importWindow;
};

} // namespace siyu::ui
