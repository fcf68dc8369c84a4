// SPDX-License-Identifier: GPL-3.0-or-later
// Moving periods, when a saved report is due, and the settings themselves.
#include "core/reports/savedreport.h"

#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"
#include "tests/support/support.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::reports;

namespace {

const QTimeZone shanghai("Asia/Shanghai");
const QTimeZone berlin("Europe/Berlin");

SavedReport weeklyOnMonday(const QString &name)
{
    SavedReport out;
    out.name = name;
    out.report = QStringLiteral("weekly");
    out.period = PeriodRule::LastWeek;
    out.folder = QStringLiteral("/tmp/reports");
    out.schedule = {Every::Week, 1, QTime(9, 0)};
    return out;
}

} // namespace

class SavedReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void periods_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        const auto row = [](const char *name, PeriodRule rule, QDate day, QDate from, QDate to) { QTest::newRow(name) << int(rule) << day << from << to; };
        row("last month over a leap February", PeriodRule::LastMonth, {2028, 3, 31}, {2028, 2, 1}, {2028, 2, 29});
        row("last month over the year", PeriodRule::LastMonth, {2026, 1, 1}, {2025, 12, 1}, {2025, 12, 31});
        row("last week on a Monday", PeriodRule::LastWeek, {2026, 3, 9}, {2026, 3, 2}, {2026, 3, 8});
        row("last week on a Sunday", PeriodRule::LastWeek, {2026, 3, 8}, {2026, 2, 23}, {2026, 3, 1});
        row("this week on a Monday is one day", PeriodRule::ThisWeek, {2026, 3, 9}, {2026, 3, 9}, {2026, 3, 9});
        row("this month on its first", PeriodRule::ThisMonth, {2026, 3, 1}, {2026, 3, 1}, {2026, 3, 1});
        row("yesterday over the year", PeriodRule::Yesterday, {2026, 1, 1}, {2025, 12, 31}, {2025, 12, 31});
        row("last 7 days end yesterday", PeriodRule::Last7Days, {2026, 3, 9}, {2026, 3, 2}, {2026, 3, 8});
        row("last 30 days", PeriodRule::Last30Days, {2026, 3, 31}, {2026, 3, 1}, {2026, 3, 30});
    }
    void periods()
    {
        QFETCH(int, rule);
        QFETCH(QDate, day);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QCOMPARE(periodOf(PeriodRule(rule), day), (Period{from, to}));
        QCOMPARE(periodRuleFrom(wordOf(PeriodRule(rule))), std::optional(PeriodRule(rule)));
    }

    void due_data()
    {
        QTest::addColumn<Schedule>("schedule");
        QTest::addColumn<QTimeZone>("zone");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("next");
        const auto row = [](const char *name, const Schedule &schedule, const QTimeZone &zone, const char *now, const char *last, const char *next) {
            QTest::newRow(name) << schedule << zone << QString::fromLatin1(now) << QString::fromLatin1(last) << QString::fromLatin1(next);
        };
        const Schedule monday{Every::Week, 1, QTime(9, 0)};
        row("at the very minute", monday, shanghai, "2026-03-09T01:00:00Z", "2026-03-09T01:00:00Z", "2026-03-16T01:00:00Z");
        row("a second before", monday, shanghai, "2026-03-09T00:59:59Z", "2026-03-02T01:00:00Z", "2026-03-09T01:00:00Z");
        row("Sunday in Shanghai, Saturday in UTC", {Every::Week, 7, QTime(0, 30)}, shanghai, "2026-03-07T17:00:00Z", "2026-03-07T16:30:00Z", "2026-03-14T16:30:00Z");
        row("the 28th of the month before", {Every::Month, 28, QTime(9, 0)}, shanghai, "2026-03-01T00:00:00Z", "2026-02-28T01:00:00Z", "2026-03-28T01:00:00Z");
        row("daily", {Every::Day, 1, QTime(23, 59)}, shanghai, "2026-03-01T00:00:00Z", "2026-02-28T15:59:00Z", "2026-03-01T15:59:00Z");
        row("daily over the clocks' change", {Every::Day, 1, QTime(9, 0)}, berlin, "2026-03-29T12:00:00Z", "2026-03-29T07:00:00Z", "2026-03-30T07:00:00Z");
        row("never", {Every::Never, 1, QTime(9, 0)}, shanghai, "2026-03-01T00:00:00Z", "", "");
        row("no such day", {Every::Week, 8, QTime(9, 0)}, shanghai, "2026-03-01T00:00:00Z", "", "");
        row("the 29th is not offered", {Every::Month, 29, QTime(9, 0)}, shanghai, "2026-03-01T00:00:00Z", "", "");
    }
    void due()
    {
        QFETCH(Schedule, schedule);
        QFETCH(QTimeZone, zone);
        QFETCH(QString, now);
        QFETCH(QString, last);
        QFETCH(QString, next);
        const auto textOf = [](const std::optional<QDateTime> &at) { return at ? toUtcText(*at) : QString(); };
        QCOMPARE(textOf(lastDue(schedule, fromUtcText(now), zone)), last);
        QCOMPARE(textOf(nextDue(schedule, fromUtcText(now), zone)), next);
    }

    void settingsAreKeptAndTakenBack()
    {
        test::TestWorkspace w;
        const StaffId owner = groups::addStaff(*w, {QStringLiteral("李店长"), {}, {}, {}}).value();
        groups::NewGroup group;
        group.name = QStringLiteral("A");
        group.owners = {owner};
        SavedReport saved = weeklyOnMonday(QStringLiteral("周报"));
        saved.report = QStringLiteral("group");
        saved.pack = PackAs::Zip;
        saved.groups = {groups::addGroup(*w, group).value()};
        saved.id = saveReportSettings(*w, saved).value();
        QCOMPARE(findSavedReport(*w, saved.name).value(), saved);
        saved.schedule.onDay = 5;
        saved.groups.clear();
        QVERIFY(saveReportSettings(*w, saved));
        QCOMPARE(findSavedReport(*w, saved.name).value(), saved);
        QVERIFY(removeSavedReport(*w, saved.id));
        QVERIFY(savedReports(*w).value().isEmpty());
        QVERIFY(w->undo());
        QCOMPARE(findSavedReport(*w, saved.name).value(), saved);
    }

    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"name", "report", "format", "folder", "pack", "schedule", "same name", "group"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void whatDoesNotFitIsRefused()
    {
        QFETCH(QString, field);
        test::TestWorkspace w;
        QVERIFY(saveReportSettings(*w, weeklyOnMonday(QStringLiteral("there"))));
        SavedReport saved = weeklyOnMonday(QStringLiteral("new"));
        if (field == QStringLiteral("name"))
            saved.name = QStringLiteral("  ");
        else if (field == QStringLiteral("report"))
            saved.report = QStringLiteral("yearly");
        else if (field == QStringLiteral("format"))
            saved.format = QStringLiteral("docx");
        else if (field == QStringLiteral("folder"))
            saved.folder = QStringLiteral("reports");
        else if (field == QStringLiteral("pack"))
            saved.pack = PackAs::Folder; // of a report that is one
        else if (field == QStringLiteral("schedule"))
            saved.schedule.onDay = 0;
        else if (field == QStringLiteral("same name"))
            saved.name = QStringLiteral("there");
        else
            saved.groups = {GroupId(77)};
        QVERIFY(!saveReportSettings(*w, saved));
        QCOMPARE(savedReports(*w).value().size(), 1);
    }

    // Due from its saving on, once each time, however many were missed.
    void eachTimeOnce()
    {
        test::TestWorkspace w;
        w.clock->set(test::utc("2026-03-04T00:00:00Z"));
        const SavedReport saved = weeklyOnMonday(QStringLiteral("周报"));
        QVERIFY(saveReportSettings(*w, saved));
        QVERIFY(dueReports(*w).value().isEmpty());
        w.clock->set(test::utc("2026-03-30T02:00:00Z")); // four Mondays later
        const QList<DueReport> due = dueReports(*w).value();
        QCOMPARE(due.size(), 1);
        QCOMPARE(toUtcText(due.first().dueAtUtc), QStringLiteral("2026-03-30T01:00:00Z"));
        QCOMPARE(due.first().saved.requestAsOf(QDate(2026, 3, 30)).period, (Period{{2026, 3, 23}, {2026, 3, 29}}));
        QVERIFY(noteDone(*w, due.first()));
        QVERIFY(dueReports(*w).value().isEmpty());
        w.clock->set(test::utc("2026-03-02T02:00:00Z")); // a clock set back brings nothing again
        QVERIFY(dueReports(*w).value().isEmpty());
    }

    void unmaskedNeedsAReason()
    {
        ReportRequest request;
        request.masked = false;
        QCOMPARE(checkMasking(request).error().code, ErrorCode::InvalidInput);
        request.reason = QStringLiteral("对账");
        QVERIFY(checkMasking(request));
    }
};

QTEST_GUILESS_MAIN(SavedReportTest)
#include "savedreport_test.moc"
