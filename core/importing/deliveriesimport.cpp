// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a broadcast's targets, read back: sent, failed, skipped; opened, clicked, replied, ordered, unsubscribed.
// Only runs that exist and targets that are theirs; who unsubscribed is opted out of the touchpoint. Nothing is sent, and
// a file that does not say what became of a target leaves it as it is. Rows that say how many people were reached are the
// figures of a run, or of its group or account, as a whole.
#include "core/importing/rowimport.h"

#include "core/base/period.h"
#include "core/broadcasts/deliverystore.h"
#include "core/broadcasts/runresult.h"
#include "core/groups/groupstore.h"
#include "core/importing/tableshape.h"

#include <QSet>

namespace siyu::importing {

namespace {

using broadcasts::Status;

struct Run {
    qint64 id = 0;
    Touchpoint touchpoint = Touchpoint::Wecom1to1;
    QString doubt; // why there is none
};

struct Stand { // of a delivery
    qint64 id = 0;
    Status status = Status::Planned;
    QString reason;
    QString sentAt;
    QString note;
};

constexpr std::array<std::pair<Field, broadcasts::ResultStep>, 6> summaryFields{{{Field::SentCount, broadcasts::ResultStep::Sent},
    {Field::Opened, broadcasts::ResultStep::Opened}, {Field::ClickedCount, broadcasts::ResultStep::Clicked}, {Field::Replied, broadcasts::ResultStep::Replied},
    {Field::Ordered, broadcasts::ResultStep::Ordered}, {Field::Unsubscribed, broadcasts::ResultStep::Unsubscribed}}};

class DeliveriesImport final : public RowImport {
public:
    explicit DeliveriesImport(const ImportScene &scene)
        : RowImport(scene, {{Field::Broadcast, "no_broadcast"}}), m_people(scene, RowPeople::Unknown::Refuse),
          m_log(scene.db, scene.batch),
          m_results(scene, "delivery_result", {"run", "target_kind", "target"},
              {{"opened", Field::None, Wins::Newest, Field::Opened}, {"clicked", Field::None, Wins::Newest, Field::ClickedCount},
                  {"replied", Field::None, Wins::Newest, Field::Replied}, {"ordered", Field::None, Wins::Newest, Field::Ordered},
                  {"unsubscribed", Field::None, Wins::Newest, Field::Unsubscribed}})
    {
    }

    Result<void> finish(Report &, const std::function<Result<void>(const RowOutcome &, const Cells &)> &) override
    {
        for (const qint64 run : std::as_const(m_touched))
            settleRun(run);
        return {};
    }

private:
    void store(const Cells &cells, RowOutcome &out) override
    {
        if (row().problem(Field::DueAt))
            return refuse(out, Field::DueAt, "no_time");
        const bool isSummary = row().has(Field::SentCount) || row().has(Field::FiguresOf);
        const bool byDayOfSending = isSummary && !row().has(Field::DueAt) && row().has(Field::SentAt);
        const Run &run = runOf(row().text(Field::Broadcast), row().text(byDayOfSending ? Field::SentAt : Field::DueAt), byDayOfSending);
        if (run.id == 0)
            return refuse(out, Field::Broadcast, run.doubt.toLatin1().constData());
        if (isSummary)
            return storeSummary(run, out);
        const broadcasts::TargetKind kind = broadcasts::targetKindOf(run.touchpoint);
        const qint64 target = targetOf(kind, cells, out);
        if (out.problem)
            return;
        const std::optional<Stand> stand = standOf(run.id, wordOf(kind), target);
        if (!stand) {
            out.outcome = Outcome::Rejected;
            out.problem = Problem{QStringLiteral("not_a_target"), -1, {}};
            return;
        }
        out.id = target;
        const bool merged = out.outcome == Outcome::Merged;
        const bool marked = mark(*stand, out);
        if (out.problem)
            return;
        if (marked)
            m_touched.insert(run.id);
        const bool measured = keepResults(run, wordOf(kind), target, cells, out);
        out.outcome = merged ? Outcome::Merged : marked || measured ? Outcome::Updated : Outcome::Unchanged;
    }

