// SPDX-License-Identifier: GPL-3.0-or-later
// Row ids with the table in their type, so that a group's id never lands where a member's belongs. 0 = none.
#pragma once

#include <QHashFunctions>
#include <compare>

namespace siyu {

template <typename Table>
struct Id {
    qint64 value = 0;

    constexpr Id() = default;
    constexpr explicit Id(qint64 v) : value(v) { }
    constexpr bool isValid() const { return value > 0; }
    constexpr auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

struct Member;
struct Group;
struct Staff;
struct Account;
struct Content;
struct Broadcast;
struct Run;
struct Delivery;
struct Batch;
struct Source;
struct Order;

using MemberId = Id<Member>;
using GroupId = Id<Group>;
using StaffId = Id<Staff>;
using AccountId = Id<Account>;
using ContentId = Id<Content>;
using BroadcastId = Id<Broadcast>;
using RunId = Id<Run>;
using DeliveryId = Id<Delivery>;
using BatchId = Id<Batch>;
using SourceId = Id<Source>;
using OrderId = Id<Order>;

} // namespace siyu
