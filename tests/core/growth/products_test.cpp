// SPDX-License-Identifier: GPL-3.0-or-later
// Ladder, matrix and touchpoint board against a slow recomputation that asks member by member, on the sample shop and on
// random ones; products edited; carts that wait; the chain of a campaign; the tree of fission.
#include "core/demo/demo.h"
#include "core/growth/arrivals.h"
#include "core/growth/chaintest.h"
#include "core/growth/fissiontree.h"
#include "core/growth/ladder.h"
#include "core/growth/matrix.h"
#include "core/growth/owing.h"
#include "core/growth/productcatalogue.h"
#include "core/growth/touchpointboard.h"
#include "core/members/segmentstore.h"
#include "core/members/ruleset.h"
#include "tests/support/support.h"

#include <QRandomGenerator>
#include <set>

using namespace siyu;
using namespace siyu::growth;

namespace {

struct SlowOrder {
    qint64 id = 0;
    QDate day;
    std::set<qint64> products;
};

// Every paid order of a member, by time, one question each.
QList<SlowOrder> ordersOf(db::Database &db, qint64 member, const QTimeZone &zone)
{
    QList<SlowOrder> out;
    db::Statement row = db.prepare("SELECT id, paid_at, paid_fen, refunded_fen FROM shop_order WHERE member = ? AND paid_at IS NOT NULL ORDER BY paid_at, id");
    row.with(member);
    while (row.step()) {
        if (row.int64(3) > 0 && row.int64(3) >= row.optionalInt64(2).value_or(0))
            continue;
        SlowOrder order{row.int64(0), businessDay(fromUtcText(row.text(1)), zone), {}};
        db::Statement line = db.prepare("SELECT product FROM order_line WHERE shop_order = ? AND product IS NOT NULL");
        line.with(order.id);
        while (line.step())
            order.products.insert(line.int64(0));
        out.append(order);
    }
    return out;
}

QString roleOf(db::Database &db, qint64 product)
{
    db::Statement row = db.prepare("SELECT role FROM product WHERE id = ?");
    return row.with(product).step() ? row.text(0) : QString();
}

QList<qint64> customers(db::Database &db)
{
    QList<qint64> out;
    db::Statement row = db.prepare("SELECT id FROM member WHERE is_staff = 0 ORDER BY id");
    while (row.step())
        out.append(row.int64(0));
    return out;
}

void compareLadder(Workspace &workspace, const Period &period)
{
    NoProgress quiet;
    const auto got = ladder(workspace, period, quiet);
    QVERIFY(got);
    const auto slow = workspace.read([&](db::Database &db) {
        qint64 came = 0, climbed = 0;
        for (const qint64 member : customers(db)) {
            const QList<SlowOrder> orders = ordersOf(db, member, workspace.zone());
            if (orders.isEmpty() || !period.contains(orders.first().day))
                continue;
            const auto holds = [&](const SlowOrder &order, const char *role) {
                return std::any_of(order.products.begin(), order.products.end(), [&](qint64 one) { return roleOf(db, one) == QLatin1String(role); });
            };
            if (!holds(orders.first(), "traffic"))
                continue;
            ++came;
            climbed += std::any_of(orders.begin(), orders.end(), [&](const SlowOrder &one) { return holds(one, "profit"); }) ? 1 : 0;
        }
        return std::pair(came, climbed);
    });
    QVERIFY(slow);
    QCOMPARE(std::pair(got->rows.first().came, got->rows.first().climbed), *slow);
    qint64 sum = 0;
    for (const qint64 count : got->rows.first().byDays)
        sum += count;
    QCOMPARE(sum, got->rows.first().climbed);
}

bool wasReached(db::Database &db, qint64 member, qint64 product, const Period &period, const QTimeZone &zone)
{
    db::Statement row = db.prepare("SELECT d.target_kind, d.target, d.sent_at, b.content FROM delivery d, run r, broadcast b WHERE r.id = d.run AND b.id = r.broadcast AND d.status = 'sent'");
    while (row.step()) {
        const QDate day = businessDay(fromUtcText(row.text(2)), zone);
        db::Statement links = db.prepare("SELECT 1 FROM content_product WHERE content = ? AND product = ?");
        if (!period.contains(day) || !links.with(row.int64(3), product).step())
            continue;
        if (row.text(0) == QLatin1String("member") && row.int64(1) == member)
            return true;
        if (row.text(0) != QLatin1String("group"))
            continue;
        db::Statement stay = db.prepare("SELECT joined_day, left_day FROM membership WHERE grp = ? AND member = ?");
        stay.with(row.int64(1), member);
        while (stay.step()) {
            const QDate from = QDate::fromString(stay.text(0), Qt::ISODate), to = QDate::fromString(stay.text(1), Qt::ISODate);
            if ((!from.isValid() || from <= day) && (!to.isValid() || day <= to))
                return true;
        }
    }
    return false;
}

// Buyers of every cell; people reached where the shop is small enough to ask for each.
void compareMatrix(Workspace &workspace, const Period &period, bool isSmall)
{
    NoProgress quiet;
    const auto got = productMatrix(workspace, period, quiet);
    QVERIFY(got);
    const auto segments = members::segments(workspace);
    QVERIFY(segments);
    QList<std::set<qint64>> columns;
    for (const MatrixSegment &segment : got->segments) {
        std::set<qint64> members;
        if (segment.isStage) {
            const auto done = workspace.read([&](db::Database &db) {
                db::Statement row = db.prepare("SELECT f.member FROM member_figure f JOIN member m ON m.id = f.member WHERE m.is_staff = 0 AND f.stage = ?");
                row.with(int(*stageFrom(segment.name)));
                while (row.step())
                    members.insert(row.int64(0));
            });
            QVERIFY(done);
        } else {
            const auto found = members::membersOfRule(workspace, QStringLiteral("in segment \"%1\"").arg(segment.name), quiet);
            QVERIFY(found);
            found->visit([&members](qint64 id) { members.insert(id); });
        }
        columns.append(members);
    }
    const auto done = workspace.read([&](db::Database &db) {
        const QTimeZone zone = workspace.zone();
        QMap<qint64, std::set<qint64>> buyers;
        const QList<qint64> people = customers(db);
        for (const qint64 member : people) {
            for (const SlowOrder &order : ordersOf(db, member, zone)) {
                if (!period.contains(order.day))
                    continue;
                for (const qint64 product : order.products)
                    buyers[product].insert(member);
            }
        }
        for (const MatrixRow &row : got->rows) {
            if (row.buyers != qint64(buyers[row.product].size()))
                return QStringLiteral("buyers of %1").arg(row.name);
            for (qsizetype i = 0; i < columns.size(); ++i) {
                qint64 wanted = 0, reached = 0;
                for (const qint64 member : people) {
                    if (!columns[i].contains(member))
                        continue;
                    wanted += buyers[row.product].contains(member) ? 1 : 0;
                    reached += isSmall && wasReached(db, member, row.product, period, zone) ? 1 : 0;
                }
                if (row.cells[i].buyers != wanted || (isSmall && row.cells[i].reached != reached))
                    return QStringLiteral("%1 in %2: %3 and %4, wanted %5 and %6").arg(row.name, got->segments[i].name).arg(row.cells[i].buyers).arg(row.cells[i].reached).arg(wanted).arg(reached);
            }
            buyers.remove(row.product);
        }
        return buyers.isEmpty() ? QString() : QStringLiteral("a product is missing");
    });
    QVERIFY(done);
    QVERIFY2(done->isEmpty(), qPrintable(*done));
}

// Each order judged by itself, as the order's own page would.
void compareBoard(Workspace &workspace, const Period &period)
{
    NoProgress quiet;
    const auto got = touchpointBoard(workspace, period, quiet);
    QVERIFY(got);
    const auto known = arrivals(workspace, quiet);
    QVERIFY(known);
    const auto slow = workspace.read([&](db::Database &db) {
        const QTimeZone zone = workspace.zone();
        QMap<Board, std::tuple<qint64, qint64, qint64>> out; // orders, without amount, value
        OwnMarks marks(db);
        Owing owing(db, zone, {}, {}, Owing::Reads::ForFew);
        db::Statement row = db.prepare("SELECT id, member, paid_at, paid_fen, refunded_fen, coupon, channel, order_no, currency FROM shop_order WHERE paid_at IS NOT NULL");
        while (row.step()) {
            const QDateTime paidAt = fromUtcText(row.text(2));
            const QDate day = businessDay(paidAt, zone);
            const qint64 paid = row.optionalInt64(3).value_or(0);
            if (!period.contains(day) || row.text(8) != QLatin1String("CNY") || (row.int64(4) > 0 && row.int64(4) >= paid))
                continue;
            const qint64 member = row.optionalInt64(1).value_or(0);
            Attribution owed = owing.of({row.int64(0), member, paidAt, marks.of(row.text(5), row.text(6), row.text(7), day)});
            bool isPaid = false;
            for (const Arrival &one : (*known)->people) {
                if (one.member != member || one.channel == 0)
                    continue;
                if (owed.method == OwedTo::None)
                    owed.method = OwedTo::Channel;
                db::Statement cost = db.prepare("SELECT cost FROM channel WHERE id = ?");
                isPaid = cost.with(one.channel).step() && cost.text(0) == QLatin1String("paid");
            }
            std::optional<Touchpoint> touchpoint;
            db::Statement of = db.prepare("SELECT touchpoint FROM broadcast WHERE id = ?");
            if (owed.method == OwedTo::Broadcast && of.with(owed.id).step())
                touchpoint = touchpointFrom(of.text(0));
            auto &cell = out[boardOf(owed.method, touchpoint, isPaid)];
            ++std::get<0>(cell);
            std::get<1>(cell) += row.isNull(3);
            std::get<2>(cell) += row.isNull(3) ? 0 : paid - row.int64(4);
        }
        return out;
    });
    QVERIFY(slow);
    bool isKnown = true;
    for (const BoardRow &row : got->rows) {
        const OrderSum &of = row.sales;
        QVERIFY2(std::tuple(of.orders, of.withoutAmount, of.known) == slow->value(row.board),
            qPrintable(QStringLiteral("%1: %2 orders, wanted %3").arg(wordOf(row.board)).arg(of.orders).arg(std::get<0>(slow->value(row.board)))));
        isKnown = isKnown && of.withoutAmount == 0;
    }
    QCOMPARE(got->sales.value().has_value(), isKnown);
    QCOMPARE(got->isReached.has_value(), isKnown && got->sales.known > 0);
}

// Few people, products of every role, orders on the borders of days, refunds, posts to groups and to people.
void fillRandom(Workspace &workspace, quint32 seed)
{
    QRandomGenerator random(seed);
    const auto below = [&](int n) { return int(random.bounded(n)); };
    const QDate last(2026, 2, 28);
    const auto filled = workspace.write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
        for (int i = 1; i <= 30; ++i)
            db.cached("INSERT INTO member (id, name, is_staff, created_at) VALUES (?, ?, ?, '2025-01-01T00:00:00Z')").run(i, QStringLiteral("成员%1").arg(i), below(12) == 0);
        const char *roles[] = {"traffic", "campaign", "profit", nullptr};
        for (int i = 1; i <= 6; ++i)
            db.cached("INSERT INTO product (id, name, role, created_at) VALUES (?, ?, ?, '2025-01-01T00:00:00Z')").run(i, QStringLiteral("商品%1").arg(i), QString::fromLatin1(roles[i % 4] ? roles[i % 4] : "").isEmpty() ? QString() : QString::fromLatin1(roles[i % 4]));
        db.exec("INSERT INTO grp (id, name, created_at) VALUES (1, '甲群', '2025-01-01T00:00:00Z'), (2, '乙群', '2025-01-01T00:00:00Z')");
        db.exec("INSERT INTO content (id, title, kind, body, created_at) VALUES (1, '甲', 'promotion', '下单', '2025-01-01T00:00:00Z'), (2, '乙', 'promotion', '下单', '2025-01-01T00:00:00Z')");
        db.exec("INSERT INTO channel (id, name, cost, created_at) VALUES (1, '广告', 'paid', '2025-01-01T00:00:00Z'), (2, '柜台', 'organic', '2025-01-01T00:00:00Z')");
        db.exec("INSERT INTO code (id, text, channel, created_at) VALUES (1, 'AD', 1, '2025-01-01T00:00:00Z'), (2, 'DESK', 2, '2025-01-01T00:00:00Z')");
        db.exec("INSERT INTO content_product (content, product) VALUES (1, 1), (1, 3), (2, 2)");
        db.exec("INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES (1, '群', 1, 'group_chat', '2026-01-01T10:00', 'Asia/Shanghai', '2025-01-01T00:00:00Z'),"
                " (2, '私', 2, 'wecom_1to1', '2026-01-01T10:00', 'Asia/Shanghai', '2025-01-01T00:00:00Z')");
        for (int i = 1; i <= 45; ++i) {
            const QDate joined = last.addDays(-below(60));
            db.cached("INSERT INTO membership (grp, member, joined_day, left_day) VALUES (?, ?, ?, ?)")
                .run(1 + below(2), 1 + below(30), below(4) == 0 ? QString() : joined.toString(Qt::ISODate), below(3) == 0 ? joined.addDays(below(20)).toString(Qt::ISODate) : QString());
        }
        for (int i = 1; i <= 20; ++i)
            db.cached("INSERT OR IGNORE INTO scan (code, at, seq, member) VALUES (?, ?, ?, ?)").run(1 + below(2), QStringLiteral("2026-01-%1T03:00:00Z").arg(1 + below(28), 2, 10, QLatin1Char('0')), i, 1 + below(30));
        for (int i = 1; i <= 24; ++i) {
            const bool isGroup = below(2) == 0;
            const QString at = QStringLiteral("%1T%2:30:00Z").arg(last.addDays(-below(60)).toString(Qt::ISODate)).arg(below(24), 2, 10, QLatin1Char('0'));
            db.cached("INSERT INTO run (id, broadcast, wall, due_at, state) VALUES (?, ?, ?, ?, 'done')").run(i, isGroup ? 1 : 2, QStringLiteral("%1 %2").arg(at).arg(i), at);
            db.cached("INSERT INTO delivery (run, target_kind, target, status, sent_at) VALUES (?, ?, ?, ?, ?)")
                .run(i, isGroup ? "group" : "member", isGroup ? 1 + below(2) : 1 + below(30), below(5) == 0 ? "failed" : "sent", at);
        }
        const bool hasGaps = below(2) == 0; // orders whose amount nobody knows
        for (int i = 1; i <= 90; ++i) {
            const qint64 paid = 100 * (1 + below(300));
            const QString at = below(10) == 0 ? QString() : QStringLiteral("%1T%2:59:59Z").arg(last.addDays(-below(60)).toString(Qt::ISODate)).arg(below(2) == 0 ? 15 : below(24), 2, 10, QLatin1Char('0'));
            db.cached("INSERT INTO shop_order (id, platform, order_no, member, paid_at, paid_fen, refunded_fen, currency, coupon) VALUES (?, 'own', ?, ?, ?, ?, ?, ?, ?)")
                .run(i, QString::number(i), below(8) == 0 ? std::optional<int>() : 1 + below(30), at, hasGaps && below(20) == 0 ? std::optional<qint64>() : std::optional(paid),
                    below(6) == 0 ? paid : below(4) == 0 ? paid / 2 : 0,
                    QString::fromLatin1(below(12) == 0 ? "USD" : "CNY"), below(9) == 0 ? QStringLiteral("AD") : QString());
            for (int line = below(3); line >= 0; --line)
                db.cached("INSERT INTO order_line (shop_order, product, amount_fen) VALUES (?, ?, ?)").run(i, below(7) == 0 ? std::optional<int>() : 1 + below(6), paid / 2);
        }
        db.exec("INSERT INTO member_figure (member, stage, stage_rule, circle, since_day) SELECT id, 1 + id % 9, 1, 1, '2026-01-01' FROM member");
    });
    QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().detail));
    QVERIFY(members::saveSegment(workspace, QStringLiteral("买过的"), QStringLiteral("orders >= 1")));
}

} // namespace

class ProductsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ladderRows_data()
    {
        QTest::addColumn<QList<int>>("days"); // −1 = not yet
        QTest::addColumn<QList<qint64>>("byDays");
        QTest::addColumn<double>("median"); // −1 = missing
        QTest::newRow("nobody") << QList<int>{} << QList<qint64>{0, 0, 0, 0, 0} << -1.0;
        QTest::newRow("came, never climbed") << QList<int>{-1} << QList<qint64>{0, 0, 0, 0, 0} << -1.0;
        QTest::newRow("in the same order") << QList<int>{0} << QList<qint64>{1, 0, 0, 0, 0} << 0.0;
        QTest::newRow("on the borders") << QList<int>{7, 8, 30, 31, 90, 91} << QList<qint64>{0, 1, 2, 2, 1} << 30.5;
        QTest::newRow("odd number") << QList<int>{1, 5, 100} << QList<qint64>{0, 2, 0, 0, 1} << 5.0;
    }
    void ladderRows()
    {
        QFETCH(QList<int>, days);
        QFETCH(QList<qint64>, byDays);
        QFETCH(double, median);
        QList<Climber> climbers;
        const QDate came(2026, 1, 1);
        for (const int day : days)
            climbers.append({qint64(climbers.size() + 1), {1, 2}, came, day < 0 ? QDate() : came.addDays(day)});
        const auto rows = ladderOf(climbers);
        QCOMPARE(rows.size(), days.isEmpty() ? 1 : 3); // all, and both products
        for (const LadderRow &row : rows) {
            QCOMPARE(row.came, days.size());
            QCOMPARE(QList<qint64>(row.byDays.begin(), row.byDays.end()), byDays);
            QCOMPARE(row.medianDays.value_or(-1), median);
            QCOMPARE(row.share.has_value(), !days.isEmpty());
        }
    }

    void boards_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QString>("touchpoint");
        QTest::addColumn<bool>("paid");
        QTest::addColumn<QString>("board");
        const auto row = [](OwedTo method, const char *touchpoint, bool paid, const char *board) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2 %3").arg(wordOf(method), QString::fromLatin1(touchpoint)).arg(paid))) << int(method) << QString::fromLatin1(touchpoint) << paid << QString::fromLatin1(board);
        };
        row(OwedTo::None, "", true, "other");
        row(OwedTo::Code, "", true, "gameplay");
        row(OwedTo::Coupon, "", false, "gameplay");
        row(OwedTo::Channel, "", true, "ads");
        row(OwedTo::Channel, "", false, "other");
        row(OwedTo::Broadcast, "", true, "other"); // of a broadcast that is gone
        row(OwedTo::Broadcast, "group_chat", true, "groups");
        row(OwedTo::Broadcast, "fan_community", false, "groups");
        row(OwedTo::Broadcast, "moments", false, "moments");
        row(OwedTo::Broadcast, "service_account", false, "service_accounts");
        row(OwedTo::Broadcast, "subscription_account", false, "service_accounts");
        row(OwedTo::Broadcast, "sms", false, "other");
    }
    void boards()
    {
        QFETCH(int, method);
        QFETCH(QString, touchpoint);
        QFETCH(bool, paid);
        QTEST(wordOf(boardOf(OwedTo(method), touchpoint.isEmpty() ? std::nullopt : touchpointFrom(touchpoint), paid)), "board");
    }

    void randomShops_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 10; ++seed)
            QTest::newRow(qPrintable(QStringLiteral("shop %1").arg(seed))) << seed;
    }
    void randomShops()
    {
        QFETCH(quint32, seed);
        test::TestWorkspace ws;
        fillRandom(*ws, seed);
        if (QTest::currentTestFailed())
            return;
        for (const Period &period : {Period{{2026, 1, 10}, {2026, 2, 10}}, Period{{2026, 2, 28}, {2026, 2, 28}}, Period{{2020, 1, 1}, {2030, 1, 1}}}) {
            compareLadder(*ws, period);
            compareMatrix(*ws, period, true);
            compareBoard(*ws, period);
        }
    }

    void sampleShop()
    {
        test::TestWorkspace ws;
        NoProgress quiet;
        QVERIFY(demo::fill(*ws, quiet));
        const Period month{{2026, 2, 1}, {2026, 2, 28}};
        compareLadder(*ws, month);
        compareMatrix(*ws, month, false);
        compareBoard(*ws, month);
        QVERIFY(touchpointBoard(*ws, month, quiet)->isMeasured);
        QVERIFY(!touchpointBoard(*ws, monthOf((*ws).today().addMonths(1)), quiet)->isMeasured); // still to come
        const auto carts = waitingCarts(*ws, 30);
        QVERIFY(carts && !carts->isEmpty());
    }

    void theLineOfGroupsMoves()
    {
        test::TestWorkspace ws;
        NoProgress quiet;
        const Period month{{2026, 2, 1}, {2026, 2, 28}};
        QCOMPARE(touchpointBoard(*ws, month, quiet)->line, usualGroupsLine);
        QVERIFY(!touchpointBoard(*ws, month, quiet)->isReached); // nothing was sold
        QVERIFY(!touchpointBoard(*ws, month, quiet)->isMeasured); // and no order was ever imported
        QVERIFY(setGroupsLine(*ws, 0.5));
        QCOMPARE(touchpointBoard(*ws, month, quiet)->line, 0.5);
        QCOMPARE(setGroupsLine(*ws, 1.01).error().code, ErrorCode::InvalidInput);
    }

    void productsAreEditedAndTakenBack()
    {
        test::TestWorkspace ws;
        NoProgress quiet;
        QVERIFY(ws->write({QStringLiteral("test"), {}, Record::System},
            [](db::Database &db) { db.exec("INSERT INTO product (id, name, price_fen, created_at) VALUES (1, '曲奇', 2000, '2026-01-01T00:00:00Z')"); }));
        const auto only = [&] { return productRows(*ws, {{2026, 2, 1}, {2026, 2, 28}}, quiet)->first(); };
        QVERIFY(!only().margin && !only().role);
        ProductEdit edit;
        edit.role = ProductRole::Profit;
        edit.cost = 500;
        QVERIFY(editProducts(*ws, {1}, edit));
        QCOMPARE(*only().margin, 0.75);
        QCOMPARE(*only().role, ProductRole::Profit);
        ProductEdit none;
        none.cost = std::optional<qint64>();
        QVERIFY(editProducts(*ws, {1}, none));
        QVERIFY(!only().cost && only().role);
        QVERIFY(ws->undo() && ws->undo());
        QVERIFY(!only().role);
        ProductEdit wrong;
        wrong.stock = -1;
        QCOMPARE(editProducts(*ws, {1}, wrong).error().code, ErrorCode::InvalidInput);
        QCOMPARE(editProducts(*ws, {9}, edit).error().code, ErrorCode::NotFound);
        QVERIFY(!marginOf(0, 0)); // no price to speak of
    }

    void chain_data()
    {
        QTest::addColumn<int>("link");
        QTest::addColumn<int>("verdict");
        const auto row = [](const char *name, ChainLink link, ChainVerdict verdict) { QTest::newRow(name) << int(link) << int(verdict); };
        row("a code that ends before the campaign", ChainLink::Codes, ChainVerdict::Bad);
        row("nearly full", ChainLink::Room, ChainVerdict::Bad);
        row("content is there", ChainLink::Contents, ChainVerdict::Good);
        row("a finding in the text", ChainLink::Texts, ChainVerdict::Bad);
        row("a link that nobody opened", ChainLink::Links, ChainVerdict::Unknown);
        row("stock not said", ChainLink::Stock, ChainVerdict::Unknown);
        row("a price of nothing", ChainLink::Prices, ChainVerdict::Bad);
    }
    void chain()
    {
        QFETCH(int, link);
        QFETCH(int, verdict);
        const QDate today(2026, 3, 1);
        ChainFacts facts{today, today.addDays(6), {{QStringLiteral("早"), {}}, {QStringLiteral("满"), {}}}, {{1, QStringLiteral("文"), 1, QStringLiteral("https://x.example"), {}}},
            {{QStringLiteral("曲奇"), {}, 0}}};
        facts.codes[0].countdown.lastDay = today.addDays(5);
        facts.codes[1].countdown.standing = codes::CodeStanding::NearlyFull;
        const auto findings = chainTest(facts, today);
        QCOMPARE(int(findings.at(link).verdict), verdict);
        QVERIFY(!holds(findings));
        facts.codes = {{QStringLiteral("好"), {}}};
        facts.contents = {{1, QStringLiteral("文"), 0, {}, {}}};
        facts.products = {};
        QVERIFY(holds(chainTest(facts, today)));
        QVERIFY(!holds(chainTest({today, today, {}, {}, {}}, today))); // nothing at all is no chain
    }

    void states_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("state");
        QTest::newRow("no days") << QDate() << QDate() << QStringLiteral("undated");
        QTest::newRow("tomorrow") << QDate(2026, 3, 2) << QDate(2026, 3, 5) << QStringLiteral("planned");
        QTest::newRow("first day") << QDate(2026, 3, 1) << QDate(2026, 3, 5) << QStringLiteral("running");
        QTest::newRow("last day") << QDate(2026, 2, 1) << QDate(2026, 3, 1) << QStringLiteral("running");
        QTest::newRow("over") << QDate(2026, 2, 1) << QDate(2026, 2, 28) << QStringLiteral("over");
        QTest::newRow("without an end, its day") << QDate(2026, 3, 1) << QDate() << QStringLiteral("running");
    }
    void states()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QTEST(wordOf(stateOf({1, {}, from, to, {}, {}}, {2026, 3, 1})), "state");
    }

    void treeOfFission()
    {
        const auto tree = fissionTree({{2, 1, 1}, {3, 1, 1}, {4, 2, 2}, {5, 4, 3}, {7, 6, 1}});
        QCOMPARE(tree.size(), 2);
        QCOMPARE(tree[0].member, 1);
        QCOMPARE(tree[0].brought, 2);
        QCOMPARE(tree[0].branches[0].member, 2); // brought somebody, so before 3
        QCOMPARE(tree[0].branches[0].branches[0].branches[0].wave, 3);
        QVERIFY(fissionTree({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProductsTest)
#include "products_test.moc"
