// SPDX-License-Identifier: GPL-3.0-or-later
// A look now and then, as long as the owner lives: the first after a while, the others at even steps. Main thread.
#pragma once

#include <QTimer>
#include <functional>

namespace siyu::ui {

inline void lookRegularly(QObject *owner, int firstMs, int everyMs, std::function<void()> look)
{
    auto *timer = new QTimer(owner);
    QObject::connect(timer, &QTimer::timeout, owner, [timer, everyMs, look = std::move(look)] {
        timer->start(everyMs);
        look();
    });
    timer->start(firstMs);
}

} // namespace siyu::ui
