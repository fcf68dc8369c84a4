// SPDX-License-Identifier: GPL-3.0-or-later
// The field of a rule that repeats: rules shown and written back the same with their sentence and next runs, and set by hand.
#include "tests/ui/broadcasts/calendarscene.h"
#include "ui/broadcasts/recurrencefield.h"

#include <QComboBox>
#include <QLineEdit>

using namespace siyu;
using namespace siyu::broadcasts;
using namespace siyu::ui;

class RecurrenceFieldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(QStringLiteral("siyu-test")); }
    void ruleField_data();
    void ruleField();
    void ruleFieldByHand();
};

void RecurrenceFieldTest::ruleField_data()
{
    QTest::addColumn<QString>("rrule");
    QTest::addColumn<QString>("days");
    QTest::addColumn<QString>("lunar");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("workdays") << "FREQ=DAILY" << "workdays" << "" << "Every day, on workdays only";
    QTest::newRow("every other week") << "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=8" << "" << "" << "Every 2 weeks on Mon, Thu, 8 time(s)";
    QTest::newRow("second Saturday") << "FREQ=MONTHLY;BYDAY=2SA" << "" << "" << "Every month on second Sat";
    QTest::newRow("several weekdays of a month") << "FREQ=MONTHLY;BYDAY=2SA,-1MO" << "" << "" << "Every month on second Sat, last Mon";
    QTest::newRow("first and last day") << "FREQ=MONTHLY;BYMONTHDAY=1,-1;UNTIL=20261231" << "" << "" << "Every month on day 1, the last day, until 2026-12-31";
    QTest::newRow("lunar") << "" << "" << "08-15" << "Every year on day 15 of lunar month 8";
    QTest::newRow("lunar, its last day, twice") << "COUNT=2" << "" << "12--1" << "Every year on the last day of lunar month 12, 2 time(s)";
}

void RecurrenceFieldTest::ruleField()
{
    QFETCH(QString, rrule);
    QFETCH(QString, days);
    QFETCH(QString, lunar);
    QFETCH(QString, sentence);
    CalendarScene scene;
    RecurrenceField field(*scene.desk);
    BroadcastDraft draft;
    draft.zone = str("Asia/Shanghai");
    draft.atWall = fromWallText(str("2026-03-02T10:00"));
    draft.rrule = rrule;
    draft.days = days;
    draft.lunar = lunar;
    draft.exceptions = QStringList{str("2026-03-05")};
    field.setRule(draft);
    BroadcastDraft back;
    field.writeTo(back);
    QCOMPARE(back.rrule, rrule);
    QCOMPARE(back.days, days);
    QCOMPARE(back.lunar, lunar);
    QCOMPARE(back.exceptions, draft.exceptions);
    QCOMPARE(field.sentence(), sentence + QStringLiteral(", 1 day(s) left out"));
    QVERIFY(!field.nextRuns().isEmpty());
    QVERIFY(field.nextRuns().size() <= 10);
}

void RecurrenceFieldTest::ruleFieldByHand()
{
    CalendarScene scene;
    RecurrenceField field(*scene.desk);
    BroadcastDraft draft;
    draft.zone = str("Asia/Shanghai");
    draft.atWall = fromWallText(str("2026-09-30T10:00"));
    field.setRule(draft);
    QSignalSpy changed(&field, &RecurrenceField::changed);
    field.every()->setCurrentIndex(1);
    QCOMPARE(field.ruleText()->text(), str("FREQ=DAILY"));
    QCOMPARE(field.nextRuns().value(1), str("2026-10-01 Thu 10:00 (day off)"));
    // Typed, half a rule changes nothing; a whole one fills the fields.
    field.ruleText()->clear();
    QTest::keyClicks(field.ruleText(), QStringLiteral("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3"));
    field.writeTo(draft);
    QCOMPARE(draft.rrule, str("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3"));
    QCOMPARE(field.every()->currentIndex(), 3);
    QCOMPARE(field.nextRuns().size(), 3);
    QTest::keyClicks(field.ruleText(), QStringLiteral(";NONSENSE=1"));
    field.writeTo(draft);
    QCOMPARE(draft.rrule, str("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3"));
    QVERIFY(changed.size() >= 2);
    field.every()->setCurrentIndex(0);
    field.writeTo(draft);
    QVERIFY(draft.rrule.isEmpty() && draft.exceptions.isEmpty());
}

QTEST_MAIN(RecurrenceFieldTest)
#include "recurrencefield_test.moc"
