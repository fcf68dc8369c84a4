// SPDX-License-Identifier: GPL-3.0-or-later
// The library's list: what each filter and search finds, folders and their limits, the check of a whole item and how findings
// are mended, what a content item may hold; and that thousands of items stay quick.
#include "core/broadcasts/deliverystore.h"
#include "core/content/folderstore.h"
#include "core/content/library.h"
#include "tests/core/content/contentscene.h"

#include <QElapsedTimer>
#include <QTest>

using namespace siyu;
using namespace siyu::content;

namespace {

ContentItem titled(const char *title, Kind kind, const char *body)
{
    ContentItem item;
    item.title = QString::fromUtf8(title);
    item.kind = kind;
    item.body = QString::fromUtf8(body);
    return item;
}

} // namespace

class LibraryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filters_data();
    void filters();
    void usesAndLastSent();
    void folderRefused_data();
    void folderRefused();
    void foldersMoveAndGo();
    void items_data();
    void items();
    void findings();
    void mends_data();
    void mends();
    void disclosures();
    void thousands();
};

using Set = std::function<void(LibraryFilter &)>;
Q_DECLARE_METATYPE(Set)

void LibraryTest::filters_data()
{
    QTest::addColumn<Set>("set");
    QTest::addColumn<QStringList>("titles");
    const auto search = [](const char *text) { return Set([word = QString::fromUtf8(text)](LibraryFilter &filter) { filter.search = word; }); };
    QTest::newRow("none") << Set([](LibraryFilter &) { }) << QStringList{"早安", "邀友试吃", "秋装"};
    QTest::newRow("nothing fits") << search("皮鞋") << QStringList{};
    QTest::newRow("title") << search("秋装") << QStringList{"秋装"};
    QTest::newRow("pinyin initials") << search("yysc") << QStringList{"邀友试吃"};
    QTest::newRow("pinyin in capitals") << search("QiuZhuang") << QStringList{"秋装"};
    QTest::newRow("text") << search("降温") << QStringList{"早安"};
    QTest::newRow("words of a touchpoint") << search("朋友圈说") << QStringList{"秋装"};
    QTest::newRow("topic") << search("保养") << QStringList{"早安"};
    QTest::newRow("two words, in title and text") << search("早安 毛衣") << QStringList{"早安"};
    QTest::newRow("two words, one of which fits") << search("早安 皮鞋") << QStringList{};
    QTest::newRow("full width") << search("ＶＩＰ") << QStringList{"邀友试吃"};
    QTest::newRow("a quote and a percent sign") << search("'%_") << QStringList{};
    QTest::newRow("kind") << Set([](LibraryFilter &filter) { filter.kind = Kind::Fission; }) << QStringList{"邀友试吃"};
    QTest::newRow("folder") << Set([](LibraryFilter &filter) { filter.folder = 1; }) << QStringList{"邀友试吃", "秋装"}; // with what lies in it
    QTest::newRow("folder in a folder") << Set([](LibraryFilter &filter) { filter.folder = 3; }) << QStringList{"邀友试吃"};
    QTest::newRow("in none") << Set([](LibraryFilter &filter) { filter.folder = 0; }) << QStringList{"早安"};
    QTest::newRow("empty folder") << Set([](LibraryFilter &filter) { filter.folder = 2; }) << QStringList{};
    QTest::newRow("own words for Moments") << Set([](LibraryFilter &filter) { filter.touchpoint = Touchpoint::Moments; }) << QStringList{"秋装"};
    QTest::newRow("used in groups") << Set([](LibraryFilter &filter) { filter.touchpoint = Touchpoint::GroupChat; }) << QStringList{"早安"};
    QTest::newRow("product") << Set([](LibraryFilter &filter) { filter.product = 2; }) << QStringList{"秋装"};
    QTest::newRow("campaign") << Set([](LibraryFilter &filter) { filter.campaign = 1; }) << QStringList{"邀友试吃"};
    QTest::newRow("archived") << Set([](LibraryFilter &filter) { filter.archived = true; }) << QStringList{"旧的"};
}

