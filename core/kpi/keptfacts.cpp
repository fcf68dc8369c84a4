// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of periods kept in memory until something is committed, so that a board of a thousand groups is asked for at once.
#include "core/kpi/scorecard.h"
#include "core/workspace.h"

#include <QMutex>

namespace siyu::kpi {

namespace {

class FactKeeper {
public:
    // Listens from the first call on; `self` is this object.
    void listen(const std::shared_ptr<FactKeeper> &self, const Workspace &workspace)
    {
        {
            const QMutexLocker lock(&m_mutex);
            if (std::exchange(m_listens, true))
                return;
        }
        workspace.another()->subscribe([weak = std::weak_ptr(self)](const Topics &topics) {
            const bool touches = std::any_of(topics.begin(), topics.end(),
                [](Topic topic) { return topic != Topic::History && topic != Topic::Imports && topic != Topic::Tags; });
            if (const auto keeper = weak.lock(); keeper && touches)
                keeper->forget();
        });
    }

    quint64 generation()
    {
        const QMutexLocker lock(&m_mutex);
        return m_generation;
    }

    std::shared_ptr<const Facts> find(const Period &period)
    {
        const QMutexLocker lock(&m_mutex);
        for (const std::shared_ptr<const Facts> &facts : std::as_const(m_kept)) {
            if (facts->when.period == period)
                return facts;
        }
        return nullptr;
    }

    // What was read before a commit is not kept.
    void keep(const std::shared_ptr<const Facts> &facts, quint64 generation)
    {
        const QMutexLocker lock(&m_mutex);
        if (generation != m_generation)
            return;
        m_kept.append(facts);
        if (m_kept.size() > mostKept)
            m_kept.removeFirst();
    }

private:
    static constexpr qsizetype mostKept = 16;

    void forget()
    {
        const QMutexLocker lock(&m_mutex);
        ++m_generation;
        m_kept.clear();
    }

    QMutex m_mutex;
    bool m_listens = false;
    quint64 m_generation = 0;
    QList<std::shared_ptr<const Facts>> m_kept;
};

} // namespace

Result<std::shared_ptr<const Facts>> keptFacts(const Workspace &workspace, const Period &period, Progress &progress)
{
    const std::shared_ptr<FactKeeper> keeper = workspace.kept<FactKeeper>();
    const bool keeps = !workspace.isReadOnly();
    if (keeps) {
        keeper->listen(keeper, workspace);
        // What is open is counted up to this moment, and what is due comes due with time.
        if (const auto known = keeper->find(period)) {
            auto now = std::make_shared<Facts>(*known);
            now->when.nowUtc = workspace.nowUtc();
            now->when.zone = workspace.zone();
            return std::shared_ptr<const Facts>(now);
        }
    }
    const quint64 generation = keeper->generation();
    auto facts = factsOf(workspace, period, progress);
    if (!facts)
        return facts.error();
    const std::shared_ptr<const Facts> kept = std::make_shared<Facts>(std::move(*facts));
    if (keeps)
        keeper->keep(kept, generation);
    return kept;
}

} // namespace siyu::kpi
