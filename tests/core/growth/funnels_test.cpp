// SPDX-License-Identifier: GPL-3.0-or-later
// Channel funnels of a workspace against the rule said again in a slow way over the rows (slowgrowth.h): every step, rate, flag,
// price, the six rates of the shop, organic : paid and the stop-loss line, on the sample shop and on random ones.
#include "core/demo/demo.h"
#include "core/growth/channelreport.h"
#include "tests/core/growth/slowgrowth.h"

#include <array>
#include <cmath>

using namespace siyu;
using namespace siyu::growth;

namespace {

constexpr int steps = 6;
using Steps = std::array<std::optional<double>, steps>;

// What a channel should say; kept apart from the program's own types on purpose.
struct Wanted {
    Steps counts;
    Steps rates;
    std::optional<double> overall, cost, perAdded, perFirstOrder, value, returned;
    std::optional<bool> alert;
};

std::optional<double> ratio(const std::optional<double> &part, const std::optional<double> &whole)
{
    return part && whole && *whole != 0 ? std::optional(*part / *whole) : std::nullopt;
}

// A rate of money as the line of a channel is held against it.
struct Line {
    int step = 0;
    double amount = 0;
};

class SlowFunnels {
public:
    SlowFunnels(db::Database &db, const Period &period, QDate today, const QTimeZone &zone, const QString &currency)
        : m_period(clipped(period, today)), m_week{m_period.to.addDays(-6), m_period.to}, m_slow(db, m_period, zone), m_currency(currency)
    {
        m_hasContacts = m_slow.has("SELECT 1 FROM contact c JOIN member m ON m.id = c.member WHERE m.is_staff = 0");
        m_hasJoins = m_slow.has("SELECT 1 FROM membership s JOIN member m ON m.id = s.member WHERE m.is_staff = 0 AND s.joined_day IS NOT NULL");
        m_hasBuyers = m_slow.has("SELECT 1 FROM shop_order WHERE member IS NOT NULL AND paid_at IS NOT NULL AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0))");
        for (const qint64 member : m_slow.members())
            count(member);
        m_orders = m_slow.orders(currency);
    }

    static Period clipped(const Period &period, QDate today) { return {period.from, period.from <= today && today < period.to ? today : period.to}; }

    Wanted of(qint64 channel, const std::optional<Line> &line)
    {
        Wanted out;
        out.counts = countsOf(channel);
        std::optional<double> before;
        for (size_t i = 0; i < steps; ++i) {
            if (!out.counts[i])
                continue;
            out.rates[i] = ratio(out.counts[i], before);
            before = out.counts[i];
        }
        out.overall = ratio(out.counts[5], out.counts[0]);
        out.cost = m_slow.costOf(channel, m_currency, m_period);
        out.perAdded = ratio(out.cost, out.counts[2]);
        out.perFirstOrder = ratio(out.cost, out.counts[4]);
        if (m_hasBuyers && !m_orders.unknown.contains(idOf(channel)))
            out.value = double(m_orders.byChannel.value(idOf(channel)));
        out.returned = ratio(out.value, out.cost);
        if (line)
            out.alert = alertOf(channel, *line);
        return out;
    }

    // added, joined … of all channels and of nobody's; what nobody measured stays missing.
    Steps countsOf(qint64 channel)
    {
        Steps out;
        out[0] = rounded(channel, "seen");
        const auto clicked = rounded(channel, "clicked");
        if (m_slow.number("SELECT count(*) FROM scan s JOIN code c ON c.id = s.code WHERE c.channel = ?", channel) > 0)
            out[1] = clicked.value_or(0) + double(m_slow.countIn("SELECT s.at FROM scan s JOIN code c ON c.id = s.code WHERE c.channel = ?", channel));
        else
            out[1] = clicked;
        const auto &people = m_people[idOf(channel)];
        for (size_t i = 2; i < steps; ++i) {
            if (i == 2 ? m_hasContacts : i == 3 ? m_hasJoins : m_hasBuyers)
                out[i] = people[i];
        }
        return out;
    }

