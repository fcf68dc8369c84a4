// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that drawers and panels are made of. Each belongs to the layout that takes it; main thread.
#pragma once

#include <QDate>
#include <QString>

class QDateEdit;
class QLabel;

namespace siyu::ui {

// A text of the workspace, never read as markup, on as many lines as it needs; `role`: see theme.h.
QLabel *plainLabel(const QString &text = {}, const char *role = nullptr);

// A day with a calendar, written 2026-03-01.
QDateEdit *dayField(QDate day, const QString &accessibleName);

} // namespace siyu::ui
