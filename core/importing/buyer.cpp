// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/buyer.h"

#include <algorithm>

namespace siyu::importing {

Buyers::Buyers(const ImportScene &scene)
    : m_reader(scene.plan, scene.zone), m_known(scene.db), m_policy(scene.plan.options.merge), m_rulings(scene),
      m_writer(scene.db, scene.plan, scene.batch, scene.source, scene.nowUtc, m_known),
      m_hasIdentity(std::any_of(scene.plan.columns.begin(), scene.plan.columns.end(),
          [](const PlanColumn &column) { return isIdentity(column.target.field); }))
{
    for (size_t c = 0; c < scene.plan.columns.size(); ++c) {
        const Field field = scene.plan.columns[c].target.field;
        if (isIdentity(field) || field == Field::Name || field == Field::Nickname)
            m_columns.push_back(c);
    }
}

Buyer Buyers::tie(const Cells &cells)
{
    if (!m_hasIdentity)
        return {};
    // The lines of an order repeat its buyer.
    if (isLastAgain(cells)) {
        m_last.changed = false;
        return m_last;
    }
    m_last = decide(cells);
    return m_last;
}

bool Buyers::isLastAgain(const Cells &cells)
{
    m_raw.swap(m_lastRaw);
    m_raw.clear();
    for (const size_t column : m_columns) {
        if (column < cells.size())
            m_raw.append(cells[column]);
        m_raw.push_back('\x1f');
    }
    return m_last.member.isValid() && m_raw == m_lastRaw;
}

Buyer Buyers::decide(const Cells &cells)
{
    Buyer out;
    m_reader.read(cells, m_row);
    out.flags = std::move(m_row.flags);
    if (m_row.identity.keys.isEmpty())
        return out;
    for (const members::IdentityKey &key : std::as_const(m_row.identity.keys))
        out.keys += key.scope + QLatin1Char(':') + key.value + QLatin1Char('|');
    if (m_row.at(MemberColumn::Name).isEmpty())
        m_row.at(MemberColumn::Name) = m_row.nickname;
    const members::Decision decision = m_rulings.decide(m_row.identity, cells, m_known, m_policy);
    out.member = decision.member;
    switch (decision.verdict) {
    case members::Verdict::New:
        out.member = m_writer.create(m_row, decision.newKeys);
        out.changed = true;
        ++m_created;
        break;
    case members::Verdict::Match:
        out.changed = m_writer.update(decision.member, m_row, decision.newKeys);
        break;
    case members::Verdict::Merge:
        for (const MemberId gone : decision.others)
            m_writer.merge(decision.member, gone);
        m_writer.update(decision.member, m_row, decision.newKeys);
        out.changed = true;
        break;
    case members::Verdict::Undecided:
    case members::Verdict::Rejected:
        out.member = MemberId();
        out.doubt = Problem{decision.doubt ? wordOf(*decision.doubt) : QString(), -1, {}};
        break;
    }
    return out;
}

} // namespace siyu::importing
