// SPDX-License-Identifier: GPL-3.0-or-later
// An item in its editor: findings marked in place and mended, words of a touchpoint, the preview of a target, versions brought
// back, what undo and other changes leave of it, what is not saved.
#include "tests/ui/content/libraryscene.h"
#include "ui/common/ask.h"
#include "ui/common/rowtable.h"
#include "ui/content/detailspane.h"
#include "ui/content/historypane.h"
#include "ui/content/markedtext.h"
#include "ui/content/previewpane.h"
#include "ui/content/wordspane.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

using namespace siyu;
using namespace siyu::ui;

class ContentEditorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findingsAreMarkedAndMended();
    void wordsOfATouchpoint();
    void variableButtons();
    void previewOfMembers();
    void versionBroughtBack();
    void undoIsSeen();
    void whatIsNotSaved();
    void usedIsArchivedInstead();
    void faultyLink();
};

void ContentEditorTest::findingsAreMarkedAndMended()
{
    LibraryScene scene;
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

void ContentEditorTest::wordsOfATouchpoint()
{
    LibraryScene scene;
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

void ContentEditorTest::variableButtons()
{
    LibraryScene scene;
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

void ContentEditorTest::previewOfMembers()
{
    LibraryScene scene;
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

void ContentEditorTest::versionBroughtBack()
{
    LibraryScene scene;
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

void ContentEditorTest::undoIsSeen()
{
    LibraryScene scene;
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

void ContentEditorTest::whatIsNotSaved()
{
    LibraryScene scene;
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

void ContentEditorTest::usedIsArchivedInstead()
{
    LibraryScene scene;
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

void ContentEditorTest::faultyLink()
{
    LibraryScene scene;
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

QTEST_MAIN(ContentEditorTest)
#include "contenteditor_test.moc"
