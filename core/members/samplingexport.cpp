// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/samplingexport.h"

#include "core/base/text.h"
#include "core/files/tablewriter.h"
#include "core/trust/exportlog.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

constexpr qsizetype pageSize = 256;
constexpr int wide = 28;

std::vector<files::ColumnFormat> columnsOf(const SamplingSheet &how, const QList<SurveyQuestion> &questions)
{
    std::vector<files::ColumnFormat> columns;
    for (qsizetype i = 0; i < samplingSheetHeaders - 1; ++i)
        columns.push_back({how.headers.value(i), i == 5 ? wide : 14});
    for (const SurveyQuestion &question : questions)
        columns.push_back({question.text, 18});
    if (!how.handOut)
        columns.push_back({how.headers.value(samplingSheetHeaders - 1), 14});
    return columns;
}

files::Cell textCell(const QString &text) { return text.isEmpty() ? files::Cell() : files::Cell(text); }
files::Cell dayCell(QDate day) { return day.isValid() ? files::Cell(day) : files::Cell(); }

files::Cell answerCell(const SurveyQuestion &question, const QString &value, const SamplingSheet &how)
{
    if (value.isEmpty())
        return {};
    if (question.kind == QuestionKind::Rating)
        return value.toLongLong();
    if (question.kind == QuestionKind::YesNo)
        return value == QStringLiteral("yes") ? how.yes : how.no;
    return how.masked ? maskPhonesIn(value) : value;
}

std::vector<files::Cell> rowOf(const Sampling &list, const SamplingPerson &person, const QList<SurveyQuestion> &questions, const SamplingSheet &how)
{
    const QString address = how.masked && !person.address.isEmpty() ? QStringLiteral("***") : person.address;
    std::vector<files::Cell> cells{textCell(list.name), person.member.value, textCell(how.masked ? maskPhonesIn(person.name) : person.name),
        textCell(how.masked ? maskPhone(person.phone) : person.phone), textCell(person.region), textCell(address),
        dayCell(person.got), textCell(person.how)};
    for (const SurveyQuestion &question : questions)
        cells.push_back(answerCell(question, person.answers.value(question.id), how));
    if (!how.handOut)
        cells.push_back(dayCell(person.bought));
    return cells;
}

} // namespace

Result<qint64> exportSampling(Workspace &workspace, qint64 sampling, const SamplingSheet &how, Progress &progress)
{
    if (!how.masked && how.reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("reason"), how.reason}, {}};
    if (!how.masked && workspace.isReadOnly())
        return Error{ErrorCode::NotAllowedReadOnly, {workspace.path()}, {}};
    const Result<Sampling> list = samplingOf(workspace, sampling);
    const Result<QList<SurveyQuestion>> questions = surveyQuestions(workspace, sampling);
    const Result<QList<qint64>> people
        = samplingPeople(workspace, sampling, how.handOut ? SamplingPart::Waiting : SamplingPart::All, progress);
    if (!list || !questions || !people)
        return !list ? list.error() : !questions ? questions.error() : people.error();
    Result<std::unique_ptr<files::TableWriter>> table = files::createTable(how.path, how.sheet, columnsOf(how, *questions));
    if (!table)
        return table.error();
    for (qsizetype from = 0; from < people->size(); from += pageSize) {
        if (!progress.report(from, people->size()))
            return Error{ErrorCode::Cancelled, {}, {}};
        const auto persons = samplingPersons(workspace, sampling, people->mid(from, pageSize));
        if (!persons)
            return persons.error();
        for (const SamplingPerson &person : *persons) {
            if (const Result<void> written = (*table)->writeRow(rowOf(*list, person, *questions, how)); !written)
                return written.error();
        }
    }
    if (const Result<void> closed = (*table)->close(); !closed)
        return closed.error();
    const trust::ExportEntry entry{{}, QStringLiteral("sampling"), how.path, people->size(), how.masked, how.reason};
    if (!workspace.isReadOnly()) {
        if (const Result<void> noted = trust::logExport(workspace, entry); !noted)
            return noted.error();
    }
    return people->size();
}

} // namespace siyu::members
