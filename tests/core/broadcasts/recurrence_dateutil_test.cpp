// SPDX-License-Identifier: GPL-3.0-or-later
// Random rules of the documented subset, with zones whose clocks jump, workdays and exceptions: our runs against those of
// python3-dateutil; and every rule written out and read again. SIYU_RRULES says how many (2,000 by target recurrence_long).
#include "core/base/period.h"
#include "core/broadcasts/recurrence.h"
#include "core/broadcasts/walltime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <random>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

constexpr int shortForm = 300;

const QStringList zones{QStringLiteral("Asia/Shanghai"), QStringLiteral("America/New_York"), QStringLiteral("Europe/Berlin"),
    QStringLiteral("Australia/Lord_Howe"), QStringLiteral("America/Sao_Paulo"), QStringLiteral("Pacific/Apia"),
    QStringLiteral("Asia/Kathmandu"), QStringLiteral("Africa/Casablanca"), QStringLiteral("UTC")};
const QStringList weekdays{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"), QStringLiteral("TH"),
    QStringLiteral("FR"), QStringLiteral("SA"), QStringLiteral("SU")};

class RandomRule {
public:
    explicit RandomRule(unsigned seed) : m_random(seed)
    {
        zone = zones.at(below(int(zones.size())));
        start = QDateTime(QDate(2005, 1, 1).addDays(below(30 * 365)), timeOfDay(), Qt::UTC);
        // Often on the last days of a month, and across the change of a clock.
        if (below(5) == 0)
            start.setDate(QDate(start.date().year(), start.date().month(), start.date().daysInMonth() - below(3)));
        to = start.date().addDays(10 + below(1'200));
        limit = 1 + below(60);
        rrule = ruleText();
        if (below(4) == 0)
            days = below(3) == 0 ? QStringLiteral("holidays") : QStringLiteral("workdays");
    }

    QString rrule, days, zone;
    QDateTime start;
    QDate to;
    int limit = 1;
    QStringList exceptions;

    int below(int n) { return int(m_random() % unsigned(n)); }

private:
    QTime timeOfDay()
    {
        const int hours[] = {0, 1, 1, 2, 2, 3, 9, 10, 23};
        return QTime(hours[below(9)], below(3) == 0 ? 30 : below(60));
    }
    QString list(int most, const std::function<QString()> &one)
    {
        QStringList items;
        for (int i = 1 + below(most); i > 0; --i)
            items << one();
        items.removeDuplicates();
        return items.join(QLatin1Char(','));
    }
    QString end()
    {
        const QDate day = start.date().addDays(below(500));
        switch (below(4)) {
        case 0:
            return QStringLiteral(";COUNT=%1").arg(1 + below(40));
        case 1:
            return QStringLiteral(";UNTIL=") + day.toString(QStringLiteral("yyyyMMdd"));
        case 2: { // at, just before or after a possible run
            const QDateTime instant = instantOf(QDateTime(day, start.time(), Qt::UTC), QTimeZone(zone.toUtf8())).addSecs(below(3) - 1);
            return QStringLiteral(";UNTIL=") + instant.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
        }
        default:
            return {};
        }
    }
    QString ruleText()
    {
        const int frequency = below(3);
        QString text = frequency == 0 ? QStringLiteral("FREQ=DAILY") : frequency == 1 ? QStringLiteral("FREQ=WEEKLY") : QStringLiteral("FREQ=MONTHLY");
        if (below(2) == 0)
            text += QStringLiteral(";INTERVAL=%1").arg(1 + below(frequency == 0 ? 40 : 6));
        if (below(2) == 0) {
            const bool ordinal = frequency == 2 && below(2) == 0; // all or none, see recurrence.h
            text += QStringLiteral(";BYDAY=") + list(3, [&] {
                const int which = 1 + below(5);
                return (ordinal ? QString::number(below(2) == 0 ? which : -which) : QString()) + weekdays.at(below(7));
            });
        }
        if (below(3) == 0)
            text += QStringLiteral(";BYMONTHDAY=") + list(3, [&] { return QString::number(below(3) == 0 ? -1 - below(31) : 1 + below(31)); });
        return text + end();
    }

    std::mt19937 m_random;
};

QStringList textsOf(const QSet<QDate> &days)
{
    QStringList out;
    for (const QDate day : days)
        out << day.toString(Qt::ISODate);
    return out;
}

QList<Occurrence> runsOf(const RandomRule &random, const QString &rrule, const QStringList &exceptions, int limit)
{
    const auto rule = recurrenceFrom(rrule, random.days, {}, exceptions);
    return rule ? occurrences(*rule, random.start, QTimeZone(random.zone.toUtf8()), publicCalendar(), random.to, limit) : QList<Occurrence>();
}

// Exceptions are some of the runs, as days or wall clocks, and a day that is none.
void addExceptions(RandomRule &random)
{
    for (const Occurrence &run : runsOf(random, random.rrule, {}, random.limit)) {
        if (random.below(8) == 0)
            random.exceptions << (random.below(2) == 0 ? run.wall.date().toString(Qt::ISODate) : toWallText(run.wall));
    }
    random.exceptions << random.start.date().addDays(random.below(90)).toString(Qt::ISODate);
}

} // namespace

class RecurrenceDateutilTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameRuns();
};

