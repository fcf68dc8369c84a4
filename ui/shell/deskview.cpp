// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/deskview.h"

#include "ui/common/busybar.h"
#include "ui/common/drawer.h"
#include "ui/common/theme.h"
#include "ui/common/toast.h"
#include "ui/importing/importwindow.h"
#include "ui/members/figurekeeper.h"
#include "ui/reports/reporttimer.h"
#include "ui/safety/autobackup.h"
#include "ui/settings/lookword.h"
#include "ui/shell/banner.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include "ui/shell/rail.h"
#include "ui/shell/statusbar.h"
#include "ui/today/duewatch.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

namespace siyu::ui {

namespace {

// Into what is already shown of it; false where nothing takes the keys.
bool focusFirstIn(QWidget *content)
{
    for (QWidget *next = content->nextInFocusChain(); next && next != content; next = next->nextInFocusChain()) {
        if (content->isAncestorOf(next) && next->isVisible() && next->isEnabled() && next->focusPolicy() & Qt::TabFocus) {
            next->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return false;
}

// Where the window has no room for page and drawer side by side, the drawer takes the page's place while it is open, and
// the keys go there and back again.
class RoomSharer final : public QObject {
public:
    RoomSharer(QSplitter *splitter, QWidget *page, Drawer *drawer) : QObject(splitter), m_splitter(splitter), m_page(page), m_drawer(drawer)
    {
        for (QWidget *watched : {static_cast<QWidget *>(splitter), static_cast<QWidget *>(drawer)})
            watched->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto type = event->type();
        if (type == QEvent::Resize || (watched == m_drawer && (type == QEvent::Show || type == QEvent::Hide)))
            share();
        return QObject::eventFilter(watched, event);
    }

private:
    void share()
    {
        const int needed = m_page->minimumSizeHint().width() + m_splitter->handleWidth() + m_drawer->minimumWidth();
        const bool both = m_drawer->isHidden() || needed <= m_splitter->width();
        if (m_page->isHidden() != both)
            return;
        QWidget *focus = QApplication::focusWidget();
        const bool wasInPage = focus && m_page->isAncestorOf(focus);
        m_page->setVisible(both);
        if (both && m_drawer->isHidden() && m_before && m_before->isVisible())
            m_before->setFocus(Qt::OtherFocusReason);
        else if (!both && wasInPage && !(m_drawer->content() && focusFirstIn(m_drawer->content())))
            focusFirstIn(m_drawer); // what is read first has nothing to type in: its button that closes
        m_before = !both && wasInPage ? focus : nullptr;
    }

    QSplitter *m_splitter;
    QWidget *m_page;
    Drawer *m_drawer;
    QPointer<QWidget> m_before; // had the keys when the page gave way
};

// As wide as the page that is shown needs: the others are made in the background, and may need more.
class PageStack final : public QStackedWidget {
public:
    PageStack() { connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); }); }
    QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QStackedWidget::minimumSizeHint();
    }
};

// F6: into the details, or out of them.
void switchParts(Drawer &drawer, Page &page)
{
    QWidget *content = drawer.isOpen() ? drawer.content() : nullptr;
    if (!content || drawer.isAncestorOf(QApplication::focusWidget())) {
        page.setFocus(Qt::ShortcutFocusReason);
        return;
    }
    focusFirstIn(content);
}

constexpr int firstPageMs = 1500;
constexpr int nextPageMs = 50;
}

