// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowtable.h"

#include "ui/common/fields.h"
#include "ui/common/firstcolumn.h"
#include "ui/common/theme.h"
#include "ui/text/format.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace siyu::ui {

namespace {
constexpr int widestColumn = 320;
}

void RowModel::setHeaders(const QStringList &headers, const QList<int> &numbers)
{
    beginResetModel();
    m_headers = headers;
    m_numbers = numbers;
    endResetModel();
}

void RowModel::setRows(const QList<TableRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void RowModel::appendRows(const QList<TableRow> &rows)
{
    if (rows.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

QVariant RowModel::idAt(int row) const { return row >= 0 && row < m_rows.size() ? m_rows[row].id : QVariant(); }

int RowModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int RowModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_headers.size()); }

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TableRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.cells.value(index.column());
    case Qt::ToolTipRole:
        return plainTip(row.cells.value(index.column()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (m_numbers.contains(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        return row.muted ? QVariant(tokens().muted) : QVariant();
    default:
        return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.value(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (m_numbers.contains(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

void styleTable(QTableView *view, int stretched)
{
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(rowHeight);
    view->verticalHeader()->setMinimumSectionSize(rowHeight);
    QHeaderView *head = view->horizontalHeader();
    head->setHighlightSections(false);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setMinimumSectionSize(48);
    head->setStretchLastSection(stretched < 0);
    if (stretched >= 0 && stretched < head->count())
        head->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

RowTable::RowTable(const QString &name, QWidget *parent) : QTableView(parent), m_model(new RowModel(this))
{
    setAccessibleName(name);
    setModel(m_model);
    styleTable(this);
    setTabKeyNavigation(false);
    m_first = new FirstColumn(this);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowTable::selectionMoved);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RowTable::selectionMoved);
}

QList<QVariant> RowTable::selectedIds() const
{
    QList<int> at;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        at.append(index.row());
    std::sort(at.begin(), at.end());
    QList<QVariant> ids;
    for (int row : at)
        ids.append(m_model->idAt(row));
    return ids;
}

QVariant RowTable::currentId() const { return selectedIds().value(0); }

void RowTable::fitColumns()
{
    resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, std::min(widestColumn, columnWidth(column) + space::m));
}

void RowTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int sideways = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (m_first)
        m_first->uncover(index, sideways);
}

void RowTable::copySelection() const
{
    QStringList lines;
    QStringList head;
    for (int column = 0; column < m_model->columnCount(); ++column)
        head.append(text::pasteable(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    lines.append(head.join(u'\t'));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!selectionModel()->isRowSelected(row))
            continue;
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells.append(text::pasteable(m_model->index(row, column).data().toString()));
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace siyu::ui
