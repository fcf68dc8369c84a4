// SPDX-License-Identifier: GPL-3.0-or-later
// The table of members: columns over core/members' rows, phones masked while the eye is closed. Main thread.
#pragma once

#include "core/members/memberlist.h"
#include "core/members/memberstore.h"
#include "core/workspace.h"
#include "ui/common/pagedtablemodel.h"

#include <memory>

namespace siyu::ui {

enum class MemberColumn { Name, Phone, Groups, Tags, Orders, LastOrder, Region, Gender, BirthYear, Source, Created, Id };
inline constexpr std::array allMemberColumns{MemberColumn::Name, MemberColumn::Phone, MemberColumn::Groups, MemberColumn::Tags,
    MemberColumn::Orders, MemberColumn::LastOrder, MemberColumn::Region, MemberColumn::Gender, MemberColumn::BirthYear,
    MemberColumn::Source, MemberColumn::Created, MemberColumn::Id};

// What stands in a cell; the same on screen, in the clipboard and for a screen reader.
QString memberCellText(const members::MemberRow &row, MemberColumn column, bool masked, const QTimeZone &zone);
QString memberColumnTitle(MemberColumn column);
std::optional<members::MemberSort> sortOf(MemberColumn column);

class MembersModel final : public PagedTableModel {
    Q_OBJECT

public:
    explicit MembersModel(std::shared_ptr<const Workspace> workspace, QObject *parent = nullptr);

    void setMasked(bool masked);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    Loader loader() const override;
    QVariant cell(const std::any &row, int column, int role) const override;
    QVariant placeholder(int column, int role) const override;

private:
    std::shared_ptr<const Workspace> m_workspace;
    QTimeZone m_zone;
    bool m_masked = true;
};

} // namespace siyu::ui
