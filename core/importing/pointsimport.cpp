// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the ledger of points. Points are owed to somebody: who is not known is refused, and so is what would make a
// balance negative (rules.md 11). A line is known by its number, else by all that it says; equal lines of one file are
// several. A file that comes again finds its lines, and what was refused then is judged as it was then.
#include "core/importing/heldrows.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/members/points.h"

namespace siyu::importing {

namespace {

using members::PointAccount;
using members::PointEntry;
using members::PointKind;

// What a member's ledger holds, and what this file adds.
struct Ledger {
    PointAccount account; // of all so far
    bool isHeld = false; // some lines are of before the import
};

class PointsImport final : public HeldRowsImport {
public:
    explicit PointsImport(const ImportScene &scene)
        : m_scene(scene), m_values(scene.plan, scene.zone), m_people(scene, RowPeople::Unknown::Refuse),
          m_insert(scene.db, "INSERT INTO point_entry (member, at, kind, points, corrects, number, note, batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    {
    }

private:
    struct Line {
        MemberId member;
        PointEntry entry; // id > 0: is in the ledger
        QString at;
        QString number;
        QString corrects; // number of the entry, elsewhere
        QString note;
    };

    void settle() override
    {
        std::vector<bool> isNew(rowCount());
        for (size_t row = 0; row < rowCount(); ++row)
            isNew[row] = find(row);
        for (size_t row = 0; row < rowCount(); ++row) {
            if (isNew[row])
                record(row);
        }
    }

    // True for a row that is fit to be recorded and not in the ledger yet.
    bool find(size_t row)
    {
        RowOutcome out = outcomeOf(row);
        const bool isNew = findLine(row, out);
        decide(row, std::move(out));
        return isNew;
    }

    bool findLine(size_t row, RowOutcome &out)
    {
        const Cells &cells = cellsOf(row);
        m_values.read(cells);
        for (const auto &[field, missing] : {std::pair(Field::Points, "no_points"), std::pair(Field::At, "no_time")}) {
            if (!m_values.has(field)) {
                out = m_values.rejection(out.row, field, missing);
                return false;
            }
        }
        m_values.addFlags(out.flags);
        if (*m_values.number(Field::Points) == 0) {
            out = rejectedRow(out.row, QStringLiteral("no_points"), m_values.columnOf(Field::Points));
            return false;
        }
        const MemberId member = m_people.of(cells, out);
        if (out.problem)
            return false;
        out.id = member.value;
        const qint64 stored = storedId(lineOf(member), ledgerOf(member));
        if (stored > 0)
            m_heldLines[member].emplace_back(quint32(row), stored);
        return stored == 0;
    }

    // Of the row that was read last.
    Line lineOf(MemberId member) const
    {
        return {member, entryOf(), m_values.text(Field::At), m_values.text(Field::EntryNumber), m_values.text(Field::Corrects),
            m_values.text(Field::Remark)};
    }

    // A word like 消费 before a plain number says which way the points go.
    PointEntry entryOf() const
    {
        PointEntry entry;
        entry.points = *m_values.number(Field::Points);
        entry.kind = members::pointKindFrom(m_values.text(Field::PointKind))
                         .value_or(entry.points < 0 ? PointKind::Spend : PointKind::Earn);
        if ((entry.kind == PointKind::Spend || entry.kind == PointKind::Gift) && entry.points > 0)
            entry.points = -entry.points;
        entry.day = businessDay(fromUtcText(m_values.text(Field::At)), m_scene.zone);
        return entry;
    }

    Ledger &ledgerOf(MemberId member)
    {
        const auto known = m_ledgers.find(member);
        if (known != m_ledgers.end())
            return *known;
        Ledger ledger;
        eachEntry(member, std::numeric_limits<qint64>::max(), [&](const PointEntry &entry) {
            ledger.isHeld = true;
            ledger.account.add(entry);
        });
        return *m_ledgers.insert(member, ledger);
    }

    // In the order of recording, those before the id.
    template <typename Visit>
    void eachEntry(MemberId member, qint64 before, Visit visit) const
    {
        db::Statement &rows = m_scene.db.cached("SELECT id, kind, points, at FROM point_entry WHERE member = ? AND id < ? ORDER BY id");
        rows.with(member.value, before);
        while (rows.step()) {
            visit(PointEntry{rows.int64(0), members::pointKindFrom(rows.text(1)).value_or(PointKind::Earn), rows.int64(2),
                businessDay(fromUtcText(rows.text(3)), m_scene.zone)});
        }
        rows.reset();
    }

