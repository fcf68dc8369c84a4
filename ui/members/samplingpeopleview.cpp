// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/samplingpeopleview.h"

#include "core/workspace.h"
#include "ui/common/busybar.h"
#include "ui/common/drawer.h"
#include "ui/common/flowlayout.h"
#include "ui/common/job.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/members/idtable.h"
#include "ui/members/samplingforms.h"
#include "ui/members/samplingmodel.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int dayWidth = 118;
constexpr int howWidth = 110;

} // namespace

SamplingPeopleView::SamplingPeopleView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_writeJob(new Job(this)),
      m_model(new SamplingModel(desk.sharedWorkspace(), this)), m_table(new IdTable(m_model, tr("People of the list"))),
      m_part(new QComboBox), m_day(new QDateEdit(desk.workspace().today())), m_how(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    makeTools(column);
    auto *busy = new BusyBar(m_writeJob);
    busy->setWhat(tr("Changing the list"));
    column->addWidget(busy);
    auto *choose = new QAction(tr("Choose people…"), this);
    choose->setEnabled(!desk.isReadOnly());
    connect(choose, &QAction::triggered, this, &SamplingPeopleView::chooseWanted);
    column->addWidget(new TableOrEmpty(m_table, {Icon::Person, tr("Nobody is here"),
        tr("Choose people from a view, a rule, the selected members or a pasted list. Who opted out, is under 14 or gave no consent is left out and shown."),
        choose, nullptr}), 1);
    connect(m_part, &QComboBox::currentIndexChanged, this, &SamplingPeopleView::refresh);
    connect(m_table, &IdTable::selectionMoved, this, &SamplingPeopleView::updateButtons);
    connect(m_table, &IdTable::opened, this, &SamplingPeopleView::typeAnswers);
    connect(&desk, &Desk::maskedChanged, m_model, &SamplingModel::setMasked);
    connect(m_model, &PagedTableModel::loadFailed, this, [this](const Error &error) { m_desk.showError(error); });
    m_model->setMasked(desk.isMasked());
    updateButtons();
}

void SamplingPeopleView::makeTools(QVBoxLayout *column)
{
    using members::SamplingPart;
    auto *line = new FlowLayout(space::s);
    for (const auto &[label, part] : {std::pair(tr("Everybody"), SamplingPart::All), std::pair(tr("Still waiting"), SamplingPart::Waiting),
             std::pair(tr("Got it"), SamplingPart::Got), std::pair(tr("Has not answered"), SamplingPart::NoAnswer),
             std::pair(tr("Answered"), SamplingPart::Answered), std::pair(tr("Bought afterwards"), SamplingPart::Bought)})
        m_part->addItem(label, int(part));
    m_part->setAccessibleName(tr("Who is shown"));
    line->addWidget(m_part);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setCalendarPopup(true);
    m_day->setMaximumDate(m_desk.workspace().today());
    m_day->setMinimumWidth(dayWidth);
    m_day->setAccessibleName(tr("Day on which they got it"));
    m_how->setPlaceholderText(tr("parcel, in the shop …"));
    m_how->setAccessibleName(tr("How they got it"));
    m_how->setMaximumWidth(howWidth);
    m_got = new QPushButton(tr("Got it on this day"));
    m_notYet = new QPushButton(tr("Not yet"));
    m_answers = new QPushButton(tr("Type answers"));
    m_off = new QPushButton(tr("Take off the list"));
    line->addWidget(m_day);
    line->addWidget(m_how);
    line->addWidget(m_got);
    line->addWidget(m_notYet);
    line->addWidget(m_answers);
    line->addWidget(m_off);
    column->addLayout(line);
    auto *hint = new QLabel(tr("Enter or a double click opens somebody's answers."));
    hint->setWordWrap(true);
    setRole(hint, "muted");
    column->addWidget(hint);
    connect(m_got, &QPushButton::clicked, this, [this] { noteGot(true); });
    connect(m_notYet, &QPushButton::clicked, this, [this] { noteGot(false); });
    connect(m_answers, &QPushButton::clicked, this, [this] { typeAnswers(m_table->currentId()); });
    connect(m_off, &QPushButton::clicked, this, &SamplingPeopleView::takeOff);
}

