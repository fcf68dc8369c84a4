// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/policy.h"

#include "core/db/database.h"
#include "core/workspace.h"

namespace siyu::broadcasts {

namespace {

constexpr int monthsUntilCheck = 12;
constexpr int mostSends = 1'000'000; // of any limit

PolicyRow policyOf(const db::Statement &row)
{
    PolicyRow policy;
    policy.id = row.int64(0);
    policy.touchpoint = touchpointFrom(row.text(1)).value_or(Touchpoint::Wecom1to1);
    policy.subject = row.text(2);
    if (const auto limit = row.optionalInt64(3))
        policy.limit = int(*limit);
    policy.per = row.text(4);
    policy.validFrom = QDate::fromString(row.text(5), Qt::ISODate);
    policy.validTo = QDate::fromString(row.text(6), Qt::ISODate);
    policy.source = row.text(7);
    policy.note = row.text(8);
    policy.checkedOn = QDate::fromString(row.text(9), Qt::ISODate);
    return policy;
}

} // namespace

QList<PolicyRow> policies(db::Database &db)
{
    QList<PolicyRow> rows;
    db::Statement row = db.prepare("SELECT id, touchpoint, subject, limit_n, per, valid_from, valid_to, source, note, checked_on"
                                   " FROM policy ORDER BY touchpoint, subject, valid_from, id");
    while (row.step())
        rows << policyOf(row);
    return rows;
}

namespace {

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

// Nothing for rows that only inform.
std::optional<PlatformQuota> quotaOf(const PolicyRow &row)
{
    PlatformQuota quota;
    quota.policy = row.id;
    quota.touchpoint = row.touchpoint;
    quota.limit = row.limit;
    quota.validFrom = row.validFrom;
    quota.validTo = row.validTo;
    if (row.subject == QLatin1String("account"))
        quota.subject = PlatformQuota::Subject::Account;
    else if (row.subject == QLatin1String("account_target"))
        quota.subject = PlatformQuota::Subject::AccountAndTarget;
    else if (row.subject != QLatin1String("target"))
        return std::nullopt;
    if (row.per == QLatin1String("day"))
        quota.per = PlatformQuota::Per::Day;
    else if (row.per == QLatin1String("week"))
        quota.per = PlatformQuota::Per::Week;
    else if (row.per == QLatin1String("month"))
        quota.per = PlatformQuota::Per::Month;
    else if (row.per.startsWith(QLatin1String("rolling_"))) {
        quota.per = PlatformQuota::Per::Rolling;
        quota.rollingSeconds = row.per.mid(8).chopped(1).toLongLong() * (row.per.endsWith(QLatin1Char('h')) ? 3600 : 86400);
    } else
        return std::nullopt;
    return quota;
}

} // namespace

bool PolicyRow::needsCheck(QDate today) const
{
    if (validTo.isValid() && validTo < today)
        return false;
    return !checkedOn.isValid() || checkedOn.addMonths(monthsUntilCheck) < today;
}

Result<QList<PolicyRow>> policies(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return policies(db); });
}

namespace {

Error wrong(const char *key, const QString &value)
{
    return {ErrorCode::InvalidInput, {QString::fromLatin1(key), value}, {}};
}

Error missing(qint64 id)
{
    return {ErrorCode::NotFound, {QStringLiteral("policy"), QString::number(id)}, {}};
}

// A row that informs may have any span, one that the planner reads only those it knows.
std::optional<Error> faultOf(const PolicyRow &row)
{
    if (row.limit && (*row.limit < 0 || *row.limit > mostSends))
        return wrong("limit", QString::number(*row.limit));
    if (!policySubjects().contains(row.subject))
        return wrong("subject", row.subject);
    if (!policySpans().contains(row.per))
        return wrong("per", row.per);
    const bool isQuota = row.subject == QLatin1String("target") || row.subject.startsWith(QLatin1String("account"));
    if (isQuota != quotaOf(row).has_value() || (!isQuota && !row.limit))
        return wrong("per", row.per);
    if (!row.limit && row.per != QLatin1String("month")) // as many as the month has days
        return wrong("limit", QString());
    if (row.source.trimmed().isEmpty())
        return wrong("source", row.source);
    if (row.validFrom.isValid() && row.validTo.isValid() && row.validTo < row.validFrom)
        return wrong("valid_to", dayText(row.validTo));
    return std::nullopt;
}

void bindRow(db::Database &db, const PolicyRow &row)
{
    db.cached("INSERT INTO policy (touchpoint, subject, limit_n, per, valid_from, valid_to, source, note, checked_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(wordOf(row.touchpoint), row.subject, row.limit, row.per, dayText(row.validFrom), dayText(row.validTo), row.source.trimmed(), row.note.trimmed(),
            dayText(row.checkedOn));
}

} // namespace

