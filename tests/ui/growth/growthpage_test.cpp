// SPDX-License-Identifier: GPL-3.0-or-later
// The growth page by its widgets over the sample shop: days are stepped, targets broken down, kept and taken back, a factor
// moved; a channel made, its cost noted, its line passed; arms compared; products typed in place; carts made a list; faults
// lead to where they are mended. Campaigns: campaignstab_test.
#include "core/growth/channelreport.h"
#include "core/growth/channelstore.h"
#include "tests/ui/growth/growthscene.h"
#include "ui/common/ask.h"
#include "ui/common/rowtable.h"
#include "ui/groups/listtable.h"
#include "ui/growth/channelstab.h"
#include "ui/growth/experimentpanel.h"
#include "ui/growth/gmvtab.h"
#include "ui/growth/gmvtreeview.h"
#include "ui/growth/healthtab.h"
#include "ui/growth/periodbar.h"
#include "ui/growth/productsmodel.h"
#include "ui/growth/productstab.h"
#include "ui/growth/targetform.h"
#include "ui/growth/whatifpanel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <cmath>

using namespace siyu;
using namespace siyu::ui;
using growth::Factor;

class GrowthPageTest : public QObject, protected GrowthScene {
    Q_OBJECT

private Q_SLOTS:
    // One stretched column, in whatever width: two of them chased each other's scroll bars for ever.
    void tablesComeToRestInEveryWidth()
    {
        RowTable table(QStringLiteral("t"));
        table.rows()->setHeaders({QStringLiteral("Factor"), QStringLiteral("Before"), QStringLiteral("Now"), QStringLiteral("Change of turnover")}, {1, 2, 3});
        styleTable(&table, 0);
        QVERIFY(!table.horizontalHeader()->stretchLastSection());
        QList<TableRow> rows;
        for (int i = 0; i < 7; ++i)
            rows.append({i, {QStringLiteral("Value of an order"), QStringLiteral("¥102,723.60"), QStringLiteral("¥160,342.85"), QStringLiteral("+¥57,619.25")}});
        table.rows()->setRows(rows);
        table.setFixedHeight(8 * 32 + 4);
        table.show();
        for (int width = 300; width < 1000; width += 10) {
            table.resize(width, table.height());
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        }
    }

    void cleanup() { close(); }

