// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/values.h"

#include <QtTest>

using namespace siyu::importing;

class ValuesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cells_data();
    void cells();
    void keys_data();
    void keys();
    void moments_data();
    void moments();
    void unread_data();
    void unread();
    void orderOfDayAndMonth_data();
    void orderOfDayAndMonth();
    void datesByRule();
    void dayInAnotherZone();
    void genders_data();
    void genders();
    void yesNo_data();
    void yesNo();
    void counts_data();
    void counts();
    void amounts_data();
    void amounts();
    void tags();
    void flags();
};

namespace {

std::string bytes(const QString &text) { return text.toStdString(); }
QString string(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

} // namespace

void ValuesTest::cells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("clean");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("leading TAB") << QStringLiteral("\t138") << QStringLiteral("138");
    QTest::newRow("ideographic blanks") << QStringLiteral("　小红　") << QStringLiteral("小红");
    QTest::newRow("no-break blank") << QStringLiteral("\u00A0a\u00A0") << QStringLiteral("a");
    QTest::newRow("formula that is text") << QStringLiteral("=\"00138\"") << QStringLiteral("00138");
    QTest::newRow("quotes behind a TAB") << QStringLiteral("\t\"6920001\"") << QStringLiteral("6920001");
    QTest::newRow("apostrophe before a number") << QStringLiteral("'138") << QStringLiteral("138");
    QTest::newRow("apostrophe of our export") << QStringLiteral("'=1+1") << QStringLiteral("=1+1");
    QTest::newRow("apostrophe of a name stays") << QStringLiteral("'n Sync") << QStringLiteral("'n Sync");
    QTest::newRow("hyphen is empty") << QStringLiteral("-") << QString();
    QTest::newRow("dash is empty") << QStringLiteral("——") << QString();
    QTest::newRow("none is empty") << QStringLiteral(" 无 ") << QString();
    QTest::newRow("slash is empty") << QStringLiteral("/") << QString();
    QTest::newRow("a word with none in it stays") << QStringLiteral("无锡") << QStringLiteral("无锡");
    QTest::newRow("an amount below zero stays") << QStringLiteral("-3") << QStringLiteral("-3");
}

void ValuesTest::cells()
{
    QFETCH(QString, cell);
    QFETCH(QString, clean);
    const std::string utf8 = bytes(cell);
    QCOMPARE(string(cleanCell(utf8)), clean);
    QCOMPARE(isBlank(utf8), clean.isEmpty());
}

void ValuesTest::keys_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("key");
    QTest::newRow(".00 behind a phone") << QStringLiteral("13800000000.00") << QStringLiteral("13800000000");
    QTest::newRow(".0 behind an id") << QStringLiteral("12923.0") << QStringLiteral("12923");
    QTest::newRow("digits behind the point stay") << QStringLiteral("12.50") << QStringLiteral("12.50");
    QTest::newRow("dots inside an account stay") << QStringLiteral("wx.00") << QStringLiteral("wx.00");
    QTest::newRow("apostrophe before letters") << QStringLiteral("'wxid_1") << QStringLiteral("wxid_1");
    QTest::newRow("point alone") << QStringLiteral("12.") << QStringLiteral("12.");
}

void ValuesTest::keys()
{
    QFETCH(QString, cell);
    QFETCH(QString, key);
    QCOMPARE(string(cleanKey(bytes(cell))), key);
}

