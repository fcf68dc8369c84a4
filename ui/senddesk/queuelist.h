// SPDX-License-Identifier: GPL-3.0-or-later
// What waits, at the left of the send desk: first the runs that were missed, as one line; then by account, with its staff and
// what is left of its day, the parts by time. Main thread.
#pragma once

#include "core/broadcasts/sendqueue.h"

#include <QListWidget>

namespace siyu::ui {

class QueueList final : public QListWidget {
    Q_OBJECT

public:
    explicit QueueList(QWidget *parent = nullptr);

    // Stays on the part that was chosen; where that is gone, on the first that has something to send.
    void setQueue(const broadcasts::SendQueue &queue);
    const broadcasts::QueuePart *chosen() const; // nothing: the missed ones, or nothing at all
    bool isMissedChosen() const;
    void choosePart(RunId run);
    void chooseMissed();
    void chooseNext(); // the next part with something to send; stays where there is none
    int partCount() const { return int(m_queue.parts.size()); }

Q_SIGNALS:
    void choiceMoved();

private:
    void addHeading(const broadcasts::AccountLoad &load);
    void addPart(int index);
    void addMissed();
    int lineOf(RunId run, AccountId account) const;
    int firstOpenLine(int from) const;

    broadcasts::SendQueue m_queue;
};

} // namespace siyu::ui
