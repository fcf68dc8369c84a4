// SPDX-License-Identifier: GPL-3.0-or-later
// Makes saved reports at their time while the program is open; what was due while it was closed is offered once at the
// start. Owned by the view of the workspace; main thread.
#pragma once

#include "core/reports/savedreport.h"

#include <QObject>

namespace siyu::ui {

class Desk;
class Job;

class ReportTimer final : public QObject {
    Q_OBJECT

public:
    explicit ReportTimer(Desk &desk, QObject *parent = nullptr);
    // Now, instead of at the next look.
    void look();

private:
    void answer(const QList<reports::DueReport> &due);
    void make(const QList<reports::DueReport> &due);

    Desk &m_desk;
    Job *m_job;
    QDateTime m_openedAtUtc;
    bool m_isOffered = false;
    bool m_isMaking = false;
};

} // namespace siyu::ui
