// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberstable.h"

#include "ui/common/theme.h"
#include "ui/members/membersmodel.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSettings>

namespace siyu::ui {

namespace {

constexpr int widths[] = {150, 130, 200, 180, 70, 100, 110, 70, 80, 150, 110, 80};
static_assert(std::size(widths) == allMemberColumns.size());

const QString columnsKey = QStringLiteral("members/columns");

bool isShownAtFirst(MemberColumn column)
{
    return column != MemberColumn::Gender && column != MemberColumn::BirthYear && column != MemberColumn::Id;
}

} // namespace

MembersTable::MembersTable(MembersModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(model);
    setAccessibleName(tr("Members"));
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
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setContextMenuPolicy(Qt::ActionsContextMenu);
    horizontalHeader()->setSortIndicatorShown(true);
    addColumnActions();
    restoreColumns();
    horizontalHeader()->setSortIndicator(int(MemberColumn::Created), Qt::DescendingOrder);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &MembersTable::sortBy);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) { Q_EMIT opened(m_model->idAt(index.row())); });
}

MembersTable::~MembersTable() { rememberColumns(); }

void MembersTable::addColumnActions()
{
    for (size_t i = 0; i < allMemberColumns.size(); ++i) {
        setColumnWidth(int(i), widths[i]);
        auto *action = new QAction(memberColumnTitle(allMemberColumns[i]), this);
        action->setCheckable(true);
        action->setChecked(isShownAtFirst(allMemberColumns[i]));
        // A table without the name would leave rows that nobody can tell apart.
        action->setEnabled(allMemberColumns[i] != MemberColumn::Name);
        setColumnHidden(int(i), !action->isChecked());
        connect(action, &QAction::toggled, this, [this, i](bool on) {
            setColumnHidden(int(i), !on);
            rememberColumns();
        });
        horizontalHeader()->addAction(action);
        m_columnActions.append(action);
    }
}

void MembersTable::restoreColumns()
{
    const QByteArray state = QSettings().value(columnsKey).toByteArray();
    if (state.isEmpty() || !horizontalHeader()->restoreState(state))
        return;
    for (int i = 0; i < m_columnActions.size(); ++i) {
        const QSignalBlocker quiet(m_columnActions[i]);
        m_columnActions[i]->setChecked(!isColumnHidden(i));
    }
}

void MembersTable::rememberColumns() const { QSettings().setValue(columnsKey, horizontalHeader()->saveState()); }

QList<int> MembersTable::shownColumns() const
{
    QList<int> out;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            out.append(column);
    }
    return out;
}

void MembersTable::sortBy(int section)
{
    const std::optional<members::MemberSort> sort = sortOf(allMemberColumns[size_t(section)]);
    if (sort) {
        m_descending = *sort == m_sort ? !m_descending : false;
        m_sort = *sort;
    }
    for (const MemberColumn column : allMemberColumns) {
        if (sortOf(column) == m_sort)
            horizontalHeader()->setSortIndicator(int(column), m_descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    if (sort)
        Q_EMIT sortChanged();
}

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

void MembersTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
        event->accept();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2) && currentId() > 0) {
        Q_EMIT opened(currentId());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
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
