// SPDX-License-Identifier: GPL-3.0-or-later
// A list of a group's people at one moment. Lines with a strong identity are decided like members; those with a
// nickname only are matched inside the group by core/groups once all lines are known; who is left is somebody new.
#include "core/importing/kindimport.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/groups/groupstore.h"
#include "core/groups/rosterstore.h"
#include "core/importing/memberwriter.h"
#include "core/importing/rulings.h"

namespace siyu::importing {

namespace {

class RosterImport final : public KindImport {
public:
    explicit RosterImport(const ImportScene &scene)
        : m_scene(scene), m_reader(scene.plan, scene.zone), m_known(scene.db), m_rulings(scene),
          m_writer(scene.db, scene.plan, scene.batch, scene.source, scene.nowUtc, m_known),
          m_group(groups::ensureGroup(scene.db, scene.plan.options.group, scene.nowUtc, scene.batch))
    {
    }

    bool namesSomething(const Cells &cells) override
    {
        m_reader.read(cells, m_row);
        return !m_row.identity.keys.isEmpty();
    }

    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override
    {
        m_reader.read(cells, m_row);
        if (m_row.nickname.isEmpty())
            m_row.nickname = m_row.at(MemberColumn::Name);
        if (m_row.at(MemberColumn::Name).isNull() && !m_row.nickname.isEmpty())
            m_row.at(MemberColumn::Name) = m_row.nickname;
        m_row.identity.nickname = m_row.nickname;
        m_row.identity.group = QString::number(m_group.value);
        if (m_row.identity.keys.isEmpty()) {
            if (m_row.nickname.isEmpty())
                return std::optional(rejectedRow(
                    number, QStringLiteral("no_identity"), m_row.flags.empty() ? -1 : m_row.flags.front().column));
            return later(number, cells, {});
        }
        const members::Decision decision
            = m_rulings.decide(m_row.identity, cells, m_known, m_scene.plan.options.merge);
        return decided(number, cells, decision);
    }

    Result<void> finish(
        Report &report, const std::function<Result<void>(const RowOutcome &, const Cells &)> &tell) override
    {
        report.newFields = m_writer.newFields();
        QList<groups::RosterLine> lines;
        for (const Line &line : m_lines)
            lines.append({line.member, line.row.nickname, line.row.joined});
        const QDateTime taken = takenAt();
        const QStringList ambiguous = groups::matchNicknames(m_scene.db, m_group, taken, lines);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (const Result<void> told = close(m_lines[size_t(i)], lines[i], ambiguous, tell); !told)
                return told;
        }
        keepOneLineAPerson(lines);
        if (m_scene.ruling)
            return addToOwnRoster(lines);
        const Result<groups::RosterOutcome> stored = groups::storeRoster(m_scene.db,
            {m_group, taken, businessDay(taken, m_scene.zone), m_scene.plan.options.partial, lines, m_scene.batch});
        if (!stored)
            return stored.error();
        m_scene.db.cached("UPDATE import_batch SET grp = ?, taken_at = ? WHERE id = ?")
            .run(m_group.value, toUtcText(taken), m_scene.batch.value);
        report.roster
            = RosterFigures{stored->joined, stored->left, stored->stayed, stored->renameProposals, stored->baseline};
        return {};
    }

private:
    struct Line {
        qint64 number;
        MemberId member; // invalid until the nicknames are matched
        PersonRow row;
        std::optional<Outcome> outcome;
        std::vector<std::string> cells;
    };

    static void keepOneLineAPerson(QList<groups::RosterLine> &lines)
    {
        QSet<qint64> seen;
        lines.removeIf([&](const groups::RosterLine &line) {
            const bool again = seen.contains(line.member.value);
            seen.insert(line.member.value);
            return again;
        });
    }

    void merge(MemberId kept, MemberId gone)
    {
        m_writer.merge(kept, gone);
        for (Line &line : m_lines) {
            if (line.member == gone)
                line.member = kept;
        }
    }