void LibraryTest::filters()
{
    QFETCH(Set, set);
    QFETCH(QStringList, titles);
    test::ContentScene scene;
    QVERIFY(addFolder(*scene.shop, QStringLiteral("试吃"), 1));
    ContentItem autumn = scene.item();
    autumn.folder = 1;
    autumn.products = {2};
    scene.add(autumn);
    ContentItem tasting = titled("邀友试吃", Kind::Fission, "VIP 带一位朋友");
    tasting.folder = 3;
    tasting.campaigns = {1};
    scene.add(tasting);
    ContentItem morning = titled("早安", Kind::ShortContent, "今天降温\n毛衣翻面洗");
    morning.topics = QStringList{QStringLiteral("#保养")};
    scene.post(scene.add(morning));
    ContentItem old = morning;
    old.title = QStringLiteral("旧的");
    QVERIFY(archiveContent(*scene.shop, {scene.add(old)}, true));
    LibraryFilter filter;
    set(filter);
    NoProgress progress;
    const auto rows = library(*scene.shop, filter, progress);
    QVERIFY(rows);
    QStringList got;
    for (const LibraryRow &row : *rows)
        got << row.title;
    QCOMPARE(got, titles);
}

void LibraryTest::usesAndLastSent()
{
    test::ContentScene scene;
    ContentItem item = scene.item();
    item.images = {test::onePicture()};
    const ContentId id = scene.add(item);
    const RunId run = scene.post(id);
    NoProgress progress;
    LibraryRow row = library(*scene.shop, {}, progress)->first();
    QCOMPARE(row.uses, 1);
    QVERIFY(!row.lastSent.isValid());
    QCOMPARE(row.picture, test::onePicture());
    QCOMPARE(row.variants, QList<Touchpoint>{Touchpoint::Moments});
    QVERIFY(broadcasts::mark(*scene.shop, run, scene.group.value, broadcasts::Status::Failed));
    QVERIFY(!library(*scene.shop, {}, progress)->first().lastSent.isValid());
    QVERIFY(broadcasts::mark(*scene.shop, run, scene.otherGroup.value, broadcasts::Status::Sent));
    QCOMPARE(library(*scene.shop, {}, progress)->first().lastSent, test::utc("2026-03-01T04:00:00Z"));
}

void LibraryTest::folderRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("parent");
    QTest::addColumn<QStringList>("error"); // code word by its values
    QTest::newRow("empty") << " " << 0 << QStringList{"folder", ""};
    QTest::newRow("a slash") << "a/b" << 0 << QStringList{"folder", "a/b"};
    QTest::newRow("very long") << QString(61, QLatin1Char('x')) << 0 << QStringList{"folder", QString(61, QLatin1Char('x'))};
    QTest::newRow("there already") << "新品" << 0 << QStringList{"folder", "新品"};
    QTest::newRow("in one that is not there") << "a" << 77 << QStringList{"folder", "77"};
    QTest::newRow("a fifth level") << "e" << 6 << QStringList{"folder", "too_deep"};
}

void LibraryTest::folderRefused()
{
    QFETCH(QString, name);
    QFETCH(int, parent);
    QFETCH(QStringList, error);
    test::ContentScene scene;
    qint64 at = 0;
    for (const char *level : {"a", "b", "c", "d"})
        at = *addFolder(*scene.shop, QString::fromLatin1(level), at);
    QCOMPARE(at, 6);
    const auto made = addFolder(*scene.shop, name, parent);
    QVERIFY(!made);
    QCOMPARE(made.error().values, error);
}

