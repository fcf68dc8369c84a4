// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/broadcastspage.h"

#include "ui/broadcasts/calendarpanel.h"
#include "ui/broadcasts/limitspanel.h"
#include "ui/broadcasts/monthcalendar.h"
#include "ui/broadcasts/recurrencefield.h"
#include "ui/broadcasts/seriesbar.h"
#include "ui/content/librarypanel.h"
#include "ui/shell/desk.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

enum Tab { Calendar, Content, Limits };

} // namespace

BroadcastsPage::BroadcastsPage(Desk &desk)
    : Page(desk, tr("Broadcasts")), m_tabs(new QTabWidget), m_calendar(new CalendarPanel(desk)), m_library(new LibraryPanel(desk)),
      m_limits(new LimitsPanel(desk))
{
    setPrimary(Icon::Add, tr("New broadcast"), [this] { m_calendar->newBroadcast(m_calendar->selectedDay()); })->setEnabled(!desk.isReadOnly());
    addPageAction(Icon::Add, tr("New content item"), [this] { m_library->openContent({}); })->setEnabled(!desk.isReadOnly());
    addPageAction(Icon::Calendar, tr("Days: holidays, festivals, seasons"), [this] { m_calendar->showDays(); });
    addPageAction(Icon::Export, tr("Save the calendar as PDF…"), [this] { m_calendar->saveAsPdf(); });
    addPageAction(Icon::Import, tr("Take over a calendar file (.ics)…"), [this] { m_calendar->importCalendar(); })->setEnabled(!desk.isReadOnly());
    m_tabs->addTab(m_calendar, tr("Calendar"));
    m_tabs->addTab(m_library, tr("Content"));
    m_tabs->addTab(m_limits, tr("Limits"));
    // A content item that is dragged over the tab of the calendar opens it, and is dropped on a day there.
    m_tabs->tabBar()->setChangeCurrentOnDrag(true);
    body()->addWidget(m_tabs, 1);
}

void BroadcastsPage::refresh(const Topics &topics)
{
    m_calendar->refresh(topics);
    m_library->refresh(topics);
    m_limits->refresh(topics);
}

void BroadcastsPage::makeNew()
{
    if (m_tabs->currentIndex() == Content)
        m_library->openContent({});
    else
        Page::makeNew();
}

void BroadcastsPage::show(const QVariant &what)
{
    if (what.canView<PaletteContent>()) {
        m_tabs->setCurrentIndex(Content);
        m_library->openContent(ContentId(what.value<PaletteContent>().id));
        return;
    }
    m_tabs->setCurrentIndex(Calendar);
    if (what.canConvert<QDate>() && what.toDate().isValid())
        m_calendar->select(what.toDate());
    else if (what.toLongLong() > 0)
        m_calendar->openRun(RunId(what.toLongLong()));
}

// The form that is open, scrolled to its rule of repetition.
QWidget *BroadcastsPage::ruleInSight()
{
    auto *field = desk().window()->findChild<RecurrenceField *>();
    for (QWidget *around = field; around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->verticalScrollBar()->setValue(field->mapTo(area->widget(), QPoint()).y());
    }
    return desk().window();
}

QList<ScreenshotState> BroadcastsPage::screenshotStates()
{
    const auto calendar = [this](CalendarPanel::View view) {
        m_tabs->setCurrentIndex(Calendar);
        m_calendar->setView(view);
    };
    const auto firstRun = [this](auto fits) {
        for (const RunRow &run : m_calendar->runs()) {
            if (run.state == QLatin1String("planned") && fits(run))
                return run.id;
        }
        return RunId();
    };
    return {{QStringLiteral("week"), [calendar] { calendar(CalendarPanel::View::Week); }},
        {QStringLiteral("list"), [calendar] { calendar(CalendarPanel::View::List); }},
        {QStringLiteral("scope"), [=, this] {
             calendar(CalendarPanel::View::Month);
             m_calendar->openRun(firstRun([](const RunRow &run) { return run.recurring; }));
         }},
        {QStringLiteral("series"), [this] { m_calendar->seriesBar()->button(Scope::ThisAndLater)->click(); }},
        {QStringLiteral("rule"), [=, this] {
             m_calendar->openRun(firstRun([](const RunRow &run) { return run.recurring && run.touchpoint == Touchpoint::GroupChat; }));
             m_calendar->seriesBar()->button(Scope::ThisAndLater)->click();
         }, [this] { return ruleInSight(); }},
        {QStringLiteral("days"), [this] { m_calendar->showDays(); }},
        {QStringLiteral("drafts"), [this] { m_calendar->showDrafts(); }},
        {QStringLiteral("stages"), [this] { m_calendar->showStages(m_calendar->month()->span().bands.isEmpty() ? 0 : m_calendar->month()->span().bands.last().campaign); }},
        {QStringLiteral("content"), [this] {
             desk().closeDrawer();
             m_tabs->setCurrentIndex(Content);
         }},
        {QStringLiteral("content-editor"), [this] {
             m_tabs->setCurrentIndex(Content);
             m_library->showExample(0);
         }},
        {QStringLiteral("content-details"), [this] { m_library->showExample(1); }},
        {QStringLiteral("content-history"), [this] { m_library->showExample(2); }},
        {QStringLiteral("limits"), [this] { m_tabs->setCurrentIndex(Limits); }},
        {QStringLiteral("editor"), [=, this] {
             calendar(CalendarPanel::View::Month);
             const RunId run = firstRun([](const RunRow &one) { return isDirected(one.touchpoint); });
             if (run.isValid())
                 m_calendar->openRun(run);
             else
                 m_calendar->newBroadcast(m_calendar->selectedDay());
         }}};
}

} // namespace siyu::ui
