// SPDX-License-Identifier: GPL-3.0-or-later
// rules.md 6 once more, written apart from the planner and without its indexes: one list of what goes out, and every
// question answered by going through all of it with the calendar's own words. Slow on purpose.
#pragma once

#include "core/broadcasts/planner.h"

#include <QMap>
#include <QSet>
#include <algorithm>

namespace siyu::broadcasts::slow {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

struct Going {
    Touchpoint touchpoint;
    qint64 target, account, content, at;
    bool consumed;
};

class SlowPlan {
public:
    explicit SlowPlan(const PlanInput &input) : m_in(input)
    {
        for (const PastDelivery &past : input.history) {
            if (past.status == Status::Sent || past.status == Status::HandedOut)
                m_going.append({past.touchpoint, past.target, past.account, past.content, past.atSeconds, true});
        }
        m_runs = QList<PlanRun>(input.runs.begin(), input.runs.end());
        std::stable_sort(m_runs.begin(), m_runs.end(), [](const PlanRun &a, const PlanRun &b) {
            if (a.priority != b.priority)
                return a.priority > b.priority;
            return a.atSeconds != b.atSeconds ? a.atSeconds < b.atSeconds : a.id < b.id;
        });
    }

    Plan made()
    {
        for (const PlanRun &run : m_runs)
            planRun(run);
        Plan plan;
        for (const auto &ofRun : m_deliveries) {
            for (const PlannedDelivery &delivery : ofRun)
                plan.deliveries.push_back(delivery);
        }
        for (const PlanRun &run : m_runs)
            plan.reach.insert(run.id, reachOf(run));
        return plan;
    }

    // The first limit of the house or a platform that the list breaks for one that is in it; empty when all hold.
    QString brokenBy(const Going &one) const
    {
        if (isDirected(one.touchpoint) && most(7 * day, one, [&](const Going &x) { return toMember(x, one.target); }) > m_in.house.weekDirected)
            return QStringLiteral("directed in seven days");
        if (one.touchpoint == Touchpoint::Wecom1to1
            && countOf([&](const Going &x) { return sameTarget(x, one) && month(x.at) == month(one.at); }) > m_in.house.monthWecom)
            return QStringLiteral("1:1 in a month");
        if (one.touchpoint == Touchpoint::GroupChat
            && countOf([&](const Going &x) { return sameTarget(x, one) && date(x.at) == date(one.at); }) > m_in.house.groupDay)
            return QStringLiteral("posts in a group and day");
        for (const PlatformQuota &quota : m_in.quotas) {
            if (inForce(quota, one) && usedWith(quota, one) > limitOf(quota, one.at))
                return QStringLiteral("platform quota");
        }
        if (one.account != 0 && targetKindOf(one.touchpoint) != TargetKind::Account && usedOfAccount(one) > capacityOf(one.account))
            return QStringLiteral("capacity");
        return {};
    }

    const QList<Going> &going() const { return m_going; }

private:
    QDateTime local(qint64 at) const { return QDateTime::fromSecsSinceEpoch(at, m_in.zone); }
    QDate date(qint64 at) const { return local(at).date(); }
    QString month(qint64 at) const { return local(at).toString(QStringLiteral("yyyy-MM")); }
    QDate monday(qint64 at) const { return date(at).addDays(1 - date(at).dayOfWeek()); }
    bool isNear(qint64 a, qint64 b) const { return std::abs(a - b) < m_in.house.contentDays * day; }
    static bool sameTarget(const Going &a, const Going &b) { return a.touchpoint == b.touchpoint && a.target == b.target; }
    static bool toMember(const Going &x, qint64 member) { return isDirected(x.touchpoint) && x.target == member; }
    int place(Touchpoint touchpoint) const
    {
        return int(QList<Touchpoint>(m_in.house.order.begin(), m_in.house.order.end()).indexOf(touchpoint));
    }

    template <typename Is>
    qint64 countOf(Is is) const { return std::count_if(m_going.begin(), m_going.end(), is); }

    // Most of the list, among those that `is`, in any window of so many seconds that holds the moment of `one`.
    template <typename Is>
    qint64 most(qint64 seconds, const Going &one, Is is) const
    {
        qint64 most = 0;
        for (const Going &first : m_going) {
            if (!is(first) || first.at > one.at || first.at + seconds <= one.at)
                continue;
            most = std::max(most, countOf([&](const Going &x) { return is(x) && x.at >= first.at && x.at < first.at + seconds; }));
        }
        return most;
    }

    bool inForce(const PlatformQuota &quota, const Going &one) const
    {
        return quota.touchpoint == one.touchpoint && (quota.validFrom.isNull() || date(one.at) >= quota.validFrom)
            && (quota.validTo.isNull() || date(one.at) <= quota.validTo)
            && (quota.subject == PlatformQuota::Subject::Target || one.account != 0);
    }
    int limitOf(const PlatformQuota &quota, qint64 at) const { return quota.limit ? *quota.limit : date(at).daysInMonth(); }

