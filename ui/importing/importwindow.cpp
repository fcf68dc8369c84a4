// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importwindow.h"

#include "core/importing/rejects.h"
#include "ui/common/ask.h"
#include "ui/common/drophint.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/importing/importwork.h"
#include "ui/importing/matchstep.h"
#include "ui/importing/pasting.h"
#include "ui/importing/previewstep.h"
#include "ui/importing/resultstep.h"
#include "ui/importing/rulesstep.h"
#include "ui/importing/sourcestep.h"
#include "ui/shell/desk.h"
#include "ui/members/decisionswindow.h"
#include "ui/shell/dropped.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/importtext.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace siyu::ui {

ImportWindow::ImportWindow(Desk &desk, const ImportWish &wish, QWidget *parent)
    : QWidget(parent, Qt::Window), m_desk(desk), m_job(new Job(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import"));
    resize(1060, 700);
    m_session.workspace = desk.sharedWorkspace();
    m_session.masked = desk.isMasked();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::l);
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(space::s);
    column->addLayout(tabs);
    m_stack = new QStackedWidget;
    column->addWidget(m_stack, 1);

    m_source = new SourceStep(m_session);
    m_match = new MatchStep(m_session);
    m_preview = new PreviewStep(m_session);
    m_result = new ResultStep(m_session);
    for (ImportStep *step : QList<ImportStep *>{m_source, m_match, new RulesStep(m_session), m_preview, m_result})
        addStep(step);
    for (QPushButton *tab : std::as_const(m_tabs))
        tabs->addWidget(tab);
    tabs->addStretch();

    m_problem = new QLabel;
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setRole(m_problem, "danger");
    m_problem->hide();
    column->addWidget(m_problem);
    m_busy = new BusyBar(m_job);
    column->addWidget(m_busy);
    auto *foot = new QHBoxLayout;
    m_close = new QPushButton(tr("Close"));
    m_back = new QPushButton(tr("Back"));
    m_next = new QPushButton(tr("Next"));
    setRole(m_next, "primary");
    m_next->setDefault(true);
    foot->addWidget(m_close);
    m_more = new QLabel;
    setRole(m_more, "muted");
    foot->addWidget(m_more);
    foot->addStretch();
    foot->addWidget(m_back);
    foot->addWidget(m_next);
    column->addLayout(foot);

    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_back, &QPushButton::clicked, this, &ImportWindow::goBack);
    connect(m_next, &QPushButton::clicked, this, &ImportWindow::goOn);
    connect(m_job, &Job::started, this, &ImportWindow::showState);
    connect(m_job, &Job::finished, this, &ImportWindow::showState);
    connect(m_result, &ResultStep::failed, this, [this](const Error &error) { m_desk.showError(error); });
    connect(m_result, &ResultStep::undoWanted, this, &ImportWindow::undo);
    connect(m_result, &ResultStep::reviewWanted, this, [this] { DecisionsWindow::open(m_desk, DecisionsWindow::Review); });
    connect(m_result, &ResultStep::saveRejectsWanted, this, &ImportWindow::saveRejects);
    connect(m_result, &ResultStep::anotherWanted, this, &ImportWindow::startAnew);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(escape, &QShortcut::activated, this, [this] { isBusy() ? m_job->cancel() : void(close()); });

    m_hint = new DropHint(this);
    setAcceptDrops(true);
    auto *paste = new QShortcut(QKeySequence::Paste, this);
    connect(paste, &QShortcut::activated, this, &ImportWindow::paste);

    goTo(Source);
    offer(wish);
}

ImportWindow::~ImportWindow() = default;

void ImportWindow::addStep(ImportStep *step)
{
    m_stack->addWidget(step);
    m_steps.append(step);
    auto *tab = new QPushButton(QStringLiteral("%1 %2").arg(m_steps.size()).arg(step->title()));
    tab->setCheckable(true);
    setRole(tab, "quiet");
    const Step number = Step(m_steps.size() - 1);
    connect(tab, &QPushButton::clicked, this, [this, number] { goTo(number); });
    connect(step, &ImportStep::readyChanged, this, &ImportWindow::showState);
    m_tabs.append(tab);
}

ImportWindow::Step ImportWindow::step() const { return Step(m_stack->currentIndex()); }
bool ImportWindow::isBusy() const { return m_job->isRunning(); }
QString ImportWindow::problem() const { return m_problem->isHidden() ? QString() : m_problem->text(); }

// Takes the first file now where nothing is under way, the others when their turn comes.
void ImportWindow::offer(const ImportWish &wish)
{
    if (const auto kind = importing::kindFrom(wish.kind); kind && step() == Source && !isBusy())
        m_source->setKind(*kind);
    for (const QString &path : wish.paths)
        m_waiting.append({wish.kind, {path}, {}});
    if (wish.pasted)
        m_waiting.append({wish.kind, {}, wish.pasted});
    if (step() == Source && m_session.path.isEmpty() && !isBusy())
        takeNext();
    showState();
}

