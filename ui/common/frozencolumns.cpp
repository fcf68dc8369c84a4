// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/frozencolumns.h"

#include "ui/common/theme.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QScopedValueRollback>
#include <QWheelEvent>

namespace siyu::ui {

namespace {

constexpr int leastRoom = 160; // of the columns that scroll
constexpr int edge = 1; // at its right, by the style sheet

} // namespace

FrozenColumns::FrozenColumns(QTableView *table) : QTableView(table), m_table(table)
{
    setModel(table->model());
    setSelectionModel(table->selectionModel());
    setObjectName(QStringLiteral("frozen"));
    setAccessibleName(tr("Frozen columns"));
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(table);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(table->selectionBehavior());
    setSelectionMode(table->selectionMode());
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(table->textElideMode());
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(table->verticalScrollMode());
    setHorizontalScrollMode(table->horizontalScrollMode());
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(table->verticalHeader()->defaultSectionSize());
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicatorShown(true);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    // Where rows are dragged over here; not while this view has another range, since it is laid out later than the table.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        QScrollBar *theirs = m_table->verticalScrollBar();
        if (isVisible() && verticalScrollBar()->maximum() == theirs->maximum())
            theirs->setValue(value);
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
        [this] { verticalScrollBar()->setValue(m_table->verticalScrollBar()->value()); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (!m_following)
            m_table->setColumnWidth(column, width);
    });
    hide();
}

void FrozenColumns::setCount(int count)
{
    m_count = count;
    follow();
}

QList<int> FrozenColumns::frozenColumns() const
{
    QList<int> out;
    const QHeaderView *header = m_table->horizontalHeader();
    int taken = 0;
    for (int visual = 0; visual < header->count() && out.size() < m_count; ++visual) {
        const int column = header->logicalIndex(visual);
        if (m_table->isColumnHidden(column))
            continue;
        taken += m_table->columnWidth(column);
        if (taken > m_table->viewport()->width() - leastRoom)
            break;
        out.append(column);
    }
    return out;
}

bool FrozenColumns::has(int column) const { return !isHidden() && !isColumnHidden(column); }

int FrozenColumns::takenWidth() const { return isHidden() ? 0 : width() - edge; }

void FrozenColumns::follow()
{
    if (m_following)
        return;
    const QScopedValueRollback<bool> quiet(m_following, true);
    const QList<int> columns = frozenColumns();
    setVisible(!columns.isEmpty());
    if (columns.isEmpty())
        return;
    QHeaderView *header = horizontalHeader();
    int taken = 0;
    for (int column = 0; column < header->count(); ++column)
        setColumnHidden(column, !columns.contains(column));
    for (int place = 0; place < columns.size(); ++place) {
        header->moveSection(header->visualIndex(columns[place]), place);
        setColumnWidth(columns[place], m_table->columnWidth(columns[place]));
        taken += m_table->columnWidth(columns[place]);
    }
    const QHeaderView *theirs = m_table->horizontalHeader();
    header->setSortIndicator(theirs->sortIndicatorSection(), theirs->sortIndicatorOrder());
    header->setFixedHeight(theirs->height());
    setGeometry(m_table->frameWidth(), m_table->frameWidth(), taken + edge, m_table->viewport()->height() + theirs->height());
    verticalScrollBar()->setValue(m_table->verticalScrollBar()->value());
    raise();
}

void FrozenColumns::uncover(const QModelIndex &index, int sideways)
{
    QScrollBar *bar = m_table->horizontalScrollBar();
    if (!index.isValid() || isHidden())
        return;
    if (has(index.column())) {
        bar->setValue(sideways);
        return;
    }
    const int hidden = takenWidth() - m_table->columnViewportPosition(index.column());
    if (hidden > 0)
        bar->setValue(bar->value() - hidden);
}

void FrozenColumns::wheelEvent(QWheelEvent *event)
{
    // Sideways it is the other columns that move.
    if (std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y())) {
        QScrollBar *bar = m_table->horizontalScrollBar();
        bar->setValue(bar->value() - event->angleDelta().x());
        event->accept();
        return;
    }
    QTableView::wheelEvent(event);
}

} // namespace siyu::ui