DeskView::DeskView(std::shared_ptr<Workspace> workspace, Notifier *notifier, QWidget *parent)
    : QWidget(parent), m_desk(new Desk(std::move(workspace), this)), m_entries(allPages())
{
    layOut();
    m_desk->setWindow(this, m_toast, m_drawer);
    addPaletteSources(*m_desk);
    addShortcuts();

    connect(m_rail, &Rail::chosen, this, [this](PageId id) { showPage(id); });
    connect(m_desk, &Desk::pageWanted, this, &DeskView::showPage);
    connect(m_desk, &Desk::changed, this, &DeskView::spread);
    connect(m_desk, &Desk::importWanted, this, &DeskView::openImport);
    connect(m_desk, &Desk::maskedChanged, this, [this] { spread({}); });
    connect(m_status, &StatusBar::backupClicked, this, [this] { showPage(PageId::Safety, QStringLiteral("backups")); });

    if (m_desk->isReadOnly())
        m_banner->showMessage(Icon::Warning,
            tr("This workspace is open for reading only: another window or program is writing to it, or the folder does not allow it."),
            {}, {}, false);
    m_desk->setMasked(m_desk->workspace().setting(maskKey(), QStringLiteral("1")) != QStringLiteral("0"));
    new DueWatch(*m_desk, m_banner, notifier, this);
    new AutoBackup(*m_desk, this);
    new ReportTimer(*m_desk, this);
    connect(new FigureKeeper(*m_desk, this), &FigureKeeper::said, m_status, &StatusBar::setWork);
    showPage(PageId::Today);
    QTimer::singleShot(firstPageMs, this, &DeskView::makeNextPage);
}

// The palette knows the actions of every page, so the others are made one by one while nothing else is done.
void DeskView::makeNextPage()
{
    for (const PageEntry &entry : m_entries) {
        if (m_slots.value(int(entry.id)).page)
            continue;
        page(entry.id);
        QTimer::singleShot(nextPageMs, this, &DeskView::makeNextPage);
        return;
    }
}

DeskView::~DeskView() = default;

void DeskView::layOut()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(m_entries);
    row->addWidget(m_rail);

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column, 1);
    auto *bannerRow = new QHBoxLayout;
    m_banner = new Banner;
    bannerRow->addWidget(m_banner);
    bannerRow->setContentsMargins(0, 0, 0, 0);
    column->addLayout(bannerRow);

    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_stack = new PageStack;
    m_drawer = new Drawer;
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_drawer);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    new RoomSharer(m_splitter, m_stack, m_drawer);
    column->addWidget(m_splitter, 1);
    auto *undoing = new BusyBar(m_desk->undoJob());
    undoing->setWhat(tr("Undo and redo"));
    undoing->setContentsMargins(space::l, space::xs, space::l, space::xs);
    column->addWidget(undoing);
    m_status = new StatusBar(*m_desk);
    column->addWidget(m_status);

    m_toast = new Toast(this);
    m_palette = new CommandPalette(*m_desk, [this] { return commands(); }, this);
}

void DeskView::addShortcut(const QKeySequence &keys, const QString &name, Icon which, std::function<void()> act)
{
    auto *action = new QAction(icon(which), name, this);
    action->setShortcut(keys);
    action->setData(int(which));
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    addAction(action);
    m_actions.append(action);
}

void DeskView::addShortcuts()
{
    for (int i = 0; i < m_entries.size(); ++i) {
        const PageEntry &entry = m_entries[i];
        const QKeySequence keys = i < 8 ? QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1))
            : entry.id == PageId::Settings ? QKeySequence(QStringLiteral("Ctrl+,"))
                                           : QKeySequence(QKeySequence::HelpContents);
        addShortcut(keys, tr("Go to %1").arg(entry.name), entry.icon, [this, id = entry.id] { showPage(id); });
    }
    addShortcut(QKeySequence(QStringLiteral("Ctrl+K")), tr("Find anything"), Icon::Search, [this] { m_palette->open(); });
    addShortcut(QKeySequence::Find, tr("Search on this page"), Icon::Search, [this] { page(m_current)->find(); });
    addShortcut(QKeySequence::New, tr("Main action of this page"), Icon::Add, [this] { page(m_current)->makeNew(); });
    addShortcut(QKeySequence(QStringLiteral("Ctrl+I")), tr("Import a file"), Icon::Import, [this] { openImport({}); });
    addShortcut(QKeySequence::Undo, tr("Undo the last change"), Icon::Undo, [this] { m_desk->undo(); });
    addShortcut(QKeySequence(QStringLiteral("Ctrl+Y")), tr("Redo"), Icon::Redo, [this] { m_desk->redo(); });
    addShortcut(QKeySequence::Refresh, tr("Read this page anew"), Icon::Refresh, [this] { page(m_current)->refresh({}); });
    addShortcut(QKeySequence(Qt::Key_F6), tr("Go between the page and the details"), Icon::Right, [this] { switchParts(*m_drawer, *page(m_current)); });
    addShortcut({}, tr("Show or mask personal data"), Icon::Eye, [this] { m_desk->toggleMask(); });
}

