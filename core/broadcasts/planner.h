// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets which run of which broadcast, and why not (rules.md 6): pure, deterministic, any thread. The store resolves
// audiences and fetches facts (planstore.h); this decides. Ids are those of the workspace; 0 = none.
#pragma once

#include "core/broadcasts/words.h"

#include <QDate>
#include <QDateTime>
#include <QMap>
#include <QTime>
#include <QTimeZone>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace siyu::broadcasts {

// Caps of the house: settings of the workspace, these are the defaults. Hours: start included, end not.
struct HouseRules {
    int monthWecom = 4; // WeCom 1:1 per member and calendar month
    int weekDirected = 6; // directed touchpoints together per member and rolling 7 days
    int groupDay = 1; // posts per group and day
    QTime from{9, 0}, to{21, 30};
    QTime smsFrom{9, 0}, smsTo{20, 0};
    bool dedupGroups = true; // a post to a group of the member counts as reaching the member
    int contentDays = 3; // within so many days a member or group gets a content once
    // In which order one content prefers to reach a person, best first: each of the four once.
    std::array<Touchpoint, 4> order{Touchpoint::Wecom1to1, Touchpoint::GroupChat, Touchpoint::ServiceAccount, Touchpoint::Sms};

    // Place in `order`; nothing for touchpoints that address an account as a whole.
    std::optional<int> rankOf(Touchpoint touchpoint) const;
    bool operator==(const HouseRules &) const = default;
};

// One dated row of platform.md.
struct PlatformQuota {
    enum class Subject { Target, Account, AccountAndTarget };
    enum class Per { Day, Week, Month, Rolling };

    Touchpoint touchpoint = Touchpoint::Wecom1to1;
    Subject subject = Subject::Target;
    std::optional<int> limit; // nothing = as many as the month of the send has days
    Per per = Per::Day;
    qint64 rollingSeconds = 0; // of Per::Rolling
    QDate validFrom, validTo; // both included; invalid = open
    qint64 policy = 0; // the row that says so (policy.h)
};

struct Reach {
    Touchpoint touchpoint;
    qint64 account;
};

struct PlanMember {
    qint64 id = 0;
    bool left = false;
    bool under14 = false;
    bool optedOutOfAll = false;
    quint32 optOuts = 0; // bit per Touchpoint
    quint32 consents = 0;
    QDate pausedUntil; // that day included
    std::vector<Reach> reach; // oldest contact first
    std::vector<qint64> groups; // that the member is in
};
constexpr quint32 bitOf(Touchpoint touchpoint) { return 1u << unsigned(touchpoint); }

struct PlanGroup {
    qint64 id = 0;
    bool archived = false;
    qint64 account = 0;
};

struct PlanAccount {
    qint64 id = 0;
    std::optional<int> dailyCapacity; // sends a day over all touchpoints
};

// What became of an earlier delivery. `run` is the PlanRun it belongs to, when that is planned now.
struct PastDelivery {
    std::optional<qint64> run;
    qint64 content = 0;
    Touchpoint touchpoint = Touchpoint::Wecom1to1;
    qint64 target = 0;
    qint64 account = 0;
    qint64 atSeconds = 0; // UTC
    Status status = Status::Sent;
};

// One run of a broadcast. `id` breaks ties and orders the result.
struct PlanRun {
    qint64 id = 0;
    qint64 content = 0;
    Touchpoint touchpoint = Touchpoint::Wecom1to1;
    qint64 atSeconds = 0; // UTC
    int priority = 0;
    bool repeatable = false;
    bool taken = false; // at the send desk already: never missed
    std::vector<qint64> targets;
    std::vector<qint64> minus;
};

struct PlanInput {
    qint64 nowSeconds = 0;
    QTimeZone zone;
    HouseRules house;
    std::vector<PlatformQuota> quotas;
    std::vector<PlanAccount> accounts;
    std::vector<PlanMember> members;
    std::vector<PlanGroup> groups;
    std::vector<PastDelivery> history;
    std::vector<PlanRun> runs;
};

struct PlannedDelivery {
    qint64 run = 0;
    qint64 target = 0;
    Status status = Status::Planned;
    Reason reason = Reason::None;
    qint64 account = 0;
};

struct Plan {
    std::vector<PlannedDelivery> deliveries; // by run, then target; one each
    QMap<qint64, qint64> reach; // people per run; a member of several targeted groups once
};

Plan plan(const PlanInput &input);

// The same for facts that are planned with again and again: they are made ready once, and a pass over other runs then
// costs a tenth. Of the facts, what a member is may change in between (an opt-out); ids and history may not. `facts` has to
// outlive it; its own runs are not looked at. Any thread; several may ask at a time.
class PlanIndex;
struct Why;
class Planner {
public:
    explicit Planner(const PlanInput &facts);
    ~Planner();
    Planner(const Planner &) = delete;
    Planner &operator=(const Planner &) = delete;

    Plan plan(const std::vector<PlanRun> &runs) const;
    // What became of one target, with its reason in full; of all targets of the run (a place in `runs`) that are skipped for
    // something that passes. Each costs a pass. Nothing for a target that the run has not.
    std::optional<Why> why(const std::vector<PlanRun> &runs, size_t run, qint64 target) const;
    std::vector<Why> whyNot(const std::vector<PlanRun> &runs, size_t run) const;

private:
    const PlanInput &m_facts;
    std::unique_ptr<PlanIndex> m_index;
};

// Whether a day later may be better: caps, quotas, capacity, pauses, the same content shortly before. The others hold on
// every day.
bool isPassing(Reason reason);

// How many by reason (skipped) or by state (all others).
QMap<QString, qint64> countsOf(const std::vector<PlannedDelivery> &deliveries);

// Reach estimate: Σ audience × open rate. A measured rate replaces the set one from 20 runs on; touchpoints without
// any rate are left out of the sum and named.
struct EstimateRun {
    Touchpoint touchpoint;
    qint64 audience = 0;
    int measuredRuns = 0;
    std::optional<double> measuredRate;
};
struct Estimate {
    double value = 0;
    QList<Touchpoint> unknown;
};
Estimate estimateReach(const QMap<Touchpoint, double> &rates, const QList<EstimateRun> &runs);

} // namespace siyu::broadcasts
