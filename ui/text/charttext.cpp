// SPDX-License-Identifier: GPL-3.0-or-later
// The charts' part of captions.h.
#include "core/growth/channelfigures.h"
#include "core/growth/gmv.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"
#include "ui/text/wordlist.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace siyu::text {

namespace {

struct Captions {
    Q_DECLARE_TR_FUNCTIONS(Captions)
};

QString translated(std::span<const Word> words, const QString &word) { return text::translated("Captions", words, word); }

constexpr Word titles[] = {
    {"growth", QT_TRANSLATE_NOOP("Captions", "Growth of the groups")},
    {"tiers", QT_TRANSLATE_NOOP("Captions", "Activity tiers over time")},
    {"tier-day", QT_TRANSLATE_NOOP("Captions", "Activity tiers on the last day")},
    {"cohorts", QT_TRANSLATE_NOOP("Captions", "Retention by joining week")},
    {"cohorts-active", QT_TRANSLATE_NOOP("Captions", "Activity by joining week")},
    {"net", QT_TRANSLATE_NOOP("Captions", "Net growth")},
    {"tier-moves", QT_TRANSLATE_NOOP("Captions", "Moves between activity tiers")},
    {"funnel", QT_TRANSLATE_NOOP("Captions", "Funnel of all channels")},
    {"channels", QT_TRANSLATE_NOOP("Captions", "Cost and return of channels")},
    {"ladder", QT_TRANSLATE_NOOP("Captions", "Product ladder")},
    {"channel-prices", QT_TRANSLATE_NOOP("Captions", "Cost of a new person by channel")},
    {"gmv", QT_TRANSLATE_NOOP("Captions", "What changed the GMV")},
    {"gmv-tree", QT_TRANSLATE_NOOP("Captions", "GMV by its factors")},
    {"touchpoints", QT_TRANSLATE_NOOP("Captions", "Broadcast results by touchpoint")},
    {"kinds", QT_TRANSLATE_NOOP("Captions", "Broadcast results by kind of content")},
    {"hours", QT_TRANSLATE_NOOP("Captions", "Broadcast results by hour and weekday")},
    {"fatigue", QT_TRANSLATE_NOOP("Captions", "Leaving by messages received")},
    {"fatigue-weeks", QT_TRANSLATE_NOOP("Captions", "Leaving by messages received, week by week")},
    {"kpi", QT_TRANSLATE_NOOP("Captions", "KPI scores of the teams")},
    {"kpi-trend", QT_TRANSLATE_NOOP("Captions", "KPI scores over time")},
    {"fission", QT_TRANSLATE_NOOP("Captions", "Fission of the campaigns")},
    {"coupons", QT_TRANSLATE_NOOP("Captions", "Coupons of the campaigns")},
    {"rfm", QT_TRANSLATE_NOOP("Captions", "Buyers by recency and frequency (RFM)")},
    {"stages", QT_TRANSLATE_NOOP("Captions", "Members by stage")},
};

constexpr Word hints[] = {
    {"growth", QT_TRANSLATE_NOOP("Captions", "People in the groups, who came and who left")},
    {"tiers", QT_TRANSLATE_NOOP("Captions", "How many are super active, normal or silent")},
    {"tier-day", QT_TRANSLATE_NOOP("Captions", "The same on one day")},
    {"cohorts", QT_TRANSLATE_NOOP("Captions", "How many are still in a group in the weeks after they joined")},
    {"cohorts-active", QT_TRANSLATE_NOOP("Captions", "How many still speak in the weeks after they joined")},
    {"net", QT_TRANSLATE_NOOP("Captions", "Who came less who left, day by day")},
    {"tier-moves", QT_TRANSLATE_NOOP("Captions", "Who became more active, and who fell silent")},
    {"funnel", QT_TRANSLATE_NOOP("Captions", "From seeing a code to the second order")},
    {"channels", QT_TRANSLATE_NOOP("Captions", "What each channel cost and what its people bought")},
    {"channel-prices", QT_TRANSLATE_NOOP("Captions", "What one more person cost, channel by channel")},
    {"ladder", QT_TRANSLATE_NOOP("Captions", "Who came by a traffic product and bought a profit product, and when")},
    {"gmv", QT_TRANSLATE_NOOP("Captions", "The change against the period before, split exactly onto its factors")},
    {"gmv-tree", QT_TRANSLATE_NOOP("Captions", "Actual, target and period before of every factor")},
    {"touchpoints", QT_TRANSLATE_NOOP("Captions", "Opened, clicked, replied, ordered, with their intervals")},
    {"kinds", QT_TRANSLATE_NOOP("Captions", "Promotion, fission and short content beside each other")},
    {"hours", QT_TRANSLATE_NOOP("Captions", "When messages work best")},
    {"fatigue", QT_TRANSLATE_NOOP("Captions", "Whether people who get more messages leave more often")},
    {"fatigue-weeks", QT_TRANSLATE_NOOP("Captions", "Whether that changes over the weeks")},
    {"kpi", QT_TRANSLATE_NOOP("Captions", "The last full week, beside the week before")},
    {"kpi-trend", QT_TRANSLATE_NOOP("Captions", "The six teams week by week")},
    {"fission", QT_TRANSLATE_NOOP("Captions", "New people brought by each host who shared")},
    {"coupons", QT_TRANSLATE_NOOP("Captions", "Issued, claimed and redeemed, batch by batch")},
    {"rfm", QT_TRANSLATE_NOOP("Captions", "Who bought lately, and how often")},
    {"stages", QT_TRANSLATE_NOOP("Captions", "From prospect to lost, everybody once")},
};

constexpr Word series[] = {
    {"total", QT_TRANSLATE_NOOP("Captions", "Total")},
    {"joined", QT_TRANSLATE_NOOP("Captions", "New")},
    {"lost", QT_TRANSLATE_NOOP("Captions", "Lost")},
    {"net", QT_TRANSLATE_NOOP("Captions", "Net")},
    {"super", QT_TRANSLATE_NOOP("Captions", "Super active")},
    {"normal", QT_TRANSLATE_NOOP("Captions", "Normal active")},
    {"never", QT_TRANSLATE_NOOP("Captions", "Never active")},
    {"observing", QT_TRANSLATE_NOOP("Captions", "Observing")},
    {"no_data", QT_TRANSLATE_NOOP("Captions", "No data")},
    {"people", QT_TRANSLATE_NOOP("Captions", "People")},
    {"cohort_size", QT_TRANSLATE_NOOP("Captions", "Joined")},
    {"active_share", QT_TRANSLATE_NOOP("Captions", "Active share")},
    {"people_before", QT_TRANSLATE_NOOP("Captions", "Period before")},
    {"people_sent", QT_TRANSLATE_NOOP("Captions", "Sent")},
    {"still_in", QT_TRANSLATE_NOOP("Captions", "Still in a group")},
    {"channel_cost", QT_TRANSLATE_NOOP("Captions", "Cost")},
    {"channel_value", QT_TRANSLATE_NOOP("Captions", "Paid orders of its people")},
    {"channel_return", QT_TRANSLATE_NOOP("Captions", "Orders for each yuan spent")},
    {"price_added", QT_TRANSLATE_NOOP("Captions", "Cost of a person added")},
    {"price_first_order", QT_TRANSLATE_NOOP("Captions", "Cost of a first order")},
    {"gmv_before", QT_TRANSLATE_NOOP("Captions", "Period before")},
    {"gmv_now", QT_TRANSLATE_NOOP("Captions", "This period")},
    {"order_value", QT_TRANSLATE_NOOP("Captions", "Value")},
    {"actual", QT_TRANSLATE_NOOP("Captions", "Actual")},
    {"target", QT_TRANSLATE_NOOP("Captions", "Target")},
    {"before", QT_TRANSLATE_NOOP("Captions", "Period before")},
    {"score", QT_TRANSLATE_NOOP("Captions", "Score")},
    {"score_before", QT_TRANSLATE_NOOP("Captions", "Week before")},
    {"rate_opened", QT_TRANSLATE_NOOP("Captions", "Opened")},
    {"rate_clicked", QT_TRANSLATE_NOOP("Captions", "Clicked")},
    {"rate_replied", QT_TRANSLATE_NOOP("Captions", "Replied")},
    {"rate_ordered", QT_TRANSLATE_NOOP("Captions", "Ordered")},
    {"rate_unsubscribed", QT_TRANSLATE_NOOP("Captions", "Unsubscribed")},
    {"rate_left", QT_TRANSLATE_NOOP("Captions", "Left")},
    {"person_weeks", QT_TRANSLATE_NOOP("Captions", "People × weeks")},
    {"fission_all", QT_TRANSLATE_NOOP("Captions", "Fission coefficient")},
    {"ladder_came", QT_TRANSLATE_NOOP("Captions", "Came by a traffic product")},
    {"ladder_climbed", QT_TRANSLATE_NOOP("Captions", "Bought a profit product since")},
    {"ladder_7", QT_TRANSLATE_NOOP("Captions", "Within 7 days")},
    {"ladder_30", QT_TRANSLATE_NOOP("Captions", "Within 30 days")},
    {"ladder_90", QT_TRANSLATE_NOOP("Captions", "Within 90 days")},
    {"ladder_ever", QT_TRANSLATE_NOOP("Captions", "Up to now")},
    {"ladder_days", QT_TRANSLATE_NOOP("Captions", "Days until a profit product")},
    {"coupon_issued", QT_TRANSLATE_NOOP("Captions", "Issued")},
    {"coupon_claimed", QT_TRANSLATE_NOOP("Captions", "Claimed")},
    {"coupon_redeemed", QT_TRANSLATE_NOOP("Captions", "Redeemed")},
    {"redemption", QT_TRANSLATE_NOOP("Captions", "Redeemed of claimed")},
    {"participants", QT_TRANSLATE_NOOP("Captions", "Participants")},
    {"campaign_buyers", QT_TRANSLATE_NOOP("Captions", "Buyers")},
    {"missing", QT_TRANSLATE_NOOP("Captions", "No data")},
    {"away", QT_TRANSLATE_NOOP("Captions", "Not in the group")},
    {"r1", QT_TRANSLATE_NOOP("Captions", "R1 (longest ago)")},
    {"r2", QT_TRANSLATE_NOOP("Captions", "R2")},
    {"r3", QT_TRANSLATE_NOOP("Captions", "R3")},
    {"r4", QT_TRANSLATE_NOOP("Captions", "R4")},
    {"r5", QT_TRANSLATE_NOOP("Captions", "R5 (lately)")},
    {"f1", QT_TRANSLATE_NOOP("Captions", "F1 (seldom)")},
    {"f2", QT_TRANSLATE_NOOP("Captions", "F2")},
    {"f3", QT_TRANSLATE_NOOP("Captions", "F3")},
    {"f4", QT_TRANSLATE_NOOP("Captions", "F4")},
    {"f5", QT_TRANSLATE_NOOP("Captions", "F5 (often)")},
    {"runs", QT_TRANSLATE_NOOP("Captions", "Broadcasts")},
    {"sent", QT_TRANSLATE_NOOP("Captions", "Deliveries sent")},
    {"failed", QT_TRANSLATE_NOOP("Captions", "Deliveries failed")},
    {"missed", QT_TRANSLATE_NOOP("Captions", "Deliveries missed")},
    {"skipped", QT_TRANSLATE_NOOP("Captions", "Deliveries skipped")},
    {"paid_orders", QT_TRANSLATE_NOOP("Captions", "Paid orders")},
    {"gmv", QT_TRANSLATE_NOOP("Captions", "GMV (paid less refunds)")},
    {"owner", QT_TRANSLATE_NOOP("Captions", "Group owner")},
};

constexpr Word references[] = {
    {"cost_covered", QT_TRANSLATE_NOOP("Captions", "cost covered")},
    {"target_reached", QT_TRANSLATE_NOOP("Captions", "target reached")},
    {"open_wecom", QT_TRANSLATE_NOOP("Captions", "opened, WeCom 1:1")},
    {"open_subscription", QT_TRANSLATE_NOOP("Captions", "opened, subscription account")},
    {"fission", QT_TRANSLATE_NOOP("Captions", "fission coefficient")},
    {"redemption_low", QT_TRANSLATE_NOOP("Captions", "redeemed, at least")},
    {"redemption_high", QT_TRANSLATE_NOOP("Captions", "redeemed, at most")},
};

// Why a chart stands alone though the period before was asked for.
constexpr Word notCompared[] = {
    {"fission", QT_TRANSLATE_NOOP("Captions", "not compared: of whole campaigns")},
    {"coupons", QT_TRANSLATE_NOOP("Captions", "not compared: of whole campaigns")},
    {"cohorts", QT_TRANSLATE_NOOP("Captions", "not compared: its weeks stand below each other")},
    {"cohorts-active", QT_TRANSLATE_NOOP("Captions", "not compared: its weeks stand below each other")},
    {"kpi-trend", QT_TRANSLATE_NOOP("Captions", "not compared: its weeks stand beside each other")},
    {"fatigue-weeks", QT_TRANSLATE_NOOP("Captions", "not compared: its weeks stand beside each other")},
    {"fatigue", QT_TRANSLATE_NOOP("Captions", "not compared: always of the last weeks")},
    {"rfm", QT_TRANSLATE_NOOP("Captions", "not compared: as of today")},
    {"stages", QT_TRANSLATE_NOOP("Captions", "not compared: as of today")},
};

constexpr Word boards[] = {
    {"growth", QT_TRANSLATE_NOOP("Captions", "Growth")},
    {"activity", QT_TRANSLATE_NOOP("Captions", "Activity")},
    {"sales", QT_TRANSLATE_NOOP("Captions", "Sales")},
    {"teams", QT_TRANSLATE_NOOP("Captions", "Teams")},
};

constexpr Word counted[] = {
    {"members", QT_TRANSLATE_NOOP("Captions", "n = %1 members")},
    {"channels", QT_TRANSLATE_NOOP("Captions", "n = %1 channels")},
    {"runs", QT_TRANSLATE_NOOP("Captions", "n = %1 broadcasts")},
    {"person_weeks", QT_TRANSLATE_NOOP("Captions", "n = %1 people × weeks")},
    {"orders", QT_TRANSLATE_NOOP("Captions", "n = %1 orders")},
    {"campaigns", QT_TRANSLATE_NOOP("Captions", "n = %1 campaigns")},
    {"teams", QT_TRANSLATE_NOOP("Captions", "n = %1 teams")},
};

constexpr Word hows[] = {
    {"cohorts", QT_TRANSLATE_NOOP("Captions", "Of those who joined their first group in the week, who is in a group at the end of each week after; who was there before the first "
                                              "roster is left out. Empty: the week is not over.")},
    {"cohorts-active", QT_TRANSLATE_NOOP("Captions", "Of those who joined their first group in the week, who wrote a message in each week after; who was there before the first roster is "
                                                     "left out. Empty: the week is not over, or nothing was counted in it.")},
    {"stages", QT_TRANSLATE_NOOP("Captions", "The first rule of Settings, Stages of members, that fits; a stage set by hand stays until it is released.")},
    {"tier-moves", QT_TRANSLATE_NOOP("Captions", "Rows: where people stood on %1; columns: where they stand on %2. Both days by the tiers' own windows.")},
    {"funnel", QT_TRANSLATE_NOOP("Captions", "What happened in the period, whoever it happened to; below the number its share of the measured step before. No column: not measured.")},
    {"channels", QT_TRANSLATE_NOOP("Captions", "Costs spread evenly over their days; paid orders of the period by people whose first contact came through the channel. The 12 that cost most. "
                                               "No column: not noted.")},
    {"channel-prices", QT_TRANSLATE_NOOP("Captions", "Cost ÷ people first added, and ÷ people with their first order, in the period. No column: no cost noted, or nobody came.")},
    {"gmv", QT_TRANSLATE_NOOP("Captions", "Traffic × joining × buying × orders a buyer × value of an order; the effects (logarithmic means) add up to the change exactly.")},
    {"gmv-tree", QT_TRANSLATE_NOOP("Captions", "Counted on the same rows, so that the product is the GMV exactly. The target is that of the month in which the period ends.")},
    {"ladder", QT_TRANSLATE_NOOP("Captions", "Whose first paid order lies in the period and holds a traffic product; below, the share of them with a paid profit product since. "
                                             "≈ and hollow: the days are not over for everybody.")},
    {"send_rates", QT_TRANSLATE_NOOP("Captions", "Of the people that messages were sent to, over all broadcasts of the period whose figure is known; thin line: 95 % interval (Wilson).")},
    {"hours", QT_TRANSLATE_NOOP("Captions", "%1, of the people that messages were sent to, by the hour and weekday at which they were due. Empty: nothing known.")},
    {"fatigue", QT_TRANSLATE_NOOP("Captions", "People in a followed group or among the friends when a week begins, by the messages they got in the %1 days before it (directed ones and posts to their groups); left = left a group, removed the friend or opted out in that week.")},
    {"fission", QT_TRANSLATE_NOOP("Captions", "People brought ÷ hosts who shared, of campaigns that touch the period; one without a host who shared has no figure.")},
    {"coupons", QT_TRANSLATE_NOOP("Captions", "Of campaigns that touch the period; as the platform states the numbers, else single rows counted. No column: not known.")},
    {"kpi", QT_TRANSLATE_NOOP("Captions", "Attainments of the team's KPIs (actual ÷ target, 0 to 150 %), weighted. No mark: nothing could be scored.")},
};

} // namespace

