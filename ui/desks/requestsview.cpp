// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desks/requestsview.h"

#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/desks/deskform.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/shell/desk.h"
#include "ui/text/desktext.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace siyu::ui {

using desks::Request;
using desks::RequestState;

RequestsView::RequestsView(Desk &desk) : DeskListView(desk), m_job(new Job(this))
{
    m_which = addFilter(tr("Which requests"), {tr("To do"), tr("All")});
    addAct(Icon::Add, tr("New request"), [this] { edit({}); });
    const QTimeZone zone = desk.workspace().zone();
    const auto isLate = [&desk](const Request &of) { return of.isLate(desk.workspace().nowUtc()); };
    m_model = new RowsModel<Request>({
        {tr("Due"), [zone](const Request &of) { return text::dayAndTime(of.dueAt, zone); }, [](const Request &of) { return of.dueAt; }, false, {},
            [isLate](const Request &of) { return isLate(of) ? QVariant(tokens().danger) : QVariant(); }},
        {tr("Request"), [](const Request &of) { return of.title; }, {}, false, [](const Request &of) { return of.detail; }},
        {tr("Kind"), [](const Request &of) { return text::name(of.kind); }},
        {tr("Group"), [](const Request &of) { return of.groupName.isEmpty() ? tr("for all") : of.groupName; }},
        {tr("Asked by"), [](const Request &of) { return of.askedByName; }},
        {tr("Does it"), [](const Request &of) { return of.staffName; }},
        {tr("State"), [isLate](const Request &of) { return isLate(of) ? tr("%1, late").arg(text::name(of.state)) : text::name(of.state); }},
    }, this);
    addTable(m_model, tr("Requests"), 1, tr("Nothing is asked of the support team"), tr("Design and development work with a due time stands here; done on time counts in the team's score."),
        Icon::Check, [this](int row) { openRow(row); });
}

void RequestsView::load()
{
    m_job->start([workspace = desk().sharedWorkspace(), open = m_which->currentIndex() == 0](Progress &) { return desks::requests(*workspace, open); },
        [this](const Result<QList<Request>> &all) {
            if (desk().showIfError(all))
                return;
            m_model->setRows(*all);
            const QDateTime now = desk().workspace().nowUtc();
            const auto late = std::count_if(all->begin(), all->end(), [&now](const Request &of) { return of.state != RequestState::Done && of.isLate(now); });
            setFacts(tr("%1 requests, %2 late").arg(text::number(qint64(all->size())), text::number(qint64(late))));
        });
}

void RequestsView::openRow(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        edit(m_model->row(row));
}

void RequestsView::edit(const Request &request)
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return shopNames(*workspace); }, [this, request](const Result<ShopNames> &names) {
        if (desk().showIfError(names))
            return;
        using Choices = QList<std::pair<qint64, QString>>;
        const QTimeZone zone = desk().workspace().zone();
        auto *form = new DeskForm(desk());
        QLineEdit *title = form->addText(tr("What is needed"), request.title);
        QPlainTextEdit *detail = form->addArea(tr("Details"), request.detail);
        QComboBox *kind = form->addChoice(tr("Kind"), {{0, text::name(desks::RequestKind::Design)}, {1, text::name(desks::RequestKind::Development)}, {2, text::name(desks::RequestKind::Other)}}, qint64(request.kind));
        QComboBox *group = form->addChoice(tr("Group"), Choices{{0, tr("for all")}} + names->groups, request.group.value);
        QComboBox *asked = form->addChoice(tr("Asked by"), Choices{{0, tr("not said")}} + names->staff, request.askedBy.value);
        QComboBox *staff = form->addChoice(tr("Does it"), Choices{{0, tr("nobody yet")}} + names->staff, request.staff.value);
        auto *due = new QDateTimeEdit(request.dueAt.isValid() ? QDateTime(request.dueAt.toTimeZone(zone).date(), request.dueAt.toTimeZone(zone).time())
                                                              : QDateTime(desk().workspace().today().addDays(3), QTime(18, 0)));
        due->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
        due->setCalendarPopup(true);
        form->addField(tr("Due"), due);
        form->addAct(request.id == 0 ? tr("Ask for it") : tr("Save"), [=] {
            Request typed = request;
            typed.title = title->text();
            typed.detail = detail->toPlainText();
            typed.kind = desks::RequestKind(kind->currentIndex());
            typed.group = GroupId(group->currentData().toLongLong());
            typed.askedBy = StaffId(asked->currentData().toLongLong());
            typed.staff = StaffId(staff->currentData().toLongLong());
            typed.dueAt = QDateTime(due->date(), due->time(), zone).toUTC();
            form->write(tr("Saved the request."), [typed](Workspace &ws) -> Result<void> {
                if (typed.id != 0)
                    return desks::editRequest(ws, typed);
                const auto made = desks::addRequest(ws, typed);
                return made ? Result<void>() : Result<void>(made.error());
            });
        });
        for (const RequestState state : {RequestState::Doing, RequestState::Done, RequestState::Open, RequestState::Dropped}) {
            if (request.id != 0 && state != request.state)
                form->addAct(tr("Mark as: %1").arg(text::name(state)), [form, id = request.id, state] {
                    form->write(tr("Changed the state of the request."), [id, state](Workspace &ws) { return desks::setRequestState(ws, id, state); });
                }, false);
        }
        openForm(request.id == 0 ? tr("New request") : tr("Request"), form);
    });
}

} // namespace siyu::ui
