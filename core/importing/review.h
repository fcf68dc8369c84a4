// SPDX-License-Identifier: GPL-3.0-or-later
// The review list: rows that an import left undecided, what they say, whom they may mean, and the operator's ruling. A
// ruling sends the row through the same import again, as a part of its batch: its counts follow, undo-import takes it
// back with the batch, Ctrl+Z takes the ruling alone back. A later import of the same row finds the ruling. Any thread.
#pragma once

#include "core/importing/rulings.h"
#include "core/members/merge.h"

namespace siyu::importing {

struct ReviewValue {
    QString header;
    Target target;
    QString value; // as in the file, whole: whoever shows it masks it
};

struct ReviewItem {
    qint64 id = 0;
    BatchId batch;
    Kind kind = Kind::Members;
    QString fileName;
    qint64 row = 0; // as a spreadsheet counts
    qint64 rows = 1; // of the same person and import
    QString doubt; // several_members, contradiction, nickname_not_unique; text::problemText says it
    QString name; // of the row's person, may be empty
    QList<ReviewValue> values;
    QList<MemberId> members; // concerned, as things stand now, the strongest match first
    QDateTime importedAtUtc;
    std::optional<Ruling> ruling;
    MemberId ruledMember;
    QDateTime ruledAtUtc;
};

struct ReviewQuery {
    bool open = true; // else those that were ruled on
    BatchId batch = {}; // invalid = of all imports
    QString doubt = {}; // empty = any
    int limit = 200;
    int offset = 0;
};
Result<QList<ReviewItem>> reviewItems(const Workspace &workspace, const ReviewQuery &query = {}); // oldest first
Result<qint64> reviewCount(const Workspace &workspace); // open items

struct ReviewFailure {
    qint64 id = 0;
    QString reason; // no_member, nothing_to_merge, still_undecided, import_undone; text::reviewReason says it
};
struct ReviewReport {
    qint64 rows = 0; // of the file(s) that were ruled on
    std::array<qint64, allOutcomes.size()> by{}; // what became of them
    QList<members::Merged> merges;
    QList<ReviewFailure> failures; // those items stay open
};
// One undoable change. `member` belongs to Ruling::Member (invalid = the only one concerned) and may be anybody.
// Errors: NotFound (review, id), Cancelled, those of the workspace.
Result<ReviewReport> decideReview(
    Workspace &workspace, const QList<qint64> &items, Ruling ruling, MemberId member, Progress &progress);

} // namespace siyu::importing
