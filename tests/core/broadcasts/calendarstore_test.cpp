// SPDX-License-Identifier: GPL-3.0-or-later
// Days, seasons and stages of a workspace, and days from files: what published files hold is what the program knows already,
// what is new or otherwise is counted before it is written, and each change is taken back.
#include "core/broadcasts/calendarspan.h"
#include "core/broadcasts/dayfile.h"
#include "tests/support/support.h"

#include <QTest>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

QStringList namesOn(Workspace &workspace, QDate day)
{
    QStringList out;
    const auto days = calendarDays(workspace, day, day);
    for (const CalendarDay &one : *days)
        out << wordOf(one.kind) + QLatin1Char(':') + (one.name.isEmpty() ? one.word : one.name);
    return out;
}

} // namespace

class CalendarStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedFiles_data();
    void publishedFiles();
    void files_data();
    void files();
    void taken();
    void daysChange();
    void seasonSpans_data();
    void seasonSpans();
    void seasonsChange();
    void stagesChange();
    void loadOfADay();
};

void CalendarStoreTest::publishedFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("least"); // days in it
    QTest::addColumn<int>("differs"); // where the notice decides otherwise (holidays.cpp)
    QTest::newRow("ics") << "chinese-days_holidays.ics" << 100 << 0;
    QTest::newRow("json of 2026") << "holiday-calendar_CN_2026.json" << 35 << 0;
    QTest::newRow("json of 2020") << "holiday-calendar_CN_2020.json" << 30 << 0;
}

void CalendarStoreTest::publishedFiles()
{
    QFETCH(QString, file);
    QFETCH(int, least);
    QFETCH(int, differs);
    const QString path = test::sharedData(QStringLiteral("reference/holidays/") + file);
    if (!QFile::exists(path))
        QSKIP("the reference files are not here");
    test::TestWorkspace workspace;
    const auto read = readDayFile(path);
    QVERIFY(read);
    QVERIFY(read->days.size() >= least);
    QCOMPARE(read->faults.size(), 0);
    const auto counts = previewDays(*workspace, *read);
    QCOMPARE(counts->added + counts->changed, qint64(differs));
    QCOMPARE(counts->known, qint64(read->days.size() - differs));
}

void CalendarStoreTest::files_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("days"); // "!" = refused
    QTest::addColumn<int>("faults");
    QTest::newRow("empty") << QByteArray() << "!" << 0;
    QTest::newRow("no day in it") << QByteArray("hello\nworld\n") << "!" << 0;
    QTest::newRow("csv with a head") << QByteArray("day,kind,name\n2027-01-01,holiday,元旦\n") << "2027-01-01 holiday 元旦" << 0;
    QTest::newRow("csv of Excel in Chinese") << QByteArray("\xEF\xBB\xBF日期,类型,名称\r\n2027/1/1,休,元旦\r\n2027年1月3日,班,元旦补班\r\n") << "2027-01-01 holiday 元旦|2027-01-03 makeup 元旦补班" << 0;
    QTest::newRow("tabs, a bad day, an unknown kind") << QByteArray("2027-01-01\tholiday\ta\n2027-02-30\tholiday\tb\n2027-03-01\tmaybe\tc\n") << "2027-01-01 holiday a" << 2;
    QTest::newRow("the same day twice") << QByteArray("2027-01-01,holiday,a\n2027-01-01,holiday,b\n") << "2027-01-01 holiday a" << 0;
    QTest::newRow("an event of several days") << QByteArray("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20270104\nSUMMARY:元旦(休)\nEND:VEVENT\nEND:VCALENDAR\n")
                                              << "2027-01-01 holiday 元旦|2027-01-02 holiday 元旦|2027-01-03 holiday 元旦" << 0;
    QTest::newRow("an event of a hundred years") << QByteArray("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\nDTEND:21270101\nSUMMARY:a(休)\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20270105\nSUMMARY:店庆\nEND:VEVENT\nEND:VCALENDAR\n")
                                                 << "2027-01-05 own 店庆" << 1;
    QTest::newRow("json") << QByteArray(R"({"holidays":{"2027-01-01":"New Year,元旦,1","x":"y"},"workdays":{"2027-01-03":"New Year,元旦,1"}})") << "2027-01-01 holiday 元旦|2027-01-03 makeup 元旦" << 1;
    QTest::newRow("json of something else") << QByteArray(R"({"a":[1,2,{"b":null}]})") << "!" << 0;
    QTest::newRow("broken json") << QByteArray("{\"holidays\":") << "!" << 0;
}

