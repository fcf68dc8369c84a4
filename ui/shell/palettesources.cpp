// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettesources.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/groups/groupstore.h"
#include "core/members/memberlist.h"
#include "core/members/memberstore.h"

namespace siyu::ui {

namespace {

constexpr int mostHits = 8;

bool isLatin(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.toLower() >= u'a' && c.toLower() <= u'z'; });
}

} // namespace

Result<QList<PaletteHit>> findMembers(const Workspace &workspace, const QString &typed, Progress &progress)
{
    members::MemberQuery query;
    query.search = typed;
    const auto ids = members::memberIds(workspace, query, progress);
    if (!ids)
        return ids.error();
    const auto rows = members::memberRows(workspace, ids->mid(0, mostHits));
    if (!rows)
        return rows.error();
    QList<PaletteHit> hits;
    for (const members::MemberRow &row : *rows)
        hits.append({row.name.isEmpty() ? QString::number(row.id.value) : maskPhonesIn(row.name), maskPhone(row.phone), Icon::Person, PageId::Members, row.id.value});
    return hits;
}

Result<QList<PaletteHit>> findGroups(const Workspace &workspace, const QString &typed, Progress &)
{
    const auto all = groups::groups(workspace);
    if (!all)
        return all.error();
    const std::string letters = isLatin(typed) ? typed.toLower().toStdString() : std::string();
    QList<PaletteHit> hits;
    for (const groups::GroupRow &group : *all) {
        if (hits.size() == mostHits)
            break;
        const bool named = group.name.contains(typed, Qt::CaseInsensitive);
        if (named || (!letters.empty() && pinyinContains(group.name.toStdString(), letters)))
            hits.append({group.name, group.owners.join(QStringLiteral(", ")), Icon::Groups, PageId::Groups, group.id.value});
    }
    return hits;
}

} // namespace siyu::ui
