// SPDX-License-Identifier: GPL-3.0-or-later
// Friends of the shop's accounts (好友关系): how many each account has and may have, who came and went, and the people
// themselves. Phones come whole: whoever shows them masks them. Counting is O(contacts): ask in a job. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/period.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QList>
#include <QStringList>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::members {

struct AccountFriends {
    AccountId account;
    QString name;
    QString kind; // wechat, wecom …
    QString staff; // whose it is; may be empty
    std::optional<qint64> capacity; // of friends; nothing = not known
    bool closed = false;
    qint64 friends = 0; // now
    qint64 added = 0; // in the span
    qint64 removed = 0;

    std::optional<qint64> room() const { return capacity ? std::optional(*capacity - friends) : std::nullopt; }
};
// Every account that may have friends (WeChat, WeCom), those that are closed last.
Result<QList<AccountFriends>> accountFriends(const Workspace &workspace, const Period &span);

struct FriendWeek {
    Period week; // ISO week
    qint64 added = 0;
    qint64 removed = 0;
};
// The last weeks, the present one last. Friends whose day is not known stand in none.
Result<QList<FriendWeek>> friendWeeks(const Workspace &workspace, AccountId account, int weeks);

enum class FriendPart { Present, Added, Removed, Gone, All }; // Added, Removed: in the span; Gone: whenever
struct FriendQuery {
    AccountId account;
    FriendPart part = FriendPart::Present;
    Period span;
    QString channel; // by its words; empty = all
    QString search; // as for members
};
// Ids by the day on which they became friends, the newest first, those of whom it is not known last.
Result<QList<qint64>> friendIds(const Workspace &workspace, const FriendQuery &query, Progress &progress);

struct FriendRow {
    MemberId member;
    QString name;
    QString phone; // the first of several
    QDateTime addedAtUtc; // may be invalid
    QString way;
    QString channel;
    QDateTime removedAtUtc; // invalid = still a friend
    qint64 otherAccounts = 0; // that the member is a friend of now
};
Result<QList<FriendRow>> friendRows(const Workspace &workspace, AccountId account, const QList<qint64> &members);
// That friends of the account came by, by name.
Result<QStringList> friendChannels(const Workspace &workspace, AccountId account);

} // namespace siyu::members
