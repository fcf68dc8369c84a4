// SPDX-License-Identifier: GPL-3.0-or-later
// The partners' desk by its widgets: a candidate is invited, approved, gets a duty and a reward that is taken back; the
// statement is saved; a circle is refused in words.
#include "ui/partners/partnersdesk.h"

#include "core/partners/candidatestore.h"
#include "core/partners/rewardstore.h"
#include "tests/support/support.h"
#include "tests/ui/groups/groupdeskscene.h"
#include "ui/common/ask.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/partners/candidatesview.h"
#include "ui/partners/partnercard.h"
#include "ui/partners/partnerrewards.h"
#include "ui/partners/partnersview.h"
#include "ui/text/errortext.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>

using namespace siyu;
using namespace siyu::ui;
using S = partners::PartnerState;

class PartnersDeskTest : public QObject, protected GroupDeskScene<PartnersDesk> {
    Q_OBJECT

    Workspace &shop() { return m_desk->workspace(); }
    void press(const char *name)
    {
        auto *button = inDrawer<QPushButton>(name);
        QVERIFY2(button, name);
        QVERIFY2(button->isEnabled(), name);
        button->click();
        again();
    }
    QString stateOf(qint64 member) { return m_world->rows(qPrintable(QStringLiteral("SELECT state FROM partner WHERE member = %1").arg(member))).value(0); }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<groups::World>();
        m_world->addMembers(12);
        const auto filled = m_world->system([](db::Database &db) {
            db.exec("INSERT INTO grp (id, name, created_at) VALUES (1, '老客1群', '2025-01-01T00:00:00Z'), (2, '新客2群', '2025-01-01T00:00:00Z')");
            const qint64 last = QDate(2026, 3, 31).toJulianDay();
            for (int member = 1; member <= 12; ++member)
                db.cached("INSERT INTO membership (grp, member) VALUES (?, ?)").run(1 + member % 2, member);
            for (int back = 0; back < 40; ++back) {
                for (int group = 1; group <= 2; ++group)
                    db.cached("INSERT INTO activity_day (grp, day) VALUES (?, ?)").run(group, last - back);
                for (int member = 1; member <= 8; ++member)
                    db.cached("INSERT INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)").run(last - back, 1 + member % 2, member, member);
            }
            db.exec("UPDATE member SET is_staff = 1 WHERE id = 7");
        });
        QVERIFY(filled.has_value());
        open([this] {
            for (QAbstractItemModel *model : std::initializer_list<QAbstractItemModel *>{m_view->partners()->model(), m_view->candidates()->model(), m_view->candidates()->excludedModel()})
                new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, m_view);
        });
    }
    void cleanup() { close(); }

    void fromCandidateToReward()
    {
        // Nobody yet: the empty state leads to the candidates.
        Q_EMIT m_view->partners()->candidatesWanted();
        settle();
        CandidatesView *candidates = m_view->candidates();
        QCOMPARE(candidates->model()->rowCount(), 7); // eight talk much, one is staff
        QVERIFY(!candidates->inviteButton()->isEnabled());
        candidates->table()->selectRow(0);
        QVERIFY(candidates->inviteButton()->isEnabled());
        const qint64 member = candidates->model()->row(candidates->table()->currentRow()).candidate.member;
        candidates->inviteButton()->click();
        again();
        QCOMPARE(stateOf(member), "invited");
        QVERIFY(m_world->rows("SELECT grp FROM partner").first() != QStringLiteral("-"));

        m_view->openPartner(MemberId(member));
        settle();
        QVERIFY(!inDrawer<QPushButton>("give")->isEnabled());
        press("move-applied");
        press("move-approved");
        press("move-active");
        QCOMPARE(stateOf(member), "active");
        auto *duty = inDrawer<QLineEdit>("duty");
        duty->setText(QStringLiteral("每周分享"));
        press("addDuty");
        QCOMPARE(m_world->rows("SELECT text FROM partner_duty").value(0), QStringLiteral("每周分享"));

        press("give"); // 10.00 for recruiting, as the form proposes
        auto *card = qobject_cast<PartnerCardView *>(m_drawer->content());
        QVERIFY(card);
        QCOMPARE(card->rewards()->model()->rowCount(), 1);
        auto *table = card->rewards()->findChild<ListTable *>();
        table->selectRow(0);
        press("correct");
        QCOMPARE(m_world->rows("SELECT entry || ' ' || amount FROM partner_reward ORDER BY id"), (QStringList{QStringLiteral("earned 1000"), QStringLiteral("correction -1000")}));
        m_desk->undo();
        again();
        QCOMPARE(card->rewards()->model()->rowCount(), 1);
    }

    void statementsAreFiles()
    {
        QVERIFY(partners::movePartner(shop(), MemberId(2), {S::Applied}));
        QVERIFY(partners::movePartner(shop(), MemberId(2), {S::Approved}));
        QVERIFY(partners::giveReward(shop(), MemberId(2), {partners::RewardKind::Cash, partners::RewardGround::Sharing, 12'34}));
        m_view->openPartner(MemberId(2));
        settle();
        QTemporaryDir folder;
        for (const QString &extension : {QStringLiteral("xlsx"), QStringLiteral("pdf")}) {
            const QString path = folder.filePath(QStringLiteral("statement.") + extension);
            const ask::ScriptedAnswers answers({path});
            for (QPushButton *button : m_drawer->content()->findChildren<QPushButton *>()) {
                if (button->text().toLower() == extension)
                    button->click();
            }
            settle();
            QVERIFY2(QFileInfo(path).size() > 1000, qPrintable(path));
        }
        QCOMPARE(m_world->rows("SELECT what FROM export_log"), (QStringList{QStringLiteral("partner-statement"), QStringLiteral("partner-statement")}));
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (reader.isEmpty())
            QSKIP("SKIP-TEST: pdftotext is not here to read the statement back");
        QProcess process;
        process.start(reader, {QStringLiteral("-layout"), folder.filePath(QStringLiteral("statement.pdf")), QStringLiteral("-")});
        QVERIFY(process.waitForFinished());
        const QString said = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(said.contains(QStringLiteral("12.34")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("成员2")), qPrintable(said));
    }

    void aCircleIsSaidInWords()
    {
        QVERIFY(partners::addReferral(shop(), MemberId(1), MemberId(2), {}));
        const auto circle = partners::addReferral(shop(), MemberId(2), MemberId(1), {});
        QVERIFY(!circle);
        QVERIFY(text::errorText(circle.error()).contains(QStringLiteral("成员1 → 成员2 → 成员1")));
    }

    void excludedOnesAreNamedWithTheirReason()
    {
        Q_EMIT m_view->partners()->candidatesWanted();
        settle();
        m_view->candidates()->showExcluded(true);
        settle();
        const auto &rows = m_view->candidates()->excludedModel()->rows();
        QVERIFY(!rows.isEmpty());
        bool hasStaff = false;
        for (const ExcludedLine &line : rows) {
            hasStaff = hasStaff || (line.member == 7 && line.reason == partners::Exclusion::Staff);
            QVERIFY(!line.name.isEmpty());
        }
        // The first group in the list has the even ones or the odd ones.
        QCOMPARE(hasStaff, rows.first().member % 2 == 1);
    }

    void severalAtOnce()
    {
        QVERIFY(partners::movePartners(shop(), {MemberId(1), MemberId(2)}, {S::Applied}));
        QVERIFY(partners::movePartner(shop(), MemberId(3), {S::Invited}));
        again();
        PartnersView *view = m_view->partners();
        QCOMPARE(view->model()->rowCount(), 3);
        view->table()->selectAll();
        auto *menu = view->findChild<QMenu *>();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 1); // all three can be declined
        menu->actions().first()->trigger();
        again();
        QCOMPARE(m_world->rows("SELECT DISTINCT state FROM partner"), QStringList{QStringLiteral("declined")});
    }
};

QTEST_MAIN(PartnersDeskTest)
#include "partnersdesk_test.moc"
