// SPDX-License-Identifier: GPL-3.0-or-later
// The pages at the left, icon above label; Settings and Help at its foot. Main thread.
#pragma once

#include "ui/shell/pageregistry.h"

#include <QFrame>
#include <QHash>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace siyu::ui {

class Rail final : public QFrame {
    Q_OBJECT

public:
    explicit Rail(const QList<PageEntry> &pages, QWidget *parent = nullptr);

    void setCurrent(PageId page);
    QToolButton *button(PageId page) const { return m_buttons.value(int(page)); }

Q_SIGNALS:
    void chosen(siyu::ui::PageId page);

private:
    QToolButton *add(const PageEntry &entry, int shortcut, QVBoxLayout *column);

    QButtonGroup *m_group;
    QHash<int, QToolButton *> m_buttons;
};

} // namespace siyu::ui
