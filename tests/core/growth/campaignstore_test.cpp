// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns and due content as the operator enters them, and the products that content links: what is refused, what stays,
// and that all of it is taken back.
#include "core/content/contentstore.h"
#include "core/content/duecontent.h"
#include "core/growth/campaignstore.h"
#include "tests/support/support.h"
#include "tests/support/undone.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::growth;
using content::DueContent;

namespace {

QString str(const char *text) { return QString::fromUtf8(text); }

// Two groups, one of the staff, two products of one name and a third.
struct Shop : test::TestWorkspace {
    Shop()
    {
        const auto filled = workspace->write({str("x"), {}, Record::System}, [](db::Database &db) {
            db.exec("INSERT INTO grp (id, name, created_at) VALUES (1, 'A', '2026-01-01T00:00:00Z'), (2, 'B', '2026-01-01T00:00:00Z');"
                    "INSERT INTO staff (id, name, created_at) VALUES (1, '李', '2026-01-01T00:00:00Z');"
                    "INSERT INTO product (id, name, created_at) VALUES (1, '茶', '2026-01-01T00:00:00Z'), (2, '茶', '2026-01-01T00:00:00Z'), (3, '糕', '2026-01-01T00:00:00Z');"
                    "INSERT INTO campaign (id, name, created_at) VALUES (1, '导入的', '2026-01-01T00:00:00Z');"
                    "INSERT INTO content (id, title, kind, body, created_at) VALUES (1, '图', 'text', 'x', '2026-01-01T00:00:00Z');");
        });
        if (!filled)
            qFatal("not filled");
    }
    Campaign spring() const { return {0, str("春"), QDate(2026, 3, 7), QDate(2026, 3, 8), {GroupId(2)}, {str("糕"), str(" 茶 "), str("茶"), {}}}; }
};

} // namespace

class CampaignStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCampaignIsKept();
    void campaignsAreChecked_data();
    void campaignsAreChecked();
    void daysOfACampaign_data();
    void daysOfACampaign();
    void productsOfContent();
    void dueContent();
    void dueContentIsChecked();
    void undoTakesBack();
};

void CampaignStoreTest::aCampaignIsKept()
{
    Shop shop;
    const qint64 id = *saveCampaign(*shop, shop.spring());
    QList<Campaign> all = test::got(campaigns(*shop));
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].name, str("导入的")); // has no day yet
    QCOMPARE(all[1].groups, QList<GroupId>{GroupId(2)});
    QCOMPARE(all[1].products, (QStringList{str("茶"), str("糕")}));
    // One that an import named gets its days.
    all[0].from = QDate(2026, 3, 1);
    QCOMPARE(*saveCampaign(*shop, all[0]), 1);
    all[1].groups.clear();
    all[1].products.clear();
    QCOMPARE(*saveCampaign(*shop, all[1]), id);
    all = test::got(campaigns(*shop));
    QCOMPARE(all[0].id, id);
    QVERIFY(all[0].groups.isEmpty() && all[0].products.isEmpty());
    QVERIFY(!all[1].to.isValid());
}

void CampaignStoreTest::campaignsAreChecked_data()
{
    QTest::addColumn<Campaign>("campaign");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("what");
    const QDate day(2026, 3, 7);
    QTest::newRow("no name") << Campaign{0, str("  "), day, day, {}, {}} << ErrorCode::InvalidInput << str("name");
    QTest::newRow("ends before it starts") << Campaign{0, str("x"), day, day.addDays(-1), {}, {}} << ErrorCode::Refused << str("campaign");
    QTest::newRow("an end alone") << Campaign{0, str("x"), {}, day, {}, {}} << ErrorCode::InvalidInput << str("day");
    QTest::newRow("a name that is taken") << Campaign{0, str("导入的 "), day, day, {}, {}} << ErrorCode::Duplicate << str("campaign");
    QTest::newRow("not there") << Campaign{9, str("x"), day, day, {}, {}} << ErrorCode::NotFound << str("campaign");
    QTest::newRow("no such group") << Campaign{0, str("x"), day, day, {GroupId(9)}, {}} << ErrorCode::NotFound << str("group");
    QTest::newRow("no such product") << Campaign{0, str("x"), day, day, {}, {str("酒")}} << ErrorCode::NotFound << str("product");
}

void CampaignStoreTest::campaignsAreChecked()
{
    QFETCH(Campaign, campaign);
    Shop shop;
    const QStringList before = test::dump(*shop);
    const auto saved = saveCampaign(*shop, campaign);
    QVERIFY(!saved);
    QTEST(saved.error().code, "code");
    QTEST(saved.error().values.value(0), "what");
    QCOMPARE(test::dump(*shop), before);
}

