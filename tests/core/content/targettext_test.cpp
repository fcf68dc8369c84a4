// SPDX-License-Identifier: GPL-3.0-or-later
// What a target reads: variables with values, fallbacks and neither; whose group, whose coupon; hand-outs; how many lack one.
#include "core/content/targettext.h"
#include "tests/core/content/contentscene.h"

#include <QTest>

using namespace siyu;
using namespace siyu::content;

class TargetTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filling_data();
    void filling();
    void values_data();
    void values();
    void couponOfAnotherDay_data();
    void couponOfAnotherDay();
    void picturesAndLink();
    void groupOfTheBroadcastFirst();
    void runThatIsNotThere();
    void lacks();
};

using Map = QMap<QString, QString>;

void TargetTextTest::filling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Map>("values");
    QTest::addColumn<Map>("fallbacks");
    QTest::addColumn<Filled>("filled");
    const Map none;
    const Map red{{"name", "小红"}};
    const Map dear{{"name", "亲"}};
    QTest::newRow("empty") << "" << red << dear << Filled{"", {}, {}};
    QTest::newRow("no variable") << "早" << red << dear << Filled{"早", {}, {}};
    QTest::newRow("a value wins") << "{name}早" << red << dear << Filled{"小红早", {}, {}};
    QTest::newRow("fallback") << "{name}早{name}" << none << dear << Filled{"亲早亲", {"name"}, {}};
    QTest::newRow("a blank value is none") << "{name}" << Map{{"name", " \t"}} << dear << Filled{"亲", {"name"}, {}};
    QTest::newRow("neither") << "{coupon} {name}" << none << none << Filled{"{coupon} {name}", {}, {"coupon", "name"}};
    QTest::newRow("twice missing is told once") << "{name}{name}" << none << none << Filled{"{name}{name}", {}, {"name"}};
    QTest::newRow("no variable of ours") << "{shop}{Name}{ name }" << red << dear << Filled{"{shop}{Name}{ name }", {}, {}};
    QTest::newRow("what is filled in is not read again") << "{name}" << Map{{"name", "{coupon}"}, {"coupon", "x"}} << none << Filled{"{coupon}", {}, {}};
    QTest::newRow("open brace") << "{name" << red << none << Filled{"{name", {}, {}};
    QTest::newRow("braces in braces") << "{{name}}" << red << none << Filled{"{小红}", {}, {}};
    QTest::newRow("family emoji, right to left") << "👨‍👩‍👧{name}\u202eשלום" << red << none << Filled{"👨‍👩‍👧小红\u202eשלום", {}, {}};
    QTest::newRow("a name with emoji") << "{name}!" << Map{{"name", "👩🏽‍🍳莉"}} << none << Filled{"👩🏽‍🍳莉!", {}, {}};
    QTest::newRow("NUL") << QString(QStringLiteral("{name}") + QChar(QChar::Null) + QStringLiteral("{name}")) << red << none
                         << Filled{QString(QStringLiteral("小红") + QChar(QChar::Null) + QStringLiteral("小红")), {}, {}};
}

void TargetTextTest::filling()
{
    QFETCH(QString, text);
    QFETCH(Map, values);
    QFETCH(Map, fallbacks);
    QFETCH(Filled, filled);
    const Filled got = fill(text, values, fallbacks);
    QCOMPARE(got.text, filled.text);
    QCOMPARE(got.fellBack, filled.fellBack);
    QCOMPARE(got.missing, filled.missing);
}

void TargetTextTest::values_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("member");
    QTest::addColumn<int>("group");
    QTest::addColumn<QString>("filled");
    QTest::newRow("a member") << "{name} {group} {product} {coupon}" << 1 << 0 << "小红 新客2群 羊毛衫 满199减30";
    QTest::newRow("a member without a name") << "{name}" << 2 << 0 << "{name}";
    QTest::newRow("a member in no group, with a claim") << "{name} {group} {coupon}" << 3 << 0 << "老陈 {group} Q-100";
    QTest::newRow("a claim that was redeemed is no value") << "{coupon}" << 1 << 0 << "满199减30";
    QTest::newRow("a group") << "{group} {name}" << 0 << 1 << "老客1群 {name}";
    QTest::newRow("nobody in particular") << "{name} {group} {product} {coupon}" << 0 << 0 << "{name} {group} 羊毛衫 满199减30";
    QTest::newRow("a member that is not there") << "{name}" << 77 << 0 << "{name}";
}

