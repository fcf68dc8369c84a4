// SPDX-License-Identifier: GPL-3.0-or-later
// Importing a file: prepare (what it is, what its columns mean) → preview (the import itself, rolled back, so that its
// counts are exact) → run (one transaction) → undo (row by row, later). Plain synchronous functions for any thread;
// what grows with the rows takes a Progress and leaves nothing when it is stopped.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/files/table.h"
#include "core/growth/currency.h"
#include "core/importing/conflict.h"
#include "core/importing/edits.h"
#include "core/importing/recognise.h"
#include "core/importing/values.h"
#include "core/members/identity.h"

#include <QDateTime>
#include <functional>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
} // namespace siyu

namespace siyu::importing {

// How the rows are written: both ways give the same. By itself a long file takes the long way, which sets out slower.
enum class Pace { ByItself, Short, Long };

// What becomes of columns that mean nothing known: custom fields of the member, all of them, none, or those that are named.
enum class UnknownColumns { AllToCustom, NoneToCustom, ChosenToCustom };

struct Options {
    files::OpenOptions open;
    QList<std::pair<QString, QString>> map; // header → word of a target; wins over what was recognised
    QString source; // where these rows come from, in the operator's words; needed to run
    QString consent; // the basis of consent, as stated; may be empty
    Conflict conflict = Conflict::Fill; // where a field has no rule of its own
    QList<std::pair<QString, Conflict>> conflicts; // word of a target → its own rule; asked by conflictOf()
    UnknownColumns unknown = UnknownColumns::AllToCustom;
    QStringList customHeaders; // the chosen ones
    members::MergePolicy merge = members::MergePolicy::Ask;
    QString group; // of a roster, of activity without a group column
    QDateTime takenAtUtc; // of a roster
    bool partial = false; // the roster is no complete list
    std::optional<DateOrder> dates = {}; // of 3/1/26, in the operator's words; empty = by evidence
    Pace pace = Pace::ByItself; // chosen by tests and measurements only
};

struct PlanColumn {
    QString header;
    Target target;
    double confidence = 0;
    QStringList samples; // up to three values
    DateRules dates = {};
    bool datesOpen = false; // holds dates such as 3/1/26, and nothing says what comes first
    bool remembered = false; // mapped by the operator for an earlier file
};

struct Plan {
    QString path;
    Kind kind = Kind::Members;
    Options options;
    QString looksLike; // kind word of what was recognised
    QString platform;
    QString sheet;
    QStringList sheets;
    QString encoding;
    int headerRow = -1;
    std::vector<PlanColumn> columns;
    QStringList warnings; // stable words, as of files::OpenedTable
    Edits edits; // cells corrected by hand, laid over what the file says
};

// What a file looks like before anybody said what it is.
struct Seen {
    Recognised recognised;
    QStringList sheets; // empty for CSV
    QString sheet;
    QString encoding;
};
// Reads the first rows only. Errors: those of files::openTable.
Result<Seen> lookAtFile(const QString &path, const files::OpenOptions &open = {});

// Reads the first rows only, all of them where dates such as 3/1/26 need it (dateorder.h). Errors: those of
// files::openTable; ImportWrongKind (path, asked kind, what it looks like),
// ImportNothingMapped, ImportUnknownField, ImportUnknownColumn, ImportNeedsGroup, ImportAmbiguousDates.
Result<Plan> prepareImport(const QString &path, Kind kind, const Options &options);
// The same before the operator has matched columns by hand: a file whose columns are not known is no error yet.
Result<Plan> planForMapping(const QString &path, Kind kind, const Options &options);
// The same whatever kind of file it looks like, and what remains to be checked: `kindIsSaid` = the operator said what the
// columns mean.
Result<Plan> readPlan(const QString &path, Kind kind, const Options &options);
Result<void> checkPlan(const Plan &plan, bool kindIsSaid);
// What becomes of a column that means nothing known, by the options.
Target targetOfUnknown(const Plan &plan, const QString &header);
// The mapping alone is still fit to run: ImportNothingMapped where no column says who or what a row is about.
Result<void> checkMapping(const Plan &plan);

enum class Outcome { Created, Updated, Unchanged, Merged, Undecided, Rejected };
inline constexpr std::array allOutcomes{
    Outcome::Created, Outcome::Updated, Outcome::Unchanged, Outcome::Merged, Outcome::Undecided, Outcome::Rejected};
QString wordOf(Outcome outcome);

// Why a row was not written, or what of it was left out. Words are stable; ui/text/importtext says them.
struct Problem {
    QString code; // no_identity, several_members, masked, not_a_date …
    int column = -1; // 0-based; −1 = the row as a whole
    QString value = {}; // never a whole phone number: masked where it was one
};

// The header of the column at fault; empty where it is the row as a whole.
QString headerOf(const Plan &plan, const Problem &problem);

struct RowOutcome {
    qint64 row = 0; // as a spreadsheet counts: the first of the file is 1
    Outcome outcome = Outcome::Unchanged;
    qint64 id = 0; // of the member, group … concerned; 0 = none
    std::optional<Problem> problem; // of undecided and rejected rows
    std::vector<Problem> flags; // values that were left out of a row that was written
};

struct Counts {
    qint64 rows = 0; // data rows: = created + updated + unchanged + merged + undecided + rejected
    std::array<qint64, allOutcomes.size()> by{};
    qint64 blankRows = 0;
    qint64 totalsRows = 0;
    qint64 repeatedHeaders = 0;
    qint64 flaggedValues = 0;

