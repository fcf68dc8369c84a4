// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the library: what is taken and what is refused, each kept once, their order, which touchpoint gets which, and
// when one is swept.
#include "core/content/imagestore.h"
#include "core/content/contentversions.h"
#include "tests/core/content/contentscene.h"

#include <QTest>

using namespace siyu;
using namespace siyu::content;

namespace {

QByteArray png() { return test::pictureBytes(); }

QByteArray pngOf(quint32 width, quint32 height)
{
    QByteArray bytes = png();
    qToBigEndian(width, bytes.data() + 16);
    qToBigEndian(height, bytes.data() + 20);
    return bytes;
}

// The bones of a JPEG: start, an application part, the frame with its size, end.
QByteArray jpeg(const QByteArray &end = QByteArray("\xff\xd9", 2))
{
    return QByteArray("\xff\xd8\xff\xe0\x00\x04\x01\x02\xff\xc0\x00\x0b\x08\x00\x30\x00\x40\x01\x01\x11\x00", 21) + end;
}

} // namespace

class ImageStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hostile_data();
    void hostile();
    void facts();
    void keptOnce();
    void orderAndTouchpoints();
    void tooManyAttachments();
    void pictureThatIsNotThere();
    void sweeping();
};

void ImageStoreTest::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("part");
    const QString none;
    QTest::newRow("nothing") << QByteArray() << ErrorCode::FileEmpty << none;
    QTest::newRow("50 MB") << QByteArray(50 * 1024 * 1024, 'x') << ErrorCode::FileTooLarge << "2 MB";
    QTest::newRow("a byte too long") << png() + QByteArray(mostImageBytes, 'x') << ErrorCode::FileTooLarge << "2 MB";
    QTest::newRow("a text") << QByteArray("亲们，新款到店") << ErrorCode::FileIsOtherFormat << "?";
    QTest::newRow("a GIF") << QByteArray("GIF89a\x01\x00\x01\x00") << ErrorCode::FileIsOtherFormat << "GIF";
    QTest::newRow("a WebP named .png") << QByteArray("RIFF\x10\x00\x00\x00WEBPVP8 ", 16) << ErrorCode::FileIsOtherFormat << "WebP";
    QTest::newRow("HEIC of a telephone") << QByteArray("\x00\x00\x00\x18"
                                                       "ftypheic",
        12) << ErrorCode::FileIsOtherFormat
                                         << "HEIC";
    QTest::newRow("SVG with a script") << QByteArray("<svg onload='x()'/>") << ErrorCode::FileIsOtherFormat << "HTML";
    QTest::newRow("a program") << QByteArray("MZ\x90\x00", 4) << ErrorCode::FileIsOtherFormat << "?";
    QTest::newRow("PNG: the magic alone") << png().left(8) << ErrorCode::FileCorrupt << "IHDR";
    QTest::newRow("PNG: cut short") << png().chopped(13) << ErrorCode::FileCorrupt << "IEND";
    QTest::newRow("PNG: half") << png().left(png().size() / 2) << ErrorCode::FileCorrupt << "IEND";
    QByteArray wrongFirst = png();
    wrongFirst.replace(12, 4, "IDAT");
    QTest::newRow("PNG: another first chunk") << wrongFirst << ErrorCode::FileCorrupt << "IHDR";
    QByteArray longChunk = png();
    longChunk.replace(33, 4, "\xff\xff\xff\xff");
    QTest::newRow("PNG: a chunk of 4 GB") << longChunk << ErrorCode::FileCorrupt << "IEND";
    QTest::newRow("PNG: no width") << pngOf(0, 10) << ErrorCode::FileCorrupt << "size";
    QTest::newRow("PNG: 2 billion wide") << pngOf(0xffffffff, 10) << ErrorCode::FileCorrupt << "edge";
    QTest::newRow("PNG: an edge too long") << pngOf(10, longestImageEdge + 1) << ErrorCode::FileCorrupt << "edge";
    QTest::newRow("JPEG: the magic alone") << jpeg().left(3) << ErrorCode::FileCorrupt << "SOF";
    QTest::newRow("JPEG: cut short") << jpeg({}) << ErrorCode::FileCorrupt << "EOI";
    QTest::newRow("JPEG: before its size") << jpeg().left(12) << ErrorCode::FileCorrupt << "SOF";
    QTest::newRow("JPEG: rubbish between parts") << QByteArray("\xff\xd8\xff\xe0\x00\x04\x01\x02zz\x00\x11\xff\xd9", 14) << ErrorCode::FileCorrupt << "SOF";
    QTest::newRow("JPEG: parts of no length") << QByteArray("\xff\xd8\xff") + QByteArray("\xff\xe0\x00\x00", 4).repeated(50) << ErrorCode::FileCorrupt << "SOF";
}

void ImageStoreTest::hostile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(QString, part);
    test::TestWorkspace shop;
    const auto kept = keepImage(*shop, bytes, QStringLiteral("a.png"));
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, code);
    QCOMPARE(kept.error().values.value(0), QStringLiteral("a.png"));
    QCOMPARE(kept.error().values.value(1), part);
    QCOMPARE(*shop->read([](db::Database &db) { return db.one("SELECT count(*) FROM image").value_or(-1); }), 0);
}

