// SPDX-License-Identifier: GPL-3.0-or-later
// Broadcasts as events of other calendars and back (.ics, RFC 5545). Out: rules within RFC 5545 as RRULE, workdays, holidays,
// lunar dates and the rest as listed dates with a note; times with their zone described. In: each event becomes a draft that
// the operator completes; what a draft cannot say is noted. Writing and reading are pure; any thread.
#pragma once

#include "core/broadcasts/broadcast.h"
#include "core/broadcasts/holidays.h"

#include <QList>
#include <QTimeZone>

namespace siyu {
class Workspace;
}

namespace siyu::broadcasts {

struct IcsBroadcast {
    BroadcastDraft draft; // with its text
    QList<QDateTime> movedWalls; // runs that stand aside of the rule
};
// `mark` tells calendars of several workspaces apart; `expandTo`: until when dates are listed.
QByteArray icsOf(const QList<IcsBroadcast> &broadcasts, const QString &mark, const HolidayCalendar &calendar, const QDateTime &nowUtc, QDate expandTo);

// Why a draft differs from its event; word of ui/text/calendartext.
enum class IcsNote { NoTime, UnknownZone, RuleLeftOut, DatesLeftOut, MovedOccurrence };
QString wordOf(IcsNote note);

struct IcsDraft {
    BroadcastDraft draft; // name, text, time, zone, rule; of our own files also touchpoint and audience
    bool knowsTouchpoint = false;
    QList<IcsNote> notes;
};
struct IcsFault {
    int line = 0;
    QString text; // the event's name or its time, as it stands
};
struct IcsReading {
    QList<IcsDraft> drafts;
    QList<IcsFault> faults; // events that were left out
};
// Errors: those of readIcal; FileCorrupt (path, VEVENT) where no event could be read.
Result<IcsReading> readIcs(const QByteArray &bytes, const QString &file, const QTimeZone &zone);

// A draft that waits in the workspace.
struct WaitingDraft {
    qint64 id = 0;
    BroadcastDraft draft;
    bool knowsTouchpoint = false;
    QStringList notes; // words of IcsNote
    QString source; // the file
};
// All of the file as one change. How many.
Result<qint64> importIcs(Workspace &workspace, const IcsReading &reading, const QString &source);
Result<QList<WaitingDraft>> waitingDrafts(const Workspace &workspace);
// It became a broadcast, or is not wanted. Errors: NotFound (broadcast_draft, id).
Result<void> removeDraft(Workspace &workspace, qint64 id);
// A broadcast in its place, in one change. Errors: NotFound (broadcast_draft), those of addBroadcast.
Result<BroadcastId> planDraft(Workspace &workspace, qint64 id, const BroadcastDraft &draft);

// The broadcast, or all that are not cancelled (id invalid), for icsOf. Errors: NotFound.
Result<QByteArray> exportIcs(const Workspace &workspace, BroadcastId id);
// The same as a file of mode 0600. Errors: also FileUnwritable.
Result<void> saveIcs(const Workspace &workspace, BroadcastId id, const QString &path);
// A file of at most largestIcal bytes. Errors: FileMissing, FileUnreadable, those of readIcs.
Result<IcsReading> readIcsFile(const QString &path, const QTimeZone &zone);

} // namespace siyu::broadcasts
