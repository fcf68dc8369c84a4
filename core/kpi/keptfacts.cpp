// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of periods kept in memory until something is committed, so that a board of a thousand groups is asked for at once.
#include "core/kept.h"
#include "core/kpi/scorecard.h"

namespace siyu::kpi {

namespace {

class FactKeeper final : public Kept<Period, Facts> {
public:
    FactKeeper() : Kept(mostKept) { }

private:
    static constexpr qsizetype mostKept = 16;

    bool isTouchedBy(Topic topic) const override { return topic != Topic::History && topic != Topic::Imports && topic != Topic::Tags; }
};

} // namespace

Result<std::shared_ptr<const Facts>> keptFacts(const Workspace &workspace, const Period &period, Progress &progress)
{
    const auto kept = keptOrRead<FactKeeper>(workspace, period, [&] { return factsOf(workspace, period, progress); });
    if (!kept || ((*kept)->when.nowUtc == workspace.nowUtc() && (*kept)->when.zone == workspace.zone()))
        return kept;
    // What is open is counted up to this moment, and what is due comes due with time.
    auto now = std::make_shared<Facts>(**kept);
    now->when.nowUtc = workspace.nowUtc();
    now->when.zone = workspace.zone();
    return std::shared_ptr<const Facts>(now);
}

} // namespace siyu::kpi
