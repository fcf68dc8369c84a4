// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/ruleset.h"

#include "core/db/database.h"
#include "core/members/ruleworld.h"
#include "core/workspace.h"

#include <optional>

namespace siyu::members {

namespace {

using Kind = RulePlan::Kind;

const std::string figures = "member_figure fg";

// Of so few, each is looked up by its key instead of reading the table through.
constexpr qint64 fewMembers = 2'000;
constexpr qint64 scanPerLookup = 8; // rows read in order cost as much as one looked up
constexpr qint64 scanPerFact = 50; // … as one member's rows of another table
constexpr qint64 scanPerChain = 8; // … where each row read has rows behind it, too

// A set that may be said by who is not in it.
struct Answer {
    MemberSet set;
    bool turned = false;
};

void bindAll(db::Statement &statement, const std::vector<SqlValue> &values)
{
    int index = 1;
    for (const SqlValue &value : values)
        std::visit([&](const auto &bound) { statement.bind(index++, bound); }, value);
}

std::string keyOf(const RulePlan &plan) { return plan.kind == Kind::Member ? "m.id" : plan.key; }
std::string fromOf(const RulePlan &plan) { return plan.kind == Kind::Member ? "member m" : plan.from; }
std::string grouping(const RulePlan &plan) { return plan.having.empty() ? std::string() : " GROUP BY " + keyOf(plan) + " HAVING " + plan.having; }

// A row when the plan holds for the member that is bound first.
std::string lookup(const RulePlan &plan)
{
    return "SELECT 1 FROM " + fromOf(plan) + " WHERE " + keyOf(plan) + " = ? AND (" + (plan.oneByOne.empty() ? plan.where : plan.oneByOne) + ")" + grouping(plan) + " LIMIT 1";
}

bool isOneRow(const RulePlan &plan) { return plan.kind == Kind::Rows && plan.from == figures && plan.having.empty(); }

// Tests on one row of the same table are asked in one go.
RulePlan joined(const std::vector<RulePlan> &parts, bool all)
{
    RulePlan out;
    out.kind = all ? Kind::All : Kind::Any;
    std::optional<size_t> ofMember, ofFigures;
    const auto add = [&](std::optional<size_t> &place, const RulePlan &part) {
        if (!place) {
            place = out.parts.size();
            out.parts.push_back(part);
            return;
        }
        RulePlan &whole = out.parts[*place];
        whole.where = "(" + whole.where + ")" + (all ? " AND (" : " OR (") + part.where + ")";
        whole.values.insert(whole.values.end(), part.values.begin(), part.values.end());
    };
    for (const RulePlan &part : parts) {
        if (part.kind == Kind::Member) {
            add(ofMember, part);
        } else if (part.kind == Kind::Not && part.parts.front().kind == Kind::Member) {
            RulePlan turned = part.parts.front();
            turned.where = "NOT (" + turned.where + ")";
            add(ofMember, turned);
        } else if (isOneRow(part)) {
            add(ofFigures, part);
        } else if (part.kind == out.kind) {
            for (const RulePlan &inner : joined(part.parts, all).parts)
                out.parts.push_back(inner);
        } else {
            out.parts.push_back(part);
        }
    }
    return out;
}

// What is asked first: what an index answers, then the longer tables and the members' own wide rows, then who has
// anything at all in a table (that is read through and leaves most), at last rows behind rows, as the lines of orders.
int costOf(const RulePlan &plan)
{
    switch (plan.kind) {
    case Kind::Ids:
        return 0;
    case Kind::Member:
        return plan.where.starts_with("m.id ") ? 1 : 6;
    case Kind::Rows:
        if (plan.from == figures)
            return 5;
        if (!plan.oneByOne.empty())
            return 8;
        if (plan.values.empty())
            return 7;
        return plan.from.starts_with("shop_order") || plan.from.starts_with("delivery") || plan.from.starts_with("custom_value") ? 3 : 2;
    case Kind::All:
    case Kind::Any:
    case Kind::Not:
        break;
    }
    int out = 0;
    for (const RulePlan &part : plan.parts)
        out = std::max(out, costOf(part));
    return out;
}

class Asker {
public:
    explicit Asker(db::Database &db) : m_db(db), m_largest(db.one("SELECT max(id) FROM member").value_or(0)) { }

    MemberSet whole(const RulePlan &plan)
    {
        Answer answer = ask(plan, nullptr);
        MemberSet everybody = all();
        if (answer.turned)
            everybody.remove(answer.set);
        else
            everybody.keep(answer.set);
        return everybody;
    }

private:
    // Right for the members `among`; about others it may say anything.
    Answer ask(const RulePlan &plan, const MemberSet *among)
    {
        switch (plan.kind) {
        case Kind::All:
            return every(plan, among);
        case Kind::Any:
            return any(plan, among);
        case Kind::Not: {
            Answer out = ask(plan.parts.front(), among);
            out.turned = !out.turned;
            return out;
        }
        case Kind::Ids: {
            MemberSet out(m_largest);
            for (const qint64 id : *plan.ids)
                out.add(id);
            return {std::move(out)};
        }
        case Kind::Member:
        case Kind::Rows:
            break;
        }
        return {rows(plan, among)};
    }

    std::vector<const RulePlan *> cheapestFirst(const RulePlan &plan) const
    {
        std::vector<const RulePlan *> out;
        for (const RulePlan &part : plan.parts)
            out.push_back(&part);
        std::stable_sort(out.begin(), out.end(), [](const RulePlan *a, const RulePlan *b) { return costOf(*a) < costOf(*b); });
        return out;
    }

