// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar files: what we write is read back the same, by ourselves and by python3-dateutil; what others write becomes
// drafts with a note of what was lost; what is hostile is refused or partly read.
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/icalendar.h"
#include "core/broadcasts/ics.h"
#include "core/broadcasts/recurrence.h"
#include "core/broadcasts/walltime.h"
#include "tests/support/support.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

const QTimeZone shanghai("Asia/Shanghai");

BroadcastDraft draftOf(const QString &rrule, const QString &days, const QString &lunar, const QStringList &exceptions, const QString &at, const QString &zone)
{
    BroadcastDraft draft;
    draft.id = BroadcastId(7);
    draft.name = QStringLiteral("晚安, 小贴士; \\ 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十");
    draft.text = QStringLiteral("第一行\n第二行, 逗号; 分号");
    draft.touchpoint = Touchpoint::Moments;
    draft.atWall = fromWallText(at);
    draft.zone = zone;
    draft.rrule = rrule;
    draft.days = days;
    draft.lunar = lunar;
    draft.exceptions = exceptions;
    return draft;
}

// What the row of roundTrip_data says.
BroadcastDraft draftOfRow()
{
    QFETCH(QString, rrule);
    QFETCH(QString, days);
    QFETCH(QString, lunar);
    QFETCH(QStringList, exceptions);
    QFETCH(QString, at);
    QFETCH(QString, zone);
    return draftOf(rrule, days, lunar, exceptions, at, zone);
}

QByteArray fileOf(const BroadcastDraft &draft)
{
    return icsOf({{draft, {}}}, QStringLiteral("abc"), publicCalendar(), test::utc("2026-03-01T02:00:00Z"), QDate(2028, 3, 1));
}

QByteArray eventFile(const QByteArray &lines)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n" + lines + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

} // namespace

class IcsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folding();
    void roundTrip_data();
    void roundTrip();
    void othersReadTheSameRuns_data() { roundTrip_data(); }
    void othersReadTheSameRuns();
    void events_data();
    void events();
    void refused_data();
    void refused();
    void replacedOccurrence();
    void partlyRead();
    void draftsWaitAndGo();
    void draftBecomesABroadcastInOneStep();
    void wholeWorkspace();
};

void IcsTest::folding()
{
    const QByteArray line = QByteArrayLiteral("SUMMARY:") + QString(80, QChar(0x4E2D)).toUtf8();
    const QByteArray folded = foldedLine(line);
    for (const QByteArray &part : folded.split('\n')) {
        QVERIFY(part.size() <= 76); // with its \r
        QVERIFY(!QString::fromUtf8(part).contains(QChar::ReplacementCharacter));
    }
    QCOMPARE(QByteArray(folded).replace("\r\n ", "").trimmed(), line);
    QCOMPARE(foldedLine("A:b"), QByteArray("A:b\r\n"));
    QCOMPARE(icalText(QStringLiteral("a,b;c\\d\ne\r")), QByteArray("a\\,b\\;c\\\\d\\ne"));
}

void IcsTest::roundTrip_data()
{
    QTest::addColumn<QString>("rrule");
    QTest::addColumn<QString>("days");
    QTest::addColumn<QString>("lunar");
    QTest::addColumn<QStringList>("exceptions");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("zone");
    const QString none, here = QStringLiteral("Asia/Shanghai"), york = QStringLiteral("America/New_York"), at = QStringLiteral("2026-03-03T20:30");
    const QStringList no;
    QTest::newRow("once") << none << none << none << no << at << here;
    QTest::newRow("daily with exceptions") << "FREQ=DAILY;COUNT=9" << none << none << QStringList{"2026-03-05", "2026-03-07T20:30"} << at << here;
    QTest::newRow("until a day") << "FREQ=DAILY;INTERVAL=3;UNTIL=20260331" << none << none << no << at << here;
    QTest::newRow("until a day over a change of clock") << "FREQ=DAILY;UNTIL=20260310" << none << none << no << "2026-03-05T23:30" << york;
    QTest::newRow("a gap of the clock") << "FREQ=DAILY;COUNT=6" << none << none << no << "2026-03-06T02:30" << york;
    QTest::newRow("weekdays, the start is none of them") << "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=8" << none << none << no << at << here;
    QTest::newRow("the last day of the month") << "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=7" << none << none << no << at << york;
    QTest::newRow("second Saturday") << "FREQ=MONTHLY;BYDAY=2SA;COUNT=7" << none << none << no << at << here;
    QTest::newRow("with and without ordinals") << "FREQ=MONTHLY;BYDAY=MO,2SA;COUNT=12" << none << none << no << at << here;
    QTest::newRow("workdays") << "FREQ=DAILY;COUNT=40" << "workdays" << none << QStringList{"2026-03-04"} << at << here;
    QTest::newRow("holidays") << "FREQ=DAILY;COUNT=9" << "holidays" << none << no << at << here;
    QTest::newRow("lunar") << none << none << "08-15" << no << at << here;
    QTest::newRow("lunar, its last day") << none << none << "12--1" << no << at << here;
    QTest::newRow("lunar with an end") << "COUNT=1" << none << "08-15" << no << at << here;
}

