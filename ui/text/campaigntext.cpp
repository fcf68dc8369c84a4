// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/campaigntext.h"

#include "ui/text/format.h"
#include "ui/text/producttext.h"
#include "ui/text/wordlist.h"

#include <QCoreApplication>
#include <cmath>

namespace siyu::text {

namespace {

using growth::ChainLink;
using growth::ChainVerdict;
using growth::GoalMeasure;

struct Campaigns {
    Q_DECLARE_TR_FUNCTIONS(Campaigns)
};

constexpr Word kinds[] = {
    {"brand", QT_TRANSLATE_NOOP("Campaigns", "Brand")},
    {"seasonal", QT_TRANSLATE_NOOP("Campaigns", "Season")},
    {"vip", QT_TRANSLATE_NOOP("Campaigns", "VIP price")},
    {"vote", QT_TRANSLATE_NOOP("Campaigns", "Vote and collect")},
    {"group_buy", QT_TRANSLATE_NOOP("Campaigns", "Group buying")},
    {"social_coupon", QT_TRANSLATE_NOOP("Campaigns", "Social coupon")},
    {"sampling", QT_TRANSLATE_NOOP("Campaigns", "Sampling")},
};

constexpr Word states[] = {
    {"undated", QT_TRANSLATE_NOOP("Campaigns", "no days yet")},
    {"planned", QT_TRANSLATE_NOOP("Campaigns", "planned")},
    {"running", QT_TRANSLATE_NOOP("Campaigns", "running")},
    {"over", QT_TRANSLATE_NOOP("Campaigns", "over")},
};

constexpr Word measures[] = {
    {"participants", QT_TRANSLATE_NOOP("Campaigns", "Participants")},
    {"sales", QT_TRANSLATE_NOOP("Campaigns", "Sales")},
    {"orders", QT_TRANSLATE_NOOP("Campaigns", "Orders")},
    {"brought", QT_TRANSLATE_NOOP("Campaigns", "People brought")},
    {"fission", QT_TRANSLATE_NOOP("Campaigns", "Fission coefficient")},
    {"redemption", QT_TRANSLATE_NOOP("Campaigns", "Redemption rate")},
    {"return", QT_TRANSLATE_NOOP("Campaigns", "Return")},
    {"typed", QT_TRANSLATE_NOOP("Campaigns", "Counted by hand")},
    {"none", QT_TRANSLATE_NOOP("Campaigns", "Cannot be measured")},
};

constexpr Word bands[] = {
    {"below", QT_TRANSLATE_NOOP("Campaigns", "below 20–30%")},
    {"within", QT_TRANSLATE_NOOP("Campaigns", "within 20–30%")},
    {"above", QT_TRANSLATE_NOOP("Campaigns", "above 20–30%")},
};

constexpr Word couponKinds[] = {
    {"amount", QT_TRANSLATE_NOOP("Campaigns", "an amount off")},
    {"rate", QT_TRANSLATE_NOOP("Campaigns", "a share of the price")},
    {"gift", QT_TRANSLATE_NOOP("Campaigns", "a gift")},
};

QString codesSentence(const growth::ChainFinding &finding)
{
    if (finding.verdict == ChainVerdict::Good)
        return Campaigns::tr("Codes work up to the last day");
    return finding.names.isEmpty() ? Campaigns::tr("No code leads to this campaign") : Campaigns::tr("Codes that end before the campaign does: %1").arg(listed(finding.names));
}

QString textsSentence(const growth::ChainFinding &finding)
{
    return finding.verdict == ChainVerdict::Good ? Campaigns::tr("The text check finds nothing") : Campaigns::tr("The text check finds something in: %1").arg(listed(finding.names));
}

QString linksSentence(const growth::ChainFinding &finding)
{
    return finding.verdict == ChainVerdict::Good ? Campaigns::tr("Links were opened and work")
        : finding.verdict == ChainVerdict::Bad   ? Campaigns::tr("Links that do not work, in: %1").arg(listed(finding.names))
                                                 : Campaigns::tr("Links that nobody has opened lately, in: %1").arg(listed(finding.names));
}

QString stockSentence(const growth::ChainFinding &finding)
{
    return finding.verdict == ChainVerdict::Good ? Campaigns::tr("All products are in stock")
        : finding.verdict == ChainVerdict::Bad   ? Campaigns::tr("Out of stock: %1").arg(listed(finding.names))
                                                 : Campaigns::tr("Nobody said how many there are of: %1").arg(listed(finding.names));
}

QString pricesSentence(const growth::ChainFinding &finding)
{
    return finding.verdict == ChainVerdict::Good ? Campaigns::tr("All products have a price") : Campaigns::tr("Without a price: %1").arg(listed(finding.names));
}

} // namespace

QString name(growth::CampaignKind kind) { return translated("Campaigns", kinds, wordOf(kind)); }
QString name(growth::CampaignState state) { return translated("Campaigns", states, wordOf(state)); }
QString name(GoalMeasure measure) { return translated("Campaigns", measures, wordOf(measure)); }
QString name(growth::Band band) { return translated("Campaigns", bands, wordOf(band)); }
QString name(growth::CouponKind kind) { return translated("Campaigns", couponKinds, wordOf(kind)); }

QString goalValue(GoalMeasure measure, const std::optional<double> &value, const QString &currency)
{
    if (!value)
        return missingMark();
    switch (measure) {
    case GoalMeasure::Sales:
        return money(std::llround(*value), currency);
    case GoalMeasure::Redemption:
        return percent(value);
    case GoalMeasure::Fission:
    case GoalMeasure::Return:
        return decimal(value, 2);
    case GoalMeasure::Participants:
    case GoalMeasure::Orders:
    case GoalMeasure::Brought:
        return number(qint64(std::llround(*value)));
    case GoalMeasure::Typed:
    case GoalMeasure::None:
        return decimal(value, *value == std::floor(*value) ? 0 : 2);
    }
    return {};
}

QString spentOf(const growth::CampaignPlan &plan)
{
    QMap<QString, qint64> spent = growth::spentOf(plan);
    QStringList parts;
    if (spent.contains(plan.currency))
        parts.append(money(spent.take(plan.currency), plan.currency));
    for (auto one = spent.begin(); one != spent.end(); ++one)
        parts.append(money(*one, one.key()));
    return parts.isEmpty() ? missingMark() : parts.join(QStringLiteral(" + "));
}

QString chainSentence(const growth::ChainFinding &finding)
{
    const bool isUsed = finding.verdict != ChainVerdict::NotUsed;
    switch (finding.link) {
    case ChainLink::Codes:
        return codesSentence(finding);
    case ChainLink::Room:
        return !isUsed ? Campaigns::tr("Room: no code to look at") : finding.verdict == ChainVerdict::Good ? Campaigns::tr("Codes have room") : Campaigns::tr("Full or nearly full: %1").arg(listed(finding.names));
    case ChainLink::Contents:
        return finding.verdict == ChainVerdict::Good ? Campaigns::tr("Content is linked to the campaign") : Campaigns::tr("No content is linked to the campaign");
    case ChainLink::Texts:
        return isUsed ? textsSentence(finding) : Campaigns::tr("Texts: no content to look at");
    case ChainLink::Links:
        return isUsed ? linksSentence(finding) : Campaigns::tr("Links: no content has one");
    case ChainLink::Stock:
        return isUsed ? stockSentence(finding) : Campaigns::tr("Stock: no product is named");
    case ChainLink::Prices:
        return isUsed ? pricesSentence(finding) : Campaigns::tr("Prices: no product is named");
    }
    return {};
}

QString returnSentence(const growth::CampaignReview &review)
{
    const growth::Return &of = review.returned;
    if (of.figure == growth::Return::Figure::Roi)
        return Campaigns::tr("ROI %1: gross profit less cost, divided by cost").arg(percent(of.value));
    if (of.figure == growth::Return::Figure::Roas)
        return Campaigns::tr("ROAS %1: sales divided by cost. No ROI, for nobody said what these cost: %2").arg(decimal(of.value, 2), listed(of.missing));
    if (of.missing.contains(QStringLiteral("amount")))
        return Campaigns::tr("No return: orders came without an amount");
    return review.cost ? Campaigns::tr("No return: nothing was sold, or the cost is 0") : Campaigns::tr("No return: note under Plan what the campaign cost");
}

QString peakSentence(const growth::PeakHours &peak)
{
    if (peak.hours.isEmpty())
        return Campaigns::tr("no peak hour: nobody took part");
    QStringList hours;
    for (const int hour : peak.hours)
        hours.append(QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')));
    return Campaigns::tr("peak %1 (%2 times)").arg(listed(hours), number(peak.count));
}

QString productSentence(const growth::ProductReview &product, const QString &currency)
{
    const QString role = product.role ? name(*product.role) : Campaigns::tr("no role");
    return product.isPlanned ? Campaigns::tr("%1 (%2): %3").arg(product.name, role, money(product.value, currency))
                             : Campaigns::tr("%1 (%2, sold besides): %3").arg(product.name, role, money(product.value, currency));
}

QString couponSentence(const growth::CouponReview &coupon)
{
    QString out = Campaigns::tr("%1: issued %2, claimed %3, redeemed %4 · of claimed %5, of issued %6")
                      .arg(coupon.name, number(coupon.issued), number(coupon.claimed), number(coupon.redeemed), percent(coupon.rates.ofClaimed), percent(coupon.rates.ofIssued));
    if (coupon.rates.band)
        out += QStringLiteral(" · ") + name(*coupon.rates.band);
    return out;
}

} // namespace siyu::text
