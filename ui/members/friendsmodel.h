// SPDX-License-Identifier: GPL-3.0-or-later
// Friends of one account, by the member's id, loaded a page at a time. Main thread.
#pragma once

#include "core/members/contactstore.h"
#include "ui/common/pagedtablemodel.h"

#include <QTimeZone>

namespace siyu::ui {

class FriendsModel final : public PagedTableModel {
    Q_OBJECT

public:
    enum Column { Name, Phone, Added, Way, Channel, Others, Removed, ColumnCount };

    FriendsModel(std::shared_ptr<Workspace> workspace, QObject *parent);

    void setAccount(AccountId account);
    void setMasked(bool masked);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    Loader loader() const override;
    QVariant cell(const std::any &row, int column, int role) const override;

private:
    QString textOf(const members::FriendRow &row, int column) const;

    std::shared_ptr<Workspace> m_workspace;
    QTimeZone m_zone;
    AccountId m_account;
    bool m_masked = true;
};

} // namespace siyu::ui
