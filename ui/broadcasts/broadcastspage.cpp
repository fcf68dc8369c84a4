// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/broadcastspage.h"

#include "ui/broadcasts/calendarpanel.h"
#include "ui/broadcasts/limitspanel.h"
#include "ui/broadcasts/resultspanel.h"
#include "ui/content/librarypanel.h"
#include "ui/shell/desk.h"

#include <QPushButton>
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
      m_limits(new LimitsPanel(desk)), m_results(new ResultsPanel(desk))
{
    setPrimary(Icon::Add, tr("New broadcast"), [this] { m_calendar->newBroadcast(m_calendar->selectedDay()); })->setEnabled(!desk.isReadOnly());
    addPageAction(Icon::Add, tr("New content item"), [this] { m_library->openContent({}); })->setEnabled(!desk.isReadOnly());
    addPageAction(Icon::Calendar, tr("Days: holidays, festivals, seasons"), [this] { m_calendar->showDays(); });
    addPageAction(Icon::Export, tr("Save the calendar as PDF…"), [this] { m_calendar->saveAsPdf(); });
    addPageAction(Icon::Import, tr("Take over a calendar file (.ics)…"), [this] { m_calendar->importCalendar(); })->setEnabled(!desk.isReadOnly());
    m_tabs->addTab(m_calendar, tr("Calendar"));
    m_tabs->addTab(m_library, tr("Content"));
    m_tabs->addTab(m_limits, tr("Limits"));
    m_tabs->addTab(m_results, tr("Results"));
    // A content item that is dragged over the tab of the calendar opens it, and is dropped on a day there.
    m_tabs->tabBar()->setChangeCurrentOnDrag(true);
    body()->addWidget(m_tabs, 1);
}

void BroadcastsPage::refresh(const Topics &topics)
{
    m_calendar->refresh(topics);
    m_library->refresh(topics);
    m_limits->refresh(topics);
    m_results->refresh(topics);
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
    if (what.canConvert<DeskItem>()) {
        const DeskItem item = what.value<DeskItem>();
        const bool isContent = item.kind == DeskItem::Kind::Content;
        m_tabs->setCurrentIndex(isContent ? Content : Calendar);
        return isContent ? m_library->openContent(ContentId(item.id)) : m_calendar->newBroadcastTo(GroupId(item.id));
    }
    if (what.toString() == QLatin1String("library"))
        return m_tabs->setCurrentWidget(m_library);
    m_tabs->setCurrentIndex(Calendar);
    if (what.canConvert<QDate>() && what.toDate().isValid())
        m_calendar->select(what.toDate());
    else if (what.toLongLong() > 0)
        m_calendar->openRun(RunId(what.toLongLong()));
}

} // namespace siyu::ui
