// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/productsmodel.h"

#include "core/base/money.h"
#include "ui/common/fields.h"
#include "ui/common/theme.h"
#include "ui/text/format.h"
#include "ui/text/producttext.h"

#include <QComboBox>
#include <cmath>

namespace siyu::ui {

using growth::ProductEdit;
using growth::ProductRow;

namespace {

constexpr int minorInMajor = 100;

bool isTyped(int column) { return column == ProductsModel::Price || column == ProductsModel::Cost || column == ProductsModel::Stock; }

QVariant plain(const std::optional<qint64> &minor) { return minor ? QVariant(plainAmount(*minor)) : QVariant(QString()); }

} // namespace

void ProductsModel::setRows(QList<ProductRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ProductsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int ProductsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString ProductsModel::textOf(const ProductRow &row, int column) const
{
    switch (column) {
    case Name:
        return row.name;
    case Category:
        return row.category.isEmpty() ? text::missingMark() : row.category;
    case Role:
        return text::roleName(row.role);
    case Price:
        return text::money(row.price, row.currency);
    case Cost:
        return text::money(row.cost, row.currency);
    case Margin:
        return text::percent(row.margin, 0);
    case Stock:
        return text::number(row.stock);
    case Orders:
        return text::number(row.orders);
    case Buyers:
        return text::number(row.buyers);
    default:
        return {};
    }
}

QVariant ProductsModel::sortOf(const ProductRow &row, int column) const
{
    switch (column) {
    case Role:
        return row.role ? int(*row.role) : 9;
    case Price:
        return row.price.value_or(-1);
    case Cost:
        return row.cost.value_or(-1);
    case Margin:
        return row.margin.value_or(-100);
    case Stock:
        return row.stock.value_or(-1);
    case Orders:
        return row.orders;
    case Buyers:
        return row.buyers;
    default:
        return textOf(row, column);
    }
}

QVariant ProductsModel::editOf(const ProductRow &row, int column) const
{
    switch (column) {
    case Role:
        return row.role ? int(*row.role) : -1;
    case Price:
        return plain(row.price);
    case Cost:
        return plain(row.cost);
    case Stock:
        return row.stock ? QVariant(QString::number(*row.stock)) : QVariant(QString());
    default:
        return textOf(row, column);
    }
}

QVariant ProductsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProductRow &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case Qt::EditRole:
        return editOf(row, column);
    case Qt::UserRole:
        return sortOf(row, column);
    case Qt::TextAlignmentRole:
        return int((column >= Price ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return column == Role && !row.role ? QVariant(tokens().muted) : column == Stock && row.stock && *row.stock == 0 ? QVariant(tokens().danger) : QVariant();
    case Qt::ToolTipRole:
        return column == Name ? plainTip(row.name) : (flags(index) & Qt::ItemIsEditable) ? QVariant(tr("F2 or a double click changes it")) : QVariant();
    default:
        return {};
    }
}

QVariant ProductsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const QStringList names{tr("Product"), tr("Category"), tr("Role"), tr("Price"), tr("Cost"), tr("Margin"), tr("Stock"), tr("Orders"), tr("Buyers")};
    if (role == Qt::DisplayRole)
        return names.value(section);
    if (role == Qt::TextAlignmentRole)
        return int((section >= Price ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags ProductsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    const bool isEditable = m_isEditable && index.isValid() && (index.column() == Role || isTyped(index.column()));
    return isEditable ? usual | Qt::ItemIsEditable : usual;
}

bool ProductsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const ProductRow &row = m_rows.at(index.row());
    if (index.column() != Role)
        return takeNumber(row, index.column(), value.toString().trimmed());
    ProductEdit edit;
    edit.role = value.toInt() < 0 ? std::optional<growth::ProductRole>() : std::optional(growth::ProductRole(value.toInt()));
    if (*edit.role != row.role)
        Q_EMIT edited(row.id, edit);
    return true;
}

bool ProductsModel::takeNumber(const ProductRow &row, int column, const QString &typed)
{
    bool isNumber = true;
    std::optional<qint64> value;
    if (!typed.isEmpty()) {
        const double number = QString(typed).remove(QLatin1Char(',')).remove(QChar(u'¥')).toDouble(&isNumber);
        isNumber = isNumber && number >= 0 && number < 1e12;
        if (isNumber)
            value = std::llround(number * (column == Stock ? 1 : minorInMajor));
    }
    if (!isNumber) {
        Q_EMIT refused(tr("“%1” is no amount: write a number such as 39.90, or nothing.").arg(typed));
        return false;
    }
    ProductEdit edit;
    (column == Price ? edit.price : column == Cost ? edit.cost : edit.stock) = value;
    const auto was = column == Price ? row.price : column == Cost ? row.cost : row.stock;
    if (was != value)
        Q_EMIT edited(row.id, edit);
    return true;
}

QWidget *RoleDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *box = new QComboBox(parent);
    box->addItem(text::roleName(std::nullopt), -1);
    for (const growth::ProductRole role : growth::allProductRoles)
        box->addItem(text::name(role), int(role));
    return box;
}

void RoleDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = static_cast<QComboBox *>(editor);
    box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole))));
}

void RoleDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QComboBox *>(editor)->currentData(), Qt::EditRole);
}

} // namespace siyu::ui
