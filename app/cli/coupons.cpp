// SPDX-License-Identifier: GPL-3.0-or-later
// coupons list: the batches of coupons with how many were given, taken and used.
#include "app/cli/commands.h"
#include "app/cli/jsonvalues.h"
#include "core/growth/campaignfigures.h"
#include "core/growth/campaignstore.h"
#include "core/growth/couponstore.h"
#include "ui/text/campaigntext.h"
#include "ui/text/format.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::growth;

QJsonObject jsonOf(const CouponBatch &batch, const QString &campaign)
{
    const CouponCounts counts = countsOf(batch);
    const Redemption rates = redemptionOf(counts.issued, counts.claimed, counts.redeemed);
    return {{str("id"), batch.id}, {str("coupon"), batch.name}, {str("campaign"), orNull(campaign)}, {str("kind"), batch.kind ? QJsonValue(wordOf(*batch.kind)) : QJsonValue()},
        {str("from"), orNull(batch.from)}, {str("until"), orNull(batch.until)}, {str("issued"), orNull(counts.issued)}, {str("claimed"), orNull(counts.claimed)},
        {str("redeemed"), orNull(counts.redeemed)}, {str("of_claimed"), orNull(rates.ofClaimed)}, {str("of_issued"), orNull(rates.ofIssued)},
        {str("band"), rates.band ? QJsonValue(wordOf(*rates.band)) : QJsonValue()}};
}

QString lineOf(const CouponBatch &batch)
{
    const CouponCounts counts = countsOf(batch);
    const Redemption rates = redemptionOf(counts.issued, counts.claimed, counts.redeemed);
    const QString band = rates.band ? QStringLiteral("  ") + text::name(*rates.band) : QString();
    return QStringLiteral("%1  ").arg(batch.id)
        + CliText::tr("%1: issued %2, claimed %3, redeemed %4 (%5 of claimed)").arg(batch.name, text::number(counts.issued), text::number(counts.claimed),
            text::number(counts.redeemed), text::percent(rates.ofClaimed)) + band;
}

ExitCode list(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto batches = couponBatches(**workspace);
    if (!batches)
        return context.fail(batches.error());
    const auto campaigns = growth::campaigns(**workspace);
    if (!campaigns)
        return context.fail(campaigns.error());
    QHash<qint64, QString> names;
    for (const Campaign &one : *campaigns)
        names.insert(one.id, one.name);
    QJsonArray rows;
    QStringList lines;
    for (const CouponBatch &batch : *batches) {
        rows.append(jsonOf(batch, names.value(batch.campaign)));
        lines.append(lineOf(batch));
    }
    return context.done({{str("coupons"), rows}, {str("count"), rows.size()}},
        lines.isEmpty() ? CliText::tr("There are no coupons yet: import them (import coupons FILE), or add them to a campaign.") : lines.join(QLatin1Char('\n')));
}

} // namespace

void addCouponCommands(Registry &registry)
{
    registry.add({str("coupons list"), {}, 0, 0, CliText::tr("Lists the batches of coupons: issued, claimed, redeemed, and whether 20 to 30 % of the claimed were redeemed."), {}, list});
}

} // namespace siyu::cli