void RecurrenceDateutilTest::sameRuns()
{
    const QString python = QStringLiteral("/usr/bin/python3");
    if (QProcess::execute(python, {QStringLiteral("-c"), QStringLiteral("import dateutil.rrule, zoneinfo")}) != 0)
        QSKIP("python3-dateutil is not installed");
    const int rules = std::max(shortForm, qEnvironmentVariableIntValue("SIYU_RRULES"));
    QJsonArray asked;
    QList<QStringList> ours;
    qint64 compared = 0;
    for (int seed = 1; seed <= rules; ++seed) {
        RandomRule random{unsigned(seed)};
        addExceptions(random);
        const auto rule = recurrenceFrom(random.rrule, random.days, {}, random.exceptions);
        QVERIFY2(rule, qPrintable(random.rrule));
        const QString written = rruleOf(*rule);
        QStringList runs, again;
        for (const Occurrence &run : runsOf(random, random.rrule, random.exceptions, random.limit))
            runs << toUtcText(run.utc);
        for (const Occurrence &run : runsOf(random, written, random.exceptions, random.limit))
            again << toUtcText(run.utc);
        QCOMPARE(again, runs);
        compared += runs.size();
        ours << runs;
        asked << QJsonObject{{QStringLiteral("rrule"), written}, {QStringLiteral("start"), toWallText(random.start)},
            {QStringLiteral("zone"), random.zone}, {QStringLiteral("to"), random.to.toString(Qt::ISODate)}, {QStringLiteral("limit"), random.limit},
            {QStringLiteral("days"), random.days}, {QStringLiteral("exceptions"), QJsonArray::fromStringList(random.exceptions)},
            {QStringLiteral("holidays"), QJsonArray::fromStringList(random.days.isEmpty() ? QStringList() : textsOf(publicCalendar().holidays))},
            {QStringLiteral("makeup"), QJsonArray::fromStringList(random.days.isEmpty() ? QStringList() : textsOf(publicCalendar().makeup))}};
    }
    QProcess other;
    other.start(python, {QStringLiteral(SIYU_TEST_DATA_DIR "/recurrence_check.py")});
    other.write(QJsonDocument(asked).toJson(QJsonDocument::Compact));
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished(280'000));
    const QJsonArray theirs = QJsonDocument::fromJson(other.readAllStandardOutput()).array();
    QVERIFY2(theirs.size() == rules, other.readAllStandardError().constData());
    int differences = 0;
    for (int i = 0; i < rules; ++i) {
        const QStringList told = theirs[i].toVariant().toStringList();
        if (told == ours[i])
            continue;
        ++differences;
        QJsonObject rule = asked[i].toObject();
        rule.remove(QStringLiteral("holidays"));
        rule.remove(QStringLiteral("makeup"));
        qWarning("%s\n  ours   %s\n  theirs %s", QJsonDocument(rule).toJson(QJsonDocument::Compact).constData(),
            qPrintable(ours[i].join(QLatin1Char(' '))), qPrintable(told.join(QLatin1Char(' '))));
    }
    qInfo("%d rules, %lld runs, %d differences", rules, compared, differences);
    QCOMPARE(differences, 0);
    QVERIFY(compared > rules * 5);
}

QTEST_GUILESS_MAIN(RecurrenceDateutilTest)
#include "recurrence_dateutil_test.moc"
