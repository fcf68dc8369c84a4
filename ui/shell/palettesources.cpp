// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettesources.h"

#include "core/base/pinyin.h"
#include "core/base/searchfold.h"
#include "core/base/text.h"
#include "core/content/contentstore.h"
#include "core/groups/groupstore.h"
#include "core/members/memberlist.h"
#include "core/members/memberstore.h"

#include <QCoreApplication>

namespace siyu::ui {

namespace {

constexpr int mostHits = 8;

struct Sources {
    Q_DECLARE_TR_FUNCTIONS(PaletteSources)
};

// A name by any part of it or by its pinyin.
class NameSearch {
public:
    explicit NameSearch(const QString &typed) : m_needle(searchFold(typed.toStdString())) { }
    bool finds(const QString &name) const
    {
        const std::string text = name.toStdString();
        return searchFold(text).find(m_needle) != std::string::npos || pinyinContains(text, m_needle);
    }

private:
    std::string m_needle;
};

} // namespace

Result<QList<PaletteHit>> findMembers(
    const Workspace &workspace, members::MemberIndex &index, const QString &typed, Progress &progress)
{
    members::MemberQuery query;
    query.search = typed;
    const auto ids = members::memberIds(workspace, index, query, progress);
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
    const NameSearch search(typed);
    QList<PaletteHit> hits;
    for (const groups::GroupRow &group : *all) {
        if (hits.size() == mostHits)
            break;
        if (search.finds(group.name))
            hits.append({maskPhonesIn(group.name), group.owners.join(QStringLiteral(", ")), Icon::Groups, PageId::Groups, group.id.value});
    }
    return hits;
}

Result<QList<PaletteHit>> findTags(const Workspace &workspace, const QString &typed, Progress &)
{
    const auto names = members::tagNames(workspace);
    if (!names)
        return names.error();
    const NameSearch search(typed.startsWith(QLatin1Char('#')) ? typed.mid(1) : typed);
    QList<PaletteHit> hits;
    for (const QString &name : *names) {
        if (hits.size() == mostHits)
            break;
        const QString tag = QLatin1Char('#') + name;
        if (search.finds(name))
            hits.append({maskPhonesIn(tag), Sources::tr("members with this tag"), Icon::Members, PageId::Members, tag});
    }
    return hits;
}

Result<QList<PaletteHit>> findContent(const Workspace &workspace, const QString &typed, Progress &)
{
    const auto all = content::contents(workspace);
    if (!all)
        return all.error();
    const NameSearch search(typed);
    QList<PaletteHit> hits;
    for (const content::ContentItem &item : *all) {
        if (hits.size() == mostHits)
            break;
        if (search.finds(item.title))
            hits.append({maskPhonesIn(item.title), Sources::tr("content"), Icon::Broadcasts, PageId::Broadcasts,
                QVariant::fromValue(DeskItem{DeskItem::Kind::Content, item.id.value})});
    }
    return hits;
}

} // namespace siyu::ui