void CalendarStoreTest::files()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, days);
    QFETCH(int, faults);
    const auto file = readDayFile(bytes, QStringLiteral("f"));
    QStringList lines;
    for (const CalendarDay &day : file ? file->days : QList<CalendarDay>())
        lines << day.day.toString(Qt::ISODate) + QLatin1Char(' ') + wordOf(day.kind) + QLatin1Char(' ') + day.name;
    QCOMPARE(file ? lines.join(QLatin1Char('|')) : QStringLiteral("!"), days);
    if (file)
        QCOMPARE(int(file->faults.size()), faults);
}

void CalendarStoreTest::taken()
{
    test::TestWorkspace workspace;
    const QStringList before = test::dump(*workspace);
    const auto file = readDayFile(QByteArray("2027-01-01,holiday,元旦\n2027-01-03,makeup,元旦\n2026-10-01,ordinary,开店\n2026-10-02,holiday,国庆\n2027-05-20,own,店庆\n"), QStringLiteral("f"));
    const auto preview = previewDays(*workspace, *file);
    QCOMPARE(test::dump(*workspace), before);
    const auto done = importDays(*workspace, *file, QStringLiteral("f.csv"));
    for (const auto &counts : {*preview, *done}) {
        QCOMPARE(counts.added, qint64(3));
        QCOMPARE(counts.changed, qint64(1));
        QCOMPARE(counts.known, qint64(1));
        QCOMPARE(counts.years, (QList<int>{2026, 2027}));
    }
    auto calendar = holidayCalendar(*workspace);
    QVERIFY(calendar->knows(2027));
    QVERIFY(calendar->isWorkday(QDate(2027, 1, 3)));
    QVERIFY(!calendar->holidays.contains(QDate(2026, 10, 1)));
    QCOMPARE(namesOn(*workspace, QDate(2027, 5, 20)), (QStringList{QStringLiteral("giving:giving_520"), QStringLiteral("own:店庆")}));
    QCOMPARE(previewDays(*workspace, *file)->known, qint64(5)); // the same file again
    QVERIFY(workspace->undo());
    QCOMPARE(test::dump(*workspace), before);
}

