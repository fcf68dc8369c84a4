// SPDX-License-Identifier: GPL-3.0-or-later
// The shop's own people and the WeChat and WeCom numbers they use. Writes are undoable. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <array>
#include <optional>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::groups {

struct StaffRow {
    StaffId id;
    QString name;
    QString role;
    QString note;
    QDate joinedOn;
    QDate leftOn; // valid = no longer there
    int ownedGroups = 0;
    int teams = 0; // present assignments, one for each group and team
    int accounts = 0; // open ones
};
struct NewStaff {
    QString name;
    QString role;
    QString note;
    QDate joinedOn;
};
// Errors: InvalidInput (name), Duplicate (staff, name).
Result<StaffId> addStaff(Workspace &workspace, const NewStaff &staff);
// By name; those who left last.
Result<QList<StaffRow>> staff(const Workspace &workspace);
// Errors: NotFound (staff, name).
Result<StaffId> findStaff(const Workspace &workspace, const QString &name);
// `day` is the last one there: present assignments end with it. Errors: NotFound, InvalidInput (day).
Result<void> markStaffLeft(Workspace &workspace, StaffId staff, QDate day);
Result<void> markStaffBack(Workspace &workspace, StaffId staff);

enum class AccountKind { Wechat, Wecom, Service, Subscription, Sms, Video };
inline constexpr std::array allAccountKinds{AccountKind::Wechat, AccountKind::Wecom, AccountKind::Service,
    AccountKind::Subscription, AccountKind::Sms, AccountKind::Video};
QString wordOf(AccountKind kind); // wechat, wecom, service, subscription, sms, video
std::optional<AccountKind> accountKindFrom(const QString &word);

struct AccountRow {
    AccountId id;
    StaffId staff; // invalid: the shop's own
    QString staffName;
    AccountKind kind = AccountKind::Wecom;
    QString name;
    std::optional<qint64> friendCapacity; // nothing = not known
    std::optional<qint64> dailyCapacity; // sends a day
    qint64 friends = 0; // contacts that are not removed
    bool closed = false;
};
struct NewAccount {
    StaffId staff;
    AccountKind kind = AccountKind::Wecom;
    QString name;
    std::optional<qint64> friendCapacity;
    std::optional<qint64> dailyCapacity;
};
// Errors: InvalidInput (name, capacity), Duplicate (account, name), NotFound (staff).
Result<AccountId> addAccount(Workspace &workspace, const NewAccount &account);
Result<QList<AccountRow>> accounts(const Workspace &workspace); // open ones first, by name
Result<void> setCapacities(Workspace &workspace, AccountId account, std::optional<qint64> friends, std::optional<qint64> daily);
Result<void> setAccountClosed(Workspace &workspace, AccountId account, bool closed);

// ---- inside a caller's Workspace::write (imports, the sample shop)

// The staff member of that name, made when missing.
StaffId ensureStaff(db::Database &db, const QString &name, const QDateTime &nowUtc, BatchId batch);
AccountId insertAccount(db::Database &db, const NewAccount &account, BatchId batch);
// Whoever a platform's file calls so: the staff member of that name, else who uses the account of that name, else
// somebody new.
StaffId staffCalled(db::Database &db, const QString &name, const QDateTime &nowUtc, BatchId batch);
// The account that a file names by itself, by its user, or by both; made when missing. A user's only account is meant
// where the file names nothing but the user. One of the two must be said.
AccountId accountCalled(db::Database &db, const QString &account, const QString &staff, const QDateTime &nowUtc, BatchId batch);

} // namespace siyu::groups
