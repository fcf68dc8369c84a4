// SPDX-License-Identifier: GPL-3.0-or-later
// Figures that somebody gives: kept, corrected, taken back, undone; names of who answered; open rates that are measured.
#include "core/broadcasts/comparison.h"
#include "core/broadcasts/results.h"
#include "core/broadcasts/resultstore.h"
#include "tests/support/support.h"

#include <QTest>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

// Run 1: to members 1-3 one by one; run 2: to groups 1 and 2; run 3: to Moments. A day before the clock's.
const char *const shop = "INSERT INTO account (id, kind, name) VALUES (1, 'wecom', 'one');"
                         "INSERT INTO member (id, name, created_at) VALUES (1, '小红', '2026-01-01T00:00:00Z'), (2, '小兰', '2026-01-01T00:00:00Z'),"
                         " (3, '小兰', '2026-01-01T00:00:00Z'), (4, '王五', '2026-01-01T00:00:00Z');"
                         "INSERT INTO grp (id, name, created_at) VALUES (1, '一群', '2026-01-01T00:00:00Z'), (2, '二群', '2026-01-01T00:00:00Z');"
                         "INSERT INTO membership (grp, member, nickname) VALUES (1, 1, '红红'), (1, 2, '兰'), (2, 4, '老王'), (2, 1, '红红');"
                         "INSERT INTO content (id, title, kind, body, created_at) VALUES (1, 't', 'promotion', 'b', '2026-01-01T00:00:00Z');"
                         "INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES"
                         " (1, '一对一', 1, 'wecom_1to1', '2026-02-28T10:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z'),"
                         " (2, '群里', 1, 'group_chat', '2026-02-28T11:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z'),"
                         " (3, '圈里', 1, 'moments', '2026-02-28T12:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z');"
                         "INSERT INTO run (id, broadcast, wall, due_at, state) VALUES (1, 1, '2026-02-28T10:00', '2026-02-28T02:00:00Z', 'done'),"
                         " (2, 2, '2026-02-28T11:00', '2026-02-28T03:00:00Z', 'done'), (3, 3, '2026-02-28T12:00', '2026-02-28T04:00:00Z', 'done');"
                         "INSERT INTO delivery (run, target_kind, target, account, status, sent_at) VALUES"
                         " (1, 'member', 1, 1, 'sent', '2026-02-28T02:01:00Z'), (1, 'member', 2, 1, 'sent', '2026-02-28T02:02:00Z'),"
                         " (1, 'member', 3, 1, 'sent', '2026-02-28T02:03:00Z'), (2, 'group', 1, 1, 'sent', '2026-02-28T03:01:00Z'),"
                         " (2, 'group', 2, 1, 'sent', '2026-02-28T03:02:00Z'), (3, 'account', 1, 1, 'sent', '2026-02-28T04:00:00Z')";

struct Scene : test::TestWorkspace {
    Scene()
    {
        if (!workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) { db.exec(shop); }))
            qFatal("no shop");
    }
    RunResult run(qint64 id)
    {
        NoProgress progress;
        const auto found = runResult(*workspace, RunId(id), progress);
        return found ? *found : RunResult();
    }
    std::optional<qint64> value(qint64 id, ResultStep step) { return run(id).steps[step].value; }
    Result<qint64> type(qint64 id, ResultStep step, std::optional<qint64> value, ResultPart part = ResultPart::Run, qint64 target = 0)
    {
        return noteFigures(*workspace, {{RunId(id), part, target, step, value}}, Basis::Typed);
    }
};

using Value = std::optional<qint64>;

} // namespace

class ResultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anOrderWithoutItsAmount();
    void missingIsNotZero();
    void correctionKeepsTheOld();
    void undoBringsBack();
    void badFigures_data();
    void badFigures();
    void allOrNone();
    void names_data();
    void names();
    void namesAreKept();
    void openRates();
    void leaveDaysAreKept();
    void arms();
    void anOrderByACodeIsOfTheLatestPost();
};

