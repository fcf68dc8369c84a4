// SPDX-License-Identifier: GPL-3.0-or-later
// A table of values that fits in memory: each column says how a row reads, how it sorts and what its tooltip tells.
// For lists of a group; a member list that may hold a million rows has its own paged model. Main thread.
#pragma once

#include "ui/common/fields.h"

#include <QAbstractTableModel>
#include <QList>
#include <algorithm>
#include <functional>

namespace siyu::ui {

template <typename Row>
class RowsModel final : public QAbstractTableModel {
public:
    struct Column {
        QString header;
        std::function<QString(const Row &)> text;
        std::function<QVariant(const Row &)> sortValue = {}; // by the text when not given
        bool isNumber = false;
        std::function<QString(const Row &)> tip = {};
        std::function<QVariant(const Row &)> color = {};
        std::function<QVariant(const Row &)> drawn{}; // what a delegate draws of the row
    };
    static constexpr int SortRole = Qt::UserRole;
    static constexpr int DrawnRole = Qt::UserRole + 1;

    explicit RowsModel(QList<Column> columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns))
    {
    }

    void setRows(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const Row &row(int index) const { return m_rows.at(index); }
    const QList<Row> &rows() const { return m_rows; }
    // The first for which `is` holds; -1 for none.
    template <typename Is>
    qsizetype find(Is is) const
    {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), is);
        return found == m_rows.end() ? -1 : found - m_rows.begin();
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_columns.size()); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Column &column = m_columns.at(index.column());
        const Row &of = m_rows.at(index.row());
        switch (role) {
        case Qt::DisplayRole: return column.text(of);
        case Qt::ToolTipRole: return column.tip ? plainTip(column.tip(of)) : QVariant();
        case Qt::ForegroundRole: return column.color ? column.color(of) : QVariant();
        case Qt::TextAlignmentRole: return int((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case SortRole: return column.sortValue ? column.sortValue(of) : QVariant(column.text(of));
        case DrawnRole: return column.drawn ? column.drawn(of) : QVariant();
        default: return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return {};
        if (role == Qt::DisplayRole)
            return m_columns.at(section).header;
        if (role == Qt::TextAlignmentRole)
            return int((m_columns.at(section).isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return {};
    }

private:
    QList<Column> m_columns;
    QList<Row> m_rows;
};

} // namespace siyu::ui
