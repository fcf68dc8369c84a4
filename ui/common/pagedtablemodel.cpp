// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pagedtablemodel.h"

#include "ui/common/job.h"

#include <QSet>

namespace siyu::ui {

namespace {

constexpr qsizetype mostWishes = 4; // while someone drags the scroll bar only the last places matter

} // namespace

PagedTableModel::PagedTableModel(QObject *parent) : QAbstractTableModel(parent), m_job(new Job(this, Job::Rank::Prompt)) { }

void PagedTableModel::setIds(QList<qint64> ids, Rows first)
{
    beginResetModel();
    ++m_generation;
    m_ids = std::move(ids);
    const bool isStale = first.isEmpty();
    if (isStale)
        first = loadedOf(firstOf(m_ids));
    m_pages.clear();
    m_wanted.clear();
    m_loading = -1;
    m_job->cancel();
    if (!first.isEmpty())
        m_pages.insert(0, {first, isStale, ++m_clock});
    endResetModel();
    if (!isStale)
        Q_EMIT rowsLoaded();
}

PagedTableModel::Rows PagedTableModel::loadedOf(const QList<qint64> &ids) const
{
    Rows out;
    for (const qint64 id : ids) {
        for (const Page &page : std::as_const(m_pages)) {
            const auto it = page.rows.constFind(id);
            if (it == page.rows.cend())
                continue;
            out.insert(id, *it);
            break;
        }
    }
    return out;
}

void PagedTableModel::expect(int firstRow, int lastRow)
{
    for (int page = std::max(0, firstRow) / pageSize; page <= std::min(lastRow, rowCount() - 1) / pageSize; ++page) {
        if (!m_pages.contains(page))
            wish(page);
    }
    loadNext();
}

QList<int> PagedTableModel::rowsOf(const QList<qint64> &ids) const
{
    const QSet<qint64> wanted(ids.begin(), ids.end());
    QList<int> out;
    for (qsizetype row = 0; row < m_ids.size() && out.size() < wanted.size(); ++row) {
        if (wanted.contains(m_ids[row]))
            out.append(int(row));
    }
    return out;
}

void PagedTableModel::invalidate()
{
    ++m_generation;
    m_loading = -1;
    for (Page &page : m_pages)
        page.isStale = true;
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool PagedTableModel::isLoaded(int row) const { return loadedRow(row) != nullptr; }

const std::any *PagedTableModel::loadedRow(int row) const
{
    const auto page = m_pages.constFind(row / pageSize);
    if (page == m_pages.cend())
        return nullptr;
    const auto loaded = page->rows.constFind(idAt(row));
    return loaded == page->rows.cend() ? nullptr : &*loaded;
}

int PagedTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }

QVariant PagedTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_ids.size())
        return {};
    const int number = index.row() / pageSize;
    const auto page = m_pages.find(number);
    if (page == m_pages.end()) {
        want(number);
        return placeholder(index.column(), role);
    }
    if (page->isStale)
        want(number);
    page->usedAt = ++m_clock;
    const auto row = page->rows.constFind(m_ids[index.row()]);
    return row == page->rows.cend() ? placeholder(index.column(), role) : cell(*row, index.column(), role);
}

QVariant PagedTableModel::placeholder(int, int) const { return {}; }

void PagedTableModel::wish(int page) const
{
    if (page == m_loading)
        return;
    m_wanted.removeOne(page);
    m_wanted.append(page);
    while (m_wanted.size() > mostWishes)
        m_wanted.removeFirst();
}

void PagedTableModel::want(int page) const
{
    wish(page);
    if (m_isScheduled)
        return;
    m_isScheduled = true;
    // Behind the paint that asks, which asks for many cells.
    auto *self = const_cast<PagedTableModel *>(this);
    QMetaObject::invokeMethod(self, [self] {
        self->m_isScheduled = false;
        self->loadNext();
    }, Qt::QueuedConnection);
}

void PagedTableModel::loadNext()
{
    if (m_loading >= 0 || m_wanted.isEmpty())
        return;
    const int page = m_wanted.takeLast();
    const quint64 generation = m_generation;
    m_loading = page;
    m_job->start([load = loader(), ids = idsOf(page)](Progress &progress) { return load(ids, progress); },
        [this, page, generation](const Result<Rows> &rows) { accept(page, generation, rows); });
}

void PagedTableModel::accept(int page, quint64 generation, const Result<Rows> &rows)
{
    if (generation == m_generation) {
        m_loading = -1;
        if (!rows) {
            Q_EMIT loadFailed(rows.error());
        } else {
            m_pages.insert(page, {*rows, false, ++m_clock});
            dropOldest();
            const int first = page * pageSize;
            const int last = std::min(first + pageSize, rowCount()) - 1;
            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
            Q_EMIT rowsLoaded();
        }
    }
    loadNext();
}

void PagedTableModel::dropOldest()
{
    while (m_pages.size() > keptPages) {
        auto oldest = m_pages.begin();
        for (auto it = m_pages.begin(); it != m_pages.end(); ++it) {
            if (it->usedAt < oldest->usedAt)
                oldest = it;
        }
        m_pages.erase(oldest);
    }
}

} // namespace siyu::ui
