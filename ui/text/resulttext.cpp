// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/resulttext.h"

#include "ui/text/format.h"
#include "ui/text/wordlist.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace siyu::text {

using namespace broadcasts;

namespace {

struct Results {
    Q_DECLARE_TR_FUNCTIONS(Results)
};

constexpr Word words[] = {
    {"sent", QT_TRANSLATE_NOOP("Results", "Sent")},
    {"opened", QT_TRANSLATE_NOOP("Results", "Opened")},
    {"clicked", QT_TRANSLATE_NOOP("Results", "Clicked")},
    {"replied", QT_TRANSLATE_NOOP("Results", "Replied")},
    {"ordered", QT_TRANSLATE_NOOP("Results", "Ordered")},
    {"unsubscribed", QT_TRANSLATE_NOOP("Results", "Unsubscribed")},
    {"left", QT_TRANSLATE_NOOP("Results", "Left after it")},
    {"measured", QT_TRANSLATE_NOOP("Results", "measured")},
    {"typed", QT_TRANSLATE_NOOP("Results", "typed")},
    {"pasted", QT_TRANSLATE_NOOP("Results", "pasted")},
    {"imported", QT_TRANSLATE_NOOP("Results", "imported")},
    {"touchpoint", QT_TRANSLATE_NOOP("Results", "Touchpoint")},
    {"kind", QT_TRANSLATE_NOOP("Results", "Kind of content")},
    {"content", QT_TRANSLATE_NOOP("Results", "Content item")},
    {"arm", QT_TRANSLATE_NOOP("Results", "Texts compared (A/B)")},
    {"group", QT_TRANSLATE_NOOP("Results", "Group")},
    {"account", QT_TRANSLATE_NOOP("Results", "Account")},
    {"hour", QT_TRANSLATE_NOOP("Results", "Hour of day")},
    {"weekday", QT_TRANSLATE_NOOP("Results", "Day of week")},
};

QString translatedWord(const QString &word) { return translated("Results", words, word); }

} // namespace

QString name(ResultStep step) { return translatedWord(wordOf(step)); }
QString name(Basis basis) { return translatedWord(wordOf(basis)); }
QString name(CompareBy by) { return translatedWord(wordOf(by)); }
QString name(RateOf rate) { return translatedWord(wordOf(rate)); }

QString doubtText(const FoundDoubt &doubt)
{
    const QString step = name(doubt.step);
    const QString says = number(doubt.says);
    const QString against = number(doubt.against);
    switch (doubt.doubt) {
    case Doubt::MoreThanSent:
        return Results::tr("%1 (%2) is more than people reached (%3).").arg(step, says, against);
    case Doubt::MoreThanOpened:
        return Results::tr("Clicked (%1) is more than opened (%2).").arg(says, against);
    case Doubt::PartsDiffer:
        return Results::tr("%1: %2 in all, but the groups or accounts add up to %3.").arg(step, says, against);
    case Doubt::TargetsDiffer:
        return Results::tr("%1: %2 in all, but %3 people are noted one by one.").arg(step, says, against);
    }
    return {};
}

QString comparedName(const ComparedRow &row, CompareBy by)
{
    switch (by) {
    case CompareBy::Touchpoint:
        return name(touchpointFrom(row.key).value_or(Touchpoint::GroupChat));
    case CompareBy::Kind:
        return contentKindName(row.key);
    case CompareBy::Hour:
        return row.key + QStringLiteral(":00");
    case CompareBy::Weekday:
        return QLocale().dayName(row.key.toInt());
    case CompareBy::Arm:
        return Results::tr("Test %1, text %2: %3").arg(QString::number(row.id), row.key.section(QLatin1Char('/'), 1), row.name);
    case CompareBy::Content:
    case CompareBy::Group:
        return row.key;
    case CompareBy::Account:
        return row.key.isEmpty() ? Results::tr("no account known") : row.key;
    }
    return row.key;
}

QString rateText(const Proportion &of) { return of.isRate() ? percent(of.rate()) : missingMark(); }

QString intervalText(const Proportion &of)
{
    const std::optional<Interval> interval = wilson(of);
    return interval ? QStringLiteral("%1 – %2").arg(percent(interval->low), percent(interval->high)) : missingMark();
}

QString figureText(const StepFigure &figure)
{
    if (!figure.value)
        return missingMark();
    const QString value = figure.isPartial ? QStringLiteral("≥ ") + number(*figure.value) : number(*figure.value);
    return value;
}

QString differenceText(const std::optional<Difference> &difference)
{
    if (!difference)
        return Results::tr("not enough data (under %1 people in a text)").arg(leastPerArm);
    const auto points = [](double value) { return decimal(value * 100, 1); };
    const QString numbers = Results::tr("%1 percentage points (95 %: %2 to %3)").arg(points(difference->value), points(difference->interval.low), points(difference->interval.high));
    if (!difference->p)
        return Results::tr("%1, no test: nobody or everybody").arg(numbers);
    const QString p = *difference->p < 0.001 ? QStringLiteral("p < 0.001") : QStringLiteral("p = %1").arg(QLocale().toString(*difference->p, 'f', 3));
    constexpr double byChance = 0.05;
    return *difference->p < byChance ? Results::tr("%1, %2: more than chance").arg(numbers, p) : Results::tr("%1, %2: may be chance").arg(numbers, p);
}

QString leavesText(const RunResult &run, int days)
{
    const Leaves &leaves = run.leaves;
    if (targetKindOf(run.touchpoint) != TargetKind::Group && run.touchpoint != Touchpoint::Wecom1to1)
        return Results::tr("nobody can leave here");
    if (!leaves.isOver)
        return Results::tr("the %1 days are not over").arg(days);
    if (!leaves.left)
        return Results::tr("not counted: no list of the people since");
    QStringList out{Results::tr("%1 of %2 left in %3 days").arg(number(leaves.left->k), number(leaves.left->n)).arg(days)};
    if (const auto expected = leaves.expected(days))
        out.append(Results::tr("usual: %1").arg(decimal(expected, 1)));
    if (leaves.loose > 0)
        out.append(Results::tr("%1 on a day between two lists").arg(number(leaves.loose)));
    if (leaves.placesWithout > 0)
        out.append(Results::tr("%1 groups not counted").arg(number(leaves.placesWithout)));
    return out.join(QStringLiteral(" · "));
}

QString valueText(const QMap<QString, OrderSum> &sums)
{
    QStringList out;
    for (auto sum = sums.begin(); sum != sums.end(); ++sum)
        out.append(money(sum->value(), sum.key()));
    return out.join(QStringLiteral(" + "));
}

QString ordersText(const RunOrders &orders)
{
    if (!orders.isMeasured)
        return Results::tr("not measured: the content links no product, or no order is known since");
    QStringList out{Results::tr("%1 orders of %2 people").arg(number(orders.orders), number(orders.buyers))};
    if (!orders.sums.isEmpty())
        out.append(valueText(orders.sums));
    if (orders.byCode > 0)
        out.append(Results::tr("%1 by a code").arg(number(orders.byCode)));
    if (orders.withoutAmount() > 0)
        out.append(Results::tr("%1 without an amount").arg(number(orders.withoutAmount())));
    return out.join(QStringLiteral(" · "));
}

} // namespace siyu::text
