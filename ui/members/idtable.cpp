// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/idtable.h"

#include "ui/common/rowtable.h"
#include "ui/text/format.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace siyu::ui {

namespace {

constexpr int mostCopied = 5'000; // rows; those not loaded yet are left out
constexpr int plainWidth = 120;

} // namespace

IdTable::IdTable(PagedTableModel *model, const QString &name, QWidget *parent) : QTableView(parent), m_model(model)
{
    setAccessibleName(name);
    setModel(model);
    styleTable(this);
    setTabKeyNavigation(false);
    horizontalHeader()->setDefaultSectionSize(plainWidth);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &IdTable::selectionMoved);
    connect(model, &QAbstractItemModel::modelReset, this, &IdTable::selectionMoved);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(m_model->idAt(index.row())); });
}

QList<qint64> IdTable::selectedIds() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<qint64> ids;
    ids.reserve(rows.size());
    for (const int row : std::as_const(rows))
        ids.append(m_model->idAt(row));
    return ids;
}

qint64 IdTable::currentId() const { return currentIndex().isValid() ? m_model->idAt(currentIndex().row()) : 0; }

void IdTable::selectId(qint64 id)
{
    const QList<int> rows = m_model->rowsOf({id});
    if (rows.isEmpty())
        return;
    selectRow(rows.first());
    scrollTo(m_model->index(rows.first(), 0));
}

void IdTable::copySelection()
{
    QStringList lines;
    QStringList head;
    for (int column = 0; column < m_model->columnCount(); ++column)
        head.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    lines.append(head.join(u'\t'));
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows().mid(0, mostCopied))
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    for (const int row : std::as_const(rows)) {
        if (!m_model->isLoaded(row))
            continue;
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells.append(text::pasteable(m_model->index(row, column).data().toString()));
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void IdTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentId() > 0) {
        Q_EMIT opened(currentId());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace siyu::ui
