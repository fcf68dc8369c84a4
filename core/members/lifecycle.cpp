// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/lifecycle.h"

#include <algorithm>

namespace siyu::members {

namespace {

class Judge {
public:
    Judge(const LifeFacts &facts, QDate day, const LifecycleRules &rules) : m_facts(facts), m_day(day), m_rules(rules) { }

    bool fits(Stage stage)
    {
        switch (stage) {
        case Stage::Prospect:
            return !m_facts.hasStay && !m_facts.hasContact && m_facts.paidOrders == 0;
        case Stage::Lost:
            return hasEnded() || silentDays() >= m_rules.lostDays;
        case Stage::New:
            return m_facts.paidOrders == 0 && since(m_facts.firstContact) <= m_rules.newDays;
        case Stage::Dormant:
            return silentDays() > m_rules.dormantDays && since(m_facts.firstContact) > m_rules.dormantDays;
        case Stage::Loyal:
            return m_facts.paidOrders >= m_rules.loyalOrders || m_facts.isTopBuyer;
        case Stage::Repeat:
            return m_facts.paidOrders >= m_rules.repeatOrders;
        case Stage::FirstOrder:
            return m_facts.paidOrders >= 1;
        case Stage::Active:
            return m_facts.isActive;
        case Stage::Quiet:
            return true;
        }
        return true;
    }

    bool judgedByOrders() const { return m_judgedSilence && !m_facts.isMeasured; }

private:
    bool hasEnded() const { return (m_facts.hasStay || m_facts.hasContact) && !m_facts.stays; }
    qint64 since(QDate day) const { return day.isValid() ? day.daysTo(m_day) : 0; }

    // −1 = nobody knows.
    qint64 silentDays()
    {
        m_judgedSilence = true;
        if (!m_facts.isMeasured && m_facts.paidOrders == 0)
            return -1;
        QDate last = m_facts.lastSign;
        if (m_facts.isMeasured && (!last.isValid() || m_facts.lastMessage > last))
            last = m_facts.lastMessage;
        // Who never gave a sign has been silent since we know them.
        return since(last.isValid() ? last : m_facts.firstContact);
    }

    const LifeFacts &m_facts;
    QDate m_day;
    const LifecycleRules &m_rules;
    bool m_judgedSilence = false;
};

Circle circleOf(const LifeFacts &facts, Stage stage)
{
    if (stage == Stage::Loyal || facts.isPartner)
        return Circle::Core;
    return facts.isSuper || facts.referrals > 0 ? Circle::Influence : Circle::Outer;
}

} // namespace

bool isSound(const LifecycleRules &rules)
{
    QList<Stage> order = rules.order;
    std::sort(order.begin(), order.end());
    return order.size() == qsizetype(allStages.size()) && std::equal(order.begin(), order.end(), allStages.begin())
        && rules.order.last() == Stage::Quiet && rules.lostDays > 0 && rules.newDays > 0 && rules.dormantDays > 0
        && rules.loyalOrders > 0 && rules.repeatOrders > 0;
}

StageResult stageOf(const LifeFacts &facts, QDate day, const LifecycleRules &rules)
{
    if (facts.pinned)
        return {*facts.pinned, 0, false, circleOf(facts, *facts.pinned)};
    Judge judge(facts, day, rules);
    for (int i = 0; i < rules.order.size(); ++i) {
        const Stage stage = rules.order[i];
        if (judge.fits(stage))
            return {stage, i + 1, judge.judgedByOrders(), circleOf(facts, stage)};
    }
    return {Stage::Quiet, int(rules.order.size()), judge.judgedByOrders(), circleOf(facts, Stage::Quiet)};
}

} // namespace siyu::members
