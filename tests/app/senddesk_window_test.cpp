// SPDX-License-Identifier: GPL-3.0-or-later
// A morning at the send desk in the real program on an X server of its own, by keys alone: five groups with two keys each; the
// program is killed between copy and tick, started again, and knows that the last one was copied and not confirmed. With
// SIYU_PICTURES set, each step is photographed into that folder; SIYU_LANG and SIYU_THEME say how the window looks. Skipped
// where there is no Xvfb or xdotool.
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/deliverystore.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/walltime.h"
#include "tests/support/drivenprogram.h"
#include "tests/support/support.h"

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

constexpr int groups = 5;
constexpr int patienceMs = 60'000; // a busy machine paints its first window late

} // namespace

class SendDeskWindowTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    test::Screen m_screen;
    test::DrivenProgram m_program{m_screen, m_home.path(), QStringLiteral("desk")};
    RunId m_run;

    QString path() const { return m_home.filePath(QStringLiteral("店铺.siyu")); }

    void makeShop()
    {
        const auto clock = std::make_shared<FixedClock>(test::utc("2026-03-01T02:00:00Z"));
        const auto shop = Workspace::create(path(), clock);
        QVERIFY(shop);
        QVERIFY((*shop)->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
            db.exec("INSERT INTO account (id, kind, name, daily_capacity) VALUES (1, 'wecom', '企微-小李', 200)");
            for (int id = 1; id <= groups; ++id)
                db.cached("INSERT INTO grp (id, name, account, created_at) VALUES (?, ?, 1, '2026-01-01T00:00:00Z')").run(id, QStringLiteral("老客%1群").arg(id));
        }));
        BroadcastDraft draft;
        draft.name = QStringLiteral("秋装预告");
        draft.text = QStringLiteral("{group}的亲们，新款到店：针织开衫三个颜色，今天下单明天发货。想看上身图回复“图”。");
        draft.touchpoint = Touchpoint::GroupChat;
        for (int id = 1; id <= groups; ++id)
            draft.groups << QStringLiteral("老客%1群").arg(id);
        draft.atWall = fromWallText(QStringLiteral("2026-03-01T12:00"));
        const auto id = addBroadcast(**shop, draft);
        NoProgress quiet;
        QVERIFY(id && planAll(**shop, quiet));
        m_run = runsOf(**shop, *id)->first().id;
    }

    // As it stands in the file now.
    QList<DeliveryRow> rows() const
    {
        const auto shop = Workspace::open(path(), std::make_shared<FixedClock>(test::utc("2026-03-01T04:00:00Z")), OpenAs::ReadOnly);
        const auto found = shop ? deliveries(**shop, m_run) : Result<QList<DeliveryRow>>(shop.error());
        return found ? *found : QList<DeliveryRow>();
    }
    int copied() const
    {
        const auto all = rows();
        return int(std::count_if(all.begin(), all.end(), [](const DeliveryRow &row) { return row.copiedAt.isValid(); }));
    }
    int sent() const
    {
        const auto all = rows();
        return int(std::count_if(all.begin(), all.end(), [](const DeliveryRow &row) { return row.status == Status::Sent; }));
    }

    void startProgram()
    {
        QVERIFY2(m_program.start(QStringLiteral(SIYU_DESKTOP), path(), QStringLiteral("店铺"), QStringLiteral("2026-03-01T04:00:00Z")), "the window did not come up");
        m_program.press(QStringLiteral("ctrl+5"));
        QTest::qWait(1'500); // the page is read in
    }
    void press() { m_program.press(QStringLiteral("Return")); }

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::Screen::isPossible())
            QSKIP("Xvfb or xdotool is missing: the window is not driven");
        if (!m_screen.start())
            QSKIP("no X server can be started here: the window is not driven");
        makeShop();
    }
    void cleanupTestCase()
    {
        m_program.process().kill();
        m_program.process().waitForFinished(10'000);
    }

    void fiveGroupsByKeys()
    {
        startProgram();
        if (QTest::currentTestFailed())
            return;
        m_program.picture(QStringLiteral("due"));
        m_program.countAnew();
        for (int group = 1; group < groups; ++group) {
            press();
            QTRY_COMPARE_WITH_TIMEOUT(copied(), group, patienceMs);
            QCOMPARE(sent(), group - 1); // copying is no sending
            m_program.picture(QStringLiteral("copied"));
            press();
            QTRY_COMPARE_WITH_TIMEOUT(sent(), group, patienceMs);
            m_program.picture(QStringLiteral("sent"));
        }
        QCOMPARE(m_program.keys(), 2 * (groups - 1));
        press();
        QTRY_COMPARE_WITH_TIMEOUT(copied(), groups, patienceMs);
        m_program.process().kill(); // between copy and tick
        QVERIFY(m_program.process().waitForFinished(10'000));
        QCOMPARE(m_program.process().exitStatus(), QProcess::CrashExit);
        QCOMPARE(sent(), groups - 1);
    }

    void copiedNotConfirmedAfterTheKill()
    {
        if (!m_run.isValid() || copied() < groups)
            QSKIP("the morning before was not played");
        QCOMPARE(rows().last().status, Status::Planned);
        QVERIFY(rows().last().copiedAt.isValid());
        startProgram();
        if (QTest::currentTestFailed())
            return;
        m_program.picture(QStringLiteral("not-confirmed"));
        QCOMPARE(sent(), groups - 1); // nothing by itself
        m_program.countAnew();
        press(); // "yes, it was sent": one key, as the copy still counts
        QTRY_COMPARE_WITH_TIMEOUT(sent(), groups, patienceMs);
        m_program.picture(QStringLiteral("done"));
        QCOMPARE(m_program.keys(), 1);
    }
};

QTEST_GUILESS_MAIN(SendDeskWindowTest)
#include "senddesk_window_test.moc"
