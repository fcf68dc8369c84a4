// SPDX-License-Identifier: GPL-3.0-or-later
// Who is who: rows of imports that wait for a decision, members who may be one person, and the merges that were made. One
// per desk; main thread.
#pragma once

#include <QWidget>

class QTabWidget;

namespace siyu::ui {

class Desk;
class DuplicatesPanel;
class MergesPanel;
class ReviewPanel;

class DecisionsWindow final : public QWidget {
    Q_OBJECT

public:
    enum Tab { Review, Duplicates, Merges };

    explicit DecisionsWindow(Desk &desk, QWidget *parent = nullptr);
    // Shows the one of the desk, made where there is none.
    static DecisionsWindow *open(Desk &desk, Tab tab);

    ReviewPanel *review() const { return m_review; }
    DuplicatesPanel *duplicates() const { return m_duplicates; }
    MergesPanel *merges() const { return m_merges; }
    void showTab(Tab tab);

private:
    void refreshShown();

    Desk &m_desk;
    QTabWidget *m_tabs;
    ReviewPanel *m_review;
    DuplicatesPanel *m_duplicates;
    MergesPanel *m_merges;
};

} // namespace siyu::ui
