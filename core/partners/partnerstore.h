// SPDX-License-Identifier: GPL-3.0-or-later
// Partners as the workspace keeps them: their way through the states, their code, duties, whom they brought, and what came
// of it. Every change is one undoable write. What is allowed is decided by core/partners/partner and referrals. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/period.h"
#include "core/base/result.h"
#include "core/partners/partner.h"
#include "core/partners/performance.h"

#include <QStringList>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::partners {

struct PartnerRow {
    MemberId member;
    QString name;
    PartnerKind kind = PartnerKind::Koc;
    PartnerState state = PartnerState::Candidate;
    QDate since;
    GroupId group; // in which they were chosen; may be invalid
    QString groupName;
    QString code;
    qint64 openDuties = 0;
    qint64 lateDuties = 0; // of the open ones
    Performance ever;
};
// Of one state or of all, in the order of the states, within one the newest first.
Result<QList<PartnerRow>> partners(const Workspace &workspace, std::optional<PartnerState> state = std::nullopt);

struct Step {
    qint64 id = 0;
    std::optional<PartnerState> from;
    PartnerState to = PartnerState::Candidate;
    QDate day;
    QString byWhom;
    QString reason;
};
struct Duty {
    qint64 id = 0;
    QString text;
    QDate dueOn;
    QDate doneOn; // invalid = open
};
struct PartnerCard {
    PartnerRow row;
    std::optional<qint64> commission; // per thousand
    bool discloses = true;
    QString disclosureText; // their own; empty = the workspace's
    QString note;
    QList<Step> steps; // oldest first
    QList<Duty> duties; // open ones by due day, then done ones, newest first
    QList<PartnerState> moves; // that may follow
};
// Errors: NotFound (partner).
Result<PartnerCard> partnerCard(const Workspace &workspace, MemberId member);

struct Move {
    PartnerState to = PartnerState::Candidate;
    QDate day = {}; // invalid = today
    std::optional<PartnerKind> kind = std::nullopt; // of somebody new KOC when nothing is said
    GroupId group = {}; // where they were chosen; invalid = as it is
    QString byWhom = {};
    QString reason = {};
};
// Approving gives a code of their own to who has none. Errors: NotFound (member, group), Refused (partner, word of
// MoveRefusal).
Result<void> movePartner(Workspace &workspace, MemberId member, const Move &move);
// Several at once, one undo: all or none; Refused names the first (partner, word, name).
Result<void> movePartners(Workspace &workspace, const QList<MemberId> &members, const Move &move);

struct PartnerEdit {
    PartnerKind kind = PartnerKind::Koc;
    std::optional<qint64> commission; // 0 … 1000
    bool discloses = true;
    QString disclosureText;
    QString note;
};
// Errors: NotFound (partner), InvalidInput (commission).
Result<void> editPartner(Workspace &workspace, MemberId member, const PartnerEdit &edit);

// The text that content by partners carries where they have none of their own; empty = none was set yet.
QString disclosureText(const Workspace &workspace);
Result<void> setDisclosureText(Workspace &workspace, const QString &text);

// ---- duties

// Errors: NotFound (partner), InvalidInput (duty, day).
Result<qint64> addDuty(Workspace &workspace, MemberId member, const QString &text, QDate dueOn);
Result<void> setDutyDone(Workspace &workspace, qint64 duty, QDate doneOn); // invalid = open again
Result<void> removeDuty(Workspace &workspace, qint64 duty);

Result<qint64> lateDuties(const Workspace &workspace); // open ones of present partners whose day is over

// ---- whom they brought

struct TreeRow {
    MemberId member;
    QString name;
    int depth = 0; // the asked one is 0, those above −1, −2 …
    QDate day; // brought on; invalid = not known
    qint64 brought = 0; // by this one
    qint64 orders = 0; // paid, of this one
    bool isPartner = false; // approved or active
};
// Those above, from the root, then the member, then those below, each under who brought them; at most `most` rows.
Result<QList<TreeRow>> referralTree(const Workspace &workspace, MemberId member, int most = 300);
// Errors: NotFound (member), Refused (referral, word of ReferralRefusal, the names along the circle with arrows between).
Result<void> addReferral(Workspace &workspace, MemberId host, MemberId brought, QDate day);

// ---- inside the caller's door

QString memberNameIn(db::Database &db, qint64 member); // "#12" where there is no name

} // namespace siyu::partners
