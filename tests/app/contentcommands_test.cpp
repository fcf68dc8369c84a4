// SPDX-License-Identifier: GPL-3.0-or-later
// content by running the program: added with pictures beside the file, checked, edited, brought back, exported and read into
// another shop; mistakes and what they answer.
#include "core/demo/demopicture.h"
#include "tests/support/clishop.h"

#include <QJsonArray>
#include <QTest>

using namespace siyu;

class ContentCommandsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<test::CliShop> m_shop;

    test::CliShop::Answer run(const QStringList &line) { return m_shop->run(line); }
    QString file(const char *name, const QByteArray &bytes)
    {
        QFile out(m_folder.filePath(QString::fromLatin1(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("not written");
        return out.fileName();
    }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<test::CliShop>();
        QCOMPARE(run({"init"}).exitCode, 0);
    }

    void theWayOfAnItem()
    {
        file("a.png", demo::pictureOf({40, 30}));
        const QString item = file("a.json", R"({"title":"秋装","body":"最好的{昵称}","variants":{"sms":"加微信"},"images":["a.png"],"folder":"新品/秋","topics":["穿搭"]})");
        const auto added = run({"content", "add", item});
        QCOMPARE(added.exitCode, 0);
        QCOMPARE(added.json[QStringLiteral("content")].toInteger(), 1);
        const QJsonArray findings = run({"content", "check", "1"}).json[QStringLiteral("findings")].toArray();
        QCOMPARE(findings.size(), 4); // everywhere two, in SMS two
        QCOMPARE(findings.first()[QStringLiteral("replacement")].toString(), QStringLiteral("很好"));
        QCOMPARE(findings.first()[QStringLiteral("from")].toInt(-1), 0);
        const QJsonObject shown = run({"content", "show", "1"}).json;
        QCOMPARE(shown[QStringLiteral("folder")].toString(), QStringLiteral("新品/秋"));
        QCOMPARE(shown[QStringLiteral("images")].toArray().size(), 1);
        QCOMPARE(run({"content", "edit", "1", file("b.json", R"({"title":"秋装","body":"新款"})")}).json[QStringLiteral("version")].toInt(), 2);
        QCOMPARE(run({"content", "restore", "1", "1"}).json[QStringLiteral("version")].toInt(), 3);
        QCOMPARE(run({"content", "versions", "1"}).json[QStringLiteral("versions")].toArray().size(), 3);
        QCOMPARE(run({"content", "list", "--search", "qz"}).json[QStringLiteral("contents")].toArray().size(), 1);
        QCOMPARE(run({"content", "uses", "1"}).json[QStringLiteral("uses")].toArray().size(), 0);
        QCOMPARE(run({"content", "archive", "1"}).exitCode, 0);
        QCOMPARE(run({"content", "list"}).json[QStringLiteral("contents")].toArray().size(), 0);
        QCOMPARE(run({"content", "archive", "1", "--undo"}).exitCode, 0);
        QCOMPARE(run({"content", "remove", "1"}).exitCode, 0);
        QCOMPARE(run({"content", "show", "1"}).exitCode, 1);
    }

    void pictures()
    {
        QCOMPARE(run({"content", "add", file("c.json", R"({"body":"早"})")}).exitCode, 0);
        const QString one = file("1.png", demo::pictureOf({40, 30})), two = file("2.png", demo::pictureOf({41, 30}));
        QCOMPARE(run({"content", "images", "1", "--add", one, "--add", two}).json[QStringLiteral("images")].toArray().size(), 2);
        QCOMPARE(run({"content", "images", "1", "--remove", "1"}).json[QStringLiteral("images")].toArray().first()[QStringLiteral("width")].toInt(), 41);
        QCOMPARE(run({"content", "images", "1", "--touchpoint", "moments", "--add", one}).json[QStringLiteral("images")].toArray().size(), 2);
        QCOMPARE(run({"content", "images", "1"}).json[QStringLiteral("images")].toArray().size(), 1);
        QCOMPARE(run({"content", "images", "1", "--out", m_folder.filePath(QStringLiteral("out"))}).exitCode, 0);
        QFile written(m_folder.filePath(QStringLiteral("out/1.png")));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), demo::pictureOf({41, 30}));
        QCOMPARE(run({"content", "images", "1", "--remove", "9"}).exitCode, 1);
        QCOMPARE(run({"content", "images", "1", "--touchpoint", "fax"}).exitCode, 2);
        QCOMPARE(run({"content", "images", "1", "--add", file("t.png", "text")}).exitCode, 1);
    }

    void intoAnotherShop()
    {
        file("a.png", demo::pictureOf({40, 30}));
        QCOMPARE(run({"content", "add", file("a.json", R"({"title":"=秋装","body":"新款\n到店","images":["a.png"],"fallbacks":{"name":"亲"}})")}).exitCode, 0);
        const QString out = m_folder.filePath(QStringLiteral("library.xlsx"));
        QCOMPARE(run({"content", "export", out}).json[QStringLiteral("rows")].toInt(), 1);
        const QJsonObject shown = run({"content", "show", "1"}).json;
        QCOMPARE(run({"content", "import", out}).json[QStringLiteral("unchanged")].toInt(), 1);
        test::CliShop other;
        QCOMPARE(other.run({"init"}).exitCode, 0);
        QCOMPARE(other.run({"content", "import", out}).json[QStringLiteral("created")].toInt(), 1);
        QCOMPARE(other.run({"content", "show", "1"}).json, shown);
        QCOMPARE(other.run({"content", "import", file("bad.csv", "text,kind\n早,poem\n")}).exitCode, 3);
    }

    void mistakes_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no file") << QStringList{"content", "add", "/nowhere.json"} << 1;
        QTest::newRow("no id") << QStringList{"content", "show"} << 2;
        QTest::newRow("no such item") << QStringList{"content", "check", "9"} << 1;
        QTest::newRow("no such version") << QStringList{"content", "restore", "9", "1"} << 1;
        QTest::newRow("a kind we do not have") << QStringList{"content", "list", "--kind", "poem"} << 2;
        QTest::newRow("import of nothing") << QStringList{"content", "import", "/nowhere.csv"} << 1;
    }
    void mistakes()
    {
        QFETCH(QStringList, line);
        QFETCH(int, exitCode);
        QCOMPARE(run(line).exitCode, exitCode);
    }
};

QTEST_GUILESS_MAIN(ContentCommandsTest)
#include "contentcommands_test.moc"
