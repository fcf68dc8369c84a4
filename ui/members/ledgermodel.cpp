// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/ledgermodel.h"

#include "core/base/text.h"
#include "core/workspace.h"
#include "ui/text/format.h"

namespace siyu::ui {

QString pointKindName(members::PointKind kind)
{
    switch (kind) {
    case members::PointKind::Earn:
        return LedgerModel::tr("Given");
    case members::PointKind::Spend:
        return LedgerModel::tr("Taken");
    case members::PointKind::Checkin:
        return LedgerModel::tr("Check-in");
    case members::PointKind::Gift:
        return LedgerModel::tr("Gift");
    case members::PointKind::Correction:
        return LedgerModel::tr("Correction");
    }
    return {};
}

LedgerModel::LedgerModel(std::shared_ptr<Workspace> workspace, QObject *parent)
    : PagedTableModel(parent), m_workspace(std::move(workspace)), m_zone(m_workspace->zone())
{
}

void LedgerModel::setMasked(bool masked)
{
    m_masked = masked;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int LedgerModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Points)
        return int(Qt::AlignVCenter | Qt::AlignRight);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return PagedTableModel::headerData(section, orientation, role);
    switch (section) {
    case When:
        return tr("When");
    case Name:
        return tr("Member");
    case Kind:
        return tr("Kind");
    case Points:
        return tr("Points");
    case Note:
        return tr("What for");
    case Corrected:
        return tr("Correction");
    default:
        return {};
    }
}

PagedTableModel::Loader LedgerModel::loader() const
{
    return [workspace = m_workspace](const QList<qint64> &ids, Progress &) -> Result<Rows> {
        const auto entries = members::ledgerRows(*workspace, ids);
        if (!entries)
            return entries.error();
        Rows rows;
        for (const members::LedgerRow &entry : *entries)
            rows.insert(entry.id, entry);
        return rows;
    };
}

QString LedgerModel::textOf(const members::LedgerRow &row, int column) const
{
    switch (column) {
    case When:
        return text::dayAndTime(row.atUtc, m_zone);
    case Name:
        return row.name.isEmpty() ? tr("Member %1").arg(row.member.value) : displayText(m_masked ? maskPhonesIn(row.name) : row.name);
    case Kind:
        return pointKindName(row.kind);
    case Points:
        return text::signedNumber(row.points);
    case Note:
        return displayText(m_masked ? maskPhonesIn(row.note) : row.note);
    case Corrected:
        return row.corrects ? tr("corrects no. %1").arg(*row.corrects) : row.corrected != 0 ? tr("corrected by %1").arg(text::signedNumber(row.corrected)) : QString();
    default:
        return {};
    }
}

QVariant LedgerModel::cell(const std::any &row, int column, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(std::any_cast<const members::LedgerRow &>(row), column);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Points ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace siyu::ui
