// SPDX-License-Identifier: GPL-3.0-or-later
// The lifecycle stage and the circle of a member (rules.md 10): the first rule of an ordered, editable list that fits what
// is known of them on a day. Days are business days; ages are differences of dates. Pure, any thread.
#pragma once

#include "core/base/words.h"

#include <QDate>
#include <QList>
#include <optional>

namespace siyu::members {

// What happened up to the day that is judged, that day included. Invalid date = never, or the day is not known.
struct LifeFacts {
    std::optional<Stage> pinned; // set by hand, until released
    bool hasStay = false; // was ever in a group
    bool hasContact = false; // was ever a friend of an account
    bool stays = false; // in a group, or a friend, at the end of the day
    QDate firstContact; // earliest of contact, membership, paid order, creation
    QDate lastSign; // latest paid order, join, becoming a friend, point entry, reply
    QDate lastMessage;
    bool isMeasured = false; // activity is counted in a group where they are
    int paidOrders = 0; // ever
    bool isTopBuyer = false; // R5 and F5
    bool isActive = false; // tier super or normal in a group
    bool isSuper = false; // tier super in a group
    bool isPartner = false; // approved or active
    int referrals = 0; // successful ones
};

// The figures and the order of the rules; these are the defaults.
struct LifecycleRules {
    QList<Stage> order{Stage::Prospect, Stage::Lost, Stage::New, Stage::Dormant, Stage::Loyal, Stage::Repeat, Stage::FirstOrder,
        Stage::Active, Stage::Quiet};
    int lostDays = 180; // silent for at least so many
    int newDays = 14; // first contact at most so many days ago
    int dormantDays = 60; // first contact and last sign both longer ago
    int loyalOrders = 5;
    int repeatOrders = 2;

    bool operator==(const LifecycleRules &) const = default;
};

// Each stage once, Quiet last (it fits everybody), the days and orders positive.
bool isSound(const LifecycleRules &rules);

struct StageResult {
    Stage stage = Stage::Quiet;
    int rule = 0; // place in the list, from 1; 0 = set by hand
    // Silence was judged without messages, because activity is measured in none of the member's groups.
    bool ordersOnly = false;
    Circle circle = Circle::Outer;

    bool operator==(const StageResult &) const = default;
};

StageResult stageOf(const LifeFacts &facts, QDate day, const LifecycleRules &rules = {});

} // namespace siyu::members
