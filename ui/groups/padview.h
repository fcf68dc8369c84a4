// SPDX-License-Identifier: GPL-3.0-or-later
// The count pad of all groups: one row a group with yesterday beside it, typed or pasted from a spreadsheet, kept all at once;
// below, the days' sums of all groups. Main thread.
#pragma once

#include "core/groups/ledgerstore.h"
#include "core/groups/padstore.h"
#include "ui/groups/rowsmodel.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QWidget>

class QDateEdit;
class QLabel;
class QPushButton;
class QTableView;

namespace siyu::ui {

class Desk;
class Job;
class ListTable;

class PadModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Keeper, DayBefore, Total, New, Lost, Note, ColumnCount };

    explicit PadModel(bool readOnly, QObject *parent = nullptr) : QAbstractTableModel(parent), m_readOnly(readOnly) { }
    void setRows(QList<groups::PadRow> rows);
    const QList<groups::PadRow> &rows() const { return m_rows; }
    void put(const QHash<int, groups::TypedCounts> &countsByRow);
    QList<groups::PadEntry> changed() const;
    int faults() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void edited();

private:
    groups::Count countAt(const QModelIndex &index) const;
    QString note(int row) const;

    bool m_readOnly;
    QList<groups::PadRow> m_rows;
    QList<groups::TypedCounts> m_counts; // as typed here
};

class PadView final : public QWidget {
    Q_OBJECT

public:
    explicit PadView(Desk &desk, QWidget *parent = nullptr);

    void reload();
    // Whether a pasted text held groups; what could not be read is named below the table.
    bool paste(const QString &text);
    PadModel *model() const { return m_model; }

private:
    struct Content {
        QList<groups::PadRow> rows;
        QList<groups::LedgerSum> sums;
    };
    QWidget *makeHead();
    void makeTable();
    void fill(const Content &content);
    void pasteClipboard();
    void tellState();
    void save();

    Desk &m_desk;
    Job *m_job;
    PadModel *m_model;
    QTableView *m_table;
    RowsModel<groups::LedgerSum> *m_sums;
    ListTable *m_sumTable;
    QDateEdit *m_day;
    QDate m_shownDay;
    QPushButton *m_save;
    QLabel *m_state;
    QLabel *m_unread;
};

} // namespace siyu::ui
