// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/kindimport.h"

#include "core/importing/erasedguard.h"

#include <algorithm>

namespace siyu::importing {

RowOutcome rejectedRow(qint64 number, const QString &code, int column, const QString &value)
{
    return {number, Outcome::Rejected, 0, Problem{code, column, value}, {}};
}

int columnOf(const Plan &plan, Field field)
{
    for (size_t c = 0; c < plan.columns.size(); ++c) {
        if (plan.columns[c].target.field == field)
            return int(c);
    }
    return -1;
}

std::string_view cellAt(const Cells &cells, int column)
{
    return column < 0 || size_t(column) >= cells.size() ? std::string_view() : cleanCell(cells[size_t(column)]);
}

namespace {

struct Maker {
    Kind kind;
    std::unique_ptr<KindImport> (*make)(const ImportScene &);
};

// Kinds without a line are recognised but not offered.
constexpr Maker makers[] = {
    {Kind::Members, makeMembersImport},
    {Kind::Roster, makeRosterImport},
    {Kind::Staff, makeStaffImport},
    {Kind::Groups, makeGroupsImport},
    {Kind::Accounts, makeAccountsImport},
    {Kind::Assignments, makeAssignmentsImport},
    {Kind::Orders, makeOrdersImport},
    {Kind::Products, makeProductsImport},
    {Kind::Carts, makeCartsImport},
    {Kind::Activity, makeActivityImport},
    {Kind::GroupDays, makeGroupDaysImport},
    {Kind::Contacts, makeContactsImport},
    {Kind::OwnerDays, makeOwnerDaysImport},
    {Kind::Coupons, makeCouponsImport},
    {Kind::Redemptions, makeRedemptionsImport},
    {Kind::ChannelCosts, makeChannelCostsImport},
    {Kind::Scans, makeScansImport},
    {Kind::Referrals, makeReferralsImport},
    {Kind::Points, makePointsImport},
    {Kind::Questions, makeQuestionsImport},
    {Kind::Deliveries, makeDeliveriesImport},
    {Kind::SurveyAnswers, makeSurveyAnswersImport},
};

const Maker *makerOf(Kind kind)
{
    const auto found = std::find_if(std::begin(makers), std::end(makers), [&](const Maker &m) { return m.kind == kind; });
    return found == std::end(makers) ? nullptr : found;
}

} // namespace

std::unique_ptr<KindImport> makeKindImport(const ImportScene &scene)
{
    const Maker *maker = makerOf(scene.plan.kind);
    return maker ? guarded(scene, maker->make(scene)) : nullptr;
}

bool isImportable(Kind kind) { return makerOf(kind) != nullptr; }

QList<Kind> importableKinds()
{
    QList<Kind> out;
    std::copy_if(allKinds.begin(), allKinds.end(), std::back_inserter(out), isImportable);
    return out;
}

QStringList importableKindWords()
{
    QStringList words;
    for (const Kind kind : importableKinds())
        words.append(wordOf(kind));
    return words;
}

} // namespace siyu::importing