// Runs 1 and 2 post the same content with a code, an hour apart: the order after both is of the second, asked for alone too.
void ResultsTest::anOrderByACodeIsOfTheLatestPost()
{
    Scene scene;
    QVERIFY(scene->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO code (id, text, created_at) VALUES (1, 'K1', '2026-01-01T00:00:00Z');"
                "INSERT INTO code_use (code, kind, name, content, since) VALUES (1, 'content', 'x', 1, '2026-01-01');"
                "INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, coupon) VALUES ('p', 'A', 1, '2026-02-28T02:30:00Z', 900, 'K1'),"
                " ('p', 'B', 4, '2026-02-28T03:30:00Z', 700, 'K1')");
    }));
    for (const auto &[run, fen] : {std::pair(1, 900), std::pair(2, 700)}) {
        const RunOrders orders = scene.run(run).orders;
        QCOMPARE(orders.byCode, 1);
        QCOMPARE(orders.sums, (QMap<QString, OrderSum>{{QStringLiteral("CNY"), {1, 0, fen}}}));
    }
}

// Of one of two orders nobody knows the amount: what the run brought cannot be told, nor what such runs brought together.
void ResultsTest::anOrderWithoutItsAmount()
{
    Scene scene;
    QVERIFY(scene->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO code (id, text, created_at) VALUES (1, 'K1', '2026-01-01T00:00:00Z');"
                "INSERT INTO code_use (code, kind, name, content, since) VALUES (1, 'content', 'x', 1, '2026-01-01');"
                "INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, coupon) VALUES ('p', 'A', 1, '2026-02-28T02:30:00Z', 900, 'K1'),"
                " ('p', 'B', 1, '2026-02-28T02:31:00Z', NULL, 'K1'), ('p', 'C', 4, '2026-02-28T03:30:00Z', 700, 'K1')");
    }));
    const RunResult first = scene.run(1), second = scene.run(2);
    QCOMPARE(first.orders.sums, (QMap<QString, OrderSum>{{QStringLiteral("CNY"), {2, 1, 900}}}));
    QVERIFY(!first.orders.sums.first().value());
    QCOMPARE(second.orders.sums.first().value(), std::optional<qint64>(700));
    const QList<ComparedRow> rows = compared({first, second}, CompareBy::Content);
    QCOMPARE(rows.first().sums.first(), (OrderSum{3, 1, 1'600}));
}

void ResultsTest::missingIsNotZero()
{
    Scene scene;
    const RunResult run = scene.run(1);
    QCOMPARE(run.steps[ResultStep::Sent].value, Value(3));
    QVERIFY(!run.steps[ResultStep::Opened].value);
    QVERIFY(!run.hasGiven());
    QVERIFY(scene.type(1, ResultStep::Opened, 0));
    QCOMPARE(scene.value(1, ResultStep::Opened), Value(0));
    QVERIFY(scene.run(1).hasGiven());
}

void ResultsTest::correctionKeepsTheOld()
{
    Scene scene;
    QCOMPARE(*scene.type(2, ResultStep::Replied, 30), 1);
    QCOMPARE(*scene.type(2, ResultStep::Replied, 30), 0); // the same again is no correction
    QCOMPARE(*scene.type(2, ResultStep::Replied, 3), 1);
    const RunResult run = scene.run(2);
    QCOMPARE(run.steps[ResultStep::Replied].value, Value(3));
    QCOMPARE(run.steps[ResultStep::Replied].corrected, Value(30));
    QCOMPARE(*scene.type(2, ResultStep::Replied, {}), 1);
    QVERIFY(!scene.value(2, ResultStep::Replied));
    const auto given = givenFigures(*scene, RunId(2));
    QVERIFY(given);
    QCOMPARE(given->size(), 3);
    QCOMPARE(given->first().figure.value, Value(30));
    QVERIFY(!given->last().figure.value);
}

void ResultsTest::undoBringsBack()
{
    Scene scene;
    const QStringList before = test::dump(*scene);
    QVERIFY(scene.type(1, ResultStep::Clicked, 2));
    QVERIFY(scene.type(1, ResultStep::Clicked, 1));
    QVERIFY(scene->undo());
    QCOMPARE(scene.value(1, ResultStep::Clicked), Value(2));
    QVERIFY(scene->redo());
    QCOMPARE(scene.value(1, ResultStep::Clicked), Value(1));
    QVERIFY(scene->undo());
    QVERIFY(scene->undo());
    QCOMPARE(test::dump(*scene), before);
}

void ResultsTest::badFigures_data()
{
    QTest::addColumn<int>("run");
    QTest::addColumn<int>("part");
    QTest::addColumn<qint64>("target");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<int>("code");
    QTest::newRow("below nothing") << 1 << int(ResultPart::Run) << qint64(0) << qint64(-1) << int(ErrorCode::InvalidInput);
    QTest::newRow("more than people live") << 1 << int(ResultPart::Run) << qint64(0) << mostPeople + 1 << int(ErrorCode::InvalidInput);
    QTest::newRow("no such run") << 9 << int(ResultPart::Run) << qint64(0) << qint64(1) << int(ErrorCode::NotFound);
    QTest::newRow("a group that it was not sent to") << 2 << int(ResultPart::Group) << qint64(9) << qint64(1) << int(ErrorCode::NotFound);
    QTest::newRow("a group of a run to members") << 1 << int(ResultPart::Group) << qint64(1) << qint64(1) << int(ErrorCode::NotFound);
    QTest::newRow("an account that sent nothing") << 1 << int(ResultPart::Account) << qint64(2) << qint64(1) << int(ErrorCode::NotFound);
}

void ResultsTest::badFigures()
{
    QFETCH(int, run);
    QFETCH(int, part);
    QFETCH(qint64, target);
    QFETCH(qint64, value);
    QFETCH(int, code);
    Scene scene;
    const QStringList before = test::dump(*scene);
    const auto noted = scene.type(run, ResultStep::Opened, value, ResultPart(part), target);
    QVERIFY(!noted);
    QCOMPARE(int(noted.error().code), code);
    QCOMPARE(test::dump(*scene), before);
}

void ResultsTest::allOrNone()
{
    Scene scene;
    const QList<GivenFigure> figures{{RunId(1), ResultPart::Run, 0, ResultStep::Opened, 1}, {RunId(2), ResultPart::Run, 0, ResultStep::Opened, -5}};
    QVERIFY(!noteFigures(*scene, figures, Basis::Pasted));
    QVERIFY(!scene.value(1, ResultStep::Opened));
}

void ResultsTest::names_data()
{
    QTest::addColumn<int>("run");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("expected"); // found; ambiguous; unknown
    QTest::newRow("nothing") << 1 << QString() << ";;";
    QTest::newRow("two are called so") << 1 << QStringLiteral("小红\n小兰") << QStringLiteral("1;小兰;");
    QTest::newRow("twice the same person") << 1 << QStringLiteral("@小红\n1. 小红") << "1;;";
    QTest::newRow("nobody reached") << 1 << QStringLiteral("王五、小红") << QStringLiteral("1;;王五");
    QTest::newRow("by nickname in the group") << 2 << QStringLiteral("红红，老王") << "1,4;;";
    QTest::newRow("an account's post reaches nobody by name") << 3 << QStringLiteral("小红") << QStringLiteral(";;小红");
}

void ResultsTest::names()
{
    QFETCH(int, run);
    QFETCH(QString, pasted);
    QFETCH(QString, expected);
    Scene scene;
    const auto match = matchNames(*scene, RunId(run), pasted);
    QVERIFY(match);
    QStringList found;
    for (const NamedAnswer &person : match->found)
        found << QString::number(person.member);
    QCOMPARE(QStringList({found.join(QLatin1Char(',')), match->ambiguous.join(QLatin1Char(',')), match->unknown.join(QLatin1Char(','))}).join(QLatin1Char(';')), expected);
}

void ResultsTest::namesAreKept()
{
    Scene scene;
    const QStringList before = test::dump(*scene);
    const auto one = matchNames(*scene, RunId(1), QStringLiteral("小红"));
    QVERIFY(one && noteNames(*scene, RunId(1), ResultStep::Replied, one->found));
    QCOMPARE(scene.value(1, ResultStep::Replied), Value(1));
    QCOMPARE(scene.run(1).steps[ResultStep::Replied].base, Value(3)); // the list is whole: of all
    QVERIFY(scene.run(1).doubts.isEmpty());
    const auto many = matchNames(*scene, RunId(2), QStringLiteral("红红\n老王"));
    QVERIFY(many && noteNames(*scene, RunId(2), ResultStep::Replied, many->found));
    const RunResult run = scene.run(2);
    QCOMPARE(run.steps[ResultStep::Replied].value, Value(2));
    for (const NamedPart &part : run.parts)
        QCOMPARE(part.figures.steps[ResultStep::Replied].value, Value(1));
    QVERIFY(!noteNames(*scene, RunId(1), ResultStep::Sent, one->found));
    QVERIFY(scene->undo());
    QVERIFY(scene->undo());
    QCOMPARE(test::dump(*scene), before);
}

void ResultsTest::openRates()
{
    Scene scene;
    const auto rates = [&] { return *scene->read([](db::Database &db) { return measuredOpenRates(db); }); };
    QVERIFY(rates().isEmpty());
    QVERIFY(scene->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        for (int run = 10; run < 10 + int(leastOpenRuns); ++run) {
            db.prepare("INSERT INTO run (id, broadcast, wall, due_at, state) VALUES (?1, 1, ?1, '2026-02-01T00:00:00Z', 'done')").run(run);
            for (int member = 1; member <= 3; ++member)
                db.prepare("INSERT INTO delivery (run, target_kind, target, account, status, sent_at) VALUES (?, 'member', ?, 1, 'sent', '2026-02-01T00:00:00Z')").run(run, member);
            // One of them contradicts itself and is no measure; so one more is needed.
            db.prepare("INSERT INTO run_result (run, part, target, step, basis, figure, at) VALUES (?, 'run', 0, 'opened', 'typed', ?, '2026-02-02T00:00:00Z')").run(run, run == 10 ? 4 : 2);
        }
    }));
    QVERIFY(rates().isEmpty());
    QVERIFY(scene.type(1, ResultStep::Opened, 1));
    const auto found = rates();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().runs, leastOpenRuns);
    QCOMPARE(found.first().of, (Proportion{2 * (leastOpenRuns - 1) + 1, 3 * leastOpenRuns}));
    QCOMPARE(found.firstKey(), Touchpoint::Wecom1to1);
}

