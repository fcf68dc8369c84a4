// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a Job's progress where work takes longer than a moment: nothing in the first 400 ms, then a bar with Cancel,
// after 10 s the time left. Takes no room while idle. Main thread.
#pragma once

#include <QWidget>
#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace siyu::ui {

class Job;

class BusyBar final : public QWidget {
    Q_OBJECT

public:
    // `job` must outlive the bar (both children of one page).
    explicit BusyBar(Job *job, QWidget *parent = nullptr);

    void setWhat(const QString &what); // "Importing members"
    // How far it is, said in another way than "done / total": in rows instead of bytes, with the pace.
    using Saying = std::function<QString(qint64 done, qint64 total, qint64 elapsedMs)>;
    void setSaying(Saying saying) { m_saying = std::move(saying); }

private:
    void update();

    Job *m_job;
    QString m_what;
    Saying m_saying;
    QLabel *m_label;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer *m_delay;
};

} // namespace siyu::ui
