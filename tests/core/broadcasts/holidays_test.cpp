// SPDX-License-Identifier: GPL-3.0-or-later
// Public holidays and make-up workdays against two independent lists, day by day; festivals and lunar dates against the
// whole reference; and what a workspace knows otherwise.
#include "core/broadcasts/calendarstore.h"
#include "core/broadcasts/festivals.h"
#include "core/broadcasts/lunar.h"
#include "tests/support/support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

const QDate firstDay(firstHolidayYear, 1, 1);
const QDate lastDay(lastHolidayYear, 12, 31);

QJsonObject jsonOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void keep(QSet<QDate> &days, const QString &iso)
{
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    if (day >= firstDay && day <= lastDay)
        days.insert(day);
}

QStringList differences(const HolidayCalendar &ours, const HolidayCalendar &theirs)
{
    QStringList out;
    for (QDate day = firstDay; day <= lastDay; day = day.addDays(1)) {
        const QString iso = day.toString(Qt::ISODate);
        if (ours.holidays.contains(day) != theirs.holidays.contains(day))
            out << (theirs.holidays.contains(day) ? QStringLiteral("holiday only there ") : QStringLiteral("holiday only here ")) + iso;
        if (ours.makeup.contains(day) != theirs.makeup.contains(day))
            out << (theirs.makeup.contains(day) ? QStringLiteral("worked only there ") : QStringLiteral("worked only here ")) + iso;
    }
    return out;
}

// Without its header; nothing where the reference is not here.
std::optional<QList<QStringList>> lunarReference(const QString &name)
{
    QFile file(test::sharedData(QStringLiteral("reference/lunar/%1.csv").arg(name)));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QList<QStringList> rows;
    while (!file.atEnd())
        rows.append(QString::fromUtf8(file.readLine()).trimmed().split(QLatin1Char(',')));
    rows.removeFirst();
    return rows;
}

} // namespace

class HolidaysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalToChineseDays();
    void equalToHolidayCalendar();
    void soundInItself();
    void workdays_data();
    void workdays();
    void unknownYears();
    void rowsOfTheWorkspaceWin();
    void everySolarDay();
    void thereAndBack();
    void festivals();
    void shoppingDays_data();
    void shoppingDays();
    void markedInOrder();
};

void HolidaysTest::equalToChineseDays()
{
    const QJsonObject list = jsonOf(test::sharedData(QStringLiteral("reference/holidays/chinese-days.json")));
    if (list.isEmpty())
        QSKIP("the reference of holidays is not here; set SIYU_DATA_DIR");
    HolidayCalendar theirs;
    for (const QString &day : list[QLatin1String("holidays")].toObject().keys())
        keep(theirs.holidays, day);
    for (const QString &day : list[QLatin1String("workdays")].toObject().keys())
        keep(theirs.makeup, day);
    // The notice of May 2015: “9月3日至5日调休放假”.
    QCOMPARE(differences(publicCalendar(), theirs), QStringList{QStringLiteral("holiday only here 2015-09-05")});
}

void HolidaysTest::equalToHolidayCalendar()
{
    HolidayCalendar theirs;
    for (int year = firstHolidayYear; year <= lastHolidayYear; ++year) {
        const QJsonObject list = jsonOf(test::sharedData(QStringLiteral("reference/holidays/holiday-calendar_CN_%1.json").arg(year)));
        if (list.isEmpty())
            QSKIP("the reference of holidays is not here; set SIYU_DATA_DIR");
        for (const QJsonValue &entry : list[QLatin1String("dates")].toArray()) {
            const bool isHoliday = entry[QLatin1String("type")].toString() == QLatin1String("public_holiday");
            keep(isHoliday ? theirs.holidays : theirs.makeup, entry[QLatin1String("date")].toString());
        }
    }
    // Its slips, by the notices: weekends that holidays run into, three of which it calls worked; the worked Sunday after
    // New Year 2015; the day by which the Spring Festival of 2020 grew.
    const QStringList slips{QStringLiteral("worked only here 2015-01-04"), QStringLiteral("holiday only there 2015-05-02"),
        QStringLiteral("holiday only there 2015-05-03"), QStringLiteral("holiday only there 2015-06-21"),
        QStringLiteral("holiday only there 2016-01-02"), QStringLiteral("holiday only there 2016-01-03"),
        QStringLiteral("worked only there 2016-04-02"), QStringLiteral("holiday only there 2016-04-30"),
        QStringLiteral("worked only there 2018-06-16"), QStringLiteral("worked only there 2018-09-22"),
        QStringLiteral("holiday only here 2020-02-02")};
    QCOMPARE(differences(publicCalendar(), theirs), slips);
}

