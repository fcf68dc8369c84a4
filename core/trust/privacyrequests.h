// SPDX-License-Identifier: GPL-3.0-or-later
// What people asked about their own data, and by when it has to be answered (PIPL asks for it in good time; the usual
// promise is 15 working days). Undoable, like other notes of the operator. Any thread.
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <array>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::trust {

// Words: see, copy, correct, delete, withdraw.
enum class RequestKind { See, Copy, Correct, Delete, Withdraw };
inline constexpr std::array allRequestKinds{
    RequestKind::See, RequestKind::Copy, RequestKind::Correct, RequestKind::Delete, RequestKind::Withdraw};
QString wordOf(RequestKind kind);
std::optional<RequestKind> requestKindFrom(const QString &word);

struct PrivacyRequest {
    qint64 id = 0;
    RequestKind kind = RequestKind::See;
    qint64 member = 0; // 0 = nobody is tied to it (any more)
    QString memberName; // filled by privacyRequests
    QString person; // who it was, where no member stands for them
    QDate askedOn;
    QDate dueOn; // invalid when adding = dueAfter(askedOn)
    QDateTime doneAtUtc; // invalid = open
    QString outcome;
    QString note;
};

// 15 working days later, weekends left out.
QDate dueAfter(QDate askedOn);

// Errors: InvalidInput (person, "") where neither a member nor a name is given; (asked_on …) after today; NotFound (member).
Result<qint64> addRequest(Workspace &workspace, const PrivacyRequest &request);
// Errors: NotFound (request, number).
Result<void> closeRequest(Workspace &workspace, qint64 id, const QString &outcome);
Result<void> reopenRequest(Workspace &workspace, qint64 id);
// Open ones first, the most urgent first; then those that are done, newest first.
Result<QList<PrivacyRequest>> privacyRequests(const Workspace &workspace);

} // namespace siyu::trust