    // Lines from the review list belong to the roster that the import made.
    Result<void> addToOwnRoster(const QList<groups::RosterLine> &lines)
    {
        db::Database &db = m_scene.db;
        db::Statement own = db.prepare("SELECT id FROM roster WHERE batch = ? AND grp = ?");
        if (!own.with(m_scene.batch.value, m_group.value).step())
            return Error{ErrorCode::NotFound, {QStringLiteral("roster"), QString::number(m_scene.batch.value)}, {}};
        const qint64 roster = own.int64(0);
        for (const groups::RosterLine &line : lines) {
            db.cached("INSERT INTO roster_entry (roster, seq, member, nickname, joined_day, batch) SELECT ?1,"
                      " (SELECT coalesce(max(seq), 0) + 1 FROM roster_entry WHERE roster = ?1), ?2, ?3, ?4, ?5"
                      " WHERE NOT EXISTS (SELECT 1 FROM roster_entry WHERE roster = ?1 AND member = ?2)")
                .run(roster, line.member.value, line.nickname,
                    line.statedJoin.isValid() ? line.statedJoin.toString(Qt::ISODate) : QString(), m_scene.batch.value);
        }
        db.prepare("UPDATE roster SET people = (SELECT count(*) FROM roster_entry WHERE roster = ?1) WHERE id = ?1").run(roster);
        groups::rethreadGroup(db, m_group, m_scene.batch);
        return {};
    }

    QDateTime takenAt() const
    {
        return m_scene.plan.options.takenAtUtc.isValid() ? m_scene.plan.options.takenAtUtc : m_scene.nowUtc;
    }

    std::optional<RowOutcome> later(
        qint64 number, const Cells &cells, MemberId member, std::optional<Outcome> outcome = std::nullopt)
    {
        m_lines.push_back({number, member, m_row, outcome, {cells.begin(), cells.end()}});
        return std::nullopt;
    }

    Result<std::optional<RowOutcome>> decided(qint64 number, const Cells &cells, const members::Decision &decision)
    {
        switch (decision.verdict) {
        case members::Verdict::New:
            return later(number, cells, m_writer.create(m_row, decision.newKeys), Outcome::Created);
        case members::Verdict::Match:
            return later(number, cells, decision.member,
                m_writer.update(decision.member, m_row, decision.newKeys) ? Outcome::Updated : Outcome::Unchanged);
        case members::Verdict::Merge:
            for (const MemberId gone : decision.others)
                merge(decision.member, gone);
            m_writer.update(decision.member, m_row, decision.newKeys);
            return later(number, cells, decision.member, Outcome::Merged);
        case members::Verdict::Undecided:
        case members::Verdict::Rejected:
            break;
        }
        RowOutcome out = rejectedRow(number, decision.doubt ? wordOf(*decision.doubt) : QString());
        if (decision.verdict == members::Verdict::Undecided)
            out.outcome = Outcome::Undecided;
        out.id = decision.member.value;
        return std::optional(out);
    }

    Result<void> close(Line &line, groups::RosterLine &matched, const QStringList &ambiguous,
        const std::function<Result<void>(const RowOutcome &, const Cells &)> &tell)
    {
        RowOutcome out{
            line.number, line.outcome.value_or(Outcome::Unchanged), matched.member.value, std::nullopt, line.row.flags};
        if (!matched.member.isValid()) {
            matched.member = m_writer.create(line.row, {});
            out.id = matched.member.value;
            out.outcome = Outcome::Created;
        } else if (!line.outcome) {
            out.outcome = m_writer.update(matched.member, line.row, {}) ? Outcome::Updated : Outcome::Unchanged;
        }
        if (!line.outcome && ambiguous.contains(line.row.nickname))
            out.flags.push_back({QStringLiteral("nickname_not_unique"), columnOf(m_scene.plan, Field::Nickname), {}});
        return tell(out, {line.cells.begin(), line.cells.end()});
    }

    const ImportScene &m_scene;
    PersonReader m_reader;
    PersonRow m_row;
    KnownMembers m_known;
    Rulings m_rulings;
    MemberWriter m_writer;
    GroupId m_group;
    std::vector<Line> m_lines;
};

} // namespace

std::unique_ptr<KindImport> makeRosterImport(const ImportScene &scene) { return std::make_unique<RosterImport>(scene); }

} // namespace siyu::importing
