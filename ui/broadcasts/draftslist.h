// SPDX-License-Identifier: GPL-3.0-or-later
// Dates that came from other calendars and wait to become broadcasts, each with what was lost on the way. Owned by the
// drawer; main thread.
#pragma once

#include "core/broadcasts/ics.h"

#include <QWidget>

class QVBoxLayout;

namespace siyu::ui {

class Desk;
class Job;

class DraftsList final : public QWidget {
    Q_OBJECT

public:
    explicit DraftsList(Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void wanted(const siyu::broadcasts::WaitingDraft &draft); // to be completed

private:
    void load();
    void show(const QList<broadcasts::WaitingDraft> &drafts);
    QWidget *row(const broadcasts::WaitingDraft &draft);

    Desk &m_desk;
    Job *m_job;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_column;
};

} // namespace siyu::ui
