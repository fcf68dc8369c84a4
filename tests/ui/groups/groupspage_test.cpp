// SPDX-License-Identifier: GPL-3.0-or-later
// The groups page driven as an operator would: empty, a new group, teams, the count pad, a rename, staff.
#include "core/groups/activitystore.h"
#include "core/groups/groupstore.h"
#include "core/groups/ledgerstore.h"
#include "core/groups/rosterstore.h"
#include "core/groups/staffstore.h"
#include "tests/ui/groups/groupsscene.h"
#include "ui/common/searchfield.h"
#include "ui/groups/boardview.h"
#include "ui/groups/groupview.h"
#include "ui/groups/ledgertab.h"
#include "ui/groups/newgroupform.h"
#include "ui/groups/rosterstab.h"
#include "ui/groups/staffpanel.h"
#include "ui/groups/teamcards.h"
#include "ui/groups/tierstab.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace siyu;
using namespace siyu::groups;
using namespace siyu::ui;

namespace {

struct Scene : GroupsScene {
    QListView *list() const
    {
        for (QListView *of : page->findChildren<QListView *>()) {
            if (of->accessibleName() == QStringLiteral("Groups"))
                return of;
        }
        return nullptr;
    }
    GroupId addShop()
    {
        const StaffId owner = *addStaff(*shared, {QStringLiteral("李店长"), {}, {}, {}});
        (void)addStaff(*shared, {QStringLiteral("王助理"), {}, {}, {}}).has_value();
        NewGroup group;
        group.name = QStringLiteral("老客1群");
        group.owners = {owner};
        return *addGroup(*shared, group);
    }
    template <typename Fn>
    auto write(Fn fn)
    {
        return shared->write({QStringLiteral("test"), {}, Record::System, {Topic::Rosters}}, fn);
    }
};

QPushButton *buttonNamed(const QWidget *parent, const QString &text)
{
    for (QPushButton *button : parent->findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class GroupsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptySaysWhatToDo();
    void newGroupBringsItsTeams();
    void boardModelKeepsItsPromises();
    void rowsModelKeepsItsPromises();
    void boardOpensAGroup();
    void teamsAreFilledAndUndone();
    void countPadKeepsNumbers();
    void renameIsAccepted();
    void tiersAreShown();
    void staffPanelAdds();
    void searchNarrowsTheList();
};

void GroupsPageTest::emptySaysWhatToDo()
{
    Scene scene;
    scene.open();
    QVERIFY(scene.child<EmptyState>()->isVisible());
    QVERIFY(scene.page->primaryAction()->isEnabled());
    scene.addShop();
    scene.settle();
    QVERIFY(scene.child<BoardView>()->isVisible());
}

void GroupsPageTest::newGroupBringsItsTeams()
{
    Scene scene;
    scene.open();
    NewGroupForm form(*scene.desk, {}, true);
    QSignalSpy added(&form, &NewGroupForm::added);
    const auto fields = form.findChildren<QLineEdit *>();
    QPushButton *add = buttonNamed(&form, QStringLiteral("Add the group"));
    QVERIFY(add && !add->isEnabled());
    fields.first()->setText(QStringLiteral("新客2群"));
    form.findChildren<QComboBox *>().first()->setEditText(QStringLiteral("店主"));
    QVERIFY(add->isEnabled());
    add->click();
    QTRY_COMPARE(added.size(), 1);
    const BoardRow row = board(*scene.shared)->first();
    QCOMPARE(row.name, QStringLiteral("新客2群"));
    QCOMPARE(row.owners, QStringList{QStringLiteral("店主")});
    QCOMPARE(row.gaps, 0); // solo: one person holds all six
}

void GroupsPageTest::boardModelKeepsItsPromises()
{
    BoardModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    BoardRow gap;
    gap.name = QStringLiteral("A");
    gap.teams[0] = {2, {}, QString(), Gap::NoLead};
    gap.teams[1] = {1, {}, QStringLiteral("甲"), Gap::None};
    model.setRows({gap, BoardRow()});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, BoardModel::FirstTeam).data().toString(), QStringLiteral("No lead"));
    QCOMPARE(model.index(0, BoardModel::FirstTeam + 1).data().toString(), QStringLiteral("1 甲"));
    QCOMPARE(model.index(0, BoardModel::FirstTeam + 2).data().toString(), QStringLiteral("Nobody"));
    QVERIFY(model.index(0, BoardModel::FirstTeam).data(BoardModel::GapRole).toBool());
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void GroupsPageTest::rowsModelKeepsItsPromises()
{
    RowsModel<int> model({{QStringLiteral("n"), [](const int &n) { return QString::number(n); }, [](const int &n) { return n; }, true, {}, {}}});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({10, 9});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("9"));
    QCOMPARE(model.index(1, 0).data(RowsModel<int>::SortRole).toInt(), 9);
}

void GroupsPageTest::boardOpensAGroup()
{
    Scene scene;
    const GroupId group = scene.addShop();
    scene.open();
    auto *table = scene.child<BoardView>()->findChild<QTableView *>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    Q_EMIT table->activated(table->model()->index(0, 0));
    scene.settle();
    QVERIFY(!table->isVisible());
    QCOMPARE(scene.child<GroupView>()->group(), group);
    scene.page->resize(900, 600);
    scene.page->show(QVariant(group.value));
    QVERIFY(scene.list()->isVisible());
}

