// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/planfacts.h"

#include "core/base/period.h"
#include "core/broadcasts/armstore.h"
#include "core/broadcasts/policy.h"
#include "core/broadcasts/walltime.h"
#include "core/db/database.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace siyu::broadcasts {

namespace {

// A calendar month and the rolling week on either side of the runs.
constexpr int historyDays = 40;
// So many people are asked for one by one; more are found by reading the tables once.
constexpr size_t fewMembers = 2'000;

class Loading {
public:
    Loading(db::Database &db, const PlanQuestion &question, Progress &progress)
        : m_db(db), m_question(question), m_progress(progress)
    {
        PlanInput &input = m_facts.input;
        input.nowSeconds = question.nowUtc.toSecsSinceEpoch();
        input.zone = question.zone;
        input.house = houseRules(db);
        input.quotas = quotas(db);
    }

    Result<PlanFacts> load();

private:
    void loadAccounts();
    void loadGroups();
    void loadRuns();
    std::optional<Error> addDraft();
    void addDraftRuns(const PlanRun &whole, const std::vector<qint64> &groups);
    void fillTargets(PlanRun &run, const std::vector<qint64> &groups, const std::vector<qint64> &minusGroups, const QString &where,
        const QString &minus, qint64 account);
    std::vector<qint64> ruleMembers(const QString &rule);
    void loadMembers();
    void loadContacts();
    void loadStays();
    void loadAudienceOfGroups();
    void loadHistory();
    template <typename Take>
    void each(std::string_view sql, const char *member, const char *order, Take take);
    PlanMember *memberOf(qint64 id);

