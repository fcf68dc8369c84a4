// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/figurekeeper.h"

#include "core/members/figures.h"
#include "ui/common/job.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/stagetext.h"

#include <QTimer>

namespace siyu::ui {

namespace {

constexpr int soonMs = 800;
constexpr int clockMs = 30'000; // the wall clock is read at least so often, also after the computer slept

} // namespace

FigureKeeper::FigureKeeper(Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_job(new Job(this)), m_soon(new QTimer(this)), m_clock(new QTimer(this))
{
    if (desk.isReadOnly()) {
        QTimer::singleShot(soonMs, this, &FigureKeeper::sayState);
        return;
    }
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, &FigureKeeper::look);
    connect(m_clock, &QTimer::timeout, this, &FigureKeeper::look);
    connect(&desk, &Desk::changed, this, [this] { m_soon->start(soonMs); });
    connect(m_job, &Job::progressed, this, [this](qint64 done, qint64 total) {
        Q_EMIT said(total > 0 ? tr("Working out stages and values… %1").arg(text::percent(double(done) / double(total)))
                              : tr("Working out stages and values…"));
    });
    m_soon->start(soonMs);
    m_clock->start(clockMs);
}

void FigureKeeper::look()
{
    if (m_job->isRunning()) {
        m_again = true;
        return;
    }
    m_job->start([ws = m_desk.sharedWorkspace()](Progress &progress) { return members::updateFigures(*ws, progress); },
        [this](const Result<members::FiguresRun> &run) {
            Q_EMIT said({});
            if (!run)
                m_desk.showError(run.error());
            if (std::exchange(m_again, false))
                m_soon->start(soonMs);
        });
}

void FigureKeeper::sayState()
{
    m_job->start([ws = m_desk.sharedWorkspace()](Progress &) { return members::figuresState(*ws); },
        [this](const Result<members::FiguresState> &state) {
            if (state && !state->isCurrent)
                Q_EMIT said(tr("Stages and values: %1").arg(text::figuresState(*state)));
        });
}

} // namespace siyu::ui
