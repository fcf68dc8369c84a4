// SPDX-License-Identifier: GPL-3.0-or-later
// What a run led to, step by step: figures that were typed, pasted, imported or measured, settled into one for each step,
// and what does not fit together. A figure that nobody gave is missing, never 0. Pure value types, any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/proportions.h"
#include "core/broadcasts/words.h"

#include <QList>

namespace siyu::broadcasts {

enum class ResultStep { Sent, Opened, Clicked, Replied, Ordered, Unsubscribed };
inline constexpr std::array allResultSteps{ResultStep::Sent, ResultStep::Opened, ResultStep::Clicked, ResultStep::Replied,
    ResultStep::Ordered, ResultStep::Unsubscribed};
QString wordOf(ResultStep step); // sent, opened, clicked, replied, ordered, unsubscribed
std::optional<ResultStep> resultStepFrom(const QString &word);

enum class Basis { Measured, Typed, Pasted, Imported };
QString wordOf(Basis basis); // measured, typed, pasted, imported
std::optional<Basis> basisFrom(const QString &word);

enum class ResultPart { Run, Group, Account };
QString wordOf(ResultPart part); // run, group, account
std::optional<ResultPart> resultPartFrom(const QString &word);

// How many people, out of how many.
struct StepFigure {
    std::optional<qint64> value;
    std::optional<qint64> base; // people that it is of; missing where nobody knows
    Basis basis = Basis::Measured;
    std::optional<qint64> corrected; // the figure that stood there before
    bool isPartial = false; // of some parts of the run only; `base` is theirs

    // Only where both are known and fit.
    std::optional<Proportion> proportion() const;
};

struct StepFigures {
    std::array<StepFigure, allResultSteps.size()> of;

    StepFigure &operator[](ResultStep step) { return of[size_t(step)]; }
    const StepFigure &operator[](ResultStep step) const { return of[size_t(step)]; }
};

struct PartFigures {
    ResultPart part = ResultPart::Group;
    qint64 id = 0; // of the group or account; 0 = no account known
    StepFigures steps; // sent = people reached
};

enum class Doubt {
    MoreThanSent,
    MoreThanOpened, // clicked
    PartsDiffer, // groups or accounts add up to something else than the run's figure
    TargetsDiffer, // single people do
};
QString wordOf(Doubt doubt); // more_than_sent, more_than_opened, parts_differ, targets_differ

struct FoundDoubt {
    Doubt doubt = Doubt::MoreThanSent;
    ResultStep step = ResultStep::Opened;
    qint64 says = 0;
    qint64 against = 0;
    bool operator==(const FoundDoubt &) const = default;
};

// What is known of a run before it is settled.
struct GivenFigures {
    struct Given {
        std::optional<qint64> value;
        Basis basis = Basis::Typed;
        std::optional<qint64> corrected;
    };
    TargetKind kind = TargetKind::Group;
    std::array<Given, allResultSteps.size()> total; // of the run as a whole
    QList<PartFigures> parts; // those it was sent to; `base` is not looked at
    // What single people did, for runs that address members: how many did, of how many it is known.
    std::array<std::optional<Proportion>, allResultSteps.size()> people;
    std::optional<qint64> sent; // measured
    std::optional<qint64> buyers;
    std::optional<qint64> optOuts;
};

struct SettledFigures {
    StepFigures steps;
    QList<PartFigures> parts; // with their bases
    QList<FoundDoubt> doubts;
};
// The run's own figure, else what its groups or accounts add up to, else what its people did, else what was measured.
SettledFigures settled(const GivenFigures &given);

} // namespace siyu::broadcasts
