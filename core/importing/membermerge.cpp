// SPDX-License-Identifier: GPL-3.0-or-later
// MemberWriter::merge: the merge keeps its own images; the import's record names it, so that undo-import takes it apart.
#include "core/importing/memberwriter.h"

#include "core/base/period.h"
#include "core/members/merge.h"

namespace siyu::importing {

void MemberWriter::merge(MemberId kept, MemberId gone)
{
    for (const members::IdentityKey &key : m_known.keysOf(gone))
        m_known.moved(key, gone, kept);
    const members::Merged merged = members::mergeInto(
        m_db, {kept, gone, members::MergeBy::Import, m_log.batch()}, fromUtcText(m_now));
    m_log.inserted("member_merge", {merged.merge}, {{QStringLiteral("kept"), kept.value}});
}

} // namespace siyu::importing
