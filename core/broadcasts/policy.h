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

// One change to the dated rows. What held is never lost: it stands with the day on which it ended.
struct PolicyEdit {
    enum class Kind {
        Add, // row
        Supersede, // from row.validFrom on `row` holds, until the day before the row `id`
        End, // the row `id` holds until row.validTo
        Correct, // the row `id` was written down wrongly
    };
    Kind kind = Kind::Add;
    qint64 id = 0;
    PolicyRow row;
};
// Errors: NotFound (policy, id); InvalidInput {limit, per, subject, source, valid_from, valid_to}.
Result<void> editPolicy(Workspace &workspace, const PolicyEdit &edit);
// The rows as they would be. Errors as above. Pure.
Result<QList<PolicyRow>> edited(QList<PolicyRow> rows, const PolicyEdit &edit);
// The operator looked it up today and it still holds.
Result<void> markPolicyChecked(Workspace &workspace, qint64 id);

// The words that a row may have: subjects and spans that the planner reads, and those that inform.
QStringList policySubjects();
QStringList policySpans();

// What the house sets: the limits of the planner, and how many open what reaches them (for the estimate).
struct House {
    HouseRules rules;
    QMap<Touchpoint, double> openRates; // 0 … 1; a touchpoint without one is unknown
    bool operator==(const House &) const = default;
};
// Settings broadcast.month_1to1, .week_directed, .group_day, .hours and .sms_hours ("09:00-21:30"), .dedup_groups (1, 0),
// .content_days, .touchpoint_order ("wecom_1to1,group_chat,…"), .open_rate.TOUCHPOINT ("0.7"; "" = unknown).
Result<House> house(const Workspace &workspace);
Result<HouseRules> houseRules(const Workspace &workspace);
// Writes what differs, each with the day, the source and a remark. Errors: InvalidInput {rule, value}.
Result<void> setHouse(Workspace &workspace, const House &house, const QString &source, const QString &note = {});
// One rule by its word ("month_1to1", "open_rate.sms" …) read from a text; for the command line. Error: InvalidInput
// {rule, value}.
Result<House> withRule(House house, const QString &rule, const QString &value);
// Rule words and their texts, in a fixed order.
QList<std::pair<QString, QString>> textsOf(const House &house);

struct HouseChange {
    QString rule; // the word
    QString value;
    QDate setOn;
    QString source;
    QString note;
};
Result<QList<HouseChange>> houseHistory(const Workspace &workspace); // newest first

// ---- inside a caller's door
House house(db::Database &db);
HouseRules houseRules(db::Database &db);
std::vector<PlatformQuota> quotas(db::Database &db);
QList<PolicyRow> policies(db::Database &db);
// Those that the planner reads.
std::vector<PlatformQuota> quotasOf(const QList<PolicyRow> &rows);

} // namespace siyu::broadcasts
