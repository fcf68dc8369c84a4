// SPDX-License-Identifier: GPL-3.0-or-later
// The folders of the library beside its list: all, in none, each folder, the archive. Items and folders are dragged into them;
// the same by menu and keyboard (F2, Delete). Owned by the library panel; main thread.
#pragma once

#include "core/content/folderstore.h"

#include <QTreeWidget>

namespace siyu::ui {

class Desk;
class Job;

class FolderTree final : public QTreeWidget {
    Q_OBJECT

public:
    explicit FolderTree(Desk &desk, QWidget *parent = nullptr);

    void setFolders(const QList<content::Folder> &folders);
    const QList<content::Folder> &folders() const { return m_folders; }

    std::optional<qint64> folder() const; // nothing = all; 0 = in none
    bool isArchive() const;
    qint64 folderForNew() const; // 0 where no folder is chosen

    void addFolder(qint64 parent);
    void renameFolder(qint64 id);
    void removeFolder(qint64 id);
    void moveFolder(qint64 id, qint64 parent);
    void file(const QList<ContentId> &items, qint64 folder);
    void archive(const QList<ContentId> &items, bool archived);

Q_SIGNALS:
    void chosen();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QList<QTreeWidgetItem *> &items) const override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    qint64 keyOf(const QTreeWidgetItem *item) const;
    template <typename Work>
    void write(Work work, const QString &said);

    Desk &m_desk;
    QList<content::Folder> m_folders;
    Job *m_writing;
};

} // namespace siyu::ui
