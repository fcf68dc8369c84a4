// SPDX-License-Identifier: GPL-3.0-or-later
// A draft tried out without writing: what would become of each target of its first run, and why. The facts are read once;
// every further question (a person, another priority, what else could be done) is answered from them. Immutable and shared:
// any thread, several at a time. Making one is O(members), so the window does it in a job.
#pragma once

#include "core/base/progress.h"
#include "core/broadcasts/broadcast.h"
#include "core/broadcasts/planfacts.h"
#include "core/broadcasts/policy.h"
#include "core/broadcasts/whatif.h"
#include "core/broadcasts/why.h"

#include <QHash>
#include <QList>
#include <memory>

namespace siyu {
class Workspace;
namespace members {
class MemberIndex;
}
}

namespace siyu::broadcasts {

struct PlanPreview {
    QMap<QString, qint64> counts; // planned, missed, and reasons
    qint64 total = 0;
    qint64 reach = 0; // people who get it
    std::optional<double> openRate; // nothing where the touchpoint's is not known
    bool isMeasured = false; // the rate, by enough runs; else it is set
    std::optional<double> opens; // estimate
    qint64 displaced = 0; // planned deliveries of other broadcasts that would no longer go out
    QDateTime local; // the time on the workspace's clock
    qint64 seed = 0; // of the arms
    QList<std::pair<qint64, qint64>> arms; // of each arm: planned, and all
};

class Trial {
public:
    // Errors: those of checked(), of rules, BroadcastInvalid, Cancelled.
    static Result<std::shared_ptr<const Trial>> make(const Workspace &workspace, const BroadcastDraft &draft, Progress &progress);
    // The same people by another priority: nothing is read but what other runs are to lose.
    Result<std::shared_ptr<const Trial>> withPriority(const Workspace &workspace, int priority) const;

    const BroadcastDraft &draft() const { return m_draft; }
    const PlanPreview &preview() const { return m_preview; }
    TargetKind kind() const { return targetKindOf(m_draft.touchpoint); }
    // Of the draft's runs; each target once.
    const std::vector<PlannedDelivery> &deliveries() const { return m_own; }
    const PlannedDelivery *of(qint64 target) const;
    // Those that do not get it first, in the order of the reasons; `word`: only this reason or state.
    QList<qint64> targets(const QString &word = {}) const;

    const PlanFacts &facts() const { return m_known->facts; }
    std::optional<Why> why(qint64 target) const;
    // Of a draft without arms.
    Alternatives alternatives() const;
    std::vector<Taken> takings() const;

private:
    // Read once for all trials of the same people.
    struct Known {
        explicit Known(PlanFacts read) : facts(std::move(read)), planner(facts.input) { }
        const PlanFacts facts;
        const Planner planner;
        House house;
    };
    Trial(std::shared_ptr<const Known> known, BroadcastDraft draft);
    void plan(db::Database &db);
    void estimate(db::Database &db);
    size_t firstRun() const { return m_known->facts.firstOfDraft; }

    std::shared_ptr<const Known> m_known;
    BroadcastDraft m_draft;
    std::vector<PlanRun> m_runs;
    std::vector<PlannedDelivery> m_own; // by target
    PlanPreview m_preview;
};

// The preview alone.
Result<PlanPreview> previewPlan(const Workspace &workspace, const BroadcastDraft &draft, Progress &progress);

struct TrialRow {
    qint64 target = 0;
    QString name;
    Status status = Status::Planned;
    Reason reason = Reason::None;
    QString account;
    int arm = 0; // 1, 2 …; 0 = there are none
};
// Rows of a page; whoever went meanwhile is left out.
Result<QHash<qint64, TrialRow>> trialRows(const Workspace &workspace, const Trial &trial, const QList<qint64> &targets);

// Of targets() those whose name answers to `search`: members as the search of members has it (by `index`), groups and
// accounts by a part of the name.
Result<QList<qint64>> trialTargets(
    const Workspace &workspace, const Trial &trial, const QString &word, const QString &search, members::MemberIndex &index, Progress &progress);

// Names of any targets; whoever is gone is left out.
Result<QHash<qint64, QString>> targetNames(const Workspace &workspace, TargetKind kind, const QList<qint64> &targets);

// The whole list as a file, .csv or .xlsx, noted in export_log; phones in names are masked. `headers`: target, name, plan,
// reason, account, text. `words`: what a person reads for a state, a reason.
struct TrialSheet {
    QString path;
    QString sheet;
    QStringList headers;
    QHash<QString, QString> words;
};
inline constexpr qsizetype trialSheetHeaders = 6;
// Gives the number of rows. Errors: UnsupportedFormat, FileUnwritable, Cancelled.
Result<qint64> exportTrial(Workspace &workspace, const Trial &trial, const QList<qint64> &targets, const TrialSheet &how, Progress &progress);

// A send that stands behind a reason.
struct ReasonSend {
    QString broadcast;
    QDateTime local;
    Touchpoint touchpoint = Touchpoint::Wecom1to1;
    bool consumed = false; // else planned
    QString group; // whose members it reached; empty: the target itself
};
struct ReasonDetail {
    TrialRow row;
    Limit limit = Limit::None;
    int allowed = 0;
    std::optional<PolicyRow> policy;
    QString account; // whose limit it is
    QList<ReasonSend> sends;
    QList<std::pair<QString, qint64>> filledBy; // an account's limit, by broadcast; earlier sends under no name
    QDate pausedUntil;
    std::optional<QDateTime> freeLocal; // from when on it would go, at the same hour
};
// Error: NotFound {delivery, target}.
Result<ReasonDetail> reasonOf(const Workspace &workspace, const Trial &trial, qint64 target);

} // namespace siyu::broadcasts
