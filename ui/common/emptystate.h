// SPDX-License-Identifier: GPL-3.0-or-later
// What a page shows while it has nothing: an icon, what is missing, and one or two acts that change it. Main thread.
#pragma once

#include "ui/common/icons.h"

#include <QWidget>

class QAction;

namespace siyu::ui {

struct EmptyText {
    Icon icon = Icon::Info;
    QString title; // "No members yet"
    QString text; // what to do next
    QAction *act = nullptr; // the primary button
    QAction *other = nullptr; // a quiet one
};

class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const EmptyText &text, QWidget *parent = nullptr);
};

} // namespace siyu::ui
