// SPDX-License-Identifier: GPL-3.0-or-later
// The lists themselves and their questions. Who is on them is in samplingpeople.cpp, what came of them in
// samplingresults.cpp.
#include "core/members/samplingstore.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/members/samplingrows.h"
#include "core/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace siyu::members {

namespace {

constexpr qsizetype longestName = 80;
constexpr qint64 mostPieces = 1'000'000;
constexpr int mostBuyDays = 365;

constexpr std::string_view listColumns = "s.id, s.name, s.kind, p.name, s.from_day, s.to_day, s.quantity, s.buy_days, s.note"
                                         " FROM sampling s LEFT JOIN product p ON p.id = s.product ";

Sampling listFrom(const db::Statement &row)
{
    Sampling out;
    out.id = row.int64(0);
    out.name = row.text(1);
    out.isSurvey = row.text(2) == QStringLiteral("survey");
    out.product = row.text(3);
    out.from = dayOf(row, 4);
    out.to = dayOf(row, 5);
    out.quantity = row.optionalInt64(6);
    out.buyDays = int(row.int64(7));
    out.note = row.text(8);
    return out;
}

std::optional<Error> faultOf(Sampling &list)
{
    list.name = displayText(list.name);
    list.product = displayText(list.product);
    list.note = displayText(list.note);
    if (list.name.isEmpty() || list.name.size() > longestName)
        return invalid("name", list.name);
    if (list.quantity && (*list.quantity < 1 || *list.quantity > mostPieces))
        return invalid("number", QString::number(*list.quantity));
    if (list.buyDays < 1 || list.buyDays > mostBuyDays)
        return invalid("days", QString::number(list.buyDays));
    if (list.from.isValid() && list.to.isValid() && list.to < list.from)
        return invalid("day", list.to.toString(Qt::ISODate));
    return std::nullopt;
}

std::optional<qint64> productCalled(db::Database &db, const QString &name, const QString &nowUtc)
{
    if (name.isEmpty())
        return std::nullopt;
    db::Statement &found = db.cached("SELECT id FROM product WHERE name = ? ORDER BY id LIMIT 1").with(name);
    if (found.step())
        return found.int64(0);
    db.cached("INSERT INTO product (name, created_at) VALUES (?, ?)").run(name, nowUtc);
    return db.lastInsertId();
}

QString choicesText(const QStringList &choices)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(choices)).toJson(QJsonDocument::Compact));
}

bool hasAnswers(db::Database &db, qint64 question)
{
    return db.cached("SELECT 1 FROM survey_answer WHERE question = ? LIMIT 1").with(question).step();
}

Error inUse() { return {ErrorCode::Refused, {QStringLiteral("question"), QStringLiteral("in_use")}, {}}; }

Result<void> writeQuestions(db::Database &db, qint64 sampling, const QList<SurveyQuestion> &questions)
{
    const QList<SurveyQuestion> before = readQuestions(db, sampling);
    const auto of = [](const QList<SurveyQuestion> &list, qint64 id) {
        return std::find_if(list.begin(), list.end(), [&](const SurveyQuestion &one) { return one.id == id; });
    };
    for (const SurveyQuestion &old : before) {
        const auto now = of(questions, old.id);
        const bool stays = now != questions.end() && now->kind == old.kind;
        if (!stays && hasAnswers(db, old.id))
            return inUse();
        if (now == questions.end())
            db.cached("DELETE FROM survey_question WHERE id = ?").run(old.id);
    }
    qint64 place = 0;
    for (const SurveyQuestion &question : questions) {
        ++place;
        if (question.id > 0 && of(before, question.id) != before.end()) {
            db.cached("UPDATE survey_question SET place = ?, text = ?, kind = ?, choices = ? WHERE id = ?")
                .run(place, question.text, wordOf(question.kind), choicesText(question.choices), question.id);
        } else {
            db.cached("INSERT INTO survey_question (sampling, place, text, kind, choices) VALUES (?, ?, ?, ?, ?)")
                .run(sampling, place, question.text, wordOf(question.kind), choicesText(question.choices));
        }
    }
    return {};
}

} // namespace

Result<Sampling> readSampling(db::Database &db, qint64 id)
{
    db::Statement &row = db.cached("SELECT " + std::string(listColumns) + "WHERE s.id = ?").with(id);
    if (!row.step())
        return Error{ErrorCode::NotFound, {QStringLiteral("sampling"), QString::number(id)}, {}};
    return listFrom(row);
}

QList<SurveyQuestion> readQuestions(db::Database &db, qint64 sampling)
{
    QList<SurveyQuestion> out;
    db::Statement rows = db.prepare("SELECT id, text, kind, choices FROM survey_question WHERE sampling = ? ORDER BY place, id");
    rows.with(sampling);
    while (rows.step()) {
        SurveyQuestion question{rows.int64(0), rows.text(1), questionKindFrom(rows.text(2)).value_or(QuestionKind::Text)};
        for (const QJsonValue &choice : QJsonDocument::fromJson(rows.text(3).toUtf8()).array())
            question.choices.append(choice.toString());
        out.append(question);
    }
    return out;
}

