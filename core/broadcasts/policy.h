// SPDX-License-Identifier: GPL-3.0-or-later
// The platform's limits and the house's caps as the workspace keeps them: dated rows and settings, never constants. Any
// thread.
#pragma once

#include "core/broadcasts/planner.h"

#include "core/base/result.h"

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::broadcasts {

struct PolicyRow {
    qint64 id = 0;
    Touchpoint touchpoint = Touchpoint::Wecom1to1;
    QString subject; // target, account, account_target; text, size, code_days inform only
    std::optional<int> limit; // nothing = as many as the month has days
    QString per; // day, week, month, rolling_7d, rolling_24h; message, group, code
    QDate validFrom, validTo;
    QString source;
    QString note;
    QDate checkedOn;

    // Older than 12 months, or never checked: "check that this still holds".
    bool needsCheck(QDate today) const;
};
Result<QList<PolicyRow>> policies(const Workspace &workspace);
// limit and dates. Errors: NotFound (policy, id), InvalidInput (limit).
Result<void> editPolicy(Workspace &workspace, const PolicyRow &row);
// The operator looked it up today and it still holds.
Result<void> markPolicyChecked(Workspace &workspace, qint64 id);

// Settings broadcast.month_1to1, broadcast.week_directed, broadcast.group_day, broadcast.hours and broadcast.sms_hours
// ("09:00-21:30"), broadcast.dedup_groups (1, 0).
Result<HouseRules> houseRules(const Workspace &workspace);
Result<void> setHouseRules(Workspace &workspace, const HouseRules &rules);

// ---- inside a caller's door
HouseRules houseRules(db::Database &db);
std::vector<PlatformQuota> quotas(db::Database &db);

} // namespace siyu::broadcasts
