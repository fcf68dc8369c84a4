// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger of points (rules.md 11): a balance is never negative, a check-in is one a business day, a correction is a
// new entry that names an old one of the same member. Entries count in the order of recording, not of their time. Pure,
// any thread.
#pragma once

#include <QDate>
#include <QString>
#include <optional>
#include <vector>

namespace siyu::members {

enum class PointKind { Earn, Spend, Checkin, Gift, Correction };
QString wordOf(PointKind kind); // earn, spend, checkin, gift, correction
std::optional<PointKind> pointKindFrom(const QString &word);

// Words: negative, checked_in_today, unknown_entry.
enum class PointRefusal { Negative, CheckedInToday, UnknownEntry };
QString wordOf(PointRefusal refusal);

struct PointEntry {
    qint64 id = 0;
    PointKind kind = PointKind::Earn;
    qint64 points = 0; // signed
    QDate day; // business day, in the workspace's zone
    std::optional<qint64> corrects = std::nullopt; // id of the entry that a correction names
};

// One member's entries so far.
class PointAccount {
public:
    // Why the entry cannot be; nothing when it can.
    std::optional<PointRefusal> refusal(const PointEntry &entry) const;
    void add(const PointEntry &entry);
    qint64 balance() const { return m_balance; }

private:
    qint64 m_balance = 0;
    // Sorted; small, since a file may tell of as many accounts as there are members.
    std::vector<qint64> m_entries;
    std::vector<QDate> m_checkins;
};

} // namespace siyu::members
