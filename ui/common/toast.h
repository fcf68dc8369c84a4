// SPDX-License-Identifier: GPL-3.0-or-later
// A short message at the foot of the window that goes away by itself, with at most one act (mostly Undo). Owned by the
// window; pages use Desk::toast and Desk::toastUndo. Main thread.
#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace siyu::ui {

class Toast final : public QFrame {
    Q_OBJECT

public:
    explicit Toast(QWidget *over);

    // Replaces what is shown. With an act it stays 10 s, else 4 s; it waits while the mouse is over it.
    void showMessage(const QString &text, const QString &actText = {}, std::function<void()> act = {});
    QString message() const;
    QPushButton *actButton() const { return m_actButton; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();

    QLabel *m_label;
    QPushButton *m_actButton;
    QToolButton *m_close;
    QTimer *m_timer;
    std::function<void()> m_act;
};

} // namespace siyu::ui
