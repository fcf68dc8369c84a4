// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/policy.h"

#include "core/db/database.h"
#include "core/workspace.h"

namespace siyu::broadcasts {

namespace {

constexpr int monthsUntilCheck = 12;
const QString timeFormat = QStringLiteral("HH:mm");

QString hoursText(QTime from, QTime to)
{
    return from.toString(timeFormat) + QLatin1Char('-') + to.toString(timeFormat);
}

void readHours(const QString &text, QTime &from, QTime &to)
{
    const QTime start = QTime::fromString(text.section(QLatin1Char('-'), 0, 0), timeFormat);
    const QTime end = QTime::fromString(text.section(QLatin1Char('-'), 1), timeFormat);
    if (start.isValid() && end.isValid() && start < end) {
        from = start;
        to = end;
    }
}

void readCount(const QString &text, int &count)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (ok && number >= 0)
        count = number;
}

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

QList<PolicyRow> all(db::Database &db)
{
    QList<PolicyRow> rows;
    db::Statement row = db.prepare("SELECT id, touchpoint, subject, limit_n, per, valid_from, valid_to, source, note, checked_on"
                                   " FROM policy ORDER BY touchpoint, subject, valid_from, id");
    while (row.step())
        rows << policyOf(row);
    return rows;
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

// Nothing for rows that only inform.
std::optional<PlatformQuota> quotaOf(const PolicyRow &row)
{
    PlatformQuota quota;
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
    return workspace.read([](db::Database &db) { return all(db); });
}

Result<void> editPolicy(Workspace &workspace, const PolicyRow &policy)
{
    if (policy.limit && *policy.limit < 0)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("limit"), QString::number(*policy.limit)}, {}};
    return workspace.write({QStringLiteral("policy.edit"), {wordOf(policy.touchpoint)}}, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE policy SET limit_n = ?, per = ?, valid_from = ?, valid_to = ?, note = ? WHERE id = ?")
            .run(policy.limit, policy.per, dayText(policy.validFrom), dayText(policy.validTo), policy.note, policy.id);
        if (db.changes() == 0)
            return Error{ErrorCode::NotFound, {QStringLiteral("policy"), QString::number(policy.id)}, {}};
        return {};
    });
}

Result<void> markPolicyChecked(Workspace &workspace, qint64 id)
{
    return workspace.write({QStringLiteral("policy.check"), {}}, [&](db::Database &db) {
        db.cached("UPDATE policy SET checked_on = ? WHERE id = ?").run(dayText(workspace.today()), id);
    });
}

HouseRules houseRules(db::Database &db)
{
    HouseRules rules;
    db::Statement row = db.prepare("SELECT key, value FROM setting WHERE key LIKE 'broadcast.%'");
    while (row.step()) {
        const QString key = row.text(0).mid(10), value = row.text(1);
        if (key == QLatin1String("month_1to1"))
            readCount(value, rules.monthWecom);
        else if (key == QLatin1String("week_directed"))
            readCount(value, rules.weekDirected);
        else if (key == QLatin1String("group_day"))
            readCount(value, rules.groupDay);
        else if (key == QLatin1String("hours"))
            readHours(value, rules.from, rules.to);
        else if (key == QLatin1String("sms_hours"))
            readHours(value, rules.smsFrom, rules.smsTo);
        else if (key == QLatin1String("dedup_groups"))
            rules.dedupGroups = value != QLatin1String("0");
    }
    return rules;
}

Result<HouseRules> houseRules(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return houseRules(db); });
}

Result<void> setHouseRules(Workspace &workspace, const HouseRules &rules)
{
    const QList<QPair<QString, QString>> settings{{QStringLiteral("month_1to1"), QString::number(rules.monthWecom)},
        {QStringLiteral("week_directed"), QString::number(rules.weekDirected)},
        {QStringLiteral("group_day"), QString::number(rules.groupDay)},
        {QStringLiteral("hours"), hoursText(rules.from, rules.to)}, {QStringLiteral("sms_hours"), hoursText(rules.smsFrom, rules.smsTo)},
        {QStringLiteral("dedup_groups"), rules.dedupGroups ? QStringLiteral("1") : QStringLiteral("0")}};
    return workspace.write({QStringLiteral("policy.house"), {}}, [&](db::Database &db) {
        for (const auto &[key, value] : settings)
            db.cached("INSERT INTO setting (key, value) VALUES ('broadcast.' || ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(key, value);
    });
}

std::vector<PlatformQuota> quotas(db::Database &db)
{
    std::vector<PlatformQuota> out;
    for (const PolicyRow &row : all(db)) {
        if (const auto quota = quotaOf(row))
            out.push_back(*quota);
    }
    return out;
}

} // namespace siyu::broadcasts
