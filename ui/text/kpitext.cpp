// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/kpitext.h"

#include "ui/text/format.h"
#include "ui/text/wordlist.h"

#include <cmath>

namespace siyu::text {

namespace {

struct Kpis {
    Q_DECLARE_TR_FUNCTIONS(Kpi)
};

constexpr Word names[] = {
    {"sales", QT_TRANSLATE_NOOP("Kpi", "Campaign sales")},
    {"campaigns", QT_TRANSLATE_NOOP("Kpi", "Campaigns started")},
    {"fission", QT_TRANSLATE_NOOP("Kpi", "Fission coefficient")},
    {"redemption", QT_TRANSLATE_NOOP("Kpi", "Redemption rate")},
    {"output", QT_TRANSLATE_NOOP("Kpi", "Content ready on time")},
    {"content_orders", QT_TRANSLATE_NOOP("Kpi", "Orders from content")},
    {"net", QT_TRANSLATE_NOOP("Kpi", "Net growth")},
    {"loss", QT_TRANSLATE_NOOP("Kpi", "Loss rate")},
    {"active", QT_TRANSLATE_NOOP("Kpi", "Active share")},
    {"answer_time", QT_TRANSLATE_NOOP("Kpi", "Time to first answer")},
    {"answered", QT_TRANSLATE_NOOP("Kpi", "Answered share")},
    {"satisfaction", QT_TRANSLATE_NOOP("Kpi", "Satisfaction")},
    {"requests", QT_TRANSLATE_NOOP("Kpi", "Requests done on time")},
};

constexpr Word hows[] = {
    {"sales", QT_TRANSLATE_NOOP("Kpi", "Paid less refunded, of orders with the code or coupon of a campaign, by the day of payment.")},
    {"campaigns", QT_TRANSLATE_NOOP("Kpi", "Campaigns whose first day lies in the period. One without groups counts for all of them.")},
    {"fission", QT_TRANSLATE_NOOP("Kpi", "People brought by hosts of campaigns, divided by the hosts whose code was scanned or who brought somebody.")},
    {"redemption", QT_TRANSLATE_NOOP("Kpi", "Coupons redeemed in the period, divided by coupons claimed in it.")},
    {"output", QT_TRANSLATE_NOOP("Kpi", "Content items due in the period and ready by their day, divided by those due. What is due today is not judged yet.")},
    {"content_orders", QT_TRANSLATE_NOOP("Kpi", "Paid orders of a product that a broadcast of the 3 days before linked, sent to the member or to their group.")},
    {"net", QT_TRANSLATE_NOOP("Kpi", "New less lost, by the daily ledger; missing as soon as one day of one group is.")},
    {"loss", QT_TRANSLATE_NOOP("Kpi", "Lost, divided by the total of the day before the period.")},
    {"active", QT_TRANSLATE_NOOP("Kpi", "Super and normal active, divided by these and the never active, on the last day.")},
    {"answer_time", QT_TRANSLATE_NOOP("Kpi", "Median minutes from a question to its first answer; one that is open counts as open so far.")},
    {"answered", QT_TRANSLATE_NOOP("Kpi", "Questions of the period that were answered by its end, divided by those asked.")},
    {"satisfaction", QT_TRANSLATE_NOOP("Kpi", "Mean of the ratings from 1 to 5, divided by 5.")},
    {"requests", QT_TRANSLATE_NOOP("Kpi", "Requests due in the period and done by then, divided by those due. What is due later is not judged yet.")},
};

constexpr Word missings[] = {
    {"orders", QT_TRANSLATE_NOOP("Kpi", "no orders were imported")},
    {"order_amounts", QT_TRANSLATE_NOOP("Kpi", "an order has no amount")},
    {"campaigns", QT_TRANSLATE_NOOP("Kpi", "no campaign is entered")},
    {"referrals", QT_TRANSLATE_NOOP("Kpi", "no referrals of campaigns are recorded")},
    {"sharers", QT_TRANSLATE_NOOP("Kpi", "nobody shared")},
    {"claims", QT_TRANSLATE_NOOP("Kpi", "no coupon was claimed")},
    {"redemptions", QT_TRANSLATE_NOOP("Kpi", "redemptions are not recorded")},
    {"due_items", QT_TRANSLATE_NOOP("Kpi", "no content was due")},
    {"ledger_days", QT_TRANSLATE_NOOP("Kpi", "days of the ledger are not counted")},
    {"total_before", QT_TRANSLATE_NOOP("Kpi", "the total of the day before is not known")},
    {"tiers", QT_TRANSLATE_NOOP("Kpi", "no activity was measured")},
    {"questions", QT_TRANSLATE_NOOP("Kpi", "no question was asked")},
    {"ratings", QT_TRANSLATE_NOOP("Kpi", "nobody rated")},
    {"due_requests", QT_TRANSLATE_NOOP("Kpi", "no request was due")},
    {"typed", QT_TRANSLATE_NOOP("Kpi", "nothing was typed for the period")},
    {"to_come", QT_TRANSLATE_NOOP("Kpi", "the period has not begun")},
    {"no_measure", QT_TRANSLATE_NOOP("Kpi", "not measurable")},
    {"no_target", QT_TRANSLATE_NOOP("Kpi", "no target is set")},
    {"target_not_positive", QT_TRANSLATE_NOOP("Kpi", "the target is not above 0")},
    {"process", QT_TRANSLATE_NOOP("Kpi", "Process")},
    {"result", QT_TRANSLATE_NOOP("Kpi", "Result")},
};

constexpr Word states[] = {
    {"counted", QT_TRANSLATE_NOOP("Kpi", "counted")},
    {"refunded", QT_TRANSLATE_NOOP("Kpi", "refunded")},
    {"sharer", QT_TRANSLATE_NOOP("Kpi", "shared")},
    {"brought", QT_TRANSLATE_NOOP("Kpi", "brought somebody")},
    {"claimed", QT_TRANSLATE_NOOP("Kpi", "claimed")},
    {"redeemed", QT_TRANSLATE_NOOP("Kpi", "redeemed")},
    {"on_time", QT_TRANSLATE_NOOP("Kpi", "on time")},
    {"late", QT_TRANSLATE_NOOP("Kpi", "late")},
    {"open", QT_TRANSLATE_NOOP("Kpi", "open")},
    {"not_due", QT_TRANSLATE_NOOP("Kpi", "not due yet")},
    {"answered", QT_TRANSLATE_NOOP("Kpi", "answered")},
    {"missing", QT_TRANSLATE_NOOP("Kpi", "not counted")},
    {"typed", QT_TRANSLATE_NOOP("Kpi", "typed")},
};

} // namespace

QString kpiName(const kpi::Kpi &kpi) { return kpi.name.isEmpty() ? translated("Kpi", names, kpi.word) : kpi.name; }

QString kpiHow(const kpi::Kpi &kpi)
{
    if (kpi.standard())
        return translated("Kpi", hows, kpi.word);
    if (kpi.measure == kpi::Measure::None)
        return Kpis::tr("A goal in words: nothing measures it.");
    switch (kpi.combine) {
    case kpi::Combine::Sum:
        return Kpis::tr("Counted by hand; the numbers of a period are added up.");
    case kpi::Combine::Mean:
        return Kpis::tr("Counted by hand; the mean of the numbers of a period.");
    case kpi::Combine::Last:
        return Kpis::tr("Counted by hand; the last number of a period.");
    }
    return {};
}

QString kpiKind(kpi::Kind kind) { return kind == kpi::Kind::Process ? Kpis::tr("Process") : Kpis::tr("Result"); }

QString kpiUnit(kpi::Unit unit)
{
    switch (unit) {
    case kpi::Unit::Money:
        return Kpis::tr("Money");
    case kpi::Unit::Count:
        return Kpis::tr("Number");
    case kpi::Unit::Share:
        return Kpis::tr("Share in %");
    case kpi::Unit::Ratio:
        return Kpis::tr("Ratio");
    case kpi::Unit::Minutes:
        return Kpis::tr("Minutes");
    }
    return {};
}

QString kpiEvery(kpi::Every every) { return every == kpi::Every::Week ? Kpis::tr("Week") : Kpis::tr("Month"); }

QString kpiMeasure(kpi::Measure measure)
{
    switch (measure) {
    case kpi::Measure::Computed:
        return Kpis::tr("Computed");
    case kpi::Measure::Typed:
        return Kpis::tr("Typed by hand");
    case kpi::Measure::None:
        return Kpis::tr("Not measurable");
    }
    return {};
}

QString kpiCombine(kpi::Combine combine)
{
    return combine == kpi::Combine::Sum ? Kpis::tr("Sum") : combine == kpi::Combine::Mean ? Kpis::tr("Mean") : Kpis::tr("Last number");
}

QString kpiValue(kpi::Unit unit, const std::optional<double> &value, const QString &currency)
{
    if (!value)
        return missingMark();
    switch (unit) {
    case kpi::Unit::Money:
        return money(qint64(std::llround(*value)), currency);
    case kpi::Unit::Count:
        return *value == std::floor(*value) ? number(qint64(*value)) : decimal(value, 2);
    case kpi::Unit::Share:
        return percent(value);
    case kpi::Unit::Ratio:
        return decimal(value, 2);
    case kpi::Unit::Minutes:
        return Kpis::tr("%1 min").arg(decimal(value, *value < 100 ? 1 : 0));
    }
    return {};
}

QString notScoredText(const kpi::Item &item)
{
    if (!item.attainment.why)
        return {};
    switch (*item.attainment.why) {
    case kpi::NotScored::NoActual:
        return item.kpi.measure == kpi::Measure::None ? Kpis::tr("not measurable") : kpiMissing(item.actual.missing);
    case kpi::NotScored::NoTarget:
        return Kpis::tr("no target is set");
    case kpi::NotScored::TargetNotPositive:
        return Kpis::tr("the target is not above 0");
    }
    return {};
}

QString kpiMissing(const QString &word) { return translated("Kpi", missings, word); }
QString behindState(const QString &word) { return translated("Kpi", states, word); }

QString gradeName(kpi::Grade grade)
{
    return grade == kpi::Grade::Reached ? Kpis::tr("Reached") : grade == kpi::Grade::Near ? Kpis::tr("Near") : Kpis::tr("Behind");
}

} // namespace siyu::text
