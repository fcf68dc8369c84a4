// SPDX-License-Identifier: GPL-3.0-or-later
// The library and its editor as they are used: filters and folders, findings marked in place and mended, words and pictures of a
// touchpoint, the preview of a target, versions brought back, hostile pictures, what is not saved; and the word lists.
#include "core/content/contentstore.h"
#include "core/content/contentversions.h"
#include "core/content/folderstore.h"
#include "core/content/imagestore.h"
#include "core/content/wordliststore.h"
#include "core/demo/demopicture.h"
#include "tests/ui/common/deskscene.h"
#include "ui/common/ask.h"
#include "ui/common/rowtable.h"
#include "ui/common/searchfield.h"
#include "ui/content/contenteditor.h"
#include "ui/content/detailspane.h"
#include "ui/content/foldertree.h"
#include "ui/content/historypane.h"
#include "ui/content/librarymodel.h"
#include "ui/content/librarypanel.h"
#include "ui/content/markedtext.h"
#include "ui/content/picturefile.h"
#include "ui/content/picturestrip.h"
#include "ui/content/previewpane.h"
#include "ui/content/wordspane.h"
#include "ui/settings/wordssection.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QTableView>

using namespace siyu;
using namespace siyu::ui;

namespace {

struct Library : DeskScene {
    Library()
    {
        addGroup("老客1群");
        fill("INSERT INTO member (id, name, created_at) VALUES (1, '小红', '2026-01-01T00:00:00Z'), (2, '', '2026-01-01T00:00:00Z');"
             "INSERT INTO membership (grp, member, joined_day) VALUES (1, 1, '2026-01-02'), (1, 2, '2026-01-02');"
             "INSERT INTO content_folder (id, name) VALUES (1, '新品');");
        panel = open<LibraryPanel>();
        panel->refresh({});
        settle();
    }
    ContentId add(const char *title, const char *text)
    {
        content::ContentItem item;
        item.title = QString::fromUtf8(title);
        item.body = QString::fromUtf8(text);
        const auto id = content::addContent(*shared, item);
        settle();
        return id ? *id : ContentId();
    }
    ContentEditor *edit(ContentId id)
    {
        panel->openContent(id);
        settle();
        return panel->editor();
    }
    void save()
    {
        panel->editor()->saveButton()->click();
        settle();
    }
    content::ContentItem item(ContentId id) const { return *content::content(*shared, id); }
    QStringList titles() const
    {
        QStringList out;
        for (int row = 0; row < panel->model()->rowCount(); ++row)
            out << panel->model()->rowAt(row).title;
        return out;
    }
    QString cell(int row, int column) const { return panel->model()->index(row, column).data().toString(); }

    LibraryPanel *panel;
};

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

class LibraryDeskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listAndFilters();
    void foldersByKeyboard();
    void itemsDropIntoAFolder();
    void findingsAreMarkedAndMended();
    void wordsOfATouchpoint();
    void variableButtons();
    void picturesByClipboardAndKeys();
    void pictureFiles_data();
    void pictureFiles();
    void refusedPictureSaysWhy();
    void previewOfMembers();
    void versionBroughtBack();
    void undoIsSeen();
    void whatIsNotSaved();
    void usedIsArchivedInstead();
    void faultyLink();
    void wordLists();
    void thousandsOfRows();
};

void LibraryDeskTest::listAndFilters()
{
    Library scene;
    QAbstractItemModelTester tester(scene.panel->model());
    scene.add("秋装", "新款到店");
    scene.add("草稿", "最低价，仅剩三件");
    QCOMPARE(scene.titles(), QStringList({QStringLiteral("草稿"), QStringLiteral("秋装")}));
    QCOMPARE(scene.cell(0, LibraryModel::Findings), QStringLiteral("2"));
    QCOMPARE(scene.cell(1, LibraryModel::Findings), QString());
    scene.panel->findingsBox()->setCurrentIndex(1);
    QCOMPARE(scene.titles(), QStringList{QStringLiteral("草稿")});
    scene.panel->findingsBox()->setCurrentIndex(2);
    QCOMPARE(scene.titles(), QStringList{QStringLiteral("秋装")});
    scene.panel->findingsBox()->setCurrentIndex(0);
    scene.panel->search()->setText(QStringLiteral("qz"));
    QTest::keyClick(scene.panel->search(), Qt::Key_Return);
    scene.settle();
    QCOMPARE(scene.titles(), QStringList{QStringLiteral("秋装")});
}

