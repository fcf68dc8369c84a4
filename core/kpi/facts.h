// SPDX-License-Identifier: GPL-3.0-or-later
// The rows that default KPIs are worked out of, of a period, fetched once for all groups: each knows which groups it
// belongs to, so that the figures of one group, of a set, of all and of each by itself come out of the same rows. What
// names no group (a campaign, a request, a due item) belongs to every group. Any thread.
//
// A row of a person (order, claim, scan, referral) belongs to the groups that they are in on its day. A question belongs to
// the group in which it was asked.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/kpi/figures.h"

#include "core/base/id.h"

#include <QHash>
#include <QSet>
#include <QVarLengthArray>
#include <vector>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::kpi {

// Which groups are looked at; none named = the shop as a whole.
struct Scope {
    QList<GroupId> groups;
    bool isAll() const { return groups.isEmpty(); }
    bool operator==(const Scope &) const = default;
};

template <typename Row>
struct Fact {
    Row row;
    qint64 id = 0; // of the row in its table, for the rows behind
    bool everywhere = false;
    QVarLengthArray<qint64, 2> groups = {};
};

struct Facts {
    FigureWhen when;
    Measured measured;
    std::vector<qint64> groups; // that are not archived
    std::vector<Fact<PaidRow>> orders; // those owed to campaigns and broadcasts
    std::vector<Fact<QDate>> campaignStarts;
    std::vector<Fact<ShareRow>> sharers; // id: of the code
    std::vector<Fact<ShareRow>> brought; // id: of the member
    std::vector<Fact<QDateTime>> claims; // id: coupon × 2^32 + seq, as of redemptions
    std::vector<Fact<QDateTime>> redemptions;
    std::vector<Fact<ContentRow>> items;
    QHash<qint64, std::vector<LedgerRow>> ledgers; // by group
    QHash<qint64, TierSums> tiers; // by group
    std::vector<Fact<QuestionRow>> questions;
    std::vector<Fact<RatingRow>> ratings; // id: of the question
    std::vector<Fact<RequestRow>> requests;
};

// Errors: InvalidInput (period), Cancelled.
Result<Facts> factsOf(const Workspace &workspace, const Period &period, Progress &progress);

FigureRows rowsFor(const Facts &facts, const Scope &scope);
Figures figuresFor(const Facts &facts, const Scope &scope);
// Of every group by itself, in one pass over the rows; by group.
QHash<qint64, Figures> figuresByGroup(const Facts &facts);

// ---- the parts, inside a read
void readOrders(db::Database &db, Facts &facts);
void readSharing(db::Database &db, Facts &facts);
void readDesk(db::Database &db, Facts &facts);

} // namespace siyu::kpi