    // Of the run, or of one of its groups or accounts.
    void storeSummary(const Run &run, RowOutcome &out)
    {
        const broadcasts::TargetKind kind = broadcasts::targetKindOf(run.touchpoint);
        const bool isGroup = kind == broadcasts::TargetKind::Group && !groupName().isEmpty();
        const bool isAccount = kind != broadcasts::TargetKind::Group && row().has(Field::Account);
        const auto said = broadcasts::resultPartFrom(row().text(Field::FiguresOf));
        const broadcasts::ResultPart part = said ? *said
            : isGroup                            ? broadcasts::ResultPart::Group
            : isAccount                          ? broadcasts::ResultPart::Account
                                                 : broadcasts::ResultPart::Run;
        const qint64 target = part == broadcasts::ResultPart::Run ? 0 : partOf(run, part, out);
        if (out.problem)
            return;
        out.id = run.id;
        bool changed = false;
        for (const auto &[field, step] : summaryFields) {
            if (const auto figure = countIn(field, out))
                changed |= keepFigure(run.id, part, target, step, field, *figure);
        }
        out.outcome = changed ? Outcome::Updated : Outcome::Unchanged;
    }

    qint64 partOf(const Run &run, broadcasts::ResultPart part, RowOutcome &out)
    {
        const bool isGroup = part == broadcasts::ResultPart::Group;
        const QString name = isGroup ? groupName() : row().text(Field::Account);
        db::Statement &found = isGroup
            ? scene().db.cached("SELECT g.id FROM grp g JOIN delivery d ON d.target_kind = 'group' AND d.target = g.id AND d.run = ?2 WHERE g.name = ?1 OR g.external_id = ?1")
            : scene().db.cached("SELECT a.id FROM account a WHERE a.name = ?1 AND EXISTS (SELECT 1 FROM delivery d WHERE d.run = ?2 AND (d.account = a.id OR (d.target_kind = 'account' AND d.target = a.id)))");
        const qint64 id = found.with(name, run.id).step() ? found.int64(0) : 0;
        found.reset();
        if (id == 0) {
            out.outcome = Outcome::Rejected;
            out.problem = Problem{QStringLiteral("not_a_target"), row().columnOf(isGroup ? Field::Group : Field::Account), name};
        }
        return id;
    }

    std::optional<qint64> countIn(Field field, RowOutcome &out) const
    {
        if (field == Field::SentCount)
            return row().number(field);
        const QString text = row().text(field);
        if (text.isEmpty())
            return std::nullopt;
        const auto count = readCount(text.toUtf8().toStdString());
        if (!count)
            out.flags.push_back({QStringLiteral("not_a_count"), row().columnOf(field), text});
        return count ? std::optional<qint64>(*count) : std::nullopt;
    }

    // Figures are only added: the one before stays to be seen.
    bool keepFigure(qint64 run, broadcasts::ResultPart part, qint64 target, broadcasts::ResultStep step, Field field, qint64 figure)
    {
        db::Statement &now = scene().db.cached("SELECT figure FROM run_result WHERE run = ? AND part = ? AND target = ? AND step = ? ORDER BY id DESC LIMIT 1");
        now.with(run, broadcasts::wordOf(part), target, broadcasts::wordOf(step));
        const std::optional<qint64> held = now.step() ? now.optionalInt64(0) : std::nullopt;
        now.reset();
        const bool isKept = held && conflictOf(scene().plan.options, {field}) == Conflict::Keep;
        if (held == std::optional(figure) || isKept)
            return false;
        scene().db.cached("INSERT INTO run_result (run, part, target, step, basis, figure, at, batch) VALUES (?, ?, ?, ?, 'imported', ?, ?, ?)")
            .run(run, broadcasts::wordOf(part), target, broadcasts::wordOf(step), figure, toUtcText(scene().nowUtc), scene().batch.value);
        return true;
    }

