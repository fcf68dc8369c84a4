// SPDX-License-Identifier: GPL-3.0-or-later
// A day at the reputation and support desks through their views: a question is noted, a card copied, the answer noted; a
// testimonial goes from draft to quotable; a breach is appealed; a request is done.
#include "core/desks/answercard.h"
#include "tests/ui/common/deskscene.h"
#include "ui/desks/cardsview.h"
#include "ui/desks/questionsview.h"
#include "ui/desks/reputationdesk.h"
#include "ui/desks/requestsview.h"
#include "ui/desks/rulesview.h"
#include "ui/desks/testimonialsview.h"
#include "ui/groups/rowsmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace siyu;
using namespace siyu::ui;

namespace {

QString str(const char *text) { return QString::fromUtf8(text); }

struct Scene : DeskScene {
    Scene()
    {
        addGroup("老客1群");
        fill("INSERT INTO member (id, name, created_at) VALUES (1, '小红', '2026-01-01T00:00:00Z'), (2, '小红', '2026-01-01T00:00:00Z'), (3, '晴天', '2026-01-01T00:00:00Z');"
             "INSERT INTO shop_order (id, platform, order_no, member, paid_at, paid_fen) VALUES (1, 'own', 'A1', 3, '2026-02-01T00:00:00Z', 100);");
    }
};

} // namespace

class DeskViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aQuestionIsAnswered();
    void namesThatAreNotClear();
    void aCardIsWrittenAndCopied();
    void fromDraftToQuotable();
    void aBreachIsAppealed();
    void aRequestIsDone();
    void allTabsOpen();
};

void DeskViewsTest::aQuestionIsAnswered()
{
    Scene scene;
    QVERIFY(desks::addCard(*scene.shared, {0, str("有没有大码"), str("{name}，最大 4XL，用 {coupon} 更划算"), {}, {}, 0}));
    auto *view = scene.open<QuestionsView>();
    const QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(view->model()->rowCount(), 0);
    view->openNew();
    scene.settle();
    scene.field<QPlainTextEdit>("What was asked")->setPlainText(str("请问有大码吗"));
    scene.field<QLineEdit>("Who asked")->setText(str("晴天"));
    scene.press("Note it");
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->row(0).asker, str("晴天"));
    scene.clock->set(test::utc("2026-03-01T02:25:00Z"));
    view->openRow(0);
    scene.settle();
    scene.press("Copy “有没有大码”");
    QCOMPARE(QApplication::clipboard()->text(), str("晴天，最大 4XL，用 {coupon} 更划算"));
    QCOMPARE(view->model()->row(0).state, desks::QuestionState::Open); // copying marks nothing
    scene.press("Note the answer");
    QCOMPARE(view->model()->rowCount(), 0); // no longer open
    const desks::Question after = *desks::question(*scene.shared, 1);
    QCOMPARE(after.waited(scene.shared->nowUtc()), 25 * 60);
    QCOMPARE(desks::cards(*scene.shared)->first().copied, 1);
    QVERIFY(scene.shared->undo());
    scene.settle();
    QCOMPARE(view->model()->rowCount(), 1);
}

void DeskViewsTest::namesThatAreNotClear()
{
    Scene scene;
    auto *view = scene.open<QuestionsView>();
    for (const char *name : {"小红", "没有这个人"}) {
        view->openNew();
        scene.settle();
        scene.field<QPlainTextEdit>("What was asked")->setPlainText(str("x"));
        scene.field<QLineEdit>("Who asked")->setText(str(name));
        scene.press("Note it");
        QVERIFY(desks::questions(*scene.shared, {})->isEmpty()); // two are called so; nobody is
    }
    scene.field<QLineEdit>("Who asked")->setText(str("#2"));
    scene.press("Note it");
    QCOMPARE(desks::questions(*scene.shared, {})->first().member, MemberId(2));
}