Result<QList<SamplingRow>> samplings(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QList<SamplingRow> out;
        db::Statement rows = db.prepare("SELECT " + std::string(listColumns) + "ORDER BY s.id DESC");
        db::Statement counts = db.prepare(
            "SELECT (SELECT count(*) FROM sampling_person WHERE sampling = ?1),"
            " (SELECT count(*) FROM sampling_person WHERE sampling = ?1 AND got_day IS NOT NULL),"
            " (SELECT count(DISTINCT a.member) FROM survey_question q JOIN survey_answer a ON a.question = q.id WHERE q.sampling = ?1),"
            " (SELECT count(*) FROM survey_question WHERE sampling = ?1)");
        while (rows.step()) {
            counts.with(rows.int64(0)).step();
            out.append({listFrom(rows), counts.int64(0), counts.int64(1), counts.int64(2), counts.int64(3)});
        }
        return out;
    });
}

Result<Sampling> samplingOf(const Workspace &workspace, qint64 id)
{
    return workspace.read([&](db::Database &db) { return readSampling(db, id); });
}

Result<QStringList> productNames(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QStringList out;
        db::Statement rows = db.prepare("SELECT DISTINCT name FROM product ORDER BY name");
        while (rows.step())
            out.append(rows.text(0));
        return out;
    });
}

Result<qint64> saveSampling(Workspace &workspace, const Sampling &list)
{
    Sampling wanted = list;
    if (const std::optional<Error> fault = faultOf(wanted))
        return *fault;
    const QString now = toUtcText(workspace.nowUtc());
    const QString kind = wanted.isSurvey ? QStringLiteral("survey") : QStringLiteral("sample");
    const Change change{wanted.id == 0 ? QStringLiteral("sampling.add") : QStringLiteral("sampling.edit"), {wanted.name}};
    return workspace.write(change, [&](db::Database &db) -> Result<qint64> {
        if (db.cached("SELECT 1 FROM sampling WHERE name = ? AND id <> ?").with(wanted.name, wanted.id).step())
            return Error{ErrorCode::Duplicate, {QStringLiteral("sampling"), wanted.name}, {}};
        const std::optional<qint64> product = productCalled(db, wanted.product, now);
        if (wanted.id == 0) {
            db.cached("INSERT INTO sampling (name, kind, product, from_day, to_day, quantity, buy_days, note, created_at)"
                      " VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?)")
                .run(wanted.name, kind, product, dayText(wanted.from), dayText(wanted.to), wanted.quantity, wanted.buyDays,
                    wanted.note, now);
            return db.lastInsertId();
        }
        if (const Result<Sampling> there = readSampling(db, wanted.id); !there)
            return there.error();
        db.cached("UPDATE sampling SET name = ?, kind = ?, product = ?, from_day = ?, to_day = ?, quantity = ?, buy_days = ?,"
                  " note = nullif(?, '') WHERE id = ?")
            .run(wanted.name, kind, product, dayText(wanted.from), dayText(wanted.to), wanted.quantity, wanted.buyDays,
                wanted.note, wanted.id);
        return wanted.id;
    });
}

Result<void> removeSampling(Workspace &workspace, qint64 id)
{
    const Result<Sampling> list = samplingOf(workspace, id);
    if (!list)
        return list.error();
    return workspace.write({QStringLiteral("sampling.remove"), {list->name}}, [&](db::Database &db) {
        db.prepare("DELETE FROM survey_answer WHERE question IN (SELECT id FROM survey_question WHERE sampling = ?)").run(id);
        for (const char *sql : {"DELETE FROM survey_question WHERE sampling = ?", "DELETE FROM sampling_person WHERE sampling = ?",
                 "DELETE FROM sampling WHERE id = ?"})
            db.prepare(sql).run(id);
    });
}

Result<QList<SurveyQuestion>> surveyQuestions(const Workspace &workspace, qint64 sampling)
{
    return workspace.read([&](db::Database &db) { return readQuestions(db, sampling); });
}

Result<void> saveQuestions(Workspace &workspace, qint64 sampling, const QList<SurveyQuestion> &questions)
{
    QList<SurveyQuestion> wanted = questions;
    if (const std::optional<QuestionFault> fault = putInOrder(wanted))
        return Error{ErrorCode::Refused, {QStringLiteral("question"), fault->word, QString::number(fault->at + 1)}, {}};
    const Result<Sampling> list = samplingOf(workspace, sampling);
    if (!list)
        return list.error();
    return workspace.write({QStringLiteral("sampling.questions"), {list->name}},
        [&](db::Database &db) { return writeQuestions(db, sampling, wanted); });
}

} // namespace siyu::members
