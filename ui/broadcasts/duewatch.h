// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the clock every 30 s and at once after a sleep, and tells what came due and what was missed: in the tray by the
// Notifier, always by a toast. Sends nothing. Owned by the window beside its Desk; main thread.
#pragma once

#include <QDateTime>
#include <QObject>

class QTimer;

namespace siyu::broadcasts {
struct Notices;
}

namespace siyu::ui {

class Desk;
class Job;
class Notifier;

class DueWatch final : public QObject {
    Q_OBJECT

public:
    // `notifier` may be null.
    DueWatch(Desk &desk, Notifier *notifier, QObject *parent);

    void look();

private:
    void tell(const broadcasts::Notices &notices);

    Desk &m_desk;
    Notifier *m_notifier;
    QTimer *m_timer;
    Job *m_job;
    QDateTime m_lastLook; // invalid = the program has just started
};

} // namespace siyu::ui
