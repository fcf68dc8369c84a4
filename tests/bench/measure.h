// SPDX-License-Identifier: GPL-3.0-or-later
// How benchmarks measure and print: one line each with the median, what is asked of it and whether it holds (pass or
// MISS); the processor's time beside the clock's, which other work on the machine does not lengthen.
#pragma once

#include <QtGlobal>
#include <functional>
#include <type_traits>
#include <vector>

namespace siyu::bench {

// The clock's and the processor's time of some runs, in ms.
class Timing {
public:
    template <typename Work>
    void run(Work work)
    {
        start();
        work();
        stop();
    }
    void start();
    void stop();
    // `asked`: at most so many ms; 0 = nothing is asked. `more` stands in brackets at the end of the line.
    void print(const char *name, double asked, const char *more = nullptr);
    double median() const;

private:
    std::vector<double> m_clock;
    std::vector<double> m_processor;
    qint64 m_startedAt = 0;
    double m_processorBefore = 0;
};

// Runs the work so often, `before` each time untimed, and prints. Work that differs from time to time takes its number, from
// 0 on.
template <typename Work>
void measure(const char *name, int times, double asked, Work work, const std::function<void()> &before = {})
{
    Timing timing;
    for (int i = 0; i < times; ++i) {
        if (before)
            before();
        if constexpr (std::is_invocable_v<Work, int>)
            timing.run([&] { work(i); });
        else
            timing.run(work);
    }
    timing.print(name, asked);
}

// The same line for something that is no time.
void printFigure(const char *name, double value, const char *unit, double asked, const char *more = nullptr);

// Of this process: all of its memory in megabytes, and the part that is its own (not the file's or the program's pages).
// 0 where the system does not tell.
struct Memory {
    double resident = 0;
    double own = 0;
    double peak = 0; // the most that was ever resident
};
Memory memoryNow();

} // namespace siyu::bench
