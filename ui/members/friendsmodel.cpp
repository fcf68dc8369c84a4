// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/friendsmodel.h"

#include "core/base/text.h"
#include "core/workspace.h"
#include "ui/text/format.h"

namespace siyu::ui {

FriendsModel::FriendsModel(std::shared_ptr<Workspace> shop, QObject *parent)
    : PanelModel(std::move(shop), {{tr("Name")}, {tr("Phone")}, {tr("Friend since")}, {tr("Added how")}, {tr("Channel")}, {tr("Other accounts"), true}, {tr("Gone since")}}, parent),
      m_zone(workspace()->zone())
{
}

void FriendsModel::setAccount(AccountId account)
{
    if (account != m_account)
        setIds({});
    m_account = account;
    invalidate();
}

PagedTableModel::Loader FriendsModel::loader() const
{
    return loaderOf([shop = workspace(), account = m_account](const QList<qint64> &ids) { return members::friendRows(*shop, account, ids); },
        [](const members::FriendRow &row) { return row.member.value; });
}

QString FriendsModel::cellText(const members::FriendRow &row, int column) const
{
    const auto moment = [&](const QDateTime &utc) { return utc.isValid() ? text::day(businessDay(utc, m_zone)) : text::missingMark(); };
    switch (column) {
    case Name:
        return nameOf(row.name, row.member);
    case Phone:
        return isMasked() ? maskPhone(row.phone) : row.phone;
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

} // namespace siyu::ui