void HolidaysTest::soundInItself()
{
    const QList<PublicHoliday> all = publicHolidays();
    for (qsizetype i = 0; i < all.size(); ++i) {
        QVERIFY(all[i].from.isValid() && all[i].from <= all[i].to && all[i].from.daysTo(all[i].to) < 10);
        QVERIFY(i == 0 || all[i - 1].to < all[i].from);
        for (const QDate day : all[i].makeup) {
            QVERIFY2(day.dayOfWeek() > Qt::Friday, qPrintable(day.toString(Qt::ISODate)));
            QVERIFY(!publicCalendar().holidays.contains(day));
        }
    }
}

void HolidaysTest::workdays_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("worked");
    QTest::newRow("a plain Monday") << QDate(2026, 3, 2) << true;
    QTest::newRow("a plain Saturday") << QDate(2026, 3, 7) << false;
    QTest::newRow("a Saturday that is worked") << QDate(2026, 2, 28) << true;
    QTest::newRow("a Monday of the Spring Festival") << QDate(2026, 2, 16) << false;
    QTest::newRow("New Year's holiday that begins in the old year") << QDate(2018, 12, 31) << false;
    QTest::newRow("the day by which 2020 grew") << QDate(2020, 2, 2) << false;
    QTest::newRow("New Year's Day of a year nobody knows") << QDate(2030, 1, 1) << true;
}

void HolidaysTest::workdays()
{
    QFETCH(QDate, day);
    QTEST(publicCalendar().isWorkday(day), "worked");
}

void HolidaysTest::unknownYears()
{
    for (int year = firstHolidayYear; year <= lastHolidayYear; ++year)
        QVERIFY(publicCalendar().knows(year));
    QVERIFY(!publicCalendar().knows(firstHolidayYear - 1));
    QVERIFY(!publicCalendar().knows(lastHolidayYear + 1));
    HolidayCalendar own = publicCalendar();
    own.holidays.insert(QDate(2027, 8, 1)); // the shop's own day off does not make the year known
    QVERIFY(!own.knows(2027));
    own.holidays.insert(QDate(2027, 1, 1));
    QVERIFY(own.knows(2027));
}

void HolidaysTest::rowsOfTheWorkspaceWin()
{
    test::TestWorkspace shop;
    QCOMPARE(holidayCalendar(*shop)->holidays, publicCalendar().holidays);
    const auto written = shop->write({QStringLiteral("test"), {}}, [](db::Database &db) {
        db.exec("INSERT INTO calendar_day (day, kind, name) VALUES ('2026-10-05', 'ordinary', 'we open'), ('2026-10-06', 'makeup', 'x'),"
                " ('2026-10-10', 'holiday', 'x'), ('2026-11-11', 'shopping', 'x'), ('2027-01-01', 'holiday', 'x')");
    });
    QVERIFY(written);
    const HolidayCalendar calendar = *holidayCalendar(*shop);
    QVERIFY(calendar.isWorkday(QDate(2026, 10, 5)));
    QVERIFY(!calendar.holidays.contains(QDate(2026, 10, 5)));
    QVERIFY(calendar.isWorkday(QDate(2026, 10, 6)));
    QVERIFY(!calendar.isWorkday(QDate(2026, 10, 7)));
    QVERIFY(!calendar.isWorkday(QDate(2026, 10, 10)));
    QVERIFY(calendar.isWorkday(QDate(2026, 11, 11)));
    QVERIFY(calendar.knows(2027));
}

void HolidaysTest::everySolarDay()
{
    const auto rows = lunarReference(QStringLiteral("solar_to_lunar_2020_2030"));
    if (!rows)
        QSKIP("the lunar reference is not here; set SIYU_DATA_DIR");
    for (const QStringList &cells : *rows) {
        const QDate solar = QDate::fromString(cells[0], Qt::ISODate);
        const LunarDate expected{cells[1].toInt(), cells[2].toInt(), cells[3].toInt(), cells[4] == QLatin1String("true")};
        const auto got = lunarDateOf(solar);
        QVERIFY2(got && *got == expected, qPrintable(cells[0]));
        if (!expected.leapMonth)
            QCOMPARE(solarDayOf(expected.year, expected.month, expected.day), solar);
    }
    QCOMPARE(rows->size(), 4018);
}

