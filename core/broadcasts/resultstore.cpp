// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/resultstore.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/rows.h"
#include "core/importing/pastednames.h"
#include "core/workspace.h"

#include <QSet>

namespace siyu::broadcasts {

namespace {

struct NamedRun {
    QString name;
    TargetKind kind = TargetKind::Group;
};

std::optional<NamedRun> runNamed(db::Database &db, RunId run)
{
    db::Statement &row = db.cached("SELECT b.name, b.touchpoint FROM run r JOIN broadcast b ON b.id = r.broadcast WHERE r.id = ?").with(run.value);
    std::optional<NamedRun> out;
    if (row.step())
        out = NamedRun{row.text(0), targetKindOf(touchpointFrom(row.text(1)).value_or(Touchpoint::GroupChat))};
    row.reset();
    return out;
}

bool hasPart(db::Database &db, const GivenFigure &figure)
{
    if (figure.part == ResultPart::Run)
        return figure.target == 0;
    db::Statement &row = figure.part == ResultPart::Group
        ? db.cached("SELECT 1 FROM delivery WHERE run = ?1 AND target_kind = 'group' AND target = ?2")
        : db.cached("SELECT 1 FROM delivery WHERE run = ?1 AND ((target_kind = 'account' AND target = ?2) OR (target_kind = 'member' AND account IS ?2)) LIMIT 1");
    const bool found = row.with(figure.run.value, figure.target).step();
    row.reset();
    return found;
}

Result<void> checkedFigure(db::Database &db, const GivenFigure &figure)
{
    if (figure.value && (*figure.value < 0 || *figure.value > mostPeople))
        return invalid("figure", QString::number(*figure.value));
    if (!runNamed(db, figure.run))
        return notFound("run", figure.run.value);
    if (!hasPart(db, figure))
        return notFound(figure.part == ResultPart::Group ? "group" : "account", figure.target);
    return {};
}

bool isHeld(db::Database &db, const GivenFigure &figure)
{
    db::Statement &row = db.cached("SELECT figure FROM run_result WHERE run = ? AND part = ? AND target = ? AND step = ? ORDER BY id DESC LIMIT 1")
                             .with(figure.run.value, wordOf(figure.part), figure.target, wordOf(figure.step));
    // Nothing was given yet: taking it back changes nothing.
    const std::optional<qint64> held = row.step() ? row.optionalInt64(0) : std::nullopt;
    row.reset();
    return held == figure.value;
}

qint64 writeFigures(db::Database &db, const QList<GivenFigure> &figures, Basis basis, const QDateTime &nowUtc)
{
    qint64 changed = 0;
    for (const GivenFigure &figure : figures) {
        if (isHeld(db, figure))
            continue;
        db.cached("INSERT INTO run_result (run, part, target, step, basis, figure, at) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .run(figure.run.value, wordOf(figure.part), figure.target, wordOf(figure.step), wordOf(basis), figure.value, toUtcText(nowUtc));
        ++changed;
    }
    return changed;
}

Change noteChange(db::Database &db, const QList<GivenFigure> &figures)
{
    QSet<qint64> runs;
    for (const GivenFigure &figure : figures)
        runs.insert(figure.run.value);
    const QString count = QString::number(figures.size());
    if (runs.size() != 1)
        return {QStringLiteral("result.note_many"), {QString::number(runs.size()), count}};
    const auto run = runNamed(db, figures.first().run);
    return {QStringLiteral("result.note"), {run ? run->name : QString(), count}};
}

// The run's people by what they may be called; a name that several have is kept with 0.
class Callable {
public:
    void add(const QString &name, qint64 member, qint64 group)
    {
        const QString key = keyOf(name);
        if (key.isEmpty())
            return;
        const auto known = m_people.find(key);
        if (known == m_people.end())
            m_people.insert(key, {displayText(name), member, group});
        else if (known->member != member)
            known->member = 0;
    }
    const NamedAnswer *find(const QString &name) const
    {
        const auto known = m_people.constFind(keyOf(name));
        return known == m_people.cend() ? nullptr : &*known;
    }

private:
    static QString keyOf(const QString &name) { return foldWidth(name).simplified().toCaseFolded(); }
    QHash<QString, NamedAnswer> m_people;
};

constexpr std::string_view directedSql
    = "SELECT d.target, m.name, 0, (SELECT value FROM identity i WHERE i.member = d.target AND i.kind = 4 LIMIT 1) FROM delivery d JOIN member m ON m.id = d.target"
      " WHERE d.run = ?1 AND d.target_kind = 'member' AND d.status = 'sent'";
constexpr std::string_view groupsSql
    = "SELECT s.member, m.name, s.grp, s.nickname FROM delivery d JOIN membership s ON s.grp = d.target JOIN member m ON m.id = s.member"
      " WHERE d.run = ?1 AND d.target_kind = 'group' AND d.status = 'sent' AND (s.left_day IS NULL OR s.left_day >= substr(d.sent_at, 1, 10)) ORDER BY s.grp";

Callable callableOf(db::Database &db, RunId run, TargetKind kind)
{
    Callable out;
    if (kind == TargetKind::Account)
        return out;
    db::Statement &row = db.cached(kind == TargetKind::Member ? directedSql : groupsSql).with(run.value);
    while (row.step()) {
        out.add(row.text(1), row.int64(0), row.int64(2));
        out.add(row.text(3), row.int64(0), row.int64(2));
    }
    row.reset();
    return out;
}

const char *columnOf(ResultStep step)
{
    switch (step) {
    case ResultStep::Opened:
        return "INSERT INTO delivery_result (run, target_kind, target, opened) VALUES (?1, 'member', ?2, 1) ON CONFLICT DO UPDATE SET opened = 1";
    case ResultStep::Clicked:
        return "INSERT INTO delivery_result (run, target_kind, target, clicked) VALUES (?1, 'member', ?2, 1) ON CONFLICT DO UPDATE SET clicked = 1";
    case ResultStep::Replied:
        return "INSERT INTO delivery_result (run, target_kind, target, replied) VALUES (?1, 'member', ?2, 1) ON CONFLICT DO UPDATE SET replied = 1";
    case ResultStep::Ordered:
        return "INSERT INTO delivery_result (run, target_kind, target, ordered) VALUES (?1, 'member', ?2, 1) ON CONFLICT DO UPDATE SET ordered = 1";
    case ResultStep::Unsubscribed:
        return "INSERT INTO delivery_result (run, target_kind, target, unsubscribed) VALUES (?1, 'member', ?2, 1) ON CONFLICT DO UPDATE SET unsubscribed = 1";
    case ResultStep::Sent:
        break;
    }
    return nullptr;
}

// What the whole list says: of each group that the run was posted to, else of the run.
QList<GivenFigure> figuresOfNames(db::Database &db, RunId run, TargetKind kind, ResultStep step, const QList<NamedAnswer> &people)
{
    if (kind != TargetKind::Group)
        return {{run, ResultPart::Run, 0, step, qint64(people.size())}};
    QHash<qint64, qint64> counts;
    for (const NamedAnswer &person : people)
        ++counts[person.group];
    db::Statement &row = db.cached("SELECT target FROM delivery WHERE run = ? AND target_kind = 'group' AND status = 'sent' ORDER BY target").with(run.value);
    return listOf(row, [&](const db::Statement &group) { return GivenFigure{run, ResultPart::Group, group.int64(0), step, counts.value(group.int64(0))}; });
}

} // namespace

Result<qint64> noteFigures(Workspace &workspace, const QList<GivenFigure> &figures, Basis basis)
{
    if (figures.isEmpty())
        return qint64(0);
    const auto change = workspace.read([&](db::Database &db) -> Result<Change> {
        for (const GivenFigure &figure : figures) {
            if (const Result<void> good = checkedFigure(db, figure); !good)
                return good.error();
        }
        return noteChange(db, figures);
    });
    if (!change)
        return change.error();
    return workspace.write(*change, [&](db::Database &db) { return writeFigures(db, figures, basis, workspace.nowUtc()); });
}

Result<QList<GivenEntry>> givenFigures(const Workspace &workspace, RunId run)
{
    return workspace.read([&](db::Database &db) {
        db::Statement &row = db.cached("SELECT part, target, step, basis, figure, at, batch IS NOT NULL FROM run_result WHERE run = ? ORDER BY id").with(run.value);
        return listOf(row, [&](const db::Statement &one) {
            GivenEntry entry;
            entry.figure = {run, resultPartFrom(one.text(0)).value_or(ResultPart::Run), one.int64(1),
                resultStepFrom(one.text(2)).value_or(ResultStep::Opened), one.optionalInt64(4)};
            entry.basis = basisFrom(one.text(3)).value_or(Basis::Typed);
            entry.at = fromUtcText(one.text(5));
            entry.isImported = one.int64(6) != 0;
            return entry;
        });
    });
}

Result<NameMatch> matchNames(const Workspace &workspace, RunId run, const QString &pasted)
{
    return workspace.read([&](db::Database &db) -> Result<NameMatch> {
        const auto named = runNamed(db, run);
        if (!named)
            return notFound("run", run.value);
        const Callable people = callableOf(db, run, named->kind);
        NameMatch out;
        QSet<qint64> seen;
        const files::HeldRows rows = importing::rowsOfPastedNames(pasted, workspace.today());
        for (size_t i = 1; i < rows.size(); ++i) {
            const QString name = rows[i].at(1);
            const NamedAnswer *person = people.find(name);
            if (!person)
                out.unknown.append(name);
            else if (person->member == 0)
                out.ambiguous.append(name);
            else if (!seen.contains(person->member)) {
                seen.insert(person->member);
                out.found.append(*person);
            }
        }
        out.unknown.removeDuplicates();
        out.ambiguous.removeDuplicates();
        return out;
    });
}

Result<qint64> noteNames(Workspace &workspace, RunId run, ResultStep step, const QList<NamedAnswer> &people)
{
    if (step == ResultStep::Sent)
        return invalid("step", wordOf(step));
    const auto named = workspace.read([&](db::Database &db) { return runNamed(db, run); });
    if (!named)
        return named.error();
    if (!*named)
        return notFound("run", run.value);
    const Change change{QStringLiteral("result.names"), {(*named)->name, QString::number(people.size())}};
    return workspace.write(change, [&](db::Database &db) {
        if ((*named)->kind == TargetKind::Member) {
            for (const NamedAnswer &person : people)
                db.cached(columnOf(step)).run(run.value, person.member);
        }
        writeFigures(db, figuresOfNames(db, run, (*named)->kind, step, people), Basis::Pasted, workspace.nowUtc());
        return qint64(people.size());
    });
}

} // namespace siyu::broadcasts
