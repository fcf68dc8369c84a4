// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at the send desk and in the ticker (reliability.md S3). A child of this program works at the desk of a workspace
// (looks at the clock, shows notices, copies, ticks, hands out, confirms, decides about missed runs) and says on its output
// what it is about to do and what was done; it is killed at random moments and started again. Afterwards: what was said to be
// sent is sent, once; what was copied and not ticked is shown as such; each notice was shown once, or once more where the
// kill fell between showing and noting it; a hand-out is confirmed whole or not at all; nothing is lost. SIYU_KILLS sets the
// number of kills (short by default, long by target kill_senddesk_long).
#include "core/base/period.h"
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/deliverystore.h"
#include "core/broadcasts/missedruns.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/ticker.h"
#include "core/db/database.h"
#include "core/workspace.h"
#include "tests/support/support.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <cstdio>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

constexpr int groups = 12, friends = 70, runsAWeek = 40;
const QDateTime began = test::utc("2026-03-02T00:00:00Z");

// One line a step, out before the next one begins.
template <typename... Values>
void say(const char *format, Values... values)
{
    std::printf(format, values...);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

Result<std::unique_ptr<Workspace>> opened(const QString &path, const std::shared_ptr<FixedClock> &clock)
{
    return Workspace::open(path, clock, OpenAs::Writer);
}

// The clock goes on with every life of the child: where it stands is kept beside the workspace.
QDateTime clockOf(const QString &path)
{
    QFile file(path + QStringLiteral(".clock"));
    return file.open(QIODevice::ReadOnly) ? fromUtcText(QString::fromLatin1(file.readAll())) : began;
}
void keepClock(const QString &path, const QDateTime &now)
{
    QSaveFile file(path + QStringLiteral(".clock"));
    if (file.open(QIODevice::WriteOnly) && file.write(toUtcText(now).toLatin1()) > 0)
        file.commit();
}

// ---- the child

class Operator {
public:
    Operator(Workspace &workspace, FixedClock &clock, QString path, unsigned seed)
        : m_workspace(workspace), m_clock(clock), m_path(std::move(path)), m_random(seed)
    {
    }

    // Until killed.
    int work()
    {
        for (;;) {
            const auto next = nextRun(m_workspace);
            if (!next)
                return 1;
            // On to a minute before the next one, then over it; now and then asleep for longer.
            const qint64 ahead = *next ? m_workspace.nowUtc().secsTo((*next)->dueAt) : 0;
            const bool asleep = m_random.bounded(6) == 0;
            m_clock.set(m_workspace.nowUtc().addSecs(asleep ? ahead + 5'400 : ahead > 120 ? ahead - 60 : 120));
            keepClock(m_path, m_workspace.nowUtc());
            if (!look() || !sendDue() || !decide())
                return 1;
        }
    }

private:
    bool look()
    {
        const auto notices = tick(m_workspace, m_last, m_quiet);
        if (!notices)
            return false;
        m_last = m_workspace.nowUtc();
        for (const auto &[kind, runs] : {std::pair("due", notices->due), std::pair("missed", notices->missed)}) {
            for (const RunRow &run : runs)
                say("show %s %lld %s", kind, run.id.value, qPrintable(toUtcText(run.dueAt)));
        }
        if (!noteTold(m_workspace, *notices))
            return false;
        for (const RunRow &run : notices->due + notices->missed)
            say("told %lld %s", run.id.value, qPrintable(toUtcText(run.dueAt)));
        return true;
    }

    bool sendDue()
    {
        const auto waiting = dueAndMissed(m_workspace);
        if (!waiting)
            return false;
        for (const RunRow &run : waiting->due) {
            if (run.touchpoint == Touchpoint::Wecom1to1 ? !handOut(run) : !walk(run))
                return false;
        }
        return true;
    }

    bool walk(const RunRow &run)
    {
        const auto rows = deliveries(m_workspace, run.id);
        if (!rows)
            return false;
        for (const DeliveryRow &row : *rows) {
            if (row.status != Status::Planned || m_random.bounded(3) == 0)
                continue;
            say("copy %lld %lld", run.id.value, row.target);
            if (!noteCopied(m_workspace, run.id, row.target))
                return false;
            say("copied %lld %lld", run.id.value, row.target);
            const bool skip = m_random.bounded(10) == 0;
            say("mark %lld %lld %s", run.id.value, row.target, skip ? "skipped" : "sent");
            if (!mark(m_workspace, run.id, row.target, skip ? Status::Skipped : Status::Sent))
                return false;
            say("marked %lld %lld %s", run.id.value, row.target, skip ? "skipped" : "sent");
        }
        return true;
    }

    bool handOut(const RunRow &run)
    {
        say("give %lld", run.id.value);
        if (!giveOut(m_workspace, run.id, AccountId(1)))
            return false;
        say("given %lld", run.id.value);
        say("confirm %lld", run.id.value);
        const auto confirmed = confirmHandOut(m_workspace, run.id, AccountId(1));
        if (!confirmed)
            return false;
        say("confirmed %lld %lld", run.id.value, *confirmed);
        return true;
    }

    bool decide()
    {
        const auto waiting = dueAndMissed(m_workspace);
        if (!waiting)
            return false;
        for (const RunRow &run : waiting->missed) {
            const int what = m_random.bounded(3);
            say("decide %lld %d", run.id.value, what);
            const auto done = what == 0 ? sendNow(m_workspace, {run.id})
                : what == 1             ? reschedule(m_workspace, {{run.id, m_workspace.nowUtc().addSecs(3'600)}})
                                        : dropRuns(m_workspace, {run.id}, QStringLiteral("too late"));
            if (!done || !planAll(m_workspace, m_quiet))
                return false;
            say("decided %lld %d", run.id.value, what);
        }
        return true;
    }

    Workspace &m_workspace;
    FixedClock &m_clock;
    QString m_path;
    QRandomGenerator m_random;
    QDateTime m_last;
    NoProgress m_quiet;
};

int beChild(const QString &path, unsigned seed)
{
    const auto clock = std::make_shared<FixedClock>(clockOf(path));
    const auto workspace = opened(path, clock);
    if (!workspace)
        return 2;
    say("begun");
    return Operator(**workspace, *clock, path, seed).work();
}

// ---- what the parent remembers of all that its children said

struct Journal {
    QHash<QString, QByteArray> marked; // "run target" → state that was confirmed
    QHash<QString, QByteArray> marking; // … that was begun and may have been done
    QSet<QString> copied;
    QHash<QString, int> shown; // "run due" → how often
    QHash<QString, int> cut; // … by a kill before it was noted
    QSet<QByteArray> confirmed; // runs

    void read(const QByteArray &said)
    {
        QStringList untold;
        for (const QByteArray &line : said.split('\n')) {
            const QList<QByteArray> word = line.split(' ');
            const auto rest = [&word](qsizetype from, qsizetype count) { return QString::fromLatin1(word.mid(from, count).join(' ')); };
            if (word[0] == "show") {
                ++shown[rest(2, 2)];
                untold << rest(2, 2);
            } else if (word[0] == "told")
                untold.removeAll(rest(1, 2));
            else if (word[0] == "copied")
                copied.insert(rest(1, 2));
            else if (word[0] == "mark" && word.size() == 4)
                marking[rest(1, 2)] = word[3];
            else if (word[0] == "marked" && word.size() == 4)
                marked[rest(1, 2)] = word[3];
            else if (word[0] == "confirmed")
                confirmed.insert(word[1]);
        }
        for (const QString &notice : std::as_const(untold))
            ++cut[notice];
    }
};

} // namespace

class KillSendDeskTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Journal m_journal;
    QSet<qint64> m_everSent; // deliveries

    QString path() const { return m_folder.filePath(QStringLiteral("shop.siyu")); }
    static int killsWanted()
    {
        const int wanted = qEnvironmentVariableIntValue("SIYU_KILLS");
        return wanted > 0 ? wanted : 15;
    }

    static void fill(Workspace &workspace)
    {
        const auto filled = workspace.write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
            db.exec("INSERT INTO account (id, kind, name) VALUES (1, 'wecom', 'a')");
            for (int id = 1; id <= groups; ++id)
                db.cached("INSERT INTO grp (id, name, account, created_at) VALUES (?, ?, 1, '2026-01-01T00:00:00Z')").run(id, QStringLiteral("G%1").arg(id));
            for (int id = 1; id <= friends; ++id) {
                db.cached("INSERT INTO member (id, name, created_at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(id, QStringLiteral("m%1").arg(id));
                db.cached("INSERT INTO membership (grp, member) VALUES (1, ?)").run(id);
                db.cached("INSERT INTO contact (member, account, added_at) VALUES (?, 1, '2026-01-01T00:00:00Z')").run(id);
            }
        });
        QVERIFY(filled);
    }

    // A week's broadcasts from the clock on; some to the friends one by one.
    static void plan(Workspace &workspace, QRandomGenerator &random)
    {
        for (int i = 0; i < runsAWeek; ++i) {
            BroadcastDraft draft;
            draft.name = draft.text = QStringLiteral("b%1").arg(random.generate());
            draft.touchpoint = i % 8 == 0 ? Touchpoint::Wecom1to1 : Touchpoint::GroupChat;
            for (int g = 0; g < (i % 8 == 0 ? 1 : 3); ++g) {
                const QString name = QStringLiteral("G%1").arg(i % 8 == 0 ? 1 : 1 + random.bounded(groups));
                if (!draft.groups.contains(name))
                    draft.groups << name;
            }
            const QDateTime local = workspace.nowUtc().toTimeZone(workspace.zone());
            draft.atWall = QDateTime(local.date().addDays(random.bounded(6)), QTime(9, 0).addSecs(60 * random.bounded(740)), Qt::UTC);
            if (draft.atWall > QDateTime(local.date(), local.time(), Qt::UTC))
                QVERIFY(addBroadcast(workspace, draft));
        }
        NoProgress quiet;
        QVERIFY(planAll(workspace, quiet));
    }

    // Runs a child and kills it some time after it has begun.
    void killOne(unsigned seed, int ms)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--child"), path(), QString::number(seed)});
        QVERIFY(child.waitForStarted());
        QVERIFY(child.waitForReadyRead(20'000));
        QTest::qSleep(ms);
        QCOMPARE(child.state(), QProcess::Running); // it ends by a fault of its own only
        child.kill();
        child.waitForFinished(10'000);
        m_journal.read(child.readAllStandardOutput());
    }

    static QString stateOf(Workspace &workspace, const QString &key)
    {
        const QStringList ids = key.split(QLatin1Char(' '));
        const auto state = workspace.read([&](db::Database &db) {
            db::Statement row = db.prepare("SELECT status FROM delivery WHERE run = ? AND target = ?");
            return row.with(ids[0].toLongLong(), ids[1].toLongLong()).step() ? row.text(0) : QString();
        });
        return state ? *state : QString();
    }

    // What holds after each kill.
    void check(Workspace &workspace)
    {
        NoProgress quiet;
        const auto sound = workspace.check(quiet);
        QVERIFY(sound && sound->ok);
        for (auto it = m_journal.marked.cbegin(); it != m_journal.marked.cend(); ++it)
            QVERIFY2(stateOf(workspace, it.key()) == QLatin1String(it.value()), qPrintable(QStringLiteral("%1 was %2").arg(it.key(), QLatin1String(it.value()))));
        const auto counted = workspace.read([&](db::Database &db) {
            QStringList wrong;
            db::Statement sent = db.prepare("SELECT d.id, d.run || ' ' || d.target, b.touchpoint FROM delivery d JOIN run r ON r.id = d.run"
                                            " JOIN broadcast b ON b.id = r.broadcast WHERE d.status = 'sent'");
            QSet<qint64> now;
            while (sent.step()) {
                now.insert(sent.int64(0));
                if (sent.text(2) == QLatin1String("group_chat") && m_journal.marking.value(sent.text(1)) != "sent")
                    wrong << QStringLiteral("%1 is sent and nobody ticked it").arg(sent.text(1));
            }
            for (const qint64 id : std::as_const(m_everSent)) {
                if (!now.contains(id))
                    wrong << QStringLiteral("delivery %1 was sent and is no longer").arg(id);
            }
            m_everSent = now;
            db::Statement torn = db.prepare("SELECT d.run FROM delivery d JOIN run r ON r.id = d.run JOIN broadcast b ON b.id = r.broadcast"
                                            " WHERE b.touchpoint = 'wecom_1to1' GROUP BY d.run HAVING sum(d.status = 'handed_out') > 0 AND sum(d.status = 'sent') > 0");
            while (torn.step())
                wrong << QStringLiteral("the hand-out of run %1 is confirmed by half").arg(torn.int64(0));
            db::Statement twice = db.prepare("SELECT count(*) FROM (SELECT 1 FROM delivery d JOIN run r ON r.id = d.run WHERE d.target_kind = 'group' AND d.status = 'sent'"
                                             " GROUP BY d.target, date(d.sent_at, '+8 hours') HAVING count(*) > 1)");
            if (twice.step() && twice.int64(0) > 0)
                wrong << QStringLiteral("a group got two posts on a day");
            return wrong;
        });
        QVERIFY(counted);
        QVERIFY2(counted->isEmpty(), qPrintable(counted->join(QLatin1Char('\n'))));
        for (const QString &key : std::as_const(m_journal.copied)) {
            if (stateOf(workspace, key) == QLatin1String("planned")) {
                const QStringList ids = key.split(QLatin1Char(' '));
                const auto rows = deliveries(workspace, RunId(ids[0].toLongLong()));
                QVERIFY(rows);
                const auto row = std::find_if(rows->begin(), rows->end(), [&](const DeliveryRow &one) { return one.target == ids[1].toLongLong(); });
                QVERIFY2(row != rows->end() && row->copiedAt.isValid(), qPrintable(key + QStringLiteral(" was copied and does not say so")));
            }
        }
    }

private Q_SLOTS:
    void nothingTwiceNothingLost()
    {
        QRandomGenerator random(20'260'302);
        const auto clock = std::make_shared<FixedClock>(began);
        {
            const auto made = Workspace::create(path(), clock);
            QVERIFY(made);
            fill(**made);
            plan(**made, random);
        }
        const int kills = killsWanted();
        for (int i = 0; i < kills; ++i) {
            killOne(random.generate(), random.bounded(10, 400));
            if (QTest::currentTestFailed())
                return;
            clock->set(clockOf(path()));
            const auto workspace = opened(path(), clock);
            QVERIFY(workspace);
            check(**workspace);
            if (QTest::currentTestFailed())
                return;
            const auto ahead = (*workspace)->read([](db::Database &db) { return db.one("SELECT count(*) FROM run WHERE state = 'planned'").value_or(0); });
            QVERIFY(ahead);
            if (*ahead < runsAWeek / 2)
                plan(**workspace, random);
        }
        // What is left untold is told by one more look; then each was shown once, and once more for each kill in between.
        clock->set(clockOf(path()).addSecs(60));
        const auto workspace = opened(path(), clock);
        QVERIFY(workspace);
        NoProgress quiet;
        const auto last = tick(**workspace, {}, quiet);
        QVERIFY(last);
        for (const RunRow &run : last->due + last->missed)
            ++m_journal.shown[QStringLiteral("%1 %2").arg(run.id.value).arg(toUtcText(run.dueAt))];
        QVERIFY(noteTold(**workspace, *last));
        QVERIFY(tick(**workspace, clock->nowUtc(), quiet)->isEmpty());
        int cut = 0;
        for (auto it = m_journal.shown.cbegin(); it != m_journal.shown.cend(); ++it) {
            const int more = m_journal.cut.value(it.key());
            cut += more;
            QVERIFY2(it.value() >= 1 && it.value() <= 1 + more, qPrintable(QStringLiteral("%1 was shown %2 times, %3 cut short").arg(it.key()).arg(it.value()).arg(more)));
        }
        const auto untold = (*workspace)->read([&](db::Database &db) {
            QStringList lost;
            db::Statement row = db.prepare("SELECT id || ' ' || due_at FROM run WHERE due_at <= ? AND state IN ('handed_out', 'missed', 'done') AND told_for IS NULL");
            row.with(toUtcText(clock->nowUtc()));
            while (row.step())
                lost << row.text(0);
            return lost;
        });
        QVERIFY(untold);
        QVERIFY2(untold->isEmpty(), qPrintable(QStringLiteral("never told: ") + untold->join(QStringLiteral(", "))));
        qInfo("%d kills: %lld notices, %d of them shown again after a kill between showing and noting; %lld ticks kept, %lld copies, %lld hand-outs confirmed; 0 twice, 0 lost",
            kills, qint64(m_journal.shown.size()), cut, qint64(m_journal.marked.size()), qint64(m_journal.copied.size()), qint64(m_journal.confirmed.size()));
        QVERIFY(m_journal.marked.size() > kills / 4);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--child"))
        return beChild(arguments.value(2), arguments.value(3).toUInt());
    KillSendDeskTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "kill_senddesk_test.moc"
