// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/comparison.h"

#include <QHash>
#include <algorithm>
#include <span>

namespace siyu::broadcasts {

namespace {

constexpr std::array byWords{"touchpoint", "kind", "content", "arm", "group", "account", "hour", "weekday"};
constexpr std::array rateWords{"opened", "clicked", "replied", "ordered", "unsubscribed", "left"};

template <typename Enum>
std::optional<Enum> valueIn(std::span<const char *const> words, const QString &word)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const char *one) { return word == QLatin1String(one); });
    return found == words.end() ? std::nullopt : std::optional(Enum(found - words.begin()));
}

constexpr ResultStep stepOf(RateOf rate) { return ResultStep(int(rate) + 1); }
static_assert(stepOf(RateOf::Unsubscribed) == ResultStep::Unsubscribed);

class Pool {
public:
    explicit Pool(CompareBy by) : m_by(by) { }

    void add(const RunResult &run)
    {
        if (m_by == CompareBy::Group || m_by == CompareBy::Account)
            return addParts(run);
        if (m_by == CompareBy::Arm && run.test == 0)
            return;
        ComparedRow &row = rowFor(run);
        ++row.runs;
        row.sent += run.steps[ResultStep::Sent].value.value_or(0);
        for (const RateOf rate : allRates) {
            if (rate == RateOf::Left)
                row.rates[size_t(rate)].add(run.leaves.left);
            else
                row.rates[size_t(rate)].add(run.steps[stepOf(rate)]);
        }
        row.orders += run.orders.orders;
        for (auto sum = run.orders.sums.begin(); sum != run.orders.sums.end(); ++sum)
            row.sums[sum.key()].add(sum.value());
    }

    QList<ComparedRow> rows() const
    {
        QList<ComparedRow> out = m_rows;
        const bool isOrdered = m_by == CompareBy::Hour || m_by == CompareBy::Weekday;
        std::stable_sort(out.begin(), out.end(), [this, isOrdered](const ComparedRow &a, const ComparedRow &b) {
            if (m_by == CompareBy::Arm && a.id != b.id)
                return a.id < b.id;
            if (isOrdered || m_by == CompareBy::Arm || a.runs == b.runs)
                return a.key < b.key;
            return a.runs > b.runs;
        });
        return out;
    }

private:
    ComparedRow &rowOf(const QString &key, qint64 id, const QString &name = {})
    {
        const QString place = QStringLiteral("%1/%2").arg(id).arg(key);
        const auto known = m_places.constFind(place);
        if (known != m_places.cend())
            return m_rows[*known];
        m_places.insert(place, m_rows.size());
        ComparedRow row;
        row.key = key;
        row.id = id;
        row.name = name;
        m_rows.append(row);
        return m_rows.last();
    }

    ComparedRow &rowFor(const RunResult &run)
    {
        switch (m_by) {
        case CompareBy::Kind:
            return rowOf(content::wordOf(run.kind), 0);
        case CompareBy::Content:
            return rowOf(run.contentTitle, run.content.value);
        case CompareBy::Arm:
            return rowOf(QStringLiteral("%1/%2").arg(run.test).arg(run.arm), run.test, run.contentTitle);
        case CompareBy::Hour:
            return rowOf(run.local.toString(QStringLiteral("HH")), 0);
        case CompareBy::Weekday:
            return rowOf(QString::number(run.local.date().dayOfWeek()), 0);
        case CompareBy::Touchpoint:
        case CompareBy::Group:
        case CompareBy::Account:
            break;
        }
        return rowOf(wordOf(run.touchpoint), 0);
    }

    // Leaving and orders are known of the run as a whole only.
    void addParts(const RunResult &run)
    {
        const ResultPart wanted = m_by == CompareBy::Group ? ResultPart::Group : ResultPart::Account;
        for (const NamedPart &part : run.parts) {
            if (part.figures.part != wanted)
                continue;
            ComparedRow &row = rowOf(part.name, part.figures.id);
            ++row.runs;
            row.sent += part.figures.steps[ResultStep::Sent].value.value_or(0);
            for (const RateOf rate : allRates) {
                if (rate != RateOf::Left)
                    row.rates[size_t(rate)].add(part.figures.steps[stepOf(rate)]);
            }
        }
    }

    CompareBy m_by;
    QList<ComparedRow> m_rows;
    QHash<QString, qsizetype> m_places;
};

} // namespace

QString wordOf(CompareBy by) { return QString::fromLatin1(byWords[size_t(by)]); }
std::optional<CompareBy> compareByFrom(const QString &word) { return valueIn<CompareBy>(byWords, word); }
QString wordOf(RateOf rate) { return QString::fromLatin1(rateWords[size_t(rate)]); }
std::optional<RateOf> rateFrom(const QString &word) { return valueIn<RateOf>(rateWords, word); }

void PooledRate::add(const std::optional<Proportion> &figure)
{
    if (!figure || figure->n == 0)
        return;
    if (!figure->isRate()) {
        ++doubtful;
        return;
    }
    of.k += figure->k;
    of.n += figure->n;
    ++runs;
}

void PooledRate::add(const StepFigure &figure)
{
    if (figure.value && figure.base)
        add(std::optional(Proportion{*figure.value, *figure.base}));
}

QList<ComparedRow> compared(const QList<RunResult> &runs, CompareBy by)
{
    Pool pool(by);
    for (const RunResult &run : runs)
        pool.add(run);
    return pool.rows();
}

QList<ArmsCompared> comparedArms(const QList<RunResult> &runs)
{
    const QList<ComparedRow> arms = compared(runs, CompareBy::Arm);
    QList<ArmsCompared> out;
    for (qsizetype i = 0; i < arms.size(); ++i) {
        const auto first = std::find_if(arms.begin(), arms.end(), [&](const ComparedRow &row) { return row.id == arms[i].id; });
        if (first->key == arms[i].key)
            continue;
        for (const RateOf rate : allRates) {
            const Proportion &a = (*first)[rate].of;
            const Proportion &b = arms[i][rate].of;
            if (a.n > 0 && b.n > 0)
                out.append({arms[i].id, *first, arms[i], rate, difference(b, a)});
        }
    }
    return out;
}

HourGrid hourGrid(const QList<RunResult> &runs, RateOf rate)
{
    HourGrid grid;
    for (const RunResult &run : runs) {
        if (!run.local.isValid())
            continue;
        PooledRate &cell = grid[size_t(run.local.time().hour())][size_t(run.local.date().dayOfWeek() - 1)];
        if (rate == RateOf::Left)
            cell.add(run.leaves.left);
        else
            cell.add(run.steps[stepOf(rate)]);
    }
    return grid;
}

} // namespace siyu::broadcasts
