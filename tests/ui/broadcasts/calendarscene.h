// SPDX-License-Identifier: GPL-3.0-or-later
// A group with broadcasts to it and the calendar's panel over them: what tests of the calendar share.
#pragma once

#include "tests/core/broadcasts/drafts.h"
#include "tests/ui/common/deskscene.h"
#include "ui/broadcasts/calendarpanel.h"
#include "ui/broadcasts/monthcalendar.h"

#include <QSettings>

namespace siyu::ui {

inline QString str(const char *text) { return QString::fromUtf8(text); }

struct CalendarScene : DeskScene {
    CalendarScene()
    {
        QSettings().clear();
        addGroup("老客1群");
    }
    BroadcastId add(const char *name, const char *at, const char *rrule = "")
    {
        auto draft = broadcasts::draftOf(str(name), str("早上好"), Touchpoint::GroupChat, {str("老客1群")}, at);
        draft.repeatable = true;
        draft.rrule = str(rrule);
        const BroadcastId id = broadcasts::addPlanned(*shared, draft);
        if (!id.isValid())
            qFatal("no broadcast");
        return id;
    }
    QStringList walls(BroadcastId id)
    {
        QStringList out;
        const auto runs = broadcasts::runsOf(*shared, id);
        for (const broadcasts::RunRow &run : *runs)
            out << broadcasts::toWallText(run.wall).mid(5);
        return out;
    }
    int allRuns() { return int(broadcasts::runsBetween(*shared, QDate(2026, 3, 1), QDate(2026, 4, 30))->size()); }
    CalendarPanel *calendar()
    {
        auto *panel = open<CalendarPanel>();
        panel->refresh({});
        settle();
        return panel;
    }
};

// Where a day's first run is drawn in the month: below number and bands.
inline QPoint firstRunIn(const MonthCalendar *month, QDate day)
{
    const int index = int(month->firstDay().daysTo(day));
    const double tall = (month->height() - 28) / double((month->firstDay().daysTo(month->lastDay()) + 1) / 7);
    return {int(month->width() * (index % 7 + 0.5) / 7), int(28 + tall * (index / 7) + 22 + 10)};
}

} // namespace siyu::ui