void LibraryDeskTest::foldersByKeyboard()
{
    Library scene;
    FolderTree *tree = scene.panel->folders();
    {
        ask::ScriptedAnswers answers({QStringLiteral("日常"), QStringLiteral("每天")});
        tree->addFolder(0);
        scene.settle();
        QCOMPARE(content::folders(*scene.shared)->size(), 2);
        const auto items = tree->findItems(QStringLiteral("日常"), Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(items.size(), 1);
        tree->setCurrentItem(items.first());
        QTest::keyClick(tree, Qt::Key_F2);
        scene.settle();
    }
    QVERIFY(!tree->findItems(QStringLiteral("每天"), Qt::MatchExactly | Qt::MatchRecursive).isEmpty());
    QVERIFY(tree->folder()); // it is chosen still
    QTest::keyClick(tree, Qt::Key_Delete);
    scene.settle();
    QCOMPARE(content::folders(*scene.shared)->size(), 1);
    scene.desk->undo();
    scene.settle();
    QCOMPARE(content::folders(*scene.shared)->size(), 2);
}

void LibraryDeskTest::itemsDropIntoAFolder()
{
    Library scene;
    const ContentId id = scene.add("秋装", "新款到店");
    FolderTree *tree = scene.panel->folders();
    QTreeWidgetItem *target = tree->topLevelItem(1);
    QVERIFY(target->text(0).startsWith(QStringLiteral("新品")));
    const std::unique_ptr<QMimeData> mime(scene.panel->model()->mimeData({scene.panel->model()->index(0, 0)}));
    const QPoint place = tree->visualItemRect(target).center();
    QDragEnterEvent enter(place, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(tree->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent over(place, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(tree->viewport(), &over);
    QVERIFY(over.isAccepted());
    QDropEvent drop(place, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(tree->viewport(), &drop);
    scene.settle();
    QCOMPARE(scene.item(id).folder, 1);
    QCOMPARE(scene.cell(0, LibraryModel::Folder), QStringLiteral("新品"));
}

void LibraryDeskTest::findingsAreMarkedAndMended()
{
    Library scene;
    const ContentId id = scene.add("草稿", "这是最好的羊毛衫，{昵称}快来");
    ContentEditor *editor = scene.edit(id);
    WordsPane *words = editor->words();
    QCOMPARE(words->findings()->count(), 2);
    QCOMPARE(words->text()->extraSelections().size(), 2);
    const QTextEdit::ExtraSelection mark = words->text()->extraSelections().first();
    QCOMPARE(mark.cursor.selectedText(), QStringLiteral("最好"));
    QCOMPARE(mark.format.underlineStyle(), QTextCharFormat::WaveUnderline);
    words->findings()->setCurrentRow(0);
    Q_EMIT words->findings()->itemActivated(words->findings()->item(0));
    QCOMPARE(words->text()->textCursor().selectedText(), QStringLiteral("最好"));
    words->mendButton()->click();
    QCOMPARE(words->text()->toPlainText(), QStringLiteral("这是很好的羊毛衫，{昵称}快来"));
    words->mendButton()->click();
    QCOMPARE(words->text()->toPlainText(), QStringLiteral("这是很好的羊毛衫，{name}快来"));
    QCOMPARE(words->findings()->count(), 0);
    words->text()->undo(); // typing's own undo takes a mend back
    QCOMPARE(words->findings()->count(), 1);
    words->text()->redo();
    scene.save();
    QCOMPARE(scene.item(id).body, QStringLiteral("这是很好的羊毛衫，{name}快来"));
    QCOMPARE(scene.item(id).version, 2);
}

void LibraryDeskTest::wordsOfATouchpoint()
{
    Library scene;
    const ContentId id = scene.add("秋装", "群里说");
    ContentEditor *editor = scene.edit(id);
    WordsPane *words = editor->words();
    words->setTouchpoint(Touchpoint::Sms);
    QVERIFY(words->sameAsEverywhere()->isChecked());
    QVERIFY(words->text()->isReadOnly());
    QCOMPARE(words->text()->toPlainText(), QStringLiteral("群里说"));
    words->sameAsEverywhere()->click();
    QVERIFY(!words->text()->isReadOnly());
    words->text()->setPlainText(QStringLiteral("短信说"));
    QCOMPARE(words->findings()->count(), 1); // no opt-out words
    words->mendButton()->click();
    QCOMPARE(words->findings()->count(), 0);
    scene.save();
    QVERIFY(scene.item(id).variants.value(Touchpoint::Sms).startsWith(QStringLiteral("短信说 ")));
    QCOMPARE(scene.item(id).body, QStringLiteral("群里说"));
    words->sameAsEverywhere()->click();
    scene.save();
    QVERIFY(scene.item(id).variants.isEmpty());
}

void LibraryDeskTest::variableButtons()
{
    Library scene;
    ContentEditor *editor = scene.edit({});
    for (QPushButton *button : editor->words()->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Name"))
            button->click();
    }
    QTest::keyClicks(editor->words()->text(), QStringLiteral(" hello"));
    QCOMPARE(editor->words()->text()->toPlainText(), QStringLiteral("{name} hello"));
    scene.save();
    QCOMPARE(scene.titles(), QStringList{QStringLiteral("{name} hello")});
    QVERIFY(!scene.panel->editor()); // a new one closes its editor
}

void LibraryDeskTest::picturesByClipboardAndKeys()
{
    Library scene;
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

void LibraryDeskTest::pictureFiles_data()
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

void LibraryDeskTest::pictureFiles()
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

void LibraryDeskTest::refusedPictureSaysWhy()
{
    Library scene;
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

void LibraryDeskTest::previewOfMembers()
{
    Library scene;
    content::ContentItem item;
    item.body = QStringLiteral("{name}，{group}有{product}");
    const ContentId id = *content::addContent(*scene.shared, item);
    scene.settle();
    ContentEditor *editor = scene.edit(id);
    scene.settle();
    QCOMPARE(editor->preview()->bubble()->text(), QStringLiteral("{name}，老客1群有{product}"));
    editor->words()->setTouchpoint(Touchpoint::Wecom1to1);
    QTest::qWait(300);
    scene.settle();
    QCOMPARE(editor->preview()->bubble()->text(), QStringLiteral("{name}，老客1群有{product}")); // the first has no name
    QVERIFY(editor->preview()->lacks()->text().contains(QStringLiteral("{name} has no value for 1 of 2")));
    QVERIFY(editor->preview()->lacks()->text().contains(QStringLiteral("{product} has no value for 2 of 2")));
    for (QLineEdit *field : editor->details()->findChildren<QLineEdit *>()) {
        if (field->accessibleName().contains(QStringLiteral("{name}")))
            field->setText(QStringLiteral("亲"));
    }
    QTest::qWait(300);
    scene.settle();
    QCOMPARE(editor->preview()->bubble()->text(), QStringLiteral("亲，老客1群有{product}"));
}

void LibraryDeskTest::versionBroughtBack()
{
    Library scene;
    const ContentId id = scene.add("秋装", "一");
    ContentEditor *editor = scene.edit(id);
    editor->words()->text()->setPlainText(QStringLiteral("二"));
    scene.save();
    RowTable *versions = editor->history()->versions();
    QCOMPARE(versions->rows()->rowCount(), 2);
    QVERIFY(!editor->history()->restoreButton()->isEnabled()); // what is in force
    versions->selectRow(1);
    editor->history()->restoreButton()->click();
    scene.settle();
    QCOMPARE(scene.item(id).body, QStringLiteral("一"));
    QCOMPARE(editor->words()->text()->toPlainText(), QStringLiteral("一"));
    QCOMPARE(versions->rows()->rowCount(), 3);
}

void LibraryDeskTest::undoIsSeen()
{
    Library scene;
    const ContentId id = scene.add("秋装", "一");
    ContentEditor *editor = scene.edit(id);
    editor->words()->text()->setPlainText(QStringLiteral("二"));
    scene.save();
    scene.desk->undo();
    scene.settle();
    QCOMPARE(editor->words()->text()->toPlainText(), QStringLiteral("一"));
    scene.desk->undo(); // its adding
    scene.settle();
    QVERIFY(!scene.panel->editor());
}

void LibraryDeskTest::whatIsNotSaved()
{
    Library scene;
    const ContentId id = scene.add("秋装", "一");
    ContentEditor *editor = scene.edit(id);
    editor->words()->text()->setPlainText(QStringLiteral("二"));
    {
        ask::ScriptedAnswers answers({false});
        editor->close();
        QCOMPARE(answers.asked().size(), 1);
        QVERIFY(scene.panel->editor());
    }
    scene.add("别的", "x"); // a change elsewhere does not overwrite what is being written
    QCOMPARE(editor->words()->text()->toPlainText(), QStringLiteral("二"));
    ask::ScriptedAnswers answers({true});
    editor->close();
    QVERIFY(!scene.panel->editor());
    QCOMPARE(scene.item(id).body, QStringLiteral("一"));
}

void LibraryDeskTest::usedIsArchivedInstead()
{
    Library scene;
    const ContentId id = scene.add("秋装", "一");
    scene.fill("INSERT INTO broadcast (name, content, touchpoint, at_wall, zone, created_at) VALUES ('b', 1, 'moments', '2026-03-02T10:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z')");
    ContentEditor *editor = scene.edit(id);
    scene.act(editor, "Remove");
    QVERIFY(scene.panel->editor());
    scene.act(editor, "Archive or take out of the archive");
    QVERIFY(!scene.panel->editor());
    QVERIFY(scene.titles().isEmpty());
    QVERIFY(scene.item(id).archivedAt.isValid());
}

void LibraryDeskTest::faultyLink()
{
    Library scene;
    const ContentId id = scene.add("秋装", "一");
    ContentEditor *editor = scene.edit(id);
    editor->details()->linkField()->setText(QStringLiteral("javascript:alert(1)"));
    scene.save();
    QVERIFY(scene.item(id).link.url.isEmpty());
    QVERIFY(editor->isChanged()); // nothing typed is lost
    editor->details()->linkField()->setText(QStringLiteral("https://shop.example/a"));
    scene.save();
    QCOMPARE(scene.item(id).link.url, QStringLiteral("https://shop.example/a"));
}

void LibraryDeskTest::wordLists()
{
    Library scene;
    WordsSection section(*scene.desk);
    section.show();
    section.load();
    scene.settle();
    QVERIFY(section.wordsField()->toPlainText().contains(QStringLiteral("最好")));
    QVERIFY(!section.resetButton()->isEnabled());
    section.trialField()->setPlainText(QStringLiteral("这是神奇的"));
    QVERIFY(section.trialField()->extraSelections().isEmpty());
    section.wordsField()->setPlainText(QStringLiteral("神奇\n\n 神奇 \n天下"));
    QCOMPARE(section.trialField()->extraSelections().size(), 1); // tried out before it is saved
    section.listBox()->setCurrentIndex(1); // leaving the list saves it
    scene.settle();
    QCOMPARE(content::wordLists(*scene.shared)->absolute, QStringList({QStringLiteral("神奇"), QStringLiteral("天下")}));
    section.listBox()->setCurrentIndex(0);
    QVERIFY(section.resetButton()->isEnabled());
    section.resetButton()->click();
    scene.settle();
    QCOMPARE(*content::wordLists(*scene.shared), content::seedWordLists());
}

void LibraryDeskTest::thousandsOfRows()
{
    Library scene;
    const auto filled = scene.shared->write({QStringLiteral("x"), {}, Record::System, {Topic::Content}}, [&](db::Database &db) {
        for (int i = 0; i < 5000; ++i) {
            content::ContentItem item;
            item.title = QStringLiteral("内容%1").arg(i);
            item.body = QStringLiteral("第 %1 款，最好的").arg(i);
            content::insertContent(db, item, scene.shared->nowUtc());
        }
    });
    QVERIFY(filled);
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE_WITH_TIMEOUT(scene.panel->model()->rowCount(), 5000, 10'000);
    qInfo("5,000 rows shown after %lld ms", timer.elapsed());
    QTRY_COMPARE_WITH_TIMEOUT(scene.cell(4999, LibraryModel::Findings), QStringLiteral("1"), 20'000);
    qInfo("all checked after %lld ms", timer.elapsed());
}

QTEST_MAIN(LibraryDeskTest)
#include "librarydesk_test.moc"
