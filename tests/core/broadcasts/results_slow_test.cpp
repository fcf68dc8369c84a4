// SPDX-License-Identifier: GPL-3.0-or-later
// Rates, orders, leaving and fatigue against the slow recomputation of slowresults.h: on the sample shop and on random ones
// (SIYU_SHOPS says how many; 20 if nothing is said).
#include "core/broadcasts/comparison.h"
#include "core/broadcasts/fatigue.h"
#include "core/broadcasts/keptruns.h"
#include "core/demo/demo.h"
#include "tests/core/broadcasts/slowresults.h"
#include "tests/support/support.h"

#include <QRandomGenerator>
#include <QTest>
#include <random>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

constexpr int leaveDaysLooked = 3;
const QDate today(2026, 3, 1);

// A small shop with everything awkward in it: gaps, loose days, nobody's orders, refunds, codes, runs of yesterday.
class RandomShop {
public:
    explicit RandomShop(unsigned seed) : m_random(seed) { }

    void write(db::Database &db)
    {
        db.exec("PRAGMA foreign_keys = OFF");
        people(db);
        contents(db);
        for (int run = 1; run <= 26; ++run)
            oneRun(db, run);
        orders(db);
    }

private:
    int below(int n) { return int(m_random() % unsigned(n)); }
    QString day(int most, int least = 0) { return today.addDays(-least - below(most - least + 1)).toString(Qt::ISODate); }
    // Every instant is another one, so that nothing hangs on the order of rows.
    QString instant(int mostDays, int leastDays = 0)
    {
        const QDateTime at = QDateTime(today, QTime(0, 0), Qt::UTC).addSecs(-86400LL * (leastDays + below(mostDays - leastDays)) + below(80'000));
        QDateTime free = at;
        while (m_taken.contains(free))
            free = free.addSecs(1);
        m_taken.insert(free);
        return toUtcText(free);
    }

    void people(db::Database &db)
    {
        db.exec("INSERT INTO account (id, kind, name) VALUES (1, 'wecom', 'one'), (2, 'wecom', 'two')");
        for (int group = 1; group <= groups; ++group) {
            db.prepare("INSERT INTO grp (id, name, created_at) VALUES (?, ?, '2025-01-01T00:00:00Z')").run(group, QStringLiteral("group %1").arg(group));
            // Some groups are looked at often, some not for a long time, one never.
            for (int list = 0; list < below(5) && group != groups; ++list)
                db.prepare("INSERT INTO roster (grp, taken_at, day, partial, people) VALUES (?1, ?2 || 'T00:00:00Z', ?2, ?3, 1)").run(group, day(60), below(4) == 0);
        }
        for (int member = 1; member <= members; ++member) {
            db.prepare("INSERT INTO member (id, name, created_at) VALUES (?, ?, '2025-01-01T00:00:00Z')").run(member, QStringLiteral("m%1").arg(member));
            for (int stay = 0; stay < below(4); ++stay) {
                const QString joined = below(3) == 0 ? QString() : day(90, 20);
                const QString left = below(2) == 0 ? QString() : day(19, 0);
                const QString after = left.isNull() || below(2) == 0 ? QString() : QDate::fromString(left, Qt::ISODate).addDays(-1 - below(5)).toString(Qt::ISODate);
                db.prepare("INSERT INTO membership (grp, member, joined_day, left_day, left_after) VALUES (?, ?, ?, ?, ?)").run(1 + (member + stay) % groups, member, joined, left, after);
            }
            for (int account = 1; account <= 2; ++account) {
                if (below(2) == 0)
                    db.prepare("INSERT INTO contact (member, account, added_at, removed_at) VALUES (?, ?, ?, ?)")
                        .run(member, account, below(3) == 0 ? QString() : instant(120, 40), below(3) == 0 ? instant(40) : QString());
            }
            if (below(6) == 0)
                db.prepare("INSERT INTO opt_out (member, touchpoint, at) VALUES (?, ?, ?)").run(member, below(2) == 0 ? "all" : "wecom_1to1", instant(60));
        }
    }

    void contents(db::Database &db)
    {
        constexpr const char *kinds[] = {"promotion", "fission", "short_content"};
        for (int product = 1; product <= 4; ++product)
            db.prepare("INSERT INTO product (id, name, created_at) VALUES (?, ?, '2025-01-01T00:00:00Z')").run(product, QStringLiteral("p%1").arg(product));
        for (int content = 1; content <= 6; ++content) {
            db.prepare("INSERT INTO content (id, title, kind, body, created_at) VALUES (?, ?, ?, 'x', '2025-01-01T00:00:00Z')")
                .run(content, QStringLiteral("c%1").arg(content), kinds[content % 3]);
            for (int product = 1; product <= 4; ++product) {
                if (below(3) == 0)
                    db.prepare("INSERT INTO content_product (content, product) VALUES (?, ?)").run(content, product);
            }
        }
        for (int code = 1; code <= 2; ++code) {
            db.prepare("INSERT INTO code (id, text, created_at) VALUES (?, ?, '2025-01-01T00:00:00Z')").run(code, QStringLiteral("CODE%1").arg(code));
            db.prepare("INSERT INTO code_use (code, kind, name, content, since, ended_on) VALUES (?, 'content', 'x', ?, ?, ?)")
                .run(code, code, day(60, 30), below(2) == 0 ? day(20) : QString());
        }
    }

    void oneRun(db::Database &db, int run)
    {
        constexpr const char *touchpoints[] = {"group_chat", "wecom_1to1", "moments", "sms"};
        const int kind = run <= 2 ? 1 : below(4);
        const QString due = instant(70, 1);
        db.prepare("INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES (?, ?, ?, ?, '2026-01-01T10:00', 'Asia/Shanghai', ?)")
            .run(run, QStringLiteral("b%1").arg(run), 1 + below(6), touchpoints[kind], due);
        db.prepare("INSERT INTO run (id, broadcast, wall, due_at, state) VALUES (?1, ?1, '2026-01-01T10:00', ?2, 'done')").run(run, due);
        if (run <= 2)
            db.prepare("INSERT INTO broadcast_arm (broadcast, test, arm, share, seed) VALUES (?, 1, ?, 50, 1)").run(run, run);
        const QDateTime at = fromUtcText(due);
        const bool isDirected = kind == 1 || kind == 3;
        const int targets = kind == 2 ? 1 : isDirected ? members : groups;
        for (int target = 1; target <= targets; ++target) {
            if (kind != 2 && below(3) == 0)
                continue;
            const bool isSent = below(6) != 0;
            db.prepare("INSERT INTO delivery (run, target_kind, target, account, status, sent_at) VALUES (?, ?, ?, ?, ?, ?)")
                .run(run, kind == 0 ? "group" : kind == 2 ? "account" : "member", target, 1 + below(2), isSent ? "sent" : "failed",
                    isSent ? toUtcText(at.addSecs(60 * target + run)) : QString());
            if (below(3) == 0)
                db.prepare("INSERT INTO delivery_result (run, target_kind, target, opened, replied) VALUES (?, ?, ?, ?, ?)")
                    .run(run, kind == 0 ? "group" : kind == 2 ? "account" : "member", target, std::optional<qint64>(isDirected ? below(2) : below(30)),
                        below(2) == 0 ? std::optional<qint64>() : std::optional<qint64>(below(2)));
        }
        for (const char *step : {"sent", "opened", "clicked"}) {
            for (int times = below(3); times > 0; --times)
                db.prepare("INSERT INTO run_result (run, part, target, step, basis, figure, at) VALUES (?, 'run', 0, ?, 'typed', ?, '2026-02-01T00:00:00Z')")
                    .run(run, step, below(5) == 0 ? std::optional<qint64>() : std::optional<qint64>(below(60)));
        }
        if (kind == 0 && below(2) == 0)
            db.prepare("INSERT INTO run_result (run, part, target, step, basis, figure, at) VALUES (?, 'group', 1, 'opened', 'typed', ?, '2026-02-01T00:00:00Z')").run(run, below(20));
    }

    void orders(db::Database &db)
    {
        for (int order = 1; order <= 260; ++order) {
            const qint64 paid = 100 + below(10'000);
            db.prepare("INSERT INTO shop_order (id, platform, order_no, member, paid_at, paid_fen, refunded_fen, currency, coupon) VALUES (?, 'own', ?, ?, ?, ?, ?, ?, ?)")
                .run(order, QStringLiteral("o%1").arg(order), below(9) == 0 ? std::optional<qint64>() : std::optional<qint64>(1 + below(members)), instant(72),
                    below(12) == 0 ? std::optional<qint64>() : std::optional<qint64>(paid), below(8) == 0 ? paid : below(8) == 0 ? paid / 2 : 0,
                    below(7) == 0 ? "USD" : "CNY", below(9) == 0 ? QStringLiteral("CODE%1").arg(1 + below(2)) : QString());
            for (int line = 0; line < 1 + below(2); ++line)
                db.prepare("INSERT INTO order_line (shop_order, product) VALUES (?, ?)").run(order, 1 + below(4));
        }
    }

    static constexpr int groups = 5;
    static constexpr int members = 40;
    std::mt19937 m_random;
    QSet<QDateTime> m_taken;
};

// A step's figure and what it is of, worked out from the rows; nothing where nobody knows.
struct SlowStep {
    std::optional<qint64> value, base;
};
std::optional<qint64> number(db::Statement &&row) { return row.step() ? row.optionalInt64(0) : std::nullopt; }

class SlowSteps {
public:
    SlowSteps(db::Database &db, const slow::Shop &shop, const QTimeZone &zone) : m_db(db), m_shop(shop), m_zone(zone) { }

    std::optional<qint64> total(qint64 run, const char *step)
    {
        db::Statement row = m_db.prepare("SELECT figure FROM run_result WHERE run = ? AND part = 'run' AND step = ? ORDER BY id DESC LIMIT 1");
        row.with(run, step);
        return number(std::move(row));
    }
    // Of each place it was sent to: people, and its own figure.
    SlowStep sent(const RunResult &run)
    {
        if (const auto given = total(run.run.value, "sent"))
            return {given, given};
        qint64 sum = 0;
        bool areAllKnown = true;
        const QList<slow::Delivery> all = m_shop.sentBy(run.run.value);
        if (targetKindOf(run.touchpoint) == TargetKind::Member)
            return {all.size(), all.size()};
        for (const slow::Delivery &one : all) {
            const qint64 people = one.kind == QStringLiteral("group") ? m_shop.inGroup(one.target, businessDay(one.at, m_zone)) : 0;
            areAllKnown = areAllKnown && people > 0;
            sum += people;
        }
        // Where some groups' people are not known, what is known is told, but nothing is a share of it.
        return {sum > 0 ? std::optional(sum) : std::nullopt, areAllKnown && sum > 0 ? std::optional(sum) : std::nullopt};
    }
    SlowStep step(const RunResult &run, const char *step)
    {
        const SlowStep of = sent(run);
        if (const auto given = total(run.run.value, step))
            return {given, of.base};
        const std::string column = step;
        const std::string kind = targetKindOf(run.touchpoint) == TargetKind::Member ? " AND target_kind = 'member'" : " AND target_kind <> 'member'";
        if (targetKindOf(run.touchpoint) == TargetKind::Member) {
            db::Statement row = m_db.prepare("SELECT sum(" + column + " > 0), count(" + column + ") FROM delivery_result WHERE run = ?" + kind);
            row.with(run.run.value).step();
            return row.int64(1) > 0 ? SlowStep{row.int64(0), row.int64(1)} : SlowStep();
        }
        return ofPlaces(run, step, of, m_db.prepare("SELECT target, " + column + " FROM delivery_result WHERE run = ?" + kind));
    }

private:
    SlowStep ofPlaces(const RunResult &run, const char *step, const SlowStep &of, db::Statement &&rows)
    {
        QMap<qint64, std::optional<qint64>> figures, people;
        for (const slow::Delivery &one : m_shop.sentBy(run.run.value)) {
            figures[one.target] = std::nullopt;
            const qint64 in = one.kind == QStringLiteral("group") ? m_shop.inGroup(one.target, businessDay(one.at, m_zone)) : 0;
            people[one.target] = in > 0 ? std::optional(in) : std::nullopt;
        }
        rows.with(run.run.value);
        while (rows.step()) {
            figures[rows.int64(0)] = rows.optionalInt64(1).has_value() ? rows.optionalInt64(1) : figures.value(rows.int64(0));
        }
        db::Statement given = m_db.prepare("SELECT target, figure FROM run_result WHERE run = ? AND part <> 'run' AND step = ? ORDER BY id");
        given.with(run.run.value, step);
        while (given.step())
            figures[given.int64(0)] = given.optionalInt64(1);
        SlowStep out;
        bool isWhole = true;
        std::optional<qint64> base = 0;
        for (auto figure = figures.begin(); figure != figures.end(); ++figure) {
            isWhole = isWhole && figure->has_value();
            if (!figure->has_value())
                continue;
            out.value = out.value.value_or(0) + **figure;
            const auto in = people.value(figure.key());
            base = base && in ? std::optional(*base + *in) : std::nullopt;
        }
        if (out.value)
            out.base = isWhole && of.base ? of.base : base;
        return out;
    }

    db::Database &m_db;
    const slow::Shop &m_shop;
    QTimeZone m_zone;
};

QString text(const std::optional<qint64> &value) { return value ? QString::number(*value) : QStringLiteral("–"); }

bool isSame(const RunResult &a, const RunResult &b)
{
    const bool sameSteps = std::all_of(allResultSteps.begin(), allResultSteps.end(), [&](ResultStep step) {
        const StepFigure &x = a.steps[step], &y = b.steps[step];
        return x.value == y.value && x.base == y.base && x.basis == y.basis && x.corrected == y.corrected && x.isPartial == y.isPartial;
    });
    return a.run == b.run && a.targets == b.targets && a.dueAt == b.dueAt && a.kind == b.kind && sameSteps && a.doubts == b.doubts && a.orders == b.orders;
}

} // namespace

class ResultsSlowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sampleShop();
    void randomShops();

private:
    void compare(Workspace &workspace);
    void compareRun(db::Database &db, const RunResult &run, const slow::Shop &shop, const QTimeZone &zone);
    void compareOrders(const QList<RunResult> &runs, const QMap<qint64, slow::Sales> &sales);
    void comparePooled(const QList<RunResult> &runs, QMap<QString, QMap<QString, slow::Rate>> slow);
    void compareFatigue(Workspace &workspace, const slow::Shop &shop);
    void compareKept(Workspace &workspace);

    QStringList m_differences;
    qint64 m_compared = 0;
    qint64 m_orders = 0;
    qint64 m_left = 0;
};

void ResultsSlowTest::compareRun(db::Database &db, const RunResult &run, const slow::Shop &shop, const QTimeZone &zone)
{
    SlowSteps steps(db, shop, zone);
    const auto differs = [&](const char *what, const QString &ours, const QString &theirs) {
        ++m_compared;
        if (ours != theirs)
            m_differences << QStringLiteral("run %1 %2: %3, slow %4").arg(run.run.value).arg(QLatin1String(what), ours, theirs);
    };
    differs("sent", text(run.steps[ResultStep::Sent].value), text(steps.sent(run).value));
    for (const ResultStep step : {ResultStep::Opened, ResultStep::Clicked, ResultStep::Replied}) {
        const SlowStep of = steps.step(run, wordOf(step).toLatin1().constData());
        const StepFigure &figure = run.steps[step];
        differs("figure", text(figure.value), text(of.value));
        if (figure.value)
            differs("base", text(figure.base), text(of.base));
    }
    const bool isGroup = run.touchpoint == Touchpoint::GroupChat;
    if (isGroup || run.touchpoint == Touchpoint::Wecom1to1) {
        const slow::Shop::Left left = shop.leftOf(run.run.value, isGroup, leaveDaysLooked);
        const auto of = [](const std::optional<Proportion> &one) { return one ? QStringLiteral("%1/%2").arg(one->k).arg(one->n) : QStringLiteral("–"); };
        differs("left", of(run.leaves.left), left.isKnown ? QStringLiteral("%1/%2").arg(left.rate.k).arg(left.rate.n) : QStringLiteral("–"));
        differs("loose", QString::number(run.leaves.loose), QString::number(left.loose));
        differs("without", QString::number(run.leaves.placesWithout), QString::number(left.without));
        differs("usual", QStringLiteral("%1/%2").arg(run.leaves.usualLeft).arg(run.leaves.usualPersonDays), QStringLiteral("%1/%2").arg(left.usual).arg(left.personDays));
        m_left += left.isKnown ? left.rate.k : 0;
    }
    if (targetKindOf(run.touchpoint) == TargetKind::Member)
        differs("opt-outs", text(run.steps[ResultStep::Unsubscribed].value), text(shop.optOutsOf(run.run.value, wordOf(run.touchpoint), leaveDaysLooked)));
}

void ResultsSlowTest::compareOrders(const QList<RunResult> &runs, const QMap<qint64, slow::Sales> &sales)
{
    for (const RunResult &run : runs) {
        const slow::Sales of = sales.value(run.run.value);
        ++m_compared;
        m_orders += of.orders;
        QMap<QString, std::optional<qint64>> values;
        for (auto sum = run.orders.sums.begin(); sum != run.orders.sums.end(); ++sum)
            values.insert(sum.key(), sum->value());
        if (slow::Sales{run.orders.orders, run.orders.buyers, run.orders.byCode, values} != of)
            m_differences << QStringLiteral("run %1 orders: %2, slow %3").arg(run.run.value).arg(run.orders.orders).arg(of.orders);
    }
}

// Pooled by hand from the runs' own figures, by touchpoint and by hour × weekday.
void ResultsSlowTest::comparePooled(const QList<RunResult> &runs, QMap<QString, QMap<QString, slow::Rate>> slow)
{
    for (const CompareBy by : {CompareBy::Touchpoint, CompareBy::Kind, CompareBy::Hour, CompareBy::Weekday, CompareBy::Group}) {
        for (const ComparedRow &row : compared(runs, by)) {
            ++m_compared;
            const slow::Rate of = slow.value(wordOf(by)).value(row.key);
            if (row[RateOf::Opened].of.k != of.k || row[RateOf::Opened].of.n != of.n)
                m_differences << QStringLiteral("%1 %2 opened: %3/%4, slow %5/%6").arg(wordOf(by), row.key).arg(row[RateOf::Opened].of.k).arg(row[RateOf::Opened].of.n).arg(of.k).arg(of.n);
        }
    }
}

void ResultsSlowTest::compareFatigue(Workspace &workspace, const slow::Shop &shop)
{
    NoProgress progress;
    for (const int window : {7, 30}) {
        FatigueRequest request;
        request.window = window;
        const auto ours = fatigue(workspace, request, progress);
        QVERIFY(ours);
        const QMap<QDate, std::array<slow::Rate, 5>> theirs = shop.fatigue(window, request.weeks);
        QCOMPARE(ours->weeks.size(), theirs.size());
        for (const FatigueWeek &week : ours->weeks) {
            for (size_t bucket = 0; bucket < week.buckets.size(); ++bucket) {
                ++m_compared;
                const slow::Rate of = theirs.value(week.monday)[bucket];
                if (week.buckets[bucket].k != of.k || week.buckets[bucket].n != of.n)
                    m_differences << QStringLiteral("fatigue %1 %2 of %3: %4/%5, slow %6/%7").arg(week.monday.toString(Qt::ISODate)).arg(bucket).arg(window)
                                         .arg(week.buckets[bucket].k).arg(week.buckets[bucket].n).arg(of.k).arg(of.n);
            }
        }
    }
}

// A run's figures are the same whatever is asked for beside it: periods that overlap, kept day by day, give what one reading
// of everything gives.
void ResultsSlowTest::compareKept(Workspace &workspace)
{
    NoProgress progress;
    ResultsRequest wish;
    wish.withLeaves = false;
    const auto all = runResults(workspace, wish, progress);
    QVERIFY(all);
    const QDate first = all->last().local.date(), last = all->first().local.date();
    QRandomGenerator random(quint32(all->size()));
    for (int i = 0; i < 4; ++i) {
        const QDate from = first.addDays(random.bounded(int(first.daysTo(last)) + 1));
        const Period period{from, std::min(last, from.addDays(random.bounded(20)))};
        const auto kept = keptRunResults(workspace, period, progress);
        QVERIFY(kept);
        QList<RunResult> wanted;
        std::copy_if(all->begin(), all->end(), std::back_inserter(wanted), [&](const RunResult &run) { return period.contains(run.local.date()); });
        QCOMPARE(kept->size(), wanted.size());
        for (qsizetype at = 0; at < wanted.size(); ++at) {
            ++m_compared;
            if (!isSame(kept->at(at), wanted[at]))
                m_differences << QStringLiteral("run %1 of %2 to %3: kept %4 orders, read together %5").arg(wanted[at].run.value)
                                     .arg(period.from.toString(Qt::ISODate), period.to.toString(Qt::ISODate)).arg(kept->at(at).orders.orders).arg(wanted[at].orders.orders);
        }
    }
}

void ResultsSlowTest::compare(Workspace &workspace)
{
    NoProgress progress;
    ResultsRequest request;
    request.leaveDays = leaveDaysLooked;
    const auto runs = runResults(workspace, request, progress);
    QVERIFY(runs);
    QVERIFY(runs->size() > 10);
    const QTimeZone zone = workspace.zone();
    const auto done = workspace.read([&](db::Database &db) {
        const slow::Shop shop(db, zone, workspace.today());
        SlowSteps steps(db, shop, zone);
        QMap<QString, QMap<QString, slow::Rate>> pooled;
        for (const RunResult &run : *runs) {
            compareRun(db, run, shop, zone);
            const auto add = [&](const char *by, const QString &key, const SlowStep &of) {
                if (!of.value || !of.base || *of.base == 0 || *of.value > *of.base)
                    return;
                slow::Rate &rate = pooled[QLatin1String(by)][key];
                rate.k += *of.value;
                rate.n += *of.base;
            };
            const SlowStep opened = steps.step(run, "opened");
            add("touchpoint", wordOf(run.touchpoint), opened);
            add("kind", content::wordOf(run.kind), opened);
            const QDateTime local = run.dueAt.toTimeZone(zone);
            add("hour", local.toString(QStringLiteral("HH")), opened);
            add("weekday", QString::number(local.date().dayOfWeek()), opened);
            for (const NamedPart &part : run.parts) {
                if (part.figures.part == ResultPart::Group)
                    add("group", part.name, {part.figures.steps[ResultStep::Opened].value, part.figures.steps[ResultStep::Sent].value});
            }
        }
        comparePooled(*runs, pooled);
        compareOrders(*runs, slow::salesByRun(db, zone));
        compareFatigue(workspace, shop);
    });
    QVERIFY(done);
    compareKept(workspace);
}

void ResultsSlowTest::sampleShop()
{
    test::TestWorkspace shop;
    NoProgress progress;
    QVERIFY(demo::fill(*shop, progress));
    compare(*shop);
    qInfo("%lld figures compared, %lld orders, %lld who left, %lld differences", m_compared, m_orders, m_left, qint64(m_differences.size()));
    QVERIFY2(m_differences.isEmpty(), qPrintable(m_differences.mid(0, 10).join(QLatin1Char('\n'))));
    QVERIFY(m_orders > 0 && m_left > 0);
}

void ResultsSlowTest::randomShops()
{
    const int shops = qEnvironmentVariableIntValue("SIYU_SHOPS") > 0 ? qEnvironmentVariableIntValue("SIYU_SHOPS") : 20;
    m_compared = m_orders = m_left = 0;
    for (int seed = 1; seed <= shops && m_differences.isEmpty(); ++seed) {
        test::TestWorkspace shop;
        RandomShop random{unsigned(seed)};
        QVERIFY(shop->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) { random.write(db); }));
        compare(*shop);
        if (!m_differences.isEmpty())
            m_differences.prepend(QStringLiteral("shop %1").arg(seed));
    }
    qInfo("%d shops, %lld figures compared, %lld orders, %lld who left, %lld differences", shops, m_compared, m_orders, m_left, qint64(m_differences.size()));
    QVERIFY2(m_differences.isEmpty(), qPrintable(m_differences.mid(0, 10).join(QLatin1Char('\n'))));
    QVERIFY(m_orders > 0 && m_left > 0);
}

QTEST_GUILESS_MAIN(ResultsSlowTest)
#include "results_slow_test.moc"
