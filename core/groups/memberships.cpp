// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/memberships.h"

#include <algorithm>

namespace siyu::groups {

namespace {

const QString rosterOrigin = QStringLiteral("roster");

// A stated day fits a stay when no complete roster between them misses the member.
bool describes(const MembershipRow &stated, const RosterStay &seen)
{
    const QDate joined = stated.statedJoined;
    if (!joined.isValid())
        return !stated.statedLeft.isValid() || !seen.stay.absentOn.isValid() || stated.statedLeft >= seen.stay.absentOn;
    return (!seen.stay.absentOn.isValid() || joined >= seen.stay.absentOn)
        && (!seen.stay.left.isValid() || joined <= seen.stay.left);
}

void fill(MembershipRow &row, const RosterStay &seen)
{
    const Stay &stay = seen.stay;
    row.member = stay.member;
    row.nickname = seen.nickname;
    row.joined = stay.joined;
    row.joinedAfter = stay.joinedAfter;
    row.left = stay.left;
    row.leftAfter = stay.leftAfter;
    const bool joinIsOpen = !stay.joined.isValid() || stay.joinedAfter.isValid();
    if (joinIsOpen && row.statedJoined.isValid() && row.statedJoined <= seen.firstSeenDay) {
        row.joined = row.statedJoined;
        row.joinedAfter = QDate();
    }
    if (stay.left.isValid() && row.statedLeft.isValid() && stay.leftAfter <= row.statedLeft && row.statedLeft <= stay.left) {
        row.left = row.statedLeft;
        row.leftAfter = QDate();
    }
    // Left after the last roster that shows the member, by the operator's word.
    if (!stay.left.isValid() && row.statedLeft.isValid() && row.statedLeft >= seen.lastSeenDay)
        row.left = row.statedLeft;
}

// Stated and on no roster: the first complete roster that should list the member ends it.
void closeUnseen(MembershipRow &row, const QList<QDate> &completeDays)
{
    row.joined = row.statedJoined;
    row.left = row.statedLeft;
    row.joinedAfter = row.leftAfter = QDate();
    const QDate known = row.statedJoined.isValid() ? row.statedJoined : row.statedOn;
    if (row.left.isValid() || !known.isValid())
        return;
    const auto ends = std::lower_bound(completeDays.begin(), completeDays.end(), known);
    if (ends == completeDays.end())
        return;
    row.left = *ends;
    row.leftAfter = row.statedJoined;
}

bool earlier(QDate a, QDate b) { return a.isValid() != b.isValid() ? !a.isValid() : a < b; }

} // namespace

QList<MembershipRow> placeStays(const QList<MembershipRow> &existing, const QList<RosterStay> &stays, const QList<QDate> &completeDays)
{
    QList<MembershipRow> ofRosters, stated, placed(stays.size());
    for (const MembershipRow &row : existing)
        (row.origin == rosterOrigin ? ofRosters : stated).append(row);
    std::stable_sort(stated.begin(), stated.end(),
        [](const MembershipRow &a, const MembershipRow &b) { return earlier(a.statedJoined, b.statedJoined); });
    std::stable_sort(ofRosters.begin(), ofRosters.end(),
        [](const MembershipRow &a, const MembershipRow &b) { return earlier(a.joined, b.joined); });
    QList<MembershipRow> unseen;
    for (MembershipRow row : std::as_const(stated)) {
        const auto of = std::find_if(stays.begin(), stays.end(), [&row](const RosterStay &stay) { return describes(row, stay); });
        if (of == stays.end()) {
            closeUnseen(row, completeDays);
            unseen.append(row);
            continue;
        }
        MembershipRow &place = placed[of - stays.begin()];
        if (place.id == 0)
            place = row; // a second statement of one stay adds nothing
    }
    for (qsizetype i = 0; i < stays.size(); ++i) {
        MembershipRow &row = placed[i];
        if (row.id == 0 && !ofRosters.isEmpty())
            row = ofRosters.takeFirst();
        if (row.id == 0) {
            row.origin = rosterOrigin;
            row.batch = stays.at(i).batch;
        }
        fill(row, stays.at(i));
    }
    placed += unseen;
    std::stable_sort(placed.begin(), placed.end(),
        [](const MembershipRow &a, const MembershipRow &b) { return earlier(a.joined, b.joined); });
    return placed;
}

} // namespace siyu::groups
