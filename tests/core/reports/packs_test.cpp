// SPDX-License-Identifier: GPL-3.0-or-later
// A pack says of a group or team what the report on it alone says: every cell of some groups of the sample shop.
#include "core/reports/packs.h"

#include "core/demo/demo.h"
#include "core/reports/report.h"
#include "core/reports/weekly.h"
#include "tests/support/reportcells.h"
#include "tests/support/support.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::reports;

namespace {

QStringList cellsOf(const Report &report)
{
    QStringList out{report.word, report.subject};
    for (const Table &table : report.tables)
        out += QStringList{table.word} + test::linesOf(table);
    return out;
}

} // namespace

class PacksTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::TestWorkspace> m_workspace;
    NoProgress m_quiet;

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = std::make_unique<test::TestWorkspace>();
        QVERIFY(demo::fill(**m_workspace, m_quiet));
    }

    void asAlone_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : packNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void asAlone()
    {
        QFETCH(QString, name);
        const auto all = packs(**m_workspace, name, {}, m_quiet);
        QVERIFY(all);
        QCOMPARE(all->size(), name == QStringLiteral("group") ? 64 : 6);
        for (qsizetype i = 0; i < all->size(); i += 9) {
            ReportRequest one;
            one.subject = all->names[i];
            const auto alone = report(**m_workspace, name, one, m_quiet);
            QVERIFY(alone);
            QCOMPARE(cellsOf(all->at(i)), cellsOf(*alone));
        }
    }

    // The groups' joiners add up to those of the weekly report.
    void addUp()
    {
        const auto all = packs(**m_workspace, QStringLiteral("group"), {}, m_quiet);
        qint64 joined = 0;
        for (qsizetype i = 0; i < all->size(); ++i)
            joined += std::get<qint64>(all->at(i).table(QStringLiteral("summary"))->rows[1][4]);
        const auto week = weekly(**m_workspace, {}, m_quiet);
        QCOMPARE(joined, std::get<qint64>(week->table(QStringLiteral("summary"))->rows[1][4]));
        QVERIFY(joined > 0);
    }

    // What each product brought adds up to the campaign's sales, and the campaign's days are the report's.
    void productsOfACampaign()
    {
        ReportRequest request;
        request.subject = QStringLiteral("老带新");
        const auto made = report(**m_workspace, QStringLiteral("campaign"), request, m_quiet);
        QVERIFY(made);
        const auto fenOf = [](const Cell &cell) { return std::get<files::AmountFen>(cell).minor; };
        const Table &products = *made->table(QStringLiteral("campaign_products"));
        qint64 sum = 0;
        qint64 besides = 0;
        for (const QList<Cell> &row : products.rows) {
            sum += fenOf(row[3]);
            besides += !std::holds_alternative<std::monostate>(row[4]);
        }
        QCOMPARE(sum, fenOf(made->table(QStringLiteral("campaigns"))->rows.first()[7]));
        QVERIFY(sum > 0 && besides > 0 && besides < products.rows.size());
        QCOMPARE(products.charts.size(), 1);
    }

    void whatIsNotThere()
    {
        QCOMPARE(packs(**m_workspace, QStringLiteral("weekly"), {}, m_quiet).error().code, ErrorCode::UnknownReport);
        ReportRequest request;
        request.groups = {GroupId(4711)};
        QCOMPARE(packs(**m_workspace, QStringLiteral("group"), request, m_quiet).error().code, ErrorCode::NotFound);
        QCOMPARE(report(**m_workspace, QStringLiteral("group"), {}, m_quiet).error().code, ErrorCode::InvalidInput); // which one?
        request = {};
        request.subject = QStringLiteral("无此活动");
        QCOMPARE(report(**m_workspace, QStringLiteral("campaign"), request, m_quiet).error().code, ErrorCode::NotFound);
        QCOMPARE(report(**m_workspace, QStringLiteral("team"), request, m_quiet).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(PacksTest)
#include "packs_test.moc"
