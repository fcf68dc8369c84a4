// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/tasktext.h"

#include "ui/text/wordlist.h"

namespace siyu::text {

namespace {

struct Tasks {
    Q_DECLARE_TR_FUNCTIONS(Tasks)
};

constexpr Word chores[] = {
    {"daily_count", QT_TRANSLATE_NOOP("Tasks", "Count the groups: total, new, lost")},
    {"weekly_review", QT_TRANSLATE_NOOP("Tasks", "Weekly review: scorecards and next steps")},
};

} // namespace

QString choreTitle(const QString &word) { return translated("Tasks", chores, word); }

QString taskTitle(const playbooks::Task &task) { return task.origin == playbooks::TaskOrigin::Chore ? choreTitle(task.title) : task.title; }

QString taskSource(const playbooks::Task &task)
{
    switch (task.origin) {
    case playbooks::TaskOrigin::Playbook:
        return task.source;
    case playbooks::TaskOrigin::Chore:
        return Tasks::tr("comes back");
    case playbooks::TaskOrigin::Question:
        return Tasks::tr("a question");
    case playbooks::TaskOrigin::Hand:
        return {};
    }
    return {};
}

QString name(playbooks::TaskState state)
{
    return state == playbooks::TaskState::Open ? Tasks::tr("To do") : state == playbooks::TaskState::Done ? Tasks::tr("Done") : Tasks::tr("Skipped");
}

QString name(playbooks::PlaybookKind kind)
{
    return kind == playbooks::PlaybookKind::Stage ? Tasks::tr("Stage of the lifecycle") : kind == playbooks::PlaybookKind::Group ? Tasks::tr("New group") : Tasks::tr("Campaign");
}

QString offsetText(int days)
{
    return days == 0 ? Tasks::tr("on the day") : days > 0 ? Tasks::tr("%1 days after").arg(days) : Tasks::tr("%1 days before").arg(-days);
}

} // namespace siyu::text
