// SPDX-License-Identifier: GPL-3.0-or-later
// Tiers and ledgers as the stores answer them against a slow recomputation, day by day and person by person, from the rows
// of the file: on the sample shop and on 20 random shops. And the board in memory after writes, imports taken back, undo.
#include "core/demo/demo.h"
#include "core/groups/activitystore.h"
#include "core/groups/groupstore.h"
#include "core/groups/ledgerstore.h"
#include "core/groups/rosterstore.h"
#include "core/groups/tierboard.h"
#include "groupsworld.h"

#include <QRandomGenerator>
#include <map>
#include <set>

using namespace siyu;
using namespace siyu::groups;

namespace {

// All that a shop's file says about one group, held plainly.
struct Facts {
    struct Stay {
        qint64 member = 0;
        qint64 joined = 0, left = 0; // 0 = not known, still there
    };
    struct Roster {
        QString day, since;
        bool partial = false;
        qint64 people = 0;
        Count joined, lost;
    };
    QList<Stay> stays;
    std::set<qint64> measured;
    std::map<std::pair<qint64, qint64>, qint64> said;
    QList<Roster> rosters; // in time
    std::map<std::pair<QString, QString>, std::array<Count, 3>> counts; // day and origin → total, joined, lost
    TierThresholds thresholds;
};

qint64 julian(const QString &day) { return day.isEmpty() ? 0 : QDate::fromString(day, Qt::ISODate).toJulianDay(); }

Facts factsOf(const Workspace &workspace, GroupId group)
{
    Facts out;
    const auto read = workspace.read([&](db::Database &db) {
        db::Statement stays = db.prepare("SELECT member, joined_day, left_day FROM membership WHERE grp = ?");
        stays.with(group.value);
        while (stays.step())
            out.stays.append({stays.int64(0), julian(stays.text(1)), julian(stays.text(2))});
        db::Statement measured = db.prepare("SELECT day FROM activity_day WHERE grp = ?");
        measured.with(group.value);
        while (measured.step())
            out.measured.insert(measured.int64(0));
        db::Statement said = db.prepare("SELECT member, day, messages FROM activity WHERE grp = ?");
        said.with(group.value);
        while (said.step())
            out.said[{said.int64(0), said.int64(1)}] = said.int64(2);
        db::Statement rosters = db.prepare("SELECT day, since_day, partial, people, joined, lost FROM roster WHERE grp = ? ORDER BY taken_at, id");
        rosters.with(group.value);
        while (rosters.step()) {
            out.rosters.append({rosters.text(0), rosters.text(1), rosters.int64(2) != 0, rosters.int64(3), rosters.optionalInt64(4),
                rosters.optionalInt64(5)});
        }
        db::Statement counts = db.prepare("SELECT day, origin, total, joined, lost FROM group_day WHERE grp = ?");
        counts.with(group.value);
        while (counts.step())
            out.counts[{counts.text(0), counts.text(1)}] = {counts.optionalInt64(2), counts.optionalInt64(3), counts.optionalInt64(4)};
    });
    if (!read)
        qFatal("cannot read");
    out.thresholds = *thresholdsOf(workspace, group);
    return out;
}

QString plus(const QString &day, int days) { return QDate::fromString(day, Qt::ISODate).addDays(days).toString(Qt::ISODate); }

// rules.md 3, word by word.
struct SlowTier {
    const Facts &facts;

