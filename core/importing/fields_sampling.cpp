// SPDX-License-Identifier: GPL-3.0-or-later
// Answers to surveys: a column for each question as survey tools and hand-out lists have them, or a row for each answer as
// our own export has them.
#include "core/importing/catalogue.h"

namespace siyu::importing {

namespace {

constexpr unsigned answers = bit(Kind::SurveyAnswers);

constexpr FieldSpec fields[] = {
    {Field::Sampling, "sampling", FieldType::Text, answers, false},
    {Field::GotOn, "got_on", FieldType::Date, answers, false},
    {Field::SentBy, "sent_by", FieldType::Text, answers, false},
    {Field::AnsweredOn, "answered_on", FieldType::Instant, answers, false},
    {Field::SurveyQuestion, "survey_question", FieldType::Text, answers, false},
    {Field::SurveyQuestionKind, "survey_question_kind", FieldType::Text, answers, false},
    {Field::SurveyChoices, "survey_choices", FieldType::Text, answers, false},
    {Field::SurveyAnswer, "survey_answer", FieldType::Text, answers, false},
};

constexpr HeaderWords words[] = {
    {Field::Sampling, answers, u"", u"试用名单|试吃名单|名单|试用活动|试吃活动|问卷|问卷名称|问卷标题|sampling|survey|surveyname|survey_name|list"},
    {Field::GotOn, answers, u"", u"领取日期|领取时间|领样日期|寄出日期|寄送日期|发放日期|收到日期|got_on|goton|received|receivedon|received_on|senton"},
    {Field::SentBy, answers, u"", u"领取方式|寄送方式|发放方式|配送方式|sent_by|sentby|howsent|delivery"},
    {Field::AnsweredOn, answers, u"", u"提交答卷时间|提交时间|答题时间|填写时间|回答时间|完成时间|answered_on|answeredon|submittedat|submitted_at|submittime|timestamp|时间戳记"},
    {Field::SurveyQuestion, answers, u"", u"问题|题目|survey_question|question"},
    {Field::SurveyQuestionKind, answers, u"", u"题型|survey_question_kind"},
    {Field::SurveyChoices, answers, u"", u"选项|survey_choices"},
    {Field::SurveyAnswer, answers, u"", u"答案|回答|survey_answer|answer"},
};

constexpr Need needs[] = {
    {Kind::SurveyAnswers, with(identities, Field::MemberNumber, Field::Nickname, Field::Name)},
    {Kind::SurveyAnswers, {Field::Custom, Field::SurveyAnswer, Field::GotOn}},
};

constexpr Clue clues[] = {
    {Kind::SurveyAnswers, u"提交答卷时间|试用名单|试吃名单|问卷名称|问卷标题|survey_question|survey_answer|got_on|领样日期", 1},
};

} // namespace

const CataloguePart &samplingFields()
{
    static constexpr CataloguePart part{fields, words, needs, clues};
    return part;
}

} // namespace siyu::importing