QString figureTitle(const QString &word) { return translated(titles, word); }
QString figureHint(const QString &word) { return translated(hints, word); }

namespace {

// A word made of a list's name and one of its words.
std::optional<QString> composedName(const QString &word)
{
    const qsizetype at = word.indexOf(QLatin1Char('_'));
    const QString list = word.left(at), rest = word.mid(at + 1);
    if (list == QStringLiteral("to") || list == QStringLiteral("from"))
        return seriesName(rest);
    if (list == QStringLiteral("weekday"))
        return weekdayName(rest.toInt());
    if (list == QStringLiteral("hour"))
        return rest + QStringLiteral(":00");
    if (list == QStringLiteral("messages") && !rest.isEmpty())
        return Captions::tr("%1 messages").arg(rest);
    if (list == QStringLiteral("step")) {
        const std::optional<growth::FunnelStep> step = growth::funnelStepFrom(rest);
        return step ? std::optional(name(*step)) : std::nullopt;
    }
    if (list == QStringLiteral("team")) {
        const std::optional<Team> team = teamFrom(rest);
        return team ? std::optional(name(*team)) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

QString seriesName(const QString &word)
{
    static const QString week = QStringLiteral("week-");
    if (word.startsWith(week))
        return Captions::tr("Week %1").arg(word.mid(week.size()));
    if (const std::optional<QString> composed = composedName(word))
        return *composed;
    return translated(series, word);
}

QString countedName(const QString &word) { return Captions::tr("%1, as counted").arg(seriesName(word)); }

QString beforeName(const QString &word) { return Captions::tr("%1, period before").arg(seriesName(word)); }

QString unitName(insight::Unit unit)
{
    switch (unit) {
    case insight::Unit::People:
        return Captions::tr("people");
    case insight::Unit::Messages:
        return Captions::tr("messages");
    case insight::Unit::Money:
        return Captions::tr("money");
    case insight::Unit::Share:
        return Captions::tr("share");
    case insight::Unit::Times:
        return Captions::tr("times");
    case insight::Unit::Pieces:
        return Captions::tr("pieces");
    }
    return {};
}

namespace {

QString unitIn(insight::Unit unit, const QString &currency)
{
    if (unit != insight::Unit::Money)
        return unitName(unit);
    return currency.isEmpty() || currency == QStringLiteral("CNY") ? Captions::tr("yuan") : currency;
}

bool isNothing(const insight::Series &series)
{
    return std::none_of(series.points.begin(), series.points.end(), [](const insight::Point &point) { return point.counted.has_value(); });
}

QString countText(const insight::Figure &figure)
{
    if (figure.nOf != QStringLiteral("groups"))
        return translated(counted, figure.nOf).arg(number(figure.n));
    return figure.n == 1 ? Captions::tr("n = 1 group") : Captions::tr("n = %1 groups").arg(number(figure.n));
}

} // namespace

QString panelUnit(const insight::Figure &figure, int panel)
{
    const bool isFlow = (figure.word == QStringLiteral("growth") && panel == 1) || figure.word == QStringLiteral("net");
    if (isFlow)
        return figure.step == insight::Step::Day ? Captions::tr("people a day") : Captions::tr("people a week");
    for (const insight::Series &one : figure.series) {
        if (one.panel == panel)
            return unitIn(one.unit.value_or(figure.unit), figure.currency);
    }
    return unitIn(figure.unit, figure.currency);
}

QString figureFacts(const insight::Figure &figure)
{
    QStringList parts{figure.shareOf ? Captions::tr("Unit: share of those who joined") : Captions::tr("Unit: %1").arg(unitIn(figure.unit, figure.currency))};
    if (figure.period.isValid())
        parts.append(period(figure.period));
    if (figure.periodBefore && !figure.before.isEmpty() && std::all_of(figure.before.begin(), figure.before.end(), isNothing))
        parts.append(Captions::tr("nothing known in %1 to compare with").arg(period(*figure.periodBefore)));
    else if (figure.periodBefore && !figure.before.isEmpty() && figure.categories.isEmpty())
        parts.append(Captions::tr("dotted: %1").arg(period(*figure.periodBefore)));
    else if (figure.periodBefore && figure.categories.size() > 0)
        parts.append(Captions::tr("against %1").arg(period(*figure.periodBefore)));
    if (figure.isNotCompared)
        parts.append(translated(notCompared, figure.word));
    if (!figure.days.isEmpty())
        parts.append(figure.step == insight::Step::Day ? Captions::tr("by day") : Captions::tr("by week from Monday"));
    if (figure.groups.size() == 1)
        parts.append(figure.groups.first());
    parts.append(countText(figure));
    return parts.join(QStringLiteral(" · "));
}

QString referenceText(const insight::Figure &figure, const insight::Reference &line)
{
    insight::Unit unit = figure.unit;
    for (const insight::Series &one : figure.series) {
        if (one.panel == line.panel)
            unit = one.unit.value_or(figure.unit);
    }
    const QString words = QStringLiteral("%1: %2").arg(referenceName(line.word), valueText(unit, line.value, figure.currency));
    if (line.isUnverified)
        return Captions::tr("%1 (seed text, unverified)").arg(words);
    return line.from.isValid() ? Captions::tr("%1 (own, since %2)").arg(words, day(line.from)) : words;
}

QString boardName(const QString &word) { return translated(boards, word); }

QString referenceName(const QString &word) { return translated(references, word); }

namespace {

bool hasGap(const insight::Figure &figure)
{
    return std::any_of(figure.series.begin(), figure.series.end(), [](const insight::Series &series) {
        return std::any_of(series.points.begin(), series.points.end(), [](const insight::Point &point) { return !point.counted; });
    });
}

QString growthHow(const insight::Figure &figure)
{
    QStringList out{Captions::tr("From typed counts, else rosters, else imported group days; net = new − lost.")};
    const int without = figure.mostWithout();
    if (without > 0 && figure.n == 1)
        out.append(Captions::tr("Hollow marks: not counted on every day; new and lost are then at least this many, and for a total the last one known stands in."));
    else if (without > 0)
        out.append(Captions::tr("Hollow marks: up to %1 of %2 groups were not counted; new and lost are then at least this many, and for a total the last one known stands in.")
                       .arg(number(qint64(without)), number(figure.n)));
    if (hasGap(figure))
        out.append(Captions::tr("Shaded: no number."));
    return out.join(QLatin1Char(' '));
}

QString tiersHow(const insight::Figure &figure)
{
    const QStringList &v = figure.howValues;
    const QString rule = Captions::tr("Over the %1 days that end on the day: super active from %2 messages on %3 days, never active without any; under %4 measured days observing. A group's own thresholds come first.")
                             .arg(v.value(0), v.value(1), v.value(2), v.value(3));
    const int without = figure.mostWithout();
    if (without == 0)
        return rule;
    return rule + QLatin1Char(' ')
        + Captions::tr("Up to %1 of %2 groups have no message counts; their people are shown as “no data”.").arg(number(qint64(without)), number(figure.n));
}

} // namespace

QString figureHow(const insight::Figure &figure)
{
    if (figure.how == QStringLiteral("rfm"))
        return Captions::tr("Members with a paid order in the %1 days that end on the day, scored 1 to 5 by how many buyers did worse: R by the last order, F by the number of orders.")
            .arg(figure.howValues.value(0));
    if (figure.how == QStringLiteral("growth"))
        return growthHow(figure);
    if (figure.how == QStringLiteral("tiers"))
        return tiersHow(figure);
    QString out = translated(hows, figure.how);
    for (qsizetype i = 0; i < figure.howValues.size() && out.contains(QStringLiteral("%%1").arg(i + 1)); ++i)
        out = out.arg(seriesName(figure.howValues[i]));
    if (figure.refused.isEmpty())
        return out;
    if (figure.how == QStringLiteral("ladder"))
        return Captions::tr("No ladder yet: say on the page Growth, Products which products bring people and which ones earn.");
    if (figure.how == QStringLiteral("kpi"))
        return Captions::tr("%1 has not begun, so nothing of it is scored yet. Choose an earlier period.").arg(period(figure.period));
    QStringList names;
    for (const QString &word : figure.refused)
        names.append(categoryName(figure, word));
    return Captions::tr("No split: %1 is missing or 0 in one of the periods.").arg(listed(names));
}

QString whyNothing(const insight::Figure &figure)
{
    if (!figure.refused.isEmpty())
        return figureHow(figure);
    return figure.period.isValid() ? Captions::tr("No numbers in %1. Choose another period or group.").arg(period(figure.period)) : Captions::tr("No numbers yet.");
}

QString stepLabel(QDate day, bool withYear)
{
    if (QLocale().language() == QLocale::Chinese)
        return withYear ? day.toString(QStringLiteral("yyyy/M/d")) : day.toString(QStringLiteral("M/d"));
    return withYear ? day.toString(Qt::ISODate) : QLocale(QLocale::English).toString(day, QStringLiteral("MMM d"));
}

QString categoryName(const insight::Figure &figure, const QString &word)
{
    if (figure.word == QStringLiteral("ladder") && word.isEmpty())
        return Captions::tr("All who came");
    if (figure.areNames)
        return word.isEmpty() ? Captions::tr("not known") : word;
    const auto is = [&figure](const char *chart) { return figure.word == QLatin1String(chart); };
    if (const std::optional<Stage> stage = is("stages") ? stageFrom(word) : std::nullopt)
        return name(*stage);
    if (is("gmv-tree") && word == QStringLiteral("gmv"))
        return Captions::tr("GMV");
    if (const auto factor = is("gmv") || is("gmv-tree") ? growth::factorFrom(word) : std::nullopt)
        return name(*factor);
    if (is("touchpoints"))
        return touchpointName(word);
    return is("kinds") ? contentKindName(word) : seriesName(word);
}

QString stepName(const insight::Figure &figure, qsizetype index)
{
    if (!figure.categories.isEmpty())
        return categoryName(figure, figure.categories.value(index));
    const QDate first = figure.days.value(index);
    return figure.step == insight::Step::Day ? dayWithWeekday(first) : Captions::tr("week of %1").arg(day(first));
}

QString valueText(insight::Unit unit, double value, const QString &currency)
{
    switch (unit) {
    case insight::Unit::People:
    case insight::Unit::Messages:
    case insight::Unit::Pieces:
        return number(qint64(std::llround(value)));
    case insight::Unit::Money:
        return money(qint64(std::llround(value)), currency.isEmpty() ? QStringLiteral("CNY") : currency);
    case insight::Unit::Share:
        return percent(value);
    case insight::Unit::Times:
        return decimal(value, 2);
    }
    return {};
}

QString shortValue(insight::Unit unit, double value)
{
    switch (unit) {
    case insight::Unit::People:
    case insight::Unit::Messages:
    case insight::Unit::Pieces:
        return shortNumber(value);
    case insight::Unit::Money:
        return shortNumber(value / 100);
    case insight::Unit::Share:
        return percent(value, std::abs(value * 100 - std::round(value * 100)) < 1e-6 ? 0 : std::abs(value) < 0.01 ? 2 : 1);
    case insight::Unit::Times:
        return decimal(value, std::abs(value - std::round(value)) < 1e-6 ? 0 : 1);
    }
    return {};
}

namespace {

QString pointIn(insight::Unit unit, const insight::Point &point, const QString &currency)
{
    if (point.value)
        return valueText(unit, *point.value, currency);
    return point.counted ? QStringLiteral("≈ ") + valueText(unit, *point.counted, currency) : missingMark();
}

} // namespace

QString pointText(const insight::Figure &figure, qsizetype ofSeries, qsizetype step)
{
    const insight::Unit unit = figure.unitOf(ofSeries, step);
    const insight::Point &point = figure.series[ofSeries].points[step];
    QString out = pointIn(unit, point, figure.currency);
    if (point.share)
        out = QStringLiteral("%1 (%2)").arg(out, percent(*point.share));
    const bool isInterval = figure.series[ofSeries].shape != insight::Shape::Span && point.low && point.high;
    return isInterval ? QStringLiteral("%1 [%2, %3]").arg(out, percent(*point.low), percent(*point.high)) : out;
}

QString pointText(const insight::Point &point, bool isShare)
{
    return pointIn(isShare ? insight::Unit::Share : insight::Unit::People, point, {});
}

} // namespace siyu::text