void CalendarStoreTest::daysChange()
{
    test::TestWorkspace workspace;
    const QDate day(2026, 5, 1);
    QCOMPARE(namesOn(*workspace, day), (QStringList{QStringLiteral("holiday:labour"), QStringLiteral("festival:labour")}));
    auto known = calendarDays(*workspace, day, day);
    QVERIFY(removeDay(*workspace, known->at(0))); // the day off: an ordinary one now
    QVERIFY(holidayCalendar(*workspace)->isWorkday(day));
    QVERIFY(removeDay(*workspace, known->at(1)));
    QCOMPARE(namesOn(*workspace, day), QStringList{QStringLiteral("ordinary:")});
    QVERIFY(workspace->undo());
    QVERIFY(workspace->undo());
    QCOMPARE(namesOn(*workspace, day).size(), 2);
    QCOMPARE(addDay(*workspace, {day, DayKind::Own, {}, QStringLiteral("  "), {}, true}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(addDay(*workspace, {QDate(), DayKind::Own, {}, QStringLiteral("a"), {}, true}).error().code, ErrorCode::InvalidInput);
    QVERIFY(addDay(*workspace, {day, DayKind::Own, {}, QStringLiteral("店庆"), {}, true}));
    known = calendarDays(*workspace, day, day);
    QVERIFY(editDay(*workspace, known->last(), {day.addDays(9), DayKind::Shopping, {}, QStringLiteral("大促"), {}, true}));
    QCOMPARE(namesOn(*workspace, day).size(), 2);
    QVERIFY(namesOn(*workspace, day.addDays(9)).contains(QStringLiteral("shopping:大促")));
}

void CalendarStoreTest::seasonSpans_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("festival");
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("spans"); // within 2026
    QTest::newRow("plain") << "08-15" << "09-10" << "" << 0 << "2026-08-15..2026-09-10";
    QTest::newRow("over the new year") << "11-15" << "01-15" << "" << 0 << "2025-11-15..2026-01-15 2026-11-15..2027-01-15";
    QTest::newRow("to the end of February") << "02-01" << "02-29" << "" << 0 << "2026-02-01..2026-02-28";
    QTest::newRow("before a lunar festival") << "" << "" << "dragon_boat" << 21 << "2026-05-29..2026-06-19";
    QTest::newRow("before spring, over the new year") << "" << "" << "spring" << 60 << "2025-12-19..2026-02-17 2026-12-08..2027-02-06";
}

void CalendarStoreTest::seasonSpans()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, festival);
    QFETCH(int, before);
    QFETCH(QString, spans);
    const Season season{1, {}, QStringLiteral("x"), {}, from, to, festival, before};
    QStringList found;
    for (const Period &span : season.within(QDate(2026, 1, 1), QDate(2026, 12, 31)))
        found << span.from.toString(Qt::ISODate) + QStringLiteral("..") + span.to.toString(Qt::ISODate);
    QCOMPARE(found.join(QLatin1Char(' ')), spans);
}

void CalendarStoreTest::seasonsChange()
{
    test::TestWorkspace workspace;
    const QStringList before = test::dump(*workspace);
    QCOMPARE(seasons(*workspace)->size(), 8);
    Season own{0, {}, QStringLiteral("采茶"), QStringLiteral("新茶"), QStringLiteral("03-20"), QStringLiteral("04-20"), {}, 0};
    const auto id = saveSeason(*workspace, own);
    QVERIFY(id);
    own.id = *id;
    own.fromMonthDay = QStringLiteral("13-01");
    QCOMPARE(saveSeason(*workspace, own).error().code, ErrorCode::InvalidInput);
    own.fromMonthDay = QStringLiteral("03-10");
    own.id = 999;
    QCOMPARE(saveSeason(*workspace, own).error().code, ErrorCode::NotFound);
    QVERIFY(removeSeason(*workspace, *id));
    QCOMPARE(seasons(*workspace)->size(), 8);
    QCOMPARE(removeSeason(*workspace, *id).error().code, ErrorCode::NotFound);
    QVERIFY(workspace->undo());
    QVERIFY(workspace->undo());
    QCOMPARE(test::dump(*workspace), before);
}

