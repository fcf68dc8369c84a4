// SPDX-License-Identifier: GPL-3.0-or-later
// Sampling lists and surveys in the workspace: the lists, who is on them, who got it, what was answered. Every change is
// one undoable change. Phones and addresses come whole: whoever shows them masks them. What grows with the members takes
// Progress. Any thread.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/members/sampling.h"

#include <QDateTime>
#include <QHash>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::members {

struct Sampling {
    qint64 id = 0; // 0 = new
    QString name;
    bool isSurvey = false; // nothing is given, people are only asked
    QString product; // by name, made when the shop does not have it yet; empty = none
    QDate from; // may be invalid, as may be to
    QDate to;
    std::optional<qint64> quantity; // how many there are; nothing = no limit
    int buyDays = 30;
    QString note;

    bool operator==(const Sampling &) const = default;
};

struct SamplingRow {
    Sampling list;
    qint64 people = 0;
    qint64 got = 0; // with a day on which they got it (were asked)
    qint64 answered = 0; // at least one question
    qint64 questions = 0;
};
// The newest first.
Result<QList<SamplingRow>> samplings(const Workspace &workspace);
Result<Sampling> samplingOf(const Workspace &workspace, qint64 id); // Error: NotFound {sampling, id}
// Makes or changes it; gives its id. Errors: InvalidInput {name | quantity | day, text}, Duplicate {sampling, name}, NotFound.
Result<qint64> saveSampling(Workspace &workspace, const Sampling &list);
// With its people, questions and answers.
Result<void> removeSampling(Workspace &workspace, qint64 id);
Result<QStringList> productNames(const Workspace &workspace); // that a list may be about, by name

Result<QList<SurveyQuestion>> surveyQuestions(const Workspace &workspace, qint64 sampling);
// Puts them in this order; questions that are no longer among them go. Errors: Refused {question, word of the fault, place},
// Refused {question, in_use} where one that goes has answers, or one that has answers becomes another kind.
Result<void> saveQuestions(Workspace &workspace, qint64 sampling, const QList<SurveyQuestion> &questions);

// ---- who is on it

struct SampleCheck {
    QList<qint64> fit; // in the order given
    QHash<SampleRefusal, QList<qint64>> refused;
    qint64 placesLeft = -1; // −1 = no limit
};
Result<SampleCheck> checkSample(const Workspace &workspace, qint64 sampling, const QList<qint64> &members,
    const SampleChecks &checks, Progress &progress);
// Those who fit when it is written (they are checked again), at most as many as places are left: then by lot. Gives how many.
Result<qint64> addToSampling(Workspace &workspace, qint64 sampling, const QList<qint64> &members, const SampleChecks &checks,
    Progress &progress);
// With their answers.
Result<qint64> removeFromSampling(Workspace &workspace, qint64 sampling, const QList<qint64> &members, Progress &progress);
// That they got it (were asked) on the day, in which way; an invalid day: not yet. Gives how many changed.
Result<qint64> noteGot(Workspace &workspace, qint64 sampling, const QList<qint64> &members, QDate day, const QString &how,
    Progress &progress);

enum class SamplingPart { All, Waiting, Got, NoAnswer, Answered, Bought };
// Ids by name.
Result<QList<qint64>> samplingPeople(const Workspace &workspace, qint64 sampling, SamplingPart part, Progress &progress);

struct SamplingPerson {
    MemberId member;
    QString name;
    QString phone; // the first of several
    QString region;
    QString address;
    QDate got;
    QString how;
    QHash<qint64, QString> answers; // by question
    QDate bought; // the first order that follows from it; invalid = none
};
Result<QList<SamplingPerson>> samplingPersons(const Workspace &workspace, qint64 sampling, const QList<qint64> &members);

// ---- answers

struct TypedAnswer {
    qint64 question = 0;
    QString text; // empty takes the answer away
};
// All of one person as one change; who is on no list yet is put on it. Gives how many answers changed. Errors: InvalidInput
// {answer, text}, NotFound {sampling | member, id}.
Result<int> setAnswers(Workspace &workspace, qint64 sampling, MemberId member, const QList<TypedAnswer> &answers);

struct SamplingResults {
    Sampling list;
    qint64 people = 0;
    qint64 got = 0;
    qint64 answered = 0;
    std::optional<qint64> bought; // of those who got it, within buyDays; nothing where the list has no product
    qint64 stillOpen = 0; // got it less than buyDays ago and did not buy yet
    QList<QuestionResult> questions;
};
Result<SamplingResults> samplingResults(const Workspace &workspace, qint64 sampling);

struct TextAnswer {
    MemberId member;
    QString name;
    QString text;
    QDateTime atUtc;
};
// The newest first.
Result<QList<TextAnswer>> textAnswers(const Workspace &workspace, qint64 question, int limit, int offset = 0);

// All lists of a product together.
struct ProductSampling {
    QString product; // empty = lists without one
    qint64 lists = 0;
    qint64 people = 0;
    qint64 got = 0;
    qint64 answered = 0;
    std::optional<double> rating; // mean of all ratings given on its lists
    std::optional<qint64> bought;
};
Result<QList<ProductSampling>> samplingByProduct(const Workspace &workspace);

} // namespace siyu::members
