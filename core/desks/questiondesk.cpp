// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desks/questiondesk.h"

#include "core/base/median.h"
#include "core/base/searchfold.h"
#include "core/base/wordtable.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <array>

namespace siyu::desks {

namespace {

constexpr qsizetype longestText = 4'000;
constexpr std::array states{"open", "answered", "closed"};
constexpr std::string_view columns
    = "SELECT q.id, q.asked_at, q.member, coalesce(m.name, q.asked_by), q.grp, g.name, q.text, q.kind, q.stage, q.state, q.first_answered_at,"
      " q.assigned, s.name, b.name, q.answer, q.rating, q.led_to_offer, (SELECT group_concat(tag, char(31)) FROM question_tag t WHERE t.question = q.id)"
      " FROM question q LEFT JOIN member m ON m.id = q.member LEFT JOIN grp g ON g.id = q.grp LEFT JOIN staff s ON s.id = q.assigned"
      " LEFT JOIN staff b ON b.id = q.answered_by";

Question questionOf(const db::Statement &row)
{
    Question out;
    out.id = row.int64(0);
    out.askedAt = fromUtcText(row.text(1));
    out.member = MemberId(row.optionalInt64(2).value_or(0));
    out.asker = row.text(3);
    out.group = GroupId(row.optionalInt64(4).value_or(0));
    out.groupName = row.text(5);
    out.text = row.text(6);
    out.isComplaint = row.utf8(7) == "complaint";
    out.stage = row.text(8);
    out.state = questionStateFrom(row.text(9)).value_or(QuestionState::Open);
    out.firstAnsweredAt = fromUtcText(row.text(10));
    out.assigned = StaffId(row.optionalInt64(11).value_or(0));
    out.assignedName = row.text(12);
    out.answeredBy = row.text(13);
    out.answer = row.text(14);
    if (const auto rating = row.optionalInt64(15))
        out.rating = int(*rating);
    if (const auto led = row.optionalInt64(16))
        out.ledToOffer = *led != 0;
    out.tags = row.text(17).split(QChar(31), Qt::SkipEmptyParts);
    return out;
}

bool fits(const Question &question, const std::string &search)
{
    if (search.empty())
        return true;
    const std::string all = searchFold((QStringList{question.text, question.answer, question.asker, question.groupName} + question.tags).join(QLatin1Char('\n')).toStdString());
    return all.find(search) != std::string::npos;
}

// One act on one question.
template <typename Fn>
Result<void> change(Workspace &workspace, const char *kind, qint64 id, Fn fn)
{
    return workspace.write({QString::fromLatin1(kind), {QString::number(id)}}, [&](db::Database &db) -> Result<void> {
        if (const auto there = isThere(db, RowOf::Question, id); !there)
            return there.error();
        return fn(db);
    });
}

} // namespace

QString wordOf(QuestionState state) { return wordIn(states, state); }
std::optional<QuestionState> questionStateFrom(const QString &word) { return valueIn<QuestionState>(states, word); }

Result<QList<Question>> questions(const Workspace &workspace, const QuestionFilter &filter)
{
    const std::string search = searchFold(filter.search.trimmed().toStdString());
    return workspace.read([&](db::Database &db) {
        QList<Question> out;
        db::Statement row = db.prepare(std::string(columns)
            + " WHERE (?1 IS NULL OR q.state = ?1) AND (?2 = 0 OR q.kind = 'complaint') AND (?3 = 0 OR q.assigned = ?3) AND (?4 = 0 OR q.grp = ?4)"
              " ORDER BY q.state <> 'open', CASE WHEN q.state = 'open' THEN q.asked_at END, q.asked_at DESC, q.id DESC");
        row.with(filter.state ? wordOf(*filter.state) : QString(), filter.complaintsOnly, filter.assigned.value, filter.group.value);
        while (row.step() && out.size() < filter.limit) {
            Question one = questionOf(row);
            if (fits(one, search))
                out.append(std::move(one));
        }
        return out;
    });
}

Result<Question> question(const Workspace &workspace, qint64 id)
{
    return workspace.read([&](db::Database &db) -> Result<Question> {
        db::Statement row = db.prepare(std::string(columns) + " WHERE q.id = ?");
        if (!row.with(id).step())
            return notFound("question", id);
        return questionOf(row);
    });
}

Result<qint64> ask(Workspace &workspace, const NewQuestion &question)
{
    const QString text = question.text.trimmed();
    if (text.isEmpty() || text.size() > longestText)
        return invalid("question", text.left(40));
    if (!question.stage.isEmpty() && question.stage != QStringLiteral("presale") && question.stage != QStringLiteral("aftersale"))
        return invalid("stage", question.stage);
    const QDateTime at = question.askedAt.isValid() ? question.askedAt : workspace.nowUtc();
    if (at > workspace.nowUtc())
        return invalid("time", toUtcText(at));
    return workspace.write({QStringLiteral("question.ask"), {text.left(40)}}, [&](db::Database &db) -> Result<qint64> {
        if (const auto there = areThere(db, {{RowOf::Member, question.member.value}, {RowOf::Group, question.group.value}, {RowOf::Staff, question.assigned.value}}); !there)
            return there.error();
        db.cached("INSERT INTO question (asked_at, member, asked_by, grp, text, kind, stage, assigned) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .run(toUtcText(at), idOrNull(question.member.value), textOrNull(question.member.isValid() ? QString() : question.asker),
                idOrNull(question.group.value), text, question.isComplaint ? "complaint" : "question", textOrNull(question.stage),
                idOrNull(question.assigned.value));
        return db.lastInsertId();
    });
}

Result<void> answer(Workspace &workspace, qint64 id, const QString &text, StaffId by)
{
    const QString said = text.trimmed();
    if (said.isEmpty() || said.size() > longestText)
        return invalid("answer", said.left(40));
    const QString now = toUtcText(workspace.nowUtc());
    return change(workspace, "question.answer", id, [&](db::Database &db) -> Result<void> {
        if (const auto there = areThere(db, {{RowOf::Staff, by.value}}); !there)
            return there.error();
        db.cached("UPDATE question SET answer = ?, first_answered_at = coalesce(first_answered_at, ?), answered_by = coalesce(?, answered_by),"
                  " state = CASE WHEN state = 'open' THEN 'answered' ELSE state END WHERE id = ?")
            .run(said, now, idOrNull(by.value), id);
        return {};
    });
}

Result<void> assignTo(Workspace &workspace, qint64 id, StaffId staff)
{
    return change(workspace, "question.assign", id, [&](db::Database &db) -> Result<void> {
        if (const auto there = areThere(db, {{RowOf::Staff, staff.value}}); !there)
            return there.error();
        db.cached("UPDATE question SET assigned = ? WHERE id = ?").run(idOrNull(staff.value), id);
        return {};
    });
}

Result<void> setState(Workspace &workspace, qint64 id, QuestionState state)
{
    const QString now = toUtcText(workspace.nowUtc());
    return change(workspace, "question.state", id, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE question SET state = ?1, closed_at = CASE WHEN ?1 = 'closed' THEN coalesce(closed_at, ?2) END WHERE id = ?3").run(wordOf(state), now, id);
        return {};
    });
}