void ValuesTest::moments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("second");
    const auto row = [](const char *name, const char16_t *text, QDate day, int second) {
        QTest::newRow(name) << QString::fromUtf16(text) << day << second;
    };
    const QDate march(2026, 3, 1);
    row("ISO day", u"2026-03-01", march, -1);
    row("slashes", u"2026/3/1", march, -1);
    row("dots", u"2026.3.1", march, -1);
    row("Chinese", u"2026年3月1日", march, -1);
    row("Chinese with time", u"2026年3月1日 9:05", march, 9 * 3600 + 300);
    row("digits", u"20260301", march, -1);
    row("digits with time", u"20260301090500", march, 9 * 3600 + 300);
    row("hour of one digit", u"2026-03-01 9:05", march, 9 * 3600 + 300);
    row("seconds", u"2026-03-01 09:05:07", march, 9 * 3600 + 307);
    row("T", u"2026-03-01T09:05:00", march, 9 * 3600 + 300);
    row("T with Z", u"2026-03-01T09:05:00.123Z", march, 9 * 3600 + 300);
    row("offset", u"2026-03-01T09:05:00+08:00", march, 9 * 3600 + 300);
    row("afternoon in English", u"3/1/2026 9:05 PM", march, 21 * 3600 + 300);
    row("afternoon in Chinese", u"2026/3/1 下午9:05", march, 21 * 3600 + 300);
    row("midnight in English", u"3/1/2026 12:00 AM", march, 0);
    row("short year", u"3/1/26", march, -1);
    row("day first, as it must be", u"13/3/26", QDate(2026, 3, 13), -1);
    row("month by name", u"11-Feb-17", QDate(2017, 2, 11), -1);
    row("last century", u"5/6/85", QDate(1985, 5, 6), -1);
    row("Excel serial", u"46082", march, -1);
    row("Excel serial with time", u"46082.5", march, 43200);
    row("day first with points", u"1.3.2026", march, -1);
    row("full-width digits", u"２０２６－０３－０１", march, -1);
    row("full-width slashes and time", u"２０２６／３／１　９：０５", march, 9 * 3600 + 300);
    row("unix seconds", u"1772323200", march, 0);
    row("unix milliseconds", u"1772323200000", march, 0);
    row("leap day", u"2024-02-29", QDate(2024, 2, 29), -1);
}

void ValuesTest::moments()
{
    QFETCH(QString, text);
    QFETCH(QDate, day);
    QFETCH(int, second);
    const auto moment = readMoment(bytes(text));
    QVERIFY(moment.has_value());
    QCOMPARE(moment->date(), day);
    QCOMPARE(moment->secondOfDay, second);
}

void ValuesTest::unread_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t *text :
        {u"", u"2026-02-30", u"2026-13-01", u"29.2.2025", u"3月1日", u"yesterday", u"2026", u"12", u"0000-00-00",
            u"2026-03-01 25:00", u"2026-03-01 nine", u"1/2", u"123456", u"99999", u"13800000000", u"2026-03-01-02"})
        QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text);
}

void ValuesTest::unread()
{
    QFETCH(QString, text);
    QVERIFY(!readMoment(bytes(text)).has_value());
}

void ValuesTest::orderOfDayAndMonth_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("isOfShortDates");
    const auto row = [](const char *name, const QStringList &values, DateOrder order, bool isShort = true) {
        QTest::newRow(name) << values << int(order) << isShort;
    };
    row("nothing says", {QStringLiteral("1/2/26"), QStringLiteral("3/4/2026")}, DateOrder::Open);
    row("a thirteenth in front", {QStringLiteral("1/2/26"), QStringLiteral("25-4-26 9:05")}, DateOrder::DayFirst);
    row("a thirteenth behind", {QStringLiteral("2026-03-01"), QStringLiteral("4/25/26")}, DateOrder::MonthFirst);
    row("both", {QStringLiteral("4/25/26"), QStringLiteral("25/4/26")}, DateOrder::Open);
    row("one day only: no witness, but no doubt", {QStringLiteral("3/3/26")}, DateOrder::Open, false);
    row("year first", {QStringLiteral("2026/3/1"), QStringLiteral("2026-3-1")}, DateOrder::Open, false);
    row("no dates", {QStringLiteral("1/2"), QStringLiteral("40/50/26"), QStringLiteral("a/b/c"), QStringLiteral("1/2/3456789"), QString()},
        DateOrder::Open, false);
}

void ValuesTest::orderOfDayAndMonth()
{
    QFETCH(QStringList, values);
    QFETCH(int, order);
    QFETCH(bool, isOfShortDates);
    DateEvidence evidence;
    for (const QString &value : values)
        evidence.add(bytes(value));
    QCOMPARE(int(evidence.order()), order);
    QCOMPARE(evidence.isOfShortDates(), isOfShortDates);
}

