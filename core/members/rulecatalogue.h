// SPDX-License-Identifier: GPL-3.0-or-later
// What a rule may say, for help, completion and the builder: the fields, the kinds of facts with their own fields, which
// comparisons fit which field. No SQL; where the values stand is in rulefields. Pure, any thread.
#pragma once

#include "core/members/rule.h"

#include <QStringList>

namespace siyu::members {

enum class RuleKind { Text, Phone, Email, Number, Money, Instant, Day, Gender, Flag, OptOut, Touchpoint, Stage, Circle, Tier, Segment, Choice };

// Where a list of fitting values comes from.
enum class RuleOffer { None, Tags, Groups, Accounts, Sources, Channels, Ways, Regions, Products, Categories, Platforms, Coupons, Campaigns,
    Contents, Broadcasts, Segments, Staff, Codes, CustomValues, Words };

// The chapters of the list of fields.
enum class FieldChapter { Profile, Identity, Figures, Groups, Contacts, Orders, Messages, Consent, Growth, Own };
inline constexpr FieldChapter allFieldChapters[]{FieldChapter::Profile, FieldChapter::Identity, FieldChapter::Figures, FieldChapter::Groups,
    FieldChapter::Contacts, FieldChapter::Orders, FieldChapter::Messages, FieldChapter::Consent, FieldChapter::Growth, FieldChapter::Own};

struct RuleFieldInfo {
    QString word;
    RuleKind kind = RuleKind::Text;
    FieldChapter chapter = FieldChapter::Profile;
    RuleOffer offer = RuleOffer::None;
    QStringList words; // the closed list of values, where there is one
    bool inGroup = false; // may say: in group "A"
    bool own = false; // a field of the shop
};

// A kind of fact: order ( … ).
struct RuleFactInfo {
    QString word;
    FieldChapter chapter = FieldChapter::Orders;
    QList<RuleFieldInfo> fields;
};

const QList<RuleFieldInfo> &ruleFields(); // without the shop's own
const QList<RuleFactInfo> &ruleFacts();

// The comparisons that fit the kind, the usual one first.
QList<RuleOp> fittingOps(RuleKind kind);
// The closed list of values of the kind, as written in rules; empty where any text may stand.
QStringList wordsOf(RuleKind kind);

} // namespace siyu::members
