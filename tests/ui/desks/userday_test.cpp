// SPDX-License-Identifier: GPL-3.0-or-later
// A day of somebody of the user team in the real window (dayscene.h): the groups that are not counted, numbers pasted and
// one that cannot be put right, the loss that the today page names, rosters and moves between tiers looked at, a newcomer
// welcomed, a candidate invited, the team's KPI that follows; all of it taken back.
#include "core/db/database.h"
#include "core/groups/padstore.h"
#include "core/kpi/scorecard.h"
#include "core/partners/partnerstore.h"
#include "core/playbooks/taskstore.h"
#include "tests/ui/shell/dayscene.h"
#include "ui/groups/alertsview.h"
#include "ui/groups/allgroupsview.h"
#include "ui/groups/groupdesks.h"
#include "ui/groups/groupview.h"
#include "ui/groups/padview.h"
#include "ui/groups/rowsmodel.h"
#include "ui/groups/workdesks.h"
#include "ui/kpi/kpimodel.h"
#include "ui/kpi/kpitab.h"
#include "ui/partners/candidatesview.h"
#include "ui/partners/partnersdesk.h"
#include "ui/playbooks/tasksview.h"
#include "ui/text/grouptext.h"
#include "ui/today/todaypage.h"

#include <QClipboard>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace siyu;
using namespace siyu::ui;

class UserDayTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DayScene> m_day;
    QList<groups::PadRow> m_before; // of yesterday
    QStringList m_dump;
    std::optional<double> m_netBefore;
    int m_written = 0; // changes that undo takes back
    const QString m_welcome = QStringLiteral("打招呼并打标签");
    GroupId m_lossy; // whose loss is an alert

    Workspace &workspace() { return m_day->workspace(); }
    QDate today() { return workspace().today(); }
    TodayPage *todayPage() { return static_cast<TodayPage *>(m_day->view().page(PageId::Today)); }
    Page *groupsPage() { return m_day->view().page(PageId::Groups); }
    GroupDesks *desks() { return groupsPage()->findChild<GroupDesks *>(); }
    QTabWidget *allGroups() { return groupsPage()->findChild<AllGroupsView *>()->findChild<QTabWidget *>(); }
    PadView *pad() { return groupsPage()->findChild<PadView *>(); }
    GroupView *group() { return groupsPage()->findChild<GroupView *>(); }

    QList<groups::PadRow> countsOn(QDate day)
    {
        NoProgress quiet;
        return *groups::pad(workspace(), day, quiet);
    }
    // New and lost of the user team, last week, the whole shop.
    std::optional<double> netOfLastWeek()
    {
        NoProgress quiet;
        const auto card = kpi::scorecard(workspace(), isoWeekOf(today().addDays(-7)), {}, quiet);
        for (const kpi::Item &item : card->teams[int(Team::User) - 1].items) {
            if (item.kpi.word == QStringLiteral("net"))
                return item.actual.value;
        }
        return {};
    }
    // A pasted line a group: its name, total, new and lost, as a spreadsheet has them.
    static QString line(const QString &name, const QString &total, const QString &joined, const QString &lost) { return QStringList{name, total, joined, lost}.join(QLatin1Char('\t')); }
    // The same in full-width digits, as a phone's keyboard types them.
    static QString wide(qint64 number)
    {
        QString out = QString::number(number);
        for (QChar &digit : out)
            digit = QChar(digit.unicode() - u'0' + 0xFF10);
        return out;
    }
    QStringList everything()
    {
        QStringList out;
        const auto read = workspace().read([&out](db::Database &db) {
            for (const char *table : {"group_day", "partner", "partner_step", "task"}) {
                db::Statement rows = db.prepare(("SELECT * FROM " + std::string(table) + " ORDER BY 1, 2, 3").c_str());
                while (rows.step())
                    out.append(QStringLiteral("%1 %2 %3 %4 %5 %6").arg(QLatin1String(table), rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)));
            }
        });
        if (!read)
            qFatal("not read");
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_day = std::make_unique<DayScene>("user");
        QVERIFY(m_day->showPage(PageId::Today));
        // The stage's playbook makes it as soon as the first figures are there.
        const auto isThere = [this] {
            const QStringList all = everything();
            return std::any_of(all.begin(), all.end(), [this](const QString &row) { return row.contains(m_welcome); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), 30'000);
        m_day->settleDown();
        m_dump = everything();
        m_netBefore = netOfLastWeek();
        QVERIFY(m_netBefore);
    }
    void cleanupTestCase() { m_day.reset(); }

    void todayNamesWhatIsMissing()
    {
        QVERIFY(m_day->picture("today"));
        const auto now = countsOn(today());
        QVERIFY(std::all_of(now.begin(), now.end(), [](const groups::PadRow &row) { return row.day.missing; }));
        QVERIFY(m_day->showPage(PageId::Groups));
        QVERIFY(m_day->picture("board"));
        QVERIFY(m_day->showTab(allGroups(), AllGroupsView::Pad));
        QVERIFY(m_day->picture("nothing-counted"));
        QCOMPARE(pad()->model()->rowCount(), int(now.size()));
    }

    // Three groups out of a spreadsheet: full-width digits, a blank line, one sum that is wrong and one big loss.
    void numbersArePasted()
    {
        const auto rows = countsOn(today());
        const auto room = [](const groups::PadRow &row) { return *row.dayBefore; };
        m_lossy = rows[2].group;
        const qint64 lost = *rows[2].dayBefore / 4;
        QApplication::clipboard()->setText(QStringList{line(rows[0].name, wide(room(rows[0]) + 2), wide(3), wide(1)), QString(),
            line(rows[1].name, QString::number(room(rows[1]) + 9), QStringLiteral("2"), QStringLiteral("0")),
            line(rows[2].name, QString::number(*rows[2].dayBefore - lost), QStringLiteral("0"), QString::number(lost)),
            line(QStringLiteral("别人的群"), QStringLiteral("1"), QStringLiteral("1"), QStringLiteral("0"))}.join(QLatin1Char('\n')));
        auto *table = pad()->findChild<QTableView *>();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(m_day->picture("pasted"));
        QCOMPARE(pad()->model()->changed().size(), 3);
        QCOMPARE(pad()->model()->faults(), 1);
        // The one that cannot be is typed anew.
        table->setCurrentIndex(pad()->model()->index(1, PadModel::Total));
        QTest::keyClick(table, Qt::Key_F2);
        auto *cell = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(cell);
        cell->selectAll();
        QTest::keyClicks(cell, QString::number(*rows[1].dayBefore + 2));
        QTest::keyClick(cell, Qt::Key_Return);
        m_day->settleDown();
        QCOMPARE(pad()->model()->faults(), 0);
        QVERIFY(m_day->press<QPushButton>(pad(), "siyu::ui::PadView", "Keep all"));
        ++m_written;
        QVERIFY(m_day->picture("kept"));
        QCOMPARE(countsOn(today())[0].typed.total, groups::Count(*rows[0].dayBefore + 2));
        QVERIFY(countsOn(today())[3].day.missing); // not counted stays not counted
    }

    void yesterdayIsPutRight()
    {
        m_before = countsOn(today().addDays(-1));
        pad()->findChild<QDateEdit *>()->setDate(today().addDays(-1));
        m_day->settleDown();
        const groups::PadRow &first = m_before.first();
        QVERIFY(first.day.total && first.day.joined && first.day.lost);
        QApplication::clipboard()->setText(line(first.name, QString::number(*first.day.total + 5), QString::number(*first.day.joined + 5), QString::number(*first.day.lost)));
        QVERIFY(m_day->press<QPushButton>(pad(), "siyu::ui::PadView", "Paste numbers"));
        QCOMPARE(pad()->model()->faults(), 0);
        QVERIFY(m_day->press<QPushButton>(pad(), "siyu::ui::PadView", "Keep all"));
        ++m_written;
    }

    void theLossIsExplained()
    {
        QVERIFY(m_day->showPage(PageId::Today));
        QVERIFY(m_day->picture("alert"));
        NoProgress quiet;
        const auto alerts = groups::groupAlerts(workspace(), {m_lossy}, quiet);
        const auto loss = std::find_if(alerts->begin(), alerts->end(), [](const groups::GroupAlert &one) { return one.kind == groups::GroupAlert::Kind::SuddenLoss; });
        QVERIFY(loss != alerts->end());
        QVERIFY(todayPage()->alertTexts().join(QLatin1Char('\n')).contains(text::alertText(*loss)));
        QVERIFY(m_day->showPage(PageId::Groups));
        QVERIFY(m_day->showTab(allGroups(), AllGroupsView::Alerts));
        auto *view = groupsPage()->findChild<AlertsView *>();
        const auto &rows = view->model()->rows();
        const auto row = std::find_if(rows.begin(), rows.end(), [this](const groups::GroupAlert &one) { return one.group == m_lossy && one.kind == groups::GroupAlert::Kind::SuddenLoss; });
        QVERIFY(row != rows.end());
        auto *table = view->findChild<ListTable *>();
        m_day->choose(table, int(row - rows.begin()));
        QVERIFY(m_day->picture("alerts"));
        m_day->openChosen(table);
        QCOMPARE(group()->group(), m_lossy);
        const auto labels = group()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(text::alertText(*loss)); }));
    }

    void rostersAndTiersAreLookedAt()
    {
        auto *tabs = group()->findChild<QTabWidget *>();
        for (const auto &[tab, name] : {std::pair(GroupView::Teams, "teams"), std::pair(GroupView::Ledger, "ledger"), std::pair(GroupView::Rosters, "rosters"),
                 std::pair(GroupView::Tiers, "tiers"), std::pair(GroupView::Moves, "moves")}) {
            QVERIFY(m_day->showTab(tabs, tab));
            QVERIFY(m_day->picture(name));
            const auto tables = tabs->currentWidget()->findChildren<ListTable *>();
            QVERIFY(tab == GroupView::Teams || std::any_of(tables.begin(), tables.end(), [](ListTable *table) { return table->model()->rowCount() > 0; }));
        }
    }

    void somebodyIsWelcomed()
    {
        QVERIFY(m_day->showPage(PageId::Today));
        QVERIFY(m_day->showTab(todayPage()->findChild<QTabWidget *>(), 1));
        TasksView *tasks = todayPage()->tasks();
        const auto &rows = tasks->model()->rows();
        const auto welcome = std::find_if(rows.begin(), rows.end(), [this](const playbooks::Task &one) { return one.state == playbooks::TaskState::Open && one.title.startsWith(m_welcome); });
        QVERIFY(welcome != rows.end());
        const qint64 id = welcome->id;
        m_day->choose(tasks->table(), int(welcome - rows.begin()));
        QVERIFY(m_day->picture("welcome"));
        QVERIFY(m_day->press<QToolButton>(tasks, "siyu::ui::TasksView", "Done"));
        ++m_written;
        const auto after = std::find_if(rows.begin(), rows.end(), [id](const playbooks::Task &one) { return one.id == id; });
        QVERIFY(after == rows.end() || after->state == playbooks::TaskState::Done);
    }

    void aCandidateIsInvited()
    {
        QVERIFY(m_day->showPage(PageId::Groups));
        QVERIFY(m_day->showTab(desks(), 1));
        auto *partners = groupsPage()->findChild<PartnersDesk *>();
        QVERIFY(m_day->picture("partners"));
        QVERIFY(m_day->showTab(partners->findChild<QTabWidget *>(), 1));
        auto *view = partners->findChild<CandidatesView *>();
        ListTable *table = view->table();
        QVERIFY(table->model()->rowCount() > 0);
        const auto invited = [this] { return partners::partners(workspace(), partners::PartnerState::Invited)->size(); };
        const qsizetype before = invited();
        // The first who stands nowhere yet.
        int row = 0;
        while (row < table->model()->rowCount() && table->model()->index(row, 8).data().toString() != QStringLiteral("–"))
            ++row;
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, 0));
        QVERIFY(m_day->picture("candidates"));
        QVERIFY(m_day->press<QPushButton>(view, "siyu::ui::CandidatesView", "Invited: the selected"));
        ++m_written;
        QCOMPARE(invited(), before + 1);
        QVERIFY(m_day->picture("invited"));
    }

    void theTeamsKpiFollows()
    {
        QCOMPARE(netOfLastWeek(), std::optional(*m_netBefore + 5));
        QVERIFY(m_day->showTab(desks(), 3));
        QVERIFY(m_day->picture("kpi"));
        auto *tab = groupsPage()->findChild<KpiDesk *>()->findChild<KpiTab *>();
        const KpiModel *model = tab->model();
        const auto shown = [model] {
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->line(row).item.kpi.word == QStringLiteral("net"))
                    return model->line(row).item.actual.value;
            }
            return std::optional<double>();
        };
        QCOMPARE(shown(), netOfLastWeek());
        // All of it is taken back.
        for (int i = 0; i < m_written; ++i)
            QVERIFY(workspace().undo());
        m_day->settleDown();
        QCOMPARE(everything(), m_dump);
        QCOMPARE(shown(), m_netBefore);
        QVERIFY(m_day->picture("taken-back"));
    }
};

QTEST_MAIN(UserDayTest)
#include "userday_test.moc"
