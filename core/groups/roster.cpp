// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/roster.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <algorithm>

namespace siyu::groups {

namespace {

struct Pool {
    QHash<QString, QList<int>> keyed; // nickname → lines with a key, in order
    QHash<QString, QList<int>> nameless; // nickname → lines without one
};

Pool poolOf(const QList<RosterPerson> &people, const QList<bool> &taken)
{
    Pool pool;
    for (int i = 0; i < people.size(); ++i) {
        if (taken.at(i) || people.at(i).nickname.isEmpty())
            continue;
        (people.at(i).key.isEmpty() ? pool.nameless : pool.keyed)[people.at(i).nickname].append(i);
    }
    return pool;
}

void pairInOrder(QList<int> &before, QList<int> &after, QList<int> &beforeOf)
{
    while (!before.isEmpty() && !after.isEmpty())
        beforeOf[after.takeFirst()] = before.takeFirst();
}

QString whoOf(const RosterPerson &person, const RosterPerson *other = nullptr)
{
    if (!person.key.isEmpty())
        return person.key;
    if (other && !other->key.isEmpty())
        return other->key;
    return QStringLiteral("nick:") + person.nickname;
}

QDate joinDay(QDate stated, QDate from, QDate to)
{
    return stated.isValid() && from <= stated && stated <= to ? stated : QDate();
}

void sortByWho(QList<DatedPerson> &people)
{
    std::stable_sort(people.begin(), people.end(), [](const DatedPerson &a, const DatedPerson &b) { return a.who < b.who; });
}

} // namespace

RosterMatch matchPeople(const QList<RosterPerson> &before, const QList<RosterPerson> &after)
{
    RosterMatch match{QList<int>(after.size(), -1), {}};
    QList<bool> beforeTaken(before.size(), false), afterTaken(after.size(), false);
    QHash<QString, int> byKey;
    for (int i = 0; i < before.size(); ++i) {
        if (!before.at(i).key.isEmpty())
            byKey.insert(before.at(i).key, i);
    }
    for (int i = 0; i < after.size(); ++i) {
        const auto found = after.at(i).key.isEmpty() ? byKey.cend() : byKey.constFind(after.at(i).key);
        if (found == byKey.cend() || beforeTaken.at(*found))
            continue;
        match.beforeOf[i] = *found;
        beforeTaken[*found] = afterTaken[i] = true;
    }
    Pool old = poolOf(before, beforeTaken), now = poolOf(after, afterTaken);
    QStringList nicknames = old.nameless.keys() + now.nameless.keys();
    nicknames.sort();
    nicknames.removeDuplicates();
    for (const QString &nickname : nicknames) {
        QList<int> &oldNameless = old.nameless[nickname], &nowNameless = now.nameless[nickname];
        QList<int> &oldKeyed = old.keyed[nickname], &nowKeyed = now.keyed[nickname];
        const qsizetype candidates = nowNameless.isEmpty() ? 0 : oldKeyed.size();
        const qsizetype arrivals = oldNameless.isEmpty() ? 0 : nowKeyed.size();
        if (oldNameless.size() + candidates > 1 || nowNameless.size() + arrivals > 1)
            match.ambiguous.append(nickname);
        pairInOrder(oldNameless, nowNameless, match.beforeOf);
        pairInOrder(oldKeyed, nowNameless, match.beforeOf);
        pairInOrder(oldNameless, nowKeyed, match.beforeOf);
    }
    return match;
}

bool offersRename(qsizetype vanished, qsizetype appeared)
{
    return vanished == 1 && appeared == 1;
}

RosterDiff diffRosters(QDate day0, QDate day1, bool partial, const std::optional<QList<RosterPerson>> &before,
    const QList<RosterPerson> &after)
{
    RosterDiff diff;
    diff.baseline = !before;
    const QList<RosterPerson> old = before.value_or(QList<RosterPerson>());
    const RosterMatch match = matchPeople(old, after);
    diff.ambiguous = match.ambiguous;
    QList<bool> seen(old.size(), false);
    QStringList vanished, appeared;
    for (int i = 0; i < after.size(); ++i) {
        const RosterPerson &person = after.at(i);
        const int was = match.beforeOf.at(i);
        if (was >= 0)
            seen[was] = true;
        if (was >= 0 || diff.baseline) {
            diff.stayed.append(whoOf(person, was >= 0 ? &old.at(was) : nullptr));
            continue;
        }
        const QDate stated = joinDay(person.statedJoin, day0, day1);
        diff.joined.append({whoOf(person), stated.isValid() ? stated : day1, !stated.isValid()});
        if (person.key.isEmpty())
            appeared.append(person.nickname);
    }
    for (int i = 0; i < old.size() && !partial; ++i) {
        if (seen.at(i))
            continue;
        diff.left.append({whoOf(old.at(i)), day1, true});
        if (old.at(i).key.isEmpty())
            vanished.append(old.at(i).nickname);
    }
    if (!partial && offersRename(vanished.size(), appeared.size()))
        diff.renames.append({vanished.first(), appeared.first()});
    sortByWho(diff.joined);
    sortByWho(diff.left);
    diff.stayed.sort();
    return diff;
}

namespace {

// Walks the snapshots in time and keeps everybody's open stay.
class Threader {
public:
    explicit Threader(const QList<Snapshot> &snapshots) : m_snapshots(snapshots)
    {
        m_thread.steps.resize(snapshots.size());
        for (int i = 0; i < snapshots.size(); ++i)
            m_inTime.append(i);
        std::stable_sort(m_inTime.begin(), m_inTime.end(), [&snapshots](int a, int b) {
            const Snapshot &x = snapshots.at(a), &y = snapshots.at(b);
            return x.day != y.day ? x.day < y.day : x.order < y.order;
        });
        for (const int i : std::as_const(m_inTime)) {
            if (!snapshots.at(i).partial) {
                m_baseline = i;
                break;
            }
        }
    }