void GroupsPageTest::teamsAreFilledAndUndone()
{
    Scene scene;
    const GroupId group = scene.addShop();
    scene.open();
    scene.page->show(group.value);
    scene.settle();
    const StaffId staff = *findStaff(*scene.shared, QStringLiteral("王助理"));
    Q_EMIT scene.child<TeamCards>()->assignWanted(Team::Gameplay, staff, true);
    scene.settle();
    QCOMPARE(groups::group(*scene.shared, group)->teams[1].size(), 1);
    QCOMPARE(groups::group(*scene.shared, group)->teams[1].first().isLead, true);
    Q_EMIT scene.child<TeamCards>()->unassignWanted(Team::Gameplay, staff);
    scene.settle();
    QVERIFY(groups::group(*scene.shared, group)->teams[1].isEmpty());
    scene.desk->undo();
    scene.settle();
    QCOMPARE(groups::group(*scene.shared, group)->teams[1].size(), 1);
}

void GroupsPageTest::countPadKeepsNumbers()
{
    Scene scene;
    const GroupId group = scene.addShop();
    QVERIFY(setTypedCounts(*scene.shared, group, QDate(2026, 3, 30), {100, {}, {}}));
    scene.open();
    scene.page->show(group.value);
    scene.child<GroupView>()->showTab(GroupView::Ledger);
    scene.settle();
    auto *ledger = scene.child<LedgerTab>();
    const auto fields = ledger->findChildren<QLineEdit *>();
    const auto fieldNamed = [&fields](const QString &name) {
        return *std::find_if(fields.begin(), fields.end(), [&name](const QLineEdit *field) { return field->accessibleName() == name; });
    };
    QTest::keyClicks(fieldNamed(QStringLiteral("New")), QStringLiteral("3"));
    QTest::keyClicks(fieldNamed(QStringLiteral("Lost")), QStringLiteral("1"));
    QTest::keyClick(fieldNamed(QStringLiteral("Lost")), Qt::Key_Return);
    scene.settle();
    const auto counts = typedCounts(*scene.shared, group, QDate(2026, 3, 31));
    QVERIFY(!counts->total); // not typed, so not counted
    QCOMPARE(counts->joined, Count(3));
    QCOMPARE(counts->lost, Count(1));
    QCOMPARE(ledger->model()->rows().last().total, Count(102));
}

void GroupsPageTest::renameIsAccepted()
{
    Scene scene;
    const GroupId group = scene.addShop();
    QVERIFY(scene.write([&](db::Database &db) {
        for (int i = 1; i <= 2; ++i)
            db.prepare("INSERT INTO member (id, name, created_at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(i, QStringLiteral("成员%1").arg(i));
        for (int i = 0; i < 2; ++i) {
            const QDate day = QDate(2026, 3, 1).addDays(i * 5);
            const NewRoster roster{group, QDateTime(day, QTime(2, 0), Qt::UTC), day, false, {{MemberId(i + 1), QStringLiteral("昵称%1").arg(i + 1), {}}}, {}};
            if (!storeRoster(db, roster))
                qFatal("roster");
        }
    }));
    scene.open();
    scene.page->show(group.value);
    scene.child<GroupView>()->showTab(GroupView::Rosters);
    scene.settle();
    auto *tab = scene.child<RostersTab>();
    QCOMPARE(tab->model()->rowCount(), 2);
    QPushButton *same = buttonNamed(tab, QStringLiteral("Same person"));
    QVERIFY(same);
    same->click();
    scene.settle();
    QVERIFY(!buttonNamed(tab, QStringLiteral("Same person")));
    QCOMPARE(renameProposals(*scene.shared, group)->size(), 0);
    QCOMPARE(groups::group(*scene.shared, group)->row.members, 1);
}

void GroupsPageTest::tiersAreShown()
{
    Scene scene;
    const GroupId group = scene.addShop();
    QVERIFY(scene.write([&](db::Database &db) {
        db.prepare("INSERT INTO member (id, name, created_at) VALUES (1, '小红 13800138000', '2026-01-01T00:00:00Z')").run();
        db.prepare("INSERT INTO membership (grp, member) VALUES (?, 1)").run(group.value);
        ActivityWriter writer(db, {});
        for (int i = 0; i < 10; ++i)
            writer.add(group, QDate(2026, 3, 20).addDays(i), MemberId(1), 3);
    }));
    scene.open();
    scene.page->show(group.value);
    scene.child<GroupView>()->showTab(GroupView::Tiers);
    scene.settle();
    auto *model = scene.child<TiersTab>()->model();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("小红 138****8000"));
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("Super active"));
}

void GroupsPageTest::staffPanelAdds()
{
    Scene scene;
    scene.open();
    StaffPanel panel(*scene.desk);
    scene.settle();
    QLineEdit *name = panel.findChildren<QLineEdit *>().first();
    QTest::keyClicks(name, QStringLiteral("Lily"));
    QTest::keyClick(name, Qt::Key_Return);
    scene.settle();
    QCOMPARE(staff(*scene.shared)->size(), 1);
    QCOMPARE(name->text(), QString());
    scene.desk->undo();
    scene.settle();
    QCOMPARE(staff(*scene.shared)->size(), 0);
}

void GroupsPageTest::searchNarrowsTheList()
{
    Scene scene;
    scene.addShop();
    NewGroup other;
    other.name = QStringLiteral("宝妈1群");
    other.owners = {*findStaff(*scene.shared, QStringLiteral("王助理"))};
    QVERIFY(addGroup(*scene.shared, other));
    scene.open();
    auto *list = scene.list();
    QCOMPARE(list->model()->rowCount(), 3);
    auto *search = scene.child<SearchField>();
    QTest::keyClicks(search, QStringLiteral("zzz"));
    QTRY_COMPARE(list->model()->rowCount(), 1); // the board stays
    search->setText(QStringLiteral("bm"));
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(1, 0).data().toString(), QStringLiteral("宝妈1群"));
    search->clear();
    QTRY_COMPARE(list->model()->rowCount(), 3);
}

QTEST_MAIN(GroupsPageTest)
#include "groupspage_test.moc"
