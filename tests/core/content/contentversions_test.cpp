// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of a content item: which edits make one, bringing one back, undo of each edit, and where the item was used.
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/deliverystore.h"
#include "core/broadcasts/planstore.h"
#include "core/content/contentstore.h"
#include "core/content/contentversions.h"
#include "core/content/folderstore.h"
#include "core/content/imagestore.h"
#include "core/content/targettext.h"
#include "core/growth/owing.h"
#include "tests/core/content/contentscene.h"

#include <QTest>

using namespace siyu;
using namespace siyu::content;

class ContentVersionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void edits_data();
    void edits();
    void restored();
    void restoringWhatIsNotThere();
    void undoneEditLeavesItsNumber();
    void newItemWithAnOldId();
    void sentTextStays();
    void copiedTextIsWhatWasSent();
    void uses();
    void linkedProductOwnsTheOrder();
};

using Edit = std::function<void(ContentItem &)>;
Q_DECLARE_METATYPE(Edit)

void ContentVersionsTest::edits_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<int>("version");
    QTest::newRow("nothing") << Edit([](ContentItem &) { }) << 1;
    QTest::newRow("who saved it") << Edit([](ContentItem &item) { item.editor = QStringLiteral("小王"); }) << 1;
    QTest::newRow("folder") << Edit([](ContentItem &item) { item.folder = 1; }) << 1;
    QTest::newRow("topics") << Edit([](ContentItem &item) { item.topics = QStringList{QStringLiteral("穿搭")}; }) << 1;
    QTest::newRow("products") << Edit([](ContentItem &item) { item.products = {1}; }) << 1;
    QTest::newRow("campaigns") << Edit([](ContentItem &item) { item.campaigns = {1}; }) << 1;
    QTest::newRow("coupon") << Edit([](ContentItem &item) { item.coupon = 1; }) << 1;
    QTest::newRow("repeatable") << Edit([](ContentItem &item) { item.repeatable = true; }) << 1;
    QTest::newRow("title") << Edit([](ContentItem &item) { item.title = QStringLiteral("冬装"); }) << 2;
    QTest::newRow("kind") << Edit([](ContentItem &item) { item.kind = Kind::Fission; }) << 2;
    QTest::newRow("text") << Edit([](ContentItem &item) { item.body = QStringLiteral("新的"); }) << 2;
    QTest::newRow("a variant more") << Edit([](ContentItem &item) { item.variants.insert(Touchpoint::Sms, QStringLiteral("短信")); }) << 2;
    QTest::newRow("a variant less") << Edit([](ContentItem &item) { item.variants.clear(); }) << 2;
    QTest::newRow("fallback") << Edit([](ContentItem &item) { item.fallbacks.insert(QStringLiteral("name"), QStringLiteral("亲")); }) << 2;
    QTest::newRow("speaker") << Edit([](ContentItem &item) { item.speaker = Speaker::Partner; }) << 2;
    QTest::newRow("link") << Edit([](ContentItem &item) { item.link = {QStringLiteral("https://shop.example/a"), QStringLiteral("新款"), {}}; }) << 2;
    QTest::newRow("pictures") << Edit([](ContentItem &item) { item.images = {test::onePicture()}; }) << 2;
    QTest::newRow("pictures of a touchpoint") << Edit([](ContentItem &item) { item.ownImages.insert(Touchpoint::Moments, {test::onePicture()}); }) << 2;
}

void ContentVersionsTest::edits()
{
    QFETCH(Edit, edit);
    QFETCH(int, version);
    test::ContentScene scene;
    const ContentId id = scene.add();
    const QStringList before = test::dump(*scene.shop);
    ContentItem item = *content::content(*scene.shop, id);
    edit(item);
    QVERIFY(editContent(*scene.shop, item));
    const ContentItem after = *content::content(*scene.shop, id);
    QCOMPARE(after.version, version);
    QCOMPARE(versions(*scene.shop, id)->size(), version);
    QVERIFY(saysTheSame(after, item));
    QCOMPARE(after.folder, item.folder);
    QCOMPARE(after.topics, item.topics);
    QCOMPARE(after.products, item.products);
    QCOMPARE(after.campaigns, item.campaigns);
    QCOMPARE(after.coupon, item.coupon);
    QCOMPARE(after.repeatable, item.repeatable);
    const QStringList edited = test::dump(*scene.shop);
    if (edited == before)
        return; // nothing to take back
    QVERIFY(scene.shop->undo());
    QCOMPARE(test::dump(*scene.shop), before);
    QVERIFY(scene.shop->redo());
    QCOMPARE(test::dump(*scene.shop), edited);
}

