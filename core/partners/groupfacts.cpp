// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partners/groupfacts.h"

#include "core/groups/tierboard.h"
#include "core/partners/candidates.h"
#include "core/workspace.h"

namespace siyu::partners {

Result<void> eachPresentOf(const Workspace &workspace, const QList<GroupId> &groups, QDate day, Progress &progress,
    const std::function<void(qsizetype group, const PresentFigures &figures)> &take)
{
    const Result<groups::SharedTierBoard> board = groups::tierBoardFor(workspace, {day, day}, progress);
    if (!board)
        return board.error();
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (!progress.report(i, groups.size()))
            return Error{ErrorCode::Cancelled, {}, {}};
        (*board)->eachPresent(groups[i], day, [&](const groups::PresentMember &member) {
            take(i, {member.member, member.result.tier == Tier::Super, member.result.messages, member.result.activeDays, member.joined.value_or(longestStay)});
        });
    }
    return {};
}

} // namespace siyu::partners
