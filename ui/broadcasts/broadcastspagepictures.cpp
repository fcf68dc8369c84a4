// SPDX-License-Identifier: GPL-3.0-or-later
// The states of the page that are photographed: its tabs, the editor, and the plan in full.
#include "ui/broadcasts/broadcastspage.h"

#include "ui/broadcasts/armsfield.h"
#include "ui/broadcasts/audiencefield.h"
#include "ui/broadcasts/broadcasteditor.h"
#include "ui/broadcasts/limitspanel.h"
#include "ui/broadcasts/monthcalendar.h"
#include "ui/broadcasts/planwindow.h"
#include "ui/common/rowtable.h"
#include "ui/content/librarypanel.h"
#include "ui/shell/desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QTabWidget>

namespace siyu::ui {

using namespace broadcasts;

void BroadcastsPage::editDirected()
{
    m_tabs->setCurrentIndex(0);
    for (const RunRow &run : m_runs) {
        if (isDirected(run.touchpoint) && run.state == QLatin1String("planned"))
            return editRun(run.id);
    }
    newBroadcast(m_calendar->selectedDay());
}

// The last broadcast of the day gives way to the others of that day: there is something to say about it.
ScreenshotState BroadcastsPage::planPicture(const QString &name, int tab)
{
    const auto window = std::make_shared<QPointer<PlanWindow>>();
    const auto prepare = [this, tab, window] {
        m_whenOpen = [tab, window](BroadcastEditor &editor) {
            QObject::connect(&editor, &BroadcastEditor::planShown, &editor, [&editor, tab, window] {
                editor.lookCloser(tab, tab == PlanWindow::Who ? QStringLiteral("platform_quota") : QString());
                *window = editor.planWindow();
            }, Qt::SingleShotConnection);
        };
        RunId last;
        for (const RunRow &run : m_runs) {
            if (isDirected(run.touchpoint) && run.state == QLatin1String("planned") && (!last.isValid() || run.count("platform_quota") > 0))
                last = run.id;
        }
        last.isValid() ? editRun(last) : editDirected();
    };
    return {name, prepare, [window]() -> QWidget * { return *window; }};
}

QList<ScreenshotState> BroadcastsPage::screenshotStates()
{
    const auto compare = [this] {
        m_whenOpen = [](BroadcastEditor &editor) {
            editor.findChild<QComboBox *>(QStringLiteral("touchpoint"))->setCurrentIndex(0);
            editor.findChild<QLineEdit *>(QStringLiteral("name"))->setText(QStringLiteral("换季提醒"));
            editor.arms()->compare()->setChecked(true);
            const auto &groups = editor.audience()->groups()->items();
            if (groups.size() > 1) {
                editor.audience()->groups()->setChosen({groups[0].name, groups[1].name});
                Q_EMIT editor.audience()->groups()->changed();
            }
        };
        newBroadcast(m_calendar->selectedDay());
    };
    return {{QStringLiteral("list"), [this] { m_tabs->setCurrentIndex(1); }},
        {QStringLiteral("content"), [this] { m_tabs->setCurrentIndex(2); }},
        {QStringLiteral("content-editor"), [this] {
             m_tabs->setCurrentIndex(2);
             m_library->showExample(0);
         }},
        {QStringLiteral("content-details"), [this] { m_library->showExample(1); }},
        {QStringLiteral("content-history"), [this] { m_library->showExample(2); }},
        {QStringLiteral("limits"), [this] { m_tabs->setCurrentIndex(3); }},
        {QStringLiteral("limits-house"), [this] { m_limits->editHouse(); }},
        {QStringLiteral("limits-row"), [this] {
             m_limits->table()->selectRow(0);
             m_limits->editRow(false);
         }},
        {QStringLiteral("editor"), [this] { editDirected(); }},
        {QStringLiteral("compare"), compare},
        planPicture(QStringLiteral("plan-who"), PlanWindow::Who),
        planPicture(QStringLiteral("plan-else"), PlanWindow::Else),
        planPicture(QStringLiteral("plan-conflicts"), PlanWindow::Conflicts)};
}

} // namespace siyu::ui
