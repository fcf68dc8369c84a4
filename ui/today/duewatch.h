// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the clock every 30 s: what came due or was missed is told once, in the tray and in the banner. It marks
// nothing as sent. Owned by the view of the workspace; main thread.
#pragma once

#include <QDateTime>
#include <QObject>

class QTimer;

namespace siyu::broadcasts {
struct Notices;
}

namespace siyu::ui {

class Banner;
class Desk;
class Job;
class Notifier;

class DueWatch final : public QObject {
    Q_OBJECT

public:
    // `notifier` may be null; the banner always tells.
    DueWatch(Desk &desk, Banner *banner, Notifier *notifier, QObject *parent = nullptr);

    void look();

private:
    void tell(const broadcasts::Notices &notices);

    Desk &m_desk;
    Banner *m_banner;
    Notifier *m_notifier;
    Job *m_job;
    QTimer *m_timer;
    QDateTime m_lastLook;
};

} // namespace siyu::ui
