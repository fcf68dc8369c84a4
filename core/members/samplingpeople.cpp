// SPDX-License-Identifier: GPL-3.0-or-later
// Who is on a sampling list, who got it, and what they answered.
#include "core/base/period.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/members/samplingrows.h"
#include "core/workspace.h"

#include <QSet>

namespace siyu::members {

namespace {

constexpr qint64 reportEvery = 2'000;

Error cancelled() { return {ErrorCode::Cancelled, {}, {}}; }

SampleFacts factsFrom(const db::Statement &row)
{
    SampleFacts facts;
    facts.staff = row.int64(0) != 0;
    facts.under14 = row.int64(1) != 0;
    facts.optedOut = row.int64(2) != 0;
    facts.consent = row.int64(3) != 0;
    facts.onList = row.int64(4) != 0;
    facts.hadProduct = row.int64(5) != 0;
    return facts;
}

// By keys of the member alone, so that a list of any length costs some microseconds a member.
constexpr std::string_view factsSql
    = "SELECT m.is_staff, m.under_14, EXISTS (SELECT 1 FROM opt_out WHERE member = m.id AND touchpoint = 'all'),"
      " EXISTS (SELECT 1 FROM member_source ms JOIN source s ON s.id = ms.source WHERE ms.member = m.id AND s.basis <> '')"
      " OR EXISTS (SELECT 1 FROM consent WHERE member = m.id AND withdrawn_at IS NULL),"
      " EXISTS (SELECT 1 FROM sampling_person WHERE sampling = ?2 AND member = m.id),"
      " EXISTS (SELECT 1 FROM sampling_person h JOIN sampling o ON o.id = h.sampling WHERE h.member = m.id AND o.id <> ?2"
      " AND h.got_day IS NOT NULL AND o.product = (SELECT product FROM sampling WHERE id = ?2))"
      " FROM member m WHERE m.id = ?1";

Result<SampleCheck> checkIn(db::Database &db, qint64 sampling, const QList<qint64> &members, const SampleChecks &checks, Progress &progress)
{
    const Result<Sampling> list = readSampling(db, sampling);
    if (!list)
        return list.error();
    SampleCheck out;
    if (list->quantity) {
        db::Statement &taken = db.cached("SELECT count(*) FROM sampling_person WHERE sampling = ?").with(sampling);
        taken.step();
        out.placesLeft = std::max<qint64>(0, *list->quantity - taken.int64(0));
    }
    db::Statement facts = db.prepare(factsSql);
    QSet<qint64> seen;
    for (qsizetype i = 0; i < members.size(); ++i) {
        if (i % reportEvery == 0 && !progress.report(i, members.size()))
            return cancelled();
        if (seen.contains(members[i]) || !facts.with(members[i], sampling).step())
            continue;
        seen.insert(members[i]);
        if (const auto refusal = sampleRefusal(factsFrom(facts), checks))
            out.refused[*refusal].append(members[i]);
        else
            out.fit.append(members[i]);
    }
    return out;
}

QString nameOf(const Workspace &workspace, qint64 sampling)
{
    const Result<Sampling> list = samplingOf(workspace, sampling);
    return list ? list->name : QString();
}

Result<void> answerIn(db::Database &db, const SurveyQuestion &question, MemberId member, const TypedAnswer &typed,
    const QString &nowUtc, int &changed)
{
    const std::optional<QString> value = readAnswer(question, typed.text);
    if (!value)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("answer"), typed.text}, {}};
    if (value->isEmpty())
        db.cached("DELETE FROM survey_answer WHERE question = ? AND member = ?").run(question.id, member.value);
    else
        db.cached("INSERT INTO survey_answer (question, member, value, at) VALUES (?1, ?2, ?3, ?4)"
                  " ON CONFLICT (question, member) DO UPDATE SET value = ?3, at = ?4, batch = NULL WHERE value <> ?3")
            .run(question.id, member.value, *value, nowUtc);
    changed += int(db.changes());
    return {};
}

} // namespace

