// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

Page::Page(Desk &desk, const QString &title) : m_desk(desk)
{
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);

    m_head = new QHBoxLayout;
    m_head->setSpacing(space::s);
    m_title = new QLabel(title);
    m_title->setTextFormat(Qt::PlainText);
    setRole(m_title, "title");
    m_head->addWidget(m_title);
    m_head->addSpacing(space::l);
    m_headExtra = new QHBoxLayout;
    m_headExtra->setSpacing(space::s);
    m_head->addLayout(m_headExtra, 1);
    m_headExtra->addStretch(1);
    m_primaryButton = new QPushButton;
    setRole(m_primaryButton, "primary");
    m_primaryButton->hide();
    m_head->addWidget(m_primaryButton);
    m_more = new QToolButton;
    m_more->setIcon(icon(Icon::More));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolTip(tr("More actions"));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setMenu(new QMenu(m_more));
    m_more->hide();
    m_head->addWidget(m_more);
    column->addLayout(m_head);

    auto *notice = new QFrame;
    notice->setObjectName(QStringLiteral("notice"));
    auto *line = new QHBoxLayout(notice);
    line->setContentsMargins(space::m, space::s, space::m, space::s);
    m_noticeIcon = new QLabel;
    line->addWidget(m_noticeIcon);
    m_noticeText = new QLabel;
    m_noticeText->setTextFormat(Qt::PlainText);
    m_noticeText->setWordWrap(true);
    line->addWidget(m_noticeText, 1);
    m_notice = notice;
    m_notice->hide();
    column->addWidget(m_notice);

    m_stack = new QStackedWidget;
    m_bodyWidget = new QWidget;
    m_body = new QVBoxLayout(m_bodyWidget);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(space::m);
    m_stack->addWidget(m_bodyWidget);
    column->addWidget(m_stack, 1);
}

QString Page::title() const { return m_title->text(); }

void Page::find()
{
    if (auto *field = findChild<SearchField *>()) {
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
    }
}

void Page::makeNew()
{
    if (m_primary && m_primary->isEnabled())
        m_primary->trigger();
}

void Page::addToHead(QWidget *widget)
{
    // Before the stretch, so that search and filters stand by the title.
    m_headExtra->insertWidget(m_headExtra->count() - 1, widget);
}

QAction *Page::setPrimary(Icon which, const QString &text, std::function<void()> act)
{
    m_primary = new QAction(icon(which), text, this);
    connect(m_primary, &QAction::triggered, this, [act = std::move(act)] { act(); });
    m_primaryButton->setText(text);
    m_primaryButton->setIcon(accentIcon(which));
    m_primaryButton->show();
    connect(m_primaryButton, &QPushButton::clicked, m_primary, &QAction::trigger);
    connect(m_primary, &QAction::changed, m_primaryButton, [this] {
        m_primaryButton->setEnabled(m_primary->isEnabled());
        m_primaryButton->setText(m_primary->text());
        m_primaryButton->setToolTip(m_primary->toolTip() == m_primary->text() ? QString() : m_primary->toolTip());
    });
    return m_primary;
}

QAction *Page::addPageAction(Icon which, const QString &text, std::function<void()> act)
{
    auto *action = new QAction(icon(which), text, this);
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    m_actions.append(action);
    m_more->menu()->addAction(action);
    m_more->show();
    return action;
}

void Page::showEmpty(const EmptyText &text)
{
    if (m_empty)
        m_empty->deleteLater();
    m_empty = new EmptyState(text);
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(m_empty);
}

void Page::showBody() { m_stack->setCurrentWidget(m_bodyWidget); }

bool Page::isEmptyShown() const { return m_stack->currentWidget() != m_bodyWidget; }

void Page::setNotice(const QString &text, Icon which)
{
    const Tokens &t = tokens(this);
    const QColor colour = which == Icon::Danger ? t.danger : which == Icon::Warning ? t.warning : t.info;
    m_noticeIcon->setPixmap(iconPixmap(which, 18, colour, devicePixelRatioF()));
    m_noticeText->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

QVBoxLayout *Page::addReadingColumn(int width)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    auto *inside = new QWidget;
    auto *row = new QHBoxLayout(inside);
    row->setContentsMargins(0, 0, space::s, 0);
    auto *holder = new QWidget;
    holder->setMaximumWidth(width);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    row->addWidget(holder, 1);
    row->addStretch();
    scroll->setWidget(inside);
    body()->addWidget(scroll, 1);
    return column;
}

} // namespace siyu::ui
