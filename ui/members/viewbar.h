// SPDX-License-Identifier: GPL-3.0-or-later
// The saved views above the table: everybody, and one for each segment, with how many each selects. Main thread.
#pragma once

#include "core/members/segmentstore.h"

#include <QTabBar>

namespace siyu::ui {

class ViewBar final : public QTabBar {
    Q_OBJECT

public:
    explicit ViewBar(QWidget *parent = nullptr);

    // Keeps the chosen view where it is still there.
    void setSegments(const QList<members::Segment> &segments);
    void setCount(int view, qint64 count);
    // 0 = everybody; else the segment's number + 1.
    int view() const { return currentIndex(); }
    QString rule() const; // of the chosen view; empty for everybody
    QString name() const; // empty for everybody
    void choose(const QString &segment);

Q_SIGNALS:
    void viewChosen();
    void removeWanted(const QString &segment);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString titleOf(int view) const;

    QList<members::Segment> m_segments;
    QList<qint64> m_counts; // −1 = not known yet
};

} // namespace siyu::ui
