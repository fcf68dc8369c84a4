// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of an item: pasted, ordered by keys and taken out, files made fit for WeChat, hostile ones refused with a reason.
#include "core/content/imagestore.h"
#include "core/demo/demopicture.h"
#include "tests/ui/content/libraryscene.h"
#include "ui/content/picturefile.h"
#include "ui/content/picturestrip.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>

using namespace siyu;
using namespace siyu::ui;

namespace {

QString file(const QTemporaryDir &folder, const char *name, const QByteArray &bytes)
{
    QFile out(folder.filePath(QString::fromLatin1(name)));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("not written");
    return out.fileName();
}

QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    image.save(&out, format);
    return out.data();
}

// Nothing that compresses.
QImage noise(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    QRandomGenerator random(1);
    for (int y = 0; y < height; ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), width);
    return image;
}

} // namespace

class ItemPicturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void picturesByClipboardAndKeys();
    void pictureFiles_data();
    void pictureFiles();
    void refusedPictureSaysWhy();
};

void ItemPicturesTest::picturesByClipboardAndKeys()
{
    LibraryScene scene;
    const ContentId id = scene.add("秋装", "新款");
    ContentEditor *editor = scene.edit(id);
    PictureList *list = editor->pictures()->list();
    for (const QColor colour : {Qt::red, Qt::green, Qt::blue}) {
        QImage image(30, 20, QImage::Format_RGB32);
        image.fill(colour);
        QGuiApplication::clipboard()->setImage(image);
        QTest::keySequence(list, QKeySequence::Paste);
        scene.settle();
    }
    QCOMPARE(list->count(), 3);
    list->setCurrentRow(2);
    QTest::keyClick(list, Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(list, Qt::Key_Left, Qt::AltModifier);
    list->setCurrentRow(2);
    QTest::keyClick(list, Qt::Key_Delete);
    scene.save();
    const QList<content::ImageId> kept = scene.item(id).images;
    QCOMPARE(kept.size(), 2);
    const QImage first = QImage::fromData(content::image(*scene.shared, kept.first())->bytes);
    QCOMPARE(QColor(first.pixel(5, 5)), QColor(Qt::blue));
    QGuiApplication::clipboard()->setText(QStringLiteral("no picture"));
    editor->pictures()->paste();
    scene.settle();
    QCOMPARE(list->count(), 2);
}

void ItemPicturesTest::pictureFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isTaken");
    QTest::addColumn<bool>("isAsItWas");
    const QByteArray small = demo::pictureOf({40, 30});
    QImage alpha(100, 100, QImage::Format_ARGB32);
    alpha.fill(Qt::transparent);
    QTest::newRow("small PNG") << small << true << true;
    QTest::newRow("small JPEG") << encoded(noise(100, 80), "JPEG") << true << true;
    QTest::newRow("transparent PNG") << encoded(alpha, "PNG") << true << true;
    QTest::newRow("edge too long") << encoded(QImage(5000, 10, QImage::Format_RGB32), "PNG") << true << false;
    QTest::newRow("more bytes than WeChat takes") << encoded(noise(1500, 1500), "PNG") << true << false;
    QTest::newRow("nothing") << QByteArray() << false << false;
    QTest::newRow("a text") << QByteArray("hello") << false << false;
    QTest::newRow("GIF") << QByteArray("GIF89a\x01\x00\x01\x00\x00\x00\x00;", 14) << false << false;
    QTest::newRow("cut short") << small.left(small.size() / 2) << false << false;
    QByteArray broken = small;
    for (int i = 60; i < broken.size() - 20; ++i)
        broken[i] = 'x';
    QTest::newRow("pixels that are none") << broken << false << false;
    QTest::newRow("50 MB") << small + QByteArray(50 * 1024 * 1024, 'x') << false << false;
}

void ItemPicturesTest::pictureFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isTaken);
    QFETCH(bool, isAsItWas);
    QTemporaryDir folder;
    const auto made = pictureFromFile(file(folder, "a.png", bytes));
    QCOMPARE(made.has_value(), isTaken);
    if (!made)
        return;
    QCOMPARE(*made == bytes, isAsItWas);
    QVERIFY(made->size() <= pictureBytes);
    const auto facts = content::imageFacts(*made);
    QVERIFY(facts);
    QVERIFY(facts->width <= pictureEdge && facts->height <= pictureEdge);
}

void ItemPicturesTest::refusedPictureSaysWhy()
{
    LibraryScene scene;
    ContentEditor *editor = scene.edit(scene.add("秋装", "新款"));
    QTemporaryDir folder;
    editor->pictures()->add({file(folder, "bad.png", "no picture"), file(folder, "good.png", demo::pictureOf({40, 30}))});
    scene.settle();
    QCOMPARE(editor->pictures()->list()->count(), 1); // the good one came
    QStringList told;
    for (const QLabel *label : editor->pictures()->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(QStringLiteral("bad.png")))
            told << label->text();
    }
    QCOMPARE(told.size(), 1);
}

QTEST_MAIN(ItemPicturesTest)
#include "itempictures_test.moc"
