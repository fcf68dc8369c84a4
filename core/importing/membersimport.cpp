// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/kindimport.h"

#include "core/importing/memberwriter.h"
#include "core/importing/rulings.h"

namespace siyu::importing {

namespace {

class MembersImport final : public KindImport {
public:
    explicit MembersImport(const ImportScene &scene)
        : m_reader(scene.plan, scene.zone), m_known(scene.db), m_policy(scene.plan.options.merge), m_rulings(scene),
          m_writer(scene.db, scene.plan, scene.batch, scene.source, scene.nowUtc, m_known)
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
        const members::Decision decision = m_rulings.decide(m_row.identity, cells, m_known, m_policy);
        RowOutcome out{number, Outcome::Unchanged, decision.member.value, std::nullopt, std::move(m_row.flags)};
        switch (decision.verdict) {
        case members::Verdict::New:
            out.id = m_writer.create(m_row, decision.newKeys).value;
            out.outcome = Outcome::Created;
            break;
        case members::Verdict::Match:
            if (m_writer.update(decision.member, m_row, decision.newKeys))
                out.outcome = Outcome::Updated;
            break;
        case members::Verdict::Merge:
            for (const MemberId gone : decision.others)
                m_writer.merge(decision.member, gone);
            m_writer.update(decision.member, m_row, decision.newKeys);
            out.outcome = Outcome::Merged;
            break;
        case members::Verdict::Undecided:
        case members::Verdict::Rejected:
            refuse(out, decision);
            break;
        }
        return std::optional(std::move(out));
    }

    Result<void> finish(Report &report, const std::function<Result<void>(const RowOutcome &, const Cells &)> &) override
    {
        report.newFields = m_writer.newFields();
        return {};
    }

private:
    // The reason of a row without a key is what stood in the place of one, if anything did.
    static void refuse(RowOutcome &out, const members::Decision &decision)
    {
        const bool undecided = decision.verdict == members::Verdict::Undecided;
        out.outcome = undecided ? Outcome::Undecided : Outcome::Rejected;
        out.problem = Problem{decision.doubt ? wordOf(*decision.doubt) : QString(), -1, {}};
        if (!undecided && !out.flags.empty())
            out.problem->column = out.flags.front().column;
    }

    PersonReader m_reader;
    PersonRow m_row;
    KnownMembers m_known;
    members::MergePolicy m_policy;
    Rulings m_rulings;
    MemberWriter m_writer;
};

} // namespace

std::unique_ptr<KindImport> makeMembersImport(const ImportScene &scene)
{
    return std::make_unique<MembersImport>(scene);
}

} // namespace siyu::importing
