// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/foldertree.h"

#include "core/content/contentstore.h"
#include "ui/common/ask.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/content/librarymodel.h"
#include "ui/shell/desk.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

namespace siyu::ui {

namespace {

// Beside the ids of folders, which are above 0.
constexpr qint64 allKey = -1, noneKey = 0, archiveKey = -2;
const QString folderMime = QStringLiteral("application/x-siyu-content-folder");

QList<ContentId> idsIn(const QMimeData *mime)
{
    QList<ContentId> out;
    const QByteArrayList parts = mime->data(QString::fromLatin1(LibraryModel::mimeType)).split(',');
    for (const QByteArray &part : parts) {
        if (part.toLongLong() > 0)
            out << ContentId(part.toLongLong());
    }
    return out;
}

} // namespace

FolderTree::FolderTree(Desk &desk, QWidget *parent) : QTreeWidget(parent), m_desk(desk), m_writing(new Job(this))
{
    setAccessibleName(tr("Folders"));
    setHeaderHidden(true);
    setColumnCount(1);
    setIndentation(14);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragEnabled(!desk.isReadOnly());
    setAcceptDrops(!desk.isReadOnly());
    setDropIndicatorShown(true);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *now) {
        if (now)
            Q_EMIT chosen();
    });
    setFolders({});
}

qint64 FolderTree::keyOf(const QTreeWidgetItem *item) const { return item ? item->data(0, Qt::UserRole).toLongLong() : allKey; }

std::optional<qint64> FolderTree::folder() const
{
    const qint64 key = keyOf(currentItem());
    return key >= 0 ? std::optional(key) : std::nullopt;
}

bool FolderTree::isArchive() const { return keyOf(currentItem()) == archiveKey; }
qint64 FolderTree::folderForNew() const { return std::max<qint64>(0, keyOf(currentItem())); }

void FolderTree::setFolders(const QList<content::Folder> &folders)
{
    const QSignalBlocker quiet(this);
    const qint64 chosenKey = keyOf(currentItem());
    m_folders = folders;
    clear();
    QHash<qint64, QTreeWidgetItem *> items;
    const auto add = [&](QTreeWidgetItem *parent, const QString &name, qint64 key, Icon mark) {
        auto *item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(this);
        item->setText(0, name);
        item->setToolTip(0, name);
        item->setIcon(0, icon(mark));
        item->setData(0, Qt::UserRole, key);
        item->setSizeHint(0, QSize(0, 30));
        items.insert(key, item);
    };
    add(nullptr, tr("All content"), allKey, Icon::Table);
    for (const content::Folder &folder : folders)
        add(items.value(folder.parent > 0 ? folder.parent : 1LL << 60), folder.items > 0 ? tr("%1 (%2)").arg(folder.name).arg(folder.items) : folder.name, folder.id, Icon::Folder);
    add(nullptr, tr("In no folder"), noneKey, Icon::Edit);
    add(nullptr, tr("Archive"), archiveKey, Icon::Backup);
    expandAll();
    setCurrentItem(items.value(chosenKey, items.value(allKey)));
}

template <typename Work>
void FolderTree::write(Work work, const QString &said)
{
    m_writing->start([workspace = m_desk.sharedWorkspace(), work](Progress &) -> Result<void> {
        const auto done = work(*workspace);
        return done ? Result<void>() : Result<void>(done.error());
    },
        [this, said](const Result<void> &done) {
            if (!m_desk.showIfError(done))
                m_desk.toastUndo(said);
        });
}

void FolderTree::addFolder(qint64 parent)
{
    if (const auto name = ask::text(m_desk.window(), tr("New folder"), tr("Name")))
        write([name = *name, parent](Workspace &workspace) { return content::addFolder(workspace, name, parent); }, tr("The folder was added"));
}

void FolderTree::renameFolder(qint64 id)
{
    const auto found = std::find_if(m_folders.begin(), m_folders.end(), [id](const content::Folder &one) { return one.id == id; });
    if (found == m_folders.end())
        return;
    if (const auto name = ask::text(m_desk.window(), tr("Rename the folder"), tr("Name"), found->name))
        write([name = *name, id](Workspace &workspace) { return content::renameFolder(workspace, id, name); }, tr("The folder was renamed"));
}

void FolderTree::removeFolder(qint64 id)
{
    write([id](Workspace &workspace) { return content::removeFolder(workspace, id); }, tr("The folder was removed; what lay in it lies one level higher"));
}

