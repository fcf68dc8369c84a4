// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banner.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace siyu::ui {

Banner::Banner(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("banner"));
    setAccessibleName(tr("Notice"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::xs, space::xs, space::xs);
    row->setSpacing(space::s);
    m_icon = new QLabel;
    row->addWidget(m_icon);
    m_text = new QLabel;
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    m_act = new QPushButton;
    row->addWidget(m_act);
    m_close = new QToolButton;
    m_close->setIcon(icon(Icon::Close));
    m_close->setAccessibleName(tr("Close the notice"));
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_act, &QPushButton::clicked, this, [this] {
        hide();
        if (m_run)
            m_run();
    });
    hide();
}

QString Banner::message() const { return isHidden() ? QString() : m_text->text(); }

void Banner::showMessage(Icon which, const QString &text, const QString &actText, std::function<void()> act, bool closable)
{
    const Tokens &t = tokens(this);
    const QColor colour = which == Icon::Danger ? t.danger : which == Icon::Warning ? t.warning : t.info;
    m_icon->setPixmap(iconPixmap(which, 18, colour, devicePixelRatioF()));
    m_text->setText(text);
    m_run = std::move(act);
    m_act->setText(actText);
    m_act->setVisible(m_run != nullptr);
    m_close->setVisible(closable);
    show();
}

} // namespace siyu::ui
