// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of groups and what follows a breach: the 1/7/15-day ladder with an appeal, and posts worth keeping. Nobody is
// muted by the program: it says until when. Writes are undoable. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <array>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::desks {

// The first breach mutes for a day, the second for seven, every later one for fifteen.
inline constexpr std::array ladder{1, 7, 15};
// `earlier`: breaches of that member in that group before it that were not lifted. Pure.
int daysFor(int earlier);

struct GroupRule {
    qint64 id = 0;
    GroupId group; // invalid = of every group
    QString groupName;
    int place = 0;
    QString text;
};
// Those of every group first. With a group: its own and those of every group.
Result<QList<GroupRule>> groupRules(const Workspace &workspace, GroupId group = {});
// Errors: InvalidInput (rule), NotFound (group, rule).
Result<qint64> addRule(Workspace &workspace, const GroupRule &rule);
Result<void> editRule(Workspace &workspace, const GroupRule &rule);
Result<void> removeRule(Workspace &workspace, qint64 id);

enum class Outcome { Upheld, Lifted };
QString wordOf(Outcome outcome); // upheld, lifted

struct Violation {
    qint64 id = 0;
    GroupId group;
    QString groupName;
    MemberId member;
    QString memberName;
    qint64 rule = 0;
    QString ruleText;
    QDateTime at;
    QString what;
    int days = 0;
    QDate from;
    QString appeal;
    QDateTime appealedAt;
    std::optional<Outcome> outcome;

    QDate until() const { return from.addDays(days - 1); } // included
    bool isAppealOpen() const { return appealedAt.isValid() && !outcome; }
    // muted, over, lifted, appealed
    QString standing(QDate today) const;
};
// The newest first.
Result<QList<Violation>> violations(const Workspace &workspace, GroupId group = {}, MemberId member = {});

struct NewViolation {
    GroupId group;
    MemberId member;
    qint64 rule = 0;
    QString what;
    StaffId staff;
};
// The days follow from the ladder, from today on. Errors: NotFound, InvalidInput (what).
Result<qint64> noteViolation(Workspace &workspace, const NewViolation &violation);
// Errors: NotFound (violation), InvalidInput (appeal), Refused (violation, decided).
Result<void> appeal(Workspace &workspace, qint64 id, const QString &words);
// Only after an appeal: Refused (violation, no_appeal).
Result<void> decide(Workspace &workspace, qint64 id, Outcome outcome);

struct KeptPost {
    qint64 id = 0;
    QDate day;
    GroupId group;
    QString groupName;
    MemberId member;
    QString memberName;
    QString topic;
    QString text;
};
Result<QList<KeptPost>> keptPosts(const Workspace &workspace, const QString &search = {}); // the newest first
Result<qint64> keepPost(Workspace &workspace, const KeptPost &post); // InvalidInput (topic, post), NotFound
Result<void> dropPost(Workspace &workspace, qint64 id);

} // namespace siyu::desks
