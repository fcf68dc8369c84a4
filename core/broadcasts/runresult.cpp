// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/runresult.h"

#include <algorithm>
#include <span>

namespace siyu::broadcasts {

namespace {

using Words = std::span<const char *const>;

QString wordIn(Words words, size_t index) { return index < words.size() ? QString::fromLatin1(words[index]) : QString(); }

template <typename Enum>
std::optional<Enum> valueIn(Words words, const QString &word)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const char *one) { return word == QLatin1String(one); });
    return found == words.end() ? std::nullopt : std::optional(Enum(found - words.begin()));
}

constexpr std::array stepWords{"sent", "opened", "clicked", "replied", "ordered", "unsubscribed"};
constexpr std::array basisWords{"measured", "typed", "pasted", "imported"};
constexpr std::array partWords{"run", "group", "account"};
constexpr std::array doubtWords{"more_than_sent", "more_than_opened", "parts_differ", "targets_differ"};

// What the parts add up to, and whether all of them have a figure.
struct Sum {
    std::optional<qint64> value;
    std::optional<qint64> base = 0;
    Basis basis = Basis::Measured;
    bool isWhole = true;
};

Sum sumOf(const QList<PartFigures> &parts, ResultStep step)
{
    Sum sum;
    for (const PartFigures &part : parts) {
        const StepFigure &figure = part.steps[step];
        if (!figure.value) {
            sum.isWhole = false;
            continue;
        }
        sum.value = sum.value.value_or(0) + *figure.value;
        sum.basis = std::max(sum.basis, figure.basis);
        const std::optional<qint64> &sent = part.steps[ResultStep::Sent].value;
        sum.base = sum.base && sent ? std::optional(*sum.base + *sent) : std::nullopt;
    }
    return sum;
}

class Settling {
public:
    explicit Settling(const GivenFigures &given) : m_given(given)
    {
        m_out.parts = given.parts;
        for (PartFigures &part : m_out.parts) {
            for (const ResultStep step : allResultSteps)
                part.steps[step].base = part.steps[ResultStep::Sent].value;
        }
    }

    SettledFigures go()
    {
        for (const ResultStep step : allResultSteps)
            settle(step);
        for (const ResultStep step : allResultSteps)
            doubt(step);
        return m_out;
    }

private:
    std::optional<qint64> measured(ResultStep step) const
    {
        switch (step) {
        case ResultStep::Sent:
            return m_given.sent;
        case ResultStep::Ordered:
            return m_given.buyers;
        case ResultStep::Unsubscribed:
            return m_given.optOuts;
        case ResultStep::Opened:
        case ResultStep::Clicked:
        case ResultStep::Replied:
            return std::nullopt;
        }
        return std::nullopt;
    }

    void settle(ResultStep step)
    {
        StepFigure &out = m_out.steps[step];
        const GivenFigures::Given &total = m_given.total[size_t(step)];
        const std::optional<Proportion> &people = m_given.people[size_t(step)];
        const Sum sum = sumOf(m_out.parts, step);
        const StepFigure &sent = m_out.steps[ResultStep::Sent];
        out.base = sent.isPartial ? std::nullopt : sent.value;
        out.corrected = total.corrected;
        if (total.value) {
            out.value = total.value;
            out.basis = total.basis;
        } else if (step != ResultStep::Sent && people) {
            out = {people->k, people->n, Basis::Imported, total.corrected, m_given.sent && people->n < *m_given.sent};
        } else if (sum.value && (step != ResultStep::Sent || !m_given.sent)) {
            out = {sum.value, sum.isWhole && out.base ? out.base : sum.base, sum.basis, total.corrected, !sum.isWhole};
        } else {
            out.value = measured(step);
        }
        if (step == ResultStep::Sent)
            out.base = out.value;
    }

    void found(Doubt doubt, ResultStep step, qint64 says, qint64 against) { m_out.doubts.append({doubt, step, says, against}); }

    void doubt(ResultStep step)
    {
        const StepFigure &figure = m_out.steps[step];
        if (step != ResultStep::Sent && figure.value && figure.base && *figure.value > *figure.base)
            found(Doubt::MoreThanSent, step, *figure.value, *figure.base);
        const StepFigure &opened = m_out.steps[ResultStep::Opened];
        if (step == ResultStep::Clicked && figure.value && opened.value && !figure.isPartial && !opened.isPartial && *figure.value > *opened.value)
            found(Doubt::MoreThanOpened, step, *figure.value, *opened.value);
        const std::optional<qint64> &total = m_given.total[size_t(step)].value;
        if (!total)
            return;
        const Sum sum = sumOf(m_out.parts, step);
        const bool isSentOfGroups = step == ResultStep::Sent && m_given.kind == TargetKind::Group; // rosters and files count on other days
        if (sum.value && sum.basis != Basis::Measured && !isSentOfGroups && (sum.isWhole ? *sum.value != *total : *sum.value > *total))
            found(Doubt::PartsDiffer, step, *total, *sum.value);
        const std::optional<Proportion> &people = m_given.people[size_t(step)];
        const bool hasTargets = step == ResultStep::Sent ? m_given.kind == TargetKind::Member && m_given.sent : people.has_value();
        const qint64 targets = !hasTargets ? 0 : step == ResultStep::Sent ? *m_given.sent : people->k;
        if (hasTargets && targets != *total)
            found(Doubt::TargetsDiffer, step, *total, targets);
    }

    const GivenFigures &m_given;
    SettledFigures m_out;
};

} // namespace

QString wordOf(ResultStep step) { return wordIn(stepWords, size_t(step)); }
std::optional<ResultStep> resultStepFrom(const QString &word) { return valueIn<ResultStep>(stepWords, word); }
QString wordOf(Basis basis) { return wordIn(basisWords, size_t(basis)); }
std::optional<Basis> basisFrom(const QString &word) { return valueIn<Basis>(basisWords, word); }
QString wordOf(ResultPart part) { return wordIn(partWords, size_t(part)); }
std::optional<ResultPart> resultPartFrom(const QString &word) { return valueIn<ResultPart>(partWords, word); }
QString wordOf(Doubt doubt) { return wordIn(doubtWords, size_t(doubt)); }

std::optional<Proportion> StepFigure::proportion() const
{
    if (!value || !base)
        return std::nullopt;
    const Proportion of{*value, *base};
    return of.isRate() ? std::optional(of) : std::nullopt;
}

SettledFigures settled(const GivenFigures &given) { return Settling(given).go(); }

} // namespace siyu::broadcasts
