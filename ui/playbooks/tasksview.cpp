// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbooks/tasksview.h"

#include "core/workspace.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/desks/deskform.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/tasktext.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>

namespace siyu::ui {

using playbooks::Task;
using Choices = QList<std::pair<qint64, QString>>;

namespace {

enum Span { TodayAndLate, Tomorrow, ThisWeek, NextFourteen };

playbooks::TaskFilter filterFor(int span, QDate today)
{
    switch (span) {
    case Tomorrow:
        return {{today.addDays(1), today.addDays(1)}, {}, false, false};
    case ThisWeek:
        return {isoWeekOf(today), {}, false, false};
    case NextFourteen:
        return {{today, today.addDays(13)}, {}, false, true};
    default:
        return {{today, today}, {}, true, false};
    }
}

} // namespace

TasksView::TasksView(Desk &desk) : DeskListView(desk), m_job(new Job(this))
{
    m_span = addFilter(tr("Which days"), {tr("Today and late"), tr("Tomorrow"), tr("This week"), tr("Next 14 days")});
    m_staff = addFilter(tr("Whose tasks"), {tr("Everybody")});
    m_staff->setItemData(0, 0);
    addAct(Icon::Add, tr("New task"), [this] { openNew(); });
    addAct(Icon::Check, tr("Done"), [this] { finish(); });
    addAct(Icon::Right, tr("Tomorrow"), [this] { toTomorrow(); });
    addAct(Icon::Close, tr("Skip…"), [this] { skip(); });
    const auto late = [&desk](const Task &task) { return task.isLate(desk.workspace().today()); };
    m_model = new RowsModel<Task>({
        {tr("Due"), [late](const Task &task) { return late(task) ? tr("%1, late").arg(text::dayWithWeekday(task.due)) : text::dayWithWeekday(task.due); },
            [](const Task &task) { return task.due; }, false, {}, [late](const Task &task) { return late(task) ? QVariant(tokens().danger) : QVariant(); }},
        {tr("Task"), [](const Task &task) { return text::taskTitle(task); }, {}, false, [](const Task &task) { return task.note.isEmpty() ? text::taskTitle(task) : task.note; },
            [](const Task &task) { return task.state == playbooks::TaskState::Open ? QVariant() : QVariant(tokens().muted); }},
        {tr("Who"), [](const Task &task) { return task.staffName.isEmpty() ? tr("nobody yet") : task.staffName; }},
        {tr("Group"), [](const Task &task) { return task.groupName; }},
        {tr("From"), [](const Task &task) { return text::taskSource(task); }},
        {tr("State"), [](const Task &task) { return text::name(task.state); }, {}, false, [](const Task &task) { return task.skipReason; }},
    }, this);
    m_table = addTable(m_model, tr("Tasks"), 1, tr("Nothing to do"), tr("Tasks come from playbooks, from chores and from questions; or write one."), Icon::Check,
        [this](int row) { openRow(row); });
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
}

void TasksView::fillStaff(const Choices &staff)
{
    const QVariant chosen = m_staff->currentData();
    m_staff->clear();
    m_staff->addItem(tr("Everybody"), 0);
    for (const auto &[id, name] : staff)
        m_staff->addItem(name, id);
    m_staff->setCurrentIndex(std::max(0, m_staff->findData(chosen)));
}

void TasksView::load()
{
    playbooks::TaskFilter filter = filterFor(m_span->currentIndex(), desk().workspace().today());
    filter.staff = StaffId(m_staff->currentData().toLongLong());
    m_job->start(
        [workspace = desk().sharedWorkspace(), filter](Progress &) -> Result<Content> {
            const auto tasks = playbooks::tasks(*workspace, filter);
            if (!tasks)
                return tasks.error();
            const auto staff = staffNames(*workspace);
            if (!staff)
                return staff.error();
            return Content{*tasks, *staff};
        },
        [this](const Result<Content> &content) {
            if (desk().showIfError(content))
                return;
            fillStaff(content->staff);
            fill(content->tasks);
        });
}

void TasksView::fill(const QList<Task> &tasks)
{
    m_model->setRows(tasks);
    const QDate today = desk().workspace().today();
    qint64 open = 0;
    qint64 late = 0;
    for (const Task &task : tasks) {
        open += task.state == playbooks::TaskState::Open;
        late += task.isLate(today);
    }
    setFacts(tr("%1 to do, %2 late, %3 closed").arg(text::number(open), text::number(late), text::number(qint64(tasks.size()) - open)));
}

void TasksView::showStaff(StaffId staff, const QString &name)
{
    m_span->setCurrentIndex(TodayAndLate);
    // Somebody who came since the list was filled is known by the next reading.
    if (m_staff->findData(staff.value) < 0)
        m_staff->addItem(name, staff.value);
    m_staff->setCurrentIndex(m_staff->findData(staff.value));
    refresh();
}

std::optional<Task> TasksView::current() const
{
    const int row = m_table->currentRow();
    return row < 0 ? std::nullopt : std::optional(m_model->row(row));
}

void TasksView::write(const QString &done, std::function<Result<void>(Workspace &)> work)
{
    Job::once(this, [workspace = desk().sharedWorkspace(), work = std::move(work)](Progress &) { return work(*workspace); }, [this, done](const Result<void> &result) {
        if (!desk().showIfError(result))
            desk().toastUndo(done);
    });
}

void TasksView::finish()
{
    if (const auto task = current())
        write(tr("Done: %1").arg(text::taskTitle(*task)), [id = task->id](Workspace &ws) { return playbooks::finishTask(ws, id); });
}

void TasksView::toTomorrow()
{
    if (const auto task = current())
        write(tr("Moved to tomorrow: %1").arg(text::taskTitle(*task)),
            [id = task->id, day = desk().workspace().today().addDays(1)](Workspace &ws) { return playbooks::moveTask(ws, id, day); });
}

void TasksView::skip()
{
    const auto task = current();
    if (!task)
        return;
    const auto reason = ask::text(this, tr("Skip the task"), tr("Why is it not done?"));
    if (reason)
        write(tr("Skipped: %1").arg(text::taskTitle(*task)), [id = task->id, why = *reason](Workspace &ws) { return playbooks::skipTask(ws, id, why); });
}

void TasksView::openNew()
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return shopNames(*workspace); }, [this](const Result<ShopNames> &names) {
        if (desk().showIfError(names))
            return;
        auto *form = new DeskForm(desk());
        QLineEdit *title = form->addText(tr("What is to be done"));
        QLineEdit *note = form->addText(tr("Note"));
        QComboBox *staff = form->addChoice(tr("Who"), Choices{{0, tr("nobody yet")}} + names->staff, m_staff->currentData().toLongLong());
        QComboBox *group = form->addChoice(tr("Group"), Choices{{0, tr("none")}} + names->groups);
        QDateEdit *day = form->addDay(tr("Due"), desk().workspace().today());
        form->addAct(tr("Add the task"), [=] {
            const playbooks::NewTask task{title->text(), note->text(), StaffId(staff->currentData().toLongLong()), GroupId(group->currentData().toLongLong()), day->date()};
            form->write(tr("Added the task."), [task](Workspace &ws) {
                return playbooks::addTask(ws, task);
            });
        });
        openForm(tr("New task"), form);
    });
}