void IcsTest::roundTrip()
{
    const BroadcastDraft draft = draftOfRow();
    const auto read = readIcs(fileOf(draft), QStringLiteral("a.ics"), shanghai);
    QVERIFY(read);
    QCOMPARE(read->drafts.size(), 1);
    const BroadcastDraft &back = read->drafts.first().draft;
    QVERIFY(read->drafts.first().notes.isEmpty());
    QCOMPARE(back.name, draft.name);
    QCOMPARE(back.text, draft.text);
    QCOMPARE(back.touchpoint, draft.touchpoint);
    QCOMPARE(back.atWall, draft.atWall);
    QCOMPARE(back.zone, draft.zone);
    QCOMPARE(back.rrule, draft.rrule);
    QCOMPARE(back.days, draft.days);
    QCOMPARE(back.lunar, draft.lunar);
    QCOMPARE(back.exceptions, draft.exceptions);
}

// The file's runs by dateutil, from DTSTART, RRULE, RDATE and EXDATE alone.
void IcsTest::othersReadTheSameRuns()
{
    // Debian's own, for which its packages are, before any other.
    const QString debian = QStringLiteral("/usr/bin/python3");
    const QString python = QFile::exists(debian) ? debian : QStandardPaths::findExecutable(QStringLiteral("python3"));
    QProcess has;
    has.start(python, {QStringLiteral("-c"), QStringLiteral("import dateutil")});
    if (python.isEmpty() || !has.waitForFinished() || has.exitCode() != 0)
        QSKIP("python3-dateutil is not installed");
    const BroadcastDraft draft = draftOfRow();
    QProcess process;
    process.start(python, {QStringLiteral(SIYU_TEST_DATA_DIR) + QStringLiteral("/ics_check.py")});
    process.write(fileOf(draft));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QString theirs = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
    QStringList ours;
    for (const Occurrence &run : occurrences(*recurrenceFrom(draft.rrule, draft.days, draft.lunar, draft.exceptions), draft.atWall, QTimeZone(draft.zone.toUtf8()), publicCalendar(), QDate(2028, 3, 1), 400))
        ours << run.utc.toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
    QCOMPARE(theirs, ours.join(QLatin1Char(' ')));
    QVERIFY(!ours.isEmpty());
}

void IcsTest::events_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("read"); // wall zone rrule exceptions notes
    QTest::newRow("with a zone") << QByteArray("DTSTART;TZID=America/New_York:20260305T090000\r\nSUMMARY:a\r\n") << "2026-03-05T09:00 America/New_York   ";
    QTest::newRow("in UTC") << QByteArray("DTSTART:20260305T013000Z\r\nSUMMARY:a\r\n") << "2026-03-05T09:30 Asia/Shanghai   ";
    QTest::newRow("floating") << QByteArray("DTSTART:20260305T090000\r\nSUMMARY:a\r\n") << "2026-03-05T09:00 Asia/Shanghai   ";
    QTest::newRow("a whole day") << QByteArray("DTSTART;VALUE=DATE:20260305\r\nSUMMARY:a\r\n") << "2026-03-05T10:00 Asia/Shanghai   no_time";
    QTest::newRow("a zone of Windows") << QByteArray("DTSTART;TZID=\"China Standard Time\":20260305T090000\r\nSUMMARY:a\r\n") << "2026-03-05T09:00 Asia/Shanghai   ";
    QTest::newRow("a zone with a long name") << QByteArray("DTSTART;TZID=/x.org/Europe/Berlin:20260305T090000\r\nSUMMARY:a\r\n") << "2026-03-05T09:00 Europe/Berlin   ";
    QTest::newRow("a zone that nobody knows") << QByteArray("DTSTART;TZID=Mars:20260305T090000\r\nSUMMARY:a\r\n") << "2026-03-05T09:00 Asia/Shanghai   unknown_zone";
    QTest::newRow("a rule") << QByteArray("DTSTART:20260305T090000\r\nRRULE:FREQ=WEEKLY;WKST=SU;BYDAY=TH\r\nSUMMARY:a\r\n") << "2026-03-05T09:00 Asia/Shanghai FREQ=WEEKLY;BYDAY=TH  ";
    QTest::newRow("until by its own clock") << QByteArray("DTSTART:20260305T090000\r\nRRULE:FREQ=DAILY;UNTIL=20260308T090000\r\nSUMMARY:a\r\n") << "2026-03-05T09:00 Asia/Shanghai FREQ=DAILY;UNTIL=20260308  ";
    QTest::newRow("a rule that we do not have") << QByteArray("DTSTART:20260305T090000\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:a\r\n") << "2026-03-05T09:00 Asia/Shanghai   rule_left_out";
    QTest::newRow("exceptions in UTC and as days") << QByteArray("DTSTART:20260305T090000\r\nRRULE:FREQ=DAILY\r\nEXDATE:20260306T010000Z,20260307T010000Z\r\nEXDATE;VALUE=DATE:20260309\r\nSUMMARY:a\r\n")
                                                   << "2026-03-05T09:00 Asia/Shanghai FREQ=DAILY 2026-03-06T09:00,2026-03-07T09:00,2026-03-09 ";
    QTest::newRow("dates of its own") << QByteArray("DTSTART:20260305T090000\r\nRDATE:20260306T090000\r\nSUMMARY:a\r\n") << "2026-03-05T09:00 Asia/Shanghai   dates_left_out";
    QTest::newRow("folded, with LF alone") << QByteArray("DTSTART:2026\n 0305T0900\n 00\nSUMM\n ARY:a\n") << "2026-03-05T09:00 Asia/Shanghai   ";
    QTest::newRow("a colon in quotes") << QByteArray("DTSTART;X=\"a:b;c\";TZID=Europe/Berlin:20260305T090000\r\nSUMMARY:a\r\n") << "2026-03-05T09:00 Europe/Berlin   ";
}

