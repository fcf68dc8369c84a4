// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/campaigncharts.h"

namespace siyu::insight {

namespace {

Point pointOf(const std::optional<double> &value) { return {value, value, value ? 0 : 1}; }
Point pointOf(const std::optional<qint64> &value) { return pointOf(value ? std::optional(double(*value)) : std::nullopt); }

Figure ofCampaigns(const char *word, qsizetype campaigns, const Period &period)
{
    Figure figure;
    figure.word = QString::fromLatin1(word);
    figure.how = figure.word;
    figure.period = period;
    figure.n = campaigns;
    figure.nOf = QStringLiteral("campaigns");
    figure.isWholeShop = true;
    figure.areNames = true;
    return figure;
}

} // namespace

Figure fissionOf(const QList<growth::CampaignReview> &reviews, const Period &period)
{
    Figure figure = ofCampaigns("fission", reviews.size(), period);
    figure.unit = Unit::Times;
    Series series{QStringLiteral("fission_all"), Shape::Column, 0, {}};
    for (const growth::CampaignReview &review : reviews) {
        if (!review.fission.all)
            continue;
        figure.categories.append(review.campaign.name);
        series.points.append(pointOf(review.fission.all));
    }
    figure.series = {series};
    return figure;
}

Figure couponsOf(const QList<growth::CampaignReview> &reviews, const Period &period)
{
    Figure figure = ofCampaigns("coupons", reviews.size(), period);
    figure.series = {{QStringLiteral("coupon_issued"), Shape::Column, 0, {}}, {QStringLiteral("coupon_claimed"), Shape::Column, 0, {}},
        {QStringLiteral("coupon_redeemed"), Shape::Column, 0, {}}, {QStringLiteral("redemption"), Shape::Column, 1, {}, Unit::Share}};
    for (Series &series : figure.series)
        series.unit = series.panel == 0 ? Unit::Pieces : Unit::Share;
    figure.unit = Unit::Pieces;
    for (const growth::CampaignReview &review : reviews) {
        for (const growth::CouponReview &coupon : review.coupons) {
            figure.categories.append(coupon.name);
            figure.series[0].points.append(pointOf(coupon.issued));
            figure.series[1].points.append(pointOf(coupon.claimed));
            figure.series[2].points.append(pointOf(coupon.redeemed));
            figure.series[3].points.append(pointOf(coupon.rates.ofClaimed));
        }
    }
    return figure;
}

} // namespace siyu::insight
