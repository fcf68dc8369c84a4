// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/audience.h"

#include "core/broadcasts/broadcast.h"
#include "core/broadcasts/words.h"
#include "core/db/database.h"
#include "core/members/memberlist.h"
#include "core/workspace.h"

#include <algorithm>
#include <iterator>

namespace siyu::broadcasts {

Result<RuleBook> compileRules(const Workspace &workspace, const QStringList &rules)
{
    RuleBook book;
    for (const QString &rule : rules) {
        if (rule.isEmpty() || book.contains(rule))
            continue;
        auto compiled = members::compileRule(workspace, rule);
        if (!compiled)
            return compiled.error();
        book.insert(rule, std::move(*compiled));
    }
    return book;
}

Result<RuleBook> compilePendingRules(const Workspace &workspace)
{
    const auto rules = workspace.read([](db::Database &db) {
        QStringList rules;
        db::Statement row = db.prepare("SELECT DISTINCT b.where_rule, b.minus_rule FROM broadcast b JOIN run r ON r.broadcast = b.id"
                                       " WHERE b.cancelled_at IS NULL AND r.state IN ('planned', 'handed_out', 'missed')");
        while (row.step())
            rules << row.text(0) << row.text(1);
        return rules;
    });
    return rules ? compileRules(workspace, *rules) : Result<RuleBook>(rules.error());
}

namespace {

std::optional<QString> segmentOf(const members::RuleNode &node)
{
    const bool is = node.kind == members::RuleNode::Kind::Test && node.test.field == QLatin1String("segment") && !node.test.fieldQuoted
        && !node.test.inGroup && node.test.op == members::RuleOp::Equal && node.test.values.size() == 1;
    return is ? std::optional(node.test.values.first().text) : std::nullopt;
}

} // namespace

AudienceParts partsOf(const QString &rule)
{
    AudienceParts parts;
    const auto read = rule.trimmed().isEmpty() ? Result<members::RuleNode>(Error{ErrorCode::RuleSyntax, {}, {}}) : members::parseRule(rule);
    if (!read) {
        parts.rule = rule.trimmed();
        return parts;
    }
    QList<members::RuleNode> rest;
    const auto take = [&](const members::RuleNode &node) {
        if (const auto segment = segmentOf(node))
            parts.segments << *segment;
        else
            rest << node;
    };
    if (read->kind == members::RuleNode::Kind::Any)
        std::for_each(read->parts.begin(), read->parts.end(), take);
    else
        take(*read);
    if (rest.size() == 1) {
        parts.rule = members::ruleText(rest.first());
    } else if (!rest.isEmpty()) {
        members::RuleNode any;
        any.kind = members::RuleNode::Kind::Any;
        any.parts = rest;
        parts.rule = members::ruleText(any);
    }
    return parts;
}

QString ruleOf(const AudienceParts &parts)
{
    QStringList terms;
    for (const QString &segment : parts.segments)
        terms << QStringLiteral("in segment ") + members::quotedForRule(segment);
    const QString rule = parts.rule.trimmed();
    if (!rule.isEmpty())
        terms << (terms.isEmpty() ? rule : QLatin1Char('(') + rule + QLatin1Char(')'));
    return terms.join(QStringLiteral(" or "));
}

Result<std::vector<qint64>> groupsNamed(db::Database &db, const QStringList &names, const char *key)
{
    std::vector<qint64> ids;
    for (const QString &name : names) {
        db::Statement &row = db.cached("SELECT id FROM grp WHERE name = ?").with(name);
        if (!row.step())
            return Error{ErrorCode::BroadcastInvalid, {QString::fromLatin1(key), name}, {}};
        ids.push_back(row.int64(0));
    }
    return ids;
}

namespace {

using Ids = std::vector<qint64>;

Ids united(const Ids &a, const Ids &b)
{
    Ids all;
    all.reserve(a.size() + b.size());
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

// Counts source by source, and unites what they bring.
class Counting {
public:
    Counting(db::Database &db, const RuleBook &rules) : m_db(db), m_rules(rules) { }

    Result<Ids> groups(const QStringList &names, bool minus)
    {
        Ids all;
        for (const QString &name : names) {
            const auto group = groupsNamed(m_db, {name}, minus ? "audience.minus_groups" : "audience.groups");
            if (!group)
                return group.error();
            all = united(all, add(SourceCount::Kind::Group, name, minus, membersOfGroups(m_db, *group)));
        }
        return all;
    }
    Ids rule(const QString &text, bool minus)
    {
        const AudienceParts parts = partsOf(text);
        Ids all;
        for (const QString &segment : parts.segments)
            all = united(all, add(SourceCount::Kind::Segment, segment, minus, byRule(ruleOf({{segment}, {}}))));
        return parts.rule.isEmpty() ? all : united(all, add(SourceCount::Kind::Rule, parts.rule, minus, byRule(parts.rule)));
    }
    QList<SourceCount> takeSources() { return std::move(m_sources); }

private:
    Ids add(SourceCount::Kind kind, const QString &name, bool minus, Ids members)
    {
        m_sources << SourceCount{kind, name, minus, qint64(members.size())};
        return members;
    }
    Ids byRule(const QString &text) { return m_rules.contains(text) ? membersOfRule(m_db, m_rules.value(text)) : Ids(); }

    db::Database &m_db;
    const RuleBook &m_rules;
    QList<SourceCount> m_sources;
};

// Every rule of the draft that is counted alone.
QStringList rulesOf(const BroadcastDraft &draft)
{
    QStringList rules;
    for (const QString &text : {draft.where, draft.minus}) {
        const AudienceParts parts = partsOf(text);
        for (const QString &segment : parts.segments)
            rules << ruleOf({{segment}, {}});
        rules << parts.rule;
    }
    return rules;
}

} // namespace

Result<AudienceCount> countAudience(const Workspace &workspace, const BroadcastDraft &draft, Progress &progress)
{
    const auto rules = compileRules(workspace, rulesOf(draft));
    if (!rules)
        return rules.error();
    return workspace.read(progress, [&](db::Database &db) -> Result<AudienceCount> {
        Counting counting(db, *rules);
        QStringList posts = draft.groups;
        const bool isPost = targetKindOf(draft.touchpoint) == TargetKind::Group;
        if (isPost) // a group that is left out gets no post; whoever is in another one gets that
            posts.removeIf([&](const QString &name) { return draft.minusGroups.contains(name); });
        auto plus = counting.groups(isPost ? posts : draft.groups, false);
        const auto minus = counting.groups(draft.minusGroups, true);
        if (!plus || !minus)
            return !plus ? plus.error() : minus.error();
        AudienceCount count;
        count.groups = isPost ? posts.size() : 0;
        const Ids in = united(*plus, counting.rule(draft.where, false)), out = united(*minus, counting.rule(draft.minus, true));
        Ids net = in;
        if (!isPost) {
            net.clear();
            std::set_difference(in.begin(), in.end(), out.begin(), out.end(), std::back_inserter(net));
        }
        count.united = qint64(in.size());
        count.net = qint64(net.size());
        count.sources = counting.takeSources();
        return count;
    });
}

std::vector<qint64> membersOfRule(db::Database &db, const members::RuleSql &rule)
{
    std::vector<qint64> ids;
    db::Statement row = db.prepare("SELECT m.id FROM member m WHERE " + rule.condition + " ORDER BY m.id");
    int index = 0;
    for (const members::SqlValue &value : rule.values)
        std::visit([&](const auto &plain) { row.bind(++index, plain); }, value);
    while (row.step())
        ids.push_back(row.int64(0));
    return ids;
}

std::vector<qint64> membersOfGroups(db::Database &db, const std::vector<qint64> &groups)
{
    std::vector<qint64> ids;
    for (const qint64 group : groups) {
        db::Statement &row = db.cached("SELECT member FROM membership WHERE grp = ? AND left_day IS NULL").with(group);
        while (row.step())
            ids.push_back(row.int64(0));
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace siyu::broadcasts
