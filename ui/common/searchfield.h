// SPDX-License-Identifier: GPL-3.0-or-later
// A line to search with: a magnifier, a cross to clear it, Esc clears too, and one signal when typing pauses. Input
// methods are respected: nothing is searched while a composition is open. Main thread.
#pragma once

#include <QLineEdit>

class QTimer;

namespace siyu::ui {

class SearchField final : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    // Where a search takes no time, it need not wait for a pause in typing.
    void setPause(int ms);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void searched(const QString &text); // 150 ms (or what was set) after the last key, at once on Enter and on clearing

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void settle();

    QTimer *m_pause;
    QString m_last;
};

} // namespace siyu::ui
