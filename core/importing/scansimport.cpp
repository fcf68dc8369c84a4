// SPDX-License-Identifier: GPL-3.0-or-later
// Scans and clicks of tracked codes. Somebody with an identity who is not known yet is made: a scan is how they came.
// A scan by nobody in particular counts as well. Equal lines of one file are several scans.
#include "core/importing/rowimport.h"

#include "core/groups/groupstore.h"
#include "core/growth/growthstore.h"

namespace siyu::importing {

namespace {

class ScansImport final : public RowImport {
public:
    explicit ScansImport(const ImportScene &scene)
        : RowImport(scene, {{Field::TrackedCode, "no_code"}, {Field::At, "no_time"}}), m_people(scene, RowPeople::Unknown::Create),
          m_codes(scene, "code", {"id"}, {{"channel", Field::None, Wins::Policy, Field::Channel}, {"campaign", Field::None, Wins::Policy, Field::Campaign}, {"grp", Field::None, Wins::Policy, Field::Group}}),
          m_stored(scene.db, "SELECT count(*), (SELECT coalesce(max(seq), 0) FROM scan WHERE code = ?1 AND at = ?2)"
                             " FROM scan WHERE code = ?1 AND at = ?2 AND member IS ?3"),
          m_insert(scene.db, "INSERT INTO scan (code, at, seq, member, batch) VALUES (?, ?, ?, ?, ?)")
    {
    }

private:
    void store(const Cells &cells, RowOutcome &out) override
    {
        const MemberId member = m_people.of(cells, out);
        if (out.problem)
            return;
        const qint64 code = growth::ensureCode(scene().db, row().text(Field::TrackedCode), scene().nowUtc, scene().batch);
        const bool codeChanged = describe(code);
        const QString at = row().text(Field::At);
        const std::optional<qint64> who = member.isValid() ? std::optional(member.value) : std::nullopt;
        out.id = member.value;
        const qint64 soFar = ++m_seen[qHashMulti(0, code, at, member.value)];
        m_stored.with(code, at, who).step();
        const qint64 held = m_stored.int64(0);
        const qint64 next = m_stored.int64(1) + 1;
        m_stored.reset();
        if (held >= soFar) {
            out.outcome = out.outcome == Outcome::Merged ? Outcome::Merged : codeChanged ? Outcome::Updated : Outcome::Unchanged;
            return;
        }
        m_insert.run(code, at, next, who, scene().batch.value);
        if (out.outcome != Outcome::Merged)
            out.outcome = Outcome::Created;
    }

    // What the row says about the code itself.
    bool describe(qint64 code)
    {
        std::vector<Value> values(3);
        const QString channel = row().text(Field::Channel);
        const QString campaign = row().text(Field::Campaign);
        const QString group = groupName();
        if (channel.isNull() && campaign.isNull() && group.isNull())
            return false;
        if (!channel.isNull())
            values[0] = growth::ensureChannel(scene().db, channel, scene().nowUtc, scene().batch);
        if (!campaign.isNull())
            values[1] = growth::ensureCampaign(scene().db, campaign, scene().nowUtc, scene().batch);
        if (!group.isNull())
            values[2] = groups::ensureGroup(scene().db, group, scene().nowUtc, scene().batch).value;
        const std::array<Value, 1> key{code};
        return m_codes.put(key, values) == groups::Stored::Updated;
    }

    RowPeople m_people;
    TableKeeper m_codes;
    db::Statement m_stored;
    db::Statement m_insert;
    QHash<size_t, qint64> m_seen; // equal lines so far, by their hash
};

} // namespace

std::unique_ptr<KindImport> makeScansImport(const ImportScene &scene) { return std::make_unique<ScansImport>(scene); }

} // namespace siyu::importing
