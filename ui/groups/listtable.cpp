// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/listtable.h"

#include "ui/common/firstcolumn.h"
#include "ui/common/linesheader.h"
#include "ui/common/numberorder.h"
#include "ui/common/theme.h"
#include "ui/text/format.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace siyu::ui {

namespace {

constexpr int narrowest = 56;
constexpr int widestColumn = 480; // one long name is no reason to push all figures out of sight
constexpr int narrowestWrapped = 40;

class ListOrder final : public NumberOrder {
public:
    using NumberOrder::NumberOrder;

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        const QVariant header = NumberOrder::headerData(section, orientation, role);
        return isWrapped && role == Qt::DisplayRole ? QVariant(text::inLines(header.toString(), ListTable::shortLine)) : header;
    }

    bool isWrapped = false;
};

} // namespace

ListTable::ListTable(QAbstractItemModel *model, const QString &accessibleName, QWidget *parent, Sorting sorting) : QTableView(parent)
{
    if (sorting == Sorting::ByTable) {
        m_proxy = new ListOrder(this);
        m_proxy->setSourceModel(model);
        m_proxy->setSortRole(Qt::UserRole);
        m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    }
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(siyu::ui::rowHeight); // before there are millions of rows to be told
    setModel(m_proxy ? m_proxy : model);
    setAccessibleName(accessibleName);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    styleHeader(narrowest);
    m_first = new FirstColumn(this);
}

void ListTable::styleHeader(int least)
{
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(least);
    horizontalHeader()->setMaximumSectionSize(widestColumn);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setResizeContentsPrecision(200);
}

int ListTable::currentRow() const
{
    const QModelIndex index = m_proxy ? m_proxy->mapToSource(currentIndex()) : currentIndex();
    return index.isValid() ? index.row() : -1;
}

void ListTable::select(qsizetype row)
{
    const QModelIndex index = row < 0 ? QModelIndex() : m_proxy ? m_proxy->mapFromSource(m_proxy->sourceModel()->index(int(row), 0)) : model()->index(int(row), 0);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void ListTable::wrapHeaders()
{
    if (m_proxy)
        static_cast<ListOrder *>(m_proxy)->isWrapped = true;
    setHorizontalHeader(new LinesHeader(this));
    styleHeader(narrowestWrapped);
}

void ListTable::setWideColumn(int column)
{
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void ListTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int sideways = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (m_first)
        m_first->uncover(index, sideways);
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ListTable::copySelection()
{
    const auto cell = [](const QVariant &value) { return text::pasteable(value.toString()); };
    QStringList lines(1);
    for (int column = 0; column < model()->columnCount(); ++column)
        lines[0] += (column ? QStringLiteral("\t") : QString()) + cell(model()->headerData(column, Qt::Horizontal, Qt::DisplayRole));
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells.append(cell(row.siblingAtColumn(column).data()));
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace siyu::ui
