// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/minidesk.h"

#include "core/workspace.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/fields.h"
#include "ui/common/flowlayout.h"
#include "ui/common/theme.h"
#include "ui/senddesk/chatbubble.h"
#include "ui/senddesk/queuepane.h"
#include "ui/shell/desk.h"

#include <QAction>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSettings>

namespace siyu::ui {

namespace {
constexpr QSize firstSize(320, 420);
const QString placeKey = QStringLiteral("senddesk/mini");
}

MiniDesk::MiniDesk(Desk &desk, SendWalk *walk)
    : QWidget(nullptr, Qt::Tool | Qt::WindowStaysOnTopHint), m_desk(desk), m_walk(walk)
{
    setAttribute(Qt::WA_MacAlwaysShowToolWindow); // macOS hides tool windows of a program in the background
    setAttribute(Qt::WA_QuitOnClose, false);
    setWindowTitle(tr("Send desk"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(280, 320);
    resize(firstSize);
    restoreGeometry(QSettings().value(placeKey).toByteArray());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    m_target = new ElidedLabel;
    setRole(m_target, "heading");
    m_count = new QLabel;
    setRole(m_count, "muted");
    head->addWidget(m_target, 1);
    head->addWidget(m_count);
    column->addLayout(head);
    m_where = new ElidedLabel;
    setRole(m_where, "muted");
    column->addWidget(m_where);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How many are done"));
    column->addWidget(m_progress);
    m_hint = plainLabel();
    column->addWidget(m_hint);
    m_bubble = new ChatBubble;
    column->addWidget(m_bubble, 1);
    column->addWidget(deskButton(walk->actAction(), "primary"));
    auto *buttons = new FlowLayout(space::xs);
    for (QAction *action : {walk->againAction(), walk->notSentAction(), walk->skipAction(), walk->failedAction(), walk->laterAction(), walk->undoAction()})
        buttons->addWidget(deskButton(action, "quiet"));
    column->addLayout(buttons);
    for (QAction *action : walk->actions())
        addAction(action);
    connect(walk, &SendWalk::changed, this, &MiniDesk::showAll);
}

MiniDesk::~MiniDesk()
{
    QSettings().setValue(placeKey, saveGeometry());
}

void MiniDesk::open()
{
    showAll();
    const QRect free = (screen() ? screen() : QGuiApplication::primaryScreen())->availableGeometry();
    show();
    if (!free.intersects(frameGeometry())) // of a screen that is no longer there
        move(free.topRight() - QPoint(width() + space::xl, -space::xl));
    raise();
    activateWindow();
    setFocus();
}

QString MiniDesk::hint() const { return m_hint->text(); }

void MiniDesk::showAll()
{
    const DeskPart &part = m_walk->part();
    m_target->setText(m_walk->currentName());
    m_where->setText(part.accountName.isEmpty() ? part.run.name : part.accountName + QStringLiteral(" · ") + part.run.name);
    m_count->setText(QStringLiteral("%1/%2").arg(m_walk->done()).arg(part.deliveries.size()));
    m_progress->setRange(0, std::max(1, int(part.deliveries.size())));
    m_progress->setValue(m_walk->done());
    m_hint->setText(stepText(*m_walk, m_desk.workspace().zone()));
    setRole(m_hint, needsCare(*m_walk) ? "warning" : "");
    m_bubble->setPieces(m_walk->pieces(), m_walk->currentTarget() != 0 ? m_walk->nextPiece() : -1);
}

void MiniDesk::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(placeKey, saveGeometry());
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

void MiniDesk::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_M)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace siyu::ui
