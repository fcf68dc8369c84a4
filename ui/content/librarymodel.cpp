// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/librarymodel.h"

#include "ui/common/fields.h"
#include "ui/common/theme.h"
#include "ui/content/detailspane.h"
#include "ui/content/thumbnails.h"
#include "ui/shell/desk.h"
#include "ui/text/words.h"

#include <QMimeData>

namespace siyu::ui {

namespace {

constexpr int thumbnailEdge = 24;

// Keeps the titles in one line.
QPixmap noPicture()
{
    QPixmap pixmap(thumbnailEdge, thumbnailEdge);
    pixmap.fill(tokens().raised);
    return pixmap;
}

} // namespace

LibraryModel::LibraryModel(Desk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk), m_thumbnails(new Thumbnails(desk, thumbnailEdge, this))
{
    connect(m_thumbnails, &Thumbnails::ready, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, Title), index(rowCount() - 1, Title), {Qt::DecorationRole});
    });
}

void LibraryModel::setRows(const QList<content::LibraryRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void LibraryModel::setFolders(const QList<content::Folder> &folders)
{
    m_folders = folders;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Folder), index(rowCount() - 1, Folder));
}

void LibraryModel::setFindings(const QHash<qint64, int> &findings)
{
    m_findings = findings;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Findings), index(rowCount() - 1, Findings));
}

int LibraryModel::rowOf(ContentId id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].id == id)
            return row;
    }
    return -1;
}

int LibraryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int LibraryModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QVariant LibraryModel::shown(const content::LibraryRow &row, int column) const
{
    switch (column) {
    case Title:
        return row.title;
    case Kind:
        return text::contentKindName(wordOf(row.kind));
    case Folder:
        return folderLabel(m_folders, row.folder);
    case Text:
        return row.beginning;
    case Findings: {
        const int count = m_findings.value(row.id.value, -1);
        return count < 0 ? QStringLiteral("…") : count == 0 ? QString() : QString::number(count);
    }
    case Uses:
        return row.uses > 0 ? QString::number(row.uses) : QString();
    case LastSent:
        return row.lastSent.isValid() ? row.lastSent.toTimeZone(m_desk.workspace().zone()).toString(QStringLiteral("yyyy-MM-dd")) : QString();
    default:
        return {};
    }
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const content::LibraryRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return shown(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Text || index.column() == Title ? plainTip(shown(row, index.column()).toString()) : QVariant();
    case Qt::DecorationRole: {
        if (index.column() != Title)
            return {};
        const QPixmap picture = m_thumbnails->of(row.picture);
        return picture.isNull() ? QVariant(noPicture()) : QVariant(picture);
    }
    case Qt::TextAlignmentRole:
        return index.column() == Findings || index.column() == Uses ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (index.column() == Findings)
            return tokens().warning;
        return index.column() == Text || row.archivedAt.isValid() ? QVariant(tokens().muted) : QVariant();
    default:
        return {};
    }
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Findings || section == Uses ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[Columns] = {tr("Title"), tr("Kind"), tr("Folder"), tr("Text"), tr("Findings"), tr("Broadcasts"), tr("Last sent")};
    return names[section];
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QMimeData *LibraryModel::mimeData(const QModelIndexList &indexes) const
{
    QByteArrayList ids;
    for (const QModelIndex &index : indexes) {
        if (index.column() == Title)
            ids << QByteArray::number(m_rows.at(index.row()).id.value);
    }
    auto *mime = new QMimeData;
    mime->setData(QString::fromLatin1(mimeType), ids.join(','));
    return mime;
}

} // namespace siyu::ui