void ValuesTest::datesByRule()
{
    QCOMPARE(readMoment("1/2/26", DateOrder::DayFirst)->date(), QDate(2026, 2, 1));
    QCOMPARE(readMoment("1/25/26", DateOrder::DayFirst)->date(), QDate(2026, 1, 25));
    QCOMPARE(readMoment("25/1/26", DateOrder::Open)->date(), QDate(2026, 1, 25));
    QCOMPARE(readMoment("3/3/26", DateOrder::Open)->date(), QDate(2026, 3, 3));
    QVERIFY(!readMoment("1/2/26", DateOrder::Open));
    QCOMPARE(dateProblem("1/2/26"), QStringLiteral("ambiguous_date"));
    QCOMPARE(dateProblem("soon"), QStringLiteral("not_a_date"));
    const DateRules of1904(DateOrder::MonthFirst, true);
    QCOMPARE(readMoment("44620", of1904)->date(), QDate(2026, 3, 1));
    QCOMPARE(readMoment("46082")->date(), QDate(2026, 3, 1));
}

void ValuesTest::dayInAnotherZone()
{
    const QTimeZone shanghai("Asia/Shanghai");
    QCOMPARE(readMoment("2026-02-28T18:00:00Z")->dayIn(shanghai), QDate(2026, 3, 1));
    QCOMPARE(readMoment("2026-02-28 18:00")->dayIn(shanghai), QDate(2026, 2, 28));
    QCOMPARE(readMoment("2026-03-01")->utc(shanghai), QDateTime(QDate(2026, 2, 28), QTime(16, 0), Qt::UTC));
    QCOMPARE(readMoment("1772323200")->dayIn(shanghai), QDate(2026, 3, 1));
}

void ValuesTest::genders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("gender"); // −1 = unread, 0 = unknown
    QTest::newRow("男") << QStringLiteral("男") << int('m');
    QTest::newRow("女") << QStringLiteral(" 女 ") << int('f');
    QTest::newRow("1") << QStringLiteral("1") << int('m');
    QTest::newRow("full-width 2") << QStringLiteral("２") << int('f');
    QTest::newRow("F") << QStringLiteral("F") << int('f');
    QTest::newRow("Male") << QStringLiteral("Male") << int('m');
    QTest::newRow("0") << QStringLiteral("0") << 0;
    QTest::newRow("未知") << QStringLiteral("未知") << 0;
    QTest::newRow("3") << QStringLiteral("3") << -1;
    QTest::newRow("word") << QStringLiteral("maybe") << -1;
}

void ValuesTest::genders()
{
    QFETCH(QString, text);
    QFETCH(int, gender);
    const auto read = readGender(bytes(text));
    QCOMPARE(read ? int(*read) : -1, gender);
}

void ValuesTest::yesNo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("answer"); // −1 = unread
    QTest::newRow("是") << QStringLiteral("是") << 1;
    QTest::newRow("否") << QStringLiteral("否") << 0;
    QTest::newRow("YES") << QStringLiteral("YES") << 1;
    QTest::newRow("FALSE") << QStringLiteral("FALSE") << 0;
    QTest::newRow("0") << QStringLiteral("0") << 0;
    QTest::newRow("tick") << QStringLiteral("√") << 1;
    QTest::newRow("else") << QStringLiteral("看情况") << -1;
}

void ValuesTest::yesNo()
{
    QFETCH(QString, text);
    QFETCH(int, answer);
    const auto read = readYesNo(bytes(text));
    QCOMPARE(read ? int(*read) : -1, answer);
}

void ValuesTest::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("count"); // −1 = unread
    QTest::newRow("plain") << QStringLiteral("12") << qint64(12);
    QTest::newRow("zero") << QStringLiteral("0") << qint64(0);
    QTest::newRow("grouped") << QStringLiteral("1,234") << qint64(1234);
    QTest::newRow("grouped twice") << QStringLiteral("1,234,567") << qint64(1234567);
    QTest::newRow("a comma that groups nothing") << QStringLiteral("12,5") << qint64(-1);
    QTest::newRow("a comma in front") << QStringLiteral(",123") << qint64(-1);
    QTest::newRow("float") << QStringLiteral("12.0") << qint64(12);
    QTest::newRow("ten thousands") << QStringLiteral("1.2万") << qint64(12000);
    QTest::newRow("full-width") << QStringLiteral("１２") << qint64(12);
    QTest::newRow("half a person") << QStringLiteral("12.5") << qint64(-1);
    QTest::newRow("below zero") << QStringLiteral("-1") << qint64(-1);
    QTest::newRow("too large") << QStringLiteral("99999999999999999999") << qint64(-1);
    QTest::newRow("word") << QStringLiteral("many") << qint64(-1);
    QTest::newRow("point alone") << QStringLiteral(".") << qint64(-1);
}

