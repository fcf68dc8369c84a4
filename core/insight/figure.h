// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart draws, a data table lists and a CSV carries: series of points over days or weeks, with what is missing
// kept missing. Words only; ui/text/captions says them. Value types, any thread.
#pragma once

#include "core/base/period.h"

#include <QList>
#include <QStringList>
#include <optional>

namespace siyu::insight {

// Money: minor units of Figure::currency. Share: 0.25 is shown as 25 %. Times: a plain ratio.
enum class Unit { People, Messages, Money, Share, Times, Pieces };
QString wordOf(Unit unit); // people, messages, money, share, times, pieces

// Steps of a week hold only the days of the week that lie in the period; they are named by their Monday.
enum class Step { Day, IsoWeek };
QString wordOf(Step step); // day, week

struct Point {
    std::optional<double> value; // missing as soon as one of its parts is
    std::optional<double> counted; // what the parts with a figure add up to; equals `value` when none is missing
    int without = 0; // how many groups have no figure here
    // Shape::Span: where the column begins and ends; else the interval in which the value probably lies.
    std::optional<double> low = std::nullopt;
    std::optional<double> high = std::nullopt;
    std::optional<double> share = std::nullopt; // written beside the value: of the step before

    bool isComplete() const { return value.has_value(); }
    bool operator==(const Point &) const = default;
};

// Up and Down: columns above and below the zero line. Column: side by side. Span: from Point::low to Point::high, the value
// written on it; the first and the last one stand on the zero line.
enum class Shape { Line, Up, Down, Stack, Column, Span };

struct Series {
    QString word; // total, joined, lost, net, super, normal, never, observing, no_data
    Shape shape = Shape::Line;
    int panel = 0; // series of one panel share a scale
    QList<Point> points; // one for each step or category
    std::optional<Unit> unit = std::nullopt; // other than the figure's
};

// A line across a panel to compare with.
struct Reference {
    QString word; // wecom_open_rate …: ui/text/captions says it
    double value = 0;
    int panel = 0;
    bool isUnverified = false; // a figure of the seed text that nobody has checked
    QDate from = {}; // since when it holds; invalid = always

    bool operator==(const Reference &) const = default;
};

// One figure of the period as a whole: flows summed, levels as on the last day.
struct Summary {
    QString word; // as Series::word, and active_share
    bool isShare = false; // a ratio; 0.25 is shown as 25 %
    Point now;
    std::optional<Point> before; // the period before; nothing when not asked for
    // Missing when either is; of counted figures only where both are complete.
    std::optional<double> change() const;
};

// Each beside the one of the period before.
void compareWith(QList<Summary> &now, const QList<Summary> &before);

struct Figure {
    QString word; // growth, tiers, tier-day: its name on the command line
    Unit unit = Unit::People;
    Period period;
    Step step = Step::Day;
    QList<QDate> days; // first day of each step; empty when there are categories
    QStringList categories; // words
    bool areNames = false; // … no: names that the operator gave
    qint64 n = 0; // how many are behind it …
    QString nOf = QStringLiteral("groups"); // … of what: groups, members, channels, runs, orders, teams
    QString currency = {};
    bool isWholeShop = false; // cannot be told for some groups only
    QString how; // the sentence that says how it is computed …
    QStringList howValues; // … and its numbers; tiers: window, messages, active days, days under which nobody is judged
    QStringList groups; // names, where only some or one was asked for
    QList<Series> series;
    // Drawn as a table of shades, a row for each step and a column for each series: by how many, or as shares of the series
    // at this place (which is a column of plain numbers then).
    bool isHeatMap = false;
    bool isTree = false; // drawn as boxes: a value of every series for each node; categories are the nodes
    bool risesUp = false; // the first row of a heat map lies at the bottom
    QList<Unit> stepUnits = {}; // of the categories, where each has its own
    QList<Reference> references = {};
    QStringList refused = {}; // why nothing is drawn: words of what is missing
    std::optional<qsizetype> shareOf;
    std::optional<Period> periodBefore;
    bool isNotCompared = false; // it was asked for, and means nothing here: ui/text/captions says why
    QList<Series> before; // the same series and steps in the period before, by position; empty when not compared
    QList<Summary> summaries;

    Unit unitOf(qsizetype ofSeries, qsizetype step) const
    {
        return step < stepUnits.size() ? stepUnits[step] : series[ofSeries].unit.value_or(unit);
    }
    // What it was in the period before; nothing where that is not known or not compared.
    std::optional<double> valueBefore(qsizetype ofSeries, qsizetype step) const;
    // Compared with the figure of another period, category by category; who was not in it then is missing there.
    void compareByCategory(const Figure &other);
    qsizetype steps() const { return categories.isEmpty() ? days.size() : categories.size(); }
    // Points drawn, missing ones too.
    qint64 points() const;
    // True when no point has a figure.
    bool isEmpty() const;
    // The most groups that any point lacks.
    int mostWithout() const;
};

// Days fall into steps: first days of the steps of `period`, and the step that `day` belongs to.
QList<QDate> stepsOf(const Period &period, Step step);
qsizetype stepOf(const Period &period, Step step, QDate day);
// A day for up to `mostDays`, else a week.
Step stepFor(const Period &period, int mostDays = 92);
// The same number of days, ending the day before.
Period periodBefore(const Period &period);

// At most about `most` points (2 steps at least): of each stretch the steps with the least and the greatest value stay,
// and the first with a gap, so that peaks and holes are still seen.
inline constexpr qint64 mostPoints = 10'000;
Figure thinned(Figure figure, qint64 most = mostPoints);

} // namespace siyu::insight
