// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a core function on a worker thread and hands its Result back on the main thread; the only threading code of the
// program. A Job is one slot of a page: starting it again drops what it ran before (its late result never arrives).
// Owned by the page or window whose life bounds it: when that dies, the work is asked to stop and its result dropped.
// What `work` captures must outlive it: capture the shared_ptr<Workspace> of the Desk and values, never `this`.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QElapsedTimer>
#include <QObject>
#include <functional>
#include <memory>

namespace siyu::ui {

class Job final : public QObject {
    Q_OBJECT

public:
    // Prompt: some milliseconds for what somebody looks at right now (the rows in sight); such work never waits behind
    // longer work of the other kind.
    enum class Rank { Usual, Prompt };
    explicit Job(QObject *context, Rank rank = Rank::Usual);
    ~Job() override;

    // `work`: T or Result<T> (Progress &), on a worker thread. `done`: void (Result<T>), on the main thread, unless the
    // job was started again or its owner died meanwhile; after cancel() it arrives with what the work returned
    // (ErrorCode::Cancelled as a rule).
    template <typename Work, typename Done>
    void start(Work work, Done done)
    {
        using Out = typename AsResult<std::invoke_result_t<Work &, Progress &>>::type;
        auto out = std::make_shared<std::optional<Out>>();
        launch([work = std::move(work), out](Progress &progress) mutable { out->emplace(work(progress)); },
            [out, done = std::move(done)]() mutable { done(std::move(**out)); });
    }

    // A one-off: a Job that deletes itself. Several may run at a time; writes wait for each other in the workspace.
    template <typename Work, typename Done>
    static Job *once(QObject *context, Work work, Done done)
    {
        auto *job = new Job(context);
        connect(job, &Job::finished, job, &QObject::deleteLater);
        job->start(std::move(work), std::move(done));
        return job;
    }

    // Asks the running work to stop; it answers within one step of its Progress.
    void cancel();
    bool isRunning() const { return m_run != nullptr; }
    qint64 done() const;
    qint64 total() const; // 0 while unknown
    qint64 elapsedMs() const;
    // Seconds, from the pace so far; nothing before it can be told.
    std::optional<qint64> secondsLeft() const;

    // Waits until no job of the program runs, at most `ms`: before the program ends. False when some still run.
    static bool waitForAll(int ms);
    // For work that waits for something outside; on a worker thread only.
    static void pause(int ms);
    // Jobs of the whole program that still run or whose result was not handed over yet.
    static int running();

Q_SIGNALS:
    void started();
    void progressed(qint64 done, qint64 total); // at most ten times a second
    void finished(); // after `done` was called

private:
    struct Run;
    template <typename T>
    struct AsResult {
        using type = Result<T>;
    };
    template <typename T>
    struct AsResult<Result<T>> {
        using type = Result<T>;
    };

    void launch(std::function<void(Progress &)> work, std::function<void()> deliver);
    void drop();

    std::shared_ptr<Run> m_run;
    QElapsedTimer m_clock;
    Rank m_rank;
};

} // namespace siyu::ui