Page *DeskView::page(PageId id)
{
    Slot &slot = m_slots[int(id)];
    if (slot.page)
        return slot.page;
    for (const PageEntry &entry : m_entries) {
        if (entry.id != id)
            continue;
        slot.page = entry.make(*m_desk);
        m_stack->addWidget(slot.page);
    }
    return slot.page;
}

void DeskView::showPage(PageId id, const QVariant &what)
{
    if (id != m_current)
        m_drawer->close();
    m_current = id;
    m_desk->setStatus({});
    m_rail->setCurrent(id);
    m_stack->setCurrentWidget(page(id));
    refreshCurrent();
    if (what.isValid())
        page(id)->show(what);
    page(id)->setFocus(Qt::OtherFocusReason);
}

void DeskView::refreshCurrent()
{
    Slot &slot = m_slots[int(m_current)];
    if (!slot.everything && slot.stale.isEmpty())
        return;
    const Topics topics = slot.everything ? Topics() : slot.stale;
    slot.everything = false;
    slot.stale.clear();
    slot.page->refresh(topics);
}

// An empty list means everything.
void DeskView::spread(const Topics &topics)
{
    for (Slot &slot : m_slots) {
        if (topics.isEmpty())
            slot.everything = true;
        for (Topic topic : topics) {
            if (!slot.stale.contains(topic))
                slot.stale.append(topic);
        }
    }
    refreshCurrent();
}

QList<PaletteCommand> DeskView::commands()
{
    QList<PaletteCommand> all;
    const auto add = [&all](QAction *action, const QString &detail, Icon which) {
        if (action->isEnabled())
            all.append({action->text(), detail, which, [action] { action->trigger(); }});
    };
    for (const PageEntry &entry : m_entries) {
        Page *there = m_slots.value(int(entry.id)).page;
        if (!there)
            continue;
        if (QAction *primary = there->primaryAction())
            all.append({primary->text(), entry.name, entry.icon, [this, id = entry.id, primary] {
                showPage(id);
                primary->trigger();
            }});
        for (QAction *action : there->pageActions()) {
            if (action->isEnabled())
                all.append({action->text(), entry.name, entry.icon, [this, id = entry.id, action] {
                    showPage(id);
                    action->trigger();
                }});
        }
    }
    for (const PageEntry &entry : m_entries) {
        Page *there = m_slots.value(int(entry.id)).page;
        if (!there)
            continue;
        for (const PagePlace &place : there->places()) {
            const QString detail = place.detail.isEmpty() ? entry.name : entry.name + QStringLiteral(" · ") + place.detail;
            all.append({place.text, detail, entry.icon, [this, id = entry.id, show = place.show] {
                showPage(id);
                show();
            }, place.words + QLatin1Char(' ') + detail});
        }
    }
    for (QAction *action : m_actions + m_windowActions)
        add(action, action->shortcut().toString(QKeySequence::NativeText), static_cast<Icon>(action->data().toInt()));
    return all;
}

ImportWindow *DeskView::importWindow() const { return m_importWindow; }

void DeskView::openImport(const ImportWish &wish)
{
    if (m_desk->isReadOnly()) {
        m_desk->showError({ErrorCode::NotAllowedReadOnly, {}, {}});
        return;
    }
    if (m_importWindow) {
        m_importWindow->raise();
        m_importWindow->activateWindow();
        m_importWindow->offer(wish);
        return;
    }
    m_importWindow = makeImportWindow(*m_desk, wish);
    if (m_importWindow)
        m_importWindow->show();
}

} // namespace siyu::ui
