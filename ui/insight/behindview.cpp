// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/behindview.h"

#include "ui/common/job.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QApplication>
#include <QClipboard>
#include <algorithm>
#include <numeric>

namespace siyu::ui {

namespace {

constexpr size_t fewRows = 2'000; // sorted and copied at once

} // namespace

BehindModel::BehindModel(std::shared_ptr<const insight::Behind> behind, QList<BehindColumn> columns, QObject *parent)
    : QAbstractTableModel(parent), m_behind(std::move(behind)), m_columns(std::move(columns)), m_order(size_t(m_behind->rows.size())), m_job(new Job(this))
{
    std::iota(m_order.begin(), m_order.end(), 0);
}

void BehindModel::setMasked(bool masked)
{
    if (m_masked == masked)
        return;
    m_masked = masked;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QVariant BehindModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BehindColumn &column = m_columns[index.column()];
    if (role == Qt::DisplayRole)
        return textOf(*m_behind, sourceRow(index.row()), column, m_masked);
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant BehindModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return text::inLines(headerOf(*m_behind, m_columns[section]), ListTable::shortLine);
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(m_columns[section]) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

void BehindModel::sort(int column, Qt::SortOrder order)
{
    const int wish = ++m_wishes; // an earlier one may still be at work
    if (column < 0 || column >= m_columns.size()) {
        std::vector<int> asTheyCame(m_order.size());
        std::iota(asTheyCame.begin(), asTheyCame.end(), 0);
        if (asTheyCame != m_order)
            apply(std::move(asTheyCame));
        return;
    }
    if (m_order.size() <= fewRows)
        return apply(orderOf(*m_behind, m_columns[column], order));
    m_job->start([behind = m_behind, of = m_columns[column], order](Progress &) { return orderOf(*behind, of, order); },
        [this, wish](const Result<std::vector<int>> &sorted) {
            if (sorted && wish == m_wishes)
                apply(*sorted);
        });
}

void BehindModel::apply(std::vector<int> order)
{
    if (order.size() > fewRows)
        Q_EMIT manyAreSorted();
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> placeOf(before.isEmpty() ? 0 : order.size());
    for (size_t row = 0; row < placeOf.size(); ++row)
        placeOf[size_t(order[row])] = int(row);
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after.append(this->index(placeOf[size_t(sourceRow(index.row()))], index.column()));
    m_order = std::move(order);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

BehindView::BehindView(Desk &desk, BehindModel *model, const QString &accessibleName)
    : ListTable(model, accessibleName, nullptr, Sorting::ByModel), m_desk(desk), m_model(model), m_copyJob(new Job(this))
{
    connect(model, &BehindModel::manyAreSorted, this, [this] {
        clearSelection();
        setCurrentIndex({});
    });
}

std::vector<int> BehindView::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (int &row : rows)
        row = m_model->sourceRow(row);
    return rows;
}

void BehindView::copySelection()
{
    std::vector<int> rows = selectedRows();
    const auto put = [](const QString &text) { QApplication::clipboard()->setText(text); };
    if (rows.size() <= fewRows)
        return put(pasteableText(*m_model->behind(), m_model->columns(), rows, m_model->isMasked()));
    m_copyJob->start([behind = m_model->behind(), columns = m_model->columns(), rows = std::move(rows), masked = m_model->isMasked()](
                         Progress &) { return pasteableText(*behind, columns, rows, masked); },
        [this, put, count = qint64(rows.size())](const Result<QString> &text) {
            if (!text)
                return;
            put(*text);
            m_desk.toast(tr("Copied %1 rows").arg(text::number(count)));
        });
}

} // namespace siyu::ui
