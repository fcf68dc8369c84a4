// SPDX-License-Identifier: GPL-3.0-or-later
// What was read out of the workspace, kept in memory until a commit touches it: a few values, each under a key. Derive a
// type of its own and ask for it by kept<That>(workspace), so that all handles of an open file share one. Guards itself.
#pragma once

#include "core/workspace.h"

#include <QList>
#include <QMutex>
#include <QThreadPool>
#include <algorithm>
#include <memory>
#include <mutex>

namespace siyu {

// For readers of the same thing: the second waits for what the first reads. Meanwhile its place among the pool's threads is
// another job's, which has something to do.
inline std::unique_lock<std::mutex> turnAt(std::mutex &door)
{
    std::unique_lock turn(door, std::try_to_lock);
    if (turn)
        return turn;
    QThreadPool::globalInstance()->releaseThread();
    turn.lock();
    QThreadPool::globalInstance()->reserveThread();
    return turn;
}

template <typename Key, typename Value>
class Kept {
public:
    virtual ~Kept() = default;

    quint64 generation()
    {
        const QMutexLocker lock(&m_mutex);
        return m_generation;
    }

    std::shared_ptr<const Value> find(const Key &key)
    {
        return findWhere([&](const Key &one) { return one == key; });
    }
    template <typename Fits>
    std::shared_ptr<const Value> findWhere(const Fits &fits)
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = std::find_if(m_kept.cbegin(), m_kept.cend(), [&](const auto &one) { return fits(one.first); });
        return found == m_kept.cend() ? nullptr : found->second;
    }

    // What was read before a commit (`generation` has passed) is not kept.
    void keep(const Key &key, std::shared_ptr<const Value> value, quint64 generation)
    {
        const QMutexLocker lock(&m_mutex);
        if (generation != m_generation)
            return;
        m_kept.append({key, std::move(value)});
        if (m_kept.size() > m_most)
            m_kept.removeFirst();
    }

    // Held by who reads what may not be kept yet, so that two do not read the same at a time.
    [[nodiscard]] std::unique_lock<std::mutex> turn() { return turnAt(m_alone); }

protected:
    explicit Kept(qsizetype most) : m_most(most) { }
    virtual bool isTouchedBy(Topic topic) const = 0;

private:
    template <typename Keeper>
    friend std::shared_ptr<Keeper> keeperOf(const Workspace &workspace);

    bool startsListening()
    {
        const QMutexLocker lock(&m_mutex);
        return !std::exchange(m_listens, true);
    }

    void hear(const Topics &topics)
    {
        if (std::none_of(topics.begin(), topics.end(), [this](Topic topic) { return isTouchedBy(topic); }))
            return;
        const QMutexLocker lock(&m_mutex);
        ++m_generation;
        m_kept.clear();
    }

    const qsizetype m_most;
    std::mutex m_alone;
    QMutex m_mutex;
    bool m_listens = false;
    quint64 m_generation = 0;
    QList<std::pair<Key, std::shared_ptr<const Value>>> m_kept;
};

// Listens from the first call on.
template <typename Keeper>
std::shared_ptr<Keeper> keeperOf(const Workspace &workspace)
{
    const std::shared_ptr<Keeper> keeper = workspace.kept<Keeper>();
    if (keeper->startsListening()) {
        workspace.another()->subscribe([weak = std::weak_ptr(keeper)](const Topics &topics) {
            if (const auto alive = weak.lock())
                alive->hear(topics);
        });
    }
    return keeper;
}

// The value as kept, else as `read` gives it (Result<Value>), then kept; a workspace that others may write is always read.
template <typename Keeper, typename Key, typename Read>
auto keptOrRead(const Workspace &workspace, const Key &key, Read read)
    -> Result<std::shared_ptr<const typename decltype(read())::value_type>>
{
    using Value = typename decltype(read())::value_type;
    if (workspace.isReadOnly()) {
        auto value = read();
        return value ? Result(std::shared_ptr<const Value>(std::make_shared<Value>(std::move(*value)))) : Result<std::shared_ptr<const Value>>(value.error());
    }
    const std::shared_ptr<Keeper> keeper = keeperOf<Keeper>(workspace);
    if (auto known = keeper->find(key))
        return known;
    const quint64 generation = keeper->generation();
    auto value = read();
    if (!value)
        return value.error();
    std::shared_ptr<const Value> kept = std::make_shared<Value>(std::move(*value));
    keeper->keep(key, kept, generation);
    return kept;
}

// The same, one after the other: what several ask for at a time is read by the first of them.
template <typename Keeper, typename Key, typename Read>
auto keptOrReadInTurn(const Workspace &workspace, const Key &key, Read read)
{
    const std::shared_ptr<Keeper> keeper = keeperOf<Keeper>(workspace);
    const auto turn = keeper->turn();
    return keptOrRead<Keeper>(workspace, key, read);
}

} // namespace siyu
