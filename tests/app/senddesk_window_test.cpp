// SPDX-License-Identifier: GPL-3.0-or-later
// A morning at the send desk in the real program on an X server of its own, by keys alone: five groups with two keys each; the
// program is killed between copy and tick, started again, and knows that the last one was copied and not confirmed. With
// SIYU_PICTURES set, each step is photographed into that folder; SIYU_LANG and SIYU_THEME say how the window looks. Skipped
// where there is no Xvfb or xdotool.
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/deliverystore.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/walltime.h"
#include "tests/support/support.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

constexpr int groups = 5;
constexpr int patienceMs = 60'000; // a busy machine paints its first window late

// An X server without a window manager, at the first number that is free.
class Screen {
public:
    bool start()
    {
        m_server.start(QStringLiteral("Xvfb"), {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1366x768x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        if (!m_server.waitForStarted() || !m_server.waitForReadyRead(20'000))
            return false;
        m_display = QLatin1Char(':') + QString::fromLatin1(m_server.readLine()).trimmed();
        return m_display.size() > 1;
    }
    ~Screen()
    {
        m_server.kill();
        m_server.waitForFinished(5'000);
    }
    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        return environment;
    }
    QString run(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(program, arguments);
        process.waitForFinished(20'000);
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

private:
    QProcess m_server;
    QString m_display;
};

} // namespace

class SendDeskWindowTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<Screen> m_screen;
    QProcess m_program;
    RunId m_run;
    int m_keys = 0;
    int m_pictures = 0;
    QString m_windowId;

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
        QProcessEnvironment environment = m_screen->environment();
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.path());
        m_program.setProcessEnvironment(environment);
        m_program.start(QStringLiteral(SIYU_DESKTOP), {path(), QStringLiteral("--now"), QStringLiteral("2026-03-01T04:00:00Z"), QStringLiteral("--lang"),
            qEnvironmentVariable("SIYU_LANG", QStringLiteral("zh_CN")), QStringLiteral("--theme"), qEnvironmentVariable("SIYU_THEME", QStringLiteral("light"))});
        QVERIFY(m_program.waitForStarted());
        m_windowId = m_screen->run(QStringLiteral("xdotool"), {QStringLiteral("search"), QStringLiteral("--sync"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), QStringLiteral("店铺")}).section(QLatin1Char('\n'), 0, 0);
        QVERIFY2(!m_windowId.isEmpty(), "the window did not come up");
        m_screen->run(QStringLiteral("xdotool"), {QStringLiteral("windowsize"), m_windowId, QStringLiteral("1366"), QStringLiteral("768")});
        m_screen->run(QStringLiteral("xdotool"), {QStringLiteral("windowmove"), m_windowId, QStringLiteral("0"), QStringLiteral("0")});
        press("ctrl+5");
        QTest::qWait(1'500); // the page is read in
    }
    void press(const char *key)
    {
        m_screen->run(QStringLiteral("xdotool"), {QStringLiteral("windowfocus"), m_windowId, QStringLiteral("key"), QString::fromLatin1(key)});
        ++m_keys;
    }
    void picture(const char *step)
    {
        const QString folder = qEnvironmentVariable("SIYU_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        QTest::qWait(400); // painted
        const QString name = QStringLiteral("desk-%1-%2-%3-%4.png").arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(QLatin1String(step), qEnvironmentVariable("SIYU_LANG", QStringLiteral("zh_CN")), qEnvironmentVariable("SIYU_THEME", QStringLiteral("light")));
        m_screen->run(QStringLiteral("import"), {QStringLiteral("-window"), QStringLiteral("root"), QDir(folder).filePath(name)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty() || QStandardPaths::findExecutable(QStringLiteral("xdotool")).isEmpty())
            QSKIP("Xvfb or xdotool is missing: the window is not driven");
        m_screen = std::make_unique<Screen>();
        if (!m_screen->start())
            QSKIP("no X server can be started here: the window is not driven");
        makeShop();
    }
    void cleanupTestCase()
    {
        m_program.kill();
        m_program.waitForFinished(10'000);
        m_screen.reset();
    }

    void fiveGroupsByKeys()
    {
        startProgram();
        if (QTest::currentTestFailed())
            return;
        picture("due");
        m_keys = 0;
        for (int group = 1; group < groups; ++group) {
            press("Return");
            QTRY_COMPARE_WITH_TIMEOUT(copied(), group, patienceMs);
            QCOMPARE(sent(), group - 1); // copying is no sending
            picture("copied");
            press("Return");
            QTRY_COMPARE_WITH_TIMEOUT(sent(), group, patienceMs);
            picture("sent");
        }
        QCOMPARE(m_keys, 2 * (groups - 1));
        press("Return");
        QTRY_COMPARE_WITH_TIMEOUT(copied(), groups, patienceMs);
        m_program.kill(); // between copy and tick
        QVERIFY(m_program.waitForFinished(10'000));
        QCOMPARE(m_program.exitStatus(), QProcess::CrashExit);
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
        picture("not-confirmed");
        QCOMPARE(sent(), groups - 1); // nothing by itself
        m_keys = 0;
        press("Return"); // "yes, it was sent": one key, as the copy still counts
        QTRY_COMPARE_WITH_TIMEOUT(sent(), groups, patienceMs);
        picture("done");
        QCOMPARE(m_keys, 1);
    }
};

QTEST_GUILESS_MAIN(SendDeskWindowTest)
#include "senddesk_window_test.moc"