    // Of the list, which holds `one`.
    qint64 usedWith(const PlatformQuota &quota, const Going &one) const
    {
        const auto is = [&](const Going &x) {
            const bool target = sameTarget(x, one), account = x.touchpoint == one.touchpoint && x.account == one.account;
            return quota.subject == PlatformQuota::Subject::Target ? target : quota.subject == PlatformQuota::Subject::Account ? account : target && account;
        };
        switch (quota.per) {
        case PlatformQuota::Per::Day:
            return countOf([&](const Going &x) { return is(x) && date(x.at) == date(one.at); });
        case PlatformQuota::Per::Week:
            return countOf([&](const Going &x) { return is(x) && monday(x.at) == monday(one.at); });
        case PlatformQuota::Per::Month:
            return countOf([&](const Going &x) { return is(x) && month(x.at) == month(one.at); });
        case PlatformQuota::Per::Rolling:
            return most(quota.rollingSeconds, one, is);
        }
        return 0;
    }
    qint64 capacityOf(qint64 account) const
    {
        for (const PlanAccount &one : m_in.accounts) {
            if (one.id == account && one.dailyCapacity)
                return *one.dailyCapacity;
        }
        return 1LL << 40;
    }
    qint64 usedOfAccount(const Going &one) const
    {
        return countOf([&](const Going &x) { return x.account == one.account && date(x.at) == date(one.at); });
    }

    // Whether `question` holds of the list with `one` in it.
    template <typename Question>
    bool with(const Going &one, Question question)
    {
        m_going.append(one);
        const bool holds = question();
        m_going.removeLast();
        return holds;
    }
    bool overQuota(const Going &one, bool ofAccount)
    {
        return with(one, [&] {
            return std::any_of(m_in.quotas.begin(), m_in.quotas.end(), [&](const PlatformQuota &quota) {
                return (quota.subject != PlatformQuota::Subject::Target) == ofAccount && inForce(quota, one) && usedWith(quota, one) > limitOf(quota, one.at);
            });
        });
    }
    bool overCapacity(const Going &one)
    {
        return one.account != 0 && with(one, [&] { return usedOfAccount(one) > capacityOf(one.account); });
    }
    bool outsideHours(const PlanRun &run) const
    {
        const QTime clock = local(run.atSeconds).time();
        const bool sms = run.touchpoint == Touchpoint::Sms;
        return clock < (sms ? m_in.house.smsFrom : m_in.house.from) || clock >= (sms ? m_in.house.smsTo : m_in.house.to);
    }

    const PastDelivery *keptOf(const PlanRun &run, qint64 target) const
    {
        for (const PastDelivery &past : m_in.history) {
            if (past.run == run.id && past.target == target && past.status != Status::Planned && past.status != Status::Skipped && past.status != Status::Missed)
                return &past;
        }
        return nullptr;
    }
    bool isMissed(const PlanRun &run) const
    {
        const bool begun = std::any_of(m_in.history.begin(), m_in.history.end(), [&](const PastDelivery &past) {
            return past.run == run.id && (past.status == Status::Sent || past.status == Status::HandedOut || past.status == Status::Failed);
        });
        return run.atSeconds < m_in.nowSeconds && !begun && !run.taken;
    }

    void planRun(const PlanRun &run)
    {
        if (m_planned.contains(run.id))
            return;
        m_planned.insert(run.id);
        if (isDirected(run.touchpoint) && !isMissed(run)) {
            for (const PlanRun &other : m_runs) {
                if (other.content == run.content && place(other.touchpoint) >= 0 && place(other.touchpoint) < place(run.touchpoint) && isNear(other.atSeconds, run.atSeconds))
                    planRun(other);
            }
        }
        auto &deliveries = m_deliveries[run.id];
        QList<qint64> targets(run.targets.begin(), run.targets.end());
        std::sort(targets.begin(), targets.end());
        for (const qint64 target : targets) {
            if (deliveries.contains(target))
                continue;
            if (const PastDelivery *kept = keptOf(run, target))
                deliveries.insert(target, {run.id, target, kept->status, Reason::None, kept->account});
            else if (isMissed(run))
                deliveries.insert(target, {run.id, target, Status::Missed, Reason::None, 0});
            else
                deliveries.insert(target, decided(run, target));
        }
    }

    PlannedDelivery decided(const PlanRun &run, qint64 target)
    {
        Going one{run.touchpoint, target, 0, run.content, run.atSeconds, false};
        const bool excluded = std::find(run.minus.begin(), run.minus.end(), target) != run.minus.end();
        const Reason reason = targetKindOf(run.touchpoint) == TargetKind::Member ? memberReason(run, one, excluded)
            : targetKindOf(run.touchpoint) == TargetKind::Group                  ? groupReason(run, one, excluded)
                                                                                 : accountReason(run, one);
        if (reason != Reason::None)
            return {run.id, target, Status::Skipped, reason, 0};
        m_going.append(one);
        return {run.id, target, Status::Planned, Reason::None, one.account};
    }

