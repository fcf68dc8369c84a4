// SPDX-License-Identifier: GPL-3.0-or-later
// One row of the table of members: everything that may stand in a column. Phones, e-mails and WeChat ids come whole:
// whoever shows them masks them.
#pragma once

#include "core/base/id.h"
#include "core/base/words.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>
#include <optional>

namespace siyu::db {
class Database;
}

namespace siyu::members {

// Worked out from orders, messages, stays and points (rules.md 10, 11).
struct MemberFigures {
    Stage stage = Stage::Prospect;
    bool stageIsByHand = false;
    bool silenceByOrdersOnly = false;
    Circle circle = Circle::Outer;
    QDate inStageSince;
    QDate firstContact; // invalid = none
    QDate lastSign;
    QDate lastMessage;
    std::optional<QDateTime> firstOrderAtUtc; // paid
    std::optional<qint64> valueFen; // LTV to date; missing where an order lacks its amount
    QString currency; // of the values
    qint64 paidOrders = 0; // ever
    std::optional<qint64> yearOrders; // the last 365 days; missing without a paid order in them
    std::optional<qint64> yearValueFen;
    std::optional<int> r, f, m; // 1…5
    qint64 referrals = 0;
    qint64 points = 0;
};

struct MemberRow {
    MemberId id;
    QString name;
    QString phone; // the first of several, as are the two below
    QString email;
    QString wechat;
    QString gender; // m, f
    std::optional<int> birthYear;
    QString birthday;
    QString region;
    QString address;
    QString company;
    QString interests;
    QString categoryPreference;
    QString note;
    QDate pausedUntil; // invalid = not paused
    QStringList groups; // those the member is in now
    QStringList tags;
    QString source; // the first
    QDateTime createdAtUtc;
    std::optional<QDateTime> lastOrderAtUtc;
    qint64 orders = 0; // paid ones
    QStringList optOuts; // touchpoints, or "all"
    bool optedOut = false; // of anything
    bool under14 = false;
    bool isStaff = false;
    QHash<qint64, QString> custom; // by custom field, those with a value
    std::optional<MemberFigures> figures; // missing until they were worked out
};

// The row of one member; nothing when there is none. `today`: the business day as text.
std::optional<MemberRow> memberRow(db::Database &db, MemberId member, const QString &today);

} // namespace siyu::members
