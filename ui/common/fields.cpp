// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields.h"

#include "ui/common/theme.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace siyu::ui {

QLabel *plainLabel(const QString &text, const char *role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (role)
        setRole(label, role);
    return label;
}

QString plainTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

QDateEdit *dayField(QDate day, const QString &accessibleName)
{
    auto *field = new QDateEdit(day);
    field->setCalendarPopup(true);
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    field->setAccessibleName(accessibleName);
    return field;
}

QToolButton *iconButton(Icon which, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(which));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

QWidget *inLine(const QList<QWidget *> &widgets)
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    for (QWidget *widget : widgets)
        line->addWidget(widget);
    line->addStretch(1);
    return box;
}

} // namespace siyu::ui
