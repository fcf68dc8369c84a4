// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields.h"

#include "ui/common/theme.h"

#include <QDateEdit>
#include <QLabel>

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

QDateEdit *dayField(QDate day, const QString &accessibleName)
{
    auto *field = new QDateEdit(day);
    field->setCalendarPopup(true);
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    field->setAccessibleName(accessibleName);
    return field;
}

} // namespace siyu::ui
