// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is known to have happened with a member, newest first, in pages. A page costs what it shows: events are
// asked for behind a cursor, and messages (ten million rows by day) month by month in the member's own groups. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QStringList>
#include <array>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::members {

// In the order in which events of one moment are shown.
enum class EventKind {
    Order, Cart, CouponClaimed, CouponRedeemed, Joined, Left, Messages, Befriended, Unfriended, Broadcast, Points, Stage, Tagged,
    Edited, Scan, Question, Complaint, ReferredBy, Referred, OptedOut, ConsentGiven, ConsentWithdrawn, Merged, Imported, Created
};
inline constexpr std::array allEventKinds{EventKind::Order, EventKind::Cart, EventKind::CouponClaimed,
    EventKind::CouponRedeemed, EventKind::Joined, EventKind::Left, EventKind::Messages, EventKind::Befriended,
    EventKind::Unfriended, EventKind::Broadcast, EventKind::Points, EventKind::Stage, EventKind::Tagged, EventKind::Edited,
    EventKind::Scan, EventKind::Question, EventKind::Complaint, EventKind::ReferredBy, EventKind::Referred,
    EventKind::OptedOut, EventKind::ConsentGiven, EventKind::ConsentWithdrawn, EventKind::Merged, EventKind::Imported,
    EventKind::Created};
QString wordOf(EventKind kind); // order, cart, coupon_claimed …

struct TimelineEvent {
    EventKind kind = EventKind::Created;
    QDateTime atUtc; // of a day: its beginning in the workspace's zone
    bool wholeDay = false;
    // Order, cart: its number. Coupon, group, account, broadcast, code, file: its name. Question: its text. Touchpoint: its
    // word. Referred, merged: the other one's name. Tagged: the tags, or null with `change`.
    QString what;
    // Order: status. Joined: how (a word). Befriended: the channel. Broadcast: status. Points: kind. Question: state.
    // Consent: its source. Stage: its word. Imported: the kind of import. Merged: by whom.
    QString detail;
    std::optional<qint64> amount; // order, cart: fen; points: points; messages: how many; question: rating; stage: rule
    std::optional<qint64> second; // order: refunded fen; messages: on how many days
    QString currency; // order, cart
    QStringList results; // broadcast: opened, clicked, replied, ordered, unsubscribed
    QString change; // edited, tagged: the kind of the change, with `values` (ui/text/changetext)
    QStringList values;
    QString key; // tells events of one kind and moment apart

    bool operator==(const TimelineEvent &) const = default;
};

// Behind which event the next page begins.
struct TimelineCursor {
    QString at;
    EventKind kind = EventKind::Order;
    QString key;
};

struct TimelineQuery {
    QList<EventKind> kinds = {}; // empty = all. Messages alone are summed by day, among others by month.
    std::optional<TimelineCursor> after = std::nullopt;
    int limit = 50;
};

struct TimelinePage {
    QList<TimelineEvent> events; // fewer than asked, or none, where messages of many groups were looked through
    std::optional<TimelineCursor> next; // nothing: this was the last page
};

// Messages count in the groups that the member was ever known to be in; in a workspace of few groups, in all of them.
// Error: NotFound {member, id}.
Result<TimelinePage> timeline(const Workspace &workspace, MemberId member, const TimelineQuery &query = {});

} // namespace siyu::members
