// SPDX-License-Identifier: GPL-3.0-or-later
// The daily work on the groups page as an operator does it: numbers pasted and kept, templates applied to all groups, staff
// dragged onto a team, a hand-over, a group's set-up, the tree.
#include "core/groups/activitystore.h"
#include "core/groups/ledgerstore.h"
#include "core/groups/staffstore.h"
#include "tests/ui/groups/groupsscene.h"
#include "ui/groups/alertsview.h"
#include "ui/groups/allgroupsview.h"
#include "ui/groups/boardview.h"
#include "ui/groups/groupview.h"
#include "ui/groups/handoverform.h"
#include "ui/groups/padview.h"
#include "ui/groups/setuptab.h"
#include "ui/groups/staffshelf.h"
#include "ui/groups/templatesview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>

using namespace siyu;
using namespace siyu::groups;
using namespace siyu::ui;

namespace {

const QDate today(2026, 3, 31);

struct Scene : GroupsScene {
    StaffId li, wang;
    QList<GroupId> groups;

    Scene()
    {
        li = *addStaff(*shared, {QStringLiteral("李店长"), {}, {}, {}});
        wang = *addStaff(*shared, {QStringLiteral("王助理"), {}, {}, {}});
        for (int i = 1; i <= 3; ++i) {
            NewGroup group;
            group.name = QStringLiteral("老客%1群").arg(i);
            group.owners = {li};
            group.kind = i < 3 ? QStringLiteral("购物") : QString();
            groups.append(*addGroup(*shared, group));
        }
    }
    void open() { GroupsScene::open(1290); }
    QPushButton *button(const QWidget *in, const QString &text) const
    {
        for (QPushButton *of : in->findChildren<QPushButton *>()) {
            if (of->text() == text)
                return of;
        }
        return nullptr;
    }
};

} // namespace

class GroupWorkPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersArePastedAndKept();
    void templatesAreAppliedToAll();
    void staffIsDroppedOnATeam();
    void somebodyHandsOver();
    void aGroupIsSetUp();
    void theTreeFolds();
    void alertsLeadToTheGroup();
};

void GroupWorkPageTest::numbersArePastedAndKept()
{
    Scene scene;
    QVERIFY(setTypedCounts(*scene.shared, scene.groups[0], today.addDays(-1), {100, {}, {}}).has_value());
    scene.open();
    scene.page->show(QStringLiteral("count"));
    scene.settle();
    auto *view = scene.child<PadView>();
    PadModel *model = view->model();
    QAbstractItemModelTester tester(model);
    QCOMPARE(model->rowCount(), 3);
    QVERIFY(!scene.button(view, QStringLiteral("Keep all"))->isEnabled());
    QVERIFY(view->paste(QStringLiteral("老客1群\t104\t5\t2\n别的群\t3\n老客2群\t1\t0")));
    QCOMPARE(model->index(0, PadModel::Note).data().toString(), QStringLiteral("100 + 5 − 2 = 103, not 104"));
    QVERIFY(model->setData(model->index(0, PadModel::Total), QStringLiteral("103"), Qt::EditRole));
    QVERIFY(!model->setData(model->index(0, PadModel::Total), QStringLiteral("viele"), Qt::EditRole));
    QVERIFY(!model->setData(model->index(0, PadModel::DayBefore), QStringLiteral("1"), Qt::EditRole));
    QCOMPARE(model->faults(), 0);
    // Somebody else's change in between takes nothing away that is not kept yet.
    QVERIFY(setTypedCounts(*scene.shared, scene.groups[2], today, {7, {}, {}}).has_value());
    scene.settle();
    QCOMPARE(model->changed().size(), 2);
    scene.button(view, QStringLiteral("Keep all"))->click();
    scene.settle();
    QCOMPARE(typedCounts(*scene.shared, scene.groups[0], today)->total, Count(103));
    QCOMPARE(typedCounts(*scene.shared, scene.groups[1], today)->joined, Count(1));
    QVERIFY(!typedCounts(*scene.shared, scene.groups[1], today)->total);
    QVERIFY(model->changed().isEmpty());
    scene.desk->undo();
    scene.settle();
    QVERIFY(!typedCounts(*scene.shared, scene.groups[0], today)->total);
    QCOMPARE(model->index(0, PadModel::Note).data().toString(), QStringLiteral("not counted"));
}

void GroupWorkPageTest::templatesAreAppliedToAll()
{
    Scene scene;
    scene.open();
    scene.page->show(QStringLiteral("templates"));
    scene.settle();
    auto *view = scene.child<TemplatesView>();
    scene.button(view, QStringLiteral("Add the presets"))->click();
    scene.settle();
    const auto presets = templates(*scene.shared);
    QCOMPARE(presets->size(), 4);
    const auto shopping = std::find_if(presets->begin(), presets->end(), [](const TemplateRow &row) { return row.mode == OperatingMode::Shopping; });
    view->select(shopping->id);
    scene.settle();
    view->openApply(true);
    scene.settle();
    auto *table = view->findChild<QTableView *>();
    QVERIFY(table->model()->rowCount() > 3 * 8);
    QCOMPARE(detailsOf(*scene.shared, scene.groups[0])->templ.value, 0); // shown, not done
    scene.button(view, QStringLiteral("Apply to 3 groups"))->click();
    scene.settle();
    for (const GroupId group : scene.groups)
        QCOMPARE(detailsOf(*scene.shared, group)->templ, shopping->id);
    scene.desk->undo();
    scene.settle();
    QCOMPARE(detailsOf(*scene.shared, scene.groups[2])->templ.value, 0);
}

