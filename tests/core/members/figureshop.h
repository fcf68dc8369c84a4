// SPDX-License-Identifier: GPL-3.0-or-later
// Random shops whose figures are looked at: facts of every kind written and taken back as SQL, and runs of the figures.
#pragma once

#include "core/base/period.h"
#include "core/members/bulkedit.h"
#include "core/members/figures.h"
#include "tests/support/support.h"

#include <random>

namespace siyu::members::figuretest {

class Dice {
public:
    explicit Dice(quint32 seed) : m_engine(seed) { }
    int upTo(int most) { return int(m_engine() % quint32(most + 1)); }
    bool in(int chances) { return upTo(chances - 1) == 0; }

private:
    std::mt19937 m_engine;
};

inline void run(Workspace &workspace, const QString &sql, Record record = Record::Undoable)
{
    const auto done = workspace.write({QStringLiteral("test"), {}, record}, [&](db::Database &db) { db.exec(sql.toUtf8().constData()); });
    if (!done)
        qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().detail));
}

inline Result<qint64> pin(Workspace &workspace, qint64 member, std::optional<Stage> stage)
{
    NoProgress quiet;
    return setStageOfAll(workspace, {{member}, {}}, stage, quiet);
}

inline QString dayAgo(Workspace &workspace, int days) { return QLatin1Char('\'') + workspace.today().addDays(-days).toString(Qt::ISODate) + QLatin1Char('\''); }

// Around midnight of the zone as well.
inline QString instantAgo(Workspace &workspace, Dice &dice, int days)
{
    QDateTime at = startOfDayUtc(workspace.today().addDays(-days), workspace.zone());
    at = dice.in(3) ? at.addSecs(dice.upTo(2) - 1) : at.addSecs(dice.upTo(86399));
    return QLatin1Char('\'') + toUtcText(at) + QLatin1Char('\'');
}

constexpr int groupCount = 5;

// One random row of a fact, as SQL.
inline QString fact(Workspace &ws, Dice &dice, int members)
{
    const QString member = QString::number(1 + dice.upTo(members - 1));
    const QString group = QString::number(1 + dice.upTo(groupCount - 1));
    switch (dice.upTo(11)) {
    case 0:
        return QStringLiteral("INSERT OR REPLACE INTO contact (member, account, added_at, removed_at) VALUES (%1, %2, %3, %4)")
            .arg(member, QString::number(1 + dice.upTo(1)), dice.in(5) ? QStringLiteral("NULL") : instantAgo(ws, dice, dice.upTo(300) - 1),
                dice.in(3) ? instantAgo(ws, dice, dice.upTo(100) - 3) : QStringLiteral("NULL"));
    case 1:
    case 2:
        return QStringLiteral("INSERT INTO membership (grp, member, joined_day, left_day) VALUES (%1, %2, %3, %4)")
            .arg(group, member, dice.in(4) ? QStringLiteral("NULL") : dayAgo(ws, dice.upTo(300) - 1),
                dice.in(3) ? dayAgo(ws, dice.upTo(40) - 2) : QStringLiteral("NULL"));
    case 3:
    case 4:
    case 5: {
        const int paid = dice.upTo(9) * 1000;
        return QStringLiteral("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, refunded_fen, currency)"
                              " VALUES ('p', hex(randomblob(8)), %1, %2, %3, %4, '%5')")
            .arg(member, dice.in(6) ? QStringLiteral("NULL") : instantAgo(ws, dice, dice.upTo(dice.in(2) ? 500 : 30) - 1),
                dice.in(12) ? QStringLiteral("NULL") : QString::number(paid), QString::number(dice.in(4) ? dice.upTo(paid) : dice.in(6) ? paid : 0),
                dice.in(8) ? QStringLiteral("USD") : QStringLiteral("CNY"));
    }
    case 6:
        return QStringLiteral("INSERT INTO point_entry (member, at, kind, points) VALUES (%1, %2, 'earn', %3)")
            .arg(member, instantAgo(ws, dice, dice.upTo(300))).arg(dice.upTo(50));
    case 7:
        return QStringLiteral("INSERT OR IGNORE INTO referral (member, host) VALUES (%1, %2)").arg(member).arg(1 + dice.upTo(members - 1));
    case 8:
        return QStringLiteral("INSERT OR REPLACE INTO delivery_result (run, target_kind, target, replied) VALUES (%1, 'member', %2, %3)")
            .arg(1 + dice.upTo(3)).arg(member).arg(dice.upTo(1));
    default: {
        // Groups 1 to 3 are measured, the third not lately.
        const int measured = 1 + dice.upTo(2);
        const qint64 day = ws.today().addDays(-dice.upTo(50) - (measured == 3 ? 40 : 0)).toJulianDay();
        return QStringLiteral("INSERT OR REPLACE INTO activity (day, grp, member, messages) VALUES (%1, %2, %3, %4);"
                              "INSERT OR IGNORE INTO activity_day (grp, day) VALUES (%2, %1)")
            .arg(day).arg(measured).arg(member).arg(dice.upTo(6));
    }
    }
}

