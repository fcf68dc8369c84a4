// SPDX-License-Identifier: GPL-3.0-or-later
// The search of a million members in memory (names, readings, identities, tags: some 70 bytes a member) and the last order of the
// table that was asked for; one per open workspace, shared by the window's pages and the palette. It is read in by the
// first query (a job: under a second a million) and kept up by what the workspace says was changed. Any thread.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/members/membercolumns.h"
#include "core/members/memberorder.h"
#include "core/workspace.h"

#include <QList>
#include <atomic>
#include <memory>
#include <mutex>

namespace siyu::members {

class MemberIndex {
public:
    explicit MemberIndex(std::shared_ptr<Workspace> workspace);
    ~MemberIndex();
    MemberIndex(const MemberIndex &) = delete;
    MemberIndex &operator=(const MemberIndex &) = delete;

    // Whether a search can be answered at once; else the next call reads everything in.
    bool isLoaded() const;
    // Reads in, or takes up what was changed since. Errors: Cancelled, DatabaseFailed.
    Result<void> bringUpToDate(Progress &progress);

    // Ids of those whose name, reading, phone or identity answers, and of those who have one of the tags. After
    // bringUpToDate.
    MemberSet find(const SearchText &search, const std::vector<qint64> &tags) const;
    // Everybody in the order of a column.
    Result<OrderedIds> ordered(const MemberSorting &sorting, bool descending, Progress &progress);

private:
    struct State;
    std::shared_ptr<const State> state() const;
    Result<std::shared_ptr<const State>> loaded(Progress &progress) const;
    Result<std::shared_ptr<const State>> changed(const std::shared_ptr<const State> &from, Progress &progress) const;
    QString stampOfFile() const;

    std::shared_ptr<Workspace> m_workspace;
    int m_subscription = 0;
    std::shared_ptr<std::atomic<quint64>> m_commits; // told since this was made; the listener may outlive us for a moment
    mutable std::mutex m_guard; // of what follows
    std::shared_ptr<const State> m_state;
    struct LastOrder {
        MemberSorting sorting;
        bool descending = false;
        quint64 commits = 0;
        QString stamp;
        OrderedIds ids;
    };
    std::optional<LastOrder> m_order;
    std::timed_mutex m_updating; // one at a time reads in
};

} // namespace siyu::members
