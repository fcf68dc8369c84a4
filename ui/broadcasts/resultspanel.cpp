// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/resultspanel.h"

#include "core/base/text.h"
#include "ui/broadcasts/comparisonview.h"
#include "ui/broadcasts/fatigueview.h"
#include "ui/broadcasts/resultsgrid.h"
#include "ui/broadcasts/resultsmodel.h"
#include "ui/broadcasts/runresultview.h"
#include "ui/common/busybar.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/resulttext.h"
#include "ui/text/words.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int mostLeaveDays = 30;
constexpr int noteWidth = 180;

} // namespace

ResultsPanel::ResultsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_period(new QComboBox), m_leaveDays(new QSpinBox),
      m_onlyOpen(new QCheckBox(tr("Only those without figures"))), m_open(new ElidedLabel), m_views(new QTabWidget),
      m_model(new ResultsModel(desk.isReadOnly(), this)), m_comparison(new ComparisonView(desk)), m_fatigue(new FatigueView(desk))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(makeHead());
    auto *busy = new BusyBar(m_job);
    busy->setWhat(tr("Results of broadcasts"));
    column->addWidget(busy);
    m_views->setDocumentMode(true);
    m_views->addTab(makeRuns(), tr("Broadcasts"));
    m_views->addTab(m_comparison, tr("Compare"));
    m_views->addTab(m_fatigue, tr("Fatigue"));
    column->addWidget(m_views, 1);
    connect(m_comparison, &ComparisonView::runsWanted, this, &ResultsPanel::openRuns);
    connect(m_model, &ResultsModel::given, this, &ResultsPanel::keep);
    connect(m_model, &ResultsModel::unreadable, this,
        [this](const QString &text) { m_desk.showError({ErrorCode::InvalidInput, {QStringLiteral("figure"), text}, {}}); });
}

QWidget *ResultsPanel::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    setRole(m_open, "muted");
    m_period->addItem(tr("Last 90 days"), 90);
    m_period->addItem(tr("Last 30 days"), 30);
    m_period->addItem(tr("Last 7 days"), 7);
    m_period->addItem(tr("Last 365 days"), 365);
    m_period->setAccessibleName(tr("Broadcasts of"));
    m_leaveDays->setRange(1, mostLeaveDays);
    m_leaveDays->setAccessibleName(tr("Days in which leaving is looked at"));
    m_leaveDays->setKeyboardTracking(false);
    m_leaveDays->setEnabled(!m_desk.isReadOnly());
    auto *leaving = new QLabel(tr("Left within (days)"));
    leaving->setBuddy(m_leaveDays);
    row->addWidget(m_period);
    row->addWidget(leaving);
    row->addWidget(m_leaveDays);
    row->addWidget(m_open, 1);
    row->addWidget(m_onlyOpen);
    auto *paste = new QPushButton(icon(Icon::Copy), tr("Paste a table…"));
    paste->setToolTip(tr("A table of results copied from a spreadsheet or the platform's page"));
    auto *import = new QPushButton(icon(Icon::Import), tr("Import a file…"));
    for (QPushButton *button : {paste, import}) {
        button->setEnabled(!m_desk.isReadOnly());
        row->addWidget(button);
    }
    connect(m_period, &QComboBox::currentIndexChanged, this, &ResultsPanel::load);
    connect(m_leaveDays, &QSpinBox::valueChanged, this, &ResultsPanel::keepLeaveDays);
    connect(m_onlyOpen, &QCheckBox::toggled, this, &ResultsPanel::showRuns);
    connect(paste, &QPushButton::clicked, this, [this] { m_desk.importPasted(QStringLiteral("deliveries")); });
    connect(import, &QPushButton::clicked, this, [this] { m_desk.import(QStringLiteral("deliveries")); });
    return head;
}

QWidget *ResultsPanel::makeRuns()
{
    m_grid = new ResultsGrid(m_model);
    connect(m_grid, &ResultsGrid::runWanted, this, [this](int row) { openRun(m_model->runs().at(row).run); });
    connect(m_grid, &ResultsGrid::couldNotRead, this,
        [this](int cells) { m_desk.toast(tr("Left out %n cell(s) that hold no number.", nullptr, cells)); });
    return new TableOrEmpty(m_grid, {Icon::Broadcasts, tr("No broadcast was sent in these days"),
        tr("What was marked as sent at the send desk stands here, to type in who opened, clicked, replied."), nullptr, nullptr});
}

Period ResultsPanel::period() const { return lastDays(m_desk.workspace().today(), m_period->currentData().toInt()); }

void ResultsPanel::refresh(const Topics &topics)
{
    const auto touched = [&](Topic topic) { return topics.isEmpty() || topics.contains(topic); };
    if (!touched(Topic::Deliveries) && !touched(Topic::Broadcasts) && !touched(Topic::Orders) && !touched(Topic::Rosters) && !touched(Topic::Members))
        return;
    m_fatigue->markStale();
    m_isStale = true;
    if (isVisible())
        load();
}

void ResultsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        load();
}

void ResultsPanel::load()
{
    m_isStale = false;
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), period = period()](Progress &progress) -> Result<Content> {
            ResultsRequest request;
            request.period = period;
            auto runs = runResults(*workspace, request, progress);
            if (!runs)
                return runs.error();
            const auto days = leaveDays(*workspace);
            return days ? Result<Content>({std::move(*runs), period, *days}) : Result<Content>(days.error());
        },
        [this](const Result<Content> &content) {
            if (!m_desk.showIfError(content))
                fill(*content);
        });
}

