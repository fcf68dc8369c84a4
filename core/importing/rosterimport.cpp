// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of a group's people at one moment: one that the operator says, or as many as the file's columns tell apart. Lines
// with a strong identity are decided like members; those with a nickname only are matched inside the group by core/groups
// once all lines are known; who is left is somebody new. A list that is held already is not stored again.
#include "core/importing/kindimport.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/groups/groupstore.h"
#include "core/groups/rosterstore.h"
#include "core/importing/memberwriter.h"
#include "core/importing/rowvalues.h"
#include "core/importing/rulings.h"

#include <numeric>

namespace siyu::importing {

namespace {

class RosterImport final : public KindImport {
public:
    explicit RosterImport(const ImportScene &scene)
        : m_scene(scene), m_reader(scene.plan, scene.zone), m_known(scene.db), m_rulings(scene),
          m_writer(scene.db, scene.plan, scene.batch, scene.source, scene.nowUtc, m_known),
          m_groupColumn(columnOf(scene.plan, Field::Group)), m_momentColumn(columnOf(scene.plan, Field::TakenAt)),
          m_partialColumn(columnOf(scene.plan, Field::Partial))
    {
    }

    bool namesSomething(const Cells &cells) override
    {
        m_reader.read(cells, m_row);
        return !m_row.identity.keys.isEmpty();
    }

    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override
    {
        if (const std::optional<Problem> wrong = findList(cells))
            return std::optional(rejectedRow(number, wrong->code, wrong->column, wrong->value));
        m_reader.read(cells, m_row);
        if (m_row.nickname.isEmpty())
            m_row.nickname = m_row.at(MemberColumn::Name);
        if (m_row.at(MemberColumn::Name).isNull() && !m_row.nickname.isEmpty())
            m_row.at(MemberColumn::Name) = m_row.nickname;
        m_row.identity.nickname = m_row.nickname;
        m_row.identity.group = QString::number(m_lists[m_list].group.value);
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

    void leftOutErased(const Cells &cells) override
    {
        if (!findList(cells))
            ++m_lists[m_list].erased;
    }

    Result<void> finish(
        Report &report, const std::function<Result<void>(const RowOutcome &, const Cells &)> &tell) override
    {
        report.newFields = m_writer.newFields();
        // Older lists first: who is on them is known when the next one is matched.
        std::vector<size_t> order(m_lists.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(order.begin(), order.end(), [this](size_t a, size_t b) { return m_lists[a].takenAt < m_lists[b].takenAt; });
        report.roster = RosterFigures{.baseline = true};
        for (const size_t list : order) {
            if (const Result<void> stored = finishList(m_lists[list], report, tell); !stored)
                return stored;
        }
        if (!m_scene.ruling && m_lists.size() == 1)
            m_scene.db.cached("UPDATE import_batch SET grp = ?, taken_at = ? WHERE id = ?")
                .run(m_lists.front().group.value, toUtcText(m_lists.front().takenAt), m_scene.batch.value);
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
    // Of one group at one moment.
    struct List {
        GroupId group;
        QDateTime takenAt;
        bool partial = false;
        std::vector<Line> lines;
        qint64 erased = 0; // people of the list who were erased: counted, not kept
    };

    // The list that the row belongs to becomes the one of the moment; what is wrong where it belongs to none.
    std::optional<Problem> findList(const Cells &cells)
    {
        const Options &options = m_scene.plan.options;
        const QString name = options.group.isEmpty() ? cellText(cellAt(cells, m_groupColumn)) : options.group;
        if (name.isEmpty())
            return Problem{QStringLiteral("no_group"), m_groupColumn, {}};
        QDateTime takenAt = options.takenAtUtc.isValid() ? options.takenAtUtc : m_scene.nowUtc;
        const std::string_view moment = cellAt(cells, m_momentColumn);
        if (!options.takenAtUtc.isValid() && !moment.empty()) {
            const auto read = readMoment(moment, m_scene.plan.columns[size_t(m_momentColumn)].dates);
            if (!read)
                return Problem{QStringLiteral("not_a_date"), m_momentColumn, shownValue(moment)};
            takenAt = read->utc(m_scene.zone);
        }
        const bool partial = options.partial || readYesNo(cellAt(cells, m_partialColumn)).value_or(false);
        const QString key = name + QLatin1Char('\n') + toUtcText(takenAt) + (partial ? QStringLiteral("+") : QString());
        const auto known = m_listOf.constFind(key);
        m_list = known == m_listOf.constEnd() ? m_lists.size() : *known;
        if (known == m_listOf.constEnd()) {
            m_listOf.insert(key, m_list);
            m_lists.push_back({groups::ensureGroup(m_scene.db, name, m_scene.nowUtc, m_scene.batch), takenAt, partial, {}, 0});
        }
        return std::nullopt;
    }

    Result<void> finishList(List &list, Report &report, const std::function<Result<void>(const RowOutcome &, const Cells &)> &tell)
    {
        QList<groups::RosterLine> lines;
        for (const Line &line : list.lines)
            lines.append({line.member, line.row.nickname, line.row.joined});
        const bool areKnown = std::all_of(lines.cbegin(), lines.cend(), [](const groups::RosterLine &line) { return line.member.isValid(); });
        const QStringList ambiguous = areKnown ? QStringList() : groups::matchNicknames(m_scene.db, list.group, list.takenAt, lines);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (const Result<void> told = close(list.lines[size_t(i)], lines[i], ambiguous, tell); !told)
                return told;
        }
        list.lines = {};
        keepOneLineAPerson(lines);
        if (m_scene.ruling)
            return addToOwnRoster(list, lines);
        const Result<groups::RosterOutcome> stored = groups::storeRoster(m_scene.db,
            {list.group, list.takenAt, businessDay(list.takenAt, m_scene.zone), list.partial, lines, m_scene.batch, list.erased});
        if (!stored)
            return stored.error();
        report.roster->joined += stored->joined;
        report.roster->left += stored->left;
        report.roster->stayed += stored->stayed;
        report.roster->renamedProposals += stored->renameProposals;
        report.roster->baseline &= stored->baseline;
        return {};
    }

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
        for (List &list : m_lists) {
            for (Line &line : list.lines) {
                if (line.member == gone)
                    line.member = kept;
            }
        }
    }

    // Lines from the review list belong to the roster that the import made.
    Result<void> addToOwnRoster(const List &list, const QList<groups::RosterLine> &lines)
    {
        db::Database &db = m_scene.db;
        // The one of the row's moment, where the import made several.
        db::Statement own = db.prepare("SELECT id FROM roster WHERE batch = ? AND grp = ? ORDER BY taken_at = ? DESC LIMIT 1");
        if (!own.with(m_scene.batch.value, list.group.value, toUtcText(list.takenAt)).step())
            return Error{ErrorCode::NotFound, {QStringLiteral("roster"), QString::number(m_scene.batch.value)}, {}};
        const qint64 roster = own.int64(0);
        for (const groups::RosterLine &line : lines) {
            db.cached("INSERT INTO roster_entry (roster, seq, member, nickname, joined_day, batch) SELECT ?1,"
                      " (SELECT coalesce(max(seq), 0) + 1 FROM roster_entry WHERE roster = ?1), ?2, ?3, ?4, ?5"
                      " WHERE NOT EXISTS (SELECT 1 FROM roster_entry WHERE roster = ?1 AND member = ?2)")
                .run(roster, line.member.value, line.nickname,
                    line.statedJoin.isValid() ? line.statedJoin.toString(Qt::ISODate) : QString(), m_scene.batch.value);
        }
        db.prepare("UPDATE roster SET people = erased + (SELECT count(*) FROM roster_entry WHERE roster = ?1) WHERE id = ?1").run(roster);
        groups::rethreadGroup(db, list.group, m_scene.batch);
        return {};
    }

    std::optional<RowOutcome> later(
        qint64 number, const Cells &cells, MemberId member, std::optional<Outcome> outcome = std::nullopt)
    {
        m_lists[m_list].lines.push_back({number, member, m_row, outcome, {cells.begin(), cells.end()}});
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
    int m_groupColumn;
    int m_momentColumn;
    int m_partialColumn;
    std::vector<List> m_lists;
    QHash<QString, size_t> m_listOf; // by group, moment and completeness
    size_t m_list = 0; // of the row
};

} // namespace

std::unique_ptr<KindImport> makeRosterImport(const ImportScene &scene) { return std::make_unique<RosterImport>(scene); }

} // namespace siyu::importing
