// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/samplingpanel.h"

#include "core/members/samplingexport.h"
#include "core/workspace.h"
#include "ui/common/ask.h"
#include "ui/common/busybar.h"
#include "ui/common/emptystate.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/members/samplingforms.h"
#include "ui/members/samplingpeopleview.h"
#include "ui/members/samplingresultsview.h"
#include "ui/members/surveyquestionsview.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QAction>
#include <QDesktopServices>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int listsWidth = 250;
constexpr int leastListsWidth = 160; // beside an open drawer

QString factsOf(const members::SamplingRow &row)
{
    const members::Sampling &list = row.list;
    QStringList said{list.isSurvey ? SamplingPanel::tr("Survey") : SamplingPanel::tr("Sampling list")};
    if (!list.product.isEmpty())
        said.append(list.product);
    if (list.from.isValid() || list.to.isValid())
        said.append(QStringLiteral("%1 – %2").arg(list.from.isValid() ? text::day(list.from) : QString(), list.to.isValid() ? text::day(list.to) : QString()));
    if (list.quantity)
        said.append(SamplingPanel::tr("%1 of %2 places taken").arg(text::number(row.people), text::number(*list.quantity)));
    if (!list.note.isEmpty())
        said.append(list.note);
    return said.join(QStringLiteral(" · "));
}

QStringList sheetHeaders()
{
    return {SamplingPanel::tr("Sampling list"), SamplingPanel::tr("Member number"), SamplingPanel::tr("Name"), SamplingPanel::tr("Phone"),
        SamplingPanel::tr("Region"), SamplingPanel::tr("Address"), SamplingPanel::tr("Got it on"), SamplingPanel::tr("Sent how"), SamplingPanel::tr("Bought on")};
}

} // namespace

SamplingPanel::SamplingPanel(Desk &desk, std::function<QList<qint64>()> selected, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_selected(std::move(selected)), m_job(new Job(this)), m_questionsJob(new Job(this)),
      m_exportJob(new Job(this)), m_stack(new QStackedWidget), m_lists(new RowTable(tr("Sampling lists and surveys"))), m_facts(new QLabel),
      m_tabs(new QTabWidget), m_people(new SamplingPeopleView(desk)), m_results(new SamplingResultsView(desk)),
      m_questions(new SurveyQuestionsView(desk)), m_products(new SamplingProductsView(desk))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::s, 0, 0);
    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->addWidget(makeLists());
    split->addWidget(makeDetail());
    split->setSizes({listsWidth, 3 * listsWidth});
    split->setStretchFactor(1, 1);
    m_stack->addWidget(split);
    auto *make = new QAction(tr("Make a sampling list"), this);
    make->setEnabled(!desk.isReadOnly());
    connect(make, &QAction::triggered, this, &SamplingPanel::makeList);
    m_stack->addWidget(new EmptyState({Icon::Check, tr("No sampling list and no survey yet"),
        tr("Give a new product to some members to try, ask up to ten questions, and see who bought it afterwards."), make, nullptr}));
    outer->addWidget(m_stack);
    connect(m_lists, &RowTable::selectionMoved, this, &SamplingPanel::showCurrent);
    connect(m_people, &SamplingPeopleView::chooseWanted, this, &SamplingPanel::choosePeople);
    connect(&desk, &Desk::maskedChanged, this, [this] { m_results->refresh(); });
}

QWidget *SamplingPanel::makeLists()
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::s);
    auto *make = new QPushButton(icon(Icon::Add), tr("New list or survey"));
    make->setEnabled(!m_desk.isReadOnly());
    connect(make, &QPushButton::clicked, this, &SamplingPanel::makeList);
    column->addWidget(make);
    m_lists->setSelectionMode(QAbstractItemView::SingleSelection);
    m_lists->rows()->setHeaders({tr("Name"), tr("On it"), tr("Answered")}, {1, 2});
    // The name takes the room that the counts leave.
    QHeaderView *head = m_lists->horizontalHeader();
    head->setStretchLastSection(false);
    head->setSectionResizeMode(QHeaderView::ResizeToContents);
    head->setSectionResizeMode(0, QHeaderView::Stretch);
    column->addWidget(m_lists, 1);
    left->setMinimumWidth(leastListsWidth);
    return left;
}

QWidget *SamplingPanel::makeDetail()
{
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(space::s, 0, 0, 0);
    column->setSpacing(space::s);
    auto *line = new QHBoxLayout;
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    line->addWidget(m_facts, 1);
    auto *choose = new QPushButton(icon(Icon::Person), tr("Choose people…"));
    choose->setEnabled(!m_desk.isReadOnly());
    connect(choose, &QPushButton::clicked, this, &SamplingPanel::choosePeople);
    line->addWidget(choose);
    auto *more = new QToolButton;
    more->setIcon(icon(Icon::More));
    more->setToolTip(tr("More for this list"));
    more->setAccessibleName(tr("More for this list"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    const auto add = [&](Icon which, const QString &text, auto act, bool writes) {
        QAction *action = menu->addAction(icon(which), text);
        action->setEnabled(!writes || !m_desk.isReadOnly());
        connect(action, &QAction::triggered, this, act);
    };
    add(Icon::Edit, tr("Change the list…"), [this] { if (const auto *row = current()) editList(row->list); }, true);
    add(Icon::Table, tr("Hand-out list of those who wait…"), [this] { exportList(true); }, false);
    add(Icon::Export, tr("Export everything of this list…"), [this] { exportList(false); }, false);
    add(Icon::Import, tr("Import answers…"), [this] { m_desk.import(QStringLiteral("survey-answers")); }, true);
    add(Icon::Trash, tr("Delete this list"), [this] { removeList(); }, true);
    more->setMenu(menu);
    line->addWidget(more);
    column->addLayout(line);
    auto *busy = new BusyBar(m_exportJob);
    busy->setWhat(tr("Writing the file"));
    column->addWidget(busy);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_people, tr("People"));
    m_tabs->addTab(m_results, tr("Results"));
    m_tabs->addTab(m_questions, tr("Questions"));
    m_tabs->addTab(m_products, tr("All products"));
    column->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == Results)
            m_results->refresh();
        else if (tab == Products)
            m_products->refresh();
    });
    return right;
}