void CampaignStoreTest::daysOfACampaign_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<bool>("is"); // on one of the days from the 10th to the 12th
    const auto day = [](int of) { return QDate(2026, 3, of); };
    QTest::newRow("before") << day(1) << day(9) << false;
    QTest::newRow("up to the first day") << day(1) << day(10) << true;
    QTest::newRow("within") << day(11) << day(11) << true;
    QTest::newRow("around") << day(1) << day(31) << true;
    QTest::newRow("from the last day") << day(12) << day(31) << true;
    QTest::newRow("after") << day(13) << day(31) << false;
    QTest::newRow("without an end, begun") << day(1) << QDate() << true;
    QTest::newRow("without an end, to come") << day(13) << QDate() << false;
    QTest::newRow("without days") << QDate() << QDate() << false;
}

void CampaignStoreTest::daysOfACampaign()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QTEST(isOn({1, str("春"), from, to, {}, {}}, {{2026, 3, 10}, {2026, 3, 12}}), "is");
}

void CampaignStoreTest::productsOfContent()
{
    Shop shop;
    QVERIFY(linkProducts(*shop, ContentId(1), {str("糕"), str("茶")}));
    QCOMPARE(*productsOf(*shop, ContentId(1)), (QStringList{str("茶"), str("糕")}));
    QVERIFY(linkProducts(*shop, ContentId(1), {str("糕")}));
    QCOMPARE(linkProducts(*shop, ContentId(1), {str("酒")}).error().code, ErrorCode::NotFound);
    QCOMPARE(*productsOf(*shop, ContentId(1)), QStringList{str("糕")});
    QCOMPARE(linkProducts(*shop, ContentId(9), {}).error().values.value(0), str("content"));
    QVERIFY(linkProducts(*shop, ContentId(1), {}));
    QVERIFY(productsOf(*shop, ContentId(1))->isEmpty());
}

void CampaignStoreTest::dueContent()
{
    Shop shop; // 1 March
    const DueContent poster{0, str(" 海报 "), GroupId(1), {}, StaffId(1), {}, QDate(2026, 3, 5), {}};
    const qint64 id = *content::saveDueContent(*shop, poster);
    QVERIFY(content::saveDueContent(*shop, {0, str("视频"), {}, {}, {}, {}, QDate(2026, 3, 2), {}}));
    DueContent kept = *content::dueContentOf(*shop, id);
    QCOMPARE(kept.title, str("海报"));
    QCOMPARE(kept.groupName, str("A"));
    QCOMPARE(kept.staffName, str("李"));
    QCOMPARE(content::dueContent(*shop)->first().title, str("视频")); // due sooner
    kept.ready = QDate(2026, 3, 1);
    QCOMPARE(*content::saveDueContent(*shop, kept), id);
    QCOMPARE(content::dueContent(*shop)->last().ready, QDate(2026, 3, 1));
    QVERIFY(content::removeDueContent(*shop, id));
    QCOMPARE(content::dueContent(*shop)->size(), 1);
    QCOMPARE(content::removeDueContent(*shop, id).error().code, ErrorCode::NotFound);
}

void CampaignStoreTest::dueContentIsChecked()
{
    Shop shop;
    const DueContent good{0, str("x"), {}, {}, {}, {}, QDate(2026, 3, 5), {}};
    const auto whatIsWrong = [&](auto change) {
        DueContent item = good;
        change(item);
        const auto saved = content::saveDueContent(*shop, item);
        return saved ? QString() : saved.error().values.value(0);
    };
    QCOMPARE(whatIsWrong([](DueContent &item) { item.title = str(" "); }), str("title"));
    QCOMPARE(whatIsWrong([](DueContent &item) { item.due = {}; }), str("day"));
    QCOMPARE(whatIsWrong([](DueContent &item) { item.ready = QDate(2026, 3, 2); }), str("day")); // that is tomorrow
    QCOMPARE(whatIsWrong([](DueContent &item) { item.id = 7; }), str("due_content"));
    QCOMPARE(whatIsWrong([](DueContent &item) { item.group = GroupId(9); }), str("group"));
    QCOMPARE(whatIsWrong([](DueContent &item) { item.staff = StaffId(9); }), str("staff"));
    QCOMPARE(whatIsWrong([](DueContent &) {}), QString());
}

void CampaignStoreTest::undoTakesBack()
{
    Shop shop;
    const QStringList before = test::dump(*shop);
    QVERIFY(saveCampaign(*shop, shop.spring()));
    QVERIFY(linkProducts(*shop, ContentId(1), {str("糕")}));
    const qint64 id = *content::saveDueContent(*shop, {0, str("x"), {}, {}, {}, {}, QDate(2026, 3, 5), {}});
    QVERIFY(content::saveDueContent(*shop, {id, str("y"), GroupId(1), {}, {}, {}, QDate(2026, 3, 6), QDate(2026, 3, 1)}));
    test::undoneAndRedone(*shop, before, 4);
}

QTEST_GUILESS_MAIN(CampaignStoreTest)
#include "campaignstore_test.moc"