    Reason memberReason(const PlanRun &run, Going &one, bool excluded)
    {
        const auto known = std::find_if(m_in.members.begin(), m_in.members.end(), [&](const PlanMember &member) { return member.id == one.target; });
        if (known == m_in.members.end() || known->left)
            return Reason::LeftOrDeleted;
        if (known->optedOutOfAll || known->optOuts >> unsigned(run.touchpoint) & 1U)
            return Reason::OptedOut;
        if (run.touchpoint == Touchpoint::Sms && !(known->consents >> unsigned(run.touchpoint) & 1U))
            return Reason::NoConsent;
        if (known->under14)
            return Reason::Under14;
        if (excluded)
            return Reason::Excluded;
        QList<qint64> accounts;
        for (const Reach &reach : known->reach) {
            if (reach.touchpoint == run.touchpoint)
                accounts.append(reach.account);
        }
        if (accounts.isEmpty())
            return Reason::Unreachable;
        if (!run.repeatable && hasContent(run, *known))
            return Reason::SameContent;
        if (known->pausedUntil.isValid() && date(run.atSeconds) <= known->pausedUntil)
            return Reason::Paused;
        if (outsideHours(run))
            return Reason::OutsideHours;
        const bool capped = with(one, [&] {
            return most(7 * day, one, [&](const Going &x) { return toMember(x, one.target); }) > m_in.house.weekDirected
                || (run.touchpoint == Touchpoint::Wecom1to1
                    && countOf([&](const Going &x) { return sameTarget(x, one) && month(x.at) == month(one.at); }) > m_in.house.monthWecom);
        });
        if (capped)
            return Reason::MemberCap;
        if (overQuota(one, false))
            return Reason::PlatformQuota;
        bool quotaLeft = false;
        for (const qint64 account : accounts) {
            one.account = account;
            const bool over = overQuota(one, true);
            quotaLeft |= !over;
            if (!over && !overCapacity(one))
                return Reason::None;
        }
        return quotaLeft ? Reason::AccountCapacity : Reason::PlatformQuota;
    }

    bool hasContent(const PlanRun &run, const PlanMember &member) const
    {
        return countOf([&](const Going &x) {
            if (x.content != run.content || !isNear(x.at, run.atSeconds))
                return false;
            if (toMember(x, member.id))
                return x.consumed || place(x.touchpoint) <= place(run.touchpoint);
            return x.touchpoint == Touchpoint::GroupChat && m_in.house.dedupGroups && place(Touchpoint::GroupChat) < place(run.touchpoint)
                && std::find(member.groups.begin(), member.groups.end(), x.target) != member.groups.end();
        }) > 0;
    }

    Reason groupReason(const PlanRun &run, Going &one, bool excluded)
    {
        const auto known = std::find_if(m_in.groups.begin(), m_in.groups.end(), [&](const PlanGroup &group) { return group.id == one.target; });
        if (known == m_in.groups.end() || known->archived)
            return Reason::Archived;
        if (excluded)
            return Reason::Excluded;
        if (!run.repeatable && countOf([&](const Going &x) { return sameTarget(x, one) && x.content == run.content && isNear(x.at, run.atSeconds); }) > 0)
            return Reason::SameContent;
        if (outsideHours(run))
            return Reason::OutsideHours;
        if (with(one, [&] { return countOf([&](const Going &x) { return sameTarget(x, one) && date(x.at) == date(one.at); }) > m_in.house.groupDay; }))
            return Reason::GroupCap;
        one.account = known->account;
        if (overQuota(one, false) || overQuota(one, true))
            return Reason::PlatformQuota;
        return overCapacity(one) ? Reason::AccountCapacity : Reason::None;
    }

    Reason accountReason(const PlanRun &run, Going &one)
    {
        if (outsideHours(run))
            return Reason::OutsideHours;
        one.account = one.target;
        return overQuota(one, false) || overQuota(one, true) ? Reason::PlatformQuota : Reason::None;
    }

    qint64 reachOf(const PlanRun &run) const
    {
        QSet<qint64> got;
        for (const PlannedDelivery &delivery : m_deliveries.value(run.id)) {
            if (delivery.status == Status::Planned || delivery.status == Status::HandedOut || delivery.status == Status::Sent)
                got.insert(delivery.target);
        }
        if (targetKindOf(run.touchpoint) != TargetKind::Group)
            return got.size();
        return std::count_if(m_in.members.begin(), m_in.members.end(), [&](const PlanMember &member) {
            return !member.left && got.intersects(QSet<qint64>(member.groups.begin(), member.groups.end()));
        });
    }

    const PlanInput &m_in;
    QList<PlanRun> m_runs; // in the order of planning
    QList<Going> m_going;
    QSet<qint64> m_planned;
    QMap<qint64, QMap<qint64, PlannedDelivery>> m_deliveries; // by run, then target
};

} // namespace siyu::broadcasts::slow
