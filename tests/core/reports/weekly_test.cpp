// SPDX-License-Identifier: GPL-3.0-or-later
// The weekly report's figures from a small shop, against numbers worked out by hand.
#include "core/reports/weekly.h"

#include "core/demo/demo.h"
#include "core/groups/groupstore.h"
#include "core/groups/ledgerstore.h"
#include "core/groups/staffstore.h"
#include "core/reports/packs.h"
#include "core/reports/reportlog.h"
#include "tests/support/support.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::reports;

namespace {

QString textOf(const Cell &cell)
{
    struct Say {
        QString operator()(std::monostate) const { return QStringLiteral("-"); }
        QString operator()(const QString &v) const { return v; }
        QString operator()(const Word &v) const { return v.word; }
        QString operator()(qint64 v) const { return QString::number(v); }
        QString operator()(double v) const { return QString::number(v); }
        QString operator()(QDate v) const { return v.toString(Qt::ISODate); }
        QString operator()(const QDateTime &v) const { return v.toString(Qt::ISODate); }
        QString operator()(files::AmountFen v) const { return QStringLiteral("fen%1").arg(v.minor); }
        QString operator()(files::Share v) const { return QStringLiteral("%1%").arg(v.ratio * 100); }
    };
    return std::visit(Say(), cell);
}

QString rowOf(const Table &table, const QString &first)
{
    for (const QList<Cell> &row : table.rows) {
        QStringList cells;
        for (const Cell &cell : row)
            cells.append(textOf(cell));
        if (cells.first() == first)
            return cells.mid(1).join(QLatin1Char(' '));
    }
    return QStringLiteral("no such row");
}

} // namespace

class WeeklyTest : public QObject {
    Q_OBJECT

private:
    // Thursday 2026-03-12; the last full week is 2 to 8 March.
    void fill(test::TestWorkspace &w)
    {
        w.clock->set(test::utc("2026-03-12T02:00:00Z"));
        const StaffId owner = groups::addStaff(*w, {QStringLiteral("李店长"), {}, {}, {}}).value();
        groups::NewGroup first;
        first.name = QStringLiteral("A");
        first.owners = {owner};
        groups::NewGroup second = first;
        second.name = QStringLiteral("B");
        m_a = groups::addGroup(*w, first).value();
        m_b = groups::addGroup(*w, second).value();
        for (QDate day(2026, 2, 23); day <= QDate(2026, 3, 8); day = day.addDays(1)) {
            QVERIFY(groups::setTypedCounts(*w, m_a, day, {100, 2, 1}));
            if (day != QDate(2026, 3, 5))
                QVERIFY(groups::setTypedCounts(*w, m_b, day, {50, 1, 1}));
        }
        execute(w,
            "INSERT INTO shop_order (platform, order_no, paid_at, paid_fen, refunded_fen) VALUES"
            " ('youzan', '1', '2026-03-01T15:59:59Z', 100, 0)," // Sunday in Shanghai: the week before
            " ('youzan', '2', '2026-03-01T16:00:00Z', 1000, 0)," // Monday, midnight
            " ('youzan', '3', '2026-03-08T15:59:59Z', 5000, 1200),"
            " ('youzan', '4', '2026-03-08T16:00:00Z', 70000, 0),"
            " ('youzan', '5', '2026-03-04T01:00:00Z', 900, 900),"
            " ('youzan', '6', NULL, 900, 0);"
            "INSERT INTO content (id, title, kind, body, created_at) VALUES (1, 'c', 'promotion', 'x', '2026-03-01T00:00:00Z');"
            "INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at)"
            " VALUES (1, 'spring', 1, 'group_chat', '2026-03-04T10:00', 'Asia/Shanghai', '2026-03-01T00:00:00Z');"
            "INSERT INTO run (id, broadcast, wall, due_at, state) VALUES"
            " (1, 1, '2026-03-04T10:00', '2026-03-04T02:00:00Z', 'done'), (2, 1, '2026-03-09T10:00', '2026-03-09T02:00:00Z', 'planned');");
        const QString groupId = QString::number(m_a.value);
        execute(w, QStringLiteral("INSERT INTO delivery (run, target_kind, target, status, reason) VALUES (1, 'group', %1, 'sent', NULL),"
                                  " (1, 'group', %2, 'skipped', 'group_cap'), (2, 'group', %1, 'planned', NULL);")
                       .arg(groupId, QString::number(m_b.value)).toUtf8());
    }
    static void execute(test::TestWorkspace &w, const QByteArray &sql)
    {
        const auto done = w->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) { db.exec(sql.constData()); });
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    Report reportOf(test::TestWorkspace &w, const ReportRequest &request = {})
    {
        NoProgress quiet;
        auto made = report(*w, QStringLiteral("weekly"), request, quiet);
        if (!made)
            qFatal("no report: %s", qPrintable(made.error().detail));
        return *made;
    }

    GroupId m_a, m_b;

