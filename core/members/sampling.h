// SPDX-License-Identifier: GPL-3.0-or-later
// Sampling lists (新品试吃) and short surveys as rules: what counts as an answer, who may be on a list, who gets one of few,
// and what the answers come to. Pure, any thread.
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QList>
#include <QStringList>
#include <array>
#include <optional>

namespace siyu::members {

inline constexpr qsizetype mostQuestions = 10;
inline constexpr qsizetype mostChoices = 12;

enum class QuestionKind { Choice, Rating, YesNo, Text };
inline constexpr std::array allQuestionKinds{QuestionKind::Choice, QuestionKind::Rating, QuestionKind::YesNo, QuestionKind::Text};
QString wordOf(QuestionKind kind); // choice, rating, yes_no, text
std::optional<QuestionKind> questionKindFrom(const QString &word);

struct SurveyQuestion {
    qint64 id = 0; // 0 = new
    QString text;
    QuestionKind kind = QuestionKind::Choice;
    QStringList choices = {}; // of a choice

    bool operator==(const SurveyQuestion &) const = default;
};

// Why a list of questions cannot be kept; words: too_many, no_text, same_text, few_choices, many_choices, same_choice.
struct QuestionFault {
    qsizetype at = 0;
    QString word;
};
// Trims the texts, drops the choices of what is no choice. Nothing = as it should be.
std::optional<QuestionFault> putInOrder(QList<SurveyQuestion> &questions);

// An answer as it is kept: one of the choices in its own words (also by its number or letter), 1…5 (also 4星, ★★★★, 4分),
// yes or no (also 是, 有, 会, √ …), a text. A blank one is empty; nothing when it does not fit the question.
std::optional<QString> readAnswer(const SurveyQuestion &question, const QString &typed);
// The header of a column as it may stand for the question: 3、口味如何?(必填) = 口味如何？
QString questionKey(const QString &header);

// ---- who may be on a list

// Words, in the order of the checks: on_list, staff, opted_out, no_consent, under_14, had_product.
enum class SampleRefusal { OnList, Staff, OptedOut, NoConsent, Under14, HadProduct };
inline constexpr std::array allSampleRefusals{SampleRefusal::OnList, SampleRefusal::Staff, SampleRefusal::OptedOut,
    SampleRefusal::NoConsent, SampleRefusal::Under14, SampleRefusal::HadProduct};
QString wordOf(SampleRefusal refusal);

struct SampleFacts {
    bool onList = false;
    bool staff = false;
    bool optedOut = false; // of everything
    bool consent = false; // a source with a basis of consent, or a consent that stands
    bool under14 = false;
    bool hadProduct = false; // on an earlier list of the product
};
struct SampleChecks {
    bool consent = true; // leave out those of whom no consent is known
    bool hadProduct = true;
};
// The first check that fails. Who opted out, staff and children are never taken.
std::optional<SampleRefusal> sampleRefusal(const SampleFacts &facts, const SampleChecks &checks);

// Who of them gets one of `most`: by lot, the same one whenever it is drawn again for the same list and people.
QList<qint64> drawnByLot(QList<qint64> members, qint64 list, qsizetype most);

// ---- what the answers come to

struct AnswerShare {
    QString value; // a choice, 1…5, yes, no
    qint64 count = 0;
};
struct QuestionResult {
    SurveyQuestion question;
    qint64 answers = 0;
    QList<AnswerShare> shares; // every choice in its order, also those that nobody took; then words that are no choice any more
    std::optional<double> mean; // of ratings
};
// From counts by value. A text has no shares.
QuestionResult resultOf(const SurveyQuestion &question, const QList<AnswerShare> &counts);

// Whether an order on `paid` follows from a sample got on `got`: that day to `days` later, both included.
bool followsFrom(QDate got, QDate paid, int days);

} // namespace siyu::members
