// SPDX-License-Identifier: GPL-3.0-or-later
// The Insights page and the reports tab driven as an operator would: nothing yet, charts, the rows behind a point, the
// data table, another theme, exports, a report.
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/groups/groupstore.h"
#include "core/groups/ledgerstore.h"
#include "core/groups/staffstore.h"
#include "core/insight/boards.h"
#include "core/trust/exportlog.h"
#include "tests/support/stopafter.h"
#include "tests/ui/shell/shellscene.h"
#include "ui/common/ask.h"
#include "ui/common/drawer.h"
#include "ui/common/emptystate.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/insight/behindview.h"
#include "ui/insight/boardgrid.h"
#include "ui/insight/chartcard.h"
#include "ui/insight/chartview.h"
#include "ui/insight/insightspage.h"
#include "ui/insight/panelview.h"
#include "ui/insight/rowspanel.h"
#include "ui/reports/reportspanel.h"
#include "ui/shell/desk.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>

using namespace siyu;
using namespace siyu::ui;

namespace {

void addCounts(Workspace &workspace)
{
    const StaffId owner = groups::addStaff(workspace, {QStringLiteral("李店长"), {}, {}, {}}).value();
    for (const char *name : {"A", "B"}) {
        groups::NewGroup group;
        group.name = QString::fromLatin1(name);
        group.owners = {owner};
        const GroupId id = groups::addGroup(workspace, group).value();
        for (QDate day = workspace.today().addDays(-13); day <= workspace.today(); day = day.addDays(1))
            QVERIFY(groups::setTypedCounts(workspace, id, day, {100, 3, 1}));
    }
}

ChartCard *growthCard(Page *page)
{
    for (ChartCard *card : page->findChildren<ChartCard *>()) {
        if (card->hasFigure() && card->figure().word == QStringLiteral("growth"))
            return card;
    }
    return nullptr;
}

} // namespace

class InsightsPageTest : public QObject {
    Q_OBJECT

private:
    static Page *shown(ShellScene &scene, PageId id)
    {
        scene.view().showPage(id);
        if (!settle(ShellScene::settleMs))
            qFatal("the page does not come to rest");
        return scene.view().page(id);
    }

private Q_SLOTS:
    void nothingToDrawIsSaid()
    {
        ShellScene scene;
        auto *page = qobject_cast<InsightsPage *>(shown(scene, PageId::Insights));
        QVERIFY(page);
        QVERIFY(!growthCard(page));
        QVERIFY(!page->primaryAction()->isEnabled());
    }

    void tabGoesThroughTheCardsAsTheyStand()
    {
        BoardGrid grid;
        grid.setCards({{QStringLiteral("growth"), 2, 2}, {QStringLiteral("net"), 2, 2}, {QStringLiteral("tiers"), 2, 2}});
        const auto order = [&grid] {
            QList<ChartCard *> out;
            for (QWidget *at = grid.nextInFocusChain(); at != &grid; at = at->nextInFocusChain()) {
                QWidget *card = at;
                while (card && !qobject_cast<ChartCard *>(card))
                    card = card->parentWidget();
                if (card && (at->focusPolicy() & Qt::TabFocus) && (out.isEmpty() || out.last() != card))
                    out.append(static_cast<ChartCard *>(card));
            }
            // Where a ring begins is the window's business.
            std::rotate(out.begin(), std::find(out.begin(), out.end(), grid.widgets().first()), out.end());
            return out;
        };
        grid.moveCard(0, 2);
        QCOMPARE(order(), grid.widgets());
        grid.setArranging(true); // with buttons below each
        grid.moveCard(2, 1);
        QCOMPARE(order(), grid.widgets());
    }

    // A shop that imports its orders first has no groups yet: what orders tell is drawn all the same.
    void ordersAloneAreEnough()
    {
        ShellScene scene;
        Page *page = shown(scene, PageId::Insights);
        QVERIFY(!page->primaryAction()->isEnabled());
        QVERIFY(scene.workspace().write({QStringLiteral("test"), {}, Record::System, {Topic::Orders}}, [](db::Database &db) {
            db.exec("INSERT INTO shop_order (platform, order_no, paid_at, paid_fen) VALUES ('own', '1', '2026-02-20T02:00:00Z', 100)");
        }));
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(page->primaryAction()->isEnabled());
        const QList<ChartCard *> cards = page->findChildren<ChartCard *>();
        QVERIFY(std::any_of(cards.begin(), cards.end(), [](const ChartCard *card) { return card->isVisible(); }));
    }

