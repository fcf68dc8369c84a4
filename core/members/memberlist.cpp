// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberlist.h"

#include "core/db/database.h"
#include "core/members/memberindex.h"
#include "core/members/membersearch.h"
#include "core/members/ruleset.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::members {

namespace {

void addByName(db::Database &db, const SearchText &search, MemberSet &found)
{
    db::Statement rows = db.prepare("SELECT id, name FROM member WHERE name IS NOT NULL ORDER BY name");
    while (rows.step()) {
        if (search.matchesName(rows.utf8(1)))
            found.add(rows.int64(0));
    }
}

void addByIdentity(db::Database &db, const SearchText &search, MemberSet &found)
{
    db::Statement rows = db.prepare("SELECT value, member FROM identity WHERE kind = ?");
    for (const IdentityKind kind : allIdentityKinds) {
        if (!search.mayBe(kind))
            continue;
        rows.with(int(kind));
        while (rows.step()) {
            if (search.matchesIdentity(kind, rows.utf8(0)))
                found.add(rows.int64(1));
        }
    }
}

std::vector<qint64> tagsAnswering(db::Database &db, const SearchText &search)
{
    std::vector<qint64> out;
    db::Statement tags = db.prepare("SELECT id, name FROM tag");
    while (tags.step()) {
        if (search.matchesTag(tags.utf8(1)))
            out.push_back(tags.int64(0));
    }
    return out;
}

void addByTag(db::Database &db, const SearchText &search, MemberSet &found)
{
    db::Statement rows = db.prepare("SELECT member FROM member_tag WHERE tag = ?");
    for (const qint64 tag : tagsAnswering(db, search)) {
        rows.with(tag);
        while (rows.step())
            found.add(rows.int64(0));
    }
}

qint64 largestId(db::Database &db) { return db.one("SELECT max(id) FROM member").value_or(0); }

MemberSet searched(db::Database &db, const SearchText &search)
{
    MemberSet found(largestId(db));
    addByName(db, search, found);
    addByIdentity(db, search, found);
    addByTag(db, search, found);
    return found;
}

// Who answers to search and rule; nothing = everybody. `find`: those by name, identity and tag.
template <typename Find>
std::optional<MemberSet> selected(db::Database &db, const SearchText &search, const std::optional<RulePlan> &rule, Find find)
{
    std::optional<MemberSet> out;
    if (!search.isEmpty()) {
        out = find(db);
        if (search.memberId())
            out->add(*search.memberId());
    }
    if (rule) {
        const MemberSet by = membersOf(db, *rule);
        if (out)
            out->keep(by);
        else
            out = by;
    }
    return out;
}

Result<std::optional<RulePlan>> ruleOf(const Workspace &workspace, const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::optional<RulePlan>();
    Result<RulePlan> rule = planRule(workspace, text);
    if (!rule)
        return rule.error();
    return std::optional<RulePlan>(std::move(*rule));
}

} // namespace

Result<QList<qint64>> memberIds(const Workspace &workspace, const MemberQuery &query, Progress &progress)
{
    const auto rule = ruleOf(workspace, query.rule);
    if (!rule)
        return rule.error();
    const QString today = workspace.today().toString(Qt::ISODate);
    const SearchText search(query.search);
    return workspace.read(progress, [&](db::Database &db) {
        const std::optional<MemberSet> among = selected(db, search, *rule, [&](db::Database &) { return searched(db, search); });
        return orderedIds(db, {query.sort, query.field}, query.descending, today, among ? &*among : nullptr).ids;
    });
}

Result<QList<qint64>> memberIds(const Workspace &workspace, MemberIndex &index, const MemberQuery &query, Progress &progress)
{
    const auto rule = ruleOf(workspace, query.rule);
    if (!rule)
        return rule.error();
    const SearchText search(query.search);
    const bool isInMemory = query.sort == MemberSort::Name || (query.sort == MemberSort::Tags && index.isLoaded());
    if (!search.isEmpty() || isInMemory) {
        if (const Result<void> ready = index.bringUpToDate(progress); !ready)
            return ready.error();
    }
    Result<std::optional<MemberSet>> among = std::optional<MemberSet>();
    if (!search.isEmpty() || *rule) {
        among = workspace.read(progress, [&](db::Database &db) {
            return selected(db, search, *rule, [&](db::Database &) { return index.find(search, tagsAnswering(db, search)); });
        });
    }
    if (!among)
        return among.error();
    Result<OrderedIds> all = index.ordered({query.sort, query.field}, query.descending, progress);
    if (!all)
        return all.error();
    if (!*among)
        return all->ids;
    qsizetype left = qsizetype((*among)->count());
    QList<qint64> out;
    out.reserve(left);
    for (auto id = all->ids.cbegin(); left > 0 && id != all->ids.cend(); ++id) {
        if ((*among)->has(*id)) {
            out.append(*id);
            --left;
        }
    }
    return out;
}

Result<QList<qint64>> firstMemberIds(const Workspace &workspace, const MemberQuery &query, int most)
{
    const bool isIndexed = query.sort == MemberSort::Created || query.sort == MemberSort::Id;
    if (!isIndexed || !query.rule.trimmed().isEmpty() || !SearchText(query.search).isEmpty())
        return QList<qint64>();
    const std::string down = query.descending ? " DESC" : "";
    const std::string order = query.sort == MemberSort::Id ? "id" + down : "created_at" + down + ", id" + down;
    return workspace.read([&](db::Database &db) {
        QList<qint64> out;
        db::Statement rows = db.prepare("SELECT id FROM member ORDER BY " + order + " LIMIT ?");
        rows.with(most);
        while (rows.step())
            out.append(rows.int64(0));
        return out;
    });
}

Result<qint64> countMembers(const Workspace &workspace, const MemberQuery &query, Progress &progress)
{
    if (!query.search.trimmed().isEmpty()) {
        MemberQuery byId = query;
        byId.sort = MemberSort::Id;
        const Result<QList<qint64>> ids = memberIds(workspace, byId, progress);
        return ids ? Result<qint64>(ids->size()) : Result<qint64>(ids.error());
    }
    return countRule(workspace, query.rule, progress);
}

Result<RuleSql> compileRule(const Workspace &workspace, const QString &rule)
{
    if (rule.trimmed().isEmpty())
        return RuleSql{"1", {}};
    const Result<RulePlan> plan = planRule(workspace, rule);
    return plan ? Result<RuleSql>(sqlOf(*plan)) : Result<RuleSql>(plan.error());
}

} // namespace siyu::members
