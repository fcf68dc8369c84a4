// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/membertiers.h"

#include "core/groups/activitystore.h"
#include "core/groups/groupstore.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

Result<QList<GroupId>> groupsAsked(const Workspace &workspace, const std::optional<QString> &name)
{
    if (name) {
        const Result<GroupId> found = groups::findGroup(workspace, *name);
        return found ? Result<QList<GroupId>>(QList<GroupId>{*found}) : Result<QList<GroupId>>(found.error());
    }
    const Result<QList<groups::GroupRow>> all = groups::groups(workspace);
    if (!all)
        return all.error();
    QList<GroupId> out;
    for (const groups::GroupRow &row : *all) {
        if (!row.archived)
            out.append(row.id);
    }
    return out;
}

} // namespace

Result<TierSets> tierSets(const Workspace &workspace, const std::optional<QString> &group)
{
    const Result<QList<GroupId>> asked = groupsAsked(workspace, group);
    if (!asked)
        return asked.error();
    TierSets out;
    for (const GroupId id : *asked) {
        const Result<groups::GroupTiers> tiers = groups::tiers(workspace, id, workspace.today());
        if (!tiers)
            return tiers.error();
        for (const groups::MemberTier &member : tiers->members) {
            if (member.result.tier)
                out[*member.result.tier].append(member.member.value);
        }
    }
    return out;
}

Result<MemberProfile> withTiers(const Workspace &workspace, MemberProfile profile)
{
    for (MemberStay &stay : profile.stays) {
        if (stay.left.isValid())
            continue;
        const Result<groups::GroupTiers> tiers = groups::tiers(workspace, stay.group, workspace.today());
        if (!tiers)
            return tiers.error();
        for (const groups::MemberTier &member : tiers->members) {
            if (member.member == profile.row.id)
                stay.tier = member.result.tier;
        }
    }
    return profile;
}

} // namespace siyu::members
