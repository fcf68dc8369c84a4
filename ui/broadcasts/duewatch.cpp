// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/duewatch.h"

#include "core/broadcasts/ticker.h"
#include "ui/common/job.h"
#include "ui/shell/desk.h"
#include "ui/shell/notifier.h"

#include <QTimer>

namespace siyu::ui {

namespace {
constexpr int lookEveryMs = 30'000;
}

DueWatch::DueWatch(Desk &desk, Notifier *notifier, QObject *parent)
    : QObject(parent), m_desk(desk), m_notifier(notifier), m_timer(new QTimer(this)), m_job(new Job(this))
{
    // Coarse timers may come 5 % late, which does not matter here; the wall clock is read anew each time.
    m_timer->setInterval(lookEveryMs);
    connect(m_timer, &QTimer::timeout, this, &DueWatch::look);
    if (m_desk.isReadOnly())
        return;
    m_timer->start();
    QTimer::singleShot(0, this, &DueWatch::look);
}

void DueWatch::look()
{
    if (m_job->isRunning())
        return;
    const QDateTime now = m_desk.workspace().nowUtc();
    m_job->start([workspace = m_desk.sharedWorkspace(), last = m_lastLook](Progress &progress) { return broadcasts::tick(*workspace, last, progress); },
        [this, now](Result<broadcasts::Notices> notices) {
            if (!notices)
                return; // tried again in 30 s with the same last look
            m_lastLook = now;
            tell(*notices);
        });
}

void DueWatch::tell(const broadcasts::Notices &notices)
{
    if (notices.isEmpty())
        return;
    const bool due = !notices.due.isEmpty();
    const broadcasts::RunRow &first = due ? notices.due.first() : notices.missed.first();
    const QString title = due ? tr("Due now: %1").arg(first.name) : tr("Missed: %1").arg(first.name);
    const int others = int(notices.due.size() + notices.missed.size()) - 1;
    const QString more = others > 0 ? tr("and %n more", nullptr, others) : QString();
    if (m_notifier)
        m_notifier->notify(title, due ? tr("The send desk is ready. %1").arg(more) : tr("Nothing was sent. Decide at the send desk. %1").arg(more));
    m_desk.toast(more.isEmpty() ? title : title + QLatin1Char(' ') + more, tr("Open the send desk"), [this, id = first.id.value] { m_desk.goTo(PageId::SendDesk, id); });
}

} // namespace siyu::ui