private Q_SLOTS:
    void lastFullWeek_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QDate>("monday");
        QTest::newRow("Monday: the week that ended yesterday") << QDate(2026, 3, 9) << QDate(2026, 3, 2);
        QTest::newRow("Sunday is not over") << QDate(2026, 3, 8) << QDate(2026, 2, 23);
        QTest::newRow("over the year") << QDate(2026, 1, 5) << QDate(2025, 12, 29);
    }
    void lastFullWeek()
    {
        QFETCH(QDate, day);
        QFETCH(QDate, monday);
        QCOMPARE(reports::lastFullWeek(day), (Period{monday, monday.addDays(6)}));
    }

    void summary()
    {
        test::TestWorkspace w;
        fill(w);
        const Report report = reportOf(w);
        QCOMPARE(report.period, (Period{QDate(2026, 3, 2), QDate(2026, 3, 8)}));
        const Table &table = *report.table(QStringLiteral("summary"));
        QCOMPARE(rowOf(table, QStringLiteral("total")), QStringLiteral("150 150 0 150 150 -"));
        // B was not counted on 5 March: the sum is missing, what there is is told apart.
        QCOMPARE(rowOf(table, QStringLiteral("joined")), QStringLiteral("- 21 - 20 21 1"));
        QCOMPARE(rowOf(table, QStringLiteral("lost")), QStringLiteral("- 14 - 13 14 1"));
        QCOMPARE(rowOf(table, QStringLiteral("active_share")), QStringLiteral("- - - - - -"));
        QCOMPARE(rowOf(table, QStringLiteral("paid_orders")), QStringLiteral("2 1 1 2 1 -"));
        QCOMPARE(rowOf(table, QStringLiteral("gmv")), QStringLiteral("fen4800 fen100 fen4700 fen4800 fen100 -"));
        QCOMPARE(rowOf(table, QStringLiteral("runs")), QStringLiteral("1 0 1 1 0 -"));
        QCOMPARE(rowOf(table, QStringLiteral("sent")), QStringLiteral("1 0 1 1 0 -"));
        QCOMPARE(rowOf(table, QStringLiteral("group_cap")), QStringLiteral("1 0 1 1 0 -"));
    }

    void groupsAndDays()
    {
        test::TestWorkspace w;
        fill(w);
        const Report report = reportOf(w);
        const Table &table = *report.table(QStringLiteral("groups"));
        QCOMPARE(rowOf(table, QStringLiteral("A")), QStringLiteral("李店长 100 14 7 7 0 0 0 0 0 - 0 6"));
        QCOMPARE(rowOf(table, QStringLiteral("B")), QStringLiteral("李店长 50 - - - 0 0 0 0 0 - 1 6"));
        const Table &days = *report.table(QStringLiteral("growth"));
        QCOMPARE(days.rows.size(), 7);
        QCOMPARE(rowOf(days, QStringLiteral("2026-03-05")), QStringLiteral("- - - - 150 2 1 1"));
        QCOMPARE(rowOf(*report.table(QStringLiteral("broadcasts")), QStringLiteral("2026-03-04T10:00:00Z")),
            QStringLiteral("spring group_chat done 0 0 1 1 0 0 0 reasons"));
        QCOMPARE(report.table(QStringLiteral("staffing"))->rows.size(), 12);
    }

    void oneGroup()
    {
        test::TestWorkspace w;
        fill(w);
        const Report report = reportOf(w, {{QDate(2026, 3, 2), QDate(2026, 3, 3)}, {m_b}});
        QCOMPARE(report.groups, QStringList{QStringLiteral("B")});
        QCOMPARE(report.before, (Period{QDate(2026, 2, 28), QDate(2026, 3, 1)}));
        const Table &table = *report.table(QStringLiteral("summary"));
        QCOMPARE(rowOf(table, QStringLiteral("total")), QStringLiteral("50 50 0 50 50 -"));
        QCOMPARE(rowOf(table, QStringLiteral("paid_orders")), QStringLiteral("0 0 0 0 0 -")); // nobody of B bought
        QCOMPARE(rowOf(table, QStringLiteral("sent")), QStringLiteral("0 0 0 0 0 -"));
    }

    void nothingRecordedIsMissing()
    {
        test::TestWorkspace w;
        const Report report = reportOf(w);
        const Table &table = *report.table(QStringLiteral("summary"));
        for (const char *word : {"total", "joined", "active_share", "paid_orders", "gmv", "runs", "sent"})
            QCOMPARE(rowOf(table, QString::fromLatin1(word)), QStringLiteral("- - - - - -"));
    }

    // Next week sold nothing yet, which is not 0.
    void whatIsStillToComeIsMissing()
    {
        test::TestWorkspace w;
        fill(w);
        const Period next{w->today().addDays(7), w->today().addDays(13)};
        ReportRequest request;
        request.period = next;
        const Table table = *reportOf(w, request).table(QStringLiteral("summary"));
        for (const char *word : {"total", "joined", "paid_orders", "gmv"})
            QVERIFY2(rowOf(table, QString::fromLatin1(word)).startsWith(QStringLiteral("- ")), word);
    }

    void anOrderWithoutItsAmountMakesGmvMissing()
    {
        test::TestWorkspace w;
        fill(w);
        execute(w, "INSERT INTO shop_order (platform, order_no, paid_at, paid_fen) VALUES ('jd', '9', '2026-03-03T02:00:00Z', NULL);"
                   "INSERT INTO shop_order (platform, order_no, paid_at, paid_fen, currency) VALUES ('shopify', '9', '2026-03-03T02:00:00Z', 1250, 'USD')");
        const Table table = *reportOf(w).table(QStringLiteral("summary"));
        QCOMPARE(rowOf(table, QStringLiteral("paid_orders")), QStringLiteral("3 1 2 3 1 -"));
        QCOMPARE(rowOf(table, QStringLiteral("gmv")), QStringLiteral("- fen100 - - fen100 -"));
        const auto inDollars = std::count_if(table.rows.begin(), table.rows.end(), [](const QList<Cell> &row) {
            const Word *word = std::get_if<Word>(&row.first());
            return word && word->values == QStringList{QStringLiteral("USD")};
        });
        QCOMPARE(inDollars, 2); // never added to the other currency
    }

    // A shop that counts in dollars: nothing sold is 0 dollars, of all groups, of one, and in its pack; yuan are named.
    void aShopThatCountsInOtherMoney()
    {
        test::TestWorkspace w;
        fill(w);
        QVERIFY(w->setSetting(QStringLiteral("currency"), QStringLiteral("USD")));
        const auto moneyOf = [](const Report &of) {
            QStringList out;
            for (const QList<Cell> &row : of.table(QStringLiteral("summary"))->rows) {
                const Word *word = std::get_if<Word>(&row.first());
                if (word && word->word == QStringLiteral("gmv"))
                    out.append(word->values.value(0));
            }
            return out;
        };
        QCOMPARE(moneyOf(reportOf(w)), QStringList{QStringLiteral("CNY")});
        QCOMPARE(moneyOf(reportOf(w, {{QDate(2026, 3, 2), QDate(2026, 3, 3)}, {m_b}})), QStringList{QStringLiteral("USD")});
        NoProgress quiet;
        const auto packed = packs(*w, QStringLiteral("group"), {{QDate(2026, 3, 2), QDate(2026, 3, 3)}, {m_b}}, quiet);
        QVERIFY(packed);
        QCOMPARE(moneyOf(packed->at(0)), QStringList{QStringLiteral("USD")});
    }

    void partnersOfAShopThatCountsInOtherMoney()
    {
        test::TestWorkspace w;
        NoProgress quiet;
        QVERIFY(demo::fill(*w, quiet).has_value());
        QVERIFY(w->setSetting(QStringLiteral("currency"), QStringLiteral("USD")));
        const auto made = report(*w, QStringLiteral("partner"), {}, quiet);
        QVERIFY(made.has_value());
        const Word *note = std::get_if<Word>(&made->table(QStringLiteral("notes"))->rows.last().first());
        QVERIFY(note && note->word == QStringLiteral("partner_other_money"));
        QCOMPARE(note->values.value(1), QStringLiteral("USD"));
    }

    // People who came before buy too: a rate of the sample shop above 100 % says so beside its figure, the others do not.
    void turnoverSaysWhichRatesAreAboveOne()
    {
        test::TestWorkspace w;
        NoProgress quiet;
        w.clock->set(test::utc("2026-03-05T02:00:00Z"));
        QVERIFY(demo::fill(*w, quiet).has_value());
        const auto monthly = report(*w, QStringLiteral("monthly"), {}, quiet);
        QVERIFY(monthly.has_value());
        const auto table = std::find_if(monthly->tables.begin(), monthly->tables.end(), [](const Table &one) { return one.word == QStringLiteral("gmv"); });
        QVERIFY(table != monthly->tables.end());
        int above = 0;
        for (const QList<Cell> &row : table->rows) {
            const auto *rate = std::get_if<files::Share>(&row[1]);
            const bool isAbove = rate && rate->ratio > 1;
            above += isAbove;
            QCOMPARE(textOf(row.last()), isAbove ? QStringLiteral("rate_above_one") : QStringLiteral("-"));
        }
        QVERIFY(above > 0);
    }

    void unknownReportAndGroup()
    {
        test::TestWorkspace w;
        NoProgress quiet;
        QCOMPARE(report(*w, QStringLiteral("nope"), {}, quiet).error().code, ErrorCode::UnknownReport);
        QCOMPARE(report(*w, QStringLiteral("weekly"), {{}, {GroupId(77)}}, quiet).error().code, ErrorCode::NotFound);
    }

    void cancelled()
    {
        struct Stop final : Progress {
            bool report(qint64, qint64) override { return false; }
        } stop;
        test::TestWorkspace w;
        fill(w);
        QCOMPARE(report(*w, QStringLiteral("weekly"), {}, stop).error().code, ErrorCode::Cancelled);
    }

    void madeReportsAreListedNewestFirst()
    {
        test::TestWorkspace w;
        QVERIFY(noteReport(*w, {QStringLiteral("weekly"), QStringLiteral("/a.xlsx"), 5}));
        QVERIFY(noteReport(*w, {QStringLiteral("weekly"), QStringLiteral("/b.csv"), 7}));
        const auto made = madeReports(*w).value();
        QCOMPARE(made.size(), 2);
        QCOMPARE(made.first().path, QStringLiteral("/b.csv"));
        QCOMPARE(made.first().name, QStringLiteral("weekly"));
        QCOMPARE(made.first().atUtc, w->nowUtc());
    }
};

QTEST_GUILESS_MAIN(WeeklyTest)
#include "weekly_test.moc"
