// SPDX-License-Identifier: GPL-3.0-or-later
// Everything out of the window, and back into a new workspace from its start page.
#include "tests/ui/shell/shellscene.h"
#include "ui/common/ask.h"
#include "ui/safety/exportallform.h"
#include "ui/shell/desk.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace siyu;
using namespace siyu::ui;

namespace {

template <typename T>
T *field(ShellScene &scene, const char *name)
{
    auto *found = scene.window().findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

void openForm(ShellScene &scene)
{
    scene.desk().goTo(PageId::Safety, QStringLiteral("exports"));
    settle(ShellScene::settleMs);
    field<QPushButton>(scene, "exportEverything")->click();
    settle(ShellScene::settleMs);
}

void exportInto(ShellScene &scene, const QString &folder)
{
    field<QLineEdit>(scene, "exportFolder")->setText(folder);
    field<QPushButton>(scene, "startExport")->click();
    settle(ShellScene::settleMs);
}

} // namespace

class ExportAllUiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outAndBack()
    {
        ShellScene scene;
        QVERIFY(scene.workspace().setSetting(QStringLiteral("mark"), QStringLiteral("the same one")));
        openForm(scene);
        field<QRadioButton>(scene, "exportInFull")->setChecked(true);
        QVERIFY(!field<QPushButton>(scene, "startExport")->isEnabled()); // a reason is wanted
        field<QLineEdit>(scene, "exportReason")->setText(QStringLiteral("a new computer"));
        const QString folder = scene.file(QStringLiteral("out")), made = scene.file(QStringLiteral("made.siyu"));
        exportInto(scene, folder);
        QVERIFY2(field<QLabel>(scene, "exportResult")->text().contains(QStringLiteral("The whole workspace")), qPrintable(field<QLabel>(scene, "exportResult")->text()));
        scene.window().closeWorkspace();
        settle(ShellScene::settleMs);
        ask::ScriptedAnswers answers({folder, made});
        field<QPushButton>(scene, "newFromExport")->click();
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(answers.unanswered(), 0);
        QVERIFY2(scene.window().view(), qPrintable(scene.window().startPage() ? scene.window().startPage()->error() : QString()));
        QCOMPARE(scene.workspace().path(), made);
        QCOMPARE(scene.workspace().setting(QStringLiteral("mark")), QStringLiteral("the same one"));
    }

    // Where a folder without its place would lie, nobody knows.
    void aFolderHasItsPlace()
    {
        ShellScene scene;
        openForm(scene);
        QVERIFY(field<QPushButton>(scene, "startExport")->isEnabled());
        field<QLineEdit>(scene, "exportFolder")->setText(QStringLiteral("somewhere"));
        QVERIFY(!field<QPushButton>(scene, "startExport")->isEnabled());
    }

    void maskedMakesNoWorkspace()
    {
        ShellScene scene;
        openForm(scene);
        const QString folder = scene.file(QStringLiteral("out"));
        exportInto(scene, folder);
        QVERIFY(QDir(folder).exists());
        scene.window().createFromExport(folder, scene.file(QStringLiteral("made.siyu")));
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(!scene.window().view());
        QVERIFY2(scene.window().startPage()->error().contains(QStringLiteral("no complete export")), qPrintable(scene.window().startPage()->error()));
        QVERIFY(!QFileInfo::exists(scene.file(QStringLiteral("made.siyu"))));
    }

    // The open one is neither overwritten nor closed for nothing.
    void theOpenOneStays()
    {
        ShellScene scene;
        const QString path = scene.workspaceFile();
        scene.window().createFromExport(scene.file(QStringLiteral("out")), path);
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(scene.window().view());
        QCOMPARE(scene.workspace().path(), path);
    }
};

QTEST_MAIN(ExportAllUiTest)
#include "exportall_test.moc"
