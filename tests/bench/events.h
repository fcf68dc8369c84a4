// SPDX-License-Identifier: GPL-3.0-or-later
// How benchmarks of windows wait: events run until something is there, for a minute at most. Main thread.
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

namespace siyu::bench {

// Looks at least every `lookMs`, for conditions that no event announces.
template <typename Condition>
void until(Condition isThere, int lookMs = 5)
{
    QElapsedTimer clock;
    clock.start();
    QTimer wake;
    wake.start(lookMs);
    while (!isThere()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        if (clock.elapsed() > 60'000)
            qFatal("the window does not come to rest");
    }
}

} // namespace siyu::bench
