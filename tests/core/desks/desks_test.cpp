// SPDX-License-Identifier: GPL-3.0-or-later
// The desks' rules and stores: first answers, cards, testimonials that may be quoted, requests, the ladder and appeals.
#include "core/content/contentstore.h"
#include "core/desks/answercard.h"
#include "core/desks/grouprules.h"
#include "core/desks/questiondesk.h"
#include "core/desks/requestdesk.h"
#include "core/desks/testimonial.h"
#include "core/exporting/exportall.h"
#include "core/trust/erase.h"
#include "core/trust/personreport.h"
#include "tests/support/support.h"
#include "tests/support/undone.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::desks;

namespace {

using test::got;
QString str(const char *text) { return QString::fromUtf8(text); }

// Members 1 and 2, group 1, staff 1; member 1 has a paid (1), an unpaid (2) and a refunded order (3), member 2 a paid one (4).
struct Shop : test::TestWorkspace {
    Shop()
    {
        const auto filled = workspace->write({str("x"), {}, Record::System}, [](db::Database &db) {
            db.exec("INSERT INTO member (id, name, created_at) VALUES (1, '小红', '2026-01-01T00:00:00Z'), (2, '小明', '2026-01-01T00:00:00Z');"
                    "INSERT INTO grp (id, name, created_at) VALUES (1, '老客1群', '2026-01-01T00:00:00Z'), (2, '老客2群', '2026-01-01T00:00:00Z');"
                    "INSERT INTO staff (id, name, created_at) VALUES (1, '李', '2026-01-01T00:00:00Z');"
                    "INSERT INTO shop_order (id, platform, order_no, member, paid_at, paid_fen, refunded_fen) VALUES (1, 'own', 'A', 1, '2026-02-01T00:00:00Z', 100, 0),"
                    " (2, 'own', 'B', 1, NULL, NULL, 0), (3, 'own', 'C', 1, '2026-02-01T00:00:00Z', 100, 100), (4, 'own', 'D', 2, '2026-02-01T00:00:00Z', 100, 0);");
        });
        if (!filled)
            qFatal("not filled");
    }
    QStringList all() { return test::dump(*workspace); }
};

} // namespace

class DesksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstAnswerStays();
    void questionsAreFiltered();
    void questionsAreChecked();
    void figuresOfTheDesk();
    void followUpTask();
    void cardsAreFound();
    void cardsThatFit();
    void draft_data();
    void draft();
    void onlyRealQuotesGetIntoContent();
    void withdrawnQuotesLeaveContent();
    void requestsKeepTheirMoments();
    void ladder_data();
    void ladder();
    void breachesAndAppeals();
    void rulesAndPosts();
    void undoTakesBack();
    void erasedPeopleLeaveNothing();
    void recordsAreExported();
};

void DesksTest::firstAnswerStays()
{
    Shop shop;
    const qint64 id = *ask(*shop, {str("有大码吗"), MemberId(1), {}, GroupId(1), false, str("presale"), {}, {}});
    shop.clock->set(test::utc("2026-03-01T02:20:00Z"));
    QCOMPARE(question(*shop, id)->waited(shop->nowUtc()), 20 * 60);
    QVERIFY(answer(*shop, id, str("有"), StaffId(1)));
    shop.clock->set(test::utc("2026-03-01T09:00:00Z"));
    QVERIFY(answer(*shop, id, str("到 4XL"), {}));
    const Question after = *question(*shop, id);
    QCOMPARE(after.firstAnsweredAt, test::utc("2026-03-01T02:20:00Z"));
    QCOMPARE(after.answer, str("到 4XL"));
    QCOMPARE(after.answeredBy, str("李"));
    QCOMPARE(after.state, QuestionState::Answered);
    QVERIFY(setState(*shop, id, QuestionState::Closed));
    QVERIFY(answer(*shop, id, str("到 5XL"), {}));
    QCOMPARE(question(*shop, id)->state, QuestionState::Closed);
}

