// SPDX-License-Identifier: GPL-3.0-or-later
// The guided queue: target after target, copy, paste in WeChat, tick. Enter copies, Enter again ticks and goes on: two
// keys a group. Copying never marks as sent; each tick is one commit. Main thread.
#pragma once

#include "ui/senddesk/deskrun.h"

#include <QElapsedTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLayout;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTimer;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class QueuePane final : public QWidget {
    Q_OBJECT

public:
    explicit QueuePane(Desk &desk, QWidget *parent = nullptr);

    void setRun(const DeskRun &run);
    RunId run() const { return m_run.run.id; }
    // The open target that the keys act on; 0 = none left.
    qint64 currentTarget() const;
    bool isCopied() const; // the current one's text
    void act(); // Enter
    QAction *actAction() const { return m_act; }

Q_SIGNALS:
    void finished();

private:
    QLayout *makeWords();
    void addActions();
    QPushButton *buttonFor(QAction *action);
    void show(int row);
    void showRows();
    void copy();
    void tick(broadcasts::Status status, const QString &note = {});
    void skip(broadcasts::Status status);
    void later();
    void undoStep();
    void goOn();
    void showTime();
    const broadcasts::DeliveryRow *current() const;

    Desk &m_desk;
    DeskRun m_run;
    int m_row = -1;
    qint64 m_copied = 0; // target whose text is in the clipboard
    QElapsedTimer m_time;
    QLabel *m_title;
    QLabel *m_count;
    QProgressBar *m_progress;
    RowTable *m_targets;
    QLabel *m_hint;
    QPlainTextEdit *m_text;
    QAction *m_act;
    QAction *m_copyAgain;
    QAction *m_skip;
    QAction *m_failed;
    QAction *m_later;
    QAction *m_undo;
    QTimer *m_second;
    Job *m_copying;
    Job *m_marking;
};

} // namespace siyu::ui
