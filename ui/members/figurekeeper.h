// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the figures of members (stage, RFM, value) up with the open workspace: soon after it was changed, and when the
// business day turned. Works in a job; what it says of itself goes to the status bar. Owned by the view of the workspace;
// main thread.
#pragma once

#include <QObject>

class QTimer;

namespace siyu::ui {

class Desk;
class Job;

class FigureKeeper final : public QObject {
    Q_OBJECT

public:
    explicit FigureKeeper(Desk &desk, QObject *parent = nullptr);

Q_SIGNALS:
    // What is being done, or as of when the figures of a workspace are that nobody here may write; empty = nothing to say.
    void said(const QString &text);

private:
    void look();
    void sayState();

    Desk &m_desk;
    Job *m_job;
    QTimer *m_soon; // after changes: they come in crowds
    QTimer *m_clock;
    bool m_again = false;
};

} // namespace siyu::ui
