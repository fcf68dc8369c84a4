// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of the groups page: the groups themselves, and beside them the desks that work across groups. A desk is made
// when it is first shown, so that the page opens at once. Main thread.
#pragma once

#include "ui/shell/page.h"

#include <QTabWidget>

class QBoxLayout;

namespace siyu::ui {

// A desk of the page: reads itself anew when a commit touched what it shows; no topics at all means everything.
class GroupDesk : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void refresh(const Topics &topics) = 0;
    // One of its rows, opened and marked.
    virtual void showItem(qint64 id) { Q_UNUSED(id) }
    // Pictures of its states; `show` brings it to the front.
    virtual QList<ScreenshotState> pictures(const std::function<void()> &show)
    {
        Q_UNUSED(show)
        return {};
    }
};

class GroupDesks final : public QTabWidget {
    Q_OBJECT

public:
    // Takes what lies in `groups` for its first tab and puts itself there instead.
    GroupDesks(Desk &desk, QBoxLayout *groups, QWidget *parent = nullptr);

    void showGroups() { setCurrentIndex(0); }
    // "partners", "codes", "kpis", "reputation", "support"; false for any other word.
    bool showDesk(const QString &word);
    void refreshShown(const Topics &topics);
    // Made where it was not yet.
    GroupDesk *deskAt(int tab);
    QList<ScreenshotState> pictures();

private:
    void addDesk(const QString &word, Icon which, const QString &name, std::function<GroupDesk *()> make);

    Desk &m_desk;
    QList<std::function<GroupDesk *()>> m_makers; // by tab, the first is the groups'
    QStringList m_words; // likewise
};

} // namespace siyu::ui
