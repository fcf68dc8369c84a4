// SPDX-License-Identifier: GPL-3.0-or-later
// The answer desk: questions and complaints, who takes them, how fast they get a first answer, what came of talks before a
// sale. Each act is one undoable commit. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/period.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QList>
#include <QStringList>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::desks {

enum class QuestionState { Open, Answered, Closed };
QString wordOf(QuestionState state); // open, answered, closed
std::optional<QuestionState> questionStateFrom(const QString &word);

// A first answer that took longer is slow (the target of rules.md 5).
inline constexpr qint64 slowAnswerSeconds = 30 * 60;

struct Question {
    qint64 id = 0;
    QDateTime askedAt;
    MemberId member; // invalid = nobody known
    QString asker; // the member's name, else as it was written down
    GroupId group;
    QString groupName;
    QString text;
    bool isComplaint = false;
    QString stage; // presale, aftersale or empty
    QuestionState state = QuestionState::Open;
    QDateTime firstAnsweredAt;
    StaffId assigned;
    QString assignedName;
    QString answeredBy;
    QString answer;
    std::optional<int> rating;
    std::optional<bool> ledToOffer;
    QStringList tags;

    // From question to first answer, or so far. Seconds.
    qint64 waited(const QDateTime &nowUtc) const { return askedAt.secsTo(firstAnsweredAt.isValid() ? firstAnsweredAt : nowUtc); }
};

struct QuestionFilter {
    std::optional<QuestionState> state;
    bool complaintsOnly = false;
    StaffId assigned; // invalid = whoever
    GroupId group;
    QString search; // in text, answer, asker and tags
    int limit = 2'000;
};
// Open ones first, the oldest on top; then the newest.
Result<QList<Question>> questions(const Workspace &workspace, const QuestionFilter &filter);
Result<Question> question(const Workspace &workspace, qint64 id);

struct NewQuestion {
    QString text;
    MemberId member;
    QString asker; // where nobody known asked
    GroupId group;
    bool isComplaint = false;
    QString stage;
    QDateTime askedAt; // invalid = now
    StaffId assigned;
};
// Errors: InvalidInput (question, stage, time), NotFound.
Result<qint64> ask(Workspace &workspace, const NewQuestion &question);
// The first answer's time stays when it is answered again. Errors: NotFound (question), InvalidInput (answer).
Result<void> answer(Workspace &workspace, qint64 id, const QString &text, StaffId by);
Result<void> assignTo(Workspace &workspace, qint64 id, StaffId staff); // invalid = nobody
Result<void> setState(Workspace &workspace, qint64 id, QuestionState state);
Result<void> setComplaint(Workspace &workspace, qint64 id, bool complaint);
Result<void> setTags(Workspace &workspace, qint64 id, const QStringList &tags);
// 1 … 5, nothing takes it away. Errors: InvalidInput (rating).
Result<void> rate(Workspace &workspace, qint64 id, std::optional<int> rating);
Result<void> setLedToOffer(Workspace &workspace, qint64 id, std::optional<bool> led);
// A task to come back to it. Errors: NotFound, InvalidInput (title, day).
Result<qint64> followUp(Workspace &workspace, qint64 id, const QString &title, StaffId staff, QDate day);

struct DeskFigures {
    qint64 open = 0;
    qint64 complaintsOpen = 0;
    qint64 asked = 0; // in the period
    std::optional<double> medianMinutes; // to the first answer, open ones so far
    std::optional<double> offerShare; // of talks before a sale whose end is known
};
Result<DeskFigures> deskFigures(const Workspace &workspace, const Period &period);

} // namespace siyu::desks
