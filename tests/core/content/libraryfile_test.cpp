// SPDX-License-Identifier: GPL-3.0-or-later
// The library as a file and back: the same library in an empty shop, nothing changed where it came from; rows that are refused,
// names that are not there, pictures of elsewhere; export-all brings it; items by name.
#include "core/content/contentversions.h"
#include "core/content/folderstore.h"
#include "core/content/libraryfile.h"
#include "core/content/namedcontent.h"
#include "core/db/rows.h"
#include "core/exporting/exportall.h"
#include "tests/core/content/contentscene.h"

#include <QTest>

using namespace siyu;
using namespace siyu::content;

namespace {

// What the library says, whatever its rows are numbered.
QStringList told(const Workspace &workspace)
{
    QStringList out;
    const auto ids = workspace.read([](db::Database &db) { return listOf(db.prepare("SELECT id FROM content ORDER BY id"), [](const db::Statement &row) { return row.int64(0); }); });
    for (const qint64 id : *ids) {
        const auto file = namedContent(workspace, ContentId(id));
        out << QString::fromUtf8(QJsonDocument(contentJson(*file)).toJson(QJsonDocument::Compact)) + (file->item.archivedAt.isValid() ? QStringLiteral(" archived") : QString());
    }
    return out;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("not written");
}

} // namespace

class LibraryFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thereAndBack_data();
    void thereAndBack();
    void maskedHoldsNoPhone();
    void rows_data();
    void rows();
    void picturesOfElsewhere();
    void exportOfEverything();
    void byName_data();
    void byName();
};

void LibraryFileTest::thereAndBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("CSV") << "library.csv";
    QTest::newRow("XLSX") << "library.xlsx";
}

void LibraryFileTest::thereAndBack()
{
    QFETCH(QString, name);
    test::ContentScene scene;
    ContentItem item = scene.item();
    item.folder = *addFolder(*scene.shop, QStringLiteral("试吃"), 1);
    item.body = QStringLiteral("=1+1\n第二行，\"引号\"；'单引\n\n👨‍👩‍👧 {name}");
    item.variants.insert(Touchpoint::Sms, QStringLiteral("@短信 拒收请回复R"));
    item.fallbacks = {{QStringLiteral("name"), QStringLiteral("亲")}, {QStringLiteral("coupon"), QStringLiteral("-券")}};
    item.link = {QStringLiteral("https://shop.example/a?x=1;y=2"), QStringLiteral("标题"), QStringLiteral("描述")};
    item.products = {1, 2};
    item.campaigns = {1};
    item.coupon = 1;
    item.topics = QStringList{QStringLiteral("a"), QStringLiteral("b")};
    item.speaker = Speaker::Staff;
    item.repeatable = true;
    item.editor = QStringLiteral("小王");
    item.images = {*keepImage(*scene.shop, test::pictureBytes(41)), test::onePicture()};
    item.ownImages.insert(Touchpoint::Moments, {test::onePicture()});
    scene.add(item);
    item = {};
    item.body = QStringLiteral("旧的");
    QVERIFY(archiveContent(*scene.shop, {scene.add(item)}, true));

    QTemporaryDir folder;
    NoProgress progress;
    const QString path = folder.filePath(name);
    QCOMPARE(exportLibrary(*scene.shop, path, false, progress).value_or(0), 2);
    const QStringList before = test::dump(*scene.shop);
    const auto again = importLibrary(*scene.shop, path, progress);
    QVERIFY(again);
    QCOMPARE(again->unchanged, 2);
    QCOMPARE(again->created + again->updated, 0);
    QCOMPARE(test::dump(*scene.shop), before);

    test::ContentScene other;
    const auto read = importLibrary(*other.shop, path, progress);
    QVERIFY(read);
    QCOMPARE(read->created, 2);
    QVERIFY2(read->leftOut.isEmpty(), qPrintable(read->leftOut.join(QLatin1Char(' '))));
    QCOMPARE(told(*other.shop), told(*scene.shop));
    QCOMPARE(image(*other.shop, test::onePicture())->bytes, test::pictureBytes());
    QVERIFY(other.shop->undo()); // one step
    QVERIFY(told(*other.shop).isEmpty());
}

void LibraryFileTest::maskedHoldsNoPhone()
{
    test::ContentScene scene;
    ContentItem item;
    item.body = QStringLiteral("找 13800138000 领取");
    scene.add(item);
    QTemporaryDir folder;
    NoProgress progress;
    QVERIFY(exportLibrary(*scene.shop, folder.filePath(QStringLiteral("a.csv")), true, progress));
    QFile file(folder.filePath(QStringLiteral("a.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("13800138000"));
}

void LibraryFileTest::rows_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("outcome"); // created updated rejected, what was left out; or the error
    QTest::newRow("empty file") << QByteArray() << "error";
    QTest::newRow("no column text") << QByteArray("title,kind\na,promotion\n") << "file text";
    QTest::newRow("header alone") << QByteArray("title,text\n") << "0 0 0 ";
    QTest::newRow("text alone") << QByteArray("text\n早安\n\n晚安\n") << "2 0 0 ";
    QTest::newRow("a row without a text") << QByteArray("title,text\na,\nb,早\n") << "1 0 1 ";
    QTest::newRow("a kind we do not have") << QByteArray("text,kind\n早,poem\n") << "0 0 1 ";
    QTest::newRow("a speaker we do not have") << QByteArray("text,speaker\n早,robot\n") << "0 0 1 ";
    QTest::newRow("a link that is none") << QByteArray("text,link\n早,javascript:x\n") << "0 0 1 ";
    QTest::newRow("folders five deep") << QByteArray("text,folder\n早,a/b/c/d/e\n") << "0 0 1 ";
    QTest::newRow("a product that is not there") << QByteArray("text,products\n早,羊毛衫;皮鞋\n") << "1 0 0 皮鞋";
    QTest::newRow("a picture that is not there") << QByteArray("text,pictures\n早,a.png\n") << "1 0 0 a.png";
    QTest::newRow("twice the same title") << QByteArray("title,text\na,早\na,晚\n") << "1 1 0 ";
    QTest::newRow("ragged") << QByteArray("title,text,kind\na,早\n") << "1 0 0 ";
}

void LibraryFileTest::rows()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, outcome);
    test::ContentScene scene;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    write(path, csv);
    NoProgress progress;
    const auto read = importLibrary(*scene.shop, path, progress);
    const QString got = read ? QStringLiteral("%1 %2 %3 %4").arg(read->created).arg(read->updated).arg(read->rejections.size()).arg(read->leftOut.join(QLatin1Char(' ')))
        : read.error().code == ErrorCode::InvalidInput ? read.error().values.join(QLatin1Char(' '))
                                                       : QStringLiteral("error");
    QCOMPARE(got, outcome);
}

