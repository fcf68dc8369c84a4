// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/broadcastspage.h"

#include "core/broadcasts/calendarstore.h"
#include "core/broadcasts/planstore.h"
#include "ui/broadcasts/broadcasteditor.h"
#include "ui/broadcasts/limitspanel.h"
#include "ui/broadcasts/monthcalendar.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/content/librarypanel.h"
#include "ui/shell/desk.h"
#include "ui/text/words.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int hoursAhead = 1; // a new broadcast starts at the next full hour

QToolButton *stepButton(Icon which, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(which));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

BroadcastsPage::BroadcastsPage(Desk &desk)
    : Page(desk, tr("Broadcasts")), m_loading(new Job(this)), m_opening(new Job(this)), m_moving(new Job(this)),
      m_library(new LibraryPanel(desk)), m_limits(new LimitsPanel(desk))
{
    setPrimary(Icon::Add, tr("New broadcast"), [this] { newBroadcast(m_calendar->selectedDay()); })->setEnabled(!desk.isReadOnly());
    addPageAction(Icon::Add, tr("New content item"), [this] { m_library->openContent({}); })->setEnabled(!desk.isReadOnly());
    m_tabs = new QTabWidget;
    m_tabs->addTab(makeCalendar(), tr("Calendar"));
    m_tabs->addTab(makeList(), tr("List"));
    m_tabs->addTab(m_library, tr("Content"));
    m_tabs->addTab(m_limits, tr("Limits"));
    body()->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &BroadcastsPage::showNotice);
}

QWidget *BroadcastsPage::makeCalendar()
{
    auto *tab = new QWidget;
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, space::s, 0, 0);
    auto *row = new QHBoxLayout;
    m_monthName = new QLabel;
    setRole(m_monthName, "heading");
    m_calendar = new MonthCalendar;
    auto *before = stepButton(Icon::Left, tr("The month before (Page up)"));
    auto *after = stepButton(Icon::Right, tr("The month after (Page down)"));
    auto *today = new QPushButton(tr("Today"));
    setRole(today, "quiet");
    auto *hint = new ElidedLabel(tr("Drag a broadcast to another day, or Space and Shift+arrows"));
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setRole(hint, "muted");
    row->addWidget(before);
    row->addWidget(after);
    row->addWidget(today);
    row->addWidget(m_monthName);
    row->addWidget(hint, 1);
    column->addLayout(row);
    column->addWidget(m_calendar, 1);
    connect(before, &QToolButton::clicked, this, [this] { m_calendar->setMonth(m_calendar->month().addMonths(-1)); });
    connect(after, &QToolButton::clicked, this, [this] { m_calendar->setMonth(m_calendar->month().addMonths(1)); });
    connect(today, &QPushButton::clicked, this, [this] { m_calendar->select(this->desk().workspace().today()); });
    connect(m_calendar, &MonthCalendar::monthChanged, this, &BroadcastsPage::loadMonth);
    connect(m_calendar, &MonthCalendar::newWanted, this, &BroadcastsPage::newBroadcast);
    connect(m_calendar, &MonthCalendar::runActivated, this, &BroadcastsPage::editRun);
    connect(m_calendar, &MonthCalendar::moveWanted, this, &BroadcastsPage::moveRun);
    return tab;
}

QWidget *BroadcastsPage::makeList()
{
    m_list = new RowTable(tr("Broadcasts of these weeks"));
    m_list->rows()->setHeaders({tr("Time"), tr("Name"), tr("Touchpoint"), tr("State"), tr("Deliveries")});
    connect(m_list, &QTableView::activated, this, [this] { editRun(RunId(m_list->currentId().toLongLong())); });
    auto *add = new QAction(tr("New broadcast"), this);
    add->setEnabled(!desk().isReadOnly());
    connect(add, &QAction::triggered, this, [this] { newBroadcast(m_calendar->selectedDay()); });
    return new TableOrEmpty(m_list, {Icon::Broadcasts, tr("No broadcast in these weeks"),
        tr("The list follows the month of the calendar. Plan the first one, or go to another month there."), nullptr, add});
}

void BroadcastsPage::refresh(const Topics &topics)
{
    const auto touched = [&](Topic topic) { return topics.isEmpty() || topics.contains(topic); };
    m_calendar->setToday(desk().workspace().today());
    if (touched(Topic::Broadcasts) || touched(Topic::Deliveries))
        loadMonth();
    m_library->refresh(topics);
    m_limits->refresh(topics);
}

void BroadcastsPage::makeNew()
{
    if (m_tabs->currentIndex() == 2)
        m_library->openContent({});
    else
        Page::makeNew();
}

void BroadcastsPage::show(const QVariant &what)
{
    if (what.canView<PaletteContent>()) {
        m_tabs->setCurrentIndex(2);
        m_library->openContent(ContentId(what.value<PaletteContent>().id));
        return;
    }
    if (what.toString() == QLatin1String("library"))
        return m_tabs->setCurrentIndex(2);
    m_tabs->setCurrentIndex(0);
    if (what.canConvert<QDate>() && what.toDate().isValid())
        m_calendar->select(what.toDate());
    else if (what.toLongLong() > 0)
        editRun(RunId(what.toLongLong()));
}

