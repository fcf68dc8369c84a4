// SPDX-License-Identifier: GPL-3.0-or-later
// The health check in the whole window, over a shop that has each fault beside its healthy twin: every button arrives where
// the fault is mended, at the row that has it, also where something else was searched for there before. One shop for all, in
// the order of the functions.
#include "core/db/database.h"
#include "tests/ui/shell/shellscene.h"
#include "ui/broadcasts/broadcasteditor.h"
#include "ui/codes/codecard.h"
#include "ui/codes/codesdesk.h"
#include "ui/common/drawer.h"
#include "ui/common/searchfield.h"
#include "ui/content/contenteditor.h"
#include "ui/content/librarypanel.h"
#include "ui/groups/listtable.h"
#include "ui/growth/campaignstab.h"
#include "ui/growth/healthtab.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberspage.h"
#include "ui/playbooks/playbooksview.h"
#include "ui/text/tasktext.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace siyu;
using namespace siyu::ui;
using growth::HealthFault;
using growth::HealthRowKind;

class HealthTabTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ShellScene> m_scene;

    void settle()
    {
        QTest::qWait(20);
        QTRY_COMPARE_WITH_TIMEOUT(Job::running(), 0, ShellScene::settleMs);
        QTest::qWait(20);
    }
    bool write(const std::function<void(db::Database &)> &work) { return m_scene->workspace().write({QStringLiteral("test"), {}, Record::System}, work).has_value(); }

    // Two of each, the second with the fault.
    static void makeGroups(db::Database &db)
    {
        db.exec("INSERT INTO grp (id, name, created_at) VALUES (1, '老客1群', '2026-01-01T00:00:00Z'), (2, '老客2群', '2026-01-01T00:00:00Z')");
        db.exec("INSERT INTO tag (id, name) VALUES (1, '爱喝茶')");
        for (int id = 1; id <= 30; ++id) {
            const int group = id <= 15 ? 1 : 2;
            db.cached("INSERT INTO member (id, name, created_at) VALUES (?, ?, ?)").run(id, QStringLiteral("客人%1").arg(id), QStringLiteral("2026-02-%1T04:00:00Z").arg(1 + id % 20, 2, 10, QLatin1Char('0')));
            db.cached("INSERT INTO membership (grp, member, joined_day) VALUES (?, ?, '2026-02-20')").run(group, id);
            if (group == 1 || id <= 18) // of the second group only three have one
                db.cached("INSERT INTO member_tag (member, tag) VALUES (?, 1)").run(id);
        }
    }
    static void makeChains(db::Database &db)
    {
        db.exec("INSERT INTO code (id, text, name, grp, valid_until, created_at) VALUES (1, 'A1', '门店海报', 1, '2026-12-31', '2026-01-01T00:00:00Z'),"
                " (2, 'A2', '包裹卡', 2, '2026-02-20', '2026-01-01T00:00:00Z')");
        db.exec("INSERT INTO content (id, title, kind, body, link_url, created_at) VALUES (1, '上新', 'promotion', '今天下单明天发货', NULL, '2026-01-05T00:00:00Z'),"
                " (2, '早安', 'promotion', '今天天气不错', NULL, '2026-02-10T00:00:00Z'), (3, '秋装', 'promotion', '看这里', 'https://shop.example/3', '2026-01-20T00:00:00Z'),"
                " (4, '问候', 'short_content', '早上好', NULL, '2026-01-05T00:00:00Z')");
        db.exec("INSERT INTO campaign (id, name, from_day, to_day, created_at) VALUES (1, '春节', '2026-02-10', '2026-02-20', '2026-01-01T00:00:00Z'),"
                " (2, '老带新', '2026-02-25', '2026-03-20', '2026-01-01T00:00:00Z'), (3, '开学季', '2026-03-10', '2026-03-20', '2026-01-01T00:00:00Z')");
    }
    // To the first group something else went out among them.
    static void makePosts(db::Database &db)
    {
        for (int id = 1; id <= 5; ++id) {
            const QString sent = QStringLiteral("2026-02-%1T04:00:00Z").arg(20 + id);
            db.cached("INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES (?, '群发', ?, 'group_chat', '2026-02-20T12:00', 'Asia/Shanghai', '2026-02-01T00:00:00Z')")
                .run(id, id == 5 ? 4 : 1);
            db.cached("INSERT INTO run (id, broadcast, wall, due_at, state) VALUES (?, ?, '2026-02-20T12:00', ?, 'done')").run(id, id, sent);
            for (int group = id == 5 ? 1 : 2; group >= 1; --group)
                db.cached("INSERT INTO delivery (run, target_kind, target, status, sent_at) VALUES (?, 'group', ?, 'sent', ?)").run(id, group, sent);
        }
    }

    HealthTab *toHealth()
    {
        m_scene->view().showPage(PageId::Growth, QStringLiteral("health"));
        settle();
        return m_scene->view().page(PageId::Growth)->findChild<HealthTab *>();
    }
    // The button of the row, pressed; `words` stand in its sentence.
    void press(HealthRowKind kind, const char *words)
    {
        HealthTab *tab = toHealth();
        QPushButton *found = nullptr;
        for (QPushButton *button : tab->findChildren<QPushButton *>(wordOf(kind))) {
            if (button->accessibleName().contains(QString::fromUtf8(words)))
                found = button;
        }
        QVERIFY2(found && found->isVisible(), words);
        found->click();
        settle();
    }
    template <typename Widget>
    Widget *onPage(PageId page)
    {
        return m_scene->view().page(page)->findChild<Widget *>();
    }
    template <typename Widget>
    Widget *inDrawer()
    {
        QWidget *content = m_scene->view().drawer()->isOpen() ? m_scene->view().drawer()->content() : nullptr;
        auto *self = qobject_cast<Widget *>(content);
        return self || !content ? self : content->findChild<Widget *>();
    }
    // One that lets the operator choose `name`, which is chosen.
    bool isChosen(const QString &name)
    {
        QWidget *content = m_scene->view().drawer()->content();
        const QList<QComboBox *> boxes = content ? content->findChildren<QComboBox *>() : QList<QComboBox *>();
        return std::any_of(boxes.begin(), boxes.end(), [&name](const QComboBox *box) { return box->currentText().contains(name); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_scene = std::make_unique<ShellScene>();
        QVERIFY(write(makeGroups));
        QVERIFY(write(makeChains));
        QVERIFY(write(makePosts));
        settle();
    }
    void cleanupTestCase() { m_scene.reset(); }

    void eachFaultHasItsRowsAndItsAge()
    {
        HealthTab *tab = toHealth();
        QStringList found;
        for (const growth::HealthFinding &finding : tab->findings()) {
            for (const growth::HealthRow &row : finding.rows) {
                if (row.kind != HealthRowKind::NoStages) // gone soon: the window works them out by itself
                    found.append(QStringLiteral("%1 %2 %3").arg(wordOf(row.kind), row.name, row.since.toString(Qt::ISODate)));
            }
        }
        QCOMPARE(found, (QStringList{QStringLiteral("link_unchecked 秋装 2026-01-20"), QStringLiteral("code_expired 包裹卡 2026-02-21"),
                            QStringLiteral("content_without_point 早安 2026-02-10"), QStringLiteral("channel_without_playbook  2026-02-20"),
                            QStringLiteral("campaign_without_playbook 老带新 2026-02-25"), QStringLiteral("group_without_tags 老客2群 2026-02-01"),
                            QStringLiteral("group_only_promotion 老客2群 2026-02-21")}));
        QStringList said;
        for (const QLabel *label : tab->findChildren<QLabel *>())
            said.append(label->text());
        QVERIFY2(said.contains(QStringLiteral("for 9 days")), qPrintable(said.join(QLatin1Char('\n')))); // the code, on the 2nd of March
    }

    void aCodeOnAPageThatWasNeverOpened()
    {
        press(HealthRowKind::CodeExpired, "包裹卡");
        auto *desk = onPage<CodesDesk>(PageId::Groups);
        QVERIFY(desk);
        QCOMPARE(desk->model()->row(desk->table()->currentRow()).id, 2);
        QVERIFY(inDrawer<CodeCardView>());
    }

    void anExpiredCode()
    {
        m_scene->view().showPage(PageId::Groups, QStringLiteral("codes"));
        settle();
        auto *desk = onPage<CodesDesk>(PageId::Groups);
        QVERIFY(desk && desk->model()->rowCount() == 2);
        auto *search = desk->findChild<SearchField *>();
        search->setText(QStringLiteral("门店"));
        QTRY_COMPARE(desk->model()->rowCount(), 1);
        press(HealthRowKind::CodeExpired, "包裹卡");
        QCOMPARE(m_scene->view().currentPage(), PageId::Groups);
        QVERIFY(desk->isVisible());
        QCOMPARE(desk->model()->rowCount(), 2);
        QCOMPARE(desk->model()->row(desk->table()->currentRow()).id, 2);
        auto *card = inDrawer<CodeCardView>();
        QVERIFY(card);
        auto *retire = card->findChild<QPushButton *>(QStringLiteral("retire"));
        QVERIFY(retire);
        retire->click();
        settle();
        QCOMPARE(desk->model()->row(desk->table()->currentRow()).id, 2); // still there after the rows were read anew
        QVERIFY(!toHealth()->findChild<QPushButton *>(wordOf(HealthRowKind::CodeExpired)));
    }

    void aContent_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("title");
        QTest::newRow("without a point") << int(HealthRowKind::ContentWithoutPoint) << QStringLiteral("早安");
        QTest::newRow("with a link that nobody opened") << int(HealthRowKind::LinkUnchecked) << QStringLiteral("秋装");
    }
    void aContent()
    {
        QFETCH(int, kind);
        QFETCH(QString, title);
        HealthTab *tab = toHealth();
        for (QPushButton *button : tab->findChildren<QPushButton *>(wordOf(HealthRowKind(kind)))) {
            if (button->text() == QStringLiteral("Open the content"))
                button->click();
        }
        settle();
        QCOMPARE(m_scene->view().currentPage(), PageId::Broadcasts);
        auto *library = onPage<LibraryPanel>(PageId::Broadcasts);
        QVERIFY(library && library->isVisible() && library->editor());
        QCOMPARE(library->editor()->item().title, title);
    }

    void peopleWhomNoPlaybookTakesOn()
    {
        press(HealthRowKind::ChannelWithoutPlaybook, "people");
        QCOMPARE(m_scene->view().currentPage(), PageId::Today);
        QVERIFY(onPage<PlaybooksView>(PageId::Today)->isVisible());
        QVERIFY(inDrawer<QLineEdit>());
        QVERIFY(isChosen(text::name(Stage::New)));
    }

    void aCampaignWithoutAPlaybook()
    {
        // None to put to use: a new one. One that is there: it is offered, for this campaign and not for the newest.
        press(HealthRowKind::CampaignWithoutPlaybook, "老带新");
        QCOMPARE(m_scene->view().currentPage(), PageId::Today);
        QVERIFY(isChosen(text::name(playbooks::PlaybookKind::Campaign)));
        QVERIFY(write([](db::Database &db) {
            db.exec("INSERT INTO playbook (id, name, kind, created_at) VALUES (1, '大促五步', 'campaign', '2026-01-01T00:00:00Z')");
            db.exec("INSERT INTO playbook_step (playbook, place, title, offset_days, team) VALUES (1, 1, '预热', -3, 0)");
        }));
        press(HealthRowKind::CampaignWithoutPlaybook, "老带新");
        QVERIFY(isChosen(QStringLiteral("老带新")));
        for (QPushButton *button : m_scene->view().drawer()->content()->findChildren<QPushButton *>())
            button->click();
        settle();
        QVERIFY(!toHealth()->findChild<QPushButton *>(wordOf(HealthRowKind::CampaignWithoutPlaybook)));
    }

    void aGroupWithoutTags()
    {
        m_scene->view().showPage(PageId::Members);
        settle();
        auto *members = qobject_cast<MembersPage *>(m_scene->view().page(PageId::Members));
        members->searchField()->setText(QStringLiteral("客人3"));
        QTRY_VERIFY(members->model()->rowCount() < 10);
        press(HealthRowKind::GroupWithoutTags, "老客2群");
        QCOMPARE(m_scene->view().currentPage(), PageId::Members);
        QTRY_COMPARE(members->model()->rowCount(), 12); // who have none, and nobody else
        QCOMPARE(members->searchField()->text(), QString());
    }

    void aGroupThatOnlyHearsOffers()
    {
        press(HealthRowKind::GroupOnlyPromotion, "老客2群");
        QCOMPARE(m_scene->view().currentPage(), PageId::Broadcasts);
        auto *editor = inDrawer<BroadcastEditor>();
        QVERIFY(editor);
        QCOMPARE(editor->draft().groups, QStringList{QStringLiteral("老客2群")});
        QCOMPARE(editor->draft().atWall.date(), QDate(2026, 3, 3));
    }
};

QTEST_MAIN(HealthTabTest)
#include "healthtab_test.moc"