    void chartsFollowTheData()
    {
        ShellScene scene;
        Page *page = shown(scene, PageId::Insights);
        addCounts(scene.workspace());
        QVERIFY(settle(ShellScene::settleMs));
        ChartCard *card = growthCard(page);
        QVERIFY(card);
        QVERIFY(page->primaryAction()->isEnabled());
        QCOMPARE(card->figure().series[0].points.last().value.value(), 200.0);
        QCOMPARE(card->figure().series[1].points.last().value.value(), 6.0);
        QCOMPARE(card->chart()->findChildren<PanelView *>().size(), 2);
    }

    void aClickOpensTheRowsBehindThePoint()
    {
        ShellScene scene;
        addCounts(scene.workspace());
        Page *page = shown(scene, PageId::Insights);
        ChartCard *card = growthCard(page);
        QVERIFY(card);
        PanelView *panel = card->chart()->findChildren<PanelView *>().last();
        const QPoint last = panel->viewport()->mapFromGlobal(panel->globalPlaceOf(card->figure().steps() - 1));
        QTest::mouseClick(panel->viewport(), Qt::LeftButton, {}, last + QPoint(0, 40));
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(scene.desk().drawer()->isOpen());
        auto *rows = scene.desk().drawer()->findChild<RowsPanel *>();
        QVERIFY(rows);
        QAbstractItemModel *model = rows->findChild<ListTable *>()->model();
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("A"));
        QCOMPARE(model->index(0, 2).data().toString(), QStringLiteral("3"));
        auto *out = rows->findChild<QPushButton *>(QStringLiteral("exportRows"));
        QVERIFY(out);
        ask::ScriptedAnswers answers({scene.file(QStringLiteral("rows"))});
        out->click();
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(QFile::exists(scene.file(QStringLiteral("rows.xlsx"))));
    }

    // More than anybody looks through one by one: all are there, sorted away from the window, copied and exported to the last.
    void thousandsOfRowsAreAllThere()
    {
        constexpr int many = 12'000;
        ShellScene scene;
        const auto behind = std::make_shared<insight::Behind>();
        behind->kind = insight::BehindKind::Member;
        behind->words = {QStringLiteral("step_added"), QStringLiteral("order_value")};
        behind->units = {insight::Unit::People, insight::Unit::Money};
        behind->currency = QStringLiteral("CNY");
        for (int i = 0; i < many; ++i) {
            const QString name = i == 7 ? QStringLiteral("李 13800138000") : QStringLiteral("成员%1").arg(i);
            behind->rows.append({i + 1, name, QDate(2026, 2, 1).addDays(i % 28), {double(i % 2), i == 5 ? std::nullopt : std::optional(double((i * 7919) % many))}, {}});
        }
        BehindModel model(behind, columnsOf(*behind, false), nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        BehindView view(scene.desk(), &model, QStringLiteral("rows"));
        view.setSortingEnabled(true);
        view.resize(600, 400);
        view.show();
        QCOMPARE(model.rowCount(), many);
        QCOMPARE(model.index(7, 0).data().toString(), maskPhonesIn(QStringLiteral("李 13800138000")));
        QCOMPARE(model.index(1, 2).data().toString(), QCoreApplication::translate("siyu::ui::BehindText", "yes"));
        view.selectRow(3);
        view.sortByColumn(3, Qt::DescendingOrder);
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(behind->rows.value(model.sourceRow(0), 1), std::optional(double(many - 1)));
        QCOMPARE(model.sourceRow(many - 1), 5); // what is not known comes last
        QVERIFY(view.selectionModel()->selection().isEmpty());
        view.sortByColumn(0, Qt::AscendingOrder);
        view.sortByColumn(-1, Qt::AscendingOrder); // the one before is not waited for
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(model.sourceRow(123), 123);
        view.sortByColumn(0, Qt::AscendingOrder);
        QVERIFY(settle(ShellScene::settleMs));
        int last = -1; // by their numbers, wherever the other letter stands
        for (int row = 0; row < many; ++row) {
            const QString name = behind->rows.name(model.sourceRow(row));
            QVERIFY(!name.startsWith(QStringLiteral("成员")) || std::exchange(last, name.mid(2).toInt()) < name.mid(2).toInt());
        }
        QCOMPARE(last, many - 1);
        view.selectAll();
        QTest::keySequence(&view, QKeySequence::Copy);
        QVERIFY(settle(ShellScene::settleMs));
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), many + 1);
        QCOMPARE(lines.last().count(QLatin1Char('\t')), 3);
        QVERIFY(!lines.join(QString()).contains(QStringLiteral("13800138000")));

        NoProgress quiet;
        QVERIFY(saveRows(scene.workspace(), *behind, QStringLiteral("rows"), scene.file(QStringLiteral("rows.csv")), quiet));
        QFile csv(scene.file(QStringLiteral("rows.csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArray bytes = csv.readAll();
        QCOMPARE(bytes.count("\r\n"), many + 1);
        QVERIFY(bytes.contains("2026-02-28") && !bytes.contains("13800138000"));
        const trust::ExportEntry entry = trust::exports(scene.workspace(), 1)->first();
        QCOMPARE(entry.what, QStringLiteral("rows"));
        QCOMPARE(entry.rows, many);
        test::StopAfter stop(1);
        QCOMPARE(saveRows(scene.workspace(), *behind, QStringLiteral("rows"), scene.file(QStringLiteral("stopped.csv")), stop).error().code, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(scene.file(QStringLiteral("stopped.csv"))));
    }

    void theKeyboardReachesEveryPoint()
    {
        ShellScene scene;
        addCounts(scene.workspace());
        ChartCard *card = growthCard(shown(scene, PageId::Insights));
        QVERIFY(card);
        QTest::keyClick(card->chart(), Qt::Key_End);
        QCOMPARE(card->chart()->currentStep(), card->figure().steps() - 1);
        QTest::keyClick(card->chart(), Qt::Key_Left);
        QCOMPARE(card->chart()->currentStep(), card->figure().steps() - 2);
        QTest::keyClick(card->chart(), Qt::Key_Return);
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(scene.desk().drawer()->isOpen());
    }

    // With the drawer open in a small window nothing may be wider than the page.
    void nothingIsWiderThanASmallPage()
    {
        ShellScene scene;
        addCounts(scene.workspace());
        Page *page = shown(scene, PageId::Insights);
        auto *scroll = page->findChild<QScrollArea *>();
        constexpr int smallest = 570; // 1024 px less rail and drawer
        QVERIFY2(scroll->widget()->minimumSizeHint().width() <= smallest, qPrintable(QString::number(scroll->widget()->minimumSizeHint().width())));
    }

    void theDataTableHasARowForEachStep()
    {
        ShellScene scene;
        addCounts(scene.workspace());
        ChartCard *card = growthCard(shown(scene, PageId::Insights));
        QVERIFY(card);
        card->showTable(true);
        auto *table = card->findChild<ListTable *>();
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), int(card->figure().steps()));
    }

    void chartsFollowTheTheme()
    {
        ShellScene scene;
        addCounts(scene.workspace());
        ChartCard *card = growthCard(shown(scene, PageId::Insights));
        QVERIFY(card);
        auto *app = qobject_cast<QApplication *>(QApplication::instance());
        for (const Look look : {Look::Dark, Look::Light}) {
            applyLook(*app, look);
            QVERIFY(settle(ShellScene::settleMs));
            const QColor surface = look == Look::Dark ? darkTokens().surface : lightTokens().surface;
            QCOMPARE(card->chart()->findChild<PanelView *>()->chart()->backgroundBrush().color(), surface);
        }
    }

    void exports_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("starts");
        QTest::newRow("png") << QStringLiteral("a.png") << QByteArray("\x89PNG");
        QTest::newRow("svg") << QStringLiteral("a.svg") << QByteArray("<?xml");
        QTest::newRow("csv") << QStringLiteral("a.csv") << QByteArray("\xEF\xBB\xBF");
    }
    void exports()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, starts);
        ShellScene scene;
        addCounts(scene.workspace());
        Page *page = shown(scene, PageId::Insights);
        page->primaryAction()->trigger();
        auto *menu = page->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(menu);
        ask::ScriptedAnswers answers({scene.file(name)});
        menu->actions().first()->trigger();
        QVERIFY(settle(ShellScene::settleMs));
        QFile file(scene.file(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(8).startsWith(starts));
    }

    void boardsAreChosen()
    {
        ShellScene scene;
        addCounts(scene.workspace());
        auto *page = qobject_cast<InsightsPage *>(shown(scene, PageId::Insights));
        QVERIFY(page);
        const QList<insight::Board> all = insight::boards(scene.workspace()).value();
        QCOMPARE(page->tabs()->count(), all.size());
        for (int tab = 0; tab < page->tabs()->count(); ++tab) {
            page->tabs()->setCurrentIndex(tab);
            QVERIFY(settle(ShellScene::settleMs));
            QCOMPARE(page->grid()->cards(), all[tab].cards);
            for (const ChartCard *card : page->grid()->widgets())
                QVERIFY(!card->accessibleName().isEmpty());
        }
    }

    void theKeyboardArrangesCards()
    {
        ShellScene scene;
        addCounts(scene.workspace());
        auto *page = qobject_cast<InsightsPage *>(shown(scene, PageId::Insights));
        BoardGrid *grid = page->grid();
        const QList<insight::BoardCard> before = grid->cards();
        const auto kept = [&] { return insight::boards(scene.workspace())->first().cards; };
        QTest::keyClick(grid->widgets().first(), Qt::Key_Right);
        QCOMPARE(grid->cards(), before); // not while nothing is arranged
        grid->setArranging(true);
        QTest::keyClick(grid->widgets().first(), Qt::Key_Right);
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(kept().first(), before[1]);
        QCOMPARE(kept()[1], before[0]);
        QTest::keyClick(grid->widgets().first(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(grid->widgets().first(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(kept().first().width, before[1].width + 1);
        QCOMPARE(kept().first().height, before[1].height + 1);
        QTest::keyClick(grid->widgets().first(), Qt::Key_Delete);
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(kept().size(), before.size() - 1);
        // Undo puts it back, in the file and on the screen.
        scene.desk().undo();
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(kept().size(), before.size());
        QCOMPARE(grid->cards(), kept());
    }

    void aCardIsDraggedByItsHead()
    {
        ShellScene scene;
        addCounts(scene.workspace());
        auto *page = qobject_cast<InsightsPage *>(shown(scene, PageId::Insights));
        BoardGrid *grid = page->grid();
        const QList<insight::BoardCard> before = grid->cards();
        grid->setArranging(true);
        ChartCard *card = grid->widgets().first();
        const QPoint target = card->mapFromParent(grid->widgets()[1]->geometry().center());
        QTest::mousePress(card, Qt::LeftButton, {}, QPoint(60, 6));
        QTest::mouseMove(card, target);
        QTest::mouseRelease(card, Qt::LeftButton, {}, target);
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(grid->cards()[1], before[0]);
        QCOMPARE(insight::boards(scene.workspace())->first().cards[1], before[0]);
    }

    void aBoardIsMadeNamedPutFirstAndDeleted()
    {
        ShellScene scene;
        addCounts(scene.workspace());
        auto *page = qobject_cast<InsightsPage *>(shown(scene, PageId::Insights));
        const auto act = [&](const QString &words, const QVariantList &said) {
            const ask::ScriptedAnswers answers(said);
            for (QAction *action : page->pageActions()) {
                if (action->text() == words)
                    action->trigger();
            }
            settle(ShellScene::settleMs);
        };
        const auto tabs = [&] {
            QStringList out;
            for (int i = 0; i < page->tabs()->count(); ++i)
                out.append(page->tabs()->tabText(i));
            return out;
        };
        const QStringList before = tabs();
        act(InsightsPage::tr("New board…"), {QStringLiteral("周一")});
        QCOMPARE(tabs(), before + QStringList{QStringLiteral("周一")});
        act(InsightsPage::tr("New board…"), {QStringLiteral("周一")}); // taken
        QCOMPARE(tabs().size(), before.size() + 1);
        act(InsightsPage::tr("Rename the board…"), {QStringLiteral("周一看")});
        QCOMPARE(tabs().last(), QStringLiteral("周一看"));
        QCOMPARE(page->tabs()->currentIndex(), int(before.size()));
        act(InsightsPage::tr("Open with this board"), {});
        QCOMPARE(tabs(), QStringList{QStringLiteral("周一看")} + before);
        QCOMPARE(page->tabs()->currentIndex(), 0); // still shown
        act(InsightsPage::tr("Open with this board"), {}); // it is the first
        QCOMPARE(tabs(), QStringList{QStringLiteral("周一看")} + before);
        act(InsightsPage::tr("Delete the board"), {});
        QCOMPARE(tabs(), before);
        for (int i = 0; i < 2; ++i) { // the deletion and the place are taken back
            scene.desk().undo();
            QVERIFY(settle(ShellScene::settleMs));
        }
        QCOMPARE(tabs(), before + QStringList{QStringLiteral("周一看")});
    }

    void quickMovesAreKeptAndAnEmptyBoardSaysWhatToDo()
    {
        ShellScene scene;
        addCounts(scene.workspace());
        auto *page = qobject_cast<InsightsPage *>(shown(scene, PageId::Insights));
        const auto isSaid = [page] {
            const QList<EmptyState *> all = page->findChildren<EmptyState *>();
            return std::any_of(all.begin(), all.end(), [](const EmptyState *one) { return one->isVisible(); });
        };
        QVERIFY(!isSaid());
        BoardGrid *grid = page->grid();
        grid->setArranging(true);
        ChartCard *card = grid->widgets().first();
        card->setFocus();
        for (qsizetype i = 1; i < grid->widgets().size(); ++i)
            QTest::keyClick(card, Qt::Key_Down);
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(grid->widgets().last(), card);
        QCOMPARE(insight::boards(scene.workspace())->first().cards, grid->cards());
        QVERIFY(!card->visibleRegion().isEmpty()); // the page went along
        while (!page->grid()->cards().isEmpty()) {
            page->grid()->removeCard(0);
            QVERIFY(settle(ShellScene::settleMs));
        }
        QVERIFY(isSaid());
        scene.desk().undo();
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(page->grid()->cards().size(), 1);
        QVERIFY(!isSaid());
    }

    void theWholeScreenAndBack()
    {
        ShellScene scene;
        addCounts(scene.workspace());
        auto *page = qobject_cast<InsightsPage *>(shown(scene, PageId::Insights));
        for (QAction *action : page->pageActions()) {
            if (action->shortcut() == QKeySequence(Qt::Key_F11))
                action->trigger();
        }
        QVERIFY(page->isFullScreen());
        QVERIFY(!page->isAncestorOf(page->grid()));
        QTest::keyClick(page->grid()->window(), Qt::Key_Escape);
        QVERIFY(!page->isFullScreen());
        QVERIFY(page->isAncestorOf(page->grid()));
        // What is opened from there is in the window, so that the charts go back into it.
        page->setFullScreen(true);
        const QList<ChartCard *> &cards = page->grid()->widgets();
        const auto drawn = std::find_if(cards.begin(), cards.end(), [](const ChartCard *card) { return card->hasFigure(); });
        QVERIFY(drawn != cards.end());
        QTest::keyClick((*drawn)->chart(), Qt::Key_End);
        QTest::keyClick((*drawn)->chart(), Qt::Key_Return);
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(!page->isFullScreen());
        QVERIFY(scene.desk().drawer()->findChild<RowsPanel *>());
    }

    void aBoardIsPrinted()
    {
        ShellScene scene;
        addCounts(scene.workspace());
        Page *page = shown(scene, PageId::Insights);
        const QString file = scene.file(QStringLiteral("board.pdf"));
        ask::ScriptedAnswers answers({file});
        for (QAction *action : page->pageActions()) {
            if (action->text() == InsightsPage::tr("Print the board (A4)…"))
                action->trigger();
        }
        QVERIFY(settle(ShellScene::settleMs));
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
    }

    void aReportIsMadeAndListed()
    {
        ShellScene scene;
        addCounts(scene.workspace());
        auto *panel = shown(scene, PageId::Safety)->findChild<ReportsPanel *>();
        QVERIFY(panel);
        ask::ScriptedAnswers answers({scene.file(QStringLiteral("week.xlsx"))});
        panel->makeReport();
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(QFile::exists(scene.file(QStringLiteral("week.xlsx"))));
        QAbstractItemModel *model = panel->findChild<ListTable *>(QStringLiteral("made"))->model();
        QCOMPARE(model->rowCount(), 1);
        QVERIFY(model->index(0, 3).data().toString().endsWith(QStringLiteral("week.xlsx")));
    }

    void givingUpTheFileNameMakesNothing()
    {
        ShellScene scene;
        auto *panel = shown(scene, PageId::Safety)->findChild<ReportsPanel *>();
        ask::ScriptedAnswers answers({QString()});
        panel->makeReport();
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(reports::madeReports(scene.workspace()).value().isEmpty());
    }
};

QTEST_MAIN(InsightsPageTest)
#include "insightspage_test.moc"