// A table from elsewhere must not read what lies outside its folder.
void LibraryFileTest::picturesOfElsewhere()
{
    test::ContentScene scene;
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("secret.png")), test::pictureBytes(50));
    write(folder.filePath(QStringLiteral("in/good.png")), test::pictureBytes(51));
    write(folder.filePath(QStringLiteral("in/text.png")), "no picture");
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("secret.png")), folder.filePath(QStringLiteral("in/linked.png"))));
    const QString path = folder.filePath(QStringLiteral("in/a.csv"));
    write(path, "text,pictures\n早,../secret.png;" + folder.filePath(QStringLiteral("secret.png")).toUtf8() + ";linked.png;text.png;good.png\n");
    NoProgress progress;
    const auto read = importLibrary(*scene.shop, path, progress);
    QVERIFY(read);
    QCOMPARE(read->leftOut.size(), 4);
    QCOMPARE(contents(*scene.shop)->first().images.size(), 1);
}

void LibraryFileTest::exportOfEverything()
{
    test::ContentScene scene;
    ContentItem item = scene.item();
    item.images = {test::onePicture()};
    scene.add(item);
    QTemporaryDir folder;
    NoProgress progress;
    const auto files = exporting::exportAll(*scene.shop, {folder.path(), exporting::Format::Csv, false, QStringLiteral("搬家")}, progress);
    QVERIFY2(files, qPrintable(files ? QString() : files.error().values.join(QLatin1Char(' ')) + files.error().detail));
    QVERIFY(std::any_of(files->begin(), files->end(), [](const exporting::ExportedFile &file) { return file.word == QLatin1String("content") && file.rows == 1; }));
    test::ContentScene other;
    QVERIFY(importLibrary(*other.shop, folder.filePath(QStringLiteral("content.csv")), progress));
    QCOMPARE(told(*other.shop), told(*scene.shop));
}

void LibraryFileTest::byName_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("error"); // of the values; none = saved
    QTest::newRow("names that are there") << QByteArray(R"({"body":"b","folder":"新品/秋","products":["围巾"],"campaigns":["女神节"],"coupon":"满199减30","images":["a.png"]})")
                                          << QStringList{};
    QTest::newRow("a product that is not there") << QByteArray(R"({"body":"b","products":["皮鞋"]})") << QStringList{"product", "皮鞋"};
    QTest::newRow("a campaign that is not there") << QByteArray(R"({"body":"b","campaigns":["x"]})") << QStringList{"campaign", "x"};
    QTest::newRow("a coupon that is not there") << QByteArray(R"({"body":"b","coupon":"x"})") << QStringList{"coupon", "x"};
    QTest::newRow("a picture that is not there") << QByteArray(R"({"body":"b","images":["b.png"]})") << QStringList{"image", "b.png"};
    QTest::newRow("a folder five deep") << QByteArray(R"({"body":"b","folder":"a/b/c/d/e"})") << QStringList{"folder", "too_deep"};
}

void LibraryFileTest::byName()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, error);
    test::ContentScene scene;
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("a.png")), test::pictureBytes(60));
    const auto file = contentFileFrom(json);
    QVERIFY(file);
    const QStringList before = test::dump(*scene.shop);
    const auto id = saveNamed(*scene.shop, {}, *file, folder.path());
    QCOMPARE(id ? QStringList() : id.error().values, error);
    if (!id) {
        QCOMPARE(test::dump(*scene.shop), before);
        return;
    }
    const auto back = namedContent(*scene.shop, *id);
    QCOMPARE(back->folder, QStringLiteral("新品/秋"));
    QCOMPARE(back->products, QStringList{QStringLiteral("围巾")});
    QCOMPARE(back->campaigns, QStringList{QStringLiteral("女神节")});
    QCOMPARE(back->coupon, QStringLiteral("满199减30"));
    QCOMPARE(back->item.images.size(), 1);
    // What show gives, edit reads: the same item, no further version.
    const auto again = contentFileFrom(QJsonDocument(contentJson(*back)).toJson());
    QVERIFY(again);
    QVERIFY(saveNamed(*scene.shop, *id, *again, folder.path()));
    QCOMPARE(versions(*scene.shop, *id)->size(), 1);
}

QTEST_GUILESS_MAIN(LibraryFileTest)
#include "libraryfile_test.moc"