void DesksTest::questionsAreFiltered()
{
    Shop shop;
    const qint64 old = *ask(*shop, {str("快递呢"), MemberId(1), {}, GroupId(1), true, {}, test::utc("2026-02-01T00:00:00Z"), {}});
    const qint64 young = *ask(*shop, {str("有大码吗"), {}, str("路人"), {}, false, {}, test::utc("2026-02-20T00:00:00Z"), StaffId(1)});
    const qint64 done = *ask(*shop, {str("谢谢"), {}, {}, {}, false, {}, {}, {}});
    QVERIFY(setState(*shop, done, QuestionState::Closed));
    QVERIFY(setTags(*shop, old, {str("物流"), str(" 投诉 "), str("")}));
    const auto ids = [&](QuestionFilter filter) {
        QList<qint64> out;
        for (const Question &one : got(questions(*shop, filter)))
            out.append(one.id);
        return out;
    };
    QCOMPARE(ids({}), (QList<qint64>{old, young, done}));
    QCOMPARE(ids({QuestionState::Open, false, {}, {}, {}}), (QList<qint64>{old, young}));
    QCOMPARE(ids({{}, true, {}, {}, {}}), QList<qint64>{old});
    QCOMPARE(ids({{}, false, StaffId(1), {}, {}}), QList<qint64>{young});
    QCOMPARE(ids({{}, false, {}, GroupId(1), {}}), QList<qint64>{old});
    QCOMPARE(ids({{}, false, {}, {}, str("物流")}), QList<qint64>{old});
    QCOMPARE(ids({{}, false, {}, {}, str("路")}), QList<qint64>{young});
    QCOMPARE(question(*shop, old)->tags, (QStringList{str("投诉"), str("物流")}));
}