void ValuesTest::counts()
{
    QFETCH(QString, text);
    QFETCH(qint64, count);
    QCOMPARE(readCount(bytes(text)).value_or(-1), count);
}

void ValuesTest::amounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<qint64>("fen");
    QTest::newRow("yen sign and grouping") << QStringLiteral("¥1,234.50") << true << qint64(123450);
    QTest::newRow("wide sign") << QStringLiteral("￥99") << true << qint64(9900);
    QTest::newRow("ten thousands") << QStringLiteral("1.2万") << true << qint64(1200000);
    QTest::newRow("word behind") << QStringLiteral("12.3元") << true << qint64(1230);
    QTest::newRow("refund") << QStringLiteral("-5.00") << true << qint64(-500);
    QTest::newRow("brackets") << QStringLiteral("（12.50）") << true << qint64(-1250);
    QTest::newRow("brackets and sign") << QStringLiteral("(¥1,234.50)") << true << qint64(-123450);
    QTest::newRow("sign before the currency") << QStringLiteral("-¥12.5") << true << qint64(-1250);
    QTest::newRow("sign behind the currency") << QStringLiteral("¥-12.5") << true << qint64(-1250);
    QTest::newRow("sign at the end") << QStringLiteral("12.50-") << true << qint64(-1250);
    QTest::newRow("plus") << QStringLiteral("+12.50") << true << qint64(1250);
    QTest::newRow("full-width") << QStringLiteral("￥１，２３４．５０") << true << qint64(123450);
    QTest::newRow("ten thousand yuan") << QStringLiteral("1.25万元") << true << qint64(1250000);
    QTest::newRow("word in front") << QStringLiteral("RMB 12") << true << qint64(1200);
    QTest::newRow("decimal comma is not guessed") << QStringLiteral("12,50") << false << qint64(0);
    QTest::newRow("commas behind the point") << QStringLiteral("1.234,50") << false << qint64(0);
    QTest::newRow("two signs") << QStringLiteral("--5") << false << qint64(0);
    QTest::newRow("brackets alone") << QStringLiteral("()") << false << qint64(0);
    QTest::newRow("scientific") << QStringLiteral("1.2E+3") << false << qint64(0);
    QTest::newRow("masked") << QStringLiteral("1**") << false << qint64(0);
    QTest::newRow("many zeros") << QStringLiteral("5.0000") << true << qint64(500);
    QTest::newRow("a third decimal") << QStringLiteral("0.125") << false << qint64(0);
    QTest::newRow("nothing") << QString() << false << qint64(0);
}

void ValuesTest::amounts()
{
    QFETCH(QString, text);
    QFETCH(bool, isRead);
    QFETCH(qint64, fen);
    const auto read = readAmountFen(bytes(text));
    QCOMPARE(read.has_value(), isRead);
    if (isRead)
        QCOMPARE(*read, fen);
}

void ValuesTest::tags()
{
    QCOMPARE(readTags(bytes(QStringLiteral("VIP，老客、VIP; 秋装 |新客"))),
        QStringList({QStringLiteral("VIP"), QStringLiteral("老客"), QStringLiteral("秋装"), QStringLiteral("新客")}));
    QVERIFY(readTags(" , ").isEmpty());
}

void ValuesTest::flags()
{
    QVERIFY(isScientific("1.38E+10"));
    QVERIFY(isScientific("1e5"));
    QVERIFY(!isScientific("e5"));
    QVERIFY(!isScientific("wx1e5"));
    QVERIFY(isMasked("138****0000"));
    QVERIFY(isCiphered("##abc"));
    QVERIFY(isCiphered("$$abc$$"));
    QVERIFY(isCiphered("~kx~"));
    QVERIFY(!isCiphered("a~b"));
    QCOMPARE(readYear(bytes(QStringLiteral("1990年"))).value_or(0), 1990);
    QVERIFY(!readYear("90").has_value());
    QCOMPARE(readYearOfMonth(bytes(QStringLiteral("1990年1月"))).value_or(0), 1990);
    QCOMPARE(readYearOfMonth("1990-12").value_or(0), 1990);
    QVERIFY(!readYearOfMonth("1990-13").has_value());
    QVERIFY(!readYearOfMonth("1990-02-30").has_value());
}

QTEST_GUILESS_MAIN(ValuesTest)
#include "values_test.moc"
