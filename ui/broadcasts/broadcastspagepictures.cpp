// SPDX-License-Identifier: GPL-3.0-or-later
// The states of the page that are photographed: the calendar's views and forms, the library, the limits, the editor, and the
// plan in full.
#include "ui/broadcasts/broadcastspage.h"

#include "ui/broadcasts/armsfield.h"
#include "ui/broadcasts/audiencefield.h"
#include "ui/broadcasts/broadcasteditor.h"
#include "ui/broadcasts/calendarpanel.h"
#include "ui/broadcasts/limitspanel.h"
#include "ui/broadcasts/monthcalendar.h"
#include "ui/broadcasts/planwindow.h"
#include "ui/broadcasts/recurrencefield.h"
#include "ui/broadcasts/resultspanel.h"
#include "ui/broadcasts/seriesbar.h"
#include "ui/common/rowtable.h"
#include "ui/content/librarypanel.h"
#include "ui/shell/desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>

namespace siyu::ui {

using namespace broadcasts;

namespace {

// The first of the days in sight that is planned and fits; else none.
template <typename Fits>
RunId firstRun(const CalendarPanel &calendar, Fits fits)
{
    for (const RunRow &run : calendar.runs()) {
        if (run.state == QLatin1String("planned") && fits(run))
            return run.id;
    }
    return {};
}

// Two texts that are compared, for two groups.
void fillComparison(BroadcastEditor &editor)
{
    editor.findChild<QComboBox *>(QStringLiteral("touchpoint"))->setCurrentIndex(0);
    editor.findChild<QLineEdit *>(QStringLiteral("name"))->setText(QStringLiteral("换季提醒"));
    editor.arms()->compare()->setChecked(true);
    const auto &groups = editor.audience()->groups()->items();
    if (groups.size() < 2)
        return;
    editor.audience()->groups()->setChosen({groups[0].name, groups[1].name});
    Q_EMIT editor.audience()->groups()->changed();
}

// As soon as the form stands, scrolled to its rule of repetition.
void showRule(BroadcastEditor &editor)
{
    QObject::connect(&editor, &BroadcastEditor::planShown, &editor, [&editor] {
        auto *field = editor.findChild<RecurrenceField *>();
        for (QWidget *around = field; around && around != &editor; around = around->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(around))
                area->verticalScrollBar()->setValue(field->mapTo(area->widget(), QPoint()).y());
        }
    }, Qt::SingleShotConnection);
}

} // namespace

void BroadcastsPage::openDirected()
{
    m_tabs->setCurrentWidget(m_calendar);
    m_calendar->setView(CalendarPanel::View::Month);
    const RunId run = firstRun(*m_calendar, [](const RunRow &one) { return isDirected(one.touchpoint) && !one.recurring; });
    if (run.isValid())
        m_calendar->openRun(run);
    else
        m_calendar->newBroadcast(m_calendar->selectedDay());
}

// One that gives way to others, where there is any: there is something to say about it.
ScreenshotState BroadcastsPage::planPicture(const QString &name, int tab)
{
    const auto window = std::make_shared<QPointer<PlanWindow>>();
    const auto prepare = [this, tab, window] {
        m_calendar->whenEditorOpens([tab, window](BroadcastEditor &editor) {
            QObject::connect(&editor, &BroadcastEditor::planShown, &editor, [&editor, tab, window] {
                editor.lookCloser(tab, tab == PlanWindow::Who ? QStringLiteral("platform_quota") : QString());
                *window = editor.planWindow();
            }, Qt::SingleShotConnection);
        });
        RunId last;
        for (const RunRow &run : m_calendar->runs()) {
            if (isDirected(run.touchpoint) && !run.recurring && run.state == QLatin1String("planned") && (!last.isValid() || run.count("platform_quota") > 0))
                last = run.id;
        }
        last.isValid() ? m_calendar->openRun(last) : openDirected();
    };
    return {name, prepare, [window]() -> QWidget * { return *window; }};
}

QList<ScreenshotState> BroadcastsPage::screenshotStates()
{
    const auto calendar = [this](CalendarPanel::View view) {
        m_tabs->setCurrentWidget(m_calendar);
        m_calendar->setView(view);
    };
    const auto tab = [this](QWidget *panel) {
        desk().closeDrawer();
        m_tabs->setCurrentWidget(panel);
    };
    const auto editPart = [this](auto fits) {
        m_calendar->openRun(firstRun(*m_calendar, fits));
        m_calendar->seriesBar()->button(Scope::ThisAndLater)->click();
    };
    QList<ScreenshotState> out{{QStringLiteral("week"), [calendar] { calendar(CalendarPanel::View::Week); }},
        {QStringLiteral("list"), [calendar] { calendar(CalendarPanel::View::List); }},
        {QStringLiteral("scope"), [calendar, this] {
             calendar(CalendarPanel::View::Month);
             m_calendar->openRun(firstRun(*m_calendar, [](const RunRow &run) { return run.recurring; }));
         }},
        {QStringLiteral("series"), [editPart] { editPart([](const RunRow &run) { return run.recurring; }); }},
        {QStringLiteral("rule"), [editPart, this] {
             m_calendar->whenEditorOpens(showRule);
             editPart([](const RunRow &run) { return run.recurring && run.touchpoint == Touchpoint::GroupChat; });
         }},
        {QStringLiteral("days"), [this] { m_calendar->showDays(); }}, {QStringLiteral("drafts"), [this] { m_calendar->showDrafts(); }},
        {QStringLiteral("stages"), [this] {
             const auto &bands = m_calendar->month()->span().bands;
             m_calendar->showStages(bands.isEmpty() ? 0 : bands.last().campaign);
         }},
        {QStringLiteral("content"), [tab, this] { tab(m_library); }}};
    const QStringList examples{QStringLiteral("content-editor"), QStringLiteral("content-details"), QStringLiteral("content-history")};
    for (int i = 0; i < examples.size(); ++i)
        out.append({examples[i], [tab, i, this] {
                        tab(m_library);
                        m_library->showExample(i);
                    }});
    out += QList<ScreenshotState>{{QStringLiteral("limits"), [tab, this] { tab(m_limits); }},
        {QStringLiteral("limits-house"), [this] { m_limits->editHouse(); }},
        {QStringLiteral("limits-row"), [this] {
             m_limits->table()->selectRow(0);
             m_limits->editRow(false);
         }},
        {QStringLiteral("editor"), [this] { openDirected(); }},
        {QStringLiteral("compare"), [calendar, this] {
             calendar(CalendarPanel::View::Month);
             m_calendar->whenEditorOpens(fillComparison);
             m_calendar->newBroadcast(m_calendar->selectedDay());
         }},
        planPicture(QStringLiteral("plan-who"), PlanWindow::Who), planPicture(QStringLiteral("plan-else"), PlanWindow::Else),
        planPicture(QStringLiteral("plan-conflicts"), PlanWindow::Conflicts)};
    return out + m_results->screenshotStates([tab, this] { tab(m_results); });
}

} // namespace siyu::ui