void ImportWindow::takeNext()
{
    if (m_waiting.isEmpty())
        return;
    const ImportWish next = m_waiting.takeFirst();
    if (next.pasted)
        m_source->setPasted(next.pasted);
    else
        m_source->setFile(next.paths.value(0));
}

void ImportWindow::paste()
{
    const Result<files::Pasted> table = pastedNow();
    if (!table) {
        showProblem(text::errorText(table.error()));
        return;
    }
    if (step() == Source && !isBusy())
        m_source->setPasted(*table); // instead of what was chosen there
    else
        offer({{}, {}, *table});
}

void ImportWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!holdsFiles(event->mimeData()))
        return;
    const Dropped dropped = droppedOf(event->mimeData());
    m_hint->showHint(dropped.hint(), !dropped.tables.isEmpty());
    event->acceptProposedAction();
}

void ImportWindow::dragLeaveEvent(QDragLeaveEvent *) { m_hint->hide(); }

void ImportWindow::dropEvent(QDropEvent *event)
{
    m_hint->hide();
    event->acceptProposedAction();
    Dropped dropped = droppedOf(event->mimeData());
    if (step() == Source && !isBusy() && !dropped.tables.isEmpty()) {
        m_session.options.open = {};
        m_source->setFile(dropped.tables.takeFirst());
    }
    offer({{}, dropped.tables, {}});
    showProblem(dropped.refused.join(QLatin1Char('\n')));
}

void ImportWindow::goTo(Step step)
{
    m_stack->setCurrentIndex(step);
    showProblem({});
    m_steps.at(step)->enter();
    showState();
}

void ImportWindow::goBack()
{
    if (step() > Source)
        goTo(Step(step() - 1));
}

void ImportWindow::goOn()
{
    switch (step()) {
    case Source:
        prepare();
        return;
    case Match:
        // Where nobody is known yet there is nothing to rule; the step stays open by its tab.
        if (m_knowsNobody)
            makeThePreview();
        else
            goTo(Rules);
        return;
    case Rules:
        makeThePreview();
        return;
    case Preview:
        run();
        return;
    default:
        if (m_waiting.isEmpty())
            close();
        else
            startAnew();
    }
}

void ImportWindow::prepare()
{
    const QString path = m_session.path;
    m_source->apply();
    setBusyWith(tr("Reading the file"));
    const importing::Kind kind = m_session.kind;
    const importing::Options options = m_session.options;
    const std::shared_ptr<Workspace> workspace = m_session.workspace;
    m_job->start([path, kind, options, workspace](Progress &) { return planWith(*workspace, path, kind, options); },
        [this](Result<Planned> planned) {
            Result<importing::Plan> plan = planned ? Result<importing::Plan>(std::move(planned->plan)) : planned.error();
            m_knowsNobody = planned && planned->knowsNobody;
            if (!plan) {
                showProblem(text::errorText(plan.error()));
                return;
            }
            // Coming back without another file or kind keeps what the operator matched.
            const bool same = m_session.plan && m_session.plan->path == plan->path && m_session.plan->kind == plan->kind
                && m_session.plan->sheet == plan->sheet && m_session.plan->columns.size() == plan->columns.size();
            if (same) {
                plan->columns = m_session.plan->columns;
                plan->edits = m_session.plan->edits;
            }
            m_session.plan = std::move(*plan);
            m_session.recognised = std::move(planned->recognised);
            m_session.preview.reset();
            goTo(Match);
        });
}

void ImportWindow::makeThePreview()
{
    if (m_session.preview) {
        goTo(Preview);
        return;
    }
    setBusyWith(tr("Working out what would happen; other changes wait for it"));
    const std::shared_ptr<Workspace> workspace = m_session.workspace;
    const importing::Plan plan = *m_session.plan;
    m_job->start([workspace, plan](Progress &progress) { return makePreview(*workspace, plan, progress); },
        [this](Result<ImportPreview> preview) {
            if (!preview) {
                if (preview.error().code != ErrorCode::Cancelled)
                    showProblem(text::errorText(preview.error()));
                return;
            }
            m_session.preview = std::move(*preview);
            goTo(Preview);
        });
}

void ImportWindow::run()
{
    setBusyWith(tr("Importing"));
    m_busy->setSaying(inRows(m_session.preview->report.counts.rows));
    const std::shared_ptr<Workspace> workspace = m_session.workspace;
    const importing::Plan plan = *m_session.plan;
    m_job->start([workspace, plan, recognised = m_session.recognised](
                     Progress &progress) { return importAll(*workspace, plan, recognised, progress); },
        [this](Result<Imported> imported) {
            if (!imported) {
                const bool cancelled = imported.error().code == ErrorCode::Cancelled;
                showProblem(cancelled ? tr("Stopped. Nothing was written.") : text::errorText(imported.error()));
                return;
            }
            m_session.result = std::move(imported->report);
            m_session.leftOut = std::move(imported->leftOut);
            goTo(Done);
            toastWithUndo();
        });
}