QStringList policySubjects()
{
    return {QStringLiteral("target"), QStringLiteral("account"), QStringLiteral("account_target"), QStringLiteral("text"), QStringLiteral("size"),
        QStringLiteral("scan_size"), QStringLiteral("code_days"), QStringLiteral("join_groups")};
}

QStringList policySpans()
{
    return {QStringLiteral("day"), QStringLiteral("week"), QStringLiteral("month"), QStringLiteral("rolling_7d"), QStringLiteral("rolling_24h"),
        QStringLiteral("message"), QStringLiteral("group"), QStringLiteral("code")};
}

Result<QList<PolicyRow>> edited(QList<PolicyRow> rows, const PolicyEdit &edit)
{
    using Kind = PolicyEdit::Kind;
    const auto known = std::find_if(rows.begin(), rows.end(), [&](const PolicyRow &row) { return row.id == edit.id; });
    if (edit.kind != Kind::Add && known == rows.end())
        return missing(edit.id);
    if (edit.kind == Kind::End) {
        if (!edit.row.validTo.isValid() || (known->validFrom.isValid() && edit.row.validTo < known->validFrom))
            return wrong("valid_to", dayText(edit.row.validTo));
        known->validTo = edit.row.validTo;
        return rows;
    }
    if (const auto fault = faultOf(edit.row))
        return *fault;
    PolicyRow row = edit.row;
    if (edit.kind == Kind::Correct) {
        row.id = edit.id;
        *known = row;
        return rows;
    }
    if (edit.kind == Kind::Supersede) {
        if (!row.validFrom.isValid() || (known->validFrom.isValid() && row.validFrom <= known->validFrom))
            return wrong("valid_from", dayText(row.validFrom));
        known->validTo = row.validFrom.addDays(-1);
    }
    row.id = 0;
    rows << row;
    return rows;
}

Result<void> editPolicy(Workspace &workspace, const PolicyEdit &edit)
{
    return workspace.write({QStringLiteral("policy.edit"), {wordOf(edit.row.touchpoint)}}, [&](db::Database &db) -> Result<void> {
        const auto after = edited(policies(db), edit);
        if (!after)
            return after.error();
        for (const PolicyRow &row : *after) {
            if (row.id == 0)
                bindRow(db, row);
            else if (row.id == edit.id)
                db.cached("UPDATE policy SET touchpoint = ?, subject = ?, limit_n = ?, per = ?, valid_from = ?, valid_to = ?, source = ?, note = ?, checked_on = ? WHERE id = ?")
                    .run(wordOf(row.touchpoint), row.subject, row.limit, row.per, dayText(row.validFrom), dayText(row.validTo), row.source, row.note,
                        dayText(row.checkedOn), row.id);
        }
        return {};
    });
}

Result<void> markPolicyChecked(Workspace &workspace, qint64 id)
{
    return workspace.write({QStringLiteral("policy.check"), {}}, [&](db::Database &db) {
        db.cached("UPDATE policy SET checked_on = ? WHERE id = ?").run(dayText(workspace.today()), id);
    });
}

std::vector<PlatformQuota> quotasOf(const QList<PolicyRow> &rows)
{
    std::vector<PlatformQuota> out;
    for (const PolicyRow &row : rows) {
        if (const auto quota = quotaOf(row))
            out.push_back(*quota);
    }
    return out;
}

std::vector<PlatformQuota> quotas(db::Database &db)
{
    return quotasOf(policies(db));
}

} // namespace siyu::broadcasts
