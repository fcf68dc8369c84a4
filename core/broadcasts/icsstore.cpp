// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/ics.h"

#include "core/base/period.h"
#include "core/base/platform.h"
#include "core/broadcasts/broadcastrows.h"
#include "core/broadcasts/calendarstore.h"
#include "core/broadcasts/icalendar.h"
#include "core/broadcasts/walltime.h"
#include "core/content/contentstore.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace siyu::broadcasts {

namespace {

constexpr int yearsListed = 2;

QStringList wordsFrom(const QString &json)
{
    QStringList out;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array())
        out << value.toString();
    return out;
}

WaitingDraft waitingOf(const db::Statement &row)
{
    WaitingDraft waiting;
    waiting.id = row.int64(0);
    BroadcastDraft &draft = waiting.draft;
    draft.name = row.text(1);
    draft.text = row.text(2);
    const auto touchpoint = touchpointFrom(row.text(3));
    waiting.knowsTouchpoint = touchpoint.has_value();
    draft.touchpoint = touchpoint.value_or(Touchpoint::GroupChat);
    draft.atWall = fromWallText(row.text(4));
    draft.zone = row.text(5);
    draft.rrule = row.text(6);
    draft.days = row.text(7);
    draft.lunar = row.text(8);
    draft.exceptions = wordsFrom(row.text(9));
    waiting.notes = row.text(10).split(QLatin1Char(','), Qt::SkipEmptyParts);
    waiting.source = row.text(11);
    return waiting;
}

QStringList wordsOf(const QList<IcsNote> &notes)
{
    QStringList out;
    for (const IcsNote note : notes)
        out << wordOf(note);
    return out;
}

IcsBroadcast exported(db::Database &db, const BroadcastDraft &draft, const HolidayCalendar &calendar)
{
    IcsBroadcast out{draft, {}};
    if (const auto content = content::findContent(db, draft.content))
        out.draft.text = content->body;
    if (!isRecurring(draft))
        return out;
    for (const SeriesRun &run : seriesRuns(db, draft.id)) {
        if (!run.begun && isMovedAside(draft, run.wall, calendar))
            out.movedWalls << run.wall;
    }
    return out;
}

} // namespace

Result<qint64> importIcs(Workspace &workspace, const IcsReading &reading, const QString &source)
{
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("ics.import"), {source, QString::number(reading.drafts.size())}}, [&](db::Database &db) {
        for (const IcsDraft &read : reading.drafts) {
            const BroadcastDraft &draft = read.draft;
            db.cached("INSERT INTO broadcast_draft (name, text, touchpoint, at_wall, zone, rrule, days, lunar, exceptions, note, source, created_at)"
                      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .run(draft.name, textOrNull(draft.text), read.knowsTouchpoint ? wordOf(draft.touchpoint) : QString(), toWallText(draft.atWall), draft.zone,
                    textOrNull(draft.rrule), textOrNull(draft.days), textOrNull(draft.lunar), exceptionText(draft.exceptions),
                    textOrNull(wordsOf(read.notes).join(QLatin1Char(','))), source, now);
        }
        return qint64(reading.drafts.size());
    });
}

Result<QList<WaitingDraft>> waitingDrafts(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        return listOf(db.prepare("SELECT id, name, text, touchpoint, at_wall, zone, rrule, days, lunar, exceptions, note, source FROM broadcast_draft ORDER BY at_wall, id"), waitingOf);
    });
}

namespace {

Result<void> dropDraft(db::Database &db, qint64 id)
{
    db.cached("DELETE FROM broadcast_draft WHERE id = ?").run(id);
    return db.changes() == 1 ? Result<void>() : Result<void>(notFound("broadcast_draft", id));
}

} // namespace

Result<void> removeDraft(Workspace &workspace, qint64 id)
{
    return workspace.write({QStringLiteral("draft.remove"), {}}, [&](db::Database &db) { return dropDraft(db, id); });
}

Result<BroadcastId> planDraft(Workspace &workspace, qint64 id, const BroadcastDraft &draft)
{
    return addBroadcast(workspace, draft, [id](db::Database &db) { return dropDraft(db, id); });
}

Result<QByteArray> exportIcs(const Workspace &workspace, BroadcastId id)
{
    const QDate to = workspace.today().addYears(yearsListed);
    return workspace.read([&](db::Database &db) -> Result<QByteArray> {
        const HolidayCalendar calendar = holidayCalendar(db);
        QList<IcsBroadcast> broadcasts;
        db::Statement row = db.prepare("SELECT id FROM broadcast WHERE (?1 > 0 AND id = ?1) OR (?1 <= 0 AND cancelled_at IS NULL) ORDER BY id");
        row.with(id.value);
        while (row.step()) {
            if (const auto draft = findBroadcast(db, BroadcastId(row.int64(0))))
                broadcasts << exported(db, *draft, calendar);
        }
        if (id.isValid() && broadcasts.isEmpty())
            return notFound("broadcast", id.value);
        db::Statement mark = db.prepare("SELECT mark FROM workspace_mark WHERE id = 1");
        return icsOf(broadcasts, mark.step() ? mark.text(0) : QString(), calendar, workspace.nowUtc(), to);
    });
}

Result<void> saveIcs(const Workspace &workspace, BroadcastId id, const QString &path)
{
    const auto bytes = exportIcs(workspace, id);
    if (!bytes)
        return bytes.error();
    return platform::saveBytes(path, *bytes);
}

Result<IcsReading> readIcsFile(const QString &path, const QTimeZone &zone)
{
    const auto bytes = calendarFile(path);
    return bytes ? readIcs(*bytes, path, zone) : Result<IcsReading>(bytes.error());
}

} // namespace siyu::broadcasts