    void turnoverWithTargetsAndWhatIf()
    {
        fill(true);
        QVERIFY(m_world->system([](db::Database &db) { db.exec("DELETE FROM gmv_target"); }).has_value());
        auto *tab = to<GmvTab>("gmv");
        QVERIFY(tab);
        again();
        QVERIFY2(tab->tree()->cardText(std::nullopt).contains(QStringLiteral("¥")), qPrintable(tab->tree()->cardText(std::nullopt)));
        QVERIFY(tab->tree()->cardText(Factor::Aov).contains(QStringLiteral("no target")));
        QCOMPARE(tab->effects()->rows()->rowCount(), 7);

        // A factor moved by its slider and by its number; back to what it is.
        const QString asIs = tab->whatIf()->resultText();
        tab->whatIf()->slider(Factor::Aov)->setValue(200);
        QVERIFY(tab->whatIf()->resultText() != asIs);
        tab->whatIf()->number(Factor::Aov)->setValue(0);
        QCOMPARE(tab->whatIf()->resultText(), QStringLiteral("¥0.00"));
        tab->whatIf()->reset();
        QCOMPARE(tab->whatIf()->resultText(), asIs);

        // Nothing wished for: said, not guessed. A wish: kept, shown on the tree, taken back.
        tab->targets()->breakDownButton()->click();
        QVERIFY(tab->targets()->noteText().contains(QStringLiteral("first")));
        // Broken down to the leaves the fields multiply to what was wanted, though rates of the sample shop pass 100 %.
        tab->targets()->turnover()->setValue(500'000);
        tab->targets()->breakDownButton()->click();
        QVERIFY2(tab->targets()->noteText().contains(QStringLiteral("Broken down")), qPrintable(tab->targets()->noteText()));
        const growth::GmvWish down = tab->targets()->wish();
        QCOMPARE(down.factors.size(), 6);
        QVERIFY(down.factors[Factor::BuyRate] > 1);
        const double made = (down.factors[Factor::Diverted] + down.factors[Factor::Fission]) * down.factors[Factor::JoinRate] * down.factors[Factor::BuyRate]
            * down.factors[Factor::Frequency] * down.factors[Factor::Aov];
        QVERIFY2(std::abs(made / 50'000'000 - 1) < 0.01, qPrintable(QString::number(made))); // as far as the fields round
        for (const Factor factor : growth::leafFactors)
            tab->targets()->number(factor)->setValue(-1);
        tab->targets()->turnover()->setValue(50'000'000);
        tab->targets()->number(Factor::Aov)->setValue(300);
        tab->targets()->keepButton()->click();
        again();
        QCOMPARE(rows("SELECT factor FROM gmv_target ORDER BY factor"), (QStringList{QStringLiteral("aov"), QStringLiteral("gmv")}));
        QVERIFY2(tab->tree()->cardText(std::nullopt).contains(QStringLiteral("to go")), qPrintable(tab->tree()->cardText(std::nullopt)));
        m_desk->undo();
        again();
        QVERIFY(tab->tree()->cardText(std::nullopt).contains(QStringLiteral("no target")));
    }

    void theBarStepsAllTabs()
    {
        fill(true);
        auto *tab = to<GmvTab>("gmv");
        const QString now = tab->tree()->cardText(std::nullopt);
        QVERIFY(!tab->targets()->noteText().contains(QStringLiteral("over:")));
        PeriodBar *bar = m_view->bar();
        const growth::Compared first = bar->days();
        bar->findChildren<QToolButton *>().at(0)->click(); // earlier
        settle();
        QCOMPARE(bar->days().period.to, first.period.from.addDays(-1));
        QVERIFY2(tab->targets()->noteText().contains(QStringLiteral("over:")), qPrintable(tab->targets()->noteText()));
        QVERIFY(tab->tree()->cardText(std::nullopt) != now);
        bar->findChild<QComboBox *>()->setCurrentIndex(1);
        settle();
        QCOMPARE(bar->days().span, growth::Span::Quarter);
        bar->findChild<QComboBox *>()->setCurrentIndex(2);
        settle();
        QCOMPARE(bar->days().span, growth::Span::Own);
        to<HealthTab>("health");
        QVERIFY(!bar->isVisible());
    }

    void theDayTurnsWhileItIsOpen()
    {
        fill(true);
        to<GmvTab>("gmv");
        PeriodBar *bar = m_view->bar();
        m_world->clock->set(test::utc("2026-03-10T02:00:00Z"));
        m_view->refresh({Topic::History});
        bar->findChildren<QToolButton *>().at(1)->click(); // later
        settle();
        const growth::Compared first = bar->days();
        QVERIFY2(first.isRunning, qPrintable(first.period.from.toString(Qt::ISODate)));
        m_world->clock->set(m_world->clock->nowUtc().addDays(1));
        m_view->refresh({Topic::History});
        settle();
        QCOMPARE(bar->days().period, first.period);
        QCOMPARE(bar->days().before.to, first.before.to.addDays(1));
    }

    void emptyShopSaysWhatToImport()
    {
        fill(false);
        for (const char *word : {"gmv", "channels", "campaigns", "products"}) {
            m_view->show(QString::fromLatin1(word));
            settle();
            QStringList visible;
            for (const QPushButton *button : m_view->current()->findChildren<QPushButton *>()) {
                if (button->isVisible())
                    visible.append(button->text());
            }
            QVERIFY2(visible.join(QLatin1Char(' ')).contains(QStringLiteral("mport")), qPrintable(visible.join(QLatin1Char(' '))));
        }
    }

    void aLongNameLeavesTheFiguresInSight()
    {
        fillSmall();
        growth::Channel channel;
        channel.name = QString(200, u'长');
        QVERIFY(growth::saveChannel(*m_world->workspace, channel));
        m_view->refresh({});
        auto *tab = to<ChannelsTab>("channels");
        auto *table = tab->findChild<ListTable *>();
        QVERIFY(table);
        QVERIFY2(table->columnWidth(0) <= 480, qPrintable(QString::number(table->columnWidth(0))));
        QVERIFY(table->columnWidth(0) > 200); // and shows much of it
    }
    void aChannelFromItsMakingToItsAlert()
    {
        fill(true);
        auto *tab = to<ChannelsTab>("channels");
        QVERIFY(tab && tab->model()->rowCount() > 3);
        tab->openChannel(0);
        settle();
        press("keepChannel"); // without a name: an error, nothing is written
        QCOMPARE(rows("SELECT count(*) FROM channel WHERE name = ''"), QStringList{QStringLiteral("0")});
        inDrawer<QLineEdit>("name")->setText(QStringLiteral("快闪店"));
        inDrawer<QComboBox>("cost")->setCurrentIndex(2);
        press("keepChannel");
        QCOMPARE(rows("SELECT cost FROM channel WHERE name = '快闪店'"), QStringList{QStringLiteral("paid")});
        inDrawer<QDoubleSpinBox>("amount")->setValue(310);
        press("addCost");
        QCOMPARE(rows("SELECT amount_fen FROM channel_cost c JOIN channel n ON n.id = c.channel WHERE n.name = '快闪店'"), QStringList{QStringLiteral("31000")});
        inDrawer<QDoubleSpinBox>("line")->setValue(1);
        press("keepLine");
        // Seven days at ten yuan each and nobody came: above five times the line of one yuan.
        bool isAlert = false;
        for (const growth::ChannelFigures &row : tab->model()->rows())
            isAlert = isAlert || (row.channel.name == QStringLiteral("快闪店") && row.stopLoss.alert.value_or(false));
        QVERIFY(isAlert);
        for (int i = 0; i < 3; ++i) {
            m_desk->undo();
            again();
        }
        QCOMPARE(rows("SELECT count(*) FROM channel WHERE name = '快闪店'"), QStringList{QStringLiteral("0")});
        QVERIFY(!m_drawer->isOpen());
    }

    void typingInAChannelOutlivesItsChanges()
    {
        fill(true);
        auto *tab = to<ChannelsTab>("channels");
        const auto channels = tab->model()->rows();
        const auto known = std::find_if(channels.begin(), channels.end(), [](const growth::ChannelFigures &row) { return row.channel.id > 0; });
        QVERIFY(known != channels.end());
        tab->openChannel(known->channel.id);
        again();
        inDrawer<QLineEdit>("name")->setText(QStringLiteral("改了一半"));
        inDrawer<QComboBox>("place")->setCurrentIndex(0);
        inDrawer<QDoubleSpinBox>("amount")->setValue(12);
        inDrawer<QLineEdit>("item")->setText(QStringLiteral("传单"));
        inDrawer<QPushButton>("addCost")->setFocus();
        press("addCost");
        // What was noted has left its fields, what was not kept stands where it stood.
        QVERIFY(inDrawer<QLineEdit>("item")->text().isEmpty());
        QVERIFY(inDrawer<QDoubleSpinBox>("amount")->value() < 0);
        QCOMPARE(inDrawer<QLineEdit>("name")->text(), QStringLiteral("改了一半"));
        QCOMPARE(inDrawer<QComboBox>("place")->currentIndex(), 0);
        QVERIFY(inDrawer<QPushButton>("addCost")->hasFocus() || !QApplication::focusWidget());
        press("keepChannel");
        QCOMPARE(rows("SELECT name FROM channel WHERE name = '改了一半' AND place IS NULL"), QStringList{QStringLiteral("改了一半")});
        // Taken back: the fields follow the workspace again.
        m_desk->undo();
        again();
        QCOMPARE(inDrawer<QLineEdit>("name")->text(), known->channel.name);
    }

    void armsAreCompared_data()
    {
        QTest::addColumn<QList<int>>("numbers"); // people and who went on, twice
        QTest::addColumn<QString>("said");
        QTest::newRow("too few") << QList<int>{29, 10, 100, 50} << QStringLiteral("Not enough");
        QTest::newRow("no difference") << QList<int>{100, 50, 100, 52} << QStringLiteral("No difference");
        QTest::newRow("more") << QList<int>{100, 30, 100, 60} << QStringLiteral("brings more");
        QTest::newRow("less") << QList<int>{100, 60, 100, 30} << QStringLiteral("brings less");
        QTest::newRow("more than there were") << QList<int>{100, 30, 40, 60} << QStringLiteral("not the same people");
        QTest::newRow("all in both") << QList<int>{50, 50, 50, 50} << QStringLiteral("No difference");
    }
    void armsAreCompared()
    {
        QFETCH(QList<int>, numbers);
        QFETCH(QString, said);
        fill(false);
        ExperimentPanel panel({});
        for (int arm = 0; arm < 2; ++arm) {
            panel.people(arm)->setValue(numbers[2 * arm]);
            panel.wentOn(arm)->setValue(numbers[2 * arm + 1]);
        }
        QVERIFY2(panel.verdict().contains(said), qPrintable(panel.verdict()));
    }

    // Of a step that nobody measured no number of the step before may stay.
    void armsOfAStepThatIsMissing()
    {
        growth::FunnelCounts counts;
        counts[size_t(growth::FunnelStep::Added)] = 200;
        counts[size_t(growth::FunnelStep::Joined)] = 100;
        growth::FunnelCounts other = counts;
        other[size_t(growth::FunnelStep::Joined)] = 20;
        ExperimentPanel panel({{QStringLiteral("A"), counts}, {QStringLiteral("B"), other}});
        QVERIFY2(panel.verdict().contains(QStringLiteral("brings less")), qPrintable(panel.verdict()));
        panel.findChildren<QComboBox *>().first()->setCurrentIndex(int(growth::FunnelStep::Seen));
        QCOMPARE(panel.people(0)->value(), 0);
        QVERIFY2(panel.verdict().contains(QStringLiteral("Not enough")), qPrintable(panel.verdict()));
    }

    void productsAreTypedInPlace()
    {
        fill(true);
        auto *tab = to<ProductsTab>("products");
        QVERIFY(tab && tab->model()->rowCount() == 16);
        const growth::ProductRow first = tab->model()->rows().first();
        const QModelIndex cost = tab->model()->index(0, ProductsModel::Cost);
        QVERIFY(!tab->model()->setData(cost, QStringLiteral("很多"), Qt::EditRole));
        QVERIFY(!tab->model()->setData(cost, QStringLiteral("-1"), Qt::EditRole));
        QVERIFY(tab->model()->setData(cost, QStringLiteral("12.34"), Qt::EditRole));
        again();
        QCOMPARE(*tab->model()->rows().first().cost, 1234);
        QVERIFY(tab->model()->setData(tab->model()->index(0, ProductsModel::Role), -1, Qt::EditRole));
        again();
        QVERIFY(!tab->model()->rows().first().role);
        for (int i = 0; i < 2; ++i) {
            m_desk->undo();
            again();
        }
        QCOMPARE(tab->model()->rows().first().cost, first.cost);
        QCOMPARE(tab->model()->rows().first().role, first.role);
        QVERIFY(!(tab->model()->index(0, ProductsModel::Name).flags() & Qt::ItemIsEditable));
    }

    void ladderMatrixBoardAndCarts()
    {
        fill(true);
        auto *tab = to<ProductsTab>("products");
        tab->showView(ProductsTab::LadderView);
        settle();
        QVERIFY(tab->ladderTable()->rows()->rowCount() > 1);
        tab->showView(ProductsTab::MatrixView);
        settle();
        QVERIFY(tab->matrixTable()->rows()->columnCount() > 10); // nine stages and the saved segments
        tab->showView(ProductsTab::Touchpoints);
        settle();
        QCOMPARE(tab->boardTable()->rows()->rowCount(), 6);
        tab->showView(ProductsTab::Carts);
        settle();
        const int carts = tab->cartTable()->rows()->rowCount();
        QVERIFY(carts > 0);
        const ask::ScriptedAnswers answers({QStringLiteral("加购未付")});
        tab->listButton()->click();
        again();
        QVERIFY(rows("SELECT count(*) FROM segment_member l JOIN segment s ON s.id = l.segment WHERE s.name = '加购未付'").value(0).toInt() > 0);
    }

    void faultsLeadToTheirPlace()
    {
        fill(true);
        QVERIFY(m_world->system([](db::Database &db) {
            db.exec("INSERT INTO content (id, title, kind, body, link_url, created_at) VALUES (9001, '唯一标题', 'promotion', '到店', 'https://shop.example/1', '2026-02-01T00:00:00Z'),"
                    " (9002, '早安', 'promotion', '今天天气不错', NULL, '2026-02-01T00:00:00Z')");
        }).has_value());
        auto *tab = to<HealthTab>("health");
        QCOMPARE(tab->findings().size(), 5);
        QList<PageId> wanted;
        connect(m_desk.get(), &Desk::pageWanted, this, [&wanted](PageId page, const QVariant &) { wanted.append(page); });
        auto *content = tab->findChild<QPushButton *>(QStringLiteral("content_without_point"));
        QVERIFY(content);
        content->setFocus();
        QTest::keyClick(content, Qt::Key_Space);
        QCOMPARE(wanted, QList<PageId>{PageId::Broadcasts});
        QPushButton *works = nullptr;
        for (QPushButton *button : tab->findChildren<QPushButton *>(QStringLiteral("link_unchecked"))) {
            if (button->accessibleName().contains(QStringLiteral("It works")) && button->accessibleName().contains(QStringLiteral("唯一标题")))
                works = button;
        }
        QVERIFY(works);
        works->click();
        again();
        QCOMPARE(rows("SELECT works FROM link_check WHERE url = 'https://shop.example/1'"), QStringList{QStringLiteral("1")});
        m_desk->undo();
        again();
        QCOMPARE(rows("SELECT count(*) FROM link_check"), QStringList{QStringLiteral("0")});
    }

    // The window does this by itself soon after an import; here nothing did.
    void stagesThatWereNeverWorkedOut()
    {
        fill(false);
        QVERIFY(m_world->system([](db::Database &db) { db.exec("INSERT INTO member (id, name, created_at) VALUES (1, '客人1', '2026-02-01T00:00:00Z'), (2, '客人2', '2026-02-03T00:00:00Z')"); }).has_value());
        auto *tab = to<HealthTab>("health");
        again();
        const growth::HealthFinding before = tab->findings().at(int(growth::HealthFault::NoTags));
        QCOMPARE(before.rows.size(), 1);
        QCOMPARE(before.since(), QDate(2026, 2, 1));
        auto *button = tab->findChild<QPushButton *>(wordOf(growth::HealthRowKind::NoStages));
        QVERIFY(button);
        button->click();
        settle();
        QVERIFY(tab->findings().at(int(growth::HealthFault::NoTags)).isWell());
        QCOMPARE(rows("SELECT count(*) FROM member_figure"), QStringList{QStringLiteral("2")});
    }
};

QTEST_MAIN(GrowthPageTest)
#include "growthpage_test.moc"
