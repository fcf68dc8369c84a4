// SPDX-License-Identifier: GPL-3.0-or-later
// Playbooks (SOP): steps with offsets that become tasks for a group, a campaign or the members who came into a stage; chores
// that come back. Putting a playbook to use again doubles nothing: it makes the tasks of new steps, and moves open ones that
// nobody moved by hand when the start changes. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/period.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/words.h"

#include <QHash>
#include <QList>
#include <QString>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::playbooks {

enum class PlaybookKind { Stage, Group, Campaign };
QString wordOf(PlaybookKind kind); // stage, group, campaign
std::optional<PlaybookKind> playbookKindFrom(const QString &word);

struct Step {
    qint64 id = 0; // 0 = a new one
    QString title;
    QString note;
    int offsetDays = 0; // after the start; before it when below 0
    std::optional<Team> team; // its lead does it
    StaffId staff; // or this person
};
inline constexpr int mostOffset = 730; // days, either way
struct Playbook {
    qint64 id = 0;
    QString name;
    PlaybookKind kind = PlaybookKind::Group;
    std::optional<Stage> stage; // of kind stage
    QList<Step> steps; // in order
    int uses = 0;
};
Result<QList<Playbook>> playbooks(const Workspace &workspace); // by name
// Errors: InvalidInput (name, title, offset, stage, steps), Duplicate (playbook, name), NotFound (playbook, staff).
Result<qint64> savePlaybook(Workspace &workspace, const Playbook &playbook); // id 0 = a new one; undoable
Result<void> retirePlaybook(Workspace &workspace, qint64 id); // its tasks stay

// ---- the rule, pure

struct TaskToMake {
    qint64 step = 0;
    QDate day;
};
struct HeldTask {
    qint64 id = 0;
    QDate due;
    QDate planned;
    bool isOpen = true;
};
struct UsePlan {
    QList<TaskToMake> make; // steps without a task
    QList<std::pair<qint64, QDate>> move; // open tasks that nobody moved, to their new day
    QList<std::pair<qint64, QDate>> replan; // those that somebody moved, or are closed: only where they would have been
};
// `held`: tasks of this use, by step.
UsePlan planUse(const QList<Step> &steps, QDate start, const QHash<qint64, HeldTask> &held);

// ---- putting to use; undoable

struct Applied {
    qint64 made = 0;
    qint64 moved = 0;
    qint64 present = 0; // there already
};
// Errors: NotFound (playbook, group, campaign), InvalidInput (day), Refused (playbook, wrong_kind).
Result<Applied> applyToGroups(Workspace &workspace, qint64 playbook, const QList<GroupId> &groups, QDate start);
// From the campaign's first day on. Errors also: Refused (campaign, no_day).
Result<Applied> applyToCampaign(Workspace &workspace, qint64 playbook, qint64 campaign);
struct CampaignChoice {
    qint64 id = 0;
    QString name;
    QDate from;
};
Result<QList<CampaignChoice>> campaignChoices(const Workspace &workspace); // the newest first

// ---- what comes by itself, outside the history

inline constexpr int usualDaysAhead = 7; // that tasks are made for
// Tasks of chores up to `ahead` days from today on, and those of stage playbooks for who came into a stage in the last
// seven days. Run again, it adds nothing. A read-only workspace is left as it is.
Result<qint64> bringTasksUpToDate(Workspace &workspace, int ahead, Progress &progress);

struct Chore {
    qint64 id = 0;
    QString word; // of a default; else empty
    QString title;
    QString rrule;
    QString days; // workdays, holidays or empty
    std::optional<Team> team;
    StaffId staff;
    QDate from;
    bool isRetired = false;
};
Result<QList<Chore>> chores(const Workspace &workspace);
// Errors: InvalidInput (title, day), BroadcastInvalid (rrule, days), NotFound.
Result<qint64> saveChore(Workspace &workspace, const Chore &chore);

} // namespace siyu::playbooks
