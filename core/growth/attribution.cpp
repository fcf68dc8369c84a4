// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/attribution.h"

#include "core/base/period.h"

#include <algorithm>

namespace siyu::growth {

namespace {

bool reached(const SentPost &post, const OwedOrder &order, const QList<GroupStay> &stays, const QTimeZone &zone)
{
    if (order.member == 0)
        return false;
    if (post.member != 0)
        return post.member == order.member;
    const QDate day = businessDay(post.at, zone);
    return std::any_of(stays.begin(), stays.end(), [&](const GroupStay &stay) { return stay.group == post.group && stay.covers(day); });
}

bool linksOneOf(const SentPost &post, const QList<qint64> &products)
{
    return std::any_of(products.begin(), products.end(), [&post](qint64 product) { return post.products.contains(product); });
}

} // namespace

QString wordOf(OwedTo method)
{
    switch (method) {
    case OwedTo::Code:
        return QStringLiteral("code");
    case OwedTo::Coupon:
        return QStringLiteral("coupon");
    case OwedTo::Broadcast:
        return QStringLiteral("broadcast");
    case OwedTo::Channel:
        return QStringLiteral("channel");
    case OwedTo::None:
        return QStringLiteral("none");
    }
    return {};
}

Attribution attributionOf(
    const OwedOrder &order, const QList<const SentPost *> &posts, const QList<GroupStay> &stays, qint64 channel, const QTimeZone &zone)
{
    if (order.code != 0)
        return {OwedTo::Code, order.code};
    if (order.coupon != 0)
        return {OwedTo::Coupon, order.coupon};
    const SentPost *latest = nullptr;
    for (const SentPost *post : posts) {
        const qint64 age = post->at.secsTo(order.paidAt);
        if (age < 0 || age >= attributionSeconds || (latest && post->at < latest->at))
            continue;
        if (linksOneOf(*post, order.products) && reached(*post, order, stays, zone))
            latest = post;
    }
    if (latest)
        return {OwedTo::Broadcast, latest->broadcast, latest->run};
    return channel != 0 ? Attribution{OwedTo::Channel, channel} : Attribution{};
}

} // namespace siyu::growth
