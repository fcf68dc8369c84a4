// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the ledger of points. Points are owed to somebody: who is not known is refused, and so is what would make a
// balance negative (rules.md 11). A line is known by its number, else by all that it says; equal lines of one file are
// several. A file that comes again finds its lines, and what was refused then is judged as it was then.
#include "core/importing/heldrows.h"

#include "core/base/period.h"
#include "core/members/points.h"

namespace siyu::importing {

namespace {

using members::PointAccount;
using members::PointEntry;
using members::PointKind;

// What a member's ledger holds, and what this file adds.
struct Ledger {
    std::vector<PointEntry> stored; // before the import, by id
    PointAccount account; // of all so far
    QHash<QString, qint64> byNumber;
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
        Row *row = nullptr;
        MemberId member;
        PointEntry entry; // id > 0: is in the ledger
        QString at;
        QString number;
        QString corrects; // number of the entry, elsewhere
        QString note;
        qint64 nextStored = 0; // id of the member's next line of this file that is in the ledger
    };

    void settle() override
    {
        std::vector<Line> lines;
        for (Row &row : rows()) {
            if (std::optional<Line> line = read(row))
                lines.push_back(std::move(*line));
        }
        QHash<MemberId, qint64> next;
        for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
            line->nextStored = next.value(line->member);
            if (line->entry.id > 0)
                next.insert(line->member, line->entry.id);
        }
        for (Line &line : lines) {
            if (line.entry.id == 0)
                record(line);
        }
    }

    std::optional<Line> read(Row &row)
    {
        const Cells cells = row.views();
        m_values.read(cells);
        for (const auto &[field, missing] : {std::pair(Field::Points, "no_points"), std::pair(Field::At, "no_time")}) {
            if (!m_values.has(field)) {
                row.out = m_values.rejection(row.out.row, field, missing);
                return std::nullopt;
            }
        }
        m_values.addFlags(row.out.flags);
        if (*m_values.number(Field::Points) == 0) {
            row.out = rejectedRow(row.out.row, QStringLiteral("no_points"), m_values.columnOf(Field::Points));
            return std::nullopt;
        }
        Line line{&row, m_people.of(cells, row.out), {}, m_values.text(Field::At), m_values.text(Field::EntryNumber),
            m_values.text(Field::Corrects), m_values.text(Field::Remark), 0};
        if (row.out.problem)
            return std::nullopt;
        row.out.id = line.member.value;
        line.entry = entryOf();
        Ledger &ledger = ledgerOf(line.member);
        line.entry.id = storedId(line, ledger);
        return line;
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
        db::Statement &rows = m_scene.db.cached("SELECT id, kind, points, at, number FROM point_entry WHERE member = ? ORDER BY id");
        rows.with(member.value);
        while (rows.step()) {
            const PointEntry entry{rows.int64(0), members::pointKindFrom(rows.text(1)).value_or(PointKind::Earn), rows.int64(2),
                businessDay(fromUtcText(rows.text(3)), m_scene.zone)};
            ledger.stored.push_back(entry);
            ledger.account.add(entry);
            if (!rows.isNull(4))
                ledger.byNumber.insert(rows.text(4), entry.id);
        }
        rows.reset();
        return *m_ledgers.insert(member, ledger);
    }

    // The line of the ledger that says the same; equal lines of the file take equal lines of the ledger in turn.
    qint64 storedId(const Line &line, const Ledger &ledger)
    {
        if (!line.number.isNull())
            return ledger.byNumber.value(line.number);
        if (ledger.stored.empty())
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

    void record(Line &line)
    {
        Ledger &ledger = ledgerOf(line.member);
        if (!line.number.isNull() && ledger.byNumber.contains(line.number))
            return; // said twice in one file
        if (!line.corrects.isNull()) {
            const qint64 named = ledger.byNumber.value(line.corrects);
            line.entry.corrects = named > 0 ? std::optional(named) : std::nullopt;
        }
        auto refusal = ledger.account.refusal(line.entry);
        if (!refusal && line.nextStored > 0)
            refusal = accountBefore(ledger, line.nextStored).refusal(line.entry);
        if (refusal) {
            line.row->out.outcome = Outcome::Rejected;
            line.row->out.problem = Problem{pointCode(*refusal), columnOf(m_scene.plan, Field::Points), QString::number(line.entry.points)};
            return;
        }
        m_insert.run(line.member.value, line.at, wordOf(line.entry.kind), line.entry.points, line.entry.corrects, line.number,
            line.note, m_scene.batch.value);
        line.entry.id = m_scene.db.lastInsertId();
        ledger.account.add(line.entry);
        if (!line.number.isNull())
            ledger.byNumber.insert(line.number, line.entry.id);
        if (line.row->out.outcome != Outcome::Merged)
            line.row->out.outcome = Outcome::Created;
    }

    static PointAccount accountBefore(const Ledger &ledger, qint64 id)
    {
        PointAccount account;
        for (const PointEntry &entry : ledger.stored) {
            if (entry.id < id)
                account.add(entry);
        }
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
    QHash<size_t, qint64> m_seen; // lines of the ledger that were found, by the hash of what they say
};

} // namespace

std::unique_ptr<KindImport> makePointsImport(const ImportScene &scene) { return std::make_unique<PointsImport>(scene); }

} // namespace siyu::importing
