// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that drawers and panels are made of. Each belongs to the layout that takes it; main thread.
#pragma once

#include "ui/common/icons.h"

#include <QDate>
#include <QList>
#include <QString>

class QDateEdit;
class QLabel;
class QToolButton;
class QWidget;

namespace siyu::ui {

// A text of the workspace, never read as markup, on as many lines as it needs; `role`: see theme.h.
QLabel *plainLabel(const QString &text = {}, const char *role = nullptr);

// The same for a tooltip: Qt reads one as markup where its first line looks like it.
QString plainTip(const QString &text);

// A day with a calendar, written 2026-03-01.
QDateEdit *dayField(QDate day, const QString &accessibleName);

// A button without words; `name` is its tooltip, and what a screen reader says.
QToolButton *iconButton(Icon which, const QString &name);

// Fields side by side, from the left, in a row of a form.
QWidget *inLine(const QList<QWidget *> &widgets);

} // namespace siyu::ui