void ImportWindow::showResultOf(const importing::Report &report)
{
    m_session.result = report;
    goTo(Done);
}

// On the main window, so that it stays when this one is closed.
void ImportWindow::toastWithUndo()
{
    const importing::Counts &counts = m_session.result->counts;
    const std::shared_ptr<Workspace> workspace = m_session.workspace;
    const BatchId batch = m_session.result->batch;
    m_desk.toast(tr("Imported %1 rows: %2 new, %3 updated")
                     .arg(text::number(counts.rows), text::number(counts.of(importing::Outcome::Created)),
                         text::number(counts.of(importing::Outcome::Updated))),
        tr("Undo"), [desk = &m_desk, workspace, batch] {
            Job::once(
                desk,
                [workspace, batch](Progress &progress) { return importing::undoImport(*workspace, batch, progress); },
                [desk](const Result<importing::UndoReport> &report) {
                    if (!desk->showIfError(report))
                        desk->toast(tr("The import was taken back"));
                });
        });
}

void ImportWindow::undo()
{
    setBusyWith(tr("Taking the import back"));
    const std::shared_ptr<Workspace> workspace = m_session.workspace;
    const BatchId batch = m_session.result->batch;
    m_job->start([workspace, batch](Progress &progress) { return importing::undoImport(*workspace, batch, progress); },
        [this](Result<importing::UndoReport> report) {
            if (!report)
                showProblem(text::errorText(report.error()));
            else
                m_result->showUndone(*report);
        });
}

void ImportWindow::saveRejects()
{
    const QFileInfo file(m_session.path);
    const bool isBook = file.suffix().startsWith(QStringLiteral("xls"), Qt::CaseInsensitive);
    const QString name = tr("%1 - left out").arg(file.completeBaseName()) + (isBook ? QStringLiteral(".xlsx") : QStringLiteral(".csv"));
    const QStringList filters{tr("CSV (*.csv)"), tr("Excel workbook (*.xlsx)")};
    const QString path = ask::saveFile(this, tr("Save the rows left out"), file.dir().filePath(name),
        isBook ? filters.last() + QStringLiteral(";;") + filters.first() : filters.join(QStringLiteral(";;")));
    if (path.isEmpty())
        return;
    setBusyWith(tr("Saving the rows left out"));
    m_job->start(
        [path, plan = *m_session.plan, leftOut = m_session.leftOut](Progress &progress) {
            return importing::writeRejects(path, plan, *leftOut, {text::problemColumnCaption(), text::problemReasonCaption()},
                text::problemText, progress);
        },
        [this, path](const Result<qint64> &written) {
            if (!written)
                showProblem(text::errorText(written.error()));
            else
                m_desk.toast(tr("Saved “%1”").arg(QFileInfo(path).fileName()));
        });
}

void ImportWindow::startAnew()
{
    m_session.plan.reset();
    m_session.recognised.reset();
    m_session.preview.reset();
    m_session.result.reset();
    m_session.leftOut.reset();
    m_source->forgetFile();
    goTo(Source);
    takeNext();
}

void ImportWindow::showState()
{
    const bool busy = isBusy();
    const bool done = step() == Done;
    for (int i = 0; i < m_tabs.size(); ++i) {
        m_tabs.at(i)->setChecked(i == step());
        setRole(m_tabs.at(i), i == step() ? "plain" : "quiet");
        // Back always, but not behind a finished import.
        const bool rulesToo = i == Rules && step() == Match && m_steps.at(Match)->isReady();
        m_tabs.at(i)->setEnabled(i == step() || (!busy && !done && (i < step() || rulesToo)));
    }
    m_stack->setEnabled(!busy);
    m_close->setVisible(!done);
    m_back->setVisible(step() > Source && !done);
    m_back->setEnabled(!busy);
    m_next->setEnabled(!busy && m_steps.at(step())->isReady());
    if (step() == Preview && m_session.preview) {
        const importing::Counts &counts = m_session.preview->report.counts;
        const qint64 written
            = counts.rows - counts.of(importing::Outcome::Rejected) - counts.of(importing::Outcome::Undecided);
        m_next->setText(tr("Import %1 rows").arg(text::number(written)));
    } else {
        m_next->setText(!done ? tr("Next") : m_waiting.isEmpty() ? tr("Close") : tr("Next file"));
    }
    m_more->setText(tr("%n more file(s) follow.", nullptr, int(m_waiting.size())));
    m_more->setVisible(!m_waiting.isEmpty());
}

void ImportWindow::setBusyWith(const QString &what)
{
    showProblem({});
    m_busy->setWhat(what);
    m_busy->setSaying(inPercent());
}

void ImportWindow::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace siyu::ui