    qint64 numbered(MemberId member, const QString &number) const
    {
        db::Statement &found = m_scene.db.cached("SELECT id FROM point_entry WHERE number = ? AND member = ? ORDER BY id DESC LIMIT 1");
        const qint64 id = found.with(number, member.value).step() ? found.int64(0) : 0;
        found.reset();
        return id;
    }

    // The line of the ledger that says the same; equal lines of the file take equal lines of the ledger in turn.
    qint64 storedId(const Line &line, const Ledger &ledger)
    {
        if (!line.number.isNull())
            return numbered(line.member, line.number);
        if (!ledger.isHeld)
            return 0;
        const size_t key = qHashMulti(0, line.member, line.at, int(line.entry.kind), line.entry.points, line.note);
        db::Statement &found = m_scene.db.cached("SELECT id FROM point_entry WHERE member = ? AND at = ? AND kind = ? AND points = ?"
                                                 " AND note IS ? AND number IS NULL ORDER BY id LIMIT 1 OFFSET ?");
        found.with(line.member.value, line.at, wordOf(line.entry.kind), line.entry.points, line.note, m_seen.value(key));
        const qint64 id = found.step() ? found.int64(0) : 0;
        found.reset();
        if (id > 0)
            ++m_seen[key];
        return id;
    }

    void record(size_t row)
    {
        RowOutcome out = outcomeOf(row);
        m_values.read(cellsOf(row));
        Line line = lineOf(MemberId(out.id));
        if (!line.number.isNull() && numbered(line.member, line.number) > 0)
            return; // said twice in one file
        if (!line.corrects.isNull()) {
            const qint64 named = numbered(line.member, line.corrects);
            line.entry.corrects = named > 0 ? std::optional(named) : std::nullopt;
        }
        PointAccount &account = ledgerOf(line.member).account;
        auto refusal = account.refusal(line.entry);
        if (const qint64 next = nextHeld(line.member, row); !refusal && next > 0)
            refusal = accountBefore(line.member, next).refusal(line.entry);
        if (refusal) {
            out.outcome = Outcome::Rejected;
            out.problem = Problem{pointCode(*refusal), columnOf(m_scene.plan, Field::Points), QString::number(line.entry.points)};
            return decide(row, std::move(out));
        }
        m_insert.run(line.member.value, line.at, wordOf(line.entry.kind), line.entry.points, line.entry.corrects, line.number,
            line.note, m_scene.batch.value);
        line.entry.id = m_scene.db.lastInsertId();
        account.add(line.entry);
        if (out.outcome != Outcome::Merged)
            out.outcome = Outcome::Created;
        decide(row, std::move(out));
    }

    // The entry of the member's next row in this file that is in the ledger; 0 = none.
    qint64 nextHeld(MemberId member, size_t row) const
    {
        const auto held = m_heldLines.find(member);
        if (held == m_heldLines.end())
            return 0;
        const auto next = std::upper_bound(held->begin(), held->end(), row, [](size_t at, const auto &line) { return at < line.first; });
        return next == held->end() ? 0 : next->second;
    }

    PointAccount accountBefore(MemberId member, qint64 id) const
    {
        PointAccount account;
        eachEntry(member, id, [&](const PointEntry &entry) { account.add(entry); });
        return account;
    }

    static QString pointCode(members::PointRefusal refusal)
    {
        return refusal == members::PointRefusal::Negative ? QStringLiteral("negative_balance") : wordOf(refusal);
    }

    const ImportScene &m_scene;
    RowValues m_values;
    RowPeople m_people;
    db::Statement m_insert;
    QHash<MemberId, Ledger> m_ledgers;
    QHash<MemberId, std::vector<std::pair<quint32, qint64>>> m_heldLines; // rows of the file that are in the ledger, and their entries
    QHash<size_t, qint64> m_seen; // lines of the ledger that were found, by the hash of what they say
};

} // namespace

std::unique_ptr<KindImport> makePointsImport(const ImportScene &scene) { return std::make_unique<PointsImport>(scene); }

} // namespace siyu::importing