void DeskViewsTest::aCardIsWrittenAndCopied()
{
    Scene scene;
    auto *view = scene.open<CardsView>();
    view->edit({});
    scene.settle();
    scene.field<QLineEdit>("Title")->setText(str("发货"));
    scene.field<QPlainTextEdit>("Text")->setPlainText(str("48 小时内发出"));
    scene.press("Save the card");
    QCOMPARE(desks::cards(*scene.shared)->size(), 1);
    view->copyRow(0);
    scene.settle();
    QCOMPARE(QApplication::clipboard()->text(), str("48 小时内发出"));
}

void DeskViewsTest::fromDraftToQuotable()
{
    Scene scene;
    auto *view = scene.open<TestimonialsView>();
    view->openNew();
    scene.settle();
    scene.field<QLineEdit>("Who said it")->setText(str("晴天"));
    scene.field<QPlainTextEdit>("Their words")->setPlainText(str("面料厚实"));
    scene.press("Note it");
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->row(0).draft, std::optional(desks::Draft::NoOrder));
    view->openRow(0);
    scene.settle();
    scene.press("Tie it to the order");
    QCOMPARE(view->model()->row(0).draft, std::optional(desks::Draft::NoConsent));
    view->openRow(0);
    scene.settle();
    scene.field<QLineEdit>("How they agreed")->setText(str("微信"));
    scene.press("Note the consent");
    QVERIFY(!view->model()->row(0).draft);
    view->openRow(0);
    scene.settle();
    scene.press("They took it back");
    QCOMPARE(view->model()->row(0).draft, std::optional(desks::Draft::Withdrawn));
}

void DeskViewsTest::aBreachIsAppealed()
{
    Scene scene;
    auto *view = scene.open<ViolationsView>();
    view->openRules();
    scene.settle();
    scene.field<QLineEdit>("New rule")->setText(str("不发广告"));
    scene.press("Add the rule");
    QCOMPARE(desks::groupRules(*scene.shared)->size(), 1);
    view->openNew();
    scene.settle();
    scene.field<QLineEdit>("Who")->setText(str("晴天"));
    scene.field<QComboBox>("Rule")->setCurrentIndex(1);
    scene.field<QPlainTextEdit>("What happened")->setPlainText(str("砍价链接"));
    scene.press("Note the breach");
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->row(0).days, 1);
    QCOMPARE(view->model()->row(0).ruleText, str("不发广告"));
    view->openRow(0);
    scene.settle();
    scene.field<QPlainTextEdit>("What they say against it")->setPlainText(str("误会"));
    scene.press("Note the appeal");
    view->openRow(0);
    scene.settle();
    scene.press("Lift it");
    QCOMPARE(view->model()->row(0).outcome, std::optional(desks::Outcome::Lifted));
}

void DeskViewsTest::aRequestIsDone()
{
    Scene scene;
    auto *view = scene.open<RequestsView>();
    view->edit({});
    scene.settle();
    scene.field<QLineEdit>("What is needed")->setText(str("海报"));
    scene.press("Ask for it");
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->row(0).dueAt, test::utc("2026-03-04T10:00:00Z")); // six in the evening, in three days
    view->openRow(0);
    scene.settle();
    scene.press("Mark as: Done");
    QCOMPARE(view->model()->rowCount(), 0);
    QCOMPARE(desks::requests(*scene.shared)->first().state, desks::RequestState::Done);
}

void DeskViewsTest::allTabsOpen()
{
    Scene scene;
    auto *view = scene.open<ReputationDesk>();
    for (int tab = 0; tab < view->count(); ++tab) {
        view->setCurrentIndex(tab);
        scene.settle();
        QVERIFY(view->currentWidget()->isVisible());
        QVERIFY(!view->tabText(tab).isEmpty());
    }
    QCOMPARE(view->count(), 5);
}

QTEST_MAIN(DeskViewsTest)
#include "deskviews_test.moc"
