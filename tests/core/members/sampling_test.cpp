// SPDX-License-Identifier: GPL-3.0-or-later
// Sampling lists and surveys: rules as tables, and the lists in a workspace with undo, merges, imports of answers.
#include "core/members/samplingstore.h"

#include "core/members/merge.h"
#include "core/members/samplingexport.h"
#include "tests/core/importing/kindcases.h"
#include "tests/support/support.h"

using namespace siyu;
using namespace siyu::members;
using importing::Kind;
using importing::Scene;

namespace {

constexpr const char *people
    = "INSERT INTO source (id, text, basis, created_at) VALUES (1, '门店', '入会同意', '2026-01-01T00:00:00Z'), (2, '表格', NULL, '2026-01-01T00:00:00Z');"
      "INSERT INTO member (id, name, is_staff, under_14, created_at) VALUES (1, '甲', 0, 0, '2026-01-01T00:00:00Z'), (2, '乙', 0, 0, '2026-01-01T00:00:00Z'),"
      " (3, '丙', 0, 1, '2026-01-01T00:00:00Z'), (4, '丁', 1, 0, '2026-01-01T00:00:00Z'), (5, '戊', 0, 0, '2026-01-01T00:00:00Z'), (6, '己', 0, 0, '2026-01-01T00:00:00Z'),"
      " (7, '甲', 0, 0, '2026-01-02T00:00:00Z');"
      "INSERT INTO identity (kind, scope, value, member) VALUES (5, '', '+8613800000001', 1), (5, '', '+8613800000002', 2), (5, '', '+8613800000005', 5), (5, '', '+8613800000007', 7);"
      "INSERT INTO member_source (member, source, at) SELECT id, 1, '2026-01-01T00:00:00Z' FROM member WHERE id <> 5;"
      "INSERT INTO member_source (member, source, at) VALUES (5, 2, '2026-01-01T00:00:00Z');"
      "INSERT INTO opt_out (member, touchpoint, at) VALUES (6, 'all', '2026-01-05T00:00:00Z'), (2, 'sms', '2026-01-05T00:00:00Z')";

SurveyQuestion choiceOf(const QStringList &choices) { return {1, QStringLiteral("口味?"), QuestionKind::Choice, choices}; }

QList<SurveyQuestion> threeQuestions()
{
    return {{0, QStringLiteral("口味如何？"), QuestionKind::Choice, {QStringLiteral("偏甜"), QStringLiteral("合适"), QStringLiteral("偏淡")}},
        {0, QStringLiteral("打几分"), QuestionKind::Rating, {}}, {0, QStringLiteral("还想说什么"), QuestionKind::Text, {}}};
}

} // namespace

class SamplingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Scene> m_scene;
    NoProgress m_quiet;

    Workspace &ws() { return m_scene->workspace(); }
    qint64 makeList(const QString &name = QStringLiteral("春茶试饮"), std::optional<qint64> quantity = std::nullopt)
    {
        Sampling list;
        list.name = name;
        list.product = QStringLiteral("桂花乌龙");
        list.quantity = quantity;
        const Result<qint64> id = saveSampling(ws(), list);
        return id ? *id : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<Scene>();
        m_scene->write(people);
    }

    void answers_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept"); // "-" = refused, "" = no answer
        const auto add = [](const char *name, QuestionKind kind, const char *typed, const char *kept) {
            QTest::newRow(name) << int(kind) << QString::fromUtf8(typed) << QString::fromUtf8(kept);
        };
        add("choice in words", QuestionKind::Choice, "合适", "合适");
        add("choice with blanks", QuestionKind::Choice, "  合适 ", "合适");
        add("choice by letter", QuestionKind::Choice, "b", "合适");
        add("choice by number", QuestionKind::Choice, "3", "偏淡");
        add("choice by letter and words", QuestionKind::Choice, "A. 偏甜", "偏甜");
        add("choice by letter and other words", QuestionKind::Choice, "A. 合适", "-");
        add("choice beyond the last", QuestionKind::Choice, "D", "-");
        add("choice unknown", QuestionKind::Choice, "太甜", "-");
        add("choice blank", QuestionKind::Choice, "  ", "");
        add("rating", QuestionKind::Rating, "4", "4");
        add("rating full-width", QuestionKind::Rating, "５", "5");
        add("rating with words", QuestionKind::Rating, "4 分", "4");
        add("rating of a spreadsheet", QuestionKind::Rating, "3.0", "3");
        add("rating in stars", QuestionKind::Rating, "★★★☆☆", "3");
        add("rating 0", QuestionKind::Rating, "0", "-");
        add("rating 6", QuestionKind::Rating, "6", "-");
        add("rating half", QuestionKind::Rating, "4.5", "-");
        add("yes", QuestionKind::YesNo, "是", "yes");
        add("yes ticked", QuestionKind::YesNo, "√", "yes");
        add("no", QuestionKind::YesNo, "NO", "no");
        add("will not", QuestionKind::YesNo, "不会", "no");
        add("maybe", QuestionKind::YesNo, "也许", "-");
        add("text", QuestionKind::Text, " 很香 ", "很香");
        add("text too long", QuestionKind::Text, QByteArray(2001, 'a').constData(), "-");
    }
    void answers()
    {
        QFETCH(int, kind);
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        SurveyQuestion question = choiceOf({QStringLiteral("偏甜"), QStringLiteral("合适"), QStringLiteral("偏淡")});
        question.kind = QuestionKind(kind);
        const std::optional<QString> read = readAnswer(question, typed);
        QCOMPARE(read ? *read : QStringLiteral("-"), kept);
    }
    // A choice that is itself a number is meant before its place.
    void choicesThatAreNumbers()
    {
        const SurveyQuestion question = choiceOf({QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("1")});
        QCOMPARE(*readAnswer(question, QStringLiteral("2")), QStringLiteral("2"));
        QCOMPARE(*readAnswer(question, QStringLiteral("1")), QStringLiteral("1"));
    }

    void questionKeys_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<bool>("same");
        QTest::newRow("itself") << QStringLiteral("口味如何？") << true;
        QTest::newRow("numbered") << QStringLiteral("1、口味如何?") << true;
        QTest::newRow("numbered with a dot and marked") << QStringLiteral("3. 口味如何？（必填）") << true;
        QTest::newRow("Q1") << QStringLiteral("Q1.口味如何") << true;
        QTest::newRow("starred") << QStringLiteral("*口味如何？[单选题]") << false;
        QTest::newRow("round brackets") << QStringLiteral("*口味如何？(单选题)") << true;
        QTest::newRow("another") << QStringLiteral("口味") << false;
    }
    void questionKeys()
    {
        QFETCH(QString, header);
        QFETCH(bool, same);
        QCOMPARE(questionKey(header) == questionKey(QStringLiteral("口味如何？")), same);
    }

    void faults_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("word");
        QTest::newRow("none") << 0 << QString();
        QTest::newRow("eleven") << 1 << QStringLiteral("too_many");
        QTest::newRow("blank text") << 2 << QStringLiteral("no_text");
        QTest::newRow("asked twice") << 3 << QStringLiteral("same_text");
        QTest::newRow("one choice") << 4 << QStringLiteral("few_choices");
        QTest::newRow("the same choice") << 5 << QStringLiteral("same_choice");
        QTest::newRow("thirteen choices") << 6 << QStringLiteral("many_choices");
    }
    void faults()
    {
        QFETCH(int, which);
        QFETCH(QString, word);
        QList<SurveyQuestion> list = threeQuestions();
        if (which == 1) {
            list.clear();
            for (int i = 0; i < 11; ++i)
                list.append({0, QStringLiteral("问 %1 题").arg(QChar(u'甲' + i)), QuestionKind::Text});
        } else if (which == 2) {
            list[1].text = QStringLiteral("　");
        } else if (which == 3) {
            list[2].text = QStringLiteral("2. 打几分?");
        } else if (which == 4) {
            list[0].choices = {QStringLiteral("好"), QString()};
        } else if (which == 5) {
            list[0].choices.append(QStringLiteral(" 偏甜"));
        } else if (which == 6) {
            for (int i = 0; i < 10; ++i)
                list[0].choices.append(QString::number(i));
        }
        const auto fault = putInOrder(list);
        QCOMPARE(fault ? fault->word : QString(), word);
    }

    void refusals_data()
    {
        QTest::addColumn<SampleFacts>("facts");
        QTest::addColumn<QString>("word");
        QTest::newRow("fits") << SampleFacts{false, false, false, true, false, false} << QString();
        QTest::newRow("on the list first") << SampleFacts{true, true, true, false, true, true} << QStringLiteral("on_list");
        QTest::newRow("staff") << SampleFacts{false, true, true, false, true, true} << QStringLiteral("staff");
        QTest::newRow("opted out") << SampleFacts{false, false, true, false, true, true} << QStringLiteral("opted_out");
        QTest::newRow("no consent") << SampleFacts{false, false, false, false, true, true} << QStringLiteral("no_consent");
        QTest::newRow("child") << SampleFacts{false, false, false, true, true, true} << QStringLiteral("under_14");
        QTest::newRow("had it") << SampleFacts{false, false, false, true, false, true} << QStringLiteral("had_product");
    }
    void refusals()
    {
        QFETCH(SampleFacts, facts);
        QFETCH(QString, word);
        const auto refusal = sampleRefusal(facts, {});
        QCOMPARE(refusal ? wordOf(*refusal) : QString(), word);
        // Loosened checks let through those two alone.
        const auto loose = sampleRefusal(facts, {false, false});
        const bool loosened = word == QStringLiteral("no_consent") || word == QStringLiteral("had_product");
        QCOMPARE(loose ? wordOf(*loose) : QString(), loosened ? (facts.under14 ? QStringLiteral("under_14") : QString()) : word);
    }

    void lot()
    {
        QList<qint64> all;
        for (qint64 i = 1; i <= 10'000; ++i)
            all.append(i);
        const QList<qint64> drawn = drawnByLot(all, 3, 1'000);
        QCOMPARE(drawn.size(), 1'000);
        QCOMPARE(QSet<qint64>(drawn.begin(), drawn.end()).size(), 1'000);
        QList<qint64> turned = all;
        std::reverse(turned.begin(), turned.end());
        QCOMPARE(drawnByLot(turned, 3, 1'000), drawn); // whatever the order
        QVERIFY(drawnByLot(all, 4, 1'000) != drawn); // each list its own lot
        const auto low = std::count_if(drawn.begin(), drawn.end(), [](qint64 id) { return id <= 5'000; });
        QVERIFY2(low > 430 && low < 570, qPrintable(QString::number(low))); // fair: 500 ± 4.4 σ
        QCOMPARE(drawnByLot(all, 3, -1).size(), 10'000);
        QCOMPARE(drawnByLot(all, 3, 0).size(), 0);
    }

    void follows_data()
    {
        QTest::addColumn<int>("after");
        QTest::addColumn<bool>("follows");
        QTest::newRow("the day before") << -1 << false;
        QTest::newRow("the same day") << 0 << true;
        QTest::newRow("the last day") << 30 << true;
        QTest::newRow("the day after the last") << 31 << false;
    }
    void follows()
    {
        QFETCH(int, after);
        QFETCH(bool, follows);
        const QDate got(2026, 2, 1);
        QCOMPARE(followsFrom(got, got.addDays(after), 30), follows);
    }

    void results()
    {
        SurveyQuestion rating{1, QStringLiteral("打几分"), QuestionKind::Rating};
        const QuestionResult none = resultOf(rating, {});
        QVERIFY(!none.mean);
        QCOMPARE(none.shares.size(), 5);
        const QuestionResult some = resultOf(rating, {{QStringLiteral("5"), 3}, {QStringLiteral("2"), 1}});
        QCOMPARE(*some.mean, 17.0 / 4);
        QCOMPARE(some.shares.first().count, 3);
        const QuestionResult choice = resultOf(choiceOf({QStringLiteral("a"), QStringLiteral("b")}), {{QStringLiteral("旧选项"), 2}, {QStringLiteral("b"), 1}});
        QCOMPARE(choice.answers, 3);
        QCOMPARE(choice.shares.size(), 3);
        QCOMPARE(choice.shares.at(0).count, 0);
        QCOMPARE(choice.shares.at(2).value, QStringLiteral("旧选项"));
    }

    // ---- in a workspace

    void listsAreKeptAndRefused()
    {
        const qint64 id = makeList();
        QVERIFY(id > 0);
        QCOMPARE(m_scene->rows("SELECT name FROM product"), QStringList{QStringLiteral("桂花乌龙")});
        Sampling again;
        again.name = QStringLiteral(" 春茶试饮 ");
        QCOMPARE(saveSampling(ws(), again).error().code, ErrorCode::Duplicate);
        again.name = QStringLiteral(" ");
        QCOMPARE(saveSampling(ws(), again).error().code, ErrorCode::InvalidInput);
        again.name = QStringLiteral("b");
        again.quantity = 0;
        QCOMPARE(saveSampling(ws(), again).error().code, ErrorCode::InvalidInput);
        again.quantity.reset();
        again.from = QDate(2026, 3, 2);
        again.to = QDate(2026, 3, 1);
        QCOMPARE(saveSampling(ws(), again).error().code, ErrorCode::InvalidInput);
        Sampling list = *samplingOf(ws(), id);
        list.isSurvey = true;
        list.buyDays = 14;
        QCOMPARE(*saveSampling(ws(), list), id);
        QCOMPARE(*samplingOf(ws(), id), list);
        QCOMPARE(samplingOf(ws(), 99).error().code, ErrorCode::NotFound);
    }

    void checksAndPutsOn()
    {
        const qint64 id = makeList(QStringLiteral("一"), 1);
        const QList<qint64> all{1, 2, 3, 4, 5, 6, 2};
        const Result<SampleCheck> check = checkSample(ws(), id, all, {}, m_quiet);
        QVERIFY(check);
        QCOMPARE(check->fit, QList<qint64>({1, 2}));
        QCOMPARE(check->placesLeft, 1);
        QCOMPARE(check->refused.value(SampleRefusal::Under14), QList<qint64>{3});
        QCOMPARE(check->refused.value(SampleRefusal::Staff), QList<qint64>{4});
        QCOMPARE(check->refused.value(SampleRefusal::NoConsent), QList<qint64>{5});
        QCOMPARE(check->refused.value(SampleRefusal::OptedOut), QList<qint64>{6});
        QCOMPARE(checkSample(ws(), id, all, {false, true}, m_quiet)->fit, QList<qint64>({1, 2, 5}));
        const QStringList before = test::dump(ws());
        QCOMPARE(*addToSampling(ws(), id, all, {}, m_quiet), 1);
        QCOMPARE(*addToSampling(ws(), id, all, {}, m_quiet), 0); // changes nothing, so there is nothing to undo of it
        QVERIFY(ws().undo());
        QCOMPARE(test::dump(ws()), before);
    }

    void whoHadTheProductIsLeftOut()
    {
        const qint64 first = makeList(QStringLiteral("一"));
        QCOMPARE(*addToSampling(ws(), first, {1, 2}, {}, m_quiet), 2);
        QCOMPARE(*noteGot(ws(), first, {1}, QDate(2026, 2, 1), QStringLiteral("快递"), m_quiet), 1);
        const qint64 second = makeList(QStringLiteral("二"));
        const Result<SampleCheck> check = checkSample(ws(), second, {1, 2}, {}, m_quiet);
        QCOMPARE(check->fit, QList<qint64>{2});
        QCOMPARE(check->refused.value(SampleRefusal::HadProduct), QList<qint64>{1});
    }

    void answersAndResults()
    {
        const qint64 id = makeList();
        QVERIFY(saveQuestions(ws(), id, threeQuestions()));
        const QList<SurveyQuestion> questions = *surveyQuestions(ws(), id);
        QCOMPARE(questions.size(), 3);
        QCOMPARE(*addToSampling(ws(), id, {1, 2, 7}, {}, m_quiet), 3);
        QCOMPARE(*noteGot(ws(), id, {1, 2}, QDate(2026, 2, 1), QStringLiteral("快递"), m_quiet), 2);
        QCOMPARE(noteGot(ws(), id, {1}, QDate(2026, 3, 2), {}, m_quiet).error().code, ErrorCode::InvalidInput); // tomorrow
        QCOMPARE(*setAnswers(ws(), id, MemberId(1), {{questions[0].id, QStringLiteral("B")}, {questions[1].id, QStringLiteral("5")}, {questions[2].id, QStringLiteral("香")}}), 3);
        QCOMPARE(*setAnswers(ws(), id, MemberId(2), {{questions[1].id, QStringLiteral("2")}}), 1);
        QCOMPARE(*setAnswers(ws(), id, MemberId(2), {{questions[1].id, QStringLiteral("2")}}), 0);
        QCOMPARE(setAnswers(ws(), id, MemberId(2), {{questions[1].id, QStringLiteral("3")}, {questions[0].id, QStringLiteral("Z")}}).error().code, ErrorCode::InvalidInput);
        // Bought: in time, too late, refunded, another product.
        m_scene->write("INSERT INTO product (id, name, created_at) VALUES (9, '别的', '2026-01-01T00:00:00Z');"
                       "INSERT INTO shop_order (id, platform, order_no, member, paid_at, paid_fen, refunded_fen) VALUES"
                       " (1, 'own', '1', 1, '2026-02-10T02:00:00Z', 100, 0), (2, 'own', '2', 2, '2026-03-10T02:00:00Z', 100, 0),"
                       " (3, 'own', '3', 2, '2026-02-10T02:00:00Z', 100, 100), (4, 'own', '4', 2, '2026-02-10T02:00:00Z', 100, 0),"
                       " (5, 'own', '5', 1, '2026-01-31T15:00:00Z', 100, 0), (6, 'own', '6', 1, '2026-01-31T16:30:00Z', 100, 0);"
                       "INSERT INTO order_line (shop_order, product) VALUES (1, 1), (2, 1), (3, 1), (4, 9), (5, 1), (6, 1)");
        const Result<SamplingResults> results = samplingResults(ws(), id);
        QVERIFY(results);
        QCOMPARE(results->people, 3);
        QCOMPARE(results->got, 2);
        QCOMPARE(results->answered, 2);
        QCOMPARE(results->bought, std::optional<qint64>(1));
        QCOMPARE(results->stillOpen, 1); // the second one's 30 days are not over on 1 March
        QCOMPARE(results->questions.at(1).mean, std::optional(3.5));
        QCOMPARE(results->questions.at(0).shares.at(1).count, 1);
        QCOMPARE(textAnswers(ws(), questions[2].id, 10)->first().text, QStringLiteral("香"));
        const auto ids = [&](SamplingPart part) { return *samplingPeople(ws(), id, part, m_quiet); };
        QCOMPARE(ids(SamplingPart::All), QList<qint64>({2, 1, 7}));
        QCOMPARE(ids(SamplingPart::Waiting), QList<qint64>{7});
        QCOMPARE(ids(SamplingPart::NoAnswer), QList<qint64>{7});
        QCOMPARE(ids(SamplingPart::Bought), QList<qint64>{1});
        const auto rows = samplingPersons(ws(), id, {1});
        QCOMPARE(rows->first().bought, QDate(2026, 2, 1)); // half past midnight in Shanghai
        QCOMPARE(rows->first().answers.value(questions[0].id), QStringLiteral("合适"));
        const auto products = samplingByProduct(ws());
        QCOMPARE(products->size(), 1);
        QCOMPARE(products->first().rating, std::optional(3.5));
        QCOMPARE(products->first().bought, std::optional<qint64>(1));
    }

    void questionsWithAnswersStay()
    {
        const qint64 id = makeList();
        QVERIFY(saveQuestions(ws(), id, threeQuestions()));
        QList<SurveyQuestion> questions = *surveyQuestions(ws(), id);
        QCOMPARE(*setAnswers(ws(), id, MemberId(1), {{questions[1].id, QStringLiteral("5")}}), 1);
        QCOMPARE(m_scene->rows("SELECT member FROM sampling_person"), QStringList{QStringLiteral("1")});
        QList<SurveyQuestion> fewer{questions[0]};
        QCOMPARE(saveQuestions(ws(), id, fewer).error().values.value(1), QStringLiteral("in_use"));
        questions[1].kind = QuestionKind::Text;
        QCOMPARE(saveQuestions(ws(), id, questions).error().values.value(1), QStringLiteral("in_use"));
        questions[1].kind = QuestionKind::Rating;
        questions.removeAt(0); // nobody answered it
        questions.move(0, 1);
        QVERIFY(saveQuestions(ws(), id, questions));
        QCOMPARE(surveyQuestions(ws(), id)->at(1).text, QStringLiteral("打几分"));
        QCOMPARE(m_scene->rows("SELECT value FROM survey_answer"), QStringList{QStringLiteral("5")});
    }

    void removedListsComeBack()
    {
        const qint64 id = makeList();
        QVERIFY(saveQuestions(ws(), id, threeQuestions()));
        QCOMPARE(*addToSampling(ws(), id, {1, 2}, {}, m_quiet), 2);
        QCOMPARE(*setAnswers(ws(), id, MemberId(1), {{surveyQuestions(ws(), id)->at(1).id, QStringLiteral("5")}}), 1);
        const QStringList before = test::dump(ws());
        QVERIFY(removeSampling(ws(), id));
        QCOMPARE(m_scene->rows("SELECT count(*) FROM survey_answer"), QStringList{QStringLiteral("0")});
        QVERIFY(ws().undo());
        QCOMPARE(test::dump(ws()), before);
        QCOMPARE(*removeFromSampling(ws(), id, {1}, m_quiet), 1);
        QCOMPARE(m_scene->rows("SELECT count(*) FROM survey_answer"), QStringList{QStringLiteral("0")});
        QVERIFY(ws().undo());
        QCOMPARE(test::dump(ws()), before);
    }

    void mergesCarryPlacesAndAnswers()
    {
        const qint64 id = makeList();
        QVERIFY(saveQuestions(ws(), id, threeQuestions()));
        const QList<SurveyQuestion> questions = *surveyQuestions(ws(), id);
        QCOMPARE(*addToSampling(ws(), id, {1, 2}, {}, m_quiet), 2);
        QCOMPARE(*noteGot(ws(), id, {2}, QDate(2026, 2, 3), QStringLiteral("快递"), m_quiet), 1);
        QCOMPARE(*setAnswers(ws(), id, MemberId(2), {{questions[1].id, QStringLiteral("4")}}), 1);
        const QStringList before = test::dump(ws());
        const Result<Merged> merged = mergeMembers(ws(), MemberId(1), MemberId(2));
        QVERIFY(merged);
        QCOMPARE(m_scene->rows("SELECT member, got_day, sent_by FROM sampling_person"), QStringList{QStringLiteral("1|2026-02-03|快递")});
        QCOMPARE(m_scene->rows("SELECT member, value FROM survey_answer"), QStringList{QStringLiteral("1|4")});
        QVERIFY(unmergeMembers(ws(), merged->merge));
        const auto data = [](QStringList lines) {
            lines.removeIf([](const QString &line) { return line.startsWith(QLatin1String("member_merge")); });
            return lines;
        };
        QCOMPARE(data(test::dump(ws())), data(before));
    }

    // A hand-out list goes out, is filled in by hand and comes back as an import of answers.
    void aHandOutListComesBack()
    {
        const qint64 id = makeList();
        QVERIFY(saveQuestions(ws(), id, threeQuestions()));
        QCOMPARE(*addToSampling(ws(), id, {1, 2}, {}, m_quiet), 2);
        QCOMPARE(*noteGot(ws(), id, {2}, QDate(2026, 2, 3), QStringLiteral("快递"), m_quiet), 1);
        QTemporaryDir folder;
        SamplingSheet how;
        how.path = folder.filePath(QStringLiteral("list.csv"));
        how.handOut = true;
        how.headers = QStringList{QStringLiteral("试吃名单"), QStringLiteral("成员编号"), QStringLiteral("姓名"), QStringLiteral("手机"), QStringLiteral("地区"),
            QStringLiteral("地址"), QStringLiteral("领取日期"), QStringLiteral("领取方式"), QStringLiteral("下单日期")};
        how.yes = QStringLiteral("是");
        how.no = QStringLiteral("否");
        QCOMPARE(*exportSampling(ws(), id, how, m_quiet), 1); // only who waits
        QFile file(how.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        file.close();
        QVERIFY2(text.contains(QStringLiteral("138****0001")), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("13800000001")));
        QCOMPARE(m_scene->rows("SELECT what, rows, masked FROM export_log"), QStringList{QStringLiteral("sampling|1|1")});
        text.replace(QStringLiteral(",,,,,,\r\n"), QStringLiteral(",,2026-02-20,到店,合适,4,很香\r\n"));
        QVERIFY2(text.contains(QStringLiteral("很香")), qPrintable(text));
        const auto report = m_scene->import(text.toUtf8(), Kind::SurveyAnswers);
        QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
        QCOMPARE(m_scene->rows("SELECT member, got_day, sent_by FROM sampling_person WHERE member = 1"), QStringList{QStringLiteral("1|2026-02-20|到店")});
        QCOMPARE(m_scene->rows("SELECT value FROM survey_answer ORDER BY question"), QStringList({QStringLiteral("合适"), QStringLiteral("4"), QStringLiteral("很香")}));
        how.handOut = false;
        how.masked = false;
        QCOMPARE(exportSampling(ws(), id, how, m_quiet).error().code, ErrorCode::InvalidInput); // no reason given
        how.reason = QStringLiteral("寄样");
        QCOMPARE(*exportSampling(ws(), id, how, m_quiet), 2);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("+8613800000001"));
    }

    void importsAnswers_data()
    {
        static const QList<importing::KindCase> cases = importCases();
        importing::KindCases::table(cases);
    }
    void importsAnswers()
    {
        QFETCH(int, index);
        importing::KindCases::run(importCases().at(index));
    }

private:
    static const QList<importing::KindCase> &importCases()
    {
        static const QByteArray setup = QByteArray(people)
            + ";INSERT INTO sampling (id, name, created_at) VALUES (1, '春茶试饮', '2026-01-01T00:00:00Z'), (2, '别的问卷', '2026-01-02T00:00:00Z');"
              "INSERT INTO survey_question (id, sampling, place, text, kind, choices) VALUES (1, 1, 1, '口味如何？', 'choice', '[\"偏甜\",\"合适\",\"偏淡\"]'),"
              " (2, 1, 2, '打几分', 'rating', '[]'), (3, 1, 3, '会回购吗', 'yes_no', '[]'), (4, 2, 1, '打几分', 'rating', '[]');"
              "INSERT INTO sampling_person (sampling, member, added_at) VALUES (1, 1, '2026-01-03T00:00:00Z'), (1, 3, '2026-01-03T00:00:00Z'), (2, 1, '2026-01-03T00:00:00Z'), (2, 7, '2026-01-03T00:00:00Z')";
        static const char *answers = "SELECT question, member, value, at FROM survey_answer ORDER BY question, member";
        static const QList<importing::KindCase> all{
            {"a column for each question", Kind::SurveyAnswers, setup.constData(),
                "提交答卷时间,手机号,姓名,1、口味如何？,2、打几分,3、会回购吗,所用时间\n"
                "2026-02-10 9:00,13800000001,甲,B,5分,会,88秒\n2026-02-10 9:05,13800000002,乙,太甜,★★★,否,70秒\n"
                "2026-02-10 9:10,13800000099,生人,A,1,会,70秒\n2026-02-10 9:11,,丙,偏淡,,,\n2026-02-10 9:12,,路人,偏淡,,,\n",
                {3, 0, 0, 0, 0, 2}, QStringLiteral("~no_such_question ~not_an_answer unknown_person unknown_person"), answers,
                {QStringLiteral("1|1|合适|2026-02-10T01:00:00Z"), QStringLiteral("1|3|偏淡|2026-02-10T01:11:00Z"),
                    QStringLiteral("2|1|5|2026-02-10T01:00:00Z"), QStringLiteral("2|2|3|2026-02-10T01:05:00Z"),
                    QStringLiteral("3|1|yes|2026-02-10T01:00:00Z"), QStringLiteral("3|2|no|2026-02-10T01:05:00Z")}},
            {"the list is named, the name is not the only one", Kind::SurveyAnswers, setup.constData(),
                "试吃名单,姓名,打几分\n别的问卷,甲,4\n没有的,甲,4\n", {0, 0, 0, 0, 0, 2}, QStringLiteral("several_of_name unknown_sampling"), answers, {}},
            {"who got it, by the member's number", Kind::SurveyAnswers, setup.constData(), "试吃名单,成员编号,领取日期,领取方式\n春茶试饮,2,2026-02-01,快递\n",
                {1, 0, 0, 0, 0, 0}, QString(), "SELECT sampling, member, got_day, sent_by FROM sampling_person WHERE member = 2",
                {QStringLiteral("1|2|2026-02-01|快递")}},
            {"a row for each answer makes list and questions", Kind::SurveyAnswers, people,
                "sampling,phone,survey_question,survey_question_kind,survey_choices,survey_answer,answered_on\n"
                "新问卷,13800000001,喜欢哪种,choice,红茶|绿茶,绿茶,2026-02-10T01:00:00Z\n新问卷,13800000002,喜欢哪种,choice,红茶|绿茶,白茶,2026-02-10T01:00:00Z\n",
                {2, 0, 0, 0, 0, 0}, QStringLiteral("~not_an_answer"), "SELECT s.name, q.text, q.kind, q.choices, a.member, a.value FROM survey_answer a"
                " JOIN survey_question q ON q.id = a.question JOIN sampling s ON s.id = q.sampling",
                {QStringLiteral("新问卷|喜欢哪种|choice|[\"红茶\",\"绿茶\"]|1|绿茶")}},
        };
        return all;
    }
};

QTEST_GUILESS_MAIN(SamplingTest)
#include "sampling_test.moc"
