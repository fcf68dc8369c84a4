// SPDX-License-Identifier: GPL-3.0-or-later
// Sampling lists of the sample shop: one that is over, one under way, one that waits, and a survey.
#include "core/demo/demomembers.h"
#include "core/demo/demostore.h"
#include "core/demo/random.h"
#include "core/members/sampling.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace siyu::demo {

namespace {

using members::QuestionKind;

QString str(const char16_t *text) { return QString::fromUtf16(text); }
QString dayText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

constexpr const char16_t *words[] = {u"香气很足，回甘也好", u"包装可以再小一点", u"老人说偏淡", u"很喜欢，等活动再买", u"快递有点慢", u"没什么特别的"};

struct Asked {
    qint64 id = 0;
    QuestionKind kind = QuestionKind::Text;
    QStringList choices;
};

class List {
public:
    List(db::Database &db, const Shop &shop, Random &random) : m_db(db), m_shop(shop), m_random(random) { }

    void make(const char16_t *name, bool isSurvey, std::optional<qint64> product, QDate from, QDate to, std::optional<qint64> quantity)
    {
        m_db.cached("INSERT INTO sampling (name, kind, product, from_day, to_day, quantity, buy_days, created_at) VALUES (?, ?, ?, ?, ?, ?, 30, ?)")
            .run(str(name), isSurvey ? "survey" : "sample", product, dayText(from), dayText(to), quantity, utcOn(from.addDays(-4)));
        m_id = m_db.lastInsertId();
        m_from = from;
        m_questions.clear();
        m_taken.clear();
    }

    void ask(const char16_t *text, QuestionKind kind, std::initializer_list<const char16_t *> choices = {})
    {
        QStringList shown;
        for (const char16_t *choice : choices)
            shown.append(str(choice));
        m_db.cached("INSERT INTO survey_question (sampling, place, text, kind, choices) VALUES (?, ?, ?, ?, ?)")
            .run(m_id, qint64(m_questions.size() + 1), str(text), wordOf(kind),
                QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(shown)).toJson(QJsonDocument::Compact)));
        m_questions.append({m_db.lastInsertId(), kind, shown});
    }

    // Got it `got` per thousand, answered `answers` per thousand of those.
    void fill(int people, int got, int answers)
    {
        while (m_taken.size() < people) {
            const qint64 member = m_random.below(int(m_shop.people.size())) + 1;
            const Person &person = m_shop.people[std::size_t(member - 1)];
            const bool fits = !person.under14 && !person.isStaff && person.optOut != QStringLiteral("all") && person.created < m_from.addDays(-4);
            if (fits && !m_taken.contains(member))
                put(member, m_random.chance(got) ? m_from.addDays(m_random.below(5)) : QDate(), m_random.chance(answers));
        }
    }

    // Those who bought the product some days after the list began, so that trying and buying are seen together.
    void putBuyers(qint64 product, int most, int answers)
    {
        db::Statement rows = m_db.prepare("SELECT o.member, min(date(o.paid_at)) FROM order_line l JOIN shop_order o ON o.id = l.shop_order"
                                          " WHERE l.product = ? AND o.paid_at >= ? AND o.refunded_fen = 0 GROUP BY o.member ORDER BY o.member LIMIT ?");
        rows.with(product, dayText(m_from.addDays(3)), most);
        while (rows.step()) {
            const Person &person = m_shop.people[std::size_t(rows.int64(0) - 1)];
            const QDate paid = QDate::fromString(rows.text(1), Qt::ISODate);
            if (!person.under14 && !person.isStaff && person.optOut != QStringLiteral("all") && person.created < m_from)
                put(rows.int64(0), std::min(paid.addDays(-2), m_from.addDays(m_random.below(4))), m_random.chance(answers));
        }
    }

private:
    void put(qint64 member, QDate got, bool answers)
    {
        m_taken.insert(member);
        m_db.cached("INSERT INTO sampling_person (sampling, member, added_at, got_day, sent_by) VALUES (?, ?, ?, ?, ?)")
            .run(m_id, member, utcOn(m_from.addDays(-2)), dayText(got),
                got.isValid() ? (m_random.chance(700) ? QStringLiteral("随包裹") : QStringLiteral("到店领取")) : QString());
        if (!got.isValid() || !answers)
            return;
        const QString at = utcOn(std::min(m_shop.last, got.addDays(m_random.between(2, 12))), m_random.between(1, 13));
        for (const Asked &question : m_questions) {
            if (question.kind == QuestionKind::Text && !m_random.chance(350))
                continue;
            m_db.cached("INSERT INTO survey_answer (question, member, value, at) VALUES (?, ?, ?, ?)").run(question.id, member, answerTo(question), at);
        }
    }

    QString answerTo(const Asked &question)
    {
        switch (question.kind) {
        case QuestionKind::Choice:
            return question.choices[std::min(m_random.below(int(question.choices.size())), m_random.below(int(question.choices.size())))];
        case QuestionKind::Rating:
            return QString::number(std::max(m_random.between(1, 5), m_random.between(2, 5)));
        case QuestionKind::YesNo:
            return m_random.chance(640) ? QStringLiteral("yes") : QStringLiteral("no");
        case QuestionKind::Text:
            break;
        }
        return str(m_random.pick(words));
    }

    db::Database &m_db;
    const Shop &m_shop;
    Random &m_random;
    qint64 m_id = 0;
    QDate m_from;
    QList<Asked> m_questions;
    QSet<qint64> m_taken;
};

} // namespace

void writeSampling(db::Database &db, const Shop &shop)
{
    Random random(73);
    List list(db, shop, random);
    const auto askTaste = [&] {
        list.ask(u"口味怎么样？", QuestionKind::Choice, {u"正合适", u"偏淡", u"偏浓", u"喝不惯"});
        list.ask(u"总体打几分？", QuestionKind::Rating);
        list.ask(u"会买正装吗？", QuestionKind::YesNo);
        list.ask(u"还有什么想说的？", QuestionKind::Text);
    };
    list.make(u"桂花乌龙春季试饮", false, 1, shop.last.addDays(-75), shop.last.addDays(-60), 220);
    askTaste();
    list.putBuyers(1, 38, 900);
    list.fill(200, 960, 720);
    list.make(u"燕麦曲奇试吃", false, 4, shop.last.addDays(-18), shop.last.addDays(-4), 150);
    askTaste();
    list.putBuyers(4, 9, 700);
    list.fill(140, 800, 380);
    list.make(u"面霜小样招募", false, 16, shop.last.addDays(-3), shop.last.addDays(12), 60);
    list.ask(u"您的肤质？", QuestionKind::Choice, {u"干性", u"油性", u"混合", u"敏感"});
    list.ask(u"用后是否泛红？", QuestionKind::YesNo);
    list.ask(u"总体打几分？", QuestionKind::Rating);
    list.fill(46, 0, 0);
    list.make(u"社群服务小调查", true, std::nullopt, shop.last.addDays(-25), shop.last.addDays(-11), std::nullopt);
    list.ask(u"最想在群里看到什么？", QuestionKind::Choice, {u"新品预告", u"优惠", u"穿搭和食谱", u"答疑"});
    list.ask(u"客服回复满意吗？", QuestionKind::Rating);
    list.ask(u"群消息多不多？", QuestionKind::Choice, {u"刚好", u"太多", u"太少"});
    list.fill(320, 1000, 450);
}

} // namespace siyu::demo
