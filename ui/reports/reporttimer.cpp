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

struct MadeReports {
    QString last; // where the last one lies
    int count = 0;
    QList<Error> failed;
};

// One that fails does not keep the others from being made.
Result<MadeReports> makeAll(Workspace &workspace, const QList<reports::DueReport> &due, Progress &progress)
{
    MadeReports out;
    for (const reports::DueReport &one : due) {
        const auto made = render::makeSaved(workspace, one.saved, businessDay(one.dueAtUtc, workspace.zone()), progress);
        // The program is being closed: what is not made yet stays due.
        if (!made && made.error().code == ErrorCode::Cancelled)
            return made.error();
        // Once is enough to be told: it is tried again at its next time.
        if (const auto noted = reports::noteDone(workspace, one); !noted)
            return noted.error();
        if (!made) {
            out.failed.append(made.error());
            continue;
        }
        out.last = made->path;
        ++out.count;
    }
    return out;
}

} // namespace

ReportTimer::ReportTimer(Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_job(new Job(this)), m_openedAtUtc(desk.workspace().nowUtc())
{
    if (desk.isReadOnly())
        return;
    Job::once(this, [ws = desk.sharedWorkspace()](Progress &) { return reports::clearLeft(*ws); }, [](const Result<void> &) { });
    lookRegularly(this, firstLookMs, lookEveryMs, [this] { look(); });
}

void ReportTimer::look()
{
    // What is being made counts as due until it is done: looking again would make it twice.
    if (m_job->isRunning() || m_isMaking)
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
    m_isMaking = true;
    Job::once(this, [ws = m_desk.sharedWorkspace(), due](Progress &progress) { return makeAll(*ws, due, progress); },
        [this](const Result<MadeReports> &made) {
            m_isMaking = false;
            if (m_desk.showIfError(made))
                return;
            for (const Error &error : made->failed)
                m_desk.showError(error);
            if (made->count > 0)
                m_desk.toast(tr("Made %n report(s)", nullptr, made->count), tr("Open folder"), [at = made->last] { openFolder(at); });
        });
}

} // namespace siyu::ui
