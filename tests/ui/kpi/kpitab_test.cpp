// SPDX-License-Identifier: GPL-3.0-or-later
// The KPI tab as an operator uses it: scores, a KPI's rows, a target and a number typed by hand, own KPIs, all groups.
#include "core/content/duecontent.h"
#include "core/growth/campaignstore.h"
#include "tests/ui/common/deskscene.h"
#include "ui/common/ask.h"
#include "ui/kpi/kpimodel.h"
#include "ui/kpi/kpipanel.h"
#include "ui/kpi/kpitab.h"
#include "ui/kpi/ownkpiform.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>
#include <QToolButton>

using namespace siyu;
using namespace siyu::ui;

namespace {

QString str(const char *text) { return QString::fromLatin1(text); }

struct Scene : DeskScene {
    Scene()
    {
        for (const char *name : {"A", "B"})
            ids.append(addGroup(name));
        fill("INSERT INTO question (asked_at, grp, text, state, first_answered_at, rating) VALUES"
             " ('2026-02-17T02:00:00Z', 1, 'size?', 'answered', '2026-02-17T02:20:00Z', 4), ('2026-02-18T02:00:00Z', 2, 'colour?', 'answered', '2026-02-18T03:00:00Z', NULL);"
             "INSERT INTO product (id, name, created_at) VALUES (1, 'tea', '2026-01-01T00:00:00Z');");
        tab = open<KpiTab>();
    }
    int rowOf(const char *word) const
    {
        for (int row = 0; row < tab->model()->rowCount(); ++row) {
            if (tab->model()->line(row).item.kpi.word == QLatin1String(word))
                return row;
        }
        return -1;
    }
    QString cell(const char *word, KpiModel::Column column) const { return tab->model()->index(rowOf(word), column).data().toString(); }
    KpiTab *tab = nullptr;
    QList<GroupId> ids;
};

} // namespace

class KpiTabTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheWeekBefore();
    void rowsAndTarget();
    void typedNumber();
    void ownKpi();
    void dueContentIsEntered();
    void aCampaignIsEntered();
    void allGroupsAndOne();
    void savesAWorkbook();
};