void CalendarStoreTest::stagesChange()
{
    test::TestWorkspace workspace;
    QVERIFY(workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO campaign (id, name, from_day, to_day, created_at) VALUES (1, '618', '2026-06-10', '2026-06-18', 'x'), (2, 'undated', NULL, NULL, 'x')");
    }));
    const QStringList before = test::dump(*workspace);
    const QDate first(2026, 6, 5);
    QCOMPARE(saveStages(*workspace, 9, {}).error().code, ErrorCode::NotFound);
    QCOMPARE(saveStages(*workspace, 1, {{QStringLiteral("a"), first, first.addDays(-1)}}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(saveStages(*workspace, 1, {{QString(), first, first}}).error().code, ErrorCode::InvalidInput);
    QVERIFY(saveStages(*workspace, 1, {{QStringLiteral("正式"), QDate(2026, 6, 10), QDate(2026, 6, 18)}, {QStringLiteral("预热"), first, first.addDays(3)}}));
    // A stage alone brings its campaign into sight.
    const auto bands = campaignBands(*workspace, first, first);
    QCOMPARE(bands->size(), 1);
    QCOMPARE(bands->first().stages.first().name, QStringLiteral("预热"));
    QCOMPARE(campaignBands(*workspace, QDate(2026, 7, 1), QDate(2026, 7, 9))->size(), 0);
    QVERIFY(workspace->undo());
    QCOMPARE(test::dump(*workspace), before);
}

void CalendarStoreTest::loadOfADay()
{
    test::TestWorkspace workspace;
    QVERIFY(workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO account (id, kind, name, daily_capacity) VALUES (1, 'wecom', '企微-李', 2), (2, 'wecom', '企微-王', NULL);"
                "INSERT INTO grp (id, name, account, created_at) VALUES (1, 'a', 1, 'x'), (2, 'b', 1, 'x'), (3, 'c', 2, 'x');"
                "UPDATE grp SET archived_at = 'x' WHERE id = 3;"
                "INSERT INTO content (id, title, kind, body, created_at) VALUES (1, 'c', 'promotion', 'b', 'x');"
                "INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES (1, 'g', 1, 'group_chat', '2026-03-02T23:30', 'Asia/Shanghai', 'x'),"
                " (2, 's', 1, 'subscription_account', '2026-03-03T00:30', 'Asia/Shanghai', 'x');"
                // 23:30 and 00:30 in Shanghai are one day in UTC
                "INSERT INTO run (id, broadcast, wall, due_at) VALUES (1, 1, '2026-03-02T23:30', '2026-03-02T15:30:00Z'), (2, 2, '2026-03-03T00:30', '2026-03-02T16:30:00Z');"
                "INSERT INTO delivery (run, target_kind, target, account, status, reason) VALUES (1, 'group', 1, 1, 'sent', NULL), (1, 'group', 2, 1, 'planned', NULL),"
                " (1, 'group', 3, 2, 'failed', NULL), (1, 'group', 4, 1, 'skipped', 'account_capacity'), (1, 'group', 5, 1, 'skipped', 'outside_hours'), (2, 'account', 0, NULL, 'planned', NULL)");
    }));
    const auto span = calendarSpan(*workspace, QDate(2026, 3, 2), QDate(2026, 3, 3));
    QVERIFY(span);
    QCOMPARE(span->runs.size(), 2);
    QCOMPARE(span->runs[0].counts, (QMap<QString, qint64>{{QStringLiteral("sent"), 1}, {QStringLiteral("planned"), 1}, {QStringLiteral("failed"), 1},
        {QStringLiteral("account_capacity"), 1}, {QStringLiteral("outside_hours"), 1}}));
    const DayLoad first = span->loads.value(QDate(2026, 3, 2)), second = span->loads.value(QDate(2026, 3, 3));
    QCOMPARE(first.planned, qint64(2));
    QCOMPARE(first.lines.size(), 2); // the touchpoint, and the account that has a limit
    QCOMPARE(first.lines[0].turnedAway, qint64(1));
    QCOMPARE(*first.lines[0].limit, qint64(2)); // two groups live, one post each
    QCOMPARE(first.lines[1].accountName, QStringLiteral("企微-李"));
    QCOMPARE(*first.lines[1].limit, qint64(2));
    QVERIFY(first.isOver());
    QCOMPARE(*second.lines.first().limit, qint64(1));
    QVERIFY(!second.isOver());
    QCOMPARE(span->unknownYears, QList<int>());
    QCOMPARE(calendarSpan(*workspace, QDate(2026, 12, 28), QDate(2027, 1, 3))->unknownYears, QList<int>{2027});
}

QTEST_GUILESS_MAIN(CalendarStoreTest)
#include "calendarstore_test.moc"
