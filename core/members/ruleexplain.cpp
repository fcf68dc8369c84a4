// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/ruleexplain.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/members/rulefields.h"
#include "core/members/ruleset.h"
#include "core/members/ruleworld.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

constexpr int mostKnown = 10;
constexpr int deepestSegments = 8;

QString wordFor(RuleKind kind, const db::Statement &row, const RuleWorld &world, bool masked)
{
    switch (kind) {
    case RuleKind::Stage:
        return wordOf(Stage(row.int64(0)));
    case RuleKind::Circle:
        return wordOf(Circle(row.int64(0)));
    case RuleKind::Flag:
        return row.int64(0) != 0 ? QStringLiteral("yes") : QStringLiteral("no");
    case RuleKind::Money:
        return QString::number(row.real(0) / 100, 'f', 2);
    case RuleKind::Instant:
        return fromUtcText(row.text(0)).toTimeZone(world.zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case RuleKind::Phone:
        return masked ? maskPhone(row.text(0)) : row.text(0);
    case RuleKind::Email:
        return masked ? maskEmail(row.text(0)) : row.text(0);
    default:
        return masked ? maskPhonesIn(row.text(0)) : row.text(0);
    }
}

class Explainer {
public:
    Explainer(db::Database &db, const RuleWorld &world, qint64 member, bool masked)
        : m_db(db), m_world(world), m_member(member), m_masked(masked)
    {
    }

    Result<RuleVerdict> node(const RuleNode &rule, int depth)
    {
        RuleVerdict out;
        out.kind = rule.kind;
        out.text = ruleText(rule);
        const Result<RulePlan> plan = planRule(rule, m_world);
        if (!plan)
            return plan.error();
        out.holds = holdsFor(m_db, *plan, m_member);
        if (rule.kind == RuleNode::Kind::Test || rule.kind == RuleNode::Kind::Fact) {
            out.column = depth == 0 ? rule.test.fieldColumn : 0;
            if (rule.kind == RuleNode::Kind::Fact)
                out.rows = rowsOf(rule);
            else
                learn(rule.test, out, depth);
            return out;
        }
        for (const RuleNode &part : rule.parts) {
            Result<RuleVerdict> inner = node(part, depth);
            if (!inner)
                return inner;
            out.parts.append(*inner);
        }
        return out;
    }

private:
    // How many rows fit, whatever number the rule asks for.
    qint64 rowsOf(RuleNode fact)
    {
        fact.test.values.clear();
        const Result<RulePlan> plan = planRule(fact, m_world);
        if (!plan || plan->kind != RulePlan::Kind::Rows)
            return -1;
        db::Statement row = m_db.prepare("SELECT count(*) FROM " + plan->from + " WHERE " + plan->key + " = ? AND (" + plan->where + ")");
        row.bind(1, m_member);
        for (size_t i = 0; i < plan->values.size(); ++i)
            std::visit([&](const auto &bound) { row.bind(int(i) + 2, bound); }, plan->values[i]);
        return row.step() ? row.int64(0) : -1;
    }

    std::optional<RuleField> fieldOf(const RuleTest &test) const
    {
        std::optional<RuleField> own, ours;
        for (const CustomField &field : m_world.customFields) {
            if (field.name.compare(test.field, Qt::CaseInsensitive) == 0)
                own = customRuleField(field.id, field.name, field.kind);
        }
        for (const RuleField &field : builtInFields()) {
            if (field.info.word.compare(test.field, Qt::CaseInsensitive) == 0)
                ours = field;
        }
        return own && (test.fieldQuoted || !ours) ? own : ours;
    }

    void learn(const RuleTest &test, RuleVerdict &out, int depth)
    {
        const std::optional<RuleField> field = fieldOf(test);
        if (!field)
            return;
        if (field->info.kind == RuleKind::Segment) {
            openSegments(test, out, depth);
        } else if (field->info.kind == RuleKind::Tier) {
            learnTiers(test, out);
        } else if (field->fact) {
            learnFact(*field, out);
        } else if (field->rows.empty()) {
            read("SELECT " + field->value + " FROM member m WHERE m.id = ? AND " + field->value + " IS NOT NULL", {}, field->info.kind, out);
        } else {
            const RuleRows &rows = field->rows.front();
            std::vector<SqlValue> values;
            if (field->needsToday)
                values.emplace_back(m_world.today.toString(Qt::ISODate));
            if (field->bound)
                values.emplace_back(*field->bound);
            if (test.inGroup)
                values.emplace_back(*test.inGroup);
            read("SELECT " + rows.value + " FROM " + rows.from + " WHERE " + rows.key + " = ? AND (" + rows.where + ")"
                    + (test.inGroup ? " AND g.name = ?" : ""),
                values, field->info.kind, out);
        }
    }

    void learnFact(const RuleField &field, RuleVerdict &out)
    {
        for (const RuleFact &fact : builtInFacts()) {
            if (fact.info.word != QLatin1String(field.fact))
                continue;
            for (const RuleField &inner : fact.fields) {
                if (inner.info.word != QLatin1String(field.factField))
                    continue;
                const std::string mine = " WHERE " + fact.rows.key + " = ? AND (" + fact.rows.where + ")";
                if (inner.rows.empty())
                    read("SELECT DISTINCT " + inner.value + " FROM " + fact.rows.from + mine + " AND " + inner.value + " IS NOT NULL", {}, inner.info.kind, out);
                for (const RuleRows &rows : inner.rows)
                    read("SELECT DISTINCT " + rows.value + " FROM " + rows.from + " WHERE " + rows.key + " IN (SELECT " + fact.rows.value + " FROM "
                            + fact.rows.from + mine + ") AND " + rows.where,
                        {}, inner.info.kind, out);
            }
        }
    }

    void read(const std::string &sql, const std::vector<SqlValue> &values, RuleKind kind, RuleVerdict &out)
    {
        db::Statement row = m_db.prepare(sql);
        row.bind(1, m_member);
        for (size_t i = 0; i < values.size(); ++i)
            std::visit([&](const auto &bound) { row.bind(int(i) + 2, bound); }, values[i]);
        while (out.known.size() < mostKnown && row.step())
            out.known.append(wordFor(kind, row, m_world, m_masked));
    }

    void learnTiers(const RuleTest &test, RuleVerdict &out) const
    {
        const Result<TierSets> sets = m_world.tiers ? m_world.tiers(test.inGroup) : Result<TierSets>(TierSets());
        for (auto it = sets ? sets->begin() : TierSets().begin(); sets && it != sets->end(); ++it) {
            if (it.value().contains(m_member))
                out.known.append(wordOf(it.key()));
        }
    }

    // The saved rule behind the name is explained as well.
    void openSegments(const RuleTest &test, RuleVerdict &out, int depth)
    {
        for (const RuleValue &value : test.values) {
            const std::optional<NamedSegment> found = m_world.segment(value.text);
            if (!found || found->list || depth >= deepestSegments)
                continue;
            const Result<RuleNode> rule = parseRule(found->rule);
            Result<RuleVerdict> inner = rule ? node(*rule, depth + 1) : Result<RuleVerdict>(rule.error());
            if (inner)
                out.parts.append(*inner);
        }
    }

    db::Database &m_db;
    const RuleWorld &m_world;
    qint64 m_member;
    bool m_masked;
};

} // namespace

