// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of the members page: the list itself, and beside it the desks that work on members: sampling lists and surveys,
// points and gifts, friends of the accounts. A desk is made when it is first shown, so that the list opens at once. Main thread.
#pragma once

#include "ui/shell/page.h"

#include <QTabWidget>

class QBoxLayout;

namespace siyu::ui {

class FriendsPanel;
class PointsPanel;
class SamplingPanel;

class MemberDesks final : public QTabWidget {
    Q_OBJECT

public:
    enum Tab { List, Sampling, Points, Friends };

    // Takes what lies in `list` for its first tab and puts itself there instead. `selected`: members selected in the list.
    MemberDesks(Desk &desk, QBoxLayout *list, std::function<QList<qint64>()> selected);

    void showDesk(int tab);
    void refreshShown();
    QList<ScreenshotState> pictures();

    SamplingPanel *sampling();
    PointsPanel *points();
    FriendsPanel *friends();

Q_SIGNALS:
    void memberWanted(qint64 member);

private:
    template <typename Panel>
    Panel *panelIn(int tab, const std::function<Panel *()> &make);

    Desk &m_desk;
    std::function<QList<qint64>()> m_selected;
};

} // namespace siyu::ui
