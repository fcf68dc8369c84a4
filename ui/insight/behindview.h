// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the rows behind a step of a chart, however many they are: they lie packed, and are sorted and copied in a job
// where they are many. Main thread.
#pragma once

#include "ui/groups/listtable.h"
#include "ui/insight/behindtable.h"

#include <QAbstractTableModel>

namespace siyu::ui {

class Desk;
class Job;

class BehindModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    BehindModel(std::shared_ptr<const insight::Behind> behind, QList<BehindColumn> columns, QObject *parent);

    void setMasked(bool masked);
    bool isMasked() const { return m_masked; }
    const std::shared_ptr<const insight::Behind> &behind() const { return m_behind; }
    const QList<BehindColumn> &columns() const { return m_columns; }
    int sourceRow(int row) const { return m_order[size_t(row)]; } // its place in `behind`
    Job *job() const { return m_job; } // sorts

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_order.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_columns.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // Below 0 as they came.
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void manyAreSorted(); // before they are: nothing may hold on to rows

private:
    void apply(std::vector<int> order);

    std::shared_ptr<const insight::Behind> m_behind;
    QList<BehindColumn> m_columns;
    std::vector<int> m_order;
    bool m_masked = true;
    int m_wishes = 0; // how often an order was asked for
    Job *m_job;
};

class BehindView final : public ListTable {
    Q_OBJECT

public:
    // The model stays its owner's.
    BehindView(Desk &desk, BehindModel *model, const QString &accessibleName);

protected:
    void copySelection() override;

private:
    std::vector<int> selectedRows() const; // of `behind`, from top to bottom

    Desk &m_desk;
    BehindModel *m_model;
    Job *m_copyJob;
};

} // namespace siyu::ui