void LibraryTest::foldersMoveAndGo()
{
    test::ContentScene scene;
    const qint64 inner = *addFolder(*scene.shop, QStringLiteral("新品"), 1); // of the same name as the one it lies in
    const ContentId id = scene.add();
    QVERIFY(fileContents(*scene.shop, {id}, inner));
    QCOMPARE(moveFolder(*scene.shop, 1, inner).error().values.value(1), QStringLiteral("in_itself"));
    QCOMPARE(moveFolder(*scene.shop, 1, 1).error().values.value(1), QStringLiteral("in_itself"));
    QVERIFY(renameFolder(*scene.shop, 2, QStringLiteral("每天")));
    QVERIFY(moveFolder(*scene.shop, 2, inner));
    QStringList paths;
    const auto list = folders(*scene.shop);
    for (const Folder &folder : *list)
        paths << *scene.shop->read([&](db::Database &db) { return folderPath(db, folder.id); });
    QCOMPARE(paths, QStringList({QStringLiteral("新品"), QStringLiteral("新品/新品"), QStringLiteral("新品/新品/每天")}));
    QCOMPARE(list->at(1).items, 1);
    const QStringList before = test::dump(*scene.shop);
    QVERIFY(removeFolder(*scene.shop, 1)); // what lay in it lies at the top now
    QCOMPARE(folders(*scene.shop)->size(), 2);
    QCOMPARE(content::content(*scene.shop, id)->folder, inner);
    QVERIFY(scene.shop->undo());
    QCOMPARE(test::dump(*scene.shop), before);
    QVERIFY(removeFolder(*scene.shop, inner));
    QCOMPARE(content::content(*scene.shop, id)->folder, 1);
    QVERIFY(fileContents(*scene.shop, {id}, 0));
    QCOMPARE(content::content(*scene.shop, id)->folder, 0);
    QCOMPARE(fileContents(*scene.shop, {id}, 55).error().code, ErrorCode::NotFound);
    QCOMPARE(fileContents(*scene.shop, {ContentId(55)}, 1).error().code, ErrorCode::NotFound);
}

using Alter = std::function<void(ContentItem &)>;
Q_DECLARE_METATYPE(Alter)

void LibraryTest::items_data()
{
    QTest::addColumn<Alter>("alter");
    QTest::addColumn<QString>("wrongKey"); // empty = taken
    const QString fine;
    const auto link = [](const QString &url, const QString &title = {}, const QString &description = {}) {
        return Alter([=](ContentItem &item) { item.link = {url, title, description}; });
    };
    const QString web = QStringLiteral("https://shop.example/a?b=1&c=%E6");
    QTest::newRow("as it is") << Alter([](ContentItem &) { }) << fine;
    QTest::newRow("nothing but NUL") << Alter([](ContentItem &item) { item.body = QString(3, QChar(QChar::Null)); }) << "body";
    QTest::newRow("longest text") << Alter([](ContentItem &item) { item.body = QString(longestText, QLatin1Char('x')); }) << fine;
    QTest::newRow("a letter too long") << Alter([](ContentItem &item) { item.body = QString(longestText + 1, QLatin1Char('x')); }) << "body";
    QTest::newRow("emoji, joiners, right to left") << Alter([](ContentItem &item) { item.body = QStringLiteral("👨‍👩‍👧‍👦\u202e אבג \u202c❤️"); }) << fine;
    QTest::newRow("link") << link(web) << fine;
    QTest::newRow("mini program") << link(QStringLiteral("#小程序://店铺/abc")) << fine;
    QTest::newRow("a link of another kind") << link(QStringLiteral("javascript:alert(1)")) << "link_url";
    QTest::newRow("a file") << link(QStringLiteral("file:///etc/passwd")) << "link_url";
    QTest::newRow("a link without a host") << link(QStringLiteral("https://")) << "link_url";
    QTest::newRow("a word") << link(QStringLiteral("shop")) << "link_url";
    QTest::newRow("a very long link") << link(web + QString(3000, QLatin1Char('x'))) << "link_url";
    QTest::newRow("link title of 64 bytes") << link(web, QString(21, QChar(0x597d)) + QLatin1Char('a')) << fine; // 3 × 21 + 1
    QTest::newRow("link title of 65 bytes") << link(web, QString(21, QChar(0x597d)) + QStringLiteral("ab")) << "link_title";
    QTest::newRow("link description of 512 bytes") << link(web, {}, QString(512, QLatin1Char('a'))) << fine;
    QTest::newRow("link description of 513 bytes") << link(web, {}, QString(513, QLatin1Char('a'))) << "link_description";
    QTest::newRow("a title without a link is dropped") << link({}, QString(90, QLatin1Char('a'))) << fine;
    QTest::newRow("fallback of no variable") << Alter([](ContentItem &item) { item.fallbacks.insert(QStringLiteral("shop"), QStringLiteral("x")); }) << "fallbacks";
    QTest::newRow("long fallback") << Alter([](ContentItem &item) { item.fallbacks.insert(QStringLiteral("name"), QString(61, QLatin1Char('x'))); }) << "fallbacks";
    QTest::newRow("21 topics") << Alter([](ContentItem &item) {
        for (int i = 0; i < 21; ++i)
            item.topics << QString::number(i);
    }) << "topics";
    QTest::newRow("long topic") << Alter([](ContentItem &item) { item.topics << QString(41, QLatin1Char('x')); }) << "topics";
}

