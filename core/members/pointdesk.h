// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger of points (pointstore.h) as the desk uses it: checking in many at once, giving and taking, gifts with their
// stock and what was redeemed, corrections. Nothing is ever changed or deleted in the ledger; every write is one undoable change. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/members/pointstore.h"

#include <QDateTime>
#include <QList>

namespace siyu {
class Workspace;
}

namespace siyu::members {

struct CheckinReport {
    QList<qint64> done;
    QList<qint64> before; // had checked in on this business day
};
// Of the present business day, each once, for as many points as the setting says. Errors: Cancelled, those of the workspace; members who are not there are left out.
Result<CheckinReport> checkIn(Workspace &workspace, const QList<qint64> &members, Progress &progress);

// Earn: points > 0; Spend: points > 0 are taken. Gives the new balance. Errors: those of the store,
// InvalidInput {points, text}, NotFound {member, id}.
Result<qint64> addPoints(Workspace &workspace, MemberId member, PointKind kind, qint64 points, const QString &note);
// A new entry that names the old one; a gift's entry that is taken back whole puts the gift back in stock. Gives the new
// balance. Errors: as above, NotFound {point_entry, id}.
Result<qint64> correctEntry(Workspace &workspace, qint64 entry, qint64 points, const QString &note);

struct Gift {
    qint64 id = 0; // 0 = new
    QString name;
    qint64 points = 0;
    std::optional<qint64> stock; // nothing = not counted
    QString note;
    bool retired = false; // no longer given

    bool operator==(const Gift &) const = default;
};
struct GiftRow {
    Gift gift;
    qint64 given = 0; // and not taken back
};
Result<QList<GiftRow>> gifts(const Workspace &workspace); // by points, retired ones last
// Errors: InvalidInput {name | points | stock, text}, Duplicate {gift, name}, NotFound {gift, id}.
Result<qint64> saveGift(Workspace &workspace, const Gift &gift);
// Gives the new balance. Errors: Refused {gift, no_stock | retired}, those of the store, NotFound.
Result<qint64> redeemGift(Workspace &workspace, MemberId member, qint64 gift);

struct LedgerQuery {
    MemberId member; // invalid = everybody
    std::optional<PointKind> kind;
};
// The newest recorded first. O(entries).
Result<QList<qint64>> ledgerIds(const Workspace &workspace, const LedgerQuery &query, Progress &progress);
struct LedgerRow {
    qint64 id = 0;
    MemberId member;
    QString name;
    QDateTime atUtc;
    PointKind kind = PointKind::Earn;
    qint64 points = 0;
    QString note; // of a gift: its name
    std::optional<qint64> corrects;
    qint64 corrected = 0; // the sum of the corrections that name it
};
Result<QList<LedgerRow>> ledgerRows(const Workspace &workspace, const QList<qint64> &ids);

struct PointBalance {
    MemberId member;
    QString name;
    qint64 balance = 0;
    bool checkedInToday = false;
};
// In the order given; who is not there is left out.
Result<QList<PointBalance>> pointBalances(const Workspace &workspace, const QList<qint64> &members);

} // namespace siyu::members