void ContentVersionsTest::restored()
{
    test::ContentScene scene;
    const ContentId id = scene.add();
    ContentItem item = *content::content(*scene.shop, id);
    item.images = {test::onePicture()};
    item.link = {QStringLiteral("https://shop.example/a"), {}, {}};
    item.editor = QStringLiteral("小王");
    QVERIFY(editContent(*scene.shop, item));
    item.body = QStringLiteral("第三版");
    item.images.clear();
    item.variants.clear();
    item.folder = 1;
    QVERIFY(editContent(*scene.shop, item));
    QVERIFY(restoreVersion(*scene.shop, id, 2));
    const ContentItem now = *content::content(*scene.shop, id);
    QCOMPARE(now.version, 4);
    QCOMPARE(now.body, QStringLiteral("{name}，{group}有新款"));
    QCOMPARE(now.images, QList<ImageId>{test::onePicture()});
    QCOMPARE(now.variants.value(Touchpoint::Moments), QStringLiteral("朋友圈说"));
    QCOMPARE(now.folder, 1); // where it lies is no text
    const auto all = *versions(*scene.shop, id);
    QCOMPARE(all.size(), 4);
    QCOMPARE(all.first().number, 4);
    QVERIFY(all.first().isInForce);
    QVERIFY(!all.at(1).isInForce);
    QCOMPARE(all.at(2).editor, QStringLiteral("小王"));
    QVERIFY(restoreVersion(*scene.shop, id, 4)); // what is in force makes no further one
    QCOMPARE(versions(*scene.shop, id)->size(), 4);
}

void ContentVersionsTest::restoringWhatIsNotThere()
{
    test::ContentScene scene;
    const ContentId id = scene.add();
    QCOMPARE(restoreVersion(*scene.shop, id, 7).error().values, QStringList({QStringLiteral("version"), QStringLiteral("7")}));
    QCOMPARE(restoreVersion(*scene.shop, ContentId(99), 1).error().code, ErrorCode::NotFound);
    QCOMPARE(versions(*scene.shop, ContentId(99)).error().code, ErrorCode::NotFound);
}

void ContentVersionsTest::undoneEditLeavesItsNumber()
{
    test::ContentScene scene;
    const ContentId id = scene.add();
    scene.say(id, QStringLiteral("二"));
    QVERIFY(scene.shop->undo());
    QCOMPARE(content::content(*scene.shop, id)->version, 1);
    scene.say(id, QStringLiteral("三"));
    QCOMPARE(content::content(*scene.shop, id)->version, 3); // 2 was said, if only for a moment
    QCOMPARE(versions(*scene.shop, id)->at(1).item.body, QStringLiteral("二"));
}

void ContentVersionsTest::newItemWithAnOldId()
{
    test::ContentScene scene;
    const ContentId id = scene.add();
    scene.say(id, QStringLiteral("二"));
    QVERIFY(removeContent(*scene.shop, id));
    const ContentId next = scene.add();
    QCOMPARE(next, id); // the rows' numbers are given again
    QCOMPARE(versions(*scene.shop, next)->size(), 1);
    QCOMPARE(content::content(*scene.shop, next)->version, 1);
}

void ContentVersionsTest::sentTextStays()
{
    test::ContentScene scene;
    const ContentId id = scene.add();
    const RunId run = scene.post(id);
    QVERIFY(broadcasts::mark(*scene.shop, run, scene.group.value, broadcasts::Status::Sent));
    scene.say(id, QStringLiteral("改过的"));
    QCOMPARE(targetText(*scene.shop, run, scene.group.value)->text, QStringLiteral("{name}，老客1群有新款"));
    QCOMPARE(targetText(*scene.shop, run, scene.otherGroup.value)->text, QStringLiteral("改过的")); // not sent yet
    QCOMPARE(versions(*scene.shop, id)->at(1).sent, 1);
    QVERIFY(scene.shop->undo()); // the edit
    QVERIFY(scene.shop->undo()); // the tick
    scene.say(id, QStringLiteral("又改过的"));
    QCOMPARE(targetText(*scene.shop, run, scene.group.value)->text, QStringLiteral("又改过的"));
}

