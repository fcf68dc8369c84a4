// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoresults.h"

#include "core/base/period.h"
#include "core/demo/random.h"
#include "core/demo/demostore.h"

#include <QDateTime>

namespace siyu::demo {

namespace {

constexpr int runsWithout = 3; // the newest: nobody has typed their figures yet
constexpr int weeksSinceTest = 6; // old enough that no cap of today counts it
constexpr int armPeople = 240;

struct PastRun {
    qint64 id = 0;
    QDateTime at;
    QString content; // its kind
};

QList<PastRun> pastRuns(db::Database &db)
{
    QList<PastRun> out;
    db::Statement row = db.prepare("SELECT r.id, r.due_at, c.kind FROM run r JOIN broadcast b ON b.id = r.broadcast JOIN content c ON c.id = b.content"
                                   " WHERE r.state = 'done' ORDER BY r.due_at, r.id");
    while (row.step())
        out.append({row.int64(0), fromUtcText(row.text(1)), row.text(2)});
    return out;
}

void note(db::Database &db, qint64 run, const char *step, qint64 figure, const QDateTime &at)
{
    db.cached("INSERT INTO run_result (run, part, target, step, basis, figure, at) VALUES (?, 'run', 0, ?, 'typed', ?, ?)").run(run, step, figure, toUtcText(at));
}

// How people react to it, in thousandths of those who got it.
struct Echo {
    int clicked = 0;
    int replied = 0;
};
Echo echoOf(const PastRun &run, const QTimeZone &zone)
{
    const bool isEvening = run.at.toTimeZone(zone).time().hour() >= 18;
    const Echo base = run.content == QStringLiteral("promotion") ? Echo{62, 21} : run.content == QStringLiteral("fission") ? Echo{88, 47} : Echo{31, 12};
    return isEvening ? Echo{base.clicked * 5 / 4, base.replied * 4 / 3} : base;
}

qint64 share(Random &random, qint64 of, int perThousand) { return of * random.between(perThousand * 8 / 10, perThousand * 12 / 10) / 1000; }

// People of the groups that it went to, a third of them not looked at by anybody: near enough for a sample.
qint64 peopleOf(db::Database &db, qint64 run)
{
    db::Statement &row = db.cached("SELECT count(*) FROM delivery d JOIN membership s ON s.grp = d.target AND (s.left_day IS NULL OR s.left_day > substr(d.sent_at, 1, 10))"
                                   " AND (s.joined_day IS NULL OR s.joined_day < substr(d.sent_at, 1, 10)) WHERE d.run = ? AND d.status = 'sent'").with(run);
    const qint64 people = row.step() ? row.int64(0) : 0;
    row.reset();
    return people;
}

void writeGroupRows(db::Database &db, Random &random, const PastRun &run, const Echo &echo)
{
    db::Statement rows = db.prepare("SELECT d.target, count(*) FROM delivery d JOIN membership s ON s.grp = d.target AND s.left_day IS NULL WHERE d.run = ?"
                                    " AND d.status = 'sent' GROUP BY d.target ORDER BY d.target");
    rows.with(run.id);
    while (rows.step())
        db.cached("INSERT INTO delivery_result (run, target_kind, target, clicked, replied) VALUES (?, 'group', ?, ?, ?)")
            .run(run.id, rows.int64(0), share(random, rows.int64(1), echo.clicked), share(random, rows.int64(1), echo.replied));
}

void writePosts(db::Database &db, Random &random, const QTimeZone &zone)
{
    const QList<PastRun> runs = pastRuns(db);
    for (qsizetype i = 0; i + runsWithout < runs.size(); ++i) {
        const PastRun &run = runs[i];
        const Echo echo = echoOf(run, zone);
        const QDateTime typedAt = run.at.addDays(1);
        if (i % 3 == 0) {
            writeGroupRows(db, random, run, echo);
            continue;
        }
        const qint64 people = peopleOf(db, run.id);
        note(db, run.id, "clicked", share(random, people, echo.clicked), typedAt);
        // Somebody typed a nought too many and saw it a day later.
        if (i == 4)
            note(db, run.id, "replied", share(random, people, echo.replied) * 10, typedAt);
        note(db, run.id, "replied", share(random, people, echo.replied), typedAt.addDays(i == 4 ? 1 : 0));
        if (i + runsWithout == runs.size() - 2)
            note(db, run.id, "clicked", people * 3, typedAt);
    }
}

qint64 writeRun(db::Database &db, const QString &name, qint64 content, const char *touchpoint, const QDateTime &wall, const QTimeZone &zone)
{
    const QString wallText = wall.toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
    const QDateTime due = QDateTime(wall.date(), wall.time(), zone).toUTC();
    db.cached("INSERT INTO broadcast (name, content, touchpoint, at_wall, zone, created_at) VALUES (?, ?, ?, ?, ?, ?)")
        .run(name, content, touchpoint, wallText, QString::fromUtf8(zone.id()), toUtcText(due.addDays(-7)));
    db.cached("INSERT INTO run (broadcast, wall, due_at, state, noticed_at) VALUES (?, ?, ?, 'done', ?)").run(db.lastInsertId(), wallText, toUtcText(due), toUtcText(due));
    return db.lastInsertId();
}

void writeMoments(db::Database &db, Random &random, QDate today, const QTimeZone &zone)
{
    constexpr int hours[] = {8, 12, 20};
    constexpr int posts = 9;
    for (int i = 0; i < posts; ++i) {
        const QDateTime wall(today.addDays(-4 * (posts - i) - 20), QTime(hours[i % 3], 0), Qt::UTC);
        const qint64 run = writeRun(db, QStringLiteral("朋友圈 %1").arg(i + 1), 5 + i % 3, "moments", wall, zone);
        const QDateTime at = QDateTime(wall.date(), wall.time(), zone).toUTC();
        db.cached("INSERT INTO delivery (run, target_kind, target, account, status, sent_at) VALUES (?, 'account', 1, 1, 'sent', ?)").run(run, toUtcText(at));
        const qint64 friends = 1'450 + 6 * i;
        note(db, run, "sent", friends, at.addDays(1));
        note(db, run, "opened", share(random, friends, 210 + 60 * (i % 3)), at.addDays(1));
        note(db, run, "replied", share(random, friends, 14), at.addDays(1));
    }
}

// Two texts to friends, drawn in turn.
void writeTest(db::Database &db, const Shop &shop, QDate today, const QTimeZone &zone)
{
    const QDateTime wall(today.addDays(-7 * weeksSinceTest), QTime(15, 0), Qt::UTC);
    const qint64 contents[] = {8, 12};
    const qint64 figures[][3] = {{168, 41, 25}, {175, 63, 30}}; // opened, clicked, replied
    const QDateTime at = QDateTime(wall.date(), wall.time(), zone).toUTC();
    db.cached("INSERT INTO broadcast_test (created_at) VALUES (?)").run(toUtcText(at.addDays(-7)));
    const qint64 test = db.lastInsertId();
    std::size_t person = 0;
    for (int arm = 0; arm < 2; ++arm) {
        const qint64 run = writeRun(db, QStringLiteral("回访对比 %1").arg(arm == 0 ? QStringLiteral("A") : QStringLiteral("B")), contents[arm], "wecom_1to1", wall, zone);
        db.cached("INSERT INTO broadcast_arm (broadcast, test, arm, share, seed) SELECT broadcast, ?, ?, 50, 2026 FROM run WHERE id = ?").run(test, arm + 1, run);
        for (int sent = 0; sent < armPeople && person < shop.people.size(); ++person) {
            const Person &one = shop.people[person];
            if (one.account < 0 || one.isStaff || one.under14 || !one.optOut.isNull() || one.unfriended || one.created >= wall.date())
                continue;
            db.cached("INSERT INTO delivery (run, target_kind, target, account, status, sent_at) VALUES (?, 'member', ?, ?, 'sent', ?)")
                .run(run, qint64(person + 1), qint64(one.account + 1), toUtcText(at.addSecs(20 * sent)));
            ++sent;
        }
        note(db, run, "opened", figures[arm][0], at.addDays(1));
        note(db, run, "clicked", figures[arm][1], at.addDays(1));
        note(db, run, "replied", figures[arm][2], at.addDays(1));
    }
}

} // namespace

void writeResults(db::Database &db, const Shop &shop, const QTimeZone &zone)
{
    Random random(71);
    const QDate today = shop.last.addDays(1);
    writePosts(db, random, zone);
    writeMoments(db, random, today, zone);
    writeTest(db, shop, today, zone);
}

} // namespace siyu::demo
