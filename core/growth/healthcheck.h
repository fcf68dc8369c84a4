// SPDX-License-Identifier: GPL-3.0-or-later
// The five common faults of a private-domain operation (product.md E8), each judged on facts that the store reads
// (healthstore.h). What was never recorded is said to be unknown, never to be well. Pure, any thread.
#pragma once

#include "core/codes/countdown.h"
#include "core/growth/linkchecks.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <array>
#include <optional>

namespace siyu::growth {

enum class HealthFault { BrokenChain, NoPoint, NoConversion, NoTags, OnlyPromotion };
inline constexpr std::array allHealthFaults{HealthFault::BrokenChain, HealthFault::NoPoint, HealthFault::NoConversion, HealthFault::NoTags, HealthFault::OnlyPromotion};
QString wordOf(HealthFault fault); // broken_chain, no_point, no_conversion, no_tags, only_promotion

// What a row is about, and what is wrong with it.
enum class HealthRowKind { CodeExpired, CodeFull, LinkUnchecked, LinkBroken, ContentWithoutPoint, ChannelWithoutPlaybook, CampaignWithoutPlaybook, GroupWithoutTags,
    NoStages, GroupOnlyPromotion };
QString wordOf(HealthRowKind kind); // code_expired, code_full …

struct HealthRow {
    HealthRowKind kind = HealthRowKind::CodeExpired;
    qint64 id = 0; // of the code, content, channel, campaign, group
    QString name;
    QString detail; // the link
    qint64 part = 0; // people, posts: what the row counts …
    qint64 whole = 0; // … of how many; 0 = nothing to divide by
    QDate since; // invalid = nobody knows
};

struct HealthFinding {
    HealthFault fault = HealthFault::BrokenChain;
    bool isKnown = false; // false: the data to judge it by was never recorded
    QList<HealthRow> rows; // the oldest first; those of unknown age last
    bool isWell() const { return isKnown && rows.isEmpty(); }
    QDate since() const { return rows.isEmpty() ? QDate() : rows.first().since; }
};

// ---- a broken chain

struct CodeChain {
    qint64 id = 0;
    QString name;
    codes::Countdown countdown;
    QDate lastScan;
};
struct LinkChain {
    qint64 content = 0;
    QString title;
    QString url;
    QDate since; // of the content's last change
    std::optional<LinkCheck> check;
};
HealthFinding brokenChain(const QList<CodeChain> &codes, const QList<LinkChain> &links, QDate today);

// ---- copy without a point

struct CopyFacts {
    qint64 content = 0;
    QString title;
    QString text;
    bool leadsSomewhere = false; // a product, a link, a coupon or a campaign goes with it
    QDate since;
};
// A point: what it leads to, a code or link in the text, or words that ask for something (回复, 扫码, 下单 …).
bool hasPoint(const CopyFacts &copy);
HealthFinding copyWithoutPoint(const QList<CopyFacts> &copies);

// ---- acquiring without a conversion playbook

inline constexpr int acquiringDays = 30;
struct AcquiringFacts {
    bool isKnown = false; // friends, members of groups or campaigns were ever recorded
    bool hasStagePlaybook = false; // with steps, of a stage before the second order
    struct Source {
        qint64 id = 0;
        QString name;
        qint64 people = 0; // who came in the last days
        QDate since; // of a channel: the first who came while there was no playbook
    };
    QList<Source> channels;
    QList<Source> campaigns; // that run, without a playbook put to use
};
HealthFinding acquiringWithoutPlaybook(const AcquiringFacts &facts);

// ---- no tags or stages

inline constexpr double mostUntagged = 0.5; // of a group's people
inline constexpr qint64 leastPeople = 10; // below, a group says nothing
struct TagFacts {
    bool hasStages = false; // stages were worked out
    qint64 people = 0; // all members
    struct Group {
        qint64 id = 0;
        QString name;
        qint64 people = 0;
        qint64 untagged = 0;
        QDate since; // the first of the untagged is here
    };
    QList<Group> groups;
    QDate since; // the first member is here
};
QString ruleOfUntagged(const QString &group); // finds the people of the group who have no tag
HealthFinding withoutTags(const TagFacts &facts);

// ---- nothing but promotion

inline constexpr int promotionDays = 30;
inline constexpr qint64 leastPosts = 4; // fewer say nothing
struct PostFacts {
    qint64 group = 0;
    QString name;
    qint64 posts = 0; // sent to the group in the last days
    qint64 promotions = 0;
    QDate since; // the first after the last that was none
};
HealthFinding onlyPromotion(const QList<PostFacts> &groups);

} // namespace siyu::growth
