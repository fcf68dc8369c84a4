// SPDX-License-Identifier: GPL-3.0-or-later
// The check of a text: a table of texts with what is found at which place; lists that the operator edited.
#include "core/content/contentstore.h"
#include "core/content/wordliststore.h"
#include "tests/support/support.h"

#include <QTest>

using namespace siyu;
using namespace siyu::content;

namespace {

// "absolute_word 3+2 最好": the fault, where, and the detail.
QStringList linesOf(const QList<Finding> &found)
{
    QStringList lines;
    for (const Finding &one : found)
        lines << QStringLiteral("%1 %2+%3 %4").arg(wordOf(one.fault)).arg(one.from).arg(one.length).arg(one.detail);
    return lines;
}

} // namespace

class TextCheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table_data();
    void table();
    void everyFaultHasItsWord();
    void editedLists();
    void ofAContentItem();
};

void TextCheckTest::table_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("touchpoint");
    QTest::addColumn<int>("longest");
    QTest::addColumn<QString>("disclosure");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const char *text, const QStringList &found, const char *touchpoint = "group_chat", int longest = 0, const char *disclosure = "") {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(touchpoint) << longest << QString::fromUtf8(disclosure) << found;
    };
    row("nothing to say", "", {});
    row("a plain text", "周三上新：山药 9.9 元一斤，回复 1 预订。", {});
    row("an absolute word", "这是最好的山药", {"absolute_word 2+2 最好"});
    row("the longest of those that lie in one another", "全网最低价", {"absolute_word 0+4 全网最低", "absolute_word 2+3 最低价"});
    row("twice the same", "唯一，唯一", {"absolute_word 0+2 唯一", "absolute_word 3+2 唯一"});
    row("first time is no boast", "第一次来的朋友", {});
    row("one harmless, one not", "第一次，第一", {"absolute_word 4+2 第一"});
    row("blanks between", "最 好", {"absolute_word 0+3 最好"});
    row("an invisible letter between", "最\u200b好", {"absolute_word 0+3 最好"});
    row("full width and other case", "加ｖ", {"sms_bait 0+2 加V", "no_opt_out 2+0 拒收请回复R"}, "sms");
    row("only where it is an SMS", "加V", {});
    row("scarcity", "仅剩3件", {"fake_scarcity 0+2 仅剩"});
    row("inciting", "赶紧转发", {"inciting_word 0+4 赶紧转发"});
    row("bait", "集赞 20 个", {"bait 0+2 集赞"});
    row("an SMS with its way out", "山药到店，拒收请回复R", {}, "sms");
    row("a way out with blanks", "山药到店，退订 回 T", {}, "sms");
    row("an SMS without one", "山药到店", {"no_opt_out 4+0 拒收请回复R"}, "sms");
    row("as long as it may be", "一二三四五", {}, "group_chat", 5);
    row("one too long", "一二三四五六", {"too_long 5+1 6"}, "group_chat", 5);
    row("an emoji is one letter", "一二三四😀", {}, "group_chat", 5);
    row("cut behind an emoji", "一二三😀五六", {"too_long 6+1 6"}, "group_chat", 5);
    row("six emoji", "😀😀😀😀😀😀", {});
    row("seven", "😀😀😀😀😀😀好😀", {"too_many_emoji 13+2 7"});
    row("families, skin tones and flags are one each", "👨‍👩‍👧👍🏽🇨🇳❤️😀😀", {});
    row("two links", "看 https://a.cn/1 和 https://a.cn/2", {"several_points 19+14 https://a.cn/2"});
    row("the same link twice", "https://a.cn/1 再看 https://a.cn/1", {});
    row("a link and a product", "{product} https://a.cn/1", {"several_points 10+14 https://a.cn/1"});
    row("a variable that is none", "{name}你好，{nmae}", {"unknown_variable 9+6 nmae"});
    row("disclosed", "本人是合伙人，推荐有奖励。山药好吃", {}, "group_chat", 0, "本人是合伙人，推荐有奖励");
    row("not disclosed", "山药好吃", {"no_disclosure 4+0 本人是合伙人"}, "group_chat", 0, "本人是合伙人");
    row("in the order of their places", "集赞最好", {"bait 0+2 集赞", "absolute_word 2+2 最好"});
}

void TextCheckTest::table()
{
    QFETCH(QString, text);
    QFETCH(QString, touchpoint);
    QFETCH(int, longest);
    QFETCH(QString, disclosure);
    QFETCH(QStringList, found);
    const TextQuestion question{text, touchpointFrom(touchpoint).value(), longest > 0 ? std::optional(longest) : std::nullopt, disclosure};
    QCOMPARE(linesOf(checkText(question, seedWordLists())), found);
}

void TextCheckTest::everyFaultHasItsWord()
{
    QSet<QString> words;
    for (const Fault fault : allFaults)
        words.insert(wordOf(fault));
    QCOMPARE(words.size(), qsizetype(allFaults.size()));
    QVERIFY(!words.contains(QString()));
}

void TextCheckTest::editedLists()
{
    test::TestWorkspace shop;
    QCOMPARE(*wordLists(*shop), seedWordLists());
    WordLists lists = seedWordLists();
    lists.absolute = {QStringLiteral(" 顶呱呱 "), QString(), QStringLiteral("顶呱呱")};
    lists.optOut.clear();
    QVERIFY(setWordLists(*shop, lists));
    const WordLists kept = *wordLists(*shop);
    QCOMPARE(kept.absolute, QStringList{QStringLiteral("顶呱呱")});
    QVERIFY(kept.optOut.isEmpty()); // emptied, not back to the seed
    QCOMPARE(kept.bait, seedWordLists().bait);
    QCOMPARE(linesOf(checkText({QStringLiteral("最好的，顶呱呱"), Touchpoint::Sms, {}, {}}, kept)), QStringList{QStringLiteral("absolute_word 4+3 顶呱呱")});
}

void TextCheckTest::ofAContentItem()
{
    test::TestWorkspace shop;
    ContentItem item;
    item.title = QStringLiteral("山药");
    item.body = QStringLiteral("最好的山药");
    item.variants.insert(Touchpoint::Sms, QStringLiteral("山").repeated(501));
    const auto id = addContent(*shop, item);
    QVERIFY(id);
    QCOMPARE(linesOf(*checkContent(*shop, *id, Touchpoint::GroupChat)), QStringList{QStringLiteral("absolute_word 0+2 最好")});
    QCOMPARE(linesOf(*checkContent(*shop, *id, Touchpoint::Sms)),
        (QStringList{QStringLiteral("too_long 500+1 501"), QStringLiteral("no_opt_out 501+0 拒收请回复R")}));
    QVERIFY(!checkContent(*shop, ContentId(99), Touchpoint::Sms));
}

QTEST_GUILESS_MAIN(TextCheckTest)
#include "textcheck_test.moc"
