// SPDX-License-Identifier: GPL-3.0-or-later
// A line over the pages that stays until it is dealt with: read only, something came due. Main thread.
#pragma once

#include "ui/common/icons.h"

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace siyu::ui {

class Banner final : public QFrame {
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void showMessage(Icon which, const QString &text, const QString &actText = {}, std::function<void()> act = {},
        bool closable = true);
    QString message() const;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_act;
    QToolButton *m_close;
    std::function<void()> m_run;
};

} // namespace siyu::ui
