// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/seriesbar.h"

#include "ui/common/fields.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace siyu::ui {

using broadcasts::Scope;

SeriesBar::SeriesBar(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("notice"));
    setAccessibleName(tr("Which runs are meant"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::m, space::s, space::m, space::s);
    line->setSpacing(space::s);
    m_question = plainLabel();
    line->addWidget(m_question, 1);
    const auto add = [&](const QString &text, const char *role, auto act) {
        auto *button = new QPushButton(text);
        setRole(button, role);
        connect(button, &QPushButton::clicked, this, act);
        line->addWidget(button);
        return button;
    };
    m_this = add(tr("Only this one"), "primary", [this] { choose(Scope::This); });
    m_later = add(tr("This and all later ones"), "quiet", [this] { choose(Scope::ThisAndLater); });
    m_all = add(tr("All that are to come"), "quiet", [this] { choose(Scope::All); });
    add(tr("Leave it"), "quiet", [this] { giveUp(); });
    hide();
}

QPushButton *SeriesBar::button(Scope scope) const
{
    return scope == Scope::This ? m_this : scope == Scope::ThisAndLater ? m_later : m_all;
}

void SeriesBar::ask(const QString &question, bool withAll, std::function<void(Scope)> act)
{
    m_question->setText(question);
    m_all->setVisible(withAll);
    m_act = std::move(act);
    show();
    m_this->setFocus();
}

void SeriesBar::giveUp()
{
    m_act = {};
    hide();
}

void SeriesBar::choose(Scope scope)
{
    const auto act = std::exchange(m_act, {});
    hide();
    if (act)
        act(scope);
}

void SeriesBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        giveUp();
    else
        QFrame::keyPressEvent(event);
}

} // namespace siyu::ui
