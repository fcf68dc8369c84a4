// SPDX-License-Identifier: GPL-3.0-or-later
// Work of which every piece stands alone, on as many threads as there are processors.
#pragma once

#include "core/base/progress.h"

#include <QtGlobal>
#include <algorithm>
#include <atomic>
#include <future>
#include <thread>
#include <vector>

namespace siyu {

// Calls of(i) once for every i below `count`, in no order, from several threads at a time; the caller's is one of them and
// asks `progress`. False when that said no: some were left out then.
template <typename Of>
bool inParallel(qsizetype count, Progress &progress, const Of &of)
{
    std::atomic<qsizetype> next = 0;
    std::atomic<bool> isStopped = false;
    const auto work = [&](Progress *asked) {
        for (qsizetype i = next++; i < count && !isStopped; i = next++) {
            if (asked && !asked->report(i, count))
                isStopped = true;
            else
                of(i);
        }
    };
    std::vector<std::future<void>> beside;
    const auto threads = std::min<qsizetype>(qsizetype(std::thread::hardware_concurrency()), count);
    for (qsizetype i = 1; i < threads; ++i)
        beside.push_back(std::async(std::launch::async, work, nullptr));
    work(&progress);
    for (std::future<void> &one : beside)
        one.get();
    return !isStopped;
}

} // namespace siyu
