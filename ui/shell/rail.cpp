// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {
constexpr int buttonHeight = 54;
constexpr int railIcon = 22;
constexpr int pagesWithNumber = 8;
}

Rail::Rail(const QList<PageEntry> &pages, QWidget *parent) : QFrame(parent), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    setFixedWidth(railWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xs, space::s, space::xs, space::s);
    column->setSpacing(2);
    for (int i = 0; i < pages.size(); ++i) {
        if (i == pagesWithNumber)
            column->addStretch(1);
        add(pages[i], i < pagesWithNumber ? i + 1 : 0, column);
    }
}

QToolButton *Rail::add(const PageEntry &entry, int shortcut, QVBoxLayout *column)
{
    auto *button = new QToolButton;
    button->setText(entry.name);
    button->setIcon(icon(entry.icon));
    button->setIconSize(QSize(railIcon, railIcon));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setCheckable(true);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    button->setMaximumHeight(buttonHeight);
    button->setMinimumHeight(44);
    button->setAccessibleName(entry.name);
    button->setToolTip(shortcut ? QStringLiteral("%1 (Ctrl+%2)").arg(entry.name, QString::number(shortcut)) : entry.name);
    m_group->addButton(button);
    m_buttons.insert(int(entry.id), button);
    column->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, id = entry.id] { Q_EMIT chosen(id); });
    return button;
}

void Rail::setCurrent(PageId page)
{
    if (QToolButton *button = m_buttons.value(int(page)))
        button->setChecked(true);
}

} // namespace siyu::ui
