// SPDX-License-Identifier: GPL-3.0-or-later
// One of the places of the left rail: a title, one primary button, secondary actions, and the content below. A page is
// made when it is first shown, and made anew when the language or the workspace changes: texts are set once, in the
// constructor. Owned by the main window; main thread.
#pragma once

#include "core/workspace.h"
#include "ui/common/emptystate.h"

#include <QList>
#include <QWidget>
#include <functional>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace siyu::ui {

class Desk;

// A picture that --screenshots takes besides the page itself: `prepare` brings the page there; what it starts in jobs is
// waited for. `window` is the widget to render when it is not the main window (a wizard, a dialog).
struct ScreenshotState {
    QString name; // "drawer", "wizard-preview": part of the file's name
    std::function<void()> prepare;
    std::function<QWidget *()> window = {};
};

// Something on a page that the palette finds by its words and shows: a section of the settings, a field.
struct PagePlace {
    QString text;
    QString detail; // the section that it stands in
    QString words; // that find it, too
    std::function<void()> show;
};

class Page : public QWidget {
    Q_OBJECT

public:
    Page(Desk &desk, const QString &title);

    QString title() const;
    QAction *primaryAction() const { return m_primary; }
    QList<QAction *> pageActions() const { return m_actions; }

    // Called before the page is shown and after each commit that touched `topics` while it is shown; a page in the
    // background gets the united topics when it comes back. An empty list means: everything.
    virtual void refresh(const Topics &topics) = 0;
    // Ctrl+F: by default the first SearchField of the page.
    virtual void find();
    // Ctrl+N: by default the primary action.
    virtual void makeNew();
    // Sent here from another page or the palette with something to show: a member's id, a group's id, a day …
    virtual void show(const QVariant &what) { Q_UNUSED(what) }
    virtual QList<PagePlace> places() { return {}; }
    virtual QList<ScreenshotState> screenshotStates() { return {}; }

protected:
    Desk &desk() const { return m_desk; }
    // The layout below the head; 24 px margins are set.
    QVBoxLayout *body() const { return m_body; }
    // A scrolling column of at most this width, for pages that are read from top to bottom; takes the body's room.
    QVBoxLayout *addReadingColumn(int width);
    // Widgets that stand in the head between title and buttons: search, filters.
    void addToHead(QWidget *widget);
    // The one accent button of the page. Both kinds of action are in the palette too; shortcuts work while shown.
    QAction *setPrimary(Icon icon, const QString &text, std::function<void()> act);
    // In the ⋯ menu of the head.
    QAction *addPageAction(Icon icon, const QString &text, std::function<void()> act);
    // Shows the empty state instead of the body, or the body again.
    void showEmpty(const EmptyText &text);
    void showBody();
    bool isEmptyShown() const;
    // A line below the head that stays until cleared: what went wrong, what to know. Empty clears it.
    void setNotice(const QString &text, Icon icon = Icon::Info);

private:
    Desk &m_desk;
    QLabel *m_title;
    QHBoxLayout *m_head;
    QHBoxLayout *m_headExtra;
    QPushButton *m_primaryButton;
    QToolButton *m_more;
    QWidget *m_notice;
    QLabel *m_noticeIcon;
    QLabel *m_noticeText;
    QStackedWidget *m_stack;
    QWidget *m_bodyWidget;
    QVBoxLayout *m_body;
    QWidget *m_empty = nullptr;
    QAction *m_primary = nullptr;
    QList<QAction *> m_actions;
};

} // namespace siyu::ui
