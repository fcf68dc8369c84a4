// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/merge.h"

namespace siyu::members {

namespace {

bool staysOf(const MergeSide &a, const MergeSide &b)
{
    if (a.createdAtUtc != b.createdAtUtc)
        return a.createdAtUtc < b.createdAtUtc;
    return a.id < b.id;
}

} // namespace

Merge planMerge(const MergeSide &a, const MergeSide &b)
{
    const MergeSide &kept = staysOf(a, b) ? a : b;
    const MergeSide &gone = staysOf(a, b) ? b : a;
    Merge out;
    out.kept = kept.id;
    out.gone = gone.id;
    for (const IdentityKey &key : gone.keys) {
        if (!kept.keys.contains(key))
            out.movedKeys.append(key);
    }
    for (auto it = gone.fields.begin(); it != gone.fields.end(); ++it) {
        if (!kept.fields.contains(it.key()))
            out.filledFields.insert(it.key(), it.value());
        else if (kept.fields.value(it.key()) != it.value())
            out.droppedFields.insert(it.key(), it.value());
    }
    return out;
}

MergeSide merged(const MergeSide &a, const MergeSide &b)
{
    MergeSide out = staysOf(a, b) ? a : b;
    const Merge plan = planMerge(a, b);
    out.keys += plan.movedKeys;
    out.fields.insert(plan.filledFields);
    return out;
}

std::pair<MergeSide, MergeSide> unmerged(const MergeSide &whole, const Merge &merge, const MergeSide &goneAsItWas)
{
    MergeSide kept = whole;
    for (const IdentityKey &key : merge.movedKeys)
        kept.keys.removeOne(key);
    for (auto it = merge.filledFields.begin(); it != merge.filledFields.end(); ++it) {
        if (kept.fields.value(it.key()) == it.value())
            kept.fields.remove(it.key());
    }
    return {kept, goneAsItWas};
}

} // namespace siyu::members
