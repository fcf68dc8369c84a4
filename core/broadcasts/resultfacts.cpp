// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/resultfacts.h"

#include "core/db/rows.h"

#include <QSet>

namespace siyu::broadcasts {

namespace {

// The columns of delivery_result, each a step.
constexpr std::array targetSteps{ResultStep::Opened, ResultStep::Clicked, ResultStep::Replied, ResultStep::Ordered, ResultStep::Unsubscribed};

constexpr std::string_view runsSql
    = "SELECT r.id, b.id, b.content, b.name, c.title, c.kind, b.touchpoint, r.due_at, coalesce(a.test, 0), coalesce(a.arm, 0),"
      " (SELECT count(*) FROM delivery d WHERE d.run = r.id AND d.status = 'sent') FROM run r JOIN broadcast b ON b.id = r.broadcast"
      " JOIN content c ON c.id = b.content LEFT JOIN broadcast_arm a ON a.broadcast = b.id"
      " WHERE (?1 IS NULL OR r.due_at >= ?1) AND (?2 IS NULL OR r.due_at < ?2) AND (?3 IS NULL OR r.id = ?3) AND (?5 IS NULL OR b.id = ?5)"
      " AND EXISTS (SELECT 1 FROM delivery d WHERE d.run = r.id AND d.status = 'sent')"
      " AND (?4 = 0 OR r.id IN (SELECT run FROM run_result WHERE step = 'opened' UNION SELECT run FROM delivery_result WHERE opened IS NOT NULL))"
      " ORDER BY r.due_at DESC, r.id DESC";

RunResult runOf(const db::Statement &row, const QTimeZone &zone)
{
    RunResult run;
    run.run = RunId(row.int64(0));
    run.broadcast = BroadcastId(row.int64(1));
    run.content = ContentId(row.int64(2));
    run.name = row.text(3);
    run.contentTitle = row.text(4);
    run.kind = content::kindFrom(row.text(5)).value_or(content::Kind::Promotion);
    run.touchpoint = touchpointFrom(row.text(6)).value_or(Touchpoint::GroupChat);
    run.dueAt = fromUtcText(row.text(7));
    run.local = run.dueAt.toTimeZone(zone);
    run.test = row.int64(8);
    run.arm = row.int64(9);
    run.targets = row.int64(10);
    return run;
}

std::optional<qint64> knownCount(qint64 people) { return people > 0 ? std::optional(people) : std::nullopt; }

} // namespace

QList<RunResult> sentRuns(db::Database &db, const QTimeZone &zone, const ResultsRequest &request, RunsThat which)
{
    const bool hasPeriod = request.period.isValid();
    db::Statement row = db.prepare(runsSql);
    row.with(hasPeriod ? toUtcText(startOfDayUtc(request.period.from, zone)) : QString(),
        hasPeriod ? toUtcText(startOfDayUtc(request.period.to.addDays(1), zone)) : QString(), idOrNull(request.run.value),
        which == RunsThat::HaveOpens, idOrNull(request.broadcast.value));
    return listOf(row, [&zone](const db::Statement &one) { return runOf(one, zone); });
}

Presence groupPresence(db::Database &db, const QList<RunResult> &runs)
{
    QSet<qint64> groups;
    for (const RunResult &run : runs) {
        if (targetKindOf(run.touchpoint) != TargetKind::Group)
            continue;
        db::Statement &row = db.cached("SELECT target FROM delivery WHERE run = ? AND target_kind = 'group' AND status = 'sent'").with(run.run.value);
        while (row.step())
            groups.insert(row.int64(0));
        row.reset();
    }
    Presence out;
    for (const qint64 group : std::as_const(groups)) {
        db::Statement &stay = db.cached("SELECT member, joined_day, left_day, left_after FROM membership WHERE grp = ?").with(group);
        while (stay.step()) {
            const QDate from = dayOf(stay, 1);
            const QDate to = dayOf(stay, 2);
            const QDate after = dayOf(stay, 3);
            out.add(group, {stay.int64(0), from.isValid() ? from.toJulianDay() : 0, to.isValid() ? to.toJulianDay() : 0,
                               to.isValid() && after.isValid() && after.daysTo(to) > 1});
        }
        stay.reset();
        db::Statement &roster = db.cached("SELECT max(day) FROM roster WHERE grp = ? AND partial = 0").with(group);
        if (roster.step() && !roster.isNull(0))
            out.knownUntil(group, dayOf(roster, 0).toJulianDay());
        roster.reset();
    }
    out.finish();
    return out;
}

FigureReader::FigureReader(db::Database &db, const QTimeZone &zone, const Presence &groups) : m_db(db), m_zone(zone), m_groups(groups) { }

QString FigureReader::nameOf(ResultPart part, qint64 id)
{
    if (!m_hasNames) {
        m_hasNames = true;
        for (const bool ofAccounts : {false, true}) {
            db::Statement row = m_db.prepare(ofAccounts ? "SELECT id, name FROM account" : "SELECT id, name FROM grp");
            while (row.step())
                m_names[ofAccounts].insert(row.int64(0), row.text(1));
        }
    }
    return m_names[part == ResultPart::Account].value(id);
}

PartFigures &FigureReader::partOf(GivenFigures &out, ResultPart part, qint64 id)
{
    for (PartFigures &known : out.parts) {
        if (known.part == part && known.id == id)
            return known;
    }
    out.parts.append({part, id, {}});
    return out.parts.last();
}

// A group's people are those who were in it that day; an account as a whole reaches nobody knows how many.
void FigureReader::readSent(const RunResult &run, GivenFigures &out)
{
    if (out.kind == TargetKind::Member) {
        db::Statement &row = m_db.cached("SELECT coalesce(account, 0), count(*) FROM delivery WHERE run = ? AND target_kind = 'member'"
                                         " AND status = 'sent' GROUP BY 1 ORDER BY 1").with(run.run.value);
        while (row.step()) {
            partOf(out, ResultPart::Account, row.int64(0)).steps[ResultStep::Sent].value = row.int64(1);
            out.sent = out.sent.value_or(0) + row.int64(1);
        }
        row.reset();
        return;
    }
    bool areAllKnown = true;
    db::Statement &row = m_db.cached("SELECT target, sent_at FROM delivery WHERE run = ? AND target_kind <> 'member' AND status = 'sent' ORDER BY target").with(run.run.value);
    while (row.step()) {
        const bool isGroup = out.kind == TargetKind::Group;
        PartFigures &part = partOf(out, isGroup ? ResultPart::Group : ResultPart::Account, row.int64(0));
        if (!isGroup)
            continue;
        const QDateTime at = row.isNull(1) ? run.dueAt : fromUtcText(row.text(1));
        const qint64 day = businessDay(at, m_zone).toJulianDay();
        m_places.append({row.int64(0), day});
        std::optional<qint64> &sent = part.steps[ResultStep::Sent].value;
        sent = knownCount(m_groups.present(row.int64(0), day));
        areAllKnown = areAllKnown && sent;
        out.sent = sent || out.sent ? std::optional(out.sent.value_or(0) + sent.value_or(0)) : std::nullopt;
    }
    row.reset();
    if (!areAllKnown)
        out.sent.reset();
}

void FigureReader::readTargets(const RunResult &run, GivenFigures &out)
{
    if (out.kind == TargetKind::Member) {
        db::Statement &row = m_db.cached("SELECT sum(opened > 0), count(opened), sum(clicked > 0), count(clicked), sum(replied > 0), count(replied),"
                                         " sum(ordered > 0), count(ordered), sum(unsubscribed > 0), count(unsubscribed) FROM delivery_result"
                                         " WHERE run = ? AND target_kind = 'member'").with(run.run.value);
        row.step();
        for (size_t i = 0; i < targetSteps.size(); ++i) {
            if (row.int64(int(2 * i + 1)) > 0)
                out.people[size_t(targetSteps[i])] = Proportion{row.int64(int(2 * i)), row.int64(int(2 * i + 1))};
        }
        row.reset();
        return;
    }
    db::Statement &row = m_db.cached("SELECT target, opened, clicked, replied, ordered, unsubscribed FROM delivery_result WHERE run = ? AND target_kind <> 'member'").with(run.run.value);
    while (row.step()) {
        PartFigures &part = partOf(out, out.kind == TargetKind::Group ? ResultPart::Group : ResultPart::Account, row.int64(0));
        for (size_t i = 0; i < targetSteps.size(); ++i) {
            if (const auto value = row.optionalInt64(int(i + 1))) {
                part.steps[targetSteps[i]].value = value;
                part.steps[targetSteps[i]].basis = Basis::Imported;
            }
        }
    }
    row.reset();
}

// In the order in which they were given: the newest stays, and what it stands in the place of.
void FigureReader::readStored(const RunResult &run, GivenFigures &out)
{
    db::Statement &row = m_db.cached("SELECT part, target, step, basis, figure FROM run_result WHERE run = ? ORDER BY id").with(run.run.value);
    while (row.step()) {
        const auto part = resultPartFrom(row.text(0));
        const auto step = resultStepFrom(row.text(2));
        if (!part || !step)
            continue;
        const Basis basis = basisFrom(row.text(3)).value_or(Basis::Typed);
        const std::optional<qint64> figure = row.optionalInt64(4);
        if (*part == ResultPart::Run) {
            GivenFigures::Given &total = out.total[size_t(*step)];
            total = {figure, basis, total.value ? total.value : total.corrected};
            continue;
        }
        StepFigure &held = partOf(out, *part, row.int64(1)).steps[*step];
        const std::optional<qint64> before = held.value && (held.basis != Basis::Measured || *step == ResultStep::Sent) ? held.value : held.corrected;
        held = {figure, {}, basis, before, false};
    }
    row.reset();
}

GivenFigures FigureReader::given(const RunResult &run)
{
    m_places.clear();
    GivenFigures out;
    out.kind = targetKindOf(run.touchpoint);
    readSent(run, out);
    readTargets(run, out);
    readStored(run, out);
    return out;
}

void settleInto(RunResult &run, const GivenFigures &given, FigureReader &reader)
{
    SettledFigures figures = settled(given);
    run.steps = figures.steps;
    run.doubts = figures.doubts;
    run.parts.clear();
    for (const PartFigures &part : std::as_const(figures.parts))
        run.parts.append({part, reader.nameOf(part.part, part.id)});
    std::sort(run.parts.begin(), run.parts.end(), [](const NamedPart &a, const NamedPart &b) { return std::pair(a.name, a.figures.id) < std::pair(b.name, b.figures.id); });
}

} // namespace siyu::broadcasts