void LibraryTest::items()
{
    QFETCH(Alter, alter);
    QFETCH(QString, wrongKey);
    test::ContentScene scene;
    ContentItem item = scene.item();
    alter(item);
    const auto id = addContent(*scene.shop, item);
    QCOMPARE(id ? QString() : id.error().values.value(0), wrongKey);
    if (id)
        QVERIFY(saysTheSame(*content::content(*scene.shop, *id), *checked(item)));
}

void LibraryTest::findings()
{
    test::ContentScene scene;
    ContentItem item = scene.item();
    item.body = QStringLiteral("最好的新款");
    item.variants = {{Touchpoint::Sms, QStringLiteral("加微信领券")}, {Touchpoint::Moments, QStringLiteral("新款到店")}};
    item.speaker = Speaker::Staff;
    const TextRules rules = *textRules(*scene.shop);
    QStringList got;
    for (const ItemFinding &found : findingsOf(item, rules))
        got << (found.touchpoint ? wordOf(*found.touchpoint) : QStringLiteral("-")) + QLatin1Char(' ') + wordOf(found.finding.fault);
    QCOMPARE(got, QStringList({QStringLiteral("- absolute_word"), QStringLiteral("- no_disclosure"), QStringLiteral("sms sms_bait"), QStringLiteral("sms no_opt_out"),
                      QStringLiteral("sms no_disclosure"), QStringLiteral("moments no_disclosure")}));
    NoProgress progress;
    const ContentId id = scene.add(item);
    QCOMPARE(findingCounts(*scene.shop, {id, ContentId(77)}, progress)->value(id.value), 6);
    // The body has to suit the strictest touchpoint that has no words of its own, SMS apart.
    QCOMPARE(questionFor(item, {}, rules).longest, std::optional(4000));
    item.variants.insert(Touchpoint::Wecom1to1, QStringLiteral("x"));
    QCOMPARE(questionFor(item, {}, rules).longest, std::nullopt);
    QCOMPARE(questionFor(item, Touchpoint::Sms, rules).longest, std::optional(500));
}

void LibraryTest::mends_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mended"); // by the first finding; null = only the author can tell
    QTest::newRow("milder word") << "这是最好的" << "这是很好的";
    QTest::newRow("with blanks between its letters") << "最 好的" << "很好的";
    QTest::newRow("a word without a milder one") << "国家级" << QString();
    QTest::newRow("scarcity") << "仅剩三件" << QString();
    QTest::newRow("meant variable") << "{昵称}您好" << "{name}您好";
    QTest::newRow("unknown variable") << "{shop}" << QString();
    QTest::newRow("emoji beyond six") << "😀😀😀😀😀😀😀新👨‍👩‍👧款🇨🇳" << "😀😀😀😀😀😀新款";
    QTest::newRow("no disclosure") << "新款" << "新款\n（本店员工发布）";
}

