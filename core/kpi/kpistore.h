// SPDX-License-Identifier: GPL-3.0-or-later
// The KPIs of the workspace: what each team answers for, targets by date and scope, and what was counted by hand. Writes
// are undoable. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/period.h"
#include "core/base/result.h"
#include "core/kpi/figures.h"
#include "core/kpi/kpi.h"

#include <QHash>
#include <QSet>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::kpi {

enum class Kind { Process, Result };
QString wordOf(Kind kind); // process, result
std::optional<Kind> kindFrom(const QString &word);

// Money and counts are sums: a shop's target says nothing about one group. The others hold for any scope.
enum class Unit { Money, Count, Share, Ratio, Minutes };
QString wordOf(Unit unit); // money, count, share, ratio, minutes
std::optional<Unit> unitFrom(const QString &word);
constexpr bool isSum(Unit unit) { return unit == Unit::Money || unit == Unit::Count; }

enum class Every { Week, Month };
QString wordOf(Every every); // week, month
std::optional<Every> everyFrom(const QString &word);

// None: a goal that nobody can put into a number. It counts as a goal of the plan, not as a measurable one.
enum class Measure { Computed, Typed, None };
QString wordOf(Measure measure); // computed, typed, none
std::optional<Measure> measureFrom(const QString &word);

// How what was typed in a period becomes one figure.
enum class Combine { Sum, Mean, Last };
QString wordOf(Combine combine); // sum, mean, last
std::optional<Combine> combineFrom(const QString &word);

struct Kpi {
    qint64 id = 0;
    QString word; // sales …, own-1 …
    QString name; // of an own one, or given in the place of a default's
    Team team = Team::Campaign; // the one that answers for it
    Kind kind = Kind::Result;
    Unit unit = Unit::Count;
    Better better = Better::More;
    Every period = Every::Week; // what its target is for
    double weight = 10;
    Measure measure = Measure::Typed;
    Combine combine = Combine::Sum;
    bool isActivity = false; // alone it ranks no team
    bool isRetired = false;
    QString currency = QStringLiteral("CNY"); // of amounts: the workspace's

    std::optional<Default> standard() const { return defaultFrom(word); }
    bool operator==(const Kpi &) const = default;
};

// By team, then by id. Retired ones only where they are asked for.
Result<QList<Kpi>> kpis(const Workspace &workspace, bool withRetired = false);
// By its word or its name. Errors: NotFound (kpi, name).
Result<Kpi> findKpi(const Workspace &workspace, const QString &name);
// An own KPI; measure is typed or none. Errors: InvalidInput (name, weight, measure), Duplicate (kpi, name).
Result<qint64> addKpi(Workspace &workspace, const Kpi &kpi);
// Of a default only name, team, period, weight and retirement change. Errors: NotFound (kpi, id), as of addKpi.
Result<void> editKpi(Workspace &workspace, const Kpi &kpi);

// Whom a target or a typed number is for.
inline constexpr qint64 wholeShop = 0;
inline constexpr qint64 eachGroup = -1; // of targets only

struct Target {
    qint64 group = wholeShop; // an id, wholeShop or eachGroup
    QDate from;
    std::optional<double> value; // nothing = no target from then on
    QString note;
};
// Replaces the one of the same day. Errors: NotFound (kpi, group), InvalidInput (target, day).
Result<void> setTarget(Workspace &workspace, qint64 kpi, const Target &target);
// A target that is set on a day holds for the whole of its week or month.
QDate firstDayOf(const Kpi &kpi, QDate day);
Result<QList<Target>> targets(const Workspace &workspace, qint64 kpi); // newest first

struct TypedActual {
    qint64 group = wholeShop;
    QDate day;
    std::optional<double> value; // nothing takes the day's number away
    QString note;
};
// Errors: NotFound (kpi, group), InvalidInput (actual, day: after today), Refused (kpi, not_measured).
Result<void> setActual(Workspace &workspace, qint64 kpi, const TypedActual &actual);
Result<QList<TypedActual>> typedActuals(const Workspace &workspace, qint64 kpi); // newest first

// ---- what scorecards need, inside a read

struct Book {
    QList<Kpi> kpis; // in use
    QHash<std::pair<qint64, qint64>, double> targets; // by KPI and group, as they hold on the period's last day
    QHash<qint64, QList<TypedActual>> typed; // by KPI, of the period
    QSet<qint64> everTyped; // KPIs
};
Book bookIn(db::Database &db, const Period &period);

} // namespace siyu::kpi
