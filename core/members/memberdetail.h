// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a member's drawer shows beside the plain profile: tags by their groups, the shop's fields, stage, circle
// and RFM as last worked out, money, points, referrals, friends, consents, and what waits for a decision. One read of some
// milliseconds; tiers and the timeline come by reads of their own. Any thread.
#pragma once

#include "core/base/ordersum.h"
#include "core/members/customfield.h"
#include "core/members/figures.h"
#include "core/members/memberstore.h"
#include "core/members/taggroups.h"

#include <QDateTime>

namespace siyu::members {

// What orders say, counted afresh (rules.md 7): paid ones only, value = paid − refunded, in the workspace's currency.
struct MemberMoney {
    OrderSum paid; // lifetime value to date
    QDateTime firstUtc;
    QDateTime lastUtc;
    QString currency;
    qint64 otherCurrencies = 0; // paid orders that are not in the figures

    std::optional<qint64> averageFen() const; // none without an order
    std::optional<double> daysBetween() const; // mean, from two orders on
};

// From member_figure: worked out after imports and nightly.
struct MemberStanding {
    Stage stage = Stage::Prospect;
    int rule = 0; // place in the list of rules, 0 = set by hand
    bool ordersOnly = false; // silence judged without messages
    Circle circle = Circle::Outer;
    QDate since; // of the stage
    QDate lastSign;
    std::optional<int> r, f, m; // 1 … 5; none without a paid order in a year
    bool isStale = false; // waits to be worked out anew
};

struct MemberPointEntry {
    QDateTime atUtc;
    QString kind;
    qint64 points = 0;
    QString note;
};
struct MemberPoints {
    qint64 balance = 0;
    qint64 entries = 0;
    QList<MemberPointEntry> newest; // at most 5, the last recorded first
};

struct MemberName {
    MemberId id;
    QString name;
    QDateTime atUtc; // may be invalid
};
struct MemberReferrals {
    std::optional<MemberName> host; // who brought the member
    qint64 brought = 0;
    QList<MemberName> newest; // of those brought, at most 5
};

struct MemberContact {
    QString account;
    QString kind; // of the account
    QString staff; // who uses it
    QDateTime addedUtc;
    QDateTime removedUtc; // invalid = still a friend
    QString channel;
    QString way;
};

struct MemberConsent {
    QString touchpoint;
    qint64 source = 0;
    QString sourceText;
    QDateTime givenUtc;
    QDateTime withdrawnUtc; // invalid = stands
    QString how;
};

// Signs that this may not be the whole of the person.
struct MemberHints {
    qint64 openReviews = 0; // rows of imports that wait for a decision and carry this member's name
    // Others of the same name that nobody said are other people; empty where more than 3 have it: a common name says nothing.
    QList<MemberName> namesakes;
};

struct MemberDetail {
    MemberProfile profile;
    QList<TagGroup> tags; // the member's own, by group; those without a group last
    QList<TagGroup> allTags; // of the workspace
    QList<ShopField> fields;
    std::optional<MemberStanding> standing; // none before the first working out
    std::optional<StageReason> reason; // likewise
    std::optional<Stage> pinned;
    MemberMoney money;
    MemberPoints points;
    MemberReferrals referrals;
    QList<MemberContact> contacts;
    QList<MemberConsent> consents;
    MemberHints hints;
    QList<std::pair<qint64, QString>> sources; // of the member, for a new consent
};

// Error: NotFound {member, id}.
Result<MemberDetail> memberDetail(const Workspace &workspace, MemberId member);

} // namespace siyu::members