// Every day of the known years is one lunar date and the days of a month follow one another.
void HolidaysTest::thereAndBack()
{
    LunarDate before = *lunarDateOf(solarDayOf(firstLunarYear, 1, 1));
    QCOMPARE(before, (LunarDate{2000, 1, 1, false}));
    const QDate last = solarDayOf(lastLunarYear, 12, -1);
    int days = 1;
    for (QDate day = solarDayOf(firstLunarYear, 1, 1).addDays(1); day <= last; day = day.addDays(1), ++days) {
        const auto lunar = lunarDateOf(day);
        QVERIFY(lunar);
        QVERIFY(lunar->day == before.day + 1 || (lunar->day == 1 && before.day >= 29));
        if (!lunar->leapMonth)
            QCOMPARE(solarDayOf(lunar->year, lunar->month, lunar->day), day);
        before = *lunar;
    }
    QCOMPARE(qint64(days), solarDayOf(firstLunarYear, 1, 1).daysTo(last) + 1);
    QVERIFY(!lunarDateOf(last.addDays(1)));
    QVERIFY(!lunarDateOf(QDate(2000, 2, 4)));
    QVERIFY(!lunarDateOf(QDate()));
    QVERIFY(!solarDayOf(2021, 12, 30).isValid());
    QVERIFY(!solarDayOf(1999, 1, 1).isValid());
    QVERIFY(!solarDayOf(2024, 13, 1).isValid());
    QCOMPARE(solarDayOf(2024, 12, -1), QDate(2025, 1, 28));
}

void HolidaysTest::festivals()
{
    const auto rows = lunarReference(QStringLiteral("festivals_2000_2050"));
    if (!rows)
        QSKIP("the lunar reference is not here; set SIYU_DATA_DIR");
    for (const QStringList &cells : *rows) {
        const int month = cells[2].toInt(), day = cells[3].toInt();
        const QDate expected = QDate::fromString(cells[4], Qt::ISODate);
        QCOMPARE(solarDayOf(cells[0].toInt(), month, day), expected);
        const auto rule = std::find_if(festivalRules().begin(), festivalRules().end(), [&](const FestivalRule &one) {
            return one.by == FestivalRule::By::LunarDate && one.month == month && one.day == day;
        });
        QVERIFY2(rule != festivalRules().end(), qPrintable(cells[1]));
        QCOMPARE(rule->inYear(cells[0].toInt()), std::optional(expected));
    }
    QCOMPARE(rows->size(), 459);
}

void HolidaysTest::shoppingDays_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QDate>("day");
    QTest::newRow("618") << "shopping_618" << QDate(2026, 6, 18);
    QTest::newRow("double eleven") << "shopping_1111" << QDate(2026, 11, 11);
    QTest::newRow("second Sunday in May, the month begins on a Friday") << "mothers_day" << QDate(2026, 5, 10);
    QTest::newRow("second Sunday in May, the month begins on a Sunday") << "mothers_day" << QDate(2022, 5, 8);
    QTest::newRow("third Sunday in June") << "fathers_day" << QDate(2026, 6, 21);
    QTest::newRow("the eve in the next solar year, the 29th") << "new_years_eve" << QDate(2026, 2, 16);
}

void HolidaysTest::shoppingDays()
{
    QFETCH(QString, word);
    QFETCH(QDate, day);
    const QList<MarkedDay> found = markedDays(day, day);
    QVERIFY(std::any_of(found.begin(), found.end(), [&](const MarkedDay &one) { return one.word == word && one.day == day; }));
    const QList<MarkedDay> around = markedDays(day.addDays(-30), day.addDays(30));
    QCOMPARE(std::count_if(around.begin(), around.end(), [&](const MarkedDay &one) { return one.word == word; }), 1);
}

void HolidaysTest::markedInOrder()
{
    const QList<MarkedDay> year = markedDays(QDate(2026, 1, 1), QDate(2026, 12, 31));
    QVERIFY(std::is_sorted(year.begin(), year.end(), [](const MarkedDay &a, const MarkedDay &b) { return a.day < b.day; }));
    QCOMPARE(year.size(), festivalRules().size()); // one Laba (of lunar 2025) and one eve lie in January and February
    QVERIFY(markedDays(QDate(2026, 3, 2), QDate(2026, 3, 1)).isEmpty());
    QVERIFY(!markedDays(QDate(2060, 1, 1), QDate(2060, 12, 31)).isEmpty()); // solar days need no table
}

QTEST_GUILESS_MAIN(HolidaysTest)
#include "holidays_test.moc"
