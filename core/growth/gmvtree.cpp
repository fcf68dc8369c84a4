// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/gmvtree.h"

namespace siyu::growth {

namespace {

std::optional<double> targetOf(Factor factor, const GmvWish &wish)
{
    const auto typed = wish.factors.constFind(factor);
    if (typed != wish.factors.constEnd())
        return *typed;
    if (factor == Factor::Traffic && wish.factors.contains(Factor::Diverted) && wish.factors.contains(Factor::Fission))
        return wish.factors[Factor::Diverted] + wish.factors[Factor::Fission];
    return std::nullopt;
}

void settle(GmvNode &node)
{
    if (node.actual && node.target)
        node.toGo = std::max(0.0, *node.target - *node.actual);
}

std::optional<double> asDouble(const std::optional<qint64> &value) { return value ? std::optional(double(*value)) : std::nullopt; }

} // namespace

QList<GmvNode> gmvTree(const GmvFactors &now, const GmvFactors &before, const GmvWish &wish)
{
    QList<GmvNode> out{{std::nullopt, asDouble(now.gmv), asDouble(before.gmv), asDouble(wish.gmv), {}, false}};
    const auto add = [&](Factor factor) {
        out.append({factor, now.of(factor), before.of(factor), targetOf(factor, wish), {}, now.flags.contains(factor)});
    };
    for (const Factor factor : chainFactors)
        add(factor);
    add(Factor::Diverted);
    add(Factor::Fission);
    for (GmvNode &node : out)
        settle(node);
    return out;
}

} // namespace siyu::growth
