// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/stage.h"

#include "ui/common/theme.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace siyu::ui {

Stage::Stage(QWidget *content, QWidget *parent) : QWidget(parent, Qt::Window)
{
    setWindowTitle(tr("Charts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->addWidget(content, 1);
    auto *hint = new QLabel(tr("Esc: back to the window"));
    hint->setFont(smallFont());
    setRole(hint, "muted");
    column->addWidget(hint, 0, Qt::AlignRight);
}

void Stage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void Stage::closeEvent(QCloseEvent *event)
{
    event->ignore();
    Q_EMIT left();
}

} // namespace siyu::ui
