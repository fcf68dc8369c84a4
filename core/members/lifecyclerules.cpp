// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/lifecyclerules.h"

#include "core/db/database.h"
#include "core/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace siyu::members {

namespace {

struct Figure {
    const char *word;
    int LifecycleRules::*value;
};
constexpr std::array figures{Figure{"lost", &LifecycleRules::lostDays}, Figure{"new", &LifecycleRules::newDays},
    Figure{"dormant", &LifecycleRules::dormantDays}, Figure{"loyal", &LifecycleRules::loyalOrders},
    Figure{"repeat", &LifecycleRules::repeatOrders}};
constexpr int mostOfAFigure = 10'000; // days or orders; more is a slip of the hand

const QString key = QStringLiteral("lifecycle.rules");
const QString orderWord = QStringLiteral("order");

std::optional<Error> faultOf(const LifecycleRules &rules)
{
    for (const Figure &figure : figures) {
        const int value = rules.*figure.value;
        if (value < 1 || value > mostOfAFigure)
            return Error{ErrorCode::InvalidInput, {QString::fromLatin1(figure.word), QString::number(value)}, {}};
    }
    if (!isSound(rules))
        return Error{ErrorCode::InvalidInput, {QStringLiteral("stage_order"), lifecycleRulesText(rules)}, {}};
    return std::nullopt;
}

} // namespace

QString lifecycleRulesText(const LifecycleRules &rules)
{
    QJsonObject out;
    QJsonArray order;
    for (const Stage stage : rules.order)
        order.append(wordOf(stage));
    out.insert(orderWord, order);
    for (const Figure &figure : figures)
        out.insert(QString::fromLatin1(figure.word), rules.*figure.value);
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

LifecycleRules lifecycleRulesFrom(const QString &text)
{
    const QJsonObject given = QJsonDocument::fromJson(text.toUtf8()).object();
    LifecycleRules rules;
    rules.order.clear();
    for (const QJsonValue &word : given.value(orderWord).toArray()) {
        if (const std::optional<Stage> stage = stageFrom(word.toString()))
            rules.order.append(*stage);
    }
    for (const Figure &figure : figures)
        rules.*figure.value = given.value(QLatin1String(figure.word)).toInt();
    return faultOf(rules) ? LifecycleRules() : rules;
}

LifecycleRules lifecycleRulesIn(db::Database &db)
{
    db::Statement &row = db.cached("SELECT value FROM setting WHERE key = ?").with(key);
    const QString text = row.step() ? row.text(0) : QString();
    row.reset();
    return text.isEmpty() ? LifecycleRules() : lifecycleRulesFrom(text);
}

Result<LifecycleRules> lifecycleRules(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return lifecycleRulesIn(db); });
}

Result<void> setLifecycleRules(Workspace &workspace, const LifecycleRules &rules)
{
    if (const std::optional<Error> fault = faultOf(rules))
        return *fault;
    return workspace.write({QStringLiteral("lifecycle.rules")}, [&](db::Database &db) {
        if (rules == LifecycleRules())
            db.cached("DELETE FROM setting WHERE key = ?").run(key);
        else
            db.cached("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2")
                .run(key, lifecycleRulesText(rules));
    });
}

} // namespace siyu::members
