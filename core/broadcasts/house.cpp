// SPDX-License-Identifier: GPL-3.0-or-later
// The house's own limits and open rates: words and texts of settings, and the trail of their changes (policy.h).
#include "core/broadcasts/policy.h"

#include "core/db/database.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::broadcasts {

namespace {

constexpr int mostOfACap = 1'000;
constexpr int mostContentDays = 60;
const QString timeFormat = QStringLiteral("HH:mm");
const QString ratePrefix = QStringLiteral("open_rate.");

QString hoursText(QTime from, QTime to)
{
    return from.toString(timeFormat) + QLatin1Char('-') + to.toString(timeFormat);
}

bool readHours(const QString &text, QTime &from, QTime &to)
{
    const QTime start = QTime::fromString(text.section(QLatin1Char('-'), 0, 0).trimmed(), timeFormat);
    const QTime end = QTime::fromString(text.section(QLatin1Char('-'), 1).trimmed(), timeFormat);
    if (!start.isValid() || !end.isValid() || start >= end)
        return false;
    from = start;
    to = end;
    return true;
}

bool readCount(const QString &text, int &count, int most)
{
    bool ok = false;
    const int number = text.trimmed().toInt(&ok);
    if (!ok || number < 0 || number > most)
        return false;
    count = number;
    return true;
}

bool readOrder(const QString &text, std::array<Touchpoint, 4> &order)
{
    const QStringList words = text.split(QLatin1Char(','));
    std::array<Touchpoint, 4> read{};
    if (words.size() != qsizetype(read.size()))
        return false;
    for (size_t i = 0; i < read.size(); ++i) {
        const auto touchpoint = touchpointFrom(words[qsizetype(i)].trimmed());
        if (!touchpoint || !HouseRules().rankOf(*touchpoint) || std::find(read.begin(), read.begin() + qint64(i), *touchpoint) != read.begin() + qint64(i))
            return false;
        read[i] = *touchpoint;
    }
    order = read;
    return true;
}

bool readRate(const QString &word, const QString &text, QMap<Touchpoint, double> &rates)
{
    const auto touchpoint = touchpointFrom(word);
    if (!touchpoint)
        return false;
    if (text.trimmed().isEmpty()) {
        rates.remove(*touchpoint);
        return true;
    }
    bool ok = false;
    const double rate = text.trimmed().toDouble(&ok);
    if (!ok || !(rate >= 0 && rate <= 1))
        return false;
    rates.insert(*touchpoint, rate);
    return true;
}

// False for a word that is none, or a text that does not fit: nothing is changed then.
bool take(House &house, const QString &rule, const QString &value)
{
    HouseRules &rules = house.rules;
    if (rule == QLatin1String("month_1to1"))
        return readCount(value, rules.monthWecom, mostOfACap);
    if (rule == QLatin1String("week_directed"))
        return readCount(value, rules.weekDirected, mostOfACap);
    if (rule == QLatin1String("group_day"))
        return readCount(value, rules.groupDay, mostOfACap);
    if (rule == QLatin1String("content_days"))
        return readCount(value, rules.contentDays, mostContentDays);
    if (rule == QLatin1String("hours"))
        return readHours(value, rules.from, rules.to);
    if (rule == QLatin1String("sms_hours"))
        return readHours(value, rules.smsFrom, rules.smsTo);
    if (rule == QLatin1String("touchpoint_order"))
        return readOrder(value, rules.order);
    if (rule == QLatin1String("dedup_groups") && (value == QLatin1String("0") || value == QLatin1String("1"))) {
        rules.dedupGroups = value == QLatin1String("1");
        return true;
    }
    return rule.startsWith(ratePrefix) && readRate(rule.mid(ratePrefix.size()), value, house.openRates);
}

// The seed text's, unverified; others are not known (rules.md 6).
House defaults()
{
    return {HouseRules(), {{Touchpoint::Wecom1to1, 0.7}, {Touchpoint::SubscriptionAccount, 0.05}}};
}

} // namespace

House house(db::Database &db)
{
    House house = defaults();
    db::Statement row = db.prepare("SELECT key, value FROM setting WHERE key LIKE 'broadcast.%'");
    while (row.step())
        take(house, row.text(0).mid(10), row.text(1));
    return house;
}

HouseRules houseRules(db::Database &db)
{
    return house(db).rules;
}

Result<House> house(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return house(db); });
}

Result<HouseRules> houseRules(const Workspace &workspace)
{
    const auto all = house(workspace);
    return all ? Result<HouseRules>(all->rules) : all.error();
}

Result<House> withRule(House house, const QString &rule, const QString &value)
{
    if (!take(house, rule, value.trimmed()))
        return Error{ErrorCode::InvalidInput, {rule, value}, {}};
    return house;
}

QList<std::pair<QString, QString>> textsOf(const House &house)
{
    const HouseRules &rules = house.rules;
    QStringList order;
    for (const Touchpoint touchpoint : rules.order)
        order << wordOf(touchpoint);
    QList<std::pair<QString, QString>> texts{{QStringLiteral("month_1to1"), QString::number(rules.monthWecom)},
        {QStringLiteral("week_directed"), QString::number(rules.weekDirected)}, {QStringLiteral("group_day"), QString::number(rules.groupDay)},
        {QStringLiteral("hours"), hoursText(rules.from, rules.to)}, {QStringLiteral("sms_hours"), hoursText(rules.smsFrom, rules.smsTo)},
        {QStringLiteral("content_days"), QString::number(rules.contentDays)}, {QStringLiteral("touchpoint_order"), order.join(QLatin1Char(','))},
        {QStringLiteral("dedup_groups"), rules.dedupGroups ? QStringLiteral("1") : QStringLiteral("0")}};
    for (const Touchpoint touchpoint : allTouchpoints) {
        const auto rate = house.openRates.constFind(touchpoint);
        texts << std::pair(ratePrefix + wordOf(touchpoint), rate == house.openRates.constEnd() ? QString() : QString::number(*rate, 'g', 6));
    }
    return texts;
}

Result<void> setHouse(Workspace &workspace, const House &wanted, const QString &source, const QString &note)
{
    House good;
    for (const auto &[rule, value] : textsOf(wanted)) {
        auto read = withRule(std::move(good), rule, value);
        if (!read)
            return read.error();
        good = std::move(*read);
    }
    const QString today = workspace.today().toString(Qt::ISODate);
    return workspace.write({QStringLiteral("policy.house"), {}}, [&](db::Database &db) {
        const auto before = textsOf(house(db)), after = textsOf(good);
        for (qsizetype i = 0; i < after.size(); ++i) {
            if (after[i] == before[i])
                continue;
            db.cached("INSERT INTO setting (key, value) VALUES ('broadcast.' || ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(after[i].first, after[i].second);
            db.cached("INSERT INTO house_rule_change (rule, value, set_on, source, note) VALUES (?, ?, ?, ?, ?)")
                .run(after[i].first, after[i].second, today, source.trimmed(), note.trimmed());
        }
    });
}

Result<QList<HouseChange>> houseHistory(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QList<HouseChange> changes;
        db::Statement row = db.prepare("SELECT rule, value, set_on, source, note FROM house_rule_change ORDER BY id DESC");
        while (row.step())
            changes << HouseChange{row.text(0), row.text(1), QDate::fromString(row.text(2), Qt::ISODate), row.text(3), row.text(4)};
        return changes;
    });
}

} // namespace siyu::broadcasts
