// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/padstore.h"

#include "core/groups/groupstore.h"
#include "core/groups/ledgerstore.h"
#include "core/groups/rows.h"
#include "core/workspace.h"

#include <QHash>
#include <QSet>

namespace siyu::groups {

namespace {

constexpr int daysLookedAt = 7;

QHash<qint64, TypedCounts> typedOn(db::Database &db, QDate day)
{
    QHash<qint64, TypedCounts> out;
    // Group by group along the key, which does not begin with the day.
    db::Statement rows = db.prepare("SELECT d.grp, d.total, d.joined, d.lost FROM grp g CROSS JOIN group_day d ON d.grp = g.id AND d.day = ? AND d.origin = 'typed'");
    rows.with(dayText(day));
    while (rows.step())
        out.insert(rows.int64(0), {rows.optionalInt64(1), rows.optionalInt64(2), rows.optionalInt64(3)});
    return out;
}

// Measured days up to the last one on which nobody spoke, at most `most`; nothing where somebody did, or nobody counted.
int silentDays(db::Database &db, GroupId group, QDate today, int most, QDate &last)
{
    db::Statement &days = db.cached("SELECT day FROM activity_day WHERE grp = ? AND day <= ? ORDER BY day DESC LIMIT ?");
    db::Statement &spoke = db.cached("SELECT 1 FROM activity WHERE day = ? AND grp = ? AND messages > 0 LIMIT 1");
    int silent = 0;
    days.with(group.value, today.toJulianDay(), most);
    while (days.step()) {
        if (silent == 0)
            last = QDate::fromJulianDay(days.int64(0));
        const bool any = spoke.with(days.int64(0), group.value).step();
        spoke.reset();
        if (any)
            break;
        ++silent;
    }
    days.reset();
    return silent;
}

int numberIn(const Workspace &workspace, const char *key, int fallback)
{
    bool isNumber = false;
    const int value = workspace.setting(QString::fromLatin1(key)).toInt(&isNumber);
    return isNumber && value > 0 ? value : fallback;
}

} // namespace

Result<QList<PadRow>> pad(const Workspace &workspace, QDate day, Progress &progress)
{
    if (!day.isValid() || day > workspace.today())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("day"), dayText(day)}, {}};
    const auto board = groups::board(workspace);
    if (!board)
        return board.error();
    const auto days = ledgers(workspace, {day.addDays(-1), day}, {}, progress);
    if (!days)
        return days.error();
    const auto typed = workspace.read([day](db::Database &db) { return typedOn(db, day); });
    if (!typed)
        return typed.error();
    QHash<qint64, const BoardRow *> rows;
    for (const BoardRow &row : *board)
        rows.insert(row.group.value, &row);
    QList<PadRow> out;
    for (const GroupLedger &ledger : *days) {
        const BoardRow *row = rows.value(ledger.group.value);
        out.append({ledger.group, ledger.name, ledger.days.first().total, row ? row->capacity : Count(), typed->value(ledger.group.value),
            ledger.days.last(), row ? row->teams[size_t(Team::User) - 1].lead : QString()});
    }
    return out;
}

Result<void> setPad(Workspace &workspace, QDate day, const QList<PadEntry> &entries)
{
    for (const PadEntry &entry : entries) {
        if (const Result<void> fits = checkTyped(entry.counts); !fits)
            return fits;
    }
    if (!day.isValid() || day > workspace.today())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("day"), dayText(day)}, {}};
    return workspace.write({QStringLiteral("group.pad"), {QString::number(entries.size()), dayText(day)}}, [&](db::Database &db) -> Result<void> {
        for (const PadEntry &entry : entries) {
            if (const Result<void> found = requireGroup(db, entry.group); !found)
                return found;
            writeTyped(db, entry.group, day, entry.counts);
        }
        return {};
    });
}

AlertRules alertRules(const Workspace &workspace)
{
    const AlertRules standard;
    return {numberIn(workspace, "groups.silent_days", standard.silentDays), numberIn(workspace, "groups.loss_percent", standard.lossPercent),
        numberIn(workspace, "groups.loss_least", standard.lossLeast)};
}

Result<void> setAlertRules(Workspace &workspace, const AlertRules &rules)
{
    const std::tuple<const char *, int, int> fields[] = {{"silent_days", rules.silentDays, 60}, {"loss_percent", rules.lossPercent, 100},
        {"loss_least", rules.lossLeast, 100'000}};
    for (const auto &[key, value, most] : fields) {
        if (value < 1 || value > most)
            return Error{ErrorCode::InvalidInput, {QString::fromLatin1(key), QString::number(value)}, {}};
    }
    return workspace.write({QStringLiteral("setting"), {QStringLiteral("groups.alerts")}, Record::System, {Topic::Settings}}, [&](db::Database &db) {
        for (const auto &[key, value, most] : fields)
            db.cached("INSERT INTO setting (key, value) VALUES ('groups.' || ?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2").run(key, QString::number(value));
    });
}

QString wordOf(GroupAlert::Kind kind)
{
    switch (kind) {
    case GroupAlert::Kind::DoesNotAddUp: return QStringLiteral("does_not_add_up");
    case GroupAlert::Kind::SuddenLoss: return QStringLiteral("sudden_loss");
    case GroupAlert::Kind::Silent: return QStringLiteral("silent");
    }
    return {};
}

QList<GroupAlert> alertsOf(const QList<LedgerDay> &days, const AlertRules &rules)
{
    QList<GroupAlert> out;
    for (qsizetype i = 1; i < days.size(); ++i) {
        const LedgerDay &day = days.at(i), &before = days.at(i - 1);
        GroupAlert alert;
        alert.day = day.day;
        alert.total = day.total;
        alert.before = before.total;
        alert.joined = day.joined;
        alert.lost = day.lost;
        if (day.flags.testFlag(LedgerFlag::DoesNotAddUp)) {
            alert.kind = GroupAlert::Kind::DoesNotAddUp;
            out.append(alert);
        }
        const bool isMuch = day.lost && before.total && *day.lost >= rules.lossLeast && 100 * *day.lost >= rules.lossPercent * *before.total;
        if (isMuch) {
            alert.kind = GroupAlert::Kind::SuddenLoss;
            out.append(alert);
        }
    }
    return out;
}

Result<QList<GroupAlert>> groupAlerts(const Workspace &workspace, const QList<GroupId> &only, Progress &progress)
{
    const QDate today = workspace.today();
    const AlertRules rules = alertRules(workspace);
    const auto all = ledgers(workspace, {today.addDays(-daysLookedAt), today}, only, progress);
    if (!all)
        return all.error();
    return workspace.read(progress, [&](db::Database &db) {
        QList<GroupAlert> out;
        for (const GroupLedger &ledger : *all) {
            QList<GroupAlert> of = alertsOf(ledger.days, rules);
            GroupAlert silent;
            silent.kind = GroupAlert::Kind::Silent;
            silent.days = silentDays(db, ledger.group, today, rules.silentDays, silent.day);
            if (silent.days >= rules.silentDays)
                of.append(silent);
            for (GroupAlert &alert : of) {
                alert.group = ledger.group;
                alert.name = ledger.name;
                out.append(alert);
            }
        }
        std::stable_sort(out.begin(), out.end(), [](const GroupAlert &a, const GroupAlert &b) {
            return a.kind != b.kind ? a.kind < b.kind : a.day > b.day;
        });
        return out;
    });
}

} // namespace siyu::groups
