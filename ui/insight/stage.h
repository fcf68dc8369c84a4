// SPDX-License-Identifier: GPL-3.0-or-later
// A window of its own that shows one widget on the whole screen until Escape or F11. Main thread.
#pragma once

#include <QWidget>

namespace siyu::ui {

class Stage final : public QWidget {
    Q_OBJECT

public:
    // Takes the widget in; whoever made the stage takes it back when it asks to be left.
    Stage(QWidget *content, QWidget *parent);

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
};

} // namespace siyu::ui
