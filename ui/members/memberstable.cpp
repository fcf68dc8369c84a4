// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberstable.h"

#include "ui/common/theme.h"
#include "ui/members/celldelegate.h"
#include "ui/common/frozencolumns.h"
#include "ui/members/membersmodel.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace siyu::ui {

namespace {

constexpr int leastWidth = 40;

} // namespace

MembersTable::MembersTable(MembersModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    // A model that goes takes its columns with it: nobody's wish.
    connect(model, &QObject::destroyed, this, [this] { m_applying = true; });
    setModel(model);
    setAccessibleName(tr("Members"));
    setItemDelegate(new CellDelegate(model, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(ui::rowHeight);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(leastWidth);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicatorShown(true);
    m_frozen = new FrozenColumns(this);
    m_frozen->setItemDelegate(new CellDelegate(model, m_frozen)); // one each: an editor belongs to one view
    for (QHeaderView *header : {horizontalHeader(), m_frozen->horizontalHeader()}) {
        header->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](const QPoint &at) { headerMenu(header, at); });
        connect(header, &QHeaderView::sectionClicked, this, &MembersTable::clickHeader);
    }
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &MembersTable::lookMoved);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &MembersTable::lookMoved);
    connect(model, &QAbstractItemModel::columnsInserted, this, &MembersTable::applyColumns);
    connect(model, &QAbstractItemModel::columnsRemoved, this, &MembersTable::applyColumns);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        const int last = rowAt(viewport()->height() - 1);
        m_model->expect(rowAt(0), last < 0 ? m_model->rowCount() - 1 : last);
    });
    connect(this, &QTableView::doubleClicked, this, &MembersTable::openOrEdit);
    connect(m_frozen, &QTableView::doubleClicked, this, &MembersTable::openOrEdit);
    setLook(firstLook(*model));
}

// ---- look

TableLook MembersTable::firstLook(const MembersModel &model)
{
    // The stage and the value stand beside what they are judged by; the rest in the order of the profile.
    static constexpr MemberColumn first[] = {MemberColumn::Name, MemberColumn::Phone, MemberColumn::Stage, MemberColumn::Groups,
        MemberColumn::Tags, MemberColumn::Orders, MemberColumn::Value, MemberColumn::LastOrder};
    TableLook out;
    const auto add = [&](const MemberColumnSpec &column) {
        const QString word = columnWord(column);
        const bool isThere = std::any_of(out.columns.begin(), out.columns.end(), [&](const auto &known) { return known.word == word; });
        if (!isThere)
            out.columns.append({word, firstColumnWidth(column), isShownAtFirst(column)});
    };
    for (const MemberColumn column : first)
        add({column, {}});
    for (int column = 0; column < model.columnCount(); ++column)
        add(model.column(column));
    out.sortWord = columnWord({MemberColumn::Created, {}});
    out.descending = true;
    return out;
}

TableLook MembersTable::look() const
{
    TableLook out = m_look;
    QList<TableLook::Column> gone;
    for (const TableLook::Column &column : m_look.columns) {
        // A field that another workspace has, or that comes back by an undo, keeps its place.
        if (m_model->columnOf(column.word) < 0)
            gone.append(column);
    }
    out.columns.clear();
    for (const int column : columnOrder()) {
        const QString word = columnWord(m_model->column(column));
        int width = QTableView::columnWidth(column);
        // A hidden section, and the last one that takes the rest of the room, keep the width that they were given.
        for (const TableLook::Column &known : m_look.columns) {
            if (known.word == word && (isColumnHidden(column) || column == shownColumns().last()))
                width = known.width;
        }
        out.columns.append({word, width, !isColumnHidden(column)});
    }
    out.columns += gone;
    return out;
}

void MembersTable::setLook(const TableLook &look)
{
    const auto before = std::pair(m_look.sortWord, m_look.descending);
    m_look = look;
    applyColumns();
    if (before != std::pair(m_look.sortWord, m_look.descending))
        Q_EMIT sortChanged();
}

void MembersTable::applyColumns()
{
    const QScopedValueRollback<bool> quiet(m_applying, true);
    QHeaderView *header = horizontalHeader();
    int place = 0;
    QList<int> left;
    for (int column = 0; column < m_model->columnCount(); ++column)
        left.append(column);
    for (const TableLook::Column &wanted : m_look.columns) {
        const int column = m_model->columnOf(wanted.word);
        if (column < 0 || !left.removeOne(column))
            continue;
        header->moveSection(header->visualIndex(column), place++);
        setColumnHidden(column, !wanted.isShown && column != int(MemberColumn::Name));
        setColumnWidth(column, std::max(leastWidth, wanted.width));
    }
    // Columns that the look does not know yet stand behind, out of sight.
    for (const int column : left) {
        setColumnWidth(column, firstColumnWidth(m_model->column(column)));
        setColumnHidden(column, true);
    }
    header->setSortIndicator(sortColumn(), m_look.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_frozen->setCount(m_look.frozen);
}

void MembersTable::lookMoved()
{
    if (m_applying)
        return;
    m_frozen->follow();
    m_look = look();
    Q_EMIT lookChanged();
}

QList<int> MembersTable::columnOrder() const
{
    QList<int> out;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
        out.append(horizontalHeader()->logicalIndex(visual));
    return out;
}

QList<int> MembersTable::shownColumns() const
{
    QList<int> out = columnOrder();
    out.removeIf([this](int column) { return isColumnHidden(column); });
    return out;
}

void MembersTable::setColumnShown(int column, bool shown)
{
    if (column == int(MemberColumn::Name) || isColumnShown(column) == shown)
        return;
    {
        const QScopedValueRollback<bool> quiet(m_applying, true);
        setColumnHidden(column, !shown);
    }
    lookMoved();
}

void MembersTable::setColumnOrder(const QList<int> &columns)
{
    {
        const QScopedValueRollback<bool> quiet(m_applying, true);
        for (int place = 0; place < columns.size(); ++place)
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(columns[place]), place);
    }
    lookMoved();
}