    std::optional<double> convert()
    {
        double present = 0;
        double bought = 0;
        for (const qint64 member : m_slow.members()) {
            const QString day = m_period.to.toString(Qt::ISODate);
            if (m_slow.number(QStringLiteral("SELECT count(*) FROM membership WHERE member = ? AND (joined_day IS NULL OR joined_day <= '%1') AND (left_day IS NULL OR left_day > '%1')").arg(day).toUtf8().constData(), member) == 0)
                continue;
            ++present;
            bought += m_orders.buyers.contains(member);
        }
        return m_hasBuyers ? ratio(bought, present) : std::nullopt;
    }
    std::optional<double> repeat()
    {
        double once = 0;
        double twice = 0;
        for (const qint64 member : m_slow.members()) {
            const QDate first = m_slow.orderOf(member, 0);
            const QDate second = m_slow.orderOf(member, 1);
            once += first.isValid() && first <= m_period.to;
            twice += second.isValid() && second <= m_period.to;
        }
        return m_hasBuyers ? ratio(twice, once) : std::nullopt;
    }
    // Where nobody ever noted that a friend went, nobody counted it.
    std::optional<double> unfollow()
    {
        double start = 0;
        double removed = 0;
        for (const QStringList &row : m_slow.rows("SELECT added_at, removed_at FROM contact")) {
            const QDate added = m_slow.dayOfInstant(row[0]);
            const QDate gone = m_slow.dayOfInstant(row[1]);
            start += (!added.isValid() || added < m_period.from) && (!gone.isValid() || gone >= m_period.from);
            removed += m_slow.isIn(gone);
        }
        return m_slow.has("SELECT 1 FROM contact WHERE removed_at IS NOT NULL") ? ratio(removed, start) : std::nullopt;
    }
    // Of shops whose groups are counted by hand alone.
    std::optional<double> leave()
    {
        std::optional<double> lost = 0.0;
        std::optional<double> before = 0.0;
        for (const QStringList &group : m_slow.rows("SELECT id FROM grp")) {
            QMap<QDate, QStringList> days;
            for (const QStringList &row : m_slow.rows("SELECT grp, day, total, lost FROM group_day")) {
                if (row[0] == group[0])
                    days.insert(QDate::fromString(row[1], Qt::ISODate), row);
            }
            add(before, days, m_period.from.addDays(-1), 2);
            for (QDate day = m_period.from; day <= m_period.to; day = day.addDays(1))
                add(lost, days, day, 3);
        }
        return ratio(lost, before);
    }
    qint64 addedBy(const QString &cost)
    {
        qint64 out = 0;
        for (const QStringList &row : m_slow.rows("SELECT id, coalesce(cost, '') FROM channel")) {
            if (row[1] == cost)
                out += m_people[row[0]][2];
        }
        return out + (cost.isEmpty() ? m_people[QString()][2] : 0);
    }
    const Period &days() const { return m_period; }

private:
    static QString idOf(qint64 channel) { return channel > 0 ? QString::number(channel) : QString(); }

    static void add(std::optional<double> &sum, const QMap<QDate, QStringList> &days, QDate day, int column)
    {
        const QString said = days.contains(day) ? days[day][column] : QString();
        sum = sum && !said.isEmpty() ? std::optional(*sum + said.toDouble()) : std::nullopt;
    }

    void count(qint64 member)
    {
        const std::array<QDate, steps> days{QDate(), QDate(), m_slow.addedOf(member), m_slow.isBaseline(member) ? QDate() : m_slow.joinedOf(member), m_slow.orderOf(member, 0), m_slow.orderOf(member, 1)};
        const QString channel = m_slow.channelOf(member);
        for (size_t i = 2; i < steps; ++i) {
            m_people[channel][i] += m_slow.isIn(days[i]);
            if (days[i].isValid() && m_week.from <= days[i] && days[i] <= m_week.to)
                ++m_ofDay[channel][{int(i), days[i]}];
        }
    }

    // Each row's share is a number of people, so it is rounded.
    std::optional<double> rounded(qint64 channel, const char *column)
    {
        std::optional<double> out;
        const QString said = QString::fromLatin1(column);
        for (const QStringList &row : m_slow.rows(QStringLiteral("SELECT channel, from_day, to_day, item, currency FROM channel_cost WHERE %1 IS NOT NULL").arg(said).toUtf8().constData())) {
            if (row[0].toLongLong() != channel)
                continue;
            const QString one = QStringLiteral("from_day = '%1' AND to_day = '%2' AND item = '%3' AND currency = '%4'").arg(row[1], row[2], row[3], row[4]);
            if (const auto share = m_slow.spread(channel, column, one, m_period))
                out = out.value_or(0) + std::round(*share);
        }
        return out;
    }

