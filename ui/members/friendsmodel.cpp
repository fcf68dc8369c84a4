// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/friendsmodel.h"

#include "core/base/text.h"
#include "core/workspace.h"
#include "ui/text/format.h"

namespace siyu::ui {

FriendsModel::FriendsModel(std::shared_ptr<Workspace> workspace, QObject *parent)
    : PagedTableModel(parent), m_workspace(std::move(workspace)), m_zone(m_workspace->zone())
{
}

void FriendsModel::setAccount(AccountId account)
{
    if (account != m_account)
        setIds({});
    m_account = account;
    invalidate();
}

void FriendsModel::setMasked(bool masked)
{
    m_masked = masked;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int FriendsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant FriendsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Others)
        return int(Qt::AlignVCenter | Qt::AlignRight);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return PagedTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return tr("Name");
    case Phone:
        return tr("Phone");
    case Added:
        return tr("Friend since");
    case Way:
        return tr("Added how");
    case Channel:
        return tr("Channel");
    case Removed:
        return tr("Gone since");
    case Others:
        return tr("Other accounts");
    default:
        return {};
    }
}

PagedTableModel::Loader FriendsModel::loader() const
{
    return [workspace = m_workspace, account = m_account](const QList<qint64> &ids, Progress &) -> Result<Rows> {
        const auto friends = members::friendRows(*workspace, account, ids);
        if (!friends)
            return friends.error();
        Rows rows;
        for (const members::FriendRow &one : *friends)
            rows.insert(one.member.value, one);
        return rows;
    };
}

QString FriendsModel::textOf(const members::FriendRow &row, int column) const
{
    const auto moment = [&](const QDateTime &utc) { return utc.isValid() ? text::day(businessDay(utc, m_zone)) : text::missingMark(); };
    switch (column) {
    case Name:
        return row.name.isEmpty() ? tr("Member %1").arg(row.member.value) : displayText(m_masked ? maskPhonesIn(row.name) : row.name);
    case Phone:
        return m_masked ? maskPhone(row.phone) : row.phone;
    case Added:
        return moment(row.addedAtUtc);
    case Way:
        return displayText(row.way);
    case Channel:
        return displayText(row.channel);
    case Removed:
        return row.removedAtUtc.isValid() ? moment(row.removedAtUtc) : QString();
    case Others:
        return row.otherAccounts > 0 ? text::number(row.otherAccounts) : QString();
    default:
        return {};
    }
}

QVariant FriendsModel::cell(const std::any &row, int column, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(std::any_cast<const members::FriendRow &>(row), column);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Others ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace siyu::ui
