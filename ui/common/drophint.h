// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet over a window while something is dragged over it: says what dropping does. Takes no events itself. Child of
// the window; main thread.
#pragma once

#include <QFrame>

class QLabel;

namespace siyu::ui {

class DropHint final : public QFrame {
    Q_OBJECT

public:
    explicit DropHint(QWidget *window);

    void showHint(const QString &text, bool isTaken);
    QString text() const;

private:
    QLabel *m_mark;
    QLabel *m_text;
};

} // namespace siyu::ui
