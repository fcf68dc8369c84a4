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

LedgerModel::LedgerModel(std::shared_ptr<Workspace> shop, QObject *parent)
    : PanelModel(std::move(shop), {{tr("When")}, {tr("Member")}, {tr("Kind")}, {tr("Points"), true}, {tr("What for")}, {tr("Correction")}}, parent),
      m_zone(workspace()->zone())
{
}

PagedTableModel::Loader LedgerModel::loader() const
{
    return loaderOf([shop = workspace()](const QList<qint64> &ids) { return members::ledgerRows(*shop, ids); },
        [](const members::LedgerRow &row) { return row.id; });
}

QString LedgerModel::cellText(const members::LedgerRow &row, int column) const
{
    switch (column) {
    case When:
        return text::dayAndTime(row.atUtc, m_zone);
    case Name:
        return nameOf(row.name, row.member);
    case Kind:
        return pointKindName(row.kind);
    case Points:
        return text::signedNumber(row.points);
    case Note:
        return displayText(isMasked() ? maskPhonesIn(row.note) : row.note);
    case Corrected:
        return row.corrects ? tr("corrects no. %1").arg(*row.corrects) : row.corrected != 0 ? tr("corrected by %1").arg(text::signedNumber(row.corrected)) : QString();
    default:
        return {};
    }
}

} // namespace siyu::ui