Result<SampleCheck> checkSample(const Workspace &workspace, qint64 sampling, const QList<qint64> &members,
    const SampleChecks &checks, Progress &progress)
{
    return workspace.read(progress, [&](db::Database &db) { return checkIn(db, sampling, members, checks, progress); });
}

Result<qint64> addToSampling(
    Workspace &workspace, qint64 sampling, const QList<qint64> &members, const SampleChecks &checks, Progress &progress)
{
    const Change change{QStringLiteral("sampling.put"), {nameOf(workspace, sampling)}};
    return workspace.write(change, progress, [&](db::Database &db) -> Result<qint64> {
        const Result<SampleCheck> check = checkIn(db, sampling, members, checks, progress);
        if (!check)
            return check.error();
        const QList<qint64> taken = drawnByLot(check->fit, sampling, check->placesLeft);
        const QString now = toUtcText(workspace.nowUtc());
        db::Statement insert = db.prepare("INSERT INTO sampling_person (sampling, member, added_at) VALUES (?, ?, ?)");
        for (qsizetype i = 0; i < taken.size(); ++i) {
            if (i % reportEvery == 0 && !progress.report(i, taken.size()))
                return cancelled();
            insert.run(sampling, taken[i], now);
        }
        return taken.size();
    });
}

Result<qint64> removeFromSampling(Workspace &workspace, qint64 sampling, const QList<qint64> &members, Progress &progress)
{
    const Change change{QStringLiteral("sampling.take"), {nameOf(workspace, sampling)}};
    return workspace.write(change, progress, [&](db::Database &db) -> Result<qint64> {
        db::Statement answers = db.prepare("DELETE FROM survey_answer WHERE member = ?2 AND question IN"
                                           " (SELECT id FROM survey_question WHERE sampling = ?1)");
        db::Statement person = db.prepare("DELETE FROM sampling_person WHERE sampling = ? AND member = ?");
        qint64 removed = 0;
        for (qsizetype i = 0; i < members.size(); ++i) {
            if (i % reportEvery == 0 && !progress.report(i, members.size()))
                return cancelled();
            answers.run(sampling, members[i]);
            person.run(sampling, members[i]);
            removed += db.changes();
        }
        return removed;
    });
}

Result<qint64> noteGot(Workspace &workspace, qint64 sampling, const QList<qint64> &members, QDate day, const QString &how, Progress &progress)
{
    if (day.isValid() && day > workspace.today())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("day"), day.toString(Qt::ISODate)}, {}};
    const QString way = day.isValid() ? displayText(how) : QString();
    const Change change{day.isValid() ? QStringLiteral("sampling.got") : QStringLiteral("sampling.not_got"), {nameOf(workspace, sampling)}};
    return workspace.write(change, progress, [&](db::Database &db) -> Result<qint64> {
        db::Statement update = db.prepare("UPDATE sampling_person SET got_day = ?3, sent_by = nullif(?4, '') WHERE sampling = ?1"
                                          " AND member = ?2 AND (got_day IS NOT ?3 OR sent_by IS NOT nullif(?4, ''))");
        qint64 changed = 0;
        for (qsizetype i = 0; i < members.size(); ++i) {
            if (i % reportEvery == 0 && !progress.report(i, members.size()))
                return cancelled();
            update.run(sampling, members[i], dayText(day), way);
            changed += db.changes();
        }
        return changed;
    });
}