void ResultsPanel::fill(const Content &content)
{
    m_content = content;
    const QSignalBlocker quiet(m_leaveDays);
    m_leaveDays->setValue(content.leaveDays);
    const Period week = lastDays(m_desk.workspace().today(), 7);
    const auto isOpen = [](const RunResult &run) { return !run.hasGiven(); };
    const auto open = std::count_if(content.runs.begin(), content.runs.end(), isOpen);
    const auto ofWeek = std::count_if(content.runs.begin(), content.runs.end(), [&](const RunResult &run) { return isOpen(run) && week.contains(run.local.date()); });
    m_open->setText(open == 0 ? tr("Every broadcast has figures.")
            : ofWeek > 0      ? tr("%n broadcast(s) of the last 7 days have no figures yet.", nullptr, int(ofWeek))
                              : tr("%n broadcast(s) have no figures yet.", nullptr, int(open)));
    m_comparison->setRuns(content.runs, content.period, content.leaveDays);
    showRuns();
}

void ResultsPanel::showRuns()
{
    QList<RunResult> shown;
    for (const RunResult &run : std::as_const(m_content.runs)) {
        if (!m_onlyOpen->isChecked() || !run.hasGiven())
            shown.append(run);
    }
    const bool isFirst = m_model->runs().isEmpty();
    m_model->setRuns(shown, m_content.leaveDays);
    if (!isFirst || shown.isEmpty())
        return;
    m_grid->resizeColumnsToContents();
    m_grid->setColumnWidth(ResultsModel::Name, std::min(m_grid->columnWidth(ResultsModel::Name), noteWidth));
}

void ResultsPanel::keep(const QList<GivenFigure> &figures, Basis basis)
{
    Job::once(this, [workspace = m_desk.sharedWorkspace(), figures, basis](Progress &) { return noteFigures(*workspace, figures, basis); },
        [this, basis](const Result<qint64> &noted) {
            if (m_desk.showIfError(noted))
                return load(); // what is shown was not kept
            if (basis == Basis::Pasted)
                m_desk.toastUndo(tr("Noted %n figure(s)", nullptr, int(*noted)));
        });
}

void ResultsPanel::keepLeaveDays()
{
    Job::once(this, [workspace = m_desk.sharedWorkspace(), days = m_leaveDays->value()](Progress &) { return setLeaveDays(*workspace, days); },
        [this](const Result<void> &kept) { m_desk.showIfError(kept); });
}

void ResultsPanel::openRun(RunId run)
{
    QString title = tr("Results");
    for (const RunResult &known : std::as_const(m_content.runs)) {
        if (known.run == run)
            title = displayText(known.name);
    }
    m_desk.openDrawer(title, new RunResultView(m_desk, run));
}

void ResultsPanel::openRuns(const QString &title, const QList<RunResult> &runs)
{
    auto *table = new RowTable(tr("Broadcasts behind the row"));
    table->rows()->setHeaders({tr("Time"), tr("Broadcast"), tr("Touchpoint")});
    QList<TableRow> rows;
    for (const RunResult &run : runs)
        rows << TableRow{run.run.value, {run.local.toString(QStringLiteral("yyyy-MM-dd HH:mm")), displayText(run.name), text::name(run.touchpoint)}, false};
    table->rows()->setRows(rows);
    table->fitColumns();
    connect(table, &QTableView::activated, this, [this, table] { openRun(RunId(table->currentId().toLongLong())); });
    m_desk.openDrawer(title, table, false);
}

QList<ScreenshotState> ResultsPanel::screenshotStates(const std::function<void()> &bringUp)
{
    const auto view = [this, bringUp](int index) {
        m_desk.closeDrawer();
        bringUp();
        m_views->setCurrentIndex(index);
    };
    const auto compare = [this, view](CompareBy by, RateOf rate) {
        view(1);
        m_comparison->choose(by);
        m_comparison->chooseRate(rate);
    };
    const auto runAt = [this, view](const std::function<bool(const RunResult &)> &is) {
        view(0);
        for (const RunResult &run : std::as_const(m_content.runs)) {
            if (is(run))
                return openRun(run.run);
        }
    };
    return {{QStringLiteral("results"), [view] { view(0); }},
        {QStringLiteral("results-run"), [runAt] { runAt([](const RunResult &run) { return run.touchpoint == Touchpoint::GroupChat && run.hasGiven() && run.doubts.isEmpty(); }); }},
        {QStringLiteral("results-doubt"), [runAt] { runAt([](const RunResult &run) { return !run.doubts.isEmpty(); }); }},
        {QStringLiteral("results-touchpoint"), [compare] { compare(CompareBy::Touchpoint, RateOf::Replied); }},
        {QStringLiteral("results-arms"), [compare] { compare(CompareBy::Arm, RateOf::Clicked); }},
        {QStringLiteral("results-group"), [compare] { compare(CompareBy::Group, RateOf::Replied); }},
        {QStringLiteral("results-hours"), [view, this] {
             view(1);
             m_comparison->chooseHours();
             m_comparison->chooseRate(RateOf::Replied);
         }},
        {QStringLiteral("results-fatigue"), [view] { view(2); }}};
}

} // namespace siyu::ui
