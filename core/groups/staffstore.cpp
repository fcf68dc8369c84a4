// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/staffstore.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/groups/rows.h"
#include "core/workspace.h"

namespace siyu::groups {

namespace {

constexpr qint64 mostFriends = 100'000;

Result<QString> checkedName(const QString &raw)
{
    const QString name = displayText(raw);
    if (name.isEmpty() || name.size() > 100)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("name"), name}, {}};
    return name;
}

Result<void> checkCapacity(std::optional<qint64> capacity)
{
    if (!capacity || (*capacity >= 0 && *capacity <= mostFriends))
        return {};
    return Error{ErrorCode::InvalidInput, {QStringLiteral("capacity"), QString::number(*capacity)}, {}};
}

bool isNamed(db::Database &db, std::string_view sql, const QString &name)
{
    db::Statement s = db.prepare(sql);
    return s.with(name).step();
}

QString staffName(const Workspace &workspace, StaffId staff)
{
    const auto name = workspace.read([staff](db::Database &db) {
        db::Statement s = db.prepare("SELECT name FROM staff WHERE id = ?");
        return s.with(staff.value).step() ? s.text(0) : QString();
    });
    return name ? *name : QString();
}

QString accountName(const Workspace &workspace, AccountId account)
{
    const auto name = workspace.read([account](db::Database &db) {
        db::Statement s = db.prepare("SELECT name FROM account WHERE id = ?");
        return s.with(account.value).step() ? s.text(0) : QString();
    });
    return name ? *name : QString();
}

StaffId insertStaff(db::Database &db, const NewStaff &staff, const QDateTime &nowUtc, BatchId batch)
{
    db.prepare("INSERT INTO staff (name, role, note, joined_on, created_at, batch) VALUES (?, ?, ?, ?, ?, ?)")
        .run(staff.name, textOrNull(staff.role), textOrNull(staff.note), dayText(staff.joinedOn), toUtcText(nowUtc),
            idOrNull(batch.value));
    return StaffId(db.lastInsertId());
}

Error noAccount(AccountId account)
{
    return {ErrorCode::NotFound, {QStringLiteral("account"), QString::number(account.value)}, {}};
}

} // namespace

QString wordOf(AccountKind kind)
{
    switch (kind) {
    case AccountKind::Wechat: return QStringLiteral("wechat");
    case AccountKind::Wecom: return QStringLiteral("wecom");
    case AccountKind::Service: return QStringLiteral("service");
    case AccountKind::Subscription: return QStringLiteral("subscription");
    case AccountKind::Sms: return QStringLiteral("sms");
    case AccountKind::Video: return QStringLiteral("video");
    }
    return {};
}

std::optional<AccountKind> accountKindFrom(const QString &word)
{
    for (const AccountKind kind : allAccountKinds) {
        if (wordOf(kind) == word)
            return kind;
    }
    return std::nullopt;
}

Result<StaffId> addStaff(Workspace &workspace, const NewStaff &staff)
{
    const Result<QString> name = checkedName(staff.name);
    if (!name)
        return name.error();
    return workspace.write({QStringLiteral("staff.add"), {*name}}, [&](db::Database &db) -> Result<StaffId> {
        if (isNamed(db, "SELECT 1 FROM staff WHERE name = ?", *name))
            return Error{ErrorCode::Duplicate, {QStringLiteral("staff"), *name}, {}};
        NewStaff checked = staff;
        checked.name = *name;
        return insertStaff(db, checked, workspace.nowUtc(), {});
    });
}