    qint64 of(Outcome outcome) const { return by[size_t(outcome)]; }
};

// Gets every data row with its cells as they stand in the file; called on the working thread.
using RowSink = std::function<Result<void>(const RowOutcome &, const std::vector<std::string_view> &cells)>;

struct RosterFigures {
    qint64 joined = 0;
    qint64 left = 0;
    qint64 stayed = 0;
    qint64 renamedProposals = 0;
    bool baseline = false;
};

// Orders of the file, not rows. lines: written by this import.
struct OrderFigures {
    qint64 orders = 0;
    qint64 paid = 0;
    qint64 unpaid = 0;
    qint64 lines = 0;
    qint64 withoutMember = 0;
    qint64 newMembers = 0;
    qint64 newProducts = 0;
    std::optional<growth::MoneyInUse> onlyOther; // all paid orders of the workspace are in this other money
};

struct EarlierImport {
    BatchId batch;
    QDateTime atUtc;
    bool undone = false;
    bool sameRowsOnly = false; // another file (saved again, in another encoding) with the same rows
};

struct Report {
    BatchId batch; // invalid after a preview
    Counts counts;
    std::optional<RosterFigures> roster;
    std::optional<OrderFigures> orders;
    QStringList newFields; // custom fields that the file brought
    QList<EarlierImport> earlier; // the same file before, newest first
};

// Called after the last row of a preview, while what it would write still stands.
using Inspect = std::function<void(db::Database &db)>;
// Says what running the plan would do; writes nothing. `sink` and `inspect` may be empty.
Result<Report> previewImport(Workspace &workspace, const Plan &plan, Progress &progress, const RowSink &sink = {},
    const Inspect &inspect = {});
// Errors: ImportNeedsSource, Cancelled, those of the file and the workspace. After an error nothing was written.
Result<Report> runImport(Workspace &workspace, const Plan &plan, Progress &progress, const RowSink &sink = {});

struct KeptRow {
    QString thing; // member, tag, group, staff …
    qint64 id = 0;
    QString name;
    QString reason; // changed_since, in_use
};

struct UndoReport {
    BatchId batch;
    qint64 removed = 0; // members, groups, staff, counts that the import made
    qint64 restored = 0; // those that it changed and that are as before again
    qint64 rowsRemoved = 0; // of all tables
    QList<KeptRow> kept;
};
// Row by row: what was changed or is used since stays and is named. Errors: BatchNotFound, BatchAlreadyUndone.
Result<UndoReport> undoImport(Workspace &workspace, BatchId batch, Progress &progress);

struct BatchRow {
    BatchId id;
    QString kind;
    QString fileName;
    QString source;
    QString consent;
    QDateTime atUtc;
    QDateTime undoneAtUtc; // invalid = stands
    Counts counts;
};
// Newest first.
Result<QList<BatchRow>> batches(const Workspace &workspace, int limit);

} // namespace siyu::importing
