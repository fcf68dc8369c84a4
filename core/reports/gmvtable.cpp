// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/gmvtable.h"

#include "core/growth/gmvstore.h"
#include "core/reports/cells.h"

namespace siyu::reports {

namespace {

using growth::Factor;

Cell factorCell(Factor factor, const std::optional<double> &value)
{
    if (growth::isRate(factor))
        return share(value);
    if (factor == Factor::Aov)
        return amount(value);
    return factor == Factor::Frequency ? real(value) : count(value);
}

// Why a factor has no figure: what was not counted, or a division by none. A rate above 1 says so (rules.md 9).
Cell noteOf(Factor factor, const growth::GmvFactors &now)
{
    if (now.flags.contains(factor))
        return noteWord("rate_above_one");
    if (now.values.contains(factor))
        return {};
    if (now.undefined.contains(factor))
        return noteWord("undefined");
    return noteWord("not_counted");
}

} // namespace

Result<Table> gmvTable(const Workspace &workspace, const Period &before, const Period &after, Progress &progress)
{
    const auto change = growth::gmvChange(workspace, before, after, progress);
    if (!change)
        return change.error();
    Table out = table("gmv", {column("figure"), column("this_week"), column("week_before"), column("gmv_effect"), column("note")});
    for (const Factor factor : growth::leafFactors) {
        const auto effect = change->effects.effects.contains(factor) ? std::optional(change->effects.effects[factor]) : std::nullopt;
        out.rows.append({Word{Word::List::Factor, growth::wordOf(factor)}, factorCell(factor, change->after.factors.of(factor)),
            factorCell(factor, change->before.factors.of(factor)), amount(effect), noteOf(factor, change->after.factors)});
    }
    out.rows.append({figure("gmv"), amount(change->after.factors.gmv), amount(change->before.factors.gmv), amount(change->effects.change),
        change->effects.refused.isEmpty() ? Cell() : Cell(noteWord("effects_refused"))});
    Chart effects{Chart::Kind::Columns, QStringLiteral("gmv_effects"), 0, {3}};
    effects.unit = QStringLiteral("gmv_effect");
    if (change->effects.refused.isEmpty())
        out.charts = {effects};
    return out;
}

} // namespace siyu::reports
