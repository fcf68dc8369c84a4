// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partners/candidatestore.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/insight/insightstore.h"
#include "core/partners/groupfacts.h"
#include "core/partners/membermarks.h"
#include "core/workspace.h"

namespace siyu::partners {

namespace {

// What the tables say of the few members for whom they say anything.
struct Said {
    bool isPartner = false;
    qint64 declined = never;
    qint64 complaint = never;
    qint64 referrals = 0;
    Mark mark;
};
using SaidByMember = std::unordered_map<qint64, Said>;

struct Ground {
    SaidByMember said;
    QList<insight::NamedGroup> groups;
    bool areOrdersKnown = false;
};

qint64 julian(const QString &day) { return QDate::fromString(day.left(10), Qt::ISODate).toJulianDay(); }

void readPartners(db::Database &db, QDate day, SaidByMember &said)
{
    db::Statement steps = db.prepare("SELECT member, to_state, day FROM partner_step WHERE day <= ? ORDER BY id");
    steps.with(day.toString(Qt::ISODate));
    while (steps.step()) {
        Said &of = said[steps.int64(0)];
        const PartnerState state = partnerStateFrom(steps.text(1)).value_or(PartnerState::Candidate);
        of.isPartner = isPresent(state);
        if (state == PartnerState::Declined)
            of.declined = std::max(of.declined, julian(steps.text(2)));
    }
}

void readComplaints(db::Database &db, QDate day, const QTimeZone &zone, SaidByMember &said)
{
    db::Statement open = db.prepare("SELECT member, max(asked_at) FROM question WHERE kind = 'complaint' AND state <> 'closed'"
                                    " AND member IS NOT NULL AND asked_at >= ? AND asked_at < ? GROUP BY member");
    open.with(toUtcText(startOfDayUtc(day.addDays(-waitingDays), zone)), toUtcText(startOfDayUtc(day.addDays(1), zone)));
    while (open.step())
        said[open.int64(0)].complaint = businessDay(fromUtcText(open.text(1)), zone).toJulianDay();
}

void readReferrals(db::Database &db, const QDateTime &before, SaidByMember &said)
{
    db::Statement hosts = db.prepare("SELECT host, count(*) FROM referral WHERE at IS NULL OR at < ? GROUP BY host");
    hosts.with(toUtcText(before));
    while (hosts.step())
        said[hosts.int64(0)].referrals = hosts.int64(1);
}

Result<Ground> groundOf(const Workspace &workspace, const CandidateQuery &query, QDate day, MemberMarks &marks)
{
    const auto marked = marks.marks(workspace);
    if (!marked)
        return marked.error();
    const QTimeZone zone = workspace.zone();
    return workspace.read([&](db::Database &db) -> Result<Ground> {
        Ground out;
        auto groups = insight::groupsNamed(db, query.groups);
        if (!groups)
            return groups.error();
        out.groups = *groups;
        readPartners(db, day, out.said);
        readComplaints(db, day, zone, out.said);
        readReferrals(db, startOfDayUtc(day.addDays(1), zone), out.said);
        for (const auto &[member, mark] : *marked)
            out.said[member].mark = mark;
        out.areOrdersKnown = db.one("SELECT EXISTS (SELECT 1 FROM shop_order)").value_or(0) != 0;
        return out;
    });
}

Fact factOf(const PresentFigures &figures, const SaidByMember &said)
{
    Fact fact;
    fact.member = figures.member;
    fact.isSuper = figures.isSuper;
    fact.messages = figures.messages;
    fact.activeDays = figures.activeDays;
    fact.since = figures.since;
    const auto found = said.find(figures.member);
    if (found == said.end())
        return fact;
    const Said &of = found->second;
    fact.isStaff = of.mark.isStaff;
    fact.isOptedOut = of.mark.isOptedOut;
    fact.isUnder14 = of.mark.isUnder14;
    fact.isPartner = of.isPartner;
    fact.declined = of.declined;
    fact.complaint = of.complaint;
    fact.referrals = of.referrals;
    return fact;
}

// Only of those for whom nothing but the order is left to be asked.
Result<void> askForOrders(const Workspace &workspace, MemberMarks &marks, QDate day, const Question &question, std::vector<std::vector<Fact>> &groups)
{
    if (question.kind != PartnerKind::Koc || !question.areOrdersKnown)
        return {};
    std::vector<qint64> members;
    std::vector<Fact *> facts;
    for (std::vector<Fact> &group : groups) {
        for (Fact &fact : group) {
            if (exclusionOf(fact, question) != Exclusion::NoOrder)
                continue;
            members.push_back(fact.member);
            facts.push_back(&fact);
        }
    }
    const auto paid = marks.havePaid(workspace, members, startOfDayUtc(day.addDays(1), workspace.zone()));
    if (!paid)
        return paid.error();
    for (size_t i = 0; i < facts.size(); ++i)
        facts[i]->hasPaidOrder = (*paid)[i] != 0;
    return {};
}

} // namespace

Result<QList<GroupCandidates>> candidatesOfGroups(const Workspace &workspace, const CandidateQuery &query, Progress &progress)
{
    const QDate day = query.day.isValid() ? query.day : workspace.today();
    if (day > workspace.today())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("day"), day.toString(Qt::ISODate)}, {}};
    const std::shared_ptr<MemberMarks> marks = workspace.kept<MemberMarks>();
    const Result<Ground> ground = groundOf(workspace, query, day, *marks);
    if (!ground)
        return ground.error();
    QList<GroupId> ids;
    for (const insight::NamedGroup &group : ground->groups)
        ids.append(group.id);
    std::vector<std::vector<Fact>> facts(size_t(ids.size()));
    const Result<void> read = eachPresentOf(workspace, ids, day, progress,
        [&](qsizetype group, const PresentFigures &figures) { facts[size_t(group)].push_back(factOf(figures, ground->said)); });
    if (!read)
        return read.error();
    const Question question{query.kind, day.toJulianDay(), ground->areOrdersKnown, query.top};
    if (const Result<void> asked = askForOrders(workspace, *marks, day, question, facts); !asked)
        return asked.error();
    QList<GroupCandidates> out;
    out.reserve(ids.size());
    for (qsizetype i = 0; i < ids.size(); ++i)
        out.append({ids[i], ground->groups[i].name, candidates(std::move(facts[size_t(i)]), question)});
    return out;
}

Result<QHash<qint64, QString>> namesIn(const Workspace &workspace, GroupId group, const QList<qint64> &members)
{
    return workspace.read([&](db::Database &db) {
        QHash<qint64, QString> out;
        db::Statement row = db.prepare("SELECT coalesce((SELECT nickname FROM membership WHERE grp = ?2 AND member = m.id AND nickname IS NOT NULL"
                                       " ORDER BY left_day IS NOT NULL, id DESC LIMIT 1), m.name, '#' || m.id) FROM member m WHERE m.id = ?1");
        for (const qint64 member : members) {
            if (row.with(member, group.value).step())
                out.insert(member, row.text(0));
        }
        return out;
    });
}

} // namespace siyu::partners