void SamplingPeopleView::setList(qint64 sampling, const QList<members::SurveyQuestion> &questions)
{
    m_sampling = sampling;
    m_questions = questions;
    m_model->setList(sampling, questions.size());
    refresh();
}

void SamplingPeopleView::refresh()
{
    if (m_sampling == 0)
        return;
    const auto part = members::SamplingPart(m_part->currentData().toInt());
    m_job->start([workspace = m_desk.sharedWorkspace(), sampling = m_sampling, part](Progress &progress) {
        return members::samplingPeople(*workspace, sampling, part, progress);
    }, [this](const Result<QList<qint64>> &ids) {
        if (m_desk.showIfError(ids))
            return;
        const qint64 current = m_table->currentId();
        m_model->invalidate();
        if (*ids != m_model->ids()) {
            m_model->setIds(*ids);
            m_table->selectId(current);
        }
        updateButtons();
    });
}

void SamplingPeopleView::updateButtons()
{
    const bool any = m_table->selectionModel()->hasSelection() && !m_desk.isReadOnly();
    for (QPushButton *button : {m_got, m_notYet, m_off})
        button->setEnabled(any);
    m_answers->setEnabled(any && !m_questions.isEmpty());
    m_answers->setToolTip(m_questions.isEmpty() ? tr("The list has no questions yet") : QString());
}

void SamplingPeopleView::noteGot(bool got)
{
    m_writeJob->start([workspace = m_desk.sharedWorkspace(), sampling = m_sampling, ids = m_table->selectedIds(),
                          day = got ? m_day->date() : QDate(), how = m_how->text()](Progress &progress) {
        return members::noteGot(*workspace, sampling, ids, day, how, progress);
    }, [this, got](const Result<qint64> &count) {
        if (!m_desk.showIfError(count))
            m_desk.toastUndo(got ? tr("%1 members got it").arg(text::number(*count)) : tr("%1 members did not get it yet").arg(text::number(*count)));
    });
}

void SamplingPeopleView::takeOff()
{
    m_writeJob->start([workspace = m_desk.sharedWorkspace(), sampling = m_sampling, ids = m_table->selectedIds()](Progress &progress) {
        return members::removeFromSampling(*workspace, sampling, ids, progress);
    }, [this](const Result<qint64> &count) {
        if (!m_desk.showIfError(count))
            m_desk.toastUndo(tr("Took %1 members off the list, with their answers").arg(text::number(*count)));
    });
}

void SamplingPeopleView::typeAnswers(qint64 member)
{
    if (member == 0 || m_questions.isEmpty())
        return;
    Job::once(this, [workspace = m_desk.sharedWorkspace(), sampling = m_sampling, member](Progress &) {
        return members::samplingPersons(*workspace, sampling, {member});
    }, [this](const Result<QList<members::SamplingPerson>> &persons) {
        if (m_desk.showIfError(persons) || persons->isEmpty())
            return;
        auto *form = new AnswersForm(m_desk, m_sampling, persons->first(), m_questions);
        connect(form, &AnswersForm::kept, this, &SamplingPeopleView::nextAfter);
        m_desk.openDrawer(m_model->index(m_model->rowsOf({persons->first().member.value}).value(0), SamplingModel::Name).data().toString(), form);
        form->setFocus();
    });
}

// The next row of those shown who has no answer yet.
void SamplingPeopleView::nextAfter(qint64 member)
{
    Job::once(this, [workspace = m_desk.sharedWorkspace(), sampling = m_sampling](Progress &progress) {
        return members::samplingPeople(*workspace, sampling, members::SamplingPart::NoAnswer, progress);
    }, [this, member](const Result<QList<qint64>> &open) {
        if (m_desk.showIfError(open))
            return;
        // Both lists are in the order of the names, so the one that follows stands behind the row left.
        const QSet<qint64> waiting(open->begin(), open->end());
        const QList<qint64> &shown = m_model->ids();
        const qsizetype from = shown.indexOf(member);
        for (qsizetype step = 1; step <= shown.size(); ++step) {
            const qint64 id = shown[(from + step) % shown.size()];
            if (id == member || !waiting.contains(id))
                continue;
            m_table->selectId(id);
            typeAnswers(id);
            return;
        }
        m_desk.closeDrawer();
        m_desk.toast(tr("Everybody shown has answered"));
    });
}

} // namespace siyu::ui
