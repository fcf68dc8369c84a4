// SPDX-License-Identifier: GPL-3.0-or-later
// Who brought whom. The host must be known, be it from this file; who was brought is made when nobody knows them yet.
// Where several brought the same person, the first by time did; nobody brings themselves, and circles are refused.
#include "core/importing/heldrows.h"

#include "core/base/period.h"
#include "core/growth/growthstore.h"
#include "core/partners/referrals.h"

namespace siyu::importing {

namespace {

class ReferralsImport final : public HeldRowsImport {
public:
    explicit ReferralsImport(const ImportScene &scene)
        : m_scene(scene), m_values(scene.plan, scene.zone), m_people(scene, RowPeople::Unknown::Create),
          m_referrals(scene, "referral", {"member"},
              {{"host", Field::None, Wins::Once}, {"at", Field::At}, {"campaign", Field::None, Wins::Policy, Field::Campaign},
                  {"code", Field::None, Wins::Policy, Field::TrackedCode}})
    {
    }

private:
    // Rows without a time come last, in the order of the file.
    void settle() override
    {
        std::vector<std::pair<qint64, quint32>> order;
        for (size_t i = 0; i < rowCount(); ++i) {
            m_values.read(cellsOf(i));
            const QString at = m_values.text(Field::At);
            order.emplace_back(at.isNull() ? std::numeric_limits<qint64>::max() : fromUtcText(at).toMSecsSinceEpoch(), quint32(i));
        }
        std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        for (const auto &[at, i] : order) {
            RowOutcome out = outcomeOf(i);
            settleRow(cellsOf(i), out);
            decide(i, std::move(out));
        }
    }

    void settleRow(const Cells &cells, RowOutcome &out)
    {
        m_values.read(cells);
        if (!m_values.has(Field::Host)) {
            out = m_values.rejection(out.row, Field::Host, "no_host");
            return;
        }
        m_values.addFlags(out.flags);
        // A host who is known by the file alone is looked for first: a row that is refused makes nobody.
        const MemberId host = m_people.holderOf(m_values.text(Field::Host));
        if (!host.isValid()) {
            out.outcome = Outcome::Rejected;
            out.problem = Problem{QStringLiteral("unknown_host"), m_values.columnOf(Field::Host),
                shownValue(m_values.text(Field::Host).toStdString())};
            return;
        }
        const MemberId member = m_people.of(cells, out);
        if (out.problem)
            return;
        if (!member.isValid()) {
            out.outcome = Outcome::Rejected;
            out.problem = Problem{QStringLiteral("no_identity"), out.flags.empty() ? -1 : out.flags.back().column, {}};
            return;
        }
        write(host, member, out);
    }

    MemberId hostOf(MemberId member) const
    {
        db::Statement &row = m_scene.db.cached("SELECT host FROM referral WHERE member = ?").with(member.value);
        const MemberId host(row.step() ? row.int64(0) : 0);
        row.reset();
        return host;
    }

    void write(MemberId host, MemberId member, RowOutcome &out)
    {
        out.id = member.value;
        const bool isKnown = hostOf(member) == host && host != member;
        const auto refusal = isKnown ? std::nullopt
                                     : partners::referralRefusal(host, member, [this](MemberId of) { return hostOf(of); });
        if (refusal) {
            out.outcome = Outcome::Rejected;
            out.problem = Problem{partners::wordOf(*refusal), m_values.columnOf(Field::Host), {}};
            return;
        }
        std::vector<Value> values = m_referrals.valuesOf(m_values);
        values[m_referrals.at("host")] = host.value;
        if (const QString campaign = m_values.text(Field::Campaign); !campaign.isNull())
            values[m_referrals.at("campaign")] = growth::ensureCampaign(m_scene.db, campaign, m_scene.nowUtc, m_scene.batch);
        if (const QString code = m_values.text(Field::TrackedCode); !code.isNull())
            values[m_referrals.at("code")] = growth::ensureCode(m_scene.db, code, m_scene.nowUtc, m_scene.batch);
        const std::array<Value, 1> key{member.value};
        const groups::Stored stored = m_referrals.put(key, values);
        if (out.outcome != Outcome::Merged)
            out.outcome = importing::outcomeOf(stored);
    }

    const ImportScene &m_scene;
    RowValues m_values;
    RowPeople m_people;
    TableKeeper m_referrals;
};

} // namespace

std::unique_ptr<KindImport> makeReferralsImport(const ImportScene &scene)
{
    return std::make_unique<ReferralsImport>(scene);
}

} // namespace siyu::importing