    // By its broadcast's name, and by its time where it ran more than once: to the minute, or by the day where the file says
    // no more, or says when it was sent.
    const Run &runOf(const QString &broadcast, const QString &at, bool byDay)
    {
        const std::pair<QString, QString> key(broadcast, byDay ? at + QLatin1Char('d') : at);
        const auto known = m_runs.constFind(key);
        if (known != m_runs.constEnd())
            return *known;
        const QDateTime local = at.isNull() ? QDateTime() : fromUtcText(at).toTimeZone(scene().zone);
        const QString wall = at.isNull() ? QString() : local.toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
        const bool isDay = !at.isNull() && (byDay || local.time() == QTime(0, 0));
        db::Statement &rows = scene().db.cached("SELECT r.id, b.touchpoint FROM broadcast b JOIN run r ON r.broadcast = b.id WHERE b.name = ?1"
                                                " AND (?2 IS NULL OR r.due_at = ?2 OR r.wall = ?3 OR (?4 AND substr(r.wall, 1, 10) = substr(?3, 1, 10)))"
                                                " ORDER BY r.due_at LIMIT 2");
        rows.with(broadcast, at, wall, isDay);
        Run run;
        QString touchpoint;
        int count = 0;
        while (rows.step()) {
            ++count;
            run.id = rows.int64(0);
            touchpoint = rows.text(1);
        }
        rows.reset();
        run.touchpoint = touchpointFrom(touchpoint).value_or(Touchpoint::Wecom1to1);
        if (count != 1)
            run = {0, run.touchpoint, count == 0 ? QStringLiteral("unknown_run") : QStringLiteral("several_runs")};
        return *m_runs.insert(key, run);
    }

    qint64 targetOf(broadcasts::TargetKind kind, const Cells &cells, RowOutcome &out)
    {
        if (kind == broadcasts::TargetKind::Member)
            return row().has(Field::MemberNumber) ? *row().number(Field::MemberNumber) : m_people.of(cells, out).value;
        const bool ofGroup = kind == broadcasts::TargetKind::Group;
        const QString name = ofGroup ? groupName() : row().text(Field::Account);
        if (name.isEmpty()) {
            refuse(out, ofGroup ? Field::Group : Field::Account, ofGroup ? "no_group" : "no_account");
            return 0;
        }
        db::Statement &found = ofGroup ? scene().db.cached("SELECT id FROM grp WHERE name = ?1 OR external_id = ?1")
                                       : scene().db.cached("SELECT id FROM account WHERE name = ?1");
        found.with(name);
        const qint64 id = found.step() ? found.int64(0) : 0;
        found.reset();
        return id;
    }

    std::optional<Stand> standOf(qint64 run, const QString &kind, qint64 target) const
    {
        db::Statement &found = scene().db.cached(
            "SELECT id, status, reason, sent_at, note FROM delivery WHERE run = ? AND target_kind = ? AND target = ?");
        found.with(run, kind, target);
        std::optional<Stand> stand;
        if (found.step())
            stand = Stand{found.int64(0), broadcasts::statusFrom(found.text(1)).value_or(Status::Planned), found.text(2),
                found.text(3), found.text(4)};
        found.reset();
        return stand;
    }

    // One of the planner's words, as our own exports have them; null where the file tells of it in other words.
    QString reasonWord() const
    {
        const QString said = row().text(Field::Reason);
        return broadcasts::reasonFrom(said) || said == QStringLiteral("by_operator") || said == QStringLiteral("dropped") ? said : QString();
    }

    // What the file says became of it, with its reason; nothing where it says none.
    std::optional<std::pair<Status, QString>> said() const
    {
        const QString reason = reasonWord();
        const QString word = row().text(Field::DeliveryStatus);
        if (word == QStringLiteral("sent") || (word.isNull() && !row().problem(Field::DeliveryStatus) && row().has(Field::SentAt)))
            return std::pair(Status::Sent, QString());
        if (word == QStringLiteral("failed"))
            return std::pair(Status::Failed, reason);
        if (word == QStringLiteral("not_a_friend"))
            return std::pair(Status::Failed, wordOf(broadcasts::Reason::LeftOrDeleted));
        if (word == QStringLiteral("had_another"))
            return std::pair(Status::Failed, wordOf(broadcasts::Reason::PlatformQuota));
        if (word == QStringLiteral("skipped"))
            return std::pair(Status::Skipped, reason.isNull() ? QStringLiteral("by_operator") : reason);
        return std::nullopt;
    }

