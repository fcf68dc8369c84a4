// SPDX-License-Identifier: GPL-3.0-or-later
// One tab of the growth page: it shows the days that the page's bar says and reads itself anew when it is told so. Owned by
// the page; main thread.
#pragma once

#include "core/growth/comparedperiods.h"
#include "ui/shell/desk.h"
#include "ui/shell/page.h"

namespace siyu::ui {

class GrowthTab : public QWidget {
    Q_OBJECT

public:
    explicit GrowthTab(Desk &desk) : m_desk(desk)
    {
        const QDate today = desk.workspace().today();
        m_days = growth::comparedAt(growth::Span::Month, today.addDays(-1), today);
    }

    virtual void refresh(const Topics &topics) = 0;
    virtual bool isOfPeriod() const { return true; } // false: the bar has no meaning here
    // Pictures of its states; `show` brings the tab to the front.
    virtual QList<ScreenshotState> pictures(const std::function<void()> &show)
    {
        Q_UNUSED(show)
        return {};
    }
    // One of its rows, opened and marked.
    virtual void showItem(const DeskItem &item) { Q_UNUSED(item) }
    void setDays(const growth::Compared &days) { m_days = days; }

protected:
    Desk &desk() const { return m_desk; }
    const growth::Compared &days() const { return m_days; }

private:
    Desk &m_desk;
    growth::Compared m_days;
};

} // namespace siyu::ui