void ResultsTest::leaveDaysAreKept()
{
    Scene scene;
    QCOMPARE(*leaveDays(*scene), 3);
    QVERIFY(!setLeaveDays(*scene, 0));
    QVERIFY(!setLeaveDays(*scene, 31));
    QVERIFY(setLeaveDays(*scene, 7));
    QCOMPARE(*leaveDays(*scene), 7);
    QVERIFY(scene->undo());
    QCOMPARE(*leaveDays(*scene), 3);
}

void ResultsTest::arms()
{
    QList<RunResult> runs;
    for (int arm = 1; arm <= 3; ++arm) {
        RunResult run;
        run.run = RunId(arm);
        run.test = 5;
        run.arm = arm;
        run.steps[ResultStep::Sent] = {100, 100, Basis::Measured, {}, false};
        const qint64 people = arm == 3 ? 29 : 100;
        run.steps[ResultStep::Opened] = {people / 2, people, Basis::Typed, {}, false};
        run.steps[ResultStep::Clicked] = {arm == 2 ? 101 : 10, 100, Basis::Typed, {}, false};
        runs.append(run);
    }
    const QList<ArmsCompared> found = comparedArms(runs);
    QCOMPARE(found.size(), 3); // opened 2 and 3 against 1, clicked 3 against 1: 2 contradicts itself
    QVERIFY(found[0].difference && found[0].rate == RateOf::Opened);
    QVERIFY(std::any_of(found.begin(), found.end(), [](const ArmsCompared &one) { return one.rate == RateOf::Opened && !one.difference; }));
    QCOMPARE(compared(runs, CompareBy::Arm)[1][RateOf::Clicked].doubtful, 1);
}

QTEST_GUILESS_MAIN(ResultsTest)
#include "results_test.moc"
