// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/privacyrequests.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/workspace.h"

namespace siyu::trust {

namespace {

constexpr int workingDays = 15;
constexpr std::pair<RequestKind, const char *> words[] = {{RequestKind::See, "see"}, {RequestKind::Copy, "copy"},
    {RequestKind::Correct, "correct"}, {RequestKind::Delete, "delete"}, {RequestKind::Withdraw, "withdraw"}};

Result<void> setDone(Workspace &workspace, qint64 id, const QString &doneAt, const QString &outcome)
{
    const Change change{doneAt.isNull() ? QStringLiteral("privacy.reopen") : QStringLiteral("privacy.close"), {QString::number(id)}};
    return workspace.write(change, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE privacy_request SET done_at = ?, outcome = ? WHERE id = ?").run(doneAt, outcome.isEmpty() ? QString() : outcome, id);
        if (db.changes() == 0)
            return Error{ErrorCode::NotFound, {QStringLiteral("request"), QString::number(id)}, {}};
        return {};
    });
}

} // namespace

QString wordOf(RequestKind kind)
{
    for (const auto &[of, word] : words) {
        if (of == kind)
            return QString::fromLatin1(word);
    }
    return {};
}

std::optional<RequestKind> requestKindFrom(const QString &word)
{
    for (const auto &[kind, name] : words) {
        if (word == QLatin1String(name))
            return kind;
    }
    return std::nullopt;
}

QDate dueAfter(QDate askedOn)
{
    QDate day = askedOn;
    for (int left = workingDays; left > 0;) {
        day = day.addDays(1);
        left -= day.dayOfWeek() < 6 ? 1 : 0;
    }
    return day;
}

Result<qint64> addRequest(Workspace &workspace, const PrivacyRequest &request)
{
    if (request.member == 0 && request.person.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("person"), request.person}, {}};
    if (!request.askedOn.isValid() || request.askedOn > workspace.today())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("asked_on"), request.askedOn.toString(Qt::ISODate)}, {}};
    const QDate due = request.dueOn.isValid() ? request.dueOn : dueAfter(request.askedOn);
    const QString now = toUtcText(workspace.nowUtc());
    const auto orNull = [](const QString &text) { return text.trimmed().isEmpty() ? QString() : text.trimmed(); };
    return workspace.write({QStringLiteral("privacy.request"), {wordOf(request.kind)}}, [&](db::Database &db) -> Result<qint64> {
        if (request.member != 0 && !db.cached("SELECT 1 FROM member WHERE id = ?").with(request.member).step())
            return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(request.member)}, {}};
        db.cached("INSERT INTO privacy_request (kind, member, person, asked_on, due_on, note, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .run(wordOf(request.kind), request.member == 0 ? std::optional<qint64>() : std::optional(request.member), orNull(request.person),
                request.askedOn.toString(Qt::ISODate), due.toString(Qt::ISODate), orNull(request.note), now);
        return db.lastInsertId();
    });
}

Result<void> closeRequest(Workspace &workspace, qint64 id, const QString &outcome)
{
    return setDone(workspace, id, toUtcText(workspace.nowUtc()), outcome.trimmed());
}

Result<void> reopenRequest(Workspace &workspace, qint64 id) { return setDone(workspace, id, QString(), {}); }

Result<QList<PrivacyRequest>> privacyRequests(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QList<PrivacyRequest> out;
        db::Statement rows = db.prepare("SELECT r.id, r.kind, coalesce(r.member, 0), m.name, r.person, r.asked_on, r.due_on, r.done_at, r.outcome, r.note"
                                        " FROM privacy_request r LEFT JOIN member m ON m.id = r.member"
                                        " ORDER BY r.done_at IS NOT NULL, CASE WHEN r.done_at IS NULL THEN r.due_on END, r.done_at DESC, r.id");
        while (rows.step()) {
            PrivacyRequest request;
            request.id = rows.int64(0);
            request.kind = requestKindFrom(rows.text(1)).value_or(RequestKind::See);
            request.member = rows.int64(2);
            request.memberName = rows.text(3);
            request.person = rows.text(4);
            request.askedOn = QDate::fromString(rows.text(5), Qt::ISODate);
            request.dueOn = QDate::fromString(rows.text(6), Qt::ISODate);
            request.doneAtUtc = rows.isNull(7) ? QDateTime() : fromUtcText(rows.text(7));
            request.outcome = rows.text(8);
            request.note = rows.text(9);
            out.append(request);
        }
        return out;
    });
}

} // namespace siyu::trust
