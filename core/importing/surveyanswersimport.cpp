// SPDX-License-Identifier: GPL-3.0-or-later
// Answers to a survey or a sampling list's questions. A column that is nothing else is a question of the list, found by its
// words; the list is the one that the row names, else the one that has most of the columns' questions. Who is not known is
// refused; a name alone is understood where it is the only one on the list. A list that the row names and that is not
// there is made, and so are the questions of a file with a row for each answer.
#include "core/importing/rowimport.h"

#include "core/base/period.h"
#include "core/members/samplingrows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace siyu::importing {

namespace {

using members::QuestionKind;
using members::SurveyQuestion;

constexpr QLatin1Char between('|'); // choices of a question in one cell

struct List {
    qint64 id = 0; // 0 = there is none
    QHash<QString, SurveyQuestion> questions; // by questionKey()
};

class SurveyAnswersImport final : public RowImport {
public:
    explicit SurveyAnswersImport(const ImportScene &scene)
        : RowImport(scene, {}), m_people(scene, RowPeople::Unknown::Leave),
          m_persons(scene, "sampling_person", {"sampling", "member"},
              {{"added_at", Field::None, Wins::Once}, {"got_day", Field::GotOn}, {"sent_by", Field::SentBy}}),
          m_answers(scene, "survey_answer", {"question", "member"}, {{"value", Field::SurveyAnswer}, {"at", Field::None, Wins::Once}})
    {
        for (size_t c = 0; c < scene.plan.columns.size(); ++c) {
            const PlanColumn &column = scene.plan.columns[c];
            if (column.target.field == Field::Custom)
                m_columns.push_back({c, members::questionKey(column.target.scope.isEmpty() ? column.header : column.target.scope)});
        }
    }

private:
    struct AskedColumn {
        size_t column;
        QString key;
    };

    void store(const Cells &cells, RowOutcome &out) override
    {
        List &list = listOf(row().text(Field::Sampling));
        if (list.id == 0)
            return refuse(out, Field::Sampling, "unknown_sampling");
        const MemberId member = personOf(list, cells, out);
        if (out.problem)
            return;
        out.id = member.value;
        const bool merged = out.outcome == Outcome::Merged;
        bool made = false;
        bool changed = false;
        const auto note = [&](groups::Stored stored) {
            made |= stored == groups::Stored::Created;
            changed |= stored == groups::Stored::Updated;
        };
        std::vector<Value> values = m_persons.valuesOf(row());
        values[m_persons.at("added_at")] = toUtcText(scene().nowUtc);
        const std::array<Value, 2> key{list.id, member.value};
        note(m_persons.put(key, values));
        for (const AskedColumn &asked : m_columns)
            note(answer(list.questions.constFind(asked.key), list, member, cellText(cellAt(cells, int(asked.column))), int(asked.column), out));
        if (row().has(Field::SurveyQuestion)) {
            const auto question = questionOf(list);
            note(answer(question, list, member, row().text(Field::SurveyAnswer), row().columnOf(Field::SurveyAnswer), out));
        }
        out.outcome = merged ? Outcome::Merged : made ? Outcome::Created : changed ? Outcome::Updated : Outcome::Unchanged;
    }

    groups::Stored answer(QHash<QString, SurveyQuestion>::const_iterator question, const List &list, MemberId member, const QString &said,
        int column, RowOutcome &out)
    {
        if (said.isEmpty())
            return groups::Stored::Unchanged;
        if (question == list.questions.constEnd()) {
            // Said once a column: a file has many columns that are no question.
            if (!m_told.contains(column))
                out.flags.push_back({QStringLiteral("no_such_question"), column, {}});
            m_told.insert(column);
            return groups::Stored::Unchanged;
        }
        const std::optional<QString> value = members::readAnswer(*question, said);
        if (!value) {
            out.flags.push_back({QStringLiteral("not_an_answer"), column, said.left(80)});
            return groups::Stored::Unchanged;
        }
        std::vector<Value> values(2);
        values[m_answers.at("value")] = *value;
        values[m_answers.at("at")] = row().has(Field::AnsweredOn) ? row().text(Field::AnsweredOn) : toUtcText(scene().nowUtc);
        const std::array<Value, 2> key{question->id, member.value};
        return m_answers.put(key, values);
    }

    // ---- the list and its questions

    List &listOf(const QString &name)
    {
        const auto known = m_lists.find(name);
        if (known != m_lists.end())
            return *known;
        List list;
        list.id = name.isNull() ? bestList() : listCalled(name);
        if (list.id > 0) {
            for (const SurveyQuestion &question : members::readQuestions(scene().db, list.id))
                list.questions.insert(members::questionKey(question.text), question);
        }
        return *m_lists.insert(name, list);
    }

