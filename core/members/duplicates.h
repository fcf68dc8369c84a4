// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of members who may be one person, with a score and its reasons. Members are compared only where they share
// something rare (a name with its region, a birthday, the last digits of a phone, a part of an e-mail address), so that a
// million of them take seconds. Masked and ciphered values never identify: the visible digits of a masked phone support a
// pair that something else proposes. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/members/merge.h"

#include <QList>
#include <QStringList>

namespace siyu {
class Workspace;
}

namespace siyu::members {

// Words: name, rare_name, login, masked_phone, phone_tail, birthday, birth_year, address, region, order, nickname;
// against: both_in_group, gender, other_birthday, other_birth_year, other_unionid, other_external_userid, other_name.
struct DuplicateReason {
    QString word;
    int points = 0; // below zero: speaks against it
};

struct DuplicatePair {
    MemberId a; // the older: it would stay
    MemberId b;
    QString nameA;
    QString nameB;
    int score = 0; // 0-100
    QList<DuplicateReason> reasons; // the strongest first
};

struct DuplicateQuery {
    int atLeast = 60;
    int limit = 500;
};
// The best first; pairs that were refused are left out. Error: Cancelled.
Result<QList<DuplicatePair>> proposeDuplicates(const Workspace &workspace, const DuplicateQuery &query, Progress &progress);

// Two people; not proposed again. Undoable. Errors: NotFound (member), InvalidInput.
Result<void> refuseDuplicate(Workspace &workspace, MemberId a, MemberId b);
// Undoable as one change; pairs whose members were merged before in the same list follow. Gives what was merged.
Result<QList<Merged>> mergeDuplicates(Workspace &workspace, const QList<std::pair<MemberId, MemberId>> &pairs, Progress &progress);

} // namespace siyu::members
