// SPDX-License-Identifier: GPL-3.0-or-later
// The saved views above the table: everybody, and those that the operator made, with how many each shows. Chosen, renamed
// (F2, double click), deleted (Delete) and moved (dragging, Ctrl+Shift+arrows) here; the page does what is wanted.
// Main thread.
#pragma once

#include "core/members/viewstore.h"

#include <QTabBar>

namespace siyu::ui {

class ViewBar final : public QTabBar {
    Q_OBJECT

public:
    explicit ViewBar(QWidget *parent = nullptr);

    // Keeps the chosen view where it is still there.
    void setViews(const QList<members::MemberView> &views);
    void setWritable(bool writable);
    void setCount(int place, qint64 count);
    void setLook(qint64 id, const QByteArray &look);
    // 0 = everybody, who has no id, rule or name.
    int place() const { return currentIndex(); }
    members::MemberView view() const;
    void choose(const QString &name);

Q_SIGNALS:
    void viewChosen(); // another one, or the chosen one shows others now
    void removeWanted(const siyu::members::MemberView &view);
    void renameWanted(const siyu::members::MemberView &view);
    void orderWanted(const QList<qint64> &ids);
    void saveWanted(); // what the table shows as a new view

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QString titleOf(int place) const;
    members::MemberView at(int place) const;
    void moveBy(int steps);
    void tabWasMoved(int from, int to);
    void tellOrder();

    QList<members::MemberView> m_views;
    QList<qint64> m_counts; // −1 = not known yet
    bool m_writable = true;
    bool m_moved = false;
};

} // namespace siyu::ui
