// SPDX-License-Identifier: GPL-3.0-or-later
// The guided queue of one account: target after target, copy, paste in WeChat, tick. Enter copies, Enter again ticks and
// goes on: two keys a group, and one more for each picture. A view of the walk; main thread.
#pragma once

#include "ui/senddesk/sendwalk.h"

#include <QWidget>

class QLabel;
class QLayout;
class QProgressBar;
class QPushButton;
class QTimer;

namespace siyu::ui {

class ChatBubble;
class Desk;
class RowTable;

class QueuePane final : public QWidget {
    Q_OBJECT

public:
    explicit QueuePane(Desk &desk, QWidget *parent = nullptr);

    SendWalk *walk() const { return m_walk; }
    void setPart(const DeskPart &part) { m_walk->setPart(part); }
    RunId run() const { return m_walk->part().run.id; }
    AccountId account() const { return m_walk->part().account; }
    qint64 currentTarget() const { return m_walk->currentTarget(); }
    bool isCopied() const { return m_walk->isCopied(); }
    void act() { m_walk->act(); } // Enter
    QAction *miniAction() const { return m_mini; }
    QString hint() const;
    ChatBubble *bubble() const { return m_bubble; }

Q_SIGNALS:
    void finished();
    void miniWanted();

private:
    QLayout *makeHead();
    QLayout *makeWords();
    void showAll();
    void showRows();
    void showTime();

    Desk &m_desk;
    SendWalk *m_walk;
    QAction *m_mini;
    QLabel *m_title;
    QLabel *m_count;
    QProgressBar *m_progress;
    RowTable *m_targets;
    QLabel *m_hint;
    ChatBubble *m_bubble;
    QTimer *m_second;
};

// A button that looks and is enabled as its action says; the keys are the action's. It takes focus by Tab alone, so that a
// click leaves the keys where they are.
QPushButton *deskButton(QAction *action, const char *role = "");
// What to do now, in one sentence.
QString stepText(const SendWalk &walk, const QTimeZone &zone);
bool needsCare(const SendWalk &walk); // that sentence is a warning
QString stateText(const SendWalk &walk, const broadcasts::DeliveryRow &row, const QTimeZone &zone);

} // namespace siyu::ui
