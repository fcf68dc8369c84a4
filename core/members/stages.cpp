// SPDX-License-Identifier: GPL-3.0-or-later
// Stages as a page asks for them: set by hand, their history, their reason.
#include "core/base/period.h"
#include "core/db/database.h"
#include "core/members/figurerows.h"
#include "core/members/figures.h"
#include "core/members/lifecyclerules.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

Error noMember(MemberId member) { return {ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member.value)}, {}}; }

QDate dayFrom(qint32 julian) { return julian ? QDate::fromJulianDay(julian) : QDate(); }

int limitOf(Stage stage, const LifecycleRules &rules)
{
    switch (stage) {
    case Stage::Lost:
        return rules.lostDays;
    case Stage::New:
        return rules.newDays;
    case Stage::Dormant:
        return rules.dormantDays;
    case Stage::Loyal:
        return rules.loyalOrders;
    case Stage::Repeat:
        return rules.repeatOrders;
    case Stage::Prospect:
    case Stage::FirstOrder:
    case Stage::Active:
    case Stage::Quiet:
        return 0;
    }
    return 0;
}

std::optional<FigureRow> figureIn(db::Database &db, MemberId member)
{
    db::Statement row = db.prepare(std::string("SELECT ") + figureColumns + " FROM member_figure WHERE member = ?");
    row.with(member.value);
    return row.step() ? std::optional(rowIn(row)) : std::nullopt;
}

QString madeValue(db::Database &db, const char *what)
{
    db::Statement row = db.prepare("SELECT value FROM figure_made WHERE what = ?");
    row.with(what);
    return row.step() ? row.text(0) : QString();
}

// As stageOf judges silence.
std::optional<qint64> silentDaysOf(const Life &life, QDate day)
{
    const bool isMeasured = life.tier != Life::noTier;
    if (!isMeasured && life.orders == 0)
        return std::nullopt;
    qint32 last = isMeasured ? std::max(life.lastSign, life.lastMessage) : life.lastSign;
    if (last == 0)
        last = life.firstContact;
    return last ? std::optional(day.toJulianDay() - last) : std::nullopt;
}

} // namespace

Result<QList<StageSpell>> stageHistory(const Workspace &workspace, MemberId member)
{
    return workspace.read([member](db::Database &db) {
        QList<StageSpell> out;
        db::Statement rows = db.prepare("SELECT day, stage, rule FROM member_stage WHERE member = ? ORDER BY day");
        rows.with(member.value);
        while (rows.step()) {
            const StageSpell spell{QDate::fromString(rows.text(0), Qt::ISODate), Stage(rows.int64(1)), int(rows.int64(2))};
            // Left and taken up again on one day: it went on.
            if (out.isEmpty() || out.last().stage != spell.stage)
                out.append(spell);
        }
        const std::optional<FigureRow> now = figureIn(db, member);
        if (now && (out.isEmpty() || out.last().stage != now->stage))
            out.append({dayFrom(now->since), now->stage, now->rule});
        return out;
    });
}

Result<StageReason> stageReason(const Workspace &workspace, MemberId member)
{
    return workspace.read([member](db::Database &db) -> Result<StageReason> {
        const std::optional<FigureRow> row = figureIn(db, member);
        if (!row)
            return noMember(member);
        const LifecycleRules rules = lifecycleRulesFrom(madeValue(db, "rules"));
        StageReason out;
        out.stage = row->stage;
        out.rule = row->rule;
        out.ordersOnly = row->ordersOnly;
        out.circle = row->circle;
        out.since = dayFrom(row->since);
        out.asOf = QDate::fromString(madeValue(db, "day"), Qt::ISODate);
        out.firstContact = dayFrom(row->life.firstContact);
        out.silentDays = silentDaysOf(row->life, out.asOf);
        out.orders = row->life.orders;
        out.isTopBuyer = row->scores.isTop();
        if (row->life.tier != Life::noTier)
            out.tier = Tier(row->life.tier);
        out.limit = row->rule == 0 ? 0 : limitOf(row->stage, rules);
        out.allEnded = row->stage == Stage::Lost && row->rule > 0 && (!out.silentDays || *out.silentDays < out.limit);
        return out;
    });
}

} // namespace siyu::members