    Thread run()
    {
        bool before = true;
        for (const int i : std::as_const(m_inTime)) {
            take(i, before);
            if (i == m_baseline)
                before = false;
        }
        for (const QList<Stay> &stays : std::as_const(m_stays))
            m_thread.stays.append(stays);
        return m_thread;
    }

private:
    void take(int index, bool beforeCounting)
    {
        const Snapshot &snapshot = m_snapshots.at(index);
        qint64 joined = 0, present = 0;
        for (const Snapshot::Person &person : snapshot.people) {
            QList<Stay> &stays = m_stays[person.member];
            if (!stays.isEmpty() && stays.last().lastSeen == index)
                continue; // listed twice
            ++present;
            if (stays.isEmpty() || stays.last().left.isValid()) {
                stays.append(opened(index, person, beforeCounting));
                ++joined;
            } else {
                seenAgain(stays.last(), index, person.statedJoin);
            }
            m_open.insert(person.member);
        }
        qint64 lost = snapshot.partial ? 0 : closeMissing(index);
        // Who was erased has no stay: what their number grew or fell by, joined or left.
        present += snapshot.erased;
        if (!snapshot.partial) {
            joined += std::max<qint64>(0, snapshot.erased - m_erased);
            lost += std::max<qint64>(0, m_erased - snapshot.erased);
            m_erased = snapshot.erased;
        }
        RosterStep &step = m_thread.steps[index];
        step.since = m_lastComplete;
        if (!beforeCounting)
            step.joined = joined;
        if (!snapshot.partial) {
            step.total = present;
            if (!beforeCounting)
                step.lost = lost;
            m_lastComplete = snapshot.day;
        }
    }

    Stay opened(int index, const Snapshot::Person &person, bool beforeCounting) const
    {
        const QDate day = m_snapshots.at(index).day;
        Stay stay;
        stay.member = person.member;
        stay.firstSeen = stay.lastSeen = index;
        if (beforeCounting) {
            if (person.statedJoin.isValid() && person.statedJoin <= day)
                stay.joined = person.statedJoin;
            return stay;
        }
        const QDate stated = joinDay(person.statedJoin, m_lastComplete, day);
        stay.absentOn = m_lastComplete;
        stay.joined = stated.isValid() ? stated : day;
        stay.joinedAfter = stated.isValid() ? QDate() : m_lastComplete;
        return stay;
    }

    // A later file may tell the day that an earlier one left open.
    void seenAgain(Stay &stay, int index, QDate stated) const
    {
        stay.lastSeen = index;
        if (!stated.isValid() || (stay.joined.isValid() && !stay.joinedAfter.isValid()))
            return;
        const QDate firstDay = m_snapshots.at(stay.firstSeen).day;
        if (stated > firstDay || (stay.joinedAfter.isValid() && stated < stay.joinedAfter))
            return;
        stay.joined = stated;
        stay.joinedAfter = QDate();
    }

    qint64 closeMissing(int index)
    {
        qint64 lost = 0;
        for (auto it = m_open.begin(); it != m_open.end();) {
            Stay &stay = m_stays[*it].last();
            if (stay.lastSeen == index) {
                ++it;
                continue;
            }
            stay.left = m_snapshots.at(index).day;
            stay.leftAfter = m_snapshots.at(stay.lastSeen).day;
            stay.goneOn = index;
            ++lost;
            it = m_open.erase(it);
        }
        return lost;
    }

    const QList<Snapshot> &m_snapshots;
    QList<int> m_inTime;
    int m_baseline = -1;
    QDate m_lastComplete;
    qint64 m_erased = 0; // in the complete roster before
    QMap<qint64, QList<Stay>> m_stays;
    QSet<qint64> m_open;
    Thread m_thread;
};

} // namespace

Thread threadRosters(const QList<Snapshot> &snapshots)
{
    return Threader(snapshots).run();
}

} // namespace siyu::groups
