// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/notices.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::broadcasts {

namespace {

const QString aheadKey = QStringLiteral("notice.ahead");
const QString quietKey = QStringLiteral("notice.quiet");
const QString pauseKey = QStringLiteral("notice.paused_until");
const QString clockFormat = QStringLiteral("HH:mm");

} // namespace

bool isQuiet(const NoticeRules &rules, const QDateTime &nowUtc, const QTimeZone &zone)
{
    if (rules.pausedUntil.isValid() && nowUtc < rules.pausedUntil)
        return true;
    if (!rules.quietFrom.isValid() || !rules.quietTo.isValid())
        return false;
    const QTime now = nowUtc.toTimeZone(zone).time();
    if (rules.quietFrom <= rules.quietTo)
        return now >= rules.quietFrom && now < rules.quietTo;
    return now >= rules.quietFrom || now < rules.quietTo;
}

NoticeRules noticeRules(const Workspace &workspace)
{
    NoticeRules rules;
    bool ok = false;
    const int ahead = workspace.setting(aheadKey).toInt(&ok);
    if (ok && ahead >= 0 && ahead <= mostAheadMinutes)
        rules.aheadMinutes = ahead;
    const QString quiet = workspace.setting(quietKey);
    rules.quietFrom = QTime::fromString(quiet.section(QLatin1Char('-'), 0, 0), clockFormat);
    rules.quietTo = QTime::fromString(quiet.section(QLatin1Char('-'), 1), clockFormat);
    rules.pausedUntil = fromUtcText(workspace.setting(pauseKey));
    return rules;
}

Result<void> setNoticeRules(Workspace &workspace, const NoticeRules &rules)
{
    if (rules.aheadMinutes < 0 || rules.aheadMinutes > mostAheadMinutes)
        return invalid("ahead", QString::number(rules.aheadMinutes));
    const bool isEver = rules.quietFrom.isValid() && rules.quietTo.isValid();
    const QList<QPair<QString, QString>> values{{aheadKey, QString::number(rules.aheadMinutes)},
        {quietKey, isEver ? rules.quietFrom.toString(clockFormat) + QLatin1Char('-') + rules.quietTo.toString(clockFormat) : QString(QLatin1String(""))},
        {pauseKey, rules.pausedUntil.isValid() ? toUtcText(rules.pausedUntil) : QString(QLatin1String(""))}};
    return workspace.write({QStringLiteral("setting"), {}, Record::System, {Topic::Settings}}, [&](db::Database &db) {
        for (const auto &[key, value] : values)
            db.cached("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2").run(key, value);
    });
}

} // namespace siyu::broadcasts
