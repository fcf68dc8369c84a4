// SPDX-License-Identifier: GPL-3.0-or-later
// The panel at the right of a page where details open instead of a dialog. Esc or its cross closes it. Owned by the
// window; pages use Desk::openDrawer. Main thread.
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace siyu::ui {

class Drawer final : public QFrame {
    Q_OBJECT

public:
    explicit Drawer(QWidget *parent = nullptr);

    // Takes `content`; what was in it is deleted. `scrolling`: content taller than the drawer gets a scroll bar;
    // pass false for content that scrolls by itself.
    void open(const QString &title, QWidget *content, bool scrolling = true);
    void close();
    bool isOpen() const;
    void setTitle(const QString &title);
    QWidget *content() const;

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_title;
    QToolButton *m_close;
    QScrollArea *m_scroll;
    QVBoxLayout *m_layout;
    QPointer<QWidget> m_content;
};

} // namespace siyu::ui