    // A day on which people came and nobody knows what was spent says nothing.
    std::optional<bool> alertOf(qint64 channel, const Line &line)
    {
        double cost = 0;
        qint64 people = 0;
        bool isMeasured = false;
        for (QDate day = m_week.from; day <= m_week.to; day = day.addDays(1)) {
            const auto spent = m_slow.costOf(channel, m_currency, {day, day});
            const qint64 came = m_ofDay[idOf(channel)].value({line.step, day});
            if (!spent && came > 0)
                return std::nullopt;
            isMeasured = isMeasured || spent.has_value();
            cost += spent.value_or(0);
            people += came;
        }
        if (!isMeasured)
            return std::nullopt;
        const bool isDear = cost > line.amount * double(std::max<qint64>(people, 1));
        return people >= 20 ? isDear : isDear && cost >= 5 * line.amount;
    }

    Period m_period;
    Period m_week;
    Slow m_slow;
    QString m_currency;
    bool m_hasContacts = false, m_hasJoins = false, m_hasBuyers = false;
    QMap<QString, std::array<qint64, steps>> m_people;
    QMap<QString, QMap<std::pair<int, QDate>, qint64>> m_ofDay;
    Slow::Orders m_orders;
};

bool same(const std::optional<double> &got, const std::optional<double> &wanted)
{
    return got.has_value() == wanted.has_value() && (!got || std::abs(*got - *wanted) <= 1e-9 * std::max(1.0, std::abs(*wanted)));
}

std::optional<double> real(const std::optional<qint64> &value) { return value ? std::optional(double(*value)) : std::nullopt; }

// What differs, in words; nothing = the same.
QStringList differences(const ChannelFigures &got, const Wanted &wanted)
{
    QStringList out;
    const auto check = [&out](const QString &what, const std::optional<double> &is, const std::optional<double> &should) {
        const auto said = [](const std::optional<double> &one) { return one ? QString::number(*one, 'g', 12) : QStringLiteral("missing"); };
        if (!same(is, should))
            out.append(QStringLiteral("%1 is %2, not %3").arg(what, said(is), said(should)));
    };
    for (size_t i = 0; i < steps; ++i) {
        check(QStringLiteral("step %1").arg(i), real(got.counts[i]), wanted.counts[i]);
        check(QStringLiteral("rate %1").arg(i), got.rates.rates[i], wanted.rates[i]);
        if (got.rates.flags.contains(allFunnelSteps[i]) != (wanted.rates[i].value_or(0) > 1))
            out.append(QStringLiteral("flag %1").arg(i));
    }
    check(QStringLiteral("overall"), got.rates.overall, wanted.overall);
    check(QStringLiteral("cost"), got.cost, wanted.cost);
    check(QStringLiteral("a friend"), got.perAdded, wanted.perAdded);
    check(QStringLiteral("a first order"), got.perFirstOrder, wanted.perFirstOrder);
    check(QStringLiteral("value"), real(got.value), wanted.value);
    check(QStringLiteral("return"), got.returned, wanted.returned);
    if (got.stopLoss.alert != wanted.alert)
        out.append(QStringLiteral("stop-loss"));
    return out;
}

std::optional<Line> lineOf(const Channel &channel)
{
    if (!channel.line || !channel.line->line)
        return std::nullopt;
    return Line{int(channel.line->step), double(*channel.line->line)};
}

// Every channel of the period; `counted` = groups are counted by hand alone, so that leaving is said again as well.
void compare(Workspace &workspace, const Period &period, bool counted)
{
    NoProgress quiet;
    const auto got = channelReport(workspace, period, quiet);
    compareWithSlow(workspace, period, got, [&](const ChannelReport &report, Slow &) {
        const auto read = workspace.read([&](db::Database &db) {
            SlowFunnels slow(db, period, workspace.today(), workspace.zone(), report.currency);
            QCOMPARE(report.period, slow.days());
            Steps sums;
            for (const ChannelFigures &one : report.channels) {
                const QStringList wrong = differences(one, slow.of(one.channel.id, lineOf(one.channel)));
                QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(one.channel.name, wrong.join(QStringLiteral("; ")))));
                const Steps counts = slow.countsOf(one.channel.id);
                for (size_t i = 0; i < steps; ++i)
                    sums[i] = counts[i] ? std::optional(sums[i].value_or(0) + *counts[i]) : sums[i];
            }
            for (size_t i = 0; i < steps; ++i)
                QVERIFY2(same(real(report.all.counts[i]), sums[i]), qPrintable(QString::number(i)));
            const ChannelRates &rates = report.rates;
            QVERIFY(same(rates.add, ratio(sums[2], sums[1])) && same(rates.join, ratio(sums[3], sums[2])));
            QVERIFY(same(rates.convert, slow.convert()));
            QVERIFY(same(rates.repeat, slow.repeat()));
            QVERIFY(same(rates.unfollow, slow.unfollow()));
            if (counted) {
                QVERIFY(same(rates.leave, slow.leave()));
                QCOMPARE(rates.uncountedDay.isValid(), !slow.leave().has_value());
            }
            QCOMPARE(report.organic, slow.addedBy(QStringLiteral("organic")));
            QCOMPARE(report.paid, slow.addedBy(QStringLiteral("paid")));
            QCOMPARE(report.unknown, slow.addedBy(QString()));
        });
        QVERIFY(read);
    });
}

} // namespace

class FunnelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sampleShop();
    void randomShops();
    void whatIsStillToComeCostsNothing();
};

void FunnelsTest::sampleShop()
{
    test::TestWorkspace ws;
    NoProgress quiet;
    QVERIFY(demo::fill(*ws, quiet));
    for (const Period &period : {monthOf(ws->today()), Period{QDate(2025, 3, 1), QDate(2026, 2, 28)}}) {
        compare(*ws, period, false);
        if (QTest::currentTestFailed())
            return;
    }
}

void FunnelsTest::randomShops()
{
    int flagged = 0;
    int alerts = 0;
    int uncounted = 0;
    for (quint32 seed = 1; seed <= 20; ++seed) {
        test::TestWorkspace ws;
        const auto filled = ws->write({QStringLiteral("test")}, [&](db::Database &db) { fillRandom(db, seed); });
        QVERIFY2(filled, qPrintable(filled ? QString() : filled.error().detail));
        for (const Period &period : {monthOf(QDate(2026, 1, 1)), isoWeekOf(QDate(2026, 2, 11)), Period{QDate(2026, 1, 1), QDate(2026, 3, 31)}}) {
            compare(*ws, period, true);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));
            NoProgress quiet;
            const auto report = channelReport(*ws, period, quiet);
            uncounted += report->rates.uncountedDay.isValid();
            for (const ChannelFigures &one : report->channels) {
                flagged += !one.rates.flags.isEmpty();
                alerts += one.stopLoss.alert.value_or(false);
            }
        }
    }
    // The shops are strange enough: without these the comparison would say little.
    QVERIFY2(flagged > 5 && alerts > 5 && uncounted > 2, qPrintable(QStringLiteral("%1 %2 %3").arg(flagged).arg(alerts).arg(uncounted)));
}

void FunnelsTest::whatIsStillToComeCostsNothing()
{
    test::TestWorkspace ws;
    NoProgress quiet;
    Channel channel;
    channel.name = QStringLiteral("直播间");
    const qint64 id = *saveChannel(*ws, channel);
    const Period month = monthOf(ws->today());
    QVERIFY(setLine(*ws, id, {month.from, FunnelStep::Added, 1, {}}));
    ChannelCost cost;
    cost.channel = id;
    cost.period = month;
    cost.amount = 31'000;
    cost.seen = 310;
    QVERIFY(saveCost(*ws, cost));
    const auto report = channelReport(*ws, month, quiet);
    const double passed = double(month.from.daysTo(ws->today()) + 1) / double(month.days());
    QCOMPARE(report->period.to, ws->today());
    QCOMPARE(report->channels.first().cost, std::optional(31'000 * passed));
    QCOMPARE(report->channels.first().counts[0], std::optional(qRound64(310 * passed)));
    // A month that has not begun is a plan: it is shown as it was noted.
    cost.period = monthOf(month.to.addDays(1));
    QVERIFY(saveCost(*ws, cost));
    QCOMPARE(channelReport(*ws, cost.period, quiet)->channels.first().cost, std::optional(31'000.0));
}

QTEST_GUILESS_MAIN(FunnelsTest)
#include "funnels_test.moc"