    bool wasIn(qint64 member, qint64 day) const
    {
        return std::any_of(facts.stays.begin(), facts.stays.end(), [&](const Facts::Stay &stay) {
            return stay.member == member && (stay.joined == 0 || stay.joined <= day) && (stay.left == 0 || day <= stay.left);
        });
    }
    bool isThereAtTheEndOf(qint64 member, qint64 day) const
    {
        return std::any_of(facts.stays.begin(), facts.stays.end(), [&](const Facts::Stay &stay) {
            return stay.member == member && (stay.joined == 0 || stay.joined <= day) && (stay.left == 0 || day < stay.left);
        });
    }
    struct Window {
        int measured = 0, days = 0, active = 0;
        qint64 messages = 0;
    };
    Window windowOf(qint64 member, qint64 last) const
    {
        Window window;
        for (int back = 0; back < facts.thresholds.window; ++back) {
            const qint64 day = last - back;
            if (!facts.measured.contains(day))
                continue;
            ++window.measured;
            if (!wasIn(member, day))
                continue;
            ++window.days;
            const auto said = facts.said.find({member, day});
            if (said != facts.said.end() && said->second > 0) {
                ++window.active;
                window.messages += said->second;
            }
        }
        return window;
    }
    bool meets(const Window &window, int messages) const
    {
        return facts.thresholds.window * window.messages >= qint64(messages) * window.days && window.active >= facts.thresholds.activeDays;
    }
    QString on(qint64 member, qint64 day) const
    {
        const Window window = windowOf(member, day);
        const QString numbers = QStringLiteral(" %1 %2 %3").arg(window.days).arg(window.messages).arg(window.active);
        if (window.measured == 0)
            return QStringLiteral("no_data 0 0 0");
        if (window.days < facts.thresholds.observe)
            return QStringLiteral("too_few_days") + numbers;
        if (window.messages == 0)
            return QStringLiteral("no_message") + numbers;
        if (meets(window, facts.thresholds.superMessages))
            return QStringLiteral("plain") + numbers;
        for (int back = 1; meets(window, facts.thresholds.keepMessages) && back <= facts.thresholds.window; ++back) {
            const qint64 earlier = day - back;
            const Window then = windowOf(member, earlier);
            if (meets(then, facts.thresholds.superMessages))
                return QStringLiteral("kept_since_") + QDate::fromJulianDay(earlier).toString(Qt::ISODate) + numbers;
            if (facts.measured.contains(earlier) && !meets(then, facts.thresholds.keepMessages))
                break;
        }
        return QStringLiteral("below_super") + numbers;
    }
    std::map<qint64, QString> everybody(qint64 day) const
    {
        std::map<qint64, QString> out;
        for (const Facts::Stay &stay : facts.stays) {
            if (!out.contains(stay.member) && isThereAtTheEndOf(stay.member, day))
                out[stay.member] = on(stay.member, day);
        }
        return out;
    }
};

QString shown(const TierResult &result)
{
    return QStringLiteral("%1 %2 %3 %4").arg(wordOf(result)).arg(result.measuredDays).arg(result.messages).arg(result.activeDays);
}

// The ledger of rules.md 2, from the first day of all on, nothing left out.
struct SlowLedger {
    const Facts &facts;

