// SPDX-License-Identifier: GPL-3.0-or-later
// The preview step: what it shows row by row, corrections of cells, a long file.
#include "tests/ui/importing/importwindowscene.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QTableView>

using namespace siyu;
using namespace siyu::ui;

class ImportPreviewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, Look::Light); }
    void cleanup() { QVERIFY(Job::waitForAll(10000)); }
    void previewModel();
    void oldAndNewValues();
    void correctsACell();
    void takesCorrectionsBack();
    void manyRowsScroll();
    void ruleOfAField();
};

void ImportPreviewTest::previewModel()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, {QStringLiteral("members"), {scene.file("手机号,姓名\n13800000000,<b>小红</b>\n,谁\n")}, {}});
    toPreview(window);
    PreviewModel &model = *window.preview()->model();
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 2);
    waitForRow(model, 1);
    QVERIFY(shown(model, 0, PreviewModel::FirstCell).endsWith(QStringLiteral("138****0000")));
    QCOMPARE(shown(model, 0, PreviewModel::FirstCell + 1), QStringLiteral("<b>小红</b>"));
    // A masked number is not shown by an editor either.
    QCOMPARE(model.index(0, PreviewModel::FirstCell).data(Qt::EditRole).toString(), QString());
    model.setFilter(importing::Outcome::Rejected);
    QCOMPARE(model.rowCount(), 1);
    waitForRow(model, 0);
    QVERIFY(!shown(model, 0, PreviewModel::Reason).isEmpty());
    QCOMPARE(shown(model, 0, PreviewModel::RowNumber), QStringLiteral("3"));
}

void ImportPreviewTest::oldAndNewValues()
{
    importing::Scene scene;
    QVERIFY(scene.import("姓名,手机号,地区\n小红,13800000000,上海\n").has_value());
    importing::Options options = scene.options();
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, {QStringLiteral("members"), {scene.file("姓名,手机号,地区,标签\n小红,13800000000,杭州,VIP\n新人,13900000000,,\n")}, {}});
    toPreview(window);
    const PreviewModel &model = *window.preview()->model();
    waitForRow(model, 1);
    QCOMPARE(shown(model, 0, PreviewModel::Reason), QStringLiteral("Tags: (blank) → VIP"));
    QCOMPARE(shown(model, 1, PreviewModel::Reason), QString());
    QCOMPARE(scene.rows("SELECT count(*) FROM tag"), QStringList({QStringLiteral("0")}));
}

void ImportPreviewTest::correctsACell()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    desk.setMasked(false);
    const QByteArray text("姓名,手机号\n小红,13800000000\n小明,139****0000\n小刚,13700000000\n");
    const QString path = scene.file(text);
    ImportWindow window(desk, {QStringLiteral("members"), {path}, {}});
    toPreview(window);
    PreviewModel &model = *window.preview()->model();
    QCOMPARE(window.session().preview->report.counts.of(importing::Outcome::Rejected), 1);
    model.setFilter(importing::Outcome::Rejected);
    waitForRow(model, 0);
    QTableView *table = window.preview()->table();
    const QModelIndex cell = model.index(0, PreviewModel::FirstCell + 1);
    table->setCurrentIndex(cell);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = table->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), QStringLiteral("139****0000"));
    editor->setText(QStringLiteral("13900000000"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(window.session().preview->report.counts.of(importing::Outcome::Created), 3);
    QVERIFY(window.session().preview->isCounted);
    QTRY_VERIFY(window.nextButton()->isEnabled());
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Done);
    idle(window);
    QCOMPARE(scene.rows("SELECT value FROM identity WHERE value LIKE '%139%'"), QStringList({QStringLiteral("+8613900000000")}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text);
}

void ImportPreviewTest::takesCorrectionsBack()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, {QStringLiteral("members"), {scene.file("姓名,手机号\n小红,13800000000\n小明,139****0000\n")}, {}});
    toPreview(window);
    PreviewModel &model = *window.preview()->model();
    waitForRow(model, 1);
    // The mask holds: the editor began empty, and left empty it changes nothing.
    QVERIFY(!model.setData(model.index(0, PreviewModel::FirstCell + 1), QString(), Qt::EditRole));
    QVERIFY(model.setData(model.index(1, PreviewModel::FirstCell + 1), QStringLiteral("13900000000"), Qt::EditRole));
    QTRY_COMPARE(window.session().preview->report.counts.of(importing::Outcome::Created), 2);
    idle(window);
    button(&window, QStringLiteral("Take the corrections back"))->click();
    QTRY_COMPARE(window.session().preview->report.counts.of(importing::Outcome::Created), 1);
    QVERIFY(window.session().plan->edits.isEmpty());
}

void ImportPreviewTest::manyRowsScroll()
{
    importing::Scene scene;
    QByteArray text("姓名,手机号\n");
    constexpr int rows = 20'000;
    for (int i = 0; i < rows; ++i)
        text += "客户" + QByteArray::number(i) + ",138" + QByteArray::number(10'000'000 + i) + "\n";
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, {QStringLiteral("members"), {scene.file(text)}, {}});
    toPreview(window);
    const PreviewModel &model = *window.preview()->model();
    QCOMPARE(model.rowCount(), rows);
    window.preview()->table()->scrollToBottom();
    QTRY_VERIFY(model.isLoaded(rows - 1));
    QCOMPARE(shown(model, rows - 1, PreviewModel::FirstCell), QStringLiteral("客户%1").arg(rows - 1));
    QCOMPARE(rowOf(model, 3), 1);
}

void ImportPreviewTest::ruleOfAField()
{
    importing::Scene scene;
    QVERIFY(scene.import("姓名,手机号,地区,公司\n小红,13800000000,上海,甲\n").has_value());
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, {QStringLiteral("members"), {scene.file("姓名,手机号,地区,公司\n小红,13800000000,杭州,乙\n")}, {}});
    toPreview(window);
    QCOMPARE(window.session().preview->report.counts.of(importing::Outcome::Unchanged), 1);
    window.backButton()->click();
    QCOMPARE(window.step(), ImportWindow::Rules);
    for (QComboBox *rule : window.findChildren<QComboBox *>()) {
        if (rule->accessibleName() == QStringLiteral("Rule for “Region”")) {
            rule->setCurrentIndex(rule->findData(int(importing::Conflict::Overwrite)));
            Q_EMIT rule->activated(rule->currentIndex());
        }
    }
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Preview);
    idle(window);
    const PreviewModel &model = *window.preview()->model();
    waitForRow(model, 0);
    QCOMPARE(shown(model, 0, PreviewModel::Reason), QStringLiteral("Region: 上海 → 杭州"));
}

QTEST_MAIN(ImportPreviewTest)
#include "importpreview_test.moc"
