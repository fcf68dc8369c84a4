// SPDX-License-Identifier: GPL-3.0-or-later
// A table over a list of row ids: whatever its length it opens at once, and rows are loaded by id in pages of 32 by a
// job, when a view asks for them. A row that is not there yet shows an empty placeholder. Results that come after the
// list has changed are dropped. Subclasses say what the columns are and how rows are loaded. Main thread.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QAbstractTableModel>
#include <any>
#include <functional>

namespace siyu::ui {

class Job;

class PagedTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int pageSize = 32; // what is in sight on a usual screen
    static constexpr int keptPages = 192;

    using Rows = QHash<qint64, std::any>; // by id
    using Loader = std::function<Result<Rows>(const QList<qint64> &ids, Progress &progress)>;

    explicit PagedTableModel(QObject *parent = nullptr);

    // Runs on a worker thread: holds values, never the model.
    virtual Loader loader() const = 0;
    // Of a list, those that are in sight when it comes: whoever lists in a job may load them there.
    static QList<qint64> firstOf(const QList<qint64> &ids) { return ids.mid(0, pageSize); }
    // Replaces the list; what was loaded stays where its id is still in it. `first`: the rows of firstOf, loaded just now.
    void setIds(QList<qint64> ids, Rows first = {});
    const QList<qint64> &ids() const { return m_ids; }
    qint64 idAt(int row) const { return m_ids.value(row, 0); }
    // The rows of these ids in the list, ascending; O(list).
    QList<int> rowsOf(const QList<qint64> &ids) const;
    // Everything loaded is shown until it is loaded anew.
    void invalidate();
    bool isLoaded(int row) const;
    // These rows come into sight: they are loaded while the view paints that they are not there yet.
    void expect(int firstRow, int lastRow);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void rowsLoaded(); // a page has arrived
    void loadFailed(const siyu::Error &error);

protected:
    virtual QVariant cell(const std::any &row, int column, int role) const = 0;
    const std::any *loadedRow(int row) const; // null = not there yet
    // What stands in a cell whose row is not there yet; nothing by default.
    virtual QVariant placeholder(int column, int role) const;

private:
    struct Page {
        Rows rows;
        bool isStale = false;
        quint64 usedAt = 0;
    };

    void wish(int page) const;
    void want(int page) const;
    void loadNext();
    void accept(int page, quint64 generation, const Result<Rows> &rows);
    void dropOldest();
    Rows loadedOf(const QList<qint64> &ids) const;
    QList<qint64> idsOf(int page) const { return m_ids.mid(qsizetype(page) * pageSize, pageSize); }

    QList<qint64> m_ids;
    mutable QHash<int, Page> m_pages;
    mutable QList<int> m_wanted; // the newest wish last
    mutable quint64 m_clock = 0;
    mutable bool m_isScheduled = false;
    quint64 m_generation = 0;
    int m_loading = -1;
    Job *m_job;
};

} // namespace siyu::ui
