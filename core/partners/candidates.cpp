// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partners/candidates.h"

#include <algorithm>

namespace siyu::partners {

QString wordOf(Exclusion exclusion)
{
    switch (exclusion) {
    case Exclusion::Staff: return QStringLiteral("staff");
    case Exclusion::OptedOut: return QStringLiteral("opted_out");
    case Exclusion::Under14: return QStringLiteral("under_14");
    case Exclusion::Partner: return QStringLiteral("partner");
    case Exclusion::Declined: return QStringLiteral("declined");
    case Exclusion::Complaint: return QStringLiteral("complaint");
    case Exclusion::Tier: return QStringLiteral("tier");
    case Exclusion::NoOrder: return QStringLiteral("no_order");
    }
    return {};
}

namespace {

bool isWithinWait(qint64 happened, qint64 day) { return happened != never && happened <= day && day - happened <= waitingDays; }

// How many of all values are strictly below each.
template <typename Value>
std::vector<int> countsBelow(const std::vector<Fact> &population, Value Fact::*field)
{
    std::vector<Value> sorted;
    sorted.reserve(population.size());
    for (const Fact &fact : population)
        sorted.push_back(fact.*field);
    std::sort(sorted.begin(), sorted.end());
    std::vector<int> below;
    below.reserve(population.size());
    for (const Fact &fact : population)
        below.push_back(int(std::lower_bound(sorted.begin(), sorted.end(), fact.*field) - sorted.begin()));
    return below;
}

bool isBetter(const Candidate &a, const Candidate &b)
{
    if (a.points != b.points)
        return a.points > b.points;
    return a.since != b.since ? a.since < b.since : a.member < b.member;
}

} // namespace

std::optional<Exclusion> exclusionOf(const Fact &fact, const Question &question)
{
    if (fact.isStaff)
        return Exclusion::Staff;
    if (fact.isOptedOut)
        return Exclusion::OptedOut;
    if (fact.isUnder14)
        return Exclusion::Under14;
    if (fact.isPartner)
        return Exclusion::Partner;
    if (isWithinWait(fact.declined, question.day))
        return Exclusion::Declined;
    if (isWithinWait(fact.complaint, question.day))
        return Exclusion::Complaint;
    if (!fact.isSuper)
        return Exclusion::Tier;
    if (question.kind == PartnerKind::Koc && question.areOrdersKnown && !fact.hasPaidOrder)
        return Exclusion::NoOrder;
    return std::nullopt;
}

Candidates candidates(std::vector<Fact> facts, const Question &question)
{
    Candidates out;
    out.isOrderUnknown = question.kind == PartnerKind::Koc && !question.areOrdersKnown;
    std::vector<Fact> population;
    for (const Fact &fact : facts) {
        if (const std::optional<Exclusion> reason = exclusionOf(fact, question))
            out.excluded.push_back({fact.member, *reason});
        else
            population.push_back(fact);
    }
    std::sort(out.excluded.begin(), out.excluded.end(), [](const Excluded &a, const Excluded &b) { return a.member < b.member; });
    out.population = qint64(population.size());
    const std::vector<int> messages = countsBelow(population, &Fact::messages);
    const std::vector<int> days = countsBelow(population, &Fact::activeDays);
    const std::vector<int> referrals = countsBelow(population, &Fact::referrals);
    out.best.reserve(population.size());
    for (size_t i = 0; i < population.size(); ++i) {
        const Fact &fact = population[i];
        out.best.push_back({fact.member, 5LL * messages[i] + 3LL * days[i] + 2LL * referrals[i], out.population - 1, messages[i], days[i],
            referrals[i], fact.messages, fact.activeDays, fact.referrals, fact.since});
    }
    const size_t top = std::min(out.best.size(), size_t(std::max(0, question.top)));
    std::partial_sort(out.best.begin(), out.best.begin() + qint64(top), out.best.end(), isBetter);
    out.best.resize(top);
    return out;
}

} // namespace siyu::partners