void ContentVersionsTest::copiedTextIsWhatWasSent()
{
    test::ContentScene scene;
    const ContentId id = scene.add();
    const RunId run = scene.post(id);
    QVERIFY(broadcasts::noteCopied(*scene.shop, run, scene.group.value));
    scene.say(id, QStringLiteral("复制之后改的"));
    QVERIFY(broadcasts::mark(*scene.shop, run, scene.group.value, broadcasts::Status::Sent));
    QCOMPARE(targetText(*scene.shop, run, scene.group.value)->version, 1);
    QVERIFY(broadcasts::noteCopied(*scene.shop, run, scene.otherGroup.value)); // copied after the edit
    QCOMPARE(targetText(*scene.shop, run, scene.otherGroup.value)->version, 2);
}

void ContentVersionsTest::uses()
{
    test::ContentScene scene;
    const ContentId id = scene.add();
    QVERIFY(usesOf(*scene.shop, id)->isEmpty());
    const RunId run = scene.post(id);
    QCOMPARE(usesOf(*scene.shop, id)->first().sent, 0);
    QVERIFY(!usesOf(*scene.shop, id)->first().last.isValid());
    QVERIFY(usesOf(*scene.shop, id)->first().next.isValid());
    QVERIFY(broadcasts::mark(*scene.shop, run, scene.group.value, broadcasts::Status::Sent));
    QVERIFY(broadcasts::mark(*scene.shop, run, scene.otherGroup.value, broadcasts::Status::Failed));
    const Use use = usesOf(*scene.shop, id)->first();
    QCOMPARE(use.name, QStringLiteral("早上群发"));
    QCOMPARE(use.sent, 1);
    QCOMPARE(use.versions, QList<int>{1});
    QVERIFY(use.last.isValid());
    QCOMPARE(removeContent(*scene.shop, id).error().values, QStringList({QStringLiteral("content"), QStringLiteral("in_use")}));
    QVERIFY(archiveContent(*scene.shop, {id}, true));
    QVERIFY(contents(*scene.shop)->isEmpty());
    QVERIFY(content::content(*scene.shop, id)->archivedAt.isValid());
    QVERIFY(scene.shop->undo());
    QCOMPARE(contents(*scene.shop)->size(), 1);
}

// What the editor links is what an order is owed to (rules.md 7).
void ContentVersionsTest::linkedProductOwnsTheOrder()
{
    test::ContentScene scene;
    ContentItem item = scene.item();
    item.products = {2};
    item.id = scene.add(item);
    const RunId run = scene.post(item.id);
    QVERIFY(broadcasts::mark(*scene.shop, run, scene.group.value, broadcasts::Status::Sent));
    QVERIFY(scene.shop->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO shop_order (id, platform, order_no, member, paid_at, paid_fen) VALUES (1, 'own', 'A1', 1, '2026-03-01T06:00:00Z', 100);"
                "INSERT INTO order_line (shop_order, product) VALUES (1, 2);");
    }));
    const auto owedTo = [&] {
        return *scene.shop->read([&](db::Database &db) {
            growth::Owing owing(db, scene.shop->zone(), QStringLiteral("2026-02-01T00:00:00Z"), QStringLiteral("2026-04-01T00:00:00Z"), growth::Owing::Reads::ForFew);
            return owing.of({1, 1, test::utc("2026-03-01T06:00:00Z"), {}}).method;
        });
    };
    QCOMPARE(owedTo(), growth::OwedTo::Broadcast);
    item.products = {1};
    QVERIFY(editContent(*scene.shop, item));
    QVERIFY(owedTo() != growth::OwedTo::Broadcast);
}

QTEST_GUILESS_MAIN(ContentVersionsTest)
#include "contentversions_test.moc"