Result<void> setComplaint(Workspace &workspace, qint64 id, bool complaint)
{
    return change(workspace, "question.kind", id, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE question SET kind = ? WHERE id = ?").run(complaint ? "complaint" : "question", id);
        return {};
    });
}

Result<void> setTags(Workspace &workspace, qint64 id, const QStringList &tags)
{
    return change(workspace, "question.tags", id, [&](db::Database &db) -> Result<void> {
        db.cached("DELETE FROM question_tag WHERE question = ?").run(id);
        for (const QString &tag : tags) {
            if (!tag.trimmed().isEmpty())
                db.cached("INSERT OR IGNORE INTO question_tag (question, tag) VALUES (?, ?)").run(id, tag.trimmed());
        }
        return {};
    });
}

Result<void> rate(Workspace &workspace, qint64 id, std::optional<int> rating)
{
    if (rating && (*rating < 1 || *rating > 5))
        return invalid("rating", QString::number(*rating));
    const QString now = toUtcText(workspace.nowUtc());
    return change(workspace, "question.rate", id, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE question SET rating = ?, rated_at = ? WHERE id = ?").run(rating, rating ? now : QString(), id);
        return {};
    });
}

Result<void> setLedToOffer(Workspace &workspace, qint64 id, std::optional<bool> led)
{
    return change(workspace, "question.offer", id, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE question SET led_to_offer = ? WHERE id = ?").run(led, id);
        return {};
    });
}

Result<qint64> followUp(Workspace &workspace, qint64 id, const QString &title, StaffId staff, QDate day)
{
    const QString called = title.trimmed();
    if (called.isEmpty() || called.size() > 200)
        return invalid("title", called.left(40));
    if (!day.isValid())
        return invalid("day", QString());
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("task.add"), {called}}, [&](db::Database &db) -> Result<qint64> {
        if (const auto there = isThere(db, RowOf::Question, id); !there)
            return there.error();
        if (const auto there = areThere(db, {{RowOf::Staff, staff.value}}); !there)
            return there.error();
        db.cached("INSERT INTO task (title, staff, grp, member, question, due_day, created_at)"
                  " SELECT ?1, ?2, grp, member, id, ?3, ?4 FROM question WHERE id = ?5")
            .run(called, idOrNull(staff.value), dayText(day), now, id);
        return db.lastInsertId();
    });
}

Result<DeskFigures> deskFigures(const Workspace &workspace, const Period &period)
{
    const QString from = toUtcText(startOfDayUtc(period.from, workspace.zone()));
    const QString end = toUtcText(startOfDayUtc(period.to.addDays(1), workspace.zone()));
    const QDateTime now = workspace.nowUtc();
    return workspace.read([&](db::Database &db) {
        DeskFigures out;
        out.open = db.one("SELECT count(*) FROM question WHERE state = 'open'").value_or(0);
        out.complaintsOpen = db.one("SELECT count(*) FROM question WHERE state = 'open' AND kind = 'complaint'").value_or(0);
        std::vector<qint64> waits;
        qint64 talks = 0;
        qint64 offers = 0;
        db::Statement row = db.prepare("SELECT asked_at, first_answered_at, stage, led_to_offer FROM question WHERE asked_at >= ? AND asked_at < ?");
        row.with(from, end);
        while (row.step()) {
            const QDateTime answered = fromUtcText(row.text(1));
            waits.push_back(fromUtcText(row.text(0)).secsTo(answered.isValid() && answered <= now ? answered : now));
            const bool isKnown = row.utf8(2) == "presale" && !row.isNull(3);
            talks += isKnown;
            offers += isKnown && row.int64(3) != 0;
        }
        out.asked = qint64(waits.size());
        if (const std::optional<double> seconds = medianOf(std::move(waits)))
            out.medianMinutes = *seconds / 60;
        if (talks > 0)
            out.offerShare = double(offers) / double(talks);
        return out;
    });
}

} // namespace siyu::desks