void LibraryTest::mends()
{
    QFETCH(QString, text);
    QFETCH(QString, mended);
    test::TestWorkspace shop;
    const TextRules rules = *textRules(*shop);
    ContentItem item;
    item.body = text;
    item.speaker = mended.contains(QStringLiteral("员工")) ? Speaker::Staff : Speaker::Shop;
    const TextQuestion question = questionFor(item, {}, rules);
    const QList<Finding> found = checkText(question, rules.lists);
    QVERIFY(!found.isEmpty());
    const auto mend = mendOf(found.first(), question);
    QCOMPARE(mend.has_value(), !mended.isNull());
    if (!mend)
        return;
    QCOMPARE(QString(text).replace(mend->from, mend->length, mend->replacement), mended);
    item.body = mended;
    for (const Finding &still : checkText(questionFor(item, {}, rules), rules.lists))
        QVERIFY(still.fault != found.first().fault);
}

void LibraryTest::disclosures()
{
    test::TestWorkspace shop;
    QVERIFY(!textRules(*shop)->staffDisclosure.isEmpty());
    QVERIFY(setDisclosures(*shop, QStringLiteral(" 店员小王 "), {}));
    QCOMPARE(textRules(*shop)->disclosureOf(Speaker::Staff), QStringLiteral("店员小王"));
    QCOMPARE(textRules(*shop)->disclosureOf(Speaker::Partner), QString()); // emptied stays empty
    QCOMPARE(textRules(*shop)->disclosureOf(Speaker::Shop), QString());
    QCOMPARE(setDisclosures(*shop, QString(61, QLatin1Char('x')), {}).error().code, ErrorCode::InvalidInput);
    QVERIFY(shop->undo());
    QVERIFY(!textRules(*shop)->partnerDisclosure.isEmpty());
}

void LibraryTest::thousands()
{
    test::ContentScene scene;
    const auto filled = scene.shop->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
        for (int i = 0; i < 5000; ++i) {
            ContentItem item = scene.item();
            item.title = QStringLiteral("内容%1").arg(i);
            item.body = QStringLiteral("亲们，第 %1 款到店，最好的面料，{name} 来看。").arg(i).repeated(3);
            item.folder = i % 3;
            if (i % 2)
                item.images << test::onePicture();
            insertContent(db, item, scene.shop->nowUtc());
        }
    });
    QVERIFY(filled);
    NoProgress progress;
    const auto bestOf = [](auto work) {
        qint64 best = 1'000'000;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            work();
            best = std::min(best, timer.elapsed());
        }
        return best;
    };
    LibraryFilter search;
    search.search = QStringLiteral("neirong4999");
    QCOMPARE(library(*scene.shop, search, progress)->size(), 1);
    QList<ContentId> ids;
    const auto everything = library(*scene.shop, {}, progress);
    for (const LibraryRow &row : *everything)
        ids << row.id;
    QCOMPARE(ids.size(), 5000);
    const qint64 all = bestOf([&] { (void)library(*scene.shop, {}, progress); });
    const qint64 searched = bestOf([&] { (void)library(*scene.shop, search, progress); });
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(findingCounts(*scene.shop, ids, progress)->size(), 5000);
    qInfo("5,000 items: list %lld ms, search %lld ms, all checked %lld ms", all, searched, timer.elapsed());
    QVERIFY2(all < 400 && searched < 400, "far too slow, whatever the machine"); // the goal is 100 ms
}

QTEST_GUILESS_MAIN(LibraryTest)
#include "library_test.moc"