Result<QList<StaffRow>> staff(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QList<StaffRow> rows;
        db::Statement s = db.prepare(
            "SELECT s.id, s.name, s.role, s.note, s.joined_on, s.left_on,"
            " (SELECT count(*) FROM grp_owner o JOIN grp g ON g.id = o.grp WHERE o.staff = s.id AND g.archived_at IS NULL),"
            " (SELECT count(DISTINCT a.grp * 8 + a.team) FROM assignment a JOIN grp g ON g.id = a.grp"
            "  WHERE a.staff = s.id AND a.to_day IS NULL AND g.archived_at IS NULL),"
            " (SELECT count(*) FROM account c WHERE c.staff = s.id AND c.closed_at IS NULL)"
            " FROM staff s ORDER BY s.left_on IS NOT NULL, s.name COLLATE by_number");
        while (s.step()) {
            rows.append({StaffId(s.int64(0)), s.text(1), s.text(2), s.text(3), dayOf(s, 4), dayOf(s, 5), int(s.int64(6)),
                int(s.int64(7)), int(s.int64(8))});
        }
        return rows;
    });
}

Result<StaffId> findStaff(const Workspace &workspace, const QString &name)
{
    return workspace.read([&name](db::Database &db) -> Result<StaffId> {
        db::Statement s = db.prepare("SELECT id FROM staff WHERE name = ?");
        if (s.with(displayText(name)).step())
            return StaffId(s.int64(0));
        return Error{ErrorCode::NotFound, {QStringLiteral("staff"), name}, {}};
    });
}

Result<void> markStaffLeft(Workspace &workspace, StaffId staff, QDate day)
{
    if (!day.isValid())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("day"), QString()}, {}};
    const Change change{QStringLiteral("staff.left"), {staffName(workspace, staff), dayText(day)}};
    return workspace.write(change, [&](db::Database &db) -> Result<void> {
        if (const Result<void> found = requireStaff(db, staff); !found)
            return found;
        db.prepare("UPDATE staff SET left_on = ? WHERE id = ?").run(dayText(day), staff.value);
        db.prepare("DELETE FROM assignment WHERE staff = ? AND from_day > ?").run(staff.value, dayText(day));
        db.prepare("UPDATE assignment SET to_day = ?2 WHERE staff = ?1 AND (to_day IS NULL OR to_day > ?2)")
            .run(staff.value, dayText(day));
        return {};
    });
}

Result<void> markStaffBack(Workspace &workspace, StaffId staff)
{
    return workspace.write({QStringLiteral("staff.back"), {staffName(workspace, staff)}}, [&](db::Database &db) -> Result<void> {
        if (const Result<void> found = requireStaff(db, staff); !found)
            return found;
        db.prepare("UPDATE staff SET left_on = NULL WHERE id = ?").run(staff.value);
        return {};
    });
}

Result<AccountId> addAccount(Workspace &workspace, const NewAccount &account)
{
    const Result<QString> name = checkedName(account.name);
    if (!name)
        return name.error();
    for (const auto &capacity : {account.friendCapacity, account.dailyCapacity}) {
        if (const Result<void> fits = checkCapacity(capacity); !fits)
            return fits.error();
    }
    return workspace.write({QStringLiteral("account.add"), {*name}}, [&](db::Database &db) -> Result<AccountId> {
        if (isNamed(db, "SELECT 1 FROM account WHERE name = ?", *name))
            return Error{ErrorCode::Duplicate, {QStringLiteral("account"), *name}, {}};
        if (account.staff.isValid()) {
            if (const Result<void> found = requireStaff(db, account.staff); !found)
                return found.error();
        }
        NewAccount checked = account;
        checked.name = *name;
        return insertAccount(db, checked, {});
    });
}

Result<QList<AccountRow>> accounts(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QList<AccountRow> rows;
        db::Statement s = db.prepare("SELECT a.id, a.staff, s.name, a.kind, a.name, a.friend_capacity, a.daily_capacity,"
                                     " (SELECT count(*) FROM contact c WHERE c.account = a.id AND c.removed_at IS NULL), a.closed_at"
                                     " FROM account a LEFT JOIN staff s ON s.id = a.staff ORDER BY a.closed_at IS NOT NULL, a.name COLLATE by_number");
        while (s.step()) {
            rows.append({AccountId(s.int64(0)), StaffId(s.int64(1)), s.text(2),
                accountKindFrom(s.text(3)).value_or(AccountKind::Wecom), s.text(4), s.optionalInt64(5), s.optionalInt64(6),
                s.int64(7), !s.isNull(8)});
        }
        return rows;
    });
}

