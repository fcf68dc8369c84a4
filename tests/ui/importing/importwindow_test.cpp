// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importwindow.h"

#include "tests/core/importing/importscene.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/importing/matchstep.h"
#include "ui/importing/previewmodel.h"
#include "ui/importing/sourcestep.h"
#include "ui/shell/desk.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QtTest>

using namespace siyu;
using namespace siyu::ui;

class ImportWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, Look::Light); }
    void cleanup() { QVERIFY(Job::waitForAll(10000)); }
    void wholeWay();
    void needsASource();
    void wrongKindIsSaid();
    void mappingByHand();
    void previewModel();

private:
    static QPushButton *button(QWidget *in, const QString &text)
    {
        for (QPushButton *b : in->findChildren<QPushButton *>()) {
            if (b->text() == text)
                return b;
        }
        return nullptr;
    }
    static QLineEdit *line(QWidget *in, const QString &name)
    {
        for (QLineEdit *edit : in->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    static void idle(ImportWindow &window)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!window.isBusy(), 10000);
        QTest::qWait(20);
    }
};

namespace {

std::shared_ptr<Workspace> sharedOf(importing::Scene &scene)
{
    return std::shared_ptr<Workspace>(&scene.workspace(), [](Workspace *) {});
}

} // namespace

void ImportWindowTest::wholeWay()
{
    importing::Scene scene;
    const QStringList before = scene.dump();
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, QString(),
        scene.file("姓名,手机号,会员等级\n小红,13800000000,金卡\n小明,13900000000,\n没有,138****0000,\n"));
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    QVERIFY(!window.nextButton()->isEnabled());
    line(&window, QStringLiteral("Where it comes from"))->setText(QStringLiteral("a list"));
    QTRY_VERIFY(window.nextButton()->isEnabled());
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Match);
    window.nextButton()->click();
    QCOMPARE(window.step(), ImportWindow::Rules);
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Preview);
    QCOMPARE(window.session().preview->report.counts.of(importing::Outcome::Created), 2);
    QCOMPARE(window.session().preview->report.counts.of(importing::Outcome::Rejected), 1);
    QCOMPARE(scene.dump(), before);
    // Back always.
    window.backButton()->click();
    QCOMPARE(window.step(), ImportWindow::Rules);
    window.nextButton()->click();
    QCOMPARE(window.step(), ImportWindow::Preview);
    idle(window);
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Done);
    idle(window);
    QCOMPARE(scene.rows("SELECT count(*) FROM member"), QStringList({QStringLiteral("2")}));

    QTemporaryDir folder;
    const QString saved = folder.filePath(QStringLiteral("left out.csv"));
    {
        ask::ScriptedAnswers answers({saved});
        button(&window, QStringLiteral("Save the rows left out…"))->click();
    }
    QFile file(saved);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("138****0000"));
    QVERIFY(text.contains("Reason"));
    button(&window, QStringLiteral("Take the import back"))->click();
    idle(window);
    QTRY_COMPARE(scene.dump(), before);
}

void ImportWindowTest::needsASource()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, QStringLiteral("members"), scene.file("姓名,手机号\n小红,13800000000\n"));
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    idle(window);
    QVERIFY(!window.nextButton()->isEnabled());
    line(&window, QStringLiteral("Where it comes from"))->setText(QStringLiteral("  "));
    QVERIFY(!window.nextButton()->isEnabled());
    line(&window, QStringLiteral("Where it comes from"))->setText(QStringLiteral("a list"));
    QTRY_VERIFY(window.nextButton()->isEnabled());
}

void ImportWindowTest::wrongKindIsSaid()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, QStringLiteral("members"),
        scene.file("订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 "
                   ",退款金额\n1,2,2,上海,2020-02-21 00:00:00,,0.0\n"));
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    line(&window, QStringLiteral("Where it comes from"))->setText(QStringLiteral("a list"));
    QTRY_VERIFY(window.nextButton()->isEnabled());
    window.nextButton()->click();
    QTRY_VERIFY(window.problem().contains(QStringLiteral("Tmall")));
    QCOMPARE(window.step(), ImportWindow::Source);
}

void ImportWindowTest::mappingByHand()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, QStringLiteral("members"), scene.file("代号,称呼\nwx1,小红\nwx2,小明\n"));
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    line(&window, QStringLiteral("Where it comes from"))->setText(QStringLiteral("a list"));
    QTRY_VERIFY(window.nextButton()->isEnabled());
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Match);
    idle(window);
    QVERIFY(!window.nextButton()->isEnabled());
    auto *table = window.match()->findChild<QTableWidget *>();
    auto *combo = qobject_cast<QComboBox *>(table->cellWidget(0, 2));
    combo->setCurrentIndex(combo->findData(QStringLiteral("wechat")));
    Q_EMIT combo->activated(combo->currentIndex());
    QVERIFY(window.nextButton()->isEnabled());
    QCOMPARE(wordOf(window.session().plan->columns[0].target), QStringLiteral("wechat"));
}

void ImportWindowTest::previewModel()
{
    importing::Plan plan;
    plan.columns
        = {{QStringLiteral("手机"), {importing::Field::Phone}, 1, {}, {}}, {QStringLiteral("名"), {}, 0, {}, {}}};
    PreviewModel model;
    QAbstractItemModelTester tester(&model);
    model.setPreview(plan,
        {{2, importing::Outcome::Created, {}, {QStringLiteral("13800000000"), QStringLiteral("<b>小红</b>")}},
            {3, importing::Outcome::Rejected, QStringLiteral("why"), {QStringLiteral("x")}}},
        true);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, PreviewModel::FirstCell).data().toString(), QStringLiteral("138****0000"));
    QCOMPARE(model.index(0, PreviewModel::FirstCell + 1).data().toString(), QStringLiteral("<b>小红</b>"));
    model.setFilter(importing::Outcome::Rejected);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, PreviewModel::Reason).data().toString(), QStringLiteral("why"));
    QCOMPARE(model.index(0, PreviewModel::FirstCell + 1).data().toString(), QString());
}

QTEST_MAIN(ImportWindowTest)
#include "importwindow_test.moc"