void IcsTest::events()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, read);
    const auto reading = readIcs(eventFile(lines), QStringLiteral("a.ics"), shanghai);
    QVERIFY(reading);
    const IcsDraft &one = reading->drafts.first();
    QStringList notes;
    for (const IcsNote note : one.notes)
        notes << wordOf(note);
    QCOMPARE((QStringList{toWallText(one.draft.atWall), one.draft.zone, one.draft.rrule, one.draft.exceptions.join(QLatin1Char(',')), notes.join(QLatin1Char(','))}).join(QLatin1Char(' ')), read);
    QCOMPARE(one.draft.name, QStringLiteral("a"));
}

void IcsTest::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray() << int(ErrorCode::FileCorrupt);
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << int(ErrorCode::FileCorrupt);
    QTest::newRow("a page") << QByteArray("<html><body>BEGIN:VCALENDAR</body></html>") << int(ErrorCode::FileCorrupt);
    QTest::newRow("no event") << QByteArray("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n") << int(ErrorCode::FileCorrupt);
    QTest::newRow("events without a time") << eventFile("SUMMARY:a\r\n") << int(ErrorCode::FileCorrupt);
    QTest::newRow("deep") << QByteArray("BEGIN:VCALENDAR\n") + QByteArray("BEGIN:VEVENT\n").repeated(50) << int(ErrorCode::FileHostile);
    QTest::newRow("too many") << QByteArray("BEGIN:VCALENDAR\n") + QByteArray("BEGIN:VEVENT\nEND:VEVENT\n").repeated(mostIcalEvents + 1) << int(ErrorCode::FileHostile);
    QTest::newRow("too large") << QByteArray(largestIcal + 1, 'x') << int(ErrorCode::FileTooLarge);
}

void IcsTest::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const auto reading = readIcs(bytes, QStringLiteral("a.ics"), shanghai);
    QVERIFY(!reading);
    QCOMPARE(int(reading.error().code), code);
}

void IcsTest::replacedOccurrence()
{
    const auto reading = readIcs("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260302T090000\nRRULE:FREQ=DAILY;COUNT=5\nSUMMARY:a\nEND:VEVENT\n"
                                 "BEGIN:VEVENT\nUID:1\nRECURRENCE-ID:20260304T010000Z\nDTSTART:20260304T150000\nSUMMARY:b\nEND:VEVENT\nEND:VCALENDAR\n",
        QStringLiteral("a.ics"), shanghai);
    QVERIFY(reading);
    QCOMPARE(reading->drafts.size(), 2);
    QCOMPARE(reading->drafts[0].draft.exceptions, QStringList{QStringLiteral("2026-03-04T09:00")});
    QCOMPARE(toWallText(reading->drafts[1].draft.atWall), QStringLiteral("2026-03-04T15:00"));
    QVERIFY(reading->drafts[1].notes.contains(IcsNote::MovedOccurrence));
}

