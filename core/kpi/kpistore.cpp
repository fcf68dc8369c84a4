// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/kpistore.h"

#include "core/db/rows.h"
#include "core/workspace.h"

#include <cmath>

namespace siyu::kpi {

namespace {

constexpr std::string_view columns
    = "SELECT id, word, name, team, kind, unit, better, period, weight, measure, combine, is_activity, retired_at IS NOT NULL,"
      " coalesce((SELECT nullif(value, '') FROM setting WHERE key = 'currency'), 'CNY') FROM kpi";

Kpi kpiOf(const db::Statement &row)
{
    Kpi kpi;
    kpi.id = row.int64(0);
    kpi.word = row.text(1);
    kpi.name = row.text(2);
    kpi.team = Team(row.int64(3));
    kpi.kind = kindFrom(row.text(4)).value_or(Kind::Result);
    kpi.unit = unitFrom(row.text(5)).value_or(Unit::Count);
    kpi.better = betterFrom(row.text(6)).value_or(Better::More);
    kpi.period = everyFrom(row.text(7)).value_or(Every::Week);
    kpi.weight = row.real(8);
    kpi.measure = measureFrom(row.text(9)).value_or(Measure::Typed);
    kpi.combine = combineFrom(row.text(10)).value_or(Combine::Sum);
    kpi.isActivity = row.int64(11) != 0;
    kpi.isRetired = row.int64(12) != 0;
    kpi.currency = row.text(13);
    return kpi;
}

std::optional<Kpi> kpiIn(db::Database &db, qint64 id)
{
    db::Statement row = db.prepare(std::string(columns) + " WHERE id = ?");
    return row.with(id).step() ? std::optional(kpiOf(row)) : std::nullopt;
}

Result<void> checked(db::Database &db, const Kpi &kpi)
{
    const QString name = kpi.name.trimmed();
    if ((!kpi.standard() && name.isEmpty()) || name.size() > 60)
        return invalid("name", kpi.name);
    if (!(kpi.weight >= 0) || kpi.weight > 1'000'000)
        return invalid("weight", QString::number(kpi.weight));
    if (!kpi.standard() && kpi.measure == Measure::Computed)
        return invalid("measure", wordOf(kpi.measure));
    db::Statement same = db.prepare("SELECT 1 FROM kpi WHERE id <> ?1 AND (name = ?2 OR word = ?2)");
    if (!name.isEmpty() && same.with(kpi.id, name).step())
        return Error{ErrorCode::Duplicate, {QStringLiteral("kpi"), name}, {}};
    return {};
}

QString nameOf(const Kpi &kpi) { return kpi.name.isEmpty() ? kpi.word : kpi.name; }

Result<Kpi> kpiOfId(const Workspace &workspace, qint64 id)
{
    return workspace.read([&](db::Database &db) -> Result<Kpi> {
        const std::optional<Kpi> found = kpiIn(db, id);
        if (!found)
            return notFound("kpi", id);
        return *found;
    });
}

} // namespace

Result<QList<Kpi>> kpis(const Workspace &workspace, bool withRetired)
{
    return workspace.read([&](db::Database &db) {
        return listOf(db.prepare(std::string(columns) + " WHERE ?1 OR retired_at IS NULL ORDER BY team, id").with(withRetired), kpiOf);
    });
}

Result<Kpi> findKpi(const Workspace &workspace, const QString &name)
{
    return workspace.read([&](db::Database &db) -> Result<Kpi> {
        db::Statement row = db.prepare(std::string(columns) + " WHERE word = ?1 OR name = ?1 ORDER BY word = ?1 DESC LIMIT 1");
        if (row.with(name.trimmed()).step())
            return kpiOf(row);
        return notFound("kpi", name);
    });
}

Result<qint64> addKpi(Workspace &workspace, const Kpi &kpi)
{
    return workspace.write({QStringLiteral("kpi.add"), {kpi.name.trimmed()}}, [&](db::Database &db) -> Result<qint64> {
        Kpi own = kpi;
        own.id = 0;
        own.word.clear();
        if (const Result<void> good = checked(db, own); !good)
            return good.error();
        const qint64 id = std::max<qint64>(100, db.one("SELECT max(id) FROM kpi").value_or(0)) + 1;
        db.cached("INSERT INTO kpi (id, word, name, team, kind, unit, better, period, weight, measure, combine, is_activity)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .run(id, QStringLiteral("own-%1").arg(id - 100), own.name.trimmed(), int(own.team), wordOf(own.kind), wordOf(own.unit),
                wordOf(own.better), wordOf(own.period), own.weight, wordOf(own.measure), wordOf(own.combine), own.isActivity);
        return id;
    });
}

Result<void> editKpi(Workspace &workspace, const Kpi &kpi)
{
    const QString called = kpi.name.trimmed().isEmpty() ? kpi.word : kpi.name.trimmed();
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("kpi.edit"), {called}}, [&](db::Database &db) -> Result<void> {
        const std::optional<Kpi> before = kpiIn(db, kpi.id);
        if (!before)
            return notFound("kpi", kpi.id);
        Kpi after = kpi;
        after.word = before->word;
        if (before->standard()) {
            after.kind = before->kind;
            after.unit = before->unit;
            after.better = before->better;
            after.measure = before->measure;
            after.combine = before->combine;
            after.isActivity = before->isActivity;
        }
        if (const Result<void> good = checked(db, after); !good)
            return good;
        db.cached("UPDATE kpi SET name = ?, team = ?, kind = ?, unit = ?, better = ?, period = ?, weight = ?, measure = ?, combine = ?,"
                  " is_activity = ?, retired_at = CASE WHEN ? THEN coalesce(retired_at, ?) END WHERE id = ?")
            .run(textOrNull(after.name), int(after.team), wordOf(after.kind), wordOf(after.unit), wordOf(after.better),
                wordOf(after.period), after.weight, wordOf(after.measure), wordOf(after.combine), after.isActivity, after.isRetired, now, kpi.id);
        return {};
    });
}

