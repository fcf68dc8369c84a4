// SPDX-License-Identifier: GPL-3.0-or-later
// Ruling on rows of the review list: each goes through its import again, under the ruling.
#include "core/importing/review.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/importing/memberwriter.h"
#include "core/importing/reviewrow.h"
#include "core/workspace.h"

#include <map>

namespace siyu::importing {

namespace {

// Rows of one import that say the same.
struct Part {
    BatchId batch;
    std::vector<StoredRow> rows;
};

const char *columnOf(Outcome outcome)
{
    static constexpr std::array columns{"created", "updated", "unchanged", "merged", "undecided", "rejected"};
    return columns[size_t(outcome)];
}

class Judge {
public:
    Judge(db::Database &db, const QTimeZone &zone, const QDateTime &nowUtc, Ruling ruling, MemberId member)
        : m_db(db), m_zone(zone), m_now(nowUtc), m_ruling(ruling), m_member(member)
    {
    }

    Result<void> decide(qint64 item)
    {
        db::Statement row = m_db.prepare("SELECT sign, ruling FROM review_row WHERE id = ?");
        if (!row.with(item).step())
            return Error{ErrorCode::NotFound, {QStringLiteral("review"), QString::number(item)}, {}};
        // Ruled on together with another item of the list.
        if (!row.isNull(1))
            return {};
        m_db.exec("SAVEPOINT review_item");
        const ReviewReport before = m_report;
        const Result<QString> failure = decideAll(openRows(row.text(0)));
        if (!failure)
            return failure.error();
        if (!failure->isEmpty()) {
            m_db.resetCached();
            m_db.exec("ROLLBACK TO review_item");
            m_report = before;
            m_report.failures.append({item, *failure});
        }
        m_db.exec("RELEASE review_item");
        return {};
    }

    ReviewReport report() const { return m_report; }

private:
    std::vector<Part> openRows(const QString &sign)
    {
        std::vector<Part> parts;
        db::Statement rows = m_db.prepare(
            "SELECT id, batch, row_no, cells FROM review_row WHERE sign = ? AND ruling IS NULL ORDER BY batch, row_no, id");
        rows.with(sign);
        while (rows.step()) {
            const BatchId batch(rows.int64(1));
            if (parts.empty() || parts.back().batch != batch)
                parts.push_back({batch, {}});
            parts.back().rows.push_back({rows.int64(0), batch, rows.int64(2), textsFrom(rows.text(3))});
        }
        return parts;
    }

    // What stands in the way, as a word; empty when it is done.
    Result<QString> decideAll(const std::vector<Part> &parts)
    {
        RulingNow now{m_ruling, m_member};
        for (const Part &part : parts) {
            if (m_ruling == Ruling::LeaveOut) {
                for (const StoredRow &row : part.rows)
                    close(row, Outcome::Rejected, {});
                continue;
            }
            const Result<QString> failure = decidePart(part, now);
            if (!failure || !failure->isEmpty())
                return failure;
        }
        return QString();
    }

    Result<QString> decidePart(const Part &part, RulingNow &now)
    {
        const std::optional<Plan> plan = storedPlan(m_db, part.batch);
        db::Statement batch = m_db.prepare("SELECT undone_at IS NOT NULL FROM import_batch WHERE id = ?");
        if (!plan || !batch.with(part.batch.value).step() || batch.int64(0) != 0)
            return QStringLiteral("import_undone");
        if (now.ruling == Ruling::Member && !chooseMember(part, *plan, now))
            return QStringLiteral("no_member");
        const qint64 nextMember = members::nextMemberId(m_db);
        const qint64 lastMerge = m_db.one("SELECT max(id) FROM member_merge").value_or(0);
        const qint64 source = ensureSource(m_db, plan->options.source, plan->options.consent, m_now, part.batch);
        const ImportScene scene{m_db, *plan, part.batch, source, m_now, m_zone, &now};
        std::map<qint64, RowOutcome> outcomes;
        if (const Result<void> taken = takeUp(scene, part, outcomes); !taken)
            return taken.error();
        if (noteMerges(lastMerge) == 0 && now.ruling == Ruling::Merge)
            return QStringLiteral("nothing_to_merge");
        // Further imports of the same row mean the one who it was now decided to be.
        now = {Ruling::Member, whoItIs(now, nextMember, outcomes)};
        for (const StoredRow &row : part.rows) {
            const auto outcome = outcomes.find(row.number);
            if (outcome == outcomes.end() || outcome->second.outcome == Outcome::Undecided)
                return QStringLiteral("still_undecided");
            close(row, outcome->second.outcome, now.member);
        }
        return QString();
    }