void KpiTabTest::showsTheWeekBefore()
{
    Scene scene; // 1 March 2026 is a Sunday: the week before ends on 22 February
    const QAbstractItemModelTester tester(scene.tab->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(scene.tab->model()->rowCount(), 13);
    QCOMPARE(scene.cell("answer_time", KpiModel::Actual), str("40.0 min"));
    QCOMPARE(scene.cell("answer_time", KpiModel::Attained), str("75% Behind"));
    QCOMPARE(scene.cell("sales", KpiModel::Note), str("no orders were imported"));
    QCOMPARE(scene.tab->model()->line(scene.rowOf("answer_time")).trend.size(), 8);
    QVERIFY(!scene.tab->model()->index(scene.rowOf("answer_time"), KpiModel::Trend).data(Qt::AccessibleTextRole).toString().isEmpty());
}

void KpiTabTest::rowsAndTarget()
{
    Scene scene;
    scene.tab->openLine(scene.tab->model()->rowCount()); // a line that is not there opens nothing
    QVERIFY(!scene.desk->drawer()->isOpen());
    scene.tab->openLine(scene.rowOf("answer_time"));
    scene.settle();
    auto *panel = qobject_cast<KpiPanel *>(scene.desk->drawer()->content());
    QVERIFY(panel);
    QCOMPARE(panel->findChild<QTableView *>()->model()->rowCount(), 2);
    panel->findChildren<QLineEdit *>().first()->setText(str("40"));
    scene.press("Set");
    QCOMPARE(scene.cell("answer_time", KpiModel::Attained), str("100% Reached"));
    QVERIFY(scene.shared->undo());
    scene.settle();
    QCOMPARE(scene.cell("answer_time", KpiModel::Attained), str("75% Behind"));
}

void KpiTabTest::typedNumber()
{
    Scene scene;
    scene.tab->openLine(scene.rowOf("sales"));
    scene.settle();
    const auto fields = scene.desk->drawer()->content()->findChildren<QLineEdit *>();
    fields.at(1)->setText(str("1,234.50")); // yuan
    scene.press("Type");
    QCOMPARE(scene.tab->model()->line(scene.rowOf("sales")).item.actual.value, std::optional(123'450.0));
    QCOMPARE(scene.cell("sales", KpiModel::Note), str("no target is set"));
}

void KpiTabTest::ownKpi()
{
    Scene scene;
    OwnKpiForm form(*scene.desk);
    QPushButton *add = form.findChild<QPushButton *>();
    QVERIFY(!add->isEnabled());
    form.findChild<QLineEdit *>()->setText(str("photos"));
    QVERIFY(add->isEnabled());
    add->click();
    scene.settle();
    QCOMPARE(scene.tab->model()->rowCount(), 14);
    QCOMPARE(scene.cell("own-1", KpiModel::Name), str("photos"));
}

void KpiTabTest::dueContentIsEntered()
{
    Scene scene;
    scene.tab->openLine(scene.rowOf("output"));
    scene.settle();
    scene.press("Note content that is due");
    scene.field<QLineEdit>("What has to be ready")->setText(str("poster"));
    scene.field<QDateEdit>("Due")->setDate(QDate(2026, 2, 18));
    scene.field<QCheckBox>("Ready")->setChecked(true);
    scene.field<QDateEdit>("Since")->setDate(QDate(2026, 2, 17));
    scene.press("Save what is due");
    QCOMPARE(scene.cell("output", KpiModel::Actual), str("100.0%"));
    // Its row opens it again: it was late after all.
    scene.tab->openLine(scene.rowOf("output"));
    scene.settle();
    auto *rows = scene.desk->drawer()->content()->findChild<QTableView *>();
    QCOMPARE(rows->model()->rowCount(), 1);
    rows->setCurrentIndex(rows->model()->index(0, 0));
    Q_EMIT rows->activated(rows->currentIndex());
    scene.settle();
    QCOMPARE(scene.field<QLineEdit>("What has to be ready")->text(), str("poster"));
    scene.field<QDateEdit>("Since")->setDate(QDate(2026, 2, 19));
    scene.press("Save what is due");
    QCOMPARE(scene.cell("output", KpiModel::Actual), str("0.0%"));
    QVERIFY(scene.shared->undo());
    scene.settle();
    QCOMPARE(scene.cell("output", KpiModel::Actual), str("100.0%"));
}

void KpiTabTest::aCampaignIsEntered()
{
    Scene scene;
    scene.tab->openLine(scene.rowOf("campaigns"));
    scene.settle();
    scene.press("New campaign");
    scene.field<QLineEdit>("Name")->setText(str("spring"));
    scene.field<QDateEdit>("First day")->setDate(QDate(2026, 2, 20));
    scene.field<QDateEdit>("Last day")->setDate(QDate(2026, 2, 21));
    scene.field<QListWidget>("Groups")->item(1)->setCheckState(Qt::Checked);
    scene.field<QPlainTextEdit>("Products")->setPlainText(str("cake"));
    scene.press("Save the campaign");
    QVERIFY(growth::campaigns(*scene.shared)->isEmpty()); // nobody sells that
    scene.field<QPlainTextEdit>("Products")->setPlainText(str("tea\n"));
    scene.press("Save the campaign");
    const growth::Campaign made = growth::campaigns(*scene.shared)->first();
    QCOMPARE(made.groups, QList<GroupId>{scene.ids[1]});
    QCOMPARE(made.products, QStringList{str("tea")});
    QCOMPARE(scene.cell("campaigns", KpiModel::Actual), str("1"));
    scene.tab->showGroup(scene.ids.first(), str("A"));
    scene.settle();
    QCOMPARE(scene.cell("campaigns", KpiModel::Actual), str("0"));
}

void KpiTabTest::allGroupsAndOne()
{
    Scene scene;
    scene.tab->showAllGroups(true);
    scene.settle();
    QTableView *table = nullptr;
    for (QTableView *one : scene.tab->findChildren<QTableView *>()) {
        if (one->isVisible())
            table = one;
    }
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 5).data().toString(), QStringLiteral("118%")); // (150·15 + 105.3·15 + 88.9·10) ÷ 40
    table->setCurrentIndex(table->model()->index(1, 0));
    Q_EMIT table->activated(table->currentIndex());
    scene.settle();
    QCOMPARE(scene.cell("answer_time", KpiModel::Actual), str("60.0 min"));
    scene.tab->showGroup(scene.ids.first(), str("A"));
    scene.settle();
    QCOMPARE(scene.cell("answer_time", KpiModel::Actual), str("20.0 min"));
}

void KpiTabTest::savesAWorkbook()
{
    Scene scene;
    const QString path = scene.folder.filePath(str("cards.xlsx"));
    const ask::ScriptedAnswers answers({path});
    for (QToolButton *one : scene.tab->findChildren<QToolButton *>()) {
        if (one->text() == str("Save as XLSX"))
            one->click();
    }
    scene.settle();
    QVERIFY(QFileInfo(path).size() > 5'000);
}

QTEST_MAIN(KpiTabTest)
#include "kpitab_test.moc"
