// SPDX-License-Identifier: GPL-3.0-or-later
// tasks …: what the staff has to do, from playbooks, chores, questions and by hand.
#include "core/playbooks/taskstore.h"

#include "app/cli/context.h"
#include "app/cli/values.h"
#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"
#include "core/workspace.h"
#include "ui/text/tasktext.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using playbooks::Task;

QJsonObject jsonOf(const Task &task)
{
    return {{str("id"), task.id}, {str("title"), task.title}, {str("due"), task.due.toString(Qt::ISODate)}, {str("state"), wordOf(task.state)},
        {str("staff"), orNull(task.staffName)}, {str("group"), orNull(task.groupName)}, {str("reason"), orNull(task.skipReason)}};
}

// The id that the first argument names; 0 = it is none.
qint64 idOf(const Context &context)
{
    bool isNumber = false;
    const qint64 id = context.argument(0).toLongLong(&isNumber);
    return isNumber && id > 0 ? id : 0;
}

ExitCode list(Context &context)
{
    if (context.has(str("day")) && !context.date(str("day")))
        return context.wrongUsage(CliText::tr("tasks list needs --day as a date like 2026-03-01."));
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const QDate day = context.date(str("day")).value_or((*workspace)->today());
    playbooks::TaskFilter filter{{day, day}, {}, true, !context.has(str("closed"))};
    if (context.has(str("staff"))) {
        const auto staff = groups::findStaff(**workspace, context.value(str("staff")));
        if (!staff)
            return context.fail(staff.error());
        filter.staff = *staff;
    }
    const auto tasks = playbooks::tasks(**workspace, filter);
    if (!tasks)
        return context.fail(tasks.error());
    QJsonArray out;
    QStringList lines;
    for (const Task &task : *tasks) {
        out.append(jsonOf(task));
        lines.append(QStringLiteral("%1  %2  %3  %4  %5").arg(QString::number(task.id), 5).arg(task.due.toString(Qt::ISODate), text::name(task.state),
            task.staffName.isEmpty() ? CliText::tr("nobody yet") : task.staffName, text::taskTitle(task)));
    }
    if (lines.isEmpty())
        lines.append(CliText::tr("Nothing is to be done."));
    return context.done({{str("count"), out.size()}, {str("tasks"), out}}, lines.join(QLatin1Char('\n')));
}

ExitCode add(Context &context)
{
    if (context.has(str("day")) && !context.date(str("day")))
        return context.wrongUsage(CliText::tr("tasks add needs --day as a date like 2026-03-01."));
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    playbooks::NewTask task{context.argument(0), context.value(str("note")), {}, {}, context.date(str("day")).value_or((*workspace)->today())};
    if (context.has(str("staff"))) {
        const auto staff = groups::findStaff(**workspace, context.value(str("staff")));
        if (!staff)
            return context.fail(staff.error());
        task.staff = *staff;
    }
    if (context.has(str("group"))) {
        const auto group = groups::findGroup(**workspace, context.value(str("group")));
        if (!group)
            return context.fail(group.error());
        task.group = *group;
    }
    const auto id = playbooks::addTask(**workspace, task);
    if (!id)
        return context.fail(id.error());
    return context.done({{str("id"), *id}}, CliText::tr("Added task %1.").arg(*id));
}

template <typename Work>
ExitCode change(Context &context, const QString &said, const Work &work)
{
    const qint64 id = idOf(context);
    if (id == 0)
        return context.wrongUsage(CliText::tr("“%1” is no number of a task; tasks list shows them.").arg(context.argument(0)));
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    if (const Result<void> done = work(**workspace, id); !done)
        return context.fail(done.error());
    return context.done({{str("id"), id}}, said.arg(id));
}

ExitCode finish(Context &context)
{
    return change(context, CliText::tr("Task %1 is done."), [](Workspace &workspace, qint64 id) { return playbooks::finishTask(workspace, id); });
}

ExitCode skip(Context &context)
{
    return change(context, CliText::tr("Task %1 is skipped."), [&context](Workspace &workspace, qint64 id) { return playbooks::skipTask(workspace, id, context.argument(1)); });
}

ExitCode move(Context &context)
{
    const QDate day = QDate::fromString(context.argument(1), Qt::ISODate);
    if (!day.isValid())
        return context.wrongUsage(CliText::tr("“%1” is no day such as 2026-03-01.").arg(context.argument(1)));
    return change(context, CliText::tr("Task %1 is moved."), [day](Workspace &workspace, qint64 id) { return playbooks::moveTask(workspace, id, day); });
}

} // namespace

void addTaskCommands(Registry &registry)
{
    registry.add({str("tasks list"), {}, 0, 0, CliText::tr("What is to be done on a day, and what is late."),
        {option("day", str("DAY"), CliText::tr("the day (today)")), option("staff", str("NAME"), CliText::tr("only of this person")), option("closed", {}, CliText::tr("what is done or skipped too"))}, list});
    registry.add({str("tasks add"), str("TITLE"), 1, 1, CliText::tr("Adds a task."),
        {option("day", str("DAY"), CliText::tr("when it is due (today)")), option("staff", str("NAME"), CliText::tr("who does it")), option("group", str("NAME"), CliText::tr("for which group")),
            option("note", str("TEXT"), CliText::tr("a note"))},
        add});
    registry.add({str("tasks done"), str("ID"), 1, 1, CliText::tr("Notes that a task is done."), {}, finish});
    registry.add({str("tasks skip"), str("ID REASON"), 2, 2, CliText::tr("Skips a task and notes why."), {}, skip});
    registry.add({str("tasks move"), str("ID DAY"), 2, 2, CliText::tr("Moves a task to another day."), {}, move});
}

} // namespace siyu::cli
