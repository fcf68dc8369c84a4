// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/life.h"

#include "core/members/rfm.h"

#include <algorithm>

namespace siyu::members {

void LifeWriter::contactOn(Life &life, qint32 day) const
{
    if (day == 0 || day > m_day)
        return;
    if (life.firstContact == 0 || day < life.firstContact)
        life.firstContact = day;
}

void LifeWriter::sign(Life &life, qint32 day) const
{
    if (day <= m_day)
        life.lastSign = std::max(life.lastSign, day);
}

void LifeWriter::message(Life &life, qint32 day) const
{
    if (day <= m_day)
        life.lastMessage = std::max(life.lastMessage, day);
}

void LifeWriter::stay(Life &life, qint32 joined, qint32 left) const
{
    if (joined > m_day)
        return;
    life.hasStay = true;
    life.stays = life.stays || left == 0 || left > m_day;
    contactOn(life, joined);
    sign(life, joined);
}

void LifeWriter::contact(Life &life, qint32 added, qint32 removed) const
{
    if (added > m_day)
        return;
    life.hasContact = true;
    life.stays = life.stays || removed == 0 || removed > m_day;
    contactOn(life, added);
    sign(life, added);
}

void LifeWriter::order(Life &life, const PaidOrder &order) const
{
    if (order.day == 0 || order.day > m_day)
        return;
    const qint64 value = order.inCurrency ? order.valueFen : 0;
    ++life.orders;
    life.valueFen += value;
    const bool isGap = order.inCurrency && !order.hasAmount;
    if (isGap)
        life.valueGap = std::max<quint8>(life.valueGap, 1);
    if (life.firstOrderAt == 0 || order.at < life.firstOrderAt)
        life.firstOrderAt = order.at;
    life.lastOrderAt = std::max(life.lastOrderAt, order.at);
    contactOn(life, order.day);
    sign(life, order.day);
    if (order.day <= m_day - rfmDays)
        return;
    ++life.yearOrders;
    life.yearValueFen += value;
    if (isGap)
        life.valueGap = 2;
    life.lastOrder = std::max(life.lastOrder, order.day);
}

namespace {

QDate dayOf(qint32 julian) { return julian ? QDate::fromJulianDay(julian) : QDate(); }

} // namespace

LifeFacts factsOf(const Life &life, bool isTopBuyer)
{
    LifeFacts facts;
    if (life.pinned)
        facts.pinned = Stage(life.pinned);
    facts.hasStay = life.hasStay;
    facts.hasContact = life.hasContact;
    facts.stays = life.stays;
    facts.firstContact = dayOf(life.firstContact);
    facts.lastSign = dayOf(life.lastSign);
    facts.lastMessage = dayOf(life.lastMessage);
    facts.isMeasured = life.tier != Life::noTier;
    facts.paidOrders = life.orders;
    facts.isTopBuyer = isTopBuyer;
    facts.isActive = life.tier == qint8(Tier::Super) || life.tier == qint8(Tier::Normal);
    facts.isSuper = life.tier == qint8(Tier::Super);
    facts.isPartner = life.isPartner;
    facts.referrals = life.referrals;
    return facts;
}

} // namespace siyu::members
