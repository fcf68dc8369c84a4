// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/firstcolumn.h"

#include "ui/common/frozencolumns.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace siyu::ui {

FirstColumn::FirstColumn(QTableView *table) : QObject(table), m_table(table)
{
    table->installEventFilter(this);
    table->viewport()->installEventFilter(this);
    connect(table->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &FirstColumn::lookLater);
}

bool FirstColumn::isHeld() const { return m_frozen && !m_frozen->isHidden(); }

void FirstColumn::uncover(const QModelIndex &index, int sideways)
{
    if (m_frozen)
        m_frozen->uncover(index, sideways);
}

bool FirstColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched == m_table && m_header != m_table->horizontalHeader()) {
        m_header = m_table->horizontalHeader();
        connect(m_header, &QHeaderView::sectionResized, this, &FirstColumn::lookLater);
        connect(m_header, &QHeaderView::sectionCountChanged, this, &FirstColumn::lookLater);
        connect(m_header, &QHeaderView::sortIndicatorChanged, this, &FirstColumn::lookLater);
        connect(m_header, &QHeaderView::geometriesChanged, this, &FirstColumn::lookLater);
    }
    if (event->type() == QEvent::Show || event->type() == QEvent::Resize)
        lookLater();
    return QObject::eventFilter(watched, event);
}

// Widths change one by one: looked at once they have.
void FirstColumn::lookLater()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    QMetaObject::invokeMethod(this, [this] { look(); }, Qt::QueuedConnection);
}

void FirstColumn::look()
{
    m_isLooking = false;
    // Beside a first column that takes half the room, the others would be read through a slit.
    const bool isWanted = m_table->horizontalScrollBar()->maximum() > 0 && m_table->columnWidth(0) * 2 <= m_table->viewport()->width();
    if (!m_frozen && !isWanted)
        return;
    if (!m_frozen) {
        m_frozen = new FrozenColumns(m_table);
        m_frozen->setItemDelegate(m_table->itemDelegate());
        QHeaderView *header = m_frozen->horizontalHeader();
        if (m_header && m_header->sectionResizeMode(0) != QHeaderView::Interactive)
            header->setSectionResizeMode(QHeaderView::Fixed);
        header->setSortIndicatorShown(m_table->isSortingEnabled());
        connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
            if (!m_table->isSortingEnabled())
                return;
            QHeaderView *theirs = m_table->horizontalHeader();
            const bool isUp = theirs->sortIndicatorSection() == column && theirs->sortIndicatorOrder() == Qt::AscendingOrder;
            m_table->sortByColumn(column, isUp ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
        connect(m_frozen, &QTableView::activated, m_table, &QTableView::activated);
        connect(m_frozen, &QTableView::clicked, m_table, &QTableView::clicked);
        connect(m_frozen, &QTableView::doubleClicked, m_table, &QTableView::doubleClicked);
    }
    m_frozen->setCount(isWanted ? 1 : 0);
}

} // namespace siyu::ui
