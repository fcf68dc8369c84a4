// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/drawer.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {
constexpr int drawerWidth = 400;
constexpr int drawerMinimum = 320;
}

Drawer::Drawer(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("drawer"));
    setAccessibleName(tr("Details"));
    setMinimumWidth(drawerMinimum);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);

    auto *head = new QFrame;
    head->setObjectName(QStringLiteral("drawerHead"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::l, space::m, space::m, space::m);
    m_title = new ElidedLabel;
    setRole(m_title, "heading");
    row->addWidget(m_title, 1);
    m_close = new QToolButton;
    m_close->setIcon(icon(Icon::Close));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close the details"));
    row->addWidget(m_close);
    m_layout->addWidget(head);

    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_layout->addWidget(m_scroll, 1);
    connect(m_close, &QToolButton::clicked, this, &Drawer::close);
    hide();
}

QWidget *Drawer::content() const { return m_content; }

bool Drawer::isOpen() const { return !isHidden(); }

void Drawer::setTitle(const QString &title) { m_title->setText(title); }

void Drawer::open(const QString &title, QWidget *content, bool scrolling)
{
    if (m_content && m_content != content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_scroll->takeWidget();
    m_content = content;
    m_title->setText(title);
    m_scroll->setAccessibleName(title);
    m_scroll->setVisible(scrolling);
    if (scrolling)
        m_scroll->setWidget(content);
    else
        m_layout->addWidget(content, 1);
    content->setAutoFillBackground(false);
    content->show();
    // Content that scrolls by itself says how much room it needs at least.
    setMinimumWidth(scrolling ? drawerMinimum : std::max(drawerMinimum, content->minimumWidth()));
    resize(std::max(drawerWidth, minimumWidth()), height());
    show();
}

void Drawer::close()
{
    if (!isOpen())
        return;
    hide();
    if (m_content)
        m_content->deleteLater();
    Q_EMIT closed();
}

void Drawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace siyu::ui