Result<void> setTarget(Workspace &workspace, qint64 kpi, const Target &target)
{
    if (!target.from.isValid())
        return invalid("day", QString());
    if (target.value && !std::isfinite(*target.value))
        return invalid("target", QString::number(*target.value));
    const auto found = kpiOfId(workspace, kpi);
    if (!found)
        return found.error();
    return workspace.write({QStringLiteral("kpi.target"), {nameOf(*found)}}, [&](db::Database &db) -> Result<void> {
        if (target.group > 0) {
            if (auto there = isThere(db, RowOf::Group, target.group); !there)
                return there;
        }
        db.cached("INSERT INTO kpi_target (kpi, grp, from_day, value, note) VALUES (?, ?, ?, ?, ?)"
                  " ON CONFLICT DO UPDATE SET value = excluded.value, note = excluded.note")
            .run(kpi, target.group, dayText(target.from), target.value, textOrNull(target.note));
        return {};
    });
}

QDate firstDayOf(const Kpi &kpi, QDate day) { return kpi.period == Every::Week ? isoWeekOf(day).from : monthOf(day).from; }

Result<QList<Target>> targets(const Workspace &workspace, qint64 kpi)
{
    return workspace.read([&](db::Database &db) {
        return listOf(db.prepare("SELECT grp, from_day, value, note FROM kpi_target WHERE kpi = ? ORDER BY from_day DESC, grp").with(kpi),
            [](const db::Statement &row) { return Target{row.int64(0), dayOf(row, 1), row.optionalReal(2), row.text(3)}; });
    });
}

Result<void> setActual(Workspace &workspace, qint64 kpi, const TypedActual &actual)
{
    if (!actual.day.isValid() || actual.day > workspace.today())
        return invalid("day", dayText(actual.day));
    if (actual.value && !std::isfinite(*actual.value))
        return invalid("actual", QString::number(*actual.value));
    const auto found = kpiOfId(workspace, kpi);
    if (!found)
        return found.error();
    if (found->measure == Measure::None)
        return refused("kpi", QStringLiteral("not_measured"));
    return workspace.write({QStringLiteral("kpi.actual"), {nameOf(*found), dayText(actual.day)}},
        [&](db::Database &db) -> Result<void> {
            if (auto there = areThere(db, {{RowOf::Group, actual.group}}); !there)
                return there;
            if (!actual.value) {
                db.cached("DELETE FROM kpi_actual WHERE kpi = ? AND grp = ? AND day = ?").run(kpi, actual.group, dayText(actual.day));
                return {};
            }
            db.cached("INSERT INTO kpi_actual (kpi, grp, day, value, note) VALUES (?, ?, ?, ?, ?)"
                      " ON CONFLICT DO UPDATE SET value = excluded.value, note = excluded.note")
                .run(kpi, actual.group, dayText(actual.day), *actual.value, textOrNull(actual.note));
            return {};
        });
}

Result<QList<TypedActual>> typedActuals(const Workspace &workspace, qint64 kpi)
{
    return workspace.read([&](db::Database &db) {
        return listOf(db.prepare("SELECT grp, day, value, note FROM kpi_actual WHERE kpi = ? ORDER BY day DESC, grp").with(kpi),
            [](const db::Statement &row) { return TypedActual{row.int64(0), dayOf(row, 1), row.real(2), row.text(3)}; });
    });
}

Book bookIn(db::Database &db, const Period &period)
{
    Book book;
    db::Statement kpi = db.prepare(std::string(columns) + " WHERE retired_at IS NULL ORDER BY team, id");
    while (kpi.step())
        book.kpis.append(kpiOf(kpi));
    // The newest comes last; a bare NULL ends what was before.
    db::Statement target = db.prepare("SELECT kpi, grp, value FROM kpi_target WHERE from_day <= ? ORDER BY from_day");
    target.with(dayText(period.to));
    while (target.step()) {
        const std::pair key{target.int64(0), target.int64(1)};
        if (target.isNull(2))
            book.targets.remove(key);
        else
            book.targets.insert(key, target.real(2));
    }
    db::Statement actual = db.prepare("SELECT kpi, grp, day, value FROM kpi_actual WHERE day BETWEEN ? AND ? ORDER BY day, grp");
    actual.with(dayText(period.from), dayText(period.to));
    while (actual.step())
        book.typed[actual.int64(0)].append({actual.int64(1), dayOf(actual, 2), actual.real(3), {}});
    db::Statement ever = db.prepare("SELECT DISTINCT kpi FROM kpi_actual");
    while (ever.step())
        book.everTyped.insert(ever.int64(0));
    return book;
}

} // namespace siyu::kpi
