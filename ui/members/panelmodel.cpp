// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/panelmodel.h"

#include "core/base/text.h"
#include "ui/common/fields.h"

namespace siyu::ui {

PanelModelBase::PanelModelBase(std::shared_ptr<Workspace> workspace, QList<Column> columns, QObject *parent)
    : PagedTableModel(parent), m_workspace(std::move(workspace)), m_columns(std::move(columns))
{
}

void PanelModelBase::setMasked(bool masked)
{
    m_masked = masked;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int PanelModelBase::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

QVariant PanelModelBase::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return PagedTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole && m_columns[section].isNumber)
        return int(Qt::AlignVCenter | Qt::AlignRight);
    return role == Qt::DisplayRole ? QVariant(m_columns[section].title) : PagedTableModel::headerData(section, orientation, role);
}

QString PanelModelBase::nameOf(const QString &name, MemberId member) const
{
    return name.isEmpty() ? tr("Member %1").arg(member.value) : displayText(m_masked ? maskPhonesIn(name) : name);
}

QVariant PanelModelBase::cell(const std::any &row, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return textOf(row, column);
    if (role == Qt::ToolTipRole)
        return plainTip(textOf(row, column));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (m_columns.value(column).isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace siyu::ui
