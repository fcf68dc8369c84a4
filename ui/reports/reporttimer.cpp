// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reporttimer.h"

#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/common/lookout.h"
#include "ui/render/reportpack.h"
#include "ui/reports/openfolder.h"
#include "ui/shell/desk.h"

namespace siyu::ui {

namespace {

constexpr int firstLookMs = 8'000;
constexpr int lookEveryMs = 30'000;

Result<QString> makeAll(Workspace &workspace, const QList<reports::DueReport> &due, Progress &progress)
{
    QString last;
    for (const reports::DueReport &one : due) {
        const auto made = render::makeSaved(workspace, one.saved, businessDay(one.dueAtUtc, workspace.zone()), progress);
        // Once is enough to be told: it is tried again at its next time.
        if (const auto noted = reports::noteDone(workspace, one); !noted)
            return noted.error();
        if (!made)
            return made.error();
        last = made->path;
    }
    return last;
}

} // namespace

ReportTimer::ReportTimer(Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_job(new Job(this)), m_openedAtUtc(desk.workspace().nowUtc())
{
    if (desk.isReadOnly())
        return;
    lookRegularly(this, firstLookMs, lookEveryMs, [this] { look(); });
}

void ReportTimer::look()
{
    if (m_job->isRunning())
        return;
    m_job->start([ws = m_desk.sharedWorkspace()](Progress &) { return reports::dueReports(*ws); },
        [this](const Result<QList<reports::DueReport>> &due) {
            if (!m_desk.showIfError(due) && !due->isEmpty())
                answer(*due);
        });
}

void ReportTimer::answer(const QList<reports::DueReport> &due)
{
    QList<reports::DueReport> now;
    QList<reports::DueReport> missed;
    for (const reports::DueReport &one : due)
        (one.dueAtUtc < m_openedAtUtc ? missed : now).append(one);
    if (!now.isEmpty())
        make(now);
    if (missed.isEmpty() || m_isOffered)
        return;
    m_isOffered = true;
    m_desk.toast(tr("%n report(s) were due while the program was closed", nullptr, int(missed.size())), tr("Make now"), [this, missed] { make(missed); });
}

void ReportTimer::make(const QList<reports::DueReport> &due)
{
    Job::once(this, [ws = m_desk.sharedWorkspace(), due](Progress &progress) { return makeAll(*ws, due, progress); },
        [this, count = due.size()](const Result<QString> &path) {
            if (!m_desk.showIfError(path))
                m_desk.toast(tr("Made %n report(s)", nullptr, int(count)), tr("Open folder"), [at = *path] { openFolder(at); });
        });
}

} // namespace siyu::ui