void ImageStoreTest::facts()
{
    const auto one = imageFacts(png());
    QVERIFY(one);
    QCOMPARE(one->format, ImageFormat::Png);
    QCOMPARE(std::pair(one->width, one->height), std::pair(40, 30));
    const auto other = imageFacts(jpeg());
    QVERIFY(other);
    QCOMPARE(other->format, ImageFormat::Jpeg);
    QCOMPARE(std::pair(other->width, other->height), std::pair(64, 48));
    QVERIFY(imageFacts(jpeg(QByteArray("\xff\xd9trailing", 10)))); // some cameras write on
    QVERIFY(imageFacts(pngOf(longestImageEdge, 1)));
}

void ImageStoreTest::keptOnce()
{
    test::TestWorkspace shop;
    const auto first = keepImage(*shop, png());
    const auto again = keepImage(*shop, png(), QStringLiteral("other name.png"));
    const auto other = keepImage(*shop, test::pictureBytes(41));
    QCOMPARE(*first, *again);
    QVERIFY(*first != *other);
    QCOMPARE(*shop->read([](db::Database &db) { return db.one("SELECT count(*) FROM image").value_or(-1); }), 2);
    const auto back = image(*shop, *first);
    QCOMPARE(back->bytes, png());
    QCOMPARE(back->facts.width, 40);
    QCOMPARE(image(*shop, QStringLiteral("none")).error().code, ErrorCode::NotFound);
    QCOMPARE(shop->undo().error().code, ErrorCode::NothingToUndo); // keeping bytes is no change of the operator's
}

void ImageStoreTest::orderAndTouchpoints()
{
    test::ContentScene scene;
    const ImageId b = *keepImage(*scene.shop, test::pictureBytes(41)), c = *keepImage(*scene.shop, test::pictureBytes(42));
    ContentItem item = scene.item();
    item.images = {c, test::onePicture(), c}; // a double is dropped
    item.ownImages.insert(Touchpoint::Moments, {b});
    item.ownImages.insert(Touchpoint::Sms, {}); // none of its own: those for everywhere
    const ContentId id = scene.add(item);
    const auto idsFor = [&](Touchpoint touchpoint) {
        QList<ImageId> out;
        const auto shown = images(*scene.shop, id, touchpoint);
        for (const Image &one : *shown)
            out << one.id;
        return out;
    };
    QCOMPARE(idsFor(Touchpoint::GroupChat), (QList<ImageId>{c, test::onePicture()}));
    QCOMPARE(idsFor(Touchpoint::Moments), QList<ImageId>{b});
    QCOMPARE(images(*scene.shop, ContentId(99), Touchpoint::Live).error().code, ErrorCode::NotFound);
}

void ImageStoreTest::tooManyAttachments()
{
    test::ContentScene scene;
    ContentItem item = scene.item();
    for (int i = 0; i < 9; ++i)
        item.images << *keepImage(*scene.shop, test::pictureBytes(50 + i));
    QVERIFY(checked(item));
    item.link.url = QStringLiteral("https://shop.example");
    QCOMPARE(checked(item).error().values, QStringList({QStringLiteral("images"), QStringLiteral("9")})); // the link is one, too
}

void ImageStoreTest::pictureThatIsNotThere()
{
    test::ContentScene scene;
    ContentItem item = scene.item();
    item.images = {QStringLiteral("abcdef")};
    const QStringList before = test::dump(*scene.shop);
    QCOMPARE(addContent(*scene.shop, item).error().values, QStringList({QStringLiteral("image"), QStringLiteral("abcdef")}));
    QCOMPARE(test::dump(*scene.shop), before);
}

// Shown, shown once (a version names it), never shown.
void ImageStoreTest::sweeping()
{
    test::ContentScene scene;
    const ImageId shown = *keepImage(*scene.shop, test::pictureBytes(41)), earlier = *keepImage(*scene.shop, test::pictureBytes(42)),
                  never = *keepImage(*scene.shop, test::pictureBytes(43));
    ContentItem item = scene.item();
    item.images = {shown, earlier};
    item.id = scene.add(item);
    item.images = {shown};
    QVERIFY(editContent(*scene.shop, item));
    const auto there = [&](const ImageId &id) { return image(*scene.shop, id).has_value(); };
    scene.shop.clock->set(test::utc("2026-03-01T20:00:00Z"));
    QVERIFY(keepImage(*scene.shop, test::pictureBytes(44)));
    QVERIFY(there(never)); // somebody may still be writing the item
    scene.shop.clock->set(test::utc("2026-03-02T04:00:00Z"));
    QVERIFY(keepImage(*scene.shop, test::pictureBytes(44)));
    QVERIFY(!there(never));
    QVERIFY(there(shown));
    QVERIFY(there(earlier));
    QVERIFY(restoreVersion(*scene.shop, item.id, 1));
    QCOMPARE(content::content(*scene.shop, item.id)->images.size(), 2);
}

QTEST_GUILESS_MAIN(ImageStoreTest)
#include "imagestore_test.moc"