void MembersTable::freeze(int count)
{
    m_look.frozen = std::max(0, count);
    m_frozen->setCount(m_look.frozen);
    lookMoved();
}

// ---- sorting

int MembersTable::sortColumn() const { return m_model->columnOf(m_look.sortWord); }

members::MemberSorting MembersTable::sorting() const
{
    const int column = sortColumn();
    return sortOf(column < 0 ? MemberColumnSpec{MemberColumn::Created, {}} : m_model->column(column));
}

void MembersTable::sortBy(int column, bool descending)
{
    m_look.sortWord = columnWord(m_model->column(column));
    m_look.descending = descending;
    horizontalHeader()->setSortIndicator(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_frozen->follow();
    Q_EMIT sortChanged();
    Q_EMIT lookChanged();
}

void MembersTable::clickHeader(int column) { sortBy(column, column == sortColumn() && !m_look.descending); }

void MembersTable::headerMenu(QHeaderView *header, const QPoint &place)
{
    const int column = header->logicalIndexAt(place);
    QMenu menu;
    if (column >= 0) {
        const MemberColumnSpec &spec = m_model->column(column);
        menu.addAction(tr("Sort upwards"), this, [this, column] { sortBy(column, false); });
        menu.addAction(tr("Sort downwards"), this, [this, column] { sortBy(column, true); });
        if (spec.kind != MemberColumn::Name)
            menu.addAction(tr("Hide this column"), this, [this, column] { setColumnShown(column, false); });
        const int upToHere = int(shownColumns().indexOf(column)) + 1;
        if (upToHere != m_look.frozen)
            menu.addAction(tr("Freeze up to this column"), this, [this, upToHere] { freeze(upToHere); });
    }
    if (m_look.frozen > 0)
        menu.addAction(tr("Freeze no column"), this, [this] { freeze(0); });
    menu.addSeparator();
    menu.addAction(tr("Choose columns…"), this, &MembersTable::chooserWanted);
    menu.exec(header->mapToGlobal(place));
}

// ---- selection

QList<qint64> MembersTable::selectedIds() const
{
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    QList<qint64> out;
    int next = 0;
    for (const auto &[top, bottom] : ranges) {
        for (int row = std::max(top, next); row <= bottom; ++row)
            out.append(m_model->idAt(row));
        next = std::max(next, bottom + 1);
    }
    return out;
}

qint64 MembersTable::selectedCount() const
{
    qint64 out = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        out += range.height();
    return out;
}

int MembersTable::firstSelectedRow() const
{
    int out = -1;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        out = out < 0 ? range.top() : std::min(out, range.top());
    return out;
}

bool MembersTable::isAllSelected() const { return m_model->rowCount() > 0 && selectedCount() == m_model->rowCount(); }

void MembersTable::selectIds(const QList<qint64> &ids)
{
    QItemSelection selection;
    const int last = m_model->columnCount() - 1;
    const QList<int> rows = m_model->rowsOf(ids);
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype end = i;
        while (end + 1 < rows.size() && rows[end + 1] == rows[end] + 1)
            ++end;
        selection.append(QItemSelectionRange(m_model->index(rows[i], 0), m_model->index(rows[end], last)));
        i = end + 1;
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

qint64 MembersTable::currentId() const { return currentIndex().isValid() ? m_model->idAt(currentIndex().row()) : 0; }

void MembersTable::goToId(qint64 id)
{
    const QList<int> rows = m_model->rowsOf({id});
    if (rows.isEmpty())
        return;
    const QModelIndex index = m_model->index(rows.first(), 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index, PositionAtCenter);
}

// ---- keys and mouse

bool MembersTable::editCurrent()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid() || !m_model->flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    scrollTo(index);
    QTableView *view = m_frozen->has(index.column()) ? static_cast<QTableView *>(m_frozen) : this;
    view->edit(index);
    return true;
}

void MembersTable::openOrEdit(const QModelIndex &index)
{
    if (index.isValid() && !editCurrent())
        Q_EMIT opened(m_model->idAt(index.row()));
}

void MembersTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
    } else if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier) {
        Q_EMIT fillWanted();
    } else if (event->key() == Qt::Key_F2 && event->modifiers() == Qt::NoModifier) {
        editCurrent();
    } else if (isEnter && currentId() > 0 && state() != EditingState) {
        Q_EMIT opened(currentId());
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void MembersTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint place = isByKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos();
    if (currentIndex().isValid())
        Q_EMIT menuWanted(place);
}

void MembersTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int sideways = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (m_frozen)
        m_frozen->uncover(index, sideways);
}

void MembersTable::resizeEvent(QResizeEvent *event)
{
    const QScopedValueRollback<bool> quiet(m_applying, true); // the last column takes the room: nobody's wish
    QTableView::resizeEvent(event);
    if (m_frozen)
        m_frozen->follow();
}

void MembersTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionCountChanged();
}

void MembersTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT currentMoved(m_model->idAt(current.row()));
}

} // namespace siyu::ui