    Count told(const QString &day, const char *origin, size_t field) const
    {
        const auto found = facts.counts.find({day, QString::fromLatin1(origin)});
        return found == facts.counts.end() ? Count() : found->second[field];
    }
    // Of the day's rosters, as one: total, joined, lost (0, 1, 2); `restOnly` takes off what days before counted.
    Count ofRosters(const QString &day, size_t field) const
    {
        Count out;
        QString since;
        bool baseline = false;
        for (const Facts::Roster &roster : facts.rosters) {
            if (roster.day != day)
                continue;
            baseline = baseline || roster.since.isEmpty();
            since = since.isEmpty() ? roster.since : std::min(since, roster.since);
            const Count count = field == 0 ? (roster.partial ? Count() : Count(roster.people)) : field == 1 ? roster.joined
                : roster.partial ? Count() : roster.lost;
            if (!count)
                continue;
            out = field != 0 && out ? *out + *count : *count;
        }
        if (field == 0 || !out)
            return out;
        const bool several = std::count_if(facts.rosters.begin(), facts.rosters.end(), [&](const Facts::Roster &r) { return r.day == day; }) > 1;
        if (baseline)
            return several ? Count() : out;
        for (QString between = plus(since, 1); between < day; between = plus(between, 1)) {
            const Count typed = told(between, "typed", field);
            *out -= (typed ? typed : told(between, "import", field)).value_or(0);
        }
        return std::max<qint64>(*out, 0);
    }
    Count chosen(const QString &day, size_t field) const
    {
        for (const Count &count : {told(day, "typed", field), ofRosters(day, field), told(day, "import", field)}) {
            if (count)
                return count;
        }
        return {};
    }
    Count totalOf(const QString &day, int depth = 0) const
    {
        const Count joined = chosen(day, 1), lost = chosen(day, 2);
        if (const Count total = chosen(day, 0))
            return total;
        if (!joined || !lost || depth > 1'000)
            return {};
        const Count before = totalOf(plus(day, -1), depth + 1);
        return before ? Count(*before + *joined - *lost) : Count();
    }
    QString on(const QString &day) const
    {
        const auto word = [](Count count) { return count ? QString::number(*count) : QStringLiteral("-"); };
        return QStringLiteral("%1 %2 %3 %4").arg(day, word(totalOf(day)), word(chosen(day, 1)), word(chosen(day, 2)));
    }
};

QString shown(const LedgerDay &day)
{
    const auto word = [](Count count) { return count ? QString::number(*count) : QStringLiteral("-"); };
    return QStringLiteral("%1 %2 %3 %4").arg(day.day.toString(Qt::ISODate), word(day.total), word(day.joined), word(day.lost));
}

QList<GroupId> groupIds(const Workspace &workspace)
{
    QList<GroupId> out;
    const auto rows = groups::groups(workspace);
    for (const GroupRow &row : *rows)
        out.append(row.id);
    return out;
}

std::map<qint64, QString> ofBoard(const TierBoard &board, GroupId group, QDate day)
{
    std::map<qint64, QString> out;
    board.eachPresent(group, day, [&out](const PresentMember &person) { out[person.member] = shown(person.result); });
    return out;
}

bool isSame(const TierCounts &a, const TierCounts &b)
{
    return a.day == b.day && a.superActive == b.superActive && a.normal == b.normal && a.never == b.never && a.observing == b.observing
        && a.missing == b.missing;
}

struct Differences {
    qint64 compared = 0, differ = 0, kept = 0;
    void compare(const std::map<qint64, QString> &wanted, const std::map<qint64, QString> &got, const char *what)
    {
        compared += qint64(wanted.size());
        for (const auto &[member, text] : wanted)
            kept += text.startsWith(QLatin1String("kept"));
        if (wanted == got)
            return;
        ++differ;
        for (const auto &[member, text] : wanted) {
            const auto found = got.find(member);
            if (found == got.end() || found->second != text)
                qWarning("%s: member %lld wanted %s got %s", what, member, qPrintable(text), found == got.end() ? "nothing" : qPrintable(found->second));
        }
    }
};

// The tiers of a group on a day by every road that a page may take.
void compareTiers(const Workspace &workspace, const Workspace &fresh, GroupId group, const Facts &facts, QDate day, Differences &differences)
{
    NoProgress quiet;
    const auto wanted = SlowTier{facts}.everybody(day.toJulianDay());
    std::map<qint64, QString> listed;
    const auto of = tiers(workspace, group, day);
    for (const MemberTier &member : of->members)
        listed[member.member.value] = shown(member.result);
    differences.compare(wanted, listed, "list");
    differences.compare(wanted, ofBoard(**tierBoard(workspace, quiet), group, day), "board");
    differences.compare(wanted, ofBoard(**tierBoardFor(fresh, {day, day}, quiet), group, day), "board of the day");
    const auto history = tierHistory(workspace, group, {day.addDays(-3), day}, quiet);
    TierCounts counts;
    counts.day = day;
    for (const MemberTier &member : of->members)
        counts.add(member.result);
    differences.differ += !isSame(history->last(), counts);
}

// The histories of all groups in one pass, and those of the board, set against each group's own.
void compareHistories(const Workspace &workspace, const QList<GroupId> &groups, const Period &period, Differences &differences)
{
    NoProgress quiet;
    const auto histories = tierHistories(workspace, groups, period, quiet);
    const auto board = tierBoard(workspace, quiet);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const auto own = tierHistory(workspace, groups[i], period, quiet);
        const QList<TierCounts> &days = histories->at(i);
        const QList<TierCounts> walked = (*board)->countsOver(groups[i], period);
        differences.compared += 2 * days.size();
        differences.differ += !std::equal(own->begin(), own->end(), days.begin(), days.end(), isSame);
        differences.differ += !std::equal(own->begin(), own->end(), walked.begin(), walked.end(), isSame);
    }
}

void compareLedger(const Workspace &workspace, GroupId group, const Facts &facts, const Period &period, Differences &differences)
{
    const auto days = ledger(workspace, group, period);
    for (const LedgerDay &day : *days) {
        const QString wanted = SlowLedger{facts}.on(day.day.toString(Qt::ISODate));
        ++differences.compared;
        if (shown(day) == wanted)
            continue;
        ++differences.differ;
        qWarning("group %lld: wanted %s got %s", group.value, qPrintable(wanted), qPrintable(shown(day)));
    }
}

// A shop in which people come, go, come back, stay silent or talk near the thresholds, on days that are counted or not.
void fillAtRandom(World &world, int seed)
{
    QRandomGenerator random{quint32(seed)};
    const QDate last(2026, 3, 31);
    const auto text = [&last](int back) { return last.addDays(-back).toString(Qt::ISODate); };
    const auto done = world.system([&](db::Database &db) {
        for (int g = 1; g <= 3; ++g)
            db.prepare("INSERT INTO grp (id, name, created_at) VALUES (?, ?, '2025-01-01T00:00:00Z')").run(g, QStringLiteral("群%1").arg(g));
        if (random.bounded(2))
            db.exec("INSERT INTO tier_threshold (grp, window_days, observe, super_n, keep_n, active_days) VALUES (2, 7, 3, 6, 5, 2)");
        for (int g = 1; g <= 3; ++g) {
            const int gaps = 3 + int(random.bounded(12)); // one day in so many is not counted
            for (int back = 0; back < 130; ++back) {
                if (random.bounded(gaps) != 0)
                    db.prepare("INSERT INTO activity_day (grp, day) VALUES (?, ?)").run(g, last.addDays(-back).toJulianDay());
            }
            for (int member = 1; member <= 24; ++member) {
                const bool unknown = random.bounded(3) == 0, leaves = random.bounded(3) == 0;
                const int joined = 20 + int(random.bounded(110)), left = int(random.bounded(joined));
                db.prepare("INSERT INTO membership (grp, member, joined_day, left_day, origin) VALUES (?, ?, ?, ?, 'import')")
                    .run(g, member, unknown ? QString() : text(joined), leaves ? text(left) : QString());
                if (leaves && left > 2 && random.bounded(2)) {
                    db.prepare("INSERT INTO membership (grp, member, joined_day, origin) VALUES (?, ?, ?, 'import')")
                        .run(g, member, text(left - int(random.bounded(2))));
                }
                const int often = int(random.bounded(60));
                for (int back = 0; back < 130; ++back) {
                    if (int(random.bounded(100)) < often)
                        db.prepare("INSERT INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)")
                            .run(last.addDays(-back).toJulianDay(), g, member, int(random.bounded(3)));
                }
            }
            int since = -1;
            for (int back = 129; back >= 0; --back) {
                const auto some = [&](int chance, int below) { return random.bounded(chance) ? std::optional<int>(random.bounded(below)) : std::nullopt; };
                if (random.bounded(14) == 0) {
                    const bool partial = random.bounded(4) == 0;
                    db.prepare("INSERT INTO roster (grp, taken_at, day, partial, people, since_day, joined, lost) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                        .run(g, text(back) + QStringLiteral("T04:00:00Z"), text(back), partial, 20 + int(random.bounded(9)),
                            since < 0 ? QString() : text(since), since < 0 ? std::nullopt : std::optional<int>(random.bounded(9)),
                            since < 0 || partial ? std::nullopt : std::optional<int>(random.bounded(9)));
                    since = partial ? since : back;
                }
                if (random.bounded(3))
                    db.prepare("INSERT INTO group_day (grp, day, origin, total, joined, lost) VALUES (?, ?, 'import', ?, ?, ?)")
                        .run(g, text(back), some(3, 40), some(5, 5), some(5, 5));
                if (random.bounded(9) == 0)
                    db.prepare("INSERT INTO group_day (grp, day, origin, total, joined, lost) VALUES (?, ?, 'typed', ?, ?, ?)")
                        .run(g, text(back), some(2, 40), some(2, 5), some(2, 5));
            }
        }
    });
    QVERIFY(done.has_value());
}

Result<void> join(Workspace &workspace, qint64 group, qint64 member)
{
    return workspace.write({QStringLiteral("test")}, [=](db::Database &db) {
        db.prepare("INSERT INTO membership (grp, member, joined_day, origin) VALUES (?, ?, '2026-03-22', 'typed')").run(group, member);
    });
}

} // namespace

class TierBoardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomShops();
    void sampleShop();
    void followsWhatIsWritten();
    void readsOnlyWhatWasTouched();
    void stops();
};

void TierBoardTest::randomShops()
{
    Differences tiersDiffer, ledgersDiffer;
    for (int seed = 1; seed <= 20; ++seed) {
        World world;
        world.addMembers(24);
        fillAtRandom(world, seed);
        const QDate last(2026, 3, 31);
        const auto fresh = Workspace::open(world.workspace->path(), world.clock, OpenAs::ReadOnly);
        for (int g = 1; g <= 3; ++g) {
            const Facts facts = factsOf(*world.workspace, GroupId(g));
            for (const int back : {0, 1, 2, 5, 11, 30, 61})
                compareTiers(*world.workspace, **fresh, GroupId(g), facts, last.addDays(-back), tiersDiffer);
            for (const int back : {0, 40, 100})
                compareLedger(*world.workspace, GroupId(g), facts, {last.addDays(-back - 20), last.addDays(-back)}, ledgersDiffer);
            compareLedger(*world.workspace, GroupId(g), facts, {last, last}, ledgersDiffer);
        }
        compareHistories(*world.workspace, {GroupId(1), GroupId(2), GroupId(3)}, {last.addDays(-3 * seed), last}, tiersDiffer);
    }
    qInfo("tiers: %lld compared (%lld kept by hysteresis), %lld differ; ledger days: %lld compared, %lld differ", tiersDiffer.compared,
        tiersDiffer.kept, tiersDiffer.differ, ledgersDiffer.compared, ledgersDiffer.differ);
    QVERIFY(tiersDiffer.compared > 20'000 && tiersDiffer.kept > 100);
    QCOMPARE(tiersDiffer.differ, 0);
    QCOMPARE(ledgersDiffer.differ, 0);
}

void TierBoardTest::sampleShop()
{
    World world;
    NoProgress quiet;
    QVERIFY(demo::fill(*world.workspace, quiet).has_value());
    const QDate last = world.workspace->today().addDays(-1);
    Differences tiersDiffer, ledgersDiffer;
    const QList<GroupId> all = groupIds(*world.workspace);
    QVERIFY(all.size() >= 60);
    const auto fresh = Workspace::open(world.workspace->path(), world.clock, OpenAs::ReadOnly);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Facts facts = factsOf(*world.workspace, all.at(i));
        compareTiers(*world.workspace, **fresh, all.at(i), facts, last.addDays(-int(i * 3 % 200)), tiersDiffer);
        compareLedger(*world.workspace, all.at(i), facts, {last.addDays(-90), last}, ledgersDiffer);
    }
    compareHistories(**fresh, all, {last.addDays(-9), last}, tiersDiffer); // in one pass over those days
    compareHistories(*world.workspace, all, {last.addDays(-120), last.addDays(-60)}, tiersDiffer); // on the board in memory
    compareHistories(**fresh, all.mid(0, 5), {last.addDays(-9), last}, tiersDiffer); // one after the other
    qInfo("sample shop: %lld tiers compared (%lld kept), %lld differ; %lld ledger days, %lld differ", tiersDiffer.compared,
        tiersDiffer.kept, tiersDiffer.differ, ledgersDiffer.compared, ledgersDiffer.differ);
    QCOMPARE(tiersDiffer.differ, 0);
    QCOMPARE(ledgersDiffer.differ, 0);
}