void IcsTest::partlyRead()
{
    // The end is cut off, one event has no time, one was cancelled, one line is no line.
    const auto reading = readIcs("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:none\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20260302T090000\nSTATUS:CANCELLED\nSUMMARY:off\nEND:VEVENT\n"
                                 "BEGIN:VEVENT\nnonsense\nDTSTART:20260302T090000\nSUMMARY:a<b>\nBEGIN:VALARM\nSUMMARY:x\n",
        QStringLiteral("a.ics"), shanghai);
    QVERIFY(reading);
    QCOMPARE(reading->drafts.size(), 1);
    QCOMPARE(reading->drafts[0].draft.name, QStringLiteral("a<b>"));
    QCOMPARE(reading->faults.size(), 2);
    QCOMPARE(reading->faults[0].line, 2);
    QCOMPARE(reading->faults[0].text, QStringLiteral("none"));
}

void IcsTest::draftsWaitAndGo()
{
    test::TestWorkspace workspace;
    const auto reading = readIcs(fileOf(draftOf(QStringLiteral("FREQ=DAILY"), QStringLiteral("workdays"), {}, {QStringLiteral("2026-03-05")}, QStringLiteral("2026-03-03T20:30"), QStringLiteral("Asia/Shanghai"))),
        QStringLiteral("a.ics"), shanghai);
    const QStringList before = test::dump(*workspace);
    QCOMPARE(*importIcs(*workspace, *reading, QStringLiteral("a.ics")), qint64(1));
    const auto waiting = waitingDrafts(*workspace);
    QCOMPARE(waiting->size(), 1);
    QCOMPARE(waiting->first().draft.days, QStringLiteral("workdays"));
    QCOMPARE(waiting->first().draft.exceptions, QStringList{QStringLiteral("2026-03-05")});
    QVERIFY(waiting->first().knowsTouchpoint);
    QVERIFY(removeDraft(*workspace, waiting->first().id));
    QCOMPARE(removeDraft(*workspace, waiting->first().id).error().code, ErrorCode::NotFound);
    QVERIFY(workspace->undo());
    QVERIFY(workspace->undo());
    QCOMPARE(test::dump(*workspace), before);
}

void IcsTest::draftBecomesABroadcastInOneStep()
{
    test::TestWorkspace workspace;
    const auto reading = readIcs(fileOf(draftOf(QStringLiteral("FREQ=DAILY"), {}, {}, {}, QStringLiteral("2026-03-03T20:30"), QStringLiteral("Asia/Shanghai"))),
        QStringLiteral("a.ics"), shanghai);
    QCOMPARE(*importIcs(*workspace, *reading, QStringLiteral("a.ics")), qint64(1));
    const WaitingDraft waiting = waitingDrafts(*workspace)->first();
    const QStringList before = test::dump(*workspace);
    BroadcastDraft unfinished = waiting.draft;
    unfinished.name.clear();
    QVERIFY(!planDraft(*workspace, waiting.id, unfinished));
    QCOMPARE(planDraft(*workspace, waiting.id + 1, waiting.draft).error().code, ErrorCode::NotFound);
    QCOMPARE(test::dump(*workspace), before); // neither kept anything
    const auto id = planDraft(*workspace, waiting.id, waiting.draft);
    QVERIFY(id);
    QCOMPARE(broadcast(*workspace, *id)->rrule, QStringLiteral("FREQ=DAILY"));
    QVERIFY(waitingDrafts(*workspace)->isEmpty());
    QVERIFY(workspace->undo());
    QCOMPARE(test::dump(*workspace), before);
}

void IcsTest::wholeWorkspace()
{
    test::TestWorkspace workspace;
    QCOMPARE(exportIcs(*workspace, BroadcastId(4)).error().code, ErrorCode::NotFound);
    QVERIFY(workspace->write({QStringLiteral("test")}, [](db::Database &db) { db.exec("INSERT INTO grp (id, name, created_at) VALUES (1, 'g', '2026-01-01T00:00:00Z')"); }));
    BroadcastDraft draft = draftOf(QStringLiteral("FREQ=WEEKLY"), {}, {}, {}, QStringLiteral("2026-03-03T20:30"), QStringLiteral("Asia/Shanghai"));
    draft.touchpoint = Touchpoint::GroupChat;
    draft.groups = QStringList{QStringLiteral("g")};
    const auto id = addBroadcast(*workspace, draft);
    QVERIFY(id);
    const auto bytes = exportIcs(*workspace, {});
    QVERIFY(bytes);
    const auto read = readIcs(*bytes, QStringLiteral("a.ics"), shanghai);
    QCOMPARE(read->drafts.first().draft.text, draft.text);
    QVERIFY(bytes->contains("\r\nTZID:Asia/Shanghai\r\n"));
}

QTEST_GUILESS_MAIN(IcsTest)
#include "ics_test.moc"
