// SPDX-License-Identifier: GPL-3.0-or-later
// The privacy tab as an operator uses it: a request noted, the copy made, the person erased; and the record of exports.
#include "tests/ui/shell/shellscene.h"

#include "core/members/figures.h"
#include "core/members/memberlist.h"
#include "core/trust/erase.h"
#include "core/trust/exportlog.h"
#include "core/trust/privacyrequests.h"
#include "ui/common/ask.h"
#include "ui/common/rowtable.h"
#include "ui/render/personfile.h"
#include "ui/safety/exportspanel.h"
#include "ui/safety/personalacts.h"
#include "ui/safety/privacypanel.h"
#include "ui/safety/requestform.h"
#include "ui/safety/safetypage.h"
#include "ui/shell/desk.h"

#include <QLineEdit>
#include <QPushButton>

using namespace siyu;
using namespace siyu::ui;

class PrivacyPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsNotedAnsweredAndErased();
    void nothingIsErasedWithoutTheLastWord();
    void theCopyIsReadableInBothForms();
    void theRecordIsFilteredAndExported();
    void theFormStandsBesideThePage();
};

namespace {

PrivacyPanel *openPanel(ShellScene &scene)
{
    scene.desk().goTo(PageId::Safety, QStringLiteral("privacy"));
    settle(ShellScene::settleMs);
    auto *panel = scene.window().findChild<PrivacyPanel *>();
    if (!panel)
        qFatal("no privacy tab");
    return panel;
}

qint64 someone(ShellScene &scene)
{
    NoProgress quiet;
    if (!members::updateFigures(scene.workspace(), quiet))
        qFatal("no figures");
    members::MemberQuery query;
    query.rule = QStringLiteral("orders > 1");
    return members::memberIds(scene.workspace(), query, quiet)->first();
}

void click(ShellScene &scene, const char *name)
{
    auto *button = scene.window().findChild<QPushButton *>(QString::fromLatin1(name));
    QVERIFY2(button && button->isEnabled(), name);
    button->click();
    settle(ShellScene::settleMs);
}

} // namespace

void PrivacyPanelTest::aRequestIsNotedAnsweredAndErased()
{
    ShellScene scene(true);
    PrivacyPanel *panel = openPanel(scene);
    QCOMPARE(panel->requests()->rows()->rowCount(), 0);
    const qint64 member = someone(scene);
    click(scene, "newRequest");
    auto *form = scene.window().findChild<RequestForm *>();
    QVERIFY(form);
    form->findChild<QLineEdit *>()->setText(QString::number(member));
    for (auto *button : form->findChildren<QPushButton *>())
        button->click();
    settle(ShellScene::settleMs);
    QCOMPARE(panel->requests()->rows()->rowCount(), 1);
    QCOMPARE(trust::privacyRequests(scene.workspace())->first().member, member);
    panel->requests()->selectRow(0);
    const QString path = scene.file(QStringLiteral("copy.pdf"));
    {
        ask::ScriptedAnswers answers({QStringLiteral("asked"), path});
        click(scene, "makeCopy");
        QCOMPARE(answers.unanswered(), 0);
    }
    QVERIFY(QFile(path).size() > 1000);
    panel->requests()->selectRow(0);
    {
        ask::ScriptedAnswers answers({QStringLiteral("asked"), true});
        click(scene, "erasePerson");
        QCOMPARE(answers.unanswered(), 0);
    }
    QTRY_VERIFY_WITH_TIMEOUT(trust::privacyRequests(scene.workspace())->first().doneAtUtc.isValid(), 30'000);
    QCOMPARE(trust::privacyRequests(scene.workspace())->first().member, 0);
    QCOMPARE(trust::erasures(scene.workspace(), 5)->size(), 1);
    QCOMPARE(trust::memberCalled(scene.workspace(), QString::number(member)).has_value(), false);
}

void PrivacyPanelTest::nothingIsErasedWithoutTheLastWord()
{
    ShellScene scene(true);
    openPanel(scene);
    const qint64 member = someone(scene);
    Job job(&scene.desk());
    for (const QVariantList &said : {QVariantList{QString()}, QVariantList{QStringLiteral("asked"), false}}) {
        ask::ScriptedAnswers answers(said);
        eraseWithQuestions(scene.desk(), &job, {member});
        QVERIFY(settle(ShellScene::settleMs));
    }
    QVERIFY(trust::memberCalled(scene.workspace(), QString::number(member)));
    QVERIFY(trust::erasures(scene.workspace(), 5)->isEmpty());
}

void PrivacyPanelTest::theCopyIsReadableInBothForms()
{
    ShellScene scene(true);
    NoProgress quiet;
    const auto report = trust::personReport(scene.workspace(), someone(scene), quiet);
    QVERIFY(report);
    QVERIFY(report->rows() > 3);
    for (const QString &format : render::personFileFormats()) {
        const QString path = scene.file(QStringLiteral("copy.") + format);
        QVERIFY(render::savePersonReport(*report, path, scene.workspace().zone()));
        QVERIFY(QFile(path).size() > 1000);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    QCOMPARE(render::savePersonReport(*report, scene.file(QStringLiteral("copy.doc")), scene.workspace().zone()).error().code, ErrorCode::UnsupportedFormat);
}

void PrivacyPanelTest::theRecordIsFilteredAndExported()
{
    ShellScene scene;
    QVERIFY(trust::logExport(scene.workspace(), {{}, QStringLiteral("members"), QStringLiteral("/tmp/a.csv"), 12, true, {}}));
    QVERIFY(trust::logExport(scene.workspace(), {{}, QStringLiteral("members"), QStringLiteral("/tmp/b.csv"), 7, false, QStringLiteral("客户来电")}));
    scene.desk().goTo(PageId::Safety, QStringLiteral("exports"));
    QVERIFY(settle(ShellScene::settleMs));
    auto *panel = scene.window().findChild<ExportsPanel *>();
    QVERIFY(panel);
    QCOMPARE(panel->table()->rows()->rowCount(), 2);
    panel->findChild<QLineEdit *>()->setText(QStringLiteral("来电"));
    QCOMPARE(panel->table()->rows()->rowCount(), 1);
    const QString path = scene.file(QStringLiteral("record.csv"));
    ask::ScriptedAnswers answers({path});
    click(scene, "exportRecord");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(QStringLiteral("客户来电")));
    QVERIFY(text.contains(QStringLiteral("/tmp/b.csv")));
    QVERIFY(!text.contains(QStringLiteral("/tmp/a.csv")));
    QCOMPARE(trust::exports(scene.workspace(), 5)->first().what, QStringLiteral("export-log"));
}

void PrivacyPanelTest::theFormStandsBesideThePage()
{
    ShellScene scene;
    scene.window().resize(1366, 768);
    PrivacyPanel *panel = openPanel(scene);
    panel->newRequest();
    QVERIFY(settle(ShellScene::settleMs));
    QVERIFY(scene.window().findChild<RequestForm *>()->isVisible());
    QVERIFY(panel->isVisible());
}

QTEST_MAIN(PrivacyPanelTest)
#include "privacypanel_test.moc"
