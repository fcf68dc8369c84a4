// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the library's list, brought as a whole by a job; findings come after them. Rows are dragged to folders as a list of
// ids. Main thread.
#pragma once

#include "core/content/folderstore.h"
#include "core/content/library.h"

#include <QAbstractTableModel>

namespace siyu::ui {

class Desk;
class Thumbnails;

class LibraryModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Kind, Folder, Text, Findings, Uses, LastSent, Columns };
    static constexpr const char *mimeType = "application/x-siyu-content";

    explicit LibraryModel(Desk &desk, QObject *parent = nullptr);

    void setRows(const QList<content::LibraryRow> &rows);
    void setFolders(const QList<content::Folder> &folders);
    // By id; an id that is not there is not checked yet.
    void setFindings(const QHash<qint64, int> &findings);
    const content::LibraryRow &rowAt(int row) const { return m_rows.at(row); }
    int rowOf(ContentId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override { return {QString::fromLatin1(mimeType)}; }
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

private:
    QVariant shown(const content::LibraryRow &row, int column) const;

    Desk &m_desk;
    Thumbnails *m_thumbnails;
    QList<content::LibraryRow> m_rows;
    QList<content::Folder> m_folders;
    QHash<qint64, int> m_findings;
};

} // namespace siyu::ui
