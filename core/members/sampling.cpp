// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/sampling.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <algorithm>

namespace siyu::members {

namespace {

constexpr qsizetype longestText = 2'000;

constexpr const char *questionWords[] = {"choice", "rating", "yes_no", "text"};
constexpr const char *refusalWords[] = {"on_list", "staff", "opted_out", "no_consent", "under_14", "had_product"};

constexpr const char *yesWords[] = {"yes", "y", "true", "1", "是", "是的", "有", "会", "要", "对", "愿意", "√", "✓", "☑"};
constexpr const char *noWords[] = {"no", "n", "false", "0", "否", "不是", "没有", "无", "不会", "不要", "不", "不愿意", "×", "✗", "☐"};

template <std::size_t N>
bool isOneOf(const QString &text, const char *const (&words)[N])
{
    return std::any_of(std::begin(words), std::end(words),
        [&](const char *word) { return text.compare(QString::fromUtf8(word), Qt::CaseInsensitive) == 0; });
}

// 2, B, 2. 微甜, B、微甜: a choice by its place, with or without its words behind.
std::optional<QString> choiceByPlace(const QStringList &choices, const QString &key)
{
    static const QRegularExpression placed(QStringLiteral("^(?:([0-9]{1,2})|([A-Za-z]))(?:$|[.、)）:：\\s]+(.*)$)"));
    const QRegularExpressionMatch match = placed.match(key);
    if (!match.hasMatch())
        return std::nullopt;
    const int place = match.captured(1).isEmpty() ? match.captured(2).toUpper().at(0).unicode() - 'A' : match.captured(1).toInt() - 1;
    if (place < 0 || place >= choices.size())
        return std::nullopt;
    const QString words = match.captured(3).trimmed();
    const bool fits = words.isEmpty() || keyText(choices[place]).compare(keyText(words), Qt::CaseInsensitive) == 0;
    return fits ? std::optional(choices[place]) : std::nullopt;
}

std::optional<QString> readChoice(const QStringList &choices, const QString &text)
{
    const QString key = keyText(text);
    for (const QString &choice : choices) {
        if (keyText(choice).compare(key, Qt::CaseInsensitive) == 0)
            return choice;
    }
    return choiceByPlace(choices, key);
}

std::optional<QString> readRating(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("^([1-5])(?:\\.0+)?\\s*(?:星|颗星|分|stars?|/\\s*5)?$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression stars(QStringLiteral("^([★⭐]{1,5})[☆]*$"));
    const QString key = keyText(text);
    if (const QRegularExpressionMatch match = plain.match(key); match.hasMatch())
        return match.captured(1);
    const QRegularExpressionMatch match = stars.match(key);
    return match.hasMatch() ? std::optional(QString::number(match.capturedLength(1))) : std::nullopt;
}

// SplitMix64's finisher: spreads neighbouring numbers over the whole range.
quint64 spread(quint64 z)
{
    z += 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

} // namespace

QString wordOf(QuestionKind kind) { return QString::fromLatin1(questionWords[std::size_t(kind)]); }

std::optional<QuestionKind> questionKindFrom(const QString &word)
{
    for (const QuestionKind kind : allQuestionKinds) {
        if (wordOf(kind) == word)
            return kind;
    }
    return std::nullopt;
}

QString wordOf(SampleRefusal refusal) { return QString::fromLatin1(refusalWords[std::size_t(refusal)]); }

std::optional<QuestionFault> putInOrder(QList<SurveyQuestion> &questions)
{
    if (questions.size() > mostQuestions)
        return QuestionFault{mostQuestions, QStringLiteral("too_many")};
    QStringList texts;
    for (qsizetype i = 0; i < questions.size(); ++i) {
        SurveyQuestion &question = questions[i];
        question.text = displayText(question.text);
        if (question.text.isEmpty())
            return QuestionFault{i, QStringLiteral("no_text")};
        if (texts.contains(questionKey(question.text)))
            return QuestionFault{i, QStringLiteral("same_text")};
        texts.append(questionKey(question.text));
        QStringList choices;
        if (question.kind == QuestionKind::Choice) {
            for (const QString &choice : std::as_const(question.choices)) {
                const QString shown = displayText(choice);
                if (shown.isEmpty())
                    continue;
                if (choices.contains(shown, Qt::CaseInsensitive))
                    return QuestionFault{i, QStringLiteral("same_choice")};
                choices.append(shown);
            }
            if (choices.size() < 2)
                return QuestionFault{i, QStringLiteral("few_choices")};
            if (choices.size() > mostChoices)
                return QuestionFault{i, QStringLiteral("many_choices")};
        }
        question.choices = choices;
    }
    return std::nullopt;
}

std::optional<QString> readAnswer(const SurveyQuestion &question, const QString &typed)
{
    const QString text = displayText(typed);
    if (text.isEmpty())
        return QString();
    switch (question.kind) {
    case QuestionKind::Choice:
        return readChoice(question.choices, text);
    case QuestionKind::Rating:
        return readRating(text);
    case QuestionKind::YesNo: {
        const QString key = keyText(text);
        return isOneOf(key, yesWords) ? std::optional(QStringLiteral("yes"))
            : isOneOf(key, noWords)   ? std::optional(QStringLiteral("no"))
                                      : std::nullopt;
    }
    case QuestionKind::Text:
        return text.size() <= longestText ? std::optional(text) : std::nullopt;
    }
    return std::nullopt;
}

QString questionKey(const QString &header)
{
    static const QRegularExpression numbering(QStringLiteral("^(?:q?[0-9]{1,2}[.、:)]|第[0-9]{1,2}题[.、:]?)"));
    static const QRegularExpression behind(QStringLiteral("(?:\\((?:必填|选填|单选|单选题|打分|评分|是非|问答|required|optional)\\)|[?:*。.!])+$"));
    QString key = headerKey(header);
    while (key.startsWith(QLatin1Char('*')))
        key.remove(0, 1);
    return key.remove(numbering).remove(behind);
}

std::optional<SampleRefusal> sampleRefusal(const SampleFacts &facts, const SampleChecks &checks)
{
    if (facts.onList)
        return SampleRefusal::OnList;
    if (facts.staff)
        return SampleRefusal::Staff;
    if (facts.optedOut)
        return SampleRefusal::OptedOut;
    if (checks.consent && !facts.consent)
        return SampleRefusal::NoConsent;
    if (facts.under14)
        return SampleRefusal::Under14;
    if (checks.hadProduct && facts.hadProduct)
        return SampleRefusal::HadProduct;
    return std::nullopt;
}

QList<qint64> drawnByLot(QList<qint64> members, qint64 list, qsizetype most)
{
    if (most < 0 || members.size() <= most)
        return members;
    const auto lot = [list](qint64 member) { return spread(spread(quint64(list)) ^ quint64(member)); };
    QList<std::pair<quint64, qint64>> drawn;
    drawn.reserve(members.size());
    for (const qint64 member : std::as_const(members))
        drawn.append({lot(member), member});
    std::nth_element(drawn.begin(), drawn.begin() + most, drawn.end());
    drawn.resize(most);
    std::sort(drawn.begin(), drawn.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    QList<qint64> out;
    for (const auto &[ticket, member] : std::as_const(drawn))
        out.append(member);
    return out;
}

QuestionResult resultOf(const SurveyQuestion &question, const QList<AnswerShare> &counts)
{
    QuestionResult out;
    out.question = question;
    for (const AnswerShare &count : counts)
        out.answers += count.count;
    if (question.kind == QuestionKind::Text)
        return out;
    QStringList values = question.choices;
    if (question.kind == QuestionKind::Rating)
        values = {QStringLiteral("5"), QStringLiteral("4"), QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("1")};
    else if (question.kind == QuestionKind::YesNo)
        values = {QStringLiteral("yes"), QStringLiteral("no")};
    for (const QString &value : std::as_const(values))
        out.shares.append({value, 0});
    qint64 sum = 0;
    for (const AnswerShare &count : counts) {
        const auto known = std::find_if(
            out.shares.begin(), out.shares.end(), [&](const AnswerShare &share) { return share.value == count.value; });
        if (known != out.shares.end())
            known->count += count.count;
        else
            out.shares.append(count);
        sum += count.value.toLongLong() * count.count;
    }
    if (question.kind == QuestionKind::Rating && out.answers > 0)
        out.mean = double(sum) / double(out.answers);
    return out;
}

bool followsFrom(QDate got, QDate paid, int days)
{
    return got.isValid() && paid.isValid() && got <= paid && got.daysTo(paid) <= days;
}

} // namespace siyu::members
