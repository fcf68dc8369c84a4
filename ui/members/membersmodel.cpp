// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/membersmodel.h"

#include "core/base/text.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::ui {

namespace {

struct ColumnTitles {
    Q_DECLARE_TR_FUNCTIONS(MemberColumns)
};

bool isNumber(MemberColumn column)
{
    return column == MemberColumn::Orders || column == MemberColumn::BirthYear || column == MemberColumn::Id;
}

} // namespace

QString memberColumnTitle(MemberColumn column)
{
    switch (column) {
    case MemberColumn::Name:
        return ColumnTitles::tr("Name");
    case MemberColumn::Phone:
        return ColumnTitles::tr("Phone");
    case MemberColumn::Groups:
        return ColumnTitles::tr("Groups");
    case MemberColumn::Tags:
        return ColumnTitles::tr("Tags");
    case MemberColumn::Orders:
        return ColumnTitles::tr("Orders");
    case MemberColumn::LastOrder:
        return ColumnTitles::tr("Last order");
    case MemberColumn::Region:
        return ColumnTitles::tr("Region");
    case MemberColumn::Gender:
        return ColumnTitles::tr("Gender");
    case MemberColumn::BirthYear:
        return ColumnTitles::tr("Birth year");
    case MemberColumn::Source:
        return ColumnTitles::tr("Source");
    case MemberColumn::Created:
        return ColumnTitles::tr("Known since");
    case MemberColumn::Id:
        return ColumnTitles::tr("No.");
    }
    return {};
}

std::optional<members::MemberSort> sortOf(MemberColumn column)
{
    using members::MemberSort;
    switch (column) {
    case MemberColumn::Name:
        return MemberSort::Name;
    case MemberColumn::Orders:
        return MemberSort::Orders;
    case MemberColumn::LastOrder:
        return MemberSort::LastOrder;
    case MemberColumn::Region:
        return MemberSort::Region;
    case MemberColumn::Gender:
        return MemberSort::Gender;
    case MemberColumn::BirthYear:
        return MemberSort::BirthYear;
    case MemberColumn::Source:
        return MemberSort::Source;
    case MemberColumn::Created:
        return MemberSort::Created;
    case MemberColumn::Id:
        return MemberSort::Id;
    case MemberColumn::Phone:
    case MemberColumn::Groups:
    case MemberColumn::Tags:
        break;
    }
    return std::nullopt;
}

QString memberCellText(const members::MemberRow &row, MemberColumn column, bool masked, const QTimeZone &zone)
{
    const auto list = [](const QStringList &names) { return names.join(QStringLiteral(" · ")); };
    switch (column) {
    case MemberColumn::Name:
        return masked ? maskPhonesIn(row.name) : row.name;
    case MemberColumn::Phone:
        return masked ? maskPhone(row.phone) : row.phone;
    case MemberColumn::Groups:
        return list(row.groups);
    case MemberColumn::Tags:
        return list(row.tags);
    case MemberColumn::Orders:
        return row.orders > 0 ? text::number(row.orders) : QString();
    case MemberColumn::LastOrder:
        return row.lastOrderAtUtc ? text::day(businessDay(*row.lastOrderAtUtc, zone)) : QString();
    case MemberColumn::Region:
        return row.region;
    case MemberColumn::Gender:
        return row.gender.isEmpty() ? QString() : text::genderName(row.gender);
    case MemberColumn::BirthYear:
        return row.birthYear ? QString::number(*row.birthYear) : QString();
    case MemberColumn::Source:
        return row.source;
    case MemberColumn::Created:
        return text::day(businessDay(row.createdAtUtc, zone));
    case MemberColumn::Id:
        return QString::number(row.id.value);
    }
    return {};
}

MembersModel::MembersModel(std::shared_ptr<const Workspace> workspace, QObject *parent)
    : PagedTableModel(parent), m_workspace(std::move(workspace)), m_zone(m_workspace->zone())
{
}

void MembersModel::setMasked(bool masked)
{
    if (m_masked == masked)
        return;
    m_masked = masked;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
}

int MembersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(allMemberColumns.size()); }

QVariant MembersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const MemberColumn column = allMemberColumns[size_t(section)];
    if (role == Qt::DisplayRole)
        return memberColumnTitle(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft)));
    return {};
}

PagedTableModel::Loader MembersModel::loader() const
{
    return [workspace = m_workspace](const QList<qint64> &ids, Progress &) -> Result<Rows> {
        Result<QList<members::MemberRow>> rows = members::memberRows(*workspace, ids);
        if (!rows)
            return rows.error();
        Rows out;
        out.reserve(rows->size());
        for (members::MemberRow &row : *rows)
            out.insert(row.id.value, std::any(std::move(row)));
        return out;
    };
}

QVariant MembersModel::cell(const std::any &row, int column, int role) const
{
    const auto &member = *std::any_cast<members::MemberRow>(&row);
    const MemberColumn which = allMemberColumns[size_t(column)];
    if (role == Qt::DisplayRole)
        return memberCellText(member, which, m_masked, m_zone);
    if (role == Qt::ToolTipRole && (which == MemberColumn::Groups || which == MemberColumn::Tags)) {
        // Untrusted names are shown as they are, never as rich text.
        const QString text = memberCellText(member, which, m_masked, m_zone);
        return text.isEmpty() ? QVariant() : QVariant(QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped()));
    }
    return placeholder(column, role);
}

QVariant MembersModel::placeholder(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && isNumber(allMemberColumns[size_t(column)]))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignRight));
    return {};
}

} // namespace siyu::ui