void GroupWorkPageTest::staffIsDroppedOnATeam()
{
    Scene scene;
    scene.open();
    BoardModel *model = scene.child<AllGroupsView>()->board()->model();
    const std::unique_ptr<QMimeData> mime(StaffShelf::mimeOf(scene.wang));
    const QModelIndex cell = model->index(1, BoardModel::FirstTeam + 2);
    QVERIFY(model->flags(cell) & Qt::ItemIsDropEnabled);
    QVERIFY(!model->canDropMimeData(mime.get(), Qt::CopyAction, -1, -1, model->index(1, BoardModel::Owners)));
    QVERIFY(model->dropMimeData(mime.get(), Qt::CopyAction, -1, -1, cell));
    scene.settle();
    const auto card = groups::group(*scene.shared, scene.groups[1]);
    QCOMPARE(card->teams[2].size(), 1);
    QVERIFY(card->teams[2].first().isLead && card->teams[2].first().staff == scene.wang);
    const std::unique_ptr<QMimeData> second(StaffShelf::mimeOf(scene.li));
    QVERIFY(model->dropMimeData(second.get(), Qt::CopyAction, -1, -1, model->index(1, BoardModel::FirstTeam + 2)));
    scene.settle();
    QCOMPARE(groups::group(*scene.shared, scene.groups[1])->teams[2].size(), 2); // the lead stays
    QMimeData other;
    other.setText(QStringLiteral("2"));
    QVERIFY(!model->dropMimeData(&other, Qt::CopyAction, -1, -1, cell));
}

void GroupWorkPageTest::somebodyHandsOver()
{
    Scene scene;
    scene.open();
    const auto all = staff(*scene.shared);
    const auto leaver = std::find_if(all->begin(), all->end(), [&](const StaffRow &row) { return row.id == scene.li; });
    HandoverForm form(*scene.desk, *leaver, *all);
    scene.settle();
    QVERIFY(form.findChild<QLabel *>()->text().startsWith(QStringLiteral("Groups owned (3): 老客1群")));
    QCOMPARE(form.findChild<QComboBox *>()->count(), 1);
    scene.button(&form, QStringLiteral("Hand over"))->click();
    scene.settle();
    for (const GroupId group : scene.groups)
        QCOMPARE(groups::group(*scene.shared, group)->owners.first().id, scene.wang);
}

void GroupWorkPageTest::aGroupIsSetUp()
{
    Scene scene;
    scene.open();
    scene.page->show(scene.groups[0].value);
    scene.child<GroupView>()->showTab(GroupView::Setup);
    scene.settle();
    auto *tab = scene.child<SetupTab>();
    auto *region = tab->findChild<QLineEdit *>();
    QTest::keyClicks(region, QStringLiteral("Shanghai"));
    auto *policy = tab->findChild<QComboBox *>();
    policy->setCurrentIndex(1);
    scene.button(tab, QStringLiteral("Keep"))->click();
    scene.settle();
    const auto details = detailsOf(*scene.shared, scene.groups[0]);
    QCOMPARE(details->region, QStringLiteral("Shanghai"));
    QCOMPARE(details->room, std::optional<qint64>(200));
    QCOMPARE(details->setup.kind, QStringLiteral("购物")); // what was not touched stays
}

void GroupWorkPageTest::theTreeFolds()
{
    Scene scene;
    scene.open();
    auto *order = scene.page->findChild<QComboBox *>();
    auto *list = scene.child<QListView>();
    for (QListView *of : scene.page->findChildren<QListView *>()) {
        if (of->accessibleName() == QStringLiteral("Groups"))
            list = of;
    }
    QCOMPARE(list->model()->rowCount(), 4);
    for (QComboBox *of : scene.page->findChildren<QComboBox *>()) {
        if (of->accessibleName() == QStringLiteral("Order of the groups"))
            order = of;
    }
    order->setCurrentIndex(1);
    QCOMPARE(list->model()->rowCount(), 6); // two branches
    QCOMPARE(list->model()->index(3, 0).data().toString(), QStringLiteral("▾ 购物 (2)"));
    Q_EMIT list->activated(list->model()->index(3, 0));
    QCOMPARE(list->model()->rowCount(), 4);
    scene.page->show(scene.groups[1].value); // a group in a closed branch opens it
    scene.settle();
    QCOMPARE(list->model()->rowCount(), 6);
    QCOMPARE(scene.child<GroupView>()->group(), scene.groups[1]);
}

void GroupWorkPageTest::alertsLeadToTheGroup()
{
    Scene scene;
    QVERIFY(setTypedCounts(*scene.shared, scene.groups[1], today.addDays(-1), {100, {}, {}}).has_value());
    QVERIFY(setTypedCounts(*scene.shared, scene.groups[1], today, {60, 0, 40}).has_value());
    scene.open();
    scene.page->show(QStringLiteral("alerts"));
    scene.settle();
    auto *view = scene.child<AlertsView>();
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->row(0).name, QStringLiteral("老客2群"));
    auto *table = view->findChild<QTableView *>();
    table->setCurrentIndex(table->model()->index(0, 0));
    Q_EMIT table->activated(table->currentIndex());
    scene.settle();
    QCOMPARE(scene.child<GroupView>()->group(), scene.groups[1]);
}

QTEST_MAIN(GroupWorkPageTest)
#include "groupwork_page_test.moc"