    qint64 listCalled(const QString &name)
    {
        db::Statement &found = scene().db.cached("SELECT id FROM sampling WHERE name = ?").with(name);
        const qint64 id = found.step() ? found.int64(0) : 0;
        found.reset();
        // A file with a column for each question does not say what kinds they are.
        if (id > 0 || columnOf(scene().plan, Field::SurveyQuestion) < 0)
            return id;
        scene().db.cached("INSERT INTO sampling (name, kind, created_at, batch) VALUES (?, ?, ?, ?)")
            .run(name, row().has(Field::GotOn) ? QStringLiteral("sample") : QStringLiteral("survey"), toUtcText(scene().nowUtc),
                scene().batch.value);
        return scene().db.lastInsertId();
    }

    // With most of the columns among its questions, the newest of equals.
    qint64 bestList()
    {
        qint64 best = 0;
        int most = 0;
        QHash<qint64, int> hits;
        db::Statement rows = scene().db.prepare("SELECT sampling, text FROM survey_question ORDER BY sampling");
        while (rows.step()) {
            const QString key = members::questionKey(rows.text(1));
            const bool asked = std::any_of(m_columns.begin(), m_columns.end(), [&](const AskedColumn &one) { return one.key == key; });
            int &count = hits[rows.int64(0)];
            count += asked ? 1 : 0;
            if (count >= most && count > 0) {
                most = count;
                best = rows.int64(0);
            }
        }
        return best;
    }

    QHash<QString, SurveyQuestion>::const_iterator questionOf(List &list)
    {
        const QString text = row().text(Field::SurveyQuestion);
        const QString key = members::questionKey(text);
        const auto known = list.questions.constFind(key);
        if (known != list.questions.constEnd() || list.questions.size() >= members::mostQuestions)
            return known;
        SurveyQuestion question{0, text, members::questionKindFrom(row().text(Field::SurveyQuestionKind)).value_or(QuestionKind::Text)};
        if (question.kind == QuestionKind::Choice)
            question.choices = row().text(Field::SurveyChoices).split(between, Qt::SkipEmptyParts);
        if (question.kind == QuestionKind::Choice && question.choices.size() < 2)
            question.kind = QuestionKind::Text;
        const QByteArray choices = QJsonDocument(QJsonArray::fromStringList(question.choices)).toJson(QJsonDocument::Compact);
        scene().db.cached("INSERT INTO survey_question (sampling, place, text, kind, choices, batch) VALUES (?, ?, ?, ?, ?, ?)")
            .run(list.id, qint64(list.questions.size() + 1), question.text, wordOf(question.kind), QString::fromUtf8(choices), scene().batch.value);
        question.id = scene().db.lastInsertId();
        return list.questions.insert(key, question);
    }

    // ---- who answered

    MemberId personOf(const List &list, const Cells &cells, RowOutcome &out)
    {
        if (const std::optional<qint64> number = row().number(Field::MemberNumber)) {
            db::Statement &found = scene().db.cached("SELECT 1 FROM member WHERE id = ?").with(*number);
            const bool there = found.step();
            found.reset();
            if (there)
                return MemberId(*number);
        }
        const MemberId member = m_people.of(cells, out);
        if (member.isValid() || out.problem)
            return member;
        const QString called = m_people.calledName();
        if (called.isNull())
            return nobody(out, "no_identity");
        db::Statement &named = scene().db.cached("SELECT m.id FROM member m JOIN sampling_person p ON p.sampling = ?1 AND p.member = m.id"
                                                 " WHERE m.name = ?2 LIMIT 2")
                                   .with(list.id, called);
        const MemberId first(named.step() ? named.int64(0) : 0);
        const bool isOnly = first.isValid() && !named.step();
        named.reset();
        return isOnly ? first : nobody(out, first.isValid() ? "several_of_name" : "unknown_person");
    }

    MemberId nobody(RowOutcome &out, const char *code) const
    {
        out.outcome = Outcome::Rejected;
        out.problem = Problem{QString::fromLatin1(code), -1, {}};
        return {};
    }

    RowPeople m_people;
    TableKeeper m_persons;
    TableKeeper m_answers;
    std::vector<AskedColumn> m_columns;
    QHash<QString, List> m_lists; // by the name that the row says
    QSet<int> m_told; // columns that are no question of any list
};

} // namespace

std::unique_ptr<KindImport> makeSurveyAnswersImport(const ImportScene &scene) { return std::make_unique<SurveyAnswersImport>(scene); }

} // namespace siyu::importing
