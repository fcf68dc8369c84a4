// SPDX-License-Identifier: GPL-3.0-or-later
// The send desk as a small window that stays on top beside WeChat: the target, the message, how far it is, the same keys.
// A view of the walk; it remembers its place. Owned by the page, yet a window of its own, which stays when the main one is
// minimised; closing it returns to the desk. Main thread.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace siyu::ui {

class ChatBubble;
class Desk;
class ElidedLabel;
class SendWalk;

class MiniDesk final : public QWidget {
    Q_OBJECT

public:
    MiniDesk(Desk &desk, SendWalk *walk);
    ~MiniDesk() override;

    void open();
    QString hint() const;

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showAll();

    Desk &m_desk;
    SendWalk *m_walk;
    ElidedLabel *m_target;
    ElidedLabel *m_where;
    QLabel *m_count;
    QProgressBar *m_progress;
    QLabel *m_hint;
    ChatBubble *m_bubble;
};

} // namespace siyu::ui
