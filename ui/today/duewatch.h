// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the clock every 30 s: what comes due soon, came due, was missed or comes back is told once, in the tray and in the
// banner. It marks nothing as sent. Owned by the view of the workspace; main thread.
#pragma once

#include "core/broadcasts/ticker.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

class QTimer;

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
    void pause(bool on); // for an hour, or no longer

private:
    struct Seen;
    void take(const Seen &seen);
    void tell(const broadcasts::Notices &notices);

    Desk &m_desk;
    Banner *m_banner;
    QPointer<Notifier> m_notifier;
    Job *m_job;
    Job *m_telling;
    QTimer *m_timer;
    QDateTime m_lastLook;
};

} // namespace siyu::ui