void FolderTree::moveFolder(qint64 id, qint64 parent)
{
    write([id, parent](Workspace &workspace) { return content::moveFolder(workspace, id, parent); }, tr("The folder was moved"));
}

void FolderTree::file(const QList<ContentId> &items, qint64 folder)
{
    write([items, folder](Workspace &workspace) { return content::fileContents(workspace, items, folder); }, tr("%n item(s) moved", nullptr, int(items.size())));
}

void FolderTree::archive(const QList<ContentId> &items, bool archived)
{
    write([items, archived](Workspace &workspace) { return content::archiveContent(workspace, items, archived); },
        archived ? tr("%n item(s) archived", nullptr, int(items.size())) : tr("%n item(s) taken out of the archive", nullptr, int(items.size())));
}

void FolderTree::keyPressEvent(QKeyEvent *event)
{
    const qint64 key = keyOf(currentItem());
    if (event->key() == Qt::Key_F2 && key > 0 && !m_desk.isReadOnly())
        renameFolder(key);
    else if (event->key() == Qt::Key_Delete && key > 0 && !m_desk.isReadOnly())
        removeFolder(key);
    else
        QTreeWidget::keyPressEvent(event);
}

void FolderTree::contextMenuEvent(QContextMenuEvent *event)
{
    const qint64 key = std::max<qint64>(0, keyOf(event->reason() == QContextMenuEvent::Keyboard ? currentItem() : itemAt(event->pos())));
    QMenu menu;
    const bool can = !m_desk.isReadOnly();
    connect(menu.addAction(icon(Icon::Add), key > 0 ? tr("New folder in this one…") : tr("New folder…")), &QAction::triggered, this, [this, key] { addFolder(key); });
    if (key > 0) {
        connect(menu.addAction(icon(Icon::Edit), tr("Rename… (F2)")), &QAction::triggered, this, [this, key] { renameFolder(key); });
        QMenu *into = menu.addMenu(icon(Icon::Folder), tr("Move into"));
        connect(into->addAction(tr("The top")), &QAction::triggered, this, [this, key] { moveFolder(key, 0); });
        for (const content::Folder &folder : std::as_const(m_folders)) {
            if (folder.id != key)
                connect(into->addAction(folder.name), &QAction::triggered, this, [this, key, id = folder.id] { moveFolder(key, id); });
        }
        connect(menu.addAction(icon(Icon::Trash), tr("Remove the folder (Delete)")), &QAction::triggered, this, [this, key] { removeFolder(key); });
    }
    for (QAction *action : menu.actions())
        action->setEnabled(can);
    menu.exec(event->globalPos());
}

QStringList FolderTree::mimeTypes() const { return {QString::fromLatin1(LibraryModel::mimeType), folderMime}; }

QMimeData *FolderTree::mimeData(const QList<QTreeWidgetItem *> &items) const
{
    const qint64 key = items.isEmpty() ? allKey : keyOf(items.first());
    if (key <= 0)
        return nullptr; // only folders are moved
    auto *mime = new QMimeData;
    mime->setData(folderMime, QByteArray::number(key));
    return mime;
}

void FolderTree::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QString::fromLatin1(LibraryModel::mimeType)) || event->mimeData()->hasFormat(folderMime))
        event->acceptProposedAction();
}

void FolderTree::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeWidget::dragMoveEvent(event);
    const QTreeWidgetItem *over = itemAt(event->position().toPoint());
    const bool isItems = event->mimeData()->hasFormat(QString::fromLatin1(LibraryModel::mimeType));
    event->setAccepted(isItems ? over && keyOf(over) != allKey : event->mimeData()->hasFormat(folderMime) && (!over || keyOf(over) >= 0 || keyOf(over) == allKey));
}

void FolderTree::dropEvent(QDropEvent *event)
{
    const QTreeWidgetItem *over = itemAt(event->position().toPoint());
    const qint64 key = keyOf(over);
    if (event->mimeData()->hasFormat(folderMime))
        moveFolder(event->mimeData()->data(folderMime).toLongLong(), std::max<qint64>(0, key));
    else if (const QList<ContentId> items = idsIn(event->mimeData()); over && !items.isEmpty())
        key == archiveKey ? archive(items, true) : file(items, std::max<qint64>(0, key));
    event->setDropAction(Qt::CopyAction); // the tree is read anew; nothing is to be removed from it
    event->accept();
}

} // namespace siyu::ui