void DesksTest::questionsAreChecked()
{
    Shop shop;
    QCOMPARE(ask(*shop, {str("  "), {}, {}, {}, false, {}, {}, {}}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(ask(*shop, {str("x"), {}, {}, {}, false, str("later"), {}, {}}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(ask(*shop, {str("x"), {}, {}, {}, false, {}, test::utc("2026-03-02T00:00:00Z"), {}}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(ask(*shop, {str("x"), MemberId(9), {}, {}, false, {}, {}, {}}).error().code, ErrorCode::NotFound);
    const qint64 id = *ask(*shop, {str("x"), {}, {}, {}, false, {}, {}, {}});
    QCOMPARE(answer(*shop, id, str(" "), {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(rate(*shop, id, 6).error().code, ErrorCode::InvalidInput);
    QCOMPARE(assignTo(*shop, id, StaffId(9)).error().code, ErrorCode::NotFound);
    QCOMPARE(setState(*shop, 99, QuestionState::Closed).error().code, ErrorCode::NotFound);
}

void DesksTest::figuresOfTheDesk()
{
    Shop shop;
    const Period week{QDate(2026, 2, 23), QDate(2026, 3, 1)};
    QVERIFY(!deskFigures(*shop, week)->medianMinutes);
    for (int i = 0; i < 3; ++i) {
        const qint64 id = *ask(*shop, {str("x"), {}, {}, {}, i == 0, str("presale"), test::utc("2026-03-01T01:00:00Z"), {}});
        if (i > 0)
            QVERIFY(setLedToOffer(*shop, id, i == 1));
    }
    const DeskFigures figures = *deskFigures(*shop, week);
    QCOMPARE(figures.open, 3);
    QCOMPARE(figures.complaintsOpen, 1);
    QCOMPARE(figures.medianMinutes, std::optional(60.0));
    QCOMPARE(figures.offerShare, std::optional(0.5));
}

void DesksTest::followUpTask()
{
    Shop shop;
    const qint64 id = *ask(*shop, {str("x"), MemberId(1), {}, GroupId(1), false, {}, {}, {}});
    QVERIFY(followUp(*shop, id, str("问问合不合身"), StaffId(1), QDate(2026, 3, 4)));
    QCOMPARE(followUp(*shop, id, str(""), {}, QDate(2026, 3, 4)).error().code, ErrorCode::InvalidInput);
    QCOMPARE(followUp(*shop, 99, str("y"), {}, QDate(2026, 3, 4)).error().code, ErrorCode::NotFound);
    const auto task = shop->read([](db::Database &db) { return db.oneText("SELECT title || '/' || staff || '/' || grp || '/' || member || '/' || due_day FROM task"); });
    QCOMPARE(*task, str("问问合不合身/1/1/1/2026-03-04"));
}

void DesksTest::cardsAreFound()
{
    Shop shop;
    QVERIFY(addCard(*shop, {0, str("发货时间"), str("48 小时内发出"), str("物流"), str("快递"), 0}));
    const qint64 size = *addCard(*shop, {0, str("大码"), str("{name}，最大 4XL。发货前可以换。"), str("尺码"), {}, 0});
    QCOMPARE(addCard(*shop, {0, str(" 大码 "), str("x"), {}, {}, 0}).error().code, ErrorCode::Duplicate);
    QCOMPARE(addCard(*shop, {0, str("x"), str(" "), {}, {}, 0}).error().code, ErrorCode::InvalidInput);
    const auto titles = [&](const QString &search, const QString &category = {}) {
        QStringList out;
        for (const AnswerCard &card : got(cards(*shop, search, category)))
            out.append(card.title);
        return out;
    };
    QCOMPARE(titles(str("发货")), (QStringList{str("发货时间"), str("大码")})); // the title first
    QCOMPARE(titles(str("4xl 大")), QStringList{str("大码")});
    QCOMPARE(titles(str("快递")), QStringList{str("发货时间")});
    QCOMPARE(titles({}, str("尺码")), QStringList{str("大码")});
    QVERIFY(noteCopied(*shop, size));
    QCOMPARE(titles({}).first(), str("大码"));
    QVERIFY(editCard(*shop, {size, str("大码吗"), str("有"), {}, {}, 0}));
    QVERIFY(removeCard(*shop, size));
    QCOMPARE(titles({}), QStringList{str("发货时间")});
    QVERIFY(addCard(*shop, {0, str("大码吗"), str("有"), {}, {}, 0})); // a removed one does not stand in the way
    QCOMPARE(variablesIn(str("{name}，用 {coupon} 买 {name}")), (QStringList{str("name"), str("coupon")}));
}

void DesksTest::cardsThatFit()
{
    Shop shop;
    QVERIFY(addCard(*shop, {0, str("什么时候发货"), str("48 小时"), {}, {}, 0}));
    QVERIFY(addCard(*shop, {0, str("可以机洗吗"), str("可以"), {}, str("清洗"), 0}));
    const auto found = cardsFor(*shop, str("请问什么时候能发货呀？"));
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().title, str("什么时候发货"));
    QVERIFY(cardsFor(*shop, str("？"))->isEmpty());
}

void DesksTest::draft_data()
{
    QTest::addColumn<TestimonialFacts>("facts");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << TestimonialFacts{} << str("no_order");
    QTest::newRow("order of another") << TestimonialFacts{true, false, true, true, false} << str("order_of_another");
    QTest::newRow("not paid") << TestimonialFacts{true, true, false, true, false} << str("order_not_paid");
    QTest::newRow("no consent") << TestimonialFacts{true, true, true, false, false} << str("no_quote_consent");
    QTest::newRow("consent withdrawn") << TestimonialFacts{true, true, true, true, true} << str("consent_withdrawn");
    QTest::newRow("all of it") << TestimonialFacts{true, true, true, true, false} << QString();
}

void DesksTest::draft()
{
    QFETCH(TestimonialFacts, facts);
    QFETCH(QString, why);
    const auto draft = draftOf(facts);
    QCOMPARE(draft ? wordOf(*draft) : QString(), why);
}

void DesksTest::onlyRealQuotesGetIntoContent()
{
    Shop shop;
    content::ContentItem item;
    item.title = str("t");
    item.body = str("b");
    const ContentId content = *content::addContent(*shop, item);
    QCOMPARE(addTestimonial(*shop, {MemberId(1), str("好"), OrderId(4), {}}).error().values.at(1), str("order_of_another"));
    QCOMPARE(addTestimonial(*shop, {MemberId(1), str(" "), {}, {}}).error().code, ErrorCode::InvalidInput);
    const qint64 id = *addTestimonial(*shop, {MemberId(1), str("好"), {}, {}});
    const auto refusal = [&] { return quoteIn(*shop, id, content).error().values.at(1); };
    QCOMPARE(refusal(), str("no_order"));
    QVERIFY(tieOrder(*shop, id, OrderId(2)));
    QCOMPARE(refusal(), str("order_not_paid"));
    QVERIFY(tieOrder(*shop, id, OrderId(3)));
    QCOMPARE(refusal(), str("order_not_paid")); // refunded in full
    QVERIFY(!tieOrder(*shop, id, OrderId(4)));
    QVERIFY(tieOrder(*shop, id, OrderId(1)));
    QCOMPARE(refusal(), str("no_quote_consent"));
    QVERIFY(testimonials(*shop, true)->isEmpty());
    QVERIFY(giveConsent(*shop, id, str("微信")));
    QVERIFY(quoteIn(*shop, id, content));
    QVERIFY(quoteIn(*shop, id, content)); // once
    QCOMPARE(testimonials(*shop, true)->first().uses, 1);
    QCOMPARE(paidOrdersOf(*shop, MemberId(1))->size(), 1);
    QVERIFY(content::removeContent(*shop, content));
    QCOMPARE(testimonials(*shop)->first().uses, 0);
}

void DesksTest::withdrawnQuotesLeaveContent()
{
    Shop shop;
    content::ContentItem item;
    item.title = str("t");
    item.body = str("b");
    const ContentId content = *content::addContent(*shop, item);
    const qint64 id = *addTestimonial(*shop, {MemberId(1), str("好"), OrderId(1), str("微信")});
    QVERIFY(quoteIn(*shop, id, content));
    QVERIFY(withdraw(*shop, id));
    QCOMPARE(testimonials(*shop)->first().uses, 0);
    QCOMPARE(quoteIn(*shop, id, content).error().values.at(1), str("consent_withdrawn"));
    QVERIFY(giveConsent(*shop, id, str("again")));
    QVERIFY(quoteIn(*shop, id, content));
    QVERIFY(removeTestimonial(*shop, id));
    QVERIFY(testimonials(*shop)->isEmpty());
}

void DesksTest::requestsKeepTheirMoments()
{
    Shop shop;
    Request request;
    request.title = str("海报");
    QCOMPARE(addRequest(*shop, request).error().code, ErrorCode::InvalidInput); // no due time
    request.dueAt = test::utc("2026-03-02T10:00:00Z");
    request.group = GroupId(9);
    QCOMPARE(addRequest(*shop, request).error().code, ErrorCode::NotFound);
    request.group = GroupId(1);
    const qint64 id = *addRequest(*shop, request);
    const auto now = [&] { return requests(*shop)->first(); };
    QVERIFY(!now().isLate(shop->nowUtc()));
    shop.clock->set(test::utc("2026-03-02T11:00:00Z"));
    QVERIFY(now().isLate(shop->nowUtc()));
    QVERIFY(setRequestState(*shop, id, RequestState::Done));
    shop.clock->set(test::utc("2026-03-03T11:00:00Z"));
    QVERIFY(setRequestState(*shop, id, RequestState::Done));
    QCOMPARE(now().doneAt, test::utc("2026-03-02T11:00:00Z"));
    QVERIFY(now().isLate(shop->nowUtc()));
    QVERIFY(requests(*shop, true)->isEmpty());
    QVERIFY(setRequestState(*shop, id, RequestState::Open));
    QVERIFY(!now().doneAt.isValid());
    request.id = id;
    request.title = str("长图");
    QVERIFY(editRequest(*shop, request));
    QCOMPARE(now().title, str("长图"));
}

void DesksTest::ladder_data()
{
    QTest::addColumn<int>("earlier");
    QTest::addColumn<int>("days");
    QTest::newRow("first") << 0 << 1;
    QTest::newRow("second") << 1 << 7;
    QTest::newRow("third") << 2 << 15;
    QTest::newRow("tenth") << 9 << 15;
}

void DesksTest::ladder()
{
    QFETCH(int, earlier);
    QFETCH(int, days);
    QCOMPARE(daysFor(earlier), days);
}

void DesksTest::breachesAndAppeals()
{
    Shop shop;
    const auto note = [&](qint64 group, qint64 member) { return *noteViolation(*shop, {GroupId(group), MemberId(member), 0, str("广告"), {}}); };
    const auto daysOf = [&](qint64 id) {
        for (const Violation &one : got(violations(*shop))) {
            if (one.id == id)
                return one.days;
        }
        return -1;
    };
    const qint64 first = note(1, 1);
    QCOMPARE(daysOf(first), 1);
    QCOMPARE(violations(*shop)->first().until(), QDate(2026, 3, 1)); // today alone
    QCOMPARE(violations(*shop)->first().standing(QDate(2026, 3, 1)), str("muted"));
    QCOMPARE(violations(*shop)->first().standing(QDate(2026, 3, 2)), str("over"));
    QCOMPARE(daysOf(note(2, 1)), 1); // another group
    QCOMPARE(daysOf(note(1, 2)), 1); // another member
    const qint64 second = note(1, 1);
    QCOMPARE(daysOf(second), 7);
    QCOMPARE(decide(*shop, second, Outcome::Lifted).error().values.at(1), str("no_appeal"));
    QVERIFY(appeal(*shop, second, str("不是我")));
    QVERIFY(violations(*shop, GroupId(1), MemberId(1))->first().isAppealOpen());
    QVERIFY(decide(*shop, second, Outcome::Lifted));
    QCOMPARE(appeal(*shop, second, str("x")).error().values.at(1), str("decided"));
    QCOMPARE(daysOf(note(1, 1)), 7); // the lifted one counts for nothing
    QCOMPARE(daysOf(note(1, 1)), 15);
    QCOMPARE(noteViolation(*shop, {GroupId(1), MemberId(9), 0, str("x"), {}}).error().code, ErrorCode::NotFound);
}

void DesksTest::rulesAndPosts()
{
    Shop shop;
    const qint64 all = *addRule(*shop, {0, {}, {}, 0, str("不发广告")});
    QVERIFY(addRule(*shop, {0, GroupId(1), {}, 0, str("接龙只写编号")}));
    QVERIFY(addRule(*shop, {0, {}, {}, 0, str("不刷屏")}));
    QCOMPARE(addRule(*shop, {0, {}, {}, 0, str(" ")}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(groupRules(*shop)->size(), 3);
    QCOMPARE(groupRules(*shop)->at(1).place, 2);
    QCOMPARE(groupRules(*shop, GroupId(2))->size(), 2);
    QVERIFY(noteViolation(*shop, {GroupId(1), MemberId(1), all, str("x"), StaffId(1)}));
    QVERIFY(removeRule(*shop, all));
    QCOMPARE(groupRules(*shop)->size(), 2);
    QCOMPARE(violations(*shop)->first().ruleText, str("不发广告"));
    const qint64 post = *keepPost(*shop, {0, {}, GroupId(1), {}, MemberId(1), {}, str("收纳"), str("枕套里放四件套")});
    QCOMPARE(keptPosts(*shop, str("四件"))->size(), 1);
    QVERIFY(keptPosts(*shop, str("五件"))->isEmpty());
    QCOMPARE(keptPosts(*shop)->first().day, QDate(2026, 3, 1));
    QVERIFY(dropPost(*shop, post));
}

void DesksTest::undoTakesBack()
{
    Shop shop;
    const QStringList before = shop.all();
    const qint64 id = *ask(*shop, {str("x"), MemberId(1), {}, GroupId(1), false, {}, {}, {}});
    QVERIFY(answer(*shop, id, str("y"), {}));
    QVERIFY(followUp(*shop, id, str("z"), {}, QDate(2026, 3, 4)));
    const qint64 said = *addTestimonial(*shop, {MemberId(1), str("好"), OrderId(1), str("微信")});
    QVERIFY(withdraw(*shop, said));
    const qint64 breach = *noteViolation(*shop, {GroupId(1), MemberId(1), 0, str("广告"), {}});
    QVERIFY(appeal(*shop, breach, str("x")));
    test::undoneAndRedone(*shop, before, 7);
}

void DesksTest::erasedPeopleLeaveNothing()
{
    Shop shop;
    const qint64 id = *ask(*shop, {str("我是小红"), MemberId(1), {}, GroupId(1), false, {}, {}, {}});
    QVERIFY(followUp(*shop, id, str("z"), {}, QDate(2026, 3, 4)));
    QVERIFY(addTestimonial(*shop, {MemberId(1), str("好"), OrderId(1), str("微信")}));
    QVERIFY(noteViolation(*shop, {GroupId(1), MemberId(1), 0, str("广告"), {}}));
    QVERIFY(keepPost(*shop, {0, {}, GroupId(1), {}, MemberId(1), {}, str("收纳"), str("x")}));
    NoProgress quiet;
    const auto report = trust::personReport(*shop, 1, quiet);
    QStringList sections;
    for (const trust::ReportSection &section : report->sections)
        sections.append(section.word);
    for (const char *word : {"questions", "testimonials", "breaches", "kept_posts", "tasks"})
        QVERIFY2(sections.contains(QLatin1String(word)), word);
    const auto erased = trust::eraseMembers(*shop, {1}, {str("asked"), {}, false}, quiet);
    QVERIFY2(erased, erased ? "" : qPrintable(erased.error().detail));
    const auto left = shop->read([](db::Database &db) {
        return db.oneText("SELECT (SELECT count(*) FROM testimonial) || '/' || (SELECT count(*) FROM violation) || '/' || (SELECT count(*) FROM kept_post) || '/'"
                          " || (SELECT count(*) FROM task WHERE member IS NOT NULL) || '/' || (SELECT count(*) FROM question WHERE member IS NOT NULL)");
    });
    QCOMPARE(*left, str("0/0/0/0/0"));
    QCOMPARE(questions(*shop, {})->size(), 1); // reply times stay
}

void DesksTest::recordsAreExported()
{
    Shop shop;
    QVERIFY(addCard(*shop, {0, str("发货"), str("48 小时"), {}, {}, 0}));
    QVERIFY(addTestimonial(*shop, {MemberId(1), str("好"), OrderId(1), str("微信")}));
    QVERIFY(noteViolation(*shop, {GroupId(1), MemberId(1), 0, str("广告"), {}}));
    QVERIFY(addRule(*shop, {0, {}, {}, 0, str("不发广告")}));
    QVERIFY(keepPost(*shop, {0, {}, GroupId(1), {}, MemberId(1), {}, str("收纳"), str("x")}));
    Request request;
    request.title = str("海报");
    request.dueAt = test::utc("2026-03-02T10:00:00Z");
    QVERIFY(addRequest(*shop, request));
    QVERIFY(followUp(*shop, *ask(*shop, {str("x"), {}, {}, {}, false, {}, {}, {}}), str("z"), {}, QDate(2026, 3, 4)));
    QTemporaryDir folder;
    NoProgress quiet;
    const auto files = exporting::exportAll(*shop, {folder.path(), exporting::Format::Csv, false, str("test")}, quiet);
    QVERIFY(files);
    QHash<QString, qint64> rows;
    for (const exporting::ExportedFile &file : *files)
        rows.insert(file.word, file.rows);
    for (const char *word : {"answer-cards", "testimonials", "breaches", "group-rules", "kept-posts", "support-requests", "tasks"})
        QVERIFY2(rows.value(QString::fromLatin1(word)) == 1, word);
    QCOMPARE(rows.value(str("kpis")), 13);
    QCOMPARE(rows.value(str("kpi-targets")), 9);
    QFile file(folder.filePath(str("testimonials.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(str("好").toUtf8()));
}

QTEST_GUILESS_MAIN(DesksTest)
#include "desks_test.moc"
