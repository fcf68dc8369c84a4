// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/calendarpanel.h"

#include "core/broadcasts/ics.h"
#include "core/broadcasts/seriesstore.h"
#include "core/groups/groupstore.h"
#include "ui/broadcasts/monthcalendar.h"
#include "ui/broadcasts/runlist.h"
#include "ui/broadcasts/seriesbar.h"
#include "ui/broadcasts/weekcalendar.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/words.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

const QString viewKey = QStringLiteral("broadcasts/view");
const QString filterKey = QStringLiteral("broadcasts/filter");

// Broadcasts that go to a group, or to its members.
Result<QSet<qint64>> broadcastsOf(const Workspace &workspace, const QString &group)
{
    const auto ids = broadcastsOfGroup(workspace, group);
    if (!ids)
        return ids.error();
    QSet<qint64> out;
    for (const BroadcastId id : *ids)
        out.insert(id.value);
    return out;
}

} // namespace

struct CalendarPanel::Read {
    CalendarSpan span;
    QSet<qint64> ofGroup;
    QStringList groups;
    qint64 waiting = 0;
};

CalendarPanel::CalendarPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_loading(new Job(this)), m_acting(new Job(this)), m_opening(new Job(this)),
      m_scope(new SeriesBar), m_info(new ElidedLabel), m_yearsButton(new QPushButton), m_waitingButton(new QPushButton),
      m_stack(new QStackedWidget), m_month(new MonthCalendar), m_week(new WeekCalendar), m_list(new RunList(desk.isReadOnly()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(makeBar());
    column->addWidget(makeFilter());
    column->addWidget(m_scope);
    auto *info = new QHBoxLayout;
    setRole(m_info, "muted");
    info->addWidget(m_info, 1);
    for (QPushButton *button : {m_yearsButton, m_waitingButton}) {
        setRole(button, "quiet");
        button->hide();
        info->addWidget(button);
    }
    connect(m_yearsButton, &QPushButton::clicked, this, [this] { showDays(); });
    connect(m_waitingButton, &QPushButton::clicked, this, &CalendarPanel::showDrafts);
    column->addLayout(info);
    for (QWidget *view : QList<QWidget *>{m_month, m_week, m_list})
        m_stack->addWidget(view);
    column->addWidget(m_stack, 1);
    addCanvas(m_month);
    addCanvas(m_week);
    connect(m_list, &RunList::spanChanged, this, &CalendarPanel::load);
    connect(m_list, &RunList::runActivated, this, &CalendarPanel::openRun);
    connect(m_list, &RunList::newWanted, this, [this] { newBroadcast(selectedDay()); });
    const auto counted = [](const Result<RunsDone> &done, const QString &said) -> Result<QString> {
        if (!done)
            return done.error();
        return done->left == 0 ? said : said + tr(" · %1 were left: something of them was sent, or the time has passed").arg(done->left);
    };
    connect(m_list, &RunList::moveWanted, this, [this, counted](const QList<RunId> &runs, int days) {
        act([=](Workspace &workspace) { return counted(moveRuns(workspace, runs, days), tr("Moved by %1 days").arg(days)); });
    });
    connect(m_list, &RunList::copyWanted, this, [this, counted](const QList<RunId> &runs, int days) {
        act([=](Workspace &workspace) { return counted(copyRuns(workspace, runs, days), tr("Copied by %1 days").arg(days)); });
    });
    connect(m_list, &RunList::cancelWanted, this, [this, counted](const QList<RunId> &runs) {
        act([=](Workspace &workspace) { return counted(cancelRuns(workspace, runs), tr("Cancelled")); });
    });
    recall();
}

QWidget *CalendarPanel::makeBar()
{
    auto *bar = new QWidget;
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    m_views = new QButtonGroup(this);
    const QStringList names{tr("Month"), tr("Week"), tr("List")};
    for (int i = 0; i < names.size(); ++i) {
        auto *button = new QToolButton;
        button->setText(names[i]);
        button->setCheckable(true);
        m_views->addButton(button, i);
        line->addWidget(button);
    }
    connect(m_views, &QButtonGroup::idClicked, this, [this](int id) { setView(View(id)); });
    line->addSpacing(space::s);
    auto *before = iconButton(Icon::Left, tr("Back (Page up)"));
    auto *after = iconButton(Icon::Right, tr("On (Page down)"));
    auto *today = new QPushButton(tr("Today"));
    setRole(today, "quiet");
    m_title = new QLabel;
    setRole(m_title, "heading");
    for (QWidget *one : QList<QWidget *>{before, after, today, m_title})
        line->addWidget(one);
    line->addStretch(1);
    m_filterButton = iconButton(Icon::Filter, tr("Filter"));
    m_filterButton->setCheckable(true);
    auto *days = iconButton(Icon::Calendar, tr("Days: holidays, festivals, seasons"));
    for (QToolButton *one : {m_filterButton, days, makeMenu()})
        line->addWidget(one);
    connect(before, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(after, &QToolButton::clicked, this, [this] { turn(1); });
    connect(today, &QPushButton::clicked, this, [this] { select(m_desk.workspace().today()); });
    connect(m_filterButton, &QToolButton::toggled, this, [this](bool on) { m_filter->setVisible(on); });
    connect(days, &QToolButton::clicked, this, [this] { showDays(); });
    return bar;
}

QToolButton *CalendarPanel::makeMenu()
{
    auto *more = iconButton(Icon::More, tr("Print and calendar files"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    menu->addAction(tr("Print…"), this, &CalendarPanel::print);
    menu->addAction(tr("Save as PDF…"), this, &CalendarPanel::saveAsPdf);
    menu->addSeparator();
    menu->addAction(tr("Save all as a calendar file (.ics)…"), this, [this] { exportCalendar(); });
    menu->addAction(tr("Take over a calendar file (.ics)…"), this, &CalendarPanel::importCalendar)->setEnabled(!m_desk.isReadOnly());
    more->setMenu(menu);
    return more;
}

void CalendarPanel::turn(int pages)
{
    if (CalendarCanvas *shown = canvas())
        return shown->turn(pages);
    const qint64 span = m_list->from().daysTo(m_list->to()) + 1;
    m_list->setSpan(m_list->from().addDays(pages * span), m_list->to().addDays(pages * span));
    load();
}

QWidget *CalendarPanel::makeFilter()
{
    m_filter = new QWidget;
    auto *line = new QHBoxLayout(m_filter);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    m_text = new SearchField(tr("Find a broadcast"));
    m_text->setPause(0);
    m_touchpoint = new QComboBox;
    m_touchpoint->setAccessibleName(tr("Touchpoint"));
    m_touchpoint->addItem(tr("All touchpoints"), -1);
    for (const Touchpoint touchpoint : allTouchpoints)
        m_touchpoint->addItem(text::name(touchpoint), int(touchpoint));
    m_state = new QComboBox;
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("All states"), QString());
    for (const char *state : {"planned", "handed_out", "done", "missed", "dropped", "cancelled"})
        m_state->addItem(runStateName(QString::fromLatin1(state)), QString::fromLatin1(state));
    m_group = new QComboBox;
    m_group->setAccessibleName(tr("Group"));
    m_group->addItem(tr("All groups"), QString());
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_group->setMinimumContentsLength(14);
    auto *off = new QPushButton(tr("Take the filter off"));
    setRole(off, "quiet");
    line->addWidget(m_text, 1);
    for (QWidget *one : QList<QWidget *>{m_touchpoint, m_state, m_group, off})
        line->addWidget(one);
    connect(m_text, &SearchField::searched, this, &CalendarPanel::showFiltered);
    connect(m_touchpoint, &QComboBox::currentIndexChanged, this, &CalendarPanel::showFiltered);
    connect(m_state, &QComboBox::currentIndexChanged, this, &CalendarPanel::showFiltered);
    connect(m_group, &QComboBox::currentIndexChanged, this, &CalendarPanel::load);
    connect(off, &QPushButton::clicked, this, [this] {
        m_text->clear();
        for (QComboBox *box : {m_touchpoint, m_state, m_group})
            box->setCurrentIndex(0);
        m_filterButton->setChecked(false);
    });
    m_filter->hide();
    return m_filter;
}

void CalendarPanel::addCanvas(CalendarCanvas *shown)
{
    connect(shown, &CalendarCanvas::spanChanged, this, [this, shown] {
        if (canvas() == shown)
            load();
    });
    connect(shown, &CalendarCanvas::newWanted, this, [this](QDate day, QTime time) { newBroadcast(day, time); });
    connect(shown, &CalendarCanvas::contentDropped, this, [this](qint64 content, QDate day, QTime time) { newBroadcast(day, time, ContentId(content)); });
    connect(shown, &CalendarCanvas::runActivated, this, &CalendarPanel::openRun);
    connect(shown, &CalendarCanvas::moveWanted, this, &CalendarPanel::moveTo);
    connect(shown, &CalendarCanvas::copyWanted, this, &CalendarPanel::copyTo);
    connect(shown, &CalendarCanvas::cancelWanted, this, [this](RunId run) {
        act([run](Workspace &workspace) -> Result<QString> {
            const auto done = cancelRuns(workspace, {run});
            if (!done)
                return done.error();
            return done->done == 1 ? tr("Cancelled") : Result<QString>(Error{ErrorCode::Refused, {QStringLiteral("run"), QStringLiteral("begun")}, {}});
        });
    });
    connect(shown, &CalendarCanvas::exportWanted, this, &CalendarPanel::exportCalendar);
    connect(shown, &CalendarCanvas::bandActivated, this, &CalendarPanel::showStages);
    connect(shown, &CalendarCanvas::dayWanted, this, &CalendarPanel::showDays);
    connect(shown, &CalendarCanvas::listWanted, this, [this](QDate day) {
        m_list->setSpan(day, day);
        setView(View::List);
    });
}

CalendarCanvas *CalendarPanel::canvas() const
{
    return m_view == View::Month ? static_cast<CalendarCanvas *>(m_month) : m_view == View::Week ? m_week : nullptr;
}

void CalendarPanel::remember() const
{
    QSettings().setValue(viewKey, int(m_view));
    QSettings().setValue(filterKey, QStringList{m_touchpoint->currentData().toString(), m_state->currentData().toString(), m_text->text()});
}

void CalendarPanel::recall()
{
    const int view = QSettings().value(viewKey, 0).toInt();
    m_view = view >= 0 && view <= int(View::List) ? View(view) : View::Month;
    const QStringList filter = QSettings().value(filterKey).toStringList();
    if (filter.size() == 3) {
        const QSignalBlocker touchpoint(m_touchpoint), state(m_state), text(m_text);
        m_touchpoint->setCurrentIndex(std::max(0, m_touchpoint->findData(filter[0].toInt())));
        m_state->setCurrentIndex(std::max(0, m_state->findData(filter[1])));
        m_text->setText(filter[2]);
        m_filterButton->setChecked(m_touchpoint->currentIndex() > 0 || m_state->currentIndex() > 0 || !filter[2].isEmpty());
    }
    m_views->button(int(m_view))->setChecked(true);
    m_stack->setCurrentIndex(int(m_view));
}

void CalendarPanel::setView(View view)
{
    const QDate day = selectedDay();
    const bool fromList = m_view == View::List;
    m_view = view;
    m_views->button(int(view))->setChecked(true);
    m_scope->giveUp();
    if (CalendarCanvas *shown = canvas(); shown && day.isValid() && !fromList) {
        const QSignalBlocker quiet(shown);
        shown->select(day);
    }
    m_stack->setCurrentIndex(int(view));
    remember();
    load();
}

void CalendarPanel::select(QDate day)
{
    if (CalendarCanvas *shown = canvas())
        return shown->select(day);
    m_list->setSpan(day, day.addDays(m_list->from().daysTo(m_list->to())));
    load();
}

QDate CalendarPanel::selectedDay() const
{
    return canvas() ? canvas()->selectedDay() : m_list->from();
}

void CalendarPanel::refresh(const Topics &topics)
{
    const QDate today = m_desk.workspace().today();
    const bool isFirst = !m_month->month().isValid();
    {
        const QSignalBlocker month(m_month), week(m_week); // loaded once, below
        m_month->setToday(today);
        m_week->setToday(today);
    }
    if (isFirst)
        m_list->setSpan(today.addDays(-7), today.addDays(31));
    const auto touched = [&](Topic topic) { return topics.isEmpty() || topics.contains(topic); };
    if (touched(Topic::Broadcasts) || touched(Topic::Deliveries) || touched(Topic::Growth))
        load();
}

void CalendarPanel::load()
{
    const CalendarCanvas *shown = canvas();
    const QDate from = shown ? shown->firstDay() : m_list->from(), to = shown ? shown->lastDay() : m_list->to();
    if (!from.isValid() || from > to)
        return;
    m_title->setText(shown ? shown->title() : QString());
    m_loading->start([workspace = m_desk.sharedWorkspace(), from, to, group = m_group->currentData().toString()](Progress &) -> Result<Read> {
        Read read;
        auto span = calendarSpan(*workspace, from, to);
        const auto waiting = waitingDrafts(*workspace);
        const auto groups = groups::groups(*workspace);
        if (!span || !waiting || !groups)
            return !span ? span.error() : !waiting ? waiting.error() : groups.error();
        read.span = std::move(*span);
        read.waiting = waiting->size();
        for (const auto &one : *groups) {
            if (!one.archived)
                read.groups << one.name;
        }
        if (!group.isEmpty()) {
            const auto ofGroup = broadcastsOf(*workspace, group);
            if (!ofGroup)
                return ofGroup.error();
            read.ofGroup = *ofGroup;
        }
        return read;
    },
        [this](const Result<Read> &read) {
            if (!m_desk.showIfError(read))
                take(*read);
        });
}

void CalendarPanel::take(const Read &read)
{
    m_span = read.span;
    m_ofGroup = read.ofGroup;
    m_waiting = read.waiting;
    if (m_group->count() != read.groups.size() + 1) {
        const QSignalBlocker quiet(m_group);
        const QString chosen = m_group->currentData().toString();
        while (m_group->count() > 1)
            m_group->removeItem(1);
        for (const QString &name : read.groups)
            m_group->addItem(name, name);
        m_group->setCurrentIndex(std::max(0, m_group->findData(chosen)));
    }
    if (CalendarCanvas *shown = canvas())
        shown->setSpan(m_span);
    showFiltered();
    showInfo();
    Q_EMIT shown();
}

bool CalendarPanel::passes(const RunRow &run) const
{
    const int touchpoint = m_touchpoint->currentData().toInt();
    const QString state = m_state->currentData().toString();
    const QString typed = m_text->text().trimmed();
    return (m_touchpoint->currentIndex() <= 0 || int(run.touchpoint) == touchpoint) && (state.isEmpty() || run.state == state)
        && (typed.isEmpty() || run.name.contains(typed, Qt::CaseInsensitive))
        && (m_group->currentIndex() <= 0 || m_ofGroup.contains(run.broadcast.value));
}

void CalendarPanel::showFiltered()
{
    QList<RunRow> runs;
    for (const RunRow &run : m_span.runs) {
        if (passes(run))
            runs << run;
    }
    if (CalendarCanvas *shown = canvas())
        shown->setRuns(runs);
    else
        m_list->setRuns(runs);
    remember();
}

// What sells in these days, which holidays are not known, what waits from other calendars.
void CalendarPanel::showInfo()
{
    QStringList seasons;
    for (const Season &season : m_span.seasons) {
        if (!season.within(m_span.from, m_span.to).isEmpty())
            seasons << tr("%1: %2", "a season: what sells in it").arg(seasonTitle(season), seasonSales(season));
    }
    m_info->setText(m_span.runs.isEmpty() && canvas() ? tr("Nothing is planned here yet. Double-click a day, press Enter on it, or drag a content item onto it.")
            : seasons.isEmpty() ? tr("Drag to move, with Ctrl to copy; Space chooses a run, Shift and the arrows move it.")
                                : seasons.join(QStringLiteral("   ")));
    QStringList years;
    for (const int year : m_span.unknownYears)
        years << QString::number(year);
    m_yearsButton->setVisible(!years.isEmpty());
    m_yearsButton->setText(tr("Holidays of %1 are not known: import them").arg(years.join(QStringLiteral(", "))));
    m_waitingButton->setVisible(m_waiting > 0);
    m_waitingButton->setText(tr("%n date(s) of other calendars wait", nullptr, int(m_waiting)));
}

const RunRow *CalendarPanel::known(RunId id) const
{
    for (const RunRow &run : m_span.runs) {
        if (run.id == id)
            return &run;
    }
    return nullptr;
}

} // namespace siyu::ui