Result<QList<qint64>> samplingPeople(const Workspace &workspace, qint64 sampling, SamplingPart part, Progress &progress)
{
    return workspace.read(progress, [&](db::Database &db) {
        const std::string answered = "EXISTS (SELECT 1 FROM survey_question q JOIN survey_answer a ON a.question = q.id"
                                     " WHERE q.sampling = p.sampling AND a.member = p.member)";
        std::string sql = "SELECT p.member FROM sampling_person p JOIN member m ON m.id = p.member WHERE p.sampling = ?";
        if (part == SamplingPart::Waiting)
            sql += " AND p.got_day IS NULL";
        else if (part == SamplingPart::Got || part == SamplingPart::Bought)
            sql += " AND p.got_day IS NOT NULL";
        else if (part == SamplingPart::Answered)
            sql += " AND " + answered;
        else if (part == SamplingPart::NoAnswer)
            sql += " AND NOT " + answered;
        const QHash<qint64, QDate> buyers
            = part == SamplingPart::Bought ? buyersOf(db, sampling, workspace.zone()) : QHash<qint64, QDate>();
        QList<qint64> out;
        db::Statement rows = db.prepare(sql + " ORDER BY m.name IS NULL, m.name, m.id");
        rows.with(sampling);
        while (rows.step()) {
            if (part != SamplingPart::Bought || buyers.contains(rows.int64(0)))
                out.append(rows.int64(0));
        }
        return out;
    });
}

Result<QList<SamplingPerson>> samplingPersons(const Workspace &workspace, qint64 sampling, const QList<qint64> &members)
{
    return workspace.read([&](db::Database &db) {
        QList<SamplingPerson> out;
        db::Statement row = db.prepare(
            "SELECT m.name, (SELECT value FROM identity WHERE member = m.id AND kind = ?3 ORDER BY value LIMIT 1), m.region,"
            " m.address, p.got_day, p.sent_by FROM sampling_person p JOIN member m ON m.id = p.member WHERE p.sampling = ?1 AND p.member = ?2");
        db::Statement answers = db.prepare("SELECT a.question, a.value FROM survey_question q JOIN survey_answer a ON a.question = q.id"
                                           " WHERE q.sampling = ?1 AND a.member = ?2");
        for (const qint64 member : members) {
            if (!row.with(sampling, member, int(IdentityKind::Phone)).step())
                continue;
            SamplingPerson person{MemberId(member), row.text(0), row.text(1), row.text(2), row.text(3), dayOf(row, 4), row.text(5), {},
                purchaseOf(db, sampling, member, workspace.zone())};
            answers.with(sampling, member);
            while (answers.step())
                person.answers.insert(answers.int64(0), answers.text(1));
            out.append(person);
        }
        return out;
    });
}

Result<int> setAnswers(Workspace &workspace, qint64 sampling, MemberId member, const QList<TypedAnswer> &answers)
{
    const auto name = workspace.read([&](db::Database &db) -> Result<QString> {
        db::Statement &row = db.cached("SELECT coalesce(name, '#' || id) FROM member WHERE id = ?").with(member.value);
        if (!row.step())
            return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member.value)}, {}};
        return row.text(0);
    });
    if (!name)
        return name.error();
    const Change change{QStringLiteral("sampling.answer"), {*name, nameOf(workspace, sampling)}};
    return workspace.write(change, [&](db::Database &db) -> Result<int> {
        if (const Result<Sampling> list = readSampling(db, sampling); !list)
            return list.error();
        const QString now = toUtcText(workspace.nowUtc());
        const QList<SurveyQuestion> questions = readQuestions(db, sampling);
        int changed = 0;
        for (const TypedAnswer &typed : answers) {
            const auto question = std::find_if(
                questions.begin(), questions.end(), [&](const SurveyQuestion &one) { return one.id == typed.question; });
            if (question == questions.end())
                return Error{ErrorCode::NotFound, {QStringLiteral("question"), QString::number(typed.question)}, {}};
            if (const Result<void> put = answerIn(db, *question, member, typed, now, changed); !put)
                return put.error();
        }
        if (changed > 0)
            db.cached("INSERT OR IGNORE INTO sampling_person (sampling, member, added_at) VALUES (?, ?, ?)").run(sampling, member.value, now);
        return changed;
    });
}

} // namespace siyu::members
