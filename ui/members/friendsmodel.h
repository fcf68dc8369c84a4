// SPDX-License-Identifier: GPL-3.0-or-later
// Friends of one account, by the member's id, loaded a page at a time. Main thread.
#pragma once

#include "core/members/contactstore.h"
#include "ui/members/panelmodel.h"

#include <QTimeZone>

namespace siyu::ui {

class FriendsModel final : public PanelModel<members::FriendRow> {
    Q_OBJECT

public:
    enum Column { Name, Phone, Added, Way, Channel, Others, Removed, ColumnCount };

    FriendsModel(std::shared_ptr<Workspace> workspace, QObject *parent);

    void setAccount(AccountId account);

protected:
    Loader loader() const override;
    QString cellText(const members::FriendRow &row, int column) const override;

private:
    QTimeZone m_zone;
    AccountId m_account;
};

} // namespace siyu::ui
