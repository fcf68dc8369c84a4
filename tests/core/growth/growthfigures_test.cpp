// SPDX-License-Identifier: GPL-3.0-or-later
// GMV and channel figures of a workspace against a slow recomputation that asks the tables member by member, on the sample
// shop and on random ones.
#include "core/demo/demo.h"
#include "core/growth/channelreport.h"
#include "core/growth/gmvstore.h"
#include "tests/support/support.h"

#include <QRandomGenerator>
#include <cmath>

using namespace siyu;
using namespace siyu::growth;

namespace {

// One question with one number for an answer; −1 = NULL.
class Slow {
public:
    Slow(db::Database &db, const Period &period, const QTimeZone &zone)
        : m_db(db), m_period(period), m_zone(zone), m_from(toUtcText(startOfDayUtc(period.from, zone))), m_end(toUtcText(startOfDayUtc(period.to.addDays(1), zone)))
    {
    }

    QDate addedOf(qint64 member) { return dayOfInstant(ask("SELECT min(added_at) FROM contact WHERE member = ?", member)); }
    QDate joinedOf(qint64 member) { return QDate::fromString(ask("SELECT min(joined_day) FROM membership WHERE member = ?", member), Qt::ISODate); }
    bool isBaseline(qint64 member) { return !ask("SELECT 1 FROM membership WHERE member = ? AND joined_day IS NULL", member).isEmpty(); }
    bool isReferred(qint64 member) { return !ask("SELECT 1 FROM referral WHERE member = ?", member).isEmpty(); }
    QDate orderOf(qint64 member, int which)
    {
        db::Statement row = m_db.prepare("SELECT paid_at, paid_fen, refunded_fen FROM shop_order WHERE member = ? AND paid_at IS NOT NULL ORDER BY paid_at");
        row.with(member);
        while (row.step()) {
            const qint64 paid = row.optionalInt64(1).value_or(0);
            if (row.int64(2) > 0 && row.int64(2) >= paid)
                continue;
            if (which-- == 0)
                return dayOfInstant(row.text(0));
        }
        return {};
    }
    QString channelOf(qint64 member)
    {
        const QString ofContact = ask("SELECT channel_id FROM contact WHERE member = ? AND channel_id IS NOT NULL ORDER BY added_at IS NULL, added_at, account LIMIT 1", member);
        if (!ofContact.isEmpty())
            return ofContact;
        const QString ofReferral = ask("SELECT c.channel FROM referral r JOIN code c ON c.id = r.code WHERE r.member = ?", member);
        return ofReferral.isEmpty() ? ask("SELECT c.channel FROM scan s JOIN code c ON c.id = s.code WHERE s.member = ? AND c.channel IS NOT NULL ORDER BY s.at LIMIT 1", member)
                                    : ofReferral;
    }
    QList<qint64> members()
    {
        QList<qint64> out;
        db::Statement row = m_db.prepare("SELECT id FROM member WHERE is_staff = 0");
        while (row.step())
            out.append(row.int64(0));
        return out;
    }
    bool has(const char *sql) { return m_db.prepare(sql).step(); }
    bool isIn(QDate day) const { return day.isValid() && m_period.contains(day); }