void SamplingPanel::refresh()
{
    m_job->start([workspace = m_desk.sharedWorkspace()](Progress &) { return members::samplings(*workspace); },
        [this](const Result<QList<members::SamplingRow>> &lists) {
            if (!m_desk.showIfError(lists))
                showLists(*lists);
        });
}

void SamplingPanel::showLists(const QList<members::SamplingRow> &lists)
{
    const qint64 wanted = m_awaited > 0 ? m_awaited : m_shown;
    m_awaited = 0;
    m_rows = lists;
    QList<TableRow> rows;
    int at = 0;
    for (const members::SamplingRow &row : lists) {
        if (row.list.id == wanted)
            at = int(rows.size());
        rows.append({row.list.id, {row.list.name, text::number(row.people), text::number(row.answered)}});
    }
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    {
        const QSignalBlocker quiet(m_lists);
        m_lists->rows()->setRows(rows);
        if (!rows.isEmpty())
            m_lists->selectRow(at);
    }
    showCurrent();
}

const members::SamplingRow *SamplingPanel::current() const
{
    const qint64 id = m_lists->currentId().toLongLong();
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const members::SamplingRow &row) { return row.list.id == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

void SamplingPanel::showCurrent()
{
    const members::SamplingRow *row = current();
    if (!row)
        return;
    m_shown = row->list.id;
    m_facts->setText(factsOf(*row));
    m_questionsJob->start([workspace = m_desk.sharedWorkspace(), id = row->list.id](Progress &) { return members::surveyQuestions(*workspace, id); },
        [this, id = row->list.id](const Result<QList<members::SurveyQuestion>> &questions) {
            if (m_desk.showIfError(questions))
                return;
            m_questions->setList(id, *questions);
            m_people->setList(id, *questions);
            m_results->setList(id);
            if (m_tabs->currentIndex() == Products)
                m_products->refresh();
        });
}

void SamplingPanel::showList(qint64 sampling)
{
    m_awaited = sampling;
    refresh();
}

void SamplingPanel::showTab(int tab) { m_tabs->setCurrentIndex(tab); }

void SamplingPanel::makeList()
{
    constexpr int usualDays = 14;
    members::Sampling list;
    list.from = m_desk.workspace().today();
    list.to = list.from.addDays(usualDays);
    editList(list);
}

void SamplingPanel::editList(const members::Sampling &list)
{
    auto *form = new SamplingForm(m_desk, list);
    connect(form, &SamplingForm::kept, this, [this, isNew = list.id == 0](qint64 id) {
        showList(id);
        if (!isNew)
            return;
        showTab(Questions);
        m_desk.closeDrawer();
    });
    m_desk.openDrawer(list.id == 0 ? tr("New list or survey") : list.name, form);
    form->setFocus();
}

void SamplingPanel::choosePeople()
{
    const members::SamplingRow *row = current();
    if (!row)
        return;
    showTab(People);
    auto *chooser = new SamplingChooser(m_desk, row->list.id, m_selected());
    m_desk.openDrawer(tr("People for “%1”").arg(row->list.name), chooser, false);
    chooser->setFocus();
}

void SamplingPanel::removeList()
{
    const members::SamplingRow *row = current();
    if (!row)
        return;
    Job::once(this, [workspace = m_desk.sharedWorkspace(), id = row->list.id](Progress &) { return members::removeSampling(*workspace, id); },
        [this, name = row->list.name](const Result<void> &removed) {
            if (!m_desk.showIfError(removed))
                m_desk.toastUndo(tr("Deleted “%1” with its people and answers").arg(name));
        });
}

// The eye decides, as for members: an open eye needs a reason, which is kept in the export log.
void SamplingPanel::exportList(bool handOut)
{
    const members::SamplingRow *row = current();
    if (!row)
        return;
    members::SamplingSheet how;
    how.handOut = handOut;
    how.masked = m_desk.isMasked();
    how.sheet = handOut ? tr("Hand-out list") : tr("Sampling list");
    how.headers = sheetHeaders();
    how.yes = tr("Yes");
    how.no = tr("No");
    if (!how.masked) {
        const auto reason = ask::text(m_desk.window(), tr("Export with full phone numbers and addresses"), tr("What for? The answer is kept in the export log."));
        if (!reason)
            return;
        how.reason = *reason;
        how.masked = reason->trimmed().isEmpty();
    }
    how.path = ask::saveFile(m_desk.window(), handOut ? tr("Save the hand-out list") : tr("Export the list"), row->list.name + QStringLiteral(".xlsx"),
        tr("Excel workbook (*.xlsx);;CSV file (*.csv)"));
    if (how.path.isEmpty())
        return;
    m_exportJob->start([workspace = m_desk.sharedWorkspace(), id = row->list.id, how](Progress &progress) {
        return members::exportSampling(*workspace, id, how, progress);
    }, [this, how](const Result<qint64> &rows) {
        if (m_desk.showIfError(rows))
            return;
        const QString said = how.masked ? tr("Wrote %1 people, phones and addresses masked") : tr("Wrote %1 people");
        m_desk.toast(said.arg(text::number(*rows)), tr("Open"), [path = how.path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    });
}

} // namespace siyu::ui
