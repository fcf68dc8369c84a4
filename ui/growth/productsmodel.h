// SPDX-License-Identifier: GPL-3.0-or-later
// The shop's products as a table in which role, price, cost and stock are typed in place; what is typed is handed on, and
// comes back with the next rows. Main thread.
#pragma once

#include "core/growth/productcatalogue.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace siyu::ui {

class ProductsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Category, Role, Price, Cost, Margin, Stock, Orders, Buyers, ColumnCount };

    explicit ProductsModel(QObject *parent = nullptr) : QAbstractTableModel(parent) { }
    void setRows(QList<growth::ProductRow> rows);
    const QList<growth::ProductRow> &rows() const { return m_rows; }
    void setEditable(bool editable) { m_isEditable = editable; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void edited(qint64 product, const siyu::growth::ProductEdit &edit);
    void refused(const QString &why);

private:
    QString textOf(const growth::ProductRow &row, int column) const;
    QVariant sortOf(const growth::ProductRow &row, int column) const;
    QVariant editOf(const growth::ProductRow &row, int column) const;
    bool takeNumber(const growth::ProductRow &row, int column, const QString &typed);

    QList<growth::ProductRow> m_rows;
    bool m_isEditable = true;
};

// A list of the roles, in the role's column.
class RoleDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};

} // namespace siyu::ui
