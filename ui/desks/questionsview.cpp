// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desks/questionsview.h"

#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/desks/questionpanel.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/shell/desk.h"
#include "ui/text/desktext.h"
#include "ui/text/format.h"

#include <QComboBox>

namespace siyu::ui {

namespace {

constexpr int figureDays = 30;
enum StateFilter { OpenOnly, AnsweredOnly, ClosedOnly, Complaints, All };

} // namespace

QuestionsView::QuestionsView(Desk &desk) : DeskListView(desk), m_job(new Job(this))
{
    using desks::Question;
    m_search = addSearch(tr("Search questions"));
    m_state = addFilter(tr("Which questions"), {tr("Open"), tr("Answered"), tr("Closed"), tr("Complaints"), tr("All")});
    addAct(Icon::Add, tr("Note a question"), [this] { openNew(); });
    const QTimeZone zone = desk.workspace().zone();
    const auto shown = [this](const QString &text) { return this->shown(text); };
    m_model = new RowsModel<Question>({
        {tr("Asked"), [zone](const Question &q) { return text::dayAndTime(q.askedAt, zone); }, [](const Question &q) { return q.askedAt; }},
        {tr("Who"), [shown](const Question &q) { return shown(q.asker); }},
        {tr("Group"), [](const Question &q) { return q.groupName; }},
        {tr("Question"), [shown](const Question &q) { return shown(q.text); }, {}, false, [shown](const Question &q) { return shown(q.text); }},
        {tr("Kind"), [](const Question &q) { return q.isComplaint ? tr("Complaint") : tr("Question"); }, {}, false, {},
            [](const Question &q) { return q.isComplaint ? QVariant(tokens().danger) : QVariant(tokens().muted); }},
        {tr("State"), [](const Question &q) { return text::name(q.state); }},
        {tr("First answer"), [this](const Question &q) { return text::waited(q.waited(m_now)); }, [this](const Question &q) { return q.waited(m_now); }, true, {},
            [this](const Question &q) { return q.waited(m_now) > desks::slowAnswerSeconds ? QVariant(tokens().warning) : QVariant(); }},
        {tr("Takes it"), [](const Question &q) { return q.assignedName; }},
    }, this);
    ListTable *table = addTable(m_model, tr("Questions"), 3, tr("Nothing to answer"),
        tr("Note what members ask, or import it. The time to the first answer is counted from then on."), Icon::Check, [this](int row) { openRow(row); });
    table->setSortingEnabled(true);
    table->sortByColumn(-1, Qt::AscendingOrder);
    followMask();
}

void QuestionsView::load()
{
    desks::QuestionFilter filter;
    filter.search = m_search->text();
    const int which = m_state->currentIndex();
    if (which <= ClosedOnly)
        filter.state = desks::QuestionState(which);
    filter.complaintsOnly = which == Complaints;
    m_job->start(
        [workspace = desk().sharedWorkspace(), filter](Progress &) -> Result<Content> {
            const auto questions = desks::questions(*workspace, filter);
            if (!questions)
                return questions.error();
            const auto figures = desks::deskFigures(*workspace, lastDays(workspace->today(), figureDays));
            if (!figures)
                return figures.error();
            return Content{*questions, *figures, workspace->nowUtc()};
        },
        [this](const Result<Content> &content) {
            if (!desk().showIfError(content))
                fill(*content);
        });
}

void QuestionsView::fill(const Content &content)
{
    m_now = content.now;
    m_model->setRows(content.questions);
    const desks::DeskFigures &figures = content.figures;
    setFacts(tr("%1 open, %2 complaints · 30 days: %3 asked, first answer after %4 min, %5 of talks before a sale led to an offer")
                 .arg(text::number(figures.open), text::number(figures.complaintsOpen), text::number(figures.asked), text::decimal(figures.medianMinutes, 0),
                     text::percent(figures.offerShare, 0)));
}

void QuestionsView::openRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    auto *panel = new QuestionPanel(desk(), m_model->row(row).id);
    desk().openDrawer(tr("Question"), panel);
    panel->setFocus();
}

void QuestionsView::openNew()
{
    auto *form = new NewQuestionForm(desk());
    openForm(tr("Note a question"), form);
}

} // namespace siyu::ui
