// SPDX-License-Identifier: GPL-3.0-or-later
// Content items: what their file may say, the words for a touchpoint, variables, the library and its undo.
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/walltime.h"
#include "core/content/contentfile.h"
#include "core/content/contentstore.h"
#include "tests/support/support.h"

#include <QTest>

using namespace siyu;
using namespace siyu::content;

class ContentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void file_data();
    void file();
    void wordsForATouchpoint();
    void variables_data();
    void variables();
    void library();
    void inUseIsKept();
};

void ContentTest::file_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("wrongKey"); // empty = accepted
    QTest::addColumn<QString>("title");
    const QString none;
    QTest::newRow("no file") << QByteArray() << "file" << none;
    QTest::newRow("no body") << QByteArray(R"({"title":"a"})") << "body" << none;
    QTest::newRow("blank body") << QByteArray(R"({"body":" \n "})") << "body" << none;
    QTest::newRow("a kind we do not have") << QByteArray(R"({"body":"b","kind":"poem"})") << "kind" << none;
    QTest::newRow("a touchpoint we do not have") << QByteArray(R"({"body":"b","variants":{"fax":"c"}})") << "variants" << none;
    QTest::newRow("repeatable is a text") << QByteArray(R"({"body":"b","repeatable":"yes"})") << "repeatable" << none;
    QTest::newRow("title from the first line") << QByteArray(R"({"body":"亲们\n新款"})") << none << "亲们";
    QTest::newRow("all of it") << QByteArray(R"({"title":"秋装","kind":"fission","body":"b","variants":{"sms":"c"},"repeatable":true})") << none << "秋装";
}

void ContentTest::file()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, wrongKey);
    QFETCH(QString, title);
    const auto file = contentFileFrom(json);
    QCOMPARE(file.has_value(), wrongKey.isEmpty());
    if (!file) {
        QCOMPARE(file.error().code, ErrorCode::InvalidInput);
        QCOMPARE(file.error().values.value(0), wrongKey);
    } else {
        QCOMPARE(file->item.title, title);
    }
}

void ContentTest::wordsForATouchpoint()
{
    const auto file = contentFileFrom(R"({"body":"群里说","variants":{"sms":"短信说","moments":"  "}})");
    QVERIFY(file);
    QCOMPARE(file->item.textFor(Touchpoint::Sms), QStringLiteral("短信说"));
    QCOMPARE(file->item.textFor(Touchpoint::GroupChat), QStringLiteral("群里说"));
    QCOMPARE(file->item.textFor(Touchpoint::Moments), QStringLiteral("群里说")); // blank words are none
}

void ContentTest::variables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filledText");
    QTest::newRow("none") << "您好" << "您好";
    QTest::newRow("twice") << "{name},{name}" << "小红,小红";
    QTest::newRow("unknown stays") << "{shop} {name}" << "{shop} 小红";
    QTest::newRow("without a value stays") << "{group}" << "{group}";
    QTest::newRow("braces of one's own") << "{ name } {}" << "{ name } {}";
    QTest::newRow("what is filled in is not read again") << "{trick}" << "{name}";
}

void ContentTest::variables()
{
    QFETCH(QString, text);
    QFETCH(QString, filledText);
    const QMap<QString, QString> values{{QStringLiteral("name"), QStringLiteral("小红")}, {QStringLiteral("group"), QString()},
        {QStringLiteral("trick"), QStringLiteral("{name}")}};
    QCOMPARE(filled(text, values), filledText);
}

void ContentTest::library()
{
    test::TestWorkspace workspace;
    ContentItem item;
    item.title = QStringLiteral("秋装");
    item.body = QStringLiteral("新款\r\n到店");
    item.variants.insert(Touchpoint::Sms, QStringLiteral("短信"));
    const auto id = addContent(*workspace, item);
    QVERIFY(id);
    ContentItem kept = *content::content(*workspace, *id);
    QCOMPARE(kept.body, QStringLiteral("新款\n到店"));
    QCOMPARE(kept.variants.size(), 1);
    const QStringList before = test::dump(*workspace);
    kept.variants = {{Touchpoint::Moments, QStringLiteral("圈")}};
    kept.kind = Kind::Fission;
    QVERIFY(editContent(*workspace, kept));
    QCOMPARE(content::content(*workspace, *id)->variants.firstKey(), Touchpoint::Moments);
    QVERIFY(workspace->undo());
    QCOMPARE(test::dump(*workspace), before);
    QVERIFY(removeContent(*workspace, *id));
    QVERIFY(contents(*workspace)->isEmpty());
    QCOMPARE(editContent(*workspace, kept).error().code, ErrorCode::NotFound);
}

void ContentTest::inUseIsKept()
{
    test::TestWorkspace workspace;
    broadcasts::BroadcastDraft draft;
    draft.name = QStringLiteral("朋友圈");
    draft.text = QStringLiteral("早安");
    draft.touchpoint = Touchpoint::Moments;
    draft.atWall = broadcasts::fromWallText(QStringLiteral("2026-03-02T10:00"));
    QVERIFY(broadcasts::addBroadcast(*workspace, draft));
    const auto items = contents(*workspace);
    QCOMPARE(items->size(), 1);
    const auto removed = removeContent(*workspace, items->first().id);
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ErrorCode::Refused);
}

QTEST_GUILESS_MAIN(ContentTest)
#include "content_test.moc"