    bool mark(const Stand &stand, RowOutcome &out)
    {
        const auto to = said();
        if (!to || conflictOf(scene().plan.options, {Field::DeliveryStatus}) == Conflict::Keep)
            return false;
        const QString stateNow = broadcasts::wordOf(stand.status);
        const QString stateNew = broadcasts::wordOf(to->first);
        const QString remark = row().has(Field::Remark) || !reasonWord().isNull() ? row().text(Field::Remark) : row().text(Field::Reason);
        QJsonObject before;
        QJsonObject after;
        const auto change = [&](const char *column, const QString &held, const QString &wanted) {
            if (held == wanted)
                return;
            const auto json = [](const QString &text) { return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); };
            before.insert(QLatin1String(column), json(held));
            after.insert(QLatin1String(column), json(wanted));
        };
        if (stand.status != to->first) {
            if (!broadcasts::canBecome(stand.status, stand.reason == QStringLiteral("by_operator"), to->first)) {
                out.outcome = Outcome::Rejected;
                out.problem = Problem{QStringLiteral("wrong_state"), row().columnOf(Field::DeliveryStatus), stateNow};
                return false;
            }
            change("status", stateNow, stateNew);
        }
        if (stand.status != to->first || !reasonWord().isNull())
            change("reason", stand.reason, to->second);
        const QString sentAt = row().text(Field::SentAt);
        if (to->first == Status::Sent)
            change("sent_at", stand.sentAt, !sentAt.isNull()                                              ? sentAt
                    : stand.sentAt.isNull() && stand.status != Status::Sent ? toUtcText(scene().nowUtc)
                                                                             : stand.sentAt);
        if (!remark.isNull())
            change("note", stand.note, remark);
        if (after.isEmpty())
            return false;
        m_log.changed("delivery", {stand.id}, before, after);
        updateRow(scene().db, m_delivery, {stand.id}, after);
        return true;
    }

    // Of a member yes or no (a time means yes), of a group or an account how many.
    Value readResult(Field field, const Cells &cells, RowOutcome &out) const
    {
        const int column = row().columnOf(field);
        const std::string_view cell = cellAt(cells, column);
        if (cell.empty())
            return {};
        if (const auto count = readCount(cell))
            return *count;
        if (const auto answer = readYesNo(cell))
            return qint64(*answer);
        if (readMoment(cell, column < 0 ? DateOrder::MonthFirst : scene().plan.columns[size_t(column)].dates))
            return qint64(1);
        out.flags.push_back({QStringLiteral("not_a_count"), column, shownValue(cell)});
        return {};
    }

    bool keepResults(const Run &run, const QString &kind, qint64 target, const Cells &cells, RowOutcome &out)
    {
        std::vector<Value> values;
        for (const Field field : {Field::Opened, Field::ClickedCount, Field::Replied, Field::Ordered, Field::Unsubscribed})
            values.push_back(readResult(field, cells, out));
        if (std::none_of(values.begin(), values.end(), isSaid))
            return false;
        const std::array<Value, 3> key{run.id, kind, target};
        bool changed = m_results.put(key, values) != groups::Stored::Unchanged;
        const auto *gone = std::get_if<qint64>(&values.back());
        if (gone && *gone > 0 && broadcasts::targetKindOf(run.touchpoint) == broadcasts::TargetKind::Member) {
            scene().db.cached("INSERT OR IGNORE INTO opt_out (member, touchpoint, at, batch) VALUES (?, ?, ?, ?)")
                .run(target, wordOf(run.touchpoint), toUtcText(scene().nowUtc), scene().batch.value);
            changed |= scene().db.changes() > 0;
        }
        return changed;
    }

    // A run of which nothing is open any more is done.
    void settleRun(qint64 run)
    {
        db::Statement &now = scene().db.cached("SELECT state, EXISTS (SELECT 1 FROM delivery WHERE run = ?1 AND status IN ('planned', 'handed_out', 'missed'))"
                                               " FROM run WHERE id = ?1 AND state IN ('planned', 'handed_out', 'missed', 'done')");
        const bool found = now.with(run).step();
        const QString held = found ? now.text(0) : QString();
        const QString wanted = found && now.int64(1) != 0 ? QStringLiteral("handed_out") : QStringLiteral("done");
        now.reset();
        if (!found || held == wanted)
            return;
        m_log.changed("run", {run}, {{QStringLiteral("state"), held}}, {{QStringLiteral("state"), wanted}});
        scene().db.cached("UPDATE run SET state = ? WHERE id = ?").run(wanted, run);
    }

    RowPeople m_people;
    BatchLog m_log;
    TableKeeper m_results;
    TableShape m_delivery = shapeOf(scene().db, QStringLiteral("delivery"));
    QHash<std::pair<QString, QString>, Run> m_runs;
    QSet<qint64> m_touched;
};

} // namespace

std::unique_ptr<KindImport> makeDeliveriesImport(const ImportScene &scene)
{
    return std::make_unique<DeliveriesImport>(scene);
}

} // namespace siyu::importing
