// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs whose pages scroll downwards in the colour of what they lie on, as the cards of a drawer have them. Main thread.
#pragma once

#include <QTabWidget>

class QVBoxLayout;

namespace siyu::ui {

class ScrollTabs final : public QTabWidget {
    Q_OBJECT

public:
    explicit ScrollTabs(QWidget *parent = nullptr);

    // Without a page of its own the tab is filled by emptied().
    void addPage(const QString &name, QWidget *page = nullptr);
    // The column of a fresh page for the tab: its old content went with it.
    QVBoxLayout *emptied(int tab);
};

} // namespace siyu::ui