    Answer every(const RulePlan &plan, const MemberSet *among)
    {
        const RulePlan parts = joined(plan.parts, true);
        std::optional<MemberSet> left;
        std::optional<MemberSet> out; // of those who are out while nobody was chosen yet
        if (among)
            left = *among;
        for (const RulePlan *part : cheapestFirst(parts)) {
            const Answer answer = ask(*part, left ? &*left : nullptr);
            if (left && answer.turned) {
                left->remove(answer.set);
            } else if (left) {
                left->keep(answer.set);
            } else if (answer.turned) {
                if (out)
                    out->unite(answer.set);
                else
                    out = answer.set;
            } else {
                left = answer.set;
                if (out)
                    left->remove(*out);
                out.reset();
            }
        }
        if (left)
            return {std::move(*left)};
        return {out ? std::move(*out) : MemberSet(m_largest), true};
    }

    Answer any(const RulePlan &plan, const MemberSet *among)
    {
        const RulePlan parts = joined(plan.parts, false);
        Answer out{MemberSet(m_largest)};
        for (const RulePlan *part : cheapestFirst(parts)) {
            const Answer answer = ask(*part, among);
            if (!out.turned && !answer.turned) {
                out.set.unite(answer.set);
            } else if (out.turned && answer.turned) {
                out.set.keep(answer.set);
            } else if (out.turned) {
                out.set.remove(answer.set);
            } else {
                MemberSet without = answer.set;
                without.remove(out.set);
                out = {std::move(without), true};
            }
        }
        return out;
    }

    MemberSet rows(const RulePlan &plan, const MemberSet *among)
    {
        const bool isOneRowEach = plan.kind == Kind::Member || plan.from == figures;
        const qint64 few = m_largest / (isOneRowEach ? scanPerLookup : plan.oneByOne.empty() ? scanPerFact : scanPerChain);
        if (among && among->count() < std::max(few, fewMembers))
            return lookedUp(plan, *among);
        MemberSet out(m_largest);
        db::Statement found = m_db.prepare("SELECT " + keyOf(plan) + " FROM " + fromOf(plan) + " WHERE " + plan.where + grouping(plan));
        bindAll(found, plan.values);
        while (found.step())
            out.add(found.int64(0));
        return out;
    }

    MemberSet lookedUp(const RulePlan &plan, const MemberSet &among)
    {
        MemberSet out(m_largest);
        db::Statement row = m_db.prepare(lookup(plan));
        std::vector<SqlValue> bound{qint64(0)};
        bound.insert(bound.end(), plan.values.begin(), plan.values.end());
        among.visit([&](qint64 id) {
            row.reset();
            bound.front() = id;
            bindAll(row, bound);
            if (row.step())
                out.add(id);
        });
        return out;
    }

    // Without a gap in the ids nothing has to be read.
    MemberSet all()
    {
        if (m_db.one("SELECT count(*) FROM member").value_or(0) == m_largest && m_db.one("SELECT min(id) FROM member").value_or(1) >= 1)
            return MemberSet::everyIdUpTo(m_largest);
        MemberSet out(m_largest);
        db::Statement rows = m_db.prepare("SELECT id FROM member");
        while (rows.step())
            out.add(rows.int64(0));
        return out;
    }

    db::Database &m_db;
    qint64 m_largest;
};

} // namespace

MemberSet membersOf(db::Database &db, const RulePlan &plan)
{
    return Asker(db).whole(plan);
}

bool holdsFor(db::Database &db, const RulePlan &plan, qint64 member)
{
    const auto each = [&](const RulePlan &part) { return holdsFor(db, part, member); };
    switch (plan.kind) {
    case Kind::All:
        return std::all_of(plan.parts.begin(), plan.parts.end(), each);
    case Kind::Any:
        return std::any_of(plan.parts.begin(), plan.parts.end(), each);
    case Kind::Not:
        return !each(plan.parts.front());
    case Kind::Ids:
        return plan.ids->contains(member);
    case Kind::Member:
    case Kind::Rows:
        break;
    }
    db::Statement row = db.prepare(lookup(plan));
    std::vector<SqlValue> bound{member};
    bound.insert(bound.end(), plan.values.begin(), plan.values.end());
    bindAll(row, bound);
    return row.step();
}

Result<RulePlan> planRule(const Workspace &workspace, const QString &rule)
{
    if (rule.trimmed().isEmpty())
        return RulePlan();
    const Result<RuleNode> tree = parseRule(rule);
    if (!tree)
        return tree.error();
    const Result<RuleWorld> world = ruleWorld(workspace);
    return world ? planRule(*tree, *world) : Result<RulePlan>(world.error());
}

Result<MemberSet> membersOfRule(const Workspace &workspace, const QString &rule, Progress &progress)
{
    const Result<RulePlan> plan = planRule(workspace, rule);
    if (!plan)
        return plan.error();
    return workspace.read(progress, [&](db::Database &db) { return membersOf(db, *plan); });
}

Result<qint64> countRule(const Workspace &workspace, const QString &rule, Progress &progress)
{
    const Result<MemberSet> found = membersOfRule(workspace, rule, progress);
    return found ? Result<qint64>(found->count()) : Result<qint64>(found.error());
}

Result<RuleSample> sampleRule(const Workspace &workspace, const QString &rule, int most, Progress &progress)
{
    const Result<MemberSet> found = membersOfRule(workspace, rule, progress);
    if (!found)
        return found.error();
    RuleSample out{found->count(), {}};
    const qint64 step = std::max<qint64>(1, out.count / std::max(1, most));
    qint64 at = 0;
    found->visit([&](qint64 id) {
        if (at++ % step == 0 && out.ids.size() < most)
            out.ids.append(id);
    });
    return out;
}

} // namespace siyu::members
