// SPDX-License-Identifier: GPL-3.0-or-later
// A line that asks which runs of a series are meant: only this one, this and all later ones, all. Hidden until it asks; Esc
// gives up. Main thread.
#pragma once

#include "core/broadcasts/series.h"

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;

namespace siyu::ui {

class SeriesBar final : public QFrame {
    Q_OBJECT

public:
    explicit SeriesBar(QWidget *parent = nullptr);

    void ask(const QString &question, bool withAll, std::function<void(broadcasts::Scope)> act);
    void giveUp();
    QPushButton *button(broadcasts::Scope scope) const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(broadcasts::Scope scope);

    QLabel *m_question;
    QPushButton *m_this;
    QPushButton *m_later;
    QPushButton *m_all;
    std::function<void(broadcasts::Scope)> m_act;
};

} // namespace siyu::ui