Result<void> setCapacities(Workspace &workspace, AccountId account, std::optional<qint64> friends, std::optional<qint64> daily)
{
    for (const auto &capacity : {friends, daily}) {
        if (const Result<void> fits = checkCapacity(capacity); !fits)
            return fits;
    }
    const Change change{QStringLiteral("account.capacity"), {accountName(workspace, account)}};
    return workspace.write(change, [&](db::Database &db) -> Result<void> {
        db::Statement s = db.prepare("UPDATE account SET friend_capacity = ?, daily_capacity = ? WHERE id = ?");
        s.run(friends, daily, account.value);
        return db.changes() == 1 ? Result<void>() : noAccount(account);
    });
}

Result<void> setAccountClosed(Workspace &workspace, AccountId account, bool closed)
{
    const Change change{closed ? QStringLiteral("account.close") : QStringLiteral("account.open"), {accountName(workspace, account)}};
    return workspace.write(change, [&](db::Database &db) -> Result<void> {
        db.prepare("UPDATE account SET closed_at = ? WHERE id = ?")
            .run(closed ? toUtcText(workspace.nowUtc()) : QString(), account.value);
        return db.changes() == 1 ? Result<void>() : noAccount(account);
    });
}

StaffId ensureStaff(db::Database &db, const QString &name, const QDateTime &nowUtc, BatchId batch)
{
    const QString shown = displayText(name);
    db::Statement s = db.prepare("SELECT id FROM staff WHERE name = ?");
    if (s.with(shown).step())
        return StaffId(s.int64(0));
    NewStaff staff;
    staff.name = shown;
    return insertStaff(db, staff, nowUtc, batch);
}

AccountId insertAccount(db::Database &db, const NewAccount &account, BatchId batch)
{
    db.prepare("INSERT INTO account (staff, kind, name, friend_capacity, daily_capacity, batch) VALUES (?, ?, ?, ?, ?, ?)")
        .run(idOrNull(account.staff.value), wordOf(account.kind), account.name, account.friendCapacity, account.dailyCapacity,
            idOrNull(batch.value));
    return AccountId(db.lastInsertId());
}

namespace {

qint64 firstId(db::Database &db, const char *sql, const QString &name)
{
    db::Statement &row = db.cached(sql).with(name);
    const qint64 id = row.step() ? row.int64(0) : 0;
    row.reset();
    return id;
}

} // namespace

StaffId staffCalled(db::Database &db, const QString &name, const QDateTime &nowUtc, BatchId batch)
{
    if (const qint64 named = firstId(db, "SELECT id FROM staff WHERE name = ?", name); named > 0)
        return StaffId(named);
    const qint64 user = firstId(db, "SELECT staff FROM account WHERE name = ? AND staff IS NOT NULL", name);
    return user > 0 ? StaffId(user) : ensureStaff(db, name, nowUtc, batch);
}

AccountId accountCalled(db::Database &db, const QString &account, const QString &staff, const QDateTime &nowUtc, BatchId batch)
{
    const QString name = account.isEmpty() ? staff : account;
    if (const qint64 named = firstId(db, "SELECT id FROM account WHERE name = ?", name); named > 0)
        return AccountId(named);
    // An account that was made from its user's name is the one that now gets a name of its own.
    const qint64 only = staff.isEmpty() ? 0
        : account.isEmpty()
        ? firstId(db, "SELECT max(a.id) FROM account a JOIN staff s ON s.id = a.staff WHERE s.name = ? AND a.closed_at IS NULL"
                      " HAVING count(*) = 1", staff)
        : firstId(db, "SELECT a.id FROM account a JOIN staff s ON s.id = a.staff WHERE s.name = ?1 AND a.name = ?1", staff);
    if (only > 0)
        return AccountId(only);
    NewAccount made;
    made.name = name;
    if (!staff.isEmpty())
        made.staff = ensureStaff(db, staff, nowUtc, batch);
    return insertAccount(db, made, batch);
}

} // namespace siyu::groups
