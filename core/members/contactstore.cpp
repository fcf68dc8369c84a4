// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/contactstore.h"

#include "core/base/words.h"
#include "core/db/database.h"
#include "core/members/memberlist.h"
#include "core/workspace.h"

#include <QSet>

namespace siyu::members {

namespace {

// An instant lies in the span when it is not before the first and before the last bound.
struct Bounds {
    QString from;
    QString to;
};

Bounds boundsOf(const Period &span, const QTimeZone &zone)
{
    return {toUtcText(startOfDayUtc(span.from, zone)), toUtcText(startOfDayUtc(span.to.addDays(1), zone))};
}

constexpr std::string_view channelOf = "coalesce((SELECT h.name FROM channel h WHERE h.id = c.channel_id), c.channel)";

} // namespace

Result<QList<AccountFriends>> accountFriends(const Workspace &workspace, const Period &span)
{
    return workspace.read([&](db::Database &db) {
        const Bounds bounds = boundsOf(span, workspace.zone());
        QList<AccountFriends> out;
        db::Statement rows = db.prepare(
            "SELECT a.id, a.name, a.kind, s.name, a.friend_capacity, a.closed_at IS NOT NULL, coalesce(f.friends, 0), coalesce(f.added, 0),"
            " coalesce(f.removed, 0) FROM account a LEFT JOIN staff s ON s.id = a.staff LEFT JOIN"
            " (SELECT account, sum(removed_at IS NULL) AS friends, sum(added_at >= ?1 AND added_at < ?2) AS added,"
            " sum(removed_at >= ?1 AND removed_at < ?2) AS removed FROM contact GROUP BY account) f ON f.account = a.id"
            " WHERE a.kind IN ('wechat', 'wecom') OR f.friends IS NOT NULL ORDER BY a.closed_at IS NOT NULL, a.name");
        rows.with(bounds.from, bounds.to);
        while (rows.step())
            out.append({AccountId(rows.int64(0)), rows.text(1), rows.text(2), rows.text(3), rows.optionalInt64(4), rows.int64(5) != 0,
                rows.int64(6), rows.int64(7), rows.int64(8)});
        return out;
    });
}

Result<QList<FriendWeek>> friendWeeks(const Workspace &workspace, AccountId account, int weeks)
{
    return workspace.read([&](db::Database &db) {
        const QDate today = workspace.today();
        QList<FriendWeek> out;
        for (int back = weeks - 1; back >= 0; --back)
            out.append({isoWeekOf(today.addDays(-7 * back))});
        const auto count = [&](const char *sql, qint64 FriendWeek::*field) {
            db::Statement rows = db.prepare(sql);
            const Bounds bounds = boundsOf({out.first().week.from, out.last().week.to}, workspace.zone());
            rows.with(account.value, bounds.from, bounds.to);
            while (rows.step()) {
                const QDate day = businessDay(fromUtcText(rows.text(0)), workspace.zone());
                const qint64 at = out.first().week.from.daysTo(day) / 7;
                if (at >= 0 && at < out.size())
                    ++(out[at].*field);
            }
        };
        if (!out.isEmpty()) {
            count("SELECT added_at FROM contact WHERE account = ? AND added_at >= ? AND added_at < ?", &FriendWeek::added);
            count("SELECT removed_at FROM contact WHERE account = ? AND removed_at >= ? AND removed_at < ?", &FriendWeek::removed);
        }
        return out;
    });
}

Result<QList<qint64>> friendIds(const Workspace &workspace, const FriendQuery &query, Progress &progress)
{
    QSet<qint64> found;
    const bool searches = !query.search.trimmed().isEmpty();
    if (searches) {
        MemberQuery members;
        members.search = query.search;
        members.sort = MemberSort::Id;
        const Result<QList<qint64>> ids = memberIds(workspace, members, progress);
        if (!ids)
            return ids.error();
        found = QSet<qint64>(ids->begin(), ids->end());
    }
    return workspace.read(progress, [&](db::Database &db) {
        const Bounds bounds = boundsOf(query.span, workspace.zone());
        std::string sql = "SELECT c.member FROM contact c WHERE c.account = ?1 AND ?2 IS NOT NULL AND ?3 IS NOT NULL";
        if (query.part == FriendPart::Present)
            sql += " AND c.removed_at IS NULL";
        else if (query.part == FriendPart::Added)
            sql += " AND c.added_at >= ?2 AND c.added_at < ?3";
        else if (query.part == FriendPart::Removed)
            sql += " AND c.removed_at >= ?2 AND c.removed_at < ?3";
        else if (query.part == FriendPart::Gone)
            sql += " AND c.removed_at IS NOT NULL";
        if (!query.channel.isEmpty())
            sql += " AND " + std::string(channelOf) + " = ?4";
        db::Statement rows = db.prepare(sql + " ORDER BY c.added_at DESC, c.member");
        rows.with(query.account.value, bounds.from, bounds.to);
        if (!query.channel.isEmpty())
            rows.bind(4, query.channel);
        QList<qint64> out;
        while (rows.step()) {
            if (!searches || found.contains(rows.int64(0)))
                out.append(rows.int64(0));
        }
        return out;
    });
}

Result<QList<FriendRow>> friendRows(const Workspace &workspace, AccountId account, const QList<qint64> &members)
{
    return workspace.read([&](db::Database &db) {
        QList<FriendRow> out;
        db::Statement row = db.prepare("SELECT m.name, (SELECT value FROM identity WHERE member = m.id AND kind = ?3 ORDER BY value LIMIT 1),"
                                       " c.added_at, c.way, "
            + std::string(channelOf)
            + ", c.removed_at, (SELECT count(*) FROM contact o WHERE o.member = m.id AND o.account <> ?1 AND o.removed_at IS NULL)"
              " FROM contact c JOIN member m ON m.id = c.member WHERE c.account = ?1 AND c.member = ?2");
        for (const qint64 member : members) {
            if (!row.with(account.value, member, int(IdentityKind::Phone)).step())
                continue;
            const auto instant = [&](int column) { return row.isNull(column) ? QDateTime() : fromUtcText(row.text(column)); };
            out.append({MemberId(member), row.text(0), row.text(1), instant(2), row.text(3), row.text(4), instant(5), row.int64(6)});
        }
        return out;
    });
}

Result<QStringList> friendChannels(const Workspace &workspace, AccountId account)
{
    return workspace.read([&](db::Database &db) {
        QStringList out;
        db::Statement rows = db.prepare("SELECT DISTINCT " + std::string(channelOf) + " AS name FROM contact c WHERE c.account = ?"
                                        " AND name IS NOT NULL ORDER BY name");
        rows.with(account.value);
        while (rows.step())
            out.append(rows.text(0));
        return out;
    });
}

} // namespace siyu::members
