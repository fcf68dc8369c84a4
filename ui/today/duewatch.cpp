// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/duewatch.h"

#include "core/broadcasts/ticker.h"
#include "ui/common/job.h"
#include "ui/shell/banner.h"
#include "ui/shell/desk.h"
#include "ui/shell/notifier.h"
#include "ui/text/format.h"

#include <QTimer>

namespace siyu::ui {

namespace {

constexpr int lookEveryMs = 30'000;
constexpr int namedRuns = 3;

QString namesOf(const QList<broadcasts::RunRow> &runs)
{
    QStringList names;
    for (const broadcasts::RunRow &run : runs.mid(0, namedRuns))
        names.append(run.name);
    return text::listed(names);
}

} // namespace

DueWatch::DueWatch(Desk &desk, Banner *banner, Notifier *notifier, QObject *parent)
    : QObject(parent), m_desk(desk), m_banner(banner), m_notifier(notifier), m_job(new Job(this)), m_timer(new QTimer(this))
{
    if (desk.isReadOnly())
        return;
    connect(m_timer, &QTimer::timeout, this, &DueWatch::look);
    m_timer->start(lookEveryMs);
    QTimer::singleShot(0, this, &DueWatch::look);
}

void DueWatch::look()
{
    if (m_job->isRunning())
        return;
    const QDateTime now = m_desk.workspace().nowUtc();
    m_job->start([ws = m_desk.sharedWorkspace(), last = m_lastLook](Progress &progress) { return broadcasts::tick(*ws, last, progress); },
        [this, now](const Result<broadcasts::Notices> &notices) {
            if (!notices) {
                m_desk.showError(notices.error()); // looked at again in 30 s, from the same last look
                return;
            }
            m_lastLook = now;
            tell(*notices);
        });
}

void DueWatch::tell(const broadcasts::Notices &notices)
{
    if (notices.isEmpty())
        return;
    const bool due = !notices.due.isEmpty();
    const QString title = due ? tr("Time to send") : tr("Missed sends");
    const QString words = due ? tr("Due now: %1").arg(namesOf(notices.due))
                              : tr("Came due while the program was closed: %1. Decide what becomes of them.").arg(namesOf(notices.missed));
    m_banner->showMessage(due ? Icon::Clock : Icon::Warning, words, tr("Open the send desk"),
        [this] { m_desk.goTo(PageId::SendDesk); });
    if (m_notifier)
        m_notifier->notify(title, words);
}

} // namespace siyu::ui