void BroadcastsPage::loadMonth()
{
    if (!m_calendar->month().isValid())
        return;
    m_monthName->setText(QLocale().toString(m_calendar->month(), tr("MMMM yyyy", "format of a month")));
    m_loading->start([workspace = desk().sharedWorkspace(), from = m_calendar->firstDay(), to = m_calendar->lastDay()](
                         Progress &) -> Result<std::pair<QList<RunRow>, broadcasts::HolidayCalendar>> {
        auto runs = runsBetween(*workspace, from, to);
        if (!runs)
            return runs.error();
        auto holidays = broadcasts::holidayCalendar(*workspace);
        if (!holidays)
            return holidays.error();
        return std::pair(std::move(*runs), std::move(*holidays));
    },
        [this](const Result<std::pair<QList<RunRow>, broadcasts::HolidayCalendar>> &month) {
            if (desk().showIfError(month))
                return;
            m_calendar->setHolidays(month->second);
            takeRuns(month->first);
        });
}

void BroadcastsPage::takeRuns(const QList<RunRow> &runs)
{
    m_runs = runs;
    m_calendar->setRuns(runs);
    showNotice();
    QList<TableRow> rows;
    for (const RunRow &run : runs) {
        const bool over = run.state == QLatin1String("cancelled") || run.state == QLatin1String("dropped");
        rows << TableRow{run.id.value, {run.local.toString(QStringLiteral("yyyy-MM-dd HH:mm")), run.name, text::name(run.touchpoint),
            runStateName(run.state), countsText(run.counts)}, over};
    }
    m_list->rows()->setRows(rows);
    m_list->fitColumns();
}

// About the calendar, so only above it; the other tabs say by themselves that they are empty.
void BroadcastsPage::showNotice()
{
    const bool tell = m_tabs->currentIndex() == 0 && m_runs.isEmpty();
    setNotice(tell ? tr("Nothing is planned in these weeks. Double-click a day, or press Enter on it, to plan a broadcast.") : QString());
}

void BroadcastsPage::newBroadcast(QDate day)
{
    if (desk().isReadOnly())
        return;
    const Workspace &workspace = desk().workspace();
    const QDateTime now = workspace.nowUtc().toTimeZone(workspace.zone());
    BroadcastDraft draft;
    draft.zone = QString::fromUtf8(workspace.zone().id());
    const QTime hour(now.time().hour(), 0);
    draft.atWall = day > now.date() ? QDateTime(day, QTime(10, 0), Qt::UTC)
                                    : QDateTime(now.date(), hour, Qt::UTC).addSecs(hoursAhead * 3600);
    openEditor(draft);
}

void BroadcastsPage::editRun(RunId id)
{
    for (const RunRow &run : m_runs) {
        if (run.id == id && (run.state == QLatin1String("handed_out") || run.state == QLatin1String("missed"))) {
            desk().goTo(PageId::SendDesk, id.value); // it is decided there
            return;
        }
    }
    m_opening->start(
        [workspace = desk().sharedWorkspace(), id](Progress &) -> Result<BroadcastDraft> {
            const auto row = run(*workspace, id);
            return row ? broadcast(*workspace, row->broadcast) : Result<BroadcastDraft>(row.error());
        },
        [this](Result<BroadcastDraft> draft) {
            if (!desk().showIfError(draft))
                openEditor(*draft);
        });
}

void BroadcastsPage::openEditor(const BroadcastDraft &draft)
{
    Job::once(this, [workspace = desk().sharedWorkspace(), id = draft.id](Progress &) { return editorChoices(*workspace, id); },
        [this, draft](Result<EditorChoices> choices) {
            if (desk().showIfError(choices))
                return;
            auto *editor = new BroadcastEditor(desk(), *choices, draft);
            connect(editor, &BroadcastEditor::saved, this, [this, draft] {
                desk().closeDrawer();
                desk().toastUndo(draft.id.isValid() ? tr("The broadcast was changed") : tr("The broadcast is planned"));
            });
            desk().openDrawer(draft.id.isValid() ? draft.name : tr("New broadcast"), editor, false);
            editor->setFocus();
            if (const auto then = std::exchange(m_whenOpen, {}))
                then(*editor);
        });
}

void BroadcastsPage::moveRun(RunId id, QDate day)
{
    for (const RunRow &known : m_runs) {
        if (known.id != id || desk().isReadOnly())
            continue;
        const QDateTime wall(day.addDays(known.local.date().daysTo(known.wall.date())), known.wall.time(), Qt::UTC);
        m_moving->start(
            [workspace = desk().sharedWorkspace(), id, wall](Progress &progress) -> Result<void> {
                if (const auto moved = broadcasts::moveRun(*workspace, id, wall); !moved)
                    return moved.error();
                const auto planned = planAll(*workspace, progress);
                return planned ? Result<void>() : Result<void>(planned.error());
            },
            [this, day](Result<void> done) {
                if (desk().showIfError(done))
                    return;
                m_calendar->select(day);
                desk().toastUndo(tr("Moved to %1").arg(QLocale().toString(day, QLocale::ShortFormat)));
            });
    }
}

} // namespace siyu::ui