inline QString undoing(Dice &dice, int members)
{
    const QString member = QString::number(1 + dice.upTo(members - 1));
    switch (dice.upTo(7)) {
    case 0:
        return QStringLiteral("DELETE FROM contact WHERE member = %1").arg(member);
    case 1:
        return QStringLiteral("DELETE FROM membership WHERE member = %1").arg(member);
    case 2:
        return QStringLiteral("UPDATE shop_order SET refunded_fen = coalesce(paid_fen, 0) WHERE member = %1").arg(member);
    case 3:
        return QStringLiteral("DELETE FROM activity WHERE member = %1").arg(member);
    case 4:
        return QStringLiteral("UPDATE shop_order SET member = %1 WHERE member = %2").arg(member).arg(1 + dice.upTo(members - 1));
    case 5:
        return QStringLiteral("UPDATE activity SET messages = 0 WHERE member = %1").arg(member);
    case 6:
        return QStringLiteral("UPDATE grp SET archived_at = iif(archived_at IS NULL, '2026-01-01T00:00:00Z', NULL) WHERE id = %1").arg(1 + dice.upTo(2));
    default:
        return QStringLiteral("UPDATE member SET created_at = '2025-12-%1T00:00:00Z' WHERE id = %2").arg(10 + dice.upTo(20)).arg(member);
    }
}

inline void fill(Workspace &ws, Dice &dice, int members, int facts)
{
    QString sql = QStringLiteral("INSERT INTO account (id, kind, name) VALUES (1, 'wecom', 'x'), (2, 'wecom', 'y');"
                                 "INSERT INTO run (id, broadcast, wall, due_at) VALUES (1, 1, 'a', '2026-02-20T02:00:00Z'),"
                                 " (2, 1, 'b', '2025-10-01T17:00:00Z'), (3, 1, 'c', '2025-08-01T02:00:00Z');"
                                 "INSERT INTO delivery (run, target_kind, target, status, sent_at) VALUES"
                                 " (1, 'member', 1, 'sent', '2026-02-27T16:30:00Z')");
    for (int i = 1; i <= groupCount; ++i)
        sql += QStringLiteral(";INSERT INTO grp (id, name, created_at) VALUES (%1, 'g%1', '2025-01-01T00:00:00Z')").arg(i);
    for (int i = 1; i <= members; ++i)
        sql += QStringLiteral(";INSERT INTO member (id, created_at) VALUES (%1, %2)").arg(i).arg(instantAgo(ws, dice, dice.upTo(dice.in(3) ? 20 : 400)));
    for (int i = 0; i < facts; ++i)
        sql += QLatin1Char(';') + fact(ws, dice, members);
    run(ws, sql, Record::System);
}

inline FiguresRun update(Workspace &ws)
{
    NoProgress quiet;
    const auto run = updateFigures(ws, quiet);
    if (!run)
        qFatal("%s", qPrintable(run.error().detail));
    return *run;
}

inline FiguresRun rebuild(Workspace &ws)
{
    NoProgress quiet;
    return *rebuildFigures(ws, quiet);
}

} // namespace siyu::members::figuretest
