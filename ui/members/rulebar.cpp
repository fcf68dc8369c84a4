// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/rulebar.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace siyu::ui {

RuleBar::RuleBar(bool isReadOnly, QWidget *parent)
    : QWidget(parent), m_filter(new QAction(icon(Icon::Filter), tr("Filter by a rule"), this)), m_field(new QLineEdit)
{
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setCheckable(true);
    m_field->setPlaceholderText(QStringLiteral("tag = \"VIP\" and last_order < 30d and not group = \"A\""));
    m_field->setAccessibleName(tr("Rule"));
    m_field->setClearButtonEnabled(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    auto *apply = new QPushButton(tr("Apply"));
    auto *build = new QPushButton(tr("Build…"));
    build->setObjectName(QStringLiteral("buildRule"));
    auto *save = new QPushButton(tr("Save as a view…"));
    save->setObjectName(QStringLiteral("saveView"));
    save->setEnabled(!isReadOnly);
    line->addWidget(m_field, 1);
    line->addWidget(apply);
    line->addWidget(build);
    line->addWidget(save);
    hide();
    connect(m_filter, &QAction::toggled, this, &RuleBar::toggle);
    connect(m_field, &QLineEdit::returnPressed, this, &RuleBar::asked);
    connect(apply, &QPushButton::clicked, this, &RuleBar::asked);
    connect(build, &QPushButton::clicked, this, [this] { Q_EMIT buildWanted(m_field->text()); });
    connect(save, &QPushButton::clicked, this, &RuleBar::saveWanted);
}

QString RuleBar::rule() const { return m_filter->isChecked() ? m_field->text().trimmed() : QString(); }

void RuleBar::setRule(const QString &rule)
{
    m_field->setText(rule);
    if (m_filter->isChecked())
        Q_EMIT asked();
    else
        m_filter->setChecked(true);
}

void RuleBar::clear()
{
    m_filter->setChecked(false);
    m_field->clear();
}

void RuleBar::toggle(bool isShown)
{
    setVisible(isShown);
    if (isShown)
        m_field->setFocus();
    if (!m_field->text().trimmed().isEmpty())
        Q_EMIT asked();
}

} // namespace siyu::ui
