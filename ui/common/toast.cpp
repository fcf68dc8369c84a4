// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/toast.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace siyu::ui {

namespace {
constexpr int plainMs = 4000;
constexpr int actMs = 10000;
constexpr int statusBarHeight = 32;
}

Toast::Toast(QWidget *over) : QFrame(over)
{
    setObjectName(QStringLiteral("toast"));
    setAccessibleName(tr("Message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::xs, space::xs, space::xs);
    m_label = new QLabel;
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    row->addWidget(m_label, 1);
    m_actButton = new QPushButton;
    row->addWidget(m_actButton);
    m_close = new QToolButton;
    m_close->setIcon(icon(Icon::Close, QColor(0x9A, 0xA0, 0xA8)));
    m_close->setAccessibleName(tr("Close the message"));
    row->addWidget(m_close);
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_actButton, &QPushButton::clicked, this, [this] {
        hide();
        if (m_act)
            m_act();
    });
    over->installEventFilter(this);
    hide();
}

QString Toast::message() const { return m_label->text(); }

void Toast::showMessage(const QString &text, const QString &actText, std::function<void()> act)
{
    m_label->setText(text);
    m_act = std::move(act);
    m_actButton->setText(actText);
    m_actButton->setVisible(m_act != nullptr);
    setAccessibleDescription(text);
    show();
    place();
    raise();
    m_timer->start(m_act || text.size() > 60 ? actMs : plainMs);
}

void Toast::place()
{
    const int room = parentWidget()->width() - 2 * space::xl;
    const int text = m_label->fontMetrics().horizontalAdvance(m_label->text()) + space::l;
    const int rest = (m_actButton->isHidden() ? 0 : m_actButton->sizeHint().width()) + m_close->sizeHint().width() + 3 * space::l;
    const int width = std::min({text + rest, room, 720});
    resize(width, std::max(44, layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height()));
    move((parentWidget()->width() - width) / 2, parentWidget()->height() - height() - statusBarHeight - space::l);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_timer->stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    m_timer->start(plainMs);
    QFrame::leaveEvent(event);
}

} // namespace siyu::ui