    // Nobody named: the only one concerned.
    bool chooseMember(const Part &part, const Plan &plan, RulingNow &now)
    {
        if (now.member.isValid()) {
            db::Statement there = m_db.prepare("SELECT 1 FROM member WHERE id = ?");
            return there.with(now.member.value).step();
        }
        PersonRow person;
        PersonReader(plan, m_zone).read(part.rows.front().cells(), person);
        const KnownMembers known(m_db);
        for (const members::IdentityKey &key : std::as_const(person.identity.keys)) {
            const MemberId holder = known.holderOf(key);
            if (!holder.isValid() || holder == now.member)
                continue;
            if (now.member.isValid())
                return false;
            now.member = holder;
        }
        return now.member.isValid();
    }

    static Result<void> takeUp(const ImportScene &scene, const Part &part, std::map<qint64, RowOutcome> &outcomes)
    {
        const std::unique_ptr<KindImport> kind = makeKindImport(scene);
        const auto tell = [&](const RowOutcome &row, const Cells &) {
            outcomes[row.row] = row;
            return Result<void>();
        };
        for (const StoredRow &row : part.rows) {
            const Result<std::optional<RowOutcome>> taken = kind->take(row.number, row.cells());
            if (!taken)
                return taken.error();
            if (*taken)
                outcomes[row.number] = **taken;
        }
        Report report;
        return kind->finish(report, tell);
    }

    qsizetype noteMerges(qint64 last)
    {
        const qsizetype before = m_report.merges.size();
        m_db.prepare("UPDATE member_merge SET by = ? WHERE id > ?").run(wordOf(members::MergeBy::Review), last);
        db::Statement rows = m_db.prepare("SELECT id, kept, gone FROM member_merge WHERE id > ? ORDER BY id");
        rows.with(last);
        while (rows.step())
            m_report.merges.append({rows.int64(0), MemberId(rows.int64(1)), MemberId(rows.int64(2)), 0, 0});
        return m_report.merges.size() - before;
    }

    MemberId whoItIs(const RulingNow &now, qint64 nextMember, const std::map<qint64, RowOutcome> &outcomes)
    {
        if (now.ruling == Ruling::Member)
            return now.member;
        if (now.ruling == Ruling::Merge)
            return m_report.merges.last().kept;
        db::Statement made = m_db.prepare("SELECT min(id) FROM member WHERE id >= ?");
        if (made.with(nextMember).step() && !made.isNull(0))
            return MemberId(made.int64(0));
        return MemberId(outcomes.empty() ? 0 : outcomes.begin()->second.id);
    }

    void close(const StoredRow &row, Outcome outcome, MemberId member)
    {
        const auto who = member.isValid() ? std::optional(member.value) : std::nullopt;
        m_db.cached("UPDATE review_row SET ruling = ?, member = ?, outcome = ?, ruled_at = ? WHERE id = ?")
            .run(wordOf(m_ruling), who, wordOf(outcome), toUtcText(m_now), row.id);
        m_db.prepare(std::string("UPDATE import_batch SET undecided = undecided - 1, ") + columnOf(outcome) + " = "
                + columnOf(outcome) + " + 1 WHERE id = ?")
            .run(row.batch.value);
        ++m_report.rows;
        ++m_report.by[size_t(outcome)];
    }

    db::Database &m_db;
    QTimeZone m_zone;
    QDateTime m_now;
    Ruling m_ruling;
    MemberId m_member;
    ReviewReport m_report;
};

} // namespace

Result<ReviewReport> decideReview(
    Workspace &workspace, const QList<qint64> &items, Ruling ruling, MemberId member, Progress &progress)
{
    Change change{QStringLiteral("review.decide"), {QString::number(items.size())}};
    change.withImports = true;
    const QTimeZone zone = workspace.zone();
    return workspace.write(change, progress, [&](db::Database &db) -> Result<ReviewReport> {
        Judge judge(db, zone, workspace.nowUtc(), ruling, ruling == Ruling::Member ? member : MemberId());
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (!progress.report(i, items.size()))
                return Error{ErrorCode::Cancelled, {}, {}};
            if (const Result<void> decided = judge.decide(items[i]); !decided)
                return decided.error();
        }
        return judge.report();
    });
}

} // namespace siyu::importing
