// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/senddeskpage.h"

#include "ui/broadcasts/monthcalendar.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/senddesk/handoutpane.h"
#include "ui/senddesk/missedpane.h"
#include "ui/senddesk/queuepane.h"
#include "ui/shell/desk.h"
#include "ui/text/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

namespace siyu::ui {

using namespace broadcasts;

namespace {
constexpr int runsWidth = 208;
}

SendDeskPage::SendDeskPage(Desk &desk) : Page(desk, tr("Send desk")), m_loading(new Job(this)), m_loadingRun(new Job(this))
{
    m_calendar = addPageAction(Icon::Calendar, tr("See the calendar"), [this] { this->desk().goTo(PageId::Broadcasts); });
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    m_runs = new QListWidget;
    m_runs->setFixedWidth(runsWidth);
    m_runs->setWordWrap(true);
    m_runs->setAccessibleName(tr("Due and missed broadcasts"));
    row->addWidget(m_runs);
    m_panes = new QStackedWidget;
    m_queue = new QueuePane(desk);
    m_handOut = new HandOutPane(desk);
    m_missed = new MissedPane(desk);
    m_panes->addWidget(m_queue);
    m_panes->addWidget(m_handOut);
    m_panes->addWidget(m_missed);
    row->addWidget(m_panes, 1);
    body()->addLayout(row, 1);
    setPrimary(Icon::Copy, tr("Copy and next"), [this] {
        if (m_panes->currentWidget() == m_queue)
            m_queue->act();
    });
    connect(m_queue, &QueuePane::finished, this, [this] { this->desk().toast(tr("All done here")); });
    connect(m_runs, &QListWidget::currentRowChanged, this, &SendDeskPage::loadRun);
}

void SendDeskPage::refresh(const Topics &topics)
{
    if (!topics.isEmpty() && !topics.contains(Topic::Deliveries) && !topics.contains(Topic::Broadcasts) && !topics.contains(Topic::Content))
        return;
    m_loading->start([workspace = desk().sharedWorkspace()](Progress &) { return dueAndMissed(*workspace); },
        [this](Result<Waiting> waiting) {
            if (!desk().showIfError(waiting))
                takeWaiting(*waiting);
        });
}

void SendDeskPage::show(const QVariant &what)
{
    m_wanted = RunId(what.toLongLong());
    refresh({});
}

RunId SendDeskPage::chosenRun() const
{
    const QListWidgetItem *item = m_runs->currentItem();
    return item ? RunId(item->data(Qt::UserRole).toLongLong()) : RunId();
}

void SendDeskPage::takeWaiting(const Waiting &waiting)
{
    const RunId before = m_wanted.isValid() ? std::exchange(m_wanted, RunId()) : chosenRun();
    QSignalBlocker quiet(m_runs);
    m_runs->clear();
    int chosen = 0;
    const auto add = [&](const RunRow &run, const QString &state) {
        const qint64 all = run.open() + run.count("sent") + run.count("failed") + run.count("by_operator");
        auto *item = new QListWidgetItem(QStringLiteral("%1 %2\n%3 · %4/%5").arg(run.local.toString(QStringLiteral("MM-dd HH:mm")), run.name, state)
                                             .arg(all - run.open()).arg(all), m_runs);
        item->setData(Qt::UserRole, run.id.value);
        item->setIcon(icon(state == tr("missed") ? Icon::Warning : Icon::Clock));
        if (run.id == before)
            chosen = m_runs->count() - 1;
    };
    for (const RunRow &run : waiting.due)
        add(run, tr("due"));
    for (const RunRow &run : waiting.missed)
        add(run, tr("missed"));
    primaryAction()->setEnabled(m_runs->count() > 0 && !desk().isReadOnly());
    if (m_runs->count() == 0) {
        showEmpty({Icon::SendDesk, tr("Nothing is due"), tr("What you planned comes here at its time, with a notice."), m_calendar, nullptr});
        return;
    }
    showBody();
    m_runs->setCurrentRow(chosen);
    loadRun();
}

void SendDeskPage::loadRun()
{
    const RunId id = chosenRun();
    if (!id.isValid())
        return;
    m_loadingRun->start([workspace = desk().sharedWorkspace(), id](Progress &) { return deskRun(*workspace, id); },
        [this](Result<DeskRun> run) {
            if (!desk().showIfError(run))
                takeRun(*run);
        });
}

void SendDeskPage::takeRun(const DeskRun &run)
{
    primaryAction()->setEnabled(!run.isMissed && run.isGuided() && !desk().isReadOnly());
    if (run.isMissed) {
        m_missed->setRun(run);
        m_panes->setCurrentWidget(m_missed);
    } else if (run.isGuided()) {
        const bool newlyShown = m_queue->run() != run.run.id || m_panes->currentWidget() != m_queue;
        m_queue->setRun(run);
        m_panes->setCurrentWidget(m_queue);
        if (newlyShown)
            m_queue->setFocus();
    } else {
        m_handOut->setRun(run);
        m_panes->setCurrentWidget(m_handOut);
    }
}

QList<ScreenshotState> SendDeskPage::screenshotStates()
{
    QList<ScreenshotState> states;
    for (int i = 1; i < m_runs->count(); ++i)
        states << ScreenshotState{QStringLiteral("run%1").arg(i + 1), [this, i] { m_runs->setCurrentRow(i); }};
    return states;
}

} // namespace siyu::ui
