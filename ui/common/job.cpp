// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/job.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>
#include <QThreadPool>
#include <atomic>

namespace siyu::ui {

// Shared by the worker and the slot; the slot's pointer to it is the generation: a run that is no longer the slot's
// own delivers nothing.
struct Job::Run {
    std::atomic<bool> wanted{true};
    std::atomic<qint64> done{0};
    std::atomic<qint64> total{0};
};

namespace {

constexpr qint64 reportEveryMs = 100;

std::atomic<int> runningJobs{0};

QThreadPool &promptPool()
{
    struct Pool : QThreadPool {
        Pool() { setMaxThreadCount(1); } // each has some milliseconds to do
    };
    static Pool pool;
    return pool;
}

class Steps final : public Progress {
public:
    Steps(std::atomic<bool> &wanted, std::atomic<qint64> &done, std::atomic<qint64> &total, std::function<void()> notify)
        : m_wanted(wanted), m_done(done), m_total(total), m_notify(std::move(notify))
    {
        m_last.start();
    }

    bool report(qint64 done, qint64 total) override
    {
        m_done = done;
        m_total = total;
        if (m_last.elapsed() >= reportEveryMs) {
            m_last.restart();
            m_notify();
        }
        return m_wanted;
    }

    bool goOn() override { return m_wanted; }

private:
    std::atomic<bool> &m_wanted;
    std::atomic<qint64> &m_done;
    std::atomic<qint64> &m_total;
    std::function<void()> m_notify;
    QElapsedTimer m_last;
};

} // namespace

Job::Job(QObject *context, Rank rank) : QObject(context), m_rank(rank) { }

Job::~Job() { drop(); }

void Job::drop()
{
    if (m_run)
        m_run->wanted = false;
    m_run.reset();
}

void Job::cancel()
{
    if (m_run)
        m_run->wanted = false;
}

qint64 Job::done() const { return m_run ? m_run->done.load() : 0; }
qint64 Job::total() const { return m_run ? m_run->total.load() : 0; }
qint64 Job::elapsedMs() const { return m_run ? m_clock.elapsed() : 0; }

std::optional<qint64> Job::secondsLeft() const
{
    const qint64 all = total();
    const qint64 sofar = done();
    if (all <= 0 || sofar <= 0 || sofar > all || elapsedMs() < 1000)
        return std::nullopt;
    return elapsedMs() * (all - sofar) / sofar / 1000;
}

void Job::launch(std::function<void(Progress &)> work, std::function<void()> deliver)
{
    drop();
    auto run = std::make_shared<Run>();
    m_run = run;
    m_clock.start();

    // The slot lives on the main thread; a message to a dead one must not be posted, so both kinds go through the
    // application object and look there whether the slot is still alive and still runs this.
    const QPointer<Job> slot(this);
    const auto toMain = [slot, run](auto call) {
        QCoreApplication *app = QCoreApplication::instance();
        if (!app)
            return;
        QMetaObject::invokeMethod(app, [slot, run, call] {
            if (slot && slot->m_run == run)
                call(slot.data());
        }, Qt::QueuedConnection);
    };
    ++runningJobs;

    QThreadPool &pool = m_rank == Rank::Prompt ? promptPool() : *QThreadPool::globalInstance();
    pool.start([run, toMain, work = std::move(work), deliver = std::move(deliver)] {
        Steps steps(run->wanted, run->done, run->total, [toMain, run] {
            toMain([run](Job *job) { Q_EMIT job->progressed(run->done, run->total); });
        });
        work(steps);
        toMain([deliver](Job *job) {
            job->m_run.reset();
            deliver();
            Q_EMIT job->finished();
        });
        // After the result in the same queue, so that zero means: everything was handed over.
        if (QCoreApplication *app = QCoreApplication::instance())
            QMetaObject::invokeMethod(app, [] { --runningJobs; }, Qt::QueuedConnection);
    });
    Q_EMIT started();
}

void Job::pause(int ms) { QThread::msleep(static_cast<unsigned long>(ms)); }

int Job::running() { return runningJobs; }

bool Job::waitForAll(int ms)
{
    QElapsedTimer clock;
    clock.start();
    return promptPool().waitForDone(ms) && QThreadPool::globalInstance()->waitForDone(std::max(0, ms - int(clock.elapsed())));
}

} // namespace siyu::ui