// Whatever was written, the board in memory is the one that is read afresh.
void TierBoardTest::followsWhatIsWritten()
{
    World world;
    world.addMembers(40);
    fillAtRandom(world, 99);
    Workspace &workspace = *world.workspace;
    NoProgress quiet;
    const QDate last(2026, 3, 31);
    QVERIFY(tierBoard(workspace, quiet).has_value());
    const auto same = [&](const char *step) {
        const SharedTierBoard kept = *tierBoard(workspace, quiet);
        const auto other = Workspace::open(workspace.path(), world.clock, OpenAs::ReadOnly);
        const SharedTierBoard fresh = *tierBoard(**other, quiet);
        for (int g = 1; g <= 4; ++g) {
            for (const int back : {0, 3, 29}) {
                if (ofBoard(*kept, GroupId(g), last.addDays(-back)) != ofBoard(*fresh, GroupId(g), last.addDays(-back))) {
                    qWarning("after %s: group %d, %d days back", step, g, back);
                    return false;
                }
            }
        }
        return true;
    };
    const auto before = ofBoard(**tierBoard(workspace, quiet), GroupId(1), last);
    const BatchId batch = world.addBatch(QStringLiteral("activity"));
    const auto imported = workspace.write({QStringLiteral("import"), {}, Record::Import, {}, batch}, [&](db::Database &db) {
        ActivityWriter writer(db, batch);
        for (int back = 0; back < 20; ++back)
            (void)writer.add(GroupId(1), last.addDays(-back), MemberId(3), 9);
    });
    QVERIFY(imported.has_value() && same("import"));
    QVERIFY(ofBoard(**tierBoard(workspace, quiet), GroupId(1), last) != before);
    QVERIFY(world.system([&](db::Database &db) { takeBackActivity(db, batch); }).has_value() && same("import taken back"));
    QVERIFY(ofBoard(**tierBoard(workspace, quiet), GroupId(1), last) == before);
    QVERIFY(join(workspace, 1, 30).has_value() && same("join"));
    QVERIFY(ofBoard(**tierBoard(workspace, quiet), GroupId(1), last).contains(30));
    QVERIFY(workspace.undo().has_value() && same("undo"));
    QVERIFY(!ofBoard(**tierBoard(workspace, quiet), GroupId(1), last).contains(30));
    QVERIFY(workspace.redo().has_value() && same("redo"));
    QVERIFY(setThresholds(workspace, GroupId(), {30, 1, 1, 1, 1}).has_value() && same("thresholds of the workspace"));
    QVERIFY(setThresholds(workspace, GroupId(3), {14, 2, 9, 8, 3}).has_value() && same("thresholds of a group"));
    QVERIFY(workspace.undo().has_value() && workspace.undo().has_value() && same("thresholds undone"));
    const auto another = world.system([](db::Database &db) {
        db.exec("INSERT INTO grp (id, name, created_at) VALUES (4, '群4', '2026-01-01T00:00:00Z');"
                "UPDATE membership SET grp = 4 WHERE grp = 3 AND member % 2 = 0; UPDATE activity SET grp = 4 WHERE grp = 3 AND member % 2 = 0;"
                "INSERT INTO activity_day (grp, day) SELECT 4, day FROM activity_day WHERE grp = 3");
    });
    QVERIFY(another.has_value() && same("people moved to a new group"));
    QVERIFY(world.system([](db::Database &db) { db.exec("UPDATE activity SET member = 35 WHERE member = 5; UPDATE membership SET member = 35 WHERE member = 5"); }).has_value()
        && same("members merged"));
    QVERIFY(world.system([](db::Database &db) { db.exec("DELETE FROM activity WHERE member = 7; DELETE FROM membership WHERE member = 7"); }).has_value()
        && same("somebody erased"));
}

void TierBoardTest::readsOnlyWhatWasTouched()
{
    World world;
    world.addMembers(40);
    fillAtRandom(world, 7);
    NoProgress quiet;
    const SharedTierBoard before = *tierBoard(*world.workspace, quiet);
    QCOMPARE((*tierBoard(*world.workspace, quiet)).get(), before.get());
    QVERIFY(join(*world.workspace, 2, 31).has_value());
    const SharedTierBoard after = *tierBoard(*world.workspace, quiet);
    QVERIFY(after->find(GroupId(2)) != before->find(GroupId(2)));
    QCOMPARE(after->find(GroupId(1)), before->find(GroupId(1)));
}

void TierBoardTest::stops()
{
    struct Stop final : Progress {
        bool report(qint64, qint64) override { return false; }
        bool goOn() override { return true; }
    };
    World world;
    world.addMembers(40);
    fillAtRandom(world, 8);
    Stop stop;
    NoProgress quiet;
    const auto made = tierBoard(*world.workspace, stop);
    QVERIFY(!made && made.error().code == ErrorCode::Cancelled);
    QVERIFY(tierBoard(*world.workspace, quiet).has_value());
}

QTEST_GUILESS_MAIN(TierBoardTest)
#include "tierboard_test.moc"
