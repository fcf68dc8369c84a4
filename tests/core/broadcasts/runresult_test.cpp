// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a run settled into one for each step: which counts, of how many, and what does not fit together.
#include "core/broadcasts/runresult.h"

#include <QTest>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

using Known = std::optional<qint64>;

PartFigures group(qint64 id, Known sent, Known opened)
{
    PartFigures part{ResultPart::Group, id, {}};
    part.steps[ResultStep::Sent].value = sent;
    part.steps[ResultStep::Opened] = {opened, {}, Basis::Imported, {}, false};
    return part;
}

QString told(const SettledFigures &figures)
{
    QStringList out;
    for (const ResultStep step : allResultSteps) {
        const StepFigure &figure = figures.steps[step];
        if (figure.value)
            out << QStringLiteral("%1 %2/%3 %4%5").arg(wordOf(step)).arg(*figure.value).arg(figure.base ? QString::number(*figure.base) : QStringLiteral("?"),
                wordOf(figure.basis), figure.isPartial ? QStringLiteral(" partial") : QString());
    }
    for (const FoundDoubt &doubt : figures.doubts)
        out << QStringLiteral("%1 %2 %3 %4").arg(wordOf(doubt.doubt), wordOf(doubt.step)).arg(doubt.says).arg(doubt.against);
    return out.join(QStringLiteral("; "));
}

void give(GivenFigures &given, ResultStep step, qint64 value, Basis basis = Basis::Typed) { given.total[size_t(step)] = {value, basis, {}}; }

} // namespace

class RunResultTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void settles_data();
    void settles();
    void words();
};

void RunResultTest::settles_data()
{
    QTest::addColumn<GivenFigures>("given");
    QTest::addColumn<QString>("expected");
    GivenFigures given;
    QTest::newRow("nothing is known") << given << "";
    given.sent = 100;
    QTest::newRow("missing is not zero") << given << "sent 100/100 measured";
    give(given, ResultStep::Opened, 0);
    QTest::newRow("zero is a figure") << given << "sent 100/100 measured; opened 0/100 typed";
    give(given, ResultStep::Opened, 100);
    QTest::newRow("all of them") << given << "sent 100/100 measured; opened 100/100 typed";
    give(given, ResultStep::Opened, 101);
    QTest::newRow("more than sent") << given << "sent 100/100 measured; opened 101/100 typed; more_than_sent opened 101 100";
    give(given, ResultStep::Opened, 40);
    give(given, ResultStep::Clicked, 41);
    QTest::newRow("more clicked than opened") << given << "sent 100/100 measured; opened 40/100 typed; clicked 41/100 typed; more_than_opened clicked 41 40";
    give(given, ResultStep::Sent, 30, Basis::Pasted);
    QTest::newRow("a typed sent comes before") << given
        << "sent 30/30 pasted; opened 40/30 typed; clicked 41/30 typed; more_than_sent opened 40 30; more_than_sent clicked 41 30; more_than_opened clicked 41 40";

    given = {};
    given.parts = {group(1, 50, 20), group(2, 30, {})};
    given.sent = 80;
    QTest::newRow("some groups: of their people") << given << "sent 80/80 measured; opened 20/50 imported partial";
    given.parts = {group(1, 50, 20), group(2, 30, 0)};
    QTest::newRow("all groups") << given << "sent 80/80 measured; opened 20/80 imported";
    give(given, ResultStep::Opened, 25);
    QTest::newRow("the groups add up to less than all typed") << given << "sent 80/80 measured; opened 25/80 typed; parts_differ opened 25 20";
    given.parts = {group(1, 50, 20), group(2, 30, {})};
    QTest::newRow("more may be in the group without") << given << "sent 80/80 measured; opened 25/80 typed";
    given.parts = {group(1, 50, 26), group(2, 30, {})};
    QTest::newRow("some groups are more than all") << given << "sent 80/80 measured; opened 25/80 typed; parts_differ opened 25 26";
    given.total = {};
    given.parts = {group(1, {}, 26), group(2, 30, 3)};
    given.sent.reset();
    QTest::newRow("a group whose people nobody knows") << given << "sent 30/30 measured partial; opened 29/? imported";

    given = {};
    given.kind = TargetKind::Member;
    given.sent = 60;
    given.people[size_t(ResultStep::Replied)] = Proportion{7, 40};
    QTest::newRow("people of some of whom it is known") << given << "sent 60/60 measured; replied 7/40 imported partial";
    give(given, ResultStep::Replied, 9);
    QTest::newRow("people differ from what was typed") << given << "sent 60/60 measured; replied 9/60 typed; targets_differ replied 9 7";
    give(given, ResultStep::Sent, 61);
    give(given, ResultStep::Replied, 7);
    QTest::newRow("sent differs from the ticks") << given << "sent 61/61 typed; replied 7/61 typed; targets_differ sent 61 60";
    given.total = {};
    given.people = {};
    given.buyers = 3;
    given.optOuts = 0;
    QTest::newRow("measured where nobody gave any") << given << "sent 60/60 measured; ordered 3/60 measured; unsubscribed 0/60 measured";
    give(given, ResultStep::Ordered, 5, Basis::Imported);
    QTest::newRow("given comes before measured") << given << "sent 60/60 measured; ordered 5/60 imported; unsubscribed 0/60 measured";
    given = {};
    given.kind = TargetKind::Account;
    give(given, ResultStep::Opened, 900);
    QTest::newRow("of nobody knows how many") << given << "opened 900/? typed";
}

void RunResultTest::settles()
{
    QFETCH(GivenFigures, given);
    QFETCH(QString, expected);
    QCOMPARE(told(settled(given)), expected);
}

void RunResultTest::words()
{
    for (const ResultStep step : allResultSteps)
        QCOMPARE(resultStepFrom(wordOf(step)), std::optional(step));
    for (const Basis basis : {Basis::Measured, Basis::Typed, Basis::Pasted, Basis::Imported})
        QCOMPARE(basisFrom(wordOf(basis)), std::optional(basis));
    for (const ResultPart part : {ResultPart::Run, ResultPart::Group, ResultPart::Account})
        QCOMPARE(resultPartFrom(wordOf(part)), std::optional(part));
    QVERIFY(!resultStepFrom(QStringLiteral("read")));
}

QTEST_GUILESS_MAIN(RunResultTest)
#include "runresult_test.moc"