Result<RuleVerdict> explainRule(const Workspace &workspace, const QString &rule, MemberId member, bool masked)
{
    const Result<RuleNode> tree = parseRule(rule);
    if (!tree)
        return tree.error();
    Result<RuleWorld> world = ruleWorld(workspace);
    if (!world)
        return world.error();
    // Asked many times below: once is enough.
    const auto tiers = world->tiers;
    const auto kept = std::make_shared<QMap<QString, TierSets>>();
    world->tiers = [tiers, kept](const std::optional<QString> &group) -> Result<TierSets> {
        const QString key = group ? QLatin1Char('=') + *group : QString();
        if (!kept->contains(key)) {
            const Result<TierSets> asked = tiers(group);
            if (!asked)
                return asked;
            kept->insert(key, *asked);
        }
        return kept->value(key);
    };
    return workspace.read([&](db::Database &db) -> Result<RuleVerdict> {
        db::Statement row = db.prepare("SELECT 1 FROM member WHERE id = ?");
        if (!row.with(member.value).step())
            return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member.value)}, {}};
        return Explainer(db, *world, member.value, masked).node(*tree, 0);
    });
}

QList<RuleVerdict> decidingTests(const RuleVerdict &verdict)
{
    QList<RuleVerdict> out;
    switch (verdict.kind) {
    case RuleNode::Kind::Test:
    case RuleNode::Kind::Fact:
        return {verdict};
    case RuleNode::Kind::Not:
        return verdict.parts.isEmpty() ? out : decidingTests(verdict.parts.first());
    case RuleNode::Kind::All:
    case RuleNode::Kind::Any:
        break;
    }
    for (const RuleVerdict &part : verdict.parts) {
        if (part.holds == verdict.holds)
            out += decidingTests(part);
    }
    return out;
}

} // namespace siyu::members