void TargetTextTest::values()
{
    QFETCH(QString, text);
    QFETCH(int, member);
    QFETCH(int, group);
    QFETCH(QString, filled);
    test::ContentScene scene;
    ContentItem item = scene.item();
    item.body = text;
    item.products = {1, 2};
    item.campaigns = {1};
    item = *content::content(*scene.shop, scene.add(item));
    const auto said = previewText(*scene.shop, item, Touchpoint::Wecom1to1, {MemberId(member), GroupId(group), {}});
    QVERIFY(said);
    QCOMPARE(said->text, filled);
}

void TargetTextTest::couponOfAnotherDay_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QStringList>("missing");
    QTest::newRow("the day before") << "2026-02-19T04:00:00Z" << QStringList{"coupon"};
    QTest::newRow("the first day") << "2026-02-19T16:00:00Z" << QStringList{};
    QTest::newRow("the last day") << "2026-03-08T15:59:00Z" << QStringList{};
    QTest::newRow("the day after") << "2026-03-08T16:00:00Z" << QStringList{"coupon"};
}

void TargetTextTest::couponOfAnotherDay()
{
    QFETCH(QString, now);
    QFETCH(QStringList, missing);
    test::ContentScene scene;
    scene.shop.clock->set(QDateTime::fromString(now, Qt::ISODate));
    ContentItem item = scene.item();
    item.body = QStringLiteral("{coupon}");
    item.coupon = 1;
    QCOMPARE(previewText(*scene.shop, item, Touchpoint::GroupChat, {})->missing, missing);
}

void TargetTextTest::picturesAndLink()
{
    test::ContentScene scene;
    ContentItem item = scene.item();
    item.images = {test::onePicture()};
    item.link = {QStringLiteral("https://shop.example/a"), QStringLiteral("新款"), {}};
    const RunId run = scene.post(scene.add(item));
    const auto said = targetText(*scene.shop, run, scene.group.value);
    QVERIFY(said);
    QCOMPARE(said->images, item.images);
    QCOMPARE(said->link.url, item.link.url);
    QCOMPARE(said->version, 1);
    QCOMPARE(said->missing, QStringList{QStringLiteral("name")}); // nobody's name in a group
    const auto handOut = handOutText(*scene.shop, run);
    QCOMPARE(handOut->missing, QStringList({QStringLiteral("name"), QStringLiteral("group")}));
}

void TargetTextTest::groupOfTheBroadcastFirst()
{
    test::ContentScene scene;
    ContentItem item = scene.item();
    item.id = scene.add(item);
    const auto nameOf = [&](BroadcastId broadcast) { return previewText(*scene.shop, item, Touchpoint::Sms, {MemberId(1), {}, broadcast})->text; };
    QCOMPARE(nameOf({}), QStringLiteral("小红，新客2群有新款")); // joined last
    broadcasts::BroadcastDraft draft;
    draft.name = QStringLiteral("短信");
    draft.content = item.id;
    draft.touchpoint = Touchpoint::Sms;
    draft.groups = QStringList{QStringLiteral("老客1群")};
    draft.atWall = broadcasts::fromWallText(QStringLiteral("2026-03-01T12:00"));
    QCOMPARE(nameOf(*broadcasts::addBroadcast(*scene.shop, draft)), QStringLiteral("小红，老客1群有新款"));
}

void TargetTextTest::runThatIsNotThere()
{
    test::ContentScene scene;
    QCOMPARE(targetText(*scene.shop, RunId(9), 1).error().code, ErrorCode::NotFound);
    QCOMPARE(handOutText(*scene.shop, RunId(9)).error().code, ErrorCode::NotFound);
}

void TargetTextTest::lacks()
{
    test::ContentScene scene;
    ContentItem item = scene.item();
    item.body = QStringLiteral("{name}，{group}，{coupon}，{product}");
    item.coupon = 1;
    item.fallbacks.insert(QStringLiteral("name"), QStringLiteral("亲"));
    const QList<ValuesFor> all{{MemberId(1), {}, {}}, {MemberId(2), {}, {}}, {MemberId(3), {}, {}}};
    const auto found = lacksAmong(*scene.shop, item, Touchpoint::Wecom1to1, all);
    QVERIFY(found);
    QCOMPARE(*found, (QList<Lack>{{QStringLiteral("name"), 1, 3, true}, {QStringLiteral("group"), 1, 3, false}, {QStringLiteral("product"), 3, 3, false}}));
    QVERIFY(lacksAmong(*scene.shop, item, Touchpoint::Moments, all)->isEmpty()); // its own words have no variable
    QVERIFY(lacksAmong(*scene.shop, item, Touchpoint::Sms, {})->isEmpty());
    const auto members = membersToPreview(*scene.shop, scene.group);
    QCOMPARE(members->size(), 2);
    QCOMPARE(members->last().name, QStringLiteral("小红"));
}

QTEST_GUILESS_MAIN(TargetTextTest)
#include "targettext_test.moc"