void TasksView::openRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return shopNames(*workspace); }, [this, task = m_model->row(row)](const Result<ShopNames> &names) {
        if (desk().showIfError(names))
            return;
        auto *form = new DeskForm(desk());
        form->addNote(text::taskTitle(task), "heading");
        if (!task.note.isEmpty())
            form->addNote(task.note);
        form->addNote(QStringList{text::dayWithWeekday(task.due), text::name(task.state), task.groupName, text::taskSource(task)}.join(QStringLiteral(" · ")));
        if (!task.skipReason.isEmpty())
            form->addNote(tr("Skipped: %1").arg(task.skipReason));
        QComboBox *staff = form->addChoice(tr("Who"), Choices{{0, tr("nobody yet")}} + names->staff, task.staff.value);
        connect(staff, &QComboBox::activated, form, [form, staff, id = task.id] {
            form->write(tr("Gave the task."), [id, to = StaffId(staff->currentData().toLongLong())](Workspace &ws) { return playbooks::giveTask(ws, id, to); });
        });
        if (task.state == playbooks::TaskState::Open) {
            QDateEdit *day = form->addDay(tr("Due"), task.due);
            form->addAct(tr("Move it"), [form, day, id = task.id] {
                form->write(tr("Moved the task."), [id, to = day->date()](Workspace &ws) { return playbooks::moveTask(ws, id, to); });
            }, false);
            form->addAct(tr("Done"), [form, id = task.id] { form->write(tr("Done."), [id](Workspace &ws) { return playbooks::finishTask(ws, id); }); });
            QLineEdit *why = form->addText(tr("Why it is not done"));
            form->addAct(tr("Skip it"), [form, why, id = task.id] {
                form->write(tr("Skipped the task."), [id, reason = why->text()](Workspace &ws) { return playbooks::skipTask(ws, id, reason); });
            }, false);
        } else {
            form->addAct(tr("Open it again"), [form, id = task.id] { form->write(tr("Opened the task again."), [id](Workspace &ws) { return playbooks::reopenTask(ws, id); }); });
        }
        openForm(tr("Task"), form);
    });
}

} // namespace siyu::ui