    // Paid orders of the period in the currency.
    struct Orders {
        qint64 count = 0, value = 0;
        QSet<qint64> buyers;
        QMap<QString, qint64> byChannel;
    };
    Orders orders(const QString &currency)
    {
        Orders out;
        db::Statement row = m_db.prepare("SELECT id, member, paid_at, paid_fen, refunded_fen, currency FROM shop_order ORDER BY id");
        while (row.step()) {
            const qint64 paid = row.optionalInt64(3).value_or(0);
            if (row.isNull(2) || row.text(5) != currency || !isIn(dayOfInstant(row.text(2))) || (row.int64(4) > 0 && row.int64(4) >= paid))
                continue;
            ++out.count;
            out.value += paid - row.int64(4);
            if (row.isNull(1))
                continue;
            out.buyers.insert(row.int64(1));
            if (ask("SELECT is_staff FROM member WHERE id = ?", row.int64(1)) == QLatin1String("0"))
                out.byChannel[channelOf(row.int64(1))] += paid - row.int64(4);
        }
        return out;
    }
    qint64 scansOf(qint64 channel)
    {
        qint64 out = 0;
        db::Statement row = m_db.prepare("SELECT s.at FROM scan s JOIN code c ON c.id = s.code WHERE c.channel = ?");
        row.with(channel);
        while (row.step())
            out += isIn(dayOfInstant(row.text(0)));
        return out;
    }
    // Day by day.
    std::optional<double> costOf(qint64 channel, const QString &currency)
    {
        std::optional<double> out;
        db::Statement row = m_db.prepare("SELECT from_day, to_day, amount_fen FROM channel_cost WHERE channel = ? AND currency = ? AND NOT (amount_fen IS NULL AND (seen IS NOT NULL OR clicked IS NOT NULL))");
        row.with(channel, currency);
        while (row.step()) {
            const QDate from = QDate::fromString(row.text(0), Qt::ISODate);
            const QDate to = QDate::fromString(row.text(1), Qt::ISODate);
            for (QDate day = from; day <= to; day = day.addDays(1)) {
                if (isIn(day))
                    out = out.value_or(0) + double(row.int64(2)) / double(from.daysTo(to) + 1);
            }
        }
        return out;
    }

private:
    QString ask(const char *sql, qint64 of)
    {
        db::Statement row = m_db.prepare(sql);
        return row.with(of).step() && !row.isNull(0) ? row.text(0) : QString();
    }
    QDate dayOfInstant(const QString &text) const { return text.isEmpty() ? QDate() : businessDay(fromUtcText(text), m_zone); }