    db::Database &m_db;
    const PlanQuestion &m_question;
    Progress &m_progress;
    PlanFacts m_facts;
    std::unordered_map<qint64, size_t> m_at; // member → place in input.members
    std::vector<qint64> m_wanted; // targets of directed runs
    std::vector<char> m_had, m_has; // stays or contacts: ever, now; by place
    QMap<QString, std::vector<qint64>> m_ruleMembers;
    std::vector<qint64> m_smsAccounts;
    QMap<QString, qint64> m_serviceAccounts;
    QMap<QString, std::vector<qint64>> m_accountsOfKind;
};

std::vector<qint64> idsOf(db::Database &db, std::string_view sql, qint64 id)
{
    std::vector<qint64> ids;
    db::Statement &row = db.cached(sql).with(id);
    while (row.step())
        ids.push_back(row.int64(0));
    return ids;
}

// Which kind of account posts where the account as a whole is addressed.
QStringList kindsOf(Touchpoint touchpoint)
{
    switch (touchpoint) {
    case Touchpoint::SubscriptionAccount:
        return {QStringLiteral("subscription")};
    case Touchpoint::VideoAccount:
    case Touchpoint::Live:
        return {QStringLiteral("video")};
    default:
        return {QStringLiteral("wecom"), QStringLiteral("wechat")};
    }
}

void Loading::loadAccounts()
{
    db::Statement row = m_db.prepare("SELECT id, kind, name, daily_capacity FROM account WHERE closed_at IS NULL ORDER BY id");
    while (row.step()) {
        const qint64 id = row.int64(0);
        const auto capacity = row.optionalInt64(3);
        m_facts.input.accounts.push_back({id, capacity ? std::optional(int(*capacity)) : std::nullopt});
        const QString kind = row.text(1);
        m_accountsOfKind[kind].push_back(id);
        if (kind == QLatin1String("sms"))
            m_smsAccounts.push_back(id);
        if (kind == QLatin1String("service"))
            m_serviceAccounts.insert(row.text(2), id);
    }
}

void Loading::loadGroups()
{
    db::Statement row = m_db.prepare("SELECT id, archived_at IS NOT NULL, coalesce(account, 0) FROM grp ORDER BY id");
    while (row.step())
        m_facts.input.groups.push_back({row.int64(0), row.int64(1) != 0, row.int64(2)});
}

std::vector<qint64> Loading::ruleMembers(const QString &rule)
{
    if (rule.isEmpty() || !m_question.rules->contains(rule))
        return {};
    const auto known = m_ruleMembers.constFind(rule);
    return known != m_ruleMembers.constEnd() ? *known : *m_ruleMembers.insert(rule, membersOfRule(m_db, m_question.rules->value(rule)));
}

void Loading::fillTargets(PlanRun &run, const std::vector<qint64> &groups, const std::vector<qint64> &minusGroups,
    const QString &where, const QString &minus, qint64 account)
{
    switch (targetKindOf(run.touchpoint)) {
    case TargetKind::Member: {
        run.targets = membersOfGroups(m_db, groups);
        const auto byRule = ruleMembers(where);
        run.targets.insert(run.targets.end(), byRule.begin(), byRule.end());
        run.minus = ruleMembers(minus);
        if (!minusGroups.empty()) {
            const auto ofGroups = membersOfGroups(m_db, minusGroups);
            run.minus.insert(run.minus.end(), ofGroups.begin(), ofGroups.end());
        }
        m_wanted.insert(m_wanted.end(), run.targets.begin(), run.targets.end());
        break;
    }
    case TargetKind::Group:
        run.targets = groups;
        run.minus = minusGroups;
        run.targets.insert(run.targets.end(), minusGroups.begin(), minusGroups.end());
        break;
    case TargetKind::Account:
        for (const QString &kind : kindsOf(run.touchpoint)) {
            const auto &ofKind = m_accountsOfKind[kind];
            if (account == 0 && !ofKind.empty())
                account = ofKind.front();
        }
        run.targets = {account};
        break;
    }
}

void Loading::loadRuns()
{
    struct Row {
        PlanFacts::Run run;
        PlanRun plan;
        QString where, minus;
        qint64 account;
    };
    std::vector<Row> rows;
    db::Statement row = m_db.prepare(
        "SELECT r.id, r.broadcast, r.due_at, r.state, b.content, b.touchpoint, b.priority, b.repeatable OR c.repeatable,"
        " b.where_rule, b.minus_rule, coalesce(b.account, 0) FROM run r JOIN broadcast b ON b.id = r.broadcast"
        " JOIN content c ON c.id = b.content WHERE b.cancelled_at IS NULL AND (r.state IN ('planned', 'handed_out')"
        " OR (r.state = 'missed' AND r.due_at >= ?1)) ORDER BY r.broadcast, r.id");
    row.with(toUtcText(m_question.nowUtc));
    while (row.step()) {
        const BroadcastId broadcast(row.int64(1));
        const auto touchpoint = touchpointFrom(row.text(5));
        if (!touchpoint || (m_question.draft && m_question.draft->id == broadcast))
            continue;
        PlanRun plan;
        plan.content = row.int64(4);
        plan.touchpoint = *touchpoint;
        plan.atSeconds = fromUtcText(row.text(2)).toSecsSinceEpoch();
        plan.taken = row.text(3) == QLatin1String("handed_out");
        if (plan.taken) // it is being sent now, whenever it was due
            plan.atSeconds = std::max(plan.atSeconds, m_facts.input.nowSeconds);
        plan.priority = int(row.int64(6));
        plan.repeatable = row.int64(7) != 0;
        rows.push_back({{RunId(row.int64(0)), broadcast, targetKindOf(*touchpoint), row.text(3)}, plan, row.text(8), row.text(9), row.int64(10)});
    }
    for (Row &one : rows) {
        const qint64 id = one.run.broadcast.value;
        one.plan.id = qint64(m_facts.runs.size());
        const auto groups = idsOf(m_db, "SELECT grp FROM broadcast_group WHERE broadcast = ? AND excluded = 0", id);
        fillTargets(one.plan, groups, idsOf(m_db, "SELECT grp FROM broadcast_group WHERE broadcast = ? AND excluded = 1", id), one.where, one.minus, one.account);
        if (const auto lot = armLotOf(m_db, one.run.broadcast))
            one.plan.targets = targetsOfArm(m_db, *lot, one.plan.targets, groups);
        m_facts.runs.push_back(one.run);
        m_facts.input.runs.push_back(std::move(one.plan));
    }
}

// The first run of the draft, as the last id: what is saved already goes before it.
std::optional<Error> Loading::addDraft()
{
    const BroadcastDraft &draft = *m_question.draft;
    PlanRun plan;
    plan.id = qint64(m_facts.runs.size());
    plan.content = draft.content.value;
    plan.touchpoint = draft.touchpoint;
    plan.priority = draft.priority;
    plan.repeatable = draft.repeatable;
    const QTimeZone zone = draft.zone.isEmpty() ? m_question.zone : QTimeZone(draft.zone.toUtf8());
    plan.atSeconds = instantOf(draft.atWall, zone).toSecsSinceEpoch();
    const auto groups = groupsNamed(m_db, draft.groups, "audience.groups"), minusGroups = groupsNamed(m_db, draft.minusGroups, "audience.minus_groups");
    if (!groups || !minusGroups)
        return !groups ? groups.error() : minusGroups.error();
    if (draft.content.isValid() && m_db.cached("SELECT 1 FROM content WHERE id = ? AND repeatable").with(draft.content.value).step())
        plan.repeatable = true;
    db::Statement &account = m_db.cached("SELECT id FROM account WHERE name = ?").with(draft.account);
    fillTargets(plan, *groups, *minusGroups, draft.where, draft.minus, account.step() ? account.int64(0) : 0);
    m_facts.firstOfDraft = m_facts.runs.size();
    addDraftRuns(plan, *groups);
    return std::nullopt;
}

// One run, or one for each arm. A text that is no content item yet is like no other: it has a number below 0.
void Loading::addDraftRuns(const PlanRun &whole, const std::vector<qint64> &groups)
{
    const BroadcastDraft &draft = *m_question.draft;
    const auto add = [&](PlanRun plan) {
        plan.id = qint64(m_facts.runs.size());
        m_facts.runs.push_back({RunId(), draft.id, targetKindOf(draft.touchpoint), QStringLiteral("planned")});
        m_facts.input.runs.push_back(std::move(plan));
    };
    if (draft.arms.isEmpty()) {
        PlanRun plan = whole;
        if (const auto lot = draft.id.isValid() ? armLotOf(m_db, draft.id) : std::nullopt)
            plan.targets = targetsOfArm(m_db, *lot, plan.targets, groups);
        return add(std::move(plan));
    }
    ArmLot lot;
    for (const DraftArm &arm : draft.arms)
        lot.shares.push_back(arm.share);
    lot.byGroup = draft.armsByGroup && isDirected(draft.touchpoint);
    m_facts.seed = seedFor(m_db, draft, whole.targets, groups);
    lot.seed = quint64(m_facts.seed);
    for (lot.arm = 0; lot.arm < lot.shares.size(); ++lot.arm) {
        PlanRun plan = whole;
        const ContentId content = draft.arms[qsizetype(lot.arm)].content;
        plan.content = content.isValid() ? content.value : -1 - qint64(lot.arm);
        plan.targets = targetsOfArm(m_db, lot, whole.targets, groups);
        add(std::move(plan));
    }
}

PlanMember *Loading::memberOf(qint64 id)
{
    const auto place = m_at.find(id);
    return place == m_at.end() ? nullptr : &m_facts.input.members[place->second];
}

// Gives each row of a wanted member to `take`; the member stands in column 0.
template <typename Take>
void Loading::each(std::string_view sql, const char *member, const char *order, Take take)
{
    const bool few = m_wanted.size() <= fewMembers;
    const std::string text = std::string(sql) + (few ? " AND " + std::string(member) + " = ?" : std::string()) + order;
    db::Statement row = m_db.prepare(text);
    const auto takeAll = [&] {
        while (row.step()) {
            if (PlanMember *known = memberOf(row.int64(0)))
                take(*known, row);
        }
    };
    if (!few)
        return takeAll();
    for (const qint64 id : m_wanted) {
        row.with(id);
        takeAll();
    }
}

void Loading::loadMembers()
{
    std::sort(m_wanted.begin(), m_wanted.end());
    m_wanted.erase(std::unique(m_wanted.begin(), m_wanted.end()), m_wanted.end());
    auto &members = m_facts.input.members;
    members.resize(m_wanted.size());
    m_at.reserve(m_wanted.size());
    for (size_t i = 0; i < m_wanted.size(); ++i) {
        members[i].id = m_wanted[i];
        m_at.emplace(m_wanted[i], i);
    }
    m_had.resize(members.size());
    m_has.resize(members.size());
    each("SELECT id, under_14, paused_until FROM member WHERE 1", "id", "", [](PlanMember &member, const db::Statement &row) {
        member.under14 = row.int64(1) != 0;
        if (!row.isNull(2))
            member.pausedUntil = QDate::fromString(row.text(2).left(10), Qt::ISODate);
    });
    const auto addBit = [](const db::Statement &row, quint32 &bits, bool &everything) {
        if (const auto touchpoint = touchpointFrom(row.text(1)))
            bits |= bitOf(*touchpoint);
        everything |= row.utf8(1) == "all";
    };
    each("SELECT member, touchpoint FROM opt_out WHERE 1", "member", "",
        [&](PlanMember &member, const db::Statement &row) { addBit(row, member.optOuts, member.optedOutOfAll); });
    each("SELECT member, touchpoint FROM consent WHERE withdrawn_at IS NULL", "member", "",
        [&](PlanMember &member, const db::Statement &row) {
            bool everything = false;
            addBit(row, member.consents, everything);
            if (everything)
                member.consents = ~0u;
        });
}

void Loading::loadContacts()
{
    each("SELECT c.member, c.account, a.kind, c.removed_at IS NULL, a.closed_at IS NULL FROM contact c JOIN account a ON a.id = c.account WHERE 1",
        "c.member", " ORDER BY c.member, c.added_at IS NOT NULL, c.added_at, c.account", [&](PlanMember &member, const db::Statement &row) {
            const size_t place = m_at.at(member.id);
            m_had[place] = 1;
            if (row.int64(3) == 0)
                return;
            m_has[place] = 1;
            const std::string_view kind = row.utf8(2);
            if (row.int64(4) != 0 && (kind == "wecom" || kind == "wechat"))
                member.reach.push_back({Touchpoint::Wecom1to1, row.int64(1)});
        });
    each("SELECT member, scope FROM identity WHERE kind = 3", "member", " ORDER BY member, scope", [&](PlanMember &member, const db::Statement &row) {
        const QString scope = row.text(1);
        if (scope.isEmpty() || m_serviceAccounts.contains(scope))
            member.reach.push_back({Touchpoint::ServiceAccount, scope.isEmpty() && !m_serviceAccounts.isEmpty() ? m_serviceAccounts.first() : m_serviceAccounts.value(scope)});
    });
    each("SELECT DISTINCT member FROM identity WHERE kind = 5", "member", "", [&](PlanMember &member, const db::Statement &) {
        for (const qint64 account : m_smsAccounts)
            member.reach.push_back({Touchpoint::Sms, account});
        if (m_smsAccounts.empty())
            member.reach.push_back({Touchpoint::Sms, 0});
    });
}

// Left: had stays or friends among our accounts, and all of them have ended.
void Loading::loadStays()
{
    each("SELECT member, grp, left_day IS NULL FROM membership WHERE 1", "member", " ORDER BY member, grp", [&](PlanMember &member, const db::Statement &row) {
        const size_t place = m_at.at(member.id);
        m_had[place] = 1;
        if (row.int64(2) == 0)
            return;
        m_has[place] = 1;
        if (member.groups.empty() || member.groups.back() != row.int64(1))
            member.groups.push_back(row.int64(1));
    });
    for (size_t i = 0; i < m_had.size(); ++i)
        m_facts.input.members[i].left = m_had[i] != 0 && m_has[i] == 0;
}

// Whom the posts of group runs reach, beyond the members that are targets themselves.
void Loading::loadAudienceOfGroups()
{
    std::unordered_set<qint64> groups;
    for (const PlanRun &run : m_facts.input.runs) {
        if (targetKindOf(run.touchpoint) == TargetKind::Group)
            groups.insert(run.targets.begin(), run.targets.end());
    }
    std::unordered_map<qint64, size_t> others;
    for (const qint64 group : groups) {
        for (const qint64 id : idsOf(m_db, "SELECT member FROM membership WHERE grp = ? AND left_day IS NULL", group)) {
            if (m_at.contains(id))
                continue;
            const auto [place, isNew] = others.emplace(id, m_facts.input.members.size());
            if (isNew)
                m_facts.input.members.emplace_back().id = id;
            auto &of = m_facts.input.members[place->second].groups;
            if (std::find(of.begin(), of.end(), group) == of.end())
                of.push_back(group);
        }
    }
}

// What was copied and not confirmed may have been sent, and may be confirmed any moment: it holds its place as what was handed
// out does. The quota of a hand-out is consumed when it is given out, whenever it is confirmed.
void Loading::loadHistory()
{
    if (m_facts.input.runs.empty())
        return;
    const auto [first, last] = std::minmax_element(m_facts.input.runs.begin(), m_facts.input.runs.end(),
        [](const PlanRun &a, const PlanRun &b) { return a.atSeconds < b.atSeconds; });
    const auto day = [](qint64 seconds, int days) { return toUtcText(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).addDays(days)); };
    std::unordered_map<qint64, qint64> planned;
    for (size_t i = 0; i < m_facts.runs.size(); ++i)
        planned.emplace(m_facts.runs[i].id.value, qint64(i));
    db::Statement row = m_db.prepare(
        "SELECT r.id, b.content, b.touchpoint, d.target, coalesce(d.account, 0), coalesce(d.handed_out_at, d.sent_at, r.due_at),"
        " d.status, d.reason FROM run r JOIN broadcast b ON b.id = r.broadcast JOIN delivery d ON d.run = r.id"
        " WHERE r.due_at BETWEEN ? AND ? AND (d.status NOT IN ('planned', 'missed') OR (d.status = 'planned' AND d.copied_at IS NOT NULL))"
        " ORDER BY d.id");
    row.with(day(first->atSeconds, -historyDays), day(last->atSeconds, historyDays));
    while (row.step()) {
        PastDelivery past;
        const auto own = planned.find(row.int64(0));
        if (own != planned.end())
            past.run = own->second;
        const bool isCopied = row.utf8(6) == "planned";
        past.status = isCopied ? Status::HandedOut : statusFrom(row.text(6)).value_or(Status::Skipped);
        // What the operator skipped stays skipped, unlike what a plan did; to the planner it is as good as cancelled.
        if (past.status == Status::Skipped && row.text(7) == QLatin1String("by_operator"))
            past.status = Status::Cancelled;
        if (!isConsumed(past.status) && !past.run)
            continue;
        past.content = row.int64(1);
        past.touchpoint = touchpointFrom(row.text(2)).value_or(Touchpoint::GroupChat);
        past.target = row.int64(3);
        past.account = row.int64(4);
        past.atSeconds = isCopied ? m_facts.input.nowSeconds : fromUtcText(row.text(5)).toSecsSinceEpoch();
        m_facts.input.history.push_back(past);
        m_facts.historyRuns.push_back(RunId(row.int64(0)));
    }
}

Result<PlanFacts> Loading::load()
{
    loadAccounts();
    loadGroups();
    loadRuns();
    if (m_question.draft) {
        if (const auto error = addDraft())
            return *error;
    }
    if (!m_progress.report(1, 5))
        return Error{ErrorCode::Cancelled, {}, {}};
    loadMembers();
    loadContacts();
    if (!m_progress.report(2, 5))
        return Error{ErrorCode::Cancelled, {}, {}};
    loadStays();
    loadAudienceOfGroups();
    loadHistory();
    if (!m_progress.report(3, 5))
        return Error{ErrorCode::Cancelled, {}, {}};
    return std::move(m_facts);
}

} // namespace

Result<PlanFacts> planFacts(db::Database &db, const PlanQuestion &question, Progress &progress)
{
    return Loading(db, question, progress).load();
}

} // namespace siyu::broadcasts
