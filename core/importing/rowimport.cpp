// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rowimport.h"

#include "core/groups/groupstore.h"

namespace siyu::importing {

RowImport::RowImport(const ImportScene &scene, std::vector<RowNeed> needs)
    : m_scene(scene), m_values(scene.plan, scene.zone), m_needs(std::move(needs))
{
}

Result<std::optional<RowOutcome>> RowImport::take(qint64 number, const Cells &cells)
{
    m_values.read(cells);
    for (const RowNeed &need : m_needs) {
        if (!m_values.has(need.field))
            return std::optional(m_values.rejection(number, need.field, need.missing));
    }
    RowOutcome out{number, Outcome::Unchanged, 0, std::nullopt, {}};
    m_values.addFlags(out.flags);
    store(cells, out);
    return std::optional(std::move(out));
}

QString RowImport::groupName() const
{
    const QString &stated = m_scene.plan.options.group;
    return stated.isEmpty() ? m_values.text(Field::Group) : stated;
}

void RowImport::refuse(RowOutcome &out, Field field, const char *code) const
{
    std::vector<Problem> flags = std::move(out.flags);
    out = m_values.rejection(out.row, field, code);
    std::erase_if(flags, [&](const Problem &flag) { return flag.column == out.problem->column && flag.code == out.problem->code; });
    out.flags = std::move(flags);
}

Outcome outcomeOf(groups::Stored stored)
{
    switch (stored) {
    case groups::Stored::Created:
        return Outcome::Created;
    case groups::Stored::Updated:
        return Outcome::Updated;
    case groups::Stored::Unchanged:
        break;
    }
    return Outcome::Unchanged;
}

RowPeople::RowPeople(const ImportScene &scene, Unknown unknown)
    : m_scene(scene), m_unknown(unknown), m_reader(scene.plan, scene.zone), m_known(scene.db), m_rulings(scene),
      m_writer(scene.db, scene.plan, scene.batch, scene.source, scene.nowUtc, m_known),
      m_group(columnOf(scene.plan, Field::Group))
{
}

QString RowPeople::groupOf(const Cells &cells)
{
    const QString &stated = m_scene.plan.options.group;
    const QString name = stated.isEmpty() ? cellText(cellAt(cells, m_group)) : stated;
    if (name.isEmpty())
        return {};
    const auto known = m_groups.constFind(name);
    if (known != m_groups.constEnd())
        return *known;
    const std::optional<GroupId> group = groups::groupNamed(m_scene.db, name);
    const QString id = group ? QString::number(group->value) : QString();
    m_groups.insert(name, id);
    return id;
}

QString RowPeople::calledName() const
{
    return m_row.nickname.isEmpty() ? m_row.at(MemberColumn::Name) : m_row.nickname;
}

MemberId RowPeople::of(const Cells &cells, RowOutcome &out)
{
    m_reader.read(cells, m_row);
    out.flags.insert(out.flags.end(), m_row.flags.begin(), m_row.flags.end());
    // What else stands in the row (notes, tags) belongs to what was done, not to the person.
    PersonRow person;
    person.identity = m_row.identity;
    person.at(MemberColumn::Name) = calledName();
    person.nickname = calledName();
    const bool isNamed = !person.nickname.isEmpty();
    m_row = std::move(person);
    if (isNamed) {
        m_row.identity.nickname = m_row.nickname;
        m_row.identity.group = groupOf(cells);
    }
    return decided(m_rulings.decide(m_row.identity, cells, m_known, m_scene.plan.options.merge), out);
}

MemberId RowPeople::decided(const members::Decision &decision, RowOutcome &out)
{
    switch (decision.verdict) {
    case members::Verdict::Match:
        return decision.member;
    case members::Verdict::Merge:
        for (const MemberId gone : decision.others)
            m_writer.merge(decision.member, gone);
        out.outcome = Outcome::Merged;
        return decision.member;
    case members::Verdict::Undecided:
        out.outcome = Outcome::Undecided;
        out.id = decision.member.value;
        out.problem = Problem{wordOf(*decision.doubt), -1, {}};
        return {};
    case members::Verdict::New:
        if (!m_row.identity.keys.isEmpty() && m_unknown == Unknown::Create)
            return m_writer.create(m_row, decision.newKeys);
        break;
    case members::Verdict::Rejected:
        if (decision.doubt && *decision.doubt != members::Doubt::NoIdentity) {
            // Ruled to be left out.
            out.outcome = Outcome::Rejected;
            out.problem = Problem{wordOf(*decision.doubt), -1, {}};
            return {};
        }
        break;
    }
    if (m_unknown == Unknown::Refuse) {
        const bool isKeyless = m_row.identity.keys.isEmpty();
        out.outcome = Outcome::Rejected;
        out.problem = Problem{
            isKeyless && decision.verdict == members::Verdict::Rejected ? QStringLiteral("no_identity") : QStringLiteral("unknown_person"),
            isKeyless && !out.flags.empty() ? out.flags.back().column : -1, {}};
    }
    return {};
}

MemberId RowPeople::holderOf(const QString &text) const
{
    for (const IdentityKind kind : allIdentityKinds) {
        const members::NormalisedValue value = members::normaliseIdentity(kind, text);
        if (value.value.isEmpty())
            continue;
        const QString scope = kind == IdentityKind::Shop ? QStringLiteral("own") : QString();
        if (const MemberId member = m_known.holderOf({kind, scope, value.value}); member.isValid())
            return member;
    }
    return {};
}

} // namespace siyu::importing
