// SPDX-License-Identifier: GPL-3.0-or-later
// What came of sampling lists: counts, shares, means, and who bought afterwards.
#include "core/base/period.h"
#include "core/members/samplingrows.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

struct Counts {
    qint64 people = 0;
    qint64 got = 0;
    qint64 answered = 0;
};

Counts countsOf(db::Database &db, qint64 sampling)
{
    db::Statement &row = db.cached("SELECT count(*), count(got_day), (SELECT count(DISTINCT a.member) FROM survey_question q"
                                   " JOIN survey_answer a ON a.question = q.id WHERE q.sampling = ?1) FROM sampling_person WHERE sampling = ?1")
                             .with(sampling);
    row.step();
    return {row.int64(0), row.int64(1), row.int64(2)};
}

bool hasProduct(db::Database &db, qint64 sampling)
{
    return db.cached("SELECT 1 FROM sampling WHERE id = ? AND product IS NOT NULL").with(sampling).step();
}

QList<AnswerShare> countedAnswers(db::Database &db, qint64 question)
{
    QList<AnswerShare> out;
    db::Statement rows = db.prepare("SELECT value, count(*) FROM survey_answer WHERE question = ? GROUP BY value ORDER BY 2 DESC, 1");
    rows.with(question);
    while (rows.step())
        out.append({rows.text(0), rows.int64(1)});
    return out;
}

qint64 stillOpen(db::Database &db, const Sampling &list, const QHash<qint64, QDate> &buyers, QDate today)
{
    qint64 open = 0;
    db::Statement rows = db.prepare("SELECT member FROM sampling_person WHERE sampling = ? AND got_day >= ?");
    rows.with(list.id, dayText(today.addDays(-list.buyDays)));
    while (rows.step())
        open += buyers.contains(rows.int64(0)) ? 0 : 1;
    return open;
}

// Paid orders as in rules.md 7; the refund of a single line is not looked at.
constexpr std::string_view purchaseSql
    = "SELECT p.member, p.got_day, o.paid_at, s.buy_days FROM sampling s JOIN sampling_person p ON p.sampling = s.id"
      " JOIN shop_order o ON o.member = p.member AND o.paid_at >= date(p.got_day, '-1 day')"
      " WHERE s.id = ?1 AND p.got_day IS NOT NULL AND NOT (o.refunded_fen > 0 AND o.refunded_fen >= coalesce(o.paid_fen, 0))"
      " AND EXISTS (SELECT 1 FROM order_line l WHERE l.shop_order = o.id AND l.product = s.product)";

void readPurchases(db::Statement &rows, const QTimeZone &zone, QHash<qint64, QDate> &out)
{
    while (rows.step()) {
        const QDate paid = businessDay(fromUtcText(rows.text(2)), zone);
        if (!followsFrom(dayOf(rows, 1), paid, int(rows.int64(3))))
            continue;
        QDate &first = out[rows.int64(0)];
        if (!first.isValid() || paid < first)
            first = paid;
    }
}

} // namespace

QHash<qint64, QDate> buyersOf(db::Database &db, qint64 sampling, const QTimeZone &zone)
{
    QHash<qint64, QDate> out;
    db::Statement rows = db.prepare(purchaseSql);
    readPurchases(rows.with(sampling), zone, out);
    return out;
}

QDate purchaseOf(db::Database &db, qint64 sampling, qint64 member, const QTimeZone &zone)
{
    QHash<qint64, QDate> out;
    readPurchases(db.cached(std::string(purchaseSql) + " AND p.member = ?2").with(sampling, member), zone, out);
    return out.value(member);
}

Result<SamplingResults> samplingResults(const Workspace &workspace, qint64 sampling)
{
    return workspace.read([&](db::Database &db) -> Result<SamplingResults> {
        const Result<Sampling> list = readSampling(db, sampling);
        if (!list)
            return list.error();
        SamplingResults out;
        out.list = *list;
        const Counts counts = countsOf(db, sampling);
        out.people = counts.people;
        out.got = counts.got;
        out.answered = counts.answered;
        if (hasProduct(db, sampling)) {
            const QHash<qint64, QDate> buyers = buyersOf(db, sampling, workspace.zone());
            out.bought = buyers.size();
            out.stillOpen = stillOpen(db, *list, buyers, workspace.today());
        }
        for (const SurveyQuestion &question : readQuestions(db, sampling))
            out.questions.append(resultOf(question, countedAnswers(db, question.id)));
        return out;
    });
}

Result<QList<TextAnswer>> textAnswers(const Workspace &workspace, qint64 question, int limit, int offset)
{
    return workspace.read([&](db::Database &db) {
        QList<TextAnswer> out;
        db::Statement rows = db.prepare("SELECT a.member, m.name, a.value, a.at FROM survey_answer a JOIN member m ON m.id = a.member"
                                        " WHERE a.question = ? ORDER BY a.at DESC, a.member LIMIT ? OFFSET ?");
        rows.with(question, limit, offset);
        while (rows.step())
            out.append({MemberId(rows.int64(0)), rows.text(1), rows.text(2), fromUtcText(rows.text(3))});
        return out;
    });
}

Result<QList<ProductSampling>> samplingByProduct(const Workspace &workspace)
{
    return workspace.read([&](db::Database &db) {
        QList<ProductSampling> out;
        db::Statement lists = db.prepare("SELECT s.id, coalesce(s.product, 0), p.name FROM sampling s LEFT JOIN product p ON p.id = s.product"
                                         " ORDER BY s.product IS NULL, p.name, s.product, s.id");
        db::Statement ratings = db.prepare("SELECT count(*), total(CAST(a.value AS INTEGER)) FROM survey_question q"
                                           " JOIN survey_answer a ON a.question = q.id WHERE q.sampling = ? AND q.kind = 'rating'");
        qint64 product = -1;
        qint64 rated = 0;
        double sum = 0;
        while (lists.step()) {
            if (lists.int64(1) != product) {
                product = lists.int64(1);
                rated = 0;
                sum = 0;
                out.append(ProductSampling());
                out.back().product = lists.text(2);
            }
            ProductSampling &row = out.back();
            const Counts counts = countsOf(db, lists.int64(0));
            ++row.lists;
            row.people += counts.people;
            row.got += counts.got;
            row.answered += counts.answered;
            if (product > 0)
                row.bought = row.bought.value_or(0) + buyersOf(db, lists.int64(0), workspace.zone()).size();
            ratings.with(lists.int64(0)).step();
            rated += ratings.int64(0);
            sum += ratings.real(1);
            if (rated > 0)
                row.rating = sum / double(rated);
        }
        return out;
    });
}

} // namespace siyu::members
