// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/resultsgrid.h"

#include "ui/broadcasts/resultsmodel.h"
#include "ui/common/rowtable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace siyu::ui {

ResultsGrid::ResultsGrid(ResultsModel *model, QWidget *parent) : QTableView(parent), m_results(model)
{
    setModel(model);
    styleTable(this, ResultsModel::Note);
    setAccessibleName(tr("Results of broadcasts"));
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(false); // Tab leaves the grid, but for a cell that is being typed into
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!(index.flags() & Qt::ItemIsEditable))
            Q_EMIT runWanted(index.row());
    });
}

QModelIndex ResultsGrid::beside(const QModelIndex &from, int step) const
{
    int row = from.row();
    int column = from.column() + step;
    if (column > ResultsModel::lastFigure) {
        column = ResultsModel::firstFigure;
        ++row;
    } else if (column < ResultsModel::firstFigure) {
        column = ResultsModel::lastFigure;
        --row;
    }
    return m_results->index(row, column);
}

void ResultsGrid::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const QModelIndex from = currentIndex();
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    QModelIndex next;
    if (hint == QAbstractItemDelegate::EditNextItem)
        next = beside(from, 1);
    else if (hint == QAbstractItemDelegate::EditPreviousItem)
        next = beside(from, -1);
    else if (hint == QAbstractItemDelegate::SubmitModelCache)
        next = m_results->index(from.row() + 1, from.column());
    if (!next.isValid())
        return;
    setCurrentIndex(next);
    if (hint != QAbstractItemDelegate::SubmitModelCache)
        edit(next);
}

void ResultsGrid::copySelection() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString out;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += cells[i].row() == cells[i - 1].row() ? QLatin1Char('\t') : QLatin1Char('\n');
        out += cells[i].data(Qt::EditRole).toString();
    }
    QGuiApplication::clipboard()->setText(out);
}

void ResultsGrid::pasteText(const QString &text)
{
    QList<QStringList> cells;
    QString plain = text;
    plain.remove(QLatin1Char('\r'));
    while (plain.endsWith(QLatin1Char('\n')))
        plain.chop(1);
    for (const QString &line : plain.split(QLatin1Char('\n')))
        cells.append(line.split(QLatin1Char('\t')));
    if (const int bad = m_results->paste(currentIndex(), cells); bad > 0)
        Q_EMIT couldNotRead(bad);
}

void ResultsGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        return pasteText(QGuiApplication::clipboard()->text());
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        return m_results->clear(selectionModel()->selectedIndexes());
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid() && state() != EditingState) {
        if (currentIndex().flags() & Qt::ItemIsEditable)
            edit(currentIndex());
        else
            Q_EMIT runWanted(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace siyu::ui
