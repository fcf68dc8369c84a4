// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked, when, by whom, and when it was answered first. Who asked stays a name where nobody known has it. A
// question is known by its number, else by its moment and words; its state only goes forward.
#include "core/importing/rowimport.h"

#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"

namespace siyu::importing {

namespace {

int rankOf(const QString &state)
{
    return state == QStringLiteral("closed") ? 2 : state == QStringLiteral("answered") ? 1 : 0;
}

class QuestionsImport final : public RowImport {
public:
    explicit QuestionsImport(const ImportScene &scene)
        : RowImport(scene, {{Field::AskedAt, "no_time"}, {Field::QuestionText, "no_question"}}),
          m_people(scene, RowPeople::Unknown::Leave),
          m_questions(scene, "question", {"id"},
              {{"asked_at", Field::AskedAt, Wins::Once}, {"member"}, {"asked_by", Field::None, Wins::Policy, Field::Nickname}, {"grp", Field::None, Wins::Policy, Field::Group},
                  {"text", Field::QuestionText, Wins::Once},
                  {"kind", Field::QuestionKind}, {"stage", Field::QuestionStage}, {"state", Field::QuestionState, Wins::Newest},
                  {"first_answered_at", Field::AnsweredAt}, {"answered_by", Field::None, Wins::Policy, Field::AnsweredBy}, {"answer", Field::Answer}, {"rating", Field::None, Wins::Policy, Field::Rating},
                  {"led_to_offer", Field::LedToOffer}, {"number", Field::EntryNumber, Wins::Once}, {"note", Field::Remark}})
    {
    }

private:
    void store(const Cells &cells, RowOutcome &out) override
    {
        const QString asked = row().text(Field::AskedAt);
        const QString answered = row().text(Field::AnsweredAt);
        if (!answered.isNull() && answered < asked) {
            out = rejectedRow(out.row, QStringLiteral("answered_before_asked"), row().columnOf(Field::AnsweredAt), answered);
            return;
        }
        const MemberId member = m_people.of(cells, out);
        if (out.problem)
            return;
        const bool merged = out.outcome == Outcome::Merged;
        std::vector<Value> values = m_questions.valuesOf(row());
        const QString called = member.isValid() ? QString() : m_people.calledName();
        values[m_questions.at("asked_by")] = called.isNull() ? Value() : Value(called);
        if (member.isValid())
            values[m_questions.at("member")] = member.value;
        fill(values, out);
        write(values, member, called, out);
        addTags(cells, out);
        if (merged)
            out.outcome = Outcome::Merged;
    }

    void fill(std::vector<Value> &values, RowOutcome &out)
    {
        if (const QString group = groupName(); !group.isEmpty())
            values[m_questions.at("grp")] = groups::ensureGroup(scene().db, group, scene().nowUtc, scene().batch).value;
        if (const QString staff = row().text(Field::AnsweredBy); !staff.isNull())
            values[m_questions.at("answered_by")] = groups::staffCalled(scene().db, staff, scene().nowUtc, scene().batch).value;
        if (const auto rating = row().number(Field::Rating)) {
            if (*rating >= 1 && *rating <= 5)
                values[m_questions.at("rating")] = *rating;
            else
                out.flags.push_back({QStringLiteral("not_a_rating"), row().columnOf(Field::Rating), QString::number(*rating)});
        }
        // An answer closes nothing, but a question that has one is not open.
        Value &state = values[m_questions.at("state")];
        if (rankOf(row().text(Field::QuestionState)) == 0 && (row().has(Field::AnsweredAt) || row().has(Field::Answer)))
            state = QStringLiteral("answered");
    }

    void write(std::vector<Value> &values, MemberId member, const QString &called, RowOutcome &out)
    {
        QString held;
        out.id = find(member, called, held);
        Value &state = values[m_questions.at("state")];
        if (out.id > 0) {
            const auto *said = std::get_if<QString>(&state);
            if (said && rankOf(*said) < rankOf(held))
                state = Value();
            const std::array<Value, 1> key{out.id};
            out.outcome = outcomeOf(m_questions.put(key, values));
            return;
        }
        if (!isSaid(state))
            state = QStringLiteral("open");
        Value &kind = values[m_questions.at("kind")];
        if (!isSaid(kind))
            kind = QStringLiteral("question");
        out.id = m_questions.add({}, values);
        out.outcome = Outcome::Created;
    }

    qint64 find(MemberId member, const QString &called, QString &state) const
    {
        const QString number = row().text(Field::EntryNumber);
        db::Statement &found = number.isNull()
            ? scene().db.cached("SELECT id, state FROM question WHERE asked_at = ?1 AND text = ?2 AND number IS NULL"
                                " AND (member IS ?3 OR member IS NULL) AND (?3 IS NOT NULL OR asked_by IS ?4) ORDER BY member IS NULL, id LIMIT 1")
            : scene().db.cached("SELECT id, state FROM question WHERE number = ?");
        if (number.isNull())
            found.with(row().text(Field::AskedAt), row().text(Field::QuestionText),
                member.isValid() ? std::optional(member.value) : std::nullopt, called);
        else
            found.with(number);
        const qint64 id = found.step() ? found.int64(0) : 0;
        state = id > 0 ? found.text(1) : QString();
        found.reset();
        return id;
    }

    void addTags(const Cells &cells, RowOutcome &out)
    {
        if (conflictOf(scene().plan.options, {Field::QuestionTags}) == Conflict::Keep && out.outcome != Outcome::Created)
            return;
        for (const QString &tag : readTags(cellAt(cells, row().columnOf(Field::QuestionTags)))) {
            scene().db.cached("INSERT OR IGNORE INTO question_tag (question, tag, batch) VALUES (?, ?, ?)")
                .run(out.id, tag, scene().batch.value);
            if (scene().db.changes() > 0 && out.outcome == Outcome::Unchanged)
                out.outcome = Outcome::Updated;
        }
    }

    RowPeople m_people;
    TableKeeper m_questions;
};

} // namespace

std::unique_ptr<KindImport> makeQuestionsImport(const ImportScene &scene)
{
    return std::make_unique<QuestionsImport>(scene);
}

} // namespace siyu::importing
