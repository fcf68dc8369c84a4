// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberlist.h"

#include "core/db/database.h"
#include "core/members/membersearch.h"
#include "core/members/ruleworld.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::members {

namespace {

constexpr std::string_view paidOrders
    = "paid_at IS NOT NULL AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0))";

// Sorted by an index: those with a value in its order, those without behind them, so that the index can be walked.
struct Ordering {
    std::string from;
    std::string order;
    std::string missing; // condition of the rows that stand last; empty when there are none
};

Ordering orderingOf(MemberSort sort, bool descending)
{
    const std::string down = descending ? " DESC" : "";
    const auto column = [&](const char *name) {
        const std::string value = name;
        return Ordering{"member m", value + down + ", m.id" + down, value + " IS NULL"};
    };
    switch (sort) {
    case MemberSort::Name:
        return column("m.name");
    case MemberSort::Created:
        return {"member m", "m.created_at" + down + ", m.id" + down, {}};
    case MemberSort::Id:
        return {"member m", "m.id" + down, {}};
    case MemberSort::BirthYear:
        return column("m.birth_year");
    case MemberSort::Gender:
        return column("m.gender");
    case MemberSort::Region:
        return column("m.region");
    case MemberSort::Source:
        return {"member m LEFT JOIN source s ON s.id = m.source", "s.text" + down + ", m.id" + down, "s.text IS NULL"};
    case MemberSort::LastOrder:
    case MemberSort::Orders: {
        const std::string value = sort == MemberSort::Orders ? "count(*)" : "max(paid_at)";
        return {"member m LEFT JOIN (SELECT member, " + value + " AS v FROM shop_order WHERE " + std::string(paidOrders)
                + " GROUP BY member) o ON o.member = m.id",
            "o.v" + down + ", m.id" + down, "o.v IS NULL"};
    }
    }
    return {};
}

void bindAll(db::Statement &statement, const RuleSql &rule)
{
    int index = 1;
    for (const SqlValue &value : rule.values)
        std::visit([&](const auto &bound) { statement.bind(index++, bound); }, value);
}

// Members by id as bits: a list of a million costs 125 kB.
class MemberSet {
public:
    explicit MemberSet(qint64 largestId) : m_bits(size_t(largestId) + 1) { }
    void add(qint64 id)
    {
        if (id > 0 && size_t(id) < m_bits.size())
            m_bits[size_t(id)] = true;
    }
    bool has(qint64 id) const { return m_bits[size_t(id)]; }

private:
    std::vector<bool> m_bits;
};

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

std::optional<MemberSet> searched(db::Database &db, const QString &typed)
{
    const SearchText search(typed);
    if (search.isEmpty())
        return std::nullopt;
    MemberSet found(db.one("SELECT max(id) FROM member").value_or(0));
    addByName(db, search, found);
    addByIdentity(db, search, found);
    if (search.memberId())
        found.add(*search.memberId());
    return found;
}

void collect(db::Database &db, const std::string &sql, const RuleSql &rule, const MemberSet *among, QList<qint64> &out)
{
    db::Statement rows = db.prepare(sql);
    bindAll(rows, rule);
    while (rows.step()) {
        const qint64 id = rows.int64(0);
        if (!among || among->has(id))
            out.append(id);
    }
}

} // namespace

Result<QList<qint64>> memberIds(const Workspace &workspace, const MemberQuery &query, Progress &progress)
{
    const Result<RuleSql> rule = compileRule(workspace, query.rule);
    if (!rule)
        return rule.error();
    return workspace.read(progress, [&](db::Database &db) {
        const std::optional<MemberSet> among = searched(db, query.search);
        const MemberSet *filter = among ? &*among : nullptr;
        const Ordering by = orderingOf(query.sort, query.descending);
        const std::string select = "SELECT m.id FROM " + by.from + " WHERE " + rule->condition;
        QList<qint64> out;
        if (!filter && query.rule.isEmpty())
            out.reserve(db.one("SELECT count(*) FROM member").value_or(0));
        const std::string present = by.missing.empty() ? std::string() : " AND NOT (" + by.missing + ")";
        collect(db, select + present + " ORDER BY " + by.order, *rule, filter, out);
        if (!by.missing.empty())
            collect(db, select + " AND " + by.missing + " ORDER BY m.id", *rule, filter, out);
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
    const Result<RuleSql> rule = compileRule(workspace, query.rule);
    if (!rule)
        return rule.error();
    return workspace.read(progress, [&](db::Database &db) {
        db::Statement row = db.prepare("SELECT count(*) FROM member m WHERE " + rule->condition);
        bindAll(row, *rule);
        row.step();
        return row.int64(0);
    });
}

Result<RuleSql> compileRule(const Workspace &workspace, const QString &rule)
{
    if (rule.trimmed().isEmpty())
        return RuleSql{"1", {}};
    const Result<RuleNode> tree = parseRule(rule);
    if (!tree)
        return tree.error();
    const Result<RuleWorld> world = ruleWorld(workspace);
    if (!world)
        return world.error();
    return compileRule(*tree, *world);
}

} // namespace siyu::members