    db::Database &m_db;
    Period m_period;
    QTimeZone m_zone;
    QString m_from, m_end;
};

// `compare` takes what the workspace says and the slow road over the same rows.
template <typename Figures, typename Compare>
void compareWithSlow(Workspace &workspace, const Period &period, const Result<Figures> &got, Compare compare)
{
    QVERIFY(got);
    const auto read = workspace.read([&](db::Database &db) {
        Slow slow(db, period, workspace.zone());
        compare(*got, slow);
    });
    QVERIFY(read);
}

void compareGmv(Workspace &workspace, const Period &period)
{
    NoProgress quiet;
    compareWithSlow(workspace, period, gmvOf(workspace, period, quiet), [](const auto &got, Slow &slow) {
        QMap<GmvCount, qint64> wanted;
        if (slow.has("SELECT 1 FROM contact c JOIN member m ON m.id = c.member WHERE m.is_staff = 0 UNION SELECT 1 FROM membership WHERE joined_day IS NOT NULL"))
            wanted.insert(GmvCount::Diverted, 0);
        if (slow.has("SELECT 1 FROM referral"))
            wanted.insert(GmvCount::Fission, 0);
        if (slow.has("SELECT 1 FROM membership WHERE joined_day IS NOT NULL"))
            wanted.insert(GmvCount::Joined, 0);
        for (const qint64 member : slow.members()) {
            if (slow.isBaseline(member))
                continue;
            const QDate added = slow.addedOf(member);
            const QDate joined = slow.joinedOf(member);
            const QDate came = !added.isValid() ? joined : !joined.isValid() ? added : std::min(added, joined);
            if (slow.isIn(came))
                ++wanted[slow.isReferred(member) ? GmvCount::Fission : GmvCount::Diverted];
            if (slow.isIn(joined))
                ++wanted[GmvCount::Joined];
        }
        if (slow.has("SELECT 1 FROM shop_order WHERE paid_at IS NOT NULL")) {
            const Slow::Orders orders = slow.orders(got.currency);
            wanted.insert(GmvCount::Orders, orders.count);
            wanted.insert(GmvCount::Gmv, orders.value);
            if (slow.has("SELECT 1 FROM shop_order WHERE paid_at IS NOT NULL AND member IS NOT NULL"))
                wanted.insert(GmvCount::Buyers, orders.buyers.size());
        }
        QCOMPARE(got.counts.counted, wanted);
    });
}

void compareChannels(Workspace &workspace, const Period &period)
{
    NoProgress quiet;
    compareWithSlow(workspace, period, channelReport(workspace, period, quiet), [](const auto &got, Slow &slow) {
        QMap<QString, std::array<qint64, 4>> people;
        for (const qint64 member : slow.members()) {
            auto &of = people[slow.channelOf(member)];
            of[0] += slow.isIn(slow.addedOf(member));
            of[1] += !slow.isBaseline(member) && slow.isIn(slow.joinedOf(member));
            of[2] += slow.isIn(slow.orderOf(member, 0));
            of[3] += slow.isIn(slow.orderOf(member, 1));
        }
        const Slow::Orders orders = slow.orders(got.currency);
        for (const ChannelFigures &one : got.channels) {
            const QString id = one.channel.id > 0 ? QString::number(one.channel.id) : QString();
            for (size_t i = 0; i < 4; ++i)
                if (one.counts[i + 2])
                    QCOMPARE(*one.counts[i + 2], people.value(id)[i]);
            if (one.value)
                QCOMPARE(*one.value, orders.byChannel.value(id));
            const auto cost = slow.costOf(one.channel.id, got.currency);
            QCOMPARE(one.cost.has_value(), cost.has_value());
            if (cost)
                QVERIFY(std::abs(*one.cost - *cost) <= 1e-6 * std::max(1.0, *cost));
        }
    });
}

// A shop with everything that can be strange: nobody knows when, two accounts, refunds, other money, staff.
void fillRandom(db::Database &db, quint32 seed)
{
    QRandomGenerator random(seed);
    const auto instant = [&] { return toUtcText(test::utc("2026-01-01T00:00:00Z").addSecs(random.bounded(60 * 86'400))); };
    const auto some = [&](int most) { return qint64(random.bounded(1, most + 1)); };
    const auto maybe = [&](int of) { return random.bounded(of) == 0; };
    db.exec("INSERT INTO staff (id, name, created_at) VALUES (1, 'A', '2026-01-01T00:00:00Z');"
            "INSERT INTO account (id, kind, name, staff) VALUES (1, 'wecom', 'a', 1), (2, 'wechat', 'b', 1);"
            "INSERT INTO grp (id, name, created_at) VALUES (1, 'g1', '2026-01-01T00:00:00Z'), (2, 'g2', '2026-01-01T00:00:00Z');"
            "INSERT INTO channel (id, name, cost, created_at) VALUES (1, 'c1', 'paid', '2026-01-01T00:00:00Z'), (2, 'c2', 'organic', '2026-01-01T00:00:00Z'), (3, 'c3', NULL, '2026-01-01T00:00:00Z');"
            "INSERT INTO code (id, text, channel, created_at) VALUES (1, 'x', 1, '2026-01-01T00:00:00Z'), (2, 'y', 3, '2026-01-01T00:00:00Z'), (3, 'z', NULL, '2026-01-01T00:00:00Z');");
    const int people = random.bounded(5, 60);
    for (int id = 1; id <= people; ++id) {
        db.prepare("INSERT INTO member (id, name, is_staff, created_at) VALUES (?, 'm', ?, '2026-01-01T00:00:00Z')").run(id, qint64(maybe(12)));
        for (int account = 1; account <= 2; ++account) {
            if (maybe(2))
                db.prepare("INSERT INTO contact (member, account, added_at, channel_id) VALUES (?, ?, ?, ?)")
                    .run(id, account, maybe(6) ? QString() : instant(), maybe(3) ? std::optional<qint64>() : std::optional(some(3)));
        }
        for (int group = 1; group <= 2; ++group) {
            if (maybe(2))
                db.prepare("INSERT INTO membership (grp, member, joined_day) VALUES (?, ?, ?)").run(group, id, maybe(4) ? QString() : instant().left(10));
        }
        if (id > 1 && maybe(4))
            db.prepare("INSERT INTO referral (member, host, code) VALUES (?, ?, ?)").run(id, some(id - 1), maybe(2) ? std::optional<qint64>() : std::optional(some(3)));
        if (maybe(3))
            db.prepare("INSERT OR IGNORE INTO scan (code, at, seq, member) VALUES (?, ?, 0, ?)").run(some(3), instant(), id);
        for (qint64 i = some(4); i > 1; --i)
            db.prepare("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, refunded_fen, currency) VALUES ('own', ?, ?, ?, ?, ?, ?)")
                .run(QStringLiteral("%1-%2").arg(id).arg(i), maybe(8) ? std::optional<qint64>() : std::optional<qint64>(id), maybe(8) ? QString() : instant(),
                    maybe(10) ? std::optional<qint64>() : std::optional(some(90'000)), maybe(4) ? some(90'000) : 0, maybe(7) ? QStringLiteral("USD") : QStringLiteral("CNY"));
    }
    for (int i = 0; i < 6; ++i) {
        const QDate from = QDate(2026, 1, 1).addDays(random.bounded(60));
        db.prepare("INSERT OR IGNORE INTO channel_cost (channel, from_day, to_day, amount_fen, currency) VALUES (?, ?, ?, ?, ?)")
            .run(some(3), from.toString(Qt::ISODate), from.addDays(random.bounded(40)).toString(Qt::ISODate), some(100'000), maybe(6) ? QStringLiteral("USD") : QStringLiteral("CNY"));
    }
}

} // namespace

class GrowthFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sampleShop();
    void randomShops();
    void nothingRecorded();
    void keptUntilSomethingChanges();
};

void GrowthFiguresTest::sampleShop()
{
    test::TestWorkspace ws;
    NoProgress quiet;
    QVERIFY(demo::fill(*ws, quiet));
    for (const Period &period : {monthOf(QDate(2026, 1, 1)), isoWeekOf(QDate(2025, 11, 11)), Period{QDate(2025, 3, 1), QDate(2026, 2, 28)}}) {
        compareGmv(*ws, period);
        compareChannels(*ws, period);
        if (QTest::currentTestFailed())
            return;
    }
}

void GrowthFiguresTest::randomShops()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        test::TestWorkspace ws;
        const auto filled = ws->write({QStringLiteral("test")}, [&](db::Database &db) { fillRandom(db, seed); });
        QVERIFY2(filled, qPrintable(filled ? QString() : filled.error().detail));
        for (const Period &period : {monthOf(QDate(2026, 1, 1)), isoWeekOf(QDate(2026, 2, 11)), Period{QDate(2026, 1, 1), QDate(2026, 3, 31)}}) {
            compareGmv(*ws, period);
            compareChannels(*ws, period);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
}

void GrowthFiguresTest::nothingRecorded()
{
    test::TestWorkspace ws;
    NoProgress quiet;
    const auto got = gmvOf(*ws, monthOf(QDate(2026, 2, 1)), quiet);
    QVERIFY(got);
    QVERIFY(got->counts.counted.isEmpty());
    QCOMPARE(got->factors.missing.size(), qsizetype(allGmvCounts.size()));
    const auto report = channelReport(*ws, monthOf(QDate(2026, 2, 1)), quiet);
    QVERIFY(report);
    QVERIFY(report->channels.isEmpty());
    QVERIFY(!report->all.cost && !report->mix.verdict && !report->rates.leave && !report->rates.repeat);
    QVERIFY(!channelReport(*ws, {}, quiet));
}

void GrowthFiguresTest::keptUntilSomethingChanges()
{
    test::TestWorkspace ws;
    NoProgress quiet;
    const Period march = monthOf(QDate(2026, 3, 1));
    QVERIFY(ws->write({QStringLiteral("test")}, [&](db::Database &db) { fillRandom(db, 3); }));
    const qint64 before = gmvOf(*ws, march, quiet)->counts.of(GmvCount::Joined).value_or(0);
    QVERIFY(ws->write({QStringLiteral("test")}, [&](db::Database &db) {
        db.exec("INSERT INTO member (id, name, created_at) VALUES (900, 'new', '2026-03-01T00:00:00Z');"
                "INSERT INTO membership (grp, member, joined_day) VALUES (1, 900, '2026-03-01')");
    }));
    QCOMPARE(gmvOf(*ws, march, quiet)->counts.of(GmvCount::Joined).value_or(0), before + 1);
    QVERIFY(ws->undo());
    QCOMPARE(gmvOf(*ws, march, quiet)->counts.of(GmvCount::Joined).value_or(0), before);
}

QTEST_GUILESS_MAIN(GrowthFiguresTest)
#include "growthfigures_test.moc"
