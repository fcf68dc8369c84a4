// SPDX-License-Identifier: GPL-3.0-or-later
// One pass of the planner over all runs: what is used so far, the deliveries of each run; and, for one run that is watched,
// why its targets are skipped. Owned by the call that makes the plan; one thread.
#pragma once

#include "core/broadcasts/planindex.h"
#include "core/broadcasts/why.h"

namespace siyu::broadcasts {

struct Watch {
    size_t run = 0; // a place in the runs
    std::optional<qint64> target; // what becomes of this one; nothing: all that are skipped for something that passes
    std::vector<Why> found;
};

class Pass {
public:
    Pass(const PlanInput &facts, const PlanIndex &index, const std::vector<PlanRun> &runs, Watch *watch = nullptr);
    Plan take();

private:
    struct RunState {
        BusinessDay day;
        QTime wall;
        bool planned = false;
        bool missed = false;
        std::vector<PlannedDelivery> deliveries;
    };
    struct Verdict {
        Reason reason = Reason::None;
        qint64 account = 0;
    };
    // When and as what it is sent: of a run, or of what the run would be on another day.
    struct Send {
        qint64 content;
        Touchpoint touchpoint;
        bool repeatable;
        qint64 at;
        int day; // Julian
        QTime wall;
    };
    // One target, as the checks see it.
    struct Subject {
        TargetKind kind = TargetKind::Member;
        std::optional<size_t> member; // place in the input
        const PlanGroup *group = nullptr;
        qint64 account = 0;
        bool excluded = false;
        Uses uses;
        std::vector<Use> *others = nullptr; // of a group or account
    };

    void orderRuns();
    void planRun(size_t run);
    void planBetterTouchpoints(size_t run);
    void noteGroupsReached(const Send &send);
    Send sendOf(const PlanRun &run, const RunState &state) const;
    void decideAll(size_t run, const std::vector<qint64> &targets);
    PlannedDelivery decide(size_t run, const Send &send, qint64 target, bool excluded, size_t &memberAfter);
    Subject subjectOf(TargetKind kind, qint64 target, size_t &memberAfter);
    Verdict verdictOf(const Send &send, const Subject &subject) const;
    Verdict checkMember(const Send &send, const PlanMember &member, const Subject &subject) const;
    Reason standing(const Send &send, const PlanMember &member, bool excluded) const;
    Verdict checkGroup(const Send &send, const Subject &subject) const;
    Verdict checkAccount(const Send &send, const Subject &subject) const;
    Verdict chooseAccount(const Send &send, const PlanMember &member, const Uses &uses) const;
    bool isSameContent(const Send &send, const Use &use) const;
    bool memberHasContent(const Send &send, const PlanMember &member, const Uses &uses) const;
    bool insideHours(Touchpoint touchpoint, QTime wall) const;
    Uses usesOfMember(size_t member) const;
    void reserve(size_t member, const Use &use);
    // planwhy.cpp
    void explain(const Send &send, const Subject &subject, const PlannedDelivery &delivery);
    void explainContent(const Send &send, const Subject &subject, Why &why) const;
    void explainCap(const Subject &subject, Why &why) const;
    void explainQuota(const Send &send, const Subject &subject, Why &why);
    void explainCapacity(const Send &send, const Subject &subject, Why &why);
    void countAccount(qint64 account, std::optional<size_t> quota, Why &why);
    std::vector<qint64> accountsOf(const Send &send, const Subject &subject) const;
    std::optional<qint64> freeFrom(const Send &send, const Subject &subject);

    qint64 peopleReached(const PlanRun &run, const std::vector<PlannedDelivery> &deliveries) const;

    const PlanInput &m_input;
    const PlanIndex &m_index;
    const std::vector<PlanRun> &m_planRuns;
    Watch *m_watch;
    BusinessCalendar m_calendar;
    Usage m_usage;
    std::vector<ReservedUse> m_reserved;
    std::vector<int> m_firstReserved; // by member
    PlanIndex::ByTarget m_groupUses, m_accountUses;
    std::vector<RunState> m_runs;
    std::vector<size_t> m_order;
    std::unordered_map<qint64, std::vector<size_t>> m_runsOfContent; // in m_order's order
    std::unordered_set<qint64> m_groupsReached; // by the content of the run that is being planned
    std::map<std::pair<qint64, std::optional<size_t>>, std::map<int, qint64>> m_accountRuns; // while one run is watched
};

} // namespace siyu::broadcasts
